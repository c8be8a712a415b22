/** Lines about groups of people beside a model that is at hand: their shares, and the gaps between them. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printName } from '@sea-trials/schema/requirement/print'
import { formatNumber } from '@sea-trials/schema/text'
import type { Burden } from '@sea-trials/schema/verdict'
import { normalQuantile } from '@sea-trials/stats/distributions'
import type { Material } from '../quality/material.ts'
import { limitBorne } from '../ratchet.ts'
import { oftenAgain, passesAgain } from './again.ts'
import type { SeenLine } from './draws.ts'
import { type LineWorlds, lineWorlds } from './line-worlds.ts'
import type { QualityGate } from './lines.ts'
import { drawnCheck } from './worlds.ts'

export interface SuggestedLine {
  readonly gate: QualityGate
  /** With its burden. */
  readonly text: string
  /** What was seen behind it. */
  readonly evidence: string
  /** A guard that these rows leave undecided. */
  readonly isOpen?: true
}

const GAPS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5]
/** Fewer say next to nothing of a share: its interval is a third wide. */
export const LEAST_SUPPORT = 30

/** The smallest gap that a model which treats all alike can be shown to keep, and that this one keeps. */
export function gapLine(worlds: LineWorlds, standing: Standing): SuggestedLine {
  const { seen, requirement } = worlds.line
  const today = lineWorlds({ ...worlds.line, draws: [drawnCheck(seen)], share: 1 })
  // A model with the gap that was seen shall pass again, on other rows.
  const least = limitBorne({ ...requirement, burden: 'require' }, seen)
  const limit =
    least === undefined || standing !== 'steady'
      ? undefined
      : GAPS.find((each) => each >= least && passesAgain(worlds, each))
  const gap = `${formatNumber(seen.observed)} seen`
  if (limit !== undefined)
    return gapAt(
      requirement,
      'require',
      limit,
      `${gap}; a model that treats all alike passes in ${oftenAgain(worlds, limit)}`,
    )
  const [outcome] = today.outcomes({ limit: 0.1 })
  if (outcome === 'fail') return gapAt(requirement, 'warn', 0.1, `${gap}, and shown to be more than 0.1`)
  if (standing === 'few') return fewLine(worlds.line)
  const guard = gapAt(requirement, 'guard', 0.1, `${gap}; groups are too small to show that there is none`)
  return outcome === 'pass' ? guard : { ...guard, isOpen: true }
}

/**
 * A gate is not green by guards that are all undecided, nor by warnings: such guards are reported where there is another line that
 * stops something, and where there is none, nothing is written.
 */
export function greenAlone(lines: readonly SuggestedLine[]): readonly SuggestedLine[] {
  const blocking = lines.filter(({ text }) => !text.startsWith('warn: '))
  const gaps = blocking.filter(({ text }) => !text.startsWith('group_share('))
  if (gaps.some(({ isOpen }) => isOpen !== true)) return lines
  return blocking.length === gaps.length ? [] : lines.map(reported)
}

function reported(line: SuggestedLine): SuggestedLine {
  if (line.isOpen !== true) return line
  const { gate, text, evidence } = line
  return { gate, text: text.replace(/^guard/, 'warn'), evidence: `${evidence}: make it a guard when they are larger` }
}

/** A guard of which no pair is judged is an error. */
export const fewLine = ({ requirement }: Pick<SeenLine, 'requirement'>): SuggestedLine =>
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

export const screen = (group: string): SuggestedLine => ({
  gate: 'bias-check',
  text: `warn: ratio(selection_rate by ${printName(group)}) >= 0.8`,
  evidence: 'the four-fifths rule, a screen and no verdict',
})

/** Which groups are judged on other rows too. Steady: the same, two at least; some: two at least; few: no pair may be. */
export type Standing = 'steady' | 'some' | 'few'

/** `isSmall`: the least support is asked for. Near it (three Poisson errors) a group may be judged today, and not on other rows. */
export function standingOf(members: readonly Members[], isSmall: boolean): Standing {
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

export async function membersOf(material: Material, group: string): Promise<readonly Members[]> {
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

export function shareLine(group: string, members: readonly Members[], n: number): readonly SuggestedLine[] {
  const rows = Math.min(...members.map((member) => member.rows))
  const limit = limitOfShare(rows, n)
  if (limit === 0) return []
  const why = fewestAgain(rows) < rows / 2 ? 'so few vary by more than half' : 'half of it is a broken feed'
  const evidence = `the smallest group has ${formatNumber(rows / n, '%')} of the rows; ${why}`
  return [{ gate: 'bias-check', text: `group_share(${printName(group)}) >= ${limit}%`, evidence }]
}
