/**
 * Profiles of data sets that are kept with a version, so that later data can be compared with them when the rows are gone.
 * Made anew from the rows that the gates judged: a profile that lay there could be of anything.
 */
import { join } from 'node:path'
import { classified } from '@sea-trials/profile/classified'
import { writeProfile } from '@sea-trials/profile/document'
import { profileOf } from '@sea-trials/profile/make'
import { replaceFile } from '@sea-trials/registry/atomic'
import { digestBytes } from '@sea-trials/registry/digest'
import type { Evidence } from '@sea-trials/registry/evidence'
import { profileName, type RecordFile } from '@sea-trials/registry/record'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { type DataSets, dataSets } from '../data/data-set.ts'
import { contractOf } from '../data-validate/contract/load.ts'
import { classificationOf, readAs } from '../data-validate/contract/reading.ts'
import type { GateContext } from '../gate.ts'
import { fact } from './fact.ts'

export interface KeptProfile extends RecordFile {
  readonly dataset: string
  readonly path: string
}

const wanted = ({ policy }: GateContext): readonly string[] => policy.gates['model-register']?.profiles ?? []

/** A reference that no gate has looked at vouches for nothing. */
export function profilesAreJudged(context: GateContext, evidence: readonly Evidence[]): readonly Check[] {
  const subjects = new Set(evidence.flatMap(({ verdict }) => verdict.subjects.map(({ name }) => name)))
  return wanted(context).map((name) => {
    const requirement = `the profile of ${printable(name)} is of data that were judged`
    return subjects.has(`data:${name}`)
      ? fact(requirement, 'pass', `a gate judged ${printable(name)}, and it has not changed since`)
      : fact(
          requirement,
          'fail',
          `no gate judged ${printable(name)}: write a line about it, or leave it out of \`profiles\``,
        )
  })
}

export async function keptProfiles(context: GateContext): Promise<readonly KeptProfile[]> {
  const names = wanted(context)
  if (names.length === 0) return []
  const { policy } = context
  const schema = (await contractOf(policy))?.schema ?? {}
  const sets = dataSets(policy, await context.engine(), readAs(schema))
  const kept: KeptProfile[] = []
  for (const name of names) kept.push(await keep(name, sets, classificationOf(schema), context))
  return kept
}

async function keep(
  dataset: string,
  sets: DataSets,
  promised: Readonly<Record<string, string>>,
  context: GateContext,
): Promise<KeptProfile> {
  const engine = await context.engine()
  const { table, missing } = await sets.open(dataset)
  const found = Object.entries(await classified(engine, table)).map(([column, { value }]) => [column, value] as const)
  const profile = await profileOf(engine, table, {
    files: await Promise.all(table.files.map(context.digest)),
    missing,
    // What the contract says goes before what is found.
    classification: { ...Object.fromEntries(found), ...promised },
    progress: context.log.progress,
  })
  const text = writeProfile(profile)
  const name = profileName(dataset)
  const path = join(context.policy.root, '.sea-trials', 'profiles', name)
  await replaceFile(path, text)
  return { dataset, name, role: 'profile', digest: digestBytes(text), path }
}
