/** One line against another model's answers to the same rows: `baseline - 0.005`, `naive`, `baseline * 1.1`. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import { type Interval, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { heldWithin } from '@sea-trials/stats/interval'
import { minus } from '@sea-trials/stats/minus'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Compared } from '../decide/words.ts'
import { isAboveZero, mayBeBelowZero } from './above-zero.ts'
import { heard } from './few-rows.ts'
import { type Asked, judgeParts, type Part } from './judge-parts.ts'
import { partOf } from './samples.ts'

/** `baseline - 0.005`, `naive`, `baseline * 1.1`: the difference on the same rows, row by row. */
export async function judgeAgainst(
  asked: Asked,
  reference: Sample,
  limit: Extract<Requirement['limit'], { kind: 'reference' }>,
): Promise<Check> {
  const { material, requirement, rows, metric, sample } = asked
  const { condition, by } = requirement.call
  const within = condition === undefined ? undefined : await material.positions(rows, condition)
  const whole = (of: Sample): Measured => metric.measure(within === undefined ? of : partOf(rows, of, within))
  if (by.length === 0) {
    const observed = whole(sample)
    material.record(printCall(requirement.call), observed.kind === 'undefined' ? null : observed.value)
  }
  // One way of comparing for the whole family: its members share one limit.
  const mayBeBelow = mayBeBelowZero(metric.spec)
  const isRatio = limit.factor !== 1 && (mayBeBelow || numberOf(whole(reference)) > 0)
  const times = isRatio ? 1 : limit.factor
  const comparedOf = (part: Part): Compared => ({
    candidate: numberOf(metric.measure(part.of(sample))),
    reference: times * numberOf(metric.measure(part.of(reference))),
    name: limit.reference,
    how: isRatio ? 'ratio' : 'difference',
    ...(times === 1 ? {} : { times }),
  })
  const measure = (part: Part): Measured => {
    const [ours, theirs] = [part.of(sample), part.of(reference)]
    const gap = heard(asked, metric.difference(ours, theirs, limit.factor))
    if (!isRatio) return gap
    const below = metric.measure(theirs)
    if (mayBeBelow && !isAboveZero(below, requirement.confidence ?? material.policy.confidence))
      return undefinedBecause(
        'the baseline is not shown to be above zero, where a factor turns round: write a difference, such as `baseline - 0.1`',
        gap.n,
      )
    return asRatio(gap, below, limit.factor, metric.spec)
  }
  return judgeParts(asked, isRatio ? limit.factor : limit.offset, measure, comparedOf)
}

const numberOf = (measured: Measured): number => (measured.kind === 'undefined' ? Number.NaN : measured.value)

/** What rounding leaves of nothing: a reference below this share of what the difference is made of is 0. */
const NOTHING = 1e-9

/**
 * candidate - f x reference, shown as candidate over reference. The interval crosses f exactly where that of the difference
 * crosses 0, which is Fieller's test at the limit; away from it the reference is taken as known. What is never below zero has no ratio
 * below it.
 */
function asRatio(gap: Measured, reference: Measured, factor: number, spec: MetricSpec): Measured {
  if (gap.kind !== 'estimate' || reference.kind === 'undefined') return gap
  const size = Math.max(Math.abs(gap.value), gap.se ?? 0, spec.range.high ?? 0)
  if (!(reference.value > NOTHING * size))
    return gap.forced === undefined
      ? undefinedBecause('baseline is zero', gap.n)
      : { kind: 'undefined', ...gap.forced, forced: true }
  const show = (x: number | null): number | null => (x === null ? null : minus(x / reference.value, -factor))
  const shown = (level: number): Interval => {
    const { low, high, method } = gap.interval(level)
    return { low: show(low), high: show(high), level, method: `${method}, over the reference` }
  }
  return {
    kind: 'estimate',
    value: minus(gap.value / reference.value, -factor),
    n: gap.n,
    ...(gap.forced === undefined ? {} : { forced: gap.forced }),
    interval: mayBeBelowZero(spec) ? shown : heldWithin(shown, { min: 0 }),
  }
}
