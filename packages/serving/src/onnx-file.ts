/** What an ONNX file says besides its tensors: the classes in their order, names of features, and its ZipMap. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'

export interface OnnxFile {
  /** Class labels of the last classifier in the graph, in the order of its probabilities. */
  readonly classes: readonly Scalar[] | undefined
  /** `feature_names` of the metadata: a JSON list, or names separated by commas. */
  readonly featureNames: readonly string[] | undefined
  /** Where a ZipMap makes a sequence of maps: the name of the tensor that goes into it. */
  readonly zipMapInput: string | undefined
}

interface Attribute {
  readonly name?: string
  readonly ints?: readonly (number | { toString(): string })[]
  readonly strings?: readonly Uint8Array[]
}
interface Node {
  readonly input?: readonly string[]
  readonly opType?: string
  readonly attribute?: readonly Attribute[]
}
interface ModelProto {
  readonly graph?: { readonly node?: readonly Node[] }
  readonly metadataProps?: readonly { readonly key?: string; readonly value?: string }[]
}

// Only what is read: protobuf skips the rest, weights above all.
const schema = {
  nested: {
    ModelProto: {
      fields: {
        graph: { type: 'GraphProto', id: 7 },
        metadataProps: { rule: 'repeated', type: 'StringStringEntryProto', id: 14 },
      },
    },
    StringStringEntryProto: { fields: { key: { type: 'string', id: 1 }, value: { type: 'string', id: 2 } } },
    GraphProto: { fields: { node: { rule: 'repeated', type: 'NodeProto', id: 1 } } },
    NodeProto: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'AttributeProto', id: 5 },
      },
    },
    AttributeProto: {
      fields: {
        name: { type: 'string', id: 1 },
        ints: { rule: 'repeated', type: 'int64', id: 8 },
        strings: { rule: 'repeated', type: 'bytes', id: 9 },
      },
    },
  },
}

/** Reads the structure of an ONNX model. Throws what protobufjs throws when the bytes are no protobuf message. */
export async function readOnnxFile(bytes: Uint8Array): Promise<OnnxFile> {
  const { default: protobuf } = await import('protobufjs/light.js')
  const type = protobuf.Root.fromJSON(schema).lookupType('ModelProto')
  const model = type.decode(bytes) as ModelProto
  const nodes = model.graph?.node ?? []
  const labelled = nodes.map(classesOf).filter((classes) => classes !== undefined)
  const names = model.metadataProps?.find((entry) => entry.key === 'feature_names')?.value
  return {
    classes: labelled.at(-1),
    featureNames: names === undefined ? undefined : splitNames(names),
    zipMapInput: nodes.find((node) => node.opType === 'ZipMap')?.input?.[0],
  }
}

function classesOf(node: Node): readonly Scalar[] | undefined {
  for (const { name, ints, strings } of node.attribute ?? []) {
    // ai.onnx.ml writes `classlabels_ints` for LinearClassifier and SVM, `classlabels_int64s` for trees and ZipMap.
    if ((name === 'classlabels_ints' || name === 'classlabels_int64s') && ints?.length) return ints.map(Number)
    if (name === 'classlabels_strings' && strings?.length)
      return strings.map((text) => Buffer.from(text).toString('utf8'))
  }
  return undefined
}

function splitNames(text: string): readonly string[] | undefined {
  try {
    const names: unknown = JSON.parse(text)
    return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : undefined
  } catch {
    return text.split(',').map((name) => name.trim())
  }
}

/**
 * The same model with one more output: a float tensor that exists in its graph.
 * Repeated fields of protobuf messages merge, so a graph with one output, appended to the file, adds that output.
 */
export async function withOutput(model: Uint8Array, tensor: string): Promise<Uint8Array> {
  const { default: protobuf } = await import('protobufjs/light.js')
  const message = (write: (writer: InstanceType<typeof protobuf.Writer>) => void): Uint8Array => {
    const writer = protobuf.Writer.create()
    write(writer)
    return writer.finish()
  }
  const field = (id: number, bytes: Uint8Array) => message((writer) => writer.uint32((id << 3) | 2).bytes(bytes))
  const floatTensor = field(
    1,
    message((writer) => writer.uint32(1 << 3).int32(1)),
  )
  const valueInfo = Buffer.concat([field(1, Buffer.from(tensor, 'utf8')), field(2, floatTensor)])
  return Buffer.concat([model, field(7, field(12, valueInfo))])
}
