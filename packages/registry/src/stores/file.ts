/**
 * A registry in a folder: `blobs/sha256/<hex>` by content, `models/<model>/versions/<version>.json` by name,
 * `models/<model>/stages.json`. The record appears last, by a hard link: before that nothing is visible, after it
 * everything is there. Works on any file system with hard links, shared ones included.
 */
import { join } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { readSheet } from '@sea-trials/schema/yaml'
import { copyVerified, createFile, type Files, realFiles } from '../atomic.ts'
import { digestFile, shortDigest } from '../digest.ts'
import { checkModelName, isModelName } from '../names.ts'
import { sortVersions } from '../next-version.ts'
import { parseRecord, type RecordFile, recordText, type VersionRecord } from '../record.ts'
import { conflict, fetching, type LocalFiles, noSuchVersion, type Registry, staged } from '../registry.ts'
import { checkVersion, parseVersion } from '../versions.ts'

export interface FileRegistryOptions {
  /** Absolute. */
  readonly folder: string
  /** As the policy writes it: what `uri` begins with. */
  readonly shown: string
  readonly files?: Files
}

const STAGES = 'stages.json'

export function fileRegistry({ folder, shown, files = realFiles }: FileRegistryOptions): Registry {
  const modelFolder = (model: string): string => join(folder, 'models', checkModelName(model))
  const recordPath = (model: string, version: string): string =>
    join(modelFolder(model), 'versions', `${checkVersion(version)}.json`)
  const place = pathOf(shown)
  const { optional, guarded } = asking((text) => text.replaceAll(folder, place))
  const blobPath = (digest: string): string => join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length))

  async function version(model: string, wanted: string): Promise<VersionRecord | undefined> {
    const plain = checkVersion(wanted)
    const bytes = await optional(() => files.readFile(recordPath(model, plain)))
    return bytes === undefined ? undefined : parseRecord(bytes, pathOf(uri(model, plain)), { model, version: plain })
  }

  async function versions(model: string) {
    const names = (await optional(() => files.readdir(join(modelFolder(model), 'versions')))) ?? []
    const found = names.map((name) =>
      name.endsWith('.json') ? parseVersion(name.slice(0, -'.json'.length)) : undefined,
    )
    const records = await Promise.all(found.filter((one) => one !== undefined).map((one) => version(model, one)))
    return sortVersions(records.filter((record) => record !== undefined))
  }

  async function models(): Promise<readonly string[]> {
    return ((await optional(() => files.readdir(join(folder, 'models')))) ?? []).filter(isModelName)
  }

  async function register(record: VersionRecord, local: LocalFiles): Promise<'registered' | 'present'> {
    const path = recordPath(record.model, record.version)
    const there = await version(record.model, record.version)
    if (there !== undefined) return present(there, record, local)
    for (const file of record.files) await store(file.digest, local[file.name])
    if (await guarded(() => createFile(path, recordText(record), files))) return 'registered'
    // Someone else was faster.
    const winner = await version(record.model, record.version)
    if (winner === undefined) throw noSuchVersion(record.model, record.version)
    return present(winner, record, local)
  }

  /** The same bytes again change nothing, save that a damaged copy of them is put right. */
  async function present(there: VersionRecord, record: VersionRecord, local: LocalFiles): Promise<'present'> {
    const { model, digest } = record
    if (there.digest !== digest) throw conflict(model, record.version, shortDigest(there.digest), shortDigest(digest))
    for (const file of there.files) {
      const same = record.files.find((ours) => ours.name === file.name && ours.digest === file.digest)
      if (same === undefined) continue
      const kept = await digestFile(blobPath(file.digest)).catch(() => undefined)
      if (kept !== file.digest) await store(file.digest, local[file.name])
    }
    return 'present'
  }

  async function store(digest: string, from: string | undefined): Promise<void> {
    if (from === undefined) throw new Error('a record names a file that was not given')
    const { copied, digest: actual } = await guarded(() => copyVerified(from, blobPath(digest), digest, files))
    if (!copied) throw changed(from, digest, actual)
  }

  async function fetch(
    model: string,
    wanted: string,
    into: string,
    pick: (record: VersionRecord) => RecordFile,
  ): Promise<string> {
    const record = await version(model, wanted)
    if (record === undefined) throw noSuchVersion(model, wanted)
    const { name, digest } = pick(record)
    const path = join(into, name)
    const what = `${name} of ${model} ${wanted}`
    const { copied, digest: actual } = await guarded(() =>
      copyVerified(blobPath(digest), path, digest, files).catch((error) => {
        throw error.code === 'ENOENT' && error.path === blobPath(digest) ? missing(what, digest) : error
      }),
    )
    if (!copied) throw damaged(what, digest, actual)
    return path
  }

  async function standing(model: string): Promise<ReadonlyMap<string, string> | undefined> {
    const bytes = await optional(() => files.readFile(join(modelFolder(model), STAGES)))
    return bytes === undefined ? undefined : stagesIn(bytes, `${pathOf(below(model))}/${STAGES}`)
  }

  const stage = staged(async (model, wanted) => (await standing(model))?.get(wanted), version)

  async function stages(model: string): Promise<readonly string[] | undefined> {
    const found = await standing(model)
    return found && [...found.keys()]
  }

  /** Registering makes the folder; until then a wrong path, and a share that is not mounted, look like a beginning. */
  async function assertThere(): Promise<void> {
    if ((await optional(() => files.readdir(folder))) === undefined) throw notThere(shown)
  }

  const below = (model: string): string => `${shown.replace(/\/+$/, '')}/models/${model}`
  const uri = (model: string, wanted: string): string => `${below(model)}/versions/${wanted}.json`
  const promoting = async (model: string, to: string, wanted: string): Promise<string> =>
    `write it into ${printable(`${pathOf(below(model))}/${STAGES}`)}, as in \`${JSON.stringify({ [to]: wanted })}\``
  return { models, versions, version, register, ...fetching(fetch), assertThere, stage, stages, promoting, uri }
}

/** Versions by stage. */
function stagesIn(bytes: Uint8Array, path: string): ReadonlyMap<string, string> {
  try {
    const text = Buffer.from(bytes).toString('utf8')
    const stages: unknown = JSON.parse(text)
    // Of a name that stands there twice the last would win in silence.
    readSheet(text, path, 'registry-failed')
    if (stages === null || typeof stages !== 'object' || Array.isArray(stages)) throw new Error('it is no object')
    return new Map(
      Object.entries(stages).map(([stage, version]) => {
        if (typeof version === 'string' && parseVersion(version) === version) return [stage, version] as const
        throw new Error(`${printable(stage)} is no version`)
      }),
    )
  } catch (error) {
    throw new SeaTrialsError(
      'registry-failed',
      `${path} cannot be read: ${messageOf(error)}`,
      'It holds versions by stage, as in {"production":"1.2.0"}.',
      { file: path },
      { cause: error },
    )
  }
}

const pathOf = (shown: string): string => shown.replace(/^file:/, '')

/** What the file system says against it becomes one error, with paths as `show` tells them. */
function asking(show: (text: string) => string) {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw failed(error, show)
    }
  }
  const optional = <T>(work: () => Promise<T>): Promise<T | undefined> =>
    guarded(async () => {
      try {
        return await work()
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    })
  return { guarded, optional }
}

function failed(error: unknown, show: (text: string) => string): Error {
  const { code, message, path } = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof SeaTrialsError) return error as Error
  const fix =
    code === 'ENOSPC'
      ? 'Free disk space and run it again: what was begun is taken up.'
      : code === 'EACCES' || code === 'EPERM'
        ? 'It is there, and this user may not see it: give it the right to read the folder, and to register that to write.'
        : code === 'ENOTDIR'
          ? 'A file stands where a folder of the registry has to be: move it away, or correct the path of the registry.'
          : 'Check that the folder of the registry can be written to, and that its file system has hard links.'
  return new SeaTrialsError(
    'registry-failed',
    `the registry failed: ${show(message)}`,
    fix,
    path === undefined ? undefined : { file: show(path) },
    { cause: error },
  )
}

const notThere = (shown: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `there is no folder ${printable(pathOf(shown))}, which is not an empty registry`,
    'Check its path, and that what brings it has run (a checkout, a cache, a mount); to begin with an empty one, make the folder.',
  )

const changed = (path: string, expected: string, actual: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `${path} changed while it was registered: ${shortDigest(expected)} was judged, ${shortDigest(actual)} was read`,
    'Let nothing write to the model while it is registered, and run the gates again.',
    { file: path },
  )

const PUT_BACK = 'Restore the registry from a copy, or register the same model again: its bytes are put back.'

const missing = (what: string, digest: string): SeaTrialsError =>
  new SeaTrialsError('registry-failed', `the registry's copy of ${what} is not there: ${shortDigest(digest)}`, PUT_BACK)

const damaged = (what: string, expected: string, actual: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `the registry's copy of ${what} is damaged: it should be ${shortDigest(expected)}, it is ${shortDigest(actual)}`,
    PUT_BACK,
  )
