/** A threshold is best on the rows that it was chosen on: what is measured there of its decisions is no examination. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { printable } from '@sea-trials/schema/text'
import { type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import type { Material } from './material.ts'

/** Whether a metric is of decisions, which a threshold makes of scores. Areas and losses of scores know none. */
export const isOfDecisions = ({ name }: Pick<MetricSpec, 'name'>): boolean =>
  name in qualityMetrics && qualityMetrics[name as QualityMetricName].needs.includes('prediction')

/** Throws `bad-requirement` for a line about decisions on the very rows on which the candidate's or the baseline's threshold is chosen. */
export async function assertChosenElsewhere(
  { policy: { candidate, baseline }, isSame }: Pick<Material, 'policy' | 'isSame'>,
  { call, limit, text, source }: Requirement,
): Promise<void> {
  const named = call.dataset
  if (named === undefined) return
  const isAgainst = limit.kind === 'reference' && limit.reference === 'baseline'
  const models = [['candidate', candidate] as const, ...(isAgainst ? [['baseline', baseline] as const] : [])]
  for (const [who, model] of models) {
    const on = model?.chosen?.on
    if (on === undefined || !(await isSame(on, named))) continue
    throw new SeaTrialsError(
      'bad-requirement',
      `\`${text}\` is about ${printable(named)}, and the threshold of the ${who} is chosen on these very rows (\`on: ${on}\`): it is best there by choice, and the value is too good`,
      'Judge the line on rows that neither training nor threshold has seen (leave the data set before the dot away for the hold-out), or choose the threshold on other rows.',
      source,
    )
  }
}
