/** One line over the rows that its condition leaves, whole or by groups: every part is measured, then judged as a family. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Check } from '@sea-trials/schema/verdict'
import type { Interval, Measured } from '@sea-trials/stats/estimate'
import { oncePer, type Sample } from '@sea-trials/stats/quality/sample'
import { judge, judgeFamily } from '../decide/judge.ts'
import type { Compared } from '../decide/words.ts'
import type { Material } from './material.ts'
import type { Metric } from './metrics.ts'
import type { Rows } from './rows.ts'
import { partOf } from './samples.ts'
import { estimatesOf, jointLevelOf, unjudged } from './sharing.ts'

export interface Asked {
  readonly material: Material
  readonly requirement: Requirement
  readonly rows: Rows
  readonly metric: Metric
  readonly sample: Sample
}

export interface Part {
  readonly name: string
  /** Taken once of a sample, as long as the line is judged. */
  readonly of: (sample: Sample) => Sample
}

/** The rows that the condition leaves, whole or by groups. */
export async function partsOf({
  material,
  requirement,
  rows,
}: Pick<Asked, 'material' | 'requirement' | 'rows'>): Promise<readonly Part[]> {
  const { condition, by, bands } = requirement.call
  if (by.length === 0) {
    const within = condition === undefined ? undefined : await material.positions(rows, condition)
    return [{ name: '', of: oncePer((sample) => (within === undefined ? sample : partOf(rows, sample, within))) }]
  }
  const groups = await material.groups(rows, { by, ...(bands === undefined ? {} : { bands }) }, condition)
  return groups.map((group) => ({ name: group.name, of: oncePer((sample) => partOf(rows, sample, group.rows)) }))
}

export async function judgeParts(
  asked: Asked,
  limit: number,
  measure: (part: Part) => Measured,
  comparedOf?: (part: Part) => Compared,
): Promise<Check> {
  const { material, requirement, rows, metric, sample } = asked
  const parts = await partsOf(asked)
  const isByGroups = requirement.call.by.length > 0
  const members = parts.map((part) => {
    const measured = measure(part)
    const small = isByGroups ? unjudged(measured, material.policy.minSupport) : {}
    return { name: part.name, sample: part.of(sample), measured, ...small, ...comparedWith(part, comparedOf) }
  })
  const question = {
    requirement,
    spec: metric.spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(members.map(({ measured }) => measured)),
  }
  const [first] = members
  if (!isByGroups && first !== undefined) return judge({ ...question, ...first })
  const judged = members.filter((member) => member.unjudged === undefined)
  const simultaneous = (level: number): Interval[] => {
    const joint = jointLevelOf(rows, judged, level)
    return estimatesOf(judged).map((estimate) => estimate.interval(joint))
  }
  return judgeFamily({ ...question, members, simultaneous })
}

const comparedWith = (part: Part, comparedOf: ((part: Part) => Compared) | undefined) =>
  comparedOf === undefined ? {} : { compared: comparedOf(part) }

/** What `n` counts in the members, where it is not rows. */
export function countsOf(members: readonly Measured[]): { readonly counts?: string } {
  const counted = members.find((measured) => measured.kind === 'estimate')
  return counted?.kind === 'estimate' && counted.counted !== undefined ? { counts: counted.counted } : {}
}
