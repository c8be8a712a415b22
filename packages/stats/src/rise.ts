/**
 * How far a learning curve has risen since its best, judged with its own noise.
 *
 * The curve is looked at through windows of an eighth of its points. Its rise is the largest by which the mean of the window
 * that the model was taken from lies above the mean of a window before: a family of differences, decided as families are.
 * The upper end of the interval is the largest of their plain ends (whichever window was the best, its own end covers it), the
 * lower end is simultaneous over all windows, since among many noisy windows one lies low by luck.
 *
 * Of a curve of few points the lower end is that of a straight rise since its best, in noise that may wander (rise-trend.ts):
 * means of three points say too little of either. What jumps and stays is no straight rise, so that windows are asked as well;
 * what may be wrong by chance is parted between the two. The upper end is then no lower than that of a straight rise.
 *
 * Noise is what second differences leave of a smooth curve (Gasser, Sroka and Jennen-Steinmetz 1986), of means of half a
 * window, so that noise of neighbours that hang together is seen. By how much they do cannot be told from forty points (0.3
 * and 0.9 leave the same second differences often enough). So the lower end, which alarms, reckons with as much as the curve
 * shows, and the rest is in its quantiles, which hold for any correlation up to a random walk: a rise is never called one
 * because noise hangs together, and where it does much larger ones are asked for. The upper end, which lets pass, reckons with
 * neighbours that correlate by 0.7.
 */
import { zOf } from './distributions.ts'
import { type Estimate, type Interval, type Undefined, undefinedBecause } from './estimate.ts'
import { indexOfLeast, leastApart, noiseMeter, windowMeans } from './rise-noise.ts'
import { largestRise, plainRises, trendRoot } from './rise-quantiles.ts'
import { trendSince } from './rise-trend.ts'

/** Fewer have no noise that could be told from their course. */
export const FEWEST_POINTS = 10
/** Of fewer a straight rise through all points tells more than means of windows do, of more less. */
const LONG = 50
/** To windows goes one part in so many of the chance that a short curve is called risen: a jump, to the trend a step of a walk, is theirs to see. */
const JUMPS = 5
/** More are averaged, neighbour with neighbour. */
const MOST_POINTS = 120

export interface Rise {
  readonly measured: Estimate | Undefined
  /** The best window and the one taken: from and to, positions in the values. Absent where the rise is undefined. */
  readonly windows?: { readonly best: readonly [number, number]; readonly taken: readonly [number, number] }
  /** By how many times its noise is larger for what hangs together of it, 1 or more. */
  readonly together?: number
}

/**
 * The rise of a loss as a fraction of its smallest mean, 0 or more.
 * @param values of a loss, finite, in order of their steps
 * @param at the position that the model was taken from: the last unless said
 */
export function riseSinceBest(values: readonly number[], at: number = values.length - 1): Rise {
  const n = values.length
  if (n < FEWEST_POINTS) return { measured: undefinedBecause('too few points', n) }
  const group = Math.ceil(n / MOST_POINTS)
  const points = averaged(values, group)
  const width = Math.max(3, Math.round(points.length / 8))
  const means = windowMeans(points, width)
  const skipped = n - points.length * group
  const middle = Math.floor((at - skipped) / group) - Math.floor(width / 2)
  const taken = Math.min(means.length - 1, Math.max(0, middle))
  const best = indexOfLeast(means, taken + 1)
  const level = means[best] as number
  if (!(level > 0)) return { measured: undefinedBecause('the smallest loss is not above zero', n) }
  const differences = Float64Array.from(means.subarray(0, taken + 1), (mean) => (means[taken] as number) - mean)
  const { level: scale, together } = noiseMeter(points.length, width)(points)
  const seen = { points: points.length, width, taken }
  const rise = differences[best] as number
  const isShort = points.length < LONG
  const relative = (): Float64Array => points.map((point) => point / level)
  const trend = isShort ? trendSince(relative(), best, seen) : undefined
  const interval = (confidence: number): Interval => {
    const p = (1 + confidence) / 2
    const plain = plainRises(seen, p)
    const rare = (1 - p) / JUMPS
    const byTrend = trend?.ends(trendRoot(seen, p + rare))[0] ?? 0
    // Of few rounded losses most second differences may be none.
    const noise = Math.max(scale, isShort ? leastApart(points) : 0) * together
    const byWindows = (rise - largestRise(seen, isShort ? 1 - rare : p) * noise) / level
    const high = differences.reduce((most, each, i) => Math.max(most, each + scale * (plain[taken - i] as number)), 0)
    return {
      low: bounded(Math.max(0, Math.min(rise / level, Math.max(byTrend, byWindows)))),
      high: bounded(Math.max(high / level, trend?.ends(zOf(confidence))[1] ?? 0)),
      level: confidence,
      method: isShort && byTrend >= byWindows ? 'straight rise, local level' : 'windows, noise of second differences',
    }
  }
  const window = (first: number): readonly [number, number] => [
    skipped + first * group,
    skipped + (first + width) * group - 1,
  ]
  return {
    measured: { kind: 'estimate', value: rise / level, n, interval },
    windows: { best: window(best), taken: window(taken) },
    together,
  }
}

/** Of losses near the ends of what a double holds nothing is known. */
const bounded = (end: number): number | null => (Number.isFinite(end) ? end : null)

/** Means of `group` neighbours; what is left over at the start is left out. */
function averaged(values: readonly number[], group: number): Float64Array {
  const count = Math.floor(values.length / group)
  const from = values.length - count * group
  return Float64Array.from({ length: count }, (_, i) => {
    let sum = 0
    for (let j = 0; j < group; j++) sum += values[from + i * group + j] as number
    return sum / group
  })
}
