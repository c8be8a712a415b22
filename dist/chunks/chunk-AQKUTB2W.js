import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BINARY,
  CLASSES,
  FORECASTING,
  MULTICLASS,
  MULTILABEL,
  NUMBERS,
  RANKING,
  SEVERAL,
  beta,
  between,
  binning,
  correlation,
  estimate,
  number,
  optional,
  own,
  power,
  size,
  skill
} from "./chunk-OY5NBNRE.js";
import {
  RANGE
} from "./chunk-DD2TZ3UH.js";

// packages/gates/src/quality/specs/overfitting.ts
var taken = optional(number("step", "the step that the model was taken from"));
var plain = {
  unit: "",
  range: RANGE.any,
  better: "lower",
  by: false,
  condition: false,
  dataset: false,
  references: []
};
var OVERFITTING_SPECS = [
  {
    name: "train_gap",
    summary: "how much worse a metric is on the hold-out than on the training rows; overfitting is positive, for scores and losses alike",
    arguments: [{ name: "metric", kind: "call", summary: "a quality metric, with its arguments if it takes any" }],
    kind: "estimate",
    ...plain,
    example: "train_gap(log_loss) <= 0.02"
  },
  {
    ...curveSpec(
      "overfitting",
      "how far the validation loss has risen since its best, as a fraction of it, judged with the noise of the curve: means over an eighth of the points",
      "overfitting <= 5%",
      [taken]
    ),
    kind: "estimate",
    range: RANGE.size
  },
  curveSpec(
    "generalization_loss",
    "Prechelt's: validation loss at the step taken (the last unless said) over the smallest one, minus 1",
    "generalization_loss <= 5%",
    [taken]
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
    summary: "a metric of the learning curve; `loss` unless said. A score is read as 1 minus it"
  };
  const better = {
    name: "better",
    kind: "word",
    words: ["higher", "lower"],
    optional: true,
    summary: "whether a higher or a lower metric is better, where its name does not say"
  };
  return {
    name,
    summary,
    arguments: [metric, better, ...more],
    kind: "exact",
    ...plain,
    example
  };
}

// packages/gates/src/quality/specs/slices.ts
var WEAK_SLICES = {
  name: "weak_slices",
  summary: "slices of one or two columns in which a metric is shown to be worse than on the other rows by more than a margin: searched on one half of the rows, confirmed on the other, corrected for all that were to be confirmed",
  arguments: [
    { name: "metric", kind: "metric", summary: "a quality metric without arguments" },
    { name: "margin", kind: "number", summary: "how much worse, in the unit of the metric" },
    {
      name: "columns",
      kind: "column",
      many: true,
      optional: true,
      summary: "columns to search; all but those with another part to play, unless said"
    }
  ],
  kind: "exact",
  searched: true,
  unit: "",
  range: RANGE.count,
  better: "lower",
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: "warn: weak_slices(accuracy, 0.05) = 0"
};

// packages/gates/src/quality/specs/binary.ts
var binary = [
  estimate("precision", BINARY, "higher", "positive predictive value, TP / (TP + FP)"),
  estimate("recall", BINARY, "higher", "sensitivity, true positive rate, TP / (TP + FN)", {
    example: "recall by region >= 0.6"
  }),
  estimate("specificity", BINARY, "higher", "true negative rate, TN / (TN + FP)"),
  estimate("false_positive_rate", BINARY, "lower", "FP / (FP + TN)", {
    example: "difference(false_positive_rate by sex) <= 0.1"
  }),
  estimate("false_negative_rate", BINARY, "lower", "miss rate, FN / (FN + TP)"),
  estimate(
    "negative_predictive_value",
    BINARY,
    "higher",
    "share of predicted negatives that are negative, TN / (TN + FN)"
  ),
  estimate("false_discovery_rate", BINARY, "lower", "share of predicted positives that are negative, FP / (FP + TP)"),
  estimate("false_omission_rate", BINARY, "lower", "share of predicted negatives that are positive, FN / (FN + TN)"),
  estimate("f1", BINARY, "higher", "harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN)"),
  estimate("fbeta", BINARY, "higher", "F score in which recall weighs beta times as much as precision", {
    arguments: [beta],
    example: "fbeta(2) >= 0.6"
  }),
  estimate(
    "roc_auc",
    BINARY,
    "higher",
    "area under the ROC curve, ties count one half; with a false positive rate only the part up to it, standardised so that 0.5 is chance (McClish)",
    {
      arguments: [optional(number("max_fpr", "false positive rate up to which the curve counts, 0 to 1"))],
      example: "roc_auc >= 0.75"
    }
  ),
  estimate("average_precision", BINARY, "higher", "sum of precision times the gain in recall, not interpolated", {
    example: "average_precision >= baseline - 0.005"
  }),
  estimate(
    "calibration_slope",
    BINARY,
    "neither",
    "slope of the logistic recalibration of the log odds: 1 is right, below 1 the scores are too extreme",
    { unit: "", range: RANGE.any, references: ["baseline"], example: "calibration_slope >= 0.8" }
  ),
  estimate(
    "calibration_intercept",
    BINARY,
    "neither",
    "calibration in the large: what is to be added to the log odds; 0 is right, above 0 the scores are too low",
    { unit: "", range: RANGE.any, references: ["baseline"], example: "calibration_intercept <= 0.2" }
  ),
  estimate(
    "conditional_acceptance",
    BINARY,
    "neither",
    "positive labels over positive predictions, (TP + FN) / (TP + FP): above 1 where too few are selected",
    { ...size, references: ["baseline"], example: "difference(conditional_acceptance by sex) <= 0.2" }
  ),
  estimate(
    "conditional_rejection",
    BINARY,
    "neither",
    "negative labels over negative predictions, (TN + FP) / (TN + FN)",
    { ...size, references: ["baseline"], example: "difference(conditional_rejection by sex) <= 0.2" }
  ),
  estimate("treatment_ratio", BINARY, "neither", "false negatives for each false positive, FN / FP", {
    ...size,
    references: ["baseline"],
    example: "difference(treatment_ratio by sex) <= 0.5"
  }),
  estimate(
    "generalized_entropy",
    BINARY,
    "lower",
    "inequality of what decisions bring: 0 where wrongly refused, 1 where right, 2 where wrongly granted. Of order 1 it is Theil\u2019s index, of order 2 (unless said) half the squared coefficient of variation",
    {
      ...size,
      arguments: [optional(number("order", "above 0"))],
      references: ["baseline"],
      example: "generalized_entropy(1) <= 0.2"
    }
  ),
  estimate("selection_rate", BINARY, "neither", "share of rows that are predicted positive", {
    references: ["baseline"],
    example: "ratio(selection_rate by sex) >= 0.8"
  })
];

// packages/gates/src/quality/specs/classes.ts
var classes = [
  estimate("accuracy", CLASSES, "higher", "share of rows predicted right", { example: "accuracy > naive" }),
  estimate("zero_one_loss", CLASSES, "lower", "error rate: share of rows predicted wrong, 1 - accuracy", {
    example: "ratio(zero_one_loss by sex) >= 0.8"
  }),
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
  estimate(
    "d2_log_loss",
    CLASSES,
    "higher",
    "share of the log loss that is explained: 1 minus log loss over that of the classes' shares",
    { ...skill, example: "d2_log_loss >= 0.2" }
  ),
  estimate("d2_brier", CLASSES, "higher", "Brier's skill score: 1 minus Brier score over that of the classes' shares", {
    ...skill,
    example: "d2_brier >= 0.2"
  }),
  estimate("cost", CLASSES, "lower", "mean cost of a row by the policy's table of costs; a benefit is below 0", {
    unit: "",
    range: RANGE.any,
    example: "cost <= baseline"
  }),
  estimate("matthews_corrcoef", CLASSES, "higher", "Matthews correlation coefficient, -1 to 1", correlation),
  estimate("cohen_kappa", CLASSES, "higher", "Cohen's kappa: agreement beyond chance", correlation),
  estimate(
    "calibration_error",
    CLASSES,
    "lower",
    "expected calibration error (of several classes: of the predicted one), without the bias that noise adds; 15 bins of equal width unless said",
    { references: ["baseline"], arguments: binning, example: "warn: calibration_error <= 0.02" }
  ),
  estimate(
    "miscalibration",
    CLASSES,
    "lower",
    "what isotonic recalibration would take off the Brier score (CORP), without what it owes to noise; no bins",
    { references: ["baseline"], example: "miscalibration <= 0.005" }
  )
];

// packages/gates/src/quality/specs/forecasting.ts
var forecasting = [
  estimate(
    "mase",
    FORECASTING,
    "lower",
    "mean absolute error over that of the naive forecast, a `season` ahead, on the training rows of the same series",
    { ...size, example: "mase by horizon <= 0.9" }
  ),
  estimate("smape", NUMBERS, "lower", "mean of 2 |y - p| / (|y| + |p|), 0 to 2; 0 where both are 0", {
    ...between(0, 2),
    example: "smape <= 0.15"
  }),
  estimate(
    "weighted_quantile_loss",
    NUMBERS,
    "lower",
    "twice the pinball losses over the absolute labels, both summed: of one quantile, or the mean over all that are predicted",
    {
      ...size,
      arguments: [optional(number("alpha", "the quantile, 0 to 1"))],
      references: ["baseline"],
      example: "weighted_quantile_loss <= baseline"
    }
  )
];

// packages/gates/src/quality/specs/multiclass.ts
var averaged = ["macro", "micro", "weighted"].flatMap((how) => {
  const words = {
    macro: "plain mean over the classes or labels",
    micro: "all of them pooled",
    weighted: "mean over the classes or labels by their rows"
  };
  return [
    estimate(`${how}_precision`, SEVERAL, "higher", `precision, ${words[how]}`),
    estimate(`${how}_recall`, SEVERAL, "higher", `recall, ${words[how]}`),
    estimate(`${how}_f1`, SEVERAL, "higher", `F1, ${words[how]}`),
    estimate(`${how}_fbeta`, SEVERAL, "higher", `F-beta, ${words[how]}`, {
      arguments: [beta],
      example: `${how}_fbeta(2) >= 0.6`
    })
  ];
});
var multiclass = [
  ...averaged,
  estimate(
    "macro_roc_auc",
    SEVERAL,
    "higher",
    "area under the ROC curve, each class or label against the rest, plain mean"
  ),
  estimate(
    "weighted_roc_auc",
    SEVERAL,
    "higher",
    "area under the ROC curve, each class or label against the rest, by its rows"
  ),
  estimate(
    "macro_average_precision",
    SEVERAL,
    "higher",
    "average precision, each class or label against the rest, plain mean"
  ),
  estimate(
    "weighted_average_precision",
    SEVERAL,
    "higher",
    "average precision, each class or label against the rest, by its rows"
  ),
  estimate(
    "micro_roc_auc",
    SEVERAL,
    "higher",
    "area under the ROC curve over all classes or labels pooled: each row once a class"
  ),
  estimate("micro_average_precision", SEVERAL, "higher", "average precision over all classes or labels pooled"),
  estimate(
    "roc_auc_ovo",
    MULTICLASS,
    "higher",
    "area under the ROC curve between two classes, mean over all ordered pairs (Hand and Till)"
  ),
  estimate(
    "macro_calibration_error",
    MULTICLASS,
    "lower",
    "class-wise calibration error: of each class whether its probability comes true, plain mean",
    { references: ["baseline"], arguments: binning, example: "macro_calibration_error <= 0.02" }
  ),
  estimate(
    "top_k_accuracy",
    MULTICLASS,
    "higher",
    "share of rows whose true class is among the k most probable; a tie across the k-th place counts by its chance",
    {
      arguments: [number("k", "how many classes count")],
      example: "top_k_accuracy(3) >= 0.9"
    }
  )
];

// packages/gates/src/quality/specs/multilabel.ts
var samples = "of each row, mean over the rows that have one";
var multilabel = [
  estimate("subset_accuracy", MULTILABEL, "higher", "share of rows whose labels are all predicted, and no others"),
  estimate("hamming_loss", MULTILABEL, "lower", "share of the labels of all rows that are predicted wrong"),
  estimate("samples_precision", MULTILABEL, "higher", `precision ${samples}`),
  estimate("samples_recall", MULTILABEL, "higher", `recall ${samples}`),
  estimate("samples_f1", MULTILABEL, "higher", `F1 ${samples}`),
  estimate("samples_fbeta", MULTILABEL, "higher", `F-beta ${samples}`, {
    arguments: [beta],
    example: "samples_fbeta(2) >= 0.6"
  }),
  estimate("samples_jaccard", MULTILABEL, "higher", `TP / (TP + FP + FN) ${samples}`),
  estimate("macro_jaccard", MULTILABEL, "higher", "TP / (TP + FP + FN), plain mean over the labels"),
  estimate("micro_jaccard", MULTILABEL, "higher", "TP / (TP + FP + FN), all labels pooled"),
  estimate("weighted_jaccard", MULTILABEL, "higher", "TP / (TP + FP + FN), mean over the labels by their rows"),
  estimate(
    "label_ranking_average_precision",
    MULTILABEL,
    "higher",
    "for each label of a row, the share of the labels scored as high that it has too; mean over its labels, then over rows"
  ),
  estimate(
    "coverage_error",
    MULTILABEL,
    "lower",
    "how many of the highest scores of a row it takes to hold all of its labels, mean over rows",
    { ...between(1, null), example: "coverage_error <= 3" }
  ),
  estimate(
    "label_ranking_loss",
    MULTILABEL,
    "lower",
    "share of pairs of a label that a row has and one that it has not in which the latter is scored as high, mean over rows"
  )
];

// packages/gates/src/quality/specs/ranking.ts
var k = number("k", "how many of the first rows count");
var ranking = [
  estimate(
    "ndcg",
    RANKING,
    "higher",
    "discounted gain of the first k rows (all unless said) over that of their best order; the gain is the label, or 2^label - 1",
    {
      arguments: [
        optional(k),
        optional({
          name: "gain",
          kind: "word",
          words: ["linear", "exponential"],
          summary: "`linear`, the label, or `exponential`, 2^label - 1"
        })
      ],
      example: "ndcg(10) >= baseline - 0.01"
    }
  ),
  estimate(
    "mean_average_precision",
    RANKING,
    "higher",
    "precision at each relevant row among the first k (all unless said), summed, over min(relevant rows, k)",
    { arguments: [optional(k)], example: "mean_average_precision(10) >= 0.4" }
  ),
  estimate(
    "mean_reciprocal_rank",
    RANKING,
    "higher",
    "1 over the place of the first relevant row; 0 where it is not among the first k (all unless said)",
    { arguments: [optional(k)], example: "mean_reciprocal_rank > naive" }
  ),
  estimate("precision_at", RANKING, "higher", "relevant rows among the first k, over k", {
    arguments: [k],
    example: "precision_at(5) >= 0.3"
  }),
  estimate("recall_at", RANKING, "higher", "relevant rows among the first k, over all relevant rows of the query", {
    arguments: [k],
    example: "recall_at(20) >= 0.8"
  }),
  estimate("hit_rate", RANKING, "higher", "share of queries with a relevant row among the first k", {
    arguments: [k],
    example: "hit_rate(10) >= 0.9"
  })
];

// packages/gates/src/quality/specs/regression.ts
var alpha = number("alpha", "the quantile that is predicted, 0 to 1");
var quantiles = [number("lower", "the lower quantile"), number("upper", "the upper quantile")];
var regression = [
  estimate("mae", NUMBERS, "lower", "mean absolute error, in the unit of the label", {
    ...size,
    example: "mae <= naive * 0.8"
  }),
  estimate("mse", NUMBERS, "lower", "mean squared error", { ...size, example: "mse <= baseline * 1.05" }),
  estimate("rmse", NUMBERS, "lower", "root of the mean squared error", {
    ...size,
    example: "rmse <= baseline * 1.05"
  }),
  estimate("mape", NUMBERS, "lower", "mean absolute error relative to the label; 10% is 0.1", {
    ...size,
    example: "mape <= 10%"
  }),
  estimate("wape", NUMBERS, "lower", "sum of the absolute errors over the sum of the absolute labels; 10% is 0.1", {
    ...size,
    example: "wape <= 10%"
  }),
  estimate(
    "rmsle",
    NUMBERS,
    "lower",
    "root of the mean squared error of ln(1 + y); labels and predictions above -1",
    size
  ),
  estimate(
    "mean_poisson_deviance",
    NUMBERS,
    "lower",
    "mean Poisson deviance; labels from 0, predictions above 0",
    size
  ),
  estimate("mean_gamma_deviance", NUMBERS, "lower", "mean gamma deviance; labels and predictions above 0", size),
  estimate("mean_tweedie_deviance", NUMBERS, "lower", "mean deviance of a Tweedie distribution of this power", {
    ...size,
    arguments: [power],
    example: "mean_tweedie_deviance(1.5) <= baseline"
  }),
  estimate(
    "r2",
    NUMBERS,
    "higher",
    "coefficient of determination: 1 minus the residual over the total sum of squares",
    skill
  ),
  estimate(
    "explained_variance",
    NUMBERS,
    "higher",
    "1 minus the variance of the residuals over that of the labels: unlike r2 it forgives an error common to all rows",
    skill
  ),
  estimate("d2_absolute_error", NUMBERS, "higher", "1 minus mean absolute error over that of the median label", skill),
  estimate("d2_pinball", NUMBERS, "higher", "1 minus pinball loss at alpha over that of the labels' own quantile", {
    ...skill,
    arguments: [alpha],
    example: "d2_pinball(0.9) >= 0.2"
  }),
  estimate("d2_tweedie", NUMBERS, "higher", "1 minus Tweedie deviance over that of the mean label", {
    ...skill,
    arguments: [power],
    example: "d2_tweedie(1.5) >= 0.2"
  }),
  estimate("median_absolute_error", NUMBERS, "lower", "median of the absolute errors", size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate("max_error", NUMBERS, "lower", "largest absolute error of these rows", { ...size, references: [] }),
    kind: "exact"
  },
  estimate("pinball", NUMBERS, "lower", "pinball (quantile) loss at alpha", {
    ...size,
    arguments: [alpha],
    example: "pinball(0.9) <= baseline"
  }),
  estimate("coverage", NUMBERS, "neither", "share of labels between two predicted quantiles, ends included", {
    arguments: quantiles,
    references: ["baseline"],
    example: "coverage(0.1, 0.9) >= 0.78"
  }),
  estimate(
    "interval_width",
    NUMBERS,
    "lower",
    "mean width of the interval between two predicted quantiles, whichever is the larger",
    {
      ...size,
      arguments: quantiles,
      references: ["baseline"],
      example: "interval_width(0.1, 0.9) <= baseline * 1.1"
    }
  ),
  estimate(
    "quantile_crossing",
    NUMBERS,
    "lower",
    "share of rows in which a higher predicted quantile lies below a lower one",
    { references: ["baseline"], example: "quantile_crossing <= 1%" }
  )
];

// packages/gates/src/quality/specs.ts
var QUALITY_SPECS = [
  ...classes,
  ...binary,
  ...multiclass,
  ...multilabel,
  ...regression,
  ...forecasting,
  ...ranking,
  ...own
];

export {
  OVERFITTING_SPECS,
  WEAK_SLICES,
  QUALITY_SPECS
};
