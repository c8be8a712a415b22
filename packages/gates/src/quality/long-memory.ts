/** Errors in time that are alike for longer than the times of these rows can show: what is said of them decides nothing. */

import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Check, Member } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import { heldOf } from '@sea-trials/stats/influence'
import { type LongMemory, longMemory } from '@sea-trials/stats/long-memory'
import { qualityMetrics } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { undecided } from '../decide/doubt.ts'
import { metricFor, referenceFor, sampleFor } from './judge-line.ts'
import type { Material } from './material.ts'
import type { Metric } from './metrics.ts'
import { partOf } from './samples.ts'

/**
 * Why a line is undecided: what a row adds to its metric, or to the difference from another model, is remembered for longer than
 * these times show, and on an interval as wide as that asks for it would conclude nothing. Undefined of metrics that no row adds
 * to by itself; of gaps between groups, from which what all remember is taken away; and of a user's own statement, which draws
 * stretches of time anew.
 */
export async function memoryDoubt(
  material: Material,
  requirement: Requirement,
  check: Check,
): Promise<string | undefined> {
  const { call, limit, over } = requirement
  if (check.outcome === 'error' || check.outcome === 'not-applicable' || over !== undefined) return undefined
  const rows = await material.rows(call.dataset)
  if (rows.times === undefined || call.metric === 'sql' || !(call.metric in qualityMetrics)) return undefined
  const metric = await metricFor(material, requirement, rows)
  const within = call.condition === undefined ? undefined : await material.positions(rows, call.condition)
  const part = (of: Sample): Sample => (within === undefined ? of : partOf(rows, of, within))
  const sample = part(await sampleFor(material, requirement, rows))
  const isAgainst = limit.kind === 'reference'
  const reference = isAgainst ? await referenceFor({ material, requirement, rows, metric }, limit) : undefined
  if (reference !== undefined && 'notApplicable' in reference) return undefined
  const found = memoryOf(
    metric,
    sample,
    reference && isAgainst ? { sample: part(reference.sample), factor: limit.factor } : undefined,
  )
  if (found === undefined || standsBy(check, found.stretch)) return undefined
  const { steps, needed } = found
  const enough =
    needed === undefined ? 'no number of times that anybody has' : `about ${Number(needed.toPrecision(2))} times`
  return `errors are alike for about ${steps} times on end, and ${sample.times?.count} times hold too few such stretches to know how far it may lie off. Judge over more (${enough} would do), or over times that are further apart`
}

/** The check of a line, undecided where the rows that it is about, or what they add to it over time, leave its interval in doubt. */
export async function believed(
  material: Material,
  requirement: Requirement,
  check: Check,
  about: Parameters<Material['doubt']>[1],
): Promise<Check> {
  const doubt = await material.doubt(await material.rows(requirement.call.dataset), about)
  return undecided(check, doubt ?? (await memoryDoubt(material, requirement, check)))
}

/** Another model's answers to the same rows, and what they are multiplied by. */
interface Against {
  readonly sample: Sample
  readonly factor: number
}

function memoryOf(metric: Metric, sample: Sample, against?: Against): LongMemory | undefined {
  const { times, n } = sample
  if (times === undefined || sample.folds !== undefined || sample.runs !== undefined) return undefined
  const ours = byRowOf(metric.measure(independent(sample)), n)
  const theirs = against && byRowOf(metric.measure(independent(against.sample)), n)
  if (ours === undefined || (against !== undefined && theirs === undefined)) return undefined
  const factor = against?.factor ?? 0
  return longMemory((row) => (ours[row] as number) - factor * (theirs?.[row] ?? 0), n, times)
}

/** Of a family all that pass, or one that fails; what is undecided has nothing to stand by. */
function standsBy({ members, ...check }: Check, stretch: number): boolean {
  if (check.outcome === 'inconclusive') return false
  const of = members ?? [check]
  const holds = (one: Decided): boolean => isApart(one, check.limit?.value ?? null, stretch)
  return check.outcome === 'fail'
    ? of.some((one) => one.outcome === 'fail' && holds(one))
    : of.every((one) => one.outcome !== 'pass' || holds(one))
}

type Decided = Pick<Member, 'outcome' | 'observed' | 'interval' | 'simultaneous'>

function isApart(
  { outcome, observed, interval, simultaneous }: Decided,
  limit: number | null,
  stretch: number,
): boolean {
  const asked = outcome === 'fail' ? (simultaneous ?? interval) : interval
  if (limit === null || observed === null || asked === undefined) return false
  const end = limit < observed ? asked.low : asked.high
  return end !== null && Math.abs(limit - observed) > stretch * Math.abs(end - observed)
}

const independent = ({ times: _, entities: __, ...alone }: Sample): Sample => alone

function byRowOf(measured: Measured, n: number): Float64Array | undefined {
  if (measured.kind !== 'estimate') return undefined
  const rows = measured.byRow?.read((each) => heldOf(each, n)) ?? measured.influence
  return rows?.length === n ? rows : undefined
}
