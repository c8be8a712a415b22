/**
 * Reads HTTP/1.1 responses from the bytes of a connection, one after the other (RFC 9112). Only what a load generator
 * needs: status, body by its length, in chunks or until the end, and whether the connection can be used again. Each byte is
 * looked at once, however small the pieces it comes in, and no response takes more than `mostBytes`.
 */
const lineEnd = Buffer.from('\r\n')
const headEnd = Buffer.from('\r\n\r\n')
const mostHead = 64 * 1024
/** Of one response, its head and the sizes of its chunks included. It answers one row: scores of 200 000 classes. */
const mostBytes = 4 * 1024 * 1024
const nothing = Buffer.alloc(0)

/** The peer does not speak HTTP/1.1 as we understand it. */
export class NotHttp extends Error {}

interface Framing {
  readonly status: number
  /** Of the body, in bytes; or how else its end is found. */
  readonly length: number
  readonly reusable: boolean
}

const inChunks = -1
const untilEnd = -2

export class ResponseReader {
  status = 0
  body: Buffer = nothing
  /** Whether another request may follow on the connection. */
  reusable = false
  /** What has come of this response, up to `#length`; behind it is room for more. */
  #bytes: Buffer = nothing
  #length = 0
  /** What is before it has been read. */
  #at = 0
  /** No end of a line begins before it and behind `#at`. */
  #sought = 0
  #framing: Framing | undefined
  /** Bytes of the chunk that is being read, undefined where its size comes next; after the last one come trailers. */
  #chunk: number | 'last' | undefined
  /** Where the body stands: chunks are moved together behind the head. */
  #start = 0
  #end = 0
  // Heads of one server differ in their date, once a second: most are read by comparing them with the last.
  #known: { readonly head: string; readonly framing: Framing } | undefined

  /** Takes bytes, and may change them; true when a whole response is there. Throws `NotHttp`. */
  feed(bytes: Buffer): boolean {
    this.#append(bytes)
    if (this.#framing === undefined) this.#readHead()
    if (this.#framing === undefined) return false
    const { length } = this.#framing
    if (length === inChunks) return this.#readChunks()
    return length !== untilEnd && this.#length >= this.#start + length && this.#complete(this.#start + length)
  }

  /** The peer closed the connection: true when that completes a response. */
  end(): boolean {
    return this.#framing?.length === untilEnd && this.#complete(this.#length)
  }

  /** Doubles the room when it is full: a response in many pieces is copied a few times, not once a piece. */
  #append(bytes: Buffer): void {
    const length = this.#length + bytes.length
    if (length > mostBytes) throw new NotHttp('it is too long')
    if (this.#length === 0) this.#bytes = bytes
    else {
      if (length > this.#bytes.length) {
        const larger = Buffer.allocUnsafe(2 * length)
        this.#bytes.copy(larger, 0, 0, this.#length)
        this.#bytes = larger
      }
      bytes.copy(this.#bytes, this.#length)
    }
    this.#length = length
  }

  #readHead(): void {
    while (this.#framing === undefined) {
      const end = this.#find(headEnd)
      if (end === undefined) return
      const head = this.#bytes.toString('latin1', this.#at, end)
      this.#at = end + headEnd.length
      if (this.#known?.head !== head) this.#known = { head, framing: readHead(head) }
      // 1xx announces a response that follows.
      if (this.#known.framing.status >= 200) this.#framing = this.#known.framing
    }
    this.#start = this.#at
    this.#end = this.#at
  }

  #readChunks(): boolean {
    for (;;) {
      if (typeof this.#chunk === 'number') {
        const end = this.#at + this.#chunk
        if (this.#length < end + lineEnd.length) return false
        if (this.#bytes[end] !== lineEnd[0] || this.#bytes[end + 1] !== lineEnd[1])
          throw new NotHttp('a chunk is longer than its size')
        this.#bytes.copyWithin(this.#end, this.#at, end)
        this.#end += this.#chunk
        this.#at = end + lineEnd.length
        this.#chunk = undefined
      }
      const end = this.#find(lineEnd)
      if (end === undefined) return false
      const line = this.#bytes.subarray(this.#at, end)
      this.#at = end + lineEnd.length
      // After the last chunk: an empty line, or trailer fields and an empty line.
      if (this.#chunk !== 'last') this.#chunk = chunkSize(line.toString('latin1')) || 'last'
      else if (line.length === 0) return this.#complete(this.#end)
    }
  }

  /** Where the end of a line (or of a head) begins, looked for only in what is new. */
  #find(mark: Buffer): number | undefined {
    const from = Math.max(this.#at, this.#sought)
    const found = this.#bytes.subarray(0, this.#length).indexOf(mark, from)
    if ((found === -1 ? this.#length : found) - this.#at > mostHead) throw new NotHttp('a line of it has no end')
    if (found !== -1) return found
    this.#sought = this.#length - mark.length + 1
    return undefined
  }

  /** @param end of the body */
  #complete(end: number): true {
    const { status, reusable, length } = this.#framing!
    if ((length === inChunks ? this.#at : end) < this.#length)
      throw new NotHttp('it sent more than one response to a request')
    this.status = status
    this.reusable = reusable
    this.body = this.#bytes.subarray(this.#start, end)
    this.#bytes = nothing
    this.#length = 0
    this.#at = 0
    this.#sought = 0
    this.#chunk = undefined
    this.#framing = undefined
    return true
  }
}

function readHead(head: string): Framing {
  const line = /^HTTP\/1\.([01]) (\d{3})(?: |\r\n|$)/.exec(head)
  if (line === null) throw new NotHttp('it does not begin as HTTP/1.1 does')
  const status = Number(line[2])
  const chunked = /\r\ntransfer-encoding:[^\r]*\bchunked[ \t]*(?:\r\n|$)/i.test(head)
  const lengths = [...head.matchAll(/\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi)].map((match) =>
    Number(match[1]),
  )
  if (lengths.some((length) => length !== lengths[0] || length > mostBytes)) throw new NotHttp('its length cannot be')
  const empty = status < 200 || status === 204 || status === 304
  const length = empty ? 0 : chunked ? inChunks : (lengths[0] ?? untilEnd)
  const close = /\r\nconnection:[^\r]*\bclose\b/i.test(head)
  const keep = line[1] === '1' || /\r\nconnection:[^\r]*\bkeep-alive\b/i.test(head)
  return { status, length, reusable: keep && !close && length !== untilEnd }
}

function chunkSize(line: string): number {
  const digits = /^[0-9a-f]{1,8}(?=[ \t]*(?:;|$))/i.exec(line)
  if (digits === null) throw new NotHttp('the size of a chunk is no number')
  return Number.parseInt(digits[0], 16)
}
