/**
 * Theil's U and Cramér's V of tables whose truth is known: coverage, as a Markdown table on standard output. By hand, from the root, as
 * `packages/gates/test/simulate-drift.ts`, into `docs/simulation/association.md`.
 */
import type { Together } from '@sea-trials/stats/contingency'
import { cramer } from '@sea-trials/stats/cramer'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { uncertainty } from '@sea-trials/stats/uncertainty'

const RUNS = Number(process.env.REPEATS ?? 1000)
const { uniform, below } = random('association')
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** `b` repeats `a` (modulo its number of values) in a share of the rows, and is drawn at random otherwise. */
interface World {
  readonly values: readonly [a: number, b: number]
  readonly repeats: number
  /** Rows of each entity. */
  readonly entity?: number
}

const draw = ({ values: [k, l], repeats }: World): readonly [number, number] => {
  const a = below(k)
  return [a, uniform() < repeats ? a % l : below(l)]
}

function sampled(world: World, rows: number): readonly Together[] {
  const counts = new Map<string, number>()
  const size = world.entity ?? 1
  for (let i = 0; i < rows / size; i++) {
    const [a, b] = draw(world)
    for (let row = 0; row < size; row++) {
      const key = (world.entity === undefined || uniform() < 0.5 ? [a, b] : draw(world)).join(' ')
      const whole = world.entity === undefined ? key : `${key} ${i}`
      counts.set(whole, (counts.get(whole) ?? 0) + 1)
    }
  }
  return [...counts].map(([key, count]) => {
    const [a, b, entity] = key.split(' ').map(Number) as [number, number, number | undefined]
    return { a, b, rows: count, ...(entity === undefined ? {} : { entity }) }
  })
}

interface Shares {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly both: readonly (readonly number[])[]
}

function sharesOf({ values: [k, l], repeats }: World): Shares {
  const both = Array.from({ length: k }, (_, a) =>
    Array.from({ length: l }, (_, b) => (repeats * Number(a % l === b) + (1 - repeats) / l) / k),
  )
  const b = Array.from({ length: l }, (_, at) => both.reduce((sum, line) => sum + (line[at] as number), 0))
  return { a: Array.from({ length: k }, () => 1 / k), b, both }
}

const nats = (shares: readonly number[]): number => shares.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0)

interface Measure {
  readonly measure: (cells: readonly Together[]) => Estimate | Undefined
  readonly truth: (shares: Shares) => number
}

const MEASURES: Readonly<Record<string, Measure>> = {
  theils_u: {
    measure: uncertainty,
    truth: ({ a, b, both }) => (nats(a) + nats(b) - nats(both.flat())) / nats(a),
  },
  cramers_v: {
    measure: cramer,
    truth: ({ a, b, both }) => {
      const ratio = both.flatMap((line, i) => line.map((p, j) => p ** 2 / ((a[i] as number) * (b[j] as number))))
      const phi2 = Math.max(0, ratio.reduce((sum, each) => sum + each, 0) - 1)
      return Math.sqrt(phi2 / (Math.min(a.length, b.length) - 1))
    },
  },
}

const WORLDS: readonly World[] = [
  ...[0, 0.1, 0.3, 0.7, 0.95].flatMap((repeats): World[] => [
    { values: [2, 2], repeats },
    { values: [5, 8], repeats },
    { values: [20, 20], repeats },
  ]),
  ...[0, 0.3, 0.7].map((repeats): World => ({ values: [5, 8], repeats, entity: 5 })),
]

print(`# How two columns go together: \`theils_u\` and \`cramers_v\`

95 % intervals, ${RUNS} samples a row (${RUNS / 4} of 10 000 rows); \`b\` repeats \`a\` in a share of the rows and is drawn at random otherwise. *Above* is how often the interval lies above the truth. Of
entities, half of the rows say what their entity says. Made by \`packages/stats/test/simulate-association.ts\`.`)
for (const [name, { measure, truth: truthIn }] of Object.entries(MEASURES)) {
  print(`\n## \`${name}\`

| values of a, b | repeats | rows | of an entity | truth | mean | covered % | above % |
| --- | --: | --: | --: | --: | --: | --: | --: |`)
  for (const world of WORLDS) for (const rows of [200, 1000, 10_000]) line(world, rows, measure, truthIn)
}

function line(world: World, rows: number, measure: Measure['measure'], truthIn: Measure['truth']): void {
  const truth = Math.max(0, Number(truthIn(sharesOf(world)).toPrecision(9)))
  const sums = { covered: 0, above: 0, value: 0, runs: 0 }
  for (let run = 0; run < (rows > 5000 ? RUNS / 4 : RUNS); run++) {
    const measured = measure(sampled(world, rows))
    if (measured.kind !== 'estimate') continue
    const { low, high } = measured.interval(0.95)
    sums.runs++
    sums.covered += Number((low ?? 0) <= truth && truth <= (high ?? 1))
    sums.above += Number((low ?? 0) > truth)
    sums.value += measured.value
  }
  if (sums.runs < RUNS / 8) return
  const percent = (part: number): string => ((100 * part) / sums.runs).toFixed(1)
  const [a, b] = world.values
  const cells = [`${a}, ${b}`, world.repeats, rows, world.entity ?? 1, truth.toFixed(3)]
  print(
    `| ${[...cells, (sums.value / sums.runs).toFixed(3), percent(sums.covered), percent(sums.above)].join(' | ')} |`,
  )
}
