/** What the lines that bias-check alone has are judged with. */
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import type { Dependence } from '@sea-trials/stats/dependence'
import { entitiesOf } from '@sea-trials/stats/entity'
import { type BinarySample, type RowFacts, taken } from '@sea-trials/stats/quality/sample'
import { timesOf } from '@sea-trials/stats/time'
import { groupsSaid, otherGroups } from '../../data/groups.ts'
import { errorCheck } from '../../decide/judge.ts'
import { refuseDecisions } from '../../quality/decided.ts'
import type { Group } from '../../quality/groups.ts'
import type { Material } from '../../quality/material.ts'
import { factsOf, type Rows } from '../../quality/rows.ts'
import { rowNumbers } from '../../quality/samples.ts'

export type OwnJudge = (asked: OwnAsked) => Promise<Check>

/** A judge of what counts rows: it is said where the policy has them weigh more than others. */
export const ofRowsAlone =
  (judge: OwnJudge): OwnJudge =>
  async (asked) => {
    const { rows, spec, material } = asked
    if (rows.weights !== undefined) material.note(`${spec.name}: each row counts once, whatever it weighs`)
    return judge(asked)
  }

/** What a sample has to know of rows that count once each. */
export const factsOfEach = (rows: Rows): RowFacts => {
  const { weight: _, ...facts } = factsOf(rows)
  return facts
}

/** How some rows hang together, in their order. */
export const hangingOf = ({ entities, times }: Rows, positions: Uint32Array): Dependence => ({
  ...(entities === undefined ? {} : { entities: entitiesOf(taken(entities, positions)) }),
  ...(times === undefined ? {} : { times: timesOf(taken(times, positions)) }),
})

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

/** The groups of those rows that have a weight, by the columns of the line. */
export async function groupsOf(asked: OwnAsked): Promise<readonly Group[]> {
  const { material, rows, requirement } = asked
  const groups = await material.groups(rows, { by: columnsOf(asked) }, requirement.call.condition)
  const { weights } = rows
  if (weights === undefined) return groups
  return groups
    .map(({ name, rows: all }) => ({ name, rows: all.filter((row) => (weights[row] as number) > 0) }))
    .filter((group) => group.rows.length > 0)
}

const MOST_GROUPS = 50

/** Why groups cannot be compared pair by pair, where they cannot. */
export function incomparable({ length }: readonly Group[], asked: OwnAsked): string | undefined {
  if (length >= 2 && length <= MOST_GROUPS) return undefined
  return `${groupsSaid(columnsOf(asked), length)}, and 2 to ${MOST_GROUPS} can be compared: ${otherGroups(length)}`
}

type Deciding = BinarySample & { readonly prediction: Uint8Array }

/** The candidate's answers, which decide. Throws `bad-value` for scores that decide nothing. */
export async function decidingOf({ material, rows, spec }: OwnAsked): Promise<Deciding> {
  const { sample } = await material.candidate(rows)
  if (sample.task !== 'binary') throw new RangeError('decisions are of two classes')
  if (sample.prediction === undefined) refuseDecisions(`\`${spec.name}\``, sample)
  return sample as Deciding
}

/** What is decided: the labels of the data, or the candidate's predictions. */
export async function decisionsOf(asked: OwnAsked, of: 'labels' | 'predictions'): Promise<Uint8Array> {
  const { rows } = asked
  const { truth } = rows
  if (truth.task !== 'binary') throw new RangeError('decisions are of two classes')
  if (of === 'labels') return truth.positive
  const { prediction } = await decidingOf(asked)
  // Rows of no weight are not in the sample; what is decided of them counts for nothing.
  const decisions = new Uint8Array(rows.n)
  const numbers = rowNumbers(rows)
  prediction.forEach((decision, i) => {
    decisions[numbers[i] as number] = decision
  })
  return decisions
}
