/** Agreement beyond chance: Matthews' correlation and Cohen's kappa, for any number of classes. */

import { isDependent } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import type { Intervals } from '../interval.ts'
import { shareEnds } from '../proportion.ts'
import { type ClassSample, cellError, cellEstimate, confusion, type Functional } from './cells.ts'
import { foreseenVariance } from './foreseen.ts'
import { mass, supportOf } from './sample.ts'

interface Margins {
  readonly classes: number
  readonly share: Float64Array
  readonly actual: Float64Array
  readonly predicted: Float64Array
  readonly observed: number
}

/** `added` rows of average weight go to every cell. */
const margins = (sample: ClassSample, added = 0): Margins => {
  const { classes, weight } = confusion(sample)
  const { total } = mass(sample)
  const extra = (added * total) / sample.n
  const share = weight.map((w) => (w + extra) / (total + extra * weight.length))
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
const correlation = (m: Margins): Functional => {
  const a = 1 - dot(m.predicted, m.predicted)
  const b = 1 - dot(m.actual, m.actual)
  const root = Math.sqrt(a * b)
  const value = (m.observed - dot(m.actual, m.predicted)) / root
  return functional(m, value, (i, j) => {
    const slope = ((i === j ? 1 : 0) - m.actual[j]! - m.predicted[i]!) / root
    return slope + value * (m.predicted[j]! / a + m.actual[i]! / b)
  })
}

const kappa = (m: Margins): Functional => {
  const chance = dot(m.actual, m.predicted)
  return functional(m, (m.observed - chance) / (1 - chance), (i, j) => {
    const slope = (i === j ? 1 : 0) * (1 - chance) - (m.predicted[i]! + m.actual[j]!) * (1 - m.observed)
    return slope / (1 - chance) ** 2
  })
}

export const matthewsCorrcoef = (sample: ClassSample): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const m = margins(sample)
  if (1 - dot(m.actual, m.actual) < 1e-15) return undefinedBecause('one class only', sample.n)
  if (1 - dot(m.predicted, m.predicted) < 1e-15) return undefinedBecause('zero denominator', sample.n)
  return agreement(sample, m, correlation, withinClasses)
}

/** Of labels of one class it is 0 whatever the model says: undefined. */
export const cohenKappa = (sample: ClassSample): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const m = margins(sample)
  if (1 - dot(m.actual, m.actual) < 1e-15) return undefinedBecause('one class only', sample.n)
  return agreement(sample, m, kappa, () => Number.POSITIVE_INFINITY)
}

const agreement = (
  sample: ClassSample,
  m: Margins,
  of: (m: Margins) => Functional,
  freeOf: typeof withinClasses,
): Estimate => {
  const f = of(m)
  const se = cellError(sample, f)
  const value = Math.min(1, Math.max(-1, f.value))
  // A cell that happens to be empty hides its part of the spread: half a row in each brings it back.
  const softened = margins(sample, 0.5)
  const { influence } = of(softened)
  const squared = (share: Float64Array, each: Float64Array): number =>
    dot(
      share,
      each.map((x) => x * x),
    )
  const seen = { se, alone: Math.sqrt(squared(m.share, f.influence) / mass(sample).alone) }
  const spread = Math.sqrt(foreseenVariance(mass(sample), seen, squared(softened.share, influence)))
  return cellEstimate(
    sample,
    { ...f, value },
    sample.n,
    undefined,
    se,
    intervals(sample, m, value, spread, freeOf(sample, softened, influence)),
    freedom(sample),
  )
}

/**
 * Degrees of freedom of the spread, by Welch and Satterthwaite: what rows of a class bring to it is known by these alone, and likewise
 * what rows bring that are taken for it. The fewer count, since the correlation is that of either side with the other. Kappa holds without.
 */
const withinClasses = (
  sample: ClassSample,
  { classes, share, actual, predicted }: Margins,
  influence: Float64Array,
): number => {
  const { effective } = mass(sample)
  const over = (rows: Float64Array, cellOf: (c: number, other: number) => number): number => {
    let [variance, loose] = [0, 0]
    for (let c = 0; c < classes; c++) {
      let own = 0
      for (let other = 0; other < classes; other++) own += share[cellOf(c, other)]! * influence[cellOf(c, other)]! ** 2
      variance += own
      loose += own ** 2 / Math.max(1, rows[c]! * effective - 1)
    }
    return loose > 0 ? variance ** 2 / loose : Number.POSITIVE_INFINITY
  }
  return Math.min(
    over(actual, (c, other) => c * classes + other),
    over(predicted, (c, other) => other * classes + c),
  )
}

/** A class of two that stands in one entity only shows nothing of how entities differ. */
const freedom = (sample: ClassSample): number | undefined =>
  isDependent(sample) && sample.task === 'binary'
    ? Math.min(...[0, 1].map((c) => supportOf(sample, (row) => sample.label[row] === c).free!))
    : mass(sample).free

/**
 * What is missing to 1 is the share of rows that disagree, times a factor. The interval of a share (with exact ends of few), on as many rows
 * as give it the relative variance of the delta method, is carried over: it is the delta method where there is plenty to
 * go by, and keeps its width where no row disagrees.
 */
const intervals = (sample: ClassSample, m: Margins, value: number, se: number, within: number): Intervals => {
  const gap = 1 - value
  const misses = Math.min(1, Math.max(0, 1 - m.observed))
  const bare = misses < 1e-12 || misses > 1 - 1e-12 || !(se > 0)
  const factor = bare ? 1 / (1 - dot(m.actual, m.predicted)) : gap / misses
  const rows = bare ? mass(sample).effective : Math.min(sample.n, ((1 - misses) / misses) * (gap / se) ** 2)
  const free = freedom(sample)
  // Where no row disagrees the end rests on no spread.
  const df = Math.min(bare ? Infinity : within, free === undefined ? mass(sample).df : Math.max(1, free))
  return (level) => {
    const [a, b] = shareEnds(bare ? Math.round(misses) : misses, rows, tOf(level, df))
    const low = Math.max(-1, Math.min(value, 1 - b * factor))
    const high = Math.min(1, Math.max(value, 1 - a * factor))
    return { low, high, level, method: 'delta method, Wilson' }
  }
}
