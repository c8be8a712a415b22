/** The model that a candidate is compared with, where it is a file or a version of the registry. */
import { join, resolve } from 'node:path'
import { shortDigest } from '@sea-trials/registry/digest'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Baseline, FoundAtRef, Policy } from '@sea-trials/schema/policy/policy'
import type { GateContext } from './gate.ts'
import { registryOf } from './model-register/open.ts'
import { noneYet, registeredVersion } from './registered-version.ts'

export interface ResolvedBaseline {
  /** The model's file, absolute. Absent where the baseline is told of (predictions, an address), or where there is none yet. */
  readonly file?: string
  /** The registered version, where it is one. */
  readonly version?: string
  /** Of a registered version: digests of what it was judged on, by `data:holdout` and the like. */
  readonly lineage?: Readonly<Record<string, string>>
  /** For people: which version it is, or why there is none. */
  readonly note?: string
}

/**
 * Finds the baseline's file; a version of the registry is copied, verified, into `.sea-trials/baseline/`.
 * Throws `missing-baseline` where there is none and the policy does not say `first: adopt`.
 */
export async function resolveBaseline(policy: Policy, context: GateContext): Promise<ResolvedBaseline> {
  const { baseline, model, root } = policy
  if (baseline === undefined) return {}
  if (baseline.ref !== undefined) {
    const found = foundAtRef(baseline)
    if ('none' in found) return { note: found.none }
    return baseline.onnx === undefined ? {} : { file: resolve(root, baseline.onnx), note: found.note }
  }
  if (baseline.onnx !== undefined) return { file: resolve(root, baseline.onnx) }
  if (baseline.stage === undefined && baseline.version === undefined) return {}
  const registry = await registryOf(policy, context)
  const pointing = { ...baseline, model, key: 'baseline:' }
  const version = await registeredVersion(registry, pointing)
  // Nothing is adopted on the word of a registry that could not be read.
  if (version === undefined) return { note: await noneYet(registry, pointing) }
  const file = await registry.fetchModel(model, version, join(root, '.sea-trials', 'baseline', version))
  const record = await registry.version(model, version)
  const note = `the baseline is ${model} ${version}, ${shortDigest(await context.digest(file))}`
  return { file, version, note, ...(record === undefined ? {} : { lineage: record.lineage }) }
}

/**
 * Of a baseline at a commit: which files it is, or why there are none yet. Throws `missing-baseline` where they cannot be had,
 * or where there are none and the policy does not say `first: adopt`.
 */
export function foundAtRef(baseline: Baseline): Extract<FoundAtRef, { note: string }> | { readonly none: string } {
  const { found = { why: 'nobody looked at the commit', fix: 'Run the gate in a clone.' }, first, at } = baseline
  if ('note' in found) return found
  if ('why' in found) throw new SeaTrialsError('missing-baseline', found.why, found.fix, at)
  if (first === 'adopt') return { none: `${found.absent}: this is the first` }
  const fix = 'Write `first: adopt` under `baseline:` to begin without one.'
  throw new SeaTrialsError('missing-baseline', found.absent, fix, at)
}
