/** The names of quality: what each metric is, takes and may be compared with. How each is computed stands in `metrics.ts`. */
import { type ArgumentSpec, type MetricSpec, RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'
import type { Unit } from '@sea-trials/schema/verdict'

type Tasks = NonNullable<MetricSpec['tasks']>

const BINARY: Tasks = ['binary']
const MULTICLASS: Tasks = ['multiclass']
const CLASSES: Tasks = ['binary', 'multiclass']
const REGRESSION: Tasks = ['regression']

interface Extra {
  readonly unit?: Unit
  /** A fraction's unless said. */
  readonly range?: Range
  readonly arguments?: readonly ArgumentSpec[]
  readonly references?: MetricSpec['references']
  readonly example?: string
}

/** An estimate over labelled predictions: any data set, any condition, by groups, against baseline and naive model. */
function estimate(
  name: string,
  tasks: Tasks,
  better: MetricSpec['better'],
  summary: string,
  extra: Extra = {},
): MetricSpec {
  const call = extra.arguments?.some((argument) => argument.optional !== true) ? `${name}(0.5)` : name
  return {
    name,
    summary,
    arguments: extra.arguments ?? [],
    kind: 'estimate',
    unit: extra.unit ?? 'fraction',
    range: extra.range ?? RANGE.fraction,
    better,
    by: true,
    condition: true,
    dataset: true,
    references: extra.references ?? ['baseline', 'naive'],
    tasks,
    example: extra.example ?? `${call} ${better === 'lower' ? '<= 0.1' : '>= 0.8'}`,
  }
}

const number = (name: string, summary: string): ArgumentSpec => ({ name, kind: 'number', summary })
const between = (low: number | null, high: number | null): Extra => ({ unit: '', range: { low, high } })
const correlation: Extra = { unit: '', range: RANGE.correlation }
const size = { unit: '', range: RANGE.size } as const satisfies Extra
const beta = number('beta', 'weight of recall against precision, above 0')

const binary: readonly MetricSpec[] = [
  estimate('precision', BINARY, 'higher', 'positive predictive value, TP / (TP + FP)'),
  estimate('recall', BINARY, 'higher', 'sensitivity, true positive rate, TP / (TP + FN)', {
    example: 'recall by region >= 0.6',
  }),
  estimate('specificity', BINARY, 'higher', 'true negative rate, TN / (TN + FP)'),
  estimate('false_positive_rate', BINARY, 'lower', 'FP / (FP + TN)', {
    example: 'difference(false_positive_rate by sex) <= 0.1',
  }),
  estimate('f1', BINARY, 'higher', 'harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN)'),
  estimate('fbeta', BINARY, 'higher', 'F score in which recall weighs beta times as much as precision', {
    arguments: [beta],
    example: 'fbeta(2) >= 0.6',
  }),
  estimate('roc_auc', BINARY, 'higher', 'area under the ROC curve, ties count one half', {
    example: 'roc_auc >= 0.75',
  }),
  estimate('average_precision', BINARY, 'higher', 'sum of precision times the gain in recall, not interpolated', {
    example: 'average_precision >= baseline - 0.005',
  }),
  estimate(
    'calibration_error',
    CLASSES,
    'lower',
    'expected calibration error, 15 bins of equal width, without the bias that noise adds',
    {
      references: ['baseline'],
      example: 'warn: calibration_error <= 0.02',
    },
  ),
  estimate('selection_rate', BINARY, 'neither', 'share of rows that are predicted positive', {
    references: ['baseline'],
    example: 'ratio(selection_rate by sex) >= 0.8',
  }),
]

const averaged = (['macro', 'micro', 'weighted'] as const).flatMap((how) => {
  const words = {
    macro: 'plain mean over the classes',
    micro: 'all classes pooled',
    weighted: 'mean over the classes by their rows',
  }
  return [
    estimate(`${how}_precision`, MULTICLASS, 'higher', `precision, ${words[how]}`),
    estimate(`${how}_recall`, MULTICLASS, 'higher', `recall, ${words[how]}`),
    estimate(`${how}_f1`, MULTICLASS, 'higher', `F1, ${words[how]}`),
    estimate(`${how}_fbeta`, MULTICLASS, 'higher', `F-beta, ${words[how]}`, {
      arguments: [beta],
      example: `${how}_fbeta(2) >= 0.6`,
    }),
  ]
})

const classes: readonly MetricSpec[] = [
  estimate('accuracy', CLASSES, 'higher', 'share of rows predicted right', { example: 'accuracy > naive' }),
  estimate('balanced_accuracy', CLASSES, 'higher', 'mean recall over the classes that occur'),
  estimate('log_loss', CLASSES, 'lower', 'mean negative logarithm of the probability given to the true class', {
    ...size,
    example: 'log_loss <= baseline + 0.002',
  }),
  estimate(
    'brier_score',
    CLASSES,
    'lower',
    'mean squared error of the probabilities; summed over classes if more than two',
    between(0, 2),
  ),
  estimate('matthews_corrcoef', CLASSES, 'higher', 'Matthews correlation coefficient, -1 to 1', correlation),
  estimate('cohen_kappa', CLASSES, 'higher', "Cohen's kappa: agreement beyond chance", correlation),
]

const multiclass: readonly MetricSpec[] = [
  ...averaged,
  estimate('macro_roc_auc', MULTICLASS, 'higher', 'area under the ROC curve, each class against the rest, plain mean'),
  estimate(
    'weighted_roc_auc',
    MULTICLASS,
    'higher',
    'area under the ROC curve, each class against the rest, by its rows',
  ),
  estimate(
    'macro_average_precision',
    MULTICLASS,
    'higher',
    'average precision, each class against the rest, plain mean',
  ),
  estimate('top_k_accuracy', MULTICLASS, 'higher', 'share of rows whose true class is among the k most probable', {
    arguments: [number('k', 'how many classes count')],
    example: 'top_k_accuracy(3) >= 0.9',
  }),
]

const regression: readonly MetricSpec[] = [
  estimate('mae', REGRESSION, 'lower', 'mean absolute error, in the unit of the label', {
    ...size,
    example: 'mae <= naive * 0.8',
  }),
  estimate('rmse', REGRESSION, 'lower', 'root of the mean squared error', {
    ...size,
    example: 'rmse <= baseline * 1.05',
  }),
  estimate('mape', REGRESSION, 'lower', 'mean absolute error relative to the label; 10% is 0.1', {
    ...size,
    example: 'mape <= 10%',
  }),
  estimate(
    'r2',
    REGRESSION,
    'higher',
    'coefficient of determination: 1 minus the residual over the total sum of squares',
    between(null, 1),
  ),
  estimate('median_absolute_error', REGRESSION, 'lower', 'median of the absolute errors', size),
  {
    // A maximum describes these rows; nothing bounds the largest error to come, so that no interval could ever pass.
    ...estimate('max_error', REGRESSION, 'lower', 'largest absolute error of these rows', { ...size, references: [] }),
    kind: 'exact',
  },
  estimate('pinball', REGRESSION, 'lower', 'pinball (quantile) loss at alpha', {
    ...size,
    arguments: [number('alpha', 'the quantile that is predicted, 0 to 1')],
    example: 'pinball(0.9) <= baseline',
  }),
]

/** Every metric of labelled predictions, in the order in which the documents list them. */
export const QUALITY_SPECS: readonly MetricSpec[] = [...classes, ...binary, ...multiclass, ...regression]

/** Overfitting: a metric on the training rows against the hold-out, and what the learning curve shows. */
export const OVERFITTING_SPECS: readonly MetricSpec[] = [
  {
    name: 'train_gap',
    summary:
      'how much worse a metric is on the hold-out than on the training rows; overfitting is positive, for scores and losses alike',
    arguments: [{ name: 'metric', kind: 'metric', summary: 'a quality metric without arguments' }],
    kind: 'estimate',
    unit: '',
    range: RANGE.any,
    better: 'lower',
    by: false,
    condition: false,
    dataset: false,
    references: [],
    example: 'train_gap(log_loss) <= 0.02',
  },
  curveSpec(
    'generalization_loss',
    "Prechelt's: validation loss at the step taken (the last unless said) over the smallest one, minus 1",
    'generalization_loss <= 5%',
    [number('step', 'the step that the model was taken from')].map((argument) => ({ ...argument, optional: true })),
  ),
  curveSpec('divergence', 'last training loss over the smallest one, minus 1', 'divergence <= 50%'),
  curveSpec(
    'projected_gain',
    'what a tenth more steps would still take off the validation loss, at the slope of the last fifth; small once converged',
    'projected_gain <= 1%',
  ),
]

function curveSpec(name: string, summary: string, example: string, more: readonly ArgumentSpec[] = []): MetricSpec {
  const metric = {
    name: 'metric',
    kind: 'column',
    optional: true,
    summary: 'a loss of the learning curve; `loss` unless said',
  } as const
  return {
    name,
    summary,
    arguments: [metric, ...more],
    kind: 'exact',
    unit: '',
    range: RANGE.any,
    better: 'lower',
    by: false,
    condition: false,
    dataset: false,
    references: [],
    example,
  }
}
