import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/elsewhere.ts
var BETWEEN = {
  parity: ["difference(selection_rate by sex)"],
  parityRatio: ["ratio(selection_rate by sex)"],
  opportunity: ["difference(recall by sex)"],
  odds: ["difference(recall by sex)", "difference(false_positive_rate by sex)"],
  oddsRatio: ["ratio(recall by sex)", "ratio(false_positive_rate by sex)"]
};
var NAMES = {
  demographic_parity: BETWEEN.parity,
  demographic_parity_difference: BETWEEN.parity,
  demographic_parity_ratio: BETWEEN.parityRatio,
  statistical_parity: BETWEEN.parity,
  statistical_parity_difference: BETWEEN.parity,
  disparate_impact: BETWEEN.parityRatio,
  disparate_impact_ratio: BETWEEN.parityRatio,
  four_fifths: BETWEEN.parityRatio,
  equal_opportunity: BETWEEN.opportunity,
  equal_opportunity_difference: BETWEEN.opportunity,
  equal_opportunity_ratio: ["ratio(recall by sex)"],
  equalized_odds: BETWEEN.odds,
  equalized_odds_difference: BETWEEN.odds,
  equalized_odds_ratio: BETWEEN.oddsRatio,
  average_odds_difference: BETWEEN.odds,
  average_abs_odds_difference: BETWEEN.odds,
  predictive_parity: ["difference(precision by sex)"],
  theil_index: "generalized_entropy(1)",
  generalized_entropy_index: "generalized_entropy",
  generalized_entropy_error: "generalized_entropy",
  base_rate: "label_rate",
  consistency_score: "consistency",
  sensitivity: "recall",
  hit_ratio: "hit_rate",
  true_positive_rate: "recall",
  true_negative_rate: "specificity",
  positive_predictive_value: "precision",
  tpr: "recall",
  tnr: "specificity",
  fpr: "false_positive_rate",
  fnr: "false_negative_rate",
  miss_rate: "false_negative_rate",
  fall_out: "false_positive_rate",
  ppv: "precision",
  npv: "negative_predictive_value",
  fdr: "false_discovery_rate",
  fomr: "false_omission_rate",
  acc: "accuracy",
  zero_one_loss: "accuracy",
  error: "accuracy",
  f2: "fbeta(2)",
  fbeta: "fbeta(2)",
  f_score: "f1",
  f_beta: "fbeta(2)",
  fbeta_score: "fbeta(2)",
  mcc: "matthews_corrcoef",
  kappa: "cohen_kappa",
  iou: "macro_jaccard",
  jaccard: "macro_jaccard",
  exact_match: "subset_accuracy",
  exact_match_ratio: "subset_accuracy",
  auc: "roc_auc",
  auroc: "roc_auc",
  roc: "roc_auc",
  gini: "roc_auc",
  ap: "average_precision",
  aucpr: "average_precision",
  auprc: "average_precision",
  pr_auc: "average_precision",
  roc_auc_ovr: "macro_roc_auc",
  roc_auc_ovr_weighted: "weighted_roc_auc",
  roc_auc_ovo_weighted: "roc_auc_ovo",
  top_k_accuracy_score: "top_k_accuracy(2)",
  top_k_categorical_accuracy: "top_k_accuracy(5)",
  cross_entropy: "log_loss",
  crossentropy: "log_loss",
  binary_crossentropy: "log_loss",
  categorical_crossentropy: "log_loss",
  logloss: "log_loss",
  mlogloss: "log_loss",
  nll: "log_loss",
  brier: "brier_score",
  brier_score_loss: "brier_score",
  ece: "calibration_error",
  expected_calibration_error: "calibration_error",
  mean_squared_error: "mse",
  root_mean_squared_error: "rmse",
  mean_absolute_error: "mae",
  l1: "mae",
  l2: "mse",
  mean_absolute_percentage_error: "mape",
  weighted_absolute_percentage_error: "wape",
  wmape: "wape",
  symmetric_mean_absolute_percentage_error: "smape",
  mean_absolute_scaled_error: "mase",
  mean_squared_log_error: "rmsle",
  mean_squared_logarithmic_error: "rmsle",
  root_mean_squared_log_error: "rmsle",
  msle: "rmsle",
  medae: "median_absolute_error",
  medianae: "median_absolute_error",
  mean_pinball_loss: "pinball(0.5)",
  d2_pinball_score: "d2_pinball(0.5)",
  d2_tweedie_score: "d2_tweedie(1.5)",
  quantile_loss: "pinball(0.5)",
  mean_poisson: "mean_poisson_deviance",
  wql: "weighted_quantile_loss",
  picp: "coverage(0.1, 0.9)",
  r_squared: "r2",
  rsquared: "r2",
  map: "mean_average_precision",
  map_at_k: "mean_average_precision(10)",
  mrr: "mean_reciprocal_rank",
  reciprocal_rank: "mean_reciprocal_rank",
  dcg: "ndcg",
  ndcg_at_k: "ndcg(10)",
  precision_at_k: "precision_at(10)",
  recall_at_k: "recall_at(10)",
  hit_rate_at_k: "hit_rate(10)",
  hits_at_k: "hit_rate(10)",
  lrap: "label_ranking_average_precision",
  hamming: "hamming_loss"
};
var MADE = [
  [/^(?:neg|val|test|eval)_(.+)$/, (of) => of],
  [/^(.+)_score$/, (of) => of],
  [/^(.+)_macro$/, (of) => `macro_${of}`],
  [/^(.+)_micro$/, (of) => `micro_${of}`],
  [/^(.+)_weighted$/, (of) => `weighted_${of}`],
  [/^(.+)_samples$/, (of) => `samples_${of}`],
  [/^(.+)_difference$/, (of) => `difference(${of} by sex)`],
  [/^(.+)_ratio$/, (of) => `ratio(${of} by sex)`],
  [/^(.+)_group_(?:min|max)$/, (of) => `${of} by sex`]
];
var metricOf = (line) => /^(?:(?:difference|ratio)\()?(\w+)/.exec(line)?.[1] ?? "";
function fromElsewhere(name, known) {
  const word = name.toLowerCase();
  const listed = Object.hasOwn(NAMES, word) ? [NAMES[word]].flat() : [word];
  if (listed.every((line) => known.has(metricOf(line)))) return listed;
  for (const [pattern, made] of MADE) {
    const [, of] = pattern.exec(word) ?? [];
    if (of === void 0) continue;
    const [base, more] = fromElsewhere(of, known) ?? [];
    const bases = base === void 0 || more !== void 0 ? [of] : [of, base];
    const line = bases.map(made).find((each) => each === base || known.has(metricOf(each)));
    if (line !== void 0) return [line];
  }
  return void 0;
}
function elsewhereOf(metrics) {
  const known = new Set(metrics.map(({ name }) => name));
  return (name) => fromElsewhere(name, known);
}

export {
  fromElsewhere,
  elsewhereOf
};
