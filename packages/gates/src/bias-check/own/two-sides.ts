/** A line about two measures of every group: one family over all pairs of groups by either. */
import type { Check } from '@sea-trials/schema/verdict'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { judgeFamily } from '../../decide/judge.ts'
import { pairFamily } from '../../quality/judge-gap.ts'
import type { OwnAsked } from './metric.ts'

export interface Side {
  /** Behind the names of its pairs. */
  readonly word: string
  readonly measure: (sample: BinarySample) => Estimate | Undefined
}

/** @param share the level of either side's own family that leaves both together at `level` */
export function judgeTwoSides(
  { material, requirement, spec, rows, limit }: OwnAsked,
  over: 'difference' | 'ratio',
  parts: readonly { readonly name: string; readonly sample: BinarySample }[],
  sides: readonly Side[],
  share: (count: number, level: number) => number,
): Check {
  const families = sides.map(({ word, measure }) => {
    const measured = parts.map((part) => ({ ...part, measured: measure(part.sample) }))
    const { members, simultaneous } = pairFamily(over, rows, measured, material.policy.minSupport)
    return { members: members.map((member) => ({ ...member, name: `${member.name}, ${word}` })), simultaneous }
  })
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    are: 'pairs',
    members: families.flatMap(({ members }) => members),
    simultaneous: (level) => families.flatMap(({ simultaneous }) => simultaneous(share(sides.length, level))),
  })
}
