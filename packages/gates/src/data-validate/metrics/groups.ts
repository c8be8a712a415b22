/** An exact metric by groups: every group a member, and gaps between the largest and the smallest. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement, Scalar } from '@sea-trials/schema/requirement/ast'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate, Predicate } from '@sea-trials/tables/engine'
import { groupNames, groupsMade, MOST_GROUPS } from '../../data/groups.ts'
import { allOf } from '../../data/missing.ts'
import { hiddenIn } from '../contract/reading.ts'
import { type Answer, type Ask, type Computed, columnOf, type Family, type Plan, planNotes, rowsOf } from './metric.ts'

export async function byGroups(ask: Ask, plan: Plan): Promise<Computed> {
  const { data, engine, requirement } = ask
  const by = requirement.call.by.map((name) => columnOf(data, name, requirement).name)
  const found = await engine.groups(data.table, by, [{ op: 'rows', ...rowsOf(ask) }, ...plan.wanted])
  // A group that the condition leaves no row of is no group, except where its rows are what is counted.
  const groups = found.filter(({ values }) => Number(values[0]) > 0 || requirement.call.metric === 'row_count')
  if (groups.length > MOST_GROUPS) throw tooMany(by, groups.length, requirement)
  const answers = groups.map(({ values }) => values.slice(1))
  const measured: Family[number][] = []
  const names = groupNames(
    groups.map(({ key }) => key),
    by,
    hiddenIn(ask.showing.schema),
  )
  for (const [i, { key }] of groups.entries()) {
    let found = plan.measure(answers[i] as Answer[])
    while ('wanted' in found) found = found.measure(await engine.aggregate(data.table, within(found.wanted, by, key)))
    measured.push({ name: names[i] as string, measured: found })
  }
  return { measured, notes: planNotes(ask, plan, answers) }
}

/** Questions about one group alone: what its first answers lead to differs from group to group. */
function within(wanted: readonly Aggregate[], by: readonly string[], key: readonly Scalar[]): readonly Aggregate[] {
  const member = by.map((column, i) => ({ kind: 'compare', column, operator: '=', value: key[i] as Scalar }) as const)
  return wanted.map((one) => ({ ...one, where: allOf([one.where, ...member]) as Predicate }))
}

function tooMany(by: readonly string[], groups: number, { source }: Requirement): SeaTrialsError {
  return new SeaTrialsError(
    'bad-requirement',
    groupsMade(by, groups),
    'Put bands of the values into a column of their own, and judge by that.',
    source,
  )
}

export interface Gap {
  readonly measured: Measured
  /** The two groups that make it. */
  readonly worst?: string
}

/** Largest minus smallest, or smallest over largest. A group without a value leaves the gap without one: it may be the largest. */
export function gapOf(over: 'difference' | 'ratio', groups: Family): Gap {
  const missing = groups.find(({ measured }) => measured.kind === 'undefined')
  if (missing?.measured.kind === 'undefined') return { measured: missing.measured, worst: missing.name }
  const values = groups.map(({ name, measured }) => ({ name, ...(measured as Extract<Measured, { kind: 'exact' }>) }))
  const n = values.reduce((sum, each) => sum + each.n, 0)
  if (values.length < 2) return { measured: undefinedBecause('too few rows', n) }
  const largest = values.reduce((a, b) => (b.value > a.value ? b : a))
  const smallest = values.reduce((a, b) => (b.value < a.value ? b : a))
  const worst = `${largest.name} against ${smallest.name}:`
  if (over === 'difference') return { measured: exact(largest.value - smallest.value, n), worst }
  if (smallest.value < 0)
    return { measured: undefinedBecause('a group below zero, and a ratio to it says nothing', n), worst }
  if (largest.value === 0) return { measured: undefinedBecause('zero denominator', n), worst }
  return { measured: exact(smallest.value / largest.value, n), worst }
}
