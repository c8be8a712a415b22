/** What a model says of the rows: read from a file of predictions, or had from the model itself. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { type AnswerColumns, answerColumns, DECISIONS, looksLikeAnswer } from './answer-columns.ts'
import { canonicalClass, codesOf, type Named } from './classes.ts'
import { type Deciding, USUAL } from './decided.ts'
import { assertSameOrder } from './in-order.ts'
import { apartNote, decisionsNote, weightsNote } from './labels-apart.ts'
import { isText, MOST_HELD } from './many.ts'
import type { Said } from './multiclass.ts'
import { assertFinite, readNumbers } from './numbers.ts'
import { commonKeys, idsOf, isInStep, type Order, ordersOf, reorder, reorderVector } from './orders.ts'
import { quantilesOf } from './quantiles.ts'
import { assertColumn, factsOf, type Rows } from './rows.ts'
import { toSample } from './said.ts'
import type { Answered } from './taught.ts'
import { lengthOf } from './vectors.ts'

export interface Predicted {
  /** As long as the rows, less those of weight zero. */
  readonly sample: Sample
  readonly paired: 'id' | 'order' | 'itself'
  /** What is odd about the file, a sentence each. */
  readonly notes?: readonly string[]
  /** Any column of the file of predictions, as a sample of its numbers. Throws `missing-column`, `bad-value`. Absent where a model was asked. */
  readonly column?: (name: string) => Promise<Sample>
  /** The file of predictions, and where in it each row of the judged stands. Absent where a model was asked. */
  readonly file?: { readonly table: Table; readonly order: Order }
}

/** Reads predictions for `rows`. `table` may be the table of the rows itself. Throws `missing-column`, `unpaired-rows`, `bad-value`. */
export async function readPredictions(
  engine: Engine,
  table: Table,
  rows: Rows,
  policy: { readonly columns: Columns; readonly threshold: Deciding },
  named: Omit<Named, 'column'>,
  most = MOST_HELD,
): Promise<Predicted> {
  const names = table.columns.map((column) => column.name)
  const { columns } = policy
  const wanted = answerColumns(names, columns, rows.truth, named)
  const isItself = table === rows.table
  const keys = isItself ? [] : commonKeys(columns, names, rows, named)
  const parts = [...wanted.scores, ...wanted.marks, ...wanted.quantiles].map(({ column }) => column)
  const has = (name: string | undefined): name is string => name !== undefined && names.includes(name)
  const { run, fold, label, labels = [], query, item, series, time, horizon, weight } = columns
  const isCompared = !isItself && keys.length > 0 && rows.n <= most
  const beside = isCompared ? [label, rows.weights && weight].filter(has) : []
  const more = [run, fold].filter(has)
  const unnamed = policy.threshold === USUAL && rows.n <= most ? unnamedDecisions(names, columns, wanted, rows) : []
  if (isItself && has(run)) throw runsAmongLabels(run, named)
  const isSame = isItself || (!has(run) && (await isInStep(engine, rows, table, keys)))
  const isStored = more.length === 0 && (isSame || keys.length === 0) && maySpare(rows, table, wanted.score, most)
  const answers = [wanted.score, wanted.prediction, ...parts].filter((name) => name !== undefined)
  const read = [...answers.filter((name) => !isStored || name !== wanted.score), ...more, ...beside, ...unnamed]
  const stored = isStored ? await scoresAside(engine, table, wanted.score as string, named) : undefined
  const vectors = await engine.vectors(table, [...new Set(isSame ? read : [...read, ...keys])])
  const orders = isSame
    ? [undefined]
    : ordersOf(
        { where: rows.where, file: rows.file, n: rows.n, ...(await idsOf(keys, rows.column, named)) },
        {
          ...named,
          n: stored?.length ?? lengthOf(Object.values(vectors)[0] as Vector),
          ...(await idsOf(keys, async (name) => vectors[name] as Vector, named)),
          ...(has(run) ? { run: { vector: vectors[run] as Vector, column: run } } : {}),
        },
      )
  const alike = [label, ...labels, query, item, series, time, horizon].filter((name) => name !== undefined)
  if (!isItself && keys.length === 0)
    await assertSameOrder(
      engine,
      rows,
      { ...named, table, n: rows.n },
      {
        alike,
        label,
        isAnswer: (name) => answers.includes(name) || more.includes(name) || looksLikeAnswer(name, columns),
      },
    )
  const saidIn = (order: Order): Said => {
    const numbers = (column: string): Float64Array =>
      reorder(readNumbers(vectors[column] as Vector, { ...named, column }), order)
    return {
      ...(stored !== undefined
        ? { stored }
        : wanted.score === undefined || rows.truth.task === 'multiclass'
          ? {}
          : { scores: numbers(wanted.score) }),
      ...(wanted.prediction === undefined
        ? {}
        : { predicted: reorderVector(vectors[wanted.prediction] as Vector, order), column: wanted.prediction }),
      probabilities: wanted.scores.map(({ column, name }) => ({ name, values: numbers(column) })),
      marks: wanted.marks.map(({ column, name }) => ({
        column,
        name,
        vector: reorderVector(vectors[column] as Vector, order),
      })),
      ...(wanted.quantiles.length === 0 ? {} : { quantiles: quantilesOf(wanted.quantiles, numbers) }),
      ...(has(fold)
        ? { fold: codesOf(reorderVector(vectors[fold] as Vector, order), { ...named, column: fold }).codes }
        : {}),
    }
  }
  const said = orders.map(saidIn)
  const samples = said.map((each) => toSample(rows, each, policy.threshold, named))
  const placed = orders.map((order, i): Placed => ({ order, fold: said[i]?.fold }))
  const notes = beside.flatMap((name) => {
    const noteOf = name === label ? apartNote : weightsNote
    return noteOf(rows, reorderVector(vectors[name] as Vector, orders[0]), named.where) ?? []
  })
  const { scores } = said[0] as Said
  for (const column of unnamed) {
    const vector = reorderVector(vectors[column] as Vector, orders[0])
    const note = scores && decisionsNote(rows, scores, { vector, column, where: named.where })
    if (note !== undefined) notes.push(note)
  }
  return {
    sample: inRuns(samples, has(run)),
    file: { table, order: orders[0] },
    ...(notes.length === 0 ? {} : { notes }),
    paired: isItself ? 'itself' : keys.length === 0 ? 'order' : 'id',
    column: columnReader(engine, table, rows, placed, has(run), named),
  }
}

/** Decisions beside the scores of two classes, which do not count since nobody named them. */
function unnamedDecisions(names: readonly string[], columns: Columns, wanted: AnswerColumns, { truth }: Rows) {
  const isThere = truth.task === 'binary' && columns.prediction === undefined && wanted.score !== undefined
  return isThere && names.includes(DECISIONS) && columns.label !== DECISIONS ? [DECISIONS] : []
}

/** Whether metrics read scores from the first row to the last: of rows of one weight that do not follow each other in time, in Parquet, which is read again at no cost. */
function maySpare({ truth, n, weights, times }: Rows, table: Table, score: string | undefined, most: number) {
  const isNumber = table.columns.some(({ name, type }) => name === score && type === 'number')
  const isPlain = weights === undefined && times === undefined
  return truth.task === 'binary' && n > most && isPlain && isNumber && !isText(table)
}

async function scoresAside(engine: Engine, table: Table, column: string, named: Omit<Named, 'column'>) {
  const stored = await engine.stored(table, column)
  assertFinite(stored, { ...named, column })
  return stored
}

interface Placed {
  readonly order: Order
  readonly fold: Int32Array | undefined
}

const inRuns = (runs: readonly Sample[], several: boolean): Sample =>
  several ? { ...(runs[0] as Sample), runs } : (runs[0] as Sample)

/** Apart from the reading of the answers, whose vectors it would keep for as long as there is a sample. */
function columnReader(
  engine: Engine,
  table: Table,
  rows: Rows,
  placed: readonly Placed[],
  several: boolean,
  named: Omit<Named, 'column'>,
): NonNullable<Predicted['column']> {
  return async (name) => {
    assertColumn(table, name, named.where, named.file)
    const vector = (await engine.vectors(table, [name]))[name] as Vector
    const numbers = readNumbers(vector, { ...named, column: name })
    const flags = numbers.every((value) => value === 0 || value === 1) ? { flags: true as const } : {}
    const samples = placed.map(({ order, fold }) => {
      const values = reorder(numbers, order)
      return regressionSample(values, values, { ...factsOf(rows), ...(fold === undefined ? {} : { fold }) }, flags)
    })
    return inRuns(samples, several)
  }
}

/** Answers of a model that was asked: scores row by row, as `predictColumns` gives them. */
export function fromScores(
  rows: Rows,
  { scores, classes }: Answered,
  threshold: Deciding,
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

function runsAmongLabels(run: string, named: Omit<Named, 'column'>): SeaTrialsError {
  return new SeaTrialsError(
    'bad-input',
    `${named.where} holds the labels, and each row of it once a run (${printable(run)})`,
    'Write the labelled rows into a file of their own, each once, and name it with `data`.',
    { file: named.file },
  )
}

function wrongWidth(width: number, expected: string, named: Omit<Named, 'column'>): SeaTrialsError {
  return new SeaTrialsError(
    'bad-value',
    `${named.where} answers with ${width} numbers a row where ${expected} was expected`,
    'Check `task` in the policy against what the model predicts.',
    { file: named.file },
  )
}
