/**
 * What the engine passes over in silence: a field too many at the end of a line, if nothing stands in it, and a last line that is
 * longer than its buffer.
 */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { explainCsv } from './csv-fault.ts'

const CHUNK = 1 << 20
const [LINE_FEED, RETURN] = [0x0a, 0x0d]

/** Bytes of a line that the engine reads at most. */
export const LONGEST_LINE = 1 << 24

/** Throws `unreadable-data` that names the first line with more fields than the header, or that is too long. */
export async function assertNoneOver(file: string, delimiter: string, columns: number): Promise<void> {
  if (!(await mayBeOver(file, Buffer.from(delimiter), columns))) return
  const fault = await explainCsv(file, delimiter)
  if (fault !== undefined) throw fault
}

/** Whether a line ends with the delimiter that has not as many as the header: of these only a parser knows which quotes hold. */
async function mayBeOver(file: string, delimiter: Buffer, columns: number): Promise<boolean> {
  const isOver = (bytes: Buffer): boolean =>
    [LINE_FEED, RETURN].some((lineEnd) => anyOver(bytes, delimiter, lineEnd, columns - 1))
  let rest: Buffer = Buffer.alloc(0)
  let before = 0
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    const whole = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(RETURN)) + 1
    if (isOver(bytes.subarray(0, whole))) return true
    rest = bytes.subarray(whole)
    before += whole
    if (rest.length > LONGEST_LINE) throw tooLong({ file: basename(file), line: 1 + (await lineFeeds(file, before)) })
  }
  return isOver(Buffer.concat([rest, Buffer.of(LINE_FEED)]))
}

export const tooLong = (at: { readonly file: string; readonly line?: number }): SeaTrialsError =>
  new SeaTrialsError(
    'unreadable-data',
    `a line is longer than ${LONGEST_LINE / 2 ** 20} MiB`,
    'Is a quote in it never closed?',
    at,
  )

/** How many there are in the first bytes of a file. */
async function lineFeeds(file: string, bytes: number): Promise<number> {
  let count = 0
  if (bytes === 0) return count
  for await (const chunk of createReadStream(file, { end: bytes - 1, highWaterMark: CHUNK }))
    count += countIn(chunk as Buffer, Buffer.of(LINE_FEED))
  return count
}

function anyOver(bytes: Buffer, delimiter: Buffer, lineEnd: number, expected: number): boolean {
  const ending = Buffer.concat([delimiter, Buffer.of(lineEnd)])
  // No line begins before the end of the last that was looked at: to go back further would take the square of its lines.
  let after = 0
  for (let at = bytes.indexOf(ending); at >= 0; at = bytes.indexOf(ending, after)) {
    const between = bytes.subarray(after, at)
    const from = Math.max(between.lastIndexOf(LINE_FEED), between.lastIndexOf(RETURN)) + 1
    if (countIn(bytes.subarray(after + from, at + delimiter.length), delimiter) !== expected) return true
    after = at + ending.length
  }
  return false
}

function countIn(bytes: Buffer, delimiter: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) count++
  return count
}
