/** Labels and weights that stand beside predictions, too: where they differ from those that are judged by, one of the files is of another day. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Vector } from '@sea-trials/tables/engine'
import { canonicalClass } from './classes.ts'
import type { Rows } from './rows.ts'
import { cellOf } from './vectors.ts'

/** A sentence where labels in `vector`, which is in the order of the rows, are others than theirs; a missing one says nothing. */
export const apartNote = (rows: Rows, vector: Vector, other: string): string | undefined =>
  noteWhere(rows, vector, sameLabel(rows.truth), { other, what: 'label', otherwise: 'were labels corrected since' })

/** The same of weights. */
export function weightsNote(rows: Rows, vector: Vector, other: string): string | undefined {
  const { weights } = rows
  if (weights === undefined) return undefined
  const isSame: Same = (cell, row) => isNear(Number(cell), weights[row] as number)
  return noteWhere(rows, vector, isSame, { other, what: 'weight', otherwise: 'were weights worked out anew since' })
}

interface Of {
  readonly other: string
  readonly what: string
  readonly otherwise: string
}

function noteWhere({ n, where }: Rows, vector: Vector, isSame: Same, { other, what, otherwise }: Of) {
  let apart = 0
  for (let row = 0; row < n; row++) {
    const cell = cellOf(vector, row) as Scalar | null
    if (cell !== null && !isSame(cell, row)) apart++
  }
  if (apart === 0) return undefined
  return `${other} says another ${what} than ${where} in ${apart} of ${n} rows, and those of ${where} count: ${otherwise}, or are these predictions of other rows under the same ids?`
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
  return (cell, row) => isNear(Number(cell), truth.values[row] as number)
}

const isNear = (said: number, own: number): boolean => Math.abs(said - own) <= ROUNDING * Math.abs(own)
