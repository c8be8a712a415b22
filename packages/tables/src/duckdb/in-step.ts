/** Two columns side by side, or one by itself, a chunk at a time: in which order their values stand, without holding them. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { InStep } from '../engine.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { outgoing } from './types.ts'
import { type Raw, WIDE } from './vectors.ts'

type Cells = { readonly length: number; readonly [at: number]: number | string | null }

/** The order of a column, and whether another data set has the same values in it. Any null, and any type but numbers and texts, is `other`. */
export async function inStep(one: Relation, two: Relation | undefined, name: string): Promise<InStep> {
  const [ours, theirs] = [columnOf(one, name), two === undefined ? undefined : columnOf(two, name)]
  if (!isPlain(ours) || (theirs !== undefined && (!isPlain(theirs) || theirs.type !== ours.type))) return 'other'
  const left = reader(one, ours)
  const right = two === undefined || theirs === undefined ? undefined : reader(two, theirs)
  try {
    let last: number | string | undefined
    let ascends = true
    for (;;) {
      const cells = await left.next()
      if (cells === undefined) break
      for (let i = 0; i < cells.length; i++) {
        const value = cells[i]!
        if (value === null || (typeof value === 'number' && !(Math.abs(value) < WIDE))) return 'other'
        ascends &&= last === undefined || last < value
        last = value
      }
      if (right !== undefined && !(await right.has(cells))) return 'other'
      if (right === undefined && !ascends) return 'other'
    }
    if (right !== undefined && !(await right.isAtEnd())) return 'other'
    return ascends ? 'ascending' : 'same'
  } finally {
    await left.close()
    await right?.close()
  }
}

const isPlain = ({ type, token }: Column): boolean =>
  token === undefined && (type === 'integer' || type === 'number' || type === 'string')

function reader(relation: Relation, { sql, type, engineType }: Column) {
  const isText = type === 'string'
  const value = isText ? outgoing(sql, engineType) : `${sql}::DOUBLE`
  const chunks = relation.instance.chunks(`SELECT ${value} FROM ${relation.from}`)
  const next = async (): Promise<Cells | undefined> => {
    const { value, done } = await chunks.next()
    return done ? undefined : (isText ? textsOf : numbersOf)(value)
  }
  let [block, at]: [Cells, number] = [[], 0]
  /** Reads on until there is something; false at the end. */
  const fill = async (): Promise<boolean> => {
    while (at >= block.length) {
      const more = await next()
      if (more === undefined) return false
      ;[block, at] = [more, 0]
    }
    return true
  }
  return {
    next,
    has: async (cells: Cells): Promise<boolean> => {
      for (let i = 0; i < cells.length; i++) {
        if (at >= block.length && !(await fill())) return false
        if (block[at++] !== cells[i]) return false
      }
      return true
    },
    isAtEnd: async (): Promise<boolean> => !(await fill()),
    close: async (): Promise<void> => {
      await chunks.return(undefined)
    },
  }
}

function numbersOf(chunk: DuckDBDataChunk): Cells {
  const { items, validity } = chunk.getColumnVector(0) as unknown as Raw
  const values = items.subarray(0, chunk.rowCount)
  for (let i = 0; i < values.length; i++) if (!validity.itemValid(i)) return Array.from(values, () => null)
  return values
}

function textsOf(chunk: DuckDBDataChunk): Cells {
  const vector = chunk.getColumnVector(0) as unknown as Raw
  return Array.from({ length: chunk.rowCount }, (_, i) => vector.getItem(i) as string | null)
}
