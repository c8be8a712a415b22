/** From `sea-trials.yml` to a `Policy`. */
import { dirname } from 'node:path'
import { canonicalJson, sha256 } from '../canonical.ts'
import { refuseFirst } from '../explain.ts'
import { policyValidator } from '../validators.ts'
import { readBytes, readSheet } from '../yaml.ts'
import { type Added, withAdded } from './added.ts'
import { movedFrom } from './moved.ts'
import { type NameChange, nameChanges, withNames } from './names.ts'
import { type Ground, insideWorkspace, relativePath } from './paths.ts'
import type { Policy } from './policy.ts'
import { PolicyReader } from './reader.ts'

export interface LoadOptions {
  /** The folder that no path may leave, absolute; `file` is relative to it. */
  readonly workspace: string
}

/**
 * Reads and validates a policy. Throws `missing-file`, and `bad-policy` with line and column of the first thing that is
 * wrong. Requirement lines are not parsed here: each gate does, with its own metrics.
 */
export async function loadPolicy(file: string, options: LoadOptions): Promise<Policy> {
  const here = { root: options.workspace, workspace: options.workspace }
  const path = insideWorkspace(file, here, 'bad-input')
  const shown = relativePath(options.workspace, path)
  return readPolicy(readBytes(path, shown), shown, { root: dirname(path), workspace: options.workspace })
}

/** What becomes of a text that judges in the place of another. */
export interface Elsewhere {
  /** Names of a pull request that take the place of those in the text. */
  readonly names?: readonly NameChange[]
  /** From the folder where it judges to the one that its paths start from; nothing where the two are one. */
  readonly way?: string
  /** Gates that the text has not, with the lines that a pull request gives them. */
  readonly added?: Added
}

/**
 * The same from bytes, for a policy that does not lie on disk: the base branch's, with those names that a pull request gives.
 * `file` is what positions name.
 */
export async function readPolicy(
  bytes: Uint8Array,
  file: string,
  ground: Ground,
  { names = [], way = '', added }: Elsewhere = {},
): Promise<Policy> {
  const own = withNames(movedFrom(readSheet(bytes, file, 'bad-policy'), way), names)
  const sheet = added === undefined ? own : withAdded(own, readSheet(added.bytes, file, 'bad-policy'), added.gates)
  const valid = await policyValidator()
  if (!valid(sheet.value)) refuseFirst(valid.errors ?? [], sheet)
  return new PolicyReader(sheet, ground).policy(digestOf(bytes, names, way))
}

/** Gates more only ask for more: the digest stays, so that evidence of steps that do not call them fits. */
function digestOf(bytes: Uint8Array, names: readonly NameChange[], way: string): string {
  if (names.length === 0 && way === '') return sha256(bytes)
  const said = names.map(({ path, here }) => [path, here])
  return sha256(canonicalJson({ policy: sha256(bytes), names: said, ...(way === '' ? {} : { way }) }))
}

/** Names that a policy and its version on the base branch write differently. Throws `bad-policy` for what is no YAML. */
export const readNameChanges = (base: Uint8Array, here: Uint8Array, file: string, way = ''): readonly NameChange[] =>
  nameChanges(movedFrom(readSheet(base, file, 'bad-policy'), way), readSheet(here, file, 'bad-policy'))
