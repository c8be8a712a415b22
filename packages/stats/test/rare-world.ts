/** Rows of which a given number are positive, and two models of them: what comparisons with few of a class are tried on. */
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'

export interface TwoModels {
  /** How far apart, in standard deviations, the scores of the two classes lie: of the candidate and the baseline. 0 knows nothing. */
  readonly ours: number
  readonly theirs: number
  /** Correlation of their errors. */
  readonly alike: number
}

/** The positives come first. A model that knows something gives probabilities, one that does not the same spread of scores around 0.2; above 0.2 a row is selected. */
export const rareWorld = (
  n: number,
  positives: number,
  { ours, theirs, alike }: TwoModels,
  source: Random,
): readonly [BinarySample, BinarySample] => {
  const label = new Uint8Array(n).fill(1, 0, positives)
  const scores = [new Float64Array(n), new Float64Array(n)] as const
  const prior = Math.log(positives / (n - positives))
  for (let i = 0; i < n; i++) {
    const shared = source.normal()
    const side = label[i] === 1 ? 0.5 : -0.5
    ;[ours, theirs].forEach((apart, model) => {
      const error = Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * source.normal()
      const logit = apart === 0 ? error - 1.5 : apart * (error + side * apart) + prior
      ;(scores[model] as Float64Array)[i] = 1 / (1 + Math.exp(-logit))
    })
  }
  return [
    binarySample(label, { score: scores[0], threshold: 0.2 }),
    binarySample(label, { score: scores[1], threshold: 0.2 }),
  ]
}
