/**
 * A column of two data sets as counts over the same cells. For numbers, dates, times of the day and the lengths of texts that are no
 * categories the reference decides: a value that many rows share is one, and the others are cut by their mass. For a category
 * each value of either is one; were those that the reference never had thrown together, its rare values would look like
 * a drift. Nulls are a cell of their own (a feed that breaks off is a drift), and so are NaN and the infinities.
 */

import { bucketsOf } from '@sea-trials/profile/buckets'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import { cutAmong, type Cut as Edges, FRACTIONS } from '@sea-trials/stats/cells'
import type { Clusters } from '@sea-trials/stats/clustered'
import { REGISTER_BITS } from '@sea-trials/stats/distinct'
import type { ColumnInfo, Cut, Engine, Measure, Predicate, ValueCount } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { allOf, isHeld, notToken, tokensOf } from '../../../data/missing.ts'

export type Cells = { readonly column: string } & (
  | ({ readonly kind: 'numbers'; readonly of: Measure['of'] } & Edges)
  | { readonly kind: 'categories'; readonly values: readonly Scalar[] }
  /** Categories whose values are not known, by the last bits of their hash. */
  | { readonly kind: 'buckets' }
)

/** Cells that rows are cut into. */
export type OpenCells = Exclude<Cells, { readonly kind: 'buckets' }>

/** Rows in each cell: of null first, then of the values in the order of the cells, last of NaN and infinities, or of values without a cell. */
export type Counts = readonly number[]

/** Up to as many values a text is a category; beyond, it is compared by its length. */
const MOST_CATEGORIES = 1_000
/** Above so many values, of which most stand in one row only, a text is no category either. */
const FEW_VALUES = 50
/** Rows that place the edges, evenly spread over the file: a tenth of the mass is then met to two thousandths. */
const ENOUGH_ROWS = 25_000

/** The cells of the named columns of a reference, in their order. */
export async function cut(engine: Engine, data: DataSet, names: readonly string[]): Promise<readonly OpenCells[]> {
  const rows = Number((await engine.aggregate(data.table, [{ op: 'rows' }]))[0])
  const columns = names.map((name) => find(data, name))
  const categories = new Map<string, OpenCells>()
  const measures: Measure[] = []
  for (const column of columns) {
    const values = isListed(column) ? await valuesOf(engine, data, column) : undefined
    if (values !== undefined && isCategory(values.length, rowsOf(values)))
      categories.set(column.name, {
        kind: 'categories',
        column: column.name,
        values: values.map(({ value }) => value),
      })
    else if (values !== undefined && (await areClocks(engine, data, column, values)))
      measures.push({ ...measureOf(data, column), of: 'clock' })
    else measures.push(measureOf(data, column))
  }
  const places = await engine.quantiles(data.table, measures, FRACTIONS, Math.max(1, Math.floor(rows / ENOUGH_ROWS)))
  const numbers = measures.map(({ column, of }, i): [string, OpenCells] => [
    column,
    { kind: 'numbers', column, of, ...cutAmong(places[i] as readonly number[]) },
  ])
  const cells = new Map([...categories, ...numbers])
  return names.map((name) => cells.get(name) as OpenCells)
}

/** The cells with those values of categories besides that another data set has. */
export async function widened(engine: Engine, data: DataSet, cells: readonly Cells[]): Promise<readonly Cells[]> {
  const wider: Cells[] = []
  for (const each of cells) {
    if (each.kind !== 'categories') wider.push(each)
    else {
      const found = await valuesOf(engine, data, find(data, each.column))
      const known = new Set(each.values)
      const fresh = found.filter(({ value }) => !known.has(value))
      wider.push({ ...each, values: [...each.values, ...fresh.map(({ value }) => value)] })
    }
  }
  return wider
}

/** Rows of a data set in the given cells; one statement for all numbers. */
export async function count(engine: Engine, data: DataSet, cells: readonly Cells[]): Promise<readonly Counts[]> {
  const cuts = cells.flatMap((each): Cut[] =>
    each.kind === 'numbers' ? [{ ...measureOf(data, find(data, each.column)), of: each.of, edges: each.edges }] : [],
  )
  const counted = cuts.length === 0 ? [] : await engine.cells(data.table, cuts)
  let next = 0
  const counts: Counts[] = []
  for (const each of cells) {
    if (each.kind === 'categories') counts.push(await categoryCounts(engine, data, each.column, each.values))
    else if (each.kind === 'buckets') counts.push(await bucketCounts(engine, data, each.column))
    else {
      const { counts: found, nulls, nans, infinite } = counted[next++] as (typeof counted)[number]
      counts.push([nulls, ...found, nans, infinite])
    }
  }
  return counts
}

/** Of texts that are no categories the words are not looked at, and whoever reads a pass is to know. */
export const byLengthNote = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`only the length of these texts is compared, not their words: ${names.slice(0, 10).map(printable).join(', ')}`]

export const isByLength = (cells: Cells): boolean => cells.kind === 'numbers' && cells.of === 'length'

/** Lists and structures cannot be compared one by one. */
export const isComparable = ({ type }: Pick<ColumnInfo, 'type'>): boolean => type !== 'other'

export const find = (data: DataSet, name: string): ColumnInfo =>
  data.table.columns.find((column) => column.name === name) as ColumnInfo

export function measureOf({ missing }: DataSet, column: ColumnInfo): Measure {
  const of = column.type === 'string' ? 'length' : 'value'
  return { column: column.name, of, missing: tokensOf(column, missing) }
}

/** Whether its values may be categories. */
const isListed = ({ type }: ColumnInfo): boolean => type === 'string' || type === 'boolean'

const rowsOf = (values: readonly ValueCount[]): number => values.reduce((sum, { count }) => sum + count, 0)

/** A time of the day: `07:15`, `19:15:00.250`. */
const CLOCK = '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?$'
const CLOCK_TEXT = new RegExp(CLOCK)
export const isClock = (text: string): boolean => CLOCK_TEXT.test(text)

/** Whether every text is a time of the day: files without types hold these as texts, which say more than their lengths. */
async function areClocks(
  engine: Engine,
  data: DataSet,
  column: ColumnInfo,
  some: readonly ValueCount[],
): Promise<boolean> {
  if (column.type !== 'string' || !some.every(({ value }) => isClock(String(value)))) return false
  const other: Predicate = { kind: 'negate', part: { kind: 'pattern', column: column.name, pattern: CLOCK } }
  const where = allOf([isHeld(column), notToken(column, data.missing), other]) as Predicate
  const [others] = await engine.aggregate(data.table, [{ op: 'rows', where }])
  return Number(others) === 0
}

/** Whether a text of so many values in so many rows is a category. */
export const isCategory = (values: number, rows: number): boolean =>
  values <= MOST_CATEGORIES && (values <= FEW_VALUES || 2 * values <= rows)

/** The most frequent values and their counts, one more than makes a category. */
async function valuesOf(engine: Engine, data: DataSet, column: ColumnInfo): Promise<readonly ValueCount[]> {
  const only = { missing: tokensOf(column, data.missing), most: MOST_CATEGORIES + 2 }
  const found = await engine.histogram(data.table, column.name, only)
  return found.filter(({ value }) => value !== null)
}

async function categoryCounts(engine: Engine, data: DataSet, name: string, values: readonly Scalar[]): Promise<Counts> {
  const column = find(data, name)
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const found = await engine.histogram(data.table, name, { missing: tokensOf(column, data.missing), values })
  const counts = new Map(found.map(({ value, count }) => [value, count]))
  const known = [null, ...values].map((value) => counts.get(value) ?? 0)
  return [...known, Number(rows) - known.reduce((sum, each) => sum + each, 0)]
}

async function bucketCounts(engine: Engine, data: DataSet, name: string): Promise<Counts> {
  const where = notToken(find(data, name), data.missing)
  const wanted = { column: name, ...(where === undefined ? {} : { where }) }
  const [registers = []] = await engine.registers(data.table, [wanted], REGISTER_BITS)
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const counts = bucketsOf(registers)
  return [Number(rows) - counts.reduce((sum, each) => sum + each, 0), ...counts, 0]
}

/** `gains`: the cells that hold more of the current rows. Undefined where the data set does not say which rows belong together. */
export async function clustersOf(
  engine: Engine,
  data: DataSet,
  cells: Cells,
  entity: string,
  gains: readonly boolean[],
): Promise<Clusters | undefined> {
  if (!hasColumn(data, entity)) return undefined
  const column = find(data, cells.column)
  if (cells.kind === 'numbers') {
    const { of, edges } = cells
    const numbers = [-1, ...Array.from({ length: edges.length + 1 }, (_, i) => i), -2]
    const together = numbers.filter((_, i) => gains[i])
    return engine.clusters(data.table, entity, { ...measureOf(data, column), of, edges, together })
  }
  const values = cells.kind === 'categories' ? cells.values : []
  const together = [null, ...values].filter((_, i) => gains[i])
  return engine.clusters(data.table, entity, { column: column.name, missing: tokensOf(column, data.missing), together })
}

export const hasColumn = ({ table }: DataSet, name: string): boolean =>
  table.columns.some((column) => column.name === name)
