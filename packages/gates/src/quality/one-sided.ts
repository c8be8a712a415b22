/** What a threshold makes of scores that it was not meant for: one answer for every row, or a cut where nobody means it. */
import { formatNumber } from '@sea-trials/schema/text'
import { type BinarySample, type MultilabelSample, oncePer } from '@sea-trials/stats/quality/sample'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'

/** Remembers a sentence where the candidate's threshold cannot be the one that its scores are for. */
export async function noteThreshold(material: Material, rows: Rows): Promise<void> {
  if (material.policy.columns.prediction !== undefined) return
  const { sample } = await material.candidate(rows)
  const { threshold, thresholds } = (await material.source()) ?? {}
  if ((sample.task !== 'binary' && sample.task !== 'multilabel') || threshold === undefined || thresholds) return
  const note = thresholdNote(sample, threshold, rows.where)
  if (note !== undefined) material.note(note)
}

/**
 * What to write as `threshold`; undefined where scores lie on both sides of it and may be probabilities, and where rows of one
 * kind only leave nothing to tell apart.
 */
export function thresholdNote(
  { label, score }: Pick<BinarySample | MultilabelSample, 'label' | 'score'>,
  threshold: number,
  where: string,
): string | undefined {
  if (score === undefined || !(label.includes(0) && label.includes(1))) return undefined
  const { least, most } = endsOf(score)
  const isProbability = least >= 0 && most <= 1
  const side = most < threshold ? 'below' : least >= threshold ? 'at or above' : undefined
  if (side === undefined && (isProbability || threshold !== USUAL)) return undefined
  const found = `scores of ${where} go from ${formatNumber(least)} to ${formatNumber(most)}`
  const held =
    side === undefined
      ? `and are cut at ${formatNumber(threshold)}`
      : `all ${side} the threshold ${formatNumber(threshold)}`
  const means = side === undefined ? '' : `, so that ${side === 'below' ? 'none' : 'every one'} is positive`
  return `${found}, ${held}${means}: ${adviceFor(least, most)}`
}

/** That of who writes none: it is for probabilities. */
const USUAL = 0.5

function adviceFor(least: number, most: number): string {
  if (least < 0) return 'if they are log-odds, write `threshold: 0`, or give probabilities'
  if (most > 1 && most <= 100) return 'if they are per cent, write `threshold: 50`, or give probabilities'
  return most > 1
    ? 'write as `threshold` the score from which a row is positive'
    : 'write as `threshold` the score from which a row is positive, or have it chosen: `threshold: { maximise: f1, on: train }`'
}

/** Least and largest. */
const endsOf = oncePer((score: Float64Array): { readonly least: number; readonly most: number } => {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 0; i < score.length; i++) {
    const value = score[i] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
})
