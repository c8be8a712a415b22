/**
 * Reads HTTP/1.1 responses from the bytes of a connection, one after the other (RFC 9112). Only what a load generator
 * needs: status, body by its length, in chunks or until the end, and whether the connection can be used again.
 */
const headEnd = Buffer.from('\r\n\r\n')
const mostHead = 64 * 1024
const mostBody = 16 * 1024 * 1024
const nothing = Buffer.alloc(0)

/** The peer does not speak HTTP/1.1 as we understand it. */
export class NotHttp extends Error {}

interface Framing {
  readonly status: number
  /** Of the body, in bytes; or how else its end is found. */
  readonly length: number
  readonly reusable: boolean
}

export class ResponseReader {
  status = 0
  body: Buffer = nothing
  /** Whether another request may follow on the connection. */
  reusable = false
  #rest: Buffer = nothing
  #head = ''
  #framing: Framing | undefined
  // Heads of one server differ in their date, once a second: most are read by comparing them with the last.
  #known: Framing | undefined

  /** Takes bytes; true when a whole response is there. Throws `NotHttp`. */
  feed(bytes: Buffer): boolean {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
    return this.#read(false)
  }

  /** The peer closed the connection: true when that completes a response. */
  end(): boolean {
    return this.#framing?.length === untilEnd && this.#read(true)
  }

  /** Whether part of a response has come in. */
  get started(): boolean {
    return this.#framing !== undefined || this.#rest.length > 0
  }

  #read(ended: boolean): boolean {
    while (this.#framing === undefined) {
      const end = this.#rest.indexOf(headEnd)
      if (end === -1) {
        if (this.#rest.length > mostHead) throw new NotHttp('its head has no end')
        return false
      }
      const head = this.#rest.toString('latin1', 0, end)
      this.#rest = this.#rest.subarray(end + 4)
      const framing = head === this.#head ? this.#known! : readHead(head)
      this.#head = head
      this.#known = framing
      // 1xx announces a response that follows.
      if (framing.status >= 200) this.#framing = framing
    }
    const { length } = this.#framing
    if (length === inChunks) {
      const chunks = readChunks(this.#rest)
      return chunks !== undefined && this.#complete(chunks.body, chunks.end)
    }
    if (length === untilEnd) return ended && this.#complete(this.#rest, this.#rest.length)
    return this.#rest.length >= length && this.#complete(this.#rest.subarray(0, length), length)
  }

  #complete(body: Buffer, used: number): true {
    const framing = this.#framing!
    if (used < this.#rest.length) throw new NotHttp('it sent more than one response to a request')
    this.status = framing.status
    this.reusable = framing.reusable
    this.body = body
    this.#rest = nothing
    this.#framing = undefined
    return true
  }
}

const inChunks = -1
const untilEnd = -2

function readHead(head: string): Framing {
  const line = /^HTTP\/1\.([01]) (\d{3})(?: |\r\n|$)/.exec(head)
  if (line === null) throw new NotHttp('it does not begin as HTTP/1.1 does')
  const status = Number(line[2])
  const chunked = /\r\ntransfer-encoding:[^\r]*\bchunked[ \t]*(?:\r\n|$)/i.test(head)
  const lengths = [...head.matchAll(/\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi)].map((match) =>
    Number(match[1]),
  )
  if (lengths.some((length) => length !== lengths[0] || length > mostBody)) throw new NotHttp('its length cannot be')
  const empty = status < 200 || status === 204 || status === 304
  const length = empty ? 0 : chunked ? inChunks : (lengths[0] ?? untilEnd)
  const close = /\r\nconnection:[^\r]*\bclose\b/i.test(head)
  const keep = line[1] === '1' || /\r\nconnection:[^\r]*\bkeep-alive\b/i.test(head)
  return { status, length, reusable: keep && !close && length !== untilEnd }
}

/** The body and where it ends, or undefined while it is incomplete. */
function readChunks(bytes: Buffer): { readonly body: Buffer; readonly end: number } | undefined {
  const parts: Buffer[] = []
  let size = 0
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1')
    if (lineEnd === -1) {
      if (bytes.length - at > mostHead) throw new NotHttp('the size of a chunk has no end')
      return undefined
    }
    const digits = /^[0-9a-f]{1,8}(?=[ \t]*(?:;|$))/i.exec(bytes.toString('latin1', at, lineEnd))
    if (digits === null) throw new NotHttp('the size of a chunk is no number')
    const length = Number.parseInt(digits[0], 16)
    const start = lineEnd + 2
    if (length === 0) {
      const end = trailersEnd(bytes, start)
      return end === undefined ? undefined : { body: Buffer.concat(parts), end }
    }
    size += length
    if (size > mostBody) throw new NotHttp('its body is too long')
    if (bytes.length < start + length + 2) return undefined
    parts.push(bytes.subarray(start, start + length))
    at = start + length + 2
  }
}

/** After the last chunk: an empty line, or trailer fields and an empty line. */
function trailersEnd(bytes: Buffer, start: number): number | undefined {
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1')
    if (lineEnd === -1) return undefined
    if (lineEnd === at) return at + 2
    at = lineEnd + 2
  }
}
