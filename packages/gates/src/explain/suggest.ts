/** Lines about a model that is at hand: none that an equally good one would pass less than four times in five. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printName } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber } from '@sea-trials/schema/text'
import type { Burden } from '@sea-trials/schema/verdict'
import { normalQuantile } from '@sea-trials/stats/distributions'
import { accuracyVocabulary } from '../accuracy-gate/metrics.ts'
import { biasVocabulary } from '../bias-check/metrics.ts'
import type { GateContext } from '../gate.ts'
import { alikeNextToEachOther } from '../quality/doubt.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { limitBorne } from '../ratchet.ts'
import { stopsAgain } from './again.ts'
import { assuming } from './assumed.ts'
import { drawLines, type SeenLine } from './draws.ts'
import { type DrawnLine, type LineWorlds, lineWorlds, OFTEN } from './line-worlds.ts'
import type { QualityGate, QualityLine } from './lines.ts'
import { luckOf } from './luck.ts'
import { MAIN, nothingShown, worseThanNone } from './skill.ts'
import { percent } from './warnings.ts'
import { drawnCheck } from './worlds.ts'

export interface SuggestedLine {
  readonly gate: QualityGate
  /** With its burden. */
  readonly text: string
  /** What was seen behind it. */
  readonly evidence: string
}

export interface SuggestedLines {
  readonly lines: readonly SuggestedLine[]
  /** Groups of fewer than these are reported and not judged; undefined where none is so small. */
  readonly minSupport?: number
  /** Why no line about quality is written, where none is. */
  readonly nothing?: string
  /** Why no line would be decided on these rows: `entity` where what rows belong to mends it. */
  readonly doubt?: { readonly text: string; readonly mendedBy: 'entity' | 'other' }
}

const MARGINS = [0.005, 0.01, 0.02, 0.05]
const GAPS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5]
/** Fewer say next to nothing of a share: its interval is a third wide. */
const LEAST_SUPPORT = 30

/** Throws what reading data and answers throws. `groups`: columns of protected attributes. */
export async function suggestLines(context: GateContext, groups: readonly string[]): Promise<SuggestedLines> {
  const material = await prepare(context, 'holdout')
  const rows = await material.rows()
  const luck = luckOf(await material.seed(rows), rows)
  const counted = await Promise.all(groups.map(async (group) => ({ group, members: await membersOf(material, group) })))
  const isSmall = counted.some(({ members }) => members.some(({ support }) => support < LEAST_SUPPORT))
  const support = isSmall ? { minSupport: LEAST_SUPPORT } : {}
  // Judged as the policy will have it, so that what is seen is what the gate will see.
  const asWritten: Material = { ...material, policy: { ...material.policy, ...support } }
  const main = MAIN[rows.truth.task]
  const isBinary = rows.truth.task === 'binary'
  const asked = [
    line('accuracy-gate', `${main.metric} >= ${main.least}`),
    ...(context.policy.baseline === undefined ? [] : [line('accuracy-gate', `${main.metric} >= baseline - 0.01`)]),
    ...(main.skill === undefined ? [] : [line('accuracy-gate', main.skill)]),
    ...(isBinary ? groups.map((group) => line('bias-check', `difference(recall by ${printName(group)}) <= 0.1`)) : []),
  ]
  const drawn = await drawLines(asked, assuming(asWritten, luck), rows, luck)
  const standing = new Map(counted.map(({ group, members }) => [group, standingOf(members, isSmall)]))
  const seen = drawn.lines[0]?.seen
  const worse = worseThanNone(main, seen)
  const found = worse === undefined ? drawn.lines.flatMap((each) => suggested(each, standing)) : []
  const isNothing = !found.some(({ gate }) => gate === 'accuracy-gate')
  const screens = isBinary ? groups.map(screen) : []
  const shares = counted.flatMap(({ group, members }) => shareLine(group, members, rows.n))
  const doubt = await doubtOver(material, rows)
  return {
    // Of a model that shows nothing, what its groups show is no standard either.
    lines: [...shares, ...(isNothing ? [] : [...found, ...screens])],
    ...support,
    ...(isNothing ? { nothing: nothingShown(main, seen, worse) } : {}),
    ...(doubt === undefined ? {} : { doubt }),
  }
}

async function doubtOver(material: Material, rows: Rows): Promise<SuggestedLines['doubt']> {
  const text = await material.doubt(rows, 'answers')
  if (text === undefined) return undefined
  const isOfNeighbours = text === alikeNextToEachOther((await material.candidate(rows)).sample)
  return { text, mendedBy: isOfNeighbours ? 'entity' : 'other' }
}

const VOCABULARY = { 'accuracy-gate': accuracyVocabulary, 'bias-check': biasVocabulary }

function line(gate: QualityGate, text: string): QualityLine {
  const vocabulary = VOCABULARY[gate]
  const requirement = parseRequirement({ text, burden: 'require' }, vocabulary)
  const spec = vocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  return { gate, requirement, spec }
}

function suggested(each: SeenLine | DrawnLine, standing: ReadonlyMap<string, Standing>): readonly SuggestedLine[] {
  const { limit, over, call } = each.requirement
  // What is not drawn is not judged: of groups too few are large enough.
  if (!('draws' in each)) return over === undefined ? [] : [fewLine(each)]
  const worlds = lineWorlds(each)
  if (over !== undefined) return [gapLine(worlds, standing.get(call.by[0] ?? '') ?? 'few')]
  if (limit.kind === 'number') return floorLine(worlds)
  return limit.reference === 'naive' ? skillLine(worlds) : [baselineLine(worlds)]
}

const passes = (worlds: LineWorlds, limit: number): boolean => stopsAgain(worlds, limit) <= 1 - OFTEN

/** The highest limit, in hundredths, that a model as good as this one passes. */
function floorLine(worlds: LineWorlds): readonly SuggestedLine[] {
  const { equal, line } = worlds
  if (equal === undefined) return []
  let limit = Math.floor(equal * 100)
  while (limit > 0 && !passes(worlds, limit / 100)) limit--
  const { call } = line.requirement
  if (limit / 100 <= worlds.limit) return []
  const seen = `${formatNumber(equal)} seen; a model as good passes in ${often(worlds, limit / 100)}`
  return [{ gate: 'accuracy-gate', text: `${call.metric} >= ${limit / 100}`, evidence: seen }]
}

/** Not worse by more than a margin: the smallest that a model as good as the baseline passes with these rows. */
function baselineLine(worlds: LineWorlds): SuggestedLine {
  const { metric } = worlds.line.requirement.call
  const margin = MARGINS.find((each) => passes(worlds, -each))
  if (margin !== undefined)
    return {
      gate: 'accuracy-gate',
      text: `${metric} >= baseline - ${margin}`,
      evidence: `a model as good as the baseline passes in ${often(worlds, -margin)}`,
    }
  const widest = MARGINS.at(-1) as number
  return {
    gate: 'accuracy-gate',
    text: `guard: ${metric} >= baseline - ${widest}`,
    evidence: 'too few rows to show that a model is as good: blocks what is shown to be worse',
  }
}

function skillLine(worlds: LineWorlds): readonly SuggestedLine[] {
  if (!passes(worlds, 0)) return []
  const { text } = worlds.line.requirement
  return [{ gate: 'accuracy-gate', text, evidence: `a model as good passes in ${often(worlds, 0)}` }]
}

/** The smallest gap that a model which treats all alike can be shown to keep, and that this one keeps. */
function gapLine(worlds: LineWorlds, standing: Standing): SuggestedLine {
  const { seen, requirement } = worlds.line
  const today = lineWorlds({ ...worlds.line, draws: [drawnCheck(seen)], share: 1 })
  // A model with the gap that was seen shall pass again, on other rows.
  const least = limitBorne({ ...requirement, burden: 'require' }, seen)
  const limit =
    least === undefined || standing !== 'steady'
      ? undefined
      : GAPS.find((each) => each >= least && passes(worlds, each))
  const gap = `${formatNumber(seen.observed)} seen`
  if (limit !== undefined)
    return gapAt(
      requirement,
      'require',
      limit,
      `${gap}; a model that treats all alike passes in ${often(worlds, limit)}`,
    )
  if (today.outcomes({ limit: 0.1 }).includes('fail'))
    return gapAt(requirement, 'warn', 0.1, `${gap}, and shown to be more than 0.1`)
  if (standing === 'few') return fewLine(worlds.line)
  return gapAt(requirement, 'guard', 0.1, `${gap}; groups are too small to show that there is none`)
}

/** A guard of which no pair is judged is an error. */
const fewLine = ({ requirement }: Pick<SeenLine, 'requirement'>): SuggestedLine =>
  gapAt(
    requirement,
    'warn',
    0.1,
    'fewer than two groups are surely large enough to be judged: make it a guard when they are',
  )

const gapAt = ({ text }: Requirement, burden: Burden, at: number, evidence: string): SuggestedLine => ({
  gate: 'bias-check',
  text: `${burden === 'require' ? '' : `${burden}: `}${text.replace(/ <= .*$/, '')} <= ${at}`,
  evidence,
})

const screen = (group: string): SuggestedLine => ({
  gate: 'bias-check',
  text: `warn: ratio(selection_rate by ${printName(group)}) >= 0.8`,
  evidence: 'the four-fifths rule, a screen and no verdict',
})

const often = (worlds: LineWorlds, limit: number): string => percent(1 - stopsAgain(worlds, limit))

/** Which groups are judged on other rows too. Steady: the same, two at least; some: two at least; few: no pair may be. */
type Standing = 'steady' | 'some' | 'few'

/** `isSmall`: the least support is asked for. Near it (three Poisson errors) a group may be judged today, and not on other rows. */
function standingOf(members: readonly Members[], isSmall: boolean): Standing {
  const near = 3 * Math.sqrt(LEAST_SUPPORT)
  const judged = members.filter(({ support }) => support >= LEAST_SUPPORT + near)
  const left = members.filter(({ support }) => support <= LEAST_SUPPORT - near)
  if (judged.length >= 2 && judged.length + left.length === members.length) return 'steady'
  return (isSmall ? judged : members).length >= 2 ? 'some' : 'few'
}

interface Members {
  readonly rows: number
  /** What a metric counts in them: positives of two classes, else rows. */
  readonly support: number
}

async function membersOf(material: Material, group: string): Promise<readonly Members[]> {
  const rows = await material.rows()
  const { truth } = rows
  return (await material.groups(rows, { by: [group] })).map(({ rows: members }) => ({
    rows: members.length,
    support: truth.task === 'binary' ? members.filter((row) => truth.positive[row] === 1).length : members.length,
  }))
}

/** Of other rows so few may be of a group: this and that count vary, each by the root of what is expected. */
const fewestAgain = (rows: number): number => rows - Math.SQRT2 * normalQuantile(0.95) * Math.sqrt(rows)

/**
 * Half of the share of a group with so many of `n` rows, per cent in tenths: a feed that loses more has lost the group. Less where
 * so few rows vary by more than half; 0 where they may be none.
 */
export const limitOfShare = (rows: number, n: number): number =>
  Math.max(0, Math.floor((1000 * Math.min(rows / 2, fewestAgain(rows))) / n) / 10)

function shareLine(group: string, members: readonly Members[], n: number): readonly SuggestedLine[] {
  const rows = Math.min(...members.map((member) => member.rows))
  const limit = limitOfShare(rows, n)
  if (limit === 0) return []
  const why = fewestAgain(rows) < rows / 2 ? 'so few vary by more than half' : 'half of it is a broken feed'
  const evidence = `the smallest group has ${formatNumber(rows / n, '%')} of the rows; ${why}`
  return [{ gate: 'bias-check', text: `group_share(${printName(group)}) >= ${limit}%`, evidence }]
}
