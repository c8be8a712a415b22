import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";

// packages/gates/src/quality/specs/spec.ts
var BINARY = ["binary"];
var MULTICLASS = ["multiclass"];
var CLASSES = ["binary", "multiclass"];
var MULTILABEL = ["multilabel"];
var SEVERAL = ["multiclass", "multilabel"];
var NUMBERS = ["regression", "forecasting"];
var FORECASTING = ["forecasting"];
var RANKING = ["ranking"];
function estimate(name, tasks, better, summary, extra = {}) {
  const call = extra.arguments?.some((argument) => argument.optional !== true) ? `${name}(0.5)` : name;
  return {
    name,
    summary,
    arguments: extra.arguments ?? [],
    kind: "estimate",
    unit: extra.unit ?? "fraction",
    range: extra.range ?? RANGE.fraction,
    better,
    by: true,
    bands: true,
    condition: true,
    dataset: true,
    references: extra.references ?? ["baseline", "naive", "simple"],
    tasks,
    example: extra.example ?? `${call} ${better === "lower" ? "<= 0.1" : ">= 0.8"}`
  };
}
var optional = (argument) => ({ ...argument, optional: true });
var number = (name, summary) => ({ name, kind: "number", summary });
var between = (low, high) => ({ unit: "", range: { low, high } });
var correlation = { unit: "", range: RANGE.correlation };
var size = { unit: "", range: RANGE.size };
var beta = number("beta", "weight of recall against precision, above 0");
var skill = between(null, 1);
var power = number("power", "0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian, 1 to 2 compound Poisson-gamma");
var binning = [
  {
    name: "binning",
    kind: "word",
    words: ["equal_width", "equal_mass"],
    optional: true,
    summary: "equal_width: the same stretch of scores each; equal_mass: the same number of rows each"
  },
  optional(number("bins", "how many bins"))
];

// packages/gates/src/quality/specs/own.ts
var ANY = [...CLASSES, ...MULTILABEL, ...NUMBERS, ...RANKING];
var own = [
  estimate("mean", ANY, "neither", "mean of a column of the predictions: a cost, a score that was computed elsewhere", {
    unit: "",
    range: RANGE.any,
    arguments: [{ name: "column", kind: "column", summary: "a column of numbers in the file of predictions" }],
    references: ["baseline"],
    example: "mean(seconds) <= baseline * 1.1"
  }),
  estimate(
    "sql",
    ANY,
    "neither",
    "the one number that one SELECT over `predictions` gives: the file of predictions, and the judged rows beside it",
    {
      unit: "",
      range: RANGE.any,
      arguments: [{ name: "query", kind: "text", summary: "the statement; it reads `predictions` and nothing else" }],
      references: ["baseline"],
      example: 'sql("SELECT sum(cost) / sum(volume) FROM predictions") <= 0.2'
    }
  )
];

export {
  BINARY,
  MULTICLASS,
  CLASSES,
  MULTILABEL,
  SEVERAL,
  NUMBERS,
  FORECASTING,
  RANKING,
  estimate,
  optional,
  number,
  between,
  correlation,
  size,
  beta,
  skill,
  power,
  binning,
  own
};
