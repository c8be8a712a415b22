/** Which files a data set is: those that its path or glob names, and those that DVC keeps in the place of them. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { matcher, mayBeGlob, POINTER } from '@sea-trials/tables/files'
import type { DvcCache } from './dvc/cache.ts'
import { type DvcObject, type DvcOut, type FolderEntry, readFolder, readPointer, writeFolder } from './dvc/pointer.ts'

/** Files as they stand on disk, or in a commit. Paths are relative to the policy's folder, with `/`. */
export interface Tree {
  /** What a path or a glob names; of a file that only DVC knows, its `.dvc` file. */
  readonly match: (pattern: string) => Promise<readonly string[]>
  /** The bytes of a small file. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The files of a folder, as DVC would list them; absent of a commit, which holds no data. */
  readonly list?: (folder: string, legacy: boolean) => Promise<readonly FolderEntry[]>
}

export type DataFile =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'dvc'; readonly path: string; readonly object: DvcObject; readonly pointer: string }

/**
 * The files of a data set, sorted by path; none where there are none. A folder of DVC whose list of files is not in the cache
 * is one entry, unless what lies in it is the very folder. Throws `unreadable-data` for a `.dvc` file that is none.
 */
export async function dataFiles(pattern: string, tree: Tree, cache: DvcCache): Promise<readonly DataFile[]> {
  const named = await tree.match(pattern)
  const found: DataFile[] = []
  for (const path of named)
    if (!path.endsWith(POINTER)) found.push({ kind: 'file', path })
    else for (const out of await outsOf(path, tree)) found.push(...(await filesOf(out, path, tree, cache)))
  if (named.length === 0) found.push(...(await insideFolder(pattern, tree, cache)))
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Paths of the outs are made relative to where the pointer's own path starts. */
async function outsOf(pointer: string, tree: Tree): Promise<readonly DvcOut[]> {
  const outs = await readPointer(await tree.read(pointer), pointer)
  return outs.map((out) => ({ ...out, path: posix.join(posix.dirname(pointer), out.path) }))
}

async function filesOf(out: DvcOut, pointer: string, tree: Tree, cache: DvcCache): Promise<readonly DataFile[]> {
  const whole: DataFile = { kind: 'dvc', path: out.path, object: out, pointer }
  if (!out.folder) return [whole]
  const list = await cache.find(out)
  const entries = list === undefined ? await checkedOut(out, tree) : readFolder(await readFile(list, 'utf8'))
  return (
    entries?.map(({ md5, path }): DataFile => {
      const object = { md5, folder: false, legacy: out.legacy }
      return { kind: 'dvc', path: posix.join(out.path, path), object, pointer }
    }) ?? [whole]
  )
}

/** A folder that was checked out whole is its own list. */
async function checkedOut({ path, md5, legacy }: DvcOut, tree: Tree): Promise<readonly FolderEntry[] | undefined> {
  const entries = await tree.list?.(path, legacy)
  if (entries === undefined || entries.length === 0) return undefined
  return createHash('md5').update(writeFolder(entries)).digest('hex') === md5 ? entries : undefined
}

/** `data/train/*.parquet`, where git holds `data/train.dvc` alone. */
async function insideFolder(pattern: string, tree: Tree, cache: DvcCache): Promise<readonly DataFile[]> {
  const isNamed = await matcher(pattern)
  const fixed: string[] = []
  for (const part of posix.normalize(pattern).split('/').slice(0, -1)) {
    if (mayBeGlob(part)) break
    fixed.push(part)
    const folder = fixed.join('/')
    const [pointer] = await tree.match(`${folder}${POINTER}`)
    if (pointer === undefined) continue
    const outs = (await outsOf(pointer, tree)).filter((out) => out.folder && out.path === folder)
    const files = await Promise.all(outs.map((out) => filesOf(out, pointer, tree, cache)))
    return files.flat().filter((file) => file.path === folder || isNamed(file.path))
  }
  return []
}
