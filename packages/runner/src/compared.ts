/** What a run on GitHub is compared with: a pull request with its base, anything else with what it is told or pushed onto. */
import type { RawInputs } from '@sea-trials/schema/inputs'
import { comparedWith } from '@sea-trials/trial/before/compared'
import type { Compared } from '@sea-trials/trial/before/open'
import type { Git } from '@sea-trials/trial/git'
import { commitOf, repositoryOf } from '@sea-trials/trial/repository'
import { mergedBase } from './base-policy.ts'
import { type ActionFacts, branchOf } from './facts.ts'

/** Undefined where there is nothing to compare with. Throws `bad-input` for an input `base` that is no commit. */
export async function comparedOf(
  { base: said }: RawInputs,
  directory: string,
  facts: Pick<ActionFacts, 'base' | 'before' | 'workspace'>,
  git: Git,
): Promise<Compared | undefined> {
  const { base, before, workspace } = facts
  const folder = await repositoryOf(directory, workspace, git)
  // The event knows better than an input, which the pull request may have written.
  if (base !== undefined) {
    const commit = folder && (await mergedBase(base, folder, git))
    return { base: branchOf(base), commit }
  }
  if (said !== undefined) return comparedWith(said, folder ?? directory, git)
  // A branch that is new stood nowhere before.
  if (before === undefined || /^0+$/.test(before) || folder === undefined) return undefined
  const commit = await commitOf(before, folder, git)
  return { base: before.slice(0, 7), commit, ...(commit === undefined ? { ofPush: true } : {}) }
}
