/** What a rule of DQDL is read with, and what limits it has. */
import type { Condition as Rows } from '../../../requirement/ast.ts'
import type { Draft } from '../draft.ts'
import { type Line, OPPOSITE, type Operator } from '../lines.ts'
import type { Node } from '../node.ts'
import type { Condition, Rule } from './ruleset.ts'

export interface Ask {
  readonly draft: Draft
  readonly node: Node
  readonly rule: Rule
  readonly where: Rows | undefined
  /** A line of the rows that the rule is about. */
  readonly say: (line: Line) => void
}

/** Says the rule, or gives the reason why it cannot be said. */
export type Reader = (ask: Ask) => string | undefined

const NO_NUMBER = 'its limit is no plain number'

export interface Limit {
  readonly operator: Operator
  readonly limit: number
}

/** Limits that hold together; `between` excludes its ends, as there. A reason where there are none. */
export function limitsOf(condition: Condition | undefined): readonly Limit[] | string {
  if (condition === undefined) return 'it has no limit'
  const { not: isNot, operator, operands } = condition
  const numbers = operands.filter((each) => typeof each === 'number')
  if (numbers.length < operands.length || operator === 'matches') return NO_NUMBER
  const [first = 0, second = 0] = numbers
  if (operator === 'between')
    return isNot
      ? 'outside of two limits is no single line'
      : [
          { operator: '>', limit: first },
          { operator: '<', limit: second },
        ]
  if (operator === 'in')
    return numbers.length === 1 && !isNot
      ? [{ operator: '=', limit: first }]
      : 'one of several numbers is no single line'
  return [{ operator: isNot ? OPPOSITE[operator] : operator, limit: first }]
}
