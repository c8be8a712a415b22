/** Numbers and outcomes in words, the same in every face. Three significant digits, no locale. */
import { inOneLine } from '@sea-trials/schema/error'
import { formatApart, formatNumber, singular } from '@sea-trials/schema/text'
import type { Check, Member, Outcome, Settle, Unit, Verdict, VerdictInterval, Waiver } from '@sea-trials/schema/verdict'

/** What a number is a number of: its unit, and the values that it must not be mistaken for. */
interface Scale {
  readonly unit: Unit | '%'
  readonly apart: readonly number[]
}

/**
 * A check's values are shown in per cent where its limit was written so, and with as many digits as it takes to tell
 * them from the limit, from nothing and from everything: 0.99996 is not "100%", 0.8496 is not "0.85".
 */
export function scaleOf(check: Pick<Check, 'unit' | 'limit'>): Scale {
  const limit = check.limit?.value ?? null
  return {
    unit: check.unit === 'fraction' && check.limit?.text.includes('%') ? '%' : check.unit,
    apart: [...(check.unit === 'fraction' ? [0, 1] : []), ...(limit === null ? [] : [limit])],
  }
}

export function quantity(value: number | null, scale: Scale): string {
  return value === null ? 'undefined' : formatApart(value, scale.unit, scale.apart)
}

/** "0.36 (0.15 to 0.65)"; an end that the data cannot bound is said to be none. */
export function withInterval(value: number | null, interval: VerdictInterval | undefined, scale: Scale): string {
  if (value === null || interval === undefined) return quantity(value, scale)
  return `${quantity(value, scale)} (${intervalText(interval, scale)})`
}

/** The unit is said once, with the value; a per cent sign is part of each number. */
function intervalText(interval: VerdictInterval, { unit, apart }: Scale): string {
  const scale: Scale = { unit: unit === '%' ? '%' : '', apart }
  if (interval.low === null && interval.high === null) return 'no interval'
  const end = (x: number | null): string => (x === null ? 'no bound' : quantity(x, scale))
  return `${end(interval.low)} to ${end(interval.high)}`
}

/** The interval that decided: a family fails on the one that is simultaneous over its members. */
export function decidingInterval(check: Check): VerdictInterval | undefined {
  const worst = check.outcome === 'fail' ? check.members?.find(({ name }) => name === check.worst) : undefined
  return worst?.simultaneous ?? check.interval
}

/** What was observed; for a family, of the member that decided. */
export function observedText(check: Check): string {
  if (check.observed === null) return '–'
  const value = withInterval(check.observed, decidingInterval(check), scaleOf(check))
  return check.approximate ? `about ${value}` : value
}

export function limitText(check: Pick<Check, 'limit'>): string {
  return check.limit === undefined ? '–' : `${check.limit.operator} ${check.limit.text}`
}

/** "60 to 200 more rows would settle it". */
export function settleText(settle: Settle): string {
  if (settle.because === 'other data' && settle.least !== undefined)
    return `${formatNumber(settle.least)} or more ${settle.unit} would settle it, or none alone: if the value is as observed, what it is compared with has too few`
  if (settle.because === 'other data')
    return `more ${settle.unit} alone would hardly settle it: what it is compared with has too few`
  if (settle.because === 'too few rows') return `too few ${settle.unit} to say how many more would settle it`
  if (settle.rows === null) return `no number of ${settle.unit} would settle it: the value lies at the limit`
  const data = settle.ofData === undefined ? '' : ` (${range(settle.ofData)} rows of the data)`
  const unit = settle.rows[1] === 1 ? singular(settle.unit) : settle.unit
  return `${range(settle.rows)} more ${unit}${data} would settle it`
}

const range = ([from, to]: readonly [number, number]): string =>
  from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`

export const outcomeWord: Readonly<Record<Outcome, string>> = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'inconclusive',
  'not-applicable': 'not applicable',
  error: 'error',
}

/** "7 requirements"; a plural that only takes an s. */
export const count = (n: number, noun: string): string => `${formatNumber(n)} ${noun}${n === 1 ? '' : 's'}`

/** "0.6 s", "31 s", "4 min 5 s". */
export function secondsText(seconds: number): string {
  if (seconds < 10) return `${Math.max(0.1, Math.round(seconds * 10) / 10).toFixed(1)} s`
  const whole = Math.round(seconds)
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Of a verdict that an earlier run came to. */
export const unchangedText = (since: string): string =>
  `unchanged since ${since.slice(0, 16).replace('T', ' ')} UTC: the verdict of then`

/** "49 816 rows": how much was judged, in whatever order a file of JSON has what was counted; columns are no measure of it. */
export function scopeText({ scope }: Pick<Verdict, 'scope'>): string {
  const noun = Object.hasOwn(scope, 'rows') ? 'rows' : Object.keys(scope)[0]
  if (noun === undefined) return ''
  const n = scope[noun] as number
  return `${formatNumber(n)} ${n === 1 ? singular(noun) : noun}`
}

/** "sha256:4be1…c07a". */
export function digestText(digest: string): string {
  const [algorithm, hex] = digest.split(':')
  return hex === undefined || hex.length <= 12 ? digest : `${algorithm}:${hex.slice(0, 4)}…${hex.slice(-4)}`
}

/** A requirement with its burden, as it stands in a policy. */
export const requirementText = (check: Pick<Check, 'burden' | 'requirement'>): string =>
  check.burden === 'require' ? check.requirement : `${check.burden}: ${check.requirement}`

/** What became of a check, in a word. */
export const outcomeText = ({ outcome, waiver }: Pick<Check, 'outcome' | 'waiver'>): string =>
  waiver === undefined ? outcomeWord[outcome] : `${outcomeWord[outcome]}, waived`

/** "waived by @maria until 2027-03-31: too few rows". */
export const waiverText = ({ owner, reason, expires }: Waiver): string =>
  `waived by ${owner} until ${expires}: ${reason}`

/** Why a check came out as it did, and who lets it pass: a waiver is seen wherever its check is. */
export const reasonText = ({ reason, waiver }: Pick<Check, 'reason' | 'waiver'>): string =>
  waiver === undefined ? reason : `${waiverText(waiver)}; ${reason}`

/** Whether the check stops the gate, by its outcome and its burden. */
export function blocks(check: Check): boolean {
  if (check.outcome === 'error') return true
  if (check.burden === 'warn' || check.waiver !== undefined) return false
  return check.outcome === 'fail' || (check.outcome === 'inconclusive' && check.burden === 'require')
}

/** A failed `warn:` line, or a waived one, stops nothing, and must not look as if it did. */
export const isWarning = (check: Check): boolean =>
  (check.outcome === 'fail' || check.waiver !== undefined) && !blocks(check)

export const isQuiet = (check: Check): boolean => check.outcome === 'pass' || check.outcome === 'not-applicable'

/** What a reader must see: checks that are not quiet, less those that only repeat the error of their gate, and what nobody asked for. */
export function loudChecks({
  checks,
  error,
  unasked = [],
}: Pick<Verdict, 'checks' | 'error' | 'unasked'>): readonly Check[] {
  const said = error === undefined ? undefined : inOneLine(error)
  return byImportance([...checks.filter((check) => !isQuiet(check) && check.reason !== said), ...unasked])
}

/** Of a gate that is not green although all of its lines are met, or may be: what it lacks. */
export function nothingBlocks(verdict: Pick<Verdict, 'checks' | 'verdict'>): string | undefined {
  const { checks } = verdict
  if (checks.length === 0 || !isIdle(verdict)) return undefined
  if (checks.every(({ burden }) => burden === 'warn'))
    return 'every line is a `warn:`: nothing here can block, so nothing is decided; write what must hold without it'
  return checks.some(isUndecidedGuard)
    ? 'every guard is undecided and no other estimate was judged, which is no pass: judge more rows, or write `warn:` where a line shall stop nothing'
    : undefined
}

/** The same for places that show no line beside it. */
export const nothingConcluded = (verdict: Pick<Verdict, 'checks' | 'verdict'>): string | undefined =>
  isIdle(verdict) ? (nothingBlocks(verdict) ?? 'no blocking requirement came to a conclusion') : undefined

/** A gate can be inconclusive without a line that is. */
const isIdle = ({ checks, verdict }: Pick<Verdict, 'checks' | 'verdict'>): boolean =>
  verdict === 'inconclusive' && !checks.some(blocks)

export const isUndecidedGuard = ({ burden, outcome, waiver }: Check): boolean =>
  burden === 'guard' && outcome === 'inconclusive' && waiver === undefined

/** The order in which a reader should see them: what stops the gate, then what nearly does, then the rest. */
export function byImportance(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((a, b) => importance(a) - importance(b))
}

function importance(check: Check): number {
  const order: Readonly<Record<Outcome, number>> = { error: 0, fail: 1, inconclusive: 2, 'not-applicable': 3, pass: 4 }
  return (blocks(check) ? 0 : 10) + order[check.outcome]
}

const grave: readonly Outcome[] = ['error', 'fail', 'inconclusive', 'pass', 'not-applicable']

/** Of a family: those that a reader came for before those that hold. */
export const gravestFirst = (members: readonly Member[]): readonly Member[] =>
  [...members].sort((a, b) => grave.indexOf(a.outcome) - grave.indexOf(b.outcome))

/** What stands above the checks that no line asks for. */
export const unaskedTitle = 'What no line asks for: it decides nothing'

/** A cell of a report profile. */
export const cellText = (value: string | number | null | undefined): string =>
  value === undefined ? '' : value === null ? '–' : typeof value === 'string' ? value : formatNumber(value)
