/**
 * A statement of the user's own that gives one number: it runs over views on a connection of its own, in the locked instance, and is
 * stopped when it takes too long.
 */
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { firstLine } from './errors.ts'
import type { Instance } from './instance.ts'
import { columnsOf, type Relation } from './relation.ts'
import { identifier } from './sql.ts'
import { refusal } from './statement.ts'
import { incoming } from './types.ts'

export interface Question {
  readonly sql: string
  /** What stands for the names of tables. */
  readonly views: ReadonlyMap<string, Relation>
  /** Milliseconds after which the statement is stopped. */
  readonly patience: number
}

/** The number (digits beyond 2^53), or null where the statement says null. Throws `bad-requirement`. */
export async function selectNumber(instance: Instance, question: Question): Promise<number | string | null> {
  return instance.apart(async (connection) => {
    for (const [name, relation] of question.views) await connection.run(view(name, relation))
    return patiently(connection, question.patience, async () => {
      const value = await only(await prepare(connection, question.sql))
      return typeof value === 'number' ? finite(value) : value
    })
  })
}

/** Stops what takes longer than so many milliseconds. Throws `bad-requirement` for what goes wrong in a row. */
export async function patiently<T>(connection: DuckDBConnection, patience: number, work: () => Promise<T>): Promise<T> {
  let stopped = false
  const timer = setTimeout(() => {
    stopped = true
    connection.interrupt()
  }, patience)
  try {
    return await work()
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error
    // What went wrong in a row may quote the row.
    const kind = /^[A-Z][A-Za-z ]* Error/.exec(messageOf(error))?.[0] ?? 'an error'
    throw stopped
      ? refusal(`the statement took longer than ${patience / 1000} seconds and was stopped`, 'Make it cheaper.')
      : refusal(
          `the statement failed: ${kind}`,
          'Run it over a copy of the data to see where; `TRY_CAST` and `TRY` give null.',
        )
  } finally {
    clearTimeout(timer)
  }
}

function view(name: string, relation: Relation): string {
  const columns = columnsOf(relation).map((column) => `${column.sql} AS ${identifier(column.name)}`)
  return `CREATE TEMP VIEW ${identifier(name)} AS SELECT ${columns.join(', ')} FROM ${relation.from}`
}

/** Throws `bad-requirement` for what is no SELECT. */
export async function prepare(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const prepared = await connection.prepare(sql).catch((error) => {
    throw refusal(`the statement cannot be used: ${firstLine(messageOf(error), [])}`)
  })
  const { StatementType } = await import('./load.ts')
  if (prepared.statementType !== StatementType.SELECT) throw refusal('the statement is no SELECT')
  if (prepared.parameterCount > 0) throw refusal('the statement has parameters')
  return prepared
}

/** The one number, NaN and infinities among them, or null; digits beyond 2^53. Throws `bad-requirement` for anything else. */
export async function only(prepared: DuckDBPreparedStatement): Promise<number | string | null> {
  const result = await prepared.stream()
  if (result.columnCount !== 1) throw refusal(`the statement gives ${result.columnCount} columns`)
  const first = await result.fetchChunk()
  const next = first === null || first.rowCount === 0 ? first : await result.fetchChunk()
  if (first?.rowCount !== 1 || (next !== null && next.rowCount > 0))
    throw refusal(first?.rowCount ? 'the statement gives more than one row' : 'the statement gives no row')
  return asNumber(first.getColumnValues(0)[0])
}

/** Whole numbers of any size, doubles, decimals. */
function asNumber(value: unknown): number | string | null {
  if (value === null) return null
  if (typeof value === 'bigint') return incoming(value) as number | string
  const number = value instanceof Object && 'scale' in value ? Number(String(value)) : value
  if (typeof number !== 'number') throw refusal('the statement gives no number', 'Count or sum something: `count(*)`.')
  return number
}

/** Throws `bad-requirement` for NaN and infinities. */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value
  throw refusal('the statement gives NaN or an infinity', 'Leave such values out: `WHERE isfinite(x)`.')
}
