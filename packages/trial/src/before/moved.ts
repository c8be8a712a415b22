/** Files that stood under another path on the base and are gone from there: told by their bytes, as git tells a renamed file. */
import { posix } from 'node:path'
import type { CommitTree, Where } from './commit-tree.ts'

/** Where files of the commit that was checked out stood on the base, relative to the policy's folder. */
export type Moved = (paths: readonly string[]) => Promise<readonly string[] | undefined>

/**
 * Both commits are listed once, with the first question. Undefined is answered where one of the files stood nowhere, or there
 * are none. A path that is still there is a copy's, and nothing has moved from it.
 */
export function movedBetween(commit: string, head: CommitTree, { git, folder, prefix }: Where): Moved {
  const hashesIn = async (name: string): Promise<ReadonlyMap<string, string>> => {
    // Without sizes, for which a partial clone would fetch every file.
    const listed = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', name])
    const entries = listed.toString('utf8').split('\0')
    return new Map(
      entries.flatMap((entry) => [...entry.matchAll(/^100\d+ blob ([0-9a-f]+)\t(.*)$/gs)].map(pathAndHash)),
    )
  }
  const list = async (): Promise<readonly (readonly [string, string])[]> => {
    const [there, here] = [await hashesIn(commit), await hashesIn('HEAD')]
    return [...there].filter(([path]) => !here.has(path))
  }
  let listing: ReturnType<typeof list> | undefined
  return async (paths) => {
    if (paths.length === 0) return undefined
    listing ??= list()
    const gone = await listing
    const found = paths.map((path) => gone.find(([, hash]) => hash === head.entry(path).hash)?.[0])
    return found.every((path) => path !== undefined) ? found.map((path) => posix.relative(prefix, path)) : undefined
  }
}

const pathAndHash = ([, hash = '', path = '']: RegExpExecArray): readonly [string, string] => [path, hash]
