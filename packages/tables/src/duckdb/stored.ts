/** A column of numbers of which none is held: it lies in a file beside the engine's own, and is read where it is wanted. */
import type { StoredNumbers } from '../engine.ts'
import { columnOf, type Relation } from './relation.ts'
import type { Raw } from './vectors.ts'

/** Numbers written, and best read, at once: a megabyte. */
const BLOCK = 2 ** 17
/** Rows without a finite number that are named. */
const MOST_NAMED = 8

/** In file order; what is missing is NaN. */
export async function storeNumbers(relation: Relation, name: string): Promise<StoredNumbers> {
  const { sql } = columnOf(relation, name)
  const file = relation.instance.scratch()
  const block = new Float64Array(BLOCK)
  let [length, filled, odd] = [0, 0, 0]
  const first: number[] = []
  for await (const chunk of relation.instance.chunks(`SELECT ${sql}::DOUBLE FROM ${relation.from}`)) {
    const { items, validity } = chunk.getColumnVector(0) as unknown as Raw
    const { rowCount } = chunk
    if (filled + rowCount > BLOCK) {
      file.append(block.subarray(0, filled))
      filled = 0
    }
    for (let i = 0; i < rowCount; i++) {
      const value = validity.itemValid(i) ? items[i]! : Number.NaN
      block[filled + i] = value
      if (Number.isFinite(value)) continue
      if (odd++ < MOST_NAMED) first.push(length + i)
    }
    filled += rowCount
    length += rowCount
  }
  file.append(block.subarray(0, filled))
  return {
    length,
    atOnce: BLOCK,
    read: file.read,
    beside: () => relation.instance.scratch(),
    odd: { count: odd, first },
  }
}
