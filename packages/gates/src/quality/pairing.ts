/** The rows of two files put side by side, by id or, without one, by their order. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'

export interface Side {
  /** "the hold-out", "the predictions file". */
  readonly where: string
  readonly file: string
  readonly n: number
  /** Absent: paired by position. */
  readonly ids?: Vector
}

type Key = number | string

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
  const leftIds = keys(left, left.ids)
  const rightIds = keys(right, right.ids)
  if (leftIds.length === rightIds.length && leftIds.every((id, i) => id === rightIds[i])) {
    positions(left, leftIds, false)
    return undefined
  }
  const text = typeof leftIds[0] !== typeof rightIds[0]
  const seen = positions(left, leftIds, text)
  const rightSeen = positions(right, rightIds, text)
  const paired = new Int32Array(left.n)
  const absent: Key[] = []
  leftIds.forEach((id, i) => {
    const at = rightSeen.get(text ? String(id) : id)
    if (at === undefined) absent.push(id)
    else paired[i] = at
  })
  const surplus = rightIds.filter((id) => !seen.has(text ? String(id) : id))
  if (absent.length > 0 || surplus.length > 0) {
    const parts = [
      absent.length > 0
        ? `${absent.length} of ${left.n} rows of ${left.where} are not in ${right.where} (${some(absent)})`
        : '',
      surplus.length > 0
        ? `${surplus.length} of ${right.n} rows of ${right.where} are not in ${left.where} (${some(surplus)})`
        : '',
    ]
    throw new SeaTrialsError(
      'unpaired-rows',
      parts.filter((part) => part !== '').join('; '),
      'Both must hold the same rows: score exactly this data set, once.',
      { file: right.file },
    )
  }
  return paired.every((at, i) => at === i) ? undefined : paired
}

function keys({ where, file }: Side, ids: Vector): Key[] {
  const all: Key[] = new Array(ids.kind === 'number' ? ids.values.length : ids.codes.length)
  let missing = 0
  for (let i = 0; i < all.length; i++) {
    const id = ids.kind === 'number' ? ids.values[i] : ids.values[ids.codes[i] as number]
    const none = ids.kind === 'number' ? ids.valid?.[i] === 0 || Number.isNaN(id) : ids.codes[i] === -1
    if (none) missing++
    else all[i] = typeof id === 'number' ? id : String(id)
  }
  if (missing === 0) return all
  throw new SeaTrialsError(
    'unpaired-rows',
    `${missing} of ${all.length} rows of ${where} have no id`,
    'An id must be there in every row; take the rows without one out, or leave `id` away to pair by order.',
    { file },
  )
}

function positions({ where, file }: Side, ids: readonly Key[], text: boolean): Map<Key, number> {
  const at = new Map<Key, number>()
  const twice = new Set<Key>()
  ids.forEach((id, i) => {
    const key = text ? String(id) : id
    if (at.has(key)) twice.add(key)
    else at.set(key, i)
  })
  if (twice.size === 0) return at
  throw new SeaTrialsError(
    'unpaired-rows',
    `${twice.size === 1 ? 'an id' : `${twice.size} ids`} of ${where} in more than one row (${some([...twice])})`,
    'An id names one row. If rows of one customer belong together, that column is the `entity`, not the `id`.',
    { file },
  )
}

const some = (ids: readonly Key[]): string =>
  `${ids
    .slice(0, MOST_SHOWN)
    .map((id) => printable(id))
    .join(', ')}${ids.length > MOST_SHOWN ? ', ...' : ''}`
