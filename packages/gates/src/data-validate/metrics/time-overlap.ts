/**
 * Whether a data set that should come later does: the share of its rows that are not after the newest of the other. A model
 * that has seen the days it is examined on has seen the answers.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf, notToken } from '../../data/missing.ts'
import { columnsShown, failingRow } from '../failing-rows.ts'
import { type Ask, type Computed, columnOf, namesOf } from './metric.ts'

export async function timeOverlap(ask: Ask): Promise<Computed> {
  const { data, engine, showing } = ask
  const earlier = ask.other as DataSet
  const { name } = timeColumn(ask)
  const ordered = (each: DataSet): { readonly where?: Predicate } => given(notToken(columnOf(each, name), each.missing))
  const [newest] = await engine.aggregate(earlier.table, [{ op: 'max', column: name, ...ordered(earlier) }])
  if (newest === null || newest === undefined) return { measured: undefinedBecause('no rows', 0) }
  const early: Predicate = { kind: 'compare', column: name, operator: '<=', value: newest }
  const { where } = ordered(data)
  const [rows, timed, overlapping] = await engine.aggregate(data.table, [
    { op: 'rows' },
    { op: 'count', column: name, ...given(where) },
    { op: 'count_if', predicate: early, ...given(where) },
  ])
  const untimed = Number(rows) - Number(timed)
  return {
    measured:
      Number(timed) === 0 ? undefinedBecause('no rows', 0) : exact(Number(overlapping) / Number(timed), Number(timed)),
    notes:
      untimed === 0
        ? []
        : [`${printable(ask.requirement.text)} leaves out ${untimed} rows of ${printable(data.name)} without a time`],
    failing: async (most) => {
      const show = columnsShown(data, showing, name)
      const found = await engine.locate(data.table, allOf([early, where]) as Predicate, show, most)
      return found.map((row) => failingRow(row, showing, name))
    },
  }
}

const given = (where: Predicate | undefined): { readonly where?: Predicate } => (where === undefined ? {} : { where })

/** The column of time, of the same kind on both sides: the end of a day and a time in it have no order. */
function timeColumn(ask: Ask): ColumnInfo {
  const { data, roles, requirement } = ask
  const name = namesOf(ask, 'column')[0] ?? roles.time
  if (name === undefined)
    throw new SeaTrialsError(
      'missing-column',
      'no column of time is named',
      'Name it: `columns: { time: ... }` in the policy, or after the data set.',
      requirement.source,
    )
  const earlier = ask.other as DataSet
  const [late, early] = [columnOf(data, name, requirement), columnOf(earlier, name, requirement)]
  for (const [column, each] of [
    [late, data],
    [early, earlier],
  ] as const)
    if (kindOf(column) === undefined)
      throw new SeaTrialsError(
        'bad-value',
        `${printable(name)} of ${printable(each.name)} is of type ${column.type}, which has no order in time`,
        'Name a column of dates, times or numbers, or declare it in the contract: `format: date-time`.',
        requirement.source,
      )
  if (kindOf(late) === kindOf(early)) return late
  throw new SeaTrialsError(
    'bad-value',
    `${printable(name)} is of type ${late.type} in ${printable(data.name)} and ${early.type} in ${printable(earlier.name)}`,
    'Give both the same type.',
    requirement.source,
  )
}

function kindOf({ type }: ColumnInfo): string | undefined {
  if (type === 'date' || type === 'timestamp') return type
  return type === 'integer' || type === 'number' ? 'number' : undefined
}
