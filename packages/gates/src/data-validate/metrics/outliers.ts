/** Numbers that lie far from the others: outside of fences around the quartiles, or standard deviations away from the mean. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Expression } from '@sea-trials/schema/requirement/ast'
import { exact, type Measured, type Undefinedness, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate, Predicate } from '@sea-trials/tables/engine'
import { anyOf } from '../../data/missing.ts'
import { notNumbers, numberCount, numbers } from './aggregates.ts'
import { type Answer, type Ask, namesOf, numberArgument, numberOf, type Plan, rowsOf } from './metric.ts'

/** `fences`: Tukey's. `deviations`: z-scores, on both sides or above the mean alone. */
export const METHODS = ['fences', 'deviations', 'deviations_above'] as const
type Method = (typeof METHODS)[number]

/** Interquartile ranges outside of the quartiles (Tukey's "far out"), standard deviations away from the mean. */
const FAR = 3

interface Centre {
  readonly wanted: readonly Aggregate[]
  /** Or why there is nothing to measure a distance by. */
  readonly beyond: (answers: readonly Answer[]) => Predicate | Undefinedness
}

/** Numbers that are far out over numbers. */
export function outlierShare(ask: Ask): Plan {
  const method = (namesOf(ask, 'method')[0] ?? 'fences') as Method
  const { wanted, beyond } = method === 'fences' ? fences(ask) : deviations(ask, method)
  return {
    wanted: [...wanted, ...numbers(ask)],
    measure: (answers): Measured | Plan => {
      const n = numberCount(ask, answers.slice(wanted.length))
      if (n === 0) return undefinedBecause('no rows', 0)
      const predicate = beyond(answers)
      if (typeof predicate === 'string') return undefinedBecause(predicate, n)
      return {
        wanted: [{ op: 'count_if', predicate, ...rowsOf(ask, numberArgument(ask)) }],
        measure: ([found]) => exact(Number(found) / n, n),
      }
    },
    leftOut: (answers) => notNumbers(answers.slice(wanted.length)),
  }
}

/** Below Q1 - k (Q3 - Q1) or above Q3 + k (Q3 - Q1). With half of the values equal every other one would be far out. */
function fences(ask: Ask): Centre {
  const column = numberArgument(ask).name
  const rows = rowsOf(ask, numberArgument(ask))
  const reach = farOf(ask)
  return {
    wanted: [
      { op: 'quantile', column, p: 0.25, ...rows },
      { op: 'quantile', column, p: 0.75, ...rows },
      { op: 'min', column, ...rows },
      { op: 'max', column, ...rows },
    ],
    beyond: ([first, third, least, most]) => {
      const [low, high] = [Number(first), Number(third)]
      if (low === high) return least === most ? 'zero variance' : 'the first and the third quartile are equal'
      const fence = reach * (high - low)
      return anyOf([
        { kind: 'compare', column, operator: '<', value: low - fence },
        { kind: 'compare', column, operator: '>', value: high + fence },
      ])
    },
  }
}

/** |x - mean| / stddev at least k, as Great Expectations computes a z-score: with the standard deviation of the sample. */
function deviations(ask: Ask, method: Method): Centre {
  const column = numberArgument(ask).name
  const rows = rowsOf(ask, numberArgument(ask))
  const reach = farOf(ask)
  return {
    wanted: [
      { op: 'mean', column, ...rows },
      { op: 'stddev', column, ...rows },
    ],
    beyond: ([mean, sample]) => {
      if (!(Number(sample) > 0)) return 'zero variance'
      const apart: Expression = {
        kind: 'arithmetic',
        operator: '/',
        left: { kind: 'arithmetic', operator: '-', left: { kind: 'column', column }, right: number(Number(mean)) },
        right: number(Number(sample)),
      }
      const distance: Expression = method === 'deviations' ? { kind: 'abs', of: apart } : apart
      return { kind: 'relate', left: distance, operator: '>=', right: number(reach) }
    },
  }
}

const number = (value: number): Expression => ({ kind: 'number', value })

function farOf(ask: Ask): number {
  const far = numberOf(ask, 'far') ?? FAR
  if (far > 0) return far
  throw new SeaTrialsError(
    'bad-requirement',
    `nothing lies ${far} times as far as the others`,
    'Write a number above 0: `outlier_share(income, deviations, 3) <= 1%`.',
    ask.requirement.source,
  )
}
