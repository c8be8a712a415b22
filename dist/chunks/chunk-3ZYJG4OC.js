import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TASKS
} from "./chunk-GLACIS5M.js";

// packages/gates/src/inputs/input.ts
var input = (name, kind, summary, otherwise, example, more = {}) => ({ name, kind, summary, otherwise, example, ...more });

// packages/gates/src/inputs/answers.ts
var PREDICTED = [
  input(
    "predictions",
    "path",
    "Predictions of the candidate, with the label beside them or paired with the data by id.",
    "the model is run",
    "predictions.parquet",
    { policyKey: "candidate.predictions" }
  ),
  input(
    "baseline-predictions",
    "path",
    "Predictions of the baseline for the same rows.",
    "no baseline",
    "production.parquet",
    { policyKey: "baseline.predictions" }
  ),
  input(
    "train-predictions",
    "path",
    "Predictions of the candidate for its training data, for `train_gap`.",
    "no training gap",
    "train-predictions.csv"
  ),
  input(
    "learning-curve",
    "path",
    "Learning curve: a file (CSV, JSON, JSON lines, TensorBoard, what a trainer printed) or the folder of a run (TensorBoard, MLflow).",
    "no learning curve",
    "curve.csv"
  ),
  input(
    "model",
    "path",
    "The file of the model: what is scored, served, registered, and what evidence is about.",
    "the candidate of the policy",
    "model/income.onnx",
    { policyKey: "candidate.onnx" }
  ),
  input("task", "choice", "What the model predicts.", "binary", "multiclass", {
    policyKey: "task",
    choices: TASKS
  }),
  input("label", "text", "Column of the true label.", "as in the policy", "income_over_50k", {
    policyKey: "columns.label"
  }),
  input("positive", "text", "The label that counts as positive.", "true or 1", "yes", {
    policyKey: "columns.positive"
  }),
  input("score", "text", "Column of the probability of the positive class.", "`score`", "probability", {
    policyKey: "columns.score"
  }),
  input("prediction", "text", "Column of the predicted label or value.", "score >= threshold", "predicted", {
    policyKey: "columns.prediction"
  }),
  input("threshold", "number", "A prediction is positive when score >= threshold.", "0.5", "0.3", {
    policyKey: "candidate.threshold"
  }),
  input(
    "id",
    "text",
    "Column that names a row; pairs predictions with data.",
    "rows are paired by their order",
    "person_id",
    { policyKey: "columns.id" }
  ),
  input("weight", "text", "Column of row weights.", "every row counts once", "instance_weight", {
    policyKey: "columns.weight"
  }),
  input(
    "entity",
    "text",
    "Column that names what rows belong to; rows of one entity are not independent.",
    "rows are independent",
    "customer_id",
    { policyKey: "columns.entity" }
  ),
  input(
    "labels",
    "columns",
    "Columns of the labels of a multilabel task, or what its lists may hold.",
    "the labels that occur",
    "sports, politics",
    {
      policyKey: "columns.labels"
    }
  ),
  input("query", "text", "Column that names the query which a ranked row answers.", "as in the policy", "search_id", {
    policyKey: "columns.query"
  }),
  input("item", "text", "Column that names the item which a ranked row is.", "as in the policy", "product_id", {
    policyKey: "columns.item"
  }),
  input("series", "text", "Column that names the series which a forecast is of.", "all rows are one series", "store", {
    policyKey: "columns.series"
  }),
  input(
    "time",
    "text",
    "Column that says when a row happened; rows near in time are not independent.",
    "rows are independent",
    "day",
    {
      policyKey: "columns.time"
    }
  ),
  input(
    "horizon",
    "text",
    "Column that says how many steps ahead a forecast was made.",
    "steps after the last of the training data",
    "steps_ahead",
    { policyKey: "columns.horizon" }
  ),
  input("season", "number", "Steps after which a forecast series repeats itself.", "1", "12", { policyKey: "season" }),
  input("groups", "columns", "Protected attributes, separated by commas.", "none", "sex, race", {
    policyKey: "columns.groups"
  })
];

// packages/gates/src/inputs/data.ts
var DATA = [
  input(
    "policy",
    "path",
    "The policy, `sea-trials.yml`; a glob (`*`, `**`, `?`, `[ab]`) judges each model whose policy it names.",
    "`sea-trials.yml` in the working directory, if no plain data input is given",
    "models/income/sea-trials.yml"
  ),
  input(
    "require",
    "lines",
    "Requirements, one a line. They add to those of the policy and never replace one.",
    "only the lines of the policy",
    "roc_auc >= 0.9"
  ),
  input("confidence", "percent", "Two-sided coverage of every interval.", "95%", "99%", { policyKey: "confidence" }),
  input(
    "data",
    "path",
    "The data to judge: CSV, JSON lines or Parquet; a path or a glob.",
    "the data sets of the policy",
    "data/*.parquet",
    { policyKey: "data.data" }
  ),
  input(
    "reference",
    "path",
    "Data to compare with; called `reference` in requirements.",
    "no reference",
    "data/train.parquet",
    { policyKey: "data.reference" }
  ),
  input(
    "delimiter",
    "text",
    "What divides the fields of CSV files; `\\t` is a tab.",
    "a comma; a tab in .tsv files",
    ";"
  ),
  input("contract", "path", "What every row promises: a JSON Schema of a row.", "no contract", "contract.yml", {
    policyKey: "contract"
  })
];

// packages/gates/src/inputs/running.ts
var RUNNING = [
  input(
    "profile",
    "columns",
    "Report profiles, separated by commas: `four-fifths`, `nyc-local-law-144`. Tables by the declared groups; they decide nothing.",
    "no table",
    "four-fifths",
    { policyKey: "gates.bias-check.profile" }
  ),
  input(
    "subject",
    "choice",
    "Whether the data or the model is judged.",
    "both, as far as the requirements ask",
    "data",
    { choices: ["data", "model"] }
  ),
  input(
    "url",
    "text",
    "Address of a server that runs already.",
    "the server is started here",
    "http://127.0.0.1:8080",
    {
      policyKey: "serving.url"
    }
  ),
  input("protocol", "choice", "Protocol of the server.", "open-inference", "mlflow", {
    policyKey: "serving.protocol",
    choices: ["open-inference", "mlflow"]
  }),
  input(
    "start",
    "text",
    "Command that starts the server; MODEL and PORT stand in its environment.",
    "ONNX files are served by Sea Trials itself",
    "./serve.sh",
    { policyKey: "serving.start" }
  ),
  input("ready", "duration", "How long the server may take to be ready.", "60s", "2m", { policyKey: "serving.ready" }),
  input("rate", "rate", "Requests sent per second, however long the answers take.", "50/s", "200/s", {
    policyKey: "gates.stress-test.load.rate"
  }),
  input("for", "duration", "How long to send.", "20s", "1m", { policyKey: "gates.stress-test.load.for" }),
  input("arrivals", "choice", "How requests are spaced.", "poisson", "constant", {
    policyKey: "gates.stress-test.load.arrivals",
    choices: ["constant", "poisson"]
  }),
  input(
    "registry",
    "text",
    "Where versions are kept: `file:` and a folder, or `releases` of GitHub.",
    "`file:.sea-trials/registry`",
    "releases",
    { policyKey: "gates.model-register.registry" }
  ),
  input(
    "exact",
    "flag",
    "Compute every observed value, also where counting settles the line without it.",
    "a median is settled by counting",
    "true"
  ),
  input("version", "text", "The version to register.", "the next minor version", "1.4.0", {
    policyKey: "gates.model-register.version"
  }),
  input(
    "base",
    "text",
    "Commit or branch whose data and contract are compared with those here; a pull request is compared with its base.",
    "nothing is compared; of a push, the commit before",
    "origin/main"
  ),
  input(
    "evidence",
    "path",
    "Folder of the evidence of the gates before, and of what this one adds.",
    "`.sea-trials/evidence` beside the policy",
    "evidence/"
  ),
  input(
    "history",
    "flag",
    "Keep the numbers of this run for `anomaly`, if it is green: on the git ref refs/sea-trials/history, pushed from runs of the default branch; in a terminal in the clone alone.",
    "nothing is kept",
    "true"
  ),
  input(
    "explain",
    "flag",
    "Add to summary and report what the gates can see: how often each line stops a model that is as good, and the smallest loss that it catches. It takes seconds, and decides nothing.",
    "it is not worked out; `sea-trials explain` tells the same in a terminal",
    "true"
  )
];
var ACTION_INPUTS = [
  input("working-directory", "path", "Folder that relative paths start from.", "the workspace", "models/income"),
  input(
    "comment",
    "choice",
    "Whether to write the one comment on the pull request.",
    "true on pull requests",
    "false",
    { choices: ["true", "false"] }
  ),
  input(
    "github-token",
    "text",
    "Token for the comment, for the policy of the base branch and for releases.",
    "the token of the job",
    "a token that may write releases"
  )
];

// packages/gates/src/inputs.ts
var INPUTS = [...DATA, ...PREDICTED, ...RUNNING];
function inputsOf(names) {
  return INPUTS.filter(({ name }) => names.includes(name));
}
var COMMON = ["policy", "require", "confidence", "evidence"];
var ROWS = ["label", "positive", "id", "weight", "groups"];
var ANSWERS = [
  "predictions",
  "model",
  "task",
  "score",
  "prediction",
  "threshold",
  "labels",
  "query",
  "item",
  "series",
  "time",
  "horizon",
  "season",
  "entity",
  "url",
  "protocol"
];
var GATE_INPUTS = {
  "data-validate": inputsOf([
    ...COMMON,
    ...ROWS,
    "data",
    "reference",
    "delimiter",
    "contract",
    "task",
    "exact",
    "history",
    "explain",
    "base"
  ]),
  "bias-check": inputsOf([
    ...COMMON,
    ...ROWS,
    ...ANSWERS,
    "data",
    "reference",
    "delimiter",
    "contract",
    "profile",
    "explain",
    "subject",
    "baseline-predictions"
  ]),
  "accuracy-gate": inputsOf([
    ...COMMON,
    ...ROWS,
    ...ANSWERS,
    "data",
    "reference",
    "delimiter",
    "contract",
    "baseline-predictions",
    "train-predictions",
    "learning-curve",
    "explain"
  ]),
  "stress-test": inputsOf([
    ...COMMON,
    "data",
    "delimiter",
    "model",
    "predictions",
    "task",
    "label",
    "positive",
    "score",
    "id",
    "threshold",
    "url",
    "protocol",
    "start",
    "ready",
    "rate",
    "for",
    "arrivals"
  ]),
  "model-register": inputsOf([...COMMON, "model", "registry", "version"])
};
var GATE_NAMES = Object.keys(GATE_INPUTS);

export {
  ACTION_INPUTS,
  INPUTS,
  GATE_INPUTS,
  GATE_NAMES
};
