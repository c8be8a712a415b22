import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  elsewhereOf
} from "./chunk-ZZ6OTWW4.js";
import {
  OVERFITTING_SPECS,
  QUALITY_SPECS,
  WEAK_SLICES
} from "./chunk-AQKUTB2W.js";
import {
  GROUP_COLUMNS,
  GROUP_SHARE,
  LABEL_RATE
} from "./chunk-7EFNREQP.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";

// packages/gates/src/bias-check/own/specs.ts
var own = (given) => ({
  arguments: [GROUP_COLUMNS],
  kind: "estimate",
  unit: "",
  range: RANGE.size,
  better: "lower",
  by: false,
  condition: true,
  dataset: true,
  references: [],
  tasks: ["binary"],
  ...given
});
var FRACTION = { unit: "fraction", range: RANGE.fraction };
var label = (name, summary, limit, more = {}) => own({
  name,
  summary: `${summary}, between the labels of every two groups`,
  tasks: ["binary", "multiclass"],
  example: `${name}(sex) <= ${limit}`,
  ...more
});
var disparity = (name, of) => own({
  name,
  summary: `share of a group among the rejected minus its share among the accepted, by the ${of}; within strata where columns are named, weighted by their rows: above 0 the group is rejected more often`,
  arguments: [
    { name: "group", kind: "condition", summary: "who belongs to the group" },
    {
      name: "strata",
      kind: "column",
      many: true,
      optional: true,
      summary: "columns within whose values it is measured"
    }
  ],
  range: RANGE.correlation,
  example: `${name}(sex = "Female", department) <= 0.05`
});
var OWN_DATA_SPECS = [
  label(
    "label_total_variation",
    "total variation distance, half the sum of the differences of shares",
    "0.1",
    FRACTION
  ),
  label("label_largest_difference", "largest difference of the share of a class", "0.1", FRACTION),
  label("label_euclidean", "Euclidean distance of the shares of the classes", "0.1", {
    range: { low: 0, high: Math.SQRT2 }
  }),
  label("label_jensen_shannon", "Jensen-Shannon divergence in bits, less the bias that noise adds", "0.02", FRACTION),
  label(
    "label_kullback_leibler",
    "Kullback-Leibler divergence in nats of the larger from the smaller group, less the bias that noise adds",
    "0.05"
  ),
  disparity("conditional_label_disparity", "labels")
];
var OWN_MODEL_SPECS = [
  disparity("conditional_selection_disparity", "predictions"),
  own({
    name: "equalized_odds_difference",
    summary: "the larger of the gaps between groups in recall and in the false positive rate, as one family over both",
    ...FRACTION,
    example: "equalized_odds_difference(sex, race) <= 0.1"
  }),
  own({
    name: "equalized_odds_ratio",
    summary: "the smaller of the ratios between groups in recall and in the false positive rate, as one family over both",
    ...FRACTION,
    better: "higher",
    example: "equalized_odds_ratio(sex) >= 0.8"
  }),
  own({
    name: "between_group_entropy",
    summary: "generalised entropy of what decisions bring the groups on average (0 where wrongly refused, 1 where right, 2 where wrongly granted): of order 2 (unless said) half the squared coefficient of variation of the means, of order 1 Theil\u2019s index",
    arguments: [{ name: "order", kind: "number", optional: true, summary: "above 0" }, GROUP_COLUMNS],
    example: "between_group_entropy(sex, race) <= 0.01"
  }),
  own({
    name: "smoothed_edf",
    summary: "empirical differential of decisions: the largest logarithm of a ratio of two groups\u2019 rates, of selection or of rejection, with half a row added to each",
    example: "smoothed_edf(sex, race) <= 0.5"
  }),
  own({
    name: "bias_amplification",
    summary: "what the model adds: `smoothed_edf` of its decisions less that of the labels; above 0 it parts the groups further than the labels do",
    range: RANGE.any,
    example: "bias_amplification(sex, race) <= 0.1"
  }),
  own({
    name: "consistency",
    summary: "how alike those are decided who are alike: 1 minus the mean difference between a row\u2019s decision and those of its k nearest others, by the named columns (numbers standardised, other values equal or not)",
    arguments: [
      { name: "k", kind: "number", summary: "how many neighbours" },
      { name: "columns", kind: "column", many: true, summary: "what makes rows alike" }
    ],
    ...FRACTION,
    better: "higher",
    example: "consistency(5, age, hours_per_week, education) >= 0.8"
  }),
  own({
    name: "counterfactual_flips",
    summary: "share of the rows whose decision flips when a column is set to any of its other values, and the model is run again",
    arguments: [{ name: "column", kind: "column", summary: "the column that is changed" }],
    ...FRACTION,
    tasks: ["binary", "multiclass"],
    example: "counterfactual_flips(sex) <= 0.02"
  })
];
var OWN_SPECS = [...OWN_DATA_SPECS, ...OWN_MODEL_SPECS];
var GROUPED = new Set(
  [GROUP_SHARE, ...OWN_SPECS].filter((spec) => spec.arguments.includes(GROUP_COLUMNS)).map(({ name }) => name)
);
var groupedBy = (call) => GROUPED.has(call.metric) ? call.arguments.flatMap((argument) => argument.kind === "name" ? [argument.name] : []) : [];

// packages/gates/src/bias-check/metrics.ts
var metrics = [GROUP_SHARE, LABEL_RATE, ...QUALITY_SPECS, ...OWN_SPECS, WEAK_SLICES];
var biasVocabulary = {
  gate: "bias-check",
  metrics,
  elsewhere: elsewhereOf(metrics, { gate: "accuracy-gate", metrics: OVERFITTING_SPECS })
};
var DATA_METRICS = [
  GROUP_SHARE.name,
  LABEL_RATE.name,
  ...OWN_DATA_SPECS.map(({ name }) => name)
];

export {
  OWN_SPECS,
  groupedBy,
  biasVocabulary,
  DATA_METRICS
};
