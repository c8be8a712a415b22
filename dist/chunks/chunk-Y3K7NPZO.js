import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  argsort,
  isAscending
} from "./chunk-P43VE5F7.js";
import {
  allOf,
  byEntity,
  byEntityOf,
  byTime,
  cosinesOf,
  entitiesOf,
  facts,
  oncePer,
  productsByEntity,
  readWhenTaken,
  storedAt,
  timesOf,
  unitLength,
  unread
} from "./chunk-VPWZ4MVO.js";

// packages/stats/src/quality/part.ts
var taken = (values, rows, width = 1) => {
  const result = new values.constructor(rows.length * width);
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < width; j++) result[i * width + j] = values[rows[i] * width + j];
  return result;
};
var rowsAt = ({ weight, entities, times, folds }, rows) => ({
  n: rows.length,
  ...weight ? { weight: taken(weight, rows) } : {},
  ...entities ? { entities: entitiesOf(taken(entities.codes, rows)) } : {},
  ...times ? { times: timesOf(taken(times.steps, rows)) } : {},
  ...folds ? { folds: entitiesOf(taken(folds.codes, rows)) } : {}
});
var FEWEST_LEFT = 2 ** 16;
var lazily = (on, name, make) => {
  Object.defineProperty(on, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make();
      Object.defineProperty(on, name, { value, enumerable: true });
      return value;
    }
  });
};
var subset = (sample, rows, fewest = FEWEST_LEFT) => {
  const whole = unread(sample);
  const part = { ...whole, ...rowsAt(sample, rows) };
  const width = sample.task === "multilabel" ? sample.labels.length : 1;
  for (const name of ["label", "prediction", "score"])
    if (whole[name]) lazily(part, name, () => taken(whole[name], rows, width));
  if (sample.task === "binary" && sample.stored) {
    delete part.stored;
    const isInOrder = isAscending(rows);
    const stored = isInOrder ? storedAt(sample.stored, rows) : void 0;
    if (stored !== void 0 && rows.length >= fewest) readWhenTaken(part, stored);
    else lazily(part, "score", () => stored === void 0 ? taken(sample.score, rows) : allOf(stored));
  }
  if (sample.runs) part.runs = sample.runs.map((run) => subset(run, rows));
  if (sample.task === "ranking") part.queries = entitiesOf(taken(sample.queries.codes, rows));
  if ("scale" in sample && sample.scale) part.scale = taken(sample.scale, rows);
  if (sample.task === "multiclass" && sample.probabilities)
    lazily(part, "probabilities", () => taken(sample.probabilities, rows, sample.classes.length));
  if ("quantiles" in sample && sample.quantiles) {
    const { levels, values } = sample.quantiles;
    part.quantiles = { levels, values: taken(values, rows, levels.length) };
  }
  return part;
};

// packages/stats/src/quality/rows.ts
var isOfClasses = (sample) => sample.task === "binary" || sample.task === "multiclass";
var isOfNumbers = (sample) => sample.task === "regression" || sample.task === "forecasting";

// packages/stats/src/influence.ts
var heldOf = (each, n) => {
  const rows = new Float64Array(n);
  for (let row = 0; row < n; row++) rows[row] = each(row);
  return rows;
};
var standardError = (influence) => standardErrorOf((unit) => influence[unit], influence.length);
var standardErrorOf = (influence, n) => {
  let sum = 0;
  for (let unit = 0; unit < n; unit++) sum += influence(unit) ** 2;
  return Math.sqrt(sum) / n;
};
var covariance = (a, b) => {
  if (a.length !== b.length) throw new RangeError("covariance needs influences over the same rows");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum / (a.length * a.length);
};
var contrastError = (a, b, factor = 1) => {
  if (a.length !== b.length) throw new RangeError("contrast needs influences over the same rows");
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += (a[row] - factor * b[row]) ** 2;
  return Math.sqrt(sum) / a.length;
};
var contrast = (a, b, factor = 1) => {
  if (a.length !== b.length) throw new RangeError("contrast needs influences over the same rows");
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) result[i] = a[i] - factor * b[i];
  return result;
};

// packages/stats/src/dependence.ts
var isDependent = ({ entities, times }) => entities !== void 0 || times !== void 0;
var unitsOf = (influence, { entities, times }) => {
  if (entities === void 0) return times === void 0 ? influence : byTime(influence, times);
  const sums = byEntity(influence, entities);
  if (times === void 0) return sums;
  const waves = byTime(influence, times);
  const length = sums.length + waves.length;
  const both = new Float64Array(length);
  for (let i = 0; i < sums.length; i++) both[i] = sums[i] * length / sums.length;
  for (let i = 0; i < waves.length; i++) both[sums.length + i] = waves[i] * length / waves.length;
  return both;
};
var unitsOfEach = (influence, n, dependence) => dependence.entities !== void 0 && dependence.times === void 0 ? byEntityOf(influence, n, dependence.entities) : unitsOf(heldOf(influence, n), dependence);
var freedomOf = ({ entities, times }, counted = { entities: entities?.count ?? 0, steps: times?.count ?? 0 }) => {
  const each = [...entities ? [counted.entities - 1] : [], ...times ? [cosinesOf(counted.steps)] : []];
  return each.length === 0 ? void 0 : Math.min(...each);
};
var correlationOf = (parts) => {
  const [first] = parts;
  const axis = first?.dependence.times?.made;
  const isAlike = parts.every(({ influence, dependence: { entities, times } }) => {
    const waves = times === void 0 ? 0 : Math.max(1, cosinesOf(times.count));
    return influence.length === (entities?.count ?? 0) + waves && isEqual(times?.made, axis);
  });
  if (!isAlike) return void 0;
  const units = parts.map(({ influence, dependence: { entities } }) => {
    const whole = unitLength(influence);
    const count = entities?.count ?? 0;
    return {
      influence: whole.subarray(0, count),
      waves: whole.subarray(count),
      made: entities?.made ?? new Int32Array(0)
    };
  });
  const ofEntities = productsByEntity(units);
  return (i, j) => i === j ? 1 : ofEntities(i, j) + units[i].waves.reduce((sum, wave, at) => sum + wave * units[j].waves[at], 0);
};
var isEqual = (a, b) => a === b || a?.length === b?.length && a !== void 0 && a.every((code, at) => code === b?.[at]);

// packages/stats/src/quality/over-time.ts
var designOverTime = (rows) => {
  const { times } = rows;
  if (times === void 0 || !("task" in rows)) return 1;
  return Math.max(1, ...seriesOf(rows).map((series) => varianceRatio(rows, centred(series), { times })));
};
var varianceRatio = ({ n, weight }, influence, dependence) => {
  const weighed = weight ? (row) => influence(row) * weight[row] : influence;
  const plain = standardErrorOf(weighed, n);
  return plain > 0 && n > 1 ? (standardError(unitsOfEach(weighed, n, dependence)) / plain) ** 2 : 1;
};
var seriesOf = (sample) => {
  const { label, n } = sample;
  if (sample.task === "multilabel") return countsOf(sample);
  const series = [Float64Array.from(label)];
  const prediction = "prediction" in sample ? sample.prediction : void 0;
  if (prediction) {
    const isNumber = isOfNumbers(sample);
    series.push(
      Float64Array.from(
        { length: n },
        (_, i) => isNumber ? Math.abs(label[i] - prediction[i]) : label[i] === prediction[i] ? 1 : 0
      )
    );
  }
  if ("score" in sample && sample.score) series.push(sample.score);
  return series;
};
var countsOf = ({ n, labels, label, prediction }) => {
  const width = labels.length;
  const count = (is) => Float64Array.from({ length: n }, (_, row) => {
    let found = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell++) if (is(cell)) found++;
    return found;
  });
  return [
    count((cell) => label[cell] === 1),
    ...prediction ? [count((cell) => label[cell] === prediction[cell])] : []
  ];
};
var centred = (series) => {
  const mean = series.reduce((sum, x) => sum + x, 0) / Math.max(1, series.length);
  return (row) => series[row] - mean;
};

// packages/stats/src/quality/support.ts
var designOver = oncePer(designOverTime);
var supportOf = (sample, counts = () => true) => {
  const { n, weight, entities, times } = sample;
  const sizes = new Float64Array(entities ? entities.count : 0);
  const seen = new Uint8Array(times ? times.count : 0);
  let [rows, total, squares, clustered] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (!counts(i)) continue;
    const w = weight ? weight[i] : 1;
    rows++;
    total += w;
    squares += w * w;
    if (entities) sizes[entities.codes[i]] += w;
    if (times) seen[times.steps[i]] = 1;
  }
  let alike = 0;
  for (const size of sizes) {
    clustered += size * size;
    if (size > 0) alike++;
  }
  const kish = (sum) => sum > 0 ? total * total / sum : 0;
  const overTime = times ? kish(squares) / designOver(sample) : Number.POSITIVE_INFINITY;
  const effective = Math.min(kish(entities ? clustered : squares), overTime);
  const free = freedomOf(sample, { entities: alike, steps: seen.reduce((sum, one) => sum + one, 0) });
  const ofOneSize = entities ? kish(clustered) - 1 : Number.POSITIVE_INFINITY;
  const df = Math.min(free ?? (weight ? effective - 1 : Number.POSITIVE_INFINITY), ofOneSize);
  return { rows, total, effective, alone: kish(squares), df: Math.max(1, df), ...free === void 0 ? {} : { free } };
};
var mass = oncePer((rows) => supportOf(rows));

// packages/stats/src/quality/sample.ts
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
  const prediction = said.prediction ?? decided(said);
  return weighty({
    task: "binary",
    n: label.length,
    label,
    ...said.score === void 0 ? {} : { score: said.score },
    ...prediction === void 0 ? {} : { prediction },
    ...facts(row)
  });
};
var decided = ({ score, threshold = 0.5 }) => score === void 0 || threshold === null ? void 0 : thresholded(score, threshold);
var thresholded = (score, threshold) => {
  const each = typeof threshold === "number" ? [threshold] : threshold;
  const prediction = new Uint8Array(score.length);
  for (let i = 0; i < score.length; i++) prediction[i] = score[i] >= each[i % each.length] ? 1 : 0;
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
var multilabelSample = (labels, label, said, row = {}) => {
  const prediction = said.prediction ?? decided(said);
  return weighty({
    task: "multilabel",
    n: label.length / labels.length,
    labels,
    label,
    ...said.score === void 0 ? {} : { score: said.score },
    ...prediction === void 0 ? {} : { prediction },
    ...facts(row)
  });
};
var regressionSample = (label, prediction, row = {}, more = {}) => weighty({ task: "regression", n: label.length, label, prediction, ...facts(row), ...more });
var rankingSample = (label, score, query, row = {}) => weighty({ task: "ranking", n: label.length, label, score, queries: entitiesOf(query), ...facts(row) });
var ranked = oncePer((sample) => argsort(sample.score));

// packages/stats/src/random.ts
var { imul } = Math;
var random = (...parts) => {
  let [a, b, c] = lanes(parts);
  let counter = 1;
  const next = () => {
    const sum = (a + b | 0) + counter | 0;
    counter = counter + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + sum | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  const uniform = () => next() / 4294967296;
  let spare;
  const normal = () => {
    if (spare !== void 0) {
      const value = spare;
      spare = void 0;
      return value;
    }
    for (; ; ) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt(-2 * Math.log(square) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  return { uniform, normal, below: (bound) => Math.floor(uniform() * bound) };
};
function shuffle(list, below) {
  for (let i = list.length - 1; i > 0; i--) {
    const other = below(i + 1);
    const kept = list[i];
    list[i] = list[other];
    list[other] = kept;
  }
  return list;
}
var avalanche = (value) => {
  let hash = imul(value ^ value >>> 16, 2246822507);
  hash = imul(hash ^ hash >>> 13, 3266489909);
  return hash ^ hash >>> 16;
};
var mixed = (key) => avalanche(key ^ 1540469316) >>> 0;
var lanes = (parts) => {
  const text = parts.join("\0");
  const mixed2 = [2654435769, 608135816, 3084996962].map((salt) => {
    let hash = salt ^ text.length;
    for (let i = 0; i < text.length; i++) {
      hash = imul(hash ^ text.charCodeAt(i), 3432918353);
      hash = hash << 13 | hash >>> 19;
    }
    return avalanche(hash);
  });
  return [mixed2[0], mixed2[1], mixed2[2]];
};

export {
  random,
  shuffle,
  avalanche,
  mixed,
  heldOf,
  standardError,
  standardErrorOf,
  covariance,
  contrastError,
  contrast,
  isDependent,
  unitsOf,
  unitsOfEach,
  freedomOf,
  correlationOf,
  taken,
  rowsAt,
  subset,
  isOfClasses,
  isOfNumbers,
  varianceRatio,
  supportOf,
  mass,
  binarySample,
  multiclassSample,
  multilabelSample,
  regressionSample,
  rankingSample,
  ranked
};
