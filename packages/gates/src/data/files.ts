/** The files of a data set. */
import type { DataSource } from '@sea-trials/schema/policy/policy'
import { expandFiles } from '@sea-trials/tables/files'
import type { GateContext } from '../gate.ts'
import type { FoundFiles } from './data-set.ts'

/** What the path matches, or the profile that was kept with a version. Throws `missing-file`, and what a registry throws. */
export async function filesOf(source: DataSource, context: GateContext): Promise<FoundFiles> {
  const { registered, path } = source
  const { root, workspace } = context.policy
  if (registered === undefined) return { files: await expandFiles(path as string, root, workspace) }
  const { registeredProfile } = await import('./registered.ts')
  return registeredProfile(registered, source, context)
}
