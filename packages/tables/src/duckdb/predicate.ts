/** Predicates as SQL: true, false or null. Columns are positions, values are literals, so no text of the user's is SQL. */
import type { Operator } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from '../engine.ts'
import { relate } from './expression.ts'
import { comparable, literal, mismatch, numeric, OPERATORS, textual } from './operands.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { number, text } from './sql.ts'
import { isFloat } from './types.ts'

export function predicate(relation: Relation, wanted: Predicate): string {
  const column = (name: string): Column => columnOf(relation, name)
  switch (wanted.kind) {
    case 'compare': {
      const found = column(wanted.column)
      if (wanted.value === null) return isNull(found, wanted.operator)
      if (found.type === 'boolean' && wanted.operator !== '=' && wanted.operator !== '!=')
        throw mismatch(found, wanted.value)
      return `(${comparable(found)} ${OPERATORS[wanted.operator]} ${literal(found, wanted.value)})`
    }
    case 'relate':
      return relate(relation, wanted)
    case 'in': {
      const found = column(wanted.column)
      const values = wanted.values.filter((value) => value !== null)
      const known =
        values.length === 0 ? [] : [`${comparable(found)} IN (${values.map((v) => literal(found, v)).join(', ')})`]
      const nulls = values.length < wanted.values.length ? [`${found.sql} IS NULL`] : []
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
  if (operator === '=') return `(${column.sql} IS NULL)`
  if (operator === '!=') return `(${column.sql} IS NOT NULL)`
  throw mismatch(column, null)
}

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
