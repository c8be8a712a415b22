/** The profile of a table, by a handful of statements over all of its columns at once. */

import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { distinctOf, REGISTER_BITS, REGISTERS, rankOf } from '@sea-trials/stats/distinct'
import { fit, type Histogram, MOST_BINS, type Scale } from '@sea-trials/stats/histogram'
import { type Moments, momentsOf } from '@sea-trials/stats/moments'
import type { Aggregate, Bin, ColumnInfo, Engine, Predicate, Register, Table } from '@sea-trials/tables/engine'
import { inOrderOf } from './order.ts'
import {
  BUCKETS,
  type ColumnProfile,
  hasBins,
  isNumeric,
  isSensitive,
  isTemporal,
  LONGEST_VALUE,
  leastShift,
  MOST_VALUES,
  type Profile,
  type TopValues,
  valueFloor,
} from './state.ts'

export interface ProfileOptions {
  /** `x-classification` by column. */
  readonly classification?: Readonly<Record<string, string>>
  /** `x-missing` by column. */
  readonly missing?: Readonly<Record<string, readonly Scalar[]>>
  /** `sha256:` digests of the files. */
  readonly files?: readonly string[]
  readonly progress?: (what: string, done: number) => void
}

/** Memory does not grow with the rows: no statement keeps more than the bins, registers and values that it asks for. */
export async function profileOf(engine: Engine, table: Table, options: ProfileOptions = {}): Promise<Profile> {
  const columns = table.columns.map((info) => described(info, options))
  const say = (what: string, done: number) => options.progress?.(`${table.name}: ${what}`, done)
  say('counts', 0)
  const counted = await counts(engine, table, columns)
  say('moments', 0.2)
  const moments = await momentsByColumn(engine, table, columns, counted.columns)
  say('histograms', 0.35)
  const histograms = await histogramsOf(engine, table, columns)
  say('distinct values', 0.65)
  const registers = await engine.registers(
    table,
    columns.map(({ info, held }) => ({ column: info.name, ...held })),
    REGISTER_BITS,
  )
  const sketches = registers.map(ranks)
  say('values', 0.9)
  const values = await valuesOf(engine, table, columns, sketches)
  return {
    rows: counted.rows,
    files: [...(options.files ?? [])].sort(),
    columns: columns.map((column, i) => ({
      name: column.info.name,
      type: column.info.type,
      ...(column.classification === undefined ? {} : { classification: column.classification }),
      ...counted.columns[i]!.found,
      ...(moments[i] === undefined ? {} : { moments: moments[i] }),
      ...extremesOf(column, counted.columns[i]!),
      ...(histograms[i] === undefined ? {} : { histogram: histograms[i] }),
      ...(values[i] === undefined ? {} : { values: values[i] }),
      registers: sketches[i]!,
      buckets: bucketsOf(registers[i]!),
    })),
  }
}

interface Described {
  readonly info: ColumnInfo
  readonly classification?: string
  readonly tokens: readonly Scalar[]
  /** Rows that hold no token. */
  readonly held: { readonly where?: Predicate }
}

function described(info: ColumnInfo, { classification, missing }: ProfileOptions): Described {
  const { name, type } = info
  const own = (record: object | undefined): boolean => record !== undefined && Object.hasOwn(record, name)
  const fits = (token: Scalar): boolean => (isNumeric(type) ? typeof token === 'number' : typeof token === type)
  const tokens = own(missing) ? missing![name]!.filter(fits) : []
  const held: Predicate = { kind: 'negate', part: { kind: 'in', column: name, values: tokens } }
  return {
    info,
    ...(own(classification) ? { classification: classification![name]! } : {}),
    tokens,
    held: tokens.length === 0 ? {} : { where: held },
  }
}

interface Counted {
  readonly found: Pick<ColumnProfile, 'nulls' | 'tokens' | 'nan' | 'infinite' | 'empty' | 'trues'>
  readonly present: number
  readonly low: number | string | null
  readonly high: number | string | null
  readonly mean: number
}

const compare = (column: string, operator: '=' | '>' | '<', value: Scalar): Predicate => ({
  kind: 'compare',
  column,
  operator,
  value,
})

async function counts(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
): Promise<{ readonly rows: number; readonly columns: readonly Counted[] }> {
  const asked = columns.map(({ info: { name, type }, tokens, held }): readonly Aggregate[] => {
    const infinite: Predicate = {
      kind: 'any',
      parts: [compare(name, '>', Number.MAX_VALUE), compare(name, '<', -Number.MAX_VALUE)],
    }
    const none: Predicate = { kind: 'any', parts: [] }
    const ordered = isNumeric(type) || isTemporal(type)
    return [
      { op: 'count', column: name },
      { op: 'count_if', predicate: tokens.length === 0 ? none : { kind: 'in', column: name, values: tokens } },
      ...(type === 'number'
        ? ([
            { op: 'nonfinite', column: name },
            { op: 'count_if', predicate: infinite },
          ] as const)
        : []),
      ...(type === 'string' ? ([{ op: 'count_if', predicate: compare(name, '=', ''), ...held }] as const) : []),
      ...(type === 'boolean' ? ([{ op: 'count_if', predicate: compare(name, '=', true), ...held }] as const) : []),
      ...(ordered
        ? ([
            { op: 'min', column: name, ...held },
            { op: 'max', column: name, ...held },
          ] as const)
        : []),
      ...(isNumeric(type) ? ([{ op: 'mean', column: name, ...held }] as const) : []),
    ]
  })
  const answers = await engine.aggregate(table, [{ op: 'rows' }, ...asked.flat()])
  const rows = Number(answers[0])
  let at = 1
  const next = (): number | string | null => answers[at++] ?? null
  return {
    rows,
    columns: columns.map(({ info: { type } }) => {
      const held = Number(next())
      const tokens = Number(next())
      const nonfinite = type === 'number' ? Number(next()) : 0
      const infinite = type === 'number' ? Number(next()) : 0
      const empty = type === 'string' ? Number(next()) : 0
      const trues = type === 'boolean' ? { trues: Number(next()) } : {}
      const ordered = isNumeric(type) || isTemporal(type)
      const [low, high] = ordered ? [next(), next()] : [null, null]
      const mean = isNumeric(type) ? Number(next() ?? 0) : 0
      const found = { nulls: rows - held, tokens, nan: nonfinite - infinite, infinite, empty, ...trues }
      return { found, present: held - tokens - nonfinite, low, high, mean }
    }),
  }
}

/** Sums of threads come together in any order and differ in their last digits; what is kept does not. */
const twelve = (value: number): number => Number(value.toPrecision(12))

async function momentsByColumn(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
  counted: readonly Counted[],
): Promise<readonly (Moments | undefined)[]> {
  const plans = columns.map(({ info, held }, i) => {
    if (!isNumeric(info.type)) return undefined
    const { low, high, mean, present } = counted[i]!
    const centre = twelve(mean)
    const scale = Math.max(Math.abs(Number(low) - centre), Math.abs(Number(high) - centre)) || 1
    return { column: info.name, centre, scale: Number.isFinite(scale) ? scale : Number.MAX_VALUE, present, held }
  })
  const asked = plans.flatMap((plan): readonly Aggregate[] =>
    plan === undefined
      ? []
      : ([1, 2, 3, 4] as const).map((power) => ({
          op: 'power_sum',
          power,
          column: plan.column,
          centre: plan.centre,
          scale: plan.scale,
          ...plan.held,
        })),
  )
  const sums = asked.length === 0 ? [] : await engine.aggregate(table, asked)
  let at = 0
  return plans.map((plan) => {
    if (plan === undefined) return undefined
    const four = sums.slice(at, at + 4).map(Number) as [number, number, number, number]
    at += 4
    const { n, mean, m2, m3, m4 } = momentsOf(plan.present, four, plan.centre, plan.scale)
    return { n, mean: twelve(mean), m2: twelve(m2), m3: twelve(m3), m4: twelve(m4) }
  })
}

function extremesOf({ info, classification }: Described, { low, high }: Counted): Pick<ColumnProfile, 'extremes'> {
  if (low === null || high === null || isSensitive(classification)) return {}
  const read = isTemporal(info.type) ? (value: number | string) => secondsOf(info.type, String(value)) : Number
  const [least, most] = [read(low), read(high)]
  return Number.isFinite(least) && Number.isFinite(most) ? { extremes: [least, most] } : {}
}

function secondsOf(type: ColumnInfo['type'], text: string): number {
  if (type !== 'time') return Math.floor(Date.parse(text) / 1000)
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return Math.floor(hours * 3600 + minutes * 60 + seconds)
}

/** How coarse a first look is: eight bits of the mantissa; days and a half. */
const FIRST: Readonly<Record<Scale, number>> = { log: 44, linear: 17 }
/** Bins that a closer look may have to keep. */
const MOST_LOOKED_AT = 65_536

/**
 * A first look tells how many bins are occupied. Where they are fewer than may be kept and some hold several values, a
 * closer one follows, as close as bounded memory allows; two or three looks in all.
 */
async function histogramsOf(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
): Promise<readonly (Histogram | undefined)[]> {
  const found: (Histogram | undefined)[] = columns.map(() => undefined)
  let open = columns.flatMap((column, i) => {
    const scale: Scale = isTemporal(column.info.type) ? 'linear' : 'log'
    return hasBins(column.info.type) ? [{ ...column, i, scale, shift: FIRST[scale] }] : []
  })
  while (open.length > 0) {
    const looks = await engine.bins(
      table,
      open.map(({ info, shift, held }) => ({ column: info.name, shift, ...held })),
    )
    open = open.flatMap((column, k) => {
      const { i, scale, shift, info, classification } = column
      const bins = looks[k]!
      const histogram = settled(bins, scale, shift)
      if (histogram === undefined) return [{ ...column, shift: closer(bins.length, shift) }]
      found[i] = fit(histogram, leastShift(info.type, classification))
      return []
    })
  }
  return found
}

function settled(bins: readonly Bin[], scale: Scale, shift: number): Histogram | undefined {
  if (bins.every(({ low, high }) => low === high))
    return { scale, shift: 0, bins: new Map(bins.map(({ low, count }) => [low, count])) }
  if (bins.length <= MOST_BINS && shift > 0) return undefined
  return { scale, shift, bins: new Map(bins.map(({ key, count }) => [key, count])) }
}

const closer = (bins: number, shift: number): number =>
  Math.max(0, shift - Math.max(1, Math.floor(Math.log2(MOST_LOOKED_AT / Math.max(1, bins)))))

function ranks(registers: readonly Register[]): Uint8Array {
  const held = new Uint8Array(REGISTERS)
  for (const { register, least } of registers) held[register] = rankOf(least)
  return held
}

function bucketsOf(registers: readonly Register[]): readonly number[] {
  const rows = new Array<number>(BUCKETS).fill(0)
  for (const { register, count } of registers) rows[register % BUCKETS] = rows[register % BUCKETS]! + count
  return rows
}

/** Texts only, and of those only the columns whose values are few by the sketch: a list of names is never gathered. */
async function valuesOf(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
  sketches: readonly Uint8Array[],
): Promise<readonly (TopValues | undefined)[]> {
  const few = columns.flatMap((column, i) => {
    const named = column.info.type === 'string' && !isSensitive(column.classification)
    return named && distinctOf(sketches[i]!) <= 20 * MOST_VALUES ? [{ ...column, i }] : []
  })
  const lists = await engine.frequent(
    table,
    few.map(({ info, held }) => ({ column: info.name, ...held })),
    1,
  )
  const found: (TopValues | undefined)[] = columns.map(() => undefined)
  for (const [k, { i, classification }] of few.entries()) {
    const floor = valueFloor(classification)
    const named = lists[k]!.filter(({ value, count }) => count >= floor && [...value].length <= LONGEST_VALUE)
    if (named.length > MOST_VALUES) continue
    const total = lists[k]!.reduce((sum, { count }) => sum + count, 0)
    const kept = named.reduce((sum, { count }) => sum + count, 0)
    found[i] = { counts: named.map(({ value, count }) => [value, count] as const).sort(inOrderOf), other: total - kept }
  }
  return found
}
