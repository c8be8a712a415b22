/** Alternatives of which every value keeps one: `minimum: 0` or `maximum: 5`, `minimum: 0` (any text does) or `minLength: 2`. */
import { isObject } from '../json.ts'
import type { Family } from './families.ts'
import { type Breaks, familiesOf, refusedBy, refusedOf } from './refused.ts'
import type { Schema } from './schemas.ts'

/** Whether some value may be refused by all of them; a row is an object, and nothing else. */
export function refusedByAll(all: readonly unknown[], isRow: boolean, breaks: Breaks): boolean {
  if (all.some((each) => all.some((other) => isNegated(each, other)))) return false
  const refused = all.map((each) => refusedOf(each, breaks))
  return familiesOf(isRow).some(
    (family) => refused.every((each) => each.has(family)) && !isCovered(family, all, breaks),
  )
}

/** Whether one is `not` the other: whatever breaks the other keeps it. */
const isNegated = (schema: unknown, other: unknown): boolean =>
  isObject(schema) && Object.keys(schema).join() === 'not' && JSON.stringify(schema.not) === JSON.stringify(other)

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
      const judges = breaks(key, each) && refusedBy(key, each, breaks).has(family)
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
