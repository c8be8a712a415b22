/** What the registry is told of a version: the model, its evidence, and what it was judged on. */
import { basename, resolve } from 'node:path'
import { digestFile } from '@sea-trials/registry/digest'
import type { Evidence } from '@sea-trials/registry/evidence'
import type { ModelFormat } from '@sea-trials/registry/model/sniff'
import { RECORD_SCHEMA, type RecordFile, type VersionRecord } from '@sea-trials/registry/record'
import type { LocalFiles } from '@sea-trials/registry/registry'
import type { GateContext } from '../gate.ts'
import type { ModelFile } from './model-file.ts'
import type { KeptProfile } from './profiles.ts'

export interface Draft {
  readonly record: Omit<VersionRecord, 'version'>
  readonly files: LocalFiles
}

const EXTENSIONS: Partial<Record<ModelFormat, string>> = { pickle: 'pkl', torch: 'pt', hdf5: 'h5', unknown: 'bin' }

export async function draftRecord(
  { policy, run }: GateContext,
  model: ModelFile,
  digest: string,
  evidence: readonly Evidence[],
  profiles: readonly KeptProfile[],
): Promise<Draft> {
  const { format } = model.sniffed
  const name = `${policy.model}.${EXTENSIONS[format] ?? format}`
  const files: Record<string, string> = { [name]: model.path }
  const described: RecordFile[] = [{ name, role: 'model', digest }]
  const add = async (file: string, role: RecordFile['role'], path: string, known?: string): Promise<void> => {
    files[file] = path
    described.push({ name: file, role, digest: known ?? (await digestFile(path)) })
  }
  for (const one of evidence) await add(basename(one.path), 'evidence', one.path, one.digest)
  const card = policy.gates['model-register']?.card
  if (card !== undefined) await add('model-card.md', 'card', resolve(policy.root, card))
  for (const { name, role, path, digest: known } of profiles) await add(name, role, path, known)
  const { commit, repository, url } = run
  return {
    files,
    record: {
      schema: RECORD_SCHEMA,
      model: policy.model,
      digest,
      format,
      files: described,
      policy: policy.digest,
      lineage: lineageOf(evidence),
      source: {
        ...(commit === undefined ? {} : { commit }),
        ...(repository === undefined ? {} : { repository }),
        ...(url === undefined ? {} : { run: url }),
      },
    },
  }
}

/** Everything that was judged besides the model and the policy, which have keys of their own. */
function lineageOf(evidence: readonly Evidence[]): Record<string, string> {
  const all = evidence.flatMap(({ verdict }) => verdict.subjects)
  return Object.fromEntries(
    all.filter(({ name }) => name !== 'model' && name !== 'policy').map(({ name, digest }) => [name, digest]),
  )
}
