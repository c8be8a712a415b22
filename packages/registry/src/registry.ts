/** Where versions are kept. Every backend passes the same conformance suite (test/conformance.ts). */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { checkModelName, checkStageName } from './names.ts'
import { modelFile, type RecordFile, type VersionRecord } from './record.ts'

export interface VersionSummary {
  readonly version: string
  /** Of the model. */
  readonly digest: string
}

/** Local paths by the names of the record's files. */
export type LocalFiles = Readonly<Record<string, string>>

/**
 * Throws `registry-failed` where the backend cannot be used or lies, `registry-conflict` where a version is taken,
 * `bad-policy` for names that no registry can hold. Nothing half-registered is ever seen by a reader.
 */
export interface Registry {
  /** Versions that are complete, by SemVer from the lowest. */
  readonly versions: (model: string) => Promise<readonly VersionSummary[]>
  /** Of which there are versions, or were begun; in no order. */
  readonly models: () => Promise<readonly string[]>
  readonly version: (model: string, version: string) => Promise<VersionRecord | undefined>
  /**
   * Makes the version visible, whole: `registered`; or finds it there with the same model: `present`.
   * The same version with another model is a `registry-conflict`. Interrupted, it is taken up by calling it again.
   */
  readonly register: (record: VersionRecord, files: LocalFiles) => Promise<'registered' | 'present'>
  /** Copies the model's file into a folder, verified; returns its path. Throws `registry-failed` if there is no such version. */
  readonly fetchModel: (model: string, version: string, into: string) => Promise<string>
  /** The same of another file that the version's record names. */
  readonly fetchFile: (model: string, version: string, name: string, into: string) => Promise<string>
  /** Throws `registry-failed` or `github-failed` where there is no registry, or none that may be seen: that is not an empty one. */
  readonly assertThere: () => Promise<void>
  /** The version that stands at a stage, if one does. */
  readonly stage: (model: string, stage: string) => Promise<string | undefined>
  /**
   * The stages of a model at which a version stands; undefined where none was ever given. Where what was given has been taken
   * away again, and nothing else stands, an empty list.
   */
  readonly stages: (model: string) => Promise<readonly string[] | undefined>
  /** What a person does today so that a version stands at a stage, as it follows "Promote a version: ". */
  readonly promoting: (model: string, stage: string, version: string) => Promise<string>
  /** Where people find a version. */
  readonly uri: (model: string, version: string) => string
}

export const conflict = (model: string, version: string, theirs: string, ours: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-conflict',
    `${model} ${version} is registered already, as ${theirs}; this model is ${ours}`,
    'A version never changes its bytes: choose another version, or leave it out for the next one.',
  )

/** Both ways to fetch, of a store that copies the file which is picked from a version's record. */
export const fetching = (
  fetch: (model: string, version: string, into: string, pick: (record: VersionRecord) => RecordFile) => Promise<string>,
): Pick<Registry, 'fetchModel' | 'fetchFile'> => ({
  fetchModel: (model, version, into) => fetch(model, version, into, modelFile),
  fetchFile: (model, version, name, into) => fetch(model, version, into, (record) => fileOf(record, name)),
})

/** Throws `registry-failed` where the record names no such file. */
function fileOf(record: VersionRecord, name: string): RecordFile {
  const found = record.files.find((file) => file.name === name)
  if (found !== undefined) return found
  throw new SeaTrialsError(
    'registry-failed',
    `${record.model} ${record.version} was registered without ${name}`,
    'A version never changes: name one that has it.',
  )
}

/** The version that a stage points at, which must be there. Throws `registry-failed` where it is not. */
export const staged =
  (
    pointedAt: (model: string, stage: string) => Promise<string | undefined>,
    version: Registry['version'],
  ): Registry['stage'] =>
  async (model, stage) => {
    const standing = await pointedAt(checkModelName(model), checkStageName(stage))
    if (standing !== undefined && (await version(model, standing)) === undefined) throw noSuchVersion(model, standing)
    return standing
  }

export const noSuchVersion = (model: string, version: string): SeaTrialsError =>
  new SeaTrialsError(
    'registry-failed',
    `the registry holds no ${model} ${version}`,
    'Check the version, and that the policy names the registry that it was registered into.',
  )
