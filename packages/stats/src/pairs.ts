/**
 * Columns that go together differently in two classes. A tree that grows by the best single split is blind to them until it
 * happens to cut one of the two: pairs are looked through first (as FAST does, Lou, Caruana, Gehrke and Hooker 2013), and
 * those that tell most become columns of their own.
 */
import type { Binned } from './boosting.ts'
import { chiSquareQuantile } from './distributions.ts'
import { total } from './drift.ts'
import { argsort } from './rank.ts'
import { thinned } from './thin.ts'

export interface Pair {
  readonly first: number
  readonly second: number
  /** The pair as a column of `PAIR_BINS` bins, row by row of any table with these columns: its cells, from what speaks for the first class to what speaks for the second. */
  readonly codes: (of: Binned) => Uint8Array
}

/** Groups of about equal mass that a column is cut into. */
const GROUPS = 4
export const PAIR_BINS = GROUPS * GROUPS
/** Chance at which, of all pairs, one would be taken for telling where none tells: a pair of noise misleads who learns from it. */
const CHANCE = 0.05
/** Rows times pairs that are looked at; beyond, rows are thinned out. */
const MOST_LOOKS = 30_000_000

/** Up to `most` pairs, those that tell most in the given rows and more than chance does. Classes are 0 and 1; both must be there. */
export const pairsOf = (binned: Binned, classes: Uint8Array, rows: Int32Array, most: number): readonly Pair[] => {
  const width = binned.columns.length
  const pairs = (width * (width - 1)) / 2
  const telling = pairs === 0 ? 0 : chiSquareQuantile(1 - CHANCE / pairs, (GROUPS - 1) ** 2)
  const looked = thinned(rows, MOST_LOOKS / pairs)
  const kinds = Uint8Array.from(looked, (row) => classes[row]!)
  const groups = binned.columns.map((codes, column) => groupsOf(codes, binned.bins[column]!, looked))
  const grouped = binned.columns.map((codes, column) => Uint8Array.from(looked, (row) => groups[column]![codes[row]!]!))
  const found: { first: number; second: number; leans: Float64Array; tells: number }[] = []
  for (let first = 0; first < width; first++)
    for (let second = first + 1; second < width; second++) {
      const leans = leansOf(grouped[first]!, grouped[second]!, kinds)
      const tells = leans.reduce((sum, lean) => sum + lean * lean, 0)
      if (tells > telling) found.push({ first, second, leans, tells })
    }
  return found
    .sort((a, b) => b.tells - a.tells)
    .slice(0, most)
    .map(({ first, second, leans }) => {
      const place = placesOf(leans)
      const cellOf = (a: number, b: number): number => GROUPS * groups[first]![a]! + groups[second]![b]!
      return {
        first,
        second,
        codes: ({ columns }) => columns[first]!.map((code, row) => place[cellOf(code, columns[second]![row]!)]!),
      }
    })
}

/** Group by bin: neighbours together, until they hold their part of the rows. */
const groupsOf = (codes: Uint8Array, bins: number, rows: Int32Array): Uint8Array => {
  const counts = new Float64Array(bins)
  for (const row of rows) counts[codes[row]!]!++
  let below = 0
  return Uint8Array.from(counts, (count) => {
    const middle = below + count / 2
    below += count
    return Math.min(GROUPS - 1, Math.floor((GROUPS * middle) / rows.length))
  })
}

/**
 * By cell of two grouped columns: by how much more it exceeds what the columns say singly in the second class than in the
 * first, in standard errors (those of independent columns or of the shares as they are, whichever are larger).
 */
const leansOf = (first: Uint8Array, second: Uint8Array, classes: Uint8Array): Float64Array => {
  const counts = [new Float64Array(PAIR_BINS), new Float64Array(PAIR_BINS)] as const
  for (let i = 0; i < classes.length; i++) counts[classes[i] as 0 | 1][GROUPS * first[i]! + second[i]!]!++
  const [then, now] = counts.map(sideOf) as [Side, Side]
  return Float64Array.from({ length: PAIR_BINS }, (_, cell) => {
    const variance = [then, now].reduce(
      (sum, side) => sum + Math.max(side.single[cell]!, side.shares[cell]!) / side.rows,
      0,
    )
    const excess = now.shares[cell]! - now.single[cell]! - then.shares[cell]! + then.single[cell]!
    return variance > 0 ? excess / Math.sqrt(variance) : 0
  })
}

interface Side {
  readonly rows: number
  readonly shares: Float64Array
  /** What the columns say singly: the product of their shares. */
  readonly single: Float64Array
}

const sideOf = (counts: Float64Array): Side => {
  const rows = total(counts)
  const shares = counts.map((count) => count / rows)
  const [down, across] = [new Float64Array(GROUPS), new Float64Array(GROUPS)]
  shares.forEach((share, cell) => {
    down[Math.floor(cell / GROUPS)]! += share
    across[cell % GROUPS]! += share
  })
  return { rows, shares, single: shares.map((_, cell) => down[Math.floor(cell / GROUPS)]! * across[cell % GROUPS]!) }
}

const placesOf = (leans: Float64Array): Uint8Array => {
  const places = new Uint8Array(leans.length)
  for (const [place, cell] of argsort(leans).entries()) places[cell] = place
  return places
}
