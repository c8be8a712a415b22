import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  PRINTED,
  boosting,
  columnsOfRecords,
  isJsonNumber,
  isRecords,
  lists,
  numberOf,
  parsePythonJson,
  seriesOfColumns,
  trainerState
} from "./chunk-4NJBRLME.js";
import {
  isTfRecord
} from "./chunk-OZCLPY2D.js";
import {
  readName
} from "./chunk-7KQBQHUR.js";
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

// packages/gates/src/quality/curve/catboost.ts
var isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");
var isMetrics = (value) => Array.isArray(value) && value.every((metric) => isObject(metric) && typeof metric.name === "string");
var catboostTraining = {
  name: "catboost_training.json",
  example: '{"meta": {"learn_sets": ["learn"], "learn_metrics": [{"name": "RMSE"}], "test_sets": ["test"], "test_metrics": [{"name": "RMSE"}]}, "iterations": [{"iteration": 0, "learn": [0.9], "test": [1.0]}]}',
  matches: (document) => isObject(document) && Object.keys(document).sort().join() === "iterations,meta" && isObject(document.meta) && [document.meta.learn_sets, document.meta.test_sets].every(isNames) && [document.meta.learn_metrics, document.meta.test_metrics].every(isMetrics) && Array.isArray(document.iterations) && document.iterations.every((each) => isObject(each) && typeof each.iteration === "number"),
  read: ({ meta, iterations }) => [
    ...meta.learn_sets.flatMap((set) => seriesOf(set, "train", meta.learn_metrics, iterations)),
    ...meta.test_sets.flatMap((set) => seriesOf(set, "test", meta.test_metrics, iterations))
  ]
};
function seriesOf(set, split, metrics, iterations) {
  const measured = iterations.filter((each) => Array.isArray(each[set]));
  return metrics.map(({ name: metric }, i) => ({
    metric,
    split,
    called: `${metric} of ${set}`,
    steps: measured.map(({ iteration }) => iteration),
    values: measured.map((each) => valued(each[set][i]))
  }));
}
var valued = (value) => isJsonNumber(value) || typeof value === "string" ? numberOf(value) : Number.NaN;

// packages/gates/src/quality/curve/csv.ts
async function readTable(engine, table, file, text) {
  const names = table.columns.map(({ name }) => name);
  const vectors = await engine.vectors(table, names);
  const columns = new Map(names.map((name) => [name, cellsOf(vectors[name])]));
  return seriesOfColumns(columns, file, text === void 0 ? void 0 : linesOf(text, columns.get(names[0] ?? "")));
}
function linesOf(text, rows = []) {
  const [, ...filled] = text.split(/\r\n?|\n/).flatMap((line, i) => line.trim() === "" ? [] : [i + 1]);
  return filled.length === rows.length ? filled : void 0;
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
    const runs = new Set(metrics.map(({ run_id }) => run_id).filter((run) => run !== void 0));
    if (runs.size > 1) {
      throw new SeaTrialsError(
        "unreadable-data",
        `the metric history is of ${runs.size} runs: ${[...runs].slice(0, 3).map(printable).join(", ")}`,
        "Keep the `metrics` of one `run_id`.",
        { file }
      );
    }
    const keys = [...new Set(metrics.map(({ key }) => key))];
    return keys.map((key) => seriesOf2(key, bySteps(metrics.filter((point) => point.key === key))));
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
    return { key: name, value, step, line: i + 1 };
  });
  const sorted = bySteps(points);
  return { ...seriesOf2(name, sorted), at: { file, lines: sorted.map(({ line }) => line) } };
}
var bySteps = (points) => [...points].sort((a, b) => stepOf(a) - stepOf(b));
var stepOf = ({ step }) => Number(step ?? 0);
function seriesOf2(called, sorted) {
  const { metric, split = "train" } = readName(called);
  return { metric, split, called, steps: sorted.map(stepOf), values: sorted.map(({ value }) => numberOf(value)) };
}

// packages/gates/src/quality/curve/open.ts
var MOST_BYTES = 512 * 2 ** 20;
var MOST_FILES = 1e4;
var records = {
  name: "a list of records",
  example: '[{"step": 1, "loss": 0.9, "val_loss": 1.0}]',
  matches: isRecords,
  read: (document, file, lines) => seriesOfColumns(columnsOfRecords(document), file, lines)
};
var JSON_FORMATS = [
  trainerState,
  lists,
  boosting,
  catboostTraining,
  mlflowHistory,
  records
];
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
  const printed = await ofPrinted(text, found);
  if (printed !== void 0) return printed;
  if (/^\s*[[{]/.test(text)) return ofJson(text, oneFile(found));
  if (isMetricFile(text)) {
    const read2 = found.map(async (file) => metricFile(file, file.path.split("/").at(-1)));
    const series = await Promise.all(read2);
    assertEnds(text, first.path);
    return series;
  }
  if (/\.[ct]sv$/i.test(first.path)) {
    assertEnds(text, first.path);
    return ofTable(engine, policy, files, first.path, found.length === 1 ? text : void 0);
  }
  throw new SeaTrialsError(
    "unreadable-data",
    `no line of the learning curve is one that ${PRINTED} print`,
    "A table is read as .csv or .tsv; all formats are listed in docs/overfitting.md.",
    { file: first.path }
  );
}
async function ofPrinted(text, found) {
  const { readPrinted } = await import("./open-EPLNTSFI.js");
  const series = readPrinted(text, found[0]?.path);
  if (series === void 0) return void 0;
  const { path } = oneFile(found);
  const ended = text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
  if (ended !== text && JSON.stringify(series) !== JSON.stringify(readPrinted(ended, path))) assertEnds(text, path);
  return series;
}
function assertEnds(text, file) {
  if (text.endsWith("\n") || text.endsWith("\r")) return;
  const line = text.split(/\r\n?|\n/).length;
  throw new SeaTrialsError(
    "unreadable-data",
    `the last line of the learning curve, ${line}, has no line end: the file may be cut off within a number`,
    "Copy it again once it is written; or end its last line, where it is whole.",
    { file, line }
  );
}
async function ofTable(engine, policy, files, shown, text) {
  const { delimiter } = policy;
  const table = await engine.open({ name: "learning curve", files, ...delimiter === void 0 ? {} : { delimiter } });
  return readTable(engine, table, shown, text);
}
async function ofFolder(named, found) {
  const { isEventFile } = await import("./tensorboard-3ACVXAWT.js");
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
  const { readEventFiles } = await import("./tensorboard-3ACVXAWT.js");
  return readEventFiles(await Promise.all(found.map(async (file) => ({ path: file.path, bytes: await read(file) }))));
}
var metricFile = async (file, name) => readMetricFile(name, decode(await read(file), file.path), file.path);
function ofJson(text, { path }) {
  const { document, lines } = parse(text, path);
  const [format, another] = JSON_FORMATS.filter(({ matches }) => matches(document));
  if (format !== void 0 && another === void 0) return format.read(document, path, lines);
  const known = JSON_FORMATS.map(({ name, example }) => `${name} \`${example}\``).join("; ");
  throw new SeaTrialsError(
    "unreadable-data",
    "the learning curve is JSON of no known shape",
    `Known are: ${known}; JSON lines, one object with its \`step\` for each; lines that ${PRINTED} print.`,
    { file: path }
  );
}
function parse(text, file) {
  try {
    const whole = parsePythonJson(text);
    const isLine = isRecords([whole]) && JSON_FORMATS.every(({ matches }) => !matches(whole));
    return { document: isLine ? [whole] : whole };
  } catch (error) {
    const found = text.split(/\r?\n/).flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [{ record: parsePythonJson(line), line: i + 1 }];
      } catch {
        throw new SeaTrialsError(
          "unreadable-data",
          `line ${i + 1} of the learning curve is no JSON: ${messageOf(error)}`,
          `Was the file cut off? A document, or an object a line, is read; and lines that ${PRINTED} print.`,
          { file, line: i + 1 },
          { cause: error }
        );
      }
    });
    return { document: found.map(({ record }) => record), lines: found.map(({ line }) => line) };
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
  throw new SeaTrialsError("bad-input", `${found.length} files are more than one learning curve`, "Name one of them.", {
    file: found[0]?.path ?? ""
  });
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
