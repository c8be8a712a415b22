/** Lines of the requirement language, each to its check. */
import { placed, SeaTrialsError } from '@sea-trials/schema/error'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { formatApart } from '@sea-trials/schema/text'
import type { Check, Figure } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import { NotYet } from '../data/data-set.ts'
import { toldUnmet } from '../data/unmet.ts'
import { errorCheck, judge, judgeFamily, notApplicable, unreadableCheck } from '../decide/judge.ts'
import { isFloor } from '../decide/side.ts'
import { unitOf, verb } from '../decide/words.ts'
import { type Asked, askOf, type Lines, measure, ofProfile } from './ask.ts'
import { hiddenIn, maskedIn } from './contract/reading.ts'
import { MOST_SHOWN, MOST_WRITTEN } from './failing-rows.ts'
import { gapOf } from './metrics/groups.ts'
import { type Ask, type Computed, type DataMetric, type Family, isFamily, type Told } from './metrics/metric.ts'
import { dataVocabulary, METRICS } from './metrics.ts'
import type { Answered } from './scan.ts'
import { sentence } from './sentence.ts'
import { withoutSingleValues } from './single-values.ts'
import { withoutSmallCounts } from './small-counts.ts'
import { withFirstCell } from './unfit-column.ts'

/** A line ready to be measured: what it asks of the scan, or why it cannot be judged. */
export type Line = { readonly check: Check; readonly error: unknown } | Asked

export interface Concluded {
  readonly check: Check
  readonly requirement?: Requirement
  readonly notes: readonly string[]
  /** Numbers that were measured besides the line's own. */
  readonly metrics?: Readonly<Record<string, number>>
  readonly figures?: readonly Figure[]
  /** What made the check an error. */
  readonly error?: unknown
}

export async function prepare(text: RequirementText, lines: Lines): Promise<Line> {
  let requirement: Requirement
  try {
    requirement = parseRequirement(text, dataVocabulary)
  } catch (error) {
    return { check: unreadableCheck(text, error, { reason: sentence(error), exact: true }), error }
  }
  const metric = METRICS.find(({ spec }) => spec.name === requirement.call.metric) as DataMetric
  let ask: Ask | undefined
  try {
    ask = await askOf(requirement, metric, lines)
    const stands = ofProfile(ask, metric)
    if (stands !== undefined) return { ask, metric: stands }
    if (metric.kind === 'computed') return { ask, metric }
    const plan = metric.plan(ask)
    if (requirement.call.by.length > 0) return { ask, metric, plan }
    return { ask, metric, plan, question: { data: ask.data, wanted: plan.wanted } }
  } catch (error) {
    if (error instanceof NotYet)
      return { check: notApplicable(requirement, metric.spec, sentence(error)), error: undefined }
    return failed(requirement, metric, error, ask)
  }
}

/** Measures and judges. An error of its own makes an `error` check, and leaves the others alone. */
export async function conclude(line: Line, answered: Answered | undefined, lines: Lines): Promise<Concluded> {
  if ('check' in line) return { check: line.check, error: line.error, notes: [] }
  const { ask, metric } = line
  const { requirement } = ask
  try {
    if (answered !== undefined && 'error' in answered) throw answered.error
    const computed = await measure(line, answered)
    const { notes = [], figures = [], metrics } = computed
    lines.heard?.(requirement, computed.measured)
    const found = checkOf(line, computed, lines)
    const shown = await withoutSmallCounts(found, line, computed, lines)
    // What tells a small count is told by its rows and its notes, too.
    if (shown !== found) return { check: shown, requirement, notes: ask.notes }
    const check = await toldUnmet(await withRows(shown, line, computed.failing, lines), requirement, {
      engine: ask.engine,
      table: ask.data.table,
      hidden: hiddenIn(ask.showing.schema),
      masked: maskedIn(ask.showing.schema),
    })
    const told = await withoutSingleValues(check, ask)
    return {
      check: told,
      requirement,
      notes: [...ask.notes, ...notes],
      ...(told === check ? { figures, ...(metrics === undefined ? {} : { metrics }) } : {}),
    }
  } catch (error) {
    return { ...(await failed(requirement, metric, error, ask)), requirement, notes: [] }
  }
}

async function failed(requirement: Requirement, { spec }: DataMetric, thrown: unknown, ask: Ask | undefined) {
  const error = ask === undefined ? thrown : await withFirstCell(thrown, ask)
  return { check: errorCheck(requirement, spec, sentence(error)), error: atLine(error, requirement) }
}

/** What is said of a requirement is said at its place; what is said of data is not. */
const atLine = (error: unknown, { source }: Requirement): unknown =>
  error instanceof SeaTrialsError && error.code === 'bad-requirement' ? placed(error, source) : error

function checkOf(line: Asked, { measured, notApplicable: why, detail, told }: Computed, lines: Lines): Check {
  const { requirement } = line.ask
  if (why !== undefined) return notApplicable(requirement, line.metric.spec, why)
  const check =
    isFamily(measured) && requirement.over === undefined ? family(line, measured, lines) : one(line, measured, lines)
  if (told !== undefined) return retold(check, told)
  return detail === undefined ? check : { ...check, reason: `${check.reason}; ${detail}` }
}

/** The first few rows stand in the check; all that may be written go to who takes them. */
async function withRows(check: Check, { ask }: Asked, failing: Computed['failing'], lines: Lines): Promise<Check> {
  if (failing === undefined || check.outcome === 'pass' || check.observed === null) return check
  const rows = await failing(lines.failing === undefined ? MOST_SHOWN : MOST_WRITTEN)
  lines.failing?.(rows.map((row) => ({ data: ask.data.name, rule: check.requirement, ...row })))
  return rows.length === 0 ? check : { ...check, failingRows: rows.slice(0, MOST_SHOWN) }
}

function retold(check: Check, { reason, worst, members }: Told): Check {
  return {
    ...check,
    reason,
    ...(worst === undefined ? {} : { worst }),
    ...(members === undefined ? {} : { members: members(check.outcome) }),
  }
}

function family({ ask, metric }: Asked, members: Family, lines: Lines): Check {
  const { requirement } = ask
  return judgeFamily({
    requirement,
    spec: metric.spec,
    confidence: lines.confidence,
    members,
    limit: limitOf(requirement),
  })
}

function one({ ask, metric }: Asked, found: Computed['measured'], lines: Lines): Check {
  const { requirement } = ask
  const gap = isFamily(found) ? gapOf(requirement.over as 'difference' | 'ratio', found) : { measured: found }
  const limit = limitOf(requirement)
  const check = judge({ requirement, spec: metric.spec, confidence: lines.confidence, limit, ...gap })
  return isBound(gap.measured) ? { ...check, reason: boundReason(check, { requirement, spec: metric.spec }) } : check
}

const isBound = (measured: Measured): boolean => measured.kind === 'exact' && measured.approximate === true

/** The quantile lies at the bound or further from the limit. */
function boundReason(check: Check, context: Parameters<typeof unitOf>[0]): string {
  const { operator, limit } = context.requirement
  const above = isFloor(operator) === (check.outcome === 'pass')
  const bound = `${above ? 'at least' : 'at most'} ${formatApart(check.observed as number, unitOf(context), limit.kind === 'number' ? [limit.value] : [])}`
  return `${bound}, which ${verb(context, check.outcome)}; settled by counting, the value itself was not computed`
}

function limitOf({ limit, source }: Requirement): number {
  if (limit.kind === 'number') return limit.value
  throw new SeaTrialsError('bad-requirement', 'data are compared with numbers only', 'Write a number.', source)
}
