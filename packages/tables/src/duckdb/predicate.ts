/** Predicates as SQL: true, false or null. Columns are positions, values are literals, so no text of the user's is SQL. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Operator, Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from '../engine.ts'
import { type Column, cellsOf, columnOf, type Relation } from './relation.ts'
import { number, text } from './sql.ts'
import { isFloat } from './types.ts'

const OPERATORS: Readonly<Record<Operator, string>> = {
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '!=': '<>',
}

export function predicate(relation: Relation, wanted: Predicate): string {
  const column = (name: string): Column => columnOf(relation, name)
  switch (wanted.kind) {
    case 'compare': {
      const found = column(wanted.column)
      if (wanted.value === null) return isNull(found, wanted.operator)
      if (isToken(found, wanted.value) && (wanted.operator === '=' || wanted.operator === '!=')) {
        const same = among(found, [wanted.value])
        return wanted.operator === '=' ? same : `(NOT ${same})`
      }
      if (found.type === 'boolean' && wanted.operator !== '=' && wanted.operator !== '!=')
        throw mismatch(found, wanted.value)
      return `(${comparable(found)} ${OPERATORS[wanted.operator]} ${literal(found, wanted.value)})`
    }
    case 'in': {
      const found = column(wanted.column)
      const values = wanted.values.filter((value) => value !== null)
      const known = values.length === 0 ? [] : [among(found, values)]
      const nulls = values.length < wanted.values.length ? [isNull(found, '=')] : []
      return known.length + nulls.length === 0 ? 'false' : `(${[...known, ...nulls].join(' OR ')})`
    }
    case 'and':
    case 'all':
      return joined(relation, wanted.parts, ' AND ', 'true')
    case 'or':
    case 'any':
      return joined(relation, wanted.parts, ' OR ', 'false')
    case 'not':
    case 'negate':
      return `(NOT ${predicate(relation, wanted.part)})`
    case 'pattern':
      return pattern(textual(column(wanted.column)), wanted.pattern)
    case 'length':
      return length(textual(column(wanted.column)), wanted.min, wanted.max)
    case 'finite': {
      const found = numeric(column(wanted.column))
      return isFloat(found.engineType)
        ? `isfinite(${found.sql})`
        : `(CASE WHEN ${found.sql} IS NULL THEN NULL ELSE true END)`
    }
    case 'multiple':
      return multiple(numeric(column(wanted.column)), wanted.of)
  }
}

function joined(relation: Relation, parts: readonly Predicate[], by: string, none: string): string {
  return parts.length === 0 ? none : `(${parts.map((part) => predicate(relation, part)).join(by)})`
}

function isNull(column: Column, operator: Operator): string {
  const parts = cellsOf(column)
  if (operator === '=') return `(${parts.map((part) => `${part} IS NULL`).join(' AND ')})`
  if (operator === '!=') return `(${parts.map((part) => `${part} IS NOT NULL`).join(' OR ')})`
  throw mismatch(column, null)
}

const isToken = ({ tokens }: Column, value: Scalar): value is string =>
  typeof value === 'string' && tokens !== undefined && tokens.includes(value)

/** Whether a cell is one of the values, or of the tokens; unknown where it is null. */
function among(column: Column, wanted: readonly Exclude<Scalar, null>[]): string {
  const within = (x: string, literals: readonly string[]): string => `${x} IN (${literals.join(', ')})`
  const values = wanted.filter((value) => !isToken(column, value)).map((value) => literal(column, value))
  if (column.token === undefined) return within(comparable(column), values)
  const tokens = wanted.filter((value) => isToken(column, value)).map(text)
  const isThere = `${column.token} IS NOT NULL`
  return (
    `(CASE WHEN ${isThere} THEN ${tokens.length === 0 ? 'false' : within(column.token, tokens)} ` +
    `WHEN ${column.sql} IS NOT NULL THEN ${values.length === 0 ? 'false' : within(comparable(column), values)} END)`
  )
}

/** NaN is no number: the engine would rank it above all others, here it is unknown. */
const comparable = (column: Column): string =>
  isFloat(column.engineType) ? `(CASE WHEN isnan(${column.sql}) THEN NULL ELSE ${column.sql} END)` : column.sql

/** A value in the column's own type. Throws `bad-requirement` where a comparison would compare unlike things. */
export function literal(column: Column, value: Exclude<Scalar, null>): string {
  const { type } = column
  if ((type === 'integer' || type === 'number') && typeof value === 'number') return number(value)
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

function mismatch(column: Column, value: Scalar): SeaTrialsError {
  const said = value === null ? 'null' : `${typeof value} ${JSON.stringify(value)}`
  return new SeaTrialsError(
    'bad-requirement',
    `column ${JSON.stringify(column.name)} is ${article(column.type)} (${column.engineType}) and is compared with ${said}`,
    ADVICE[column.type],
  )
}

const article = (type: string): string => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`

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

function numeric(column: Column): Column {
  if (column.type === 'integer' || column.type === 'number') return column
  throw unfit(column, 'a number')
}

function textual(column: Column): string {
  if (column.type === 'string') return column.engineType === 'VARCHAR' ? column.sql : `${column.sql}::VARCHAR`
  throw unfit(column, 'a string')
}

export const unfit = (column: Column, wanted: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-requirement',
    `column ${JSON.stringify(column.name)} is ${article(column.type)} (${column.engineType}), not ${wanted}`,
    'Name another column, or declare the type in the contract.',
  )

/** Unanchored, as in JSON Schema. A pattern that is anchored at both ends is matched whole, which is faster. */
function pattern(x: string, wanted: string): string {
  const whole = wholePattern(wanted)
  return whole === undefined ? `regexp_matches(${x}, ${text(wanted)})` : `regexp_full_match(${x}, ${text(whole)})`
}

/** What stands between `^` and `$`, where they bind the whole of the pattern. */
export function wholePattern(wanted: string): string | undefined {
  const inner = /^\^(.*)\$$/s.exec(wanted)?.[1]
  return inner === undefined || inner.includes('|') || /\\$/.test(inner) ? undefined : inner
}

function length(x: string, min: number | undefined, max: number | undefined): string {
  const parts = [
    min === undefined ? undefined : `length(${x}) >= ${number(min)}`,
    max === undefined ? undefined : `length(${x}) <= ${number(max)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? `(${x} IS NOT NULL OR NULL)` : `(${parts.join(' AND ')})`
}

function multiple(column: Column, of: number): string {
  if (column.type === 'integer' && Number.isSafeInteger(of)) return `(${column.sql} % ${number(of)} = 0)`
  const quotient = `(${column.sql}::DOUBLE / ${number(of)})`
  return `(isfinite(${quotient}) AND ${quotient} = trunc(${quotient}))`
}
