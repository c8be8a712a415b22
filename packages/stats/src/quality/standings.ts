/**
 * How scores stand among those of either class, without an order of all rows: they are sorted class by class, one stretch of
 * scores after the other, so that what has to be in memory at once beside the scores does not grow with the rows.
 * Of rows that weigh differently, and of those that hang together, metrics need every row by itself.
 */
import { isDependent } from '../dependence.ts'
import { type BinarySample, oncePer, ranked } from './sample.ts'
import { scoredRows, scoreOf } from './stored.ts'

export type Scored = BinarySample & { readonly score: Float64Array }

/** Whether where scores stand is all that rankings need of the rows. */
export const isPlain = (sample: BinarySample): boolean => sample.weight === undefined && !isDependent(sample)

/** Rows of about so many are sorted at once: eight megabytes. */
const MOST_AT_ONCE = 2 ** 20
/** Each stretch is one reading of all scores. */
const MOST_STRETCHES = 32
const LOOKED_AT = 4096

/** All rows with a score from `from` to below `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Their scores, ascending. */
  readonly positives: Float64Array
  readonly negatives: Float64Array
  /** Rows of each class with lower scores than these. */
  readonly positivesBelow: number
  readonly negativesBelow: number
}

/** From the lowest scores to the highest, or back; rows of one score are never parted. */
export const stretches = (sample: Scored, way: 'up' | 'down', most = MOST_AT_ONCE): Iterable<Stretch> =>
  sample.n > most ? manyStretches(sample, way, most) : [sample.stored ? allAtOnce(sample) : whole(sample)]

const allAtOnce = (sample: Scored): Stretch => {
  const positives = sample.label.reduce((sum, y) => sum + y, 0)
  const [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const counts = { positives, negatives: sample.n - positives }
  return stretchOf(sample, { from, to, ...counts, positivesBelow: 0, negativesBelow: 0 })
}

/** Kept beside scores that are held, for several metrics and figures look at it; any other stretch is made again for each. */
const whole = oncePer(allAtOnce)

interface Counted extends Omit<Stretch, 'positives' | 'negatives'> {
  readonly positives: number
  readonly negatives: number
}

function* manyStretches(sample: Scored, way: 'up' | 'down', most: number): Generator<Stretch> {
  const counted = countedOf(sample, edgesOf(sample, most))
  for (const each of way === 'up' ? counted : counted.reverse()) yield stretchOf(sample, each)
}

/** Scores between which about as many rows lie, as a few thousand of them show; they decide what is sorted together, and nothing else. */
export const edgesOf = (sample: Scored, most = MOST_AT_ONCE): readonly number[] => {
  const { n } = sample
  const parts = Math.min(MOST_STRETCHES, Math.ceil(n / most))
  const step = Math.max(1, Math.floor(n / LOOKED_AT))
  const at = scoreOf(sample)
  const some = Float64Array.from({ length: Math.floor((n - 1) / step) + 1 }, (_, i) => at(i * step)).sort()
  const edges = Array.from({ length: parts - 1 }, (_, i) => some[Math.floor(((i + 1) * some.length) / parts)]!)
  return [...new Set(edges)]
}

/** Which stretch a score is in. */
export const stretchAt = (edges: readonly number[], score: number): number => {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (score >= edges[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

export const countedOf = (sample: Scored, edges: readonly number[]): Counted[] => {
  const { label } = sample
  const positives = new Float64Array(edges.length + 1)
  const all = new Float64Array(edges.length + 1)
  for (const { from, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const at = stretchAt(edges, scores[i]!)
      all[at]!++
      positives[at]! += label[from + i]!
    }
  let [positivesBelow, negativesBelow] = [0, 0]
  return Array.from(all, (rows, at) => {
    const [from, to] = [edges[at - 1] ?? Number.NEGATIVE_INFINITY, edges[at] ?? Number.POSITIVE_INFINITY]
    const own = { positives: positives[at]!, negatives: rows - positives[at]! }
    const counted = { from, to, ...own, positivesBelow, negativesBelow }
    positivesBelow += own.positives
    negativesBelow += own.negatives
    return counted
  })
}

const stretchOf = (sample: Scored, counted: Counted): Stretch => {
  const { from, to } = counted
  const { label } = sample
  const [positives, negatives] = [new Float64Array(counted.positives), new Float64Array(counted.negatives)]
  let [p, q] = [0, 0]
  for (const { from: first, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const x = scores[i]!
      if (!(x >= from && x < to)) continue
      if (label[first + i] === 1) positives[p++] = x
      else negatives[q++] = x
    }
  return { ...counted, positives: positives.sort(), negatives: negatives.sort() }
}

/** Told the rows of one score: the score, and what the positives and the negatives weigh that have it. */
export type OfOneScore = (score: number, positives: number, negatives: number) => void

/** Score by score, upwards or downwards. */
export const eachScore = (sample: Scored, way: 'up' | 'down', visit: OfOneScore, most?: number): void => {
  if (sample.weight) eachWeighted(sample, sample.weight, way, visit)
  else for (const stretch of stretches(sample, way, most)) (way === 'up' ? upwards : downwards)(stretch, visit)
}

const eachWeighted = (sample: Scored, weight: Float64Array, way: 'up' | 'down', visit: OfOneScore): void => {
  const { label, score, n } = sample
  const order = ranked(sample)
  const rowAt = (at: number): number => order[way === 'up' ? at : n - 1 - at]!
  for (let at = 0; at < n; ) {
    const value = score[rowAt(at)]!
    let [positives, negatives] = [0, 0]
    for (; at < n && score[rowAt(at)] === value; at++) {
      const row = rowAt(at)
      if (label[row] === 1) positives += weight[row]!
      else negatives += weight[row]!
    }
    visit(value, positives, negatives)
  }
}

const upwards = ({ positives, negatives }: Stretch, visit: OfOneScore): void => {
  const [ofPositives, ofNegatives] = [positives.length, negatives.length]
  let [p, q] = [0, 0]
  while (p < ofPositives || q < ofNegatives) {
    const [before, other] = [p, q]
    const score =
      q >= ofNegatives || (p < ofPositives && positives[p]! <= negatives[q]!) ? positives[p]! : negatives[q]!
    while (p < ofPositives && positives[p] === score) p++
    while (q < ofNegatives && negatives[q] === score) q++
    visit(score, p - before, q - other)
  }
}

const downwards = ({ positives, negatives }: Stretch, visit: OfOneScore): void => {
  let [p, q] = [positives.length, negatives.length]
  while (p > 0 || q > 0) {
    const [before, other] = [p, q]
    const score = q === 0 || (p > 0 && positives[p - 1]! >= negatives[q - 1]!) ? positives[p - 1]! : negatives[q - 1]!
    while (p > 0 && positives[p - 1] === score) p--
    while (q > 0 && negatives[q - 1] === score) q--
    visit(score, before - p, other - q)
  }
}
