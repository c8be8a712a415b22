/** Rows of text that are too many to hold: typed once, and kept as Parquet in the folder to which the engine itself spills. */
import { rm, stat } from 'node:fs/promises'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Instance } from './instance.ts'
import { list, text } from './sql.ts'

/** Bytes of text up to which a table in memory is quicker, and small. */
export const MOST_HELD = 2 ** 26
/** A writer holds a group of rows for each thread, a reader the columns of one: few rows make few bytes. */
const GROUP = 20_480
/**
 * A writer that keeps the order of rows puts aside those that come too early, up to a quarter of the engine's memory, and
 * lets another thread write for every 4 MiB a column that it so gets.
 */
const A_THREAD_AND_COLUMN = 5 * 2 ** 22
const LEAST = 400e6

export async function bytesOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

interface Stored {
  readonly name: string
  readonly engineType: string
}

/** What stands after FROM. `rowsOf` is what stands there to read one of the files, with these columns; `run` writes it. */
export async function putOnDisk(
  instance: Instance,
  files: readonly string[],
  columns: readonly Stored[],
  rowsOf: (file: string) => string,
  run: (sql: string, on: Instance) => Promise<unknown>,
): Promise<string> {
  const memory = Math.max(LEAST, columns.length * (instance.threads - 1) * A_THREAD_AND_COLUMN)
  // To Parquet an integer of 128 bits is a double.
  const written = columns.map(({ name, engineType }) => (isHuge(engineType) ? `${name}::VARCHAR AS ${name}` : name))
  const read = columns.map(({ name, engineType }) => (isHuge(engineType) ? `${name}::${engineType} AS ${name}` : name))
  const paths: string[] = []
  for (const file of files) {
    const path = instance.spillPath('parquet')
    const copy =
      `COPY (SELECT ${written.join(', ')} FROM ${rowsOf(file)}) TO ${text(path)} ` +
      `(FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE ${GROUP}, USE_TMP_FILE false)`
    try {
      await instance.withLess([file, path], memory, (smaller) => run(copy, smaller))
    } catch (error) {
      if (!isShort(error)) throw error
      // Very long rows: one group of them is more than that.
      await rm(path, { force: true })
      await run(copy, instance)
    }
    paths.push(path)
  }
  return `(SELECT ${read.join(', ')}, file_index, file_row_number FROM read_parquet(${list(paths)}))`
}

const isShort = (error: unknown): boolean =>
  error instanceof SeaTrialsError && error.code === 'engine-failed' && error.message.includes('out of memory')
const isHuge = (engineType: string): boolean => engineType.includes('HUGE')
