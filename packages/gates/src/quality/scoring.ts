/** A model's answers to rows, whatever it is: a file of predictions, an ONNX file run here, a server that is asked. */
import { resolve } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import type { Model, Scores } from '@sea-trials/serving/model'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { expandFiles } from '@sea-trials/tables/files'
import { columnOfFeature, featuresOf } from '../data/features.ts'
import { shownFile } from '../data/subjects.ts'
import { fromScores, type Predicted, readPredictions } from './answers.ts'
import type { Deciding } from './decided.ts'
import { maskingOf } from './masked.ts'
import { assertColumn, type Rows } from './rows.ts'
import { bothOf, type Untaught, withAllClasses } from './taught.ts'

/** What the predictions of one side are called in messages. */
export type Who = 'candidate' | 'baseline'

export interface Scored extends Predicted {
  /** Classes of the label that a baseline, which was run, does not know. */
  readonly untaught?: readonly Untaught[]
  /** `executed`: we ran these bytes. `claimed`: we were told. */
  readonly evidence: 'executed' | 'claimed'
}

const PREDICTIONS: Record<Who, string> = {
  candidate: 'the predictions file',
  baseline: "the baseline's predictions file",
}
const MODEL: Record<Who, string> = { candidate: 'the candidate', baseline: 'the baseline' }

/** What makes decisions of the scores of a model whose rule, if it has one, has chosen. */
export const thresholdOf = ({ threshold, thresholds, chosen }: ModelSource): Deciding =>
  thresholds ?? (chosen === undefined ? threshold : { chosen: threshold })

export async function openPredictions(engine: Engine, policy: Policy, path: string, name: string): Promise<Table> {
  const { root, workspace, delimiter, renamed, masked } = policy
  return engine.open({
    name,
    files: await expandFiles(path, root, workspace),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(renamed === undefined ? {} : { called: renamed }),
    ...(masked === undefined ? {} : { masked }),
  })
}

export type Columns = Readonly<Record<string, Vector>>

/** What a model is asked instead of the rows as they are. */
export type Alter = (columns: Columns) => Columns

/** Scores the rows by whatever the source names. Throws where it names nothing, and what reading and running throw. */
export async function scoreRows(
  engine: Engine,
  policy: Policy,
  source: ModelSource,
  rows: Rows,
  who: Who,
  alter: Alter = (columns) => columns,
): Promise<Scored> {
  if (source.predictions !== undefined) {
    const isItself = who === 'candidate' && rows.name === 'predictions'
    const table = isItself
      ? rows.table
      : await openPredictions(engine, policy, source.predictions, `predictions of ${MODEL[who]}`)
    if (who === 'candidate') assertRepeated(policy, table)
    return scoreFromFile(engine, policy, table, rows, thresholdOf(source), PREDICTIONS[who])
  }
  if (source.onnx !== undefined) {
    const { openOnnx } = await import('@sea-trials/serving/onnx')
    const { truth } = rows
    const file = resolve(policy.root, source.onnx)
    const shown = shownFile(policy, file)
    const model = await openOnnx(file, {
      shown,
      ...(truth.task === 'binary' ? { positive: truth.classes.positive } : {}),
    })
    const answered = await ask(engine, model, source, rows, { who, where: MODEL[who], file: shown }, alter)
    return { ...answered, paired: 'itself', evidence: 'executed' }
  }
  if (source.url !== undefined) {
    const model = await openServer(policy, source.url, rows)
    // A server says what it serves; that these are the bytes of the model's file, nobody has seen.
    const named = { who, where: `the server of ${MODEL[who]}`, file: source.url }
    const answered = await ask(engine, model, source, rows, named, alter, assertProbabilities)
    return { ...answered, paired: 'itself', evidence: 'claimed' }
  }
  throw new SeaTrialsError(
    'bad-policy',
    `nothing says what ${MODEL[who]} predicts`,
    'Name `predictions`, an `onnx` file or a `url` under it.',
    source.at,
  )
}

/** A fold or a run that is named and not there would leave intervals those of one model. Throws `missing-column`. */
function assertRepeated(policy: Policy, table: Table): void {
  const { columns } = policy
  const { fold, run } = columns
  const file = shownFile(policy, table.files[0] as string)
  if (fold !== undefined && run !== undefined)
    throw new SeaTrialsError(
      'bad-policy',
      '`columns` names a `fold` and a `run`, and what differs between folds and between runs of them is not told apart',
      'Give the rows of one run with their `fold`; or, of a model that was trained several times on the same rows, the `run` alone.',
    )
  for (const name of [fold, run])
    if (name !== undefined) assertColumn(table, name, PREDICTIONS.candidate, file, columns)
}

export async function scoreFromFile(
  engine: Engine,
  policy: Policy,
  table: Table,
  rows: Rows,
  threshold: Deciding,
  where: string,
): Promise<Scored> {
  const file = shownFile(policy, table.files[0] as string)
  const named = { where, file, ...maskingOf(policy) }
  const predicted = await readPredictions(engine, table, rows, { columns: policy.columns, threshold }, named)
  return { ...predicted, evidence: 'claimed' }
}

async function openServer(policy: Policy, url: string, rows: Rows): Promise<Model> {
  const [{ openHttp }, { protocolOf }] = await Promise.all([
    import('@sea-trials/serving/http'),
    import('@sea-trials/serving/protocols/protocol'),
  ])
  const protocol = protocolOf(policy.serving?.protocol ?? 'open-inference', policy.model)
  return openHttp({
    url,
    protocol,
    ...(protocol.metadata === undefined ? { features: featuresOf(policy, rows.table) } : {}),
  })
}

interface Asked {
  readonly who: Who
  readonly where: string
  readonly file: string
}

/** Labels that are numbers (1 and 2 for no and yes) look like scores, and any threshold would call them all positive. */
function assertProbabilities({ values, width }: Scores, { truth }: Rows, { where, file }: Asked): void {
  if (truth.task !== 'binary' && truth.task !== 'multiclass') return
  const at = values.findIndex((value) => value < 0 || value > 1)
  if (at < 0) return
  throw new SeaTrialsError(
    'bad-model',
    `${where} answers row ${Math.floor(at / width) + 1} with ${values[at]}, which is no probability`,
    'Serve the probabilities (`predict_proba`, or a sigmoid over margins), or write the labels into a file of predictions.',
    { file },
  )
}

async function ask(
  engine: Engine,
  model: Model,
  source: ModelSource,
  rows: Rows,
  named: Asked,
  alter: Alter,
  check: (scores: Scores, rows: Rows, named: Asked) => void = () => {},
): Promise<Pick<Scored, 'sample' | 'untaught'>> {
  try {
    const columns = model.features.map(({ name }) => columnOfFeature(rows.table, name))
    for (const name of columns) assertColumn(rows.table, name, rows.where, rows.file)
    const vectors = alter(await engine.vectors(rows.table, columns))
    const taken = model.features.map(({ name }, i) => [name, vectors[columns[i] as string] as Vector])
    const scores = await model.predictColumns(Object.fromEntries(taken), rows.n)
    check(scores, rows, named)
    const said = bothOf(rows.truth, { scores, classes: model.classes })
    // Of a candidate it is a mistake: what it shall predict is there, and it was not taught it.
    const answered = named.who === 'baseline' ? withAllClasses(rows.truth, said) : said
    const sample = fromScores(rows, answered, thresholdOf(source), named)
    return { sample, ...(answered.untaught === undefined ? {} : { untaught: answered.untaught }) }
  } finally {
    await model.close()
  }
}
