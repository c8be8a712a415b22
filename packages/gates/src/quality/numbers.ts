/** Columns that must hold a finite number in every row: scores, predicted values, weights, labels of a regression. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'
import { type Named, someRows } from './classes.ts'

/** The column's numbers. Throws `bad-value` with row numbers for nulls, NaN and infinities, and for text. */
export function readNumbers(vector: Vector, named: Named): Float64Array {
  const at = { file: named.file }
  if (vector.kind !== 'number') {
    const shown = vector.values.slice(0, 3).map((value) => printable(value))
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} holds no numbers: ${shown.join(', ') || 'it is empty'}`,
      'Name a column of numbers, or look for text such as "n/a" in this one.',
      at,
    )
  }
  const wrong: number[] = []
  vector.values.forEach((value, i) => {
    if (!Number.isFinite(value) || vector.valid?.[i] === 0) wrong.push(i)
  })
  if (wrong.length === 0) return vector.values
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} is missing, NaN or infinite in ${wrong.length} of ${vector.values.length} rows: ${someRows(wrong)}`,
    'Every row needs a finite number: a model that answers with anything else is broken.',
    at,
  )
}

/** Row weights: finite and not negative, not all zero. */
export function readWeights(vector: Vector, named: Named): Float64Array {
  const weights = readNumbers(vector, named)
  const wrong: number[] = []
  weights.forEach((weight, i) => {
    if (weight < 0) wrong.push(i)
  })
  if (wrong.length === 0 && (weights.length === 0 || weights.some((weight) => weight > 0))) return weights
  throw new SeaTrialsError(
    'bad-value',
    wrong.length === 0
      ? `every weight in ${printable(named.column)} of ${named.where} is zero`
      : `${printable(named.column)} of ${named.where} is negative in ${wrong.length} rows: ${someRows(wrong)}`,
    'A weight says how many of the population a row stands for: zero or more.',
    { file: named.file },
  )
}

/** A few of the scores that are no probabilities. */
export function outsideUnit(scores: Float64Array): number[] {
  const found: number[] = []
  for (const score of scores) {
    if (score >= 0 && score <= 1) continue
    found.push(score)
    if (found.length === 3) break
  }
  return found
}
