/** A column of two samples in bins that the rows of both decide together, blind to which sample a row is from. */

import { own } from '@sea-trials/schema/json'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Vector } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { isClock } from './cells.ts'

export interface Bins {
  /** Bin by row: the first sample's rows, then the second's. Bin 0 holds what is missing. */
  readonly codes: Uint8Array
  /** One more than the largest code. */
  readonly count: number
  /** Whether the bins are of the lengths of texts. */
  readonly byLength: boolean
}

const MOST_BINS = 32
const MOST_VALUES = 64

export function pooledBins(first: Vector, second: Vector, sides: readonly [DataSet, DataSet], name: string): Bins {
  const vectors = [first, second] as const
  const missing = sides.map(({ missing }) => new Set<Scalar>(own(missing, name) ?? []))
  const cells = vectors.flatMap((vector, side) => cellsOf(vector, missing[side] as ReadonlySet<Scalar>))
  if (cells.every((cell) => cell === null || typeof cell === 'number')) return numbers(cells as (number | null)[])
  const counts = new Map<Scalar, number>()
  for (const cell of cells) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  if (counts.size > MOST_VALUES && 2 * counts.size > cells.length)
    return { ...numbers(cells.map((cell) => (cell === null ? null : String(cell).length))), byLength: true }
  return categories(cells, counts)
}

const cellsOf = (vector: Vector, missing: ReadonlySet<Scalar>): readonly Scalar[] => {
  const known = (value: Scalar): Scalar => (missing.has(value) || Number.isNaN(value) ? null : value)
  if (vector.kind === 'number')
    return Array.from(vector.values, (value, i) => (vector.valid?.[i] === 0 ? null : known(value)))
  const values = vector.values.map((value) => known(instant(value)))
  return Array.from(vector.codes, (code) => (code < 0 ? null : (values[code] as Scalar)))
}

/** Dates and times in ISO become numbers, in seconds. */
const instant = (value: Scalar): Scalar => {
  if (typeof value !== 'string') return value
  if (isClock(value)) return Date.parse(`1970-01-01T${value}Z`) / 1000
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value) ? Date.parse(value) / 1000 : value
}

function numbers(cells: readonly (number | null)[]): Bins {
  const sorted = Float64Array.from(cells.filter((cell) => cell !== null)).sort()
  const edges = new Set<number>()
  for (let k = 1; k < MOST_BINS; k++) edges.add(sorted[Math.floor((k * sorted.length) / MOST_BINS)] ?? 0)
  const ascending = [...edges].sort((a, b) => a - b)
  const codes = Uint8Array.from(cells, (cell) =>
    cell === null ? 0 : 1 + ascending.filter((edge) => edge <= cell).length,
  )
  return { codes, count: ascending.length + 2, byLength: false }
}

/** The most frequent values by themselves, the others together. */
function categories(cells: readonly Scalar[], counts: ReadonlyMap<Scalar, number>): Bins {
  const frequent = [...counts].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1)).slice(0, MOST_VALUES)
  const codeOf = new Map(frequent.map(([value], i) => [value, i + 1]))
  const rest = frequent.length + 1
  return {
    codes: Uint8Array.from(cells, (cell) => (cell === null ? 0 : (codeOf.get(cell) ?? rest))),
    count: rest + 1,
    byLength: false,
  }
}
