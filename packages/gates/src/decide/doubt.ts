/** An estimate whose interval cannot be believed decides nothing, whatever it says. */
import type { Check, Outcome } from '@sea-trials/schema/verdict'

/** The check, undecided for the given reason where it is an estimate, or a count of them, that came to a conclusion. */
export function undecided(check: Check, doubt: string | undefined): Check {
  if (doubt === undefined || !isEstimated(check)) return check
  const { settle: _, members, ...kept } = check
  const held = (outcome: Outcome): Outcome => (outcome === 'pass' || outcome === 'fail' ? 'inconclusive' : outcome)
  return {
    ...kept,
    outcome: held(check.outcome),
    reason: `${check.reason}; undecided all the same: ${doubt}`,
    ...(members === undefined
      ? {}
      : { members: members.map((member) => ({ ...member, outcome: held(member.outcome) })) }),
  }
}

/** A search that has found nothing has members too: none. */
const isEstimated = ({ exact, interval, members }: Check): boolean =>
  exact
    ? members?.length === 0 || members?.some((member) => member.interval !== undefined) === true
    : interval !== undefined
