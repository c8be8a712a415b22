/** Agreement beyond chance: Matthews' correlation and Cohen's kappa, for any number of classes. */

import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import type { Intervals } from '../interval.ts'
import { wilsonEnds } from '../proportion.ts'
import { type ClassSample, cellError, cellEstimate, confusion, degrees, type Functional } from './cells.ts'
import { mass } from './sample.ts'

interface Margins {
  readonly classes: number
  readonly share: Float64Array
  readonly actual: Float64Array
  readonly predicted: Float64Array
  readonly observed: number
}

const margins = (sample: ClassSample): Margins => {
  const { classes, weight } = confusion(sample)
  const { total } = mass(sample)
  const share = weight.map((w) => w / total)
  const actual = new Float64Array(classes)
  const predicted = new Float64Array(classes)
  let observed = 0
  for (let i = 0; i < classes; i++)
    for (let j = 0; j < classes; j++) {
      const p = share[i * classes + j]!
      actual[i]! += p
      predicted[j]! += p
      if (i === j) observed += p
    }
  return { classes, share, actual, predicted, observed }
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** A gradient over cells becomes an influence once its mean is taken out. */
const functional = (
  { classes, share }: Margins,
  value: number,
  slope: (i: number, j: number) => number,
): Functional => {
  const influence = share.map((_, cell) => slope(Math.floor(cell / classes), cell % classes))
  const mean = dot(share, influence)
  return { value, influence: influence.map((x) => x - mean) }
}

/** R_K of Gorodkin (2004), which for two classes is Matthews' correlation. */
export const matthewsCorrcoef = (sample: ClassSample): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const m = margins(sample)
  const a = 1 - dot(m.predicted, m.predicted)
  const b = 1 - dot(m.actual, m.actual)
  if (b < 1e-15) return undefinedBecause('one class only', sample.n)
  if (a < 1e-15) return undefinedBecause('zero denominator', sample.n)
  const root = Math.sqrt(a * b)
  const value = (m.observed - dot(m.actual, m.predicted)) / root
  return agreement(
    sample,
    m,
    functional(m, value, (i, j) => {
      const slope = ((i === j ? 1 : 0) - m.actual[j]! - m.predicted[i]!) / root
      return slope + value * (m.predicted[j]! / a + m.actual[i]! / b)
    }),
  )
}

export const cohenKappa = (sample: ClassSample): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const m = margins(sample)
  const chance = dot(m.actual, m.predicted)
  if (1 - chance < 1e-15) return undefinedBecause('one class only', sample.n)
  const value = (m.observed - chance) / (1 - chance)
  return agreement(
    sample,
    m,
    functional(m, value, (i, j) => {
      const slope = (i === j ? 1 : 0) * (1 - chance) - (m.predicted[i]! + m.actual[j]!) * (1 - m.observed)
      return slope / (1 - chance) ** 2
    }),
  )
}

const agreement = (sample: ClassSample, m: Margins, f: Functional): Estimate => {
  const se = cellError(sample, f)
  const value = Math.min(1, Math.max(-1, f.value))
  return cellEstimate(sample, { ...f, value }, sample.n, undefined, se, intervals(sample, m, value, se))
}

/**
 * What is missing to 1 (or, for negative values, to -1) is the share of rows that disagree (agree), times a factor. Wilson's
 * interval of that share, on as many rows as give it the relative variance of the delta method, is carried over: it is
 * the delta method where there is plenty to go by, and keeps its width where no row disagrees.
 */
const intervals = (sample: ClassSample, m: Margins, value: number, se: number): Intervals => {
  const positive = value >= 0
  const gap = 1 - Math.abs(value)
  const misses = positive ? 1 - m.observed : m.observed
  const chance = dot(m.actual, m.predicted)
  const bare = gap < 1e-12 || misses < 1e-12 || se === 0
  const factor = bare ? 1 / Math.max(1e-9, positive ? 1 - chance : chance) : gap / misses
  const rows = bare ? mass(sample).effective : Math.min(sample.n, ((1 - misses) / misses) * (gap / se) ** 2)
  return (level) => {
    const [a, b] = wilsonEnds(bare ? 0 : misses, rows, tOf(level, degrees(sample)))
    const near = Math.min(gap, a * factor)
    const far = Math.min(2, Math.max(gap, b * factor))
    return positive
      ? { low: 1 - far, high: 1 - near, level, method: 'delta method, Wilson' }
      : { low: near - 1, high: far - 1, level, method: 'delta method, Wilson' }
  }
}
