/** Equalised odds (Hardt, Price and Srebro 2016) as fairlearn sums it up: the larger of the gaps in recall and in the false positive rate. */
import type { Check } from '@sea-trials/schema/verdict'
import { bonferroni, sidak } from '@sea-trials/stats/family'
import { falsePositiveRate, recall } from '@sea-trials/stats/quality/rates'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { errorCheck, judgeFamily } from '../../decide/judge.ts'
import { pairFamily } from '../../quality/judge-gap.ts'
import { partOf } from '../../quality/samples.ts'
import { groupsOf, incomparable, type OwnAsked } from './metric.ts'

const RATES = [
  { word: 'recall', measure: recall },
  { word: 'false positive rate', measure: falsePositiveRate },
] as const

/** One family over both rates and all pairs. A rate that a group does not have (no positives, say) leaves the line undecided. */
export async function judgeOdds(asked: OwnAsked, over: 'difference' | 'ratio'): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const { sample } = await material.candidate(rows)
  const groups = await groupsOf(asked)
  const refused = incomparable(groups)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const parts = groups.map((group) => ({ name: group.name, sample: partOf(rows, sample, group.rows) as BinarySample }))
  const families = RATES.map(({ word, measure }) => {
    const measured = parts.map((part) => ({ ...part, measured: measure(part.sample) }))
    const { members, simultaneous } = pairFamily(over, rows, measured, material.policy.minSupport)
    return { members: members.map((member) => ({ ...member, name: `${member.name}, ${word}` })), simultaneous }
  })
  // The rates rest on rows of their own, positives and negatives; entities and times may have rows among both.
  const isApart = rows.entities === undefined && rows.times === undefined
  const each = (level: number): number => (isApart ? sidak : bonferroni)(families.length, level)
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    are: 'pairs',
    members: families.flatMap(({ members }) => members),
    simultaneous: (level) => families.flatMap(({ simultaneous }) => simultaneous(each(level))),
  })
}
