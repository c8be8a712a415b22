/** Where each row's answers stand in a file of predictions: by id or by order, once, or once a run of a model that was trained several times. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { codesOf, type Named } from './classes.ts'
import { isText } from './many.ts'
import type { Masking } from './masked.ts'
import { joined, pair, type Side } from './pairing.ts'
import type { Rows } from './rows.ts'
import { cellOf } from './vectors.ts'

/** Positions in the file by position in the rows; undefined where both are in the same order. */
export type Order = Int32Array | undefined

interface File extends Omit<Named, 'column'> {
  readonly n: number
  readonly ids?: Vector
  readonly isMasked?: boolean
  /** Which of several runs predicted the row, and its column. */
  readonly run?: { readonly vector: Vector; readonly column: string }
}

/** One order a run, in order of the runs' values. Throws `unpaired-rows`, and `missing-column` for runs without an id. */
export function ordersOf(left: Side, file: File): readonly Order[] {
  if (file.run === undefined) return [pair(left, file)]
  if (file.ids === undefined)
    throw new SeaTrialsError(
      'missing-column',
      `${file.where} holds several runs, and no id says which rows belong together`,
      'Write the id into it and into the labelled rows, and name it with `id`.',
      { file: file.file },
    )
  const { vector, column } = file.run
  const { codes } = codesOf(vector, { where: file.where, file: file.file, column })
  const ids = file.ids
  return [...new Set(codes)]
    .sort((a, b) => a - b)
    .map((run) => {
      const at = Int32Array.from(Array.from(codes.keys()).filter((row) => codes[row] === run))
      const where = `run ${printable(cellOf(vector, at[0] as number))} of ${file.where}`
      const order = pair(left, { ...file, where, n: at.length, ids: reorderVector(ids, at) })
      return order === undefined ? at : order.map((row) => at[row] as number)
    })
}

/**
 * What names a row on both sides: the id, or of a forecast its series, its time and how far ahead it was made. Rows have
 * the declared id (`readRows` sees to it); predictions without it are a mistake: pairing by order would then be a guess.
 */
export function commonKeys(
  { id, series, time, horizon }: Columns,
  names: readonly string[],
  rows: Rows,
  named: Omit<Named, 'column'>,
): readonly string[] {
  if (id === undefined) {
    if (rows.truth.task !== 'forecasting') return []
    const keys = [series, time, horizon].filter((name) => name !== undefined)
    const has = (table: readonly string[]): boolean => keys.every((name) => table.includes(name))
    return has(names) && has(rows.table.columns.map(({ name }) => name)) ? keys : []
  }
  if (names.includes(id)) return [id]
  throw new SeaTrialsError(
    'missing-column',
    `${named.where} has no column ${printable(id)}, the id${didYouMean(id, names)}; ${rows.where} has it`,
    'Write the id into both files, or leave `id` away if both hold the same rows in the same order.',
    { file: named.file },
  )
}

/** Whether both files name the same rows in the same order, each once: what ids in ascending order show without being held. */
export async function isInStep(engine: Engine, rows: Rows, table: Table, keys: readonly string[]): Promise<boolean> {
  const [key, more] = keys
  if (key === undefined || more !== undefined || isText(table) || isText(rows.table)) return false
  return (await engine.inStep(rows.table, table, key)) === 'ascending'
}

export async function idsOf(
  keys: readonly string[],
  read: (name: string) => Promise<Vector>,
  { masked }: Masking,
): Promise<Pick<Side, 'ids' | 'isMasked'>> {
  if (keys.length === 0) return {}
  const vectors: Vector[] = []
  for (const name of keys) vectors.push(await read(name))
  return { ids: joined(vectors), isMasked: keys.some((name) => masked?.has(name)) }
}

/** `from` would hold all of them as a list first. */
function placed<T extends Float64Array | Int32Array | Uint8Array>(values: T, order: Int32Array, into: T): T {
  for (let row = 0; row < order.length; row++) into[row] = values[order[row] as number] as number
  return into
}

export function reorder(values: Float64Array, order: Order): Float64Array {
  return order === undefined ? values : placed(values, order, new Float64Array(order.length))
}

export function reorderVector(vector: Vector, order: Order): Vector {
  if (order === undefined) return vector
  if (vector.kind === 'coded') return { ...vector, codes: placed(vector.codes, order, new Int32Array(order.length)) }
  const { valid } = vector
  return {
    kind: 'number',
    values: reorder(vector.values, order),
    valid: valid === null ? null : placed(valid, order, new Uint8Array(order.length)),
  }
}
