import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  cellsOfRows,
  cellsOfVector,
  emptyTensor,
  fillTensor
} from "./chunk-QFYKGOIY.js";
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/onnx.ts
import { readFile as readFile2 } from "node:fs/promises";

// packages/serving/src/onnx-runtime.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// packages/serving/src/onnx-file.ts
var schema = {
  nested: {
    ModelProto: {
      fields: {
        graph: { type: "GraphProto", id: 7 },
        metadataProps: { rule: "repeated", type: "StringStringEntryProto", id: 14 }
      }
    },
    StringStringEntryProto: { fields: { key: { type: "string", id: 1 }, value: { type: "string", id: 2 } } },
    GraphProto: { fields: { node: { rule: "repeated", type: "NodeProto", id: 1 } } },
    NodeProto: {
      fields: {
        input: { rule: "repeated", type: "string", id: 1 },
        opType: { type: "string", id: 4 },
        attribute: { rule: "repeated", type: "AttributeProto", id: 5 }
      }
    },
    AttributeProto: {
      fields: {
        name: { type: "string", id: 1 },
        ints: { rule: "repeated", type: "int64", id: 8 },
        strings: { rule: "repeated", type: "bytes", id: 9 }
      }
    }
  }
};
async function readOnnxFile(bytes) {
  const { default: protobuf } = await import("./light-XW5WSYB6.js");
  const type = protobuf.Root.fromJSON(schema).lookupType("ModelProto");
  const model = type.decode(bytes);
  const nodes = model.graph?.node ?? [];
  const labelled = nodes.map(classesOf).filter((classes) => classes !== void 0);
  const names = model.metadataProps?.find((entry) => entry.key === "feature_names")?.value;
  return {
    classes: labelled.at(-1),
    featureNames: names === void 0 ? void 0 : splitNames(names),
    zipMapInput: nodes.find((node) => node.opType === "ZipMap")?.input?.[0]
  };
}
function classesOf(node) {
  for (const { name, ints, strings } of node.attribute ?? []) {
    if ((name === "classlabels_ints" || name === "classlabels_int64s") && ints?.length) return ints.map(Number);
    if (name === "classlabels_strings" && strings?.length)
      return strings.map((text) => Buffer.from(text).toString("utf8"));
  }
  return void 0;
}
function splitNames(text) {
  try {
    const names = JSON.parse(text);
    return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : void 0;
  } catch {
    return text.split(",").map((name) => name.trim());
  }
}
async function withOutput(model, tensor) {
  const { default: protobuf } = await import("./light-XW5WSYB6.js");
  const message = (write) => {
    const writer = protobuf.Writer.create();
    write(writer);
    return writer.finish();
  };
  const field = (id, bytes) => message((writer) => writer.uint32(id << 3 | 2).bytes(bytes));
  const floatTensor = field(
    1,
    message((writer) => writer.uint32(1 << 3).int32(1))
  );
  const valueInfo = Buffer.concat([field(1, Buffer.from(tensor, "utf8")), field(2, floatTensor)]);
  return Buffer.concat([model, field(7, field(12, valueInfo))]);
}

// packages/serving/src/onnx-runtime.ts
var loaded;
function loadRuntime() {
  loaded ??= (async () => {
    const [runtime, wasmBinary] = await Promise.all([import("./ort.wasm.bundle.min-N3EW2OOK.js"), readFile(wasmPath())]);
    runtime.env.wasm.numThreads = 1;
    runtime.env.wasm.wasmBinary = wasmBinary;
    runtime.env.logLevel = "fatal";
    return runtime;
  })();
  return loaded;
}
function wasmPath() {
  const name = "ort-wasm-simd-threaded.wasm";
  for (const folder of ["./", "../"]) {
    const path = fileURLToPath(new URL(folder + name, import.meta.url));
    if (existsSync(path)) return path;
  }
  return createRequire(import.meta.url).resolve(`onnxruntime-web/${name}`);
}
async function openSession(runtime, bytes, file) {
  try {
    const structure = await readOnnxFile(bytes);
    const { zipMapInput } = structure;
    const model = zipMapInput === void 0 ? bytes : await withOutput(bytes, zipMapInput);
    return { session: await runtime.InferenceSession.create(model), structure };
  } catch (error) {
    throw badModel(
      file,
      `this is no ONNX model that can be run: ${excerpt(messageOf(error))}`,
      "Export the model again."
    );
  }
}
var badModel = (file, message, fix) => new SeaTrialsError("bad-model", message, fix, { file });

// packages/serving/src/onnx-inputs.ts
var kinds = {
  float32: "number",
  float64: "number",
  int64: "integer",
  int32: "integer",
  bool: "boolean",
  string: "string"
};
var isOpen = (size) => typeof size !== "number" || size < 0 || size === 4294967295;
function readInputs(session, names, file) {
  const tensors = session.inputMetadata;
  return tensors.map((input) => {
    const type = input.isTensor ? own(kinds, input.type) : void 0;
    const shape = input.isTensor ? input.shape : [];
    const [rows, width] = shape;
    if (type === void 0 || shape.length < 1 || shape.length > 2 || !isOpen(rows) && rows !== 1)
      throw badModel(
        file,
        `its input \`${excerpt(input.name)}\` is not a tensor of table rows`,
        "Export it with inputs of shape [None, 1] a column or [None, columns], of numbers, booleans or strings."
      );
    const common = {
      name: input.name,
      type: input.type,
      rank: shape.length,
      oneRowOnly: !isOpen(rows)
    };
    if (shape.length === 1 || width === 1) return { ...common, features: [{ name: input.name, type }] };
    const columns = tensors.length === 1 ? names : void 0;
    if (isOpen(width) ? columns === void 0 : columns !== void 0 && columns.length !== width)
      throw badModel(
        file,
        isOpen(width) ? `its input \`${excerpt(input.name)}\` does not say how many columns it takes` : `its input \`${excerpt(input.name)}\` takes ${width} columns, and ${columns?.length} names are given`,
        "Write the names of its columns into the metadata of the ONNX file as `feature_names`, a JSON list in order."
      );
    const named = columns ?? Array.from({ length: width }, (_, column) => `${input.name}.${column}`);
    const matrix = (column) => ({ name: input.name, column });
    return { ...common, features: named.map((name, column) => ({ name, type, matrix: matrix(column) })) };
  });
}
function makeTensor(runtime, input, cells, from, to) {
  const width = input.features.length;
  const data = emptyTensor(input.type, (to - from) * width);
  for (const [column, { name }] of input.features.entries())
    fillTensor(data, input.type, name, cells.get(name), from, to, column, width);
  return new runtime.Tensor(
    input.type,
    data,
    input.rank === 1 ? [to - from] : [to - from, width]
  );
}

// packages/serving/src/onnx.ts
var batch = 4096;
async function openOnnx(path, options = {}) {
  const file = options.shown ?? path;
  const bytes = await readModel(path, file);
  const runtime = await loadRuntime();
  const { session, structure } = await openSession(runtime, bytes, file);
  const inputs = readInputs(session, options.featureNames ?? structure.featureNames, file);
  const output = chooseOutput(session, structure, file);
  const features = inputs.flatMap((input) => input.features);
  const score = async (cells, rows) => {
    const step = inputs.some((input) => input.oneRowOnly) ? 1 : batch;
    let values = new Float64Array(0);
    let width2 = 0;
    let single = false;
    for (let from = 0; from < rows; from += step) {
      const to = Math.min(rows, from + step);
      const feeds = Object.fromEntries(
        inputs.map((input) => [input.name, makeTensor(runtime, input, cells, from, to)])
      );
      const answer = (await run(session, feeds, output, file))[output];
      const data = answer.data;
      if (from === 0) {
        single = data instanceof Float32Array;
        width2 = data.length / (to - from);
        if (!Number.isInteger(width2) || width2 === 0) throw notAScore(file, output, answer.dims);
        values = new Float64Array(rows * width2);
      }
      if (data.length !== (to - from) * width2) throw notAScore(file, output, answer.dims);
      values.set(data, from * width2);
    }
    return { values, width: width2, single };
  };
  const width = widthOf(session, output, structure) ?? (await score(sampleRow(inputs), 1)).width;
  const classes = structure.classes?.length === width ? structure.classes : void 0;
  const positive = width === 2 ? positiveIndex(classes, options.positive, file) : void 0;
  const scoresOf = async (cells, rows) => {
    const scores = await score(cells, rows);
    return positive === void 0 ? scores : { ...scores, values: everySecond(scores.values, positive), width: 1 };
  };
  return {
    features,
    ...classes === void 0 ? {} : { classes: positive === 0 ? [...classes].reverse() : classes },
    predict: async (rows) => {
      const cells = new Map(features.map(({ name }) => [name, cellsOfRows(rows, name)]));
      return { scores: listScores(await scoresOf(cells, rows.length)) };
    },
    predictColumns: async (columns, rows) => {
      const cells = new Map(features.map(({ name }) => [name, cellsOfColumn(columns, name)]));
      return await scoresOf(cells, rows);
    },
    close: () => session.release()
  };
}
var listScores = ({ values, width }) => width === 1 ? Array.from(values) : Array.from(
  { length: values.length / width },
  (_, row) => Array.from(values.subarray(row * width, (row + 1) * width))
);
var cellsOfColumn = (columns, name) => Object.hasOwn(columns, name) ? cellsOfVector(columns[name]) : () => void 0;
var everySecond = (values, offset) => Float64Array.from({ length: values.length / 2 }, (_, row) => values[row * 2 + offset]);
async function readModel(path, file) {
  try {
    return await readFile2(path);
  } catch (error) {
    const at = { file };
    throw new SeaTrialsError("missing-file", "the model cannot be read", "Check its path.", at, { cause: error });
  }
}
function widthOf(session, output, structure) {
  if (output === structure.zipMapInput) return structure.classes?.length;
  const metadata = session.outputMetadata.find(({ name }) => name === output);
  const shape = metadata?.isTensor ? metadata.shape : [];
  if (shape.length === 1) return 1;
  return shape.length === 2 && !isOpen(shape[1]) ? shape[1] : void 0;
}
var sampleRow = (inputs) => new Map(
  inputs.flatMap(
    ({ type, features }) => features.map(({ name }) => [name, () => type === "string" ? "" : 0])
  )
);
function chooseOutput(session, structure, file) {
  if (structure.zipMapInput !== void 0) return structure.zipMapInput;
  const numbers = session.outputMetadata.filter(
    (output) => output.isTensor && (output.type === "float32" || output.type === "float64")
  );
  const named = numbers.filter((output) => /prob/i.test(output.name));
  const chosen = named.length === 1 ? named : numbers;
  if (chosen.length === 1) return chosen[0].name;
  throw badModel(
    file,
    chosen.length === 0 ? "it answers with labels only, no probabilities or numbers" : `it has several outputs of numbers: ${excerpt(chosen.map(({ name }) => name).join(", "))}`,
    "Export it with one output of numbers, or call the one that holds the probabilities `probabilities`."
  );
}
var canonical = (label) => {
  const text = String(label);
  return /^true$/i.test(text) ? "1" : /^false$/i.test(text) ? "0" : text;
};
function positiveIndex(classes, positive, file) {
  if (positive === void 0) return 1;
  if (classes === void 0) {
    if (canonical(positive) === "1") return 1;
    throw badModel(
      file,
      "it does not say which of its two probabilities belongs to which class",
      "Export it with ZipMap (skl2onnx does unless told not to), which names the classes, or train it on labels 0 and 1."
    );
  }
  const index = classes.findIndex((label) => canonical(label) === canonical(positive));
  if (index !== -1) return index;
  throw new SeaTrialsError(
    "bad-value",
    `its classes are ${excerpt(classes.map((label) => JSON.stringify(label)).join(" and "))}, and none is the positive ${excerpt(JSON.stringify(positive))}`,
    "Set `columns.positive` (input `positive`) to the class whose probability the model shall give.",
    { file }
  );
}
async function run(session, feeds, output, file) {
  try {
    return await session.run(feeds, [output]);
  } catch (error) {
    throw badModel(
      file,
      `it failed on the rows it was given: ${excerpt(messageOf(error))}`,
      "Check that it accepts such rows where it was trained: unseen categories and missing values above all."
    );
  }
}
var notAScore = (file, output, dims) => badModel(
  file,
  `its output \`${excerpt(output)}\` has the shape [${dims.join(", ")}], not numbers for each row`,
  "Export it with an output of shape [None, 1] or [None, classes]."
);

export {
  openOnnx
};
