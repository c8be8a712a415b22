/** Arguments that many expectations have: `min_value`, `max_value`, `strict_min` and `strict_max`, `mostly`, `value_set`. */
import { compared, isScalar, OPPOSITE, type Operator, rows } from '../lines.ts'
import type { Node } from '../node.ts'
import { type Ask, sayLine } from './expectation.ts'

export const BOUNDS = ['min_value', 'max_value', 'strict_min', 'strict_max']

/** The share of values that must keep an expectation; all of them unless said. */
export function mostly(kwargs: Node): number {
  const node = kwargs.get('mostly')
  const share = node?.number() ?? 1
  return share >= 0 && share <= 1 ? share : (node as Node).refuse('`mostly` is no share', 'Write a number from 0 to 1.')
}

/** The values of `value_set` but null, or why they cannot be compared. */
export function valueSet(kwargs: Node): readonly (string | number | boolean)[] | string {
  const values = kwargs
    .need('value_set')
    .list()
    .flatMap(({ value }) => (value === null ? [] : [value]))
  return values.every(isScalar) ? values : 'values that are lists or mappings are not compared'
}

export interface Bound {
  readonly operator: Operator
  readonly value: number | string
  readonly node: Node
}

/** The bounds that are said; a string is a date or a text. */
export function bounds(kwargs: Node): readonly Bound[] {
  const strict = (key: string): boolean => kwargs.get(key)?.flag() === true
  const bound = (key: string, operator: Operator): readonly Bound[] => {
    const node = kwargs.get(key)
    if (node === undefined) return []
    return [{ operator, value: typeof node.value === 'string' ? node.value : node.number(), node }]
  }
  return [
    ...bound('min_value', strict('strict_min') ? '>' : '>='),
    ...bound('max_value', strict('strict_max') ? '<' : '<='),
  ]
}

export const NO_BOUNDS = 'it has no limit, and holds for any data'

/** No row may lie beyond a bound. */
export const noneBeyond = (ask: Ask, { operator, value }: Bound): void =>
  sayLine(ask, rows('=', 0, compared(ask.column, OPPOSITE[operator], value)))
