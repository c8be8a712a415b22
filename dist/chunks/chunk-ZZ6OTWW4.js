import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/elsewhere-names.ts
var BETWEEN = {
  parity: ["difference(selection_rate by sex)"],
  parityRatio: ["ratio(selection_rate by sex)"],
  opportunity: ["difference(recall by sex)"],
  odds: ["difference(recall by sex)", "difference(false_positive_rate by sex)"],
  oddsRatio: ["ratio(recall by sex)", "ratio(false_positive_rate by sex)"]
};
var SCORES = { y0: "mean(score){y = 0}", y1: "mean(score){y = 1}" };
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
  average_odds_error: BETWEEN.odds,
  average_predictive_value_difference: ["difference(precision by sex)", "difference(false_omission_rate by sex)"],
  predictive_parity: ["difference(precision by sex)"],
  mean_difference: BETWEEN.parity,
  coefficient_of_variation: "generalized_entropy",
  theil_index: "generalized_entropy(1)",
  generalized_entropy_index: "generalized_entropy",
  generalized_entropy_error: "generalized_entropy",
  between_group_generalized_entropy_index: "between_group_entropy(sex)",
  between_group_generalized_entropy_error: "between_group_entropy(sex)",
  between_group_theil_index: "between_group_entropy(1, sex)",
  between_group_coefficient_of_variation: "between_group_entropy(sex)",
  between_all_groups_generalized_entropy_index: "between_group_entropy(sex, race)",
  between_all_groups_theil_index: "between_group_entropy(1, sex, race)",
  between_all_groups_coefficient_of_variation: "between_group_entropy(sex, race)",
  smoothed_empirical_differential_fairness: "smoothed_edf(sex)",
  df_bias_amplification: "bias_amplification(sex)",
  differential_fairness_bias_amplification: "bias_amplification(sex)",
  smoothed_base_rate: "label_rate",
  smoothed_selection_rate: "selection_rate",
  generalized_true_positive_rate: SCORES.y1,
  generalized_false_negative_rate: SCORES.y1,
  generalized_fnr: SCORES.y1,
  generalized_false_positive_rate: SCORES.y0,
  generalized_true_negative_rate: SCORES.y0,
  generalized_fpr: SCORES.y0,
  generalized_equalized_odds_difference: [`difference(${SCORES.y1} by sex)`, `difference(${SCORES.y0} by sex)`],
  rich_subgroup: "weak_slices(false_positive_rate, 0.1, sex, age)",
  mdss_bias_scan: "weak_slices(log_loss, 0.05)",
  mdss_bias_score: "weak_slices(log_loss, 0.05)",
  base_rate: "label_rate",
  class_imbalance: "group_share(sex)",
  kl_divergence: "label_kullback_leibler(sex)",
  conditional_demographic_disparity: 'conditional_selection_disparity(sex = "Female", department)',
  consistency_score: "consistency(5, age, hours_per_week)",
  mean_prediction: "mean(prediction)",
  sensitivity: "recall",
  hit_ratio: "hit_rate(10)",
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
  error: "zero_one_loss",
  error_rate: "zero_one_loss",
  misclassification_rate: "zero_one_loss",
  false_negative_rate_error: "false_negative_rate",
  false_positive_rate_error: "false_positive_rate",
  false_omission_rate_error: "false_omission_rate",
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
var DOUBLED = "a limit of x there is x * x / 2 here";
var CONVERTED = {
  coefficient_of_variation: DOUBLED,
  between_group_coefficient_of_variation: DOUBLED,
  between_all_groups_coefficient_of_variation: DOUBLED,
  class_imbalance: "of two groups it is 1 - 2 * the smaller share",
  generalized_false_negative_rate: "it is 1 - the mean",
  generalized_fnr: "it is 1 - the mean",
  generalized_true_negative_rate: "it is 1 - the mean",
  gini: "it is 2 * the area - 1"
};

// packages/gates/src/quality/elsewhere.ts
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
function isMeasure(measure, known) {
  const [, metric = "", given] = /^(?:(?:difference|ratio)\()?(\w+)(\()?/.exec(measure) ?? [];
  const spec = known.get(metric);
  if (spec === void 0 || measure.includes(" by ") && !spec.by) return false;
  return given !== void 0 || spec.arguments.every(({ optional }) => optional === true);
}
function fromElsewhere(name, known) {
  const word = name.toLowerCase();
  const listed = Object.hasOwn(NAMES, word) ? [NAMES[word]].flat() : [word];
  if (listed.every((measure) => isMeasure(measure, known))) return listed;
  for (const [pattern, made] of MADE) {
    const [, of] = pattern.exec(word) ?? [];
    if (of === void 0) continue;
    const [base, more] = fromElsewhere(of, known) ?? [];
    const bases = base === void 0 || more !== void 0 ? [of] : [of, base];
    const measure = bases.map(made).find((each) => each === base || isMeasure(each, known));
    if (measure !== void 0) return [measure];
  }
  return void 0;
}
var byName = (metrics) => new Map(metrics.map((spec) => [spec.name, spec]));
function elsewhereOf(metrics, beside) {
  const known = byName(metrics);
  const others = byName(beside?.metrics ?? []);
  return (name) => {
    const own = fromElsewhere(name, known);
    const measures = own ?? fromElsewhere(name, others) ?? exampleOf(others.get(name));
    if (measures === void 0) return void 0;
    const word = name.toLowerCase();
    const but = Object.hasOwn(CONVERTED, word) ? CONVERTED[word] : void 0;
    return {
      measures,
      ...own !== void 0 || beside === void 0 ? {} : { gate: beside.gate },
      ...but === void 0 ? {} : { but }
    };
  };
}
var exampleOf = (spec) => spec === void 0 ? void 0 : [spec.example.replace(/^\w+: /, "").replace(/ (?:[<>=]=?|!=) .*$/, "")];

export {
  elsewhereOf
};
