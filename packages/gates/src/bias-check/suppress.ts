/**
 * Counts below the policy's `min-count` are shown in no report. A family in which any count is smaller shows its outcomes and
 * no number at all: no total minus the rest, no rate and no interval (which tell a count to who can compute) gives one away.
 */
import type { MetricCall } from '@sea-trials/schema/requirement/ast'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import type { Material } from '../quality/material.ts'
import type { Line } from '../quality/run.ts'
import { OWN_SPECS } from './own/specs.ts'

/** Whether a check rests on fewer rows than may be shown, itself or in one of its members. */
const isSmall = (check: Check, minCount: number): boolean =>
  [check, ...(check.members ?? [])].some(({ n, observed }) => n < minCount && (n > 0 || observed !== null))

/** The checks of a gate's lines, in their order. */
export async function withoutSmallCounts(
  material: Material,
  lines: readonly Line[],
  checks: readonly Check[],
): Promise<readonly Check[]> {
  const { minCount } = material.policy
  if (minCount === undefined) return checks
  return Promise.all(
    checks.map(async (check, i) => {
      if (check.outcome === 'error') return check
      const line = lines[i]
      const call = line !== undefined && 'spec' in line ? line.requirement.call : undefined
      const by = call === undefined ? [] : groupingOf(call)
      if (call === undefined || by.length === 0) return suppressed(check, undefined, minCount)
      const grouping = { by, ...(call.bands === undefined ? {} : { bands: call.bands }) }
      const groups = await material.groups(await material.rows(call.dataset), grouping, call.condition)
      return suppressed(check, Math.min(...groups.map((group) => group.rows.length)), minCount)
    }),
  )
}

/** Columns that say which group a row belongs to, after `by` or among the arguments. */
const groupingOf = (call: MetricCall): readonly string[] =>
  call.by.length > 0 || !GROUPED.has(call.metric)
    ? call.by
    : call.arguments.flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))

const GROUPED: ReadonlySet<string> = new Set(
  OWN_SPECS.filter(({ arguments: [first] }) => first?.name === 'columns').map(({ name }) => name),
)

/** Of a line about groups whose members are pairs, the groups themselves may be small: `smallest` of the line's groups. */
function suppressed(check: Check, smallest: number | undefined, minCount: number): Check {
  if (!isSmall(check, minCount) && (smallest ?? minCount) >= minCount) return check
  const { interval: _, settle: __, failingRows: ___, ...rest } = check
  const hidden = `a group has fewer than ${minCount} rows: its numbers, and those of the others, are not shown (\`min-count\`)`
  return {
    ...rest,
    observed: null,
    n: 0,
    reason: hidden,
    ...(check.members === undefined
      ? {}
      : {
          members: check.members.map(({ name, outcome }) => ({
            name,
            outcome,
            observed: null,
            n: 0,
            reason: 'not shown',
          })),
        }),
  }
}

/** Metrics of the verdict without those of the checks whose numbers are hidden. */
export function withoutHidden(
  metrics: Verdict['metrics'],
  before: readonly Check[],
  after: readonly Check[],
): Verdict['metrics'] {
  const gone = new Set(before.filter((check, i) => check !== after[i]).map(({ observed }) => observed))
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value === null || !gone.has(value)))
}
