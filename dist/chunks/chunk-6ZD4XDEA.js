import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  scoreRows
} from "./chunk-NDDSGRG6.js";
import {
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  refuseDecisions
} from "./chunk-T46UYRMV.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/flips.ts
var MOST_VALUES = 20;
async function flipsOf({ engine, policy, model }, rows, sample, column) {
  const values = valuesOf(await rows.column(column));
  if (values.length < 2 || values.length > MOST_VALUES) return { values: values.length, flipped: void 0 };
  const before = predictionOf(sample);
  const numbers = rowNumbers(rows);
  const flipped = new Uint8Array(rows.n);
  for (const value of values) {
    const other = await scoreRows(
      engine,
      policy,
      model,
      rows,
      "candidate",
      (columns) => withValue(columns, column, value)
    );
    const after = predictionOf(other.sample);
    for (let i = 0; i < sample.n; i++) if (before[i] !== after[i]) flipped[numbers[i]] = 1;
  }
  return { values: values.length, flipped };
}
function predictionOf(sample) {
  if (!("prediction" in sample) || sample.prediction === void 0)
    refuseDecisions("`counterfactual_flips`", sample);
  if (sample.task !== "multiclass") return sample.prediction;
  return Array.from(sample.prediction, (code) => sample.classes[code] ?? "");
}
function valuesOf(vector) {
  if (vector.kind === "coded") {
    const used = [...new Set(vector.codes)].filter((code) => code >= 0);
    return used.map((code) => vector.values[code] ?? null).sort((a, b) => String(a) < String(b) ? -1 : 1);
  }
  const known = vector.values.filter((value, row) => vector.valid?.[row] !== 0 && !Number.isNaN(value));
  return [...new Set(known)].sort((a, b) => a - b);
}
function withValue(columns, column, value) {
  const vector = own(columns, column);
  if (vector === void 0)
    throw new SeaTrialsError(
      "bad-requirement",
      `the model does not take ${printable(column)}: to change it changes nothing`,
      "Leave the line away, or name a column that the model reads."
    );
  return { ...columns, [column]: constant(vector, value) };
}
function constant(vector, value) {
  if (vector.kind === "number")
    return { kind: "number", values: new Float64Array(vector.values.length).fill(Number(value)), valid: null };
  return { kind: "coded", codes: new Int32Array(vector.codes.length), values: [value] };
}

export {
  MOST_VALUES,
  flipsOf
};
