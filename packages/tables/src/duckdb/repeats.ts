/** Rows that repeat another one, in memory that hardly grows with them: their hashes are put aside in parts, and each part is sorted. */
import type { NumberFile } from '../engine.ts'
import type { Instance } from './instance.ts'
import { cellsOf, columnOf, columnsOf, type Relation } from './relation.ts'

/** A hash is in the part of its last bits: what is sorted at once is so many times less than all. */
const PARTS = 64
/** Hashes of a part that are written at once. */
const BLOCK = 2 ** 13
/** Rows after which repeats that are frequent show. */
const FIRST_LOOK = 2 ** 17

export async function repeats(relation: Relation, names: readonly string[] | undefined): Promise<number> {
  const columns = names === undefined ? columnsOf(relation) : names.map((name) => columnOf(relation, name))
  const hashes = hashesIn(relation.instance)
  try {
    for await (const halves of hashed(relation, columns.flatMap(cellsOf).join(', '))) hashes.add(halves)
    return hashes.repeats()
  } finally {
    hashes.close()
  }
}

/** The number of rows if all of them differ: rows of which no hash repeats do. Undefined where that is not shown. */
export async function rowsThatDiffer(relation: Relation, cells: string, where?: string): Promise<number | undefined> {
  const hashes = hashesIn(relation.instance)
  let [rows, hasLooked] = [0, false]
  try {
    for await (const halves of hashed(relation, cells, where)) {
      hashes.add(halves)
      rows += halves.length / 2
      if (!hasLooked && rows >= FIRST_LOOK) {
        hasLooked = true
        if (hashes.repeats() > 0) return undefined
      }
    }
    return hashes.repeats() === 0 ? rows : undefined
  } finally {
    hashes.close()
  }
}

/** Two halves are read six times as fast as one whole, which would be an object. */
async function* hashed({ instance, from }: Relation, cells: string, where?: string): AsyncGenerator<Uint32Array> {
  const condition = where === undefined || where === '' ? '' : ` WHERE ${where}`
  for await (const chunk of instance.chunks(`SELECT hash(${cells}) FROM ${from}${condition}`)) {
    const { items } = chunk.getColumnVector(0) as unknown as { readonly items: BigUint64Array }
    yield new Uint32Array(items.buffer, items.byteOffset, 2 * chunk.rowCount)
  }
}

function hashesIn(instance: Instance) {
  const parts = Array.from({ length: PARTS }, () => hashes(instance))
  return {
    add: (halves: Uint32Array): void => {
      for (let i = 0; i < halves.length; i += 2) parts[halves[i]! % PARTS]!.add(halves[i]!, halves[i + 1]!)
    },
    repeats: (): number => {
      // One array for all of them: of many, those that are done with would be freed late.
      const room = new BigUint64Array(Math.max(...parts.map((part) => part.size())))
      return parts.reduce((sum, part) => sum + part.repeats(room), 0)
    },
    close: (): void => {
      for (const part of parts) part.close()
    },
  }
}

function hashes(instance: Instance) {
  const block = new Uint32Array(2 * BLOCK)
  let [filled, written] = [0, 0]
  let file: NumberFile | undefined
  const asNumbers = ({ buffer }: Uint32Array, count: number): Float64Array => new Float64Array(buffer, 0, count)
  return {
    add: (low: number, high: number): void => {
      if (filled === block.length) {
        file ??= instance.scratch()
        file.append(asNumbers(block, BLOCK))
        written += BLOCK
        filled = 0
      }
      block[filled++] = low
      block[filled++] = high
    },
    size: (): number => written + filled / 2,
    repeats: (room: BigUint64Array): number => {
      const all = room.subarray(0, written + filled / 2)
      if (file !== undefined) file.read(0, new Float64Array(all.buffer, 0, written))
      all.set(new BigUint64Array(block.buffer, 0, filled / 2), written)
      all.sort()
      const halves = new Uint32Array(all.buffer, 0, 2 * all.length)
      let found = 0
      for (let i = 2; i < halves.length; i += 2)
        if (halves[i] === halves[i - 2] && halves[i + 1] === halves[i - 1]) found++
      return found
    },
    close: (): void => file?.close(),
  }
}
