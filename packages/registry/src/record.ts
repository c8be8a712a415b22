/** What a registry remembers of a version. */
import { canonicalJson } from '@sea-trials/schema/canonical'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { digestBytes, isDigest } from './digest.ts'
import { isFileName, isModelName } from './names.ts'
import { parseVersion } from './versions.ts'

export const RECORD_SCHEMA = 'https://sea-trials.dev/model-version/v1'

const ROLES = ['model', 'evidence', 'card', 'profile'] as const

export interface RecordFile {
  /** Unique in the record; a file name of letters, digits, dots, dashes and underscores. */
  readonly name: string
  readonly role: (typeof ROLES)[number]
  readonly digest: string
}

export interface VersionRecord {
  readonly schema: typeof RECORD_SCHEMA
  readonly model: string
  /** SemVer, without `v`. */
  readonly version: string
  /** Of the model: what evidence is about, and what a version is known by. */
  readonly digest: string
  readonly format: string
  /** The model's file first. */
  readonly files: readonly RecordFile[]
  /** The policy that the evidence was judged under. */
  readonly policy: string
  /** Digests of what it was judged on, by the names of the evidence's subjects. */
  readonly lineage: Readonly<Record<string, string>>
  readonly source: { readonly commit?: string; readonly repository?: string; readonly run?: string }
}

const KEYS = ['schema', 'model', 'version', 'digest', 'format', 'files', 'policy', 'lineage', 'source']
const MOST_BYTES = 1024 * 1024

export const recordText = (record: VersionRecord): string => canonicalJson(record)

/** The file that is the model. */
export function modelFile(record: VersionRecord): RecordFile {
  const found = record.files.find(({ role }) => role === 'model')
  if (found === undefined) throw new Error('a record names no model')
  return found
}

/** The profile of a data set that a version was judged on, if one was kept with it. */
export function profileFile(record: VersionRecord, dataset: string): RecordFile | undefined {
  const name = profileName(dataset)
  return record.files.find((file) => file.role === 'profile' && file.name === name)
}

/** Data sets may be called anything; files of a record may not, and are the same in both cases of a letter. */
export function profileName(dataset: string): string {
  const plain = /^[a-z0-9_-]{1,64}$/.test(dataset)
  return `profile.${plain ? dataset : `${digestBytes(dataset).slice('sha256:'.length)}.named`}.json`
}

/**
 * A record as it was stored, strictly. `wanted` is what its place says that it is about.
 * Throws `registry-failed`: what a registry holds was written by us, or was damaged.
 */
export function parseRecord(
  bytes: Uint8Array,
  where: string,
  wanted: { model: string; version: string },
): VersionRecord {
  try {
    if (bytes.length > MOST_BYTES) throw new Error('it is too large')
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value = JSON.parse(text) as VersionRecord
    if (canonicalJson(value) !== text)
      throw new Error('it is not canonical JSON, so it was changed after it was written')
    const problem = problemOf(value)
    if (problem !== undefined) throw new Error(problem)
    if (value.model !== wanted.model || value.version !== wanted.version)
      throw new Error(`it is about ${value.model} ${value.version}`)
    return value
  } catch (error) {
    throw new SeaTrialsError(
      'registry-failed',
      `${where} is no record of ${wanted.model} ${wanted.version}: ${messageOf(error)}`,
      'Restore the registry from a copy; its records are not edited by hand.',
      { file: where },
      { cause: error },
    )
  }
}

function problemOf(value: VersionRecord): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'it is no object'
  const keys = Object.keys(value)
  const strange = keys.find((key) => !KEYS.includes(key)) ?? KEYS.find((key) => !keys.includes(key))
  if (strange !== undefined) return `its key ${JSON.stringify(strange.slice(0, 80))} is missing or not ours`
  if (value.schema !== RECORD_SCHEMA) return `its schema is not ${RECORD_SCHEMA}`
  if (!isModelName(value.model)) return 'its model has no name'
  if (typeof value.version !== 'string' || parseVersion(value.version) !== value.version) return 'its version is none'
  if (!isDigest(value.digest) || !isDigest(value.policy)) return 'a digest of it is none'
  if (typeof value.format !== 'string') return 'its format is no text'
  if (!isTexts(value.lineage) || !Object.values(value.lineage).every(isDigest)) return 'its lineage holds no digests'
  if (!isTexts(value.source)) return 'its source holds no texts'
  if (!Array.isArray(value.files) || !value.files.every(isRecordFile)) return 'a file of it is not described'
  if (new Set(value.files.map(({ name }) => name.toLowerCase())).size !== value.files.length)
    return 'two files of it have one name'
  if (value.files.filter(({ role }) => role === 'model').length !== 1) return 'it does not name one model'
  return modelFile(value).digest === value.digest ? undefined : 'its digest is not that of its model'
}

function isRecordFile(value: unknown): value is RecordFile {
  const file = value as RecordFile
  return (
    file !== null &&
    typeof file === 'object' &&
    Object.keys(file).length === 3 &&
    isFileName(file.name) &&
    ROLES.includes(file.role) &&
    isDigest(file.digest)
  )
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value).every((item) => typeof item === 'string')
