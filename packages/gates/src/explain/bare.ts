/** Groups, and wholes, of which the data at hand show no value: without a predicted positive there is no precision. */
import type { Check, Member } from '@sea-trials/schema/verdict'
import { membersOf } from './worlds.ts'

/** Of a gap: the groups that a pair is about, by its name: the larger value first. */
export type Pairs = ReadonlyMap<string, readonly [string, string]>

export const bareIn = (seen: Check): readonly Member[] =>
  membersOf(seen).filter(({ outcome, observed }) => outcome === 'inconclusive' && observed === null)

/** Groups without a value: of a gap also those of which no pair has one. */
export function bareGroups(seen: Check, pairs: Pairs = new Map()): readonly string[] {
  const bare = new Set(bareIn(seen).map(({ name }) => name))
  const paired = membersOf(seen).filter(({ name }) => pairs.has(name))
  const groups = new Set(paired.flatMap(({ name }) => pairs.get(name) ?? []))
  const isBare = (group: string): boolean =>
    paired.every(({ name }) => bare.has(name) || !pairs.get(name)?.some((each) => each === group))
  return [...[...bare].filter((name) => !pairs.has(name)), ...[...groups].filter(isBare)]
}

/** Whether nothing is judged at hand: all that there is lies below `min-support`. */
export const isUnjudged = ({ members }: Check): boolean =>
  members?.every(({ outcome }) => outcome === 'not-applicable') === true
