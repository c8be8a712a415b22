/** Means of losses with tails of all kinds: how often an end of their interval misses. A section of docs/simulation/intervals.md. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { regressionSample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { AGAIN, line, percent } from './coverage-table.ts'

const SIZES = [20, 50, 200, 1000, 5000]
const METRICS = ['mse', 'mae'] as const

type Draw = (drawn: Random) => number

const t =
  (degrees: number): Draw =>
  ({ normal }) => {
    let chi = 0
    for (let j = 0; j < degrees; j++) chi += normal() ** 2
    return normal() / Math.sqrt(chi / degrees)
  }

/** The error of a row. */
const ERRORS: readonly (readonly [name: string, draw: Draw])[] = [
  ['normal', ({ normal }) => normal()],
  ['Laplace', ({ uniform }) => Math.log(1 - uniform())],
  ['t, 5 degrees', t(5)],
  ['t, 3 degrees', t(3)],
  ['amounts', ({ normal }) => Math.exp(1 + 0.6 * normal()) * (Math.exp(0.5 * normal()) - Math.exp(0.2 * normal()))],
  ['normal, times a log-normal of 0.8', ({ normal }) => normal() * Math.exp(0.8 * normal())],
  ['log-normal, 0.8', ({ normal }) => Math.exp(0.8 * normal())],
  ['normal, one in 20 five times as large', ({ normal, uniform }) => normal() * (uniform() < 0.05 ? 5 : 1)],
]
/** Of squares whose variance is none a million rows say too little. */
const KNOWN: Record<string, number> = {
  't, 3 degrees mse': 3,
  'normal mse': 1,
  'normal, times a log-normal of 0.8 mse': Math.exp(1.28),
}

const truthOf = (name: string, draw: Draw, metric: 'mse' | 'mae'): number => {
  const known = KNOWN[`${name} ${metric}`]
  if (known !== undefined) return known
  const drawn = random('truth', name)
  let sum = 0
  for (let i = 0; i < 4_000_000; i++) sum += metric === 'mse' ? draw(drawn) ** 2 : Math.abs(draw(drawn))
  return sum / 4_000_000
}

const ofRows = (n: number, draw: Draw, drawn: Random) =>
  regressionSample(
    new Float64Array(n),
    Float64Array.from({ length: n }, () => draw(drawn)),
  )

export const tailsOfLosses = (): void => {
  process.stdout.write(
    `\n## Losses with tails of all kinds\n\n${AGAIN} samples a row, half as many of 5000 rows. How far the upper end lies above the truth is in multiples of the truth.\n\n`,
  )
  line([
    'errors',
    'metric',
    'rows',
    'upper end too low %',
    'lower end too high %',
    'upper end above the truth, median',
    'mean',
  ])
  line(['---', '---', '--:', '--:', '--:', '--:', '--:'])
  for (const [name, draw] of ERRORS)
    for (const metric of METRICS) {
      const truth = truthOf(name, draw, metric)
      for (const n of SIZES) {
        const drawn = random('tails', name, n)
        const repeats = n >= 5000 ? Math.ceil(AGAIN / 2) : AGAIN
        let [above, below] = [0, 0]
        const widths: number[] = []
        for (let i = 0; i < repeats; i++) {
          const { low, high } = (measure(metric, ofRows(n, draw, drawn)) as Estimate).interval(0.95)
          if (high! < truth) above++
          if (low! > truth) below++
          widths.push((high! - truth) / truth)
        }
        widths.sort((a, b) => a - b)
        const mean = widths.reduce((sum, each) => sum + each, 0) / repeats
        line([
          name,
          `\`${metric}\``,
          n,
          percent(above, repeats),
          percent(below, repeats),
          widths[repeats >> 1]!.toFixed(3),
          mean.toFixed(3),
        ])
      }
    }
}
