/** Rows by the last bits of their value's hash: shares of values that nobody names. */
import type { Register } from '@sea-trials/tables/engine'
import { BUCKETS } from './state.ts'

export function bucketsOf(registers: readonly Register[]): readonly number[] {
  const rows = new Array<number>(BUCKETS).fill(0)
  for (const { register, count } of registers) rows[register % BUCKETS] = rows[register % BUCKETS]! + count
  return rows
}
