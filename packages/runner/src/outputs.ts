/** Outputs of an action. All of them are written on every path: first as if nothing had been judged, then as it went. */
import { OUTPUTS } from '@sea-trials/gates/outputs'
import { gravest } from '@sea-trials/report/trials'
import { canonicalJson } from '@sea-trials/schema/canonical'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Subject } from '@sea-trials/schema/verdict'
import type { TrialResult } from '@sea-trials/trial/result'

export type Outputs = Readonly<Record<string, string>>

/** What a later step reads when this one was killed: an error, and nothing else. */
export const negativeOutputs: Outputs = {
  ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ''])),
  verdict: 'error',
  metrics: '{}',
}

type Ran = Pick<TrialResult, 'policy' | 'gates' | 'report' | 'sarif' | 'junit' | 'rows' | 'evidence'>

/** Of several models the gravest verdict, metrics by model, paths a line each; a digest or version of all there is not. */
export function outputsOf(results: readonly Ran[], workspace: string): Outputs {
  const all = results.map((result) => ({ model: result.policy.model, outputs: outputsOfOne(result, workspace) }))
  const [first, ...others] = all
  if (first !== undefined && others.length === 0) return first.outputs
  const lines = (name: string): string => all.map(({ outputs }) => outputs[name]).join('\n')
  const metrics = all.map(({ model, outputs }) => [model, JSON.parse(outputs.metrics ?? '{}')] as const)
  return {
    ...negativeOutputs,
    verdict: gravest(results.map(({ gates }) => gravest(gates.map(({ verdict }) => verdict.verdict)))),
    evidence: lines('evidence'),
    ...Object.fromEntries(['report', 'sarif', 'junit', 'rows'].map((name) => [name, lines(name)])),
    metrics: canonicalJson(Object.fromEntries(metrics)),
  }
}

/** Paths are relative to the workspace where they lie in it. */
function outputsOfOne(result: Ran, workspace: string): Outputs {
  const { gates } = result
  const only = gates.length === 1 ? gates[0] : undefined
  const shown = (path: string): string => (isInside(path, workspace) ? relativePath(workspace, path) : path)
  const subjects = gates.flatMap(({ verdict }) => verdict.subjects)
  const versions = gates.map(({ verdict }) => verdict.outputs?.version ?? '')
  return {
    ...negativeOutputs,
    verdict: gravest(gates.map(({ verdict }) => verdict.verdict)),
    evidence: shown(only?.evidence ?? result.evidence),
    report: shown(result.report),
    sarif: shown(result.sarif),
    junit: shown(result.junit),
    ...(result.rows === undefined ? {} : { rows: shown(result.rows) }),
    metrics: canonicalJson(
      only?.verdict.metrics ?? Object.fromEntries(gates.map((one) => [one.gate, one.verdict.metrics])),
    ),
    'model-digest': digestOf(subjects, 'model') ?? '',
    'data-digest': dataDigest(subjects, only?.gate === 'data-validate' ? 'train' : 'holdout'),
    version: versions.find((version) => version !== '') ?? '',
  }
}

const digestOf = (subjects: readonly Subject[], wanted: string): string | undefined =>
  subjects.find(({ name }) => name === wanted)?.digest

/** A job further on needs one digest to hold its own data against: of what the verdict is about, not of what was beside it. */
function dataDigest(subjects: readonly Subject[], own: string): string {
  const first = subjects.find(({ name }) => name.startsWith('data:'))?.name
  const names = [`data:${own}`, 'data:data', ...(first === undefined ? [] : [first]), 'predictions']
  return names.map((name) => digestOf(subjects, name)).find((digest) => digest !== undefined) ?? ''
}
