import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  exact
} from "./chunk-MVB5BEBX.js";
import {
  RANGE
} from "./chunk-DZAM7Q3A.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/specs.ts
var BINARY = ["binary"];
var MULTICLASS = ["multiclass"];
var CLASSES = ["binary", "multiclass"];
var REGRESSION = ["regression"];
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
    condition: true,
    dataset: true,
    references: extra.references ?? ["baseline", "naive"],
    tasks,
    example: extra.example ?? `${call} ${better === "lower" ? "<= 0.1" : ">= 0.8"}`
  };
}
var number = (name, summary) => ({ name, kind: "number", summary });
var between = (low, high) => ({ unit: "", range: { low, high } });
var correlation = { unit: "", range: RANGE.correlation };
var size = { unit: "", range: RANGE.size };
var beta = number("beta", "weight of recall against precision, above 0");
var binary = [
  estimate("precision", BINARY, "higher", "positive predictive value, TP / (TP + FP)"),
  estimate("recall", BINARY, "higher", "sensitivity, true positive rate, TP / (TP + FN)", {
    example: "recall by region >= 0.6"
  }),
  estimate("specificity", BINARY, "higher", "true negative rate, TN / (TN + FP)"),
  estimate("false_positive_rate", BINARY, "lower", "FP / (FP + TN)", {
    example: "difference(false_positive_rate by sex) <= 0.1"
  }),
  estimate("f1", BINARY, "higher", "harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN)"),
  estimate("fbeta", BINARY, "higher", "F score in which recall weighs beta times as much as precision", {
    arguments: [beta],
    example: "fbeta(2) >= 0.6"
  }),
  estimate("roc_auc", BINARY, "higher", "area under the ROC curve, ties count one half", {
    example: "roc_auc >= 0.75"
  }),
  estimate("average_precision", BINARY, "higher", "sum of precision times the gain in recall, not interpolated", {
    example: "average_precision >= baseline - 0.005"
  }),
  estimate(
    "calibration_error",
    CLASSES,
    "lower",
    "expected calibration error, 15 bins of equal width, without the bias that noise adds",
    {
      references: ["baseline"],
      example: "warn: calibration_error <= 0.02"
    }
  ),
  estimate("selection_rate", BINARY, "neither", "share of rows that are predicted positive", {
    references: ["baseline"],
    example: "ratio(selection_rate by sex) >= 0.8"
  })
];
var averaged = ["macro", "micro", "weighted"].flatMap((how) => {
  const words = {
    macro: "plain mean over the classes",
    micro: "all classes pooled",
    weighted: "mean over the classes by their rows"
  };
  return [
    estimate(`${how}_precision`, MULTICLASS, "higher", `precision, ${words[how]}`),
    estimate(`${how}_recall`, MULTICLASS, "higher", `recall, ${words[how]}`),
    estimate(`${how}_f1`, MULTICLASS, "higher", `F1, ${words[how]}`),
    estimate(`${how}_fbeta`, MULTICLASS, "higher", `F-beta, ${words[how]}`, {
      arguments: [beta],
      example: `${how}_fbeta(2) >= 0.6`
    })
  ];
});
var classes = [
  estimate("accuracy", CLASSES, "higher", "share of rows predicted right", { example: "accuracy > naive" }),
  estimate("balanced_accuracy", CLASSES, "higher", "mean recall over the classes that occur"),
  estimate("log_loss", CLASSES, "lower", "mean negative logarithm of the probability given to the true class", {
    ...size,
    example: "log_loss <= baseline + 0.002"
  }),
  estimate(
    "brier_score",
    CLASSES,
    "lower",
    "mean squared error of the probabilities; summed over classes if more than two",
    between(0, 2)
  ),
  estimate("matthews_corrcoef", CLASSES, "higher", "Matthews correlation coefficient, -1 to 1", correlation),
  estimate("cohen_kappa", CLASSES, "higher", "Cohen's kappa: agreement beyond chance", correlation)
];
var multiclass = [
  ...averaged,
  estimate("macro_roc_auc", MULTICLASS, "higher", "area under the ROC curve, each class against the rest, plain mean"),
  estimate(
    "weighted_roc_auc",
    MULTICLASS,
    "higher",
    "area under the ROC curve, each class against the rest, by its rows"
  ),
  estimate(
    "macro_average_precision",
    MULTICLASS,
    "higher",
    "average precision, each class against the rest, plain mean"
  ),
  estimate("top_k_accuracy", MULTICLASS, "higher", "share of rows whose true class is among the k most probable", {
    arguments: [number("k", "how many classes count")],
    example: "top_k_accuracy(3) >= 0.9"
  })
];
var regression = [
  estimate("mae", REGRESSION, "lower", "mean absolute error, in the unit of the label", {
    ...size,
    example: "mae <= naive * 0.8"
  }),
  estimate("rmse", REGRESSION, "lower", "root of the mean squared error", {
    ...size,
    example: "rmse <= baseline * 1.05"
  }),
  estimate("mape", REGRESSION, "lower", "mean absolute error relative to the label; 10% is 0.1", {
    ...size,
    example: "mape <= 10%"
  }),
  estimate(
    "r2",
    REGRESSION,
    "higher",
    "coefficient of determination: 1 minus the residual over the total sum of squares",
    between(null, 1)
  ),
  estimate("median_absolute_error", REGRESSION, "lower", "median of the absolute errors", size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate("max_error", REGRESSION, "lower", "largest absolute error of these rows", { ...size, references: [] }),
    kind: "exact"
  },
  estimate("pinball", REGRESSION, "lower", "pinball (quantile) loss at alpha", {
    ...size,
    arguments: [number("alpha", "the quantile that is predicted, 0 to 1")],
    example: "pinball(0.9) <= baseline"
  })
];
var QUALITY_SPECS = [...classes, ...binary, ...multiclass, ...regression];
var OVERFITTING_SPECS = [
  {
    name: "train_gap",
    summary: "how much worse a metric is on the hold-out than on the training rows; overfitting is positive, for scores and losses alike",
    arguments: [{ name: "metric", kind: "metric", summary: "a quality metric without arguments" }],
    kind: "estimate",
    unit: "",
    range: RANGE.any,
    better: "lower",
    by: false,
    condition: false,
    dataset: false,
    references: [],
    example: "train_gap(log_loss) <= 0.02"
  },
  curveSpec(
    "generalization_loss",
    "Prechelt's: validation loss at the step taken (the last unless said) over the smallest one, minus 1",
    "generalization_loss <= 5%",
    [number("step", "the step that the model was taken from")].map((argument) => ({ ...argument, optional: true }))
  ),
  curveSpec("divergence", "last training loss over the smallest one, minus 1", "divergence <= 50%"),
  curveSpec(
    "projected_gain",
    "what a tenth more steps would still take off the validation loss, at the slope of the last fifth; small once converged",
    "projected_gain <= 1%"
  )
];
function curveSpec(name, summary, example, more = []) {
  const metric = {
    name: "metric",
    kind: "column",
    optional: true,
    summary: "a loss of the learning curve; `loss` unless said"
  };
  return {
    name,
    summary,
    arguments: [metric, ...more],
    kind: "exact",
    unit: "",
    range: RANGE.any,
    better: "lower",
    by: false,
    condition: false,
    dataset: false,
    references: [],
    example
  };
}

// packages/gates/src/data/groups.ts
var MOST_GROUPS = 1e3;
var GROUP_SHARE = {
  name: "group_share",
  summary: "share of the rows that each group has; the smallest one decides. Several columns: their combinations that occur",
  arguments: [
    { name: "columns", kind: "column", many: true, summary: "columns that say which group a row belongs to" }
  ],
  kind: "exact",
  unit: "fraction",
  range: RANGE.fraction,
  better: "higher",
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: "group_share(race) >= 0.5%"
};
var LABEL_RATE = {
  name: "label_rate",
  summary: "share of rows whose label is the positive one",
  arguments: [],
  kind: "estimate",
  unit: "fraction",
  range: RANGE.fraction,
  better: "neither",
  by: true,
  condition: true,
  dataset: true,
  references: [],
  tasks: ["binary"],
  example: "difference(label_rate by sex) <= 0.1"
};
function groupName(key) {
  return key.map(valueName).join(", ");
}
function valueName(value) {
  if (value === null) return "(missing)";
  if (value === "") return "(empty)";
  const text = String(value);
  return /^[("]|, /.test(text) ? JSON.stringify(text) : text;
}
async function groupShares(engine, table, columns, where) {
  const rows = await engine.groups(table, columns, [{ op: "rows", ...where === void 0 ? {} : { where } }]);
  if (rows.length > MOST_GROUPS) throw tooManyGroups(columns, rows.length);
  const counts = rows.map(({ key, values }) => ({ name: groupName(key), n: Number(values[0]) }));
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  return total === 0 ? [] : counts.map(({ name, n }) => ({ name, measured: exact(n / total, n) }));
}
function tooManyGroups(columns, count) {
  return new SeaTrialsError(
    "bad-requirement",
    `${columns.map((column) => printable(column)).join(" and ")} make ${count} groups; at most ${MOST_GROUPS} can be judged`,
    "Put bands of the values into a column of their own, and judge by that."
  );
}

export {
  QUALITY_SPECS,
  OVERFITTING_SPECS,
  MOST_GROUPS,
  GROUP_SHARE,
  LABEL_RATE,
  groupName,
  groupShares,
  tooManyGroups
};
