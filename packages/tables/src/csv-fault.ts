/** What is wrong with a CSV that the engine cannot read: looked for by a parser that knows lines, once it is known that something is. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { CsvError, parse } from 'csv-parse'
import { broken, readHeader } from './csv.ts'

/**
 * Why the engine could not read a CSV, with the line in the file; undefined if this parser finds no fault. The engine counts
 * records, which is not what an editor shows when a field holds a line end; this parser counts lines.
 */
export async function explainCsv(
  file: string,
  delimiter: string,
  relaxed = false,
): Promise<SeaTrialsError | undefined> {
  const options = { delimiter, bom: true, skip_empty_lines: true, relax_quotes: relaxed }
  try {
    for await (const _ of createReadStream(file).pipe(parse(options)));
    return undefined
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // That is no fault of the file's: look on for what is.
    if (error.code === 'INVALID_OPENING_QUOTE') return relaxed ? undefined : explainCsv(file, delimiter, true)
    const { lines, bytes, record } = error as CsvError & {
      lines?: number
      bytes: number
      record?: readonly string[]
    }
    const at = { file: basename(file), ...(typeof lines === 'number' && { line: lines }) }
    if (error.code !== 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' || record === undefined) return broken(error, at)
    const { length } = await readHeader(file, delimiter)
    const isCutOff = record.length < length && (await breaksOffAt(file, bytes))
    const what = isCutOff ? 'the last line breaks off' : 'ragged line'
    return new SeaTrialsError(
      'unreadable-data',
      `${what}: ${record.length} fields where the header has ${length}`,
      isCutOff ? WHOLE : `${RECTANGLE}${length === 1 ? REMARK : askedOf(record, delimiter, length)}`,
      at,
    )
  }
}

const RECTANGLE = 'Quote fields that hold the delimiter, and give every line as many fields as the header.'
const WHOLE = 'The file ends there, without a line end: is it cut off? Write or fetch it again, whole.'

const REMARK = ' Is the first line a remark above the header? Take it out.'

/** What may have gone wrong with a line of another length than the header's. */
function askedOf(record: readonly string[], delimiter: string, expected: number): string {
  if (record.some((field) => /[\r\n]/.test(field)))
    return ' Do lines end in two ways? End all with LF, or all with CRLF.'
  const halves = record.some((field, i) => /^[+-]?\d+$/.test(field) && /^\d+$/.test(record[i + 1] ?? ''))
  return delimiter === ',' && record.length > expected && halves
    ? ' Is a number written with a decimal comma (3,14)? Write a point (3.14), or divide the fields by `;` and say so: `delimiter: ";"`.'
    : ''
}

/** Whether a file has so many bytes, and the last of them ends no line. */
async function breaksOffAt(file: string, bytes: number): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: bytes - 1 })
    return (await handle.stat()).size === bytes && !/[\r\n]/.test(buffer.toString('latin1'))
  } finally {
    await handle.close()
  }
}
