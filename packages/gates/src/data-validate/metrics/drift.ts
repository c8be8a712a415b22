/** How far a data set has moved away from another, column by column. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { massMoved, psi as psiOf } from '@sea-trials/stats/drift'
import { exact, type Measured } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../data/data-set.ts'
import { distributionOf, isComparable } from './distribution.ts'
import { type Ask, type Computed, columnOf, namesOf } from './metric.ts'

export async function psi(ask: Ask): Promise<Computed> {
  const { data, engine } = ask
  const reference = ask.other as DataSet
  const name = namesOf(ask, 'column')[0] as string
  for (const each of [data, reference]) comparable(each, name, ask)
  const found = await distributionOf({ engine, reference, current: data }, name)
  return { measured: psiOf(found.reference, found.current), notes: dependence(ask) }
}

/**
 * Every column that the reference has is a member, but for label, id, weight and a model's answers. Of one that is gone, all
 * of the mass has moved: a model that was taught on it cannot be asked any more.
 */
export async function drift(ask: Ask): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  const reference = ask.other as DataSet
  const features = reference.table.columns.filter(({ name }) => !roles.noFeatures.has(name))
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
    const found = await distributionOf({ engine, reference, current: data }, name)
    members.push({ name, measured: massMoved(found.reference, found.current) })
  }
  const gone = features.filter((column) => !has(column.name))
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: 'rows' }]))[0])
  for (const { name } of gone) members.push({ name, measured: exact(1, rows) })
  return {
    measured: members,
    notes: [
      ...leftOut(
        ask,
        features.map(({ name }) => name),
        shared.map(({ name }) => name),
      ),
      ...dependence(ask),
    ],
  }
}

/** Shares of cells are counted, not rows kept: whose rows they are is not known where the interval is made. */
const dependence = ({ roles }: Ask): readonly string[] =>
  roles.entity === undefined
    ? []
    : [
        `intervals of drift and psi take rows for independent; rows of one ${printable(roles.entity)} are not, and the true intervals are wider`,
      ]

/** Columns of either side that are not compared, each worth a sentence. */
function leftOut(
  { data, other, roles }: Ask,
  features: readonly string[],
  shared: readonly string[],
): readonly string[] {
  const here = data.table.columns.map(({ name }) => name).filter((name) => !roles.noFeatures.has(name))
  const lists = features.filter((name) => here.includes(name) && !shared.includes(name))
  const gone = features.filter((name) => !here.includes(name))
  const fresh = here.filter((name) => !features.includes(name))
  const say = (what: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`drift does not compare ${what}: ${names.slice(0, 10).map(printable).join(', ')}`]
  const [now, then] = [printable(data.name), printable((other as DataSet).name)]
  return [
    ...(gone.length === 0
      ? []
      : [`columns that only ${then} has count as moved: ${gone.slice(0, 10).map(printable).join(', ')}`]),
    ...say(`columns that only ${now} has`, fresh),
    ...say('lists and structures', lists),
  ]
}

function comparable(data: DataSet, name: string, { requirement }: Ask): void {
  const column = columnOf(data, name, requirement)
  if (isComparable(column)) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(name)} of ${printable(data.name)} holds lists or structures, which have no bins`,
    'Name another column.',
    requirement.source,
  )
}
