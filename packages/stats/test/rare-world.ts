/** Rows of which a given number are positive, and two models of them: what comparisons with few of a class are tried on. */
import {
  type BinarySample,
  binarySample,
  type MulticlassSample,
  type MultilabelSample,
  multiclassSample,
  multilabelSample,
} from '@sea-trials/stats/quality/sample'
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

type OfClasses = (
  n: number,
  rare: number,
  { ours, theirs, alike }: TwoModels,
  source: Random,
) => readonly [MulticlassSample, MulticlassSample]

/** The same of several classes, of which the first has so few rows and the others share the rest: each row is of the class whose score is largest. */
const rareOf =
  (classes: readonly string[]): OfClasses =>
  (n, rare, { ours, theirs, alike }, source) => {
    const k = classes.length
    const label = Int32Array.from({ length: n }, (_, i) => (i < rare ? 0 : 1 + (i % (k - 1))))
    const probabilities = [new Float64Array(k * n), new Float64Array(k * n)] as const
    for (let i = 0; i < n; i++) {
      const shared = classes.map(() => source.normal())
      ;[ours, theirs].forEach((apart, model) => {
        const odds = shared.map((error, c) => {
          const mixed = Math.sqrt(alike) * error + Math.sqrt(1 - alike) * source.normal()
          return Math.exp(1.5 * (mixed + (c === label[i] ? apart : 0)))
        })
        const sum = odds.reduce((a, b) => a + b, 0)
        for (const [c, each] of odds.entries()) (probabilities[model] as Float64Array)[k * i + c] = each / sum
      })
    }
    const [first, second] = probabilities.map((each) => multiclassSample(classes, label, { probabilities: each }))
    return [first as MulticlassSample, second as MulticlassSample]
  }

export const rareOfThree = rareOf(['rare', 'one', 'other'])
export const rareOfEight = rareOf(['rare', 'a', 'b', 'c', 'd', 'e', 'f', 'g'])

/** The same of three labels, of which the first is on so many rows and the others on two fifths of them each; above 0.5 a label is given. */
export const rareLabel = (
  n: number,
  rare: number,
  { ours, theirs, alike }: TwoModels,
  source: Random,
): readonly [MultilabelSample, MultilabelSample] => {
  const label = Uint8Array.from({ length: 3 * n }, (_, i) =>
    i % 3 === 0 ? +(i < 3 * rare) : +(source.uniform() < 0.4),
  )
  const scores = [new Float64Array(3 * n), new Float64Array(3 * n)] as const
  for (let i = 0; i < 3 * n; i++) {
    const shared = source.normal()
    ;[ours, theirs].forEach((apart, model) => {
      const error = Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * source.normal()
      ;(scores[model] as Float64Array)[i] = 1 / (1 + Math.exp(1 - 1.5 * (error + apart * label[i]!)))
    })
  }
  const [first, second] = scores.map((score) => multilabelSample(['rare', 'one', 'other'], label, { score }))
  return [first as MultilabelSample, second as MultilabelSample]
}
