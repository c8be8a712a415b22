/** Scores that put two classes in the wrong order: as a rule those of the other class, from the wrong column. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { measure } from '@sea-trials/stats/quality/measure'
import { type BinarySample, oncePer, type Sample, subset } from '@sea-trials/stats/quality/sample'
import { hasScores } from '@sea-trials/stats/quality/stored'
import { undecided } from '../decide/doubt.ts'

/** A model that knows nothing is at 0.5, and none that was taught is much worse. */
const FAR_BELOW = 0.35
const LEVEL = 0.999

/** Of more rows so many are looked at, evenly over all. */
const MOST_LOOKED_AT = 2 ** 20

/** Its area under the ROC curve, where that lies far below 0.5 and not by chance. */
const reversedArea = oncePer((sample: BinarySample): { readonly area?: number } => {
  if (!hasScores(sample)) return {}
  const step = Math.ceil(sample.n / MOST_LOOKED_AT)
  const some =
    step === 1
      ? sample
      : subset(
          sample,
          Uint32Array.from({ length: Math.floor(sample.n / step) }, (_, i) => i * step),
        )
  const found = measure('roc_auc', some)
  if (found.kind === 'undefined' || found.value > FAR_BELOW) return {}
  const { high } = found.interval(LEVEL)
  return high !== null && high < 0.5 ? { area: found.value } : {}
})

const areaOf = (sample: Sample): number | undefined =>
  sample.task === 'binary' ? reversedArea(sample).area : undefined

/** What to ask of a candidate whose scores do so; undefined of any other. */
export function otherClassNote(sample: Sample): string | undefined {
  const area = areaOf(sample)
  if (area === undefined) return undefined
  return `the candidate's \`roc_auc\` is ${formatNumber(area)}, far below 0.5: is it the score of the other class? Name the right column with \`score\`, or the class that it is of with \`positive\``
}

/** Whatever is better than a baseline that does so has not shown anything: undecided where the line would pass. */
export function besideOtherClass(check: Check, baseline: Sample): Check {
  const area = check.outcome === 'pass' ? areaOf(baseline) : undefined
  if (area === undefined) return check
  return undecided(
    check,
    `the baseline's \`roc_auc\` is ${formatNumber(area)}, far below 0.5, so that any model is better: is it the score of the other class?`,
  )
}
