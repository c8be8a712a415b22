/** The commit that a name given by a person stands for: where the two histories parted, as a pull request would show it. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Git } from '../git.ts'
import { commitOf } from '../repository.ts'
import type { Compared } from './open.ts'

/** Throws `bad-input` for what is no commit of the clone that the folder is in. */
export async function comparedWith(base: string, folder: string, git: Git): Promise<Compared> {
  const commit = await commitOf(base, folder, git)
  if (commit === undefined)
    throw new SeaTrialsError(
      'bad-input',
      `input \`base\` is ${printable(base)}, which is no commit of this clone`,
      'Name a branch, a tag or a commit; `git fetch` brings those of the server.',
    )
  const parted = await git(folder, ['merge-base', commit, 'HEAD']).catch(() => undefined)
  const found = parted?.toString('latin1').trim() ?? ''
  return { base, commit: found === '' ? commit : found }
}
