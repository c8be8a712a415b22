/**
 * Which integer columns are dense enough that their distinct values are counted by a string of bits, one for each value
 * between the smallest and the largest, instead of a hash table: exact, six times as fast, a hundredth of the memory.
 */
import type { Bounds } from './clauses.ts'
import type { Column, Relation } from './relation.ts'
import { columnAt, list, text } from './sql.ts'

/** Values between the bounds of all columns together: 32 MB of bits for each thread. */
const WIDEST = 256_000_000n

export async function denseBounds(relation: Relation, columns: readonly Column[]): Promise<Bounds> {
  if (columns.length === 0) return new Map()
  const found = relation.extremes ?? (await extremesOf(relation, columns))
  const widths = [...found].map(([name, [low, high]]) => ({ name, low, high, width: high - low + 1n }))
  let all = 0n
  const dense = widths
    .filter(({ width }) => width > 0n)
    .sort((a, b) => Number(a.width - b.width))
    .filter(({ width }) => {
      all += width
      return all <= WIDEST
    })
  return new Map(dense.map(({ name, low, high }) => [name, [low, high]]))
}

const extremesOf = (relation: Relation, columns: readonly Column[]): Promise<Bounds> =>
  relation.rowsPerFile === undefined ? statistics(relation, columns) : extremes(relation, columns)

/** From the footers of the Parquet files; a column without statistics in some row group has no bounds. */
async function statistics(relation: Relation, columns: readonly Column[]): Promise<Bounds> {
  const names = columns.map((column) => text(column.name)).join(', ')
  const rows = await relation.instance.rows(
    `SELECT path_in_schema, min(TRY_CAST(stats_min_value AS BIGINT)), max(TRY_CAST(stats_max_value AS BIGINT)), ` +
      'bool_and(TRY_CAST(stats_min_value AS BIGINT) IS NOT NULL AND TRY_CAST(stats_max_value AS BIGINT) IS NOT NULL ' +
      'OR stats_null_count = num_values) ' +
      `FROM parquet_metadata(${list(relation.table.files)}) WHERE path_in_schema IN (${names}) GROUP BY 1`,
  )
  return new Map(
    rows.flatMap(([name, low, high, complete]) => {
      const index = relation.table.columns.findIndex((column) => column.name === name)
      if (complete !== true || low === null || high === null || index < 0) return []
      return [[columnAt(index), [low as bigint, high as bigint]] as const]
    }),
  )
}

async function extremes(relation: Relation, columns: readonly Column[]): Promise<Bounds> {
  const wanted = columns.map(({ sql }) => `min(${sql})::HUGEINT, max(${sql})::HUGEINT`).join(', ')
  const [row] = await relation.instance.rows(`SELECT ${wanted} FROM ${relation.from}`)
  return new Map(
    columns.flatMap(({ sql }, index) => {
      const [low, high] = [row![2 * index], row![2 * index + 1]]
      return low === null || high === null ? [] : [[sql, [low as bigint, high as bigint]] as const]
    }),
  )
}
