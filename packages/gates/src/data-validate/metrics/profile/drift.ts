/** How far rows have moved away from a profile: the rows that it was made of need not be kept. */
import type { Profile } from '@sea-trials/profile/state'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { psi as psiOf } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import { exact, type Measured } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../../data/data-set.ts'
import { type Ask, type Computed, columnOf, namesOf } from '../metric.ts'
import { comparedWith, isComparable } from './counts.ts'

/** Every column of the profile is a member, as it is of a data set: one that is gone has moved altogether. */
export async function driftFromProfile(ask: Ask): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  const reference = ask.other as DataSet
  const profile = reference.profile as Profile
  if (requirement.call.metric === 'psi') return psiFromProfile(ask, reference, profile)
  const features = profile.columns.filter((column) => !roles.noFeatures.has(column.name))
  const has = (name: string): boolean => data.table.columns.some((column) => column.name === name)
  const shared = features.filter((column) => has(column.name) && isComparable(column))
  if (shared.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} and ${printable(reference.name)} have no feature in common`,
      'Are these the files that were meant?',
      requirement.source,
    )
  const members: { name: string; measured: Measured }[] = []
  for (const { name } of shared) {
    const found = await comparedWith(engine, profile, data, name)
    members.push({ name, measured: massMoved(found.reference, found.current) })
  }
  const gone = features.filter((column) => !has(column.name)).map(({ name }) => name)
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: 'rows' }]))[0])
  for (const name of gone) members.push({ name, measured: exact(1, rows) })
  const left = features.filter((column) => has(column.name) && !isComparable(column)).map(({ name }) => name)
  const fresh = data.table.columns.filter(
    ({ name }) => !roles.noFeatures.has(name) && !profile.columns.some((column) => column.name === name),
  )
  return {
    measured: members,
    notes: [
      ...listed(`columns that only ${printable(reference.name)} has count as moved`, gone),
      ...listed('drift does not compare lists and structures', left),
      ...listed(
        `drift does not compare columns that only ${printable(data.name)} has`,
        fresh.map(({ name }) => name),
      ),
    ],
  }
}

const listed = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.slice(0, 10).map(printable).join(', ')}`]

async function psiFromProfile(ask: Ask, reference: DataSet, profile: Profile): Promise<Computed> {
  const name = namesOf(ask, 'column')[0] as string
  for (const each of [ask.data, reference]) columnOf(each, name, ask.requirement)
  if (!profile.columns.some((column) => column.name === name && isComparable(column)))
    throw new SeaTrialsError(
      'bad-value',
      `${printable(name)} of ${printable(reference.name)} holds lists or structures, which have no bins`,
      'Name another column.',
      ask.requirement.source,
    )
  const found = await comparedWith(ask.engine, profile, ask.data, name)
  return { measured: psiOf(found.reference, found.current) }
}
