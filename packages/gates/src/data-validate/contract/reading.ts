/** What a contract says about reading the files: types of CSV columns, and what counts as missing. */
import { isObject, own } from '@sea-trials/schema/json'
import type { ColumnType, ReadType } from '@sea-trials/tables/engine'
import type { ReadAs } from '../../data/data-set.ts'
import type { MissingTokens } from '../../data/missing.ts'
import { constrains } from './column.ts'
import { type JsonSchema, ROW_KEYWORDS } from './rule.ts'

const TYPES: Readonly<Record<string, ColumnType>> = {
  integer: 'integer',
  number: 'number',
  string: 'string',
  boolean: 'boolean',
}

export type Reading = Required<Omit<ReadAs, 'judges' | 'lookups' | 'label'>>

export function readAs(schema: JsonSchema): Reading {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {})
  const types: Record<string, ReadType> = Object.create(null)
  const isByRow = ROW_KEYWORDS.some((keyword) => schema[keyword] !== undefined)
  const missing: Record<string, MissingTokens[string]> = Object.create(null)
  for (const [name, column] of properties) {
    if (!isObject(column)) continue
    const type = typeOf(column, isByRow)
    if (type !== undefined) types[name] = type
    if (Array.isArray(column['x-missing'])) missing[name] = column['x-missing']
  }
  return { types, missing, masked: maskedIn(schema), hidden: hiddenIn(schema) }
}

/** `x-classification` by column. */
export function classificationOf(schema: JsonSchema): Readonly<Record<string, string>> {
  const said: Record<string, string> = Object.create(null)
  for (const name of Object.keys(isObject(schema.properties) ? schema.properties : {})) {
    const value = classOf(schema, name)
    if (value !== undefined) said[name] = value
  }
  return said
}

/** The same of one column. */
export function classOf({ properties }: JsonSchema, name: string): string | undefined {
  const column = isObject(properties) ? own(properties, name) : undefined
  const value = isObject(column) ? column['x-classification'] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Whether values of a column are nobody else's business: any classification but these two says so. */
export const isPrivate = (schema: JsonSchema, name: string): boolean =>
  !['public', 'internal', undefined].includes(classOf(schema, name))

export const maskedIn = (schema: JsonSchema): ReadonlySet<string> =>
  new Set(Object.keys(classificationOf(schema)).filter((name) => isPrivate(schema, name)))

/** What judges by a protected attribute has to name its groups; of what is personal, not even these are anybody's business. */
const HIDDEN: readonly string[] = ['personal', 'sensitive', 'confidential']

export const hiddenIn = (schema: JsonSchema): ReadonlySet<string> =>
  new Set(Object.entries(classificationOf(schema)).flatMap(([name, of]) => (HIDDEN.includes(of) ? [name] : [])))

/**
 * The one type (besides null) that the contract allows, said or shown by the values of `enum` and `const`. Texts that are to be
 * dates or times are read as such: their order and their distances are what lines ask about. Of a date nothing of the text is
 * lost. Of a time its offset is: where another rule of the column or of the row (`isByRow`) sees the text, it stays one.
 */
function typeOf(column: JsonSchema, isByRow: boolean): ReadType | undefined {
  const said =
    column.type ?? [column.enum ?? column.const ?? []].flat().map((value) => (value === null ? 'null' : typeof value))
  const types = new Set([said].flat().filter((type) => type !== 'null'))
  const [only] = types
  if (column.format === 'date') return types.size === 0 || (types.size === 1 && only === 'string') ? 'date' : undefined
  if (types.size !== 1 || typeof only !== 'string') return undefined
  return isTime(column) && !isByRow ? 'date-time' : own(TYPES, only)
}

/** A text that is promised to be a time, and of which nothing else is. */
const isTime = (column: JsonSchema): boolean =>
  column.format === 'date-time' &&
  Object.keys(column).every(
    (keyword) => ['type', 'format'].includes(keyword) || !(constrains(keyword) || OF_TEXT.includes(keyword)),
  )

const OF_TEXT = ['x-physical-type', 'x-distribution', 'x-unique']
