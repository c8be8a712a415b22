/** Whether a higher or a lower value of a curve's metric is better: said by the line, or known of its name; never guessed. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { QUALITY_SPECS } from '../specs.ts'
import type { Curve, Line } from './series.ts'

export type Direction = 'higher' | 'lower'

/** The last words of the names that Keras, scikit-learn, XGBoost, LightGBM, CatBoost and Hugging Face give. */
const LOWER =
  /(^|[_:-])(loss|logloss|mlogloss|error|merror|err|mae|mse|rmse|mape|smape|msle|rmsle|l1|l2|nll|nloglik|deviance|perplexity|crossentropy|cross_entropy|brier|wer|cer|quantile|pinball|huber|hinge|poisson|kldivergence)$/
const HIGHER =
  /(^|[_:-])(acc|accuracy|auc|auroc|aucpr|auprc|pr_auc|f1|f1_score|precision|recall|map|ndcg|mrr|r2|iou|miou|dice|kappa|mcc|exact_match)$/

/** Throws `bad-requirement` where neither the line nor the name says. */
export function directionOf(metric: string, said: Direction | undefined): Direction {
  if (said !== undefined) return said
  const ours = QUALITY_SPECS.find(({ name }) => name === metric)?.better
  if (ours === 'higher' || ours === 'lower') return ours
  const name = metric.toLowerCase().replace(/-mean$|@\d+$/g, '')
  if (LOWER.test(name)) return 'lower'
  if (HIGHER.test(name)) return 'higher'
  throw new SeaTrialsError(
    'bad-requirement',
    `nothing says whether a higher or a lower ${printable(metric)} of the learning curve is better`,
    'Say it after the metric: `overfitting(my_score, higher) <= 5%`, or `lower`.',
  )
}

/** A curve of a score is read as 1 minus it: what the metrics of curves are about is an error. Throws `bad-value` for scores outside of 0 to 1. */
export function asLoss(curve: Curve, direction: Direction): Curve {
  if (direction === 'lower') return curve
  const { train, validation } = curve
  return {
    ...curve,
    ...(train === undefined ? {} : { train: turned(train, curve.metric) }),
    ...(validation === undefined ? {} : { validation: turned(validation, curve.metric) }),
  }
}

function turned({ steps, values }: Line, metric: string): Line {
  const outside = values.find((value) => value < 0 || value > 1)
  if (outside === undefined) return { steps, values: values.map((value) => 1 - value) }
  throw new SeaTrialsError(
    'bad-value',
    `the score ${printable(metric)} of the learning curve is ${outside}, and 1 minus it is no error`,
    'Write the score as a fraction, 0 to 1, or take a loss.',
  )
}
