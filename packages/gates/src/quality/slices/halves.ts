/** Two halves of the rows: one to search, one to confirm what was found. Rows of one entity stand in the same half. */
import { mixed } from '@sea-trials/stats/random'
import type { Vector } from '@sea-trials/tables/engine'
import type { Rows } from '../rows.ts'

export interface Halves {
  readonly search: Uint32Array
  readonly confirm: Uint32Array
}

/** By entity, else by id, else by position: the same rows each time, in whatever order where there is an id. */
export function halvesOf(
  { entities, weights, n }: Pick<Rows, 'entities' | 'weights' | 'n'>,
  within: Uint32Array | undefined,
  ids?: Vector,
): Halves {
  const keyOf = entities !== undefined ? (row: number) => entities[row] as number : ids !== undefined ? keys(ids) : self
  const search: number[] = []
  const confirm: number[] = []
  const count = within?.length ?? n
  for (let i = 0; i < count; i++) {
    const row = within?.[i] ?? i
    if (weights?.[row] === 0) continue
    ;(mixed(keyOf(row)) & 1 ? search : confirm).push(row)
  }
  return { search: Uint32Array.from(search), confirm: Uint32Array.from(confirm) }
}

const self = (row: number): number => row

function keys(ids: Vector): (row: number) => number {
  if (ids.kind === 'number') {
    const bits = new Uint32Array(ids.values.buffer, ids.values.byteOffset, ids.values.length * 2)
    return (row) => (bits[2 * row] as number) ^ mixed(bits[2 * row + 1] as number)
  }
  const hashes = ids.values.map((value) => textHash(String(value)))
  return (row) => hashes[ids.codes[row] as number] ?? row
}

function textHash(text: string): number {
  let hash = text.length
  for (let i = 0; i < text.length; i++) hash = mixed(hash ^ text.charCodeAt(i))
  return hash
}
