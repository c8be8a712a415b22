/** Limits that what was observed would bear: stricter than those that stand, and still such that a model as good passes. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Check, Member } from '@sea-trials/schema/verdict'
import { normalQuantile, zOf } from '@sea-trials/stats/distributions'
import { roundedLimit } from './decide/round.ts'
import { isFloor } from './decide/side.ts'

/** How often a model that is as good shall pass, on rows drawn anew. */
const OFTEN = 0.8

/**
 * The limit that a line can be raised to, in three digits towards the mild side; undefined where it would be no stricter, or
 * where nothing can be said: exact lines, lines against a baseline, lines that did not pass.
 *
 * A guard stands at the end of the interval: it stops what is shown to lie beyond, and an equally good model is not. A plain
 * line must be shown to hold again: these rows may have been lucky, and the next ones unlucky. It stands two times z(0.8) standard errors
 * further out, so that four limits in five are such that a model as good passes four times in five; of a family the second is z of the
 * share that all members together leave to each.
 */
export function ratcheted(requirement: Requirement, check: Check): number | undefined {
  const { limit, operator } = requirement
  const isUp = isFloor(operator)
  if (limit.kind !== 'number' || check.exact || check.outcome !== 'pass' || operator === '=' || operator === '!=')
    return undefined
  const borne = limitBorne(requirement, check)
  if (borne === undefined) return undefined
  const raised = roundedLimit(borne, isUp)
  return (isUp ? raised > limit.value : raised < limit.value) ? raised : undefined
}

/** The strictest limit that a model as good passes four times in five (of a guard: that it is not shown to break); undefined without an interval. */
export function limitBorne({ operator, burden }: Requirement, check: Check): number | undefined {
  const isUp = isFloor(operator)
  const members: readonly Pick<Member, 'observed' | 'interval'>[] = judgedOf(check) ?? [check]
  const away = burden === 'require' ? normalQuantile(OFTEN) + normalQuantile(1 - (1 - OFTEN) / members.length) : 0
  const ends = members.map((member) => endOf(member, isUp, away))
  if (ends.length === 0 || !ends.every((end) => end !== undefined)) return undefined
  return isUp ? Math.min(...ends) : Math.max(...ends)
}

const judgedOf = ({ members }: Check) => members?.filter(({ outcome }) => outcome !== 'not-applicable')

function endOf({ observed, interval }: Pick<Member, 'observed' | 'interval'>, isUp: boolean, away: number) {
  const end = isUp ? interval?.low : interval?.high
  if (interval === undefined || end === undefined || end === null || observed === null) return undefined
  const error = Math.abs(observed - end) / zOf(interval.level)
  return isUp ? end - away * error : end + away * error
}
