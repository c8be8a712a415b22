/** A data set beside another: how many rows it has for each of theirs, and whether what it refers to is there. */
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import { type Ask, type Computed, columnArgument, columnOf, namesOf, rowsOf } from './metric.ts'

export async function rowRatio(ask: Ask): Promise<Computed> {
  const other = ask.other as NonNullable<Ask['other']>
  const [rows] = await ask.engine.aggregate(ask.data.table, [{ op: 'rows' }])
  const others = other.profile?.rows ?? (await ask.engine.aggregate(other.table, [{ op: 'rows' }]))[0]
  const n = Number(rows)
  return { measured: Number(others) === 0 ? undefinedBecause('zero denominator', n) : exact(n / Number(others), n) }
}

/** Rows whose value stands in the other data set over rows with a value. */
export async function referentialIntegrity(ask: Ask): Promise<Computed> {
  const { data, engine, requirement } = ask
  const other = ask.other as NonNullable<Ask['other']>
  const column = columnArgument(ask)
  const key = columnOf(other, namesOf(ask, 'key')[0] ?? column.name, requirement)
  const rows = rowsOf(ask, column)
  const [count] = await engine.aggregate(data.table, [{ op: 'count', column: column.name, ...rows }])
  const n = Number(count)
  if (n === 0) return { measured: undefinedBecause('no rows', 0) }
  const reference = { columns: [column.name], other: other.table, otherColumns: [key.name] }
  return { measured: exact((n - (await engine.orphans(data.table, reference, rows.where))) / n, n) }
}
