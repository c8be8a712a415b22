/** What counts as missing in a column: null, and the tokens that the contract's `x-missing` names. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { ColumnInfo, Predicate } from '@sea-trials/tables/engine'

/** Tokens by column, as the contract says them. */
export type MissingTokens = Readonly<Record<string, readonly Scalar[]>>

/** The tokens that a column of this type can hold; asking a number column for `"NA"` would be an error of the engine. */
export function tokensOf(column: ColumnInfo, missing: MissingTokens): readonly Scalar[] {
  if (!Object.hasOwn(missing, column.name)) return []
  return (missing[column.name] ?? []).filter((token) => fits(column, token))
}

/** Whether a scalar can be compared with the values of a column at all. */
export function fits(column: ColumnInfo, value: unknown): value is string | number | boolean {
  if (typeof value === 'string' && column.tokens?.includes(value)) return true
  switch (column.type) {
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'string':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return false
  }
}

export const isNull = ({ name }: ColumnInfo): Predicate => ({
  kind: 'compare',
  column: name,
  operator: '=',
  value: null,
})

export const isHeld = ({ name }: ColumnInfo): Predicate => ({
  kind: 'compare',
  column: name,
  operator: '!=',
  value: null,
})

/** Rows whose cell is a text that is not of the column's type, where any is; they are null to all else. */
export const misfits = ({ name, misfits: some }: ColumnInfo): readonly Predicate[] =>
  some ? [{ kind: 'misfit', column: name }] : []

/** Rows whose cell is null or one of the tokens. */
export function isMissing(column: ColumnInfo, missing: MissingTokens): Predicate {
  const tokens = tokensOf(column, missing)
  return tokens.length === 0
    ? isNull(column)
    : anyOf([isNull(column), { kind: 'in', column: column.name, values: tokens }])
}

/** Rows whose cell is none of the tokens; undefined where there are none. Aggregates leave nulls out themselves. */
export function notToken(column: ColumnInfo, missing: MissingTokens): Predicate | undefined {
  const tokens = tokensOf(column, missing)
  if (tokens.length === 0) return undefined
  const other: Predicate = { kind: 'negate', part: { kind: 'in', column: column.name, values: tokens } }
  // Whether NaN is one of them is unknown to the engine, and what is unknown is not counted.
  return column.type === 'number' ? anyOf([infinite(column), other]) : other
}

/** NaN and infinities. */
export const infinite = ({ name }: ColumnInfo): Predicate => ({
  kind: 'negate',
  part: { kind: 'finite', column: name },
})

/** All of the parts that are given, without a shell where one is enough. */
export function allOf(parts: readonly (Predicate | undefined)[]): Predicate | undefined {
  const given = parts.filter((part) => part !== undefined)
  return given.length < 2 ? given[0] : { kind: 'all', parts: given }
}

export function anyOf(parts: readonly Predicate[]): Predicate {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'any', parts }
}
