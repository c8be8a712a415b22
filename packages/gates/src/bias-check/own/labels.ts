/** Distances between the label distributions of groups, pair by pair: the pre-training set of SageMaker Clarify in textbook form. */
import type { Check } from '@sea-trials/schema/verdict'
import { jensenShannon, kullbackLeibler } from '@sea-trials/stats/divergence'
import type { Measured } from '@sea-trials/stats/estimate'
import { type LabelDistance, labelDistance } from '@sea-trials/stats/label-distance'
import { errorCheck, judgeFamily } from '../../decide/judge.ts'
import type { Rows } from '../../quality/rows.ts'
import { unjudged } from '../../quality/sharing.ts'
import { groupsOf, incomparable, type OwnAsked } from './metric.ts'

type Distance = (first: readonly number[], second: readonly number[]) => Measured

const of =
  (name: LabelDistance): Distance =>
  (first, second) =>
    labelDistance(name, first, second)

const DISTANCES: Readonly<Record<string, Distance>> = {
  label_total_variation: of('totalVariation'),
  label_largest_difference: of('largest'),
  label_euclidean: of('euclidean'),
  label_jensen_shannon: jensenShannon,
  label_kullback_leibler: kullbackLeibler,
}

export async function judgeLabels(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const distance = DISTANCES[spec.name] as Distance
  const groups = await groupsOf(asked)
  const refused = incomparable(groups)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const counted = groups.map((group) => ({
    name: group.name,
    n: group.rows.length,
    counts: countsOf(rows, group.rows),
  }))
  const members = counted.flatMap((first, i) =>
    counted.slice(0, i).map((second) => {
      const [larger, smaller] = first.n > second.n ? [first, second] : [second, first]
      const measured = distance(larger.counts, smaller.counts)
      const small = unjudged({ ...measured, n: smaller.n }, material.policy.minSupport)
      return { name: `${larger.name} and ${smaller.name}`, measured, ...small }
    }),
  )
  return judgeFamily({ requirement, spec, confidence: material.policy.confidence, limit, members, dataRows: rows.n })
}

/** Labels by class, each row counted once whatever it weighs. */
function countsOf({ truth }: Rows, positions: Uint32Array): readonly number[] {
  const counts = new Array<number>(truth.task === 'multiclass' ? truth.classes.length : 2).fill(0)
  for (const row of positions) {
    const code = truth.task === 'multiclass' ? truth.codes[row] : truth.task === 'binary' ? truth.positive[row] : 0
    counts[code ?? 0] = (counts[code ?? 0] ?? 0) + 1
  }
  return counts
}
