/** Columns in a file, searched by the real engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ColumnType } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import { findSensitive } from '../../src/sensitive/find.ts'
import type { Found, SearchOptions } from '../../src/sensitive/finding.ts'

export type Columns = Readonly<Record<string, readonly unknown[]>>

/** All columns are text unless a type is said. */
export async function search(
  columns: Columns,
  options: SearchOptions & { readonly types?: Readonly<Record<string, ColumnType>>; readonly threads?: number } = {},
): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'sensitive-'))
  const file = join(folder, 'data.jsonl')
  const names = Object.keys(columns)
  const rows = Math.max(...Object.values(columns).map((values) => values.length))
  const lines = Array.from({ length: rows }, (_, i) =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, columns[name]?.[i] ?? null]))),
  )
  await writeFile(file, lines.join('\n'))
  const engine = await openEngine({ files: [file], threads: options.threads ?? 1 })
  try {
    const types = Object.fromEntries(names.map((name) => [name, options.types?.[name] ?? ('string' as const)]))
    return await findSensitive(engine, await engine.open({ name: 'data', files: [file], types }), options)
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}
