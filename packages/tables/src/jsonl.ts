/** JSON lines: one object a line, UTF-8, blank lines skipped. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { SeaTrialsError } from '@sea-trials/schema/error'

/** Levels of lists and objects. The engine descends by recursion: some ten thousand levels take the process with them. */
const DEEPEST = 1000
const LINE_FEED = 0x0a

/** Throws `unreadable-data` that names the first line with more levels than anybody means. */
export async function assertShallow(file: string): Promise<void> {
  const levels = new Levels()
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
    if (levels.exceed(chunk as Buffer)) throw await tooDeep(file)
}

/** Counts levels through a file of JSON lines, over the pieces that it is read in. */
class Levels {
  #depth = 0
  #inString = false
  #escaped = false
  #atStart = true

  exceed(bytes: Buffer): boolean {
    for (let at = 0; at < bytes.length; ) {
      // Lines with fewer bytes than levels are passed over together.
      const shorter = this.#atStart ? bytes.lastIndexOf(LINE_FEED, at + DEEPEST) : -1
      if (shorter >= at) at = shorter + 1
      else if (this.#step(bytes[at++]!) > DEEPEST) return true
    }
    return false
  }

  #step(byte: number): number {
    this.#atStart = byte === LINE_FEED
    if (this.#atStart) {
      this.#depth = 0
      this.#inString = this.#escaped = false
    } else if (this.#inString) {
      if (byte === 0x22 && !this.#escaped) this.#inString = false
      this.#escaped = byte === 0x5c && !this.#escaped
    } else if (byte === 0x22) this.#inString = true
    else if (byte === 0x5b || byte === 0x7b) this.#depth++
    else if (byte === 0x5d || byte === 0x7d) this.#depth--
    return this.#depth
  }
}

/** Read once more, line by line: only a file that is refused pays for it. */
async function tooDeep(file: string): Promise<SeaTrialsError> {
  let line = 0
  for await (const said of linesOf(file)) {
    line++
    if (new Levels().exceed(Buffer.from(said))) break
  }
  return new SeaTrialsError(
    'unreadable-data',
    `lists and objects stand more than ${DEEPEST} levels deep in each other`,
    'Write rows that are flatter.',
    { file: basename(file), line },
  )
}

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })

/** Why the engine could not read a file of JSON lines, with the first line that is no object; undefined if all are. */
export async function explainJsonl(file: string): Promise<SeaTrialsError | undefined> {
  let line = 0
  for await (const said of linesOf(file)) {
    line++
    if (said.trim() === '') continue
    const what = line === 1 && said.startsWith(BYTE_ORDER_MARK) ? MARKED : whyNoObject(said)
    if (what !== undefined)
      return new SeaTrialsError('unreadable-data', what, what === MARKED ? 'Save it without one.' : ONE_OBJECT, {
        file: basename(file),
        line,
      })
  }
  return undefined
}

const BYTE_ORDER_MARK = '\ufeff'
const MARKED = 'the file begins with a byte-order mark'
const ONE_OBJECT = 'Write one JSON object a line.'

/** Written by JSON.stringify as an escape, and by nobody else: a backslash of the text itself is doubled. */
const HALF_A_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

function whyNoObject(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'the line is JSON, but no object'
    return HALF_A_CHARACTER.test(JSON.stringify(value)) ? 'a text holds half of a surrogate pair' : undefined
  } catch {
    return 'the line is not JSON'
  }
}
