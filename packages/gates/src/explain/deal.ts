/** Groups of rows that were drawn, as they are or dealt out anew. */
import { type Random, shuffle } from '@sea-trials/stats/random'
import type { Group } from '../quality/groups.ts'
import type { Rows } from '../quality/rows.ts'
import type { Truth } from '../quality/truth.ts'

/** Among which rows groups are dealt out: those of one label, for a metric that is about one label. */
export type Deal = 'anywhere' | 'within labels'

const codesKnown = new WeakMap<readonly Group[], Int32Array>()

/** The group of each row; -1 where a condition left it out. */
export function codesOf(groups: readonly Group[], { n }: Rows): Int32Array {
  const known = codesKnown.get(groups)
  if (known !== undefined) return known
  const codes = new Int32Array(n).fill(-1)
  groups.forEach(({ rows }, code) => {
    for (const row of rows) codes[row] = code
  })
  codesKnown.set(groups, codes)
  return codes
}

/** A group that was not drawn at all is still one, of no rows. */
export function groupsBy(names: readonly string[], codes: Int32Array): readonly Group[] {
  const counts = new Uint32Array(names.length)
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1
  const lists = names.map((_, code) => new Uint32Array(counts[code] as number))
  const filled = new Uint32Array(names.length)
  codes.forEach((code, i) => {
    if (code < 0) return
    const place = filled[code] as number
    ;(lists[code] as Uint32Array)[place] = i
    filled[code] = place + 1
  })
  return names.map((name, code) => ({ name, rows: lists[code] as Uint32Array }))
}

/**
 * The groups dealt out over the rows that have one, in an order that was shuffled (Fisher and Yates): the first rows get the
 * first group. In one order, what is dealt among rows of one label is dealt anywhere too, as far as it can be: lines
 * over the same groups fail together.
 */
export function dealtOut(codes: Int32Array, truth: Truth, deal: Deal, order: Uint32Array): Int32Array {
  const stratum = (i: number): number => {
    if (deal === 'anywhere') return 0
    if (truth.task === 'binary') return truth.positive[i] as number
    return truth.task === 'multiclass' ? (truth.codes[i] as number) : 0
  }
  const dealt = codes.slice()
  const grouped = order.filter((i) => (codes[i] as number) >= 0)
  for (const rows of listsBy(grouped, stratum).values()) {
    const hands = Int32Array.from(rows, (i) => codes[i] as number).sort()
    rows.forEach((row, at) => {
      dealt[row] = hands[at] as number
    })
  }
  return dealt
}

export const shuffledRows = (n: number, { below }: Random): Uint32Array =>
  shuffle(
    Uint32Array.from({ length: n }, (_, i) => i),
    below,
  )

/** Rows by what they have in common, in their order. */
export function listsBy<K>(
  rows: Int32Array | Uint32Array,
  keyOf: (row: number) => K,
): ReadonlyMap<K, readonly number[]> {
  const lists = new Map<K, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [row])
    else list.push(row)
  }
  return lists
}
