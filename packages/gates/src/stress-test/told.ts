/** Expected answers from a file of predictions: those of the rows that are sent, paired by id or by order. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { shownPath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Answers } from '@sea-trials/serving/model'
import { cellsOfVector } from '@sea-trials/serving/tensors'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { shownFile } from '../data/subjects.ts'
import { pair, type Side } from '../quality/pairing.ts'
import type { LoadRow } from './rows.ts'

/** Throws `missing-column`, and `unpaired-rows` unless the predictions are of the very rows of the data set, each once. */
export async function toldAnswers(
  engine: Engine,
  policy: Policy,
  predictions: Table,
  data: Table,
  rows: readonly LoadRow[],
): Promise<Answers> {
  const names = predictions.columns.map(({ name }) => name)
  const { columns } = policy
  const answer = [columns.score, 'score', columns.prediction, 'prediction'].find(
    (name) => name !== undefined && names.includes(name),
  )
  const file = shownPath(policy, shownFile(policy, predictions.files[0] as string))
  if (answer === undefined)
    throw new SeaTrialsError(
      'missing-column',
      `the predictions have no column ${printable(columns.score ?? 'score')}`,
      'Name the column of their answers with `score` or `prediction`.',
      { file },
    )
  const id =
    data.columns.some(({ name }) => name === columns.id) && names.includes(columns.id!) ? columns.id : undefined
  const read = await engine.vectors(predictions, id === undefined ? [answer] : [answer, id])
  const order = pair(await sideOf(engine, policy, data, id), {
    where: 'the predictions',
    file,
    n: lengthOf(read[answer] as Vector),
    ...(id === undefined ? {} : { ids: read[id] as Vector }),
  })
  const answers = cellsOfVector(read[answer] as Vector)
  const values = rows.map(({ index }) => {
    const value = answers(order?.[index] ?? index)
    if (value !== undefined && value !== null) return value
    throw new SeaTrialsError(
      'unpaired-rows',
      `the predictions have no answer to row ${index + 1} of data set \`${data.name}\``,
      'Write a score or a label into every row of the predictions.',
      { file },
    )
  })
  return values.every((value) => typeof value === 'number') ? { scores: values } : { scores: [], labels: values }
}

async function sideOf(engine: Engine, policy: Policy, data: Table, id: string | undefined): Promise<Side> {
  const file = shownPath(policy, shownFile(policy, data.files[0] as string))
  const where = `data set \`${data.name}\``
  if (id === undefined) return { where, file, n: Number((await engine.aggregate(data, [{ op: 'rows' }]))[0]) }
  const ids = (await engine.vectors(data, [id]))[id] as Vector
  return { where, file, n: lengthOf(ids), ids }
}

const lengthOf = (vector: Vector): number => (vector.kind === 'number' ? vector.values.length : vector.codes.length)
