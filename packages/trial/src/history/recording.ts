/** Which runs are kept: those that were green, by the numbers of their data; the place of the others; and what any run decided on labelled rows. */
import type { WorkflowRun } from '@sea-trials/gates/gate'
import { type Decision, dataKey, type PastRun } from '@sea-trials/gates/history'
import { candidateOf, holdoutOf, openLines, policyOf, runOf } from '@sea-trials/gates/quality/looked'
import type { TrialResult } from '../result.ts'
import { keptMetrics, MOST_OPEN } from './record.ts'

/** Undefined where there is nothing to keep: a run that judged no data, and decided on no labelled rows. */
export function runToKeep(
  { gates, exitCode }: Pick<TrialResult, 'gates' | 'exitCode'>,
  commit: string,
  now: number,
  workflow?: WorkflowRun,
): PastRun | undefined {
  const verdict = gates.find(({ gate }) => gate === 'data-validate')?.verdict
  const isAccepted = exitCode === 0 && verdict !== undefined
  const decision = decisionOf(gates, workflow)
  if (verdict === undefined && decision === undefined) return undefined
  const subjects = verdict?.subjects ?? gates.flatMap((each) => each.verdict.subjects)
  return {
    commit,
    data: dataKey(subjects),
    time: new Date(now).toISOString(),
    // The numbers of a run that was not accepted are no measure for those to come; without its place seasons would shift.
    metrics: isAccepted ? keptMetrics(verdict.metrics) : {},
    ...(decision === undefined ? {} : { decision }),
  }
}

function decisionOf(gates: TrialResult['gates'], workflow: WorkflowRun | undefined): Decision | undefined {
  const judged = gates.filter(({ gate, verdict }) => QUALITY.includes(gate) && (verdict.scope.rows ?? 0) > 0)
  const [first] = judged
  const holdout = first === undefined ? undefined : holdoutOf(first.verdict.subjects)
  if (first === undefined || holdout === undefined) return undefined
  const candidate = candidateOf(judged.flatMap(({ verdict }) => verdict.subjects))
  const policy = policyOf(first.verdict.subjects)
  const open = judged.flatMap(({ gate, verdict }) => openLines(gate, verdict.checks))
  return {
    holdout,
    rows: first.verdict.scope.rows as number,
    ...(candidate === undefined ? {} : { candidate }),
    ...(policy === undefined ? {} : { policy }),
    open: [...new Set(open)].slice(0, MOST_OPEN),
    ...(workflow === undefined ? {} : { run: runOf(workflow) }),
  }
}

const QUALITY: readonly string[] = ['accuracy-gate', 'bias-check']
