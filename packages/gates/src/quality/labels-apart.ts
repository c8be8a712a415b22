/** Labels that stand beside predictions, too: where they differ from those that are judged, one of the files is of another day. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Vector } from '@sea-trials/tables/engine'
import { canonicalClass } from './classes.ts'
import type { Rows } from './rows.ts'
import { cellOf } from './vectors.ts'

/** A sentence where labels in `vector`, which is in the order of the rows, are others than theirs; a missing one says nothing. */
export function apartNote({ truth, n, where }: Rows, vector: Vector, other: string): string | undefined {
  const isSame = sameLabel(truth)
  let apart = 0
  for (let row = 0; row < n; row++) {
    const cell = cellOf(vector, row) as Scalar | null
    if (cell !== null && !isSame(cell, row)) apart++
  }
  if (apart === 0) return undefined
  return `${other} says another label than ${where} in ${apart} of ${n} rows, and those of ${where} count: were labels corrected since, or are these predictions of other rows under the same ids?`
}

/** What a number may lose by being written with seven digits, as a float of 32 bits is. */
const ROUNDING = 1e-6

type Same = (cell: Scalar, row: number) => boolean

function sameLabel(truth: Rows['truth']): Same {
  if (truth.task === 'binary') {
    const positive = canonicalClass(truth.classes.positive)
    return (cell, row) => (canonicalClass(cell) === positive) === (truth.positive[row] === 1)
  }
  if (truth.task === 'multiclass') {
    const keys = truth.classes.map(canonicalClass)
    return (cell, row) => canonicalClass(cell) === keys[truth.codes[row] as number]
  }
  if (truth.task === 'multilabel') return () => true
  return (cell, row) => {
    const own = truth.values[row] as number
    return Math.abs(Number(cell) - own) <= ROUNDING * Math.abs(own)
  }
}
