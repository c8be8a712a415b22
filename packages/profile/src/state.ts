/**
 * The profile of a partition: a small state that says what is in it without its rows, and that merges. Merged in any order,
 * profiles of parts are the profile of the whole: bit for bit in every count, bin and register, to rounding in the moments. Texts that so few
 * rows of a part share that it does not name them are `other` in the whole.
 */
import { distinctOf } from '@sea-trials/stats/distinct'
import type { Histogram } from '@sea-trials/stats/histogram'
import type { Moments } from '@sea-trials/stats/moments'
import type { ColumnType } from '@sea-trials/tables/engine'

export const PROFILE_ID = 'https://sea-trials.dev/profile/v1'
/** Whose hash of a value the sketches are made of; sketches of different hashes cannot be merged. */
export const HASH = 'duckdb/1'

export interface ColumnProfile {
  readonly name: string
  readonly type: ColumnType
  /** As in a contract's `x-classification`; all but `public` and `internal` are kept coarsely and without a value. */
  readonly classification?: string
  readonly nulls: number
  /** Rows that hold a token of the contract's `x-missing`. */
  readonly tokens: number
  readonly nan: number
  readonly infinite: number
  /** Rows of an empty text. */
  readonly empty: number
  /** Of a boolean column, rows that are true. */
  readonly trues?: number
  readonly moments?: Moments
  /** Smallest and largest number; for dates and times seconds since 1970, UTC. Not of sensitive columns. */
  readonly extremes?: readonly [number, number]
  /** Of numbers, of seconds, or of a text's length. */
  readonly histogram?: Histogram
  readonly values?: TopValues
  /** Least remainders' ranks: HyperLogLog. */
  readonly registers: Uint8Array
  /** Rows by the last bits of their value's hash: shares move here as they move between the values, which cannot be told from it. */
  readonly buckets: readonly number[]
}

/** Values with their counts, where they are few. */
export interface TopValues {
  /** In order of count, then of the text. */
  readonly counts: readonly (readonly [value: string, count: number])[]
  /** Rows of values that fewer rows shared than a value needs to be named, or that are too long. */
  readonly other: number
}

export interface Profile {
  readonly rows: number
  /** `sha256:` digests of the files, so that no partition is counted twice; sorted. */
  readonly files: readonly string[]
  readonly columns: readonly ColumnProfile[]
}

/** More values than these are not named. */
export const MOST_VALUES = 100
/** Longer values, in characters, are not named. */
export const LONGEST_VALUE = 64
/** Rows that must share a value before it is named, where nobody has called the column public. */
export const VALUE_FLOOR = 5
export const BUCKETS = 64

export const isSensitive = (classification: string | undefined): boolean =>
  classification !== undefined && classification !== 'public' && classification !== 'internal'

export const valueFloor = (classification: string | undefined): number =>
  classification === 'public' ? 1 : VALUE_FLOOR

/** Of n and four sums up to five values can be had, one of them from elsewhere: fewer that differ are told by them. */
export const MOMENTS_FLOOR = 6

/** The column, without moments where they would tell a value that nobody may see. */
export function withoutTellingMoments(column: ColumnProfile): ColumnProfile {
  const { moments, ...rest } = column
  const { classification, registers, nan, infinite } = column
  if (!isSensitive(classification) || moments === undefined || moments.n === 0) return column
  // To the sketch NaN and infinities are values.
  const distinct = Math.round(distinctOf(registers)) - Number(nan > 0) - 2 * Number(infinite > 0)
  return distinct >= MOMENTS_FLOOR ? column : rest
}

export const isNumeric = (type: ColumnType): boolean => type === 'integer' || type === 'number'
export const isTemporal = (type: ColumnType): boolean => type === 'date' || type === 'timestamp' || type === 'time'
export const hasBins = (type: ColumnType): boolean => isNumeric(type) || isTemporal(type) || type === 'string'

/**
 * Bits of the keys that a column loses whatever it holds. Sensitive numbers and lengths keep two bits of their mantissa (a bin
 * is a fifth to a quarter of its value wide), sensitive times fall into stretches of 388 days.
 */
export function leastShift(type: ColumnType, classification: string | undefined): number {
  if (!isSensitive(classification)) return 0
  return isTemporal(type) ? 25 : 50
}

/** Whether each bin of the histogram is one value. Numbers that a double does not hold share bins. */
export const knowsValues = ({ histogram, extremes = [0, 0] }: ColumnProfile): boolean =>
  histogram?.shift === 0 && extremes.every((end) => Math.abs(end) <= Number.MAX_SAFE_INTEGER)

/** Rows that hold a value: no null, no token, no NaN, no infinity. */
export const presentIn = (column: ColumnProfile, rows: number): number =>
  rows - column.nulls - column.tokens - column.nan - column.infinite
