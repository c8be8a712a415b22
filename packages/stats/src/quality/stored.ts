/**
 * Scores that nobody holds. Of many rows they are most of what a comparison needs, and nearly every metric reads them from the first row
 * to the last: so they may lie in a file, of which a stretch at a time is in memory.
 */
import type { RowByRow } from '../estimate.ts'
import type { BinarySample, Sample, Stored } from './rows.ts'

/**
 * A binary sample of plain rows whose scores are read when they are asked for: a stretch after the other here, all of them by whoever takes
 * `score`. A row is predicted positive as in `binarySample`.
 */
export const storedSample = (
  label: Uint8Array,
  {
    stored,
    ...said
  }: { readonly stored: Stored; readonly prediction?: Uint8Array; readonly threshold?: number | null },
): BinarySample => {
  const { threshold = 0.5 } = said
  const prediction = said.prediction ?? (threshold === null ? undefined : selectedFrom(stored, threshold))
  const decided = prediction === undefined ? {} : { prediction }
  const sample: BinarySample = { task: 'binary', n: label.length, label, ...decided, stored }
  return Object.defineProperty(sample, 'score', { enumerable: true, get: () => allOf(stored) })
}

const selectedFrom = (stored: Stored, threshold: number): Uint8Array => {
  const prediction = new Uint8Array(stored.length)
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) prediction[from + i] = values[i]! >= threshold ? 1 : 0
  return prediction
}

const allOf = (stored: Stored): Float64Array => {
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
  const room = roomFor(stored)
  let [from, scores] = [0, room.subarray(0, 0)]
  return (row) => {
    if (row < from || row >= from + scores.length) {
      from = row
      scores = room.subarray(0, Math.min(stored.atOnce, stored.length - row))
      stored.read(from, scores)
    }
    return scores[row - from]!
  }
}
