/** A policy under a new name judges itself; that one of its model stands elsewhere on the base is said. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Git } from '@sea-trials/trial/git'
import { repositoryOf } from '@sea-trials/trial/repository'
import { firstHeld } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'

/** Empty where the clone does not hold the base. A model's name holds nothing that a pattern would take for more than a letter. */
export async function otherPolicyNotes(
  { model }: Policy,
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  git: Git,
): Promise<readonly string[]> {
  const folder = await repositoryOf(workspace, workspace, git)
  const commit = folder && (await firstHeld(base, folder, git))
  if (!commit || folder === undefined) return []
  const line = `^model:[[:space:]]*["']?${model}["']?[[:space:]]*(#.*)?$`
  const args = ['grep', '-l', '-z', '-E', '-e', line, commit, '--', ':(top,glob)**/*.yml', ':(top,glob)**/*.yaml']
  // It ends with 1 where there is none.
  const listed = await git(folder, args).catch(() => Buffer.alloc(0))
  const paths = listed
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((found) => found.slice(found.indexOf(':') + 1))
  if (paths.length === 0) return []
  const branch = base.ref ?? 'the base branch'
  return [
    `A policy of ${printable(model)} stands on ${branch} at ${paths.slice(0, 3).map(printable).join(', ')}, and does not judge this one: under its new name it is new.`,
  ]
}
