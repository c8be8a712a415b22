/**
 * A quantile against its limit. `median(x) >= 38` needs no sorting: counting the values below 38 settles it, in the scan
 * that runs anyway. Only where the limit falls between the two values that the quantile lies between is it computed, and only
 * where it lies below 38 is the value there looked for that is next to the limit.
 *
 * With n numbers in order a[0] to a[n-1], the quantile at p is interpolated between a[floor(h)] and a[ceil(h)],
 * h = (n - 1) p (Hyndman and Fan's type 7, as in NumPy, R and the engine).
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Operator } from '@sea-trials/schema/requirement/ast'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate, Predicate } from '@sea-trials/tables/engine'
import { allOf } from '../../data/missing.ts'
import { doubleOf, notNumbers, number, numberCount, numbers } from './aggregates.ts'
import { type Answer, type Ask, numberArgument, type Plan, rowsOf } from './metric.ts'

export const median = (ask: Ask): Plan => quantilePlan(ask, 0.5)

export function quantile(ask: Ask): Plan {
  const given = ask.arguments.get('p')?.[0]
  const p = given?.kind === 'number' ? given.value : Number.NaN
  if (p >= 0 && p <= 1) return quantilePlan(ask, p)
  throw new SeaTrialsError(
    'bad-requirement',
    `there is no quantile at ${p}`,
    'Write a number from 0 to 1, or 0% to 100%.',
    ask.requirement.source,
  )
}

function quantilePlan(ask: Ask, p: number): Plan {
  const { operator, limit, over, call } = ask.requirement
  const comparable = operator !== '=' && operator !== '!=' && limit.kind === 'number'
  if (ask.exact || !comparable || over !== undefined || call.by.length > 0) return sorted(ask, p)
  return counted(ask, p, operator, limit.value)
}

function sorted(ask: Ask, p: number): Plan {
  const column = numberArgument(ask).name
  const rows = rowsOf(ask, numberArgument(ask))
  const value: Aggregate = p === 0.5 ? { op: 'median', column, ...rows } : { op: 'quantile', column, p, ...rows }
  return {
    wanted: [value, ...numbers(ask)],
    measure: ([answer, ...counts]) => number(answer as Answer, numberCount(ask, counts), ask),
    leftOut: ([, ...counts]) => notNumbers(counts),
  }
}

function counted(ask: Ask, p: number, operator: Operator, limit: number): Plan {
  const column = numberArgument(ask)
  // At the limit itself the line holds or breaks with the operator: the limit belongs to the upper part for >= and <.
  const isUpper = operator === '>=' || operator === '<'
  const under: Aggregate = {
    op: isUpper ? 'count_below' : 'count_at_most',
    column: column.name,
    value: limit,
    ...rowsOf(ask, column),
  }
  return {
    wanted: [under, ...numbers(ask)],
    measure: ([below, ...counts]) => {
      const n = numberCount(ask, counts)
      if (n === 0) return undefinedBecause('no rows', 0)
      const h = (n - 1) * p
      if (Number(below) <= Math.floor(h)) return isUpper ? bound(limit, n) : nearest(ask, 'min', '>', limit, n)
      if (Number(below) > Math.ceil(h)) return isUpper ? nearest(ask, 'max', '<', limit, n) : bound(limit, n)
      return sorted(ask, p)
    },
    leftOut: ([, ...counts]) => notNumbers(counts),
  }
}

/** The value next to the limit on a side that the limit does not belong to: looked for only where the quantile lies there. */
function nearest(ask: Ask, op: 'min' | 'max', side: Operator, limit: number, n: number): Plan {
  const column = numberArgument(ask)
  const beyond: Predicate = { kind: 'compare', column: column.name, operator: side, value: limit }
  return {
    wanted: [{ op, column: column.name, where: allOf([rowsOf(ask, column).where, beyond]) as Predicate }],
    measure: ([value]) => bound(doubleOf(value as Answer & {}, ask), n),
  }
}

/** A number on the same side of the limit as the quantile: the quantile is it, or lies further away. */
const bound = (value: number, n: number): Measured => ({ ...exact(value, n), approximate: true })
