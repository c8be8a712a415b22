/** Inequality of decisions between groups, in one number: AIF360's between-group entropy and smoothed differential. */
import type { Check } from '@sea-trials/schema/verdict'
import { bonferroni } from '@sea-trials/stats/family'
import { betweenGroups } from '@sea-trials/stats/inequality'
import { logRate } from '@sea-trials/stats/quality/log-rate'
import { binarySample, subset } from '@sea-trials/stats/quality/sample'
import { errorCheck, judge } from '../../decide/judge.ts'
import { optionsOf } from '../../quality/options.ts'
import { decisionsOf, factsOfEach, groupsOf, hangingOf, incomparable, type OwnAsked } from './metric.ts'
import { judgeTwoSides, type Side } from './two-sides.ts'

export async function judgeBetween(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const { truth } = rows
  const decisions = await decisionsOf(asked, 'predictions')
  const { order } = optionsOf(spec, requirement.call.arguments, requirement.source)
  const groups = await groupsOf(asked)
  const refused = incomparable(groups, asked)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const label = truth.task === 'binary' ? truth.positive : new Uint8Array(rows.n)
  // Positions among those rows alone that are in a group.
  let at = 0
  const positions = Uint32Array.from(groups.flatMap((group) => [...group.rows]))
  const places = groups.map((group) => Uint32Array.from(group.rows, () => at++))
  const benefits = Float64Array.from(positions, (row) => (decisions[row] ?? 0) - (label[row] ?? 0) + 1)
  const measured = betweenGroups(benefits, places, hangingOf(rows, positions), order)
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}

const OUTCOMES: readonly Side[] = (['selected', 'rejected'] as const).map((word) => ({
  word,
  measure: (sample) => logRate(sample, word),
}))

export async function judgeDifferential(asked: OwnAsked): Promise<Check> {
  const { requirement, spec, rows } = asked
  const decisions = await decisionsOf(asked, 'predictions')
  const groups = await groupsOf(asked)
  const refused = incomparable(groups, asked)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const whole = binarySample(new Uint8Array(rows.n), { prediction: decisions }, factsOfEach(rows))
  const parts = groups.map(({ name, rows: own }) => ({ name, sample: subset(whole, own) }))
  // Both outcomes are looked at, so that each family of pairs gets half of what may go wrong.
  return judgeTwoSides(asked, 'difference', parts, OUTCOMES, bonferroni)
}
