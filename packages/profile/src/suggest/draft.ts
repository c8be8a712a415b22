/** What a contract could promise of a column, from the half of the rows that it is inferred on. */

import { formatNumber, printable } from '@sea-trials/schema/text'
import { type Histogram, startOf } from '@sea-trials/stats/histogram'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { type ColumnProfile, isNumeric, isSensitive, isTemporal, knowsValues, presentIn } from '../state.ts'
import { boundsOf } from './bounds.ts'

/** Fewer rows than these show types and no more. */
export const FEW_ROWS = 30
/** Rows of a half that must hold a value before bounds or a list of values are written. */
const ENOUGH_FOR_BOUNDS = 150
const ENOUGH_FOR_LISTS = 100
const MOST_LISTED = 50

/** One keyword of the contract, and which rows would break it. */
export interface Promised {
  readonly keyword: string
  /** Its value, as JSON. */
  readonly value: unknown
  /** True for rows that break it; absent where the column's type keeps it. */
  readonly breaks?: Predicate
}

export interface ColumnDraft {
  readonly info: ColumnInfo
  readonly promises: readonly Promised[]
  /** No row is null. */
  readonly complete: boolean
  readonly classification?: { readonly value: string; readonly why: string }
  readonly tokens: readonly string[]
  /** What was seen, one sentence without a value of a sensitive column. */
  readonly evidence: string
}

export interface Seen {
  readonly info: ColumnInfo
  /** Of the half that is inferred on. */
  readonly half: ColumnProfile
  readonly halfRows: number
  /** Rows of the whole, and those without a value. */
  readonly rows: number
  readonly missing: number
  /** No row is null, here and in the further data sets, and rows are enough to say so. */
  readonly complete: boolean
  readonly nonfinite: number
  readonly empty: number
  readonly extremes?: readonly [number, number]
  readonly tokens: readonly string[]
  readonly doubtful: readonly string[]
  /** What its texts nearly all are, for people. */
  readonly written: readonly string[]
  readonly isCsv: boolean
  readonly isLabel: boolean
  readonly classification?: { readonly value: string; readonly why: string }
}

export function draft(seen: Seen): ColumnDraft {
  const { info, classification, complete } = seen
  return {
    info,
    complete,
    tokens: seen.tokens,
    promises: promisesOf(seen),
    ...(classification === undefined ? {} : { classification }),
    evidence: evidenceOf(seen),
  }
}

/** Of a column that nothing is worked out of. */
export const without = (info: ColumnInfo, rows: number, why: string): ColumnDraft => ({
  info,
  promises: [],
  complete: false,
  tokens: [],
  evidence: `${formatNumber(rows)} rows; ${why}: nothing is promised`,
})

function promisesOf(seen: Seen): readonly Promised[] {
  const { info, half, halfRows, rows, nonfinite } = seen
  const present = presentIn(half, halfRows)
  // NaN breaks every keyword that speaks of numbers.
  if (info.type === 'other' || nonfinite > 0) return []
  const type = typeOf(seen)
  if (rows < FEW_ROWS) return type
  return [...listOf(seen, present), ...type, ...numberBounds(seen, present), ...lengths(seen, present)]
}

const isNull = ({ name }: ColumnInfo): Predicate => ({ kind: 'compare', column: name, operator: '=', value: null })

/** A date of a CSV file is read as text as soon as a `type` is said; its format says what it is instead. */
function typeOf({ info, isCsv, complete }: Seen): readonly Promised[] {
  if (isTemporal(info.type)) {
    const format = { date: 'date', timestamp: 'date-time' }[info.type as 'date' | 'timestamp']
    if (isCsv) return format === undefined ? [] : [{ keyword: 'format', value: format }]
    return nullable('string', info, complete)
  }
  return nullable(info.type, info, complete)
}

const nullable = (type: string, info: ColumnInfo, complete: boolean): readonly Promised[] =>
  complete ? [{ keyword: 'type', value: type, breaks: isNull(info) }] : [{ keyword: 'type', value: [type, 'null'] }]

/**
 * A list of values is promised where none of them is rare: a value that was seen once speaks for others that were not
 * seen at all (Good and Turing), and each here was seen by the floor of a profile, five rows of the half.
 */
function listOf(seen: Seen, present: number): readonly Promised[] {
  const { info, half, classification, isLabel, complete } = seen
  if (present < ENOUGH_FOR_LISTS || seen.doubtful.length > 0) return []
  if (isSensitive(classification?.value) && classification?.value !== 'protected') return []
  const values = valuesOf(info, half, isLabel)
  if (values === undefined || values.length < 2 || values.length > MOST_LISTED) return []
  const known: Predicate = { kind: 'in', column: info.name, values: [...values, ...seen.tokens] }
  const other: Predicate = { kind: 'negate', part: known }
  return [
    {
      keyword: 'enum',
      value: complete ? values : [...values, null],
      breaks: complete ? { kind: 'any', parts: [isNull(info), other] } : other,
    },
  ]
}

function valuesOf(
  { type }: ColumnInfo,
  half: ColumnProfile,
  isLabel: boolean,
): readonly (string | number)[] | undefined {
  if (type === 'string' && half.values?.other === 0) {
    const values = half.values.counts.map(([value]) => value)
    return values.sort((a, b) => (a < b ? -1 : 1))
  }
  const exact = isLabel && type === 'integer' && knowsValues(half)
  if (!exact || half.histogram === undefined || half.moments === undefined) return undefined
  const { bins } = half.histogram
  return [...bins.values()].every((count) => count >= 5)
    ? [...bins.keys()].map((key) => startOf(key, half.histogram as Histogram))
    : undefined
}

function numberBounds({ info, half, classification }: Seen, present: number): readonly Promised[] {
  if (!isNumeric(info.type) || present < ENOUGH_FOR_BOUNDS || isSensitive(classification?.value)) return []
  const { minimum, maximum } = boundsOf(half, info.type === 'integer')
  const bound = (keyword: string, operator: '<' | '>', value: number | undefined): readonly Promised[] =>
    value === undefined ? [] : [{ keyword, value, breaks: { kind: 'compare', column: info.name, operator, value } }]
  return [...bound('minimum', '<', minimum), ...bound('maximum', '>', maximum)]
}

function lengths({ info, empty }: Seen, present: number): readonly Promised[] {
  if (info.type !== 'string' || present < ENOUGH_FOR_BOUNDS || empty > 0) return []
  return [{ keyword: 'minLength', value: 1, breaks: { kind: 'length', column: info.name, max: 0 } }]
}

/** How many of the rows break each promise: to be asked of rows that it was not inferred on. */
export function broken({ info, promises, tokens }: ColumnDraft): readonly Aggregate[] {
  const held: Predicate = { kind: 'negate', part: { kind: 'in', column: info.name, values: tokens } }
  return promises.map(({ breaks, keyword }): Aggregate => {
    const none: Predicate = { kind: 'any', parts: [] }
    if (breaks === undefined) return { op: 'count_if', predicate: none }
    // Null is judged by `type` and `enum`, and is no token.
    const nulls = keyword === 'type' || keyword === 'enum'
    return { op: 'count_if', predicate: breaks, ...(tokens.length === 0 || nulls ? {} : { where: held }) }
  })
}

function evidenceOf(seen: Seen): string {
  const { info, rows, missing, nonfinite, tokens, doubtful, written, half, classification, extremes } = seen
  const named = tokens.length === 0 ? '' : ` (of these ${tokens.map(printable).join(', ')} in text)`
  const parts = [`${formatNumber(rows)} rows, ${formatNumber(missing)} missing${named}`]
  if (extremes !== undefined && !isSensitive(classification?.value))
    parts.push(
      extremes[0] === extremes[1] && knowsValues(half)
        ? `always ${formatNumber(extremes[0])}`
        : `smallest ${formatNumber(extremes[0])}, largest ${formatNumber(extremes[1])}`,
    )
  if (half.values !== undefined && half.values.other === 0 && half.values.counts.length > 0)
    parts.push(half.values.counts.length === 1 ? 'always the same value' : `${half.values.counts.length} values`)
  if (nonfinite > 0) parts.push(`${formatNumber(nonfinite)} rows of NaN or infinity: no bound holds for these`)
  if (doubtful.length > 0) parts.push(`${doubtful.map(printable).join(', ')}: a value, or missing?`)
  parts.push(...written.map((what) => `${what}: mend the file, or no line will know their order`))
  if (info.type === 'other')
    parts.push('lists, structures or values of several types: say in JSON Schema what they hold')
  if (classification !== undefined) parts.push(`${classification.value}: ${classification.why}`)
  return parts.join('; ')
}
