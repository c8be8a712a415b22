/** Ranking metrics of several classes: each class against the rest, averaged. */
import { unitsOf } from '../dependence.ts'
import type { Estimate, Undefined } from '../estimate.ts'
import { covariance, standardError } from '../influence.ts'
import { boundByFreedom, moverSum, type Part, tInterval } from '../interval.ts'
import { averagePrecision, rocAuc } from './ranking.ts'
import { type BinarySample, type MulticlassSample, mass } from './sample.ts'

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
const averaged = (
  parts: readonly Estimate[],
  weights: readonly number[],
  n: number,
  shares?: Float64Array,
  df = Number.POSITIVE_INFINITY,
): Estimate => {
  const influence = shares ? shares.slice() : new Float64Array(parts[0]!.influence!.length)
  let value = 0
  for (const [c, part] of parts.entries()) {
    value += weights[c]! * part.value
    for (let i = 0; i < influence.length; i++) influence[i]! += weights[c]! * part.influence![i]!
  }
  const members: Part[] = parts.map((part, c) => ({ weight: weights[c]!, value: part.value, interval: part.interval }))
  const influences = parts.map((part) => part.influence!)
  if (shares) {
    const spread = standardError(shares)
    members.push({ weight: 1, value: 0, interval: tInterval(0, spread, df) })
    influences.push(shares)
  }
  const correlation = (i: number, j: number): number => {
    if (i === j) return 1
    const spread = standardError(influences[i]!) * standardError(influences[j]!)
    return spread > 0 ? Math.max(0, covariance(influences[i]!, influences[j]!) / spread) : 0
  }
  const known = influences.map((_, i) => influences.map((_, j) => correlation(i, j)))
  const interval = moverSum(members, (i, j) => known[i]![j]!, { min: 0, max: 1 }, 'MOVER over classes')
  const free = parts.flatMap((part) => (part.df === undefined ? [] : [part.df]))
  return {
    kind: 'estimate',
    value,
    n,
    se: standardError(influence),
    interval,
    influence,
    ...(free.length > 0 ? { df: Math.min(...free) } : {}),
  }
}

/** Mean area, one class against the rest. Every declared class must occur. */
export const macroRocAuc = (sample: MulticlassSample): Estimate | Undefined => {
  const parts = overClasses(sample, rocAuc)
  return Array.isArray(parts)
    ? averaged(
        parts,
        parts.map(() => 1 / parts.length),
        sample.n,
      )
    : parts
}

export const macroAveragePrecision = (sample: MulticlassSample): Estimate | Undefined => {
  const parts = overClasses(sample, averagePrecision)
  return Array.isArray(parts)
    ? averaged(
        parts,
        parts.map(() => 1 / parts.length),
        sample.n,
      )
    : parts
}

/** Mean area weighted by the classes' shares, which are estimated too. */
export const weightedRocAuc = (sample: MulticlassSample): Estimate | Undefined => {
  const parts = overClasses(sample, rocAuc)
  if (!Array.isArray(parts)) return parts
  const shares = new Array<number>(parts.length).fill(0)
  let total = 0
  for (let i = 0; i < sample.n; i++) {
    const w = sample.weight ? sample.weight[i]! : 1
    shares[sample.label[i]!]! += w
    total += w
  }
  for (let c = 0; c < shares.length; c++) shares[c]! /= total
  const mean = parts.reduce((sum, part, c) => sum + shares[c]! * part.value, 0)
  const ofShares = new Float64Array(sample.n)
  for (let i = 0; i < sample.n; i++)
    ofShares[i] = ((parts[sample.label[i]!]!.value - mean) * sample.n * (sample.weight ? sample.weight[i]! : 1)) / total
  return averaged(parts, shares, sample.n, unitsOf(ofShares, sample), mass(sample).df)
}
