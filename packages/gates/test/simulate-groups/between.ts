/** How often the interval of the inequality between groups holds the truth, of other orders than two, too. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { betweenGroups } from '@sea-trials/stats/inequality'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { blocks, judgeWorld } from '../quality/worlds.ts'
import { covering, heading, print, REPEATS } from './page.ts'

interface Benefits {
  readonly what: string
  readonly sizes: readonly number[]
  /** Of each group the shares that are wrongly refused, and wrongly granted. */
  readonly wrong: readonly (readonly [refused: number, granted: number])[]
}

const WORLDS: readonly Benefits[] = [
  { what: 'all alike', sizes: [100, 100, 100], wrong: Array(3).fill([0.2, 0.2]) },
  {
    what: 'alike on average, a small one with more mistakes',
    sizes: [500, 30],
    wrong: [
      [0.05, 0.05],
      [0.3, 0.3],
    ],
  },
  { what: 'one refused more often', sizes: [100, 100, 100], wrong: [[0.4, 0.1], ...Array(2).fill([0.2, 0.2])] },
  {
    what: 'a small one refused more often',
    sizes: [500, 30],
    wrong: [
      [0.1, 0.2],
      [0.5, 0.05],
    ],
  },
  {
    what: 'a small one mostly refused',
    sizes: [500, 100],
    wrong: [
      [0.05, 0.3],
      [0.8, 0],
    ],
  },
  {
    what: 'ten, half of them refused more often',
    sizes: Array(10).fill(100),
    wrong: [...Array(5).fill([0.1, 0.2]), ...Array(5).fill([0.35, 0.1])],
  },
]

export function between(title: string): void {
  heading(title, `Intervals at 95 %, ${REPEATS} samples a row; the truth is that of the shares themselves.`, [
    'quantity',
    'rows of the groups',
    'truth',
    'covered %',
    'all above %',
    'all below %',
  ])
  const { uniform } = random('between')
  for (const { what, sizes, wrong } of WORLDS) {
    const draws = Array.from({ length: REPEATS }, () =>
      Float64Array.from(
        sizes.flatMap((size, g) => {
          const [refused, granted] = wrong[g] as Benefits['wrong'][number]
          return Array.from({ length: size }, () => {
            const u = uniform()
            return u < refused ? 0 : u < refused + granted ? 2 : 1
          })
        }),
      ),
    )
    // Of many rows that have the mean of their group, nothing but the groups' means is told.
    const means = sizes.flatMap((size, g) => {
      const [refused, granted] = wrong[g] as Benefits['wrong'][number]
      return Array.from({ length: size }, (_, i) => 1 + granted - refused + (i % 2 === 0 ? 1e-9 : -1e-9))
    })
    for (const order of [0.5, 1, 2, 3]) {
      const of = (values: Float64Array): Estimate => betweenGroups(values, blocks(sizes), {}, order) as Estimate
      const truth = of(Float64Array.from(means)).value
      print(
        `| \`between_group_entropy(${order}, g)\`, ${what} | ${sizes.join(', ')} | ${covering(draws.map(of), truth)} |`,
      )
    }
  }
}

interface Parted {
  readonly what: string
  readonly sizes: readonly number[]
  /** Of each group the share of positive labels. */
  readonly labels: readonly number[]
  /** Chances that a positive, and a negative, is selected. */
  readonly selects: readonly (readonly [positive: number, negative: number])[]
}

const equal: Parted['selects'][number] = [0.8, 0.15]
const PARTED: readonly Parted[] = [
  { what: 'no gap in either', sizes: [100, 100], labels: [0.4, 0.4], selects: [equal, equal] },
  { what: 'no gap in either', sizes: [400, 50], labels: [0.4, 0.4], selects: [equal, equal] },
  { what: 'no gap in either', sizes: Array(5).fill(100), labels: Array(5).fill(0.3), selects: Array(5).fill(equal) },
  { what: 'no gap in either', sizes: Array(10).fill(200), labels: Array(10).fill(0.3), selects: Array(10).fill(equal) },
  {
    what: 'a gap in the labels, less in the decisions',
    sizes: [200, 200],
    labels: [0.5, 0.25],
    selects: [equal, equal],
  },
  { what: 'a gap in the decisions alone', sizes: [200, 200], labels: [0.4, 0.4], selects: [equal, [0.5, 0.1]] },
  {
    what: 'a gap in both, more in the decisions',
    sizes: [300, 100],
    labels: [0.5, 0.3],
    selects: [
      [0.9, 0.2],
      [0.7, 0.05],
    ],
  },
  {
    what: 'gaps between other groups',
    sizes: [150, 150, 150],
    labels: [0.5, 0.3, 0.5],
    selects: [equal, [0.9, 0.3], [0.5, 0.1]],
  },
  {
    what: 'few positives',
    sizes: [300, 300],
    labels: [0.05, 0.05],
    selects: [
      [0.6, 0.03],
      [0.6, 0.03],
    ],
  },
  {
    what: 'decisions that go against the labels',
    sizes: [200, 200],
    labels: [0.5, 0.3],
    selects: [
      [0.3, 0.6],
      [0.3, 0.6],
    ],
  },
  {
    what: 'nearly no mistakes',
    sizes: [100, 100],
    labels: [0.5, 0.3],
    selects: [
      [0.99, 0.01],
      [0.99, 0.01],
    ],
  },
]

const smoothed = (rates: readonly number[]): number => {
  const spread = (of: (rate: number) => number): number => {
    const logs = rates.map((rate) => Math.log(of(rate)))
    return Math.max(...logs) - Math.min(...logs)
  }
  return Math.max(
    spread((rate) => rate),
    spread((rate) => 1 - rate),
  )
}

export async function amplified(title: string): Promise<void> {
  heading(
    title,
    `\`bias_amplification(g)\` at 95 %, ${REPEATS} samples a row; the truth is that of the chances themselves.`,
    ['world', 'rows of the groups', 'truth', 'covered %', 'all above %', 'all below %', 'width'],
  )
  const { uniform } = random('amplified')
  for (const { what, sizes, labels, selects } of PARTED) {
    const rates = labels.map((share, g) => {
      const [positive, negative] = selects[g] as Parted['selects'][number]
      return share * positive + (1 - share) * negative
    })
    const truth = smoothed(rates) - smoothed(labels)
    let width = 0
    const estimates: Pick<Estimate, 'value' | 'interval'>[] = []
    for (let run = 0; run < REPEATS; run++) {
      const groups = blocks(sizes)
      const label = Uint8Array.from(
        sizes.flatMap((size, g) => Array.from({ length: size }, () => Number(uniform() < (labels[g] ?? 0)))),
      )
      const prediction = new Uint8Array(label.length)
      groups.forEach((rows, g) => {
        for (const row of rows) prediction[row] = Number(uniform() < (selects[g]?.[1 - (label[row] ?? 0)] ?? 0))
      })
      const { observed, interval } = await judgeWorld('bias_amplification(g) <= 0', {
        sample: binarySample(label, { prediction }),
        groups,
      })
      if (observed === null || interval === undefined) continue
      estimates.push({ value: observed, interval: () => interval })
      width += ((interval.high ?? 0) - (interval.low ?? 0)) / REPEATS
    }
    print(`| ${what} | ${sizes.join(', ')} | ${covering(estimates as Estimate[], truth)} | ${width.toFixed(2)} |`)
  }
}
