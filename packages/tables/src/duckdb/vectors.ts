/** Columns in memory, without a JavaScript object a value. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Predicate, Vector } from '../engine.ts'
import { thinned } from './filtered.ts'
import { predicate } from './predicate.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { outgoing } from './types.ts'

/** What the binding keeps of a vector; private in its types, and the only way without boxing. */
interface Raw {
  readonly items: Float64Array
  readonly validity: { readonly itemValid: (index: number) => boolean }
  readonly getItem: (index: number) => string | boolean | null
}

interface Builder {
  readonly sql: string
  readonly take: (chunk: DuckDBDataChunk, index: number) => void
  readonly done: () => Vector
}

/** From here on not every integer is a double. */
const WIDE = 2 ** 53

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
  const vectors = builders.map(({ done }) => done())
  const found = columns.filter(({ type }, index) => type === 'integer' && isWide(vectors[index]!))
  if (found.length > 0) return readVectors(relation, names, where, every, new Set(found.map(({ name }) => name)))
  return Object.fromEntries(columns.map(({ name }, index) => [name, vectors[index]!]))
}

const isWide = (vector: Vector): boolean =>
  vector.kind === 'number' && vector.values.some((value) => Math.abs(value) >= WIDE)

function builder(column: Column, wide: boolean): Builder {
  if (column.type === 'number' || (column.type === 'integer' && !wide)) return numbers(`${column.sql}::DOUBLE`)
  return codes(wide ? `${column.sql}::VARCHAR` : outgoing(column.sql, column.engineType))
}

function numbers(sql: string): Builder {
  let values = new Float64Array(4096)
  let valid: Uint8Array | null = null
  let length = 0
  const take = (chunk: DuckDBDataChunk, index: number): void => {
    const { items, validity } = chunk.getColumnVector(index) as unknown as Raw
    const { rowCount } = chunk
    if (length + rowCount > values.length) {
      values = grown(values, new Float64Array(2 * values.length))
      if (valid !== null) valid = grown(valid, new Uint8Array(values.length).fill(1))
    }
    values.set(rowCount === items.length ? items : items.subarray(0, rowCount), length)
    for (let i = 0; i < rowCount; i++)
      if (!validity.itemValid(i)) {
        valid ??= new Uint8Array(values.length).fill(1)
        valid[length + i] = 0
        values[length + i] = Number.NaN
      }
    length += rowCount
  }
  const done = (): Vector => ({
    kind: 'number',
    values: values.slice(0, length),
    valid: valid?.slice(0, length) ?? null,
  })
  return { sql, take, done }
}

function codes(sql: string): Builder {
  let coded = new Int32Array(4096)
  let length = 0
  const values: Scalar[] = []
  const known = new Map<Scalar, number>()
  const take = (chunk: DuckDBDataChunk, index: number): void => {
    const vector = chunk.getColumnVector(index) as unknown as Raw
    const { rowCount } = chunk
    if (length + rowCount > coded.length) coded = grown(coded, new Int32Array(2 * coded.length))
    for (let i = 0; i < rowCount; i++) {
      const value = vector.getItem(i)
      let code = value === null ? -1 : known.get(value)
      if (code === undefined) {
        code = values.push(value) - 1
        known.set(value, code)
      }
      coded[length + i] = code
    }
    length += rowCount
  }
  return { sql, take, done: () => ({ kind: 'coded', codes: coded.slice(0, length), values }) }
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old as never)
  return larger
}
