/**
 * Two parts of the rows: one to search, one to confirm what was found. They say nothing of each other: rows of one entity stand in
 * the same part, and what is confirmed in time lies later.
 */
import { mixed } from '@sea-trials/stats/random'
import type { Vector } from '@sea-trials/tables/engine'
import type { Rows } from '../rows.ts'

export interface Halves {
  readonly search: Uint32Array
  readonly confirm: Uint32Array
}

/** Of the steps in time so many lie between the parts: rows on either side of a cut are much alike. */
const APART = 0.05

/**
 * By entity, else by id, else by position: the same rows each time, in whatever order where there is an id. In time the earlier
 * rows are searched; of entities in time, the earlier rows of one half of them, and the later ones of the other.
 */
export function halvesOf(
  { entities, times, weights, n }: Pick<Rows, 'entities' | 'times' | 'weights' | 'n'>,
  within: Uint32Array | undefined,
  ids?: Vector,
): Halves {
  const kept: number[] = []
  const count = within?.length ?? n
  for (let i = 0; i < count; i++) {
    const row = within?.[i] ?? i
    if (weights?.[row] !== 0) kept.push(row)
  }
  const keyOf = entities !== undefined ? (row: number) => entities[row] as number : ids !== undefined ? keys(ids) : self
  const isFirst: Holds = (row) => (mixed(keyOf(row)) & 1) === 1
  const { before, after } = times === undefined ? { before: always, after: always } : earlyOf(times, kept)
  // Rows in time are told apart by it alone, unless entities go on from one part to the other.
  const isCut = times === undefined || entities !== undefined
  const isSearched: Holds = (row) => before(row) && (!isCut || isFirst(row))
  const isConfirmed: Holds = (row) => after(row) && (!isCut || !isFirst(row))
  return {
    search: Uint32Array.from(kept.filter(isSearched)),
    confirm: Uint32Array.from(kept.filter(isConfirmed)),
  }
}

type Holds = (row: number) => boolean

const always: Holds = () => true

/** Halves of the rows in time, without those next to the cut on its later side. Rows of one time stand in the same. */
function earlyOf(times: Int32Array, rows: readonly number[]): { readonly before: Holds; readonly after: Holds } {
  const sorted = Int32Array.from(rows, (row) => times[row] as number).sort()
  const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0
  const [cut, next] = [at(0.5), at(0.5 + APART)]
  return { before: (row) => (times[row] as number) < cut, after: (row) => (times[row] as number) >= next }
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
