/** From counts to checks: a rule is one check, over all data sets that the contract is about. */
import { showError, showErrorInLine } from '@sea-trials/schema/error'
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Check, FailingRow, Member, Outcome } from '@sea-trials/schema/verdict'
import { MOST_SHOWN } from '../failing-rows.ts'
import type { Count } from './count.ts'
import type { Rule } from './rule.ts'

/** A rule counted in one data set. */
export interface Finding {
  readonly data: string
  readonly rule: Rule
  readonly rows: number
  readonly count: Count | { readonly error: unknown }
  readonly failingRows: readonly FailingRow[]
}

const GRAVITY: Record<Outcome, number> = { error: 4, fail: 3, inconclusive: 2, pass: 1, 'not-applicable': 0 }

/** One check for each rule text, in the order of the findings. */
export function contractChecks(
  findings: readonly Finding[],
  place: (path: readonly string[]) => Check['source'],
): Check[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule.text, finding.rule.path])
    const known = byRule.get(key)
    if (known === undefined) byRule.set(key, [finding])
    else known.push(finding)
  }
  return [...byRule.values()].map((same) => ruleCheck(same, place((same[0] as Finding).rule.path)))
}

function ruleCheck(findings: readonly Finding[], source: Check['source']): Check {
  const members = findings.map(member)
  const worst = members.reduce((most, each) => (graver(each, most) ? each : most))
  const finding = findings[members.indexOf(worst)] as Finding
  const shown = inTurns(findings.map((each) => each.failingRows)).slice(0, MOST_SHOWN)
  const failing = members.some((each) => each.outcome === 'error')
    ? null
    : members.reduce((sum, each) => sum + (each.observed ?? 0), 0)
  return {
    requirement: finding.rule.text,
    burden: 'require',
    outcome: worst.outcome,
    observed: worst.outcome === 'not-applicable' ? null : failing,
    unit: '',
    n: members.reduce((sum, each) => sum + each.n, 0),
    limit: limitOf(finding),
    reason: `${reason(finding, worst, findings)}${elsewhere(members, worst)}`,
    exact: true,
    ...(source === undefined ? {} : { source }),
    ...(findings.length < 2 ? {} : { worst: worst.name, members }),
    ...(shown.length === 0 ? {} : { failingRows: shown }),
  }
}

const graver = (a: Member, b: Member): boolean =>
  GRAVITY[a.outcome] > GRAVITY[b.outcome] ||
  (GRAVITY[a.outcome] === GRAVITY[b.outcome] && (a.observed ?? 0) > (b.observed ?? 0))

function member({ data, rule, rows, count }: Finding): Member {
  if ('error' in count) return { name: data, outcome: 'error', observed: null, n: rows, reason: showError(count.error) }
  if (rule.test.kind === 'silent')
    return { name: data, outcome: 'not-applicable', observed: null, n: rows, reason: rule.test.why }
  if (rows > 0 && count.judged === 0 && count.failing === 0)
    return { name: data, outcome: 'not-applicable', observed: null, n: rows, reason: NO_VALUE }
  // A column that must not lack is lacking even where there are no rows to count.
  const outcome = rule.test.kind === 'broken' || !isKept(rule, count, rows) ? 'fail' : 'pass'
  return { name: data, outcome, observed: count.failing, n: rows }
}

const NO_VALUE = 'no row has a value that it judges'

/** The first of each, then the second of each: no data set crowds out another. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

/** Data sets besides the worst in which it does not hold. */
function elsewhere(members: readonly Member[], worst: Member): string {
  const others = members.filter((each) => each !== worst && GRAVITY[each.outcome] >= GRAVITY.fail)
  const named = others.slice(0, MOST_NAMED).map(({ name, outcome, observed, n }) => {
    const found =
      outcome === 'error' ? 'it could not be counted' : `${formatNumber(observed)} of ${formatNumber(n)} rows`
    return `; in ${printable(name)} ${found}`
  })
  const more = others.length - named.length
  return `${named.join('')}${more > 0 ? `; and in ${more} more data sets` : ''}`
}

const MOST_NAMED = 3

/** How many rows may break it. */
function limitOf({ rule, count, rows }: Finding): NonNullable<Check['limit']> {
  if (rule.mostly === undefined || 'error' in count) return { operator: '=', value: 0, text: '0' }
  const share = 1 - rule.mostly
  return {
    operator: '<=',
    value: Math.floor(share * (count.judged ?? rows) + 1e-9),
    text: `${formatNumber(share, '%')} of the rows`,
  }
}

/** By all rows, or by the share that `x-mostly` asks for. */
function isKept({ mostly }: Rule, { failing, judged }: Count, rows: number): boolean {
  if (failing === 0 || mostly === undefined) return failing === 0
  const of = judged ?? rows
  return (of - failing) / of >= mostly
}

function reason({ data, rule, count, rows }: Finding, worst: Member, findings: readonly Finding[]): string {
  const inData = findings.length > 1 ? ` of ${printable(data)}` : ''
  if ('error' in count) return `could not be counted${inData}: ${showErrorInLine(count.error)}`
  if (worst.outcome === 'not-applicable') return `says nothing here${inData}: ${worst.reason}`
  if (rule.test.kind === 'broken') return `broken by every row${inData}: ${rule.test.why}`
  const failing = formatNumber(count.failing)
  if (worst.outcome === 'pass')
    return count.failing === 0 ? 'no row breaks it' : `${failing} rows break it${inData}, as it allows`
  const what = { repeats: 'repeat the value of an earlier one', orphans: 'refer to nothing' }
  const verb = Object.hasOwn(what, rule.test.kind) ? what[rule.test.kind as keyof typeof what] : 'break it'
  const among = rule.mostly === undefined ? undefined : count.judged
  const of = among === undefined ? formatNumber(rows) : `the ${formatNumber(among)}`
  const by = count.by === undefined || count.by.length === 0 ? '' : `: ${count.by.map(printable).join(', ')}`
  return `${failing} of ${of} rows${among === undefined ? '' : ' with a value'}${inData} ${verb}${by}`
}
