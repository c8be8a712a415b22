/** The rule of decision: a measured quantity against its limit, with the burden of its line. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, FailingRow, Member, VerdictInterval } from '@sea-trials/schema/verdict'
import type { Estimate, Interval, Measured } from '@sea-trials/stats/estimate'
import { OUTCOME, outcomeOfInterval, outcomeOfMember, SEVERITY } from './outcome.ts'
import { settleOf, supportOf } from './settle.ts'
import { margin, sideOfValue } from './side.ts'
import {
  type Compared,
  explain,
  explainFamily,
  judgedUnit,
  kindOf,
  settleSentence,
  undefinedness,
  unjudgedReason,
} from './words.ts'

interface Question {
  readonly requirement: Requirement
  readonly spec: Pick<MetricSpec, 'kind' | 'unit'>
  /** The policy's; a line's own `at 99%` goes first. */
  readonly confidence: number
  /** What the value is compared with. For `baseline - 0.005` the value is the difference and the limit -0.005. */
  readonly limit: number
  readonly compared?: Compared
  /** What `n` counts, for the rows that would settle it: "rows" unless said. */
  readonly counts?: string
  /** Rows of the whole data set; with it, what would settle a group's check is also said in rows of the data. */
  readonly dataRows?: number
}

export interface JudgeInput extends Question {
  readonly measured: Measured
  readonly failingRows?: readonly FailingRow[]
  /** The pair, column or group that the value belongs to: "the largest of 12 columns: `age`". */
  readonly worst?: string
  readonly members?: readonly Member[]
}

export interface FamilyMember {
  readonly name: string
  readonly measured: Measured
  /** Its own values, where the line is against a reference. */
  readonly compared?: Compared
  /** Why it is reported, and not judged. */
  readonly unjudged?: string
  /** How many more of what is counted it takes to be judged. */
  readonly lacking?: number
  /** It is large enough to be judged, and no other is: a gap takes two. */
  readonly isAlone?: true
  /** One group among pairs: its own value is no gap, and does not stand among them. */
  readonly isSingle?: true
}

export interface FamilyInput extends Question {
  readonly members: readonly FamilyMember[]
  /** What the members are; by the form of the line unless said. */
  readonly are?: 'pairs' | 'groups'
  /** Intervals simultaneous over the judged members that are estimates, in their order. Bonferroni's unless given. */
  readonly simultaneous?: (level: number) => readonly Interval[]
}

/** One quantity against its limit. */
export function judge(asked: JudgeInput): Check {
  const level = asked.requirement.confidence ?? asked.confidence
  const input = { ...asked, measured: shown(asked.measured, asked, level) }
  const decided = decide(input.measured, input, level)
  const settle = decided.outcome === 'inconclusive' ? settleOf(input.measured, input, level) : undefined
  return {
    ...common(input),
    ...decided,
    reason: explain(input, decided, settle),
    ...(settle === undefined ? {} : { settle }),
    ...(input.worst === undefined ? {} : { worst: input.worst }),
    ...(input.members === undefined ? {} : { members: input.members }),
    ...(input.failingRows === undefined ? {} : { failingRows: input.failingRows }),
  }
}

/**
 * Every member against one limit (an intersection-union test): passes when each does on its plain interval, fails when
 * one does on the interval that is simultaneous over the family, and is undecided otherwise.
 */
export function judgeFamily(asked: FamilyInput): Check {
  const level = asked.requirement.confidence ?? asked.confidence
  if (asked.members.length === 0)
    return errorCheck(asked.requirement, asked.spec, 'there is no group or column to judge')
  const corrected = simultaneousOf(asked, level)
  const heard = asked.members.map((member) => ({ ...member, measured: shown(member.measured, asked, level) }))
  const input = { ...asked, members: heard }
  const members = input.members.map((member) => judgeMember(member, corrected.get(member.name), input, level))
  const worst = worstOf(members, input)
  // A line of which nothing was judged shows nothing.
  if (worst.outcome === 'not-applicable') return nothingJudged(input, members)
  const { measured, compared } = input.members.find(({ name }) => name === worst.name) as FamilyMember
  const settle = worst.outcome === 'inconclusive' ? settleOf(measured, input, level) : undefined
  return {
    ...common(compared === undefined ? input : { ...input, compared }),
    outcome: worst.outcome,
    observed: worst.observed,
    n: worst.n,
    ...(worst.interval === undefined ? {} : { interval: worst.interval }),
    reason: explainFamily(compared === undefined ? input : { ...input, compared }, worst, members, settle),
    worst: worst.name,
    members,
    ...(settle === undefined ? {} : { settle }),
  }
}

/** A line that could not be evaluated: never a pass. */
export function errorCheck(requirement: Requirement, spec: Pick<MetricSpec, 'kind' | 'unit'>, reason: string): Check {
  return { ...common({ requirement, spec }), outcome: 'error', observed: null, n: 0, reason }
}

/** A line that could not even be read. */
export function unreadableCheck(
  { text, burden, source }: RequirementText,
  error: unknown,
  { reason, exact }: Pick<Check, 'reason' | 'exact'>,
): Check {
  const at = (error instanceof SeaTrialsError ? error.at : undefined) ?? source
  return {
    requirement: text,
    burden,
    outcome: 'error',
    observed: null,
    unit: '',
    n: 0,
    reason,
    exact,
    ...(at === undefined ? {} : { source: at }),
  }
}

/** A line that has no meaning today: first version, same model. It says so and blocks nothing. */
export function notApplicable(
  requirement: Requirement,
  spec: Pick<MetricSpec, 'kind' | 'unit'>,
  reason: string,
): Check {
  return { ...common({ requirement, spec }), outcome: 'not-applicable', observed: null, n: 0, reason }
}

/** What every model has on these rows may break a line, and never meets it. */
function shown(measured: Measured, { requirement, limit }: Question, level: number): Measured {
  if (measured.kind !== 'estimate' || measured.forced === undefined || measured.forced.isPart) return measured
  if (outcomeOfInterval(measured.interval(level), requirement.operator, limit) === 'fail') return measured
  return { kind: 'undefined', ...measured.forced, forced: true }
}

type Decided = Pick<Check, 'outcome' | 'observed' | 'n' | 'interval' | 'approximate'>

function decide(measured: Measured, question: Question, level: number): Decided {
  const { operator } = question.requirement
  if (measured.kind === 'undefined') return { outcome: 'inconclusive', observed: null, n: measured.n }
  if (!Number.isFinite(measured.value)) return { outcome: 'error', observed: null, n: measured.n }
  if (measured.kind === 'exact') {
    const outcome = OUTCOME[sideOfValue(measured.value, operator, question.limit)]
    return { outcome, observed: measured.value, n: measured.n, ...(measured.approximate ? { approximate: true } : {}) }
  }
  const interval = measured.interval(level)
  // A variance that overflows leaves no interval; an end that nothing bounds is null.
  if ([interval.low, interval.high].some((end) => end !== null && !Number.isFinite(end)))
    return { outcome: 'error', observed: null, n: measured.n }
  const outcome = outcomeOfInterval(interval, operator, question.limit)
  return { outcome, observed: measured.value, n: measured.n, interval }
}

/** A line of which nothing is judged is undecided; a guard of which nothing can be broken would always hold, and is an error. */
function nothingJudged(input: FamilyInput, members: readonly Member[]): Check {
  const { requirement, members: asked } = input
  const nearest = asked
    .filter(({ lacking }) => lacking !== undefined)
    .reduce<FamilyMember | undefined>((a, b) => ((a?.lacking ?? Infinity) <= (b.lacking ?? 0) ? a : b), undefined)
  const shown = members.find(({ name }) => name === nearest?.name) ?? members[0]
  const settle = nearest === undefined ? undefined : supportOf(nearest, input)
  const alone = asked.find(({ isAlone }) => isAlone)
  const why =
    alone === undefined
      ? `none of ${members.length} groups is judged`
      : `of ${members.length} groups one is large enough, ${alone.name} (n ${alone.measured.n}), and a gap takes two`
  const guarded = requirement.burden === 'guard' ? ', and a guard over nothing would always hold' : ''
  const wanted = settle === undefined ? '' : ', or a smaller min-support'
  return {
    ...common(input),
    outcome: requirement.burden === 'guard' ? 'error' : 'inconclusive',
    observed: null,
    n: 0,
    reason: `${why}${guarded}: ${shown?.name} has ${shown?.reason}${wanted}`,
    members,
    ...(settle === undefined ? {} : { settle }),
  }
}

function judgeMember(
  asked: FamilyMember,
  simultaneous: VerdictInterval | undefined,
  question: FamilyInput,
  level: number,
): Member {
  const { name, measured, unjudged } = asked
  const plain = decide(measured, question, level)
  const member = { name, observed: plain.observed, n: plain.n, ...(plain.interval ? { interval: plain.interval } : {}) }
  if (unjudged !== undefined) {
    const shown = asked.isSingle ? { name, observed: null, n: plain.n } : member
    const reason = unjudgedReason(unjudged, supportOf(asked, question), asked.isSingle ? plain : undefined)
    return { ...shown, outcome: 'not-applicable', reason }
  }
  if (measured.kind === 'undefined') return { ...member, outcome: 'inconclusive', reason: undefinedness(measured) }
  const outcome = outcomeOfMember(plain.outcome, simultaneous, question.requirement.operator, question.limit)
  const isGroup = kindOf(question) !== 'columns'
  const settle = outcome === 'inconclusive' && isGroup ? settleOf(measured, question, level) : undefined
  return {
    ...member,
    ...(simultaneous ? { simultaneous } : {}),
    outcome,
    ...(settle === undefined ? {} : { reason: settleSentence(settle) }),
  }
}

function simultaneousOf(input: FamilyInput, level: number): Map<string, Interval> {
  const estimates = input.members.filter(({ measured, unjudged }) => measured.kind === 'estimate' && !unjudged)
  const corrected = new Map<string, Interval>()
  if (estimates.length < 2) return corrected
  const given = input.simultaneous?.(level)
  const bonferroni = 1 - (1 - level) / estimates.length
  estimates.forEach(({ name, measured }, i) => {
    corrected.set(name, given?.[i] ?? (measured as Estimate).interval(bonferroni))
  })
  return corrected
}

/** The member that decides: the gravest outcome, and among those the one furthest on the bad side. */
function worstOf(members: readonly Member[], question: Question): Member {
  const { operator } = question.requirement
  const distance = (member: Member): number =>
    member.observed === null ? Number.POSITIVE_INFINITY : margin(member.observed, operator, question.limit)
  return members.reduce((worst, member) => {
    const graver = SEVERITY[member.outcome] - SEVERITY[worst.outcome]
    return graver > 0 || (graver === 0 && distance(member) < distance(worst)) ? member : worst
  })
}

function common(question: Pick<Question, 'requirement' | 'spec' | 'compared'> & { readonly limit?: number }) {
  const { requirement, spec } = question
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    unit: judgedUnit(spec.unit, question.compared),
    exact: spec.kind === 'exact',
    limit: { operator: requirement.operator, value: question.limit ?? null, text: requirement.limitText },
    ...(requirement.source === undefined ? {} : { source: requirement.source }),
  }
}
