/** Several models in one go: a glob names their policies, and each is put through its own trial. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { outputOf } from './output.ts'
import { readPolicy, type Wanted } from './policy.ts'

/** What can be said to all models at once; anything else is about one of them. */
const COMMON: readonly string[] = ['policy', 'require', 'confidence', 'evidence', 'history', 'base']

/** The glob, where the input `policy` is one: only what git reads the same way, who also must find these files. */
export function policyGlob({ policy }: RawInputs): string | undefined {
  return policy !== undefined && /[*?[]/.test(policy) && !/[{}()!\\]/.test(policy) ? policy : undefined
}

/** The inputs of each trial, in the order of the policies' paths; without a glob those that were given. Throws `missing-file`. */
export async function eachPolicy(
  inputs: RawInputs,
  directory: string,
  workspace: string,
): Promise<readonly RawInputs[]> {
  const glob = policyGlob(inputs)
  if (glob === undefined) return [inputs]
  const { expandFiles } = await import('@sea-trials/tables/files')
  const files = await expandFiles(glob, directory, workspace)
  const own = Object.keys(inputs).filter((name) => !COMMON.includes(name))
  if (files.length > 1 && own.length > 0)
    throw new SeaTrialsError(
      'bad-input',
      `${own.map((name) => `\`${name}\``).join(', ')} cannot be given to the ${files.length} models of ${printable(glob)}`,
      'Write it into their policies, or name one policy.',
    )
  return files.map((file) => ({ ...inputs, policy: relativePath(directory, file) }))
}

/**
 * Throws `bad-policy` where two trials would stand in each other's place: in the report, the evidence or the comment.
 * Asked before anything is judged or written.
 */
export async function checkDistinct(wanted: readonly Wanted[]): Promise<void> {
  if (wanted.length < 2) return
  const policies: Policy[] = []
  for (const one of wanted) policies.push(await readPolicy(one))
  for (const [what, of] of [
    ['are about the model', ({ model }: Policy) => model],
    ['write into the folder', outputOf],
  ] as const) {
    const seen = new Map<string, Policy>()
    for (const policy of policies) {
      const other = seen.get(of(policy))
      seen.set(of(policy), policy)
      if (other === undefined) continue
      const both = [other, policy].map(({ file }) => printable(file ?? '')).join(' and ')
      throw new SeaTrialsError(
        'bad-policy',
        `${both} ${what} ${printable(of(policy))}`,
        'Give each model a name and a folder of its own.',
      )
    }
  }
}
