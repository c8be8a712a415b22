import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/entity.ts
var entitiesOf = (codes) => {
  const count = inOrderOfAppearance(codes);
  if (count !== void 0) return { codes, count, made: Int32Array.from({ length: count }, (_, code) => code) };
  return denselyCoded(codes);
};
var inOrderOfAppearance = (codes) => {
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === count) count++;
    else if (code < 0 || code > count) return void 0;
  }
  return count;
};
var denselyCoded = (codes) => {
  const dense = new Int32Array(codes.length);
  let largest = -1;
  for (let i = 0; i < codes.length; i++) if (codes[i] > largest) largest = codes[i];
  const known = new Int32Array(largest + 1).fill(-1);
  const made = new Int32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    const isNew = code < 0 || known[code] === -1;
    if (isNew) made[count] = code;
    if (isNew && code >= 0) known[code] = count;
    dense[i] = isNew ? count++ : known[code];
  }
  return { codes: dense, count, made: made.slice(0, count) };
};
var byEntity = (influence, entities) => byEntityOf((row) => influence[row], influence.length, entities);
var byEntityOf = (influence, rows, { codes, count }) => {
  const sums = new Float64Array(count);
  for (let row = 0; row < rows; row++) sums[codes[row]] += influence(row);
  const factor = count / rows * Math.sqrt(count / Math.max(1, count - 1) * (rows - 1) / rows);
  for (let g = 0; g < count; g++) sums[g] *= factor;
  return sums;
};
var productsByEntity = (parts) => {
  const of = parts.map(({ influence, made }) => new Map(Array.from(made, (entity, e) => [entity, influence[e]])));
  const known = /* @__PURE__ */ new Map();
  return (i, j) => {
    const [few, many] = i < j ? [i, j] : [j, i];
    const key = few * parts.length + many;
    const found = known.get(key);
    if (found !== void 0) return found;
    let sum = 0;
    for (const [entity, share] of of[few]) if (entity >= 0) sum += share * (of[many].get(entity) ?? 0);
    known.set(key, sum);
    return sum;
  };
};
var unitLength = (influence) => {
  const size = Math.sqrt(influence.reduce((sum, each) => sum + each * each, 0));
  return size > 0 ? influence.map((each) => each / size) : influence;
};

// packages/stats/src/time.ts
var timesOf = (codes) => {
  let largest = -1;
  for (const code of codes) {
    if (code < 0) throw new RangeError("every row needs a time");
    if (code > largest) largest = code;
  }
  const used = new Int32Array(largest + 1);
  for (const code of codes) used[code] = 1;
  const made = Int32Array.from(used.keys()).filter((code) => used[code] === 1);
  made.forEach((code, step) => {
    used[code] = step;
  });
  return { steps: codes.map((code) => used[code]), count: made.length, made };
};
var MOST_COSINES = 100;
var cosinesOf = (steps) => Math.min(MOST_COSINES, Math.floor(0.4 * steps ** (2 / 3)));
var FINEST = 4096;
var latest = new Float64Array(0);
var waveOf = (length) => {
  if (latest.length !== 4 * length)
    latest = Float64Array.from({ length: 4 * length }, (_, k) => Math.cos(Math.PI * k / (2 * length)));
  return latest;
};
var seriesOf = (influence, n, { steps, count }) => {
  const length = Math.min(count, FINEST);
  const series = new Float64Array(length);
  for (let i = 0; i < n; i++) series[Math.floor(steps[i] * length / count)] += influence(i);
  return series;
};
var projectedOn = (series, cosines) => {
  const { length } = series;
  const wave = waveOf(length);
  return Float64Array.from({ length: cosines }, (_, at) => {
    const j = at + 1;
    let sum = 0;
    for (let t = 0; t < length; t++) sum += series[t] * wave[j * (2 * t + 1) % (4 * length)];
    return sum;
  });
};
var byTime = (influence, times) => {
  const rows = influence.length;
  const waves = Math.max(1, cosinesOf(times.count));
  const scale = Math.sqrt(2 * waves) / rows * Math.sqrt((rows - 1) / rows);
  return projectedOn(
    seriesOf((row) => influence[row], rows, times),
    waves
  ).map((sum) => sum * scale);
};
var FEWEST_STRETCHES = 8;
var stretchesOf = ({
  steps,
  count
}) => {
  const stretches2 = cosinesOf(count);
  return stretches2 < FEWEST_STRETCHES ? void 0 : { codes: steps.map((step) => Math.floor(step * stretches2 / count)), count: stretches2 };
};
var scatterOf = (without) => {
  const known = without.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const apart = without.map((value) => value === null ? 0 : value - mean);
  const squares = apart.reduce((sum, x) => sum + x * x, 0);
  if (!(squares > 0)) return 1;
  const products = apart.reduce((sum, x, at) => sum + x * (apart[at + 1] ?? 0), 0);
  return Math.sqrt(Math.max(1, 1 + 2 * (products / squares + 1 / without.length)));
};

// packages/stats/src/once.ts
var oncePer = (compute) => {
  const known = /* @__PURE__ */ new WeakMap();
  return (of) => {
    const cached = known.get(of);
    if (cached !== void 0) return cached;
    const value = compute(of);
    known.set(of, value);
    return value;
  };
};

// packages/stats/src/quality/facts.ts
var entitiesIn = oncePer((codes) => entitiesOf(codes));
var facts = ({ weight, entity, time, fold, single }) => ({
  ...single ? { single } : {},
  ...weight === void 0 ? {} : { weight },
  ...entity === void 0 ? {} : { entities: entitiesIn(entity) },
  ...fold === void 0 ? {} : { folds: entitiesOf(fold) },
  ...time === void 0 ? {} : { times: timesOf(time) }
});

// packages/stats/src/quality/stored.ts
var storedSample = (label, {
  stored,
  ...said
}, row = {}) => {
  const { threshold = 0.5 } = said;
  const prediction = said.prediction ?? (threshold === null ? void 0 : selectedFrom(stored, threshold));
  const decided = prediction === void 0 ? {} : { prediction };
  return readWhenTaken({ task: "binary", n: label.length, label, ...decided, ...facts(row) }, stored);
};
var readWhenTaken = (sample, stored) => Object.defineProperty(Object.assign(sample, { stored }), "score", {
  configurable: true,
  enumerable: true,
  get: () => allOf(stored)
});
var selectedFrom = (stored, threshold) => {
  const prediction = new Uint8Array(stored.length);
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) prediction[from + i] = values[i] >= threshold ? 1 : 0;
  return prediction;
};
var storedAt = (stored, rows) => ({
  length: rows.length,
  atOnce: stored.atOnce,
  beside: stored.beside,
  read: (from, into) => {
    const at = inStretches(stored);
    for (let i = 0; i < into.length; i++) into[i] = at(rows[from + i]);
  }
});
var allOf = (stored) => {
  const all = new Float64Array(stored.length);
  stored.read(0, all);
  return all;
};
var hasScores = (sample) => "score" in sample;
var unread = (sample) => {
  if (!("stored" in sample)) return { ...sample };
  const { score: _, ...rest } = Object.getOwnPropertyDescriptors(sample);
  return Object.defineProperties({}, rest);
};
var scoredRows = (sample) => sample.stored === void 0 ? [{ from: 0, values: sample.score }] : stretches(sample.stored);
function* stretches(stored) {
  const room = roomFor(stored);
  for (let from = 0; from < stored.length; from += stored.atOnce) {
    const values = room.subarray(0, Math.min(stored.atOnce, stored.length - from));
    stored.read(from, values);
    yield { from, values };
  }
}
var roomFor = ({ length, atOnce }) => new Float64Array(Math.min(length, atOnce));
var scoreOf = (sample) => {
  const { stored } = sample;
  if (stored === void 0) {
    const score = sample.score;
    return (row) => score[row];
  }
  return inStretches(stored);
};
var inStretches = (stored) => {
  const room = roomFor(stored);
  let [from, numbers] = [0, room.subarray(0, 0)];
  return (at) => {
    if (at < from || at >= from + numbers.length) {
      from = at;
      numbers = room.subarray(0, Math.min(stored.atOnce, stored.length - at));
      stored.read(from, numbers);
    }
    return numbers[at - from];
  };
};

export {
  entitiesOf,
  byEntity,
  byEntityOf,
  productsByEntity,
  unitLength,
  timesOf,
  cosinesOf,
  seriesOf,
  projectedOn,
  byTime,
  stretchesOf,
  scatterOf,
  oncePer,
  facts,
  storedSample,
  readWhenTaken,
  storedAt,
  allOf,
  hasScores,
  unread,
  scoredRows,
  stretches,
  scoreOf
};
