/** Whether a file is UTF-8, all of it: the engine looks only at the columns that a statement reads. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/** Throws `unreadable-data` that names the first line which is no UTF-8. */
export async function assertUtf8(file: string): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    const end = wholeCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, end))) throw await notUtf8(file)
    rest = bytes.subarray(end)
  }
  if (rest.length > 0) throw await notUtf8(file)
}

/** Where the last character begins that the bytes do not hold as a whole; their length if they hold all. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return wanted > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Read once more, line by line: only a file that is refused pays for it. */
async function notUtf8(file: string): Promise<SeaTrialsError> {
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  const refused = () =>
    new SeaTrialsError('unreadable-data', 'not UTF-8', 'Save the file as UTF-8.', { file: basename(file), line })
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      if (!isUtf8(bytes.subarray(from, end))) return refused()
      from = end + 1
      line++
    }
    rest = bytes.subarray(from)
  }
  return refused()
}
