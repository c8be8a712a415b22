/** What a model of no skill comes to, task by task: what `init` asks of a model lies above it, and below it something is wrong. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { QualityTask } from '../quality/truth.ts'

interface Skill {
  /** A task's own metric of quality. */
  readonly metric: string
  /** Above what no skill reaches. */
  readonly least: number
  /** A hard one against the naive model. */
  readonly skill?: string
  /** What the metric is of answers that say nothing, and what answers that are shown to be worse most likely are. */
  readonly none?: { readonly value: number; readonly worse: string }
}

const CONTRARY =
  'worse than guessing: higher scores go with the other class. They are most likely scores of that class (give `1 - score`, or name the other class as `positive`), or of other rows'
const WORSE_THAN_MEAN =
  'worse than the mean of the labels as the answer to every row: the predictions are most likely of other rows, of another label or in another unit'

export const MAIN: Readonly<Record<QualityTask, Skill>> = {
  binary: { metric: 'roc_auc', least: 0.5, skill: 'accuracy > naive', none: { value: 0.5, worse: CONTRARY } },
  multiclass: { metric: 'macro_f1', least: 0.1, skill: 'accuracy > naive' },
  multilabel: { metric: 'micro_f1', least: 0.1 },
  regression: { metric: 'r2', least: 0.01, skill: 'mae < naive', none: { value: 0, worse: WORSE_THAN_MEAN } },
  forecasting: { metric: 'r2', least: 0.01, none: { value: 0, worse: WORSE_THAN_MEAN } },
  ranking: { metric: 'ndcg', least: 0.1 },
}

/** What is most likely wrong with answers that the whole interval shows to be worse than none; undefined where it does not. */
export function worseThanNone({ none }: Skill, seen: Check | undefined): string | undefined {
  const high = seen?.interval?.high
  return none !== undefined && typeof high === 'number' && high < none.value ? none.worse : undefined
}

/** Why nothing is asked of the model. */
export function nothingShown({ metric, least }: Skill, seen: Check | undefined, worse: string | undefined): string {
  const value = seen?.observed
  const is = typeof value === 'number' ? `is ${formatNumber(value)}` : 'has no value'
  const why = worse ?? `and no limit above ${least} is one that a model as good would pass again`
  return `no line about the model: ${metric} of these predictions ${is}, ${why}`
}
