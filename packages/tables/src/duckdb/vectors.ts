/** Columns in memory, without a JavaScript object a value. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate, Vector } from '../engine.ts'
import { thinned } from './filtered.ts'
import { predicate } from './predicate.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { outgoing } from './types.ts'

/** What the binding keeps of a vector; private in its types, and the only way without boxing. */
export interface Raw {
  readonly items: Float64Array
  readonly validity: { readonly itemValid: (index: number) => boolean }
  readonly getItem: (index: number) => Scalar | null
}

export interface Builder {
  readonly sql: string
  readonly take: (chunk: DuckDBDataChunk, index: number) => void
  readonly done: () => Vector
}

/** From here on not every integer is a double. */
export const WIDE = 2 ** 53

/** In file order. Integer columns with a value that a double may not hold are coded as strings of digits. */
export async function readVectors(
  relation: Relation,
  names: readonly string[],
  where: Predicate | undefined,
  every = 1,
  wide: ReadonlySet<string> = new Set(),
): Promise<Readonly<Record<string, Vector>>> {
  const columns = [...new Set(names)].map((name) => columnOf(relation, name))
  if (columns.length === 0) return {}
  const builders = columns.map((column) => builder(column, wide.has(column.name)))
  const condition = where === undefined ? '' : ` WHERE ${predicate(relation, where)}`
  const sql = `SELECT ${builders.map(({ sql }) => sql).join(', ')} FROM ${thinned(relation, every)}${condition}`
  for await (const chunk of relation.instance.chunks(sql))
    for (const [index, { take }] of builders.entries()) take(chunk, index)
  const vectors = vectorsOf(columns, builders)
  const found = wideAmong(columns, vectors)
  return found.size > 0 ? readVectors(relation, names, where, every, found) : vectors
}

export const vectorsOf = (columns: readonly Column[], builders: readonly Builder[]): Readonly<Record<string, Vector>> =>
  Object.fromEntries(columns.map(({ name }, i) => [name, builders[i]!.done()]))

/** Names of integer columns of which a double does not hold every value: to be read again, as digits. */
export const wideAmong = (columns: readonly Column[], vectors: Readonly<Record<string, Vector>>): ReadonlySet<string> =>
  new Set(columns.filter(({ name, type }) => type === 'integer' && isWide(vectors[name]!)).map(({ name }) => name))

const isWide = (vector: Vector): boolean =>
  vector.kind === 'number' && vector.values.some((value) => Math.abs(value) >= WIDE)

export const isNumeric = ({ type }: Pick<Column, 'type'>): boolean => type === 'number' || type === 'integer'

export function builder(column: Column, wide: boolean): Builder {
  if (isNumeric(column) && !wide) return numbers(`${column.sql}::DOUBLE`)
  return codes(wide ? `${column.sql}::VARCHAR` : outgoing(column.sql, column.engineType))
}

function numbers(sql: string): Builder {
  const values = column(Float64Array)
  /** Made when the first value is missing. */
  let valid: ReturnType<typeof column<Uint8Array>> | undefined
  let read = 0
  const take = (chunk: DuckDBDataChunk, index: number): void => {
    const { items, validity } = chunk.getColumnVector(index) as unknown as Raw
    const { rowCount } = chunk
    const { block, at } = values.room(rowCount)
    block.set(rowCount === items.length ? items : items.subarray(0, rowCount), at)
    let there = valid === undefined ? undefined : roomOfThere(valid, rowCount)
    for (let i = 0; i < rowCount; i++) {
      if (validity.itemValid(i)) continue
      if (there === undefined) {
        valid = allThere(read)
        there = roomOfThere(valid, rowCount)
      }
      there.block[there.at + i] = 0
      block[at + i] = Number.NaN
    }
    read += rowCount
  }
  return { sql, take, done: () => ({ kind: 'number', values: values.all(), valid: valid?.all() ?? null }) }
}

function allThere(rows: number) {
  const valid = column(Uint8Array)
  for (let left = rows; left > 0; left -= CHUNK) roomOfThere(valid, Math.min(CHUNK, left))
  return valid
}

/** Room for so many rows, all of which have a value until it is said that they have none. */
function roomOfThere(valid: ReturnType<typeof column<Uint8Array>>, rows: number) {
  const room = valid.room(rows)
  room.block.fill(1, room.at, room.at + rows)
  return room
}

function codes(sql: string): Builder {
  const coded = column(Int32Array)
  const values: Scalar[] = []
  const known = new Map<Scalar, number>()
  const take = (chunk: DuckDBDataChunk, index: number): void => {
    const vector = chunk.getColumnVector(index) as unknown as Raw
    const { rowCount } = chunk
    const { block, at } = coded.room(rowCount)
    for (let i = 0; i < rowCount; i++) {
      const value = vector.getItem(i)
      let code = value === null ? -1 : known.get(value)
      if (code === undefined) {
        code = values.push(value) - 1
        known.set(value, code)
      }
      block[at + i] = code
    }
  }
  return { sql, take, done: () => ({ kind: 'coded', codes: coded.all(), values }) }
}

/** Most rows that the engine gives at once. */
const CHUNK = 2048
/** Rows a block: a column grows by one of them, not by copying itself into twice its size. */
const BLOCK = 2 ** 18

type Values = Float64Array | Int32Array | Uint8Array

/** Values of which nobody knows how many there will be. */
function column<T extends Values>(Kind: new (length: number) => T) {
  const blocks: T[] = []
  let [block, at, total] = [new Kind(2 ** 12), 0, 0]
  const filled = (): T => block.subarray(0, at) as T
  return {
    /** Where the next so many of them go; at most a chunk of the engine. */
    room(count: number): { readonly block: T; readonly at: number } {
      if (at + count > block.length) {
        blocks.push(filled())
        ;[block, at] = [new Kind(BLOCK), 0]
      }
      at += count
      total += count
      return { block, at: at - count }
    },
    /** Once: blocks are let go as they are copied. */
    all(): T {
      const result = new Kind(total)
      blocks.push(filled())
      let to = 0
      for (let part = blocks.shift(); part !== undefined; part = blocks.shift()) {
        result.set(part as never, to)
        to += part.length
      }
      return result
    },
  }
}
