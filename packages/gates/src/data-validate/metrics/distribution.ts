/**
 * A column of two data sets as counts over the same cells. Nulls are a cell of their own (a feed that breaks off is a
 * drift), NaN another, and values that the reference never had another.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Aggregate, ColumnInfo, Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { notToken, tokensOf } from '../../data/missing.ts'

/** Rows in each cell; the same cells in both. */
export interface Distribution {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/** Cells of equal mass of the reference. */
const BINS = 10
/** Up to as many values a text is a category; beyond, it is compared by its length. */
const MOST_CATEGORIES = 1_000

export interface Pair {
  readonly engine: Engine
  readonly reference: DataSet
  readonly current: DataSet
}

/** Throws `bad-value` where the column is of another type in the other data set. */
export async function distributionOf(pair: Pair, name: string): Promise<Distribution> {
  const reference = find(pair.reference, name)
  const current = find(pair.current, name)
  const kind = kindOf(reference)
  if (kind !== kindOf(current))
    throw new SeaTrialsError(
      'bad-value',
      `column ${printable(name)} is ${current.type} in ${printable(pair.current.name)} and ${reference.type} in ${printable(pair.reference.name)}`,
      'Give its type in the contract, or write both files alike.',
    )
  if (kind === 'number') return numbers(pair, reference, current)
  if (kind === 'time') return times(pair, name)
  return values(pair, reference)
}

/** Columns whose cells cannot be compared one by one: lists, structures. */
export const isComparable = ({ type }: ColumnInfo): boolean => type !== 'other'

const find = (data: DataSet, name: string): ColumnInfo =>
  data.table.columns.find((column) => column.name === name) as ColumnInfo

function kindOf({ type }: ColumnInfo): 'number' | 'time' | 'value' {
  if (type === 'integer' || type === 'number') return 'number'
  return type === 'date' || type === 'timestamp' ? 'time' : 'value'
}

type Counts = Map<Scalar, number>

async function countsOf(engine: Engine, data: DataSet, name: string, edges?: readonly number[]): Promise<Counts> {
  const counts: Counts = new Map()
  for (const { value, count } of await engine.histogram(data.table, name, edges)) counts.set(value, count)
  return counts
}

/** Bin i holds edges[i - 1] <= x < edges[i]. */
async function numbers(pair: Pair, reference: ColumnInfo, current: ColumnInfo): Promise<Distribution> {
  const { name } = reference
  const fractions = Array.from({ length: BINS - 1 }, (_, i) => (i + 1) / BINS)
  const edges = isolateAtoms(await pair.engine.quantiles(pair.reference.table, name, fractions), reference)
  const keys: Scalar[] = [...Array.from({ length: edges.length + 1 }, (_, i) => i), null, Number.NaN]
  const side = async (data: DataSet, column: ColumnInfo): Promise<readonly number[]> => {
    const counts = await countsOf(pair.engine, data, name, edges)
    await moveTokens(pair.engine, data, column, edges, counts)
    return keys.map((key) => counts.get(key) ?? 0)
  }
  return { reference: await side(pair.reference, reference), current: await side(pair.current, current) }
}

/**
 * A value that many rows share is its own cell: without it, a column that is mostly 0 would be one cell from 0 up, and
 * nothing in it could ever be seen to move.
 */
function isolateAtoms(edges: readonly number[], { type }: ColumnInfo): readonly number[] {
  const after = (edge: number): number =>
    type === 'integer' ? Math.floor(edge) + 1 : edge + Math.max(1e-9, Math.abs(edge) * 1e-9)
  const all = edges.length < BINS - 1 ? edges.flatMap((edge) => [edge, after(edge)]) : edges
  return [...new Set(all)].sort((a, b) => a - b)
}

/** Numbers that the contract calls missing go from their bins to the nulls. */
async function moveTokens(
  engine: Engine,
  data: DataSet,
  column: ColumnInfo,
  edges: readonly number[],
  counts: Counts,
): Promise<void> {
  const tokens = tokensOf(column, data.missing).filter((token) => typeof token === 'number')
  if (tokens.length === 0) return
  const equal = (value: number): Aggregate => ({
    op: 'count_if',
    predicate: { kind: 'compare', column: column.name, operator: '=', value },
  })
  const found = await engine.aggregate(data.table, tokens.map(equal))
  tokens.forEach((token, i) => {
    const bin = edges.filter((edge) => edge <= token).length
    counts.set(bin, (counts.get(bin) ?? 0) - Number(found[i]))
    counts.set(null, (counts.get(null) ?? 0) + Number(found[i]))
  })
}

/** Dates and times as numbers are compared: over stretches that hold equal shares of the reference. ISO text sorts by time. */
async function times(pair: Pair, name: string): Promise<Distribution> {
  const reference = await countsOf(pair.engine, pair.reference, name)
  const current = await countsOf(pair.engine, pair.current, name)
  const sorted = [...reference].filter(([value]) => value !== null).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  const edges: string[] = []
  let below = 0
  for (const [value, count] of sorted) {
    if (below > 0 && below >= ((edges.length + 1) * total) / BINS) edges.push(String(value))
    below += count
  }
  const cells = (counts: Counts): readonly number[] => {
    const filled = new Array<number>(edges.length + 2).fill(0)
    for (const [value, count] of counts) {
      const at = value === null ? edges.length + 1 : edges.filter((edge) => edge <= String(value)).length
      filled[at] = (filled[at] as number) + count
    }
    return filled
  }
  return { reference: cells(reference), current: cells(current) }
}

/** Category by category, or by length where the values are too many to be categories. */
async function values(pair: Pair, column: ColumnInfo): Promise<Distribution> {
  const { engine, reference, current } = pair
  if (column.type === 'string' && (await isTooWide(pair, column))) return lengths(pair, column)
  const [then, now] = [await merged(engine, reference, column.name), await merged(engine, current, column.name)]
  if (column.type === 'string' && Math.max(then.size, now.size) > MOST_CATEGORIES) return lengths(pair, column)
  const known = [...then]
  const unseen = [...now].filter(([value]) => !then.has(value)).reduce((sum, [, count]) => sum + count, 0)
  return {
    reference: [...known.map(([, count]) => count), 0],
    current: [...known.map(([value]) => now.get(value) ?? 0), unseen],
  }
}

/** Values and counts, the tokens of `x-missing` among the nulls. */
async function merged(engine: Engine, data: DataSet, name: string): Promise<Counts> {
  const counts = await countsOf(engine, data, name)
  for (const token of tokensOf(find(data, name), data.missing)) {
    const count = counts.get(token)
    if (count === undefined) continue
    counts.delete(token)
    counts.set(null, (counts.get(null) ?? 0) + count)
  }
  return counts
}

/** Up to this many rows a list of values is small enough to be looked at; beyond, they are counted first. */
const FEW_ROWS = 200_000

async function isTooWide({ engine, reference, current }: Pair, { name }: ColumnInfo): Promise<boolean> {
  for (const { table } of [reference, current]) {
    const [rows] = await engine.aggregate(table, [{ op: 'rows' }])
    if (Number(rows) <= FEW_ROWS) continue
    const [distinct] = await engine.aggregate(table, [{ op: 'distinct', columns: [name] }])
    if (Number(distinct) > MOST_CATEGORIES) return true
  }
  return false
}

/** Lengths in characters, each up to 16, then in steps of a quarter. */
const LENGTHS = Array.from({ length: 48 }, (_, i) => (i <= 16 ? i : Math.round(16 * 1.25 ** (i - 16))))

async function lengths(pair: Pair, { name }: ColumnInfo): Promise<Distribution> {
  const side = async (data: DataSet): Promise<readonly number[]> => {
    const token = notToken(find(data, name), data.missing)
    const where = token === undefined ? {} : { where: token }
    const cells = LENGTHS.map((min, i): Aggregate => {
      const next = LENGTHS[i + 1]
      const predicate = { kind: 'length', column: name, min, ...(next === undefined ? {} : { max: next - 1 }) } as const
      return { op: 'count_if', predicate, ...where }
    })
    const [rows, ...counts] = await pair.engine.aggregate(data.table, [{ op: 'rows' }, ...cells])
    const held = counts.map(Number)
    return [...held, Number(rows) - held.reduce((sum, count) => sum + count, 0)]
  }
  return { reference: await side(pair.reference), current: await side(pair.current) }
}
