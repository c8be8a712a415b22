/**
 * Types of text columns. One rule over all rows: a column has the first type of the ladder that every non-empty field
 * fits; one with no value at all, or that fits none, is a string. Written so that nothing is lost: leading zeros
 * (`007`), `1_000`, ` 5`, `yes` and numbers beyond a double (`1e400`) stay strings, and integers of up to 38 digits stay exact.
 * So does a column of nothing but digits behind a plus: that is how telephones are written, and no tool writes its numbers so.
 */
import type { Shape } from '../csv-prover.ts'
import type { ReadType } from '../engine.ts'
import { DAY, NUMBER } from '../written.ts'

interface Rung {
  readonly engineType: string
  /** True where the text `x` is of the type; true or null where it is null. */
  readonly fits: (x: string) => string
  /** Matched by every text of the type, and perhaps by others. */
  readonly looksLike: RegExp
  /** The value of a text that fits. */
  readonly value: (x: string) => string
  /** What the CSV reader may be told: it casts faster than a statement does, and what fits it casts alike. */
  readonly readAs: string
  /** Has only texts of the type, if not all of them. */
  readonly shape: Shape
}

const matches = (x: string, pattern: string): string => `regexp_full_match(${x}, '${pattern}')`
const cast = (type: string) => (x: string) => `CAST(${x} AS ${type})`
/** Where the pattern does not match nothing is cast: a cast that fails costs many times one that does not. */
const matchesAndCasts = (x: string, pattern: string, type: string): string =>
  `(CASE WHEN ${matches(x, pattern)} THEN TRY_CAST(${x} AS ${type}) IS NOT NULL ELSE ${x} IS NULL END)`
const writtenBack = (type: string, x: string): string =>
  `(CAST(TRY_CAST(${x} AS ${type}) AS VARCHAR) IS NOT DISTINCT FROM ${x})`
const CLOCK = '[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?'
const ZONE = '(Z|[+-][0-9]{2}(:?[0-9]{2})?)'
const MOMENT = `${DAY}([T ]${CLOCK})?`
const ZONED_MOMENT = `${DAY}([T ]${CLOCK}${ZONE}?)?`
/** What the format `date-time` of a contract lets pass, as far as the engine reads it. */
const INSTANT_TEXT = `${DAY}[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)`
const TRUTH = '[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]'
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`)

/** Written back, an integer is the same text; what is not (`007`, `1e3`, `5.0`) is none. */
const integer = (engineType: 'BIGINT' | 'HUGEINT', digits: number): Rung => ({
  engineType,
  fits: (x) => writtenBack(engineType, x),
  looksLike: whole(`0|-?[1-9][0-9]{0,${digits - 1}}`),
  value: cast(engineType),
  readAs: engineType,
  shape: engineType === 'BIGINT' ? 'bigint' : 'hugeint',
})
const BIGINT = integer('BIGINT', 19)
const HUGEINT = integer('HUGEINT', 39)
const DOUBLE: Rung = {
  engineType: 'DOUBLE',
  // What becomes an infinity and is not written as one is beyond a double.
  fits: (x) =>
    `(CASE WHEN ${matches(x, NUMBER)} THEN NOT isinf(CAST(${x} AS DOUBLE)) OR contains(lower(${x}), 'inf') ` +
    `ELSE ${x} IS NULL END)`,
  looksLike: whole(NUMBER),
  value: cast('DOUBLE'),
  readAs: 'DOUBLE',
  shape: 'number',
}
const BOOLEAN: Rung = {
  engineType: 'BOOLEAN',
  fits: (x) => matches(x, TRUTH),
  looksLike: whole(TRUTH),
  value: cast('BOOLEAN'),
  readAs: 'BOOLEAN',
  shape: 'boolean',
}
const DATE: Rung = {
  engineType: 'DATE',
  fits: (x) => matchesAndCasts(x, DAY, 'DATE'),
  looksLike: whole(DAY),
  value: cast('DATE'),
  readAs: 'DATE',
  shape: 'date',
}
const TIMESTAMP: Rung = {
  engineType: 'TIMESTAMP',
  // The engine's own notation is known at half the cost; only what it would write otherwise goes through the pattern.
  fits: (x) =>
    `(CASE WHEN ${x} >= '0' AND ${x} < ':' AND length(${x}) <= 26 AND ${writtenBack('TIMESTAMP', x)} THEN true ` +
    `ELSE ${matchesAndCasts(x, MOMENT, 'TIMESTAMP')} END)`,
  looksLike: whole(MOMENT),
  value: cast('TIMESTAMP'),
  readAs: 'TIMESTAMP',
  shape: 'timestamp',
}
/** Some with a zone, which is honoured; those without one are UTC. Seven times as slow, hence a rung of its own. */
const ZONED: Rung = {
  engineType: 'TIMESTAMP',
  fits: (x) => matchesAndCasts(x, ZONED_MOMENT, 'TIMESTAMPTZ'),
  looksLike: whole(ZONED_MOMENT),
  value: (x) => `CAST(CAST(${x} AS TIMESTAMPTZ) AS TIMESTAMP)`,
  readAs: 'VARCHAR',
  shape: 'zoned',
}
const INSTANT: Rung = {
  ...ZONED,
  fits: (x) => matchesAndCasts(x, INSTANT_TEXT, 'TIMESTAMPTZ'),
  looksLike: whole(INSTANT_TEXT),
  shape: 'instant',
}
const TIME: Rung = {
  engineType: 'TIME',
  fits: (x) => matchesAndCasts(x, CLOCK, 'TIME'),
  looksLike: whole(CLOCK),
  value: cast('TIME'),
  readAs: 'VARCHAR',
  shape: 'time',
}
const VARCHAR: Rung = {
  engineType: 'VARCHAR',
  fits: () => 'true',
  looksLike: /^/,
  value: (x) => x,
  readAs: 'VARCHAR',
  shape: 'text',
}

const DIALLED: Rung = {
  ...VARCHAR,
  fits: (x) => matches(x, '\\+[0-9]+'),
  looksLike: /^\+[0-9]+$/,
  shape: 'dialled',
}

const LADDER: readonly Rung[] = [BIGINT, HUGEINT, DIALLED, DOUBLE, BOOLEAN, DATE, TIMESTAMP, ZONED]
/** Of JSON strings: numbers and booleans have their own notation there. */
const STRINGS: readonly Rung[] = [DATE, TIMESTAMP, ZONED]

export type Conversion = Rung

/** How a column of a declared type is read; integers are read as wide as they come. */
export function declared(type: ReadType): Conversion {
  const times = { date: DATE, timestamp: ZONED, 'date-time': INSTANT, time: TIME }
  const rungs = { integer: HUGEINT, number: DOUBLE, boolean: BOOLEAN, ...times }
  return type === 'string' || type === 'other' ? VARCHAR : rungs[type]
}

/**
 * A statement that tells, per column (`name`), whether there is a value, and per rung whether every value fits.
 * The columns are laid under each other first: the plan then holds one expression a rung, however many columns there are.
 */
export function inference(from: string, columns: readonly string[], ladder: 'text' | 'json'): string {
  const fits = (ladder === 'text' ? LADDER : STRINGS).map((rung) => allFit('x', rung))
  const names = columns.join(', ')
  return (
    `SELECT name, count(x) > 0, ${fits.join(', ')} ` +
    `FROM (SELECT ${names} FROM ${from}) UNPIVOT INCLUDE NULLS (x FOR name IN (${names})) GROUP BY name`
  )
}

export interface Inferred {
  readonly hasValue: boolean
  readonly conversion: Conversion
}

/** Reads the answer to `inference`, in the order of the columns. */
export function inferred(
  answers: readonly (readonly unknown[])[],
  columns: readonly string[],
  ladder: 'text' | 'json',
): readonly Inferred[] {
  return columns.map((column) => {
    const [, hasValue, ...fits] = answers.find(([name]) => name === column) ?? []
    const rung = (ladder === 'text' ? LADDER : STRINGS).find((_, index) => fits[index])
    return { hasValue: hasValue === true, conversion: hasValue === true && rung !== undefined ? rung : VARCHAR }
  })
}

/** True if every value of the column fits. */
export const allFit = (x: string, conversion: Conversion): string =>
  conversion === VARCHAR ? 'true' : `coalesce(bool_and(${conversion.fits(x)}), true)`

/** Smallest and largest value, exact, where every value fits; undefined where no bounds are wanted of such a column. */
export const extremes = (x: string, conversion: Conversion): readonly [string, string] | undefined =>
  conversion === BIGINT ? [`min(TRY_CAST(${x} AS BIGINT))`, `max(TRY_CAST(${x} AS BIGINT))`] : undefined

/**
 * The only conversion that a column with these values among others can have, unless it has a later one: for each earlier
 * one there is a value here that it does not fit. Undefined where there are no values.
 */
export function candidate(values: readonly string[]): Conversion | undefined {
  if (values.length === 0) return undefined
  return LADDER.find(({ looksLike }) => values.every((value) => looksLike.test(value))) ?? VARCHAR
}

/** Narrower than `declared` and faster, for a column whose values look as if it were enough. */
export function narrowed(type: ReadType, seen: Conversion | undefined): Conversion {
  if (type === 'integer' && seen === BIGINT) return BIGINT
  return type === 'timestamp' && (seen === TIMESTAMP || seen === DATE) ? TIMESTAMP : declared(type)
}
