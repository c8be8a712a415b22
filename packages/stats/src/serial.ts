/**
 * Do rows hang together in the order in which they stand? Asked before they are taken for independent; a question that must
 * hardly ever be answered with a wrong yes, for it stops a verdict.
 */
import { chiSquareQuantile, tQuantile } from './distributions.ts'
import { standardError } from './influence.ts'
import { byTime, cosinesOf, timesOf } from './time.ts'

/** By theory, of each way to look; what comes of it stands in docs/simulation/comparison.md. */
const FALSE_ALARM = 1 / 20_000

/**
 * Rows next to each other. Few, so that a file sorted by anything that the errors follow slowly shows nothing; of changing
 * lengths, so that none begins and ends with ten rows of every customer.
 */
const NEAR: readonly number[] = [17, 23, 19, 25, 16, 21]
const FEWEST_WINDOWS = 12

/** Windows without gaps, by their first row and the one after their last. A million rows are looked at: no window is an object. */
const eachWindow = (rows: number, lengths: readonly number[], look: (from: number, to: number) => void): void => {
  for (let from = 0, i = 0; ; i++) {
    const to = from + lengths[i % lengths.length]!
    if (to > rows) return
    look(from, to)
    from = to
  }
}

/** Below this excess of correlation intervals are too short by a few per cent at most, whatever its significance. */
const NEGLIGIBLE = 0.05

/**
 * Mean excess of the correlation of neighbours, where it is beyond chance and matters; undefined otherwise. Taken within
 * windows of rows, each against what the same numbers in any other order would show (-1 / rows), so that neither slow
 * trends nor heavy tails count. Windows in which many numbers only rise, or only fall, are those of a sorted file.
 */
export const neighbours = (series: Float64Array): number | undefined => alikeWithin(series, NEAR)

/** Rows of one mean, and from how many on they are taken: nothing that so many rows are sorted by changes much within a window of means. */
const TOGETHER = 16
const MANY = 2 ** 19

/** The same of many rows, and where neighbours show nothing of means of sixteen: what a hundred rows share is little in each, and much in a mean. */
export const farNeighbours = (series: Float64Array): number | undefined =>
  neighbours(series) ?? (series.length < MANY ? undefined : neighbours(meansOf(series)))

const meansOf = (series: Float64Array): Float64Array => {
  const means = new Float64Array(Math.floor(series.length / TOGETHER))
  for (let i = 0; i < means.length * TOGETHER; i++) means[Math.floor(i / TOGETHER)]! += series[i]! / TOGETHER
  return means
}

const alikeWithin = (series: Float64Array, lengths: readonly number[]): number | undefined => {
  const excess: number[] = []
  eachWindow(series.length, lengths, (from, to) => {
    const found = excessOf(series, from, to)
    if (found !== undefined && !isOrdered(series, from, to)) excess.push(found)
  })
  const windows = excess.length
  if (windows < FEWEST_WINDOWS) return undefined
  const mean = excess.reduce((sum, x) => sum + x, 0) / windows
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (windows - 1)
  const beyond = tQuantile(1 - FALSE_ALARM, windows - 1) * Math.sqrt(variance / windows)
  return mean > beyond && mean > NEGLIGIBLE ? mean : undefined
}

const excessOf = (series: Float64Array, from: number, to: number): number | undefined => {
  const rows = to - from
  let sum = 0
  for (let i = from; i < to; i++) sum += series[i]!
  const mean = sum / rows
  let [squares, products] = [0, 0]
  for (let i = from; i < to; i++) {
    const x = series[i]! - mean
    squares += x * x
    if (i > from) products += x * (series[i - 1]! - mean)
  }
  return squares > 1e-18 * rows * Math.max(1e-300, mean * mean) ? products / squares + 1 / rows : undefined
}

/** Copies of few rows rise and fall by chance; five and more different numbers hardly do. */
const isOrdered = (series: Float64Array, from: number, to: number): boolean => {
  let [up, down] = [0, 0]
  for (let i = from + 1; i < to; i++) {
    if (series[i]! > series[i - 1]!) up++
    else if (series[i]! < series[i - 1]!) down++
  }
  return (up >= 4 && down === 0) || (down >= 4 && up === 0)
}

/** Of classes in no order, windows that hold two of them mostly change more than twice; of sorted ones hardly any does. */
const FEW_CHANGE = 0.2
const SHORT: readonly number[] = [8, 11, 9, 12, 8, 10]

/** Whether rows look sorted by classes, within groups or over all. */
export const isSortedBy = (codes: Uint8Array | Int32Array | Float64Array): boolean => {
  let [mixed, changing] = [0, 0]
  eachWindow(codes.length, SHORT, (from, to) => {
    let changes = 0
    for (let i = from + 1; i < to; i++) if (codes[i] !== codes[i - 1]) changes++
    if (changes > 0) mixed++
    if (changes > 2) changing++
  })
  return changing < FEW_CHANGE * mixed
}

/** Labels have no model to follow what rows are sorted by, and do it themselves: within so few rows they hardly can. */
const NEXT: readonly number[] = [7, 8, 6, 9]

/** The same of rows that are marked, 1, or not, 0, by nothing but themselves; none where a file looks sorted by it. */
export const markedNeighbours = (marks: Float64Array): number | undefined =>
  isSortedBy(marks) && areShares(marks) ? undefined : alikeWithin(marks, NEXT)

const FEWEST_PAIRS = 12
/** Groups whose shares have an intraclass correlation of 0.06 differ by a standard deviation of about 0.12; of few it is a guess. */
const mostApart = (pairs: number): number => 0.06 + 0.35 / Math.sqrt(pairs)

/**
 * Whether a run of either kind and the next of the other are what a group has of both, as in a file sorted by them within groups: then shares
 * of the pairs are alike but for chance, whatever the sizes of the groups (their intraclass correlation is small), while runs of
 * rows that hang together end where they end. Of few pairs nobody can tell.
 */
const areShares = (marks: Float64Array): boolean => {
  const ends: number[] = []
  for (let i = 1; i <= marks.length; i++) if (marks[i] !== marks[i - 1]) ends.push(i)
  return [0, 1].some((first) => {
    const pairs: (readonly [number, number])[] = []
    for (let i = first; i + 1 < ends.length; i += 2) {
      const [from, middle, to] = [ends[i - 1] ?? 0, ends[i]!, ends[i + 1]!]
      pairs.push([to - from, to - middle])
    }
    return pairs.length < FEWEST_PAIRS || correlationWithin(pairs) < mostApart(pairs.length)
  })
}

/** Of pairs of a size and how many of it are marked, by moments: (variance / binomial variance - 1) / (size - 1). */
const correlationWithin = (pairs: readonly (readonly [number, number])[]): number => {
  let [rows, marked, squares] = [0, 0, 0]
  for (const [size, count] of pairs) {
    rows += size
    marked += count
    squares += size * size
  }
  const share = marked / rows
  const spread = pairs.reduce((sum, [size, count]) => sum + (count - share * size) ** 2, 0)
  return (spread / (share * (1 - share)) - rows) / (squares - rows)
}

/** Below this many times the variance of independent rows an interval is short by less than a tenth. */
const LITTLE = 1.2

/**
 * How many times the variance of independent rows that of a mean of the series is, in the given steps of time, where that
 * is beyond chance and matters; undefined otherwise. Sees slow changes that neighbours do not show.
 */
export const inTime = (series: Float64Array, steps: Int32Array): number | undefined => {
  const times = timesOf(steps)
  const waves = cosinesOf(times.count)
  if (waves < 4) return undefined
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length
  const centred = series.map((x) => x - mean)
  const plain = standardError(centred)
  if (!(plain > 0)) return undefined
  const ratio = (standardError(byTime(centred, times)) / plain) ** 2
  return ratio > chiSquareQuantile(1 - FALSE_ALARM, waves) / waves && ratio > LITTLE ? ratio : undefined
}
