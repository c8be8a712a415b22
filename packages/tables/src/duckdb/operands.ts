/** Columns and values as the sides of a comparison, and what is said where they do not fit together. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Operator, Scalar } from '@sea-trials/schema/requirement/ast'
import type { Column } from './relation.ts'
import { exactly, number, text } from './sql.ts'
import { isFloat } from './types.ts'

export const OPERATORS: Readonly<Record<Operator, string>> = {
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '!=': '<>',
}

/** NaN is no number: the engine would rank it above all others, here it is unknown. */
export const comparable = (column: Column): string =>
  isFloat(column.engineType) ? `(CASE WHEN isnan(${column.sql}) THEN NULL ELSE ${column.sql} END)` : column.sql

/** A value in the column's own type. Throws `bad-requirement` where a comparison would compare unlike things. */
export function literal(column: Column, value: Exclude<Scalar, null>): string {
  const { type } = column
  if (type === 'integer' && typeof value === 'number') return exactly(value)
  if (type === 'number' && typeof value === 'number') return number(value)
  if (type === 'integer' && typeof value === 'string' && /^-?\d{16,38}$/.test(value)) return `${value}::HUGEINT`
  if (type === 'boolean' && typeof value === 'boolean') return String(value)
  if (type === 'string' && typeof value === 'string') return text(value)
  if (type === 'date' && typeof value === 'string' && isInstant(value)) return `${text(value)}::TIMESTAMPTZ::TIMESTAMP`
  if (type === 'timestamp' && typeof value === 'string' && isInstant(value))
    return column.engineType === 'TIMESTAMP WITH TIME ZONE'
      ? `${text(value)}::TIMESTAMPTZ`
      : `${text(value)}::TIMESTAMPTZ::TIMESTAMP`
  if (type === 'time' && typeof value === 'string' && /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value))
    return `${text(value)}::TIME`
  throw mismatch(column, value)
}

const isInstant = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:\d{2})?)?)?$/.test(value) &&
  !Number.isNaN(Date.parse(value.slice(0, 10)))

export function mismatch(column: Column, value: Scalar): SeaTrialsError {
  const said = value === null ? 'null' : `${typeof value} ${JSON.stringify(value)}`
  return new SeaTrialsError(
    'bad-requirement',
    `column ${JSON.stringify(column.name)} is ${article(column.type)} (${column.engineType}) and is compared with ${said}`,
    ADVICE[column.type],
  )
}

export const article = (type: string): string => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`

const ADVICE: Readonly<Record<Column['type'], string>> = {
  integer: 'Compare it with a number, without quotes.',
  number: 'Compare it with a number, without quotes.',
  string: 'Compare it with a string in double quotes.',
  boolean: 'Compare it with true or false, by = or !=.',
  date: 'Compare it with a date in double quotes: "2026-01-31".',
  timestamp: 'Compare it with a time in double quotes, UTC unless said: "2026-01-31T12:00:00Z".',
  time: 'Compare it with a time of day in double quotes: "12:00:00".',
  other: 'Lists, structures and the like can only be compared with null.',
}

export function numeric(column: Column): Column {
  if (column.type === 'integer' || column.type === 'number') return column
  throw unfit(column, 'a number')
}

export function textual(column: Column): string {
  if (column.type === 'string') return column.engineType === 'VARCHAR' ? column.sql : `${column.sql}::VARCHAR`
  throw unfit(column, 'a string')
}

export const unfit = (column: Column, wanted: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-requirement',
    `column ${JSON.stringify(column.name)} is ${article(column.type)} (${column.engineType}), not ${wanted}`,
    'Name another column, or declare the type in the contract.',
  )
