/** On which side of the limit a value or an interval lies. Every outcome of every gate comes from these few comparisons. */
import type { Operator, Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Interval } from '@sea-trials/stats/estimate'

export type Side = 'good' | 'bad' | 'across'

/** An exact value holds or it does not. */
export function sideOfValue(value: number, operator: Operator, limit: number): Side {
  switch (operator) {
    case '>=':
      return value >= limit ? 'good' : 'bad'
    case '>':
      return value > limit ? 'good' : 'bad'
    case '<=':
      return value <= limit ? 'good' : 'bad'
    case '<':
      return value < limit ? 'good' : 'bad'
    case '=':
      return value === limit ? 'good' : 'bad'
    case '!=':
      return value !== limit ? 'good' : 'bad'
  }
}

/** Whether more is better: the limit is a floor. */
export const isFloor = (operator: Operator): boolean => operator === '>=' || operator === '>'

/** Whether a line says how good at most: a cap on what is too good to be true, which no bad model breaks. */
export const isCap = (
  { operator, over }: Pick<Requirement, 'operator' | 'over'>,
  { better }: Pick<MetricSpec, 'better'>,
): boolean =>
  over === undefined &&
  (better === 'higher' ? operator === '<=' || operator === '<' : better === 'lower' && isFloor(operator))

/**
 * An interval holds when all of it does, is broken when none of it holds, and lies across otherwise.
 * An end that the data cannot bound never proves anything.
 */
export function sideOfInterval(interval: Interval, operator: Operator, limit: number): Side {
  const worst = isFloor(operator) ? interval.low : interval.high
  const best = isFloor(operator) ? interval.high : interval.low
  if (worst !== null && sideOfValue(worst, operator, limit) === 'good') return 'good'
  if (best !== null && sideOfValue(best, operator, limit) === 'bad') return 'bad'
  return 'across'
}

/** How far the value lies on the good side; negative on the bad side. Orders the members of a family. */
export function margin(value: number, operator: Operator, limit: number): number {
  if (isFloor(operator)) return value - limit
  if (operator === '<=' || operator === '<') return limit - value
  return operator === '=' ? -Math.abs(value - limit) : Math.abs(value - limit)
}
