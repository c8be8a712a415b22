/** The bytes behind what a commit names: a blob of git, an object of Git LFS, an object of DVC. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { firstLineOf, SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { LARGEST_POINTER, type LfsPointer, lfsPointer } from '@sea-trials/tables/lfs'
import type { DataFile } from '../data-files.ts'
import { type DvcCache, md5Of } from '../dvc/cache.ts'
import type { DvcObject } from '../dvc/pointer.ts'
import { gitInto } from '../git.ts'
import { placeFile } from '../place-file.ts'
import type { CommitTree, Where } from './commit-tree.ts'

export type Version = { readonly path: string } & (
  | { readonly kind: 'git'; readonly hash: string; readonly size: number }
  | { readonly kind: 'lfs'; readonly pointer: LfsPointer; readonly bytes: Uint8Array }
  | { readonly kind: 'dvc'; readonly object: DvcObject; readonly pointer: string }
)

/** Why bytes cannot be had, and what would bring them. */
export interface Missing {
  readonly why: string
  readonly fix: string
}

export const FETCH = 'Check out with `fetch-depth: 0`, so that the clone holds it.'

/** One line of an error, and what mends it. */
export function missingBecause(error: unknown): Missing {
  if (error instanceof SeaTrialsError) return { why: error.message, fix: error.fix }
  return { why: printable(firstLineOf(error)), fix: FETCH }
}

export async function versionOf(file: DataFile, tree: CommitTree): Promise<Version> {
  if (file.kind === 'dvc') return file
  const { path } = file
  const { hash, size } = tree.entry(path)
  const bytes = size < LARGEST_POINTER ? await tree.read(path) : undefined
  const pointer = bytes === undefined ? undefined : lfsPointer(bytes)
  return bytes === undefined || pointer === undefined
    ? { kind: 'git', path, hash, size }
    : { kind: 'lfs', path, pointer, bytes }
}

/** Whether a file on disk has these very bytes. */
async function hasBytes(file: string, version: Version, { git, folder }: Where): Promise<boolean> {
  if (version.kind === 'dvc') return (await md5Of(file, version.object.legacy)) === version.object.md5
  const { size } = await stat(file)
  if (version.kind === 'lfs') return size === version.pointer.size && (await sha256Of(file)) === version.pointer.oid
  if (size !== version.size) return false
  return (await git(folder, ['hash-object', '--no-filters', '--', file])).toString('latin1').trim() === version.hash
}

/** The same of all files of a data set, both in order of their paths. */
export async function haveBytes(
  files: readonly string[],
  versions: readonly Version[],
  where: Where,
): Promise<boolean> {
  if (files.length !== versions.length) return false
  for (const [i, file] of files.entries()) if (!(await hasBytes(file, versions[i] as Version, where))) return false
  return true
}

/** Puts the bytes into a file that is not there yet; or says what they lack. */
export async function bringInto(
  target: string,
  version: Version,
  where: Where,
  cache: DvcCache,
  base: string,
): Promise<Missing | undefined> {
  if (version.kind === 'dvc') return bringDvc(target, version, cache, base)
  if (version.kind === 'lfs') return bringLfs(target, version, where, base)
  await gitInto(target, where.folder, ['cat-file', 'blob', version.hash])
  return undefined
}

type Of<K extends Version['kind']> = Extract<Version, { kind: K }>

async function bringDvc(
  target: string,
  { object, path, pointer }: Of<'dvc'>,
  cache: DvcCache,
  base: string,
): Promise<Missing | undefined> {
  const source = object.folder ? undefined : await cache.find(object)
  if (source !== undefined) {
    await placeFile(source, target)
    return undefined
  }
  const digest = `${object.md5}${object.folder ? '.dir' : ''}`
  return {
    why: `${printable(path)} of ${printable(base)} is known by its md5 alone (${digest}): no cache of DVC on this machine has these bytes`,
    fix: `Run \`dvc pull ${pointer}\` at ${printable(base)} before (or \`dvc fetch --all-branches\`).`,
  }
}

/** The clone's own store, else what the user's own git-lfs brings. */
async function bringLfs(
  target: string,
  { pointer: { oid }, bytes, path }: Of<'lfs'>,
  { git, folder }: Where,
  base: string,
): Promise<Missing | undefined> {
  const common = (await git(folder, ['rev-parse', '--git-common-dir'])).toString('utf8').replace(/\r?\n$/, '')
  const stored = join(resolve(folder, common), 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  const kept = await sha256Of(stored).catch(() => undefined)
  if (kept === oid) {
    await placeFile(stored, target)
    return undefined
  }
  const smudged = await gitInto(target, folder, ['lfs', 'smudge', '--', path], { input: bytes }).then(
    () => true,
    () => false,
  )
  if (smudged && (await sha256Of(target)) === oid) return undefined
  await rm(target, { force: true })
  if (kept !== undefined)
    return {
      why: `the object of ${printable(path)} of ${printable(base)} in the store of the clone is damaged: its bytes are not those of its sha256 (${oid.slice(0, 12)}…)`,
      fix: `Delete \`lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}\` in the folder of git, then run \`git lfs fetch origin ${base}\`.`,
    }
  return {
    why: `${printable(path)} of ${printable(base)} is known by its sha256 alone (${oid.slice(0, 12)}…): Git LFS has not fetched it`,
    fix: `Run \`git lfs fetch origin ${base}\` before; with actions/checkout, \`lfs: true\` and such a step.`,
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}
