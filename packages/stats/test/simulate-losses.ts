/**
 * Losses of few rows against a baseline: how often a worse model passes a line whose limit is the true difference, and how often it
 * fails one. As a Markdown table on standard output. By hand, from the root of the checkout:
 *
 *   npx esbuild packages/stats/test/simulate-losses.ts --bundle --platform=node --format=cjs --outfile=/tmp/losses.cjs
 *   REPEATS=1500 node /tmp/losses.cjs
 *
 * ONLY: rows of some errors and metrics ("heavy tails: mse").
 */
import { pairedDifference } from '@sea-trials/stats/compare'
import { tOf } from '@sea-trials/stats/distributions'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { binarySample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'

const REPEATS = Number(process.env.REPEATS ?? 400)
const ONLY = new RegExp(process.env.ONLY ?? '')
const ALIKE = [0.3, 0.9] as const
const SIZES = [20, 60, 200, 1000] as const
/** Of the logarithm of how large errors of a row are, of both models. */
const SPREAD = 0.8

interface World {
  readonly name: string
  readonly metrics: readonly QualityMetricName[]
  /** The candidate's errors beside the baseline's. */
  readonly times: readonly number[]
  readonly draw: (n: number, alike: number, times: number, drawn: Random) => readonly [Sample, Sample]
}

const errorsOf =
  (hardness: (drawn: Random) => number): World['draw'] =>
  (n, alike, times, drawn) => {
    const label = Float64Array.from({ length: n }, () => 10 + 3 * drawn.normal())
    const [ours, theirs] = [label.slice(), label.slice()]
    for (let i = 0; i < n; i++) {
      const [shared, hard] = [drawn.normal(), hardness(drawn)]
      ours[i]! += times * hard * (Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * drawn.normal())
      theirs[i]! += hard * (Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * drawn.normal())
    }
    return [regressionSample(label, ours), regressionSample(label, theirs)]
  }

/** `times`: how much surer of itself the candidate is. */
const scores: World['draw'] = (n, alike, times, drawn) => {
  const label = Uint8Array.from({ length: n }, () => (drawn.uniform() < 0.4 ? 1 : 0))
  const [ours, theirs] = [new Float64Array(n), new Float64Array(n)]
  for (let i = 0; i < n; i++) {
    const [shared, side] = [drawn.normal(), label[i] === 1 ? 1 : -1]
    const odds = () => 2 * (side + Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * drawn.normal())
    ours[i] = 1 / (1 + Math.exp(-times * odds()))
    theirs[i] = 1 / (1 + Math.exp(-odds()))
  }
  return [binarySample(label, { score: ours }), binarySample(label, { score: theirs })]
}

const WORLDS: readonly World[] = [
  { name: 'normal errors', metrics: ['mae', 'mse', 'rmse', 'r2'], times: [1, 1.2, 1.5], draw: errorsOf(() => 1) },
  {
    name: 'heavy tails',
    metrics: ['mae', 'mse'],
    times: [1, 1.2, 1.5],
    draw: errorsOf(({ normal }) => Math.exp(SPREAD * normal())),
  },
  { name: 'scores', metrics: ['log_loss'], times: [1, 1.5], draw: scores },
]

const percent = (count: number): string => ((100 * count) / REPEATS).toFixed(1)
const print = (cells: readonly (string | number)[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const ROWS = SIZES.map((n) => `n = ${n}`)

print([
  'errors',
  'metric',
  'candidate, times',
  'alike',
  ...ROWS.flatMap((n) => [`${n}: t alone`, 'now', 'fails', 'width']),
])
print(['---', '---', '--:', '--:', ...SIZES.flatMap(() => ['--:', '--:', '--:', '--:'])])
for (const { name, metrics, times, draw } of WORLDS)
  for (const metric of metrics.filter((metric) => ONLY.test(`${name}: ${metric}`)))
    for (const of of times)
      for (const alike of ALIKE) {
        const big = pairedDifference(metric, ...draw(1_000_000, alike, of, random('truth', name, of, alike)))
        const truth = of === 1 ? 0 : big.kind === 'estimate' ? big.value : Number.NaN
        // More is worse of a loss, and better of r2.
        const sign = metric === 'r2' ? -1 : 1
        const cells = SIZES.flatMap((n) => {
          const drawn = random('losses', name, metric, of, alike, n)
          let [alone, passes, fails, width] = [0, 0, 0, 0]
          for (let i = 0; i < REPEATS; i++) {
            const gap = pairedDifference(metric, ...draw(n, alike, of, drawn))
            if (gap.kind === 'undefined') continue
            const half = tOf(0.95, n - 1) * gap.se!
            const { low, high } = gap.interval(0.95)
            const [good, bad] = sign > 0 ? [high!, low!] : [-low!, -high!]
            if (sign * gap.value + half < sign * truth) alone++
            if (good < sign * truth) passes++
            if (bad > sign * truth) fails++
            width += (high! - low!) / (2 * half) / REPEATS
          }
          return [percent(alone), percent(passes), percent(fails), width.toFixed(2)]
        })
        print([name, `\`${metric}\``, of, alike, ...cells])
      }
