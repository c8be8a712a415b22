/** How often the interval of the inequality between groups holds the truth, of other orders than two, too. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { betweenGroups } from '@sea-trials/stats/inequality'
import { random } from '@sea-trials/stats/random'
import { blocks } from '../quality/worlds.ts'
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
