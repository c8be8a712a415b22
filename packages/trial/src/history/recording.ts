/** Which runs are kept: those that were green, by the numbers of their data. */
import { dataKey, type PastRun } from '@sea-trials/gates/history'
import type { TrialResult } from '../result.ts'
import { keptMetrics } from './record.ts'

/** Undefined where there is nothing to keep: a run that was not green, or that judged no data. */
export function runToKeep(
  { gates, exitCode }: Pick<TrialResult, 'gates' | 'exitCode'>,
  commit: string,
  now: number,
): PastRun | undefined {
  const verdict = gates.find(({ gate }) => gate === 'data-validate')?.verdict
  if (exitCode !== 0 || verdict === undefined) return undefined
  return {
    commit,
    data: dataKey(verdict.subjects),
    time: new Date(now).toISOString(),
    metrics: keptMetrics(verdict.metrics),
  }
}
