/** Columns cut into the few bins that a search for slices looks at. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { type Coded, OTHER, type SlicePart } from '@sea-trials/stats/slices'
import { thinned } from '@sea-trials/stats/thin'
import type { Vector } from '@sea-trials/tables/engine'
import { MISSING, maskedName, valueNames } from '../../data/groups.ts'

export interface Binned extends Coded {
  readonly column: string
  /** What lies in bins `from` to `to`. */
  readonly named: (part: Pick<SlicePart, 'from' | 'to'>) => string
}

/** Numbers are cut at their eighths, unless they have no more values than this. */
const MOST_VALUES = 12
const EIGHTHS = [1, 2, 3, 4, 5, 6, 7, 8].map((eighth) => eighth / 8)
const MOST_SORTED = 20_000

/** Edges and frequent values are those of the rows that the search sees; all rows are cut by them. */
export function bin(column: string, vector: Vector, seen: Uint32Array, isHidden = false): Binned {
  const found = binsOf(column, vector, seen)
  if (!isHidden) return found
  const named = ({ from, to }: Pick<SlicePart, 'from' | 'to'>): string =>
    `${column} = ${maskedName(from)}${to > from ? ` to ${maskedName(to)}` : ''}`
  return { ...found, named: (part) => (part.from === found.bins - 1 ? `${column} = ${MISSING}` : named(part)) }
}

function binsOf(column: string, vector: Vector, seen: Uint32Array): Binned {
  if (vector.kind === 'coded') return values(column, vector.codes, vector.values, seen)
  const isKnown = (row: number): boolean => vector.valid?.[row] !== 0 && !Number.isNaN(vector.values[row])
  const distinct = new Set<number>()
  for (const row of seen) {
    if (isKnown(row)) distinct.add(vector.values[row] as number)
    if (distinct.size > MOST_VALUES) return bands(column, vector.values, isKnown, seen)
  }
  const known = [...distinct].sort((a, b) => a - b)
  const place = new Map(known.map((value, code) => [value, code]))
  const codes = Int32Array.from(vector.values, (value, row) => (isKnown(row) ? (place.get(value) ?? -2) : -1))
  return values(column, codes, known, seen)
}

/** The values that most rows have, each a bin; missing ones are the last bin. */
function values(column: string, codes: Int32Array, known: readonly Scalar[], seen: Uint32Array): Binned {
  const counts = new Map<number, number>()
  for (const row of seen) counts.set(codes[row] as number, (counts.get(codes[row] as number) ?? 0) + 1)
  const frequent = [...counts.keys()]
    .filter((code) => code >= 0)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
    .slice(0, MOST_VALUES)
    .sort((a, b) => a - b)
  const place = new Map(frequent.map((code, at) => [code, at]))
  const missing = frequent.length
  const names = [
    ...valueNames(
      frequent.map((code) => known[code] ?? null),
      false,
    ),
    MISSING,
  ]
  return {
    column,
    codes: Uint8Array.from(codes, (code) => (code === -1 ? missing : (place.get(code) ?? OTHER))),
    bins: missing + 1,
    ordered: 0,
    named: ({ from }) => `${column} = ${names[from]}`,
  }
}

function bands(column: string, numbers: Float64Array, isKnown: (row: number) => boolean, seen: Uint32Array): Binned {
  const looked = thinned(seen, MOST_SORTED).filter(isKnown)
  const sorted = Float64Array.from(looked, (row) => numbers[row] as number)
  sorted.sort()
  const cut = EIGHTHS.slice(0, -1).map((p) => sorted[Math.floor(p * sorted.length)] as number)
  const edges = [...new Set(cut)].filter((edge) => edge > (sorted[0] as number))
  const missing = edges.length + 1
  const codeOf = (value: number): number => {
    let code = 0
    while (code < edges.length && (edges[code] as number) <= value) code++
    return code
  }
  return {
    column,
    codes: Uint8Array.from(numbers, (value, row) => (isKnown(row) ? codeOf(value) : missing)),
    bins: missing + 1,
    ordered: missing,
    named: ({ from, to }) => {
      if (from === missing) return `${column} = ${MISSING}`
      const [low, high] = [edges[from - 1], edges[to]]
      if (low === undefined) return high === undefined ? `any ${column}` : `${column} under ${high}`
      return high === undefined ? `${column} ${low} or more` : `${column} ${low} to under ${high}`
    },
  }
}
