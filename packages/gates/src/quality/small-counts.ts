/** Of lines about labelled rows: which counts of groups they tell, by themselves and beside other lines, and what is hidden for it. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Condition, MetricCall } from '@sea-trials/schema/requirement/ast'
import type { Check } from '@sea-trials/schema/verdict'
import { groupShares } from '../data/groups.ts'
import { namedValues, suppressed, suppressedStatement } from '../decide/suppress.ts'
import type { Group } from './groups.ts'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'
import type { Line } from './run.ts'
import { type ShownLine, type ShownTable, toldTogether } from './told-together.ts'

/** A line and the columns whose values its arguments make groups of. */
type GroupedBy = (call: MetricCall) => readonly string[]

interface Beside {
  /** Columns among the arguments that say who belongs to which group. */
  readonly groupedBy?: GroupedBy
  /** They stand in the same verdict. */
  readonly tables?: readonly ShownTable[]
}

/** The checks of a gate's lines, in their order. */
export async function withoutSmallCounts(
  material: Material,
  lines: readonly Line[],
  checks: readonly Check[],
  { groupedBy = () => [], tables = [] }: Beside = {},
): Promise<readonly Check[]> {
  const { minCount } = material.policy
  if (minCount === undefined) return checks
  const calls = checks.map((check, i) => {
    const line = lines[i]
    const call = line !== undefined && 'spec' in line ? line.requirement.call : undefined
    return check.outcome === 'error' && check.members === undefined ? undefined : call
  })
  const alone = await Promise.all(
    checks.map(async (check, i) => {
      const call = calls[i]
      if (call === undefined) return check
      if (call.metric === 'sql') return suppressedStatement(check)
      return suppressed(check, minCount, await countsOf(material, call, check, groupedBy(call)))
    }),
  )
  const shown = alone.map((check, i): ShownLine | undefined => {
    const call = calls[i]
    if (call === undefined || check !== checks[i]) return undefined
    const by = call.by.length > 0 ? call.by : groupedBy(call)
    const conditions = conditionsOf(call)
    return by.length === 0 && conditions.length === 0 ? undefined : { call, by, conditions, check }
  })
  return toldTogether(material, shown, alone, tables)
}

const conditionsOf = (call: MetricCall): readonly Condition[] => [
  ...(call.condition === undefined ? [] : [call.condition]),
  ...call.arguments.flatMap((each) => (each.kind === 'condition' ? [each.condition] : [])),
]

async function countsOf(
  material: Material,
  call: MetricCall,
  check: Check,
  columns: readonly string[],
): Promise<readonly number[]> {
  if (call.metric === 'group_share') return sharesOf(material, call, columns)
  const by = call.by.length > 0 ? call.by : columns
  const conditions = conditionsOf(call)
  if (by.length === 0 && conditions.length === 0)
    // Slices: the rows outside of each are known from those of all.
    return (check.members ?? []).map(({ n }) => check.n - n)
  const rows = await material.rows(call.dataset)
  const counts: number[] = []
  for (const condition of conditions) counts.push(...(await ofCondition(material, rows, condition)))
  if (by.length === 0) counts.push((await material.positions(rows, conditions[0] as Condition)).length - check.n)
  if (by.length > 0) counts.push(...(await ofGroups(material, rows, call, by, check)))
  return counts
}

/** The rows that a condition holds for, those that it does not hold for, and the one small group among its values' others. */
async function ofCondition(material: Material, rows: Rows, condition: Condition): Promise<readonly number[]> {
  const { length } = await material.positions(rows, condition)
  const beside: number[] = []
  for (const column of namedValues(condition)) {
    const { minCount = 0 } = material.policy
    const small = (await sizesBy(material, rows, column)).filter((size) => size < minCount)
    const all = small.reduce((sum, size) => sum + size, 0)
    // Of several that are small together no line tells one.
    if (small.length === 1 || all < minCount) beside.push(...small)
  }
  return [length, rows.n - length, ...beside]
}

/** None for a column of more values than there can be groups. */
async function sizesBy(material: Material, rows: Rows, column: string): Promise<readonly number[]> {
  try {
    return sizes(await material.groups(rows, { by: [column] }))
  } catch (error) {
    if (error instanceof SeaTrialsError) return []
    throw error
  }
}

const sizes = (groups: readonly Group[]): readonly number[] => groups.map((group) => group.rows.length)

/** The groups, what a condition leaves out of each, and what the metric leaves out: the negatives, where it counts positives. */
async function ofGroups(
  material: Material,
  rows: Rows,
  { bands, condition }: MetricCall,
  by: readonly string[],
  check: Check,
): Promise<readonly number[]> {
  const grouping = { by, ...(bands === undefined ? {} : { bands }) }
  const groups = await material.groups(rows, grouping, condition)
  const whole = condition === undefined ? groups : await material.groups(rows, grouping)
  const counted = new Map(check.members?.map(({ name, n }) => [name, n]))
  const left = groups.map(({ name, rows: own }) => own.length - (counted.get(name) ?? own.length))
  const outside = whole.map(({ name, rows: all }) => {
    const inside = groups.find((group) => group.name === name)?.rows.length ?? 0
    return all.length - inside
  })
  return [...sizes(groups), ...outside, ...left, ...(isOfPairs(check, groups) ? ofLabels(rows, groups) : [])]
}

/** Whether the counts of pairs, of which those of the groups follow, are of a part of the rows. */
function isOfPairs({ members = [] }: Check, groups: readonly Group[]): boolean {
  const all = sizes(groups)
  const sums = new Set(all.flatMap((one, i) => all.slice(0, i).map((other) => one + other)))
  return members.some(({ name, n }) => !groups.some((group) => group.name === name) && !sums.has(n))
}

/** Rows of each group with either label. */
function ofLabels({ truth }: Rows, groups: readonly Group[]): readonly number[] {
  if (truth.task !== 'binary') return []
  return groups.flatMap(({ rows: own }) => {
    const positives = own.reduce((sum, row) => sum + (truth.positive[row] ?? 0), 0)
    return [positives, own.length - positives]
  })
}

/** Of shares: what a condition leaves out of each group. The groups themselves stand in the check. */
async function sharesOf(material: Material, call: MetricCall, columns: readonly string[]): Promise<readonly number[]> {
  if (call.condition === undefined) return []
  const table = await material.table(call.dataset)
  const of = (condition?: Condition) => groupShares(material.engine, table, columns, material.hidden, condition)
  const [within, whole] = [await of(call.condition), await of()]
  return whole.map(({ name, measured }) => {
    const inside = within.find((each) => each.name === name)
    return measured.n - (inside?.measured.n ?? 0)
  })
}
