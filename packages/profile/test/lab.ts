import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Engine, Table, TableSource } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'

export const folder = mkdtempSync(join(tmpdir(), 'profile-test-'))
const engines: Engine[] = []
afterAll(async () => {
  for (const engine of engines) await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
export function write(text: string, extension = 'csv'): string {
  const file = join(folder, `data-${files++}.${extension}`)
  writeFileSync(file, text)
  return file
}

export async function opened(
  text: string,
  types?: TableSource['types'],
  threads?: number,
): Promise<{ readonly engine: Engine; readonly table: Table }> {
  const engine = await openEngine(threads === undefined ? {} : { threads })
  engines.push(engine)
  const table = await engine.open({ name: 'data', files: [write(text)], ...(types === undefined ? {} : { types }) })
  return { engine, table }
}

export const csvOf = (header: readonly string[], rows: readonly (readonly unknown[])[]): string => {
  const cell = (value: unknown): string =>
    value === null || value === undefined
      ? ''
      : typeof value === 'string'
        ? `"${value.replaceAll('"', '""')}"`
        : String(value)
  return `${header.map((name) => cell(name)).join(',')}\n${rows.map((row) => `${row.map(cell).join(',')}\n`).join('')}`
}
