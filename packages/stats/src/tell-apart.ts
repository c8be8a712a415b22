/** Rows of two classes told apart by what single columns say, and by what pairs of them do. */
import { type Binned, boost } from './boosting.ts'
import { PAIR_BINS, type Pair, pairsOf } from './pairs.ts'

export interface Teller {
  /** Log odds of the second class, in the order of the named rows; of any table with the same columns and bins. */
  readonly scores: (of: Binned, rows: Int32Array) => Float64Array
  /** Loss that the splits of each column have saved; what a pair saves is halved between its columns. */
  readonly gain: Float64Array
  /** What pairs have saved, which neither of their columns says alone: columns by their places, the first before the second. */
  readonly together: readonly { readonly first: number; readonly second: number; readonly gain: number }[]
}

const MOST_PAIRS = 3

/** Learns from the given rows. Classes are 0 and 1; both must be there. */
export const tellApart = (binned: Binned, classes: Uint8Array, rows: Int32Array): Teller => {
  const pairs = pairsOf(binned, classes, rows, MOST_PAIRS)
  const learnt = boost(withPairs(binned, pairs), classes, rows)
  const gain = learnt.gain.slice(0, binned.columns.length)
  for (const [i, { first, second }] of pairs.entries())
    for (const column of [first, second]) gain[column]! += learnt.gain[binned.columns.length + i]! / 2
  return {
    gain,
    together: pairs.map(({ first, second }, i) => ({ first, second, gain: learnt.gain[binned.columns.length + i]! })),
    scores: (of, asked) => {
      const wider = withPairs(of, pairs)
      return Float64Array.from(asked, (row) => learnt.score(wider, row))
    },
  }
}

const withPairs = (binned: Binned, pairs: readonly Pair[]): Binned => ({
  columns: [...binned.columns, ...pairs.map(({ codes }) => codes(binned))],
  bins: [...binned.bins, ...pairs.map(() => PAIR_BINS)],
})
