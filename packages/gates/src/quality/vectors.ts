/** A column cell by cell, and its numbers. */
import type { Vector } from '@sea-trials/tables/engine'

export const lengthOf = (vector: Vector): number =>
  vector.kind === 'number' ? vector.values.length : vector.codes.length

/** Null where there is none. */
export function cellOf(vector: Vector, row: number): unknown {
  if (vector.kind === 'coded') return vector.values[vector.codes[row] as number] ?? null
  return vector.valid?.[row] === 0 ? null : vector.values[row]
}

/** Whether both are the same numbers in the same order. */
export function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
