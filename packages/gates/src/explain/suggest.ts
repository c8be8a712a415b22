/** Lines about a model that is at hand: none that an equally good one would pass less than four times in five. */
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printName } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber } from '@sea-trials/schema/text'
import { accuracyVocabulary } from '../accuracy-gate/metrics.ts'
import { biasVocabulary } from '../bias-check/metrics.ts'
import type { GateContext } from '../gate.ts'
import { alikeNextToEachOther } from '../quality/doubt.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { oftenAgain, passesAgain } from './again.ts'
import { assuming } from './assumed.ts'
import { drawLines, type SeenLine } from './draws.ts'
import { type DrawnLine, type LineWorlds, lineWorlds } from './line-worlds.ts'
import type { QualityGate, QualityLine } from './lines.ts'
import { luckOf } from './luck.ts'
import { MAIN, nothingShown, worseThanNone } from './skill.ts'
import {
  fewLine,
  gapLine,
  greenAlone,
  LEAST_SUPPORT,
  membersOf,
  type Standing,
  type SuggestedLine,
  screen,
  shareLine,
  standingOf,
} from './suggest-groups.ts'

export interface SuggestedLines {
  readonly lines: readonly SuggestedLine[]
  /** Groups of fewer than these are reported and not judged; undefined where none is so small. */
  readonly minSupport?: number
  /** Why no line about quality is written, where none is. */
  readonly nothing?: string
  /** Why no line about groups is, where there are groups. */
  readonly ungrouped?: string
  /** Why no line would be decided on these rows: `entity` where what rows belong to mends it. */
  readonly doubt?: { readonly text: string; readonly mendedBy: 'entity' | 'other' }
}

const MARGINS = [0.005, 0.01, 0.02, 0.05]

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
  const quality = found.filter(({ gate }) => gate === 'accuracy-gate')
  const isNothing = quality.length === 0
  // Of a model that shows nothing, what its groups show is no standard either.
  const screens = isBinary && !isNothing ? groups.map(screen) : []
  const gaps = isNothing ? [] : found.filter(({ gate }) => gate === 'bias-check')
  const shares = counted.flatMap(({ group, members }) => shareLine(group, members, rows.n))
  const ofGroups = greenAlone([...shares, ...gaps, ...screens])
  const doubt = await doubtOver(material, rows)
  return {
    lines: [...ofGroups, ...quality],
    ...support,
    ...(isNothing ? { nothing: nothingShown(main, seen, worse) } : {}),
    ...(ofGroups.length === 0 && gaps.length > 0
      ? { ungrouped: 'no line about groups: none of them is surely large enough on other rows' }
      : {}),
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

/** The highest limit, in hundredths, that a model as good as this one passes. */
function floorLine(worlds: LineWorlds): readonly SuggestedLine[] {
  const { equal, line } = worlds
  if (equal === undefined) return []
  let limit = Math.floor(equal * 100)
  while (limit > 0 && !passesAgain(worlds, limit / 100)) limit--
  const { call } = line.requirement
  if (limit / 100 <= worlds.limit) return []
  const seen = `${formatNumber(equal)} seen; a model as good passes in ${oftenAgain(worlds, limit / 100)}`
  return [{ gate: 'accuracy-gate', text: `${call.metric} >= ${limit / 100}`, evidence: seen }]
}

/** Not worse by more than a margin: the smallest that a model as good as the baseline passes with these rows. */
function baselineLine(worlds: LineWorlds): SuggestedLine {
  const { metric } = worlds.line.requirement.call
  const margin = MARGINS.find((each) => passesAgain(worlds, -each))
  if (margin !== undefined)
    return {
      gate: 'accuracy-gate',
      text: `${metric} >= baseline - ${margin}`,
      evidence: `a model as good as the baseline passes in ${oftenAgain(worlds, -margin)}`,
    }
  const widest = MARGINS.at(-1) as number
  return {
    gate: 'accuracy-gate',
    text: `guard: ${metric} >= baseline - ${widest}`,
    evidence: 'too few rows to show that a model is as good: blocks what is shown to be worse',
  }
}

function skillLine(worlds: LineWorlds): readonly SuggestedLine[] {
  if (!passesAgain(worlds, 0)) return []
  const { text } = worlds.line.requirement
  return [{ gate: 'accuracy-gate', text, evidence: `a model as good passes in ${oftenAgain(worlds, 0)}` }]
}
