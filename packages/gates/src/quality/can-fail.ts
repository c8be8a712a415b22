/** Limits that a line meets whatever the model does, as only the task or the policy's costs tell. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { checkLimit } from '@sea-trials/schema/requirement/limit'
import { RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Metric } from './metrics.ts'

/** Throws `bad-requirement` for a limit at or beyond what the metric can be of these rows. */
export function assertCanFail(requirement: Requirement, { spec, name, options }: Metric, task: Sample['task']): void {
  const range = name === 'brier_score' && task === 'binary' ? RANGE.fraction : rangeOfCosts(options.costs)
  if (range === undefined) return
  checkLimit(requirement, { ...spec, range }, (message, fix) => {
    throw new SeaTrialsError('bad-requirement', message, fix, requirement.source)
  })
}

/** From the cheapest to the dearest cell of the table. */
function rangeOfCosts(costs: Metric['options']['costs']): Range | undefined {
  const cells = [...(costs?.values() ?? [])].flatMap((row) => [...row.values()])
  return cells.length === 0 ? undefined : { low: Math.min(...cells), high: Math.max(...cells) }
}
