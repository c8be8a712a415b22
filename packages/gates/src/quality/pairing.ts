/** The rows of two files put side by side, by id or, without one, by their order. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { argsort } from '@sea-trials/stats/rank'
import type { Vector } from '@sea-trials/tables/engine'
import { someRows } from './classes.ts'
import { cellOf, lengthOf } from './vectors.ts'

export interface Side {
  /** "data set `holdout`", "the predictions file". */
  readonly where: string
  readonly file: string
  readonly n: number
  /** Absent: paired by position. */
  readonly ids?: Vector
  /** Whether no id is shown: rows are then named by their numbers. */
  readonly isMasked?: boolean
}

const MOST_SHOWN = 3

/**
 * Where each row of `left` stands in `right`: right position by left position. Undefined when they stand in the same order.
 * Throws `unpaired-rows` for ids that are missing or repeat, and for row sets that differ.
 */
export function pair(left: Side, right: Side): Int32Array | undefined {
  if (left.ids === undefined || right.ids === undefined) {
    if (left.n === right.n) return undefined
    throw new SeaTrialsError(
      'unpaired-rows',
      `${left.where} has ${left.n} rows and ${right.where} has ${right.n}, and there is no id to pair them by`,
      'Name a column that both have with `id`, or write one prediction for each row, in the same order.',
      { file: right.file },
    )
  }
  assertPresent(left, left.ids)
  assertPresent(right, right.ids)
  const [leftKeys, rightKeys] = commonKeys(left.ids, right.ids)
  const leftOrder = argsort(leftKeys)
  const rightOrder = isEqual(leftKeys, rightKeys) ? leftOrder : argsort(rightKeys)
  assertDistinct(left, left.ids, leftKeys, leftOrder)
  assertDistinct(right, right.ids, rightKeys, rightOrder)
  return merge(
    { ...left, ids: left.ids, keys: leftKeys, order: leftOrder },
    { ...right, ids: right.ids, keys: rightKeys, order: rightOrder },
  )
}

/** One id of several columns: of a forecast its series, its time and how far ahead it was made. Missing where one of them is. */
export function joined(vectors: readonly Vector[]): Vector {
  const [first] = vectors
  if (vectors.length === 1 && first !== undefined) return first
  const known = new Map<string, number>()
  const n = first === undefined ? 0 : lengthOf(first)
  const codes = Int32Array.from({ length: n }, (_, row) => {
    const cells = vectors.map((vector) => cellOf(vector, row))
    if (cells.includes(null)) return -1
    const key = JSON.stringify(cells)
    const code = known.get(key) ?? known.size
    known.set(key, code)
    return code
  })
  return { kind: 'coded', codes, values: [...known.keys()] }
}

/** How many different ids there are. */
export function distinctIds(ids: Vector): number {
  const keys = ids.kind === 'number' ? ids.values : Float64Array.from(ids.codes)
  const order = argsort(keys)
  return order.reduce((count, row, i) => count + (i > 0 && keys[row] === keys[order[i - 1] as number] ? 0 : 1), 0)
}

const isEqual = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((key, row) => key === b[row])

interface Sorted extends Side {
  readonly ids: Vector
  readonly keys: Float64Array
  readonly order: Uint32Array
}

/** Both in order of their keys, side by side: a million rows cost two sorts, and no object a row. */
function merge(left: Sorted, right: Sorted): Int32Array | undefined {
  const paired = new Int32Array(left.n)
  const absent: number[] = []
  const surplus: number[] = []
  let isSame = left.n === right.n
  let [i, j] = [0, 0]
  while (i < left.n || j < right.n) {
    const [row, other] = [left.order[i] as number, right.order[j] as number]
    const [a, b] = [left.keys[row] as number, right.keys[other] as number]
    if (j >= right.n || (i < left.n && a < b)) {
      absent.push(row)
      i++
    } else if (i >= left.n || b < a) {
      surplus.push(other)
      j++
    } else {
      paired[row] = other
      isSame &&= row === other
      i++
      j++
    }
  }
  if (absent.length > 0 || surplus.length > 0)
    throw otherRows(left, right, absent.sort(ascending), surplus.sort(ascending))
  return isSame ? undefined : paired
}

/** Numbers that are equal exactly where the ids are: themselves, or for texts the codes of one dictionary. */
function commonKeys(left: Vector, right: Vector): [Float64Array, Float64Array] {
  if (left.kind === 'number' && right.kind === 'number') return [left.values, right.values]
  const codes = new Map<string, number>()
  const keysOf = (ids: Vector): Float64Array => {
    const code = (value: unknown): number => {
      const text = String(value)
      const known = codes.get(text) ?? codes.size
      codes.set(text, known)
      return known
    }
    if (ids.kind === 'number') return ids.values.map(code)
    const ofDictionary = ids.values.map(code)
    return Float64Array.from(ids.codes, (at) => ofDictionary[at] as number)
  }
  return [keysOf(left), keysOf(right)]
}

function assertPresent({ where, file, n }: Side, ids: Vector): void {
  let missing = 0
  if (ids.kind === 'coded') for (const code of ids.codes) missing += code === -1 ? 1 : 0
  else
    ids.values.forEach((id, i) => {
      missing += Number.isNaN(id) || ids.valid?.[i] === 0 ? 1 : 0
    })
  if (missing === 0) return
  throw new SeaTrialsError(
    'unpaired-rows',
    `${missing} of ${n} rows of ${where} have no id`,
    'An id must be there in every row; take the rows without one out, or leave `id` away to pair by order.',
    { file },
  )
}

function assertDistinct(side: Side, ids: Vector, keys: Float64Array, order: Uint32Array): void {
  const twice = new Map<number, number>()
  for (let i = 1; i < order.length; i++) {
    const row = order[i] as number
    const key = keys[row] as number
    if (key === keys[order[i - 1] as number]) twice.set(key, row)
  }
  if (twice.size === 0) return
  throw new SeaTrialsError(
    'unpaired-rows',
    `${twice.size === 1 ? 'an id' : `${twice.size} ids`} of ${side.where} in more than one row (${some([...twice.values()], { ...side, ids })})`,
    'An id names one row. If rows of one customer belong together, that column is the `entity`, not the `id`.',
    { file: side.file },
  )
}

function otherRows(left: Sorted, right: Sorted, absent: readonly number[], surplus: readonly number[]): SeaTrialsError {
  const part = (rows: readonly number[], of: Sorted, other: Sorted): string[] =>
    rows.length === 0
      ? []
      : [`${rows.length} of ${of.n} rows of ${of.where} are not in ${other.where} (${some(rows, of)})`]
  return new SeaTrialsError(
    'unpaired-rows',
    [...part(absent, left, right), ...part(surplus, right, left)].join('; '),
    'Both must hold the same rows: score exactly this data set, once.',
    { file: right.file },
  )
}

function some(rows: readonly number[], { ids, isMasked = false }: Pick<Sorted, 'ids' | 'isMasked'>): string {
  if (isMasked) return someRows(rows)
  const shown = rows
    .slice(0, MOST_SHOWN)
    .map((row) => printable(ids.kind === 'number' ? ids.values[row] : ids.values[ids.codes[row] as number]))
  return `${shown.join(', ')}${rows.length > MOST_SHOWN ? ', ...' : ''}`
}

const ascending = (a: number, b: number): number => a - b
