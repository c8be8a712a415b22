/** Several models in one go: a glob names their policies, and each is put through its own trial. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { printable } from '@sea-trials/schema/text'
import type { TrialResult } from './result.ts'

/** What can be said to all models at once; anything else is about one of them. */
const COMMON: readonly string[] = ['policy', 'require', 'confidence', 'evidence']

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

/** Throws `bad-policy` where two trials would stand in each other's place: in the report, the evidence or the comment. */
export function checkDistinct(results: readonly TrialResult[]): void {
  for (const [what, of] of [
    ['are about the model', ({ policy }: TrialResult) => policy.model],
    ['write into the folder', ({ output }: TrialResult) => output],
  ] as const) {
    const seen = new Map<string, TrialResult>()
    for (const result of results) {
      const other = seen.get(of(result))
      seen.set(of(result), result)
      if (other === undefined) continue
      const both = [other, result].map(({ policy }) => printable(policy.file ?? '')).join(' and ')
      throw new SeaTrialsError(
        'bad-policy',
        `${both} ${what} ${printable(of(result))}`,
        'Give each model a name and a folder of its own.',
      )
    }
  }
}
