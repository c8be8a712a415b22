/** A keep-alive connection that carries one request at a time. */
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { NotHttp, ResponseReader } from './response.ts'

export interface ConnectionEvents {
  /** A whole answer to the request in flight, and whether another may be sent. */
  readonly answered: (connection: Connection, status: number, body: Buffer, reusable: boolean) => void
  /** The request in flight will get no answer. */
  readonly broken: (connection: Connection) => void
  /** The connection is gone; no request was in flight. */
  readonly closed: (connection: Connection) => void
}

export class Connection {
  /** Number of the request in flight, -1 when idle. */
  request = -1
  readonly #socket: Socket
  readonly #reader = new ResponseReader()
  readonly #events: ConnectionEvents
  #over = false

  constructor(target: URL, events: ConnectionEvents) {
    this.#events = events
    const secure = target.protocol === 'https:'
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const port = Number(target.port || (secure ? 443 : 80))
    this.#socket = secure ? connectTls({ host, port, servername: host }) : connectTcp({ host, port })
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (bytes: Buffer) => this.#receive(bytes))
    this.#socket.on('error', () => this.#finish())
    this.#socket.on('close', () => this.#finish())
  }

  send(request: number, bytes: Buffer): void {
    this.request = request
    this.#socket.write(bytes)
  }

  /** Closes it without a word to anyone. */
  destroy(): void {
    this.#over = true
    this.request = -1
    this.#socket.destroy()
  }

  #receive(bytes: Buffer): void {
    if (this.#over) return
    try {
      // Bytes that nobody asked for belong to no request: the connection cannot be trusted.
      if (this.request === -1) this.#finish()
      else if (this.#reader.feed(bytes)) this.#answer()
    } catch (error) {
      if (!(error instanceof NotHttp)) throw error
      this.#finish()
    }
  }

  #answer(): void {
    const { status, body } = this.#reader
    const reusable = this.#reader.reusable && !this.#over
    if (!reusable) {
      this.#over = true
      this.#socket.destroy()
    }
    this.#events.answered(this, status, body, reusable)
  }

  #finish(): void {
    if (this.#over) return
    this.#over = true
    this.#socket.destroy()
    if (this.request === -1) this.#events.closed(this)
    else if (this.#reader.end()) this.#answer()
    else this.#events.broken(this)
  }
}
