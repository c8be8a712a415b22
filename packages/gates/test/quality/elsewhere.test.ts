/** A name that other libraries have for a quantity leads to the line that asks for it here. */
import { describe, expect, test } from '@jest/globals'
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { biasVocabulary } from '@sea-trials/gates/bias-check/metrics'
import { elsewhereOf } from '@sea-trials/gates/quality/elsewhere'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'

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

const vocabularies = [accuracyVocabulary, biasVocabulary]
const parsed =
  (line: string, vocabulary = accuracyVocabulary) =>
  () =>
    parseRequirement({ text: line, burden: 'require', source: { file: 'sea-trials.yml' } }, vocabulary)

describe.each(vocabularies)('$gate', (vocabulary) => {
  test.each([...SCIKIT_LEARN, ...FAIRLEARN])('%s', (name) => {
    const lines = vocabulary.elsewhere?.(name) ?? []
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(parsed(`${line} <= 0.123`, vocabulary)).not.toThrow()
  })
})

test.each([
  ['demographic_parity', ['difference(selection_rate by sex)']],
  ['disparate_impact', ['ratio(selection_rate by sex)']],
  ['equalized_odds_difference', ['difference(recall by sex)', 'difference(false_positive_rate by sex)']],
  ['average_odds_difference', ['difference(recall by sex)', 'difference(false_positive_rate by sex)']],
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
])('%s is %p', (name, lines) => {
  expect(accuracyVocabulary.elsewhere?.(name)).toEqual(lines)
})

test.each(['rand_score', 'silhouette_score', '__proto__', 'constructor', 'zzzz', 'equalized_odds_difference_score_x'])(
  '%s is nobody’s here',
  (name) => expect(accuracyVocabulary.elsewhere?.(name)).toBeUndefined(),
)

test('what a gate does not have is not suggested', () => {
  expect(elsewhereOf([{ name: 'recall' }])('equalized_odds')).toBeUndefined()
  expect(elsewhereOf([{ name: 'recall' }])('recall_macro')).toBeUndefined()
  expect(elsewhereOf([{ name: 'recall' }])('tpr')).toEqual(['recall'])
})

test('the message of a line', () => {
  expect(parsed('equalized_odds_difference <= 0.1')).toThrow(
    'unknown metric `equalized_odds_difference`; did you mean `difference(recall by sex)` and `difference(false_positive_rate by sex)`?',
  )
  expect(parsed('train_gap(f1_score) <= 0.1')).toThrow('unknown metric `f1_score`; did you mean `f1`?')
})
