/** Overfitting: a metric on the training rows against the hold-out, and what the learning curve shows. */
import { type ArgumentSpec, type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { number, optional } from './spec.ts'

const taken = optional(number('step', 'the step that the model was taken from'))

/** Of the run as a whole: no groups, no other rows, nothing to compare with. */
const plain = {
  unit: '',
  range: RANGE.any,
  better: 'lower',
  by: false,
  condition: false,
  dataset: false,
  references: [],
} as const satisfies Partial<MetricSpec>

export const OVERFITTING_SPECS: readonly MetricSpec[] = [
  {
    name: 'train_gap',
    summary:
      'how much worse a metric is on the hold-out than on the training rows; overfitting is positive, for scores and losses alike',
    arguments: [{ name: 'metric', kind: 'call', summary: 'a quality metric, with its arguments if it takes any' }],
    kind: 'estimate',
    ...plain,
    example: 'train_gap(log_loss) <= 0.02',
  },
  {
    ...curveSpec(
      'overfitting',
      'how far the validation loss has risen since its best, as a fraction of it, judged with the noise of the curve: means over an eighth of the points',
      'overfitting <= 5%',
      [taken],
    ),
    kind: 'estimate',
    range: RANGE.size,
  },
  curveSpec(
    'generalization_loss',
    "Prechelt's: validation loss at the step taken (the last unless said) over the smallest one, minus 1",
    'generalization_loss <= 5%',
    [taken],
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
    summary: 'a metric of the learning curve; `loss` unless said. A score is read as 1 minus it',
  } as const
  const better = {
    name: 'better',
    kind: 'word',
    words: ['higher', 'lower'],
    optional: true,
    summary: 'whether a higher or a lower metric is better, where its name does not say',
  } as const
  return {
    name,
    summary,
    arguments: [metric, better, ...more],
    kind: 'exact',
    ...plain,
    example,
  }
}
