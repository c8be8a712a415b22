/** What a threshold makes of scores that it was not meant for: one answer for every row. */
import { formatNumber } from '@sea-trials/schema/text'
import type { BinarySample, MultilabelSample } from '@sea-trials/stats/quality/sample'
import { adviceFor, endsOf } from './decided.ts'
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
 * What to write as `threshold`; undefined where scores lie on both sides of it, and where rows of one kind only leave nothing to
 * tell apart.
 */
export function thresholdNote(
  sample: BinarySample | MultilabelSample,
  threshold: number,
  where: string,
): string | undefined {
  const { label } = sample
  if (!('score' in sample && label.includes(0) && label.includes(1))) return undefined
  const { least, most } = endsOf(sample)
  const side = most < threshold ? 'below' : least >= threshold ? 'at or above' : undefined
  if (side === undefined) return undefined
  const means = side === 'below' ? 'none' : 'every one'
  return `scores of ${where} go from ${formatNumber(least)} to ${formatNumber(most)}, all ${side} the threshold ${formatNumber(threshold)}, so that ${means} is positive: ${adviceFor(least, most)}`
}
