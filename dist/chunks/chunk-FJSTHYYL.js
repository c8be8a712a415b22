import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  portable
} from "./chunk-PVNTIBUO.js";
import {
  defaultDataSet
} from "./chunk-IXCIA7QP.js";
import {
  binarySample,
  multiclassSample,
  rankingSample,
  regressionSample
} from "./chunk-KAFMS27W.js";
import {
  argsort
} from "./chunk-U4WWIP6O.js";
import {
  expandFiles
} from "./chunk-XRT7R2LA.js";
import {
  didYouMean,
  oneOf,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/sources.ts
import { resolve as resolve2 } from "node:path";

// packages/gates/src/quality/rows.ts
import { relative, sep } from "node:path";

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
  const instant = (value) => typeof value === "number" ? value : Date.parse(String(value));
  const order = [...values.keys()].sort((a, b) => {
    const apart = instant(values[a]) - instant(values[b]);
    if (apart !== 0 && !Number.isNaN(apart)) return apart;
    const [x, y] = [String(values[a]), String(values[b])];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const rank = new Int32Array(values.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  return codes.map((code) => rank[code]);
}

// packages/gates/src/quality/truth.ts
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
  return task === "ranking" ? [named("label"), named("query")] : [named("label")];
}
function readTruth(task, read, columns, place) {
  const named = (column) => ({ column, ...place });
  const vector = (column) => read.get(column);
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
function taskOf(task) {
  if (task === "binary" || task === "multiclass" || task === "regression" || task === "ranking") return task;
  throw new SeaTrialsError(
    "bad-policy",
    `quality is not measured for the task \`${task}\``,
    "Tasks that can be judged are binary, multiclass, regression and ranking."
  );
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

// packages/gates/src/quality/rows.ts
var shownPath = (root, file) => relative(root, file).split(sep).join("/");
var factsOf = ({ weights, entities, times }) => ({
  ...weights === void 0 ? {} : { weight: weights },
  ...entities === void 0 ? {} : { entity: entities },
  ...times === void 0 ? {} : { time: times }
});
async function readRows(engine, table, policy, where) {
  const file = shownPath(policy.root, table.files[0]);
  const { id, weight, entity, time } = policy.columns;
  const task = taskOf(policy.task);
  const needed = truthColumns(task, policy.columns);
  const has = (name) => name !== void 0 && table.columns.some((c) => c.name === name);
  const wanted = [...needed, weight, entity, time].filter((name) => name !== void 0);
  for (const name of wanted) assertColumn(table, name, where, file);
  const read = new Map(
    Object.entries(await engine.vectors(table, [.../* @__PURE__ */ new Set([...wanted, ...has(id) ? [id] : []])]))
  );
  const named = (column) => ({ column, where, file });
  const first = read.get(needed[0]);
  const n = first.kind === "number" ? first.values.length : first.codes.length;
  if (n === 0) {
    throw new SeaTrialsError(
      "unreadable-data",
      `${where} has no rows`,
      "A gate over nothing would always be green; give it rows.",
      { file }
    );
  }
  const truth = readTruth(task, read, policy.columns, { where, file });
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
    ...entities === void 0 ? {} : { entities },
    ...times === void 0 ? {} : { times },
    column: async (name) => {
      assertColumn(table, name, where, file);
      const vector = read.get(name) ?? (await engine.vectors(table, [name]))[name];
      read.set(name, vector);
      return vector;
    }
  };
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

// packages/gates/src/quality/scoring.ts
import { resolve } from "node:path";

// packages/gates/src/quality/pairing.ts
var MOST_SHOWN2 = 3;
function pair(left, right) {
  if (left.ids === void 0 || right.ids === void 0) {
    if (left.n === right.n) return void 0;
    throw new SeaTrialsError(
      "unpaired-rows",
      `${left.where} has ${left.n} rows and ${right.where} has ${right.n}, and there is no id to pair them by`,
      "Name a column that both have with `id`, or write one prediction for each row, in the same order.",
      { file: right.file }
    );
  }
  assertPresent(left, left.ids);
  assertPresent(right, right.ids);
  const [leftKeys, rightKeys] = commonKeys(left.ids, right.ids);
  const leftOrder = argsort(leftKeys);
  const rightOrder = argsort(rightKeys);
  assertDistinct(left, left.ids, leftKeys, leftOrder);
  assertDistinct(right, right.ids, rightKeys, rightOrder);
  return merge(
    { ...left, ids: left.ids, keys: leftKeys, order: leftOrder },
    { ...right, ids: right.ids, keys: rightKeys, order: rightOrder }
  );
}
function distinctIds(ids) {
  const keys = ids.kind === "number" ? ids.values : Float64Array.from(ids.codes);
  const order = argsort(keys);
  return order.reduce((count, row, i) => count + (i > 0 && keys[row] === keys[order[i - 1]] ? 0 : 1), 0);
}
function merge(left, right) {
  const paired = new Int32Array(left.n);
  const absent = [];
  const surplus = [];
  let isSame2 = left.n === right.n;
  let [i, j] = [0, 0];
  while (i < left.n || j < right.n) {
    const [row, other] = [left.order[i], right.order[j]];
    const [a, b] = [left.keys[row], right.keys[other]];
    if (j >= right.n || i < left.n && a < b) {
      absent.push(row);
      i++;
    } else if (i >= left.n || b < a) {
      surplus.push(other);
      j++;
    } else {
      paired[row] = other;
      isSame2 &&= row === other;
      i++;
      j++;
    }
  }
  if (absent.length > 0 || surplus.length > 0)
    throw otherRows(left, right, absent.sort(ascending), surplus.sort(ascending));
  return isSame2 ? void 0 : paired;
}
function commonKeys(left, right) {
  if (left.kind === "number" && right.kind === "number") return [left.values, right.values];
  const codes = /* @__PURE__ */ new Map();
  const keysOf = (ids) => {
    const code = (value) => {
      const text = String(value);
      const known = codes.get(text) ?? codes.size;
      codes.set(text, known);
      return known;
    };
    if (ids.kind === "number") return ids.values.map(code);
    const ofDictionary = ids.values.map(code);
    return Float64Array.from(ids.codes, (at) => ofDictionary[at]);
  };
  return [keysOf(left), keysOf(right)];
}
function assertPresent({ where, file, n }, ids) {
  let missing = 0;
  if (ids.kind === "coded") for (const code of ids.codes) missing += code === -1 ? 1 : 0;
  else
    ids.values.forEach((id, i) => {
      missing += Number.isNaN(id) || ids.valid?.[i] === 0 ? 1 : 0;
    });
  if (missing === 0) return;
  throw new SeaTrialsError(
    "unpaired-rows",
    `${missing} of ${n} rows of ${where} have no id`,
    "An id must be there in every row; take the rows without one out, or leave `id` away to pair by order.",
    { file }
  );
}
function assertDistinct({ where, file }, ids, keys, order) {
  const twice = /* @__PURE__ */ new Map();
  for (let i = 1; i < order.length; i++) {
    const row = order[i];
    const key = keys[row];
    if (key === keys[order[i - 1]]) twice.set(key, row);
  }
  if (twice.size === 0) return;
  throw new SeaTrialsError(
    "unpaired-rows",
    `${twice.size === 1 ? "an id" : `${twice.size} ids`} of ${where} in more than one row (${some([...twice.values()], ids)})`,
    "An id names one row. If rows of one customer belong together, that column is the `entity`, not the `id`.",
    { file }
  );
}
function otherRows(left, right, absent, surplus) {
  const part = (rows, of, other) => rows.length === 0 ? [] : [`${rows.length} of ${of.n} rows of ${of.where} are not in ${other.where} (${some(rows, of.ids)})`];
  return new SeaTrialsError(
    "unpaired-rows",
    [...part(absent, left, right), ...part(surplus, right, left)].join("; "),
    "Both must hold the same rows: score exactly this data set, once.",
    { file: right.file }
  );
}
function some(rows, ids) {
  const shown = rows.slice(0, MOST_SHOWN2).map((row) => printable(ids.kind === "number" ? ids.values[row] : ids.values[ids.codes[row]]));
  return `${shown.join(", ")}${rows.length > MOST_SHOWN2 ? ", ..." : ""}`;
}
var ascending = (a, b) => a - b;

// packages/gates/src/quality/in-order.ts
async function assertSameOrder(engine, left, right, { label, answers }) {
  const shared = left.table.columns.filter(
    ({ name, type }) => !answers.includes(name) && (name === label || type === "integer" || type === "string") && right.table.columns.some((other) => other.name === name && other.type === type)
  );
  for (const { name } of shared) {
    const ours = (await engine.vectors(left.table, [name]))[name];
    if (name !== label && distinctIds(ours) < left.n) continue;
    const theirs = (await engine.vectors(right.table, [name]))[name];
    if (name !== label && distinctIds(theirs) < right.n) continue;
    const at = firstDifference(ours, theirs);
    if (at >= 0) throw otherOrder(name, at, [cell(ours, at), cell(theirs, at)], left, right, name === label);
  }
}
function firstDifference(ours, theirs) {
  const n = ours.kind === "number" ? ours.values.length : ours.codes.length;
  for (let row = 0; row < n; row++) if (!Object.is(cell(ours, row), cell(theirs, row))) return row;
  return -1;
}
function cell(vector, row) {
  if (vector.kind === "coded") return vector.codes[row] === -1 ? null : vector.values[vector.codes[row]];
  return vector.valid?.[row] === 0 ? null : vector.values[row];
}
function otherOrder(name, row, [ours, theirs], left, right, isLabel) {
  const what = isLabel ? "the label" : "which names rows in both";
  return new SeaTrialsError(
    "unpaired-rows",
    `without an id rows are paired by their order, but row ${row + 1} has ${printable(ours)} in ${printable(name)}, ${what}, in ${left.where} and ${printable(theirs)} in ${right.where}`,
    isLabel ? "Write both files in the same order, or name a column that both have with `id`." : `Pair them by it: \`id: ${name}\` under \`columns\`, or the input \`id\`.`,
    { file: right.file }
  );
}

// packages/gates/src/quality/multiclass.ts
var SUM_TOLERANCE = 1e-3;
function multiclassAnswers(truth, said, facts, named) {
  const predicted = said.predicted === void 0 ? void 0 : readClasses(said.predicted, { ...named, column: said.column });
  const all = /* @__PURE__ */ new Map();
  for (const value of [...truth.classes, ...said.probabilities.map(({ name }) => name)]) {
    const key = canonicalClass(value);
    if (!all.has(key)) all.set(key, value);
  }
  if (predicted !== void 0)
    assertClasses(
      predicted.classes,
      [...all.values()],
      "Write predictions as the label is written; a class that no row has needs a column of probabilities, such as `score_setosa`.",
      { ...named, column: said.column }
    );
  const keys = [...all.keys()];
  const recode = (codes, classes) => {
    const to = classes.map((value) => keys.indexOf(canonicalClass(value)));
    return codes.map((code) => to[code]);
  };
  const probabilities = said.probabilities.length === 0 ? void 0 : probabilityMatrix(said.probabilities, keys, named);
  return multiclassSample(
    [...all.values()].map(String),
    recode(truth.codes, truth.classes),
    {
      ...predicted === void 0 ? {} : { prediction: recode(predicted.codes, predicted.classes) },
      ...probabilities === void 0 ? {} : { probabilities }
    },
    facts
  );
}
function probabilityMatrix(columns, keys, named) {
  const byClass = new Map(columns.map(({ name, values }) => [canonicalClass(name), values]));
  const without = keys.filter((key) => !byClass.has(key));
  if (without.length > 0) {
    throw new SeaTrialsError(
      "missing-column",
      `${named.where} has no probability for the class ${without.map((key) => printable(key)).join(", ")}`,
      "Write one column a class: the score column, an underscore, and the class, such as `score_setosa`.",
      { file: named.file }
    );
  }
  const n = columns[0]?.values.length ?? 0;
  const matrix = new Float64Array(n * keys.length);
  keys.forEach((key, k) => {
    const values = byClass.get(key);
    for (let i = 0; i < n; i++) matrix[i * keys.length + k] = values[i];
  });
  assertProbabilities(matrix, keys.length, named);
  return matrix;
}
function assertProbabilities(matrix, width, named) {
  const wrong = [];
  for (let i = 0; i < matrix.length; i += width) {
    const row = matrix.subarray(i, i + width);
    const sum = row.reduce((total, value) => total + value, 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE || row.some((value) => value < 0)) wrong.push(i / width);
  }
  if (wrong.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `the probabilities of ${named.where} are negative or do not sum to 1 in ${wrong.length} rows: ${someRows(wrong)}`,
    "Write the probability of each class, not a decision value; apply softmax first.",
    { file: named.file }
  );
}

// packages/gates/src/quality/quantiles.ts
function quantileColumns(names, prediction = "prediction") {
  const prefix = `${prediction}_`;
  const found = names.filter((name) => name.startsWith(prefix) && /^0?\.\d+$/.test(name.slice(prefix.length))).map((column) => ({ column, level: Number(column.slice(prefix.length)) })).filter(({ level }) => level > 0).sort((a, b) => a.level - b.level);
  const twice = found.find(({ level }, i) => level === found[i - 1]?.level);
  if (twice === void 0) return found;
  throw new SeaTrialsError(
    "bad-value",
    `two columns predict the quantile ${twice.level}`,
    `Write one column a quantile, such as ${prefix}${twice.level}.`
  );
}
function quantilesOf(columns, numbers) {
  const width = columns.length;
  const read = columns.map(({ column }) => numbers(column));
  const values = new Float64Array(width * (read[0]?.length ?? 0));
  read.forEach((column, k) => {
    column.forEach((value, row) => {
      values[row * width + k] = value;
    });
  });
  return { levels: columns.map(({ level }) => level), values };
}
function assertQuantiles(name, { alpha, between }, sample) {
  if (sample.task !== "regression" && sample.task !== "forecasting") return;
  const levels = sample.quantiles?.levels ?? [];
  const read = between ?? (alpha === void 0 || levels.length === 0 ? [] : [alpha]);
  const without = read.filter((level) => !levels.includes(level));
  const needsAny = NEED_QUANTILES.includes(name) && levels.length === 0;
  if (without.length === 0 && !needsAny) return;
  throw new SeaTrialsError(
    "missing-column",
    levels.length === 0 ? `\`${name}\` needs predicted quantiles, and the predictions have none` : `\`${name}\` needs the predicted quantile ${without.join(" and ")}; there are ${levels.join(", ")}`,
    `Write one column a quantile, such as ${oneOf((without.length > 0 ? without : [0.1, 0.9]).map((level) => `prediction_${level}`))}.`
  );
}
var NEED_QUANTILES = ["coverage", "interval_width", "quantile_crossing", "weighted_quantile_loss"];

// packages/gates/src/quality/answers.ts
async function readPredictions(engine, table, rows, policy, named) {
  const names = table.columns.map((column) => column.name);
  const { columns } = policy;
  const classColumns = rows.truth.task === "multiclass" ? probabilityColumns(names, columns.score) : [];
  const quantiles = isNumbers(rows.truth) ? quantileColumns(names, columns.prediction) : [];
  const wanted = answerColumns(names, columns, rows.truth.task, quantiles.find(({ level }) => level === 0.5)?.column);
  if (wanted.score === void 0 && wanted.prediction === void 0 && classColumns.length === 0) {
    throw new SeaTrialsError(
      "missing-column",
      `${named.where} has no column ${oneOf(possible(rows.truth, columns))}`,
      `Its columns are ${names.map((name) => printable(name)).join(", ")}; name the right one with \`score\` or \`prediction\`.`,
      { file: named.file }
    );
  }
  const isItself = table === rows.table;
  const id = isItself ? void 0 : commonId(columns.id, names, rows, named);
  const parts = [...classColumns, ...quantiles].map(({ column }) => column);
  const read = [wanted.score, wanted.prediction, id, ...parts].filter((name) => name !== void 0);
  const vectors = await engine.vectors(table, [...new Set(read)]);
  const order = isItself ? void 0 : pair(
    { where: rows.where, file: rows.file, n: rows.n, ...id === void 0 ? {} : { ids: rows.ids } },
    { ...named, n: lengthOf(vectors), ...id === void 0 ? {} : { ids: vectors[id] } }
  );
  if (!isItself && id === void 0)
    await assertSameOrder(engine, rows, { ...named, table, n: rows.n }, { label: columns.label, answers: read });
  const numbers = (column) => reorder(readNumbers(vectors[column], { ...named, column }), order);
  const said = {
    ...wanted.score === void 0 || rows.truth.task === "multiclass" ? {} : { scores: numbers(wanted.score) },
    ...wanted.prediction === void 0 ? {} : { predicted: reorderVector(vectors[wanted.prediction], order), column: wanted.prediction },
    probabilities: classColumns.map(({ column, name }) => ({ name, values: numbers(column) })),
    ...quantiles.length === 0 ? {} : { quantiles: quantilesOf(quantiles, numbers) }
  };
  return {
    sample: toSample(rows, said, policy.threshold, named),
    paired: isItself ? "itself" : id === void 0 ? "order" : "id"
  };
}
function commonId(id, names, rows, named) {
  if (id === void 0 || rows.ids === void 0 && !names.includes(id)) return void 0;
  if (rows.ids !== void 0 && names.includes(id)) return id;
  const [without, other] = rows.ids === void 0 ? [rows, named] : [named, rows];
  throw new SeaTrialsError(
    "missing-column",
    `${without.where} has no column ${printable(id)}, the id; ${other.where} has it`,
    "Write the id into both files, or leave `id` away if both hold the same rows in the same order.",
    { file: without.file }
  );
}
function fromScores(rows, scores, classes, threshold, named) {
  const { truth } = rows;
  const single = scores.single ?? false;
  const column = (k) => {
    const values = Float64Array.from({ length: rows.n }, (_, i) => scores.values[i * scores.width + k]);
    return readNumbers({ kind: "number", values, valid: null }, { ...named, column: "score" });
  };
  if (truth.task !== "multiclass") {
    const isPair = scores.width === 2 && truth.task === "binary" && canonicalClass(truth.classes.positive) === "1";
    if (scores.width !== 1 && !isPair) throw wrongWidth(scores.width, "one score", named);
    return toSample(rows, { scores: column(scores.width - 1), probabilities: [], single }, threshold, named);
  }
  const names = classes ?? truth.classes;
  if (names.length !== scores.width) throw wrongWidth(scores.width, `${names.length} classes`, named);
  const probabilities = names.map((name, k) => ({ name: String(name), values: column(k) }));
  return toSample(rows, { probabilities, single }, threshold, named);
}
function toSample(rows, said, threshold, named) {
  const { truth } = rows;
  const facts = { ...factsOf(rows), ...said.single ? { single: true } : {} };
  const column = said.column;
  if (truth.task === "ranking") return rankingSample(truth.values, said.scores, truth.queries, facts);
  if (isNumbers(truth)) {
    const values = said.predicted === void 0 ? said.scores : readNumbers(said.predicted, { ...named, column });
    const more = said.quantiles === void 0 ? {} : { quantiles: said.quantiles };
    return regressionSample(truth.values, values, facts, more);
  }
  if (truth.task === "multiclass") return multiclassAnswers(truth, said, facts, named);
  const prediction = said.predicted === void 0 ? void 0 : selectedOf(said.predicted, truth.classes, { ...named, column });
  return binarySample(
    truth.positive,
    {
      threshold,
      ...said.scores === void 0 ? {} : { score: said.scores },
      ...prediction === void 0 ? {} : { prediction }
    },
    facts
  );
}
function selectedOf(vector, { positive, negative }, named) {
  const predicted = readClasses(vector, named);
  if (predicted.classes.length > 2) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${predicted.classes.length} different values, and the task is binary`,
      "A prediction is one of the two classes of the label; a probability belongs into the `score` column.",
      { file: named.file }
    );
  }
  const known = negative === void 0 ? [positive] : [positive, negative];
  const fix = negative === void 0 ? "The label holds this class only, so that the other is unknown: give rows of both, or write 1 and 0 in both columns." : "Write predictions as the label is written; check `positive` if the label has one class only.";
  assertClasses(predicted.classes, known, fix, named);
  return isClass(predicted, positive);
}
function answerColumns(names, columns, task, median) {
  const there = (name) => name !== void 0 && names.includes(name) ? name : void 0;
  const score = there(columns.score ?? "score");
  const prediction = there(columns.prediction ?? "prediction");
  if (task === "ranking") return score === void 0 ? {} : { score };
  if (task === "regression") {
    const point = prediction ?? (score === void 0 ? median : void 0);
    return point !== void 0 ? { prediction: point } : score !== void 0 ? { score } : {};
  }
  const isNamed = columns.prediction !== void 0;
  const usesPrediction = prediction !== void 0 && (isNamed || score === void 0 || task === "multiclass");
  return { ...score === void 0 ? {} : { score }, ...usesPrediction ? { prediction } : {} };
}
var isNumbers = (truth) => truth.task === "regression";
function possible(truth, { score = "score", prediction = "prediction" }) {
  if (truth.task === "ranking") return [score];
  return isNumbers(truth) ? [prediction, `${prediction}_0.5`] : [score, prediction];
}
function probabilityColumns(names, score = "score") {
  const prefix = `${score}_`;
  return names.filter((name) => name.startsWith(prefix)).map((column) => ({ column, name: column.slice(prefix.length) }));
}
function reorder(values, order) {
  return order === void 0 ? values : Float64Array.from(order, (at) => values[at]);
}
function reorderVector(vector, order) {
  if (order === void 0) return vector;
  if (vector.kind === "coded") return { ...vector, codes: Int32Array.from(order, (at) => vector.codes[at]) };
  const { valid } = vector;
  return {
    kind: "number",
    values: reorder(vector.values, order),
    valid: valid === null ? null : Uint8Array.from(order, (at) => valid[at])
  };
}
function lengthOf(vectors) {
  const first = Object.values(vectors)[0];
  return first === void 0 ? 0 : first.kind === "number" ? first.values.length : first.codes.length;
}
function wrongWidth(width, expected, named) {
  return new SeaTrialsError(
    "bad-model",
    `${named.where} answers with ${width} numbers a row where ${expected} was expected`,
    "Check `task` in the policy against what the model predicts.",
    { file: named.file }
  );
}

// packages/gates/src/quality/scoring.ts
var PREDICTIONS = {
  candidate: "the predictions file",
  baseline: "the baseline's predictions file"
};
var MODEL = { candidate: "the candidate", baseline: "the baseline" };
async function openPredictions(engine, policy, path, name) {
  const { root, workspace, delimiter } = policy;
  return engine.open({
    name,
    files: await expandFiles(path, root, workspace),
    ...delimiter === void 0 ? {} : { delimiter }
  });
}
async function scoreRows(engine, policy, source, rows, who) {
  if (source.predictions !== void 0) {
    const isItself = who === "candidate" && rows.name === "predictions";
    const table = isItself ? rows.table : await openPredictions(engine, policy, source.predictions, `predictions of ${MODEL[who]}`);
    return scoreFromFile(engine, policy, table, rows, source.threshold, PREDICTIONS[who]);
  }
  if (source.onnx !== void 0) {
    const { openOnnx } = await import("./onnx-IBKD7EGT.js");
    const { truth } = rows;
    const file = resolve(policy.root, source.onnx);
    const shown = portable(policy.root, file);
    const model = await openOnnx(file, {
      shown,
      ...truth.task === "binary" ? { positive: truth.classes.positive } : {}
    });
    const sample = await ask(engine, model, source, rows, { where: MODEL[who], file: shown });
    return { sample, paired: "itself", evidence: "executed" };
  }
  if (source.url !== void 0) {
    const model = await openServer(policy, source.url, rows);
    const named = { where: `the server of ${MODEL[who]}`, file: source.url };
    const sample = await ask(engine, model, source, rows, named, assertProbabilities2);
    return { sample, paired: "itself", evidence: "claimed" };
  }
  throw new SeaTrialsError(
    "bad-policy",
    `nothing says what ${MODEL[who]} predicts`,
    "Name `predictions`, an `onnx` file or a `url` under it.",
    source.at
  );
}
async function scoreFromFile(engine, policy, table, rows, threshold, where) {
  const file = portable(policy.root, table.files[0]);
  const predicted = await readPredictions(engine, table, rows, { columns: policy.columns, threshold }, { where, file });
  return { ...predicted, evidence: "claimed" };
}
async function openServer(policy, url, rows) {
  const [{ openHttp }, { protocolOf }] = await Promise.all([
    import("./http-CTPJJMNK.js"),
    import("./protocol-GVGGUFJG.js")
  ]);
  const protocol = protocolOf(policy.serving?.protocol ?? "open-inference", policy.model);
  return openHttp({
    url,
    protocol,
    ...protocol.metadata === void 0 ? { features: featuresOf(policy, rows.table) } : {}
  });
}
function featuresOf({ columns }, table) {
  const { label, score, prediction, id, weight, entity, time } = columns;
  const parts = [label, score, prediction, id, weight, entity, time];
  return table.columns.filter(({ name }) => !parts.includes(name)).map(({ name, type }) => ({
    name,
    type: type === "integer" || type === "number" || type === "boolean" ? type : "string"
  }));
}
function assertProbabilities2({ values, width }, { truth }, { where, file }) {
  if (truth.task !== "binary" && truth.task !== "multiclass") return;
  const at = values.findIndex((value) => value < 0 || value > 1);
  if (at < 0) return;
  throw new SeaTrialsError(
    "bad-model",
    `${where} answers row ${Math.floor(at / width) + 1} with ${values[at]}, which is no probability`,
    "Serve the probabilities (`predict_proba`, or a sigmoid over margins), or write the labels into a file of predictions.",
    { file }
  );
}
async function ask(engine, model, source, rows, named, check = () => {
}) {
  try {
    const columns = model.features.map(({ name }) => name);
    for (const name of columns) assertColumn(rows.table, name, rows.where, rows.file);
    const vectors = await engine.vectors(rows.table, columns);
    const scores = await model.predictColumns(vectors, rows.n);
    check(scores, rows, named);
    return fromScores(rows, scores, model.classes, source.threshold, named);
  } finally {
    await model.close();
  }
}

// packages/gates/src/quality/sources.ts
var TRAINING = ["train", "reference"];
function defaultRows(policy, data, wanted) {
  if (data.names.length === 0 && policy.candidate?.predictions !== void 0) return "predictions";
  return defaultDataSet(wanted, data.names);
}
async function openRows(engine, policy, data, name) {
  const predictions = policy.candidate?.predictions;
  if (name === "predictions" && !data.names.includes(name) && predictions !== void 0)
    return readRows(engine, await openPredictions(engine, policy, predictions, name), policy, "the predictions file");
  const set = await data.open(name);
  const where = `data set ${printable(name)}`;
  if (set.labels === "yes") return readRows(engine, set.table, policy, where);
  throw new SeaTrialsError(
    "bad-requirement",
    `${where} has no labels (\`labels: ${set.labels}\`), and quality cannot be measured on it`,
    "Name a data set with labels before the dot.",
    policy.data[name]?.at
  );
}
async function scoreCandidate(engine, policy, rows, defaultName) {
  const source = policy.candidate;
  if (source === void 0) {
    throw new SeaTrialsError(
      "bad-input",
      "nothing says what the candidate predicts",
      "Name `predictions` or `model`, or `candidate:` in the policy."
    );
  }
  if (source.predictions === void 0 || rows.name === defaultName)
    return scoreRows(engine, policy, source, rows, "candidate");
  throw new SeaTrialsError(
    "bad-requirement",
    `the predictions are of ${printable(defaultName)}; there are none of ${rows.where}`,
    "Leave the data set before the dot away, or name the model instead of its predictions."
  );
}
async function scoreTraining(engine, policy, data, rows, candidate) {
  const name = TRAINING.find((each) => data.names.includes(each));
  const path = policy.trainPredictions;
  if (path !== void 0) {
    const where = "the file of predictions on the training data";
    const table = await openPredictions(engine, policy, path, "train-predictions");
    const hasLabel = table.columns.some((column) => column.name === policy.columns.label);
    const of2 = hasLabel || name === void 0 ? await readRows(engine, table, policy, where) : await rows(name);
    return {
      rows: of2,
      scored: await scoreFromFile(engine, policy, table, of2, policy.candidate?.threshold ?? 0.5, where)
    };
  }
  if (name === void 0 || policy.candidate?.predictions !== void 0) {
    throw new SeaTrialsError(
      "bad-input",
      "the training gap needs the candidate on its training data, and there is no way to have it",
      "Give `train-predictions`, or a model together with the training data."
    );
  }
  const of = await rows(name);
  return { rows: of, scored: await candidate(of) };
}
async function baselineSource(context) {
  const { baseline, candidate } = context.policy;
  if (baseline === void 0) {
    throw new SeaTrialsError(
      "missing-baseline",
      "a line compares with the baseline, and the policy names none",
      "Add `baseline:` to the policy, or the input `baseline-predictions`."
    );
  }
  if (baseline.predictions !== void 0 || baseline.url !== void 0) return { model: baseline };
  const { resolveBaseline } = await import("./baseline-JAZ46ZZ3.js");
  const { file, note } = await resolveBaseline(context.policy, context);
  if (file === void 0) return { notApplicable: note ?? "there is no baseline yet" };
  if (candidate !== void 0 && await isSame(context, candidate, baseline, file))
    return { notApplicable: "the candidate is the baseline: the same bytes, read at the same threshold" };
  return { model: { ...baseline, onnx: file }, ...note === void 0 ? {} : { note } };
}
async function isSame({ digest, policy }, candidate, baseline, file) {
  const { onnx, predictions, threshold } = candidate;
  if (onnx === void 0 || predictions !== void 0 || threshold !== baseline.threshold) return false;
  return await digest(resolve2(policy.root, onnx)) === await digest(file);
}

export {
  someRows,
  outsideUnit,
  assertQuantiles,
  factsOf,
  assertColumn,
  pair,
  distinctIds,
  openPredictions,
  scoreRows,
  TRAINING,
  defaultRows,
  openRows,
  scoreCandidate,
  scoreTraining,
  baselineSource
};
