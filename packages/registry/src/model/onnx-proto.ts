/** The part of ONNX's protobuf that is looked into; everything else, the weights above all, is skipped. */

const one = (type: string, id: number) => ({ type, id })
const many = (type: string, id: number) => ({ rule: 'repeated', type, id })

// Messages that a file may give once are declared as many: repeated on the wire, a runtime merges them, and none may hide.
export const ONNX_PROTO = {
  nested: {
    ModelProto: {
      fields: {
        irVersion: one('int64', 1),
        producerName: one('string', 2),
        producerVersion: one('string', 3),
        graph: many('GraphProto', 7),
        opsetImport: many('OperatorSetIdProto', 8),
        trainingInfo: many('TrainingInfoProto', 20),
        functions: many('FunctionProto', 25),
      },
    },
    OperatorSetIdProto: { fields: { domain: one('string', 1), version: one('int64', 2) } },
    TrainingInfoProto: { fields: { initialization: many('GraphProto', 1), algorithm: many('GraphProto', 2) } },
    FunctionProto: { fields: { name: one('string', 1), node: many('NodeProto', 7), domain: one('string', 10) } },
    GraphProto: {
      fields: {
        node: many('NodeProto', 1),
        initializer: many('TensorProto', 5),
        input: many('ValueInfoProto', 11),
        output: many('ValueInfoProto', 12),
        sparseInitializer: many('SparseTensorProto', 15),
      },
    },
    NodeProto: { fields: { opType: one('string', 4), attribute: many('AttributeProto', 5), domain: one('string', 7) } },
    AttributeProto: {
      fields: {
        t: many('TensorProto', 5),
        g: many('GraphProto', 6),
        tensors: many('TensorProto', 10),
        graphs: many('GraphProto', 11),
        sparseTensor: many('SparseTensorProto', 22),
        sparseTensors: many('SparseTensorProto', 23),
      },
    },
    SparseTensorProto: { fields: { values: many('TensorProto', 1), indices: many('TensorProto', 2) } },
    TensorProto: { fields: { externalData: many('StringStringEntryProto', 13), dataLocation: one('int32', 14) } },
    StringStringEntryProto: { fields: { key: one('string', 1), value: one('string', 2) } },
    ValueInfoProto: { fields: { name: one('string', 1), type: one('TypeProto', 2) } },
    TypeProto: { fields: { tensorType: one('TensorTypeProto', 1) } },
    TensorTypeProto: { fields: { elemType: one('int32', 1), shape: one('TensorShapeProto', 2) } },
    TensorShapeProto: { fields: { dim: many('DimensionProto', 1) } },
    DimensionProto: { fields: { dimValue: one('int64', 1), dimParam: one('string', 2) } },
  },
}

export interface TensorProto {
  readonly externalData?: readonly { readonly key?: string; readonly value?: string }[]
  readonly dataLocation?: number
}
export interface SparseTensorProto {
  readonly values?: readonly TensorProto[]
  readonly indices?: readonly TensorProto[]
}
export interface AttributeProto {
  readonly t?: readonly TensorProto[]
  readonly g?: readonly GraphProto[]
  readonly tensors?: readonly TensorProto[]
  readonly graphs?: readonly GraphProto[]
  readonly sparseTensor?: readonly SparseTensorProto[]
  readonly sparseTensors?: readonly SparseTensorProto[]
}
export interface NodeProto {
  readonly opType?: string
  readonly domain?: string
  readonly attribute?: readonly AttributeProto[]
}
export interface ValueInfoProto {
  readonly name?: string
  readonly type?: {
    readonly tensorType?: {
      readonly elemType?: number
      readonly shape?: { readonly dim?: readonly { readonly dimValue?: number; readonly dimParam?: string }[] }
    }
  }
}
export interface GraphProto {
  readonly node?: readonly NodeProto[]
  readonly initializer?: readonly TensorProto[]
  readonly sparseInitializer?: readonly SparseTensorProto[]
  readonly input?: readonly ValueInfoProto[]
  readonly output?: readonly ValueInfoProto[]
}
export interface ModelProto {
  readonly irVersion?: number
  readonly producerName?: string
  readonly producerVersion?: string
  readonly graph?: readonly GraphProto[]
  readonly opsetImport?: readonly { readonly domain?: string; readonly version?: number }[]
  readonly trainingInfo?: readonly {
    readonly initialization?: readonly GraphProto[]
    readonly algorithm?: readonly GraphProto[]
  }[]
  readonly functions?: readonly {
    readonly name?: string
    readonly domain?: string
    readonly node?: readonly NodeProto[]
  }[]
}
