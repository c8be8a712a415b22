/**
 * The best guess at a label from one column, and how well it ranks.
 *
 * The guess is the share of positives among the other folds' rows with the same value (target encoding, cross-fitted;
 * numbers in bins of equal mass, null a value of its own). A column of unique values has learnt nothing about the held-out
 * rows and stays at 0.5, where encoding without folds would call every id a leak. Folds are drawn at random: dealt out
 * evenly they would tell of each cell how many positives are held out.
 */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Vector } from '@sea-trials/tables/engine'
import { atLeast, crossFittedArea, FOLDS, foldsOf, lowerEnd } from './cross-fit.ts'

const BINS = 100
/** Fewer rows than this in a bin teach nothing about the rows that are held out. */
const ROWS_OF_BIN = 10
/** Numbers looked at to place the bins' edges. */
const SAMPLE = 100_000
/** Columns whose guess says less are not looked at in their order: ids that were dealt out class by class are another line's. */
const TELLING = 0.7
/** A text column of more values than this is hashed into as many; it is an id, and gives nothing away either way. */
const MOST_VALUES = 1 << 20

/** Cells as small integers, row by row. */
export interface Cells {
  readonly codes: Int32Array
  /** One more than the largest code. */
  readonly count: number
  /** Where values have an order, a number row by row; NaN where there is none. */
  readonly order?: Float64Array
}

export interface Labelled extends Cells {
  /** The label's class, row by row; negative where it is missing. */
  readonly classes: Int32Array
  /** Whom a row belongs to; negative where unknown. */
  readonly entities?: Int32Array
}

/** A column's values by code, -1 where there is none. */
export function codesOf(vector: Vector): { readonly codes: Int32Array; readonly values: readonly Scalar[] } {
  if (vector.kind === 'coded') return vector
  const known = new Map<number, number>()
  const codes = new Int32Array(vector.values.length)
  for (let i = 0; i < codes.length; i++) {
    const value = vector.values[i] as number
    if (vector.valid?.[i] === 0 || Number.isNaN(value)) codes[i] = -1
    else {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      codes[i] = code
    }
  }
  return { codes, values: [...known.keys()] }
}

export function cellsOf(vector: Vector): Cells {
  if (vector.kind === 'coded') {
    const count = Math.min(vector.values.length, MOST_VALUES)
    return { codes: vector.codes.map((code) => (code < 0 ? count : code % count)), count: count + 1 }
  }
  const { values, valid } = vector
  const edges = edgesOf(values, valid)
  const codes = new Int32Array(values.length)
  const order = valid === null ? values : values.map((value, i) => (valid[i] === 0 ? Number.NaN : value))
  for (let i = 0; i < values.length; i++) {
    const value = order[i] as number
    codes[i] = Number.isNaN(value) ? edges.length + 1 : binOf(value, edges)
  }
  return { codes, count: edges.length + 2, order }
}

/** A column in the order of its values: their ranks, where they are no numbers themselves. */
export function ranked(vector: Vector, before: (a: Scalar, b: Scalar) => number): Vector {
  if (vector.kind === 'number') return vector
  const { codes, values } = vector
  const rank = new Float64Array(values.length)
  const order = values.map((_, code) => code).sort((a, b) => before(values[a] as Scalar, values[b] as Scalar))
  order.forEach((code, at) => {
    rank[code] = at
  })
  const valid = Uint8Array.from(codes, (code) => (code < 0 ? 0 : 1))
  return {
    kind: 'number',
    values: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : (rank[code] as number))),
    valid,
  }
}

/** Every value its own bin where there are few, else bins of equal mass. */
function edgesOf(values: Float64Array, valid: Uint8Array | null): Float64Array {
  const step = Math.max(1, Math.floor(values.length / SAMPLE))
  const picked = values.filter((value, i) => i % step === 0 && valid?.[i] !== 0 && !Number.isNaN(value)).sort()
  const distinct = picked.filter((value, i) => i === 0 || value !== picked[i - 1])
  const bins = Math.min(BINS, Math.max(2, Math.floor(picked.length / ROWS_OF_BIN)))
  if (distinct.length <= bins) return distinct
  const edges = new Float64Array(bins - 1).map((_, i) => picked[Math.floor(((i + 1) * picked.length) / bins)] as number)
  return edges.filter((edge, i) => i === 0 || edge !== edges[i - 1])
}

/** How many edges are at most the value. */
function binOf(value: number, edges: Float64Array): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The area that the guesses reach for one class against the rest. The same seed gives the same folds. */
export function areaOf(rows: Labelled, positive: number, seed: string): Measured {
  const { codes, count, order, classes, entities } = rows
  const kept = keptRows(classes)
  const label = new Uint8Array(kept.length)
  const folds = foldsOf(kept, entities, seed)
  const width = FOLDS + 1
  const seen = new Uint32Array(count * width)
  const hits = new Uint32Array(count * width)
  let positives = 0
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i] as number
    const hit = classes[row] === positive ? 1 : 0
    const cell = (codes[row] as number) * width
    label[i] = hit
    positives += hit
    for (const at of [cell + (folds[i] as number), cell + FOLDS]) {
      seen[at] = (seen[at] as number) + 1
      hits[at] = (hits[at] as number) + hit
    }
  }
  const prior = positives / kept.length
  const score = new Float64Array(kept.length)
  for (let i = 0; i < kept.length; i++) {
    const cell = (codes[kept[i] as number] as number) * width
    const own = cell + (folds[i] as number)
    const others = (seen[cell + FOLDS] as number) - (seen[own] as number)
    score[i] = ((hits[cell + FOLDS] as number) - (hits[own] as number) + prior) / (others + 1)
  }
  if (kept.length === 0) return undefinedBecause('no rows', 0)
  const entity = entities && kept.map((row) => entities[row] as number)
  const guessed = crossFittedArea(label, score, entity)
  if (order === undefined || guessed.kind !== 'estimate' || guessed.value < TELLING) return guessed
  return atLeast(guessed, areaInOrder(label, kept, order, entity))
}

/** Of the column as it is, from low to high or the other way round; rows without a value stand below all. */
function areaInOrder(label: Uint8Array, kept: Int32Array, order: Float64Array, entity: Int32Array | undefined) {
  const score = Float64Array.from(kept, (row) => {
    const value = order[row] as number
    return Number.isNaN(value) ? -Number.MAX_VALUE : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
  })
  return lowerEnd(label, score, entity)
}

function keptRows(classes: Int32Array): Int32Array {
  const rows = new Int32Array(classes.length)
  let count = 0
  for (let row = 0; row < classes.length; row++) if ((classes[row] as number) >= 0) rows[count++] = row
  return rows.subarray(0, count)
}
