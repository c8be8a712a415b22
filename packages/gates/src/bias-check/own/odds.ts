/** Equalised odds (Hardt, Price and Srebro 2016) as fairlearn sums it up: the larger of the gaps in recall and in the false positive rate. */
import type { Check } from '@sea-trials/schema/verdict'
import { bonferroni, sidak } from '@sea-trials/stats/family'
import { falsePositiveRate, recall } from '@sea-trials/stats/quality/rates'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { errorCheck } from '../../decide/judge.ts'
import { partOf } from '../../quality/samples.ts'
import { decidingOf, groupsOf, incomparable, type OwnAsked } from './metric.ts'
import { judgeTwoSides, type Side } from './two-sides.ts'

const RATES: readonly Side[] = [
  { word: 'recall', measure: recall },
  { word: 'false positive rate', measure: falsePositiveRate },
]

/** One family over both rates and all pairs. A rate that a group does not have (no positives, say) leaves the line undecided. */
export async function judgeOdds(asked: OwnAsked, over: 'difference' | 'ratio'): Promise<Check> {
  const { requirement, spec, rows } = asked
  const sample = await decidingOf(asked)
  const groups = await groupsOf(asked)
  const refused = incomparable(groups, asked)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const parts = groups.map((group) => ({ name: group.name, sample: partOf(rows, sample, group.rows) as BinarySample }))
  // The rates rest on rows of their own, positives and negatives; entities and times may have rows among both.
  const isApart = rows.entities === undefined && rows.times === undefined
  return judgeTwoSides(asked, over, parts, RATES, isApart ? sidak : bonferroni)
}
