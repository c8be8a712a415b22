/**
 * Rows in time: what is near in time is not independent. Variances are estimated from the slow waves of a series, which
 * carry what its neighbours have in common: equal-weighted cosines, with Student's t on as many degrees of freedom
 * (Müller 2004; Lazarus, Lewis, Stock and Watson 2018, whose number of cosines is taken).
 */
import type { RowByRow } from './estimate.ts'

/** Dense steps, 0 the earliest; rows of one time share a step. */
export interface Times {
  readonly steps: Int32Array
  readonly count: number
  /** The integer that each step was made from, ascending. */
  readonly made: Int32Array
}

/** Steps from any integers that ascend in time; rows of a subset leave holes. Throws RangeError for a negative one. */
export const timesOf = (codes: Int32Array): Times => {
  let largest = -1
  for (const code of codes) {
    if (code < 0) throw new RangeError('every row needs a time')
    if (code > largest) largest = code
  }
  const used = new Int32Array(largest + 1)
  for (const code of codes) used[code] = 1
  const made = Int32Array.from(used.keys()).filter((code) => used[code] === 1)
  made.forEach((code, step) => {
    used[code] = step
  })
  return { steps: codes.map((code) => used[code]!), count: made.length, made }
}

/** More waves would shorten the interval by less than one part in a hundred, and mistake slow changes for noise. */
const MOST_COSINES = 100

/** Cosines, and degrees of freedom, of a series of `steps`. */
export const cosinesOf = (steps: number): number => Math.min(MOST_COSINES, Math.floor(0.4 * steps ** (2 / 3)))

/** Steps are so finely cut that the fastest wave does not see the joints: a million steps cost what these cost. */
const FINEST = 4096

let latest = new Float64Array(0)

/** cos(pi j (t + 1/2) / length) repeats itself after 4 x length half steps. Every metric of a data set asks for the same one. */
const waveOf = (length: number): Float64Array => {
  if (latest.length !== 4 * length)
    latest = Float64Array.from({ length: 4 * length }, (_, k) => Math.cos((Math.PI * k) / (2 * length)))
  return latest
}

/** Influences of `n` rows, summed by step; of more steps than the finest, by as many as they are joined to. */
export const seriesOf = (influence: RowByRow, n: number, { steps, count }: Times): Float64Array => {
  const length = Math.min(count, FINEST)
  const series = new Float64Array(length)
  for (let i = 0; i < n; i++) series[Math.floor((steps[i]! * length) / count)]! += influence(i)
  return series
}

/** Sums of a series times each of its slowest cosines. */
export const projectedOn = (series: Float64Array, cosines: number): Float64Array => {
  const { length } = series
  const wave = waveOf(length)
  return Float64Array.from({ length: cosines }, (_, at) => {
    const j = at + 1
    let sum = 0
    for (let t = 0; t < length; t++) sum += series[t]! * wave[(j * (2 * t + 1)) % (4 * length)]!
    return sum
  })
}

/**
 * Row influences, summed by step (Driscoll and Kraay 1998), as projections on the slowest cosines: one number a cosine,
 * which goes wherever a row influence goes. The sum of squares over the square of their number is the long-run variance.
 */
export const byTime = (influence: Float64Array, times: Times): Float64Array => {
  const rows = influence.length
  const waves = Math.max(1, cosinesOf(times.count))
  // The row factor rows / (rows - 1) is inside already; cosines are free of the mean, and need none.
  const scale = (Math.sqrt(2 * waves) / rows) * Math.sqrt((rows - 1) / rows)
  return projectedOn(
    seriesOf((row) => influence[row]!, rows, times),
    waves,
  ).map((sum) => sum * scale)
}

/** Fewer stretches than these are drawn so alike that an interval from them is too short. */
const FEWEST_STRETCHES = 8

/**
 * Stretches of time for a bootstrap that draws them as wholes (Carlstein 1986): as many as cosines would be taken, so that
 * each is long against what neighbours have in common. Undefined of fewer times than make eight.
 */
export const stretchesOf = ({
  steps,
  count,
}: Times): { readonly codes: Int32Array; readonly count: number } | undefined => {
  const stretches = cosinesOf(count)
  return stretches < FEWEST_STRETCHES
    ? undefined
    : { codes: steps.map((step) => Math.floor((step * stretches) / count)), count: stretches }
}

/**
 * By how many times further an estimate scatters than stretches drawn one by one show, 1 or more. Where rows remember for long,
 * neighbouring stretches are alike by some r, and their sum varies by 1 + 2 r of what it would. `without`: the estimate without
 * each stretch, in the order of time; null where it has none. Stretches that have nothing in common show an r of -1 / count.
 */
export const scatterOf = (without: readonly (number | null)[]): number => {
  const known = without.filter((value) => value !== null)
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const apart = without.map((value) => (value === null ? 0 : value - mean))
  const squares = apart.reduce((sum, x) => sum + x * x, 0)
  if (!(squares > 0)) return 1
  const products = apart.reduce((sum, x, at) => sum + x * (apart[at + 1] ?? 0), 0)
  return Math.sqrt(Math.max(1, 1 + 2 * (products / squares + 1 / without.length)))
}
