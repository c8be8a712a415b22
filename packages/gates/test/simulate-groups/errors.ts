/** Groups whose numbers are foretold equally well, with errors of any tail: how often a line stops them, and finds one that is not. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference } from '@sea-trials/stats/family'
import { measure } from '@sea-trials/stats/quality/measure'
import { type RegressionSample, regressionSample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { all, heading, percent, print, REPEATS } from './page.ts'

const t3 = ({ normal }: Random): number => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
const logNormal =
  (sigma: number) =>
  ({ normal }: Random): number =>
    Math.exp(sigma * normal()) - Math.exp(sigma ** 2 / 2)

const ERRORS: readonly (readonly [string, (drawn: Random) => number])[] = [
  ['normal', ({ normal }) => normal()],
  ['t, 3 degrees', t3],
  ['exponential', ({ uniform }) => -Math.log(1 - uniform()) - 1],
  ['log-normal, 0.8', logNormal(0.8)],
  ['log-normal, 1.2', logNormal(1.2)],
]

const SIZES: readonly (readonly [string, readonly number[]])[] = [
  ['2000, 30', [2000, 30]],
  ['2000, 5 x 30', [2000, ...all(5, 30)]],
  ['6 x 100', all(6, 100)],
]

const METRICS = ['mae', 'rmse', 'mape', 'r2'] as const

/** Labels around 10; `last`: so many times as large are the errors of the last group. */
function foretelling(sizes: readonly number[], error: () => number, last: number, { normal }: Random) {
  return sizes.map((size, g) => {
    const label = Float64Array.from({ length: size }, () => 10 + 3 * normal())
    const times = g === sizes.length - 1 ? last : 1
    return regressionSample(
      label,
      label.map((y) => y + times * error()),
    )
  })
}

const isStopped = (groups: readonly RegressionSample[], metric: (typeof METRICS)[number]): boolean => {
  const { estimate } = difference(
    groups.map((group) => measure(metric, group) as Estimate),
    'nothing',
  )
  return estimate.kind === 'estimate' && (estimate.interval(0.95).low ?? 0) > 0
}

export function errors(title: string): void {
  heading(
    title,
    `How often \`difference(metric by g) <= 0\` fails, in per cent of ${REPEATS} samples, judged by the intervals that hold over all pairs: a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points. All groups have errors of the same kind; in the last two columns, of \`mae\`, those of the last group are 0.6 and 1.6 times as large.`,
    ['errors', 'rows of the groups', ...METRICS.map((metric) => `\`${metric}\``), '0.6 times', '1.6 times'],
  )
  const only = new RegExp(process.env.ONLY ?? '')
  for (const [what, error] of ERRORS.filter(([name]) => only.test(name)))
    for (const [rows, sizes] of SIZES) {
      const drawn = random('errors', what, rows)
      const stopped = new Array<number>(METRICS.length + 2).fill(0)
      const draw = (last: number) => foretelling(sizes, () => error(drawn), last, drawn)
      for (let run = 0; run < REPEATS; run++) {
        const alike = draw(1)
        const found = [
          ...METRICS.map((metric) => isStopped(alike, metric)),
          isStopped(draw(0.6), 'mae'),
          isStopped(draw(1.6), 'mae'),
        ]
        for (const [i, each] of found.entries()) if (each) stopped[i]! += 1
      }
      print(`| ${what} | ${rows} | ${stopped.map((count) => percent(count / REPEATS)).join(' | ')} |`)
    }
}
