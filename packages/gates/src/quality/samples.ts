/** Parts of a sample: the rows of a group or a slice, taken once however many metrics look at them. */
import { oncePer, type Sample, subset } from '@sea-trials/stats/quality/sample'
import { MOST_KEPT } from './many.ts'
import type { Rows } from './rows.ts'

/** Rows as places in a sample. */
export type Placed = Pick<Rows, 'n' | 'weights'>

/** Positions in the sample of positions in the rows; -1 where a weight of zero took the row out. */
const places = oncePer(({ weights }: Placed): Int32Array | null => {
  if (weights === undefined || !weights.includes(0)) return null
  let kept = 0
  return Int32Array.from(weights, (weight) => (weight > 0 ? kept++ : -1))
})

/** The number, from 0, in the data set of each row of the sample. */
export const rowNumbers = oncePer(({ n, weights }: Rows): Uint32Array => {
  const all = Uint32Array.from({ length: n }, (_, i) => i)
  return weights === undefined ? all : all.filter((row) => (weights[row] as number) > 0)
})

const parts = new WeakMap<Sample, Map<Uint32Array, Sample>>()

/** The sample of some of its rows, given by their positions in the data set. */
export function partOf(rows: Placed, sample: Sample, positions: Uint32Array): Sample {
  const known = parts.get(sample) ?? new Map<Uint32Array, Sample>()
  parts.set(sample, known)
  const found = known.get(positions)
  if (found !== undefined) return found
  const part = subset(sample, placesOf(rows, positions))
  if (rows.n <= MOST_KEPT) known.set(positions, part)
  return part
}

/** Positions in the sample of some positions in the rows, without those that a weight of zero took out. */
export function placesOf(rows: Placed, positions: Uint32Array): Uint32Array {
  const at = places(rows)
  return at === null ? positions : positions.filter((row) => at[row] !== -1).map((row) => at[row] as number)
}
