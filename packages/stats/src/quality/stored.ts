/**
 * Scores that nobody holds. Of many rows they are most of what a comparison needs, and nearly every metric reads them from the first row
 * to the last: so they may lie in a file, of which a stretch at a time is in memory.
 */
import type { RowByRow } from '../estimate.ts'
import { facts, type RowFacts } from './facts.ts'
import type { BinarySample, Sample, Stored } from './rows.ts'

/**
 * A binary sample of rows of one weight whose scores are read when they are asked for: a stretch after the other here, all of them by whoever takes
 * `score`. A row is predicted positive as in `binarySample`.
 */
export const storedSample = (
  label: Uint8Array,
  {
    stored,
    ...said
  }: { readonly stored: Stored; readonly prediction?: Uint8Array; readonly threshold?: number | null },
  row: Pick<RowFacts, 'entity'> = {},
): BinarySample => {
  const { threshold = 0.5 } = said
  const prediction = said.prediction ?? (threshold === null ? undefined : selectedFrom(stored, threshold))
  const decided = prediction === undefined ? {} : { prediction }
  return readWhenTaken({ task: 'binary', n: label.length, label, ...decided, ...facts(row) }, stored)
}

/** Gives a sample scores that nobody holds. */
export const readWhenTaken = <S extends object>(sample: S, stored: Stored): S =>
  Object.defineProperty(Object.assign(sample, { stored }), 'score', {
    configurable: true,
    enumerable: true,
    get: () => allOf(stored),
  })

const selectedFrom = (stored: Stored, threshold: number): Uint8Array => {
  const prediction = new Uint8Array(stored.length)
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) prediction[from + i] = values[i]! >= threshold ? 1 : 0
  return prediction
}

/** Some of the numbers, by their places in ascending order, as numbers of their own: they stay where they are. */
export const storedAt = (stored: Stored, rows: Uint32Array): Stored => ({
  length: rows.length,
  atOnce: stored.atOnce,
  beside: stored.beside,
  read: (from, into) => {
    const at = inStretches(stored)
    for (let i = 0; i < into.length; i++) into[i] = at(rows[from + i]!)
  },
})

/** Read anew. */
export const allOf = (stored: Stored): Float64Array => {
  const all = new Float64Array(stored.length)
  stored.read(0, all)
  return all
}

/** Whether there are scores, of which none is read to tell. */
export const hasScores = (sample: BinarySample): boolean => 'score' in sample

/** The sample without the scores that nobody holds, which to copy would be to read. */
export const unread = (sample: Sample): Readonly<Record<string, unknown>> => {
  if (!('stored' in sample)) return { ...sample }
  const { score: _, ...rest } = Object.getOwnPropertyDescriptors(sample)
  return Object.defineProperties({}, rest)
}

/** Numbers of some rows next to each other. */
export interface Consecutive {
  /** The first of them. */
  readonly from: number
  /** In an array that may be used again for the next ones. */
  readonly values: Float64Array
}

/** Scores from the first row to the last; all at once where they are held. */
export const scoredRows = (sample: BinarySample): Iterable<Consecutive> =>
  sample.stored === undefined ? [{ from: 0, values: sample.score! }] : stretches(sample.stored)

/** Numbers that lie in a file, from the first row to the last. */
export function* stretches(stored: Stored): Generator<Consecutive> {
  const room = roomFor(stored)
  for (let from = 0; from < stored.length; from += stored.atOnce) {
    const values = room.subarray(0, Math.min(stored.atOnce, stored.length - from))
    stored.read(from, values)
    yield { from, values }
  }
}

const roomFor = ({ length, atOnce }: Stored): Float64Array => new Float64Array(Math.min(length, atOnce))

/** The score of a row; of rows that ascend, for each step back costs a reading. */
export const scoreOf = (sample: BinarySample): RowByRow => {
  const { stored } = sample
  if (stored === undefined) {
    const score = sample.score!
    return (row) => score[row]!
  }
  return inStretches(stored)
}

/** A stretch is read from the first number that is asked for and is not in the one before. */
const inStretches = (stored: Stored): RowByRow => {
  const room = roomFor(stored)
  let [from, numbers] = [0, room.subarray(0, 0)]
  return (at) => {
    if (at < from || at >= from + numbers.length) {
      from = at
      numbers = room.subarray(0, Math.min(stored.atOnce, stored.length - at))
      stored.read(from, numbers)
    }
    return numbers[at - from]!
  }
}
