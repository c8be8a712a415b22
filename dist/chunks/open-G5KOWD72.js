import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isTfRecord,
  readName,
  splitNamed
} from "./chunk-C4EMIJWU.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/curve/open.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/gates/src/quality/curve/columns.ts
var STEPS = ["step", "global_step", "epoch", "iteration"];
var LONG = ["split", "metric", "value"];
function seriesOfColumns(columns, file) {
  const step = STEPS.find((name) => columns.has(name));
  if (step === void 0) {
    throw new SeaTrialsError(
      "missing-column",
      `the learning curve has no column \`step\` or \`epoch\`; it has ${[...columns.keys()].slice(0, 20).map(printable).join(", ") || "none"}`,
      "Write columns step, split, metric, value; or step and one column a curve, such as train_loss and val_loss.",
      { file }
    );
  }
  return LONG.every((name) => columns.has(name)) ? long(columns, step) : wide(columns, step);
}
function long(columns, step) {
  const lines = /* @__PURE__ */ new Map();
  const [steps, splits, metrics, values] = [step, ...LONG].map((name) => columns.get(name) ?? []);
  values?.forEach((cell, i) => {
    const split = splitNamed(String(splits?.[i]));
    if (split === void 0) return;
    const metric = String(metrics?.[i]);
    const key = JSON.stringify([metric, split]);
    const line = lines.get(key) ?? { metric, split, called: `${metric}, ${splits?.[i]}`, steps: [], values: [] };
    line.steps.push(numberOf(steps?.[i] ?? null));
    line.values.push(numberOf(cell));
    lines.set(key, line);
  });
  return [...lines.values()];
}
function wide(columns, step) {
  const steps = (columns.get(step) ?? []).map(numberOf);
  const end = steps.length - 1;
  const isLost = [...columns].every(([name, cells]) => STEPS.includes(name) || isAbsent(cells[end] ?? null));
  return [...columns].flatMap(([name, cells]) => {
    if (STEPS.includes(name) || !cells.some((cell) => cell !== null && !isAbsent(cell) && isNumber(cell))) return [];
    const there = cells.flatMap((cell, i) => isAbsent(cell) ? [] : [i]);
    const { metric, split = "train" } = readName(name);
    const own = there.map((i) => steps[i]);
    const lost = isLost ? [steps[end]] : lostAfter(own, steps);
    const values = there.map((i) => numberOf(cells[i] ?? null));
    return [
      {
        metric,
        split,
        called: name,
        steps: [...own, ...lost],
        values: [...values, ...lost.map(() => Number.NaN)]
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
    return Object.entries(document).map(([called, values]) => {
      const { metric, split = "train" } = readName(called);
      return seriesOfList({ metric, split, called }, values);
    });
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
    const sets = Object.keys(document);
    return Object.entries(document).flatMap(([set, metrics]) => {
      const split = splitOf(set, sets, file);
      return Object.entries(metrics).map(
        ([metric, values]) => seriesOfList({ metric, split, called: `${metric} of ${set}` }, values)
      );
    });
  }
};
function splitOf(set, all, file) {
  const split = /^validation_\d+$/.test(set) && all.length === 1 ? "validation" : splitNamed(set);
  if (split !== void 0) return split;
  throw new SeaTrialsError(
    "unreadable-data",
    `nothing says whether ${printable(set)} of the learning curve was trained on or held out`,
    `Call the data sets \`train\` and \`validation\`: ${all.slice(0, 6).map(printable).join(", ")} could be either.`,
    { file }
  );
}

// packages/gates/src/quality/curve/csv.ts
async function readTable(engine, table, file) {
  const names = table.columns.map(({ name }) => name);
  const vectors = await engine.vectors(table, names);
  return seriesOfColumns(new Map(names.map((name) => [name, cellsOf(vectors[name])])), file);
}
function cellsOf(vector) {
  if (vector.kind === "number")
    return Array.from(vector.values, (value, i) => vector.valid !== null && vector.valid[i] === 0 ? null : value);
  return Array.from(vector.codes, (code) => {
    const value = code === -1 ? null : vector.values[code] ?? null;
    return typeof value === "number" || value === null ? value : String(value);
  });
}

// packages/gates/src/quality/curve/mlflow.ts
var ANSWERED = /* @__PURE__ */ new Set(["metrics", "next_page_token"]);
var isPoint = (value) => isObject(value) && typeof value.key === "string" && isJsonNumber(value.value);
var mlflowHistory = {
  name: "metric history of the MLflow REST API",
  example: '{"metrics": [{"key": "val_loss", "value": 0.9, "timestamp": 1, "step": 1}]}',
  matches: (document) => isObject(document) && Object.keys(document).every((key) => ANSWERED.has(key)) && Array.isArray(document.metrics) && document.metrics.length > 0 && document.metrics.every(isPoint),
  read: ({ metrics, next_page_token }, file) => {
    if (typeof next_page_token === "string" && next_page_token !== "") {
      throw new SeaTrialsError(
        "unreadable-data",
        "the metric history is one page of several: it has a next_page_token",
        "Ask for all pages, and write their `metrics` into one list.",
        { file }
      );
    }
    const keys = [...new Set(metrics.map(({ key }) => key))];
    return keys.map(
      (key) => seriesOf(
        key,
        metrics.filter((point) => point.key === key)
      )
    );
  }
};
var LINE = /^(\d+) (\S+) (-?\d+)$/;
var isMetricFile = (text) => LINE.test(text.slice(0, text.search(/\r?\n|$/)));
function readMetricFile(name, text, file) {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const points = lines.map((line, i) => {
    const [, , value, step] = LINE.exec(line) ?? [];
    if (value === void 0 || step === void 0) {
      throw new SeaTrialsError(
        "unreadable-data",
        `${printable(line)} is no line of an MLflow metric`,
        "Each line is `timestamp value step`; was the file cut off?",
        { file, line: i + 1 }
      );
    }
    return { key: name, value, step };
  });
  return seriesOf(name, points);
}
function seriesOf(called, points) {
  const { metric, split = "train" } = readName(called);
  const sorted = points.map(({ value, step }) => ({ step: Number(step ?? 0), value: numberOf(value) })).sort((a, b) => a.step - b.step);
  return { metric, split, called, steps: sorted.map(({ step }) => step), values: sorted.map(({ value }) => value) };
}

// packages/gates/src/quality/curve/records.ts
var isRecords = (value) => Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && Object.values(each).some(isCell));
function columnsOfRecords(records2) {
  const columns = /* @__PURE__ */ new Map();
  records2.forEach((record, i) => {
    for (const [key, value] of cellsOf2(record)) {
      const cells = columns.get(key) ?? new Array(records2.length).fill(null);
      cells[i] = value;
      columns.set(key, cells);
    }
  });
  return columns;
}
function cellsOf2(record) {
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
  read: ({ log_history }, file) => {
    const steps = log_history.filter((record) => !("train_runtime" in record));
    return seriesOfColumns(columnsOfRecords(steps), file).map(withoutRepeats);
  }
};
function withoutRepeats(series) {
  const last = series.steps.length - 1;
  if (last < 1 || series.steps[last] !== series.steps[last - 1]) return series;
  return withoutRepeats({ ...series, steps: series.steps.slice(0, last), values: series.values.slice(0, last) });
}

// packages/gates/src/quality/curve/open.ts
var MOST_BYTES = 512 * 2 ** 20;
var MOST_FILES = 1e4;
var records = {
  name: "a list of records",
  example: '[{"step": 1, "loss": 0.9, "val_loss": 1.0}]',
  matches: isRecords,
  read: (document, file) => seriesOfColumns(columnsOfRecords(document), file)
};
var JSON_FORMATS = [trainerState, lists, boosting, mlflowHistory, records];
async function openCurve(engine, policy) {
  const named = policy.learningCurve;
  if (named === void 0) {
    throw new SeaTrialsError(
      "bad-input",
      "a line is about the learning curve, and none was given",
      "Name its file, or the folder of a run, with the input `learning-curve`."
    );
  }
  const whole = resolve(policy.root, named);
  if ((await stat(whole).catch(() => void 0))?.isDirectory()) return ofFolder(named, await filesUnder(whole, named));
  const files = await expandFiles(named, policy.root, policy.workspace);
  const found = files.map((absolute) => ({ absolute, path: relativePath(policy.root, absolute) }));
  const [first] = found;
  if (first.path.endsWith(".parquet")) return ofTable(engine, policy, files, first.path);
  const bytes = await read(first);
  if (await isTfRecord(bytes)) return events(found);
  const text = decode(bytes, first.path);
  if (/^\s*[[{]/.test(text)) return ofJson(text, oneFile(found));
  if (isMetricFile(text))
    return Promise.all(found.map(async (file) => metricFile(file, file.path.split("/").at(-1))));
  return ofTable(engine, policy, files, first.path);
}
async function ofTable(engine, policy, files, shown) {
  const { delimiter } = policy;
  const table = await engine.open({ name: "learning curve", files, ...delimiter === void 0 ? {} : { delimiter } });
  return readTable(engine, table, shown);
}
async function ofFolder(named, found) {
  const { isEventFile } = await import("./tensorboard-32MO4CYP.js");
  const ofBoard = found.filter(({ path }) => isEventFile(path));
  if (ofBoard.length > 0) return events(ofBoard);
  const ofRun = found.filter(({ path }) => path.split("/").includes("metrics"));
  const runs = new Set(ofRun.map(({ path }) => path.slice(0, path.indexOf("metrics/"))));
  if (runs.size === 1)
    return Promise.all(ofRun.map((file) => metricFile(file, file.path.slice(file.path.indexOf("metrics/") + 8))));
  throw new SeaTrialsError(
    "unreadable-data",
    runs.size > 1 ? `${printable(named)} holds the metrics of ${runs.size} runs` : `${printable(named)} holds neither event files of TensorBoard nor the \`metrics\` of an MLflow run`,
    runs.size > 1 ? `Name the folder of one: ${[...runs].slice(0, 3).map(printable).join(", ")}.` : "Name the folder of one run, or a file.",
    { file: named }
  );
}
async function events(found) {
  const { readEventFiles } = await import("./tensorboard-32MO4CYP.js");
  return readEventFiles(await Promise.all(found.map(async (file) => ({ path: file.path, bytes: await read(file) }))));
}
var metricFile = async (file, name) => readMetricFile(name, decode(await read(file), file.path), file.path);
function ofJson(text, { path }) {
  const document = parse(text, path);
  const [format, another] = JSON_FORMATS.filter(({ matches }) => matches(document));
  if (format !== void 0 && another === void 0) return format.read(document, path);
  const known = JSON_FORMATS.map(({ name, example }) => `${name} \`${example}\``).join("; ");
  throw new SeaTrialsError(
    "unreadable-data",
    "the learning curve is JSON of no known shape",
    `Known are: ${known}; JSON lines, one object with its \`step\` for each.`,
    { file: path }
  );
}
function parse(text, file) {
  try {
    const whole = parsePythonJson(text);
    return isRecords([whole]) && JSON_FORMATS.every(({ matches }) => !matches(whole)) ? [whole] : whole;
  } catch (error) {
    const lines = text.split(/\r?\n/);
    return lines.flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [parsePythonJson(line)];
      } catch {
        throw new SeaTrialsError(
          "unreadable-data",
          `line ${i + 1} of the learning curve is no JSON: ${messageOf(error)}`,
          "Was the file cut off? A document, or an object a line, is read.",
          { file, line: i + 1 },
          { cause: error }
        );
      }
    });
  }
}
async function read({ absolute, path }) {
  const { size } = await stat(absolute);
  if (size > 0 && size <= MOST_BYTES) return readFile(absolute);
  throw new SeaTrialsError(
    "unreadable-data",
    size === 0 ? "the learning curve is empty" : `the learning curve has ${Math.round(size / 2 ** 20)} MiB; at most 512 are read`,
    size === 0 ? "Was the training log written?" : "Write its scalars into a file of their own.",
    { file: path }
  );
}
function decode(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SeaTrialsError(
      "unreadable-data",
      "the learning curve is neither text in UTF-8 nor an event file of TensorBoard",
      "Formats are listed in docs/overfitting.md.",
      { file },
      { cause: error }
    );
  }
}
function oneFile(found) {
  if (found.length === 1) return found[0];
  throw new SeaTrialsError(
    "bad-input",
    `${found.length} JSON files are more than one learning curve`,
    "Name one of them.",
    { file: found[0]?.path ?? "" }
  );
}
async function filesUnder(folder, named) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > MOST_FILES) {
    throw new SeaTrialsError(
      "bad-input",
      `${printable(named)} holds ${files.length} files; a run has fewer than ${MOST_FILES}`,
      "Name the folder of one run."
    );
  }
  return files.map((entry) => {
    const absolute = join(entry.parentPath, entry.name);
    return { absolute, path: `${named.replace(/\/+$/, "")}/${relativePath(folder, absolute)}` };
  });
}
export {
  JSON_FORMATS,
  openCurve
};
