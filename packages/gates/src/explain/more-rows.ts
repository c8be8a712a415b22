/**
 * Draws as they would be of more rows. What a draw could not measure by its luck (a group of which it brought no row, or too few
 * for an interval, or for `min-support`) more rows would bring, if the data at hand have it.
 */

import type { Check, VerdictInterval } from '@sea-trials/schema/verdict'
import { isUnjudged, type Pairs } from './bare.ts'
import { type DrawnCheck, type DrawnMember, drawnCheck, type Scale } from './worlds.ts'

interface Drawn {
  readonly seen: Check
  readonly draws: readonly DrawnCheck[]
  readonly pairs?: Pairs
}

export function drawsOfMore({ seen, draws, pairs }: Drawn, scale: Scale): readonly DrawnCheck[] {
  if (isUnjudged(seen)) return draws
  const known = new Map(
    drawnCheck(seen).members.flatMap((member) => (isKnown(member) ? [[member.name, member] as const] : [])),
  )
  return draws.map((draw) => ({
    ...draw,
    members:
      pairs === undefined
        ? draw.members.map((member) => measuredAgain(member, known.get(member.name)))
        : pairsAgain(draw.members, known, pairs, scale),
  }))
}

const isBounded = (interval: VerdictInterval | undefined): boolean =>
  interval !== undefined && interval.low !== null && interval.high !== null

const isKnown = ({ outcome, value, plain }: DrawnMember): boolean =>
  outcome !== 'not-applicable' && value !== null && isBounded(plain)

function measuredAgain(member: DrawnMember, known: DrawnMember | undefined): DrawnMember {
  if (known === undefined || isKnown(member)) return member
  return member.value !== null && isBounded(member.plain) ? { ...member, outcome: known.outcome } : known
}

/**
 * A group without a value makes no pair, and one with few rows a pair without an interval: such pairs are those at hand, of groups
 * that are alike.
 */
function pairsAgain(
  members: readonly DrawnMember[],
  known: ReadonlyMap<string, DrawnMember>,
  pairs: Pairs,
  scale: Scale,
): readonly DrawnMember[] {
  const lost = new Set(members.flatMap(({ name }) => (pairs.has(name) ? [] : [name])))
  const back = [...known.values()].filter(({ name }) => pairs.get(name)?.some((group) => lost.has(group)))
  const returned = new Set(back.flatMap(({ name }) => pairs.get(name) as readonly string[]))
  // Named by the larger value first, a pair may stand the other way round than at hand.
  const eitherWay = (name: string): string => [...(pairs.get(name) ?? [name])].sort().join('\0')
  const atHand = new Map([...known.values()].map((member) => [eitherWay(member.name), level(member, scale)]))
  return [
    ...members
      .filter(({ name }) => !returned.has(name))
      .map((member) => measuredAgain(member, atHand.get(eitherWay(member.name)))),
    ...back.map((member) => level(member, scale)),
  ]
}

/** The pair at hand, had its groups the same value. */
function level(member: DrawnMember, scale: Scale): DrawnMember {
  const { value, plain, simultaneous } = member
  const place = scale.to(value as number)
  const of = (interval: VerdictInterval): VerdictInterval => {
    const far = Math.max(...[interval.low, interval.high].map((end) => scale.to(end as number))) - place
    const [a, b] = [scale.from(0), scale.from(far)]
    return { ...interval, low: Math.min(a, b), high: Math.max(a, b) }
  }
  return {
    ...member,
    value: scale.from(0),
    plain: of(plain as VerdictInterval),
    ...(isBounded(simultaneous) ? { simultaneous: of(simultaneous as VerdictInterval) } : {}),
  }
}
