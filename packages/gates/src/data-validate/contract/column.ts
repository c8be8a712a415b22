/**
 * The keywords of a column's schema, each as a test that a table engine can count.
 *
 * A null cell is JSON's null: `type`, `enum` and `const` judge it, the other keywords do not apply to it. A token of
 * `x-missing` is a declared way to have no value: no keyword of the column judges it. NaN and infinities, which JSON
 * does not have, break every keyword that speaks of numbers: `type`, `enum` and `const`, and `minimum` and its kind. But
 * for these and the tokens, every test gives the answer that a JSON Schema validator gives for the same rows.
 */
import { asRe2 } from '@sea-trials/schema/contract/re2'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import {
  allOf,
  anyOf,
  fits,
  infinite,
  isHeld,
  isNull,
  type MissingTokens,
  misfits,
  notToken,
} from '../../data/missing.ts'
import type { Test } from './rule.ts'

/** What breaks a limit. */
const BREAKS = { minimum: '<', exclusiveMinimum: '<=', maximum: '>', exclusiveMaximum: '>=' } as const

/** Keywords that a validator judges on every kind of cell. */
const BY_VALIDATOR = new Set(['anyOf', 'allOf', 'oneOf', 'not', 'if', '$ref'])

/** Keywords that speak of arrays and objects alone. */
const NESTED = new Map([
  ...['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems', 'unevaluatedItems'].map(
    (keyword) => [keyword, 'arrays'] as const,
  ),
  ...[
    ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'required', 'minProperties'],
    ...['maxProperties', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties'],
  ].map((keyword) => [keyword, 'objects'] as const),
])

/** Whether a keyword constrains anything; titles, examples and our own extensions do not. */
export const constrains = (keyword: string): boolean =>
  keyword in BREAKS || BY_VALIDATOR.has(keyword) || NESTED.has(keyword) || COUNTED.has(keyword)

const COUNTED = new Set(['type', 'enum', 'const', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format'])

/** Whether a keyword judges null too, as one of the values that it speaks of. */
export const judgesNull = (keyword: string): boolean => BY_VALIDATOR.has(keyword)

/** `'validator'` where SQL cannot say it. */
export function testColumn(
  keyword: string,
  value: unknown,
  column: ColumnInfo,
  missing: MissingTokens,
): Test | 'validator' {
  if (column.type === 'other' || BY_VALIDATOR.has(keyword)) return 'validator'
  if (keyword === 'type') return testType(typeof value === 'string' ? [value] : (value as string[]), column, missing)
  if (keyword === 'enum') return testEnum(value as unknown[], column, missing)
  if (keyword === 'const') return testEnum([value], column, missing)
  const nested = NESTED.get(keyword)
  if (nested !== undefined) return silent(keyword, nested, column)
  if (keyword in BREAKS || keyword === 'multipleOf') return testNumber(keyword, value as number, column, missing)
  return testText(keyword, value, column, missing)
}

const isNumeric = (column: ColumnInfo): boolean => column.type === 'integer' || column.type === 'number'
const isTemporal = (column: ColumnInfo): boolean => ['date', 'timestamp', 'time'].includes(column.type)

function silent(keyword: string, about: string, column: ColumnInfo): Test {
  return { kind: 'silent', why: `${keyword} speaks of ${about}; the column is of type ${column.type}` }
}

function testType(types: readonly string[], column: ColumnInfo, missing: MissingTokens): Test {
  const wrong = wrongType(types, column)
  return where([
    ...(types.includes('null') ? [] : [isEmpty(column)]),
    ...(wrong === undefined ? [] : [present(wrong, column, missing)]),
    // What could not be read is the text that it was.
    ...(types.includes('string') ? [] : misfits(column)),
  ])
}

/** Rows without anything in the cell. */
const isEmpty = (column: ColumnInfo): Predicate =>
  allOf([isNull(column), ...misfits(column).map((part) => ({ kind: 'negate', part }) as const)]) as Predicate

/** Rows whose value (not null) is of none of the types; undefined where the column's type rules them out. */
function wrongType(types: readonly string[], column: ColumnInfo): Predicate | undefined {
  const { name } = column
  if (column.type === 'number') {
    if (types.includes('number')) return infinite(column)
    if (!types.includes('integer')) return isHeld(column)
    const fraction: Predicate = { kind: 'negate', part: { kind: 'multiple', column: name, of: 1 } }
    return anyOf([infinite(column), fraction])
  }
  const json = isTemporal(column) ? 'string' : column.type
  return types.includes(json) || (json === 'integer' && types.includes('number')) ? undefined : isHeld(column)
}

function testEnum(values: readonly unknown[], column: ColumnInfo, missing: MissingTokens): Test | 'validator' {
  if (isTemporal(column)) return 'validator'
  const known = values.filter((value): value is Scalar & {} => fits(column, value))
  const isKnown: Predicate = { kind: 'in', column: column.name, values: known }
  const other: Predicate = known.length === 0 ? isHeld(column) : { kind: 'negate', part: isKnown }
  const unknown = column.type === 'number' ? anyOf([infinite(column), other]) : other
  return where([
    ...(values.includes(null) ? [] : [isEmpty(column)]),
    present(unknown, column, missing),
    ...misfits(column),
  ])
}

function testNumber(keyword: string, value: number, column: ColumnInfo, missing: MissingTokens): Test {
  if (!isNumeric(column)) return silent(keyword, 'numbers', column)
  const { name } = column
  const breaks: Predicate =
    keyword === 'multipleOf'
      ? { kind: 'negate', part: { kind: 'multiple', column: name, of: value } }
      : { kind: 'compare', column: name, operator: BREAKS[keyword as keyof typeof BREAKS], value }
  const failing = column.type === 'number' ? anyOf([infinite(column), breaks]) : breaks
  return where([present(failing, column, missing)])
}

function testText(keyword: string, value: unknown, column: ColumnInfo, missing: MissingTokens): Test | 'validator' {
  if (isTemporal(column)) return 'validator'
  if (column.type !== 'string') return silent(keyword, 'strings', column)
  if (keyword === 'format') return 'validator'
  const { name } = column
  const keeps: Predicate =
    keyword === 'pattern'
      ? { kind: 'pattern', column: name, pattern: asRe2(value as string) }
      : {
          kind: 'length',
          column: name,
          ...(keyword === 'minLength' ? { min: value as number } : { max: value as number }),
        }
  return where([present({ kind: 'negate', part: keeps }, column, missing)])
}

/** A value's fault counts only where there is a value. */
const present = (fault: Predicate, column: ColumnInfo, missing: MissingTokens): Predicate =>
  allOf([notToken(column, missing), fault]) as Predicate

const where = (failing: readonly Predicate[]): Test =>
  failing.length === 0 ? { kind: 'kept' } : { kind: 'where', failing: anyOf(failing) }
