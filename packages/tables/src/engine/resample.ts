/** Rows that are drawn again, and what a statement says of each draw. */
import type { Table } from './table.ts'

export interface Drawing {
  /** What a statement calls the rows. */
  readonly name: string
  readonly table: Table
  /** Its rows stand beside those of `table`, with the columns that are called otherwise. */
  readonly beside?: Table
  /** Numbers, from 0, of the rows in either table. */
  readonly rows: readonly { readonly at: number; readonly besides: number }[]
  /** What each of them is drawn with, 0 to `units` - 1. */
  readonly unit: ArrayLike<number>
  readonly units: number
  /** One draw each, of 64 random bits: seeds that differ in low bits alone draw the same rows. */
  readonly seeds: readonly bigint[]
  /** Says as well what is left without each of the units. */
  readonly without?: true
}

export interface Redrawn {
  /** Of the rows as they are; null where the statement says null. */
  readonly observed: number | null
  /** Null too where a draw leaves no finite number. */
  readonly draws: readonly (number | null)[]
  /** Of the rows without those of each unit, in the order of units; null as in draws. Where it was asked for. */
  readonly without?: readonly (number | null)[]
}
