/** A data set of the policy may be a `.dvc` file, or lie behind one: its bytes are taken from the cache of DVC. */
import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Ground, isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { DataSource, Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { matchingFiles, POINTER } from '@sea-trials/tables/files'
import { type DataFile, dataFiles, type Tree } from '../data-files.ts'
import { makeFolder, outputOf } from '../output.ts'
import { placeFile, safeName } from '../place-file.ts'
import { type DvcCache, dvcCache, md5Of, projectOf } from './cache.ts'
import type { FolderEntry } from './pointer.ts'
import { changedSince, passedOver } from './strays.ts'

/**
 * The policy with such data sets put in place under `.sea-trials/data`. One whose bytes are not on this machine stays as it is,
 * and the gate that reads it says so. Throws `unreadable-data` for a `.dvc` file that is none.
 */
export async function withDvcData(policy: Policy, workspace: string): Promise<Policy> {
  const data: Record<string, DataSource> = Object.create(null)
  const standsFor: Record<string, string> = Object.create(null)
  const ground = { root: policy.root, workspace }
  const project = await projectOf(policy.root)
  for (const [name, source] of Object.entries(policy.data)) {
    const { path } = source
    const found = path === undefined ? {} : await behind(path, ground, project !== undefined)
    Object.assign(standsFor, found.standsFor)
    data[name] = {
      ...source,
      ...(found.path === undefined ? {} : { path: found.path }),
      ...(found.note === undefined ? {} : { note: `${printable(name)}: ${found.note}` }),
    }
  }
  return { ...policy, data, ...(Object.keys(standsFor).length === 0 ? {} : { standsFor }) }
}

/** What DVC has to say of a data set; without a path it stays where it is. */
type Behind = Pick<DataSource, 'path' | 'note'> & Pick<Policy, 'standsFor'>

async function behind(pattern: string, ground: Ground, isProject: boolean): Promise<Behind> {
  const { root } = ground
  const found = await matchingFiles(pattern, root)
  const isHere = found.length > 0 && !found.some((file) => file.endsWith(POINTER))
  if (isHere && !isProject) return {}
  const named = found.map((file) => relativePath(root, file))
  const [tree, cache] = [treeOf(ground), await dvcCache(root)]
  if (isHere) return noted(await changedSince(pattern, named, { root, tree, cache }))
  const files = await dataFiles(pattern, tree, cache)
  if (!files.some(({ kind }) => kind === 'dvc')) return {}
  const sources = await Promise.all(files.map((file) => sourceOf(file, ground, cache)))
  if (!sources.every((source) => source !== undefined)) return {}
  const besides = await Promise.all(files.map(({ path }) => insideOf(ground.workspace, resolve(root, path))))
  const note = await passedOver(files, (i) => sources[i] === besides[i], { root, named })
  return { ...(await put(files, sources, ground)), ...noted(note) }
}

const noted = (note: string | undefined): Behind => (note === undefined ? {} : { note })

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

/**
 * In a folder that is named by what is in it: what an earlier run left there is the same. Of several files each has a number,
 * and the folders like `year=2026` that it lies in, which make columns.
 */
async function put(
  files: readonly DataFile[],
  sources: readonly string[],
  ground: Ground,
): Promise<Required<Pick<Behind, 'path' | 'standsFor'>>> {
  const content = JSON.stringify([
    'by number',
    ...files.map((file) => [file.path, file.kind === 'dvc' ? file.object.md5 : '']),
  ])
  const digest = createHash('sha256').update(content).digest('hex')
  const folder = join(outputOf(ground), 'data', digest.slice(0, 12))
  const targets = files.map(({ path }, i) =>
    join(folder, String(i).padStart(6, '0'), ...keyFolders(path), shownName(path)),
  )
  const standsFor: Record<string, string> = Object.create(null)
  for (const [i, target] of targets.entries()) {
    await makeFolder(dirname(target), ground)
    await placeFile(sources[i] as string, target)
    standsFor[relativePath(ground.root, target)] = (files[i] as DataFile).path
  }
  const named = targets.length > 1 ? join(folder, '*', '**', '*') : (targets[0] as string)
  return { path: relativePath(ground.root, named), standsFor }
}

/** Not those that are hidden: a glob passes over them, and over what lies in them. */
const keyFolders = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .filter((part) => /^[\w-][\w.-]*=[^\\]*$/.test(part))

/** Not hidden, for the same reason. */
const shownName = (path: string): string => safeName(path).replace(/^\./, '_.')
