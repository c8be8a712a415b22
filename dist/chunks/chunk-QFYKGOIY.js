import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/tensors.ts
var cellsOfVector = (vector) => vector.kind === "number" ? (row) => vector.valid !== null && vector.valid[row] === 0 ? null : vector.values[row] : (row) => vector.codes[row] < 0 ? null : vector.values[vector.codes[row]];
var cellsOfRows = (rows, name) => (row) => own(rows[row], name);
function emptyTensor(type, length) {
  if (type === "float32") return new Float32Array(length);
  if (type === "float64") return new Float64Array(length);
  if (type === "int64") return new BigInt64Array(length);
  if (type === "int32") return new Int32Array(length);
  if (type === "bool") return new Uint8Array(length);
  return new Array(length).fill("");
}
function fillTensor(data, type, feature, cell, from, to, column, width) {
  for (let row = from; row < to; row++) {
    const value = cell(row);
    if (value === void 0) throw missing(feature, row);
    data[(row - from) * width + column] = encode(value, type, feature, row);
  }
}
function encode(value, type, feature, row) {
  switch (type) {
    case "float32":
    case "float64":
      if (value === null) return Number.NaN;
      if (typeof value === "number") return value;
      if (typeof value === "boolean") return value ? 1 : 0;
      break;
    case "string":
      if (value === null) return "";
      if (typeof value === "string") return value;
      break;
    case "bool":
      if (typeof value === "boolean") return value ? 1 : 0;
      if (value === 0 || value === 1) return value;
      break;
    case "int64":
    case "int32": {
      const number = typeof value === "boolean" ? Number(value) : value;
      if (typeof number === "number" && Number.isSafeInteger(number) && (type === "int64" || number === (number | 0)))
        return type === "int64" ? BigInt(number) : number;
    }
  }
  throw unfit(value, type, feature, row);
}
var words = {
  float32: "numbers",
  float64: "numbers",
  int64: "whole numbers without nulls",
  int32: "whole numbers without nulls",
  bool: "true or false without nulls",
  string: "text"
};
var unfit = (value, type, feature, row) => new SeaTrialsError(
  "bad-value",
  `feature \`${excerpt(feature)}\`: the model takes ${words[type]}, and row ${row + 1} has ${excerpt(JSON.stringify(value), 60)}`,
  value === null ? "Fill the missing values in the data, or export the model with this input as a float tensor (null becomes NaN)." : "Declare the column with the type that the model was trained on (in the contract for CSV), or export the model anew."
);
var missing = (feature, row) => new SeaTrialsError(
  "missing-column",
  `the model takes the feature \`${excerpt(feature)}\`, and row ${row + 1} does not have it`,
  "Give the model the columns that it was trained on, under the same names."
);

export {
  cellsOfVector,
  cellsOfRows,
  emptyTensor,
  fillTensor
};
