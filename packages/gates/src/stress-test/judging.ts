/** Each line against what the load showed, unless the generator itself is in the way. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { LimitExpression, Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { leastAchieved, tolerableLatenessMs } from '@sea-trials/serving/load/punctuality'
import { tOf } from '@sea-trials/stats/distributions'
import { type Estimate, exact, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { blockRatio, percentile as percentileOf, rowsForPercentile } from '@sea-trials/stats/quantile'
import { judge, notApplicable } from '../decide/judge.ts'
import { percentile, shareOf } from './latency.ts'
import { isPercentile, PERCENTILES } from './metrics.ts'
import type { Loaded, Served } from './turns.ts'

export const DEFAULT_TOLERANCE = 1e-4

export interface Question {
  readonly requirement: Requirement
  readonly spec: MetricSpec
  readonly confidence: number
  readonly loaded: Loaded
  /** Why there is no baseline to compare with today. */
  readonly noBaseline?: string
}

/** Throws `bad-input` for wrong answers without any to compare with. */
export function judgeLoad(question: Question): Check {
  const { requirement, spec, loaded, noBaseline } = question
  const { limit } = requirement
  if (limit.kind === 'reference') {
    if (noBaseline !== undefined) return notApplicable(requirement, spec, noBaseline)
    return unlessLate(question, judgeAgainstBaseline(question, limit), 'comparison')
  }
  const decide = (served: Served) =>
    judge({ ...question, measured: measure(question, served), limit: limit.value, counts: 'requests' })
  const { candidate } = loaded
  const check = explainUnbounded(decide(candidate), question)
  if (!isPercentile(spec.name)) return unlessLate(question, check, spec.name === 'wrong_answers' ? 'answers' : 'rate')
  const isOwnFault =
    check.outcome === 'fail' && decide({ ...candidate, latency: candidate.fromPick }).outcome !== 'fail'
  return unlessLate(question, check, isOwnFault ? 'own fault' : 'rate')
}

function measure({ requirement, spec }: Question, candidate: Served) {
  const { name } = spec
  if (isPercentile(name)) return percentile(candidate.latency, candidate, PERCENTILES[name])
  if (name === 'error_rate') return shareOf(candidate.failed, candidate)
  const n = candidate.latency.length
  if (name === 'throughput') return exact(throughputOf(candidate), n)
  if (!candidate.side.isChecked)
    throw new SeaTrialsError(
      'bad-input',
      'there are no answers to compare those of the server with',
      'Name the `model` file that it serves, or its `predictions` for the same rows.',
    )
  const [tolerance] = requirement.call.arguments
  const answers = candidate.deviation.filter((distance) => !Number.isNaN(distance)).length
  // No answer is no right answer.
  if (answers === 0) return undefinedBecause('no rows', 0)
  return exact(wrongAnswers(candidate, tolerance?.kind === 'number' ? tolerance.value : DEFAULT_TOLERANCE), answers)
}

export const wrongAnswers = ({ deviation }: Served, tolerance: number): number =>
  deviation.filter((distance) => distance > tolerance).length

/** Good answers a second of the load. */
export const throughputOf = ({ failed, durationMs }: Served): number =>
  (1000 * failed.filter((hit) => hit === 0).length) / durationMs

function judgeAgainstBaseline(
  { requirement, spec, confidence, loaded }: Question,
  limit: Extract<LimitExpression, { kind: 'reference' }>,
): Check {
  const p = PERCENTILES[spec.name as keyof typeof PERCENTILES]
  const baseline = loaded.baseline as Served
  const ofQuads = (served: Served) => Array.from({ length: loaded.quads }, (_, quad) => inQuad(served, quad, p))
  const pairs = [ofQuads(loaded.candidate), ofQuads(baseline)] as const
  const isFactor = limit.offset === 0
  const centre = isFactor ? geometricMean : mean
  const measured = pairs.flat().some(Number.isNaN)
    ? undefinedBecause('too few rows', loaded.candidate.latency.length)
    : isFactor
      ? blockRatio(...pairs)
      : blockDifference(...pairs)
  return judge({
    requirement,
    spec,
    confidence,
    measured,
    limit: isFactor ? limit.factor : limit.offset,
    compared: {
      candidate: centre(pairs[0]),
      reference: centre(pairs[1]),
      name: 'baseline',
      how: isFactor ? 'ratio' : 'difference',
      means: `${isFactor ? 'geometric means' : 'means'} of ${loaded.quads} blocks of turns`,
    },
    counts: 'blocks of turns',
  })
}

function inQuad({ latency, quad }: Served, wanted: number, p: number): number {
  const own = latency.filter((_, request) => quad[request] === wanted).sort()
  return own.length === 0 ? Number.NaN : percentileOf(own, p)
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)))

/** Candidate minus baseline, milliseconds: the mean over quads, t over quads. */
function blockDifference(candidate: readonly number[], baseline: readonly number[]): Estimate | Undefined {
  const n = candidate.length
  const differences = candidate.map((value, quad) => value - baseline[quad]!)
  const value = mean(differences)
  const se = Math.sqrt(differences.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1) / n)
  if (n < 2) return undefinedBecause('too few rows', n)
  return {
    kind: 'estimate',
    value,
    n,
    se,
    interval: (level) => {
      const half = tOf(level, n - 1) * se
      return { low: value - half, high: value + half, level, method: 't over blocks' }
    },
  }
}

/**
 * A generator that did not keep its rate decides nothing, but that an answer was wrong: it would be at any rate. One that
 * kept it, and came late to single requests, has its lateness in the latencies: what passes passes all the same; what fails
 * with the lateness and not without it is its own fault; a comparison must be free of it.
 */
function unlessLate({ loaded }: Question, check: Check, of: 'rate' | 'answers' | 'own fault' | 'comparison'): Check {
  const { offeredPerSecond, achievedPerSecond, latenessMs } = loaded.punctuality
  if (check.outcome !== 'pass' && check.outcome !== 'fail') return check
  if (of === 'answers' && check.outcome === 'fail') return check
  if (achievedPerSecond < leastAchieved * offeredPerSecond)
    return undecided(
      check,
      `the load generator sent ${formatNumber(achievedPerSecond, '/s')} of ${formatNumber(offeredPerSecond, '/s')}: it measured itself; lower the rate, or give it a less busy machine`,
    )
  const isLate =
    of === 'own fault' ||
    (of === 'comparison' &&
      latenessMs > tolerableLatenessMs(percentileOf(loaded.baseline!.latency.slice().sort(), 0.5)))
  if (!isLate) return check
  return undecided(
    check,
    `the load generator itself came up to ${formatNumber(latenessMs, 'ms')} late to its requests (99 of 100): this machine is too busy to decide`,
  )
}

/** An end that the requests cannot give: not a matter of the limit, but of the length of the load. */
function explainUnbounded(check: Check, { requirement, confidence, spec }: Question): Check {
  const { interval, outcome } = check
  if (outcome !== 'inconclusive' || interval === undefined || !isPercentile(spec.name)) return check
  if (interval.low !== null && interval.high !== null) return check
  const least = rowsForPercentile(PERCENTILES[spec.name], requirement.confidence ?? confidence)
  const { settle: _, ...rest } = check
  const reason = `${check.reason.split(';')[0]}; the load is too short to bound it: it takes at least ${least} requests that do not depend on one another (${interval.method} of ${check.n})`
  return { ...rest, reason }
}

function undecided(check: Check, why: string): Check {
  const { settle: _, ...rest } = check
  return { ...rest, outcome: 'inconclusive', reason: `${check.reason}, but ${why}` }
}
