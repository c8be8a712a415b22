/** Columns that must hold a finite number in every row: scores, predicted values, weights, labels of a regression. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { DECIMAL_POINT, hasDecimalComma, printable } from '@sea-trials/schema/text'
import type { ClassSample } from '@sea-trials/stats/quality/cells'
import type { MultilabelSample } from '@sea-trials/stats/quality/sample'
import { hasScores, scoredRows } from '@sea-trials/stats/quality/stored'
import type { StoredNumbers, Vector } from '@sea-trials/tables/engine'
import { type Named, someRows } from './classes.ts'
import { isMasked, shownValues } from './masked.ts'

/**
 * The column's numbers. Throws `bad-value` with row numbers for nulls, NaN and infinities, for text, and for numbers whose squares
 * no double holds.
 */
export function readNumbers(vector: Vector, named: Named): Float64Array {
  const values = finiteNumbers(vector, named)
  const at = values.findIndex((value) => Math.abs(value) > LARGEST)
  if (at >= 0) throw beyond('large', at, values, named)
  return values
}

/** The same of what is judged by its size: where all of it is so small that squares vanish, every interval would be a point. */
export function readMeasured(vector: Vector, named: Named): Float64Array {
  const values = readNumbers(vector, named)
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest > 0 && largest < SMALLEST) throw beyond('small', values.findIndex(Boolean), values, named)
  return values
}

/** Skewness of squared errors takes their third power, the sixth of these. */
export const LARGEST = 1e50
const SMALLEST = 1e-50

function beyond(size: 'large' | 'small', at: number, values: Float64Array, named: Named): SeaTrialsError {
  const shown = isMasked(named) ? '' : `, such as ${values[at]} in row ${at + 1}`
  return new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} holds values too ${size} for a variance in doubles${shown}`,
    `Write it in a ${size === 'large' ? 'larger' : 'smaller'} unit: the largest number is to lie between ${SMALLEST} and ${LARGEST}.`,
    { file: named.file },
  )
}

function finiteNumbers(vector: Vector, named: Named): Float64Array {
  if (vector.kind !== 'number') throw noNumbers(vector, named)
  const { values, valid } = vector
  const odd = { count: 0, first: [] as number[] }
  for (let i = 0; i < values.length; i++)
    if ((!Number.isFinite(values[i]) || valid?.[i] === 0) && odd.count++ < MOST_NAMED) odd.first.push(i)
  assertFinite({ odd, length: values.length }, named)
  return values
}

/** Rows of which so many are wrong are not all named. */
const MOST_NAMED = 8

/** Throws `bad-value` with row numbers where there are rows without a finite number. */
export function assertFinite({ odd, length }: Pick<StoredNumbers, 'odd' | 'length'>, named: Named): void {
  if (odd.count === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} is missing, NaN or infinite in ${odd.count} of ${length} rows: ${someRows(odd.first, odd.count)}`,
    'Every row needs a finite number: a model that answers with anything else is broken.',
    { file: named.file },
  )
}

/** Of a column that is numbers but for some rows, these; a per cent sign or a comma makes text of all of them. */
function noNumbers({ values, codes }: Extract<Vector, { kind: 'coded' }>, named: Named): SeaTrialsError {
  const column = `${printable(named.column)} of ${named.where}`
  const isStrange = values.map((value) => typeof value === 'boolean' || !isNumeric(value))
  const rows = Array.from(codes.keys()).filter((row) => isStrange[codes[row] as number])
  const isMixed = rows.length > 0 && codes.some((code) => isStrange[code] === false)
  const shown = values.filter((_, code) => !isMixed || isStrange[code]).slice(0, 3)
  const list = shownValues(shown, named)
  const [message, fix] = isMixed
    ? [
        `holds ${list}, ${shown.length === 1 ? 'which is no number' : 'which are no numbers'}, in ${rows.length} of ${codes.length} rows: ${someRows(rows)}`,
        hasDecimalComma(String(shown[0])) && !isMasked(named)
          ? DECIMAL_POINT
          : 'Every row needs a number: mend these rows, or take them out.',
      ]
    : [
        `holds no numbers: ${list || 'it is empty'}`,
        'Name a column of numbers, written with a point and without a unit: `0.95`, not `95 %` or `0,95`.',
      ]
  return new SeaTrialsError('bad-value', `${column} ${message}`, fix, { file: named.file })
}

const isNumeric = (value: Scalar): boolean => Number.isFinite(Number(value)) && String(value).trim() !== ''

/** Row weights: not negative, not all zero, and with sums that a double can hold. */
export function readWeights(vector: Vector, named: Named): Float64Array {
  const weights = finiteNumbers(vector, named)
  const negative: number[] = []
  let squares = 0
  weights.forEach((weight, i) => {
    if (weight < 0) negative.push(i)
    squares += weight * weight
  })
  const refuse = (what: string): never => {
    throw new SeaTrialsError(
      'bad-value',
      what,
      'A weight says how many of the population a row stands for: zero or more, and no more than there are.',
      { file: named.file },
    )
  }
  const column = `${printable(named.column)} of ${named.where}`
  if (negative.length > 0) refuse(`${column} is negative in ${negative.length} rows: ${someRows(negative)}`)
  if (weights.length > 0 && !weights.some((weight) => weight > 0)) refuse(`every weight in ${column} is zero`)
  // Variances need the squares: where those overflow or vanish, no number of the verdict could be trusted.
  if (weights.length > 0 && (squares > Number.MAX_VALUE / weights.length || squares < Number.MIN_VALUE * 2 ** 60))
    refuse(`the weights in ${column} are too ${squares > 1 ? 'large' : 'small'} to be summed: ${extremes(weights)}`)
  return weights
}

const extremes = (weights: Float64Array): string =>
  String(weights.reduce((largest, weight) => Math.max(largest, weight), 0))

/** A few of the scores that are no probabilities. */
export function outsideUnit(sample: ClassSample | MultilabelSample): readonly number[] {
  const found: number[] = []
  for (const scores of scoresOf(sample))
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number
      if (!(score >= 0 && score <= 1) && found.push(score) === MOST_SHOWN) return found
    }
  return found
}

const MOST_SHOWN = 3

/** All scores, a stretch at a time where nobody holds them. */
export function* scoresOf(sample: ClassSample | MultilabelSample): Generator<Float64Array> {
  if (sample.task === 'binary') {
    if (hasScores(sample)) for (const { values } of scoredRows(sample)) yield values
    return
  }
  const scores = sample.task === 'multiclass' ? sample.probabilities : sample.score
  if (scores !== undefined) yield scores
}
