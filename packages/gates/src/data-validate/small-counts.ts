/** Of lines about some of the rows: which counts of groups they tell, by themselves and beside the same lines without their condition. */

import type { Check } from '@sea-trials/schema/verdict'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { allOf, isHeld, notToken } from '../data/missing.ts'
import { isOfGroups, suppressed } from '../decide/suppress.ts'
import type { Asked } from './ask.ts'
import { type Ask, type Computed, type DataMetric, isFamily, namesOf } from './metrics/metric.ts'

/** The groups and what a condition leaves out of each; of what counts rows, also what it counts. */
export async function withoutSmallCounts(
  check: Check,
  { ask, metric }: Asked,
  { measured }: Computed,
  minCount: number | undefined,
): Promise<Check> {
  if (minCount === undefined || !isOfGroups(ask.requirement.call)) return check
  const members = isFamily(measured) ? measured.map((each) => each.measured) : [measured]
  const values = members.flatMap((each) => (each.kind === 'undefined' ? [] : [each.value]))
  return suppressed(check, minCount, [
    ...members.map(({ n }) => n),
    ...(await outside(ask, columnsOf(ask, metric))),
    ...(metric.spec.range.whole === true ? values : []),
  ])
}

/** Columns of the line's own data set that the metric reads. */
function columnsOf(ask: Ask, { spec }: DataMetric): readonly ColumnInfo[] {
  const places = spec.arguments.filter(({ kind }) => kind === 'column')
  const names = new Set(places.flatMap(({ name }) => namesOf(ask, name)))
  return ask.data.table.columns.filter(({ name }) => names.has(name))
}

/**
 * Rows of each group that the condition leaves out, and those of them that have a value in what is measured: a metric rests
 * on either. Differences, for a condition may be neither true nor false of a row.
 */
async function outside(ask: Ask, columns: readonly ColumnInfo[]): Promise<readonly number[]> {
  const { data, engine, requirement } = ask
  const { condition, by } = requirement.call
  if (condition === undefined) return []
  const held = columns.map((column) => allOf([isHeld(column), notToken(column, data.missing)]))
  const wanted = [[], ...held.map((one) => [one]), held].map((parts) => [
    rowsWhere(parts),
    rowsWhere([...parts, condition]),
  ])
  const answers =
    by.length === 0
      ? [await engine.aggregate(data.table, wanted.flat())]
      : (await engine.groups(data.table, by, wanted.flat())).map(({ values }) => values)
  return answers.flatMap((values) => wanted.map((_, i) => Number(values[2 * i]) - Number(values[2 * i + 1])))
}

function rowsWhere(parts: readonly (Predicate | undefined)[]): Aggregate {
  const where = allOf(parts)
  return { op: 'rows', ...(where === undefined ? {} : { where }) }
}
