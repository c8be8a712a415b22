/** Expected answers from a file of predictions: those of the rows that are sent, paired by id or by order. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Answers } from '@sea-trials/serving/model'
import { cellsOfVector } from '@sea-trials/serving/tensors'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import type { LoadRow } from './rows.ts'

/** Throws `missing-column` and `unpaired-rows`. */
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
  const at = { file: predictions.files[0] as string }
  if (answer === undefined)
    throw new SeaTrialsError(
      'missing-column',
      `the predictions have no column ${printable(columns.score ?? 'score')}`,
      'Name the column of their answers with `score` or `prediction`.',
      at,
    )
  const { id } = columns
  const byId = id !== undefined && names.includes(id) && data.columns.some(({ name }) => name === id)
  const read = await engine.vectors(predictions, byId ? [answer, id] : [answer])
  const answers = cellsOfVector(read[answer] as Vector)
  const place = byId ? await placesById(engine, data, id, read[id] as Vector, rows) : rows.map(({ index }) => index)
  const length = lengthOf(read[answer] as Vector)
  const values = place.map((row, i) => {
    const value = row === undefined || row >= length ? undefined : answers(row)
    if (value !== undefined && value !== null) return value
    throw new SeaTrialsError(
      'unpaired-rows',
      `the predictions have no answer to row ${rows[i]!.index + 1} of data set \`${data.name}\``,
      'Give predictions of exactly these rows, with their ids or in their order.',
      at,
    )
  })
  return values.every((value) => typeof value === 'number') ? { scores: values } : { scores: [], labels: values }
}

async function placesById(
  engine: Engine,
  data: Table,
  id: string,
  predicted: Vector,
  rows: readonly LoadRow[],
): Promise<readonly (number | undefined)[]> {
  const places = new Map<string, number>()
  const cell = cellsOfVector(predicted)
  for (let row = 0; row < lengthOf(predicted); row++) places.set(String(cell(row)), row)
  const ids = cellsOfVector((await engine.vectors(data, [id]))[id] as Vector)
  return rows.map(({ index }) => places.get(String(ids(index))))
}

const lengthOf = (vector: Vector): number => (vector.kind === 'number' ? vector.values.length : vector.codes.length)
