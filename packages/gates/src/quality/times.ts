/** When each row happened, as codes that ascend with time. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { ColumnType, Table, Vector } from '@sea-trials/tables/engine'
import { codesOf, type Named } from './classes.ts'

/** What has an order in time: dates and instants, and numbers that count it (years, periods, seconds). */
const ORDERED: readonly ColumnType[] = ['date', 'timestamp', 'integer', 'number']

/** Milliseconds since 1970 of a date or an instant; a number is what its column counts. */
export const instantOf = (value: unknown): number => (typeof value === 'number' ? value : Date.parse(String(value)))

/** Throws `bad-value` for a column without an order in time and for rows without a time. */
export function timesOf(table: Table, vector: Vector, named: Named): Int32Array {
  const type = table.columns.find(({ name }) => name === named.column)?.type
  if (type === undefined || !ORDERED.includes(type)) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} is of type ${type}, which has no order in time`,
      'Write dates as 2026-01-31 and instants as 2026-01-31T12:00:00Z, or name another column as `time`.',
      { file: named.file },
    )
  }
  const { codes, values } = codesOf(vector, named)
  const order = [...values.keys()].sort((a, b) => {
    const apart = instantOf(values[a]) - instantOf(values[b])
    // What is beyond a double or a millisecond apart still has its order as text.
    if (apart !== 0 && !Number.isNaN(apart)) return apart
    const [x, y] = [String(values[a]), String(values[b])]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const rank = new Int32Array(values.length)
  for (const [at, code] of order.entries()) rank[code] = at
  return codes.map((code) => rank[code] as number)
}
