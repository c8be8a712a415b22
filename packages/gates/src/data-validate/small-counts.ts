/** Of lines about some of the rows: which counts of groups they tell, by themselves and beside the same lines without their condition. */

import type { Condition, MetricCall } from '@sea-trials/schema/requirement/ast'
import type { Check } from '@sea-trials/schema/verdict'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { MOST_GROUPS } from '../data/groups.ts'
import { allOf, isHeld, notToken } from '../data/missing.ts'
import { isOfGroups, namedValues, suppressed } from '../decide/suppress.ts'
import type { Asked, Lines } from './ask.ts'
import { type Ask, type Computed, type DataMetric, isFamily, namesOf } from './metrics/metric.ts'
import { hasRows } from './metrics/profile/open.ts'

/** The groups and what a condition leaves out of each; of what counts rows, also what it counts; and the groups that stand beside it. */
export async function withoutSmallCounts(
  check: Check,
  { ask, metric }: Asked,
  { measured }: Computed,
  { minCount, groups = [] }: Pick<Lines, 'minCount' | 'groups'>,
): Promise<Check> {
  if (minCount === undefined) return check
  const { call } = ask.requirement
  const columns = columnsOf(ask, metric)
  const given = [...ask.arguments.values()]
    .flat()
    .flatMap((each) => (each.kind === 'condition' ? [each.condition] : []))
  // What is said of a whole column tells how often its rarest value stands in it: the share of the mode, of two values.
  const counted = call.metric === 'distinct_count' ? [] : columns.map(({ name }) => name).filter(isIn(groups))
  const isSplit = isOfGroups(call) || given.length > 0
  if (!isSplit && counted.length === 0) return check
  const members = isFamily(measured) ? measured.map((each) => each.measured) : [measured]
  const values = members.flatMap((each) => (each.kind === 'undefined' ? [] : [each.value]))
  const named = [...(call.condition === undefined ? [] : [call.condition]), ...given].flatMap(namedValues)
  return suppressed(check, minCount, [
    ...members.map(({ n }) => n),
    ...(await outside(ask, columns)),
    ...(await held(ask, given)),
    ...(await ofValues(ask, counted, call)),
    ...(ask.other !== undefined && hasRows(ask.other) ? await ofValues({ ...ask, data: ask.other }, counted) : []),
    ...onlySmall(await ofValues(ask, named), minCount),
    ...(isSplit && metric.spec.range.whole === true ? values : []),
  ])
}

const isIn =
  (names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name)

/**
 * Rows of each value of the columns, a missing one too, in each group of a line, and those of them that its condition leaves
 * out; none of a column of more values than there can be groups.
 */
async function ofValues(
  { data, engine }: Ask,
  columns: readonly string[],
  { by, condition }: Pick<MetricCall, 'by' | 'condition'> = { by: [] },
): Promise<readonly number[]> {
  const names = new Set(data.table.columns.map(({ name }) => name))
  const there = [...new Set(columns)].filter((name) => names.has(name))
  const found = await Promise.all(
    there.map(async (name) => {
      const values = await engine.histogram(data.table, name, { most: MOST_GROUPS + 1 })
      if (values.length > MOST_GROUPS) return []
      const wanted = [rowsWhere([]), rowsWhere([condition])]
      return engine.groups(data.table, [...new Set([...by, name])], wanted)
    }),
  )
  return found.flat().flatMap(({ values: [all, those] }) => [Number(those), Number(all) - Number(those)])
}

/** The one small group that lines about all others would tell; of several that are small together no line tells one. */
function onlySmall(sizes: readonly number[], minCount: number): readonly number[] {
  const small = sizes.filter((size) => size > 0 && size < minCount)
  return small.length === 1 || small.reduce((sum, size) => sum + size, 0) < minCount ? small : []
}

/** Rows for which the conditions hold that the metric is about, and those for which they do not. */
async function held(ask: Ask, conditions: readonly Condition[]): Promise<readonly number[]> {
  if (conditions.length === 0) return []
  const { condition } = ask.requirement.call
  const wanted = [rowsWhere([condition]), ...conditions.map((each) => rowsWhere([condition, each]))]
  const answers = await ofGroups(ask, wanted)
  return answers.flatMap(([all, ...those]) => those.flatMap((rows) => [Number(rows), Number(all) - Number(rows)]))
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
  const { data, requirement } = ask
  const { condition } = requirement.call
  if (condition === undefined) return []
  const held = columns.map((column) => allOf([isHeld(column), notToken(column, data.missing)]))
  const wanted = [[], ...held.map((one) => [one]), held].map((parts) => [
    rowsWhere(parts),
    rowsWhere([...parts, condition]),
  ])
  const answers = await ofGroups(ask, wanted.flat())
  return answers.flatMap((values) => wanted.map((_, i) => Number(values[2 * i]) - Number(values[2 * i + 1])))
}

/** Of each group, or of all rows where the line makes none. */
async function ofGroups({ data, engine, requirement }: Ask, wanted: readonly Aggregate[]) {
  const { by } = requirement.call
  if (by.length === 0) return [await engine.aggregate(data.table, wanted)]
  return (await engine.groups(data.table, by, wanted)).map(({ values }) => values)
}

function rowsWhere(parts: readonly (Predicate | undefined)[]): Aggregate {
  const where = allOf(parts)
  return { op: 'rows', ...(where === undefined ? {} : { where }) }
}
