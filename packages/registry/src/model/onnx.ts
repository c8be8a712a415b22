/** Looking into an ONNX file without running it. */
import { readFile, stat } from 'node:fs/promises'
import { isAbsolute, posix, win32 } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type {
  AttributeProto,
  GraphProto,
  ModelProto,
  NodeProto,
  SparseTensorProto,
  TensorProto,
  ValueInfoProto,
} from './onnx-proto.ts'

export interface OnnxValue {
  readonly name: string
  /** `float[?,12]`; `?` is a size that the caller chooses. Empty for what is no tensor. */
  readonly type: string
}

export interface OnnxModel {
  readonly irVersion: number
  /** Version by domain; `ai.onnx` is ONNX's own. */
  readonly opsets: Readonly<Record<string, number>>
  /** `skl2onnx 1.20.0`; empty when the file does not say. */
  readonly producer: string
  readonly inputs: readonly OnnxValue[]
  readonly outputs: readonly OnnxValue[]
  /** How often each operator occurs, `domain.Operator`, subgraphs and functions included. Sorted by name. */
  readonly operators: Readonly<Record<string, number>>
  /** Operators that are neither ONNX's nor defined in the file: the runtime needs a library to run them. */
  readonly customOperators: readonly string[]
  /** Files beside the model that its weights are read from. `inside`: the path cannot leave the model's folder. */
  readonly external: readonly { readonly location: string; readonly inside: boolean }[]
}

// The largest message that protobuf can hold, and so the largest ONNX file.
const MOST_BYTES = 2 ** 31 - 1
const STANDARD = new Set(['ai.onnx', 'ai.onnx.ml', 'ai.onnx.training', 'ai.onnx.preview.training'])
const EXTERNAL = 1
// TensorProto.DataType, in its order.
const ELEMENTS =
  'undefined float uint8 int8 uint16 int16 int32 int64 string bool float16 double uint32 uint64 complex64 complex128 bfloat16 float8e4m3fn float8e4m3fnuz float8e5m2 float8e5m2fnuz uint4 int4 float4e2m1'.split(
    ' ',
  )

/** Reads the structure of an ONNX file. Throws `bad-model` that says what is wrong: truncated, garbage, no graph. */
export async function readOnnx(path: string): Promise<OnnxModel> {
  const { size } = await stat(path)
  if (size > MOST_BYTES) throw bad(path, `it has ${size} bytes, more than an ONNX file can have`)
  if (size === 0) throw bad(path, 'it is empty')
  return inspect(path, await decode(path, await readFile(path)))
}

async function decode(path: string, bytes: Uint8Array): Promise<ModelProto> {
  const [{ default: protobuf }, { ONNX_PROTO }] = await Promise.all([
    import('protobufjs/light.js'),
    import('./onnx-proto.ts'),
  ])
  try {
    return protobuf.Root.fromJSON(ONNX_PROTO).lookupType('ModelProto').decode(bytes) as ModelProto
  } catch (error) {
    const why =
      error instanceof RangeError ? 'it ends in the middle of a field: it is truncated or damaged' : 'it is damaged'
    throw bad(path, why, error)
  }
}

function inspect(path: string, model: ModelProto): OnnxModel {
  const graphs = model.graph ?? []
  const irVersion = Number(model.irVersion ?? 0)
  if (irVersion < 1 || irVersion > 1000) throw bad(path, 'it does not say which version of ONNX it is')
  if (graphs.length === 0) throw bad(path, 'it holds no graph: it is truncated or damaged')
  const opsets = Object.fromEntries(
    (model.opsetImport ?? []).map(({ domain, version }) => [domainOf(domain), Number(version ?? 0)]),
  )
  if (Object.keys(opsets).length === 0) throw bad(path, 'it names no set of operators: it is truncated or damaged')
  const found = walk(model)
  const outputs = graphs.flatMap((graph) => graph.output ?? []).map(describe)
  if (found.nodes.length === 0 || outputs.length === 0) throw bad(path, 'its graph computes nothing')
  if (found.nodes.some(({ opType }) => !opType)) throw bad(path, 'a node of its graph names no operator')
  const defined = new Set((model.functions ?? []).map(({ domain, name }) => `${domainOf(domain)}.${name}`))
  const custom = found.nodes.filter(({ domain }) => !STANDARD.has(domainOf(domain))).map(operatorOf)
  return {
    irVersion,
    opsets,
    producer: [model.producerName, model.producerVersion].filter(Boolean).join(' '),
    inputs: graphs.flatMap((graph) => graph.input ?? []).map(describe),
    outputs,
    operators: count(found.nodes.map(operatorOf)),
    customOperators: [...new Set(custom)].filter((name) => !defined.has(name)).sort(),
    external: [...new Set(found.tensors.flatMap(locationOf))]
      .sort()
      .map((location) => ({ location, inside: staysInside(location) })),
  }
}

interface Found {
  readonly nodes: NodeProto[]
  readonly tensors: TensorProto[]
}

/** Every node and every tensor, however deep; protobufjs bounds the depth of messages at 100. */
function walk(model: ModelProto): Found {
  const found: Found = { nodes: [], tensors: [] }
  const sparse = (tensors: readonly SparseTensorProto[] = []) => {
    for (const { values = [], indices = [] } of tensors)
      for (const part of [...values, ...indices]) found.tensors.push(part)
  }
  const attribute = (part: AttributeProto) => {
    for (const tensor of [...(part.t ?? []), ...(part.tensors ?? [])]) found.tensors.push(tensor)
    sparse(part.sparseTensor)
    sparse(part.sparseTensors)
    for (const graph of [...(part.g ?? []), ...(part.graphs ?? [])]) visit(graph)
  }
  const visit = ({ node = [], initializer = [], sparseInitializer }: GraphProto) => {
    for (const one of node) {
      found.nodes.push(one)
      one.attribute?.forEach(attribute)
    }
    for (const tensor of initializer) found.tensors.push(tensor)
    sparse(sparseInitializer)
  }
  model.graph?.forEach(visit)
  for (const { initialization = [], algorithm = [] } of model.trainingInfo ?? [])
    [...initialization, ...algorithm].forEach(visit)
  model.functions?.forEach(visit)
  return found
}

/** A tensor that says it is kept elsewhere, or that names a place though it does not say so. */
function locationOf({ externalData = [], dataLocation }: TensorProto): readonly string[] {
  const location = externalData.find(({ key }) => key === 'location')?.value
  return location === undefined ? (dataLocation === EXTERNAL ? [''] : []) : [location]
}

/** On any system: no root, no drive, no `..`, no empty name. */
function staysInside(location: string): boolean {
  if (location === '' || location.includes('\0') || isAbsolute(location)) return false
  if (posix.isAbsolute(location) || win32.isAbsolute(location) || /^[a-zA-Z]:/.test(location)) return false
  return !location.split(/[\\/]/).includes('..')
}

function describe({ name = '', type }: ValueInfoProto): OnnxValue {
  if (type?.tensorType === undefined || type.tensorType === null) return { name, type: '' }
  const { elemType = 0, shape } = type.tensorType
  const sizes = (shape?.dim ?? []).map(({ dimValue }) => (Number(dimValue ?? 0) > 0 ? String(dimValue) : '?'))
  return { name, type: `${ELEMENTS[elemType] ?? `type ${elemType}`}[${sizes.join(',')}]` }
}

const operatorOf = ({ domain, opType }: NodeProto): string => `${domainOf(domain)}.${opType}`
const domainOf = (domain: string | undefined): string => (domain === undefined || domain === '' ? 'ai.onnx' : domain)

function count(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const bad = (path: string, why: string, cause?: unknown): SeaTrialsError =>
  new SeaTrialsError(
    'bad-model',
    `${path} is no sound ONNX file: ${why}`,
    'Export the model again, and check that the file was copied or downloaded as a whole (Git LFS: `git lfs pull`).',
    { file: path },
    { cause },
  )
