import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  DECISIONS,
  answerColumns,
  looksLikeAnswer,
  quantilesOf
} from "./chunk-GKI254EP.js";
import {
  assertColumn,
  cellOf,
  factsOf,
  isNumbers,
  lengthOf,
  multilabelAnswers,
  sideBySide
} from "./chunk-Z2NJB4WF.js";
import {
  MOST_HELD,
  isText
} from "./chunk-F2I3PZPW.js";
import {
  USUAL,
  decidedAt,
  isOfLabels
} from "./chunk-T46UYRMV.js";
import {
  assertFinite,
  readNumbers
} from "./chunk-FAGDRUNS.js";
import {
  shownFile
} from "./chunk-2YTOSEI7.js";
import {
  assertClasses,
  canonicalClass,
  codesOf,
  isClass,
  readClasses,
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  binarySample,
  multiclassSample,
  rankingSample,
  regressionSample
} from "./chunk-Y3K7NPZO.js";
import {
  argsort
} from "./chunk-P43VE5F7.js";
import {
  maskingOf,
  shownClasses
} from "./chunk-UKW5RIMB.js";
import {
  storedSample
} from "./chunk-VPWZ4MVO.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  didYouMean,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/pairing.ts
var MOST_SHOWN = 3;
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
  const rightOrder = isEqual(leftKeys, rightKeys) ? leftOrder : argsort(rightKeys);
  assertDistinct(left, left.ids, leftKeys, leftOrder);
  assertDistinct(right, right.ids, rightKeys, rightOrder);
  return merge(
    { ...left, ids: left.ids, keys: leftKeys, order: leftOrder },
    { ...right, ids: right.ids, keys: rightKeys, order: rightOrder }
  );
}
function joined(vectors) {
  const [first] = vectors;
  if (vectors.length === 1 && first !== void 0) return first;
  const known = /* @__PURE__ */ new Map();
  const n = first === void 0 ? 0 : lengthOf(first);
  const codes = Int32Array.from({ length: n }, (_, row) => {
    const cells = vectors.map((vector) => cellOf(vector, row));
    if (cells.includes(null)) return -1;
    const key = JSON.stringify(cells);
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    return code;
  });
  return { kind: "coded", codes, values: [...known.keys()] };
}
function distinctIds(ids) {
  const keys = ids.kind === "number" ? ids.values : Float64Array.from(ids.codes);
  const order = argsort(keys);
  return order.reduce((count, row, i) => count + (i > 0 && keys[row] === keys[order[i - 1]] ? 0 : 1), 0);
}
var isEqual = (a, b) => a.length === b.length && a.every((key, row) => key === b[row]);
function merge(left, right) {
  const paired = new Int32Array(left.n);
  const absent = [];
  const surplus = [];
  let isSame = left.n === right.n;
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
      isSame &&= row === other;
      i++;
      j++;
    }
  }
  if (absent.length > 0 || surplus.length > 0)
    throw otherRows(left, right, absent.sort(ascending), surplus.sort(ascending));
  return isSame ? void 0 : paired;
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
function assertDistinct(side, ids, keys, order) {
  const twice = /* @__PURE__ */ new Map();
  for (let i = 1; i < order.length; i++) {
    const row = order[i];
    const key = keys[row];
    if (key === keys[order[i - 1]]) twice.set(key, row);
  }
  if (twice.size === 0) return;
  throw new SeaTrialsError(
    "unpaired-rows",
    `${twice.size === 1 ? "an id" : `${twice.size} ids`} of ${side.where} in more than one row (${some([...twice.values()], { ...side, ids })})`,
    "An id names one row. If rows of one customer belong together, that column is the `entity`, not the `id`.",
    { file: side.file }
  );
}
function otherRows(left, right, absent, surplus) {
  const part = (rows, of, other) => rows.length === 0 ? [] : [`${rows.length} of ${of.n} rows of ${of.where} are not in ${other.where} (${some(rows, of)})`];
  return new SeaTrialsError(
    "unpaired-rows",
    [...part(absent, left, right), ...part(surplus, right, left)].join("; "),
    "Both must hold the same rows: score exactly this data set, once.",
    { file: right.file }
  );
}
function some(rows, { ids, isMasked = false }) {
  if (isMasked) return someRows(rows);
  const shown = rows.slice(0, MOST_SHOWN).map((row) => printable(ids.kind === "number" ? ids.values[row] : ids.values[ids.codes[row]]));
  return `${shown.join(", ")}${rows.length > MOST_SHOWN ? ", ..." : ""}`;
}
var ascending = (a, b) => a - b;

// packages/gates/src/data/features.ts
function featuresOf({ columns }, table) {
  const { label, labels = [], score, prediction, id, weight, entity, time, fold, run } = columns;
  const truth = label === void 0 ? labels : [label];
  const parts = [...truth, score, prediction, id, weight, entity, time, fold, run];
  return table.columns.filter(({ name }) => !parts.includes(name)).map(({ name, written = name, type }) => ({
    name: written,
    type: type === "integer" || type === "number" || type === "boolean" ? type : "string"
  }));
}
var columnOfFeature = ({ columns }, feature) => columns.find(({ written }) => written === feature)?.name ?? feature;

// packages/gates/src/quality/scoring.ts
import { resolve } from "node:path";

// packages/gates/src/quality/in-order.ts
async function assertSameOrder(engine, left, right, shared) {
  const names = left.table.columns.map(({ name }) => name).filter((name) => !shared.isAnswer(name) && right.table.columns.some((other) => other.name === name));
  if (names.length === 0) return;
  const found = await engine.disagreements(left.table, right.table, names);
  const [first] = found;
  if (first === void 0) return;
  for (const each of found)
    if (await namesRows(engine, [left, right], each.column)) throw otherOrder(each, left, right, "names rows", shared);
  throw otherOrder(first, left, right, "differs", shared);
}
async function namesRows(engine, sides, name) {
  for (const { table, n } of sides) {
    const type = table.columns.find((column) => column.name === name)?.type;
    if (type !== "integer" && type !== "string") return false;
    const vector = (await engine.vectors(table, [name]))[name];
    if (distinctIds(vector) < n) return false;
  }
  return true;
}
function otherOrder({ column, rows, first }, left, right, kind, { alike, label }) {
  const isAlike = alike.includes(column);
  const role = column === label ? ", the label," : isAlike ? ", which is what the row is of," : "";
  return new SeaTrialsError(
    "unpaired-rows",
    `without an id rows are paired by their order, but ${printable(column)}${role} is not the same in ${left.where} and ${right.where} in ${rows} of ${left.n} rows, first in row ${first}`,
    kind === "names rows" && !isAlike ? `It names rows in both: pair them by it, \`id: ${column}\` under \`columns\`, or the input \`id\`.` : "Write both files in the same order, or name a column that both have with `id`; what is another quantity needs another name.",
    { file: right.file }
  );
}

// packages/gates/src/quality/labels-apart.ts
var apartNote = (rows, vector, other) => noteWhere(rows, vector, sameLabel(rows.truth), { other, what: "label", otherwise: "were labels corrected since" });
function weightsNote(rows, vector, other) {
  const { weights } = rows;
  if (weights === void 0) return void 0;
  const isSame = (cell, row) => isNear(Number(cell), weights[row]);
  return noteWhere(rows, vector, isSame, { other, what: "weight", otherwise: "were weights worked out anew since" });
}
function decisionsNote({ truth, n }, scores, { vector, column, where }) {
  if (truth.task !== "binary" || scores.some((score) => score < 0 || score > 1)) return void 0;
  const positive = canonicalClass(truth.classes.positive);
  let apart = 0;
  for (let row = 0; row < n; row++) {
    const cell = cellOf(vector, row);
    if (cell !== null && canonicalClass(cell) === positive !== scores[row] >= USUAL) apart++;
  }
  if (apart > 0)
    return `${printable(column)} of ${where} decides otherwise than its scores do at a threshold of ${USUAL} in ${apart} of ${n} rows, and the scores count: write the \`threshold\` that the model decides by, or name the column under \`columns\` (\`prediction: ${column}\`)`;
  return void 0;
}
function noteWhere({ n, where }, vector, isSame, { other, what, otherwise }) {
  let apart = 0;
  for (let row = 0; row < n; row++) {
    const cell = cellOf(vector, row);
    if (cell !== null && !isSame(cell, row)) apart++;
  }
  if (apart === 0) return void 0;
  return `${other} says another ${what} than ${where} in ${apart} of ${n} rows, and those of ${where} count: ${otherwise}, or are these predictions of other rows under the same ids?`;
}
var ROUNDING = 1e-6;
function sameLabel(truth) {
  if (truth.task === "binary") {
    const positive = canonicalClass(truth.classes.positive);
    return (cell, row) => canonicalClass(cell) === positive === (truth.positive[row] === 1);
  }
  if (truth.task === "multiclass") {
    const keys = truth.classes.map(canonicalClass);
    return (cell, row) => canonicalClass(cell) === keys[truth.codes[row]];
  }
  if (truth.task === "multilabel") return () => true;
  return (cell, row) => isNear(Number(cell), truth.values[row]);
}
var isNear = (said, own) => Math.abs(said - own) <= ROUNDING * Math.abs(own);

// packages/gates/src/quality/orders.ts
function ordersOf(left, file) {
  if (file.run === void 0) return [pair(left, file)];
  if (file.ids === void 0)
    throw new SeaTrialsError(
      "missing-column",
      `${file.where} holds several runs, and no id says which rows belong together`,
      "Write the id into it and into the labelled rows, and name it with `id`.",
      { file: file.file }
    );
  const { vector, column } = file.run;
  const { codes } = codesOf(vector, { where: file.where, file: file.file, column });
  const ids = file.ids;
  return [...new Set(codes)].sort((a, b) => a - b).map((run) => {
    const at = Int32Array.from(Array.from(codes.keys()).filter((row) => codes[row] === run));
    const where = `run ${printable(cellOf(vector, at[0]))} of ${file.where}`;
    const order = pair(left, { ...file, where, n: at.length, ids: reorderVector(ids, at) });
    return order === void 0 ? at : order.map((row) => at[row]);
  });
}
function commonKeys2({ id, series, time, horizon }, names, rows, named) {
  if (id === void 0) {
    if (rows.truth.task !== "forecasting") return [];
    const keys = [series, time, horizon].filter((name) => name !== void 0);
    const has = (table) => keys.every((name) => table.includes(name));
    return has(names) && has(rows.table.columns.map(({ name }) => name)) ? keys : [];
  }
  if (names.includes(id)) return [id];
  throw new SeaTrialsError(
    "missing-column",
    `${named.where} has no column ${printable(id)}, the id${didYouMean(id, names)}; ${rows.where} has it`,
    "Write the id into both files, or leave `id` away if both hold the same rows in the same order.",
    { file: named.file }
  );
}
async function isInStep(engine, rows, table, keys) {
  const [key, more] = keys;
  if (key === void 0 || more !== void 0 || isText(table) || isText(rows.table)) return false;
  return await engine.inStep(rows.table, table, key) === "ascending";
}
async function idsOf(keys, read, { masked }) {
  if (keys.length === 0) return {};
  const vectors = [];
  for (const name of keys) vectors.push(await read(name));
  return { ids: joined(vectors), isMasked: keys.some((name) => masked?.has(name)) };
}
function placed(values, order, into) {
  for (let row = 0; row < order.length; row++) into[row] = values[order[row]];
  return into;
}
function reorder(values, order) {
  return order === void 0 ? values : placed(values, order, new Float64Array(order.length));
}
function reorderVector(vector, order) {
  if (order === void 0) return vector;
  if (vector.kind === "coded") return { ...vector, codes: placed(vector.codes, order, new Int32Array(order.length)) };
  const { valid } = vector;
  return {
    kind: "number",
    values: reorder(vector.values, order),
    valid: valid === null ? null : placed(valid, order, new Uint8Array(order.length))
  };
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
      `${named.where} has no probability for the class ${shownClasses(without, named)}`,
      "Write one column a class: the score column, an underscore, and the class, such as `score_setosa`.",
      { file: named.file }
    );
  }
  const matrix = sideBySide(
    keys.map((key) => byClass.get(key)),
    Float64Array
  );
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

// packages/gates/src/quality/said.ts
function toSample(rows, said, threshold, named) {
  const { truth } = rows;
  const facts = {
    ...factsOf(rows),
    ...said.single ? { single: true } : {},
    ...said.fold === void 0 ? {} : { fold: said.fold }
  };
  const column = said.column;
  if (truth.task === "ranking") return rankingSample(truth.values, said.scores, truth.queries, facts);
  if (isNumbers(truth)) {
    const values = said.predicted === void 0 ? said.scores : readNumbers(said.predicted, { ...named, column });
    const more = {
      task: truth.task,
      ...said.quantiles === void 0 ? {} : { quantiles: said.quantiles },
      ...truth.task === "regression" || truth.scale === void 0 ? {} : { scale: truth.scale }
    };
    return regressionSample(truth.values, values, facts, more);
  }
  if (truth.task === "multiclass") return multiclassAnswers(truth, said, facts, named);
  if (truth.task === "multilabel") return multilabelAnswers(truth, said, threshold, facts, named);
  if (isOfLabels(threshold)) throw new TypeError("thresholds of labels, and the task is binary");
  const prediction = said.predicted === void 0 ? void 0 : selectedOf(said.predicted, truth.classes, { ...named, column });
  const { positive } = truth;
  return decidedAt(threshold, (at) => {
    const decided = { threshold: at, ...prediction === void 0 ? {} : { prediction } };
    if (said.stored !== void 0) return storedSample(positive, { ...decided, stored: said.stored }, facts);
    return binarySample(positive, { ...decided, ...said.scores === void 0 ? {} : { score: said.scores } }, facts);
  });
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

// packages/gates/src/quality/answers.ts
async function readPredictions(engine, table, rows, policy, named, most = MOST_HELD) {
  const names = table.columns.map((column) => column.name);
  const { columns } = policy;
  const wanted = answerColumns(names, columns, rows.truth, named);
  const isItself = table === rows.table;
  const keys = isItself ? [] : commonKeys2(columns, names, rows, named);
  const parts = [...wanted.scores, ...wanted.marks, ...wanted.quantiles].map(({ column }) => column);
  const has = (name) => name !== void 0 && names.includes(name);
  const { run, fold, label, labels = [], query, item, series, time, horizon, weight } = columns;
  const isCompared = !isItself && keys.length > 0 && rows.n <= most;
  const beside = isCompared ? [label, rows.weights && weight].filter(has) : [];
  const more = [run, fold].filter(has);
  const unnamed = policy.threshold === USUAL && rows.n <= most ? unnamedDecisions(names, columns, wanted, rows) : [];
  if (isItself && has(run)) throw runsAmongLabels(run, named);
  const isSame = isItself || !has(run) && await isInStep(engine, rows, table, keys);
  const isStored = more.length === 0 && (isSame || keys.length === 0) && maySpare(rows, table, wanted.score, most);
  const answers = [wanted.score, wanted.prediction, ...parts].filter((name) => name !== void 0);
  const read = [...answers.filter((name) => !isStored || name !== wanted.score), ...more, ...beside, ...unnamed];
  const stored = isStored ? await scoresAside(engine, table, wanted.score, named) : void 0;
  const vectors = await engine.vectors(table, [...new Set(isSame ? read : [...read, ...keys])]);
  const orders = isSame ? [void 0] : ordersOf(
    { where: rows.where, file: rows.file, n: rows.n, ...await idsOf(keys, rows.column, named) },
    {
      ...named,
      n: stored?.length ?? lengthOf(Object.values(vectors)[0]),
      ...await idsOf(keys, async (name) => vectors[name], named),
      ...has(run) ? { run: { vector: vectors[run], column: run } } : {}
    }
  );
  const alike = [label, ...labels, query, item, series, time, horizon].filter((name) => name !== void 0);
  if (!isItself && keys.length === 0)
    await assertSameOrder(
      engine,
      rows,
      { ...named, table, n: rows.n },
      {
        alike,
        label,
        isAnswer: (name) => answers.includes(name) || more.includes(name) || looksLikeAnswer(name, columns)
      }
    );
  const saidIn = (order) => {
    const numbers = (column) => reorder(readNumbers(vectors[column], { ...named, column }), order);
    return {
      ...stored !== void 0 ? { stored } : wanted.score === void 0 || rows.truth.task === "multiclass" ? {} : { scores: numbers(wanted.score) },
      ...wanted.prediction === void 0 ? {} : { predicted: reorderVector(vectors[wanted.prediction], order), column: wanted.prediction },
      probabilities: wanted.scores.map(({ column, name }) => ({ name, values: numbers(column) })),
      marks: wanted.marks.map(({ column, name }) => ({
        column,
        name,
        vector: reorderVector(vectors[column], order)
      })),
      ...wanted.quantiles.length === 0 ? {} : { quantiles: quantilesOf(wanted.quantiles, numbers) },
      ...has(fold) ? { fold: codesOf(reorderVector(vectors[fold], order), { ...named, column: fold }).codes } : {}
    };
  };
  const said = orders.map(saidIn);
  const samples = said.map((each) => toSample(rows, each, policy.threshold, named));
  const placed2 = orders.map((order, i) => ({ order, fold: said[i]?.fold }));
  const notes = beside.flatMap((name) => {
    const noteOf = name === label ? apartNote : weightsNote;
    return noteOf(rows, reorderVector(vectors[name], orders[0]), named.where) ?? [];
  });
  const { scores } = said[0];
  for (const column of unnamed) {
    const vector = reorderVector(vectors[column], orders[0]);
    const note = scores && decisionsNote(rows, scores, { vector, column, where: named.where });
    if (note !== void 0) notes.push(note);
  }
  return {
    sample: inRuns(samples, has(run)),
    file: { table, order: orders[0] },
    ...notes.length === 0 ? {} : { notes },
    paired: isItself ? "itself" : keys.length === 0 ? "order" : "id",
    column: columnReader(engine, table, rows, placed2, has(run), named)
  };
}
function unnamedDecisions(names, columns, wanted, { truth }) {
  const isThere = truth.task === "binary" && columns.prediction === void 0 && wanted.score !== void 0;
  return isThere && names.includes(DECISIONS) && columns.label !== DECISIONS ? [DECISIONS] : [];
}
function maySpare({ truth, n, weights, times }, table, score, most) {
  const isNumber = table.columns.some(({ name, type }) => name === score && type === "number");
  const isPlain = weights === void 0 && times === void 0;
  return truth.task === "binary" && n > most && isPlain && isNumber && !isText(table);
}
async function scoresAside(engine, table, column, named) {
  const stored = await engine.stored(table, column);
  assertFinite(stored, { ...named, column });
  return stored;
}
var inRuns = (runs, several) => several ? { ...runs[0], runs } : runs[0];
function columnReader(engine, table, rows, placed2, several, named) {
  return async (name) => {
    assertColumn(table, name, named.where, named.file);
    const vector = (await engine.vectors(table, [name]))[name];
    const numbers = readNumbers(vector, { ...named, column: name });
    const flags = numbers.every((value) => value === 0 || value === 1) ? { flags: true } : {};
    const samples = placed2.map(({ order, fold }) => {
      const values = reorder(numbers, order);
      return regressionSample(values, values, { ...factsOf(rows), ...fold === void 0 ? {} : { fold } }, flags);
    });
    return inRuns(samples, several);
  };
}
function fromScores(rows, { scores, classes }, threshold, named) {
  const { truth } = rows;
  const single = scores.single ?? false;
  const column = (k) => {
    const values = Float64Array.from({ length: rows.n }, (_, i) => scores.values[i * scores.width + k]);
    return readNumbers({ kind: "number", values, valid: null }, { ...named, column: "score" });
  };
  if (truth.task !== "multiclass" && truth.task !== "multilabel") {
    const isPair = scores.width === 2 && truth.task === "binary" && canonicalClass(truth.classes.positive) === "1";
    if (scores.width !== 1 && !isPair) throw wrongWidth(scores.width, "one score", named);
    return toSample(rows, { scores: column(scores.width - 1), probabilities: [], single }, threshold, named);
  }
  const known = truth.task === "multilabel" ? truth.labels : truth.classes;
  const names = classes ?? known;
  if (names.length !== scores.width)
    throw wrongWidth(scores.width, `${names.length} ${truth.task === "multilabel" ? "labels" : "classes"}`, named);
  const probabilities = names.map((name, k) => ({ name: String(name), values: column(k) }));
  return toSample(rows, { probabilities, single }, threshold, named);
}
function runsAmongLabels(run, named) {
  return new SeaTrialsError(
    "bad-input",
    `${named.where} holds the labels, and each row of it once a run (${printable(run)})`,
    "Write the labelled rows into a file of their own, each once, and name it with `data`.",
    { file: named.file }
  );
}
function wrongWidth(width, expected, named) {
  return new SeaTrialsError(
    "bad-value",
    `${named.where} answers with ${width} numbers a row where ${expected} was expected`,
    "Check `task` in the policy against what the model predicts.",
    { file: named.file }
  );
}

// packages/gates/src/quality/taught.ts
function withAllClasses(truth, { scores, classes }) {
  if (truth.task !== "multiclass" && truth.task !== "multilabel" || classes?.length !== scores.width)
    return { scores, classes };
  const known = new Set(classes.map(canonicalClass));
  const labels = truth.task === "multilabel" ? truth.labels : truth.classes;
  const places = labels.flatMap((label, k) => known.has(canonicalClass(label)) ? [] : [k]);
  if (places.length === 0 || places.length === labels.length) return { scores, classes };
  const width = scores.width + places.length;
  const rows = scores.values.length / scores.width;
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    values.set(scores.values.subarray(row * scores.width, (row + 1) * scores.width), row * width);
  const untaught = places.map((k) => ({ name: String(labels[k]), rows: rowsOf(truth, k) }));
  return {
    scores: { ...scores, values, width },
    classes: [...classes, ...places.map((k) => labels[k])],
    untaught
  };
}
function rowsOf(truth, k) {
  if (truth.task === "multiclass") return truth.codes.reduce((count, code) => count + (code === k ? 1 : 0), 0);
  const { length } = truth.labels;
  return truth.values.reduce((count, mark, cell) => count + (cell % length === k ? mark : 0), 0);
}
function bothOf({ task }, { scores, classes }) {
  if (task !== "multiclass" || scores.width !== 1 || classes?.length !== 2) return { scores, classes };
  const values = new Float64Array(2 * scores.values.length);
  scores.values.forEach((p, row) => {
    values[2 * row] = 1 - p;
    values[2 * row + 1] = p;
  });
  return { scores: { ...scores, values, width: 2 }, classes };
}

// packages/gates/src/quality/scoring.ts
var PREDICTIONS = {
  candidate: "the predictions file",
  baseline: "the baseline's predictions file"
};
var MODEL = { candidate: "the candidate", baseline: "the baseline" };
var thresholdOf = ({ threshold, thresholds, chosen }) => thresholds ?? (chosen === void 0 ? threshold : { chosen: threshold });
async function openPredictions(engine, policy, path, name) {
  const { root, workspace, delimiter, renamed, masked } = policy;
  return engine.open({
    name,
    files: await expandFiles(path, root, workspace),
    ...delimiter === void 0 ? {} : { delimiter },
    ...renamed === void 0 ? {} : { called: renamed },
    ...masked === void 0 ? {} : { masked }
  });
}
async function scoreRows(engine, policy, source, rows, who, alter = (columns) => columns) {
  if (source.predictions !== void 0) {
    const isItself = who === "candidate" && rows.name === "predictions";
    const table = isItself ? rows.table : await openPredictions(engine, policy, source.predictions, `predictions of ${MODEL[who]}`);
    if (who === "candidate") assertRepeated(policy, table);
    return scoreFromFile(engine, policy, table, rows, thresholdOf(source), PREDICTIONS[who]);
  }
  if (source.onnx !== void 0) {
    const { openOnnx } = await import("./onnx-4ZU5R6SB.js");
    const { truth } = rows;
    const file = resolve(policy.root, source.onnx);
    const shown = shownFile(policy, file);
    const model = await openOnnx(file, {
      shown,
      ...truth.task === "binary" ? { positive: truth.classes.positive } : {}
    });
    const answered = await ask(engine, model, source, rows, { who, where: MODEL[who], file: shown }, alter);
    return { ...answered, paired: "itself", evidence: "executed" };
  }
  if (source.url !== void 0) {
    const model = await openServer(policy, source.url, rows);
    const named = { who, where: `the server of ${MODEL[who]}`, file: source.url };
    const answered = await ask(engine, model, source, rows, named, alter, assertProbabilities2);
    return { ...answered, paired: "itself", evidence: "claimed" };
  }
  throw new SeaTrialsError(
    "bad-policy",
    `nothing says what ${MODEL[who]} predicts`,
    "Name `predictions`, an `onnx` file or a `url` under it.",
    source.at
  );
}
function assertRepeated(policy, table) {
  const { columns } = policy;
  const { fold, run } = columns;
  const file = shownFile(policy, table.files[0]);
  if (fold !== void 0 && run !== void 0)
    throw new SeaTrialsError(
      "bad-policy",
      "`columns` names a `fold` and a `run`, and what differs between folds and between runs of them is not told apart",
      "Give the rows of one run with their `fold`; or, of a model that was trained several times on the same rows, the `run` alone."
    );
  for (const name of [fold, run])
    if (name !== void 0) assertColumn(table, name, PREDICTIONS.candidate, file, columns);
}
async function scoreFromFile(engine, policy, table, rows, threshold, where) {
  const file = shownFile(policy, table.files[0]);
  const named = { where, file, ...maskingOf(policy) };
  const predicted = await readPredictions(engine, table, rows, { columns: policy.columns, threshold }, named);
  return { ...predicted, evidence: "claimed" };
}
async function openServer(policy, url, rows) {
  const [{ openHttp }, { protocolOf }] = await Promise.all([
    import("./http-QQ2XM437.js"),
    import("./protocol-2PWXJJSB.js")
  ]);
  const protocol = protocolOf(policy.serving?.protocol ?? "open-inference", policy.model);
  return openHttp({
    url,
    protocol,
    ...protocol.metadata === void 0 ? { features: featuresOf(policy, rows.table) } : {}
  });
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
async function ask(engine, model, source, rows, named, alter, check = () => {
}) {
  try {
    const columns = model.features.map(({ name }) => columnOfFeature(rows.table, name));
    for (const name of columns) assertColumn(rows.table, name, rows.where, rows.file);
    const vectors = alter(await engine.vectors(rows.table, columns));
    const taken = model.features.map(({ name }, i) => [name, vectors[columns[i]]]);
    const scores = await model.predictColumns(Object.fromEntries(taken), rows.n);
    check(scores, rows, named);
    const said = bothOf(rows.truth, { scores, classes: model.classes });
    const answered = named.who === "baseline" ? withAllClasses(rows.truth, said) : said;
    const sample = fromScores(rows, answered, thresholdOf(source), named);
    return { sample, ...answered.untaught === void 0 ? {} : { untaught: answered.untaught } };
  } finally {
    await model.close();
  }
}

export {
  pair,
  distinctIds,
  featuresOf,
  columnOfFeature,
  thresholdOf,
  openPredictions,
  scoreRows,
  scoreFromFile
};
