/** A name that other libraries have for a quantity leads to the line that asks for it here. */
import { describe, expect, test } from '@jest/globals'
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { biasVocabulary } from '@sea-trials/gates/bias-check/metrics'
import { elsewhereOf } from '@sea-trials/gates/quality/elsewhere'
import { NAMES } from '@sea-trials/gates/quality/elsewhere-names'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

/** Functions of sklearn.metrics 1.7 about predictions, and the names of its scorers (`get_scorer_names`), that are none of ours. */
const SCIKIT_LEARN =
  `accuracy_score auc average_precision_score balanced_accuracy_score brier_score_loss cohen_kappa_score
  d2_absolute_error_score d2_brier_score d2_log_loss_score d2_pinball_score d2_tweedie_score dcg_score explained_variance_score
  f1_macro f1_micro f1_samples f1_score f1_weighted fbeta_score jaccard jaccard_macro jaccard_micro jaccard_samples jaccard_score
  jaccard_weighted label_ranking_average_precision_score mean_absolute_error mean_absolute_percentage_error mean_pinball_loss
  mean_squared_error mean_squared_log_error ndcg_score neg_brier_score neg_log_loss neg_max_error neg_mean_absolute_error
  neg_mean_absolute_percentage_error neg_mean_gamma_deviance neg_mean_poisson_deviance neg_mean_squared_error
  neg_mean_squared_log_error neg_median_absolute_error neg_root_mean_squared_error neg_root_mean_squared_log_error precision_macro
  precision_micro precision_samples precision_score precision_weighted r2_score recall_macro recall_micro recall_samples
  recall_score recall_weighted roc_auc_ovo_weighted roc_auc_ovr roc_auc_ovr_weighted roc_auc_score root_mean_squared_error
  root_mean_squared_log_error top_k_accuracy_score zero_one_loss`.split(/\s+/)

/** Functions of fairlearn.metrics 0.13 that are none of ours. */
const FAIRLEARN =
  `accuracy_score_difference accuracy_score_group_min accuracy_score_ratio balanced_accuracy_score_group_min
  demographic_parity_difference demographic_parity_ratio equal_opportunity_difference equal_opportunity_ratio
  equalized_odds_difference equalized_odds_ratio f1_score_group_min false_negative_rate_difference false_negative_rate_ratio
  false_positive_rate_difference false_positive_rate_ratio log_loss_group_max mean_absolute_error_group_max
  mean_squared_error_group_max precision_score_group_min r2_score_group_min recall_score_group_min roc_auc_score_group_min
  selection_rate_difference selection_rate_ratio true_negative_rate true_negative_rate_difference true_negative_rate_ratio
  true_positive_rate true_positive_rate_difference true_positive_rate_ratio zero_one_loss_difference zero_one_loss_group_max
  zero_one_loss_ratio`.split(/\s+/)

/** Methods of AIF360 0.6.1 (ClassificationMetric, BinaryLabelDatasetMetric) and functions of its `aif360.sklearn.metrics`. */
const AIF360 =
  `average_abs_odds_difference average_odds_difference average_odds_error average_predictive_value_difference base_rate
  between_all_groups_coefficient_of_variation between_all_groups_generalized_entropy_index between_all_groups_theil_index
  between_group_coefficient_of_variation between_group_generalized_entropy_error between_group_generalized_entropy_index
  between_group_theil_index class_imbalance coefficient_of_variation conditional_demographic_disparity consistency_score
  df_bias_amplification differential_fairness_bias_amplification disparate_impact disparate_impact_ratio
  equal_opportunity_difference error_rate error_rate_difference error_rate_ratio false_discovery_rate_difference
  false_discovery_rate_ratio false_negative_rate_difference false_negative_rate_error false_negative_rate_ratio
  false_omission_rate_difference false_omission_rate_error false_omission_rate_ratio false_positive_rate_difference
  false_positive_rate_error false_positive_rate_ratio generalized_entropy_error generalized_entropy_index
  generalized_equalized_odds_difference generalized_false_negative_rate generalized_false_positive_rate generalized_fnr
  generalized_fpr generalized_true_negative_rate generalized_true_positive_rate kl_divergence mdss_bias_score mean_difference
  positive_predictive_value rich_subgroup sensitivity sensitivity_score smoothed_base_rate
  smoothed_empirical_differential_fairness smoothed_selection_rate specificity_score statistical_parity_difference
  theil_index true_negative_rate true_positive_rate true_positive_rate_difference`.split(/\s+/)

const vocabularies = [accuracyVocabulary, biasVocabulary]
const parsed =
  (line: string, vocabulary = accuracyVocabulary) =>
  () =>
    parseRequirement({ text: line, burden: 'require', source: { file: 'sea-trials.yml' } }, vocabulary)

const isLine = (line: string, gate: string): boolean => {
  try {
    parsed(line, vocabularies.find((one) => one.gate === gate) as Vocabulary)()
    return true
  } catch {
    return false
  }
}

/** A line of the measure that could be written so. */
const lineOf = (measure: string): string =>
  `${measure} ${/^weak_slices/.test(measure) ? '= 0' : /^coverage_error/.test(measure) ? '<= 1.23' : '<= 0.123'}`

describe.each(vocabularies)('$gate', (vocabulary) => {
  const meant = (name: string): readonly string[] => {
    if (vocabulary.metrics.some((metric) => metric.name === name)) return []
    const { measures = [], gate = vocabulary.gate } = vocabulary.elsewhere?.(name) ?? {}
    expect([name, measures.length > 0]).toEqual([name, true])
    return measures.filter((measure) => !isLine(lineOf(measure), gate))
  }
  test.each([
    ['scikit-learn', SCIKIT_LEARN],
    ['fairlearn', FAIRLEARN],
    ['AIF360', AIF360],
    ['all that is listed', Object.keys(NAMES)],
  ])('every name of %s leads to valid lines', (_, names) => {
    expect(names.flatMap(meant)).toEqual([])
  })
  test('so does every name that is made of one', () => {
    const made = vocabulary.metrics.flatMap(({ name }) =>
      ['difference', 'ratio', 'group_min', 'score'].map((end) => `${name}_${end}`),
    )
    const known = made.filter((name) => vocabulary.elsewhere?.(name) !== undefined)
    expect(known.length).toBeGreaterThan(100)
    expect(known.flatMap(meant)).toEqual([])
  })
})

test.each([
  ['demographic_parity', ['difference(selection_rate by sex)']],
  ['disparate_impact', ['ratio(selection_rate by sex)']],
  ['equalized_odds_difference', ['difference(recall by sex)', 'difference(false_positive_rate by sex)']],
  ['average_odds_difference', ['difference(recall by sex)', 'difference(false_positive_rate by sex)']],
  ['mean_difference', ['difference(selection_rate by sex)']],
  ['error_rate_ratio', ['ratio(zero_one_loss by sex)']],
  ['error_rate_difference', ['difference(zero_one_loss by sex)']],
  ['zero_one_loss_group_max', ['zero_one_loss by sex']],
  ['theil_index', ['generalized_entropy(1)']],
  ['f1_score', ['f1']],
  ['F1_Score', ['f1']],
  ['fbeta_score', ['fbeta(2)']],
  ['AUC', ['roc_auc']],
  ['val_auc', ['roc_auc']],
  ['neg_mean_pinball_loss', ['pinball(0.5)']],
  ['f1_samples', ['samples_f1']],
  ['sensitivity', ['recall']],
  ['kappa', ['cohen_kappa']],
  ['tpr_difference', ['difference(recall by sex)']],
  ['auc_group_min', ['roc_auc by sex']],
])('%s is %p', (name, measures) => {
  expect(accuracyVocabulary.elsewhere?.(name)).toEqual({ measures })
})

test.each([
  ['label_rate', accuracyVocabulary, ['label_rate'], 'bias-check'],
  ['base_rate', accuracyVocabulary, ['label_rate'], 'bias-check'],
  ['counterfactual_flips', accuracyVocabulary, ['counterfactual_flips(sex)'], 'bias-check'],
  ['overfitting', biasVocabulary, ['overfitting'], 'accuracy-gate'],
  ['train_gap', biasVocabulary, ['train_gap(log_loss)'], 'accuracy-gate'],
] as const)('what another gate has is named with it: %s', (name, vocabulary, measures, gate) => {
  expect(vocabulary.elsewhere?.(name)).toEqual({ measures, gate })
})

test.each(['rand_score', 'silhouette_score', '__proto__', 'constructor', 'zzzz', 'equalized_odds_difference_score_x'])(
  '%s is nobody’s here',
  (name) => expect(accuracyVocabulary.elsewhere?.(name)).toBeUndefined(),
)

test('what a gate does not have, or what could not be written so, is not suggested', () => {
  const only = (...names: readonly string[]) =>
    elsewhereOf(biasVocabulary.metrics.filter(({ name }) => names.includes(name)))
  expect(only('recall')('equalized_odds')).toBeUndefined()
  expect(only('recall')('recall_macro')).toBeUndefined()
  expect(only('recall')('tpr')).toEqual({ measures: ['recall'] })
  expect(only('consistency', 'mean')('consistency_difference')).toBeUndefined()
  expect(only('consistency', 'mean')('mean_difference')).toBeUndefined()
})

test('the message of a line', () => {
  expect(parsed('equalized_odds_difference <= 0.1')).toThrow(
    'unknown metric `equalized_odds_difference`; did you mean `difference(recall by sex)` and `difference(false_positive_rate by sex)`?',
  )
  expect(parsed('train_gap(f1_score) <= 0.1')).toThrow('unknown metric `f1_score`; did you mean `f1`?')
  expect(parsed('coefficient_of_variation <= 0.1')).toThrow(
    'unknown metric `coefficient_of_variation`; did you mean `generalized_entropy`? (a limit of x there is x * x / 2 here)',
  )
  expect(parsed('label_rate >= 0.2')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('unknown metric `label_rate`; did you mean `label_rate` of bias-check?'),
      fix: 'Write the line under `bias-check`. Metrics of accuracy-gate are listed in docs/metrics.md.',
    }),
  )
})
