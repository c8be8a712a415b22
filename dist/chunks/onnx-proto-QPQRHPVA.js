import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import "./chunk-ANQMVHI3.js";

// packages/registry/src/model/onnx-proto.ts
var one = (type, id) => ({ type, id });
var many = (type, id) => ({ rule: "repeated", type, id });
var ONNX_PROTO = {
  nested: {
    ModelProto: {
      fields: {
        irVersion: one("int64", 1),
        producerName: one("string", 2),
        producerVersion: one("string", 3),
        graph: many("GraphProto", 7),
        opsetImport: many("OperatorSetIdProto", 8),
        trainingInfo: many("TrainingInfoProto", 20),
        functions: many("FunctionProto", 25)
      }
    },
    OperatorSetIdProto: { fields: { domain: one("string", 1), version: one("int64", 2) } },
    TrainingInfoProto: { fields: { initialization: many("GraphProto", 1), algorithm: many("GraphProto", 2) } },
    FunctionProto: { fields: { name: one("string", 1), node: many("NodeProto", 7), domain: one("string", 10) } },
    GraphProto: {
      fields: {
        node: many("NodeProto", 1),
        initializer: many("TensorProto", 5),
        input: many("ValueInfoProto", 11),
        output: many("ValueInfoProto", 12),
        sparseInitializer: many("SparseTensorProto", 15)
      }
    },
    NodeProto: { fields: { opType: one("string", 4), attribute: many("AttributeProto", 5), domain: one("string", 7) } },
    AttributeProto: {
      fields: {
        t: many("TensorProto", 5),
        g: many("GraphProto", 6),
        tensors: many("TensorProto", 10),
        graphs: many("GraphProto", 11),
        sparseTensor: many("SparseTensorProto", 22),
        sparseTensors: many("SparseTensorProto", 23)
      }
    },
    SparseTensorProto: { fields: { values: many("TensorProto", 1), indices: many("TensorProto", 2) } },
    TensorProto: { fields: { externalData: many("StringStringEntryProto", 13), dataLocation: one("int32", 14) } },
    StringStringEntryProto: { fields: { key: one("string", 1), value: one("string", 2) } },
    ValueInfoProto: { fields: { name: one("string", 1), type: one("TypeProto", 2) } },
    TypeProto: { fields: { tensorType: one("TensorTypeProto", 1) } },
    TensorTypeProto: { fields: { elemType: one("int32", 1), shape: one("TensorShapeProto", 2) } },
    TensorShapeProto: { fields: { dim: many("DimensionProto", 1) } },
    DimensionProto: { fields: { dimValue: one("int64", 1), dimParam: one("string", 2) } }
  }
};
export {
  ONNX_PROTO
};
