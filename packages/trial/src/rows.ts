/**
 * Rows that break rules, for who mends the data: JSON lines as they are found, and the same as Parquet. Up to thousands of each
 * rule, so that a file is small enough to be looked at; how many there are in all is said by the check.
 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowResult } from '@sea-trials/gates/gate'
import { FILES, writable } from './output.ts'

export interface FailingRows {
  readonly take: (rows: readonly RowResult[]) => void
  /** Writes what was taken, and removes what an earlier run left. The path of the JSON lines; undefined where no row broke a rule. */
  readonly done: () => Promise<string | undefined>
}

/** Lines wait in memory until there are this many. */
const AT_ONCE = 20_000

/** In the output folder of a trial. `done` throws `unwritable-output`. */
export function failingRows(output: string): FailingRows {
  const path = join(output, FILES.rows)
  const parquet = join(output, FILES.parquet)
  const waiting = join(output, `.incoming-${randomBytes(8).toString('hex')}`)
  let file: FileHandle | undefined
  let lines: string[] = []
  let writing: Promise<void> = Promise.resolve()
  const flush = (): void => {
    const text = `${lines.join('\n')}\n`
    lines = []
    writing = writing.then(async () => {
      file ??= await open(waiting, 'wx')
      await file.writeFile(text)
    })
    // Whoever waits for the end is told.
    writing.catch(() => {})
  }
  return {
    take: (rows) => {
      for (const row of rows) lines.push(line(row))
      if (lines.length >= AT_ONCE) flush()
    },
    done: () =>
      writable(async () => {
        await Promise.all([path, parquet].map((old) => rm(old, { force: true })))
        if (lines.length > 0) flush()
        await writing
        if (file === undefined) return undefined
        await file.close()
        await rename(waiting, path)
        const { toParquet } = await import('@sea-trials/tables/to-parquet')
        await toParquet(path, parquet, COLUMNS)
        return path
      }, path),
  }
}

/** Names and types of the columns, in their order. */
const COLUMNS = {
  data: 'VARCHAR',
  file: 'VARCHAR',
  row: 'BIGINT',
  key: 'VARCHAR',
  column: 'VARCHAR',
  rule: 'VARCHAR',
  value: 'VARCHAR',
} as const

function line({ data, file, row, key, column, rule, value }: RowResult): string {
  return JSON.stringify({ data, file, row, key, column, rule, value })
}
