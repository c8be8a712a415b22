/** Registering a model: the version that it gets, and its way into a registry. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { shortDigest } from './digest.ts'
import { planVersion } from './next-version.ts'
import type { VersionRecord } from './record.ts'
import { conflict, type LocalFiles, type Registry } from './registry.ts'

export interface Registration {
  readonly version: string
  /** `present`: these bytes had been registered before; nothing new was. */
  readonly outcome: 'registered' | 'present'
}

// More than the jobs that a matrix lets race for one version.
const ATTEMPTS = 20

/**
 * Registers under the version asked for, or under the next one. A version that another job took in between is left to it.
 * Throws `registry-conflict` when the version asked for holds other bytes.
 */
export async function registerModel(
  registry: Registry,
  record: Omit<VersionRecord, 'version'>,
  files: LocalFiles,
  wanted?: string,
): Promise<Registration> {
  const { model, digest } = record
  const taken: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const versions = await registry.versions(model)
    const plan = planVersion(versions, digest, wanted, taken)
    if (plan.kind === 'taken') throw conflict(model, plan.version, shortDigest(plan.digest), shortDigest(digest))
    const version = plan.version
    try {
      return { version, outcome: await registry.register({ ...record, version }, files) }
    } catch (error) {
      const lost = error instanceof SeaTrialsError && error.code === 'registry-conflict' && wanted === undefined
      if (!lost || plan.kind === 'present') throw error
      taken.push(version)
    }
  }
  throw new SeaTrialsError(
    'registry-conflict',
    `${ATTEMPTS} versions of ${model} were taken by others, one after the other`,
    'Name the version, or let one job at a time register (`concurrency:` in the workflow).',
  )
}
