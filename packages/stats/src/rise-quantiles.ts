/**
 * How rises over their noise are distributed where nothing moves, simulated with a fixed seed (the idea of Kiefer and Vogelsang
 * 2005, fixed-b asymptotics): what second differences do not see of the noise is in the quantiles.
 */
import { random } from './random.ts'
import { indexOfLeast, type Noise, noiseMeter, windowMeans } from './rise-noise.ts'
import { trendSince } from './rise-trend.ts'

const FEWEST_DRAWS = 5000
const MOST_DRAWS = 50_000
/** So many draws lie beyond the quantile that is read off. */
const BEYOND = 125

/** Of a curve of `points` seen through windows of a `width`, of which the one that starts at `taken` was taken. */
export interface Seen {
  readonly points: number
  readonly width: number
  readonly taken: number
}

/** Neighbours of the noise correlate by this: less of it is decided less often, never worse. */
const CORRELATION = 0.7
/** Noise of which each point has its own, and a random walk; what lies between needs no more than the more demanding of the two. */
const ENDS = [0, 1]

/** The quantile of the largest rise over its noise, times what hangs together of it, whatever the correlation of neighbours. */
export const largestRise = (seen: Seen, p: number): number =>
  once(`largest ${keyOf(seen, p)}`, () =>
    Math.max(
      ...ENDS.map((correlation) => {
        const largest = new Float64Array(drawsFor(p))
        simulate(seen, correlation, largest.length, (draw, means, { level, together }) => {
          const best = indexOfLeast(means, seen.taken + 1)
          largest[draw] = (means[seen.taken]! - means[best]!) / (level * together)
        })
        return quantileOf(largest, p)
      }),
    ),
  )

/** That of the root of the trend since the best, where a random walk alone moves: all noise of less memory asks for less. */
export const trendRoot = (seen: Seen, p: number): number =>
  once(`trend ${keyOf(seen, p)}`, () => {
    const roots = new Float64Array(drawsFor(p))
    simulate(seen, 1, roots.length, (draw, means, _, points) => {
      roots[draw] = trendSince(points, indexOfLeast(means, seen.taken + 1), seen)?.root ?? 0
    })
    return quantileOf(roots, p)
  })

/** The quantiles of the difference to the window so many points before, over its noise. */
export const plainRises = (seen: Seen, p: number): Float64Array =>
  once(`plain ${keyOf(seen, p)}`, () => {
    const { width, taken } = seen
    const byLag = Array.from({ length: Math.min(width, taken) + 1 }, () => new Float64Array(drawsFor(p)))
    simulate(seen, CORRELATION, drawsFor(p), (draw, means, { level }) => {
      byLag.forEach((all, lag) => {
        // Windows that share no point differ alike, however far apart: of them the furthest is taken.
        const before = lag < width ? taken - lag : 0
        all[draw] = (means[taken]! - means[before]!) / level
      })
    })
    const plain = byLag.map((all) => quantileOf(all, p))
    return Float64Array.from({ length: taken + 1 }, (_, lag) => plain[Math.min(lag, plain.length - 1)] as number)
  })

const drawsFor = (p: number): number => Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.ceil(BEYOND / (1 - p))))

function simulate(
  { points: n, width, taken }: Seen,
  correlation: number,
  draws: number,
  look: (draw: number, means: Float64Array, noise: Noise, points: Float64Array) => void,
): void {
  const { normal } = random('rise', n, width, taken, correlation)
  const fresh = correlation < 1 ? Math.sqrt(1 - correlation ** 2) : 1
  const [points, means] = [new Float64Array(n), new Float64Array(n - width + 1)]
  const measured = noiseMeter(n, width)
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++) points[i] = i === 0 ? normal() : correlation * points[i - 1]! + fresh * normal()
    look(draw, windowMeans(points, width, means), measured(points), points)
  }
}

/** The smallest value that at least a share `p` does not exceed. */
const quantileOf = (values: Float64Array, p: number): number =>
  values.sort()[Math.min(values.length - 1, Math.ceil(p * values.length) - 1)] as number

const keyOf = ({ points, width, taken }: Seen, p: number): string => [points, width, taken, p].join(' ')

const known = new Map<string, number | Float64Array>()

function once<T extends number | Float64Array>(key: string, of: () => T): T {
  const found = (known.get(key) as T | undefined) ?? of()
  known.set(key, found)
  return found
}
