import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  own
} from "./chunk-63DVTQSH.js";

// packages/gates/src/quality/curve/names.ts
var WORDS = {
  train: "train",
  training: "train",
  dtrain: "train",
  dvalid: "validation",
  dval: "validation",
  dtest: "test",
  learn: "train",
  val: "validation",
  valid: "validation",
  validation: "validation",
  eval: "validation",
  evaluation: "validation",
  test: "test"
};
function splitNamed(word) {
  const plain = word.toLowerCase().replace(/^(valid_|eval_|test)\d+$/, (_, name) => name.replace("_", ""));
  return own(WORDS, plain);
}
function readName(name) {
  const [, first = "", afterFirst = ""] = /^([^/_.\- ]+)[/_.\- ](.+)$/.exec(name) ?? [];
  const [, beforeLast = "", last = ""] = /^(.+)[/_.\- ]([^/_.\- ]+)$/.exec(name) ?? [];
  const [before, after] = [splitNamed(first), splitNamed(last)];
  if (before !== void 0) return { metric: bare(afterFirst), split: before };
  if (after !== void 0) return { metric: bare(beforeLast), split: after };
  return { metric: bare(name) };
}
function readNames(names) {
  const all = new Set(names);
  const isOfFolds = (base) => all.has(`${base}-mean`) && DEVIATIONS.some((word) => all.has(`${base}-${word}`));
  return [...all].flatMap((called) => {
    const [, base = "", word = ""] = OF_FOLDS.exec(called) ?? [];
    if (!isOfFolds(base)) return [{ called, split: "train", ...readName(called) }];
    return word === "mean" ? [{ called, split: "validation", ...readName(base) }] : [];
  });
}
var DEVIATIONS = ["std", "stdv"];
var OF_FOLDS = /^(.+)-(mean|std|stdv)$/;
var bare = (metric) => metric.replace(/^epoch_(?=.)|(?<=.)_epoch$/g, "");

export {
  splitNamed,
  readName,
  readNames
};
