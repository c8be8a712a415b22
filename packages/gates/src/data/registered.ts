/** A data set of the policy that is the profile which was kept with a version of the model. */
import { join } from 'node:path'
import { shortDigest } from '@sea-trials/registry/digest'
import { profileFile } from '@sea-trials/registry/record'
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { DataSource, RegisteredProfile } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { GateContext } from '../gate.ts'
import { registryOf } from '../model-register/open.ts'
import { noneYet, registeredVersion } from '../registered-version.ts'
import { type FoundFiles, NotYet } from './data-set.ts'

/**
 * The file of a profile that was kept with a version, copied, verified, into `.sea-trials/registered/`. Throws
 * `missing-baseline` where there is none (`NotYet` where the policy says `first: adopt`), and `registry-failed` for bytes that
 * are not those of the version's record.
 */
export async function registeredProfile(
  pointer: RegisteredProfile,
  { name, at }: DataSource,
  context: GateContext,
): Promise<FoundFiles> {
  const { policy } = context
  const { model, root } = policy
  const registry = await registryOf(policy, context)
  const pointing = { ...pointer, model, key: `data: ${name}:`, at }
  const version = await registeredVersion(registry, pointing)
  if (version === undefined) throw new NotYet(await noneYet(registry, pointing), at)
  const record = await registry.version(model, version)
  const kept = record && profileFile(record, pointer.of)
  if (kept === undefined) throw without(pointer, `${model} ${version} was registered without a profile of`, at)
  const path = await registry.fetchFile(model, version, kept.name, join(root, '.sea-trials', 'registered', version))
  const note = `${printable(name)} is the profile of ${printable(pointer.of)} that ${model} ${version} was registered with, ${shortDigest(kept.digest)}`
  return { files: [path], note }
}

function without({ of, first, version }: RegisteredProfile, what: string, at: Position | undefined): SeaTrialsError {
  const message = `${what} ${printable(of)}`
  if (first === 'adopt' && version === undefined) return new NotYet(message, at)
  return new SeaTrialsError(
    'missing-baseline',
    message,
    `Write \`profiles: [${of}]\` under model-register and register a version, or \`first: adopt\` beside \`stage\` until there is one.`,
    at,
  )
}
