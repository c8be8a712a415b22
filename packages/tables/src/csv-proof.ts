/**
 * One reading of CSV files, by as many threads as there are cores, that proves of every field the shape that is said of its
 * column, and that all bytes are UTF-8. Ranges of a file begin and end at line feeds; none of these is inside quotes,
 * or the range that holds it is not proven.
 */
import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import { availableParallelism } from 'node:os'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import { type Prover, prover, type Shape } from './csv-prover.ts'

/** No proven line is longer, in bytes. */
export const LONGEST_PROVEN = 1 << 20
const RANGE = 1 << 22
/** A thread starts in the time that these bytes take. */
const WORTH_A_THREAD = 1 << 23

/** Smallest and largest value by the column's index, of those of shape `bigint` that have values of at most 15 digits. */
export type Bounds = ReadonlyMap<number, readonly [bigint, bigint]>

/** What is not the delimiter or a character of a number, whatever is between them. */
const PLAIN_DELIMITERS = [',', ';', '\t', '|']

interface Job {
  readonly shapes: readonly Shape[]
  readonly delimiter: number
  readonly files: readonly { readonly path: string; readonly size: number }[]
  readonly range: number
  readonly longest: number
  /** The next range that nobody has taken yet. */
  readonly next: Int32Array
}

interface Part {
  readonly lows: Float64Array
  readonly highs: Float64Array
  readonly lineEnds: number
}

/** Undefined is no proof, and says nothing about the files. */
export async function proveCsv(
  paths: readonly string[],
  delimiter: string,
  shapes: readonly Shape[],
  range = RANGE,
): Promise<Bounds | undefined> {
  if (!PLAIN_DELIMITERS.includes(delimiter)) return undefined
  const files = paths.map((path) => ({ path, size: fs.statSync(path).size }))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const threads = Math.min(availableParallelism(), Math.floor(bytes / WORTH_A_THREAD))
  const next = new Int32Array(new SharedArrayBuffer(4))
  const job = { shapes, delimiter: delimiter.charCodeAt(0), files, range, longest: LONGEST_PROVEN, next }
  const parts = threads === 0 ? [prove(job)] : await Promise.all(Array.from({ length: threads }, () => inThread(job)))
  return together(parts)
}

const prove = (job: Job): Part | undefined => {
  try {
    return proveRanges(job, prover(job.shapes, job.delimiter, job.longest), fs, isUtf8)
  } catch {
    return undefined
  }
}

/** From the text of the functions, so that it is the same from source and from a bundle. */
const THREAD = `const { parentPort, workerData: job } = require('node:worker_threads')
const proven = (${proveRanges})(job, (${prover})(job.shapes, job.delimiter, job.longest), require('node:fs'), require('node:buffer').isUtf8)
parentPort.postMessage(proven)`

function inThread(job: Job): Promise<Part | undefined> {
  return new Promise((resolve) => {
    const thread = new Worker(THREAD, { eval: true, workerData: job, env: SHARE_ENV, execArgv: [] })
    thread.once('message', resolve)
    thread.once('error', () => resolve(undefined))
    thread.once('exit', () => resolve(undefined))
  })
}

/** Ranges are taken until none is left; one that is not proven ends it for all threads. Refers to nothing outside of itself. */
function proveRanges(
  { files, range, longest, next }: Job,
  { proves, lows, highs, lineEnds }: Prover,
  { openSync, readSync, closeSync }: typeof fs,
  isText: typeof isUtf8,
): Part | undefined {
  const [LINE_FEED, BYTE_ORDER_MARK, QUOTE] = [0x0a, 0xbfbbef, 0x22]
  const largest = Math.max(...files.map(({ size }) => size))
  // A byte of the range before, and one for the line feed that a last line may lack.
  const buffer = Buffer.allocUnsafe(Math.min(largest, range + longest) + 2)

  const isProven = (path: string, size: number, index: number): boolean => {
    const from = Math.max(0, index * range - 1)
    const wanted = Math.min(size - from, range + longest)
    const file = openSync(path, 'r')
    const read = readSync(file, buffer, 0, wanted, from)
    closeSync(file)
    if (read !== wanted) return false
    const bytes = buffer.subarray(0, wanted + 1)
    bytes[wanted] = LINE_FEED
    const isLast = from + wanted === size
    const marked = index === 0 && wanted > 3 && bytes.readUIntLE(0, 3) === BYTE_ORDER_MARK
    // The engine takes a quote behind the mark for a character.
    if (marked && bytes[3] === QUOTE) return false
    const begin = index === 0 ? (marked ? 3 : 0) : bytes.indexOf(LINE_FEED) + 1
    const found = bytes.indexOf(LINE_FEED, Math.min(wanted, (index + 1) * range - 1 - from)) + 1
    // The line feed that was added stands for one only at the end of the file, and of a line.
    if (found > wanted && !isLast) return false
    const end = found > wanted && bytes[wanted - 1] === LINE_FEED ? wanted : found
    if (begin >= end) return index > 0
    return isText(bytes.subarray(begin, end)) && proves(bytes, begin, end, index === 0)
  }

  const ranges = files.flatMap(({ path, size }) =>
    Array.from({ length: Math.ceil(size / range) }, (_, index) => ({ path, size, index })),
  )
  for (let taken = Atomics.add(next, 0, 1); taken < ranges.length; taken = Atomics.add(next, 0, 1)) {
    const { path, size, index } = ranges[taken]!
    if (isProven(path, size, index)) continue
    Atomics.store(next, 0, ranges.length)
    return undefined
  }
  return { lows, highs, lineEnds: lineEnds() }
}

function together(parts: readonly (Part | undefined)[]): Bounds | undefined {
  const proven = parts.filter((part) => part !== undefined)
  const lineEnds = proven.reduce((all, part) => all | part.lineEnds, 0)
  // Both kinds in one data set are the engine's to judge.
  if (proven.length < parts.length || lineEnds === 3) return undefined
  const columns = proven[0]?.lows.length ?? 0
  const bounds = Array.from({ length: columns }, (_, column) => {
    const low = Math.min(...proven.map(({ lows }) => lows[column]!))
    const high = Math.max(...proven.map(({ highs }) => highs[column]!))
    return [column, low, high] as const
  })
  return new Map(
    bounds.flatMap(([column, low, high]) =>
      Number.isFinite(low) && Number.isFinite(high) ? [[column, [BigInt(low), BigInt(high)]] as const] : [],
    ),
  )
}
