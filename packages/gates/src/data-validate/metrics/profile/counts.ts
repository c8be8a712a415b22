/** A column of a profile, and the same column of rows that are there, as counts over the same cells. */
import { cellsOf } from '@sea-trials/profile/cells'
import { BUCKETS, type ColumnProfile, isNumeric, isTemporal, presentIn } from '@sea-trials/profile/state'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { distinctOf, REGISTER_BITS } from '@sea-trials/stats/distinct'
import { coarsen, endsOf, fit, type Histogram } from '@sea-trials/stats/histogram'
import type { Aggregate, ColumnInfo, ColumnType, Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { isNull, notToken } from '../../../data/missing.ts'

/** Rows in each cell; the same cells on both sides, nulls and what is no number the last two. */
export interface Compared {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/** Cells of equal mass of the profile. */
const CELLS = 10
/** Bits that keys lose before rows are counted by them: what tells numbers apart to one in four thousand is enough for ten cells. */
const LEAST_SHIFT = { log: 40, linear: 10 } as const
/** Up to so many values a text is compared by its hashes where it is not by name; beyond, by its length. */
const MOST_CATEGORIES = 1_000

/** Throws `bad-value` where the column is of another type in the rows. */
export async function comparedWith(
  engine: Engine,
  profile: NonNullable<DataSet['profile']>,
  data: DataSet,
  name: string,
): Promise<Compared> {
  const then = profile.columns.find((column) => column.name === name) as ColumnProfile
  const now = data.table.columns.find((column) => column.name === name) as ColumnInfo
  const where = notToken(now, data.missing)
  const held = where === undefined ? {} : { where }
  const absent = await absentRows(engine, data, now)
  const [nulls, odd] = [then.nulls + then.tokens, then.nan + then.infinite]
  // All that it held has moved to null, and a file without a value tells no type.
  if (kindOf(then.type) !== kindOf(now.type)) {
    if (absent.nulls < absent.rows) throw unlike(then, now, data)
    return { reference: [presentIn(then, profile.rows), nulls, odd], current: [0, absent.nulls, 0] }
  }
  const [reference, current] = await valueCells(engine, {
    then,
    now,
    data,
    held,
    present: presentIn(then, profile.rows),
  })
  return { reference: [...reference, nulls, odd], current: [...current, absent.nulls, absent.odd] }
}

function kindOf(type: ColumnType): string {
  if (isNumeric(type)) return 'number'
  return type === 'date' ? 'timestamp' : type
}

const unlike = (then: ColumnProfile, now: ColumnInfo, data: DataSet): SeaTrialsError =>
  new SeaTrialsError(
    'bad-value',
    `column ${printable(now.name)} is ${now.type} in ${printable(data.name)} and ${then.type} in the profile`,
    'Give its type in the contract, or profile the data anew with it.',
  )

async function absentRows(engine: Engine, data: DataSet, column: ColumnInfo) {
  const token = notToken(column, data.missing)
  const wanted: readonly Aggregate[] = [
    { op: 'rows' },
    { op: 'count_if', predicate: isNull(column) },
    { op: 'nonfinite', column: column.name },
    ...(token === undefined ? [] : [{ op: 'count_if', predicate: { kind: 'negate', part: token } } as const]),
  ]
  const [rows, nulls, odd, tokens] = (await engine.aggregate(data.table, wanted)).map(Number)
  return { rows: rows as number, nulls: (nulls as number) + (tokens ?? 0), odd: odd as number }
}

interface Side {
  readonly then: ColumnProfile
  readonly now: ColumnInfo
  readonly data: DataSet
  readonly held: Pick<Parameters<Engine['bins']>[1][number], 'where'>
  readonly present: number
}

type Pair = readonly [reference: readonly number[], current: readonly number[]]

async function valueCells(engine: Engine, side: Side): Promise<Pair> {
  const { then, now, data, held, present } = side
  const { name, type } = now
  if (type === 'boolean') {
    const is = (value: boolean): Aggregate => ({
      op: 'count_if',
      predicate: { kind: 'compare', column: name, operator: '=', value },
    })
    const found = await engine.aggregate(data.table, [is(true), is(false)])
    return [[then.trues ?? 0, present - (then.trues ?? 0)], found.map(Number)]
  }
  if (type === 'string' && then.values !== undefined && then.values.counts.length > 0) return byName(engine, side)
  if (type === 'string' && distinctOf(then.registers) <= MOST_CATEGORIES) {
    const [registers = []] = await engine.registers(data.table, [{ column: name, ...held }], REGISTER_BITS)
    const current = new Array<number>(BUCKETS).fill(0)
    for (const { register, count } of registers)
      current[register % BUCKETS] = (current[register % BUCKETS] ?? 0) + count
    return [then.buckets, current]
  }
  return byBins(engine, side, then.histogram as Histogram)
}

/** Value by value; values that the profile does not name are one cell. */
async function byName(engine: Engine, { then, now, data, held, present }: Side): Promise<Pair> {
  const counts = then.values?.counts ?? []
  const asked = counts.map(([value]): Aggregate => {
    return { op: 'count_if', predicate: { kind: 'compare', column: now.name, operator: '=', value } }
  })
  const answers = await engine.aggregate(data.table, [...asked, { op: 'count', column: now.name, ...held }])
  const [total, found] = [Number(answers.at(-1)), answers.slice(0, -1).map(Number)]
  const sum = (rows: readonly number[]): number => rows.reduce((a, b) => a + b, 0)
  const then_ = counts.map(([, rows]) => rows)
  return [
    [...then_, present - sum(then_)],
    [...found, total - sum(found)],
  ]
}

async function byBins(engine: Engine, { now, data, held }: Side, histogram: Histogram): Promise<Pair> {
  const { scale } = histogram
  const wide = fit(coarsen(histogram, Math.max(0, LEAST_SHIFT[scale] - histogram.shift)))
  const cells = cellsOf(wide, CELLS)
  const current = cells.map(() => 0)
  const [bins = []] = await engine.bins(data.table, [{ column: now.name, shift: wide.shift, ...held }])
  for (const { key, count } of bins) {
    const [least] = endsOf(key, wide)
    const at = cells.findLastIndex((cell) => cell.least <= least)
    current[Math.max(0, at)] = (current[Math.max(0, at)] ?? 0) + count
  }
  return [cells.map(({ rows }) => rows), current]
}

/** Lists and structures have no cells; nor has a time of day that a profile was not told of. */
export const isComparable = ({ type, histogram }: ColumnProfile): boolean =>
  type === 'boolean' || type === 'string' || ((isNumeric(type) || isTemporal(type)) && histogram !== undefined)
