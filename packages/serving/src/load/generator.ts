/**
 * Open-loop load over HTTP/1.1. Requests are written when they are due, on keep-alive connections, whatever earlier ones
 * take; every latency counts from the instant at which its request was due, so that a server that stalls pays for
 * all the requests that it kept waiting (no coordinated omission).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from './connection.ts'
import { emptyRecording, outcome, type Recording } from './recording.ts'

export interface LoadTarget {
  /** Base address; only host and port are used, the paths stand in the messages. */
  readonly url: URL
  /** Whole HTTP messages, sent in turn. */
  readonly messages: readonly Buffer[]
  /** Without a whole answer so long after it was due, a request has timed out. */
  readonly timeoutMs: number
  /**
   * Judges an answer to a message: its distance from the expected one (0 is the same, NaN nothing to compare with). Throws
   * on an answer that is none. Called as answers come in, after their time was taken.
   */
  readonly read: (message: number, status: number, body: Buffer) => number
}

/** Beyond them requests wait in line for a free connection; the wait counts. */
const mostConnections = 512
/** Timers fire up to a millisecond late: the last stretch before a request is due is spent looking at the clock. */
const spinMs = 1.5
const progressMs = 200

export class LoadGenerator {
  readonly #target: LoadTarget
  readonly #idle: Connection[] = []
  readonly #busy = new Map<number, Connection>()
  #open = 0
  /** Messages sent in the runs before: rows go on where the last run ended. */
  #before = 0
  #run = newRun(new Float64Array(0), undefined)

  constructor(target: LoadTarget) {
    this.#target = target
  }

  /**
   * Sends requests when they are due (milliseconds from now, ascending), waits for the last answer or its timeout, and
   * returns what happened. One run at a time; connections are kept for the next.
   *
   * @param progress called now and then with the share of the load that is due; what it throws breaks the run off
   */
  async run(due: Float64Array, progress?: (share: number) => void): Promise<Recording> {
    const run = newRun(due, progress)
    this.#run = run
    await this.#send()
    await this.#drain()
    this.#before += due.length
    return run.recording
  }

  /** Closes all connections. */
  close(): void {
    for (const connection of [...this.#idle, ...this.#busy.values()]) connection.destroy()
  }

  async #send(): Promise<void> {
    const run = this.#run
    const { due } = run.recording
    await new Promise<void>((resolve, reject) => {
      const tick = (): void => {
        try {
          let now = this.#now()
          while (run.next < due.length && due[run.next]! <= now) {
            this.#pick(run.next, now)
            run.next += 1
            now = this.#now()
          }
          this.#housekeeping(now)
          const wait = run.next === due.length ? undefined : due[run.next]! - now
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
    while (this.#busy.size > 0 || this.#run.firstWaiting < this.#run.waiting.length) {
      await sleep(2)
      this.#housekeeping(this.#now())
    }
  }

  #now(): number {
    return performance.now() - this.#run.start
  }

  #pick(request: number, now: number): void {
    this.#run.recording.picked[request] = now
    const connection = this.#idle.pop() ?? this.#connect()
    if (connection === undefined) this.#run.waiting.push(request)
    else this.#write(connection, request, now)
  }

  #write(connection: Connection, request: number, now: number): void {
    this.#run.recording.sent[request] = now
    this.#busy.set(request, connection)
    connection.send(request, this.#target.messages[this.#message(request)]!)
  }

  #message(request: number): number {
    return (this.#before + request) % this.#target.messages.length
  }

  #connect(): Connection | undefined {
    if (this.#open === mostConnections) return undefined
    this.#open += 1
    return new Connection(this.#target.url, {
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
    this.#run.recording.done[request] = now
    try {
      this.#run.recording.deviation[request] = this.#target.read(this.#message(request), status, body)
      this.#run.recording.outcome[request] = outcome.answered
    } catch {
      this.#run.recording.outcome[request] = outcome.refused
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
    while (this.#run.firstWaiting < this.#run.waiting.length) {
      const request = this.#run.waiting[this.#run.firstWaiting]!
      // It timed out in line.
      if (this.#run.recording.outcome[request] !== outcome.pending) {
        this.#run.firstWaiting += 1
        continue
      }
      const connection = this.#idle.pop() ?? this.#connect()
      if (connection === undefined) return
      this.#run.firstWaiting += 1
      this.#write(connection, request, this.#now())
    }
  }

  #end(request: number, how: number): void {
    this.#run.recording.done[request] = this.#now()
    this.#run.recording.outcome[request] = how
  }

  /** Requests are due in order, so the oldest unfinished one times out first. */
  #housekeeping(now: number): void {
    const run = this.#run
    const { due, outcome: outcomes } = run.recording
    for (; run.oldest < run.next; run.oldest += 1) {
      if (outcomes[run.oldest] !== outcome.pending) continue
      if (due[run.oldest]! + this.#target.timeoutMs > now) break
      this.#end(run.oldest, outcome.timedOut)
      const connection = this.#busy.get(run.oldest)
      if (connection === undefined) continue
      // Its answer may still come, and must not be taken for another's.
      this.#busy.delete(run.oldest)
      connection.destroy()
      this.#open -= 1
    }
    this.#serveWaiting()
    if (now - run.progressed < progressMs) return
    run.progressed = now
    run.progress?.(Math.min(1, now / (due.at(-1) ?? 1)))
  }
}

const newRun = (due: Float64Array, progress: ((share: number) => void) | undefined) => ({
  recording: emptyRecording(due),
  progress,
  start: performance.now(),
  next: 0,
  /** No request before it is unfinished. */
  oldest: 0,
  /** Requests without a connection, in order, from `firstWaiting` on. */
  waiting: [] as number[],
  firstWaiting: 0,
  progressed: 0,
})
