/** What the lines that bias-check alone has are judged with. */
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { errorCheck } from '../../decide/judge.ts'
import type { Material } from '../../quality/material.ts'
import type { Rows } from '../../quality/rows.ts'
import { rowNumbers } from '../../quality/samples.ts'

export type OwnJudge = (asked: OwnAsked) => Promise<Check>

export interface OwnAsked {
  readonly material: Material
  readonly requirement: Requirement
  readonly spec: MetricSpec
  readonly rows: Rows
  readonly limit: number
  readonly given: ReadonlyMap<string, readonly Argument[]>
}

/** Throws what reading throws. */
export async function judgeOwn(
  judge: OwnJudge,
  material: Material,
  requirement: Requirement,
  spec: MetricSpec,
): Promise<Check> {
  const { call, limit } = requirement
  const rows = await material.rows(call.dataset)
  if (spec.tasks !== undefined && !spec.tasks.includes(rows.truth.task))
    return errorCheck(
      requirement,
      spec,
      `\`${spec.name}\` is a metric of ${spec.tasks.join(' and ')} tasks; this one is ${rows.truth.task}`,
    )
  return judge({
    material,
    requirement,
    spec,
    rows,
    limit: limit.kind === 'number' ? limit.value : Number.NaN,
    given: bindArguments(spec, call.arguments) ?? new Map(),
  })
}

export const columnsOf = ({ given }: OwnAsked, place = 'columns'): readonly string[] =>
  (given.get(place) ?? []).flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))

/** What is decided: the labels of the data, or the candidate's predictions. */
export async function decisionsOf({ material, rows }: OwnAsked, of: 'labels' | 'predictions'): Promise<Uint8Array> {
  const { truth } = rows
  if (truth.task !== 'binary') throw new RangeError('decisions are of two classes')
  if (of === 'labels') return truth.positive
  const sample: Sample = (await material.candidate(rows)).sample
  if (sample.task !== 'binary' || sample.prediction === undefined)
    throw new RangeError('a candidate without predictions')
  // Rows of no weight are not in the sample; what is decided of them counts for nothing.
  const decisions = new Uint8Array(rows.n)
  const numbers = rowNumbers(rows)
  sample.prediction.forEach((decision, i) => {
    decisions[numbers[i] as number] = decision
  })
  return decisions
}
