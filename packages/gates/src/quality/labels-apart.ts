/** What stands beside predictions, too: labels and weights that differ from those that are judged by, and decisions that the scores do not make. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'
import { canonicalClass } from './classes.ts'
import { USUAL } from './decided.ts'
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

/** A sentence where decisions that nobody named are others than the scores make at the usual threshold: the model may have another one. */
export function decisionsNote(
  { truth, n }: Rows,
  scores: Float64Array,
  { vector, column, where }: { readonly vector: Vector; readonly column: string; readonly where: string },
): string | undefined {
  if (truth.task !== 'binary' || scores.some((score) => score < 0 || score > 1)) return undefined
  const positive = canonicalClass(truth.classes.positive)
  let apart = 0
  for (let row = 0; row < n; row++) {
    const cell = cellOf(vector, row) as Scalar | null
    if (cell !== null && (canonicalClass(cell) === positive) !== (scores[row] as number) >= USUAL) apart++
  }
  if (apart > 0)
    return `${printable(column)} of ${where} decides otherwise than its scores do at a threshold of ${USUAL} in ${apart} of ${n} rows, and the scores count: write the \`threshold\` that the model decides by, or name the column under \`columns\` (\`prediction: ${column}\`)`
  return undefined
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
