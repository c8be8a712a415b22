/** What a model says of the rows: read from a file of predictions, or had from the model itself. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { oneOf, printable } from '@sea-trials/schema/text'
import type { Scores } from '@sea-trials/serving/model'
import { binarySample, rankingSample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { assertClasses, type BinaryClasses, canonicalClass, isClass, type Named, readClasses } from './classes.ts'
import { assertSameOrder } from './in-order.ts'
import { multiclassAnswers, type Said } from './multiclass.ts'
import { multilabelAnswers } from './multilabel.ts'
import { readNumbers } from './numbers.ts'
import { pair } from './pairing.ts'
import { quantileColumns, quantilesOf } from './quantiles.ts'
import { factsOf, type Rows } from './rows.ts'
import type { Truth } from './truth.ts'

export interface Predicted {
  /** As long as the rows, less those of weight zero. */
  readonly sample: Sample
  readonly paired: 'id' | 'order' | 'itself'
}

/** Reads predictions for `rows`. `table` may be the table of the rows itself. Throws `missing-column`, `unpaired-rows`, `bad-value`. */
export async function readPredictions(
  engine: Engine,
  table: Table,
  rows: Rows,
  policy: { readonly columns: Columns; readonly threshold: number },
  named: Omit<Named, 'column'>,
): Promise<Predicted> {
  const names = table.columns.map((column) => column.name)
  const { columns } = policy
  const isOfSeveral = rows.truth.task === 'multiclass' || rows.truth.task === 'multilabel'
  const classColumns = isOfSeveral ? columnsAfter(names, columns.score ?? 'score') : []
  const quantiles = isNumbers(rows.truth) ? quantileColumns(names, columns.prediction) : []
  const wanted = answerColumns(names, columns, rows.truth.task, quantiles.find(({ level }) => level === 0.5)?.column)
  const markColumns =
    rows.truth.task === 'multilabel' && wanted.prediction === undefined && isPreferred(names, columns)
      ? columnsAfter(names, columns.prediction ?? 'prediction')
      : []
  const ofEach = [...classColumns, ...markColumns]
  if (wanted.score === undefined && wanted.prediction === undefined && ofEach.length === 0) {
    throw new SeaTrialsError(
      'missing-column',
      `${named.where} has no column ${oneOf(possible(rows.truth, columns))}`,
      `Its columns are ${names.map((name) => printable(name)).join(', ')}; name the right one with \`score\` or \`prediction\`.`,
      { file: named.file },
    )
  }
  const isItself = table === rows.table
  const id = isItself ? undefined : commonId(columns.id, names, rows, named)
  const parts = [...ofEach, ...quantiles].map(({ column }) => column)
  const read = [wanted.score, wanted.prediction, id, ...parts].filter((name) => name !== undefined)
  const vectors = await engine.vectors(table, [...new Set(read)])
  const order = isItself
    ? undefined
    : pair(
        { where: rows.where, file: rows.file, n: rows.n, ...(id === undefined ? {} : { ids: rows.ids as Vector }) },
        { ...named, n: lengthOf(vectors), ...(id === undefined ? {} : { ids: vectors[id] as Vector }) },
      )
  if (!isItself && id === undefined)
    await assertSameOrder(engine, rows, { ...named, table, n: rows.n }, { label: columns.label, answers: read })
  const numbers = (column: string): Float64Array =>
    reorder(readNumbers(vectors[column] as Vector, { ...named, column }), order)
  const said = {
    ...(wanted.score === undefined || isOfSeveral ? {} : { scores: numbers(wanted.score) }),
    ...(wanted.prediction === undefined
      ? {}
      : { predicted: reorderVector(vectors[wanted.prediction] as Vector, order), column: wanted.prediction }),
    probabilities: classColumns.map(({ column, name }) => ({ name, values: numbers(column) })),
    marks: markColumns.map(({ column, name }) => ({
      column,
      name,
      vector: reorderVector(vectors[column] as Vector, order),
    })),
    ...(quantiles.length === 0 ? {} : { quantiles: quantilesOf(quantiles, numbers) }),
  }
  return {
    sample: toSample(rows, said, policy.threshold, named),
    paired: isItself ? 'itself' : id === undefined ? 'order' : 'id',
  }
}

/** The id, if both sides have it. One side alone is a mistake: pairing by order would then be a guess. */
function commonId(
  id: string | undefined,
  names: readonly string[],
  rows: Rows,
  named: Omit<Named, 'column'>,
): string | undefined {
  if (id === undefined || (rows.ids === undefined && !names.includes(id))) return undefined
  if (rows.ids !== undefined && names.includes(id)) return id
  const [without, other] = rows.ids === undefined ? [rows, named] : [named, rows]
  throw new SeaTrialsError(
    'missing-column',
    `${without.where} has no column ${printable(id)}, the id; ${other.where} has it`,
    'Write the id into both files, or leave `id` away if both hold the same rows in the same order.',
    { file: without.file },
  )
}

/** Answers of a model that was asked: scores row by row, as `predictColumns` gives them. */
export function fromScores(
  rows: Rows,
  scores: Scores,
  classes: readonly Scalar[] | undefined,
  threshold: number,
  named: Omit<Named, 'column'>,
): Sample {
  const { truth } = rows
  const single = scores.single ?? false
  const column = (k: number): Float64Array => {
    const values = Float64Array.from({ length: rows.n }, (_, i) => scores.values[i * scores.width + k] as number)
    return readNumbers({ kind: 'number', values, valid: null }, { ...named, column: 'score' })
  }
  if (truth.task !== 'multiclass' && truth.task !== 'multilabel') {
    // Two probabilities without names: the second is that of class 1, as every library orders them.
    const isPair = scores.width === 2 && truth.task === 'binary' && canonicalClass(truth.classes.positive) === '1'
    if (scores.width !== 1 && !isPair) throw wrongWidth(scores.width, 'one score', named)
    return toSample(rows, { scores: column(scores.width - 1), probabilities: [], single }, threshold, named)
  }
  // scikit-learn orders the columns by its sorted classes; a model that does not name them is read so.
  const known = truth.task === 'multilabel' ? truth.labels : truth.classes
  const names = classes ?? known
  if (names.length !== scores.width)
    throw wrongWidth(scores.width, `${names.length} ${truth.task === 'multilabel' ? 'labels' : 'classes'}`, named)
  const probabilities = names.map((name, k) => ({ name: String(name), values: column(k) }))
  return toSample(rows, { probabilities, single }, threshold, named)
}

function toSample(rows: Rows, said: Said, threshold: number, named: Omit<Named, 'column'>): Sample {
  const { truth } = rows
  const facts = { ...factsOf(rows), ...(said.single ? { single: true } : {}) }
  const column = said.column as string
  if (truth.task === 'ranking') return rankingSample(truth.values, said.scores as Float64Array, truth.queries, facts)
  if (isNumbers(truth)) {
    const values = said.predicted === undefined ? said.scores : readNumbers(said.predicted, { ...named, column })
    const more = {
      task: truth.task,
      ...(said.quantiles === undefined ? {} : { quantiles: said.quantiles }),
      ...(truth.task === 'regression' || truth.scale === undefined ? {} : { scale: truth.scale }),
    }
    return regressionSample(truth.values, values as Float64Array, facts, more)
  }
  if (truth.task === 'multiclass') return multiclassAnswers(truth, said, facts, named)
  if (truth.task === 'multilabel') return multilabelAnswers(truth, said, threshold, facts, named)
  const prediction =
    said.predicted === undefined ? undefined : selectedOf(said.predicted, truth.classes, { ...named, column })
  return binarySample(
    truth.positive,
    {
      threshold,
      ...(said.scores === undefined ? {} : { score: said.scores }),
      ...(prediction === undefined ? {} : { prediction }),
    },
    facts,
  )
}

function selectedOf(vector: Vector, { positive, negative }: BinaryClasses, named: Named): Uint8Array {
  const predicted = readClasses(vector, named)
  if (predicted.classes.length > 2) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} has ${predicted.classes.length} different values, and the task is binary`,
      'A prediction is one of the two classes of the label; a probability belongs into the `score` column.',
      { file: named.file },
    )
  }
  const known = negative === undefined ? [positive] : [positive, negative]
  const fix =
    negative === undefined
      ? 'The label holds this class only, so that the other is unknown: give rows of both, or write 1 and 0 in both columns.'
      : 'Write predictions as the label is written; check `positive` if the label has one class only.'
  assertClasses(predicted.classes, known, fix, named)
  return isClass(predicted, positive)
}

/** Of a file that has both, a predicted label counts only where it was named: a threshold is the rule of the house. */
function answerColumns(
  names: readonly string[],
  columns: Columns,
  task: Truth['task'],
  median: string | undefined,
): { readonly score?: string; readonly prediction?: string } {
  const there = (name: string | undefined): string | undefined =>
    name !== undefined && names.includes(name) ? name : undefined
  const score = there(columns.score ?? 'score')
  const prediction = there(columns.prediction ?? 'prediction')
  if (task === 'ranking') return score === undefined ? {} : { score }
  if (task === 'regression' || task === 'forecasting') {
    const point = prediction ?? (score === undefined ? median : undefined)
    return point !== undefined ? { prediction: point } : score !== undefined ? { score } : {}
  }
  // A column of lists; scores and predictions of single labels stand in columns of their own.
  if (task === 'multilabel') return isPreferred(names, columns) && prediction !== undefined ? { prediction } : {}
  const isNamed = columns.prediction !== undefined
  const usesPrediction = prediction !== undefined && (isNamed || score === undefined || task === 'multiclass')
  return { ...(score === undefined ? {} : { score }), ...(usesPrediction ? { prediction } : {}) }
}

type Numbers = Extract<Truth, { task: 'regression' | 'forecasting' }>

const isNumbers = (truth: Truth): truth is Numbers => truth.task === 'regression' || truth.task === 'forecasting'

function possible(truth: Truth, { score = 'score', prediction = 'prediction' }: Columns): readonly string[] {
  if (truth.task === 'ranking') return [score]
  if (truth.task === 'multilabel') return [`${score}_${truth.labels[0]}`, prediction]
  return isNumbers(truth) ? [prediction, `${prediction}_0.5`] : [score, prediction]
}

/** Whether predicted labels go before scores: where they are named, or where there are no scores. */
const isPreferred = (names: readonly string[], { score = 'score', prediction }: Columns): boolean =>
  prediction !== undefined || columnsAfter(names, score).length === 0

/** Columns called like another, an underscore, and the name of a class or a label. */
function columnsAfter(names: readonly string[], start: string): { column: string; name: string }[] {
  const prefix = `${start}_`
  return names
    .filter((name) => name.startsWith(prefix))
    .map((column) => ({ column, name: column.slice(prefix.length) }))
}

function reorder(values: Float64Array, order: Int32Array | undefined): Float64Array {
  return order === undefined ? values : Float64Array.from(order, (at) => values[at] as number)
}

function reorderVector(vector: Vector, order: Int32Array | undefined): Vector {
  if (order === undefined) return vector
  if (vector.kind === 'coded') return { ...vector, codes: Int32Array.from(order, (at) => vector.codes[at] as number) }
  const { valid } = vector
  return {
    kind: 'number',
    values: reorder(vector.values, order),
    valid: valid === null ? null : Uint8Array.from(order, (at) => valid[at] as number),
  }
}

function lengthOf(vectors: Readonly<Record<string, Vector>>): number {
  const first = Object.values(vectors)[0]
  return first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length
}

function wrongWidth(width: number, expected: string, named: Omit<Named, 'column'>): SeaTrialsError {
  return new SeaTrialsError(
    'bad-model',
    `${named.where} answers with ${width} numbers a row where ${expected} was expected`,
    'Check `task` in the policy against what the model predicts.',
    { file: named.file },
  )
}
