/** Predicates as SQL: true, false or null. Columns are positions, values are literals, so no text of the user's is SQL. */
import { asFraction } from '@sea-trials/schema/contract/multiple'
import type { Operator, Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate } from '../engine.ts'
import { relate } from './expression.ts'
import { comparable, literal, mismatch, numeric, OPERATORS, textual } from './operands.ts'
import { type Column, cellsOf, columnOf, type Relation } from './relation.ts'
import { number, text } from './sql.ts'
import { isFloat } from './types.ts'

/** Columns whose NaN rows something beside decides, whatever is said of them here. */
export type Decided = ReadonlySet<string>
const NONE: Decided = new Set()

export function predicate(relation: Relation, wanted: Predicate, decided: Decided = NONE): string {
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
      const side = decided.has(wanted.column) ? found.sql : comparable(found)
      return `(${side} ${OPERATORS[wanted.operator]} ${literal(found, wanted.value)})`
    }
    case 'relate':
      return relate(relation, wanted)
    case 'in': {
      const found = column(wanted.column)
      const values = wanted.values.filter((value) => value !== null)
      const known = values.length === 0 ? [] : [among(found, values)]
      const nulls = values.length < wanted.values.length ? [isNull(found, '=')] : []
      return known.length + nulls.length === 0 ? 'false' : `(${[...known, ...nulls].join(' OR ')})`
    }
    case 'and':
    case 'all':
      return joined(relation, wanted.parts, ' AND ', 'true', decided)
    case 'or':
    case 'any':
      return joined(relation, wanted.parts, ' OR ', 'false', decided)
    case 'not':
    case 'negate':
      return `(NOT ${predicate(relation, wanted.part, decided)})`
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
    case 'misfit':
      return `(${column(wanted.column).misfit ?? 'NULL'} IS NOT NULL)`
    case 'multiple':
      return multiple(numeric(column(wanted.column)), wanted.of)
  }
}

/** A row without a number is false beside `finite`, and true beside what is not: the other parts need not look for NaN again. */
function joined(
  relation: Relation,
  parts: readonly Predicate[],
  by: ' AND ' | ' OR ',
  none: string,
  decided: Decided,
): string {
  const here = parts.flatMap((part) => {
    const says = by === ' AND ' ? part : part.kind === 'not' || part.kind === 'negate' ? part.part : undefined
    return says?.kind === 'finite' ? [says.column] : []
  })
  const known = here.length === 0 ? decided : new Set([...decided, ...here])
  return parts.length === 0 ? none : `(${parts.map((part) => predicate(relation, part, known)).join(by)})`
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
  // Over a column that is stored as a dictionary the function is asked once an entry, the operator once a row.
  const within = (x: string, literals: readonly string[]): string =>
    column.type === 'string' ? `list_contains([${literals.join(', ')}], ${x})` : `${x} IN (${literals.join(', ')})`
  const values = wanted.filter((value) => !isToken(column, value)).map((value) => literal(column, value))
  if (column.token === undefined) return within(comparable(column), values)
  const tokens = wanted.filter((value) => isToken(column, value)).map(text)
  const isThere = `${column.token} IS NOT NULL`
  return (
    `(CASE WHEN ${isThere} THEN ${tokens.length === 0 ? 'false' : within(column.token, tokens)} ` +
    `WHEN ${column.sql} IS NOT NULL THEN ${values.length === 0 ? 'false' : within(comparable(column), values)} END)`
  )
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
  const value = `${column.sql}::DOUBLE`
  const quotient = `(${value} / ${number(of)})`
  const fraction = asFraction(of)
  const decimal =
    fraction === undefined ? '' : ` OR round(${quotient}) * ${number(fraction[0])} / ${number(fraction[1])} = ${value}`
  return `(isfinite(${quotient}) AND (${quotient} = trunc(${quotient})${decimal}))`
}
