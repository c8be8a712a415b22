/** A threshold of each label of a multilabel model, each chosen by the same rule from the label's own scores and marks. */
import type { ThresholdRule, Thresholds } from '@sea-trials/schema/policy/policy'
import { printName } from '@sea-trials/schema/requirement/print'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { perLabel } from '@sea-trials/stats/quality/multilabel'
import type { MultilabelSample } from '@sea-trials/stats/quality/sample'
import { badRule, type Choose, type WithScores } from './threshold-rule.ts'

interface How {
  readonly rule: ThresholdRule
  readonly choose: Choose
  /** Which rows these are, for people. */
  readonly where: string
  /** Whether labels are values of a column that are not shown. */
  readonly isHidden: boolean
}

const MOST_SHOWN = 20

/** Throws `bad-policy` for a label that all rows have, or none, and where no threshold of a label does what the rule asks. */
export function thresholdsOfLabels(
  sample: WithScores<MultilabelSample>,
  { rule, choose, where, isHidden }: How,
): { readonly thresholds: Thresholds; readonly text: string; readonly recorded: Readonly<Record<string, number>> } {
  const chosen = perLabel(sample).map((one, k) => {
    const label = sample.labels[k] as string
    const shown = isHidden ? `(masked ${k + 1})` : label
    assertOfBothKinds(one.label, printable(shown), rule, where)
    const { threshold, value } = choose(one as WithScores<typeof one>, `${where} for the label ${printable(shown)}`)
    return { label, shown, threshold, value }
  })
  const texts = chosen
    .slice(0, MOST_SHOWN)
    .map(({ shown, threshold, value }) => `${printable(shown)} ${formatNumber(threshold, '')} (${value})`)
  return {
    thresholds: new Map(chosen.map(({ label, threshold }) => [label, threshold])),
    text: `${texts.join(', ')}${chosen.length > MOST_SHOWN ? ` and ${chosen.length - MOST_SHOWN} more` : ''}`,
    recorded: Object.fromEntries(chosen.map(({ shown, threshold }) => [`threshold(${printName(shown)})`, threshold])),
  }
}

function assertOfBothKinds(marks: Uint8Array, label: string, rule: ThresholdRule, where: string): void {
  const kind = !marks.includes(1) ? 'no row' : !marks.includes(0) ? 'every row' : undefined
  if (kind === undefined) return
  throw badRule(
    rule,
    `${kind} of ${where} has the label ${label}, and no threshold can be chosen for it`,
    'Choose it on rows that have the label and rows that have it not, leave the label out of `labels`, or write one number: `threshold: 0.5`.',
  )
}
