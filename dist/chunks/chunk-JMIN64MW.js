import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  trainedPath
} from "./chunk-KGWANQP2.js";
import {
  openPredictions,
  scoreFromFile,
  scoreRows,
  thresholdOf
} from "./chunk-NDDSGRG6.js";
import {
  readRows,
  truthColumns
} from "./chunk-Z2NJB4WF.js";
import {
  defaultDataSet
} from "./chunk-6YKRQDYF.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/sources.ts
var TRAINING = ["train", "reference"];
function defaultRows(policy, data, wanted) {
  if (data.names.length === 0 && policy.candidate?.predictions !== void 0) return "predictions";
  return defaultDataSet(wanted, data.names);
}
async function openRows(engine, policy, data, name, drawn) {
  const predictions = policy.candidate?.predictions;
  if (name === "predictions" && !data.names.includes(name) && predictions !== void 0)
    return readRows(
      engine,
      await openPredictions(engine, policy, predictions, name),
      policy,
      "the predictions file",
      void 0,
      void 0,
      drawn
    );
  const set = await data.open(name);
  const where = `data set ${printable(name)}`;
  if (set.labels === "yes") return readRows(engine, set.table, policy, where, set.whyNoRows, void 0, drawn);
  throw new SeaTrialsError(
    "bad-requirement",
    `${where} has no labels (\`labels: ${set.labels}\`), and quality cannot be measured on it`,
    "Name a data set with labels before the dot.",
    policy.data[name]?.at
  );
}
var OF_JUDGED = ["id", "entity", "time"];
function forLearning(policy, { columns: there }) {
  const { columns } = policy;
  const absent = OF_JUDGED.filter((role) => !there.some(({ name }) => name === columns[role]));
  if (absent.every((role) => columns[role] === void 0)) return policy;
  const kept = Object.entries(columns).filter(([role]) => !absent.some((each) => each === role));
  return { ...policy, columns: Object.fromEntries(kept) };
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
async function isLabelled({ task, columns }, data, name) {
  const { labels, table } = await data.open(name);
  return labels === "yes" && truthColumns(task, columns).every((wanted) => table.columns.some((c) => c.name === wanted));
}
async function scoreTraining(engine, policy, data, rows, candidate) {
  const name = TRAINING.find((each) => data.names.includes(each));
  const path = trainedPath(policy, policy.candidate, "candidate");
  if (path !== void 0) {
    const where = "the file of predictions on the training data";
    const table = await openPredictions(engine, policy, path, "train-predictions");
    const of2 = name !== void 0 && await isLabelled(policy, data, name) ? await rows(name) : await readRows(engine, table, policy, where);
    const threshold = policy.candidate === void 0 ? 0.5 : thresholdOf(policy.candidate);
    return {
      rows: of2,
      scored: await scoreFromFile(engine, policy, table, of2, threshold, where)
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

export {
  TRAINING,
  defaultRows,
  openRows,
  forLearning,
  scoreCandidate,
  scoreTraining
};
