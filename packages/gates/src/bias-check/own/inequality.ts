/** Inequality of decisions between groups, in one number: AIF360's between-group entropy and smoothed differential. */
import type { Check } from '@sea-trials/schema/verdict'
import { chiSquareQuantile, zOf } from '@sea-trials/stats/distributions'
import { type Estimate, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { difference } from '@sea-trials/stats/family'
import { wilsonEnds } from '@sea-trials/stats/proportion'
import { errorCheck, judge, judgeFamily } from '../../decide/judge.ts'
import { pairName } from '../../quality/judge-gap.ts'
import { decisionsOf, groupsOf, incomparable, type OwnAsked } from './metric.ts'

export async function judgeBetween(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const { truth } = rows
  const decisions = await decisionsOf(asked, 'predictions')
  const groups = await groupsOf(asked)
  const label = truth.task === 'binary' ? truth.positive : new Uint8Array(rows.n)
  const benefits = groups.map((group) =>
    Float64Array.from(group.rows, (row) => (decisions[row] ?? 0) - (label[row] ?? 0) + 1),
  )
  const measured = betweenGroups(benefits)
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}

/** The interval is that of the non-centrality of the one-way analysis of variance (score interval with its variance). */
export function betweenGroups(groups: readonly Float64Array[]): Measured {
  const sums = groups.map((values) => values.reduce((sum, x) => sum + x, 0))
  const n = groups.reduce((sum, { length }) => sum + length, 0)
  const mean = sums.reduce((sum, x) => sum + x, 0) / n
  if (groups.length < 2 || !(mean > 0)) return undefinedBecause(n === 0 ? 'no rows' : 'zero denominator', n)
  const means = groups.map(({ length }, g) => (sums[g] as number) / length)
  const between = groups.reduce((sum, { length }, g) => sum + length * ((means[g] as number) - mean) ** 2, 0)
  const within = groups.reduce(
    (sum, values, g) => values.reduce((rest, x) => rest + (x - (means[g] as number)) ** 2, sum),
    0,
  )
  const variance = within / Math.max(1, n - groups.length)
  const value = between / (2 * n * mean * mean)
  if (!(variance > 0)) return undefinedBecause('zero variance', n)
  const [free, ratio] = [groups.length - 1, between / variance]
  const scale = variance / (2 * n * mean * mean)
  return {
    kind: 'estimate',
    value,
    n,
    interval: (level) => {
      const z2 = zOf(level) ** 2
      const centre = ratio - free + 2 * z2
      const half = Math.sqrt(Math.max(0, centre * centre - (ratio - free) ** 2 + 2 * z2 * free))
      const isStill = ratio <= chiSquareQuantile(0.5 + level / 2, free)
      return {
        low: isStill ? 0 : Math.min(value, Math.max(0, centre - half) * scale),
        high: Math.max(value, (centre + half) * scale),
        level,
        method: 'non-central chi-square, score',
      }
    },
  }
}

export async function judgeDifferential(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const decisions = await decisionsOf(asked, 'predictions')
  const groups = await groupsOf(asked)
  const refused = incomparable(groups)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const counts = groups.map((group) => ({
    selected: group.rows.reduce((sum, row) => sum + (decisions[row] ?? 0), 0),
    n: group.rows.length,
  }))
  const outcomes = [
    { word: 'selected', rates: counts.map(({ selected, n }) => logRate(selected, n)) },
    { word: 'rejected', rates: counts.map(({ selected, n }) => logRate(n - selected, n)) },
  ]
  const members = outcomes.flatMap(({ word, rates }) => {
    const gap = difference(rates, 'nothing')
    return gap.pairs.map(({ first, second, estimate }) => ({
      name: `${pairName('difference', groups[first]?.name ?? '', groups[second]?.name ?? '')}, ${word}`,
      measured: estimate,
      joint: gap.simultaneous,
    }))
  })
  // Both outcomes are looked at, so that each family of pairs gets half of what may go wrong.
  const simultaneous = (level: number) =>
    members.flatMap(({ measured, joint }) =>
      measured.kind === 'estimate' ? [measured.interval(joint((1 + level) / 2))] : [],
    )
  const question = { requirement, spec, confidence: material.policy.confidence, limit, dataRows: rows.n }
  return judgeFamily({ ...question, members, simultaneous })
}

/** The logarithm of a rate with half a row added to either side, so that no rate is 0. */
function logRate(count: number, n: number): Estimate {
  const p = (count + 0.5) / (n + 1)
  return {
    kind: 'estimate',
    value: Math.log(p),
    n,
    interval: (level) => {
      const [low, high] = wilsonEnds(p, n + 1, zOf(level))
      return { low: Math.log(low), high: Math.log(high), level, method: 'Wilson, logarithm' }
    },
  }
}
