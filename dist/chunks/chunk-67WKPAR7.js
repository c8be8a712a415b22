import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  multilabelSample
} from "./chunk-QEGJ7PPW.js";
import {
  relativePath
} from "./chunk-D2K3YYAS.js";
import {
  didYouMean,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/matrix.ts
function sideBySide(columns, Values) {
  const width = columns.length;
  const values = new Values(width * (columns[0]?.length ?? 0));
  for (const [k, column] of columns.entries())
    for (let row = 0; row < column.length; row++) values[row * width + k] = column[row];
  return values;
}

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
  const used = new Set(codes);
  const occurring = values.map((value, code) => ({ value, code })).filter(({ code }) => used.has(code));
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
  return { codes: codes.map((code) => rank[code]), classes: occurring.map(({ value }) => value) };
}
function binaryClasses(classes, positive, named) {
  const listed = classes.map((value) => printable(value)).join(", ");
  if (classes.length > 2) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${classes.length} classes, and the task is binary: ${shorten(listed)}`,
      "Say `task: multiclass`, or name a column with two classes.",
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
function oppositeOf(value) {
  const canonical = canonicalClass(value);
  return canonical === "1" ? 0 : canonical === "0" ? 1 : void 0;
}
function isClass({ codes, classes }, value) {
  const wanted = classes.findIndex((each) => canonicalClass(each) === canonicalClass(value));
  return Uint8Array.from(codes, (code) => code === wanted ? 1 : 0);
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
    vector.values.forEach((value, i) => {
      if (Number.isNaN(value) || vector.valid?.[i] === 0) codes[i] = -1;
      else {
        const code = index.get(value) ?? index.size;
        index.set(value, code);
        codes[i] = code;
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

// packages/gates/src/quality/multilabel.ts
var MOST_LABELS = 1e3;
function readLabels(read, { label, labels }, place) {
  if (label !== void 0) {
    const { isOpen, ...found } = fromLists(read(label), labels, { ...place, column: label });
    return { ...found, isOpen };
  }
  const columns = (labels ?? []).map((column) => marksOf(read(column), { ...place, column }));
  return { labels: labels ?? [], values: sideBySide(columns, Uint8Array), isOpen: false };
}
function fromLists(vector, declared, named) {
  const { codes, lists } = listsOf(vector, named);
  const found = [...new Set(lists.flat())].sort();
  const labels = declared ?? found;
  const strange = found.find((label) => !labels.includes(label));
  if (strange !== void 0) throw strangeLabel(strange, labels, named);
  if (labels.length === 0 || labels.length > MOST_LABELS) {
    throw new SeaTrialsError(
      "bad-value",
      `the lists in ${printable(named.column)} of ${named.where} hold ${labels.length} labels`,
      labels.length === 0 ? "Name the labels that there may be: `labels: [...]` under `columns`." : `At most ${MOST_LABELS} labels can be judged.`,
      { file: named.file }
    );
  }
  return { labels, values: matrixOf(codes, lists, labels), isOpen: declared === void 0 };
}
function matrixOf(codes, lists, labels) {
  const at = new Map(labels.map((label, k) => [label, k]));
  const places = lists.map((list) => list.map((label) => at.get(label)));
  const values = new Uint8Array(codes.length * labels.length);
  codes.forEach((code, row) => {
    for (const k of places[code]) values[row * labels.length + k] = 1;
  });
  return values;
}
function listsOf(vector, named) {
  const { codes, values } = codesOf(vector, named);
  const lists = values.map((value) => {
    const list = typeof value === "string" ? parsed(value) : void 0;
    if (Array.isArray(list) && list.every((one) => one !== null && typeof one !== "object")) return list.map(String);
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} holds ${printable(value)}, which is no list of labels`,
      'Write a list, `["sports", "politics"]`, or a column of 0 and 1 for each label, named under `labels`.',
      { file: named.file }
    );
  });
  return { codes, lists };
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function marksOf(vector, named) {
  const { codes, values } = codesOf(vector, named);
  const marks = values.map((value) => {
    const mark = canonicalClass(value);
    if (mark === "1" || mark === "0") return Number(mark);
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} holds ${printable(value)}, which is neither 1 nor 0`,
      "A column of a label says whether a row has it: 1 or 0, true or false.",
      { file: named.file }
    );
  });
  return Uint8Array.from(codes, (code) => marks[code]);
}
function multilabelAnswers(truth, said, threshold, facts, named) {
  const marks = said.marks ?? [];
  const more = truth.isOpen ? [...said.probabilities, ...marks].map(({ name }) => name) : [];
  const labels = [.../* @__PURE__ */ new Set([...truth.labels, ...more])];
  const scores = said.probabilities.length === 0 ? void 0 : labels.map((label) => valuesOf(said.probabilities, label, "score", named));
  const predicted = said.predicted === void 0 ? void 0 : listsOf(said.predicted, { ...named, column: said.column });
  const strange = predicted?.lists.flat().find((label) => !labels.includes(label));
  if (strange !== void 0) throw strangeLabel(strange, labels, { ...named, column: said.column });
  const prediction = predicted !== void 0 ? matrixOf(predicted.codes, predicted.lists, labels) : marks.length > 0 ? sideBySide(
    labels.map((label) => markOf(marks, label, named)),
    Uint8Array
  ) : void 0;
  return multilabelSample(
    labels,
    widened(truth, labels),
    {
      threshold,
      ...scores === void 0 ? {} : { score: sideBySide(scores, Float64Array) },
      ...prediction === void 0 ? {} : { prediction }
    },
    facts
  );
}
function widened({ labels, values }, all) {
  if (all.length === labels.length) return values;
  const wide = new Uint8Array(values.length / labels.length * all.length);
  for (let cell = 0; cell < values.length; cell++)
    wide[Math.floor(cell / labels.length) * all.length + cell % labels.length] = values[cell];
  return wide;
}
function markOf(marks, label, named) {
  const found = marks.find(({ name }) => name === label);
  if (found === void 0) throw withoutColumn(label, "prediction", named);
  return marksOf(found.vector, { ...named, column: found.column });
}
function valuesOf(columns, label, kind, named) {
  const found = columns.find(({ name }) => name === label);
  if (found === void 0) throw withoutColumn(label, kind, named);
  return found.values;
}
var withoutColumn = (label, kind, { where, file }) => new SeaTrialsError(
  "missing-column",
  `${where} has no ${kind} for the label ${printable(label)}`,
  `Write one column a label: the ${kind} column, an underscore, and the label, such as ${printable(`${kind}_${label}`)}.`,
  { file }
);
var strangeLabel = (label, labels, { column, where, file }) => new SeaTrialsError(
  "bad-value",
  `${printable(column)} of ${where} holds ${printable(label)}, which is none of the labels`,
  `The labels are ${labels.slice(0, 20).map((one) => printable(one)).join(", ")}${labels.length > 20 ? ` and ${labels.length - 20} more` : ""}.`,
  { file }
);

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
  vector.values.forEach((value, i) => {
    if (!Number.isFinite(value) || vector.valid?.[i] === 0) wrong.push(i);
  });
  if (wrong.length === 0) return vector.values;
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
  for (const score of scores) {
    if (score >= 0 && score <= 1) continue;
    found.push(score);
    if (found.length === 3) break;
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
function timelines({ values, series, names, instants }, past) {
  const merged = names.map((name) => {
    const before = past?.get(name);
    return {
      known: before?.instants.length ?? 0,
      labels: new Map(before?.instants.map((instant, i) => [instant, before.values[i]]))
    };
  });
  series.forEach((code, row) => {
    const { labels } = merged[code];
    const instant = instants[row];
    if (!labels.has(instant)) labels.set(instant, values[row]);
  });
  return merged.map(({ labels, known }) => {
    const order = [...labels.keys()].sort((a, b) => a - b);
    return {
      at: new Map(order.map((instant, step) => [instant, step])),
      values: order.map((instant) => labels.get(instant)),
      known
    };
  });
}
function stepsAhead(forecasts, lines) {
  const { horizon, series, instants } = forecasts;
  if (horizon !== void 0) return horizon;
  return Float64Array.from(series, (code, row) => {
    const { at, known } = lines[code];
    return at.get(instants[row]) - known + 1;
  });
}
function horizonsOf(forecasts, past) {
  if (forecasts.horizon === void 0 && past === void 0) return void 0;
  const lines = timelines(forecasts, past);
  const steps = stepsAhead(forecasts, lines);
  return steps.every((step) => step >= 1) && lines.every(({ known }) => forecasts.horizon !== void 0 || known > 0) ? steps : void 0;
}
function naiveForecast(forecasts, past, season, { where, file }) {
  const { series, names, instants, horizon } = forecasts;
  const refuse = (message, fix) => {
    throw new SeaTrialsError("bad-input", message, fix, { file });
  };
  if (horizon === void 0 && past === void 0)
    return refuse(
      `nothing says what was known when the rows of ${where} were forecast`,
      "Give training data, or say with `horizon` how many steps ahead each row was forecast."
    );
  const lines = timelines(forecasts, past);
  const steps = stepsAhead(forecasts, lines);
  const early = steps.findIndex((step) => step < 1);
  if (early >= 0)
    return refuse(
      `row ${early + 1} of ${where} does not lie after the training rows of ${seriesName(names, series[early])}`,
      "Take the rows of the hold-out out of the training data, or say with `horizon` how many steps ahead each row was forecast."
    );
  const said = Float64Array.from(series, (code, row) => {
    const { at, values } = lines[code];
    const step = at.get(instants[row]);
    return values[step - season * Math.ceil(steps[row] / season)] ?? Number.NaN;
  });
  const without = [...said.keys()].filter((row) => Number.isNaN(said[row]));
  if (without.length === 0) return said;
  const first = without[0];
  return refuse(
    `the naive forecast has nothing to go by for ${without.length} of ${said.length} rows of ${where}, the first of ${seriesName(names, series[first])}: ${someRows(without)}`,
    `It repeats what was ${season === 1 ? "last" : `${season} steps before`}: give training rows of every series, or judge only series that have them.`
  );
}
function assertScale(name, sample) {
  if (name !== "mase" || sample.task !== "forecasting" || sample.scale !== void 0) return;
  throw new SeaTrialsError(
    "bad-input",
    "`mase` is measured in errors of the naive forecast on the training rows, and there are none with these columns",
    "Name the training data: `train` under `data`, or the input `reference`; with the columns of label, time and series."
  );
}

// packages/gates/src/quality/truth.ts
var isNumbers = (truth) => truth.task === "regression" || truth.task === "forecasting";
function truthColumns(task, columns) {
  const named = (key) => {
    const column = columns[key];
    if (column !== void 0) return column;
    throw new SeaTrialsError(
      "bad-input",
      `no column is named as the ${key}`,
      `Name it: \`${key}: ...\` under \`columns\`, or the input \`${key}\`.`
    );
  };
  if (task === "multilabel" && columns.label === void 0 && columns.labels !== void 0) return columns.labels;
  if (task === "forecasting")
    return [named("label"), named("time"), ...columns.series === void 0 ? [] : [columns.series]];
  return task === "ranking" ? [named("label"), named("query")] : [named("label")];
}
function readTruth(task, read, columns, place) {
  const named = (column) => ({ column, ...place });
  const vector = (column) => read.get(column);
  if (task === "multilabel") return { task, ...readLabels(vector, columns, place) };
  if (task === "forecasting") return { task, ...readForecasts((column) => read.get(column), columns, place) };
  const [label, query] = truthColumns(task, columns);
  if (task === "regression") return { task, values: readNumbers(vector(label), named(label)) };
  if (task === "ranking") {
    const values = readNumbers(vector(label), named(label));
    assertRelevances(values, named(label));
    return { task, values, queries: codesOf(vector(query), named(query)).codes };
  }
  const labels = readClasses(vector(label), named(label));
  if (task === "multiclass") return { task, ...labels };
  const classes = binaryClasses(labels.classes, columns.positive, named(label));
  return { task, positive: isClass(labels, classes.positive), classes };
}
function assertRelevances(values, named) {
  const wrong = [];
  values.forEach((value, row) => {
    if (value < 0) wrong.push(row);
  });
  if (wrong.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} is negative in ${wrong.length} rows: ${someRows(wrong)}`,
    "A relevance is 0 for a row that is not relevant, and above 0 for one that is.",
    { file: named.file }
  );
}
function assertOfQuery(queries, values, named) {
  const first = /* @__PURE__ */ new Map();
  const at = queries.findIndex((query, row) => {
    const known = first.get(query);
    if (known === void 0) first.set(query, row);
    return known !== void 0 && values[known] !== values[row];
  });
  if (at < 0) return;
  const other = first.get(queries[at]);
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} differs between rows ${other + 1} and ${at + 1}, which answer one query`,
    "Rankings are measured query by query: weight, entity and time are those of the query.",
    { file: named.file }
  );
}

// packages/gates/src/quality/vectors.ts
var lengthOf = (vector) => vector.kind === "number" ? vector.values.length : vector.codes.length;
function cellOf(vector, row) {
  if (vector.kind === "coded") return vector.values[vector.codes[row]] ?? null;
  return vector.valid?.[row] === 0 ? null : vector.values[row];
}

// packages/gates/src/quality/rows.ts
var factsOf = ({ weights, entities, times }) => ({
  ...weights === void 0 ? {} : { weight: weights },
  ...entities === void 0 ? {} : { entity: entities },
  ...times === void 0 ? {} : { time: times }
});
async function readRows(engine, table, policy, where) {
  const file = relativePath(policy.root, table.files[0]);
  const { id, weight, entity, time, horizon } = policy.columns;
  const { task } = policy;
  const needed = truthColumns(task, policy.columns);
  const has = (name) => name !== void 0 && table.columns.some((c) => c.name === name);
  const wanted = [...needed, weight, entity, time].filter((name) => name !== void 0);
  for (const name of wanted) assertColumn(table, name, where, file);
  const read = new Map(
    Object.entries(await engine.vectors(table, [.../* @__PURE__ */ new Set([...wanted, ...[id, horizon].filter(has)])]))
  );
  const named = (column) => ({ column, where, file });
  const n = lengthOf(read.get(needed[0]));
  if (n === 0) {
    throw new SeaTrialsError(
      "unreadable-data",
      `${where} has no rows`,
      "A gate over nothing would always be green; give it rows.",
      { file }
    );
  }
  const truth = readTruth(task, read, policy.columns, { where, file });
  if (truth.task === "binary" || truth.task === "multiclass") for (const name of needed) read.delete(name);
  const weights = weight === void 0 ? void 0 : readWeights(read.get(weight), named(weight));
  const entities = entity === void 0 ? void 0 : codesOf(read.get(entity), named(entity)).codes;
  const times = time === void 0 ? void 0 : timesOf(table, read.get(time), named(time));
  if (truth.task === "ranking") {
    for (const [column, values] of [
      [weight, weights],
      [entity, entities],
      [time, times]
    ])
      if (column !== void 0 && values !== void 0) assertOfQuery(truth.queries, values, named(column));
  }
  return {
    name: table.name,
    where,
    file,
    table,
    n,
    truth,
    ...has(id) ? { ids: read.get(id) } : {},
    ...weights === void 0 ? {} : { weights },
    ...unitsOf(truth, entities, times),
    column: async (name) => {
      assertColumn(table, name, where, file);
      const vector = read.get(name) ?? (await engine.vectors(table, [name]))[name];
      read.set(name, vector);
      return vector;
    }
  };
}
var SEVERAL_SERIES = 10;
function unitsOf(truth, entities, times) {
  const isForecast = truth.task === "forecasting";
  const units = entities ?? (isForecast && truth.names.length >= SEVERAL_SERIES ? truth.series : void 0);
  if (isForecast && units !== void 0) return { entities: units };
  return { ...units === void 0 ? {} : { entities: units }, ...times === void 0 ? {} : { times } };
}
function assertColumn(table, name, where, file) {
  const names = table.columns.map((column) => column.name);
  if (names.includes(name)) return;
  throw new SeaTrialsError(
    "missing-column",
    `${where} has no column ${printable(name)}${didYouMean(name, names)}`,
    `Its columns are ${names.slice(0, 20).map(printable).join(", ")}${names.length > 20 ? ` and ${names.length - 20} more` : ""}.`,
    { file }
  );
}

export {
  someRows,
  canonicalClass,
  readClasses,
  isClass,
  assertClasses,
  codesOf,
  readNumbers,
  outsideUnit,
  timesOf,
  pastOf,
  seriesName,
  scaleOf,
  horizonsOf,
  naiveForecast,
  assertScale,
  sideBySide,
  multilabelAnswers,
  widened,
  isNumbers,
  truthColumns,
  lengthOf,
  cellOf,
  factsOf,
  readRows,
  assertColumn
};
