/** A commit's files, as they stand relative to the policy's folder. */
import { posix } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { matcher, mayBeGlob, POINTER } from '@sea-trials/tables/files'
import type { Tree } from '../data-files.ts'
import type { Git } from '../git.ts'
import { entriesOf, type TreeEntry } from '../repository.ts'

export interface CommitTree extends Tree {
  /** Of a path that `match` gave. */
  readonly entry: (path: string) => TreeEntry
}

export interface Where {
  readonly git: Git
  /** Where git is asked, absolute. */
  readonly folder: string
  /** The policy's folder in the repository, with `/`; empty for the repository's own. */
  readonly prefix: string
}

/** `match` throws `unreadable-data` where a link or a submodule stands in the way: what it leads to is not nothing. */
export function commitTree(commit: string, { git, folder, prefix }: Where): CommitTree {
  const known = new Map<string, TreeEntry>()
  const inRepository = (path: string): string => posix.join(prefix, path)
  const keep = (entries: readonly TreeEntry[]): readonly string[] =>
    entries.map((entry) => {
      const path = posix.relative(prefix, entry.path)
      known.set(path, entry)
      return path
    })

  const exact = async (path: string): Promise<readonly string[]> => {
    const full = inRepository(path)
    const names = [full, `${full}${POINTER}`]
    const parents = ancestorsOf(full)
    const found = await entriesOf(commit, [...names, ...parents], folder, git)
    const odd = found.find(({ path: at, kind }) => kind === 'other' || (kind === 'file' && parents.includes(at)))
    if (odd !== undefined) throw inTheWay(odd.path)
    const files = names.flatMap((name) => found.filter((entry) => entry.path === name && entry.kind === 'file'))
    return keep(files.slice(0, 1))
  }

  const match = async (pattern: string): Promise<readonly string[]> => {
    if (inRepository(pattern).startsWith('../')) return []
    const found = await exact(pattern)
    if (found.length > 0 || !mayBeGlob(pattern)) return found
    const [isNamed, isPointer] = await Promise.all([matcher(pattern), matcher(`${pattern}${POINTER}`)])
    const fixed = inRepository(fixedPart(pattern))
    const below = await entriesOf(commit, fixed === '.' ? [] : [`${fixed}/`], folder, git, true)
    const named = below.filter(({ path }) => {
      const own = posix.relative(prefix, path)
      return isNamed(own) || isPointer(own)
    })
    const odd = named.find(({ kind }) => kind !== 'file')
    if (odd !== undefined) throw inTheWay(odd.path)
    const paths = new Set(named.map(({ path }) => path))
    return keep(named.filter(({ path }) => !path.endsWith(POINTER) || !paths.has(path.slice(0, -POINTER.length))))
  }

  return {
    match,
    read: (path) => git(folder, ['cat-file', 'blob', (known.get(path) as TreeEntry).hash]),
    entry: (path) => known.get(path) as TreeEntry,
  }
}

/** Folders above a path, from the top. */
const ancestorsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('/'))

/** The folders of a pattern before the first that is a wildcard. */
function fixedPart(pattern: string): string {
  const parts = posix.normalize(pattern).split('/').slice(0, -1)
  const wild = parts.findIndex(mayBeGlob)
  return (wild < 0 ? parts : parts.slice(0, wild)).join('/') || '.'
}

const inTheWay = (path: string): SeaTrialsError =>
  new SeaTrialsError(
    'unreadable-data',
    `${printable(path)} is a link, a submodule or no folder there`,
    'Only files of the repository itself are compared.',
  )
