/** How often intervals of quantities of individuals hold the truth. */
import { consistency } from '@sea-trials/stats/consistency'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { generalizedEntropy } from '@sea-trials/stats/quality/parity'
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import type { Drawn } from '../quality/worlds-hanging.ts'
import { covering, heading, print, REPEATS } from './page.ts'

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Decisions that hang on a number by a logistic curve; entities of `each` rows with nearly one number, and a chance of their own. */
function neighbours(n: number, slope: number, shift: number, each: number, { uniform, normal }: Drawn): Estimate {
  const [x, decisions] = [new Float64Array(n), new Uint8Array(n)]
  let own = 0
  for (let row = 0; row < n; row++) {
    const isFirst = row % each === 0
    if (isFirst) own = each > 1 ? normal() : 0
    x[row] = isFirst ? normal() : x[row - 1]! + 0.05 * normal()
    decisions[row] = uniform() < logistic(slope * x[row]! + shift + own) ? 1 : 0
  }
  const asked = Uint32Array.from({ length: n }, (_, i) => i)
  const entities = entitiesOf(Int32Array.from({ length: n }, (_, row) => Math.floor(row / each)))
  const of = { places: [{ values: x, isNumber: true }], decisions, k: 5, asked }
  return consistency(of, each === 1 ? {} : { entities }) as Estimate
}

export function individuals(title: string): void {
  heading(title, `Intervals at 95 %, ${REPEATS} samples a row.`, [
    'quantity',
    'rows',
    'truth',
    'covered %',
    'all above %',
    'all below %',
  ])
  const drawn = random('individuals')
  const times = <T>(draw: () => T): T[] => Array.from({ length: REPEATS }, draw)
  for (const n of [100, 300]) {
    for (const [what, slope, shift, each] of [
      ['decisions loosely by what makes alike', 2, 0, 1],
      ['closely', 8, 0, 1],
      ['few positives', 1.5, -4, 1],
      ['entities of five rows that are alike', 2, 0, 5],
    ] as const)
      print(
        `| \`consistency(5, x)\`, ${what} | ${n} | ${covering(times(() => neighbours(n, slope, shift, each, drawn)))} |`,
      )
  }
  const draw = (n: number, right: number): BinarySample => {
    const label = Uint8Array.from({ length: n }, () => (drawn.uniform() < 0.4 ? 1 : 0))
    return binarySample(label, { prediction: label.map((y) => (drawn.uniform() < right ? y : 1 - y)) })
  }
  for (const alpha of [1, 2])
    for (const right of [0.7, 0.95]) {
      const truth = (generalizedEntropy(draw(1_000_000, right), alpha) as Estimate).value
      for (const n of [60, 400])
        print(
          `| \`generalized_entropy(${alpha})\`, ${100 * right} % right | ${n} | ${covering(
            times(() => generalizedEntropy(draw(n, right), alpha) as Estimate),
            truth,
          )} |`,
        )
    }
  for (const [share, n, each] of [
    [0.02, 200, 1],
    [0.02, 2000, 1],
    [0.2, 200, 1],
    [0.2, 1000, 10],
  ] as const) {
    const estimates = times(() => {
      const prediction = new Uint8Array(n)
      let own: number = share
      for (let row = 0; row < n; row++) {
        // Of entities: shares of a beta distribution of the same mean, 1 / 6 of the variance between them.
        if (each > 1 && row % each === 0) own = betaOf(share, 5, drawn)
        prediction[row] = drawn.uniform() < own ? 1 : 0
      }
      const entity = Int32Array.from({ length: n }, (_, row) => Math.floor(row / each))
      return measure(
        'selection_rate',
        binarySample(new Uint8Array(n), { prediction }, each > 1 ? { entity } : {}),
      ) as Estimate
    })
    const by = each > 1 ? `, entities of ${each} rows` : ''
    print(
      `| \`counterfactual_flips(sex)\`, of the rows flip ${100 * share} %${by} | ${n} | ${covering(estimates, share)} |`,
    )
  }
}

/** By the ratio of two sums of exponentials: a + b whole numbers. */
function betaOf(mean: number, sum: number, { uniform }: Drawn): number {
  const gamma = (k: number): number =>
    Array.from({ length: k }, () => -Math.log(1 - uniform())).reduce((a, b) => a + b, 0)
  const [a, b] = [gamma(Math.round(mean * sum)), gamma(Math.round((1 - mean) * sum))]
  return a / (a + b)
}
