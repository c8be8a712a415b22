/** What the candidate's predictions are called in the files here. */
import { silent } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { expandFiles } from '@sea-trials/tables/files'
import { openTables } from './engine.ts'

/** All columns of the candidate's predictions; undefined where there is no file of them, or it cannot be read. */
export async function columnsOfPredictions(policy: Policy): Promise<readonly string[] | undefined> {
  const { candidate, delimiter, root, workspace } = policy
  if (candidate?.predictions === undefined) return undefined
  const files = await expandFiles(candidate.predictions, root, workspace).catch(() => undefined)
  if (files === undefined) return undefined
  const tables = openTables(policy, silent, async () => files)
  try {
    const engine = await tables.engine()
    const opened = { name: 'predictions', files, ...(delimiter === undefined ? {} : { delimiter }) }
    return (await engine.open(opened)).columns.map(({ name }) => name)
  } catch {
    return undefined
  } finally {
    await tables.close()
  }
}
