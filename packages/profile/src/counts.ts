/** What is counted of every column before anything is binned: nulls, tokens, what is no number, extremes; one statement. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Aggregate, ColumnInfo, Engine, Predicate, Table } from '@sea-trials/tables/engine'
import type { ProfileOptions } from './options.ts'
import { type ColumnProfile, isNumeric, isSensitive, isTemporal } from './state.ts'

export interface Described {
  readonly info: ColumnInfo
  readonly classification?: string
  readonly tokens: readonly Scalar[]
  /** Rows that hold no token. */
  readonly held: { readonly where?: Predicate }
}

export function described(info: ColumnInfo, { classification, missing }: ProfileOptions): Described {
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

export interface Counted {
  readonly found: Pick<ColumnProfile, 'nulls' | 'tokens' | 'nan' | 'infinite' | 'empty' | 'trues'>
  readonly present: number
  readonly low: number | string | null
  readonly high: number | string | null
  readonly mean: number
}

/** A power of two loses no digit, and so divided the largest doubles of 10^18 rows have a sum. */
const SUMMED = 2 ** 60

const compare = (column: string, operator: '=' | '>' | '<', value: Scalar): Predicate => ({
  kind: 'compare',
  column,
  operator,
  value,
})

export async function counts(
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
      ...(isNumeric(type)
        ? ([{ op: 'power_sum', power: 1, column: name, centre: 0, scale: SUMMED, ...held }] as const)
        : []),
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
      const sum = isNumeric(type) ? Number(next()) : 0
      const found = { nulls: rows - held, tokens, nan: nonfinite - infinite, infinite, empty, ...trues }
      const present = held - tokens - nonfinite
      return { found, present, low, high, mean: (sum / Math.max(1, present)) * SUMMED }
    }),
  }
}

export function extremesOf(
  { info, classification }: Described,
  { low, high }: Counted,
): Pick<ColumnProfile, 'extremes'> {
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
