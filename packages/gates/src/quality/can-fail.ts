/** Limits that a line meets whatever the model does, as only the task or the policy's costs tell. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { checkLimit } from '@sea-trials/schema/requirement/limit'
import { RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber } from '@sea-trials/schema/text'
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

/** Below it a floor in per cent is mostly a fraction that was given a sign too many. */
const LEAST_FLOOR = 0.01

/** A sentence about `roc_auc >= 0.95%`, which is 0.0095 and hardly fails; undefined where the limit is no such slip. */
export function signNote(
  { operator, limit, limitText, over, text }: Requirement,
  { spec }: Metric,
): string | undefined {
  const isFloor = operator === '>=' || operator === '>'
  const isScore = over === 'ratio' || (over === undefined && spec.better === 'higher' && spec.range.high === 1)
  if (limit.kind !== 'number' || !limitText.includes('%') || !isFloor || !isScore) return undefined
  if (!(limit.value > 0 && limit.value < LEAST_FLOOR)) return undefined
  return `\`${text}\` asks for ${formatNumber(limit.value)} of 1: if ${formatNumber(limit.value * 1e4)}% is meant, write \`${formatNumber(limit.value * 1e4)}%\``
}

/** From the cheapest to the dearest cell of the table. */
function rangeOfCosts(costs: Metric['options']['costs']): Range | undefined {
  const cells = [...(costs?.values() ?? [])].flatMap((row) => [...row.values()])
  return cells.length === 0 ? undefined : { low: Math.min(...cells), high: Math.max(...cells) }
}
