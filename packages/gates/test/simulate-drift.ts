/**
 * `drift` on columns whose movement is known: coverage, false stops and power, as Markdown tables on standard output. Cells
 * are cut by `distributionOf`, as the gate does, over an engine that holds the values in memory. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-drift.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/drift.md
 */
import type { DataSet } from '@sea-trials/gates/data/data-set'
import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { distributionOf } from '@sea-trials/gates/data-validate/metrics/distribution'
import { judgeFamily } from '@sea-trials/gates/decide/judge'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { massMoved } from '@sea-trials/stats/drift'
import { random } from '@sea-trials/stats/random'
import type { Engine } from '@sea-trials/tables/engine'

const REPEATS = Number(process.env.REPEATS ?? 400)
const LIMIT = 0.1
const requirement = parseRequirement({ text: `drift(reference) <= ${LIMIT}`, burden: 'require' }, dataVocabulary)
const { uniform, normal } = random('drift')
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** A column: how a value is drawn, and the chance of a value below an edge, when its world has moved by `by`. */
interface Column {
  readonly type: 'number' | 'integer' | 'string'
  readonly draw: (by: number) => number | string
  /** Of numbers: the chance of x < edge. */
  readonly below?: (edge: number, by: number) => number
  /** Of categories: the chance of each. */
  readonly shares?: (by: number) => readonly number[]
  /** How far this world can move; 3 unless said. */
  readonly most?: number
}

/** Abramowitz and Stegun 7.1.26, good to 1.5e-7. */
const phi = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

const CATEGORIES = 20
const zipf = Array.from({ length: CATEGORIES }, (_, i) => 1 / (i + 1))
const whole = zipf.reduce((sum, share) => sum + share, 0)
/** `by` of the mass goes from the most frequent category to the rarest. */
const categories = (by: number): readonly number[] =>
  zipf.map((share, i) => share / whole + (i === 0 ? -by : i === CATEGORIES - 1 ? by : 0))
const drawn = (shares: readonly number[]): string => {
  let left = uniform()
  const at = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return `c${at < 0 ? shares.length - 1 : at}`
}

const COLUMNS: Readonly<Record<string, Column>> = {
  normal: { type: 'number', draw: (by) => normal() + by, below: (edge, by) => phi(edge - by) },
  'ties (whole numbers, about ten values)': {
    type: 'integer',
    draw: (by) => Math.round(1.5 * normal() + by),
    below: (edge, by) => phi((Math.ceil(edge) - 0.5 - by) / 1.5),
  },
  'heavy tail (Pareto, no mean)': {
    type: 'number',
    draw: (by) => Math.exp(by) / uniform(),
    below: (edge, by) => Math.max(0, 1 - Math.exp(by) / edge),
  },
  'mostly zero (80 %), else exponential': {
    type: 'number',
    draw: (by) => (uniform() < 0.8 - by ? 0 : -Math.log(1 - uniform())),
    below: (edge, by) => (edge <= 0 ? 0 : 0.8 - by + (0.2 + by) * (1 - Math.exp(-edge))),
    most: 0.8,
  },
  '20 categories (Zipf)': { type: 'string', draw: (by) => drawn(categories(by)), shares: categories },
}

type Values = readonly (number | string)[]

/** What `distributionOf` asks of an engine, over values in memory. Remembers the edges that it was asked about. */
function inMemory(columns: ReadonlyMap<unknown, Values>, seen: { edges?: readonly number[] }): Engine {
  const of = (table: unknown): Values => columns.get(table) as Values
  return {
    quantiles: async (table: unknown, _: string, fractions: readonly number[]) => {
      const sorted = Float64Array.from(of(table) as number[]).sort()
      const at = (fraction: number): number => {
        const place = fraction * (sorted.length - 1)
        const low = sorted[Math.floor(place)] as number
        return low + (place % 1) * ((sorted[Math.ceil(place)] as number) - low)
      }
      return [...new Set(fractions.map(at))]
    },
    histogram: async (table: unknown, _: string, edges?: readonly number[]) => {
      if (edges !== undefined) seen.edges = edges
      const counts = new Map<number | string, number>()
      for (const value of of(table)) {
        const key = edges === undefined ? value : bin(edges, value as number)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return [...counts].map(([value, count]) => ({ value, count }))
    },
    aggregate: async (table: unknown) => [of(table).length],
  } as unknown as Engine
}

const bin = (edges: readonly number[], value: number): number => edges.filter((edge) => edge <= value).length

/** One pair of samples, cut and counted as the gate does, with the mass that truly moved between those cells. */
async function sample(column: Column, n: number, m: number, by: number) {
  const table = () => ({ columns: [{ name: 'x', type: column.type }] })
  const [then, now] = [table(), table()]
  const values = (rows: number, moved: number): Values => Array.from({ length: rows }, () => column.draw(moved))
  const seen: { edges?: readonly number[] } = {}
  const engine = inMemory(
    new Map([
      [then, values(n, 0)],
      [now, values(m, by)],
    ]),
    seen,
  )
  const set = (name: string, of: unknown): DataSet =>
    ({ name, table: of, labels: 'no', missing: {} }) as unknown as DataSet
  const counts = await distributionOf({ engine, reference: set('reference', then), current: set('data', now) }, 'x')
  return { measured: massMoved(counts.reference, counts.current), truth: movedMass(column, by, seen.edges ?? []) }
}

function movedMass({ below, shares }: Column, by: number, edges: readonly number[]): number {
  const cells = (moved: number): readonly number[] => {
    if (below === undefined) return shares?.(moved) ?? []
    const at = [0, ...edges.map((edge) => below(edge, moved)), 1]
    return at.slice(1).map((high, i) => high - (at[i] as number))
  }
  const then = cells(0)
  return cells(by).reduce((sum, share, i) => sum + Math.abs(share - (then[i] as number)) / 2, 0)
}

/** How far a world must move for so much mass to move, over ten cells. */
async function shiftFor(column: Column, mass: number): Promise<number> {
  if (mass === 0) return 0
  if (column.shares !== undefined) return mass
  const many = Array.from({ length: 20_000 }, () => column.draw(0))
  const seen: { edges?: readonly number[] } = {}
  const table = { columns: [{ name: 'x', type: column.type }] }
  const set = { name: 'x', table, labels: 'no', missing: {} } as unknown as DataSet
  await distributionOf({ engine: inMemory(new Map([[table, many]]), seen), reference: set, current: set }, 'x')
  let [low, high] = [0, column.most ?? 3]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (movedMass(column, middle, seen.edges ?? []) < mass) low = middle
    else high = middle
  }
  return low
}

const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1)

async function oneColumn(): Promise<void> {
  print(`\n## One column\n\n\`${requirement.text}\`, ${REPEATS} pairs of samples a row.\n`)
  print('| column | mass moved | reference / data rows | covered % | pass % | inconclusive % | fail % |')
  print('| --- | --: | --: | --: | --: | --: | --: |')
  for (const [name, column] of Object.entries(COLUMNS))
    for (const mass of [0, 0.05, LIMIT, 0.2]) {
      const by = await shiftFor(column, mass)
      for (const [n, m] of [
        [1000, 200],
        [1000, 1000],
        [10_000, 2000],
      ] as const) {
        const tally = { covered: 0, pass: 0, inconclusive: 0, fail: 0 }
        for (let run = 0; run < REPEATS; run++) {
          const { measured, truth } = await sample(column, n, m, by)
          if (measured.kind !== 'estimate') throw new Error('no rows')
          const { low, high } = measured.interval(0.95)
          if (low! <= truth + 1e-9 && truth <= high! + 1e-9) tally.covered++
          tally[outcomeOf([measured])]++
        }
        const { covered, pass, inconclusive, fail } = tally
        const shares = [covered, pass, inconclusive, fail].map((part) => percent(part, REPEATS))
        print(`| ${name} | ${mass} | ${n} / ${m} | ${shares.join(' | ')} |`)
      }
    }
}

type Moved = Awaited<ReturnType<typeof sample>>['measured']

function outcomeOf(columns: readonly Moved[]): 'pass' | 'inconclusive' | 'fail' {
  const members = columns.map((measured, i) => ({ name: `c${i}`, measured }))
  const spec = { kind: 'estimate', unit: 'fraction' } as const
  return judgeFamily({ requirement, spec, confidence: 0.95, limit: LIMIT, members }).outcome as 'pass'
}

async function manyColumns(): Promise<void> {
  const repeats = Math.min(REPEATS, 200)
  print(
    `\n## Many columns in one line\n\nThe columns above in turn, independent of each other; 2 000 rows against 1 000, ${repeats} samples a row.\n`,
  )
  print('| columns | what moved | pass % | inconclusive % | fail % |')
  print('| --: | --- | --: | --: | --: |')
  const kinds = Object.values(COLUMNS)
  const shifts = await Promise.all(
    kinds.map((column) => Promise.all([LIMIT, 0.25].map((mass) => shiftFor(column, mass)))),
  )
  const worlds: readonly (readonly [string, (i: number) => number])[] = [
    ['none', () => 0],
    ['all, by 0.1: at the limit', (i) => shifts[i % kinds.length]![0]!],
    ['one, by 0.25', (i) => (i === 0 ? shifts[0]![1]! : 0)],
  ]
  for (const k of [1, 20, 50])
    for (const [what, by] of worlds) {
      const tally = { pass: 0, inconclusive: 0, fail: 0 }
      for (let run = 0; run < repeats; run++) {
        const columns: Moved[] = []
        for (let i = 0; i < k; i++)
          columns.push((await sample(kinds[i % kinds.length] as Column, 2000, 1000, by(i))).measured)
        tally[outcomeOf(columns)]++
      }
      const { pass, inconclusive, fail } = tally
      print(`| ${k} | ${what} | ${[pass, inconclusive, fail].map((part) => percent(part, repeats)).join(' | ')} |`)
    }
}

async function main(): Promise<void> {
  print(`# Drift: coverage, false stops, power

Columns whose movement is known were drawn, cut into cells and judged by the gate's own code at 95 %. *Mass moved* is the total
variation between the two worlds over the cells that the gate cuts. A line that fails although at most ${LIMIT} has moved is a **false
stop**; with ${REPEATS} samples a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points. Made by \`packages/gates/test/simulate-drift.ts\`.`)
  await oneColumn()
  await manyColumns()
}

main()
