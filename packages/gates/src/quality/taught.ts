/** Classes that the label has and a model was never taught: data move on, and a model in production stays as it is. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Scores } from '@sea-trials/serving/model'
import { canonicalClass } from './classes.ts'
import type { Truth } from './truth.ts'

export interface Untaught {
  readonly name: string
  /** Rows that are of it. */
  readonly rows: number
}

export interface Answered {
  readonly scores: Scores
  /** In the order of the scores, where the model names them. */
  readonly classes: readonly Scalar[] | undefined
  readonly untaught?: readonly Untaught[]
}

/** The classes of the label that a model which names its own does not know; they get a probability of 0. */
export function withAllClasses(truth: Truth, { scores, classes }: Answered): Answered {
  if ((truth.task !== 'multiclass' && truth.task !== 'multilabel') || classes?.length !== scores.width)
    return { scores, classes }
  const known = new Set(classes.map(canonicalClass))
  const labels: readonly Scalar[] = truth.task === 'multilabel' ? truth.labels : truth.classes
  const places = labels.flatMap((label, k) => (known.has(canonicalClass(label)) ? [] : [k]))
  if (places.length === 0 || places.length === labels.length) return { scores, classes }
  const width = scores.width + places.length
  const rows = scores.values.length / scores.width
  const values = new Float64Array(rows * width)
  for (let row = 0; row < rows; row++)
    values.set(scores.values.subarray(row * scores.width, (row + 1) * scores.width), row * width)
  const untaught = places.map((k) => ({ name: String(labels[k]), rows: rowsOf(truth, k) }))
  return {
    scores: { ...scores, values, width },
    classes: [...classes, ...places.map((k) => labels[k] as Scalar)],
    untaught,
  }
}

function rowsOf(truth: Extract<Truth, { task: 'multiclass' | 'multilabel' }>, k: number): number {
  if (truth.task === 'multiclass') return truth.codes.reduce((count, code) => count + (code === k ? 1 : 0), 0)
  const { length } = truth.labels
  return truth.values.reduce((count, mark, cell) => count + (cell % length === k ? mark : 0), 0)
}

/** One probability of two classes that are named: the other's is the rest. A model of two classes gives one. */
export function bothOf({ task }: Truth, { scores, classes }: Answered): Answered {
  if (task !== 'multiclass' || scores.width !== 1 || classes?.length !== 2) return { scores, classes }
  const values = new Float64Array(2 * scores.values.length)
  scores.values.forEach((p, row) => {
    values[2 * row] = 1 - p
    values[2 * row + 1] = p
  })
  return { scores: { ...scores, values, width: 2 }, classes }
}
