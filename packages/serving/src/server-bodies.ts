/** Bodies that our server reads, of which none can be trusted, and those that it writes. */
import { isObject } from '@sea-trials/schema/json'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Answers, Feature, FeatureRow, Model } from './model.ts'
import { excerpt } from './printable.ts'

/** A request that the client must mend, with its HTTP status. */
export class BadRequest extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const bad = (message: string) => new BadRequest(400, message)
const datatypes = { number: 'FP64', integer: 'INT64', boolean: 'BOOL', string: 'BYTES' } as const

/** Metadata of the Open Inference Protocol: a tensor [-1, 1] for a feature, [-1, width] for those of a matrix. */
export function describeModel(model: Model, name: string): unknown {
  const widths = new Map<string, { feature: Feature; names: string[] }>()
  for (const feature of model.features) {
    const tensor = feature.matrix?.name ?? feature.name
    const known = widths.get(tensor)
    if (known === undefined) widths.set(tensor, { feature, names: [feature.name] })
    else known.names.push(feature.name)
  }
  return {
    name,
    versions: ['1'],
    platform: 'onnx_onnxv1',
    inputs: Array.from(widths, ([tensor, { feature, names }]) => ({
      name: tensor,
      datatype: datatypes[feature.type],
      shape: [-1, names.length],
      ...(feature.matrix === undefined ? {} : { parameters: { feature_names: names } }),
    })),
    outputs: [{ name: 'score', datatype: 'FP64', shape: [-1, -1] }],
  }
}

export function readInfer(
  body: unknown,
  features: readonly Feature[],
): { readonly rows: readonly FeatureRow[]; readonly id: string | undefined } {
  const { inputs, id } = isObject(body) ? body : {}
  if (!Array.isArray(inputs) || inputs.length === 0) throw bad('`inputs` must be a list of tensors')
  const tensors = new Map(inputs.map((input: unknown) => readTensor(input)))
  const count = tensors.values().next().value!.rows
  const known = new Set(features.map((feature) => feature.matrix?.name ?? feature.name))
  for (const [name, { rows }] of tensors) {
    if (!known.has(name)) throw bad(`the model has no input \`${excerpt(name)}\``)
    if (rows !== count) throw bad(`the inputs have ${count} and ${rows} rows`)
  }
  const columns = features.map(({ name, matrix }) => {
    const tensor = tensors.get(matrix?.name ?? name)
    if (tensor === undefined) throw bad(`the input \`${excerpt(matrix?.name ?? name)}\` is missing`)
    const wanted = features.filter((other) => matrix !== undefined && other.matrix?.name === matrix.name).length || 1
    if (tensor.width !== wanted) throw bad(`the input \`${excerpt(matrix?.name ?? name)}\` must be ${wanted} wide`)
    return { name, at: (row: number) => tensor.data[row * tensor.width + (matrix?.column ?? 0)]! }
  })
  const rows = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ name, at }) => [name, at(row)])),
  )
  return { rows, id: typeof id === 'string' ? id : undefined }
}

interface Tensor {
  readonly rows: number
  readonly width: number
  readonly data: readonly Scalar[]
}

function readTensor(input: unknown): readonly [string, Tensor] {
  const { name, shape, datatype, data } = isObject(input) ? input : {}
  if (typeof name !== 'string' || typeof datatype !== 'string' || !Array.isArray(shape) || !Array.isArray(data))
    throw bad('an input needs `name`, `datatype`, `shape` and `data`')
  const [rows, width = 1] = shape as readonly unknown[]
  const flat: readonly unknown[] = data.flat(1)
  if (!isCount(rows) || !isCount(width) || shape.length > 2 || flat.length !== rows * width)
    throw bad(`the data of \`${excerpt(name)}\` do not have its shape`)
  return [name, { rows, width, data: flat.map(readScalar) }]
}

export function readInvocations(body: unknown, features: readonly Feature[]): readonly FeatureRow[] {
  const given = isObject(body) ? Object.keys(body).filter((key) => key !== 'params') : []
  const key = given.length === 1 ? given[0]! : ''
  const content = isObject(body) ? body[key] : undefined
  if (key === 'dataframe_split') return readSplit(content)
  if ((key === 'dataframe_records' || key === 'instances') && Array.isArray(content))
    return content.map((record: unknown, row) => readRecord(record, row, features))
  throw bad('the body must have exactly one of `dataframe_split`, `dataframe_records`, `instances`')
}

function readSplit(content: unknown): readonly FeatureRow[] {
  const { columns, data } = isObject(content) ? content : {}
  if (!isTexts(columns) || !Array.isArray(data)) throw bad('`dataframe_split` needs `columns` and `data`')
  if (new Set(columns).size !== columns.length) throw bad('`columns` names a column twice')
  return data.map((values: unknown, row) => {
    if (!Array.isArray(values) || values.length !== columns.length)
      throw bad(`row ${row + 1} of \`data\` does not have ${columns.length} values`)
    return Object.fromEntries(columns.map((name, column) => [name, readScalar(values[column])]))
  })
}

/** A record by name, or a list of values in the order of the model's features. */
function readRecord(record: unknown, row: number, features: readonly Feature[]): FeatureRow {
  if (Array.isArray(record) && record.length === features.length)
    return Object.fromEntries(features.map(({ name }, column) => [name, readScalar(record[column])]))
  if (!isObject(record)) throw bad(`row ${row + 1} is no record of ${features.length} features`)
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, readScalar(value)]))
}

/** `1e999` is JSON, and infinite: no value of a feature. */
function readScalar(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw bad('values must be finite numbers, strings, booleans or null')
}

export function writeInfer({ scores }: Answers, name: string, id: string | undefined): unknown {
  const width = Array.isArray(scores[0]) ? scores[0].length : 1
  const output = { name: 'score', datatype: 'FP64', shape: [scores.length, width], data: scores.flat() }
  return { model_name: name, model_version: '1', ...(id === undefined ? {} : { id }), outputs: [output] }
}

export const writeInvocations = ({ scores }: Answers): unknown => ({ predictions: scores })

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
