/** What is told of each line, from its worlds. */
import type { Caught, ExplainedLine } from '@sea-trials/schema/explained'
import type { Member } from '@sea-trials/schema/verdict'
import { minus } from '@sea-trials/stats/minus'
import { isFloor } from '../decide/side.ts'
import { chancesOf, type DrawnLine, type LineWorlds, smallestCaught, stillPasses } from './line-worlds.ts'
import { meaningOf } from './meaning.ts'
import { type AtHand, rowsNeeded } from './needed.ts'
import { warningsOf, warningsOfExact } from './warnings.ts'

export interface Told extends AtHand {
  /** Whether the candidate's answers are its own. */
  readonly isSeen: boolean
  /** Outcomes of a model that knows nothing, by the shift that makes it one. */
  readonly clueless?: (name: string) => number
}

export function explainedLine(worlds: LineWorlds, told: Told): ExplainedLine {
  const { line, equal } = worlds
  const { requirement, seen } = line
  const chances = chancesOf(worlds.outcomes(), requirement.burden)
  const clueless =
    told.clueless === undefined ? undefined : chancesOf(worlds.outcomes({ worse: told.clueless }), requirement.burden)
  const catches = caught(worlds)
  const passesFrom = equal === undefined ? undefined : passing(worlds, equal)
  const needs = rowsNeeded(worlds, told)
  const explained = {
    ...saidOf(line),
    kind: 'estimate' as const,
    ...(told.isSeen && seen.observed !== null ? { seen: seen.observed } : {}),
    equal: chances,
    ...(clueless === undefined ? {} : { clueless }),
    catches,
    ...(passesFrom === undefined ? {} : { passesFrom }),
    ...needs,
  }
  return { ...explained, warnings: warningsOf(explained, worlds) }
}

export type SaidLine = Pick<DrawnLine, 'requirement' | 'spec' | 'waiver' | 'seen'>

/** Lines in which no chance is involved, or whose chances cannot be told. */
export function untoldLine(line: SaidLine, why?: string): ExplainedLine {
  const { observed } = line.seen
  return {
    ...saidOf(line),
    kind: line.spec.kind === 'exact' && line.spec.searched === undefined ? 'exact' : 'untold',
    ...(why === undefined ? {} : { why }),
    ...(observed === null ? {} : { seen: observed }),
    warnings: line.spec.kind === 'exact' ? warningsOfExact(line) : [],
  }
}

export function saidOf({ requirement, spec, waiver, seen }: SaidLine) {
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    ...(requirement.source === undefined ? {} : { source: requirement.source }),
    ...(waiver === undefined ? {} : { waiver }),
    meaning: meaningOf(requirement, spec),
    unit: seen.unit,
  }
}

/** Groups are looked at one by one up to so many; of more, the largest and the smallest. */
const MOST_GROUPS = 8

function caught(worlds: LineWorlds): readonly Caught[] {
  const groups = groupsOf(worlds.line)
  if (groups.length === 0) return [caughtIn(worlds)]
  const each = groups.map((group) => caughtIn(worlds, group))
  const size = ({ loss }: Caught): number => loss ?? Number.POSITIVE_INFINITY
  const sorted = each.toSorted((a, b) => size(a) - size(b))
  const [easiest, hardest] = [sorted[0], sorted.at(-1)] as [Caught, Caught]
  if (!(size(hardest) <= 1.05 * size(easiest))) return [easiest, hardest]
  const { group: _, ...alike } = hardest
  return [alike]
}

/** By how many rows they have. */
function groupsOf({ pairs, seen }: DrawnLine): readonly string[] {
  const sizes = new Map<string, number>()
  const judged = (seen.members ?? ([] as readonly Member[])).filter(({ outcome }) => outcome !== 'not-applicable')
  for (const { name, n } of judged)
    for (const group of pairs?.get(name) ?? [name]) sizes.set(group, Math.max(n, sizes.get(group) ?? 0))
  const names = [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name)
  if (names.length <= MOST_GROUPS) return names
  return [...names.slice(0, MOST_GROUPS / 2), ...names.slice(-MOST_GROUPS / 2)]
}

function caughtIn(worlds: LineWorlds, group?: string): Caught {
  const named = group === undefined ? {} : { group }
  const by = smallestCaught(worlds, group)
  if (by === undefined) return { ...named, loss: null, at: null }
  const { scale, line } = worlds
  const { over } = line.requirement
  // A gap of none is where a model begins that treats all groups alike: no difference, or a ratio of one.
  if (over !== undefined) {
    const at = scale.from(by)
    return { ...named, loss: over === 'ratio' ? minus(1, at) : at, at }
  }
  const start = group === undefined ? worlds.equal : line.seen.members?.find(({ name }) => name === group)?.observed
  // What is stopped without any loss needs none, whatever it is measured from.
  if (start === undefined || start === null) return { ...named, loss: by === 0 ? 0 : null, at: null }
  const at = movedBy(worlds, start, by)
  return { ...named, loss: Math.abs(minus(start, at)), at }
}

function movedBy({ scale, line }: LineWorlds, from: number, worse: number): number {
  const { operator } = line.requirement
  return scale.from(scale.to(from) + (isFloor(operator) ? -worse : worse))
}

function passing(worlds: LineWorlds, equal: number): number | undefined {
  const by = stillPasses(worlds)
  return by === undefined ? undefined : movedBy(worlds, equal, by)
}
