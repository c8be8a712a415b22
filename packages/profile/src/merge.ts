/** Profiles of parts into the profile of the whole. Associative and commutative. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { mergeRegisters } from '@sea-trials/stats/distinct'
import { fit, mergeHistograms } from '@sea-trials/stats/histogram'
import { mergeMoments, NO_MOMENTS } from '@sea-trials/stats/moments'
import type { ColumnType } from '@sea-trials/tables/engine'
import { inOrderOf } from './order.ts'
import {
  type ColumnProfile,
  isNumeric,
  isSensitive,
  leastShift,
  MOST_VALUES,
  type Profile,
  presentIn,
  type TopValues,
  withoutTellingMoments,
} from './state.ts'

/**
 * Throws `bad-input` where a partition stands in both, or where the columns are not the same. Integers and numbers merge to
 * numbers; of two classifications the stricter one holds, and what it does not allow to keep is dropped.
 */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  const twice = a.files.find((file) => b.files.includes(file))
  if (twice !== undefined)
    throw new SeaTrialsError(
      'bad-input',
      `the file ${twice.slice(0, 23)} is in both profiles`,
      'A partition is counted once: leave one of the two out.',
    )
  const lacking = a.columns.find(({ name }) => !b.columns.some((other) => other.name === name))
  const extra = b.columns.find(({ name }) => !a.columns.some((other) => other.name === name))
  const odd = lacking ?? extra
  if (odd !== undefined)
    throw new SeaTrialsError(
      'bad-input',
      `only one of the profiles has the column ${printable(odd.name)}`,
      'Profiles that merge are of partitions with the same columns.',
    )
  return {
    rows: a.rows + b.rows,
    files: [...a.files, ...b.files].sort(),
    columns: a.columns.map((column) =>
      merged(column, b.columns.find(({ name }) => name === column.name) as ColumnProfile, a.rows, b.rows),
    ),
  }
}

/** A part in which a column holds nothing does not know its type. */
function merged(a: ColumnProfile, b: ColumnProfile, rowsOfA: number, rowsOfB: number): ColumnProfile {
  if (a.type !== b.type && presentIn(a, rowsOfA) === 0) return mergeColumns(emptyAs(b, a), b)
  if (a.type !== b.type && presentIn(b, rowsOfB) === 0) return mergeColumns(a, emptyAs(a, b))
  return mergeColumns(a, b)
}

const emptyAs = (
  typed: ColumnProfile,
  { classification, nulls, tokens, nan, infinite }: ColumnProfile,
): ColumnProfile => ({
  name: typed.name,
  type: typed.type,
  ...(classification === undefined ? {} : { classification }),
  nulls,
  tokens,
  nan,
  infinite,
  empty: 0,
  ...(typed.trues === undefined ? {} : { trues: 0 }),
  ...(typed.moments === undefined ? {} : { moments: NO_MOMENTS }),
  ...(typed.histogram === undefined ? {} : { histogram: { ...typed.histogram, shift: 0, bins: new Map() } }),
  ...(typed.values === undefined ? {} : { values: { counts: [], other: 0 } }),
  registers: new Uint8Array(typed.registers.length),
  buckets: typed.buckets.map(() => 0),
})

function mergeColumns(a: ColumnProfile, b: ColumnProfile): ColumnProfile {
  const type = typeOf(a, b)
  const classification = stricter(a.classification, b.classification)
  const sensitive = isSensitive(classification)
  const least = leastShift(type, classification)
  const histogram =
    a.histogram === undefined || b.histogram === undefined
      ? undefined
      : fit(mergeHistograms(a.histogram, b.histogram), least)
  const values = sensitive || isNumeric(type) ? undefined : mergeValues(a.values, b.values)
  const extremes = sensitive ? undefined : mergeExtremes(a, b)
  // Beside those of the whole, moments of the other part would tell those that were not kept.
  return withoutTellingMoments({
    name: a.name,
    type,
    ...(classification === undefined ? {} : { classification }),
    nulls: a.nulls + b.nulls,
    tokens: a.tokens + b.tokens,
    nan: a.nan + b.nan,
    infinite: a.infinite + b.infinite,
    empty: a.empty + b.empty,
    ...(a.trues === undefined || b.trues === undefined ? {} : { trues: a.trues + b.trues }),
    ...(a.moments === undefined || b.moments === undefined ? {} : { moments: mergeMoments(a.moments, b.moments) }),
    ...(extremes === undefined ? {} : { extremes }),
    ...(histogram === undefined ? {} : { histogram }),
    ...(values === undefined ? {} : { values }),
    registers: mergeRegisters(a.registers, b.registers),
    buckets: a.buckets.map((rows, i) => rows + (b.buckets[i] as number)),
  })
}

function typeOf(a: ColumnProfile, b: ColumnProfile): ColumnType {
  if (a.type === b.type) return a.type
  if (isNumeric(a.type) && isNumeric(b.type)) return 'number'
  throw new SeaTrialsError(
    'bad-input',
    `${printable(a.name)} is ${a.type} in one profile and ${b.type} in the other`,
    'Give the type in a contract (`--contract`) and profile both partitions with it.',
  )
}

const STRICTNESS: readonly (string | undefined)[] = ['public', 'internal', undefined]

/** Public gives way to internal, that to what nobody has classified, and all to what is sensitive. */
function stricter(a: string | undefined, b: string | undefined): string | undefined {
  const rank = (each: string | undefined): number =>
    STRICTNESS.includes(each) ? STRICTNESS.indexOf(each) : STRICTNESS.length
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b
  return a === undefined || b === undefined || a > b ? a : b
}

/** A part without numbers has no extremes, and takes none away. */
function mergeExtremes(a: ColumnProfile, b: ColumnProfile): readonly [number, number] | undefined {
  if (a.extremes === undefined || b.extremes === undefined) return a.extremes ?? b.extremes
  return [Math.min(a.extremes[0], b.extremes[0]), Math.max(a.extremes[1], b.extremes[1])]
}

function mergeValues(a: TopValues | undefined, b: TopValues | undefined): TopValues | undefined {
  if (a === undefined || b === undefined) return undefined
  const counts = new Map(a.counts)
  for (const [value, count] of b.counts) counts.set(value, (counts.get(value) ?? 0) + count)
  if (counts.size > MOST_VALUES) return undefined
  return { counts: [...counts].sort(inOrderOf), other: a.other + b.other }
}
