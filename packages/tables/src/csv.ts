/**
 * CSV as RFC 4180 has it, never sniffed: the delimiter is given, the first record is the header, quotes are doubled
 * inside quotes, records end with LF or CRLF (one of them throughout), UTF-8 with or without a byte-order mark.
 * An empty field is null; a quoted empty field is the empty string. A quote inside an unquoted field is an ordinary
 * character. Blank lines are skipped, save in a file of one column, where they are null.
 */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { CsvError } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { duplicates } from './names.ts'

const HEAD = 65_536
/** Bytes. The names of a hundred thousand columns take a megabyte. */
const LONGEST_HEADER = 4_194_304
/** Records looked at for a first idea of the types. */
const SAMPLE = 500

/** `,`, or a tab for `.tsv`, unless said. One character, no quote, no line end. */
export function delimiterOf(file: string, delimiter: string | undefined): string {
  const said = delimiter ?? (/\.tsv$/i.test(file) ? '\t' : ',')
  if ([...said].length !== 1 || /["\r\n]/.test(said))
    throw new SeaTrialsError(
      'bad-input',
      `the delimiter ${JSON.stringify(said)} is not a single character other than a quote or a line end`,
      'Give one character, for example delimiter: ";".',
    )
  return said
}

/**
 * The names in the first record. Throws `unreadable-data` for an empty file, another encoding, empty or double names,
 * `bad-input` where another delimiter seems to divide them.
 */
export async function readHeader(file: string, delimiter: string): Promise<readonly string[]> {
  return (await readHead(file, delimiter)).header
}

export interface CsvHead {
  readonly header: readonly string[]
  /** Of every column the values of the first records, empty fields left out; none where they are not easily told apart. */
  readonly sample: readonly (readonly string[])[]
}

/** What the beginning of a file tells. Throws as `readHeader` does, and for nothing below the first record. */
export async function readHead(file: string, delimiter: string): Promise<CsvHead> {
  const bytes = await beginning(file)
  const end = endOfRecord(bytes) ?? bytes.length
  if (end >= LONGEST_HEADER)
    throw new SeaTrialsError(
      'unreadable-data',
      `the header is longer than ${LONGEST_HEADER / 2 ** 20} MiB`,
      'Is a quote in it never closed, or is the file no CSV?',
      { file: basename(file), line: 1 },
    )
  const header = headerOf(basename(file), bytes.subarray(0, end), delimiter)
  // The last line may be cut off.
  const records = recordsOf(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1), delimiter).slice(0, -1)
  return {
    header,
    sample: header.map((_, index) => records.map((record) => record[index] ?? '').filter((value) => value !== '')),
  }
}

function recordsOf(bytes: Buffer, delimiter: string): readonly (readonly string[])[] {
  try {
    return parseSync(bytes, { delimiter, bom: true, from: 2, to: SAMPLE, skip_empty_lines: true, relax_quotes: true })
  } catch {
    return []
  }
}

function headerOf(name: string, bytes: Buffer, delimiter: string): readonly string[] {
  refuseOtherEncodings(name, bytes)
  const header = firstRecord(name, bytes, delimiter)
  if (header === undefined)
    throw new SeaTrialsError('unreadable-data', `${name} is empty`, 'A CSV needs at least a header line.')
  const at = { file: name, line: 1 }
  const told = /^sep=(.)?$/is.exec(header[0] ?? '')
  if (told !== null) throw toldToExcel(told[1] ?? delimiter, at)
  const empty = header.indexOf('')
  if (empty >= 0)
    throw new SeaTrialsError(
      'unreadable-data',
      `column ${empty + 1} of ${header.length} has no name`,
      empty > 0 && empty === header.length - 1
        ? 'Name it, or take the delimiter off the end of every line: it begins one field more.'
        : 'Name every column in the first line; is there a header at all?',
      at,
    )
  // The engine does not see the quote behind the mark: it would read the rest of the name as a row.
  if (bytes[0] === 0xef && /[\r\n]/.test(header[0] ?? ''))
    throw new SeaTrialsError(
      'unreadable-data',
      'the name of the first column holds a line break, and stands behind a byte-order mark',
      'Save the file without the mark, or name the column in one line.',
      at,
    )
  const broken = header.find((column) => /[\r\n]/.test(column))
  if (broken !== undefined && firstEnd(bytes) !== lastEnd(bytes))
    throw new SeaTrialsError(
      'unreadable-data',
      `the name of the column ${printable(broken)} holds a line break of another kind than the ends of the lines`,
      'Name the column in one line, or save the file with one kind of line ends.',
      at,
    )
  const twice = duplicates(header)
  if (twice.length > 0)
    throw new SeaTrialsError(
      'unreadable-data',
      `the header names ${twice.map((column) => JSON.stringify(column)).join(', ')} more than once`,
      'Give every column a name of its own.',
      at,
    )
  // In quotes it is a name, whatever it holds.
  if (header.length === 1 && bytes[bytes[0] === 0xef ? 3 : 0] !== 0x22) assertDivided(header[0]!, delimiter, at)
  return header
}

/** The engine takes the first line break of a file, in quotes or not, for the kind that ends every line: it would find no row. */
const firstEnd = (record: Buffer): string | undefined => /\r\n|\r|\n/.exec(record.toString('latin1'))?.[0]
const lastEnd = (record: Buffer): string => (record.at(-2) === 0x0d ? '\r\n' : '\n')

const DELIMITERS = [',', ';', '\t', '|']

/** A wrong delimiter makes one column of a whole file, of which nothing true can be said. */
function assertDivided(only: string, delimiter: string, at: Place): void {
  const other = DELIMITERS.find((each) => each !== delimiter && only.includes(each))
  if (other !== undefined) throw undivided(only, [delimiter, other], at)
}

interface Place {
  readonly file: string
  readonly line: number
}

/** Excel reads it, and nobody else. */
const toldToExcel = (delimiter: string, at: Place): SeaTrialsError =>
  new SeaTrialsError(
    'unreadable-data',
    'the first line says the delimiter, and is no header',
    `Take it out, and say \`delimiter: ${JSON.stringify(delimiter)}\` where that is no comma.`,
    at,
  )

function undivided(only: string, [delimiter, other]: readonly [string, string], at: Place): SeaTrialsError {
  const flag = other === '\t' ? "$'\\t'" : `'${other}'`
  const advice =
    other === delimiterOf(at.file, undefined)
      ? `Leave \`delimiter\` out: ${printable(other)} divides it.`
      : `Say what divides it: \`delimiter: ${JSON.stringify(other)}\`, in a terminal --delimiter ${flag}.`
  return new SeaTrialsError(
    'bad-input',
    `there is one column by ${printable(delimiter)}, called ${printable(only)}`,
    `${advice} If it is one name, quote it.`,
    at,
  )
}

function firstRecord(name: string, bytes: Buffer, delimiter: string, relaxed = false): readonly string[] | undefined {
  const options = { delimiter, bom: true, to: 1, relax_column_count: true, relax_quotes: relaxed }
  try {
    return (parseSync(bytes, options) as readonly (readonly string[])[])[0]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // That is no fault of the file's.
    if (error.code === 'INVALID_OPENING_QUOTE' && !relaxed) return firstRecord(name, bytes, delimiter, true)
    const at = { file: name, line: 1 }
    const other = DELIMITERS.find((each) => each !== delimiter && isHeaderBy(bytes, each))
    if (other === undefined) throw broken(error, at)
    throw undivided(bytes.subarray(0, endOfRecord(bytes)).toString().trim(), [delimiter, other], at)
  }
}

/** `"a";"b"` is no record by commas, and one of two names by semicolons. */
function isHeaderBy(bytes: Buffer, delimiter: string): boolean {
  try {
    const [names = []] = parseSync(bytes, { delimiter, bom: true, to: 1 }) as readonly (readonly string[])[]
    return names.length > 1
  } catch {
    return false
  }
}

/** As many bytes as hold the first record whole: until a line end outside of quotes. */
async function beginning(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    for (let size = HEAD; ; size = Math.min(8 * size, LONGEST_HEADER)) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size), position: 0 })
      const bytes = buffer.subarray(0, bytesRead)
      if (endOfRecord(bytes) !== undefined || bytesRead < size || size >= LONGEST_HEADER) return bytes
    }
  } finally {
    await handle.close()
  }
}

function endOfRecord(bytes: Buffer): number | undefined {
  let quoted = false
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x22) quoted = !quoted
    else if (byte === 0x0a && !quoted) return index + 1
  }
  return undefined
}

function refuseOtherEncodings(name: string, bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' || mark === 'feff' ? 'UTF-16' : bytes.includes(0) ? 'UTF-16 or binary' : undefined
  if (encoding !== undefined)
    throw new SeaTrialsError('unreadable-data', `${name} is ${encoding}, not UTF-8`, 'Save it as UTF-8.')
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SeaTrialsError('unreadable-data', `the header of ${name} is not UTF-8`, 'Save the file as UTF-8.')
  }
}

/** A fault of the quotes. */
export const broken = ({ code }: CsvError, at: { readonly file: string; readonly line?: number }): SeaTrialsError =>
  new SeaTrialsError(
    'unreadable-data',
    `not RFC 4180: ${FAULTS[code] ?? 'a broken record'}`,
    code === 'CSV_QUOTE_NOT_CLOSED' ? `${QUOTING} If the file is cut off, write or fetch it again, whole.` : QUOTING,
    at,
  )

const QUOTING = 'A field with quotes in it is quoted whole, and its quotes are doubled.'
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text after a closing quote',
}
