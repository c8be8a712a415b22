/**
 * Lines whose value is one that a single row has: the largest salary is somebody's. Of a column that the contract classifies
 * they keep their outcome and show no number, as the cells of failing rows are masked.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { verb } from '../decide/words.ts'
import { hiddenIn, isPrivate } from './contract/reading.ts'
import { type Ask, namesOf } from './metrics/metric.ts'

/** What lies between all rows tells no more of a protected attribute than its groups do; the ends are a row's own. */
const [ENDS, BETWEEN] = [new Set(['min', 'max', 'freshness']), new Set(['median', 'quantile'])]

/** The column whose value the line would give away. */
export function givenAway(ask: Ask): string | undefined {
  const { metric } = ask.requirement.call
  const { schema } = ask.showing
  return namesOf(ask, 'column').find((name) =>
    ENDS.has(metric) ? isPrivate(schema, name) : BETWEEN.has(metric) && hiddenIn(schema).has(name),
  )
}

export function withoutSingleValues(check: Check, ask: Ask): Check {
  const name = givenAway(ask)
  if (name === undefined) return check
  const { approximate: _, members, ...rest } = check
  const hidden = members && { members: members.map((member) => ({ ...member, observed: null })) }
  // A line without a value of its own says why; its groups may have theirs.
  if (check.observed === null) return { ...rest, ...hidden }
  return {
    ...rest,
    ...hidden,
    observed: null,
    reason: `${check.worst === undefined ? '' : `${check.worst} `}${verb(ask, check.outcome, check.interval)}; values of ${printable(name)}, which the contract classifies, are not shown`,
  }
}

/** A history would keep the value. Throws `bad-requirement`. */
export function assertKept(ask: Ask): void {
  const name = givenAway(ask)
  if (name === undefined) return
  throw new SeaTrialsError(
    'bad-requirement',
    `\`${ask.requirement.call.metric}\` is a value of ${printable(name)}, which the contract classifies: no history keeps it`,
    'Name another number of the column, such as `mean` or `completeness`.',
    ask.requirement.source,
  )
}
