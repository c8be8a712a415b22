import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openPredictions,
  scoreFromFile,
  scoreRows
} from "./chunk-SAYE7WU4.js";
import {
  readRows
} from "./chunk-ADNEPZS6.js";
import {
  defaultDataSet
} from "./chunk-GY57LQGE.js";
import {
  expandFiles
} from "./chunk-WVXUFOOI.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/sources.ts
import { resolve } from "node:path";
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
  const path = policy.trainPredictions ?? policy.candidate?.trainPredictions;
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
  if (baseline.ref !== void 0) return atRef(context, baseline);
  if (baseline.predictions !== void 0 || baseline.url !== void 0) return { model: baseline };
  const { resolveBaseline } = await import("./baseline-6RD2SBJ5.js");
  const { file, note, lineage } = await resolveBaseline(context.policy, context);
  if (file === void 0) return { notApplicable: note ?? "there is no baseline yet" };
  if (candidate !== void 0 && await isSame(context, candidate, baseline, file))
    return { notApplicable: "the candidate is the baseline: the same bytes, read at the same threshold" };
  const told = { ...note === void 0 ? {} : { note }, ...lineage === void 0 ? {} : { lineage } };
  return { model: { ...baseline, onnx: file }, ...told };
}
async function atRef(context, baseline) {
  const { candidate, root } = context.policy;
  const { foundAtRef } = await import("./baseline-6RD2SBJ5.js");
  const found = foundAtRef(baseline);
  if ("none" in found) return { notApplicable: found.none };
  const { onnx, predictions } = baseline;
  if (candidate !== void 0 && onnx !== void 0 && predictions === void 0) {
    if (await isSame(context, candidate, baseline, resolve(root, onnx)))
      return { notApplicable: "the candidate is the baseline: the same bytes, read at the same threshold" };
  }
  if (predictions !== void 0 && await areSamePredictions(context, candidate, predictions, baseline.threshold))
    return { notApplicable: "the candidate is the baseline: the same predictions, read at the same threshold" };
  return { model: baseline, note: found.note };
}
async function areSamePredictions({ digest, policy }, candidate, path, threshold) {
  if (candidate?.predictions === void 0 || candidate.threshold !== threshold) return false;
  const [ours, more] = await expandFiles(candidate.predictions, policy.root, policy.workspace);
  if (ours === void 0 || more !== void 0) return false;
  return await digest(ours) === await digest(resolve(policy.root, path));
}
function incomparable(error) {
  if (!(error instanceof SeaTrialsError) || !["unpaired-rows", "bad-value"].includes(error.code)) throw error;
  throw new SeaTrialsError(
    error.code,
    `incomparable: ${error.message}`,
    "Have the baseline answer these rows, with the classes of their label; or name its model under `baseline:` (`stage`, `onnx`), which is then run on them.",
    error.at
  );
}
async function isSame({ digest, policy }, candidate, baseline, file) {
  const { onnx, predictions, threshold } = candidate;
  if (onnx === void 0 || predictions !== void 0 || threshold !== baseline.threshold) return false;
  if (!isEqualRule(candidate.chosen, baseline.chosen)) return false;
  return await digest(resolve(policy.root, onnx)) === await digest(file);
}
var isEqualRule = (a, b) => {
  const told = (rule) => [rule?.metric, rule?.wanted, rule?.keeping?.text, rule?.on].join();
  return told(a) === told(b);
};

export {
  TRAINING,
  defaultRows,
  openRows,
  scoreCandidate,
  scoreTraining,
  baselineSource,
  incomparable
};
