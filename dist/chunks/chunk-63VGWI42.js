import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  argsort
} from "./chunk-7PDMDSHW.js";

// packages/stats/src/entity.ts
var entitiesOf = (codes) => {
  const dense = new Int32Array(codes.length);
  let largest = -1;
  for (let i = 0; i < codes.length; i++) if (codes[i] > largest) largest = codes[i];
  const known = new Int32Array(largest + 1).fill(-1);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code < 0) dense[i] = count++;
    else {
      if (known[code] === -1) known[code] = count++;
      dense[i] = known[code];
    }
  }
  return { codes: dense, count };
};
var byEntity = (influence, entities) => {
  const { codes, count } = entities;
  const sums = new Float64Array(count);
  for (let i = 0; i < influence.length; i++) sums[codes[i]] += influence[i];
  const rows = influence.length;
  const factor = count / rows * Math.sqrt(count / Math.max(1, count - 1) * (rows - 1) / rows);
  for (let g = 0; g < count; g++) sums[g] *= factor;
  return sums;
};

// packages/stats/src/quality/sample.ts
var facts = ({ weight, entity, single }) => ({
  ...single ? { single } : {},
  ...weight === void 0 ? {} : { weight },
  ...entity === void 0 ? {} : { entities: entitiesOf(entity) }
});
var weighty = (sample) => sample.weight?.some((weight) => weight === 0) ? subset(
  sample,
  rowsWhere(sample.weight, (weight) => weight > 0)
) : sample;
var rowsWhere = (values, holds) => {
  const rows = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (holds(values[i])) rows[count++] = i;
  return rows.subarray(0, count);
};
var binarySample = (label, said, row = {}) => {
  const prediction = said.prediction ?? (said.score && thresholded(said.score, said.threshold ?? 0.5));
  return weighty({
    task: "binary",
    n: label.length,
    label,
    ...said.score === void 0 ? {} : { score: said.score },
    ...prediction === void 0 ? {} : { prediction },
    ...facts(row)
  });
};
var thresholded = (score, threshold) => {
  const prediction = new Uint8Array(score.length);
  for (let i = 0; i < score.length; i++) prediction[i] = score[i] >= threshold ? 1 : 0;
  return prediction;
};
var multiclassSample = (classes, label, said, row = {}) => {
  const prediction = said.prediction ?? (said.probabilities && mostProbable(said.probabilities, classes.length));
  return weighty({
    task: "multiclass",
    n: label.length,
    classes,
    label,
    ...said.probabilities === void 0 ? {} : { probabilities: said.probabilities },
    ...prediction === void 0 ? {} : { prediction },
    ...facts(row)
  });
};
var mostProbable = (probabilities, classes) => {
  const prediction = new Int32Array(probabilities.length / classes);
  for (let row = 0; row < prediction.length; row++) {
    let best = 0;
    for (let c = 1; c < classes; c++)
      if (probabilities[row * classes + c] > probabilities[row * classes + best]) best = c;
    prediction[row] = best;
  }
  return prediction;
};
var regressionSample = (label, prediction, row = {}) => weighty({ task: "regression", n: label.length, label, prediction, ...facts(row) });
var taken = (values, rows, width = 1) => {
  const result = new values.constructor(rows.length * width);
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < width; j++) result[i * width + j] = values[rows[i] * width + j];
  return result;
};
var subset = (sample, rows) => {
  const whole = sample;
  const part = { ...whole, n: rows.length, label: taken(whole.label, rows) };
  if (whole.weight) part.weight = taken(whole.weight, rows);
  if (whole.entities) part.entities = entitiesOf(taken(whole.entities.codes, rows));
  if (whole.prediction) part.prediction = taken(whole.prediction, rows);
  if (whole.task === "binary" && whole.score) part.score = taken(whole.score, rows);
  if (whole.task === "multiclass" && whole.probabilities)
    part.probabilities = taken(whole.probabilities, rows, whole.classes.length);
  return part;
};
var oncePer = (compute) => {
  const known = /* @__PURE__ */ new WeakMap();
  return (sample) => {
    const cached = known.get(sample);
    if (cached !== void 0) return cached;
    const value = compute(sample);
    known.set(sample, value);
    return value;
  };
};
var ranked = oncePer((sample) => argsort(sample.score));
var supportOf = ({ n, weight, entities }, counts = () => true) => {
  const sizes = new Float64Array(entities ? entities.count : 0);
  let [rows, total, squares, units] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (!counts(i)) continue;
    const w = weight ? weight[i] : 1;
    rows++;
    total += w;
    if (entities) sizes[entities.codes[i]] += w;
    else squares += w * w;
  }
  for (const size of sizes) {
    squares += size * size;
    if (size > 0) units++;
  }
  if (!entities) units = rows;
  const effective = squares > 0 ? total * total / squares : 0;
  const df = entities ? units - 1 : weight ? effective - 1 : Number.POSITIVE_INFINITY;
  return { rows, total, units, effective, df: Math.max(1, df) };
};
var mass = oncePer((sample) => supportOf(sample));

export {
  byEntity,
  binarySample,
  multiclassSample,
  regressionSample,
  subset,
  oncePer,
  ranked,
  supportOf,
  mass
};
