/** The model that a candidate is compared with, where it is a file or a version of the registry. */
import { join, resolve } from 'node:path'
import { shortDigest } from '@sea-trials/registry/digest'
import type { Registry } from '@sea-trials/registry/registry'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Baseline, Policy } from '@sea-trials/schema/policy/policy'
import type { GateContext } from './gate.ts'
import { registryOf } from './model-register/open.ts'

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
  const version = await versionOf(registry, model, baseline)
  if (version === undefined) return none(policy, baseline)
  const file = await registry.fetchModel(model, version, join(root, '.sea-trials', 'baseline', version))
  return { file, version, note: `the baseline is ${model} ${version}, ${shortDigest(await context.digest(file))}` }
}

async function versionOf(registry: Registry, model: string, { stage, version }: Baseline): Promise<string | undefined> {
  if (version === undefined) return registry.stage(model, stage as string)
  return (await registry.version(model, version))?.version
}

function none({ model }: Policy, { stage, version, first, at }: Baseline): ResolvedBaseline {
  const where =
    version === undefined ? `no version of ${model} stands at ${stage} yet` : `there is no ${model} ${version}`
  // A version that is named and not there is a mistake, not a beginning.
  if (first === 'adopt' && version === undefined) return { note: `${where}: this is the first` }
  const fix =
    version === undefined
      ? 'Promote a version, or write `first: adopt` under `baseline:` to begin without one.'
      : 'Check the version and the registry under model-register.'
  throw new SeaTrialsError('missing-baseline', where, fix, at)
}
