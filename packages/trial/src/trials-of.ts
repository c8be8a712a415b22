/** A run as the renderers take it: verdicts with the facts that stand beside them. */
import type { GateRun, Trials } from '@sea-trials/report/trials'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { VERSION } from '@sea-trials/schema/version'
import type { TrialResult } from './result.ts'

type Ran = Pick<TrialResult, 'policy' | 'gates' | 'notRun' | 'policyChanged' | 'explained'>

export function trialsOf({ policy, gates, notRun, policyChanged, explained }: Ran): Trials {
  const runs: GateRun[] = [
    ...gates.map(({ gate, verdict, seconds, unchangedSince }) => ({
      gate,
      verdict,
      seconds,
      ...(unchangedSince === undefined ? {} : { unchangedSince }),
    })),
    ...notRun.map(({ gate, reason }) => ({ gate, notRun: reason })),
  ]
  return {
    version: VERSION,
    model: policy.model,
    ...(policy.file === undefined ? {} : { policy: { file: policy.file, digest: policy.digest } }),
    gates: runs,
    ...(policyChanged === undefined ? {} : { ...policyChanged, judgedHere: true }),
    ...(explained === undefined ? {} : { explained }),
    command: commandOf(policy, runs),
  }
}

/** Paths as a terminal shows them: relative to where the user stands, with `/`. */
export function pathsOf(result: TrialResult, from: string): NonNullable<Trials['paths']> {
  const shown = (path: string): string => relativePath(from, path)
  return {
    report: shown(result.report),
    evidence: `${shown(result.evidence)}/`,
    ...(result.rows === undefined ? {} : { rows: shown(result.rows) }),
  }
}

function commandOf(policy: Policy, runs: readonly GateRun[]): string {
  const named = policy.file === undefined ? '' : ` --policy ${policy.file}`
  const only = runs.length === 1 ? runs[0]?.gate : undefined
  return only === undefined ? `sea-trials run${named}` : `sea-trials ${only}${named}`
}
