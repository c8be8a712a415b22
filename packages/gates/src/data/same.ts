/** Two names of the very same rows: what is said of one against the other holds by construction. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Condition, Requirement } from '@sea-trials/schema/requirement/ast'
import { printCondition } from '@sea-trials/schema/requirement/print'
import { dataDigest } from './subjects.ts'

export interface Part {
  readonly files: readonly string[]
  /** The rows of the files that are meant; all of them unless given. Parts of one file differ from each other. */
  readonly where?: Condition | undefined
}

/** Whether both are the same rows of the same bytes, whatever the files are called. */
export async function isSame(one: Part, other: Part, digest: (file: string) => Promise<string>): Promise<boolean> {
  if (rowsMeant(one) !== rowsMeant(other) || one.files.length !== other.files.length) return false
  const [first, second] = await Promise.all([one, other].map(({ files }) => dataDigest(files, digest)))
  return first === second
}

const rowsMeant = ({ where }: Part): string => (where === undefined ? '' : printCondition(where))

/** The error of two names, as they are shown, for the same `files`. */
export const theSame = (
  [one, other]: readonly [string, string],
  files: readonly string[],
  source?: Requirement['source'],
): SeaTrialsError =>
  new SeaTrialsError(
    'bad-input',
    `${one} and ${other} are ${files.length === 1 ? 'the same file' : 'the same files'}, and nothing differs from itself`,
    'Give the two files of their own, in the policy or as inputs.',
    source,
  )
