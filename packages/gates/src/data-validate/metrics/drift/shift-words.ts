/** Label shift or feature shift: a sentence for people. */
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Estimate, Measured } from '@sea-trials/stats/estimate'
import { bonferroni } from '@sea-trials/stats/family'
import type { Ask, Family } from '../metric.ts'

/** Which of the two it is, in words; only what the intervals show is called a shift. */
export function shiftInWords(ask: Ask, label: Measured, features: Family): readonly string[] {
  if (label.kind !== 'estimate') return []
  const level = ask.requirement.confidence ?? ask.confidence
  const known = features.flatMap(({ name, measured }) => (measured.kind === 'estimate' ? [{ name, measured }] : []))
  const corrected = bonferroni(known.length, level)
  const show = (estimate: Estimate, at: number): string => {
    const { low, high } = estimate.interval(at)
    return `${formatNumber(estimate.value, 'fraction')} (${formatNumber(low ?? 0, 'fraction')} to ${formatNumber(high ?? 1, 'fraction')})`
  }
  const moves = (estimate: Estimate, at: number): boolean => (estimate.interval(at).low ?? 0) > 0
  const moved = known
    .filter(({ measured }) => moves(measured, corrected))
    .sort((a, b) => b.measured.value - a.measured.value)
  const [most] = moved
  const labelText = `the label has moved by ${show(label, level)}`
  const others = moved.length > 1 ? ` and ${moved.length - 1} more` : ''
  const featureText =
    most === undefined
      ? ''
      : `${printable(most.name)}${others} moved within its classes, by ${show(most.measured, corrected)}`
  const pair = `${printable(ask.data.name)} against ${printable(ask.other?.name)}`
  if (moves(label, level))
    return [
      most === undefined
        ? `label shift, ${pair}: ${labelText}, and no feature is shown to have moved within its classes`
        : `label shift and feature shift, ${pair}: ${labelText}, and ${featureText}`,
    ]
  return [
    most === undefined
      ? `neither label shift nor feature shift is shown, ${pair}: ${labelText}`
      : `feature shift, ${pair}: ${featureText}; the label is not shown to have moved, ${show(label, level)}`,
  ]
}
