/** What a repository and a commit of it hold. */
import { dirname, join, relative, sep } from 'node:path'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Git } from './git.ts'

export interface Place {
  /** Where git is asked, absolute. */
  readonly folder: string
  /** In the repository, with `/`. */
  readonly path: string
}

/** In the outermost repository of the workspace: one further down is a submodule, which a pull request may bring. */
export async function placeOf(file: string, workspace: string, ask: Git): Promise<Place> {
  let failure: unknown
  let folder = workspace
  for (const name of ['', ...relative(workspace, dirname(file)).split(sep)]) {
    folder = join(folder, name)
    try {
      const prefix = (await ask(folder, ['rev-parse', '--show-prefix'])).toString('utf8').replace(/\r?\n$/, '')
      return { folder, path: `${prefix}${relativePath(folder, file)}` }
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}

/** Where git is asked about a folder of the workspace; undefined where it lies in no repository. */
export const repositoryOf = (folder: string, workspace: string, ask: Git): Promise<string | undefined> =>
  placeOf(join(folder, 'x'), workspace, ask).then(
    (place) => place.folder,
    () => undefined,
  )

/** The commit that a name stands for in this clone; undefined where it does not hold it. */
export async function commitOf(name: string, folder: string, ask: Git): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const found = await ask(folder, args).catch(() => undefined)
  const commit = found?.toString('latin1').trim()
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined
}

/**
 * Of the merge that GitHub makes of a pull request, where it is what is checked out: the commit of the base that it was merged
 * into. The merge says it itself, so that a shallow clone, which does not hold that commit, knows it too.
 */
export async function mergedInto(head: string, folder: string, ask: Git): Promise<string | undefined> {
  const text = await ask(folder, ['cat-file', 'commit', 'HEAD']).catch(() => undefined)
  const [header = ''] = text?.toString('latin1').split('\n\n') ?? []
  const [into, merged, ...others] = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha]) => sha)
  return merged === head && others.length === 0 ? into : undefined
}

/** What a commit's tree holds under a path, in the repository, with `/`. */
export interface TreeEntry {
  readonly path: string
  /** A link or a submodule is `other`. */
  readonly kind: 'file' | 'folder' | 'other'
  readonly hash: string
  /** Of a file, in bytes. */
  readonly size: number
}

/** The entries of the very paths; `below`: all files under them. Of what is not there, nothing. */
export async function entriesOf(
  commit: string,
  paths: readonly string[],
  folder: string,
  ask: Git,
  below = false,
): Promise<readonly TreeEntry[]> {
  const deep = below ? ['-r'] : []
  const listed = await ask(folder, ['ls-tree', '-z', '-l', ...deep, '--full-tree', commit, '--', ...paths])
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', hash, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
      if (hash === undefined || path === undefined) return []
      const kind = mode.startsWith('100') ? 'file' : mode === '040000' ? 'folder' : 'other'
      return [{ path, kind, hash, size: Number(size) || 0 }] as const
    })
}

/** The files of a commit. */
export interface FileTree {
  /** In the repository, with `/`. */
  readonly paths: readonly string[]
  /** Of a path that is there. */
  readonly read: (path: string) => Promise<Uint8Array>
}

/** Not by `entriesOf`: that asks for sizes, and a partial clone would fetch every file for them. */
export async function fileTree(commit: string, folder: string, ask: Git): Promise<FileTree> {
  const listed = await ask(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])
  return {
    paths: listed.toString('utf8').split('\0').filter(Boolean),
    read: (path) => ask(folder, ['cat-file', 'blob', `${commit}:${path}`]),
  }
}
