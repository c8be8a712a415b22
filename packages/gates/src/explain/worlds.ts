/**
 * Checks in other worlds: what a check would have come to, had the truth lain elsewhere or had there been more rows. A
 * drawn check is moved with its intervals, and its outcome read off by the rule of decision itself.
 */
import type { Operator, Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Member, Outcome, VerdictInterval } from '@sea-trials/schema/verdict'
import { gravest, outcomeOfInterval, outcomeOfMember } from '../decide/outcome.ts'

/** What is kept of a check that was drawn: of each member its value and intervals. */
export interface DrawnCheck {
  readonly limit: number
  readonly members: readonly DrawnMember[]
}

export interface DrawnMember {
  /** Empty where the line has no members. */
  readonly name: string
  readonly outcome: Outcome
  readonly value: number | null
  readonly plain?: VerdictInterval
  readonly simultaneous?: VerdictInterval
}

/** Where a value moves by addition, and its spread does not depend on where it lies. */
export interface Scale {
  readonly to: (value: number) => number
  readonly from: (place: number) => number
}

/** Differences, scores without ends. */
export const SIMPLE: Scale = { to: (x) => x, from: (x) => x }
/** So many times what never is below zero, below which no end of an interval is shown. */
const TIMES: Scale = { ...SIMPLE }
/** Shares: the arcsine of the root, on which a share of n rows has the spread 1 / (2 root n) wherever it lies. */
const ARCSINE: Scale = {
  to: (x) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, x)))),
  from: (x) => Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2,
}
/** Sizes of errors: twice as large is twice as noisy. */
const LOG: Scale = { to: (x) => Math.log(Math.max(x, 1e-12)), from: Math.exp }

/** Squares of distances. */
export const ROOT: Scale = { to: (x) => Math.sqrt(Math.max(0, x)), from: (x) => Math.max(0, x) ** 2 }

/** How far two groups are apart by their ratio: its logarithm. */
const RATIO: Scale = { to: (x) => -Math.log(Math.max(x, 1e-12)), from: (x) => Math.exp(-x) }

/** Of what a line judges: a metric, its difference from a reference, a gap between groups. */
export function scaleFor({ limit, over }: Requirement, { range: { low, high } }: Pick<MetricSpec, 'range'>): Scale {
  if (over !== undefined) return over === 'ratio' ? RATIO : SIMPLE
  if (limit.kind === 'reference') return limit.factor !== 1 && low === 0 ? TIMES : SIMPLE
  if (low === 0 && high === 1) return ARCSINE
  return low === 0 && high === null ? LOG : SIMPLE
}

export interface World {
  readonly scale: Scale
  readonly operator: Operator
  /** What a member moves by, on the scale. */
  readonly shift: (name: string) => number
  /** How wide everything spreads about the truth, as a share of what was drawn: the root of n over n'. */
  readonly spread: number
  /** The truth that the draws spread about; undefined where there is none. */
  readonly centre: (name: string) => number | undefined
}

/** What is judged of a check: its members, or the whole under an empty name. */
export const membersOf = (check: Check): readonly Member[] => check.members ?? [{ ...check, name: '' }]

export function drawnCheck(check: Check): DrawnCheck {
  return {
    limit: check.limit?.value ?? Number.NaN,
    members: membersOf(check).map(({ name, outcome, observed, interval, simultaneous }) => ({
      name,
      outcome,
      value: observed,
      ...(interval === undefined ? {} : { plain: interval }),
      ...(simultaneous === undefined ? {} : { simultaneous }),
    })),
  }
}

/** The same draws, each member about the truth that is named of it instead of about their own mean, on the scale. */
export function centred(
  draws: readonly DrawnCheck[],
  scale: Scale,
  truth: ReadonlyMap<string, number | null>,
): readonly DrawnCheck[] {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { name, value } of draws.flatMap(({ members }) => members)) {
    const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 }
    if (value !== null) sums.set(name, { sum: sum + scale.to(value), count: count + 1 })
  }
  const shift = (name: string): number => {
    const [to, own] = [truth.get(name) ?? null, sums.get(name)]
    return to === null || own === undefined ? 0 : scale.to(to) - own.sum / own.count
  }
  return draws.map(({ limit, members }) => ({ limit, members: members.map((member) => movedBy(member, scale, shift)) }))
}

function movedBy(member: DrawnMember, scale: Scale, shift: (name: string) => number): DrawnMember {
  const { name, value, plain, simultaneous } = member
  if (value === null) return member
  const by = (at: number | null): number | null => (at === null ? null : scale.from(scale.to(at) + shift(name)))
  const of = (interval: VerdictInterval): VerdictInterval => ({
    ...interval,
    low: by(lowerEnd(value, interval, scale)),
    high: by(interval.high),
  })
  return {
    ...member,
    value: by(value),
    ...(plain === undefined ? {} : { plain: of(plain) }),
    ...(simultaneous === undefined ? {} : { simultaneous: of(simultaneous) }),
  }
}

/** The same draws, whose values and ends of intervals each lie on average where they were seen. */
export function aboutEnds(draws: readonly DrawnCheck[], seen: Check): readonly DrawnCheck[] {
  const mean = (name: string, of: (member: DrawnMember) => number | null | undefined): number | undefined => {
    const known = draws.flatMap(({ members }) =>
      members.flatMap((each) => (each.name === name ? (of(each) ?? []) : [])),
    )
    return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0) / known.length
  }
  const shifts = new Map(
    membersOf(seen).map(({ name, observed, interval, simultaneous }) => {
      const by = (of: (member: DrawnMember) => number | null | undefined, to: number | null | undefined): number =>
        (to ?? Number.NaN) - (mean(name, of) ?? Number.NaN) || 0
      const ends = (of: 'plain' | 'simultaneous', to: VerdictInterval | undefined) => ({
        low: by((member) => member[of]?.low, to?.low),
        high: by((member) => member[of]?.high, to?.high),
      })
      const value = by((member) => member.value, observed)
      return [name, { value, plain: ends('plain', interval), simultaneous: ends('simultaneous', simultaneous) }]
    }),
  )
  return draws.map((draw) => ({
    ...draw,
    members: draw.members.map((member): DrawnMember => {
      const shift = shifts.get(member.name)
      if (shift === undefined) return member
      const of = (interval: VerdictInterval, { low, high }: { low: number; high: number }): VerdictInterval => ({
        ...interval,
        low: interval.low === null ? null : interval.low + low,
        high: interval.high === null ? null : interval.high + high,
      })
      const { value, plain, simultaneous } = member
      return {
        ...member,
        value: value === null ? null : value + shift.value,
        ...(plain === undefined ? {} : { plain: of(plain, shift.plain) }),
        ...(simultaneous === undefined ? {} : { simultaneous: of(simultaneous, shift.simultaneous) }),
      }
    }),
  }))
}

/** The outcome of a line in a world. A member without an interval keeps the outcome that it was drawn with. */
export const outcomeIn = (check: DrawnCheck, world: World): Outcome => familyIn(check, world, moved)

/** The same of a gap between groups, which is folded at zero: what lies below is not shown. */
export const gapOutcomeIn = (check: DrawnCheck, world: World): Outcome => familyIn(check, world, movedGap)

/** What is reported and not judged decides nothing, and where nothing else is there, nothing is decided. */
function familyIn({ members, limit }: DrawnCheck, world: World, move: Move): Outcome {
  const judged = members.filter(({ outcome }) => outcome !== 'not-applicable')
  return judged.length === 0 ? 'inconclusive' : gravest(judged.map((member) => memberIn(member, limit, world, move)))
}

type Move = (member: DrawnMember, value: number, interval: VerdictInterval, world: World) => VerdictInterval

function memberIn(member: DrawnMember, limit: number, world: World, move: Move): Outcome {
  const { plain, simultaneous, value } = member
  if (plain === undefined || value === null) return member.outcome
  const outcome = outcomeOfInterval(move(member, value, plain, world), world.operator, limit)
  const corrected = simultaneous === undefined ? undefined : move(member, value, simultaneous, world)
  return outcomeOfMember(outcome, corrected, world.operator, limit)
}

function moved(member: DrawnMember, value: number, interval: VerdictInterval, world: World): VerdictInterval {
  const { scale, spread } = world
  const here = scale.to(value)
  const truth = scale.to(world.centre(member.name) ?? value)
  const there = truth + (here - truth) * spread + world.shift(member.name)
  const end = (at: number | null): number | null =>
    at === null ? null : scale.from(there + (scale.to(at) - here) * spread)
  return { ...interval, low: end(lowerEnd(value, interval, scale)), high: end(interval.high) }
}

/** One that is held at zero would move away from it with the value: what it hides is taken to be as wide as the other side. */
function lowerEnd(value: number, { low, high }: VerdictInterval, scale: Scale): number | null {
  if (scale !== TIMES || low !== 0) return low
  return high === null ? null : Math.min(0, 2 * value - high)
}

function movedGap(member: DrawnMember, value: number, interval: VerdictInterval, world: World): VerdictInterval {
  const { scale, spread } = world
  const distance = scale.to(value)
  const ends = [interval.low, interval.high].map((end) => (end === null ? null : scale.to(end)))
  const known = ends.filter((end) => end !== null)
  const far = ends.includes(null) ? null : Math.max(...known)
  const near = Math.max(0, known.length === 0 ? 0 : Math.min(...known))
  const up = far === null ? null : (far - distance) * spread
  // What the fold at zero has hidden is taken to be as wide as the other side.
  const down = near > 0 ? (distance - near) * spread : Math.max(up ?? Number.POSITIVE_INFINITY, distance * spread)
  const place = distance * spread + world.shift(member.name)
  const [a, b] = [place - down, place + (up ?? Number.POSITIVE_INFINITY)]
  const nearest = a < 0 && b > 0 ? 0 : Math.min(Math.abs(a), Math.abs(b))
  const furthest = Math.max(Math.abs(a), Math.abs(b))
  const back = [scale.from(nearest), Number.isFinite(furthest) ? scale.from(furthest) : null]
  const isTurned = scale === RATIO
  return { ...interval, low: back[isTurned ? 1 : 0] as number | null, high: back[isTurned ? 0 : 1] as number | null }
}
