/** Worlds for `simulate-drift.ts`: columns whose movement is known, and an engine that holds drawn values in memory. */

import type { DataSet } from '@sea-trials/gates/data/data-set'
import { distributionsOf, inTenths, ofRows } from '@sea-trials/gates/data-validate/metrics/drift/reference'
import type { Binned } from '@sea-trials/stats/boosting'
import { random } from '@sea-trials/stats/random'
import type { Teller } from '@sea-trials/stats/tell-apart'
import type { Cut, Engine, Measure } from '@sea-trials/tables/engine'

export const { uniform, normal } = random('drift')

/** A column: how a value is drawn, and the chance of a value up to an edge, when its world has moved by `by`. */
export interface Column {
  readonly type: 'number' | 'integer' | 'string'
  readonly draw: (by: number) => number | string
  /** Of numbers: the chance of x <= edge. */
  readonly upTo?: (edge: number, by: number) => number
  /** Of categories: the chance of each. */
  readonly shares?: (by: number) => readonly number[]
  /** How far this world can move; 3 unless said. */
  readonly most?: number
  /** Numbers without a variance, of which no Wasserstein distance exists in standard deviations. */
  readonly wild?: true
}

/** Abramowitz and Stegun 7.1.26, good to 1.5e-7. */
export const phi = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

/** Student's t with three degrees of freedom: a normal over the root of a mean of three squares. */
const heavy = (): number => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
const heavyUpTo = (t: number): number => {
  const x = t / Math.sqrt(3)
  return 0.5 + (x / (1 + x * x) + Math.atan(x)) / Math.PI
}

/** Categories with shares like 1, 1/2, 1/3, ...; `by` of the mass goes to where all are equally frequent. */
export function categories(count: number): Column {
  const zipf = Array.from({ length: count }, (_, i) => 1 / (i + 1))
  const whole = zipf.reduce((sum, share) => sum + share, 0)
  const apart = zipf.reduce((sum, share) => sum + Math.abs(share / whole - 1 / count) / 2, 0)
  const shares = (by: number): readonly number[] =>
    zipf.map((share) => (share / whole) * (1 - by / apart) + by / apart / count)
  const kept = new Map<number, readonly number[]>()
  const known = (by: number): readonly number[] => {
    const found = kept.get(by) ?? shares(by)
    kept.set(by, found)
    return found
  }
  const draw = (by: number): string => {
    let left = uniform()
    const at = known(by).findIndex((share) => {
      left -= share
      return left < 0
    })
    return `c${at < 0 ? count - 1 : at}`
  }
  return { type: 'string', draw, shares }
}

export const COLUMNS: Readonly<Record<string, Column>> = {
  normal: { type: 'number', draw: (by) => normal() + by, upTo: (edge, by) => phi(edge - by) },
  'ties (whole numbers, about ten values)': {
    type: 'integer',
    draw: (by) => Math.round(1.5 * normal() + by),
    upTo: (edge, by) => phi((Math.floor(edge) + 0.5 - by) / 1.5),
  },
  'heavy tail (t, 3 degrees)': { type: 'number', draw: (by) => heavy() + by, upTo: (edge, by) => heavyUpTo(edge - by) },
  'no mean (Pareto)': {
    type: 'number',
    draw: (by) => Math.exp(by) / uniform(),
    upTo: (edge, by) => (edge <= 0 ? 0 : Math.max(0, 1 - Math.exp(by) / edge)),
    wild: true,
  },
  'mostly zero (80 %), else exponential': {
    type: 'number',
    draw: (by) => (uniform() < 0.8 - by ? 0 : -Math.log(1 - uniform())),
    upTo: (edge, by) => (edge < 0 ? 0 : 0.8 - by + (0.2 + by) * (1 - Math.exp(-edge))),
    most: 0.8,
  },
  'seven in ten zero, the others multiplied': {
    type: 'number',
    draw: (by) => (uniform() < 0.7 ? 0 : -Math.log(1 - uniform()) * Math.exp(by)),
    upTo: (edge, by) => (edge < 0 ? 0 : 0.7 + 0.3 * (1 - Math.exp(-edge / Math.exp(by)))),
    wild: true,
  },
  'exponential, its upper end times 1000': {
    type: 'number',
    draw: (by) => {
      const u = uniform()
      return -Math.log(1 - u) * (u > 1 - by ? 1000 : 1)
    },
    upTo: (edge, by) => Math.max(0, Math.min(1 - by, 1 - Math.exp(-edge))) + Math.max(0, by - Math.exp(-edge / 1000)),
    most: 1,
    wild: true,
  },
  '2 categories': categories(2),
  '20 categories (Zipf)': categories(20),
  '100 categories (Zipf)': categories(100),
}

export type Values = readonly (number | string)[]

/** The order statistic that is nearest. */
export const quantileAt = (sorted: Float64Array, fraction: number): number =>
  sorted[Math.round(fraction * (sorted.length - 1))] as number

/** What cells ask of an engine, over values in memory. */
function inMemory(columns: ReadonlyMap<unknown, Values>): Engine {
  const of = (table: unknown): Values => columns.get(table) as Values
  return {
    aggregate: async (table: unknown) => [of(table).length],
    quantiles: async (table: unknown, _: readonly Measure[], fractions: readonly number[]) => {
      const sorted = Float64Array.from(of(table) as number[]).sort()
      return [fractions.map((fraction) => quantileAt(sorted, fraction))]
    },
    cells: async (table: unknown, [cut]: readonly Cut[]) => {
      const { edges } = cut as Cut
      const counts = new Array<number>(edges.length + 1).fill(0)
      for (const value of of(table) as number[]) {
        let bin = 0
        while (bin < edges.length && (edges[bin] as number) < value) bin++
        counts[bin] = (counts[bin] as number) + 1
      }
      return [{ counts, nulls: 0, nans: 0, infinite: 0 }]
    },
    histogram: async (table: unknown, _: unknown, only: { readonly values?: Values }) => {
      const counts = new Map<number | string, number>()
      for (const value of of(table)) counts.set(value, (counts.get(value) ?? 0) + 1)
      const asked =
        only.values === undefined ? counts : new Map([...counts].filter(([value]) => only.values?.includes(value)))
      return [...asked].map(([value, count]) => ({ value, count }))
    },
  } as unknown as Engine
}

interface Counted {
  /** Rows in each cell. */
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

export interface Sample extends Counted {
  /** The same over about ten cells, and their true shares. */
  readonly tenths: Counted & { readonly p: readonly number[]; readonly q: readonly number[] }
  readonly values: readonly [Values, Values]
}

const drawn = (column: Column, rows: number, by: number): Values => Array.from({ length: rows }, () => column.draw(by))

/** One pair of samples, cut and counted as the gate does. */
export async function sample(column: Column, n: number, m: number, by: number): Promise<Sample> {
  const values = [drawn(column, n, 0), drawn(column, m, by)] as const
  const table = () => ({ columns: [{ name: 'x', type: column.type }] })
  const [then, now] = [table(), table()]
  const engine = inMemory(
    new Map([
      [then, values[0]],
      [now, values[1]],
    ]),
  )
  const set = (name: string, of: unknown): DataSet =>
    ({ name, table: of, labels: 'no', missing: {} }) as unknown as DataSet
  const [found] = await distributionsOf(engine, ofRows(engine, set('reference', then)), set('data', now), ['x'])
  const counts = found as NonNullable<typeof found>
  const edges = counts.cells.kind === 'numbers' ? counts.cells.tenths : []
  const shares = { p: cellsOf(column, 0, edges), q: cellsOf(column, by, edges) }
  return { ...counts, tenths: { ...inTenths(counts), ...shares }, values }
}

function cellsOf({ upTo, shares }: Column, by: number, edges: readonly number[]): readonly number[] {
  if (upTo === undefined) return shares?.(by) ?? []
  const at = [0, ...edges.map((edge) => upTo(edge, by)), 1]
  return at.slice(1).map((high, i) => high - (at[i] as number))
}

/** Cells that a contract could state: between tenths of the column as it was, or its categories. */
export function statedOf(column: Column) {
  const { upTo } = column
  const tenths = Array.from({ length: 9 }, (_, i) => gridOf(column).find((x) => (upTo?.(x, 0) ?? 1) >= (i + 1) / 10))
  const edges = upTo === undefined ? [] : [...new Set(tenths as readonly number[])]
  const cellOf = (value: number | string): number =>
    typeof value === 'string' ? Number(value.slice(1)) : edges.filter((edge) => edge < value).length
  return {
    shares: (by: number): readonly number[] => cellsOf(column, by, edges),
    counts: (values: Values): readonly number[] => {
      const counts = cellsOf(column, 0, edges).map(() => 0)
      for (const value of values) counts[cellOf(value)] = (counts[cellOf(value)] as number) + 1
      return counts
    },
  }
}

export const moved = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, share, i) => sum + Math.abs((q[i] as number) - share) / 2, 0)

/** How far a world must move for so much mass to move. */
export function shiftFor(column: Column, mass: number): number {
  if (mass === 0 || column.shares !== undefined) return mass
  let [low, high] = [0, column.most ?? 3]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (massOf(column, middle) < mass) low = middle
    else high = middle
  }
  return low
}

/** Over fine cells: what ten cells show is less by a little. */
function massOf(column: Column, by: number): number {
  const edges = gridOf(column)
  return moved(cellsOf(column, 0, edges), cellsOf(column, by, edges))
}

/** Places that cover a world and where it may move to. */
export function gridOf({ upTo }: Column): readonly number[] {
  const ends = [-30, 40]
  const steps = 14_000
  return upTo === undefined ? [] : Array.from({ length: steps + 1 }, (_, i) => (ends[0] as number) + (i * 70) / steps)
}

/** Area that a teller reaches on a table of which the second half is current rows. */
export function freshArea(teller: Teller, asked: Binned): number {
  const rows = (asked.columns[0] as Uint8Array).length
  const scores = teller.scores(
    asked,
    Int32Array.from({ length: rows }, (_, i) => i),
  )
  const order = Int32Array.from(scores.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  const half = rows / 2
  let [below, area] = [0, 0]
  for (const row of order) {
    if (row >= half) area += below / half / half
    else below++
  }
  return area
}
