/** Fewer rows, where there are more than are needed. */
import { mixed } from './random.ts'

/**
 * No more than `most` of the rows, in their order: one of so many after another, which one by a hash. Every so-manieth would
 * be, of rows that take turns (two sensors, the quarters of a year), those of one turn.
 */
export const thinned = <Rows extends Uint32Array | Int32Array>(rows: Rows, most: number): Rows => {
  const every = Math.ceil(rows.length / most)
  if (every <= 1) return rows
  return rows.filter((_, i) => i % every === mixed(Math.floor(i / every)) % every) as Rows
}
