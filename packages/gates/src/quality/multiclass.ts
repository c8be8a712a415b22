/** Several classes: what was predicted and how probable each class was, over one common list of classes. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import {
  multiclassSample,
  type Quantiles,
  type RowFacts,
  type Sample,
  type Stored,
} from '@sea-trials/stats/quality/sample'
import { assertClasses, canonicalClass, type Named, readClasses, someRows } from './classes.ts'
import { shownClasses } from './masked.ts'
import { sideBySide } from './matrix.ts'
import type { LabelsSaid } from './multilabel.ts'
import type { Truth } from './truth.ts'

/** What was said of the rows, in their order. */
export interface Said extends LabelsSaid {
  readonly scores?: Float64Array
  /** Scores that are not held. */
  readonly stored?: Stored
  readonly quantiles?: Quantiles
  readonly single?: boolean
  /** Which fold's model said so, as a code. */
  readonly fold?: Int32Array
}

/** Files round probabilities to three or four digits, so that their sum is not exactly 1. */
const SUM_TOLERANCE = 1e-3

/**
 * Classes are those of the label and those that have a column of probabilities: a model knows more of them than few rows
 * show. A predicted class that is neither is a slip of the pen, not a wrong answer.
 */
export function multiclassAnswers(
  truth: Extract<Truth, { task: 'multiclass' }>,
  said: Said,
  facts: RowFacts,
  named: Omit<Named, 'column'>,
): Sample {
  const predicted =
    said.predicted === undefined ? undefined : readClasses(said.predicted, { ...named, column: said.column as string })
  const all = new Map<string, Scalar>()
  for (const value of [...truth.classes, ...said.probabilities.map(({ name }) => name)]) {
    const key = canonicalClass(value)
    if (!all.has(key)) all.set(key, value)
  }
  if (predicted !== undefined)
    assertClasses(
      predicted.classes,
      [...all.values()],
      'Write predictions as the label is written; a class that no row has needs a column of probabilities, such as `score_setosa`.',
      { ...named, column: said.column as string },
    )
  const keys = [...all.keys()]
  const recode = (codes: Int32Array, classes: readonly Scalar[]): Int32Array => {
    const to = classes.map((value) => keys.indexOf(canonicalClass(value)))
    return codes.map((code) => to[code] as number)
  }
  const probabilities = said.probabilities.length === 0 ? undefined : probabilityMatrix(said.probabilities, keys, named)
  return multiclassSample(
    [...all.values()].map(String),
    recode(truth.codes, truth.classes),
    {
      ...(predicted === undefined ? {} : { prediction: recode(predicted.codes, predicted.classes) }),
      ...(probabilities === undefined ? {} : { probabilities }),
    },
    facts,
  )
}

function probabilityMatrix(
  columns: Said['probabilities'],
  keys: readonly string[],
  named: Omit<Named, 'column'>,
): Float64Array {
  const byClass = new Map(columns.map(({ name, values }) => [canonicalClass(name), values]))
  const without = keys.filter((key) => !byClass.has(key))
  if (without.length > 0) {
    throw new SeaTrialsError(
      'missing-column',
      `${named.where} has no probability for the class ${shownClasses(without, named)}`,
      'Write one column a class: the score column, an underscore, and the class, such as `score_setosa`.',
      { file: named.file },
    )
  }
  const matrix = sideBySide(
    keys.map((key) => byClass.get(key) as Float64Array),
    Float64Array,
  )
  assertProbabilities(matrix, keys.length, named)
  return matrix
}

function assertProbabilities(matrix: Float64Array, width: number, named: Omit<Named, 'column'>): void {
  const wrong: number[] = []
  for (let i = 0; i < matrix.length; i += width) {
    const row = matrix.subarray(i, i + width)
    const sum = row.reduce((total, value) => total + value, 0)
    if (Math.abs(sum - 1) > SUM_TOLERANCE || row.some((value) => value < 0)) wrong.push(i / width)
  }
  if (wrong.length === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `the probabilities of ${named.where} are negative or do not sum to 1 in ${wrong.length} rows: ${someRows(wrong)}`,
    'Write the probability of each class, not a decision value; apply softmax first.',
    { file: named.file },
  )
}
