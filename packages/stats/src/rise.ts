/**
 * How far a learning curve has risen since its best, judged with its own noise.
 *
 * The curve is looked at through windows of an eighth of its points. Its rise is the largest by which the mean of the window
 * that the model was taken from lies above the mean of a window before: a family of differences, decided as families are.
 * The upper end of the interval is the largest of their plain ends (whichever window was the best, its own end covers it), the
 * lower end is simultaneous over all windows, since among many noisy windows one lies low by luck.
 *
 * Noise is what second differences leave of a smooth curve (Gasser, Sroka and Jennen-Steinmetz 1986), of means of half a
 * window, so that noise of neighbours that hang together is seen; the larger half of them is left out, where a curve falls
 * steeply at its start, drops with the learning rate or is restarted. What such noise does not see is in the quantiles (the idea of Kiefer and Vogelsang 2005,
 * fixed-b asymptotics): how the largest difference over this noise is distributed where nothing moves is simulated with a
 * fixed seed, for noise whose neighbours correlate by 0.7. By how much they do cannot be told from forty points (0.3 and 0.9
 * leave the same second differences often enough), so that it is not estimated: less of it is decided less often, never worse,
 * and more of it is called a rise more often, mostly where nothing fell before. Reckoned with 0.9, a rise by a fifth in forty
 * points with 2 % of noise was found in 5 % of the runs; with 0.7 it is in 65 %.
 */
import { type Estimate, type Interval, type Undefined, undefinedBecause } from './estimate.ts'
import { random } from './random.ts'

/** Fewer have no noise that could be told from their course. */
export const FEWEST_POINTS = 10
/** More are averaged, neighbour with neighbour. */
const MOST_POINTS = 120
/** Of neighbours; noise with less of it is only decided less often, noise with more of it is called a rise too often. */
const CORRELATION = 0.7
const KEPT = 0.5
const FEWEST_DRAWS = 8000
const MOST_DRAWS = 80_000
/** So many draws lie beyond the quantile that is read off. */
const BEYOND = 200

export interface Rise {
  readonly measured: Estimate | Undefined
  /** The best window and the one taken: from and to, positions in the values. Absent where the rise is undefined. */
  readonly windows?: { readonly best: readonly [number, number]; readonly taken: readonly [number, number] }
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
  if (!(level > 0)) return { measured: undefinedBecause('zero denominator', n) }
  const differences = Float64Array.from(means.subarray(0, taken + 1), (mean) => (means[taken] as number) - mean)
  const scale = noise(points, width)
  const interval = (confidence: number): Interval => {
    const { largest, plain } = quantiles(points.length, width, taken, (1 + confidence) / 2)
    const rise = differences[best] as number
    const high = differences.reduce((most, each, i) => Math.max(most, each + scale * (plain[taken - i] as number)), 0)
    return {
      low: bounded(Math.max(0, rise - largest * scale) / level),
      high: bounded(high / level),
      level: confidence,
      method: 'windows, noise of second differences',
    }
  }
  const window = (first: number): readonly [number, number] => [
    skipped + first * group,
    skipped + (first + width) * group - 1,
  ]
  return {
    measured: { kind: 'estimate', value: (differences[best] as number) / level, n, interval },
    windows: { best: window(best), taken: window(taken) },
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

function windowMeans(points: Float64Array, width: number): Float64Array {
  const means = new Float64Array(points.length - width + 1)
  for (let first = 0; first < means.length; first++) {
    let sum = 0
    for (let i = first; i < first + width; i++) sum += points[i] as number
    means[first] = sum / width
  }
  return means
}

/** Of the first `count` values. */
function indexOfLeast(values: Float64Array, count: number): number {
  let least = 0
  for (let i = 1; i < count; i++) if ((values[i] as number) < (values[least] as number)) least = i
  return least
}

/** Root mean square of the smaller second differences of means of half a window. Its level is the simulation's to know. */
function noise(points: Float64Array, width: number): number {
  const half = Math.floor(width / 2)
  const means = windowMeans(points, half)
  const squares = new Float64Array(means.length - 2 * half)
  for (let i = 0; i < squares.length; i++) {
    const [before, here, after] = [means[i], means[i + half], means[i + 2 * half]] as [number, number, number]
    squares[i] = (here - (before + after) / 2) ** 2
  }
  squares.sort()
  const kept = meanOfFirst(squares, Math.ceil(squares.length * KEPT))
  // A score that only takes a few values stands still more often than not, and moves all the same.
  return Math.sqrt(kept > 0 ? kept : meanOfFirst(squares, squares.length))
}

function meanOfFirst(values: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i] as number
  return sum / count
}

interface Quantiles {
  /** Of the largest difference over the noise. */
  readonly largest: number
  /** Of the difference to the window so many points before. */
  readonly plain: Float64Array
}

const known = new Map<string, Quantiles>()

function quantiles(n: number, width: number, taken: number, p: number): Quantiles {
  const key = [n, width, taken, p].join(' ')
  const found = known.get(key) ?? simulate(n, width, taken, p)
  known.set(key, found)
  return found
}

/** Windows that share no point differ alike, however far apart: of them the furthest is taken. */
function simulate(n: number, width: number, taken: number, p: number): Quantiles {
  const draws = Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.ceil(BEYOND / (1 - p))))
  const { normal } = random('rise', n, width, taken)
  const largest = new Float64Array(draws)
  const byLag = Array.from({ length: Math.min(width, taken) + 1 }, () => new Float64Array(draws))
  const points = new Float64Array(n)
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++)
      points[i] =
        i === 0 ? normal() : CORRELATION * (points[i - 1] as number) + Math.sqrt(1 - CORRELATION ** 2) * normal()
    const means = windowMeans(points, width)
    const scale = noise(points, width)
    const least = means[indexOfLeast(means, taken + 1)] as number
    largest[draw] = ((means[taken] as number) - least) / scale
    byLag.forEach((all, lag) => {
      const before = lag < width ? taken - lag : 0
      all[draw] = ((means[taken] as number) - (means[before] as number)) / scale
    })
  }
  const plain = byLag.map((all) => quantileOf(all, p))
  return {
    largest: quantileOf(largest, p),
    plain: Float64Array.from({ length: taken + 1 }, (_, lag) => plain[Math.min(lag, plain.length - 1)] as number),
  }
}

/** The smallest value that at least a share `p` does not exceed. */
const quantileOf = (values: Float64Array, p: number): number =>
  values.sort()[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)] as number
