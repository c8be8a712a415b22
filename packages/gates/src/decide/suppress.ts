/**
 * Counts of groups below the policy's `min-count` leave in no verdict, and so on no face of it. A line of which any count is
 * smaller keeps its outcomes and shows no number at all, of no group: no total minus the rest, no rate and no interval (which
 * tell a count to who can compute) gives one away.
 */
import { type Condition, calledBy, type MetricCall } from '@sea-trials/schema/requirement/ast'
import type { Check, Verdict } from '@sea-trials/schema/verdict'

const isSmall = (count: number, minCount: number): boolean => count > 0 && count < minCount

/** What a check itself says of how many rows it rests on, in all and by members. */
const isOfFew = (check: Check, minCount: number): boolean =>
  [check, ...(check.members ?? [])].some(({ n, observed }) => (n === 0 ? observed !== null : isSmall(n, minCount)))

/**
 * The check, without its numbers where one of them tells a small count. `counts`: those that can be had from the check and
 * the totals that stand beside it, such as the sizes of the groups of its pairs, and what they leave of all rows.
 */
export function suppressed(check: Check, minCount: number, counts: readonly number[] = []): Check {
  if (!isOfFew(check, minCount) && !counts.some((count) => isSmall(count, minCount))) return check
  return withoutNumbers(
    check,
    `a group has fewer than ${minCount} rows: its numbers, and those of the others, are not shown (\`min-count\`)`,
  )
}

/** The check of a statement of the user's own: it chooses its rows itself, and nobody can tell how few. */
export const suppressedStatement = (check: Check): Check =>
  withoutNumbers(check, 'a statement chooses its own rows, maybe few: its numbers are not shown (`min-count`)')

/** The check of a line that tells no small count by itself, and does beside what was shown before it. */
export const suppressedBeside = (check: Check, minCount: number): Check =>
  withoutNumbers(
    check,
    `beside the tables and the lines before it, its numbers would tell a count below ${minCount}: they are not shown (\`min-count\`)`,
  )

function withoutNumbers(check: Check, hidden: string): Check {
  // An error without members is about the line or the files.
  if (check.outcome === 'error' && check.members === undefined) return check
  const { interval: _, settle: __, failingRows: ___, ...rest } = check
  return {
    ...rest,
    observed: null,
    n: 0,
    reason: check.outcome === 'error' ? `nothing is judged that a guard could be broken by; ${hidden}` : hidden,
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

/** How many there are, in a sentence. */
export const countText = (count: number, minCount = 0): string =>
  isSmall(count, minCount) ? `fewer than ${minCount}` : String(count)

/** Metrics of the verdict without those of the checks whose numbers are hidden. */
export function withoutHidden(
  metrics: Verdict['metrics'],
  before: readonly Check[],
  after: readonly Check[],
): Verdict['metrics'] {
  const gone = new Set(before.filter((check, i) => check !== after[i]).map(({ observed }) => observed))
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value === null || !gone.has(value)))
}

/** Whether a line is about some of the rows alone: groups, or those that a condition holds for. */
export const isOfGroups = ({ by, condition, arguments: given }: MetricCall): boolean =>
  by.length > 0 || condition !== undefined || given.some((each) => isGrouped(calledBy(each)))

const isGrouped = (inner: MetricCall | undefined): boolean =>
  inner !== undefined && (inner.by.length > 0 || inner.condition !== undefined)

/** Columns of which a condition names single values: their other values are groups beside it. */
export function namedValues(condition: Condition): readonly string[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.flatMap(namedValues)
  if (condition.kind === 'not') return namedValues(condition.part)
  if (condition.kind === 'in') return [condition.column]
  const isValue = condition.kind === 'compare' && (condition.operator === '=' || condition.operator === '!=')
  return isValue ? [condition.column] : []
}
