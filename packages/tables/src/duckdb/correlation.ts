/** How two columns vary together. */
import { asNumber, conjunction, filter, finite, type Scope } from './clauses.ts'
import type { Column } from './relation.ts'

/** Rows in which both are numbers. */
const both = (pair: readonly Column[], where: string | undefined): string =>
  conjunction(where, ...pair.flatMap((column) => [finite(column), `${column.sql} IS NOT NULL`]))

/** The engine says NaN for what does not vary. */
const orNull = (coefficient: string): string => `nullif(${coefficient}, 'nan'::DOUBLE)`

export function correlation(pair: readonly Column[], where: string | undefined): string {
  return orNull(`corr(${pair.map(asNumber).join(', ')})${filter(both(pair, where))}`)
}

/** Pearson's coefficient of the ranks, equal values sharing the mean of theirs. */
export function rankCorrelation({ relation }: Scope, pair: readonly Column[], where: string | undefined): string {
  const ranks = pair.map(
    ({ sql }, i) => `rank() OVER (ORDER BY ${sql}) + (count(*) OVER (PARTITION BY ${sql}) - 1) / 2.0 AS r${i}`,
  )
  const ranked = `SELECT ${ranks.join(', ')} FROM ${relation.from} WHERE ${both(pair, where)}`
  return `(SELECT ${orNull('corr(r0::DOUBLE, r1::DOUBLE)')} FROM (${ranked}))`
}
