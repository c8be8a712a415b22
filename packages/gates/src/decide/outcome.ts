/** From intervals to outcomes: of one quantity, of a member of a family, of the family. */
import type { Operator } from '@sea-trials/schema/requirement/ast'
import type { Outcome } from '@sea-trials/schema/verdict'
import type { Interval } from '@sea-trials/stats/estimate'
import { type Side, sideOfInterval } from './side.ts'

export const OUTCOME: Readonly<Record<Side, Outcome>> = { good: 'pass', bad: 'fail', across: 'inconclusive' }

export const outcomeOfInterval = (interval: Interval, operator: Operator, limit: number): Outcome =>
  OUTCOME[sideOfInterval(interval, operator, limit)]

/** A member passes, or is undecided, by its plain interval; it fails only by the one that is simultaneous over the family. */
export function outcomeOfMember(
  plain: Outcome,
  simultaneous: Interval | undefined,
  operator: Operator,
  limit: number,
): Outcome {
  if (simultaneous === undefined || plain !== 'fail') return plain
  return sideOfInterval(simultaneous, operator, limit) === 'bad' ? 'fail' : 'inconclusive'
}

/** The gravest member decides. */
export const SEVERITY: Readonly<Record<Outcome, number>> = {
  error: 4,
  fail: 3,
  inconclusive: 2,
  pass: 1,
  'not-applicable': 0,
}

export const gravest = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((worst, outcome) => (SEVERITY[outcome] > SEVERITY[worst] ? outcome : worst))
