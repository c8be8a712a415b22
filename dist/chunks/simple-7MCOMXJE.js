import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  commonClasses
} from "./chunk-HYLXACWW.js";
import {
  isFeature
} from "./chunk-YTBMG3RO.js";
import "./chunk-GKI254EP.js";
import "./chunk-MB6BZJY2.js";
import {
  factsOf,
  sideBySide,
  widened
} from "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-6EIKK6IR.js";
import "./chunk-54UPS2SN.js";
import {
  logistic,
  logisticRidge,
  predictLinear,
  ridge
} from "./chunk-JZ23ZK4Y.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-UAJZ7R2R.js";
import "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample
} from "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-545X53NH.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-56KQP7TY.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/simple.ts
var MOST_ROWS = 2e4;
var MOST_COLUMNS = 100;
var LEAST_SHARE = 5e-3;
var FAR = 5;
async function simpleSample(rows, learnt, columns) {
  const { truth } = rows;
  const names = featuresOf(rows, learnt, columns);
  const taken = Math.ceil(learnt.n / MOST_ROWS);
  const train = Uint32Array.from({ length: Math.ceil(learnt.n / taken) }, (_, i) => i * taken);
  const encoders = await Promise.all(names.map(async (name) => encoderOf(await learnt.column(name), train)));
  const kept = fewest(encoders);
  const designOf = async (of, at) => design(kept, await Promise.all(names.map((name) => of.column(name))), at);
  const known = await designOf(learnt, train);
  const asked = await designOf(
    rows,
    Uint32Array.from({ length: rows.n }, (_, i) => i)
  );
  const weight = learnt.weights === void 0 ? void 0 : Float64Array.from(train, (row) => learnt.weights?.[row]);
  const facts = factsOf(rows);
  const chance = (label) => predictLinear(
    asked,
    logisticRidge(
      known,
      Uint8Array.from(train, (row) => label(row) ? 1 : 0),
      weight
    )
  ).map(logistic);
  const expected = () => {
    const { values } = learnt.truth;
    const y = Float64Array.from(train, (row) => values[row]);
    return predictLinear(asked, ridge(known, y, weight));
  };
  switch (truth.task) {
    case "regression":
      return regressionSample(truth.values, expected(), facts);
    case "ranking":
      return rankingSample(truth.values, expected(), truth.queries, facts);
    case "binary": {
      const { positive } = learnt.truth;
      return binarySample(truth.positive, { score: chance((row) => positive[row] === 1) }, facts);
    }
    case "multiclass": {
      const { names: classes, codes, learntCodes } = commonClasses(truth, learnt.truth);
      const scores = classes.map((_, c) => chance((row) => learntCodes[row] === c));
      return multiclassSample(classes, codes, { probabilities: normalised(scores, rows.n) }, facts);
    }
    case "multilabel": {
      const from = learnt.truth;
      const labels = [.../* @__PURE__ */ new Set([...truth.labels, ...from.labels])];
      const wide = widened(from, labels);
      const scores = labels.map((_, k) => chance((row) => wide[row * labels.length + k] === 1));
      return multilabelSample(labels, widened(truth, labels), { score: sideBySide(scores, Float64Array) }, facts);
    }
  }
}
function featuresOf(rows, learnt, columns) {
  const there = new Set(rows.table.columns.map(({ name }) => name));
  const maySay = isFeature(columns);
  const isKnown = (name, type) => there.has(name) && maySay(name) && ["integer", "number", "boolean", "string"].includes(type);
  const names = learnt.table.columns.flatMap(({ name, type }) => isKnown(name, type) ? [name] : []);
  if (names.length > 0) return names;
  throw new SeaTrialsError(
    "bad-requirement",
    `${rows.where} and ${learnt.where} have no column in common that a simple model could learn from`,
    "Give the data themselves beside the predictions, as `data` and `reference` or in the policy.",
    { file: rows.file }
  );
}
function encoderOf(vector, train) {
  return vector.kind === "number" ? ofNumbers(vector, train) : ofValues(vector, train);
}
var isMissing = (vector, row) => vector.kind === "coded" ? vector.codes[row] < 0 : vector.valid?.[row] === 0 || !Number.isFinite(vector.values[row]);
function ofNumbers(vector, train) {
  const seen = train.filter((row) => !isMissing(vector, row));
  const mean = seen.reduce((sum, row) => sum + vector.values[row] / seen.length, 0);
  const spread = Math.sqrt(
    seen.reduce((sum, row) => sum + (vector.values[row] - mean) ** 2 / seen.length, 0)
  );
  const hasMissing = seen.length < train.length;
  return {
    width: (spread > 0 ? 1 : 0) + (hasMissing ? 1 : 0),
    write: (of, row, into, at) => {
      const missing = of.kind !== "number" || isMissing(of, row);
      const standard = missing ? 0 : (of.values[row] - mean) / spread;
      if (spread > 0) into[at] = Math.max(-FAR, Math.min(FAR, standard));
      if (hasMissing) into[at + (spread > 0 ? 1 : 0)] = missing ? 1 : 0;
    }
  };
}
function ofValues(vector, train) {
  const counts = /* @__PURE__ */ new Map();
  for (const row of train) {
    const key = keyOf(vector, row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= LEAST_SHARE * train.length && count < train.length).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const places = new Map(frequent.map(([key], i) => [key, i]));
  return {
    width: frequent.length,
    write: (of, row, into, at) => {
      const place = of.kind === "coded" ? places.get(keyOf(of, row)) : void 0;
      if (place !== void 0) into[at + place] = 1;
    }
  };
}
var keyOf = (vector, row) => isMissing(vector, row) ? "missing" : `=${vector.values[vector.codes[row]]}`;
function fewest(encoders) {
  let left = MOST_COLUMNS;
  const chosen = /* @__PURE__ */ new Set();
  const order = encoders.map((_, i) => i).sort((a, b) => (encoders[a]?.width ?? 0) - (encoders[b]?.width ?? 0) || a - b);
  for (const i of order) {
    const { width } = encoders[i];
    if (width > left) break;
    left -= width;
    chosen.add(i);
  }
  return encoders.map((encoder, i) => chosen.has(i) ? encoder : void 0);
}
function design(encoders, vectors, rows) {
  const columns = encoders.reduce((sum, encoder) => sum + (encoder?.width ?? 0), 0);
  const values = new Float64Array(rows.length * columns);
  let from = 0;
  encoders.forEach((encoder, k) => {
    if (encoder === void 0) return;
    rows.forEach((row, i) => {
      encoder.write(vectors[k], row, values, i * columns + from);
    });
    from += encoder.width;
  });
  return { rows: rows.length, columns, values };
}
function normalised(scores, n) {
  const probabilities = new Float64Array(n * scores.length);
  for (let i = 0; i < n; i++) {
    const sum = scores.reduce((total, score) => total + score[i], 0);
    scores.forEach((score, c) => {
      probabilities[i * scores.length + c] = score[i] / sum;
    });
  }
  return probabilities;
}
export {
  simpleSample
};
