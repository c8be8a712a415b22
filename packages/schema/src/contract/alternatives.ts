/** Alternatives of which every value keeps one: `minimum: 0` or `maximum: 5`, `minimum: 0` (any text does) or `minLength: 2`. */
import { FAMILIES, type Family, familyOf, typesOf } from './families.ts'
import type { Schema } from './schemas.ts'

type Breaks = (keyword: string, schema: Schema) => boolean

/** Whether some value may be refused by all of them; a row is an object, and nothing else. */
export function refusedByAll(all: readonly unknown[], isRow: boolean, breaks: Breaks): boolean {
  const families: readonly Family[] = isRow ? ['object'] : FAMILIES
  const refused = all.map((each) => refusedOf(each, breaks))
  return families.some((family) => refused.every((each) => each.has(family)) && !isCovered(family, all, breaks))
}

const ALL: ReadonlySet<Family> = new Set(FAMILIES)

/** Families of which a schema may refuse a value: rather too many than too few. */
function refusedOf(schema: unknown, breaks: Breaks): ReadonlySet<Family> {
  if (typeof schema === 'boolean') return schema ? new Set() : ALL
  const binding = Object.keys(schema as Schema).filter((keyword) => breaks(keyword, schema as Schema))
  return new Set(binding.flatMap((keyword) => [...refusedBy(keyword, schema as Schema, breaks)]))
}

function refusedBy(keyword: string, schema: Schema, breaks: Breaks): Iterable<Family> {
  const family = familyOf(keyword)
  if (family !== undefined) return [family]
  const value = schema[keyword]
  if (keyword === 'type') return FAMILIES.filter((each) => ![value].flat().includes(typesOf(each)[0]))
  if (keyword !== 'allOf' && keyword !== 'anyOf') return ALL
  const inner = (value as readonly unknown[]).map((each) => refusedOf(each, breaks))
  return FAMILIES.filter((each) => inner[keyword === 'allOf' ? 'some' : 'every']((refused) => refused.has(each)))
}

/** The keywords that bound a family's values from below and from above. */
const BOUNDS: Partial<Record<Family, readonly [readonly string[], readonly string[]]>> = {
  number: [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ],
  string: [['minLength'], ['maxLength']],
  array: [['minItems'], ['maxItems']],
  object: [['minProperties'], ['maxProperties']],
}

interface Span {
  readonly low: number
  readonly high: number
  readonly isLowIn: boolean
  readonly isHighIn: boolean
}

/** Whether those of the alternatives that only bound a family's values leave none out between them. */
function isCovered(family: Family, all: readonly unknown[], breaks: Breaks): boolean {
  const bounds = BOUNDS[family]
  if (bounds === undefined) return false
  const only = (all as readonly Schema[]).filter((each) =>
    Object.keys(each).every((key) => {
      const judges = breaks(key, each) && [...refusedBy(key, each, breaks)].includes(family)
      return !judges || bounds.flat().includes(key)
    }),
  )
  return covers(only.map((each) => (family === 'number' ? spanOf(each, bounds) : countsOf(each, bounds))))
}

const bound = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

function spanOf(schema: Schema, [lower, upper]: readonly [readonly string[], readonly string[]]): Span {
  const low = Math.max(...lower.map((key) => bound(schema[key], -Infinity)))
  const high = Math.min(...upper.map((key) => bound(schema[key], Infinity)))
  const { exclusiveMinimum, exclusiveMaximum } = schema
  return { low, high, isLowIn: exclusiveMinimum !== low, isHighIn: exclusiveMaximum !== high }
}

/** Whole numbers to 5 end where 6 begins; none is below 0. */
function countsOf(schema: Schema, bounds: readonly [readonly string[], readonly string[]]): Span {
  const { low, high } = spanOf(schema, bounds)
  return { low: low <= 0 ? -Infinity : low, high: high + 1, isLowIn: true, isHighIn: false }
}

function covers(spans: readonly Span[]): boolean {
  let [reached, isIn] = [-Infinity, true]
  for (const span of [...spans].sort((a, b) => a.low - b.low || Number(b.isLowIn) - Number(a.isLowIn))) {
    if (span.low > reached || (span.low === reached && !span.isLowIn && !isIn)) return false
    if (span.high > reached || (span.high === reached && span.isHighIn)) [reached, isIn] = [span.high, span.isHighIn]
  }
  return reached === Infinity
}
