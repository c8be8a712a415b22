/** MLflow's scoring server: `/invocations` with `dataframe_split`. SageMaker containers made by MLflow speak it too. */
import { isObject } from '@sea-trials/schema/json'
import type { Protocol } from '../model.ts'
import { readObject, readScores, serverFailed } from './reading.ts'

const json = { 'content-type': 'application/json', accept: 'application/json' }

export const mlflow: Protocol = {
  name: 'mlflow',
  readyPath: '/ping',
  request: (rows, features) => {
    const columns = features.map(({ name }) => name)
    const data = rows.map((row) => columns.map((name) => row[name] ?? null))
    return { path: '/invocations', headers: json, body: JSON.stringify({ dataframe_split: { columns, data } }) }
  },
  answers: (status, body) => {
    const { predictions } = readObject(status, body)
    if (!Array.isArray(predictions))
      throw serverFailed(
        "the server's answer has no list of `predictions`",
        'Check that `serving.protocol` (input `protocol`) names the protocol that the server speaks.',
      )
    return readScores(predictions.map(onlyValue))
  },
}

/** A model that answers with a table of one column comes back as `[{"score": 0.3}, ...]`. */
function onlyValue(prediction: unknown): unknown {
  const values = isObject(prediction) ? Object.values(prediction) : []
  return values.length === 1 ? values[0] : prediction
}
