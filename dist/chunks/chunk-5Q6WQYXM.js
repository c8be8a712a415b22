import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable,
  suggest
} from "./chunk-DYFGRP7R.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/classes.ts
var MOST_SHOWN = 5;
var MOST_CLASSES = 1e3;
function someRows(rows) {
  const shown = rows.slice(0, MOST_SHOWN).map((row) => String(row + 1));
  const more = rows.length - shown.length;
  return `${rows.length === 1 ? "row" : "rows"} ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function canonicalClass(value) {
  const text = String(value);
  const lower = text.toLowerCase();
  return lower === "true" ? "1" : lower === "false" ? "0" : text;
}
function readClasses(vector, named) {
  const { codes, values } = codesOf(vector, named);
  const used = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) used[codes[row]] = 1;
  const occurring = values.map((value, code) => ({ value, code })).filter(({ code }) => used[code] === 1);
  if (occurring.length > MOST_CLASSES) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${occurring.length} different values: that is no class`,
      "Say `task: regression`, or name the column that holds the class.",
      { file: named.file }
    );
  }
  occurring.sort((a, b) => compareScalars(a.value, b.value));
  const rank = new Int32Array(values.length);
  occurring.forEach(({ code }, i) => {
    rank[code] = i;
  });
  for (let row = 0; row < codes.length; row++) codes[row] = rank[codes[row]];
  return { codes, classes: occurring.map(({ value }) => value) };
}
function binaryClasses(labels, positive, named) {
  const { classes } = labels;
  const listed = classes.map((value) => printable(value)).join(", ");
  if (classes.length > 2) {
    const slip = spellingAdvice(labels);
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${classes.length} classes, and the task is binary: ${shorten(listed)}`,
      slip === void 0 ? `Say ${OTHERWISE}` : `${slip}: mend it. Otherwise say ${OTHERWISE}`,
      { file: named.file }
    );
  }
  const wanted = canonicalClass(positive ?? true);
  const found = classes.find((value) => canonicalClass(value) === wanted);
  const other = classes.find((value) => canonicalClass(value) !== wanted);
  if (found !== void 0) return { positive: found, negative: other ?? oppositeOf(found) };
  const isNegative = classes.length === 1 && (positive !== void 0 || canonicalClass(other) === "0");
  if (isNegative) return { positive: positive ?? true, negative: other };
  throw new SeaTrialsError(
    "bad-value",
    `none of the classes of ${printable(named.column)} in ${named.where} is ${printable(positive ?? true)}: ${listed}`,
    "Say which class is the positive one: `positive: ...` under `columns`, or the input `positive`.",
    { file: named.file }
  );
}
var OTHERWISE = "`task: multiclass`, or name a column with two classes.";
function spellingAdvice({ codes, classes }) {
  const rows = classes.map(() => []);
  codes.forEach((code, row) => {
    rows[code]?.push(row);
  });
  const order = classes.map((_, code) => code).sort((a, b) => rows[b].length - rows[a].length);
  const frequent = order.slice(0, 2).map((code) => String(classes[code]));
  const slips = order.slice(2).map((code) => ({ code, meant: meantBy(String(classes[code]), frequent) }));
  if (!slips.every(({ meant }) => meant !== void 0)) return void 0;
  const said = slips.slice(0, MOST_SHOWN).map(({ code, meant }) => {
    const at = rows[code];
    return `${printable(classes[code])} (${someRows(at)}) looks like ${printable(meant)} spelt otherwise`;
  });
  return said.join("; ");
}
function meantBy(word, known) {
  const plain = (text) => text.trim().toLowerCase();
  const same = known.find((each) => plain(each) === plain(word));
  return same ?? (word.length < 3 ? void 0 : suggest(word, known));
}
function oppositeOf(value) {
  const canonical = canonicalClass(value);
  return canonical === "1" ? 0 : canonical === "0" ? 1 : void 0;
}
function isClass({ codes, classes }, value) {
  const wanted = classes.findIndex((each) => canonicalClass(each) === canonicalClass(value));
  const result = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = codes[row] === wanted ? 1 : 0;
  return result;
}
function assertClasses(predicted, known, fix, named) {
  const keys = new Set(known.map(canonicalClass));
  const strange = predicted.filter((value) => !keys.has(canonicalClass(value)));
  if (strange.length === 0) return;
  const list = (values) => shorten(values.map((value) => printable(value)).join(", "));
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} holds ${list(strange)}, which ${strange.length === 1 ? "is no class" : "are no classes"} of the label: ${list(known)}`,
    fix,
    { file: named.file }
  );
}
function codesOf(vector, named) {
  const wrong = [];
  const codes = vector.kind === "coded" ? vector.codes.slice() : new Int32Array(vector.values.length);
  const index = /* @__PURE__ */ new Map();
  if (vector.kind === "number") {
    let [last, same] = [Number.NaN, -1];
    vector.values.forEach((value, i) => {
      if (Number.isNaN(value) || vector.valid?.[i] === 0) codes[i] = -1;
      else {
        if (value !== last) {
          last = value;
          same = index.get(value) ?? index.size;
          index.set(value, same);
        }
        codes[i] = same;
      }
    });
  }
  codes.forEach((code, i) => {
    if (code === -1) wrong.push(i);
  });
  if (wrong.length > 0) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} is missing in ${wrong.length} of ${codes.length} rows: ${someRows(wrong)}`,
      "Every row needs one; take the other rows out of the data set.",
      { file: named.file }
    );
  }
  return { codes, values: vector.kind === "coded" ? vector.values : [...index.keys()] };
}
function compareScalars(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
var shorten = (text) => text.length > 200 ? `${text.slice(0, 200)} ...` : text;

// packages/gates/src/quality/numbers.ts
function readNumbers(vector, named) {
  const at = { file: named.file };
  if (vector.kind !== "number") {
    const shown = vector.values.slice(0, 3).map((value) => printable(value));
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} holds no numbers: ${shown.join(", ") || "it is empty"}`,
      'Name a column of numbers, or look for text such as "n/a" in this one.',
      at
    );
  }
  const wrong = [];
  const { values, valid } = vector;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]) || valid?.[i] === 0) wrong.push(i);
  if (wrong.length === 0) return values;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} is missing, NaN or infinite in ${wrong.length} of ${vector.values.length} rows: ${someRows(wrong)}`,
    "Every row needs a finite number: a model that answers with anything else is broken.",
    at
  );
}
function readWeights(vector, named) {
  const weights = readNumbers(vector, named);
  const negative = [];
  let squares = 0;
  weights.forEach((weight, i) => {
    if (weight < 0) negative.push(i);
    squares += weight * weight;
  });
  const refuse = (what) => {
    throw new SeaTrialsError(
      "bad-value",
      what,
      "A weight says how many of the population a row stands for: zero or more, and no more than there are.",
      { file: named.file }
    );
  };
  const column = `${printable(named.column)} of ${named.where}`;
  if (negative.length > 0) refuse(`${column} is negative in ${negative.length} rows: ${someRows(negative)}`);
  if (weights.length > 0 && !weights.some((weight) => weight > 0)) refuse(`every weight in ${column} is zero`);
  if (weights.length > 0 && (squares > Number.MAX_VALUE / weights.length || squares < Number.MIN_VALUE * 2 ** 60))
    refuse(`the weights in ${column} are too ${squares > 1 ? "large" : "small"} to be summed: ${extremes(weights)}`);
  return weights;
}
var extremes = (weights) => String(weights.reduce((largest, weight) => Math.max(largest, weight), 0));
function outsideUnit(scores) {
  const found = [];
  for (let i = 0; i < scores.length && found.length < 3; i++) {
    const score = scores[i];
    if (!(score >= 0 && score <= 1)) found.push(score);
  }
  return found;
}

// packages/gates/src/quality/times.ts
var ORDERED = ["date", "timestamp", "integer", "number"];
var instantOf = (value) => typeof value === "number" ? value : Date.parse(String(value));
function timesOf(table, vector, named) {
  const type = table.columns.find(({ name }) => name === named.column)?.type;
  if (type === void 0 || !ORDERED.includes(type)) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} is of type ${type}, which has no order in time`,
      "Write dates as 2026-01-31 and instants as 2026-01-31T12:00:00Z, or name another column as `time`.",
      { file: named.file }
    );
  }
  const { codes, values } = codesOf(vector, named);
  const order = [...values.keys()].sort((a, b) => {
    const apart = instantOf(values[a]) - instantOf(values[b]);
    if (apart !== 0 && !Number.isNaN(apart)) return apart;
    const [x, y] = [String(values[a]), String(values[b])];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const rank = new Int32Array(values.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  return codes.map((code) => rank[code]);
}

// packages/gates/src/quality/forecast.ts
function readForecasts(read, columns, place) {
  const named = (column) => ({ column, ...place });
  const { label, time, series, horizon } = columns;
  const values = readNumbers(read(label), named(label));
  const ofSeries = series === void 0 ? { codes: new Int32Array(values.length), values: [""] } : codesOf(read(series), named(series));
  const when = codesOf(read(time), named(time));
  const instants = when.values.map(instantOf);
  const ahead = horizon === void 0 ? void 0 : read(horizon);
  return {
    values,
    series: ofSeries.codes,
    names: ofSeries.values.map(String),
    instants: Float64Array.from(when.codes, (code) => instants[code]),
    ...ahead === void 0 || horizon === void 0 ? {} : { horizon: readSteps(ahead, named(horizon)) }
  };
}
function readSteps(vector, named) {
  const steps = readNumbers(vector, named);
  const wrong = [...steps.keys()].filter((row) => !(Number.isInteger(steps[row]) && steps[row] >= 1));
  if (wrong.length === 0) return steps;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} is no number of steps ahead in ${wrong.length} rows: ${someRows(wrong)}`,
    "Write whole numbers: 1 for the step after the last that the model knew.",
    { file: named.file }
  );
}
function pastOf({ values, series, names, instants }, where) {
  const rows = names.map(() => []);
  series.forEach((code, row) => {
    rows[code]?.push(row);
  });
  const past = rows.map((of, code) => {
    of.sort((a, b) => instants[a] - instants[b]);
    const twice = of.find((row, i) => i > 0 && instants[row] === instants[of[i - 1]]);
    if (twice !== void 0) {
      throw new SeaTrialsError(
        "bad-value",
        `${seriesName(names, code)} of ${where} has two rows of one time, one of them row ${twice + 1}`,
        "Name the column that tells them apart with `series`, or keep one row a time."
      );
    }
    return [
      names[code],
      { instants: of.map((row) => instants[row]), values: of.map((row) => values[row]) }
    ];
  });
  return new Map(past);
}
var seriesName = (names, code) => names.length === 1 && names[0] === "" ? "the series" : `series ${printable(names[code])}`;
function scaleOf({ series, names }, past, season) {
  const scales = names.map((name) => {
    const { values } = past.get(name) ?? { values: [] };
    let sum = 0;
    for (let t = season; t < values.length; t++) sum += Math.abs(values[t] - values[t - season]);
    return values.length > season ? sum / (values.length - season) : Number.NaN;
  });
  return Float64Array.from(series, (code) => scales[code]);
}
function assertScale(name, sample) {
  if (name !== "mase" || sample.task !== "forecasting" || sample.scale !== void 0) return;
  throw new SeaTrialsError(
    "bad-input",
    "`mase` is measured in errors of the naive forecast on the training rows, and there are none with these columns",
    "Name the training data: `train` under `data`, or the input `reference`; with the columns of label, time and series."
  );
}

export {
  someRows,
  canonicalClass,
  readClasses,
  binaryClasses,
  isClass,
  assertClasses,
  codesOf,
  readNumbers,
  readWeights,
  outsideUnit,
  timesOf,
  readForecasts,
  pastOf,
  seriesName,
  scaleOf,
  assertScale
};
