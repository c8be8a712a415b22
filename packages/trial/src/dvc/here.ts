/** A data set of the policy may be a `.dvc` file, or lie behind one: its bytes are taken from the cache of DVC. */
import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Ground, isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { DataSource, Policy } from '@sea-trials/schema/policy/policy'
import { matchingFiles, POINTER } from '@sea-trials/tables/files'
import { type DataFile, dataFiles, type Tree } from '../data-files.ts'
import { makeFolder, outputOf } from '../output.ts'
import { placeFile, safeName } from '../place-file.ts'
import { type DvcCache, dvcCache, md5Of } from './cache.ts'
import type { FolderEntry } from './pointer.ts'

/**
 * The policy with such data sets put in place under `.sea-trials/data`. One whose bytes are not on this machine stays as it is,
 * and the gate that reads it says so. Throws `unreadable-data` for a `.dvc` file that is none.
 */
export async function withDvcData(policy: Policy, workspace: string): Promise<Policy> {
  const data: Record<string, DataSource> = Object.create(null)
  for (const [name, source] of Object.entries(policy.data)) {
    const { path: written } = source
    const path = written === undefined ? undefined : await pathOf(written, { root: policy.root, workspace })
    data[name] = path === undefined ? source : { ...source, path }
  }
  return { ...policy, data }
}

/** Undefined where DVC has no say, or not the bytes. */
async function pathOf(pattern: string, ground: Ground): Promise<string | undefined> {
  const { root } = ground
  const found = await matchingFiles(pattern, root)
  if (found.length > 0 && !found.some((file) => file.endsWith(POINTER))) return undefined
  const cache = await dvcCache(root)
  const files = await dataFiles(pattern, treeOf(ground), cache)
  if (!files.some(({ kind }) => kind === 'dvc')) return undefined
  const sources = await Promise.all(files.map((file) => sourceOf(file, ground, cache)))
  if (!sources.every((source) => source !== undefined)) return undefined
  return put(files, sources, ground)
}

const treeOf = ({ root, workspace }: Ground): Tree => ({
  match: async (pattern) => (await matchingFiles(pattern, root)).map((file) => relativePath(root, file)),
  read: (path) => readFile(resolve(root, path)),
  list: (folder, legacy) => entriesOf(resolve(root, folder), legacy, workspace),
})

/** None where one of them is not in the workspace. */
async function entriesOf(folder: string, legacy: boolean, workspace: string): Promise<readonly FolderEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const entries: FolderEntry[] = []
  for (const entry of found) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    const file = await insideOf(workspace, path)
    if (file === undefined) return []
    entries.push({ path: relativePath(folder, path), md5: await md5Of(file, legacy) })
  }
  return entries
}

/** What was checked out, if it is what the pointer says; else what the cache holds. */
async function sourceOf(file: DataFile, { root, workspace }: Ground, cache: DvcCache): Promise<string | undefined> {
  const beside = await insideOf(workspace, resolve(root, file.path))
  if (file.kind === 'file' || file.object.folder) return file.kind === 'file' ? beside : undefined
  const { object } = file
  const digest = beside === undefined ? undefined : await md5Of(beside, object.legacy).catch(() => undefined)
  return digest === object.md5 ? beside : cache.find(object)
}

/** The file with links resolved; undefined where there is none, or it lies outside: a link made of it would hide that. */
async function insideOf(workspace: string, path: string): Promise<string | undefined> {
  try {
    const [file, home] = await Promise.all([realpath(path), realpath(workspace)])
    return isInside(file, home) && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** In a folder that is named by what is in it: what an earlier run left there is the same. */
async function put(files: readonly DataFile[], sources: readonly string[], ground: Ground): Promise<string> {
  const content = JSON.stringify(files.map((file) => [file.path, file.kind === 'dvc' ? file.object.md5 : '']))
  const digest = createHash('sha256').update(content).digest('hex')
  const folder = join(outputOf(ground), 'data', digest.slice(0, 12))
  await makeFolder(folder, ground)
  const several = files.length > 1
  const names = files.map(({ path }, i) => `${several ? `${String(i).padStart(6, '0')}-` : ''}${safeName(path)}`)
  for (const [i, name] of names.entries()) await placeFile(sources[i] as string, join(folder, name))
  return relativePath(ground.root, join(folder, several ? '*' : (names[0] as string)))
}
