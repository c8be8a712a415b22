/**
 * What rows add to a metric of a ranking, told by their scores and read in their own order. Scores are sorted one stretch after the
 * other; what the rows of a stretch add is put aside in their order, so that reading takes from each stretch what is next in it.
 * Neither an order of all rows nor a number of each has to be in memory at once. For rows of one weight.
 */
import type { InRows, RowByRow } from '../estimate.ts'
import { sortedBy } from '../rank.ts'
import type { Beside } from './rows.ts'
import { countedOf, edgesOf, type Scored, stretchAt } from './standings.ts'
import { scoredRows, scoreOf } from './stored.ts'
import type { OfTies } from './swept.ts'

/** With their places they take four times what scores alone do. */
const MOST_AT_ONCE = 2 ** 18

/** `tell` begins anew for each reading; about `most` rows are sorted at once. */
export const byScore = (sample: Scored, tell: () => OfTies, most = MOST_AT_ONCE): InRows => ({
  n: sample.n,
  read: (use) => {
    const kept = sample.stored?.beside() ?? heldBeside(sample.n)
    try {
      return use(reader(sample, kept, writeAside(sample, kept, tell(), most)))
    } finally {
      kept.close()
    }
  },
})

/** Stretches of scores: where each begins but the first, and how many rows it has. */
interface Parted {
  readonly edges: readonly number[]
  readonly sizes: readonly number[]
}

const writeAside = (sample: Scored, kept: Beside, tell: OfTies, most: number): Parted => {
  const edges = edgesOf(sample, most)
  const parts = countedOf(sample, edges)
  for (const part of parts) {
    const some = rowsWithin(sample, part, part.positives + part.negatives)
    addEach(some, tell)
    kept.append(some.values)
  }
  return { edges, sizes: parts.map(({ positives, negatives }) => positives + negatives) }
}

interface Some {
  /** Scores at first, and then what their rows add. */
  readonly values: Float64Array
  readonly label: Uint8Array
}

const rowsWithin = (
  sample: Scored,
  { from, to }: { readonly from: number; readonly to: number },
  size: number,
): Some => {
  const [values, label] = [new Float64Array(size), new Uint8Array(size)]
  let filled = 0
  for (const { from: first, values: scores } of scoredRows(sample))
    for (let i = 0; i < scores.length; i++) {
      const x = scores[i]!
      if (!(x >= from && x < to)) continue
      label[filled] = sample.label[first + i]!
      values[filled++] = x
    }
  return { values, label }
}

const addEach = ({ values, label }: Some, tell: OfTies): void => {
  const { order, sorted } = sortedBy(values.slice())
  const { length } = order
  for (let start = 0; start < length; ) {
    let [end, positives] = [start, 0]
    do positives += label[order[end++]!]!
    while (end < length && sorted[end] === sorted[start])
    const { positive, negative } = tell(positives, end - start - positives)
    for (let at = start; at < end; at++) values[order[at]!] = label[order[at]!] === 1 ? positive : negative
    start = end
  }
}

/** So many numbers of a stretch are read at once. */
const READ_AT_ONCE = 2 ** 12

const reader = (sample: Scored, kept: Beside, { edges, sizes }: Parted): RowByRow => {
  const score = scoreOf(sample)
  let before = 0
  const parts = sizes.map((size) => {
    const next = inTurn(kept, before, size)
    before += size
    return next
  })
  let expected = 0
  return (row) => {
    if (row !== expected++) throw new RangeError(`row ${row} is asked for where ${expected - 1} is next`)
    return parts[stretchAt(edges, score(row))]!()
  }
}

/** Numbers from one on, each once. */
const inTurn = (kept: Beside, from: number, size: number): (() => number) => {
  const room = new Float64Array(Math.min(size, READ_AT_ONCE))
  let [block, at, taken] = [room.subarray(0, 0), 0, 0]
  return () => {
    if (at === block.length) {
      block = room.subarray(0, Math.min(room.length, size - taken))
      kept.read(from + taken, block)
      taken += block.length
      at = 0
    }
    return block[at++]!
  }
}

/** In memory, beside scores that are there as well. */
const heldBeside = (length: number): Beside => {
  const all = new Float64Array(length)
  let filled = 0
  return {
    append: (values) => {
      all.set(values, filled)
      filled += values.length
    },
    read: (from, into) => into.set(all.subarray(from, from + into.length)),
    close: () => {},
  }
}
