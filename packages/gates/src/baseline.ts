/** The model that a candidate is compared with, where it is a file or a version of the registry. */
import { join, resolve } from 'node:path'
import { shortDigest } from '@sea-trials/registry/digest'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { GateContext } from './gate.ts'
import { registryOf } from './model-register/open.ts'
import { noneYet, registeredVersion } from './registered-version.ts'

export interface ResolvedBaseline {
  /** The model's file, absolute. Absent where the baseline is told of (predictions, an address), or where there is none yet. */
  readonly file?: string
  /** The registered version, where it is one. */
  readonly version?: string
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
  if (baseline.onnx !== undefined) return { file: resolve(root, baseline.onnx) }
  if (baseline.stage === undefined && baseline.version === undefined) return {}
  const registry = await registryOf(policy, context)
  const pointing = { ...baseline, model, key: 'baseline:' }
  const version = await registeredVersion(registry, pointing)
  if (version === undefined) return { note: `${noneYet(pointing)}: this is the first` }
  const file = await registry.fetchModel(model, version, join(root, '.sea-trials', 'baseline', version))
  return { file, version, note: `the baseline is ${model} ${version}, ${shortDigest(await context.digest(file))}` }
}
