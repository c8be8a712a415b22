/**
 * Do rows in time remember for longer than their times can show? Variances over time are those of the slowest cosines
 * (`time.ts`): where errors are alike for so long that even these see only a part of it, intervals are too short. The spectrum
 * of a first-order autoregression with noise upon it is fitted to many more cosines, by Whittle's likelihood (1953), and says
 * how much those of the variance miss.
 */
import type { RowByRow } from './estimate.ts'
import { cosinesOf, projectedOn, seriesOf, type Times } from './time.ts'

/** Above it the variance is too small by a fifth, and an end at 2.5 % misses in 4 %. */
const MOST_MISSED = 1.25
/** By so much likelier than any memory that is short enough; what comes of both stands in docs/simulation/comparison.md. */
const LIKELIER = 0.5
/** Of fewer times a few cosines are fitted by anything. */
const FEWEST_TIMES = 20

/** What a time keeps of the one before. */
const MEMORIES: readonly number[] = [
  ...[0.2, 0.35, 0.5, 0.6, 0.65, 0.7, 0.75, 0.775, 0.8, 0.82, 0.84, 0.86, 0.88],
  ...[0.9, 0.915, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995],
]
/** How much of the variance of a time is remembered; the rest is its own. */
const SHARES: readonly number[] = [1, 0.8, 0.6, 0.4, 0.25, 0.15, 0.08]

interface Spectrum {
  readonly memory: number
  readonly share: number
}

const powerOf = ({ memory, share }: Spectrum, frequency: number): number =>
  1 - share + (share * (1 - memory ** 2)) / (1 + memory ** 2 - 2 * memory * Math.cos(frequency))

const frequencyOf = (cosine: number, times: number): number => (Math.PI * (cosine + 1)) / times

/** How many times larger the variance is than the cosines that are taken for it show. */
const missedOf = (spectrum: Spectrum, times: number): number => {
  const waves = cosinesOf(times)
  let seen = 0
  for (let j = 0; j < waves; j++) seen += powerOf(spectrum, frequencyOf(j, times)) / waves
  return powerOf(spectrum, 0) / seen
}

/**
 * The fewer independent times a series is worth, the less a fit to it tells of what is missed: an interval is taken for longer by so
 * many over their number (docs/simulation/comparison.md).
 */
const FEW_BY = 4

export interface LongMemory {
  /** An interval as many times as wide errs no more often than it says. */
  readonly stretch: number
  /** Steps after which what is remembered has fallen to a third. */
  readonly steps: number
  /** So many steps would do; undefined where no number that anybody has would. */
  readonly needed?: number
}

/** Of `n` row influences. Undefined where memory is short enough, or nothing shows that it is not. */
export const longMemory = (influence: RowByRow, n: number, times: Times): LongMemory | undefined => {
  const { count } = times
  if (count < FEWEST_TIMES) return undefined
  const series = seriesOf(influence, n, times)
  const length = series.length
  const power = projectedOn(series, Math.min(length - 1, Math.max(60, 8 * cosinesOf(count)))).map((x) => x * x)
  if (!power.some((x) => x > 0)) return undefined
  const fits = [
    { memory: 0, share: 1 },
    ...MEMORIES.flatMap((memory) => SHARES.map((share) => ({ memory, share }))),
  ].map((spectrum) => ({
    spectrum,
    missed: missedOf(spectrum, length),
    likelihood: likelihoodOf(spectrum, power, length),
  }))
  const best = fits.reduce((a, b) => (b.likelihood > a.likelihood ? b : a))
  const short = fits.filter(({ missed }) => missed <= MOST_MISSED)
  if (best.likelihood - Math.max(...short.map(({ likelihood }) => likelihood)) <= LIKELIER) return undefined
  const needed = neededOf(best.spectrum, length)
  const each = count / length
  return {
    stretch: Math.sqrt(best.missed) * (1 + FEW_BY / worthOf(best.spectrum.memory, length)),
    steps: Math.max(1, Math.round(-each / Math.log(best.spectrum.memory))),
    ...(needed === undefined ? {} : { needed: Math.ceil(needed * each) }),
  }
}

const likelihoodOf = (spectrum: Spectrum, power: Float64Array, times: number): number => {
  let [ratios, logs] = [0, 0]
  power.forEach((each, j) => {
    const expected = powerOf(spectrum, frequencyOf(j, times))
    ratios += each / expected
    logs += Math.log(expected)
  })
  return -(power.length * Math.log(ratios) + logs) / 2
}

/** Independent times that a mean of so many is worth, where all is remembered. */
const worthOf = (memory: number, times: number): number => (times * (1 - memory)) / (1 + memory)

const MOST_TIMES = 1e6
const STEP = 1.1

function neededOf(spectrum: Spectrum, times: number): number | undefined {
  for (let more = times * STEP; more <= MOST_TIMES; more *= STEP)
    if (missedOf(spectrum, Math.ceil(more)) <= MOST_MISSED) return Math.ceil(more)
  return undefined
}
