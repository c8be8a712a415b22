/**
 * Which keywords of a contract can be broken at all. `minLength: 0` and `anyOf: [{}]` cannot, whatever the data; and where it is
 * known which columns there are, neither can what speaks of others alone (`patternProperties` that match none).
 */
import { refusedByAll } from './alternatives.ts'
import { FAMILIES, familyOf, typesOf } from './families.ts'
import { isNeverKept } from './never.ts'
import { familiesOf, refusedBy } from './refused.ts'
import { reached, referred, type Schema } from './schemas.ts'

/** What is known of the patterns of a contract. */
export interface Patterns {
  /** Whether a pattern is found in a text. */
  readonly matches: (pattern: string, text: string) => boolean
  /** Whether it is found in every text there can be. */
  readonly isInAnyText: (pattern: string) => boolean
}

/** The columns that a row has. */
export type Columns = readonly string[]

/** Whether any value (or row, where the schema is of one) breaks a keyword of a schema that stands in the contract. */
export type CanBreak = (keyword: string, schema: Schema, isRow: boolean) => boolean

/** Keywords that describe, or that speak through the ones beside them. */
const SILENT = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly'],
  ...['writeOnly', '$defs', 'then', 'else', 'minContains', 'maxContains'],
  ...['x-missing', 'x-mostly', 'x-classification'],
])

/** Those that are written though they ask for nothing: a column may be named only to describe it. */
const OPEN = new Set(['properties', 'required', 'x-require', 'x-unique'])

/** Without `columns` a row may have any. Every schema that `root` holds or refers to is looked at once, and again while that adds. */
export function breakable(root: Schema, patterns: Patterns, columns?: Columns): CanBreak {
  const found = { row: new Set<unknown>(), value: new Set<unknown>() }
  const binds = (inner: unknown, isRow = false): boolean =>
    typeof inner === 'boolean' ? !inner : found[isRow ? 'row' : 'value'].has(inner)
  const canBreak: CanBreak = (keyword, schema, isRow) =>
    breaks(keyword, schema, isRow, { root, patterns, columns, binds })
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
  readonly patterns: Patterns
  readonly columns: Columns | undefined
  readonly binds: (inner: unknown, isRow?: boolean) => boolean
}

function breaks(keyword: string, schema: Schema, isRow: boolean, known: Known): boolean {
  // A row is an object: what speaks of texts or numbers says nothing of it.
  if (isRow && (familyOf(keyword) ?? 'object') !== 'object') return false
  const { root, patterns, columns, binds } = known
  const value = schema[keyword]
  const some = (inner: unknown, inPlace = false): boolean =>
    Object.values(inner as object).some((each) => binds(each, inPlace && isRow))
  const of = isRow ? columns : undefined
  const has = (name: string): boolean => of === undefined || of.includes(name)
  const meets = (pattern: string): boolean => of === undefined || of.some((name) => patterns.matches(pattern, name))
  const breaksToo = (key: string, each: Schema): boolean => breaks(key, each, isRow, known)
  const mayRefuse = (): boolean => {
    const refused = refusedBy(keyword, schema, breaksToo)
    return familiesOf(isRow).some((family) => refused.has(family))
  }
  const canKeep = (inner: unknown): boolean => !isNeverKept(inner, { root, columns: of, isRow })
  switch (keyword) {
    case 'type': {
      const types = [value].flat() as readonly string[]
      return isRow
        ? !types.includes('object')
        : !FAMILIES.every((family) => types.includes(typesOf(family)[0] as string))
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return value !== 0
    case 'uniqueItems':
    case 'x-unique':
      return value === true
    case 'pattern':
      return !patterns.isInAnyText(value as string)
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
      return binds(value) && (value === false || of === undefined || others(schema, of, patterns).length > 0)
    case 'allOf':
      return some(value, true)
    case 'prefixItems':
      return some(value)
    case 'anyOf':
      return refusedByAll(value as readonly unknown[], isRow, breaksToo)
    case 'oneOf': {
      const open = (value as readonly unknown[]).filter(canKeep)
      return (open.length !== 1 || binds(open[0], isRow)) && mayRefuse()
    }
    case 'not':
      return canKeep(value) && mayRefuse()
    case 'if':
      return (
        ((canKeep(value) && binds(schema.then ?? true, isRow)) ||
          (binds(value, isRow) && binds(schema.else ?? true, isRow))) &&
        mayRefuse()
      )
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
function others(
  { properties = {}, patternProperties = {} }: Schema,
  names: Columns,
  { matches }: Patterns,
): readonly string[] {
  const patterns = Object.keys(patternProperties as object)
  return names.filter(
    (name) => !Object.hasOwn(properties as object, name) && !patterns.some((pattern) => matches(pattern, name)),
  )
}

/** The first keyword of a schema that has some and none that can be broken; undefined of any other. */
export function idleKeyword(schema: Schema, isRow: boolean, canBreak: CanBreak): string | undefined {
  const keywords = Object.keys(schema)
  if (keywords.some((keyword) => canBreak(keyword, schema, isRow))) return undefined
  return keywords.find((keyword) => {
    const isOpen = OPEN.has(keyword) || (keyword === 'type' && isRow)
    return !SILENT.has(keyword) && !isOpen && schema[keyword] !== true
  })
}
