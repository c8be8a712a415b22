/** Some rows of a data set. */
import type { Vector } from './distribution.ts'

export interface DrawWanted {
  /** Beside those that are read of all rows; one of these may be among them. */
  readonly columns: readonly string[]
  /** At most so many rows, and more than half as many where there are that many. */
  readonly most: number
  /** Of a row's place among all rows, from 0: 32 bits. Those of the least are drawn. */
  readonly rank: (row: number) => number
}

export interface Drawn {
  /** Their places among all rows, ascending. */
  readonly rows: Uint32Array
  /** A value for each of them; integers as the nearest double, NaN as missing. */
  readonly columns: Readonly<Record<string, Vector>>
}
