import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOfRecords,
  linesOf,
  numberOf,
  ofTraining,
  seriesOfColumns,
  splitsOf
} from "./chunk-4NJBRLME.js";
import {
  splitNamed
} from "./chunk-7KQBQHUR.js";
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

// packages/gates/src/quality/curve/printed/boosting.ts
var ITERATION = /^(?:.*\s)?\[(\d+)\]:?(?:\t| {2,})(.*)$/;
var NUMBER = /^([-+]?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|nan(?:\(\w+\))?|inf(?:inity)?))(?: ?[+±] ?\S+)?$/i;
var REPEATED = /best iteration(?: is)?:(.*)$/i;
var xgboost = (text) => {
  const [, set, metric, value] = /^([^-]+)-(.+):([^:]+)$/.exec(text) ?? [];
  return valued(set, metric, value);
};
var lightgbm = (text) => {
  const [, set, metric, value] = /^([^']+)'s ([^:]+): ?(.+)$/.exec(text) ?? [];
  if (set !== "cv_agg") return valued(set, metric, value);
  const [, part = "valid", bare] = /^(?:(train|valid) )?(.+)$/.exec(metric) ?? [];
  return valued(part, bare, value);
};
function valued(set, metric, text = "") {
  const [, value] = NUMBER.exec(text.trim()) ?? [];
  return set === void 0 || metric === void 0 || value === void 0 ? void 0 : { set, metric: metric.trim(), value: numberOf(value) };
}
var byIteration = (of) => (line) => {
  const [, step, rest = ""] = ITERATION.exec(line) ?? [];
  if (step === void 0) return void 0;
  const values = rest.trim().split(/\t| {2,}/).map(of);
  return values.every((value) => value !== void 0) ? { step: Number(step), values } : void 0;
};
var LIGHTGBM_CLI = /^\[LightGBM\] \[Info\] Iteration:(\d+), (\S+) (.+) : (\S+)$/;
function lightgbmCli(line) {
  const [, step, set, metric, text] = LIGHTGBM_CLI.exec(line) ?? [];
  const value = valued(set, metric, text);
  return value === void 0 ? void 0 : { step: Number(step), values: [value] };
}
function catboost(line) {
  const [, step, rest = ""] = /^(\d+):\t(.*)$/.exec(line) ?? [];
  if (step === void 0) return void 0;
  const values = rest.split("	").flatMap((text) => {
    const [, set = "", number] = /^([^:]+): (.+)$/.exec(text) ?? [];
    const value = splitNamed(set) === void 0 ? void 0 : valued(set, "eval_metric", number);
    return value === void 0 ? [] : [value];
  });
  return values.length === 0 ? void 0 : { step: Number(step), values };
}
function printer(name, example, evaluationOf) {
  return {
    name,
    example,
    read: (lines, file) => {
      const own = withoutRepeats(lines).flatMap((line) => evaluationOf(line) ?? []);
      return own.length === 0 ? void 0 : seriesOf(own, file);
    }
  };
}
function withoutRepeats(lines) {
  const announces = lines.map((line) => REPEATED.exec(line)?.[1]);
  return lines.filter((_, i) => announces[i] === void 0 && announces[i - 1]?.trim() !== "");
}
function seriesOf(all, file) {
  const lines = /* @__PURE__ */ new Map();
  const sets = [...new Set(all.flatMap(({ values }) => values.map(({ set }) => set)))];
  const splits = splitsOf(sets, file);
  for (const { step, values } of all)
    for (const { set, metric, value } of values) {
      const key = JSON.stringify([set, metric]);
      const split = splits.get(set);
      const line = lines.get(key) ?? { metric, split, called: `${metric} of ${set}`, steps: [], values: [] };
      line.steps.push(step);
      line.values.push(value);
      lines.set(key, line);
    }
  return [...lines.values()];
}
var lightgbmPython = byIteration(lightgbm);
var boostingPrinters = [
  printer("XGBoost", "[0]	train-logloss:0.55934	eval-logloss:0.62029", byIteration(xgboost)),
  printer(
    "LightGBM",
    "[1]	training's binary_logloss: 0.61	valid_1's binary_logloss: 0.66",
    (line) => lightgbmPython(line) ?? lightgbmCli(line)
  ),
  printer("CatBoost", "0:	learn: 0.6715999	test: 0.6808315	best: 0.6808315 (0)", catboost)
];

// packages/gates/src/quality/curve/printed/keras.ts
var EPOCH = /^Epoch (\d+)\/\d+$/;
var BATCHES = /^\s*(\d+)\/(\d+) /;
var LOSS = /^([^:]+): (\S+)$/;
var VALIDATION = "val_";
var keras = {
  name: "Keras",
  example: "Epoch 1/5\n10/10 - 1s - 9ms/step - loss: 0.7165 - val_loss: 0.7063",
  read: (lines, file) => {
    const records = epochsOf(lines).flatMap(
      ({ epoch, losses }) => losses.size === 0 ? [] : [Object.fromEntries([...losses, ["epoch", epoch]])]
    );
    return records.length === 0 ? void 0 : seriesOfColumns(columnsOfRecords(records), file);
  }
};
function epochsOf(lines) {
  const epochs = [];
  for (const line of lines) {
    const [, began] = EPOCH.exec(line.trim()) ?? [];
    const [, done, batches] = BATCHES.exec(line) ?? [];
    const current = epochs.at(-1);
    const losses = lossesOf(line);
    if (began !== void 0) epochs.push({ epoch: began, losses: /* @__PURE__ */ new Map() });
    else if (current !== void 0 && losses.size > 0 && done === batches && isOf(current, batches)) {
      current.batches = batches;
      current.losses = losses;
    }
  }
  return epochs;
}
var isOf = ({ losses, batches }, others) => losses.size === 0 || batches === others && ![...losses.keys()].some((name) => name.startsWith(VALIDATION));
function lossesOf(line) {
  const parts = line.split(" - ").map((part) => LOSS.exec(part.trim()) ?? []);
  return new Map(parts.flatMap(([, name, value]) => name === void 0 || value === void 0 ? [] : [[name, value]]));
}

// packages/gates/src/quality/curve/printed/trainer.ts
var LOGGED = /'(?:loss|eval_[^']+|train_runtime)': /;
var EPOCH2 = /'epoch': /;
var PYTHON = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\bnp\.\w+\(([^()]*)\)|-?\b(?:nan|inf)\b|\bNone\b|\bTrue\b|\bFalse\b/g;
var WORDS = /* @__PURE__ */ new Map([
  ["None", "null"],
  ["True", "true"],
  ["False", "false"]
]);
var trainer = {
  name: "the Trainer of Hugging Face",
  example: "{'loss': 0.5, 'learning_rate': 1e-05, 'epoch': 1.0}\n{'eval_loss': 0.6, 'epoch': 1.0}",
  read: (lines, file) => {
    const records = lines.map((line) => recordOf(line, file)).filter((record) => record !== void 0);
    if (records.length === 0) return void 0;
    return seriesOfColumns(columnsOfRecords(ofTraining(records)), file).map(byEpoch);
  }
};
function recordOf(line, file) {
  const text = line.slice(line.indexOf("{'"), line.lastIndexOf("}") + 1);
  if (!text.startsWith("{'") || !LOGGED.test(text) || !EPOCH2.test(text)) return void 0;
  try {
    const record = JSON.parse(jsonOf(text));
    return isObject(record) ? record : void 0;
  } catch (error) {
    throw new SeaTrialsError(
      "unreadable-data",
      `${printable(text)} of the learning curve cannot be read: ${messageOf(error)}`,
      "Name the trainer_state.json of the run instead; `trainer.save_state()` writes it.",
      { file },
      { cause: error }
    );
  }
}
var jsonOf = (python) => python.replace(PYTHON, (word, single, double, number) => {
  const string = single ?? double;
  if (string !== void 0) return JSON.stringify(string.replace(/\\(.)/g, "$1"));
  return number === void 0 ? WORDS.get(word) ?? JSON.stringify(word) : JSON.stringify(number);
});
function byEpoch(series) {
  const [steps, values, counts] = [[], [], []];
  series.steps.forEach((step, i) => {
    const value = series.values[i];
    const last = steps.length - 1;
    if (steps[last] !== step) {
      steps.push(step);
      values.push(value);
      counts.push(1);
      return;
    }
    const count = counts[last] + 1;
    counts[last] = count;
    values[last] = values[last] + (value - values[last]) / count;
  });
  return { ...series, steps, values };
}

// packages/gates/src/quality/curve/printed/open.ts
var PRINTERS = [...boostingPrinters, keras, trainer];
function readPrinted(text, file) {
  const lines = linesOf(text);
  const [found, another] = PRINTERS.flatMap(({ name, read }) => {
    const series = read(lines, file);
    return series === void 0 ? [] : [{ name, series }];
  });
  if (found === void 0 || another === void 0) return found?.series;
  throw new SeaTrialsError(
    "unreadable-data",
    `the learning curve has lines of ${found.name} and lines of ${another.name}`,
    "Write what each prints into a file of its own, and name one.",
    { file }
  );
}
export {
  PRINTERS,
  readPrinted
};
