/** Rows of two data sets that are the same in some columns, counted with those that repeat within one. */
import type { Coincidences } from '../engine.ts'
import { commonType } from './overlap.ts'
import { columnOf, type Relation } from './relation.ts'

/**
 * Rows are told by hashes of 64 bits, in one grouping over both, which the engine puts on disk where it is large. Undefined
 * where no column is of one kind on both sides. Null equals null; numbers are the same to single precision, for a file may hold
 * the others' as floats of 32 bits.
 */
export async function coincidences(
  one: Relation,
  two: Relation,
  names: readonly string[],
): Promise<Coincidences | undefined> {
  const pairs = names.flatMap((name) => {
    const [a, b] = [columnOf(one, name), columnOf(two, name)]
    const pair = commonType(a, b)
    if (pair === undefined) return []
    const isMeasured = a.type === 'number' || b.type === 'number'
    return [isMeasured ? ([single(pair[0]), single(pair[1])] as const) : pair]
  })
  if (pairs.length === 0) return undefined
  const side = (from: string, which: 0 | 1): string =>
    `SELECT hash(${pairs.map((pair) => pair[which]).join(', ')}) AS k, ${which === 0} AS is_one FROM ${from}`
  const [row] = await one.instance.rows(
    `SELECT ${COUNTED.join(', ')} FROM (SELECT (count(*) FILTER (is_one))::DOUBLE AS a, ` +
      `(count(*) FILTER (NOT is_one))::DOUBLE AS b FROM (${side(one.from, 0)} UNION ALL ${side(two.from, 1)}) GROUP BY k)`,
  )
  const counted = row!.map((cell) => Number(cell ?? 0))
  const pair = (at: number): readonly [number, number] => [counted[at]!, counted[at + 1]!]
  const [a, b] = pair(0)
  return {
    rows: [a, b],
    shared: pair(2),
    kinds: pair(4),
    twice: pair(6),
    repeated: pair(8),
    pairs: pair(10),
    matched: counted[12]!,
    commonKinds: counted[13]!,
    agreeing: counted[14]! / (a * b),
  }
}

/** `a` and `b` are how often a value stands in the one and in the other. */
const COUNTED: readonly string[] = [
  ...['sum(a)', 'sum(b)', 'sum(a) FILTER (b > 0)', 'sum(b) FILTER (a > 0)'],
  ...['count(*) FILTER (a > 0)', 'count(*) FILTER (b > 0)'],
  ...['count(*) FILTER (a > 1 AND b > 0)', 'count(*) FILTER (b > 1 AND a > 0)'],
  ...['sum(a) FILTER (a > 1)', 'sum(b) FILTER (b > 1)', 'sum(a * (a - 1)) / 2', 'sum(b * (b - 1)) / 2'],
  ...['sum(least(a, b))', 'count(*) FILTER (a > 0 AND b > 0)', 'sum(a * b)'],
]

/** What is too large for single precision stays as it is. */
const single = (sql: string): string => `coalesce(try_cast(${sql} AS FLOAT)::DOUBLE, ${sql}::DOUBLE)`
