import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readRecords
} from "./chunk-OZCLPY2D.js";
import {
  readName,
  splitNamed
} from "./chunk-7KQBQHUR.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/curve/tensorboard.ts
import { basename } from "node:path";

// packages/gates/src/quality/curve/events.ts
var schema = {
  nested: {
    Event: { fields: { step: { type: "int64", id: 2 }, summary: { type: "Summary", id: 5 } } },
    Summary: { fields: { value: { rule: "repeated", type: "Value", id: 1 } } },
    Value: {
      oneofs: { kind: { oneof: ["simpleValue", "tensor"] } },
      fields: {
        tag: { type: "string", id: 1 },
        simpleValue: { type: "float", id: 2 },
        tensor: { type: "Tensor", id: 8 }
      }
    },
    Tensor: {
      fields: {
        dtype: { type: "int32", id: 1 },
        shape: { type: "Shape", id: 2 },
        content: { type: "bytes", id: 4 },
        float: { rule: "repeated", type: "float", id: 5 },
        double: { rule: "repeated", type: "double", id: 6 },
        int: { rule: "repeated", type: "int32", id: 7 },
        int64: { rule: "repeated", type: "int64", id: 10 }
      }
    },
    Shape: { fields: { dim: { rule: "repeated", type: "Dim", id: 2 } } },
    Dim: { fields: { size: { type: "int64", id: 1 } } }
  }
};
async function eventDecoder() {
  const { default: protobuf } = await import("./light-XW5WSYB6.js");
  const type = protobuf.Root.fromJSON(schema).lookupType("Event");
  return (record) => {
    const event = type.toObject(type.decode(record), { longs: Number });
    return (event.summary?.value ?? []).flatMap(({ tag, simpleValue, tensor }) => {
      const value = simpleValue ?? (tensor === void 0 ? void 0 : scalarOf(tensor));
      return tag === void 0 || value === void 0 ? [] : [{ tag, step: event.step ?? 0, value }];
    });
  };
}
var TYPES = {
  1: { list: "float", bytes: 4, read: (view) => view.getFloat32(0, true) },
  2: { list: "double", bytes: 8, read: (view) => view.getFloat64(0, true) },
  3: { list: "int", bytes: 4, read: (view) => view.getInt32(0, true) },
  9: { list: "int64", bytes: 8, read: (view) => Number(view.getBigInt64(0, true)) }
};
function scalarOf(tensor) {
  const type = TYPES[tensor.dtype ?? 0];
  if (type === void 0 || (tensor.shape?.dim?.length ?? 0) > 0) return void 0;
  const { content } = tensor;
  if (content !== void 0 && content.length === type.bytes)
    return type.read(new DataView(content.buffer, content.byteOffset, content.byteLength));
  return tensor[type.list]?.[0];
}

// packages/gates/src/quality/curve/tensorboard.ts
var isEventFile = (path) => basename(path).includes("tfevents");
async function readEventFiles(files) {
  const decode = await eventDecoder();
  const lines = /* @__PURE__ */ new Map();
  const above = common(files);
  for (const { path, bytes } of [...files].sort((a, b) => a.path < b.path ? -1 : 1)) {
    const folder = folderOf(path).slice(above).join("/");
    for (const [i, record] of (await readRecords(bytes, path)).entries())
      for (const scalar of decoded(decode, record, i, path)) {
        const key = JSON.stringify([folder, scalar.tag]);
        const line = lines.get(key) ?? { folder, tag: scalar.tag, points: [] };
        append(line, scalar, path);
        lines.set(key, line);
      }
  }
  if (lines.size > 0) return [...lines.values()].map(seriesOf);
  throw new SeaTrialsError(
    "unreadable-data",
    "the event files hold no scalar",
    "Write losses with `add_scalar` or `tf.summary.scalar`.",
    { file: files[0]?.path ?? "" }
  );
}
function decoded(decode, record, i, file) {
  try {
    return decode(record);
  } catch (error) {
    throw new SeaTrialsError(
      "unreadable-data",
      `record ${i + 1} of the event file is no event: ${messageOf(error)}`,
      "Its checksum is right, so that it was written so: is it a file of TensorBoard?",
      { file },
      { cause: error }
    );
  }
}
function append(line, scalar, path) {
  const { points } = line;
  const before = points.length;
  while ((points.at(-1)?.step ?? Number.NEGATIVE_INFINITY) >= scalar.step) points.pop();
  const gone = before - points.length;
  if (gone > 1 && points.length === 0) line.anew = path;
  if (gone > 0)
    line.again = {
      points: gone + (line.again?.points ?? 0),
      from: Math.min(scalar.step, line.again?.from ?? scalar.step)
    };
  points.push(scalar);
}
function seriesOf({ folder, tag, points, again, anew }) {
  const { metric, split: said } = readName(tag);
  const split = said ?? splitOfFolder(folder, metric) ?? "train";
  return {
    metric,
    split,
    called: folder === "" ? tag : `${tag} of ${folder}`,
    steps: points.map(({ step }) => step),
    values: points.map(({ value }) => value),
    ...again === void 0 ? {} : { again },
    ...anew === void 0 ? {} : { anew }
  };
}
function splitOfFolder(folder, ofTag) {
  const last = folder.split("/").at(-1) ?? "";
  const { metric, split } = readName(last);
  return splitNamed(last) ?? (metric === ofTag ? split : void 0);
}
var folderOf = (path) => path.split("/").slice(0, -1);
function common(files) {
  const [first = [], ...others] = files.map(({ path }) => folderOf(path));
  const differs = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return differs === -1 ? first.length : differs;
}
export {
  isEventFile,
  readEventFiles
};
