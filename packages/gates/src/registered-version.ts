/** A version of the registry that the policy points at, by its stage or by its number. */
import type { Registry } from '@sea-trials/registry/registry'
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { VersionPointer } from '@sea-trials/schema/policy/policy'

export interface Pointing extends VersionPointer {
  readonly model: string
  /** The key of the policy that `first: adopt` is written under. */
  readonly key: string
  readonly at?: Position | undefined
}

/** Undefined where the registry was read, and has none. Throws `registry-failed`, `github-failed` where it is not there to be read. */
export async function registeredVersion(
  registry: Registry,
  { model, stage, version }: Pointing,
): Promise<string | undefined> {
  const found =
    version === undefined
      ? await registry.stage(model, stage as string)
      : (await registry.version(model, version))?.version
  if (found === undefined) await registry.assertThere()
  return found
}

/** Why there is none, where the policy says `first: adopt`. Throws `missing-baseline` where it does not. */
export function noneYet({ model, stage, version, first, key, at }: Pointing): string {
  const where =
    version === undefined ? `no version of ${model} stands at ${stage} yet` : `there is no ${model} ${version}`
  // A version that is named and not there is a mistake, not a beginning.
  if (first === 'adopt' && version === undefined) return where
  const fix =
    version === undefined
      ? `Promote a version, or write \`first: adopt\` under \`${key}\` to begin without one.`
      : 'Check the version and the registry under model-register.'
  throw new SeaTrialsError('missing-baseline', where, fix, at)
}
