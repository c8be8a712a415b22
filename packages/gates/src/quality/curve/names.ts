/** How libraries say in a name which part of the data a line is of: `val_loss`, `loss/train`, `eval_loss`, `train-rmse-mean`. */
import { own } from '@sea-trials/schema/json'

export type Split = 'train' | 'validation' | 'test'

const WORDS: Readonly<Record<string, Split>> = {
  train: 'train',
  training: 'train',
  dtrain: 'train',
  dvalid: 'validation',
  dval: 'validation',
  dtest: 'test',
  learn: 'train',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  eval: 'validation',
  evaluation: 'validation',
  test: 'test',
}

/** The part of the data that a word names; undefined where it names none. `valid_0` is LightGBM's, `test1` CatBoost's. */
export function splitNamed(word: string): Split | undefined {
  const plain = word.toLowerCase().replace(/^(valid_|eval_|test)\d+$/, (_, name: string) => name.replace('_', ''))
  return own(WORDS, plain)
}

/** The metric and, where the name says so at its start or its end, the part of the data. */
export function readName(name: string): { readonly metric: string; readonly split?: Split } {
  const [, first = '', afterFirst = ''] = /^([^/_.\- ]+)[/_.\- ](.+)$/.exec(name) ?? []
  const [, beforeLast = '', last = ''] = /^(.+)[/_.\- ]([^/_.\- ]+)$/.exec(name) ?? []
  const [before, after] = [splitNamed(first), splitNamed(last)]
  if (before !== undefined) return { metric: bare(afterFirst), split: before }
  if (after !== undefined) return { metric: bare(beforeLast), split: after }
  return { metric: bare(name) }
}

/** A name that is a curve, and what it is of. */
export interface Named {
  readonly called: string
  readonly metric: string
  readonly split: Split
}

/**
 * The curves among names; one without a word for a part is the training's. Cross-validation (`xgboost.cv`, `lightgbm.cv`) has
 * means over folds, which are the curve, beside their deviations, which are none; and without a word they are of what each fold held out.
 */
export function readNames(names: Iterable<string>): readonly Named[] {
  const all = new Set(names)
  const isOfFolds = (base: string): boolean =>
    all.has(`${base}-mean`) && DEVIATIONS.some((word) => all.has(`${base}-${word}`))
  return [...all].flatMap((called) => {
    const [, base = '', word = ''] = OF_FOLDS.exec(called) ?? []
    if (!isOfFolds(base)) return [{ called, split: 'train', ...readName(called) }]
    return word === 'mean' ? [{ called, split: 'validation', ...readName(base) }] : []
  })
}

const DEVIATIONS = ['std', 'stdv']
const OF_FOLDS = /^(.+)-(mean|std|stdv)$/

/** Keras writes `epoch_loss` where it means the loss of an epoch, Lightning `loss_epoch`. */
const bare = (metric: string): string => metric.replace(/^epoch_(?=.)|(?<=.)_epoch$/g, '')
