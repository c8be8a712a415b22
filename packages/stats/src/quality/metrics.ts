/** The quality metrics by their names in the requirement language. */
import type { Estimate, Undefined } from '../estimate.ts'
import { cohenKappa, matthewsCorrcoef } from './agreement.ts'
import { averagePrecision } from './average-precision.ts'
import {
  balancedAccuracy,
  macroFbeta,
  macroPrecision,
  macroRecall,
  weightedFbeta,
  weightedPrecision,
  weightedRecall,
} from './averages.ts'
import { calibrationError } from './calibration.ts'
import type { ClassSample } from './cells.ts'
import { cost } from './cost.ts'
import { d2AbsoluteError, d2Pinball, d2Tweedie, explainedVariance, r2 } from './explained.ts'
import { mase, smape, weightedQuantileLoss } from './forecast.ts'
import { miscalibration } from './isotonic.ts'
import { devianceDomain, logDomain } from './losses.ts'
import { meanOf, shareOf } from './mean.ts'
import {
  averagedEntry,
  binary,
  classes,
  classwise,
  entry,
  hard,
  multiclass,
  multilabel,
  numbers,
  type QualityMetric,
  ranking,
  severalEntry,
  soft,
} from './metric.ts'
import {
  coverageError,
  hammingLoss,
  labelRankingAveragePrecision,
  labelRankingLoss,
  macroOf,
  microOf,
  samplesFbeta,
  samplesJaccard,
  samplesPrecision,
  samplesRecall,
  subsetAccuracy,
  weightedOf,
} from './multilabel.ts'
import {
  macroAveragePrecision,
  macroCalibrationError,
  macroRocAuc,
  microAveragePrecision,
  microRocAuc,
  rocAucOvo,
  weightedAveragePrecision,
  weightedRocAuc,
} from './one-against-rest.ts'
import { conditionalAcceptance, conditionalRejection, generalizedEntropy, treatmentRatio } from './parity.ts'
import { brierScore, d2Brier, d2LogLoss, logLoss, topKAccuracy } from './probability.ts'
import { coverage, intervalWidth, pinball, quantileCrossing } from './quantiles.ts'
import { hitRate, meanAveragePrecision, meanReciprocalRank, ndcg, precisionAt, recallAt } from './queries.ts'
import {
  accuracy,
  f1,
  falseDiscoveryRate,
  falseNegativeRate,
  falseOmissionRate,
  falsePositiveRate,
  fbeta,
  jaccard,
  negativePredictiveValue,
  precision,
  recall,
  selectionRate,
  specificity,
  zeroOneLoss,
} from './rates.ts'
import { calibrationIntercept, calibrationSlope } from './recalibration.ts'
import { mae, mape, maxError, medianAbsoluteError, mse, rmse, rmsle, tweedieDeviance, wape } from './regression.ts'
import { rocAuc } from './roc.ts'
import type { BinarySample, MulticlassSample, MultilabelSample, RankingSample, RegressionSample } from './sample.ts'
import { unread } from './stored.ts'

export type { MetricOptions, QualityMetric, Task } from './metric.ts'

const spread = ['quantiles'] as const
const DECILES = [0.1, 0.9] as const

/** A metric of unit deviances: of the power that a line says, or of its own. */
const deviance = (
  better: QualityMetric['better'],
  of: (sample: RegressionSample, power: number) => Estimate | Undefined,
  own = 1.5,
): QualityMetric => ({
  ...entry<RegressionSample>(numbers, hard, better, (s, { power = own }) => of(s, power)),
  domain: ({ power = own }) => devianceDomain(power),
})

/** Share of positive labels. */
const labelRate = (sample: BinarySample) =>
  selectionRate({ ...(unread(sample) as unknown as BinarySample), prediction: sample.label })

export const qualityMetrics = {
  accuracy: entry<ClassSample>(classes, hard, 'higher', accuracy),
  zero_one_loss: entry<ClassSample>(classes, hard, 'lower', zeroOneLoss),
  balanced_accuracy: classwise<ClassSample>(classes, hard, 'higher', balancedAccuracy),
  precision: classwise<BinarySample>(binary, hard, 'higher', precision),
  recall: classwise<BinarySample>(binary, hard, 'higher', recall),
  specificity: classwise<BinarySample>(binary, hard, 'higher', specificity),
  false_positive_rate: classwise<BinarySample>(binary, hard, 'lower', falsePositiveRate),
  false_negative_rate: classwise<BinarySample>(binary, hard, 'lower', falseNegativeRate),
  negative_predictive_value: classwise<BinarySample>(binary, hard, 'higher', negativePredictiveValue),
  false_discovery_rate: classwise<BinarySample>(binary, hard, 'lower', falseDiscoveryRate),
  false_omission_rate: classwise<BinarySample>(binary, hard, 'lower', falseOmissionRate),
  f1: classwise<BinarySample>(binary, hard, 'higher', f1),
  fbeta: classwise<BinarySample>(binary, hard, 'higher', (s, { beta = 1 }) => fbeta(s, beta)),
  roc_auc: classwise<BinarySample>(binary, soft, 'higher', (s, { maxFpr }) => rocAuc(s, maxFpr)),
  average_precision: classwise<BinarySample>(binary, soft, 'higher', averagePrecision),
  log_loss: entry<ClassSample>(classes, soft, 'lower', logLoss),
  brier_score: entry<ClassSample>(classes, soft, 'lower', brierScore),
  d2_log_loss: entry<ClassSample>(classes, soft, 'higher', d2LogLoss),
  d2_brier: entry<ClassSample>(classes, soft, 'higher', d2Brier),
  calibration_error: entry<ClassSample>(classes, soft, 'lower', (s, { binning }) => calibrationError(s, binning)),
  macro_calibration_error: entry<MulticlassSample>(multiclass, soft, 'lower', (s, { binning }) =>
    macroCalibrationError(s, binning),
  ),
  miscalibration: entry<ClassSample>(classes, soft, 'lower', miscalibration),
  calibration_slope: entry<BinarySample>(binary, soft, null, calibrationSlope),
  calibration_intercept: entry<BinarySample>(binary, soft, null, calibrationIntercept),
  cost: entry<ClassSample>(classes, hard, 'lower', (s, { costs }) => cost(s, costs)),
  matthews_corrcoef: classwise<ClassSample>(classes, hard, 'higher', matthewsCorrcoef),
  cohen_kappa: classwise<ClassSample>(classes, hard, 'higher', cohenKappa),
  top_k_accuracy: entry<MulticlassSample>(multiclass, soft, 'higher', (s, { k = 2 }) => topKAccuracy(s, k)),
  macro_precision: averagedEntry(macroPrecision, (s) => macroOf(s, precision)),
  macro_recall: averagedEntry(macroRecall, (s) => macroOf(s, recall)),
  macro_f1: averagedEntry(
    (s) => macroFbeta(s, 1),
    (s) => macroOf(s, f1),
  ),
  macro_fbeta: averagedEntry(
    (s, { beta = 1 }) => macroFbeta(s, beta),
    (s, { beta = 1 }) => macroOf(s, (one) => fbeta(one, beta)),
  ),
  macro_roc_auc: severalEntry(macroRocAuc, (s) => macroOf(s, rocAuc)),
  macro_average_precision: severalEntry(macroAveragePrecision, (s) => macroOf(s, averagePrecision)),
  // With one label a row, pooled precision, recall and F are all the share of rows that are right.
  micro_precision: averagedEntry(accuracy, (s) => microOf(s, precision)),
  micro_recall: averagedEntry(accuracy, (s) => microOf(s, recall)),
  micro_f1: averagedEntry(accuracy, (s) => microOf(s, f1)),
  micro_fbeta: averagedEntry(accuracy, (s, { beta = 1 }) => microOf(s, (all) => fbeta(all, beta))),
  weighted_precision: averagedEntry(weightedPrecision, (s) => weightedOf(s, precision)),
  weighted_recall: averagedEntry(weightedRecall, (s) => weightedOf(s, recall)),
  weighted_f1: averagedEntry(
    (s) => weightedFbeta(s, 1),
    (s) => weightedOf(s, f1),
  ),
  weighted_fbeta: averagedEntry(
    (s, { beta = 1 }) => weightedFbeta(s, beta),
    (s, { beta = 1 }) => weightedOf(s, (one) => fbeta(one, beta)),
  ),
  weighted_roc_auc: severalEntry(weightedRocAuc, (s) => weightedOf(s, rocAuc)),
  micro_roc_auc: severalEntry(microRocAuc, (s) => microOf(s, rocAuc)),
  micro_average_precision: severalEntry(microAveragePrecision, (s) => microOf(s, averagePrecision)),
  weighted_average_precision: severalEntry(weightedAveragePrecision, (s) => weightedOf(s, averagePrecision)),
  roc_auc_ovo: classwise<MulticlassSample>(multiclass, soft, 'higher', rocAucOvo),
  macro_jaccard: classwise<MultilabelSample>(multilabel, hard, 'higher', (s) => macroOf(s, jaccard)),
  micro_jaccard: classwise<MultilabelSample>(multilabel, hard, 'higher', (s) => microOf(s, jaccard)),
  weighted_jaccard: classwise<MultilabelSample>(multilabel, hard, 'higher', (s) => weightedOf(s, jaccard)),
  samples_precision: entry<MultilabelSample>(multilabel, hard, 'higher', samplesPrecision),
  samples_recall: entry<MultilabelSample>(multilabel, hard, 'higher', samplesRecall),
  samples_f1: entry<MultilabelSample>(multilabel, hard, 'higher', (s) => samplesFbeta(s, 1)),
  samples_fbeta: entry<MultilabelSample>(multilabel, hard, 'higher', (s, { beta = 1 }) => samplesFbeta(s, beta)),
  samples_jaccard: entry<MultilabelSample>(multilabel, hard, 'higher', samplesJaccard),
  subset_accuracy: entry<MultilabelSample>(multilabel, hard, 'higher', subsetAccuracy),
  hamming_loss: entry<MultilabelSample>(multilabel, hard, 'lower', hammingLoss),
  label_ranking_average_precision: entry<MultilabelSample>(multilabel, soft, 'higher', labelRankingAveragePrecision),
  coverage_error: entry<MultilabelSample>(multilabel, soft, 'lower', coverageError),
  label_ranking_loss: entry<MultilabelSample>(multilabel, soft, 'lower', labelRankingLoss),
  mean: entry<RegressionSample>(numbers, hard, null, (s) =>
    s.flags ? shareOf(s, s.prediction) : meanOf(s, s.prediction, {}),
  ),
  mae: entry<RegressionSample>(numbers, hard, 'lower', mae),
  mse: entry<RegressionSample>(numbers, hard, 'lower', mse),
  rmse: entry<RegressionSample>(numbers, hard, 'lower', rmse),
  // scikit-learn divides by the epsilon of a double instead: rows of 0 then decide alone.
  mape: { ...entry<RegressionSample>(numbers, hard, 'lower', mape), domain: () => (label) => label !== 0 },
  wape: entry<RegressionSample>(numbers, hard, 'lower', wape),
  rmsle: { ...entry<RegressionSample>(numbers, hard, 'lower', rmsle), domain: () => logDomain },
  mean_poisson_deviance: deviance('lower', (s) => tweedieDeviance(s, 1), 1),
  mean_gamma_deviance: deviance('lower', (s) => tweedieDeviance(s, 2), 2),
  mean_tweedie_deviance: deviance('lower', tweedieDeviance),
  r2: entry<RegressionSample>(numbers, hard, 'higher', r2),
  explained_variance: entry<RegressionSample>(numbers, hard, 'higher', explainedVariance),
  d2_absolute_error: entry<RegressionSample>(numbers, hard, 'higher', d2AbsoluteError),
  d2_pinball: entry<RegressionSample>(numbers, hard, 'higher', (s, { alpha = 0.5 }) => d2Pinball(s, alpha)),
  d2_tweedie: deviance('higher', d2Tweedie),
  median_absolute_error: entry<RegressionSample>(numbers, hard, 'lower', medianAbsoluteError),
  max_error: entry<RegressionSample>(numbers, hard, 'lower', maxError),
  pinball: entry<RegressionSample>(numbers, hard, 'lower', (s, { alpha = 0.5 }) => pinball(s, alpha)),
  coverage: entry<RegressionSample>(numbers, spread, null, (s, { between: [low, high] = DECILES }) =>
    coverage(s, low, high),
  ),
  interval_width: entry<RegressionSample>(numbers, spread, 'lower', (s, { between: [low, high] = DECILES }) =>
    intervalWidth(s, low, high),
  ),
  weighted_quantile_loss: entry<RegressionSample>(numbers, spread, 'lower', (s, { alpha }) =>
    weightedQuantileLoss(s, alpha),
  ),
  smape: entry<RegressionSample>(numbers, hard, 'lower', smape),
  mase: entry<RegressionSample>(['forecasting'], ['prediction', 'scale'], 'lower', mase),
  quantile_crossing: entry<RegressionSample>(numbers, spread, 'lower', quantileCrossing),
  ndcg: entry<RankingSample>(ranking, soft, 'higher', (s, { k, gain }) => ndcg(s, k, gain === 'exponential')),
  mean_average_precision: entry<RankingSample>(ranking, soft, 'higher', (s, { k }) => meanAveragePrecision(s, k)),
  mean_reciprocal_rank: entry<RankingSample>(ranking, soft, 'higher', (s, { k }) => meanReciprocalRank(s, k)),
  precision_at: entry<RankingSample>(ranking, soft, 'higher', (s, { k = 10 }) => precisionAt(s, k)),
  recall_at: entry<RankingSample>(ranking, soft, 'higher', (s, { k = 10 }) => recallAt(s, k)),
  hit_rate: entry<RankingSample>(ranking, soft, 'higher', (s, { k = 10 }) => hitRate(s, k)),
  conditional_acceptance: entry<BinarySample>(binary, hard, null, conditionalAcceptance),
  conditional_rejection: entry<BinarySample>(binary, hard, null, conditionalRejection),
  treatment_ratio: entry<BinarySample>(binary, hard, null, treatmentRatio),
  generalized_entropy: entry<BinarySample>(binary, hard, 'lower', (s, { order = 2 }) => generalizedEntropy(s, order)),
  selection_rate: entry<BinarySample>(binary, hard, null, selectionRate),
  label_rate: entry<BinarySample>(binary, [], null, labelRate),
} satisfies Record<string, QualityMetric>

export type QualityMetricName = keyof typeof qualityMetrics
