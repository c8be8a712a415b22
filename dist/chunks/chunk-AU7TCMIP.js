import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TRAINING,
  baselineSource,
  defaultRows,
  incomparable,
  openRows,
  scoreCandidate,
  scoreTraining,
  trainedPath,
  withThreshold
} from "./chunk-I2F3NSHK.js";
import {
  distinctIds,
  scoreRows
} from "./chunk-QFQW3E7B.js";
import {
  naiveSample
} from "./chunk-SITI5XUW.js";
import {
  horizonsOf,
  pastOf,
  scaleOf,
  timesOf as timesOf2,
  truthColumns
} from "./chunk-67WKPAR7.js";
import {
  MISSING,
  MOST_GROUPS,
  tooManyGroups,
  valueNames
} from "./chunk-4MRCE3EF.js";
import {
  byTime,
  cosinesOf,
  isOfClasses,
  isOfNumbers,
  standardError,
  timesOf
} from "./chunk-QEGJ7PPW.js";
import {
  readAs
} from "./chunk-HVAVNOCX.js";
import {
  dataDigest
} from "./chunk-VNOQCGGT.js";
import {
  dataSets
} from "./chunk-GY57LQGE.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  chiSquareQuantile,
  tQuantile
} from "./chunk-LQ3R257Q.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/material.ts
import { resolve } from "node:path";

// packages/stats/src/serial.ts
var FALSE_ALARM = 1 / 2e4;
var NEAR = [17, 23, 19, 25, 16, 21];
var FEWEST_WINDOWS = 12;
function* windowsOf(series, lengths) {
  for (let start = 0, i = 0; ; i++) {
    const length = lengths[i % lengths.length];
    if (start + length > series.length) return;
    yield series.subarray(start, start + length);
    start += length;
  }
}
var NEGLIGIBLE = 0.05;
var neighbours = (series) => {
  const excess = [];
  for (const window of windowsOf(series, NEAR)) {
    const found = excessOf(window);
    if (found !== void 0 && !isOrdered(window)) excess.push(found);
  }
  const windows = excess.length;
  if (windows < FEWEST_WINDOWS) return void 0;
  const mean = excess.reduce((sum, x) => sum + x, 0) / windows;
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (windows - 1);
  const beyond = tQuantile(1 - FALSE_ALARM, windows - 1) * Math.sqrt(variance / windows);
  return mean > beyond && mean > NEGLIGIBLE ? mean : void 0;
};
var excessOf = (window) => {
  const mean = window.reduce((sum, x) => sum + x, 0) / window.length;
  let [squares, products] = [0, 0];
  for (let i = 0; i < window.length; i++) {
    const x = window[i] - mean;
    squares += x * x;
    if (i > 0) products += x * (window[i - 1] - mean);
  }
  return squares > 1e-18 * window.length * Math.max(1e-300, mean * mean) ? products / squares + 1 / window.length : void 0;
};
var isOrdered = (window) => {
  let [up, down] = [0, 0];
  for (let i = 1; i < window.length; i++) {
    if (window[i] > window[i - 1]) up++;
    else if (window[i] < window[i - 1]) down++;
  }
  return up >= 4 && down === 0 || down >= 4 && up === 0;
};
var FEW_CHANGE = 0.2;
var SHORT = [8, 11, 9, 12, 8, 10];
var isSortedBy = (codes) => {
  let [mixed, changing] = [0, 0];
  for (const window of windowsOf(codes, SHORT)) {
    let changes = 0;
    for (let i = 1; i < window.length; i++) if (window[i] !== window[i - 1]) changes++;
    if (changes > 0) mixed++;
    if (changes > 2) changing++;
  }
  return changing < FEW_CHANGE * mixed;
};
var LITTLE = 1.2;
var inTime = (series, steps) => {
  const times = timesOf(steps);
  const waves = cosinesOf(times.count);
  if (waves < 4) return void 0;
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length;
  const centred = series.map((x) => x - mean);
  const plain = standardError(centred);
  if (!(plain > 0)) return void 0;
  const ratio = (standardError(byTime(centred, times)) / plain) ** 2;
  return ratio > chiSquareQuantile(1 - FALSE_ALARM, waves) / waves && ratio > LITTLE ? ratio : void 0;
};

// packages/stats/src/quality/residuals.ts
var residualsOf = (sample) => {
  const { n } = sample;
  if (isOfNumbers(sample))
    return [Float64Array.from({ length: n }, (_, row) => sample.label[row] - sample.prediction[row])];
  if (!isOfClasses(sample)) return [];
  const { label, prediction } = sample;
  if (prediction === void 0) return [];
  const plain = Float64Array.from({ length: n }, (_, row) => {
    if (sample.task === "binary") return sample.label[row] - (sample.score?.[row] ?? prediction[row]);
    const right = label[row] === prediction[row] ? 1 : 0;
    const k = sample.classes.length;
    return right - (sample.probabilities?.[row * k + prediction[row]] ?? 0);
  });
  const classes = sample.task === "binary" ? 2 : sample.classes.length;
  const both = Int32Array.from({ length: n }, (_, row) => label[row] * classes + prediction[row]);
  return [plain, ...[label, prediction, both].filter(isSortedBy).map((codes) => within(plain, codes))];
};
var within = (series, codes) => {
  const sums = /* @__PURE__ */ new Map();
  for (let i = 0; i < series.length; i++) {
    const [sum, n] = sums.get(codes[i]) ?? [0, 0];
    sums.set(codes[i], [sum + series[i], n + 1]);
  }
  return series.map((x, i) => {
    const [sum, n] = sums.get(codes[i]);
    return x - sum / n;
  });
};

// packages/gates/src/quality/doubt.ts
async function doubtOf(rows, answers, id) {
  const { ids, entities, times, n } = rows;
  if (entities !== void 0 || times !== void 0) return void 0;
  const distinct = ids === void 0 ? n : distinctIds(ids);
  if (distinct < n)
    return `${n} rows have ${distinct} ids, and rows of one id are not independent: name ${printable(id)} as \`entity\` under \`columns\``;
  if (answers === void 0 || answers.n !== n) return void 0;
  const residuals = residualsOf(answers);
  if (residuals.length === 0) return void 0;
  const slow = await inOrderOfTime(rows, residuals);
  if (slow !== void 0) return slow;
  const near = residuals.map(neighbours);
  if (near.includes(void 0)) return void 0;
  const correlation = Math.min(...near).toFixed(2);
  return `errors of rows that stand together are alike (correlation ${correlation}), so that rows do not look independent: name under \`columns\` what they belong to as \`entity\`, or when they happened as \`time\``;
}
async function inOrderOfTime(rows, residuals) {
  const dated = rows.table.columns.filter(({ type }) => type === "date" || type === "timestamp");
  for (const { name } of dated.slice(0, MOST_DATES)) {
    const vector = await rows.column(name);
    if (vector.kind !== "coded" || vector.codes.includes(-1)) continue;
    const steps = timesOf2(rows.table, vector, { column: name, where: rows.where, file: rows.file });
    if (!isOrdered2(steps)) continue;
    const ratios = residuals.map((series) => inTime(series, steps));
    if (ratios.includes(void 0)) continue;
    const ratio = Math.min(...ratios).toFixed(1);
    return `errors hang together over ${printable(name)}, in whose order the rows stand (${ratio} times the variance of independent rows): name it as \`time\` under \`columns\``;
  }
  return void 0;
}
var MOST_DATES = 3;
function isOrdered2(steps) {
  let [up, down] = [false, false];
  for (let i = 1; i < steps.length && !(up && down); i++) {
    up ||= steps[i] > steps[i - 1];
    down ||= steps[i] < steps[i - 1];
  }
  return up !== down;
}

// packages/gates/src/quality/fitted.ts
function fittedHere({ policy, digest }, training, note) {
  return {
    naive: async (of, centre, strategy) => {
      const season = strategy === "last" ? 1 : policy.season ?? 1;
      const from = of.truth.task === "forecasting" ? of : await training(of);
      note(originOf(of, from, season));
      const seed = await digest(of.table.files[0]);
      return naiveSample(of, from ?? of, { centre, season, seed, ...strategy === void 0 ? {} : { strategy } });
    },
    simple: async (of) => {
      const from = await training(of);
      if (from === void 0) {
        throw new SeaTrialsError(
          "missing-file",
          "a simple model is fitted on the training rows, and there are none with labels",
          "Give them: `train` in the policy, or the input `reference`."
        );
      }
      const { simpleSample } = await import("./simple-WXL6BBB7.js");
      note(`the simple model is fitted on ${from.where}, ${from.n} rows`);
      return simpleSample(of, from, policy.columns);
    }
  };
}
function originOf(of, from, season) {
  if (of.truth.task === "forecasting")
    return `the naive forecast repeats ${season === 1 ? "the last label" : `the last ${season} labels`} of its series`;
  if (of.truth.task === "ranking") return "the naive model puts the rows of a query in no order";
  return from === void 0 ? `the naive model is made from the labels of ${of.where} itself: no training data were given` : `the naive model is made from the labels of ${from.where}, ${from.n} rows`;
}

// packages/gates/src/quality/groups.ts
function groupsOf(columns, rows) {
  const coded = columns.map(
    ({ column, vector, edges, isHidden = false }) => edges === void 0 ? codesOf(column, vector, isHidden) : bandsOf(column, vector, edges)
  );
  const positions = typeof rows === "number" ? Uint32Array.from({ length: rows }, (_, i) => i) : rows;
  columns.forEach(({ column }, i) => {
    const { codes, names } = coded[i];
    if (positions.length > 0 && positions.every((row) => names[codes[row]] === MISSING)) throw noValue(column);
  });
  const counts = /* @__PURE__ */ new Map();
  const keys = new Float64Array(positions.length);
  positions.forEach((row, i) => {
    let key = 0;
    for (const { codes, names } of coded) key = key * names.length + codes[row];
    keys[i] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  if (counts.size > MOST_GROUPS)
    throw tooManyGroups(
      columns.map(({ column }) => column),
      counts.size
    );
  const members = new Map([...counts].sort(([a], [b]) => a - b).map(([key, n]) => [key, new Uint32Array(n)]));
  const filled = /* @__PURE__ */ new Map();
  positions.forEach((row, i) => {
    const key = keys[i];
    const at = filled.get(key) ?? 0;
    members.get(key)[at] = row;
    filled.set(key, at + 1);
  });
  return [...members].map(([key, group]) => ({ name: nameOf(key, coded), rows: group }));
}
function nameOf(key, coded) {
  const parts = [];
  let rest = key;
  for (const { names } of [...coded].reverse()) {
    parts.unshift(names[rest % names.length]);
    rest = Math.floor(rest / names.length);
  }
  return parts.join(", ");
}
function codesOf(column, vector, isHidden) {
  const codes = new Int32Array(vector.kind === "coded" ? vector.codes.length : vector.values.length);
  const values = vector.kind === "coded" ? [...vector.values] : [...new Set(vector.values)];
  if (values.length > MOST_GROUPS) throw tooManyGroups([column], values.length);
  const order = values.map((_, code) => code).sort((a, b) => compare(values[a], values[b]));
  const rank = new Int32Array(values.length);
  order.forEach((code, i) => {
    rank[code] = i;
  });
  const missing = values.length;
  if (vector.kind === "coded") {
    vector.codes.forEach((code, i) => {
      codes[i] = code === -1 ? missing : rank[code];
    });
  } else {
    const at = new Map(values.map((value, code) => [value, rank[code]]));
    vector.values.forEach((value, i) => {
      codes[i] = vector.valid?.[i] === 0 ? missing : at.get(value);
    });
  }
  const names = valueNames(
    order.map((code) => values[code] ?? null),
    isHidden
  );
  return { codes, names: [...names, MISSING] };
}
function bandsOf(column, vector, edges) {
  if (vector.kind !== "number")
    throw new SeaTrialsError(
      "bad-requirement",
      `${printable(column)} has no numbers to put into bands`,
      `Write \`by\` and the column alone: each of its values is a group.`
    );
  const missing = edges.length + 1;
  const codes = Int32Array.from(
    vector.values,
    (value, i) => vector.valid?.[i] === 0 || Number.isNaN(value) ? missing : edges.filter((edge) => edge <= value).length
  );
  const shown = edges.map(String);
  const between = shown.slice(1).map((edge, i) => `${shown[i]} to under ${edge}`);
  return { codes, names: [`under ${shown[0]}`, ...between, `${shown.at(-1)} or more`, MISSING] };
}
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
var noValue = (column) => new SeaTrialsError(
  "bad-value",
  `${printable(column)} has no value in any of the rows that are judged: there are no groups`,
  "Name a column that says what group a row is of, or take the line out."
);

// packages/gates/src/quality/past.ts
var HORIZON = "horizon";
function afterPast(of, training, { season = 1, columns }) {
  const { truth } = of;
  if (truth.task !== "forecasting" || training.truth.task !== "forecasting") return of;
  const past = pastOf(training.truth, training.where);
  const scale = scaleOf(truth, past, season);
  const ahead = of === training ? void 0 : horizonsOf(truth, past);
  const isNamed = columns.horizon !== void 0 || of.table.columns.some(({ name }) => name === HORIZON);
  const vector = ahead && !isNamed ? { kind: "number", values: ahead, valid: null } : void 0;
  return {
    ...of,
    truth: { ...truth, past, scale, ...ahead === void 0 ? {} : { ahead } },
    column: async (name) => name === HORIZON && vector !== void 0 ? vector : of.column(name)
  };
}

// packages/gates/src/quality/where.ts
async function positionsWhere(engine, table, condition, rows) {
  const found = await engine.locate(table, condition, [], rows);
  const offsets = await offsetsOf(engine, table);
  return Uint32Array.from(found, ({ file, row }) => offsets.get(file) + row - 1);
}
async function offsetsOf(engine, table) {
  const offsets = /* @__PURE__ */ new Map();
  let before = 0;
  for (const file of table.files) {
    offsets.set(file, before);
    if (table.files.length === 1) break;
    const one = await engine.open({ name: `${table.name} ${file}`, files: [file] });
    before += Number((await engine.aggregate(one, [{ op: "rows" }]))[0]);
  }
  return offsets;
}

// packages/gates/src/quality/material.ts
async function material(context, defaultName) {
  const { policy } = context;
  const engine = await context.engine();
  const reading = await readingOf(policy);
  const data = dataSets(policy, engine, reading);
  const hidden = reading.hidden ?? /* @__PURE__ */ new Set();
  const notes = [];
  const metrics = /* @__PURE__ */ new Map();
  const note = (text) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const pictures = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  const reads = (name, path) => {
    if (path !== void 0) read.set(name, path);
  };
  let claimed = false;
  const heard = (scored, where) => {
    claimed ||= scored.evidence === "claimed";
    if (scored.paired === "order") note(`${where}: rows and predictions are paired by their order, for want of an id`);
    return scored;
  };
  const rows = once(async (name) => withPast(await openRows(engine, policy, data, name)));
  const withPast = async (of) => {
    if (of.truth.task !== "forecasting") return of;
    const name = TRAINING.includes(of.name) ? of.name : await trainingFor(of);
    if (name === void 0) return of;
    return afterPast(of, name === of.name ? of : await openRows(engine, policy, data, name), policy);
  };
  const trainingFor = async (of) => {
    const name = TRAINING.find((each) => each !== of.name && policy.data[each]?.labels === "yes");
    if (name === void 0) return void 0;
    const { columns } = (await data.open(name)).table;
    const needed = truthColumns(policy.task, policy.columns);
    return needed.every((column) => columns.some((other) => other.name === column)) ? name : void 0;
  };
  const rowsOf = (name) => rows(name ?? defaultRows(policy, data, defaultName));
  const thresholded = once(async (source, who) => {
    const judged = defaultRows(policy, data, defaultName);
    const { source: own, note: said, threshold } = await withThreshold({ engine, policy, judged, rows }, source, who);
    if (source.chosen !== void 0) reads(`${who}-train-predictions`, trainedPath(policy, source, who));
    if (said !== void 0) note(said);
    if (threshold !== void 0 && who === "candidate") metrics.set("threshold", threshold);
    return own;
  });
  const decided = once(async () => {
    const source = policy.candidate;
    return source === void 0 ? policy : { ...policy, candidate: await thresholded(source, "candidate") };
  });
  const candidate = once(async (of) => {
    reads("predictions", policy.candidate?.predictions);
    return heard(await scoreCandidate(engine, await decided(), of, defaultRows(policy, data, defaultName)), of.where);
  });
  const baseline = once(async (of) => {
    const source = await baselineSource(context);
    if ("notApplicable" in source) return source;
    if (source.note !== void 0) note(source.note);
    reads("baseline", source.model.onnx);
    reads("baseline-predictions", source.model.predictions);
    const model = await thresholded(source.model, "baseline");
    const scored = await scoreRows(engine, policy, model, of, "baseline").catch(incomparable);
    const then = source.lineage?.[`data:${of.name}`];
    if (then !== void 0 && then !== await dataDigest(of.table.files, context.digest))
      note(`${of.where} is not what the baseline was registered on: both models are scored again on the rows of today`);
    return heard(scored, "the baseline");
  });
  const learnt = once(async (of) => {
    const name = await trainingFor(of);
    return name === void 0 ? void 0 : rows(name);
  });
  const { naive, simple } = fittedHere(context, learnt, note);
  const training = once(async () => {
    reads("train-predictions", trainedPath(policy, policy.candidate, "candidate"));
    const scored = await scoreTraining(engine, await decided(), data, rows, candidate);
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) };
  });
  const doubt = once(
    async (of, about) => doubtOf(of, about === "labels" ? void 0 : (await candidate(of)).sample, policy.columns.id),
    (of, about) => JSON.stringify([of.name, about])
  );
  const positions = once(
    (of, condition) => positionsWhere(engine, of.table, condition, of.n),
    (of, condition) => JSON.stringify([of.name, condition])
  );
  const groups = once(
    async (of, { by, bands }, condition) => {
      const columns = await Promise.all(
        by.map(async (column) => ({
          column,
          vector: await of.column(column),
          edges: bands?.[column],
          isHidden: hidden.has(column)
        }))
      );
      return groupsOf(columns, condition === void 0 ? of.n : await positions(of, condition));
    },
    (of, grouping, condition) => JSON.stringify([of.name, grouping, condition])
  );
  const curves = once(async () => {
    const { openCurve } = await import("./open-JEJBUU5I.js");
    reads("learning-curve", policy.learningCurve);
    claimed = true;
    return openCurve(engine, policy);
  });
  return {
    policy,
    engine,
    data,
    hidden,
    table: async (name) => {
      const wanted = name ?? defaultRows(policy, data, defaultName);
      return wanted === "predictions" && !data.names.includes(wanted) ? (await rows(wanted)).table : (await data.open(wanted)).table;
    },
    rows: rowsOf,
    candidate,
    source: async () => (await decided()).candidate,
    baseline,
    naive,
    simple: once(simple),
    training,
    curves,
    doubt,
    seed: (of) => dataDigest(of.table.files, context.digest),
    positions,
    groups,
    note,
    notes: () => notes,
    record: (name, value) => metrics.set(name, value),
    metrics: () => Object.fromEntries(metrics),
    picture: (figure) => pictures.set(figure.id, figure),
    pictures: () => [...pictures.values()],
    read: () => [...read],
    executed: () => !claimed
  };
}
async function readingOf({ contract, contractTable, root }) {
  if (contract === void 0) return readAs({});
  const { loadContract } = await import("./contract-ZTNVEXLB.js");
  return readAs((await loadContract(resolve(root, contract), contract, contractTable)).schema);
}
function once(work, keyOf = (...given) => given[0]) {
  const known = /* @__PURE__ */ new Map();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key) ?? work(...given);
    known.set(key, found);
    return found;
  };
}

export {
  residualsOf,
  material
};
