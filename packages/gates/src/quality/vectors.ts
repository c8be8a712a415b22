/** A column cell by cell. */
import type { Vector } from '@sea-trials/tables/engine'

export const lengthOf = (vector: Vector): number =>
  vector.kind === 'number' ? vector.values.length : vector.codes.length

/** Null where there is none. */
export function cellOf(vector: Vector, row: number): unknown {
  if (vector.kind === 'coded') return vector.values[vector.codes[row] as number] ?? null
  return vector.valid?.[row] === 0 ? null : vector.values[row]
}
