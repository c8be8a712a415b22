/** Metrics of scores for several classes: each class against the rest, averaged. */
import { isDependent, unitsOf } from '../dependence.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { covariance, standardError } from '../influence.ts'
import { boundByFreedom, intervalInSum, logitInterval, moverSum, type Part, tInterval, wider } from '../interval.ts'
import { averagePrecision } from './average-precision.ts'
import { type Binning, calibrationError } from './calibration.ts'
import { cellsOfRows } from './cells-of-rows.ts'
import { labelShares } from './probability.ts'
import { rocAuc } from './roc.ts'
import { type BinarySample, type MulticlassSample, mass, subset, supportOf } from './sample.ts'

/** One class against the rest. */
const oneAgainstRest = (sample: MulticlassSample, c: number): BinarySample => {
  const k = sample.classes.length
  const label = new Uint8Array(sample.n)
  const score = new Float64Array(sample.n)
  for (let i = 0; i < sample.n; i++) {
    label[i] = sample.label[i] === c ? 1 : 0
    score[i] = sample.probabilities![i * k + c]!
  }
  return {
    task: 'binary',
    n: sample.n,
    averaged: true,
    label,
    score,
    ...(sample.weight ? { weight: sample.weight } : {}),
    ...(sample.entities ? { entities: sample.entities } : {}),
    ...(sample.times ? { times: sample.times } : {}),
  }
}

const overClasses = (sample: MulticlassSample, one: (binary: BinarySample) => Estimate | Undefined) => {
  if (sample.probabilities === undefined) throw new TypeError('a ranking metric needs probabilities')
  const parts: Estimate[] = []
  for (let c = 0; c < sample.classes.length; c++) {
    const part = boundByFreedom(one(oneAgainstRest(sample, c)))
    if (part.kind === 'undefined') return part
    parts.push(part)
  }
  return parts
}

/** MOVER over the classes' own intervals, with the correlations of their influences. `shares` is what weights add. */
export const averaged = (
  parts: readonly Estimate[],
  weights: readonly number[],
  n: number,
  shares?: Float64Array,
  df = Number.POSITIVE_INFINITY,
): Estimate => {
  const influences = parts.map((part) => part.influence!)
  const influence = shares ? shares.slice() : new Float64Array(influences[0]!.length)
  let value = 0
  for (const [c, part] of parts.entries()) {
    const own = influences[c]!
    value += weights[c]! * part.value
    for (let i = 0; i < influence.length; i++) influence[i]! += weights[c]! * own[i]!
  }
  const members: Part[] = parts.map((part, c) => ({
    weight: weights[c]!,
    value: part.value,
    interval: intervalInSum(part),
  }))
  if (shares) {
    const spread = standardError(shares)
    members.push({ weight: 1, value: 0, interval: tInterval(0, spread, df) })
    influences.push(shares)
  }
  const correlation = correlationsOf(influences)
  const interval = moverSum(members, correlation, { min: 0, max: 1 }, 'MOVER over classes')
  const free = parts.flatMap((part) => (part.df === undefined ? [] : [part.df]))
  return {
    kind: 'estimate',
    value,
    n,
    se: standardError(influence),
    bias: parts.reduce((sum, { bias = 0 }, c) => sum + weights[c]! * bias, 0),
    interval,
    influence,
    ...(free.length > 0 ? { df: Math.min(...free) } : {}),
  }
}

/** None below 0: that parts make up for each other is not counted on. */
const correlationsOf = (influences: readonly Float64Array[]): ((i: number, j: number) => number) => {
  const errors = influences.map(standardError)
  const known = influences.map((own, i) =>
    influences.slice(0, i).map((other, j) => {
      const spread = errors[i]! * errors[j]!
      return spread > 1e-24 ? Math.max(0, covariance(own, other) / spread) : 0
    }),
  )
  return (i, j) => (i === j ? 1 : known[Math.max(i, j)]![Math.min(i, j)]!)
}

type Ranking = (binary: BinarySample) => Estimate | Undefined

/** Plain mean over the classes, each against the rest. Every declared class must occur. */
const macro = (sample: MulticlassSample, one: Ranking): Estimate | Undefined => {
  const parts = overClasses(sample, one)
  if (!Array.isArray(parts)) return parts
  const share = 1 / parts.length
  return averaged(
    parts,
    parts.map(() => share),
    sample.n,
  )
}

/** Mean weighted by the classes' shares, which are estimated too. */
const weighted = (sample: MulticlassSample, one: Ranking): Estimate | Undefined => {
  const parts = overClasses(sample, one)
  if (!Array.isArray(parts)) return parts
  const shares = [...labelShares(sample)]
  const { total, df } = mass(sample)
  const w = (i: number) => (sample.weight ? sample.weight[i]! : 1)
  const mean = parts.reduce((sum, part, c) => sum + shares[c]! * part.value, 0)
  const ofShares = new Float64Array(sample.n)
  for (let i = 0; i < sample.n; i++) ofShares[i] = ((parts[sample.label[i]!]!.value - mean) * sample.n * w(i)) / total
  return averaged(parts, shares, sample.n, unitsOf(ofShares, sample), df)
}

/** All classes pooled: every row asks once of each class whether it is that one. The answers of one row hang together. */
const micro = (sample: MulticlassSample, one: Ranking): Estimate | Undefined => {
  if (sample.n === 0) return undefinedBecause('no rows', 0)
  const { n } = sample
  const k = sample.classes.length
  const label = new Uint8Array(n * k)
  for (let i = 0; i < n; i++) label[i * k + sample.label[i]!] = 1
  const pooled = one({ task: 'binary', label, score: sample.probabilities!, ...cellsOfRows(sample, k) })
  if (pooled.kind === 'undefined') return pooled
  const { df, ...estimate } = pooled
  return { ...estimate, n, ...(isDependent(sample) && df !== undefined ? { df } : {}) }
}

/** Class-wise calibration (Kull et al. 2019): of each class whether its probability comes true, plain mean. */
export const macroCalibrationError = (sample: MulticlassSample, binning?: Binning): Estimate | Undefined => {
  const plain: number[] = []
  const mean = macro(sample, (binary) => {
    const one = calibrationError(binary, binning)
    if (one.kind === 'estimate') plain.push(one.plain)
    return one
  })
  return mean.kind === 'undefined'
    ? mean
    : Object.assign(mean, { plain: plain.reduce((a, b) => a + b, 0) / plain.length })
}

export const macroRocAuc = (sample: MulticlassSample) => macro(sample, rocAuc)
export const macroAveragePrecision = (sample: MulticlassSample) => macro(sample, averagePrecision)
export const weightedRocAuc = (sample: MulticlassSample) => weighted(sample, rocAuc)
export const weightedAveragePrecision = (sample: MulticlassSample) => weighted(sample, averagePrecision)
export const microRocAuc = (sample: MulticlassSample) => micro(sample, rocAuc)
export const microAveragePrecision = (sample: MulticlassSample) => micro(sample, averagePrecision)

/** Rows of a class from which on the influence shows the spread. */
const THIN = 30

/**
 * Mean area over all ordered pairs of classes, each over the rows of those two alone (Hand and Till 2001): how common the
 * classes are plays no part. Where there is little to see the spread by, the pairs' own intervals stand in, as if all
 * moved together.
 */
export const rocAucOvo = (sample: MulticlassSample): Estimate | Undefined => {
  const { n, classes, label } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const influence = new Float64Array(n)
  const areas: Estimate[] = []
  const share = 1 / (classes.length * (classes.length - 1))
  for (let a = 0; a < classes.length; a++) {
    const whole = oneAgainstRest(sample, a)
    const { entities: _, times: __, ...rows } = whole
    for (let b = 0; b < classes.length; b++) {
      if (a === b) continue
      const pair = positionsOf(label, a, b)
      const area = rocAuc(subset(whole, pair))
      if (area.kind === 'undefined') return { ...area, n }
      areas.push(area)
      const own = (rocAuc(subset<BinarySample>(rows, pair)) as Estimate).influence!
      for (let i = 0; i < pair.length; i++) influence[pair[i]!]! += (share * own[i]! * n) / pair.length
    }
  }
  const value = areas.reduce((sum, area) => sum + share * area.value, 0)
  const units = unitsOf(influence, sample)
  const se = standardError(units)
  const members = areas.map((area): Part => ({ weight: share, value: area.value, interval: area.interval }))
  const together = moverSum(members, () => 1, { min: 0, max: 1 }, 'MOVER over pairs of classes')
  const fewest = Math.min(...classes.map((_, c) => supportOf(sample, (row) => label[row] === c).effective))
  const isPlain = fewest >= THIN && value < 1 && se > 1e-12
  // Of pairs of which hardly a row is out of order the influence knows too little: their own intervals know better.
  const apart = moverSum(members, alikeBy(areas, share, se), { min: 0, max: 1 }, 'MOVER over pairs of classes')
  const interval = isPlain ? wider(logitInterval(value, se, mass(sample).df, 'influence, logit'), apart) : together
  const free = areas.flatMap((area) => (area.df === undefined ? [] : [area.df]))
  return {
    kind: 'estimate',
    value,
    n,
    se,
    interval,
    influence: units,
    ...(free.length > 0 ? { df: Math.min(...free) } : {}),
  }
}

/** One correlation for all pairs, which makes of their errors that of their mean; 1 where they have none. */
const alikeBy = (areas: readonly Estimate[], share: number, se: number): ((i: number, j: number) => number) => {
  const errors = areas.map((area) => share * (area.se ?? 0))
  const squares = errors.reduce((sum, error) => sum + error ** 2, 0)
  const cross = errors.reduce((sum, error) => sum + error, 0) ** 2 - squares
  const alike = cross > 1e-24 ? Math.min(1, Math.max(0, (se ** 2 - squares) / cross)) : 1
  return (i, j) => (i === j ? 1 : alike)
}

const positionsOf = (codes: Int32Array, first: number, second: number): Uint32Array => {
  const positions = new Uint32Array(codes.length)
  let count = 0
  for (let i = 0; i < codes.length; i++) if (codes[i] === first || codes[i] === second) positions[count++] = i
  return positions.subarray(0, count)
}
