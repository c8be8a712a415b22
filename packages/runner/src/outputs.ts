/** Outputs of an action. All of them are written on every path: first as if nothing had been judged, then as it went. */
import { OUTPUTS } from '@sea-trials/gates/inputs'
import { gravest } from '@sea-trials/report/trials'
import { canonicalJson } from '@sea-trials/schema/canonical'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { TrialResult } from '@sea-trials/trial/trial'

export type Outputs = Readonly<Record<string, string>>

/** What a later step reads when this one was killed: an error, and nothing else. */
export const negativeOutputs: Outputs = {
  ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ''])),
  verdict: 'error',
  metrics: '{}',
}

/** Paths are relative to the workspace where they lie in it. */
export function outputsOf(result: Pick<TrialResult, 'gates' | 'report' | 'evidence'>, workspace: string): Outputs {
  const { gates } = result
  const only = gates.length === 1 ? gates[0] : undefined
  const shown = (path: string): string => (isInside(path, workspace) ? relativePath(workspace, path) : path)
  const subjects = gates.flatMap(({ verdict }) => verdict.subjects)
  const digest = (of: (name: string) => boolean): string => subjects.find(({ name }) => of(name))?.digest ?? ''
  const versions = gates.map(({ verdict }) => verdict.outputs?.version ?? '')
  return {
    ...negativeOutputs,
    verdict: gravest(gates.map(({ verdict }) => verdict.verdict)),
    evidence: shown(only?.evidence ?? result.evidence),
    report: shown(result.report),
    metrics: canonicalJson(
      only?.verdict.metrics ?? Object.fromEntries(gates.map((one) => [one.gate, one.verdict.metrics])),
    ),
    'model-digest': digest((name) => name === 'model'),
    'data-digest': digest((name) => name.startsWith('data:')),
    version: versions.find((version) => version !== '') ?? '',
  }
}
