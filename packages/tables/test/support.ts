import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from '@jest/globals'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Engine, Table, TableSource } from '../src/engine.ts'
import { openEngine } from '../src/open-engine.ts'

export const folder = mkdtempSync(join(tmpdir(), 'tables-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
export function write(extension: string, content: string | Uint8Array): string {
  const file = join(folder, `data-${files++}.${extension}`)
  writeFileSync(file, content)
  return file
}

/** Writes Parquet by the engine's own COPY, outside of any sandbox. */
export async function parquet(select: string, options = ''): Promise<string> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const file = join(folder, `data-${files++}.parquet`)
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  await connection.run(`SET TimeZone = 'UTC'`)
  await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet${options})`)
  connection.closeSync()
  database.closeSync()
  return file
}

const engines: Engine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

export async function engineOf(threads?: number): Promise<Engine> {
  const engine = await openEngine(threads === undefined ? {} : { threads })
  engines.push(engine)
  return engine
}

export async function opened(
  files: string | readonly string[],
  more: Partial<TableSource> = {},
): Promise<{ readonly engine: Engine; readonly table: Table }> {
  const engine = await engineOf()
  const table = await engine.open({ name: 'data', files: typeof files === 'string' ? [files] : files, ...more })
  return { engine, table }
}

export async function allRows(engine: Engine, table: Table): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = []
  for await (const batch of engine.rows(table)) rows.push(...batch)
  return rows
}

/** The error of a promise, as `code place: message`. */
export async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error
    const untidy = error.message.includes('\n') || (error.code !== 'missing-file' && error.message.includes(folder))
    if (untidy) throw new Error(`untidy: ${error.message}`)
    const place = error.at === undefined ? '' : ` ${error.at.file.replace(/data-\d+/, 'data')}:${error.at.line ?? '-'}`
    return `${error.code}${place}: ${error.message.replaceAll(/data-\d+/g, 'data')}`
  }
  throw new Error('no error')
}
