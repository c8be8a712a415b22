/** Which columns of a file hold a model's answers. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { oneOf, printable } from '@sea-trials/schema/text'
import type { Named } from './classes.ts'
import { type QuantileColumn, quantileColumns } from './quantiles.ts'
import { labelColumns } from './roles.ts'
import { isNumbers, type Truth } from './truth.ts'

/** What a column of decisions is called, unless said. */
export const DECISIONS = 'prediction'

/** A column of one of several classes or labels. */
interface OfOne {
  readonly column: string
  readonly name: string
}

export interface AnswerColumns {
  readonly score?: string
  readonly prediction?: string
  /** Scores of single classes or labels. */
  readonly scores: readonly OfOne[]
  /** Predictions of single labels. */
  readonly marks: readonly OfOne[]
  readonly quantiles: readonly QuantileColumn[]
}

/** Never the label, whatever it is called. Throws `missing-column` where there is none. */
export function answerColumns(
  all: readonly string[],
  columns: Columns,
  truth: Truth,
  named: Omit<Named, 'column'>,
): AnswerColumns {
  const labels = labelColumns(columns)
  const names = all.filter((name) => !labels.includes(name))
  const isOfSeveral = truth.task === 'multiclass' || truth.task === 'multilabel'
  const scores = isOfSeveral ? columnsAfter(names, columns.score ?? 'score') : []
  const quantiles = isNumbers(truth) ? quantileColumns(names, columns.prediction) : []
  const one = columnsOfRows(names, columns, truth.task, quantiles.find(({ level }) => level === 0.5)?.column)
  const isMarked = truth.task === 'multilabel' && one.prediction === undefined && isPreferred(names, columns)
  const marks = isMarked ? columnsAfter(names, columns.prediction ?? 'prediction') : []
  const found = [one.score, one.prediction, ...scores, ...marks].filter((each) => each !== undefined)
  if (found.length > 0) return { ...one, scores, marks, quantiles }
  throw new SeaTrialsError(
    'missing-column',
    `${named.where} has no column ${oneOf(possible(truth, columns))}`,
    `Its columns are ${all.map((name) => printable(name)).join(', ')}; call one of them so, or name it with \`score\` or \`prediction\`, which candidate and baseline are read by.`,
    { file: named.file },
  )
}

/** Of a file that has both, a predicted label counts only where it was named: a threshold is the rule of the house. */
function columnsOfRows(
  names: readonly string[],
  columns: Columns,
  task: Truth['task'],
  median: string | undefined,
): { readonly score?: string; readonly prediction?: string } {
  const there = (name: string | undefined): string | undefined =>
    name !== undefined && names.includes(name) ? name : undefined
  const score = there(columns.score ?? 'score')
  const prediction = there(columns.prediction ?? DECISIONS)
  if (task === 'ranking') return score === undefined ? {} : { score }
  // One number says nothing about several classes.
  if (task === 'multiclass') return prediction === undefined ? {} : { prediction }
  if (task === 'regression' || task === 'forecasting') {
    const point = prediction ?? (score === undefined ? median : undefined)
    return point !== undefined ? { prediction: point } : score !== undefined ? { score } : {}
  }
  // A column of lists; scores and predictions of single labels stand in columns of their own.
  if (task === 'multilabel') return isPreferred(names, columns) && prediction !== undefined ? { prediction } : {}
  const isNamed = columns.prediction !== undefined
  const usesPrediction = prediction !== undefined && (isNamed || score === undefined)
  return { ...(score === undefined ? {} : { score }), ...(usesPrediction ? { prediction } : {}) }
}

function possible(truth: Truth, { score = 'score', prediction = 'prediction' }: Columns): readonly string[] {
  if (truth.task === 'ranking') return [score]
  if (truth.task === 'multiclass') return [prediction, `${score}_<class>`]
  if (truth.task === 'multilabel') return [`${score}_${truth.labels[0]}`, prediction]
  return isNumbers(truth) ? [prediction, `${prediction}_0.5`] : [score, prediction]
}

/** Whether predicted labels go before scores: where they are named, or where there are no scores. */
const isPreferred = (names: readonly string[], { score = 'score', prediction }: Columns): boolean =>
  prediction !== undefined || columnsAfter(names, score).length === 0

/** Whether a column is called like one of answers: an older model's, beside the labels, are not those that are judged. */
export const looksLikeAnswer = (
  name: string,
  { score = 'score', prediction = 'prediction' }: Pick<Columns, 'score' | 'prediction'>,
): boolean => [score, prediction].some((answer) => name === answer || name.startsWith(`${answer}_`))

/** Columns called like another, an underscore, and the name of a class or a label. */
function columnsAfter(names: readonly string[], start: string): OfOne[] {
  const prefix = `${start}_`
  return names
    .filter((name) => name.startsWith(prefix))
    .map((column) => ({ column, name: column.slice(prefix.length) }))
}
