/**
 * Open-loop load over HTTP/1.1. Requests are written when they are due, on keep-alive connections, whatever earlier ones
 * take; every latency counts from the instant at which its request was due, so that a server that stalls pays for
 * all the requests that it kept waiting (no coordinated omission).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from './connection.ts'
import { emptyRecording, outcome, type Recording } from './recording.ts'

export interface LoadOptions {
  /** Base address; only host and port are used, the paths stand in the requests. */
  readonly target: URL
  /** Whole HTTP messages; request i of the load is number i modulo their count. */
  readonly messages: readonly Buffer[]
  /** When requests are due, milliseconds from the start, ascending. */
  readonly due: Float64Array
  /** Without a whole answer so long after it was due, a request has timed out. */
  readonly timeoutMs: number
  /**
   * Judges an answer to a message: its distance from the expected one (0 is the same, NaN nothing to compare with). Throws
   * on an answer that is none. Called as answers come in, after their time was taken.
   */
  readonly read: (message: number, status: number, body: Buffer) => number
  /** Called now and then with the share of the load that is due; throws to break off. */
  readonly progress?: (share: number) => void
}

/** Beyond them requests wait in line for a free connection; the wait counts. */
const mostConnections = 512
/** Timers fire up to a millisecond late: the last stretch before a request is due is spent looking at the clock. */
const spinMs = 1.5
const progressMs = 200

export class LoadGenerator {
  readonly #options: LoadOptions
  readonly #recording: Recording
  readonly #idle: Connection[] = []
  readonly #busy = new Map<number, Connection>()
  readonly #waiting: number[] = []
  #firstWaiting = 0
  #open = 0
  #next = 0
  #oldest = 0
  #start = 0
  #progressed = 0

  private constructor(options: LoadOptions) {
    this.#options = options
    this.#recording = emptyRecording(options.due)
  }

  /** Sends the load, waits for the last answer or its timeout, and returns what happened. Rejects with what `progress` throws. */
  static async run(options: LoadOptions): Promise<Recording> {
    const load = new LoadGenerator(options)
    try {
      load.#start = performance.now()
      await load.#send()
      await load.#drain()
    } finally {
      for (const connection of [...load.#idle, ...load.#busy.values()]) connection.destroy()
    }
    return load.#recording
  }

  async #send(): Promise<void> {
    const { due } = this.#options
    await new Promise<void>((resolve, reject) => {
      const tick = (): void => {
        try {
          let now = this.#now()
          while (this.#next < due.length && due[this.#next]! <= now) {
            this.#pick(this.#next, now)
            this.#next += 1
            now = this.#now()
          }
          this.#housekeeping(now)
          const wait = this.#next === due.length ? undefined : due[this.#next]! - now
          if (wait === undefined) resolve()
          else if (wait > spinMs) setTimeout(tick, Math.min(wait - 1, progressMs))
          else setImmediate(tick)
        } catch (error) {
          reject(error)
        }
      }
      tick()
    })
  }

  async #drain(): Promise<void> {
    while (this.#busy.size > 0 || this.#firstWaiting < this.#waiting.length) {
      await sleep(2)
      this.#housekeeping(this.#now())
    }
  }

  #now(): number {
    return performance.now() - this.#start
  }

  #pick(request: number, now: number): void {
    this.#recording.picked[request] = now
    const connection = this.#idle.pop() ?? this.#connect()
    if (connection === undefined) this.#waiting.push(request)
    else this.#write(connection, request, now)
  }

  #write(connection: Connection, request: number, now: number): void {
    this.#recording.sent[request] = now
    this.#busy.set(request, connection)
    connection.send(request, this.#options.messages[request % this.#options.messages.length]!)
  }

  #connect(): Connection | undefined {
    if (this.#open === mostConnections) return undefined
    this.#open += 1
    return new Connection(this.#options.target, {
      answered: (connection, status, body, reusable) => this.#answered(connection, status, body, reusable),
      broken: (connection) => this.#broken(connection),
      closed: (connection) => this.#closed(connection),
    })
  }

  #answered(connection: Connection, status: number, body: Buffer, reusable: boolean): void {
    const { request } = connection
    const now = this.#now()
    connection.request = -1
    this.#busy.delete(request)
    this.#recording.done[request] = now
    try {
      this.#recording.deviation[request] = this.#options.read(request % this.#options.messages.length, status, body)
      this.#recording.outcome[request] = outcome.answered
    } catch {
      this.#recording.outcome[request] = outcome.refused
    }
    if (reusable) this.#idle.push(connection)
    else this.#open -= 1
    this.#serveWaiting()
  }

  #broken(connection: Connection): void {
    const { request } = connection
    connection.request = -1
    this.#busy.delete(request)
    this.#end(request, outcome.broken)
    this.#open -= 1
    this.#serveWaiting()
  }

  #closed(connection: Connection): void {
    const place = this.#idle.indexOf(connection)
    if (place !== -1) this.#idle.splice(place, 1)
    this.#open -= 1
    this.#serveWaiting()
  }

  #serveWaiting(): void {
    while (this.#firstWaiting < this.#waiting.length) {
      const request = this.#waiting[this.#firstWaiting]!
      // It timed out in line.
      if (this.#recording.outcome[request] !== outcome.pending) {
        this.#firstWaiting += 1
        continue
      }
      const connection = this.#idle.pop() ?? this.#connect()
      if (connection === undefined) return
      this.#firstWaiting += 1
      this.#write(connection, request, this.#now())
    }
  }

  #end(request: number, how: number): void {
    this.#recording.done[request] = this.#now()
    this.#recording.outcome[request] = how
  }

  /** Requests are due in order, so the oldest unfinished one times out first. */
  #housekeeping(now: number): void {
    const { due, timeoutMs, progress } = this.#options
    for (; this.#oldest < this.#next; this.#oldest += 1) {
      if (this.#recording.outcome[this.#oldest] !== outcome.pending) continue
      if (due[this.#oldest]! + timeoutMs > now) break
      this.#end(this.#oldest, outcome.timedOut)
      const connection = this.#busy.get(this.#oldest)
      if (connection === undefined) continue
      // Its answer may still come, and must not be taken for another's.
      this.#busy.delete(this.#oldest)
      connection.destroy()
      this.#open -= 1
    }
    if (this.#open < mostConnections) this.#serveWaiting()
    if (now - this.#progressed < progressMs) return
    this.#progressed = now
    progress?.(Math.min(1, now / (due.at(-1) ?? 1)))
  }
}
