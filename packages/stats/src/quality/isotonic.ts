/** Miscalibration without bins: what isotonic recalibration would take off the Brier score (CORP: Dimitriadis, Gneiting, Jordan 2021). */
import { unitsOf } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { standardError } from '../influence.ts'
import { wilsonEnds } from '../proportion.ts'
import { argsort } from '../rank.ts'
import type { ClassSample } from './cells.ts'
import { confidences, countUnlikely, designOfMisses, mostUnlikely, type Unlikely } from './confidence.ts'
import { meanInfluence } from './mean.ts'
import { mass } from './sample.ts'
import { tailsOfRows } from './tails.ts'

interface Isotonic {
  /** The recalibrated probability of each row. */
  readonly fitted: Float64Array
  /** Of each stretch of equal fit: its probability, and its sums of weights and squared weights. */
  readonly level: Float64Array
  readonly weight: Float64Array
  readonly squares: Float64Array
}

/** Pool adjacent violators; rows of one score are pooled from the start, for no recalibration could tell them apart. */
const isotonic = (sample: ClassSample): Isotonic => {
  const { p, y } = confidences(sample)
  const order = argsort(p)
  const n = order.length
  const [hits, weight, squares] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  const ends = new Uint32Array(n)
  let blocks = 0
  for (let start = 0; start < n; ) {
    let end = start
    hits[blocks] = weight[blocks] = squares[blocks] = 0
    while (end < n && p[order[end]!] === p[order[start]!]) {
      const row = order[end++]!
      const w = sample.weight ? sample.weight[row]! : 1
      hits[blocks]! += w * y[row]!
      weight[blocks]! += w
      squares[blocks]! += w * w
    }
    ends[blocks++] = end
    const violates = () => hits[blocks - 2]! * weight[blocks - 1]! >= hits[blocks - 1]! * weight[blocks - 2]!
    while (blocks > 1 && violates()) {
      for (const sums of [hits, weight, squares]) sums[blocks - 2]! += sums[blocks - 1]!
      ends[blocks - 2] = ends[blocks - 1]!
      blocks--
    }
    start = end
  }
  const fitted = new Float64Array(n)
  const level = hits.slice(0, blocks).map((sum, b) => sum / weight[b]!)
  for (let b = 0, at = 0; b < blocks; b++) for (; at < ends[b]!; at++) fitted[order[at]!] = level[b]!
  return { fitted, level, weight: weight.slice(0, blocks), squares: squares.slice(0, blocks) }
}

/**
 * The fit follows noise, so that some of what it takes off is none of the model's fault: 1.5 times the noise of its stretches,
 * after Meyer and Woodroofe (2000), whose factor lies between 1 and 2.
 */
const OVERFIT = 1.5

/**
 * Mean squared distance between the scores and the true probabilities, as isotonic recalibration sees it: Brier score less that
 * of the recalibrated scores, less what the fit owes to noise. `plain` is the value before that, which others print.
 */
export const miscalibration = (sample: ClassSample): (Estimate & { readonly plain: number }) | Undefined => {
  const { n } = sample
  if (n === 0) return undefinedBecause('no rows', 0)
  const { p, y } = confidences(sample)
  const { fitted, level, weight, squares } = isotonic(sample)
  const { total, effective, df } = mass(sample)
  const gains = p.map((score, row) => (score - y[row]!) ** 2 - (fitted[row]! - y[row]!) ** 2)
  let plain = 0
  const unlikely: Unlikely = { came: 0, said: 0 }
  for (let i = 0; i < n; i++) {
    const w = sample.weight ? sample.weight[i]! : 1
    plain += (gains[i]! * w) / total
    countUnlikely(unlikely, p[i]!, y[i]!, w)
  }
  const design = designOfMisses(sample)
  let [noise, spread] = [0, 0]
  for (let b = 0; b < level.length; b++) {
    const one = (OVERFIT * design * level[b]! * (1 - level[b]!) * squares[b]!) / (weight[b]! * total)
    noise += one
    spread += 2 * one * one
  }
  const rows = meanInfluence(sample, gains, plain)
  const free = Math.min(tailsOfRows(rows).known, df, n - 1)
  const influence = unitsOf(rows, sample)
  const se = standardError(influence)
  const sd = Math.hypot(se, Math.sqrt(spread))
  const value = Math.max(0, plain - noise)
  return {
    kind: 'estimate',
    value,
    plain,
    n,
    se,
    influence,
    interval: (at) => {
      const critical = tOf(at, Math.max(1, free))
      // A share of rows that nobody saw may be as wrong as can be, or as right.
      const unseen = wilsonEnds(0, effective, tOf(at, df))[1]
      const least = mostUnlikely(unlikely, sample, tOf(at, df))
      return {
        low: Math.max(0, Math.min(value * (1 - unseen), plain - noise - critical * sd)),
        high: Math.min(1, Math.max(value, plain - noise + critical * sd, unseen ** 2, least ** 2)),
        level: at,
        method: 'influence, less the noise of the fit',
      }
    },
  }
}
