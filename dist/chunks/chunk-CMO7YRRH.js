import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  zOf
} from "./chunk-ILMWJOEA.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";

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

// packages/stats/src/rank.ts
var argsort = (values) => {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (n < 4096) return order.sort((a, b) => values[a] - values[b] || a - b);
  return radix(values, order);
};
var radix = (values, order) => {
  const n = values.length;
  const bits = new Uint32Array(new Float64Array(values).buffer);
  for (let i = 0; i < n; i++) {
    const high = bits[2 * i + 1];
    if (high === 2147483648 && bits[2 * i] === 0) bits[2 * i + 1] = 2147483648;
    else if (high & 2147483648) {
      bits[2 * i] = ~bits[2 * i];
      bits[2 * i + 1] = ~high;
    } else bits[2 * i + 1] = (high | 2147483648) >>> 0;
  }
  let from = order;
  let to = new Uint32Array(n);
  const counts = new Uint32Array(65536);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass >> 1;
    const shift = (pass & 1) * 16;
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[bits[2 * i + word] >>> shift & 65535]++;
    if (counts[bits[word] >>> shift & 65535] === n) continue;
    let start = 0;
    for (let digit = 0; digit < 65536; digit++) {
      const count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    for (let i = 0; i < n; i++) {
      const index = from[i];
      to[counts[bits[2 * index + word] >>> shift & 65535]++] = index;
    }
    ;
    [from, to] = [to, from];
  }
  return from;
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
var binarySample = (label2, said, row = {}) => {
  const prediction = said.prediction ?? (said.score && thresholded(said.score, said.threshold ?? 0.5));
  return weighty({
    task: "binary",
    n: label2.length,
    label: label2,
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
var multiclassSample = (classes, label2, said, row = {}) => {
  const prediction = said.prediction ?? (said.probabilities && mostProbable(said.probabilities, classes.length));
  return weighty({
    task: "multiclass",
    n: label2.length,
    classes,
    label: label2,
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
var regressionSample = (label2, prediction, row = {}) => weighty({ task: "regression", n: label2.length, label: label2, prediction, ...facts(row) });
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

// packages/gates/src/data-validate/contract/rule.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var broken = (why) => ({ kind: "broken", why });
var label = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : printable(name);

// packages/stats/src/proportion.ts
var wilsonEnds = (p, n, z) => {
  if (!(n > 0)) return [0, 1];
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return [p === 0 ? 0 : Math.min(p, Math.max(0, centre - half)), p === 1 ? 1 : Math.max(p, Math.min(1, centre + half))];
};
var tango = (b, c, n, level) => {
  const z = zOf(level);
  const score = (delta) => {
    const linear = -b - c + (2 * n - b + c) * delta;
    const constant = -c * delta * (1 - delta);
    const q21 = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
    const variance = n * (2 * q21 + delta * (1 - delta));
    const distance = b - c - n * delta;
    return variance <= 0 ? Math.sign(distance) * Infinity : distance / Math.sqrt(variance);
  };
  const difference = (b - c) / n;
  return {
    low: difference <= -1 ? -1 : crossing((delta) => score(delta) - z, -1, difference),
    high: difference >= 1 ? 1 : crossing((delta) => score(delta) + z, difference, 1),
    level,
    method: "Tango"
  };
};
var crossing = (decreasing, from, to) => {
  let [low, high] = [from, to];
  for (let i = 0; i < 60 && high - low > 1e-13; i++) {
    const middle = (low + high) / 2;
    if (decreasing(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

export {
  byEntity,
  wilsonEnds,
  tango,
  argsort,
  binarySample,
  multiclassSample,
  regressionSample,
  subset,
  oncePer,
  ranked,
  supportOf,
  mass,
  isObject,
  broken,
  label
};
