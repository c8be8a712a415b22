/** What the report draws of a model's answers, by task: how it ranks and is calibrated, what it confuses, where it errs. */
import type { Figure } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { confusion } from './confusion.ts'
import { distributions } from './distributions.ts'
import { rankingCurves } from './ranking.ts'
import { reliability } from './reliability.ts'
import { residuals } from './residuals.ts'
import { sidesOf } from './side.ts'

/** Figures of the candidate, with the baseline beside it where it has what they need. `threshold`: at which scores are read. */
export function qualityFigures(candidate: Sample, baseline: Sample | undefined, threshold: number): readonly Figure[] {
  const sides = sidesOf(candidate, baseline)
  return [
    ...rankingCurves(sides, threshold),
    ...reliability(sides),
    ...distributions(candidate, threshold),
    ...confusion(candidate),
    ...residuals(sides),
  ]
}
