/** What sketches of columns are made of: keys in bins, least hashes by register, frequent values, sums of powers. */
import type { Bin, BinsWanted, FrequentWanted, Register } from '../engine.ts'
import { unfit } from './operands.ts'
import { predicate } from './predicate.ts'
import { type Column, columnOf, type Relation, storedOf } from './relation.ts'
import { number } from './sql.ts'
import { isFloat, outgoing } from './types.ts'

/**
 * The rows of each column by bin, all columns by one statement. A number's key is its bits as a double (sign and magnitude,
 * -0 as 0), a text's those of its length in characters, a date's or time's the second since 1970 (of a time: the day).
 */
export async function bins(relation: Relation, wanted: readonly BinsWanted[]): Promise<readonly (readonly Bin[])[]> {
  const parts = wanted.map((one, i) => {
    const column = columnOf(relation, one.column)
    const { key, holds } = keyed(column)
    const width = `${2n ** BigInt(one.shift)}::HUGEINT`
    const shifted = isTemporal(column)
      ? `(f - ((f % ${width}) + ${width}) % ${width}) // ${width}`
      : `CASE WHEN f < 0 THEN -((-f) >> ${one.shift}) ELSE f >> ${one.shift} END`
    return (
      `SELECT ${i} AS i, (${one.shift === 0 ? 'f' : shifted})::BIGINT AS k, count(*) AS n, min(f) AS low, max(f) AS high ` +
      `FROM (SELECT ${key} AS f FROM ${relation.from} WHERE ${conjunction(relation, holds, one.where)}) GROUP BY k`
    )
  })
  const found: Bin[][] = wanted.map(() => [])
  if (parts.length === 0) return found
  for (const [i, key, count, low, high] of await relation.instance.rows(parts.join(' UNION ALL ')))
    found[Number(i)]!.push({ key: key as bigint, count: Number(count), low: low as bigint, high: high as bigint })
  return found
}

const isTemporal = ({ type }: Column): boolean => type === 'date' || type === 'timestamp' || type === 'time'

function keyed(column: Column): { readonly key: string; readonly holds: string } {
  const { sql, type, engineType } = column
  const bits = (x: string): string =>
    `(CASE WHEN ${x} < 0 THEN -(${x}::BIT::BIGINT & 9223372036854775807) ELSE ${x}::BIT::BIGINT & 9223372036854775807 END)`
  switch (type) {
    case 'integer':
    case 'number':
      return { key: bits(`${sql}::DOUBLE`), holds: isFloat(engineType) ? `isfinite(${sql})` : `${sql} IS NOT NULL` }
    case 'string':
      return { key: bits(`length(${sql}::VARCHAR)::DOUBLE`), holds: `${sql} IS NOT NULL` }
    case 'date':
    case 'timestamp':
      return {
        key: `floor(epoch(${sql}::TIMESTAMP))::BIGINT`,
        holds: `${sql} IS NOT NULL AND isfinite(${sql}::TIMESTAMP)`,
      }
    case 'time':
      return { key: `floor(epoch(${sql}::TIME))::BIGINT`, holds: `${sql} IS NOT NULL` }
    default:
      throw unfit(column, 'a column that has bins')
  }
}

/**
 * Of each register (the last `bits` bits of the hash) the rows that fell to it and the least remainder of their hashes; all
 * columns by one statement. Numbers of one value have one hash whatever they are stored as.
 */
export async function registers(
  relation: Relation,
  wanted: readonly FrequentWanted[],
  bits: number,
): Promise<readonly (readonly Register[])[]> {
  const parts = wanted.map(({ column, where }, i) => {
    const found = columnOf(relation, column)
    const holds = conjunction(relation, `${found.sql} IS NOT NULL`, where)
    return (
      `SELECT ${i} AS i, h & ${2 ** bits - 1} AS r, count(*) AS n, min(h >> ${bits}) AS least ` +
      `FROM (SELECT ${hashed(found)} AS h FROM ${relation.from} WHERE ${holds}) GROUP BY r`
    )
  })
  const found: Register[][] = wanted.map(() => [])
  if (parts.length === 0) return found
  for (const [i, register, count, least] of await relation.instance.rows(parts.join(' UNION ALL ')))
    found[Number(i)]!.push({ register: Number(register), count: Number(count), least: least as bigint })
  return found
}

/** Integers that a double holds hash as the double, so that 5 and 5.0 are one value; larger ones as they are. */
function hashed({ sql, type, engineType }: Column): string {
  if (type === 'number') return `hash(${sql}::DOUBLE + 0.0)`
  if (type === 'integer')
    return `(CASE WHEN ${sql} BETWEEN -9007199254740992 AND 9007199254740992 THEN hash(${sql}::DOUBLE) ELSE hash(${sql}::HUGEINT) END)`
  if (type === 'date' || type === 'timestamp') return `hash(${sql}::TIMESTAMP)`
  return `hash(${outgoing(sql, engineType)})`
}

/** Values that at least `least` rows share, most frequent first, then by value; all columns by one statement. */
export async function frequent(
  relation: Relation,
  wanted: readonly FrequentWanted[],
  least: number,
): Promise<readonly (readonly { readonly value: string; readonly count: number }[])[]> {
  const parts = wanted.map(({ column, where }, i) => {
    const { sql } = columnOf(relation, column)
    const holds = conjunction(relation, `${sql} IS NOT NULL`, where)
    return `SELECT ${i} AS i, ${sql}::VARCHAR AS v, count(*) AS n FROM ${relation.from} WHERE ${holds} GROUP BY v HAVING n >= ${number(least)}`
  })
  const found: { readonly value: string; readonly count: number }[][] = wanted.map(() => [])
  if (parts.length === 0) return found
  for (const [i, value, count] of await relation.instance.rows(`${parts.join(' UNION ALL ')} ORDER BY n DESC, v`))
    found[Number(i)]!.push({ value: value as string, count: Number(count) })
  return found
}

const conjunction = (relation: Relation, holds: string, where: BinsWanted['where']): string =>
  where === undefined ? holds : `${holds} AND ${predicate(relation, where)}`

/** Rows whose number (file and row, hashed with the seed) falls to one of `of` parts: the same rows however they are read. */
export const partOf = (from: string, columns: readonly Column[], part: number, of: number, seed: string): string =>
  `SELECT ${columns.flatMap(storedOf).join(', ')} FROM ${from} WHERE hash(sea_file, sea_row, ${seed}) % ${number(of)} = ${number(part)}`
