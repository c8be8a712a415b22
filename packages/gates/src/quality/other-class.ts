/** Answers that put two classes the wrong way round: as a rule those of the other class, from the wrong column. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { measure } from '@sea-trials/stats/quality/measure'
import { type BinarySample, oncePer, type Sample, subset } from '@sea-trials/stats/quality/sample'
import { hasScores } from '@sea-trials/stats/quality/stored'
import { undecided } from '../decide/doubt.ts'

/** A model that knows nothing is at 0.5, and none that was taught is much worse. */
const FAR_BELOW = 0.35
const LEVEL = 0.999

/** Of more rows so many are looked at, evenly over all; at first a few, which say of nearly every model that it is not there. */
const MOST_LOOKED_AT = 2 ** 20
const FEW = 2 ** 16

const evenly = (sample: BinarySample, most: number): BinarySample => {
  const step = Math.ceil(sample.n / most)
  if (step === 1) return sample
  return subset(
    sample,
    Uint32Array.from({ length: Math.floor(sample.n / step) }, (_, i) => i * step),
  )
}

interface Reversed {
  /** The area under the ROC curve, or what it is of decisions without scores. */
  readonly metric: 'roc_auc' | 'balanced_accuracy'
  readonly value: number
}

/** What shows it, where it lies far below 0.5 and not by chance. */
const reversed = oncePer((sample: BinarySample): { readonly found?: Reversed } => {
  if (!hasScores(sample) && sample.prediction === undefined) return {}
  const metric = hasScores(sample) ? 'roc_auc' : 'balanced_accuracy'
  const few = measure(metric, evenly(sample, FEW))
  if (few.kind === 'estimate' && (few.interval(LEVEL).low ?? 0) > FAR_BELOW) return {}
  const found = measure(metric, evenly(sample, MOST_LOOKED_AT))
  if (found.kind === 'undefined' || found.value > FAR_BELOW) return {}
  const { high } = found.interval(LEVEL)
  return high !== null && high < 0.5 ? { found: { metric, value: found.value } } : {}
})

const reversedOf = (sample: Sample): Reversed | undefined =>
  sample.task === 'binary' ? reversed(sample).found : undefined

/** What to ask of a candidate whose answers do so; undefined of any other. */
export function otherClassNote(sample: Sample): string | undefined {
  const found = reversedOf(sample)
  return found && `the candidate's ${farBelow(found)}: ${ASKED[found.metric]}`
}

const farBelow = ({ metric, value }: Reversed): string => `\`${metric}\` is ${formatNumber(value)}, far below 0.5`

const ASKED = {
  roc_auc:
    'is it the score of the other class? Name the right column with `score`, or the class that it is of with `positive`',
  balanced_accuracy:
    'are its two classes swapped? Write them in the predictions as the label does (`positive` turns both, and helps with scores only), or name the right column with `prediction`',
}

/** Whatever is better than a baseline that does so has not shown anything: undecided where the line would pass. */
export function besideOtherClass(check: Check, baseline: Sample): Check {
  const found = check.outcome === 'pass' ? reversedOf(baseline) : undefined
  if (found === undefined) return check
  return undecided(
    check,
    `the baseline's ${farBelow(found)}, so that any model is better: is it the ${found.metric === 'roc_auc' ? 'score' : 'prediction'} of the other class?`,
  )
}
