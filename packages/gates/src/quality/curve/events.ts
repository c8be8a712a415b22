/** Scalars of a TensorBoard event: what `add_scalar` of PyTorch and `tf.summary.scalar` of TensorFlow 2 write. */
import type { Reader } from 'protobufjs/light.js'

export interface Scalar {
  readonly tag: string
  readonly step: number
  readonly value: number
}

/** Of tensorflow/core/util/event.proto, framework/summary.proto, framework/tensor.proto: what a scalar needs; the rest is passed over. */
const schema = {
  nested: {
    Event: { fields: { step: { type: 'int64', id: 2 }, summary: { type: 'Summary', id: 5 } } },
    Summary: { fields: { value: { rule: 'repeated', type: 'Value', id: 1 } } },
    Value: {
      oneofs: { kind: { oneof: ['simpleValue', 'tensor'] } },
      fields: {
        tag: { type: 'string', id: 1 },
        simpleValue: { type: 'float', id: 2 },
        tensor: { type: 'Tensor', id: 8 },
      },
    },
    Tensor: {
      fields: {
        dtype: { type: 'int32', id: 1 },
        shape: { type: 'Shape', id: 2 },
        content: { type: 'bytes', id: 4 },
        float: { rule: 'repeated', type: 'float', id: 5 },
        double: { rule: 'repeated', type: 'double', id: 6 },
        int: { rule: 'repeated', type: 'int32', id: 7 },
        int64: { rule: 'repeated', type: 'int64', id: 10 },
      },
    },
    Shape: { fields: { dim: { rule: 'repeated', type: 'Dim', id: 2 } } },
    Dim: { fields: { size: { type: 'int64', id: 1 } } },
  },
}

interface Event {
  readonly step?: number
  readonly summary?: { readonly value?: readonly Value[] }
}

interface Value {
  readonly tag?: string
  readonly simpleValue?: number
  readonly tensor?: Tensor
}

interface Tensor {
  readonly dtype?: number
  readonly shape?: { readonly dim?: readonly unknown[] }
  readonly content?: Uint8Array
  readonly float?: readonly number[]
  readonly double?: readonly number[]
  readonly int?: readonly number[]
  readonly int64?: readonly number[]
}

/** A decoder of events; throws what protobufjs throws where bytes are no such message. */
export async function eventDecoder(): Promise<(record: Uint8Array) => readonly Scalar[]> {
  const { default: protobuf } = await import('protobufjs/light.js')
  const type = protobuf.Root.fromJSON(schema).lookupType('Event')
  return (record) => {
    const event = type.toObject(type.decode(record as unknown as Reader), { longs: Number }) as Event
    return (event.summary?.value ?? []).flatMap(({ tag, simpleValue, tensor }) => {
      const value = simpleValue ?? (tensor === undefined ? undefined : scalarOf(tensor))
      return tag === undefined || value === undefined ? [] : [{ tag, step: event.step ?? 0, value }]
    })
  }
}

/** DT_FLOAT, DT_DOUBLE, DT_INT32, DT_INT64 of tensorflow/core/framework/types.proto. */
const TYPES: Readonly<
  Record<
    number,
    {
      readonly list: 'float' | 'double' | 'int' | 'int64'
      readonly bytes: number
      readonly read: (view: DataView) => number
    }
  >
> = {
  1: { list: 'float', bytes: 4, read: (view) => view.getFloat32(0, true) },
  2: { list: 'double', bytes: 8, read: (view) => view.getFloat64(0, true) },
  3: { list: 'int', bytes: 4, read: (view) => view.getInt32(0, true) },
  9: { list: 'int64', bytes: 8, read: (view) => Number(view.getBigInt64(0, true)) },
}

/** The number of a tensor without dimensions; undefined for histograms, images and texts, which are tensors too. */
function scalarOf(tensor: Tensor): number | undefined {
  const type = TYPES[tensor.dtype ?? 0]
  if (type === undefined || (tensor.shape?.dim?.length ?? 0) > 0) return undefined
  const { content } = tensor
  if (content !== undefined && content.length === type.bytes)
    return type.read(new DataView(content.buffer, content.byteOffset, content.byteLength))
  return tensor[type.list]?.[0]
}
