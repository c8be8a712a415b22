/** One line in many worlds: how often it stops an equally good model, what loss it catches, how many rows it takes. */

import type { Chances, ToldWaiver } from '@sea-trials/schema/explained'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Burden, Check, Outcome } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { narrowed } from '@sea-trials/stats/narrowed'
import { isFloor, margin } from '../decide/side.ts'
import type { Pairs } from './bare.ts'
import { drawsOfMore } from './more-rows.ts'
import { centred, type DrawnCheck, gapOutcomeIn, membersOf, outcomeIn, type Scale, scaleFor } from './worlds.ts'

/** A line, as judged on the data at hand and on every data set that was drawn from them. */
export interface DrawnLine {
  readonly requirement: Requirement
  readonly spec: MetricSpec
  readonly waiver?: ToldWaiver
  readonly seen: Check
  readonly draws: readonly DrawnCheck[]
  /** The same draws with groups dealt out anew, where a line about the gaps of these groups stands beside it. */
  readonly besideGap?: readonly DrawnCheck[]
  /** How many of the rows a draw had, as a share of those at hand, by how widely draws spread. */
  readonly share: number
  readonly pairs?: Pairs
}

/** How the truth differs from the equally good model's. */
export interface Otherwise {
  /** What a group (the whole: `''`) moves by, on the line's scale; towards the bad side where positive. */
  readonly worse?: (name: string) => number
  readonly spread?: number
  /** Another limit than the line's. */
  readonly limit?: number
}

export interface LineWorlds {
  readonly line: DrawnLine
  readonly scale: Scale
  /** The truth of an equally good model; undefined for families. */
  readonly equal?: number
  readonly limit: number
  /** A step on the scale that is small against the noise of today. */
  readonly step: number
  /** Outcomes, one a draw. */
  readonly outcomes: (otherwise?: Otherwise) => readonly Outcome[]
  readonly stops: (otherwise?: Otherwise) => number
}

/** `by`: the scale on which the line moves, where it is not that of its metric. */
export function lineWorlds(line: DrawnLine, by?: Scale): LineWorlds {
  const { requirement, spec, seen, draws, share, pairs } = line
  const { operator, limit, over } = requirement
  const isGap = over !== undefined
  const scale = by ?? scaleFor(requirement, spec)
  const truth = new Map(membersOf(seen).map((m) => [m.name, m.observed]))
  const isFamily = seen.members !== undefined
  // A baseline that is as good is what a candidate is compared with; the naive and the simple model are as they are.
  const levelled = limit.kind === 'reference' && limit.reference !== 'naive' && limit.reference !== 'simple'
  const same = levelled && limit.factor !== 1 ? 1 : 0
  const toEqual = (name: string): number => (levelled ? scale.to(same) - scale.to(truth.get(name) ?? same) : 0)
  const badSide = isFloor(operator) ? -1 : 1
  let ofMore: readonly DrawnCheck[] | undefined
  const drawsAt = (spread: number): readonly DrawnCheck[] => {
    if (spread >= 1) return draws
    ofMore ??= drawsOfMore(line, scale)
    return ofMore
  }
  const outcomes = ({ worse = () => 0, spread = 1, limit: other }: Otherwise = {}): readonly Outcome[] => {
    const judge = isGap ? gapOutcomeIn : outcomeIn
    // A group that loses falls further behind those above it, and comes nearer to those below.
    const apart = (name: string): number => {
      const [larger, smaller] = pairs?.get(name) ?? []
      return larger === undefined || smaller === undefined ? 0 : worse(smaller) - worse(larger)
    }
    const shift = (name: string): number => (isGap ? apart(name) : toEqual(name) + badSide * worse(name))
    const world = {
      scale,
      operator,
      spread: spread * Math.sqrt(share),
      shift,
      centre: (name: string) => truth.get(name) ?? undefined,
    }
    return drawsAt(spread).map((draw) => judge(other === undefined ? draw : { ...draw, limit: other }, world))
  }
  const observed = seen.observed
  const equal = isFamily || observed === null ? undefined : levelled ? same : observed
  return {
    line,
    scale,
    ...(equal === undefined ? {} : { equal }),
    limit: seen.limit?.value ?? Number.NaN,
    step: stepOf(seen, scale),
    outcomes,
    stops: (otherwise) => chancesOf(outcomes(otherwise), requirement.burden).stops,
  }
}

/**
 * The line as it fails together with those beside it: a group of bad luck is far from the others, too. Where its groups are dealt out
 * anew for a gap, they are for it, and each spreads about what was seen of it.
 */
export function worldsTogether(line: DrawnLine): LineWorlds {
  const { besideGap, requirement, spec, seen } = line
  if (besideGap === undefined) return lineWorlds(line)
  const truth = new Map(membersOf(seen).map(({ name, observed }) => [name, observed]))
  return lineWorlds({ ...line, draws: centred(besideGap, scaleFor(requirement, spec), truth) })
}

function stepOf({ interval }: Check, scale: Scale): number {
  if (interval === undefined || interval.low === null || interval.high === null) return 1e-4
  const width = Math.abs(scale.to(interval.high) - scale.to(interval.low))
  return width > 0 ? width / 200 : 1e-4
}

/** Of today's value, on the scale: a step is a two-hundredth of an interval, of two times z standard errors. */
export const standardError = ({ line, step }: LineWorlds): number =>
  (100 * step) / zOf(line.seen.interval?.level ?? 0.95)

export function chancesOf(outcomes: readonly Outcome[], burden: Burden): Chances {
  const share = (...of: readonly Outcome[]): number =>
    outcomes.filter((outcome) => of.includes(outcome)).length / Math.max(1, outcomes.length)
  const [fails, undecided] = [share('fail', 'error'), share('inconclusive')]
  return {
    passes: share('pass', 'not-applicable'),
    undecided,
    fails,
    stops: burden === 'require' ? fails + undecided : fails,
  }
}

/** Four times in five. */
export const OFTEN = 0.8

/** The smallest loss that is caught four times in five, on the scale, of the named group or of everything. Undefined: none. */
export function smallestCaught({ stops, step }: LineWorlds, name?: string): number | undefined {
  const worse = (by: number) => ({ worse: (each: string) => (name === undefined || each === name ? by : 0) })
  return smallest(step, (by) => stops(worse(by)) >= OFTEN)
}

/** How far below the equally good model (above, where negative) a model may be and still pass four times in five. */
export function stillPasses({ stops, step }: LineWorlds): number | undefined {
  const passes = (by: number): boolean => stops({ worse: () => by }) <= 1 - OFTEN
  if (passes(0)) return smallest(step, (by) => !passes(by))
  const better = smallest(step, (by) => passes(-by))
  return better === undefined ? undefined : -better
}

/**
 * Share of today's spread at which the line works four times in five: a plain one passes the equally good model, a guard
 * catches one that lies as far on the bad side as the equally good one on the good. Undefined: at no number of rows.
 */
export function spreadThatWorks(worlds: LineWorlds, doubt: Doubt = { worse: 0, often: OFTEN }): number | undefined {
  const { equal, limit, scale, stops, line } = worlds
  const { burden, operator, over } = line.requirement
  const { worse, often } = doubt
  if (burden === 'require') return largest((spread) => stops({ spread, worse: () => worse }) <= 1 - often)
  if (equal === undefined || over !== undefined || !(margin(equal, operator, limit) > 0)) return undefined
  const by = 2 * Math.abs(scale.to(equal) - scale.to(limit)) - worse
  return by > 0 ? largest((spread) => stops({ spread, worse: () => by }) >= often) : undefined
}

/** How far the truth may lie from what was seen, on the scale, and how far the share of draws from the chance. */
export interface Doubt {
  readonly worse: number
  readonly often: number
}

/** The nearest milder limit that an equally good model passes four times in five; undefined where there is none. */
export function limitThatPasses({ scale, limit, line, step, stops }: LineWorlds): number | undefined {
  const { operator, over } = line.requirement
  // Places of ratios ascend as the ratios fall.
  const sign = isFloor(operator) === (over === 'ratio') ? 1 : -1
  const at = (by: number): number => scale.from(scale.to(limit) + sign * by)
  const by = smallest(step, (each) => stops({ limit: at(each) }) <= 1 - OFTEN)
  return by === undefined ? undefined : at(by)
}

/** The least number from which on it holds, to a hundredth of it; undefined where it never does. */
function smallest(step: number, holds: (by: number) => boolean): number | undefined {
  if (holds(0)) return 0
  let [low, high] = [0, step]
  while (!holds(high)) {
    low = high
    high *= 2
    if (high > step * 2 ** 20) return undefined
  }
  return narrowed({ fails: low, holds: high }, holds, 10)
}

/** The largest spread, between a hundredth and thirty times today's, below which it holds. */
function largest(holds: (spread: number) => boolean): number | undefined {
  const [low, high] = [Math.log(0.01), Math.log(30)]
  if (!holds(Math.exp(low))) return undefined
  if (holds(Math.exp(high))) return Math.exp(high)
  return Math.exp(narrowed({ fails: high, holds: low }, (at) => holds(Math.exp(at)), 14))
}
