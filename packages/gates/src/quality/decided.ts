/** From scores to decisions: by a threshold that is theirs, or not at all. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Thresholds } from '@sea-trials/schema/policy/policy'
import { formatNumber } from '@sea-trials/schema/text'
import { type BinarySample, type MultilabelSample, oncePer } from '@sea-trials/stats/quality/sample'
import { outsideUnit, scoresOf } from './numbers.ts'

/** That of who writes none. It is for probabilities: log-odds begin to be positive at 0, per cent at 50. */
export const USUAL = 0.5

/** What makes decisions of scores: a number, of each label one that a rule has chosen, or one that it has chosen of all. */
export type Deciding = number | Thresholds | { readonly chosen: number }

export const isOfLabels = (threshold: Deciding): threshold is Thresholds => threshold instanceof Map

/**
 * The sample with its decisions; where scores are no probabilities and the threshold is the one of probabilities, without any but
 * those that were given with them. A threshold that was chosen from such scores is theirs, whatever number it is.
 */
export function decidedAt<S extends BinarySample | MultilabelSample>(
  threshold: Exclude<Deciding, Thresholds>,
  make: (threshold: number | null) => S,
): S {
  if (typeof threshold !== 'number') return make(threshold.chosen)
  const decided = make(threshold)
  return threshold === USUAL && outsideUnit(decided).length > 0 ? make(null) : decided
}

/** Throws `bad-value`: scores were given that decide nothing. `asked` is what wants decisions, for people. */
export function refuseDecisions(asked: string, sample: BinarySample | MultilabelSample): never {
  const { least, most } = endsOf(sample)
  throw new SeaTrialsError(
    'bad-value',
    `${asked} is of decisions, and scores go from ${formatNumber(least)} to ${formatNumber(most)}, where a threshold of ${USUAL} means nothing`,
    `${capitalised(adviceFor(least, most))}; a column of decisions is named with \`prediction\`.`,
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What to write as `threshold` of scores that go from `least` to `most`. */
export function adviceFor(least: number, most: number): string {
  if (least < 0)
    return 'if they are log-odds, write `threshold: 0` beside the predictions (`--threshold 0`), or give probabilities'
  if (most > 1 && most <= 100)
    return 'if they are per cent, write `threshold: 50` beside the predictions (`--threshold 50`), or give probabilities'
  return most > 1
    ? 'write as `threshold` the score from which a row is positive'
    : 'write as `threshold` the score from which a row is positive, or have it chosen: `threshold: { maximise: f1, on: train }`'
}

/** Least and largest of the scores. */
export const endsOf = oncePer((sample: BinarySample | MultilabelSample): { least: number; most: number } => {
  let [least, most] = [Infinity, -Infinity]
  for (const scores of scoresOf(sample))
    for (let i = 0; i < scores.length; i++) {
      const value = scores[i] as number
      if (value < least) least = value
      if (value > most) most = value
    }
  return { least, most }
})
