/** The Open Inference Protocol, version 2: KServe, Triton, MLServer, OpenVINO, and our own server. JSON over HTTP. */
import { isObject } from '@sea-trials/schema/json'
import type { Feature, FeatureRow, Protocol } from '../model.ts'
import { readObject, readScores, serverFailed } from './reading.ts'

const datatypes = { number: 'FP32', integer: 'INT64', boolean: 'BOOL', string: 'BYTES' } as const
const json = { 'content-type': 'application/json', accept: 'application/json' }

/** The protocol for a model of this name on its server. */
export const openInference = (model: string): Protocol => {
  const path = `/v2/models/${encodeURIComponent(model)}`
  return {
    name: 'open-inference',
    readyPath: `${path}/ready`,
    metadata: { path, features: readFeatures },
    request: (rows, features) => ({ path: `${path}/infer`, headers: json, body: writeInputs(rows, features) }),
    answers: (status, body) => readScores(chooseOutput(readObject(status, body))),
  }
}

/** One tensor [rows, 1] for a feature, [rows, width] for those that stand in a matrix. */
function writeInputs(rows: readonly FeatureRow[], features: readonly Feature[]): string {
  const tensors = new Map<string, Feature[]>()
  for (const feature of features) {
    const name = feature.matrix?.name ?? feature.name
    const members = tensors.get(name)
    if (members === undefined) tensors.set(name, [feature])
    else members.push(feature)
  }
  const inputs = Array.from(tensors, ([name, members]) => ({
    name,
    shape: [rows.length, members.length],
    datatype: members[0]!.datatype ?? datatypes[members[0]!.type],
    data: rows.flatMap((row) => members.map((feature) => row[feature.name] ?? null)),
  }))
  return JSON.stringify({ inputs })
}

function readFeatures(body: string): readonly Feature[] {
  const { inputs } = readObject(200, body)
  if (inputs === undefined) return []
  if (!Array.isArray(inputs)) throw unclear('its metadata has no list of inputs')
  return inputs.flatMap((input: unknown): Feature[] => {
    const { name, datatype, shape, parameters } = isObject(input) ? input : {}
    if (typeof name !== 'string' || typeof datatype !== 'string' || !Array.isArray(shape))
      throw unclear('an input of its metadata lacks name, datatype or shape')
    const type = typeOf(datatype)
    const width = shape.length === 2 ? Number(shape[1]) : 1
    if (type === undefined || shape.length > 2 || !(width >= 1)) throw unclear('its inputs are not rows of a table')
    if (width === 1) return [{ name, type, datatype }]
    const names = isObject(parameters) && Array.isArray(parameters.feature_names) ? parameters.feature_names : []
    return Array.from({ length: width }, (_, column) => ({
      name: typeof names[column] === 'string' ? names[column] : `${name}.${column}`,
      type,
      datatype,
      matrix: { name, column },
    }))
  })
}

const typeOf = (datatype: string): Feature['type'] | undefined =>
  /^FP(16|32|64)$/.test(datatype)
    ? 'number'
    : /^U?INT(8|16|32|64)$/.test(datatype)
      ? 'integer'
      : ({ BOOL: 'boolean', BYTES: 'string' } as const)[datatype as 'BOOL' | 'BYTES']

/** Servers of classifiers answer with labels and probabilities: the probabilities, else floats, else the only output. */
function chooseOutput(answer: Readonly<Record<string, unknown>>): readonly unknown[] {
  const outputs = (Array.isArray(answer.outputs) ? answer.outputs : []).filter(isObject)
  const floats = outputs.filter(({ datatype }) => /^(FP|BF)/.test(String(datatype)))
  const named = floats.filter(({ name }) => /prob/i.test(String(name)))
  const chosen = [named, floats, outputs].find((candidates) => candidates.length > 0)
  if (chosen?.length !== 1) throw unclear(`it has ${outputs.length} outputs, and none is the scores`)
  const { shape, data } = chosen[0]!
  if (!Array.isArray(shape) || !Array.isArray(data)) throw unclear('its output has no shape or no data')
  const [rows, width = 1] = shape as readonly unknown[]
  const values: readonly unknown[] = data.flat(1)
  if (shape.length > 2 || values.length !== Number(rows) * Number(width))
    throw unclear('its output does not have as many numbers as its shape says')
  if (width === 1) return values
  return Array.from({ length: Number(rows) }, (_, row) => values.slice(row * Number(width), (row + 1) * Number(width)))
}

const unclear = (what: string) =>
  serverFailed(
    `the server's answer cannot be read: ${what}`,
    'Check the server against the Open Inference Protocol, version 2; outputs must be one number, or one list of probabilities, a row.',
  )
