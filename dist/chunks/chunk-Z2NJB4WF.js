import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  MOST_DRAWN,
  MOST_HELD,
  MOST_KEPT,
  isText
} from "./chunk-F2I3PZPW.js";
import {
  readForecasts,
  timesOf
} from "./chunk-7L7HRSTU.js";
import {
  decidedAt,
  isOfLabels
} from "./chunk-T46UYRMV.js";
import {
  readMeasured,
  readNumbers,
  readWeights
} from "./chunk-FAGDRUNS.js";
import {
  shownFile
} from "./chunk-2YTOSEI7.js";
import {
  binaryClasses,
  canonicalClass,
  codesOf,
  isClass,
  readClasses,
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  mixed,
  multilabelSample
} from "./chunk-Y3K7NPZO.js";
import {
  maskingOf,
  shownClasses
} from "./chunk-UKW5RIMB.js";
import {
  stretches
} from "./chunk-VPWZ4MVO.js";
import {
  columnsLike,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/matrix.ts
function sideBySide(columns, Values) {
  const width = columns.length;
  const values = new Values(width * (columns[0]?.length ?? 0));
  for (const [k, column] of columns.entries())
    for (let row = 0; row < column.length; row++) values[row * width + k] = column[row];
  return values;
}

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
      `${printable(named.column)} of ${named.where} holds ${shownClasses([value], named)}, which is no list of labels`,
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
  const marked = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) marked[row] = marks[codes[row]];
  return marked;
}
function multilabelAnswers(truth, said, threshold, facts, named) {
  const marks = said.marks ?? [];
  const more = truth.isOpen ? [...said.probabilities, ...marks].map(({ name }) => name) : [];
  const labels = [.../* @__PURE__ */ new Set([...truth.labels, ...more])];
  const score = said.probabilities.length === 0 ? void 0 : sideBySide(
    labels.map((label) => valuesOf(said.probabilities, label, "score", named)),
    Float64Array
  );
  const predicted = said.predicted === void 0 ? void 0 : listsOf(said.predicted, { ...named, column: said.column });
  const strange = predicted?.lists.flat().find((label) => !labels.includes(label));
  if (strange !== void 0) throw strangeLabel(strange, labels, { ...named, column: said.column });
  const prediction = predicted !== void 0 ? matrixOf(predicted.codes, predicted.lists, labels) : marks.length > 0 ? sideBySide(
    labels.map((label) => markOf(marks, label, named)),
    Uint8Array
  ) : void 0;
  const marked = widened(truth, labels);
  const make = (at) => multilabelSample(
    labels,
    marked,
    { threshold: at, ...score === void 0 ? {} : { score }, ...prediction === void 0 ? {} : { prediction } },
    facts
  );
  if (!isOfLabels(threshold)) return decidedAt(threshold, make);
  return make(labels.map((label) => chosenFor(label, threshold, named)));
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
function chosenFor(label, thresholds, { where, file, ...of }) {
  const threshold = thresholds.get(label);
  if (threshold !== void 0) return threshold;
  throw new SeaTrialsError(
    "bad-value",
    `${where} is about the label ${shownClasses([label], of)}, and no threshold was chosen for it: the rows that they were chosen from do not know it`,
    "Choose them from rows of all labels, leave the label out of `labels`, or write one number: `threshold: 0.5`.",
    { file }
  );
}
var withoutColumn = (label, kind, { where, file, ...of }) => new SeaTrialsError(
  "missing-column",
  `${where} has no ${kind} for the label ${shownClasses([label], of)}`,
  `Write one column a label: the ${kind} column, an underscore, and the label, such as ${printable(`${kind}_${of.hidesClasses ? "sports" : label}`)}.`,
  { file }
);
var strangeLabel = (label, labels, { column, where, file, ...of }) => new SeaTrialsError(
  "bad-value",
  `${printable(column)} of ${where} holds ${shownClasses([label], of)}, which is none of the labels`,
  `The labels are ${shownClasses(labels.slice(0, 20), of)}${labels.length > 20 ? ` and ${labels.length - 20} more` : ""}.`,
  { file }
);

// packages/gates/src/quality/aside.ts
async function labelAside(engine, table, { positive }, named, most) {
  const stored = await numbersAside(engine, table, named.column, most);
  const coded = stored === void 0 ? void 0 : ofTwo(stored);
  if (coded === void 0) return void 0;
  const classes = binaryClasses(coded, positive, named);
  return { task: "binary", positive: isClass(coded, classes.positive), classes };
}
async function entitiesAside(engine, table, column, most) {
  const stored = await numbersAside(engine, table, column, most);
  if (stored === void 0) return void 0;
  const codes = new Int32Array(stored.length);
  const known = /* @__PURE__ */ new Map();
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return void 0;
      const code = known.get(value) ?? known.size;
      if (code === known.size) known.set(value, code);
      codes[from + i] = code;
    }
  return codes;
}
async function numbersAside(engine, table, column, most) {
  const type = table.columns.find(({ name }) => name === column)?.type;
  if (isText(table) || type !== "integer" && type !== "number") return void 0;
  const [rows] = await engine.aggregate(table, [{ op: "rows" }]);
  if (Number(rows) <= most) return void 0;
  const stored = await engine.stored(table, column);
  return stored.odd.count > 0 ? void 0 : stored;
}
function ofTwo(stored) {
  const codes = new Uint8Array(stored.length);
  const values = [];
  for (const { from, values: some } of stretches(stored))
    for (let i = 0; i < some.length; i++) {
      const value = some[i];
      let code = values[0] === value ? 0 : values[1] === value ? 1 : -1;
      if (code < 0) code = values.push(value) - 1;
      if (code > 1) return void 0;
      codes[from + i] = code;
    }
  if (values.length === 2 && values[0] > values[1])
    return { codes: codes.map((code) => 1 - code), classes: values.reverse() };
  return { codes, classes: values };
}

// packages/gates/src/quality/roles.ts
var ROLES = [
  ...["score", "prediction", "id", "weight", "entity", "time"],
  ...["query", "item", "series", "horizon", "fold", "run"]
];
var labelColumns = ({ label, labels = [] }) => label === void 0 ? labels : [label];
function roleOf(columns, name) {
  if (columns.label === name) return "label";
  return ROLES.find((key) => columns[key] === name) ?? (columns.labels?.includes(name) ? "labels" : void 0);
}
var columnOf = (columns, role) => {
  const key = ["label", ...ROLES].find((one) => one === role);
  return key === void 0 ? void 0 : columns[key];
};
function assertRoles(columns) {
  const labels = labelColumns(columns);
  const role = ROLES.find((key) => labels.includes(columns[key] ?? ""));
  if (role === void 0) return;
  throw new SeaTrialsError(
    "bad-input",
    `${printable(columns[role])} is named both as the label and as the ${role}`,
    role === "score" || role === "prediction" ? `Name the column that holds what the model said: \`${role}: ...\` under \`columns\`, or the input \`${role}\`. The label against itself is always right; where a file of predictions calls its answers as the label is called, rename them there.` : `Name another column as the ${role}, or none: \`${role}\` under \`columns\`, or the input \`${role}\`.`
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
  if (task === "regression") return { task, values: readMeasured(vector(label), named(label)) };
  if (task === "ranking") {
    const values = readNumbers(vector(label), named(label));
    assertRelevances(values, named(label));
    return { task, values, queries: codesOf(vector(query), named(query)).codes };
  }
  const labels = readClasses(vector(label), named(label));
  if (task === "multiclass") return { task, ...labels };
  const classes = binaryClasses(labels, columns.positive, named(label));
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
async function readRows(engine, table, policy, where, whyNoRows = async () => "", most = MOST_HELD, drawn = () => []) {
  assertRoles(policy.columns);
  const file = shownFile(policy, table.files[0]);
  const { id, weight, entity, time, horizon } = policy.columns;
  const { task } = policy;
  const needed = truthColumns(task, policy.columns);
  const has = (name) => name !== void 0 && table.columns.some((c) => c.name === name);
  const wanted = [...needed, weight, entity, time].filter((name) => name !== void 0);
  const assertThere = (name) => assertColumn(table, name, where, file, policy.columns);
  for (const name of [...wanted, id]) if (name !== void 0) assertThere(name);
  const place = { where, file, ...maskingOf(policy) };
  const named = (column) => ({ column, ...place });
  const [label] = needed;
  const aside = task === "binary" ? await labelAside(engine, table, policy.columns, named(label), most) : void 0;
  const owners = entity === void 0 ? void 0 : await entitiesAside(engine, table, entity, most);
  const left = [
    ...needed,
    weight,
    owners === void 0 ? entity : void 0,
    time,
    horizon,
    isText(table) ? id : void 0
  ];
  const held = [...new Set(left.filter(has))].filter((name) => aside === void 0 || name !== label);
  const draw = (names, beside = [], rows = MOST_DRAWN) => engine.drawn(table, beside, { columns: names, most: rows, rank: mixed });
  const early = isText(table) ? drawn(table) : [];
  const { columns: vectors, drawn: some } = early.length === 0 ? { columns: await engine.vectors(table, held), drawn: void 0 } : await draw([...early, ...has(id) ? [id] : []], held);
  const read = new Map(Object.entries(vectors));
  const n = aside?.positive.length ?? lengthOf(read.get(label));
  if (n === 0) {
    throw new SeaTrialsError(
      "unreadable-data",
      `${where} has no rows${await whyNoRows()}`,
      "A gate over nothing would always be green; give it rows.",
      { file }
    );
  }
  const truth = aside ?? readTruth(task, read, policy.columns, place);
  if (truth.task === "binary" || truth.task === "multiclass") for (const name of needed) read.delete(name);
  const weights = weight === void 0 ? void 0 : readWeights(read.get(weight), named(weight));
  const entities = entity === void 0 ? void 0 : owners ?? codesOf(read.get(entity), named(entity)).codes;
  const times = time === void 0 ? void 0 : timesOf(table, read.get(time), named(time));
  if (truth.task === "ranking") {
    for (const [column, values] of [
      [weight, weights],
      [entity, entities],
      [time, times]
    ])
      if (column !== void 0 && values !== void 0) assertOfQuery(truth.queries, values, named(column));
  }
  const isKept = n <= MOST_KEPT || isText(table);
  if (!isKept) for (const name of wanted) read.delete(name);
  return {
    name: table.name,
    where,
    file,
    table,
    n,
    truth,
    ...has(id) ? { ids: async () => read.get(id) ?? (await engine.vectors(table, [id]))[id] } : {},
    ...weights === void 0 ? {} : { weights },
    ...unitsOf(truth, entities, times),
    drawn: async (names, rows) => rows === void 0 && some || (await draw(names, [], rows)).drawn,
    column: async (name) => {
      assertThere(name);
      const vector = read.get(name) ?? (await engine.vectors(table, [name]))[name];
      if (name !== id && isKept) read.set(name, vector);
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
function assertColumn(table, name, where, file, columns) {
  const names = table.columns.map((column2) => column2.name);
  if (names.includes(name)) return;
  const { meant, listed } = columnsLike(name, names, MOST_LISTED);
  const [role, column] = columns === void 0 ? [] : [roleOf(columns, name), columnOf(columns, name)];
  const [is, fix] = role === void 0 ? [
    "",
    column === void 0 ? "Its" : `\`${name}\` is a role, and its column ${printable(column)}: write that. Its`
  ] : [
    `, the \`${role}\` of the policy`,
    `Write it into these data, or name another column with \`${role}\` (under \`columns\`, or as an input); their`
  ];
  throw new SeaTrialsError(
    "missing-column",
    `${where} has no column ${printable(name)}${is}${meant}`,
    `${fix} columns are ${listed}.`,
    { file }
  );
}
var MOST_LISTED = 20;

export {
  lengthOf,
  cellOf,
  sideBySide,
  labelColumns,
  multilabelAnswers,
  widened,
  isNumbers,
  truthColumns,
  factsOf,
  readRows,
  assertColumn
};
