/** Rows of one data set that also stand in another: what was learnt by heart must not be examined. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact } from '@sea-trials/stats/estimate'
import { type Ask, type Computed, columnOf, namesOf } from './metric.ts'

/** Without named columns a row is what it says, not the number it was given: the id is left out. */
export async function overlap(ask: Ask): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  const other = ask.other as NonNullable<Ask['other']>
  const named = namesOf(ask, 'column')
  for (const name of named) for (const each of [data, other]) columnOf(each, name, requirement)
  const shared = data.table.columns
    .map(({ name }) => name)
    .filter((name) => name !== roles.id && other.table.columns.some((column) => column.name === name))
  const columns = named.length > 0 ? named : shared
  if (columns.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} and ${printable(other.name)} have no column in common`,
      'Are these the files that were meant?',
      requirement.source,
    )
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  return { measured: exact(await engine.overlap(data.table, other.table, { columns }), Number(rows)) }
}
