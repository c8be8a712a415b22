/**
 * Which keywords of a contract can be broken at all. `minLength: 0` and `anyOf: [{}]` cannot, whatever the data; and where it is
 * known which columns there are, neither can what speaks of others alone (`patternProperties` that match none).
 */
import { reached, referred, type Schema } from './schemas.ts'

/** The columns that a row has, and how a pattern of the contract is held against their names. */
export interface Columns {
  readonly names: readonly string[]
  readonly matches: (pattern: string, name: string) => boolean
}

/** Whether any value (or row, where the schema is of one) breaks a keyword of a schema that stands in the contract. */
export type CanBreak = (keyword: string, schema: Schema, isRow: boolean) => boolean

/** Keywords that describe, or that speak through the ones beside them. */
const SILENT = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly'],
  ...['writeOnly', '$defs', 'then', 'else', 'minContains', 'maxContains'],
  ...['x-missing', 'x-mostly', 'x-classification'],
])

/** Those that are written though they ask for nothing: a column may be named only to describe it. */
const OPEN = new Set(['properties', 'type', 'required', 'x-require', 'x-unique'])

/** A pattern that is found in every text: in its words, since what RE2 makes of another one is not ours to prove. */
const ANY_TEXT = /^(\^?(\.\*)?|(\.\*)?\$)$/

/** Without `columns` a row may have any. Every schema that `root` holds or refers to is looked at once, and again while that adds. */
export function breakable(root: Schema, columns?: Columns): CanBreak {
  const found = { row: new Set<unknown>(), value: new Set<unknown>() }
  const binds = (inner: unknown, isRow = false): boolean =>
    typeof inner === 'boolean' ? !inner : found[isRow ? 'row' : 'value'].has(inner)
  const canBreak: CanBreak = (keyword, schema, isRow) => breaks(keyword, schema, isRow, { root, columns, binds })
  const schemas = reached(root)
  for (let grown = true; grown; ) {
    grown = false
    for (const [schema, isRow] of schemas) {
      if (binds(schema, isRow) || !Object.keys(schema).some((keyword) => canBreak(keyword, schema, isRow))) continue
      found[isRow ? 'row' : 'value'].add(schema)
      grown = true
    }
  }
  return canBreak
}

interface Known {
  readonly root: Schema
  readonly columns: Columns | undefined
  readonly binds: (inner: unknown, isRow?: boolean) => boolean
}

function breaks(keyword: string, schema: Schema, isRow: boolean, { root, columns, binds }: Known): boolean {
  const value = schema[keyword]
  const some = (inner: unknown, inPlace = false): boolean =>
    Object.values(inner as object).some((each) => binds(each, inPlace && isRow))
  const of = isRow ? columns : undefined
  const has = (name: string): boolean => of === undefined || of.names.includes(name)
  const meets = (pattern: string): boolean => of === undefined || of.names.some((name) => of.matches(pattern, name))
  switch (keyword) {
    case 'type':
      return !(isRow && [value].flat().includes('object'))
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return value !== 0
    case 'uniqueItems':
    case 'x-unique':
      return value === true
    case 'pattern':
      return !ANY_TEXT.test(value as string)
    case 'required':
    case 'x-require':
      return (value as readonly unknown[]).length > 0
    case 'dependentRequired':
      return Object.entries(value as object).some(([name, names]) => names.length > 0 && has(name))
    case 'dependentSchemas':
      return Object.entries(value as object).some(([name, inner]) => has(name) && binds(inner, isRow))
    case 'properties':
      // A column that may not be there is one that a row without it keeps out.
      return Object.entries(value as object).some(([name, inner]) => inner === false || (has(name) && binds(inner)))
    case 'patternProperties':
      return Object.entries(value as object).some(([pattern, inner]) => binds(inner) && meets(pattern))
    case 'additionalProperties':
      return binds(value) && (value === false || of === undefined || others(schema, of).length > 0)
    case 'allOf':
      return some(value, true)
    case 'prefixItems':
      return some(value)
    case 'anyOf':
      return (value as readonly unknown[]).every((each) => binds(each, isRow))
    case 'oneOf':
      return (value as readonly unknown[]).length > 1 || some(value, true)
    case 'not':
      return value !== false
    case 'if':
      return [schema.then ?? true, schema.else ?? true].some((each) => binds(each, isRow))
    case '$ref':
      return binds(referred(root, value as string), isRow)
    case 'contains':
      return schema.minContains !== 0 || schema.maxContains !== undefined
    case 'items':
    case 'propertyNames':
    case 'unevaluatedItems':
    case 'unevaluatedProperties':
      return binds(value)
    default:
      return !SILENT.has(keyword)
  }
}

/** Columns that neither `properties` nor `patternProperties` beside name. */
function others({ properties = {}, patternProperties = {} }: Schema, { names, matches }: Columns): readonly string[] {
  const patterns = Object.keys(patternProperties as object)
  return names.filter(
    (name) => !Object.hasOwn(properties as object, name) && !patterns.some((pattern) => matches(pattern, name)),
  )
}

/** The first keyword of a schema that has some and none that can be broken; undefined of any other. */
export function idleKeyword(schema: Schema, isRow: boolean, canBreak: CanBreak): string | undefined {
  const keywords = Object.keys(schema)
  if (keywords.some((keyword) => canBreak(keyword, schema, isRow))) return undefined
  return keywords.find((keyword) => !SILENT.has(keyword) && !OPEN.has(keyword) && schema[keyword] !== true)
}
