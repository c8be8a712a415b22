/**
 * How unusual a number is after those before it, robustly: by their median and their median absolute deviation, which half of
 * the runs may be wrong about before it moves far.
 *
 * |x - median| / (1.4826 MAD) of few runs is far from normal: at eight runs it exceeds 3 in one run of fifteen though nothing
 * has changed. It is close to a multiple of Student's t, and is told as the deviation of a normal that is exceeded as rarely:
 * a limit of 3 means one false alarm in 370 runs, and 4 one in 16 000, after eight runs as after sixty. (Of runs that are
 * normal and independent; `docs/simulation/history.md` has others.)
 */
import { medianSorted } from 'simple-statistics'
import { normalQuantile, tCdf } from './distributions.ts'
import { exact, type Measured, undefinedBecause } from './estimate.ts'

/** Below, the spread of the runs is hardly known, and the rule would find next to nothing. */
export const FEWEST_RUNS = 8

/** Beyond, nothing is told apart: the normal is exceeded in one of 10^15, which is what a double knows of 1. */
export const MOST_UNUSUAL = 8
const LEAST_CHANCE = 1e-15

/** MAD of a normal is its standard deviation times the normal's upper quartile; of the mean deviation, root of 2 over pi. */
const PER_MAD = 1 / normalQuantile(0.75)
const PER_MEAN = Math.sqrt(Math.PI / 2)

export interface Usual {
  readonly median: number
  /** Robust standard deviation; 0 where all runs are the same. */
  readonly spread: number
}

/** Throws RangeError without numbers. Where more than half of them are the same, the mean deviation is the spread. */
export function usual(history: readonly number[]): Usual {
  if (history.length === 0) throw new RangeError('nothing to compare with')
  const median = medianSorted(ascending(history))
  const distances = ascending(history.map((x) => Math.abs(x - median)))
  const mad = medianSorted(distances)
  if (mad > 0) return { median, spread: PER_MAD * mad }
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length
  return { median, spread: PER_MEAN * mean }
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)

/**
 * The deviation of `x` in standard deviations of a normal, without sign; 0 where it is what all runs were. Undefined below
 * `FEWEST_RUNS`, and where all runs were the same and this one is not: of what never differed, no difference is known to be usual.
 */
export function deviation(x: number, history: readonly number[]): Measured {
  const n = history.length
  if (n < FEWEST_RUNS) return undefinedBecause('too few rows', n)
  const { median, spread } = usual(history)
  if (x === median) return exact(0, n)
  if (spread === 0) return undefinedBecause('zero variance', n)
  return exact(asNormal(Math.abs(x - median) / spread, n), n)
}

/**
 * The factor and the degrees of freedom fit the simulated distribution of the ratio at 5 %, 0.27 % and 0.05 %, from 8 to 60
 * runs. The median of the deviations of an odd number of runs is one of them and 0 is among them: it has less to go by.
 */
function asNormal(ratio: number, n: number): number {
  const factor = 1 + 1.1 / n + 35 / n ** 3
  const df = 0.4 * n + (n % 2 === 0 ? 0.4 : -0.1)
  const chance = tCdf(-ratio / factor, df)
  return chance < LEAST_CHANCE ? MOST_UNUSUAL : Math.min(MOST_UNUSUAL, -normalQuantile(chance))
}

/** What runs `season`, twice `season`, ... back have left, in the order of the runs. */
export const sameSeason = <T>(history: readonly T[], season: number): readonly T[] =>
  history.filter((_, i) => (history.length - i) % season === 0)
