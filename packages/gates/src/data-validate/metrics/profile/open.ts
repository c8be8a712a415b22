/** A data set of the policy that is a profile: its columns are known, its rows are not there. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readProfile } from '@sea-trials/profile/document'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { DataSource } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { DataSet, FoundFiles, OpenProfile } from '../../../data/data-set.ts'
import type { MissingTokens } from '../../../data/missing.ts'

export const profileOpener =
  (missing: MissingTokens, find: (source: DataSource) => Promise<FoundFiles>): OpenProfile =>
  async (source) => {
    const { name, labels, at } = source
    const { files, note } = await find(source)
    const [file] = files
    if (file === undefined || files.length > 1)
      throw new SeaTrialsError(
        'bad-policy',
        `${printable(name)} names ${files.length} profiles`,
        'Add them up first: `sea-trials profile merge`.',
        at,
      )
    const profile = await readProfile(await readFile(file, 'utf8'), basename(file))
    const columns = profile.columns.map((column) => ({ name: column.name, type: column.type, engineType: column.type }))
    return { name, labels, missing, profile, table: { name, files, columns }, ...(note === undefined ? {} : { note }) }
  }

export const hasRows = ({ profile }: DataSet): boolean => profile === undefined

/** The data set itself. Throws `bad-contract` for a profile: a rule that refers to its rows cannot be judged. */
export function withRows(data: DataSet): DataSet {
  if (hasRows(data)) return data
  throw new SeaTrialsError(
    'bad-contract',
    `${printable(data.name)} is a profile, and a rule refers to its rows`,
    'Refer to a data set whose rows are there.',
  )
}

export const notJudged = (profiles: readonly DataSet[]): readonly string[] =>
  profiles.map(({ name }) => `${printable(name)} is a profile: no rule of the contract is judged on it`)
