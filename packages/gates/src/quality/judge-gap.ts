/** `difference(metric by groups)` and `ratio(metric by groups)`: every pair of groups is a member of one family. */
import type { Check } from '@sea-trials/schema/verdict'
import { type Interval, undefinedBecause } from '@sea-trials/stats/estimate'
import { difference, ratio } from '@sea-trials/stats/family'
import { groupsSaid, otherGroups } from '../data/groups.ts'
import { errorCheck, type FamilyInput, judgeFamily } from '../decide/judge.ts'
import { isAboveZero, mayBeBelowZero } from './above-zero.ts'
import { type Asked, countsOf, partsOf } from './judge-parts.ts'
import type { Rows } from './rows.ts'
import { estimatesOf, type MeasuredPart, sharingOf, unjudged } from './sharing.ts'

/** More groups than this make so many pairs that no difference between any two could be shown. */
const MOST_GROUPS_OF_PAIRS = 100

/** Every pair of groups is a member: the line holds when all pairs do, and is broken when one is, corrected over the pairs. */
export async function judgeGap(asked: Asked, over: 'difference' | 'ratio', limit: number): Promise<Check> {
  const { material, requirement, rows, metric, sample } = asked
  const spec = { kind: 'estimate', unit: over === 'ratio' ? 'fraction' : metric.spec.unit } as const
  if (metric.spec.kind === 'exact')
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` describes these rows and has no interval to compare groups by`,
    )
  const parts = await partsOf(asked)
  if (parts.length < 2 || parts.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${groupsSaid(requirement.call.by, parts.length)}, and 2 to ${MOST_GROUPS_OF_PAIRS} can be compared: ${otherGroups(parts.length)}`,
    )
  const groups = parts.map((part) => {
    const ofPart = part.of(sample)
    return { name: part.name, sample: ofPart, measured: metric.measure(ofPart) }
  })
  const aboveAt =
    over === 'ratio' && mayBeBelowZero(metric.spec) ? (requirement.confidence ?? material.policy.confidence) : undefined
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(groups.map(({ measured }) => measured)),
    ...pairFamily(over, rows, groups, material.policy.minSupport, aboveAt),
  })
}

interface MeasuredGroup extends MeasuredPart {
  readonly name: string
}

const NOT_ABOVE = 'one of the two groups is not shown to be above zero, and a ratio to it says nothing'
const SINGLE = { isSingle: true } as const

/**
 * Every pair of groups, and the groups that make none, with intervals simultaneous over the pairs.
 *
 * @param aboveAt the level at which both groups of a pair are to be shown above zero; none asked of what never is below
 */
export function pairFamily(
  over: 'difference' | 'ratio',
  rows: Rows,
  measuredGroups: readonly MeasuredGroup[],
  minSupport: number | undefined,
  aboveAt?: number,
): Pick<FamilyInput, 'members' | 'are'> & { readonly simultaneous: (level: number) => readonly Interval[] } {
  const groups = measuredGroups.map((group) => ({ ...group, ...unjudged(group.measured, minSupport) }))
  const judged = groups.filter((group) => group.unjudged === undefined)
  const known = judged.flatMap(({ name, measured }) => (measured.kind === 'estimate' ? [{ name, measured }] : []))
  const others = groups.filter((group) => group.unjudged !== undefined || group.measured.kind !== 'estimate')
  const alone =
    known.length === 1
      ? known.map((group) => ({
          ...group,
          unjudged: 'no other group to compare with',
          isAlone: true as const,
          ...SINGLE,
        }))
      : []
  const gap =
    known.length < 2
      ? undefined
      : { difference, ratio }[over](
          known.map(({ measured }) => measured),
          sharingOf(rows, judged),
        )
  const isBelow = known.map(({ measured }) => aboveAt !== undefined && !isAboveZero(measured, aboveAt))
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: pairName(over, known[first]?.name ?? '', known[second]?.name ?? ''),
    measured: isBelow[first] || isBelow[second] ? undefinedBecause(NOT_ABOVE, estimate.n) : estimate,
  }))
  return {
    are: 'pairs',
    members: [...pairs, ...alone, ...others.map((group) => ({ ...group, ...SINGLE }))],
    simultaneous: (level) => estimatesOf(pairs).map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level)),
  }
}

/** `larger`: the group with the larger value. */
export const pairName = (over: 'difference' | 'ratio', larger: string, smaller: string): string =>
  over === 'ratio' ? `${smaller} over ${larger}` : `${larger} against ${smaller}`
