/** The policy as it stood at a commit. */
import { type Ground, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { CommitTree } from './commit-tree.ts'

/** `file`: where it lies here, absolute. Undefined where the commit has none, or one that cannot be read: that names no files. */
export async function policyAt(tree: CommitTree, file: string, ground: Ground): Promise<Policy | undefined> {
  const { readPolicy } = await import('@sea-trials/schema/policy/load')
  const path = relativePath(ground.root, file)
  const [found] = await tree.match(path).catch(() => [])
  if (found === undefined) return undefined
  return readPolicy(await tree.read(found), path, ground).catch(() => undefined)
}
