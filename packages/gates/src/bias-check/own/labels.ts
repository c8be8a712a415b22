/** Distances between the label distributions of groups, pair by pair: the pre-training set of SageMaker Clarify in textbook form. */
import type { Check } from '@sea-trials/schema/verdict'
import { clustered, type Shrink } from '@sea-trials/stats/clustered'
import { jensenShannon, kullbackLeibler } from '@sea-trials/stats/divergence'
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { effectBetween } from '@sea-trials/stats/hanging'
import { type LabelDistance, labelDistance } from '@sea-trials/stats/label-distance'
import { errorCheck, judgeFamily } from '../../decide/judge.ts'
import type { Rows } from '../../quality/rows.ts'
import { unjudged } from '../../quality/sharing.ts'
import { groupsOf, hangingOf, incomparable, type OwnAsked } from './metric.ts'

type Counts = readonly number[]

interface Distance {
  readonly of: (first: Counts, second: Counts) => Estimate | Undefined
  /** No two distributions are further apart. */
  readonly most: number
}

const plain = (name: LabelDistance, most: number): Distance => ({
  of: (first, second) => labelDistance(name, first, second),
  most,
})

const DISTANCES: Readonly<Record<string, Distance>> = {
  label_total_variation: plain('totalVariation', 1),
  label_largest_difference: plain('largest', 1),
  label_euclidean: plain('euclidean', Math.SQRT2),
  label_jensen_shannon: { of: jensenShannon, most: 1 },
  label_kullback_leibler: { of: kullbackLeibler, most: Number.POSITIVE_INFINITY },
}

export async function judgeLabels(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const distance = DISTANCES[spec.name] as Distance
  const groups = await groupsOf(asked)
  const refused = incomparable(groups, asked)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const members = groups.flatMap((first, i) =>
    groups.slice(0, i).map((second) => {
      const [larger, smaller] = first.rows.length > second.rows.length ? [first, second] : [second, first]
      const measured = distanceOf(distance, rows, larger.rows, smaller.rows)
      const small = unjudged({ ...measured, n: smaller.rows.length }, material.policy.minSupport)
      return { name: `${larger.name} and ${smaller.name}`, measured, ...small }
    }),
  )
  const question = { requirement, spec, confidence: material.policy.confidence, limit, dataRows: rows.n }
  return judgeFamily({ ...question, are: 'pairs', members })
}

/**
 * Each row counted once whatever it weighs. Where rows hang together, counts are divided by the design effect of the
 * differences of shares, in which entities with rows in both groups have their part.
 */
function distanceOf(
  { of, most }: Distance,
  rows: Rows,
  larger: Uint32Array,
  smaller: Uint32Array,
): Estimate | Undefined {
  const counts = [larger, smaller].map((positions) => countsOf(rows, positions)) as [Counts, Counts]
  const shrunk = ([a, b]: Shrink): Estimate | Undefined =>
    of(
      counts[0].map((count) => count / a),
      counts[1].map((count) => count / b),
    )
  if (rows.entities === undefined && rows.times === undefined) return shrunk([1, 1])
  const positions = new Uint32Array(larger.length + smaller.length)
  positions.set(larger)
  positions.set(smaller, larger.length)
  const codes = Int32Array.from(positions, (row) => codeOf(rows, row))
  const effect = effectBetween(codes, larger.length, counts[0].length, hangingOf(rows, positions))
  return clustered(shrunk, [effect, effect], most)
}

function countsOf(rows: Rows, positions: Uint32Array): Counts {
  const { truth } = rows
  const counts = new Array<number>(truth.task === 'multiclass' ? truth.classes.length : 2).fill(0)
  for (const row of positions) counts[codeOf(rows, row)]!++
  return counts
}

function codeOf({ truth }: Rows, row: number): number {
  const codes = truth.task === 'multiclass' ? truth.codes : truth.task === 'binary' ? truth.positive : undefined
  return codes?.[row] ?? 0
}
