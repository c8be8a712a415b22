/** Rows of text that are too many to hold: typed once, and kept as Parquet in the folder to which the engine itself spills. */
import { stat } from 'node:fs/promises'
import type { Instance } from './instance.ts'
import { list, text } from './sql.ts'

/** Bytes of text up to which a table in memory is quicker, and small. */
export const MOST_HELD = 2 ** 26
/** A writer holds a group of rows for each thread, a reader the columns of one: few rows make few bytes. */
const GROUP = 20_480

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
  run: (sql: string) => Promise<unknown>,
): Promise<string> {
  // To Parquet an integer of 128 bits is a double.
  const written = columns.map(({ name, engineType }) => (isHuge(engineType) ? `${name}::VARCHAR AS ${name}` : name))
  const read = columns.map(({ name, engineType }) => (isHuge(engineType) ? `${name}::${engineType} AS ${name}` : name))
  const paths: string[] = []
  for (const file of files) {
    const path = instance.spillPath('parquet')
    await run(
      `COPY (SELECT ${written.join(', ')} FROM ${rowsOf(file)}) TO ${text(path)} ` +
        `(FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE ${GROUP}, USE_TMP_FILE false)`,
    )
    paths.push(path)
  }
  return `(SELECT ${read.join(', ')}, file_index, file_row_number FROM read_parquet(${list(paths)}))`
}

const isHuge = (engineType: string): boolean => engineType.includes('HUGE')
