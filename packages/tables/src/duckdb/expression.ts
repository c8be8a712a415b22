/**
 * Comparisons between columns, and of what is computed from them, as SQL. Whole numbers are computed exactly up to 128
 * bits, others as doubles. What has no finite result (a division by zero, an overflow, NaN, an infinity) is null: the
 * comparison is then neither true nor false, and one odd row does not stop the statement.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Condition, Expression, Operator } from '@sea-trials/schema/requirement/ast'
import { article, comparable, numeric, OPERATORS } from './operands.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { exactly } from './sql.ts'

/** True, false or null. Throws `missing-column`, and `bad-requirement` where the sides are unlike. */
export function relate(relation: Relation, wanted: Extract<Condition, { kind: 'relate' }>): string {
  const { left, right, operator } = wanted
  if (left.kind === 'column' && right.kind === 'column')
    return between(columnOf(relation, left.column), columnOf(relation, right.column), operator)
  return `(${computed(relation, left)} ${OPERATORS[operator]} ${computed(relation, right)})`
}

function between(left: Column, right: Column, operator: Operator): string {
  const kind = kindOf(left)
  const ordered = kind !== 'boolean' || operator === '=' || operator === '!='
  if (kind === undefined || kind !== kindOf(right) || !ordered) throw unlike(left, right, operator)
  return `(${side(left)} ${OPERATORS[operator]} ${side(right)})`
}

/** Columns of one kind can be compared with each other. */
function kindOf({ type }: Column): string | undefined {
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'date' || type === 'timestamp') return 'instant'
  return type === 'other' ? undefined : type
}

function side(column: Column): string {
  if (kindOf(column) === 'instant') return `${column.sql}::TIMESTAMP`
  return column.type === 'string' && column.engineType !== 'VARCHAR' ? `${column.sql}::VARCHAR` : comparable(column)
}

function unlike(left: Column, right: Column, operator: Operator): SeaTrialsError {
  const said = ({ name, type, engineType }: Column): string =>
    `column ${JSON.stringify(name)}, ${article(type)} (${engineType}),`
  return new SeaTrialsError(
    'bad-requirement',
    `${said(left)} is compared with ${said(right).slice(0, -1)} by ${operator}`,
    'Numbers are compared with numbers, dates and times with dates and times, strings with strings.',
  )
}

interface Computed {
  readonly sql: string
  /** A whole number of at most 128 bits. */
  readonly whole: boolean
}

function computed(relation: Relation, one: Expression): string {
  if (one.kind === 'number') return exactly(one.value)
  if (one.kind === 'column') return comparable(numeric(columnOf(relation, one.column)))
  const { sql, whole } = compute(relation, one)
  return whole ? `TRY(${sql})` : `(CASE WHEN isfinite(${sql}) THEN ${sql} END)`
}

function compute(relation: Relation, one: Expression): Computed {
  switch (one.kind) {
    case 'number':
      return { sql: exactly(one.value), whole: Number.isInteger(one.value) && Math.abs(one.value) < 2 ** 127 }
    case 'column': {
      const column = numeric(columnOf(relation, one.column))
      return column.type === 'integer'
        ? { sql: `${column.sql}::HUGEINT`, whole: true }
        : { sql: `${column.sql}::DOUBLE`, whole: false }
    }
    case 'abs': {
      const { sql, whole } = compute(relation, one.of)
      return { sql: `abs(${sql})`, whole }
    }
    case 'arithmetic': {
      const [left, right] = [compute(relation, one.left), compute(relation, one.right)]
      if (left.whole && right.whole && one.operator !== '/')
        return { sql: `(${asWhole(left)} ${one.operator} ${asWhole(right)})`, whole: true }
      return { sql: `(${asDouble(left)} ${one.operator} ${asDouble(right)})`, whole: false }
    }
  }
}

const asWhole = ({ sql }: Computed): string => `${sql}::HUGEINT`
const asDouble = ({ sql, whole }: Computed): string => (whole ? `TRY(${sql})::DOUBLE` : sql)
