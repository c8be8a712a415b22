import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readNames,
  splitNamed
} from "./chunk-7KQBQHUR.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/curve/printed/printer.ts
var PRINTED = "XGBoost, LightGBM, CatBoost, Keras and the Trainer of Hugging Face";
var LONGEST = 2 ** 16;
var CONTROLS = /\u001b\[[\d;?]*[A-Za-z]|\u0008/g;
var linesOf = (text) => text.replace(CONTROLS, "").split(/[\r\n]+/).filter(({ length }) => length <= LONGEST);

// packages/gates/src/quality/curve/columns.ts
var STEPS = ["step", "global_step", "epoch", "iteration"];
var LONG = ["split", "metric", "value"];
function seriesOfColumns(columns, file, lines) {
  const step = STEPS.find((name) => columns.has(name));
  if (step === void 0) {
    throw new SeaTrialsError(
      "missing-column",
      `the learning curve has no column \`step\` or \`epoch\`; it has ${[...columns.keys()].slice(0, 20).map(printable).join(", ") || "none"}`,
      `Write columns step, split, metric, value; or step and one column a curve, such as train_loss and val_loss. Lines are read that ${PRINTED} print.`,
      { file }
    );
  }
  const found = LONG.every((name) => columns.has(name)) ? long(columns, step) : wide(columns, step);
  return found.map(({ rows, ...series }) => ({
    ...series,
    ...lines === void 0 ? {} : { at: { file, lines: rows.map((row) => lines[row]) } }
  }));
}
function long(columns, step) {
  const lines = /* @__PURE__ */ new Map();
  const [steps, splits, metrics, values] = [step, ...LONG].map((name) => columns.get(name) ?? []);
  values?.forEach((cell, i) => {
    const split = splitNamed(String(splits?.[i]));
    if (split === void 0) return;
    const metric = String(metrics?.[i]);
    const key = JSON.stringify([metric, split]);
    const line = lines.get(key) ?? {
      metric,
      split,
      called: `${metric}, ${splits?.[i]}`,
      steps: [],
      values: [],
      rows: []
    };
    line.steps.push(numberOf(steps?.[i] ?? null));
    line.values.push(numberOf(cell));
    line.rows.push(i);
    lines.set(key, line);
  });
  return [...lines.values()];
}
function wide(columns, step) {
  const steps = (columns.get(step) ?? []).map(numberOf);
  const end = steps.length - 1;
  const isLost = [...columns].every(([name, cells]) => STEPS.includes(name) || isAbsent(cells[end] ?? null));
  return readNames(columns.keys()).flatMap((named) => {
    const cells = columns.get(named.called) ?? [];
    if (STEPS.includes(named.called) || !cells.some((cell) => cell !== null && !isAbsent(cell) && isNumber(cell)))
      return [];
    const there = cells.flatMap((cell, i) => isAbsent(cell) ? [] : [i]);
    const own = there.map((i) => steps[i]);
    const lost = isLost ? [steps[end]] : lostAfter(own, steps);
    const values = there.map((i) => numberOf(cells[i] ?? null));
    return [
      {
        ...named,
        steps: [...own, ...lost],
        values: [...values, ...lost.map(() => Number.NaN)],
        rows: [...there, ...lost.map((step2) => steps.indexOf(step2))]
      }
    ];
  });
}
function lostAfter(own, all) {
  const [last, before] = [own.at(-1), own.at(-2)];
  if (before === void 0) return [];
  const widest = own.reduce((most, step, i) => i === 0 ? most : Math.max(most, step - own[i - 1]), 0);
  const after = all.filter((step) => step > last);
  const end = after.reduce((most, step) => Math.max(most, step), last);
  return end - last > 2 * widest ? [after.reduce((least, step) => Math.min(least, step), end)] : [];
}
var isAbsent = (cell) => cell === null || typeof cell === "string" && /^\s*(NA|null|None)?\s*$/.test(cell);
var NUMBER_WORDS = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
  "-infinity": Number.NEGATIVE_INFINITY
};
var isNumber = (cell) => typeof cell === "number" || isAbsent(cell) || isWord(cell) || Number.isFinite(Number(cell));
var isWord = (cell) => Object.hasOwn(NUMBER_WORDS, cell.trim().toLowerCase());
function numberOf(cell) {
  if (typeof cell !== "string") return cell ?? Number.NaN;
  return isWord(cell) ? NUMBER_WORDS[cell.trim().toLowerCase()] : Number(cell);
}

// packages/gates/src/quality/curve/python-json.ts
var TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;
function parsePythonJson(text) {
  return JSON.parse(text.replace(TOKENS, (token) => token.startsWith('"') ? token : `"${token}"`));
}
var isJsonNumber = (value) => typeof value === "number" || value === "NaN" || value === "Infinity" || value === "-Infinity";
var isNumberList = (value) => Array.isArray(value) && value.length > 0 && value.every(isJsonNumber);

// packages/gates/src/quality/curve/lists.ts
var isLists = (value) => isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isNumberList);
var lists = {
  name: "Keras history",
  example: '{"loss": [0.9, 0.5], "val_loss": [0.9, 0.6]}',
  matches: isLists,
  read: (document, file) => {
    assertOneLength(document, file);
    const byName = new Map(Object.entries(document));
    return readNames(byName.keys()).map((named) => seriesOfList(named, byName.get(named.called) ?? []));
  }
};
function assertOneLength(document, file) {
  const [first, ...others] = Object.entries(document);
  const other = others.find(([, values]) => values.length !== first?.[1].length);
  if (first === void 0 || other === void 0) return;
  throw new SeaTrialsError(
    "unreadable-data",
    `the learning curve has ${first[1].length} values of ${printable(first[0])} and ${other[1].length} of ${printable(other[0])}, and nothing says at which steps`,
    "Write them as JSON lines, one object with its `step` for each.",
    { file }
  );
}
var seriesOfList = (what, values) => ({ ...what, steps: values.map((_, i) => i + 1), values: values.map(numberOf) });

// packages/gates/src/quality/curve/boosting.ts
var isResults = (value) => isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(
  (metrics) => isObject(metrics) && Object.keys(metrics).length > 0 && Object.values(metrics).every(isNumberList)
);
var boosting = {
  name: "evaluation results of XGBoost or LightGBM",
  example: '{"train": {"rmse": [0.9, 0.5]}, "eval": {"rmse": [0.9, 0.6]}}',
  matches: isResults,
  read: (document, file) => {
    assertOneLength2(document, file);
    const splits = splitsOf(Object.keys(document), file);
    return Object.entries(document).flatMap(
      ([set, metrics]) => Object.entries(metrics).map(
        ([metric, values]) => seriesOfList({ metric, split: splits.get(set), called: `${metric} of ${set}` }, values)
      )
    );
  }
};
function assertOneLength2(document, file) {
  const first = /* @__PURE__ */ new Map();
  for (const [set, metrics] of Object.entries(document))
    for (const [metric, { length }] of Object.entries(metrics)) {
      const other = first.get(metric) ?? { set, length };
      first.set(metric, other);
      if (other.length === length) continue;
      throw new SeaTrialsError(
        "unreadable-data",
        `the learning curve has ${other.length} values of ${printable(metric)} of ${printable(other.set)} and ${length} of ${printable(set)}, and nothing says of which rounds`,
        "Write them as they were evaluated, one value a round for each data set.",
        { file }
      );
    }
}
function splitsOf(sets, file) {
  const isTold = sets.some((set) => splitNamed(set) === "train");
  return new Map(
    sets.map((set) => {
      const split = isTold && isPlace(set) ? "validation" : splitNamed(set);
      if (split !== void 0) return [set, split];
      const all = sets.slice(0, 6).map(printable).join(", ");
      throw new SeaTrialsError(
        "unreadable-data",
        `nothing says whether ${printable(set)} of the learning curve was trained on or held out`,
        isPlace(set) ? `It is a place in \`eval_set\`, where either may stand: call ${all} \`train\` or \`validation\`.` : `Call the data sets \`train\` and \`validation\`: ${all} could be either.`,
        { file }
      );
    })
  );
}
var isPlace = (set) => /^validation_\d+$/.test(set);

// packages/gates/src/quality/curve/records.ts
var isRecords = (value) => Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && Object.values(each).some(isCell));
function columnsOfRecords(records) {
  const columns = /* @__PURE__ */ new Map();
  records.forEach((record, i) => {
    for (const [key, value] of cellsOf(record)) {
      const cells = columns.get(key) ?? new Array(records.length).fill(null);
      cells[i] = value;
      columns.set(key, cells);
    }
  });
  return columns;
}
function cellsOf(record) {
  return Object.entries(record).flatMap(([key, value]) => {
    if (isCell(value)) return [[key, value]];
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([inner, cell]) => isCell(cell) ? [[`${key}/${inner}`, cell]] : []);
  });
}
var isCell = (value) => isJsonNumber(value) || typeof value === "string";

// packages/gates/src/quality/curve/trainer-state.ts
var trainerState = {
  name: "trainer_state.json of Hugging Face",
  example: '{"log_history": [{"step": 10, "loss": 0.9}, {"step": 10, "eval_loss": 1.0}]}',
  matches: (document) => isObject(document) && isRecords(document.log_history),
  read: ({ log_history }, file) => seriesOfColumns(columnsOfRecords(ofTraining(log_history)), file)
};
function ofTraining(records) {
  const end = records.findLastIndex(isSum);
  const after = records.slice(end + 1);
  const wentOn = end === -1 || after.some((record) => "loss" in record);
  return (wentOn ? records : records.slice(0, end)).filter((record) => !isSum(record));
}
var isSum = (record) => "train_runtime" in record;

export {
  PRINTED,
  linesOf,
  seriesOfColumns,
  numberOf,
  parsePythonJson,
  isJsonNumber,
  lists,
  boosting,
  splitsOf,
  isRecords,
  columnsOfRecords,
  trainerState,
  ofTraining
};
