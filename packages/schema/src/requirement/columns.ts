/** Which columns a condition speaks of. */
import type { Condition, Expression } from './ast.ts'

/** Each once, in the order in which they are first named. */
export const columnsIn = (condition: Condition): readonly string[] => [...new Set(named(condition))]

function named(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
    case 'in':
      return [condition.column]
    case 'relate':
      return [...within(condition.left), ...within(condition.right)]
    case 'and':
    case 'or':
      return condition.parts.flatMap(named)
    case 'not':
      return named(condition.part)
  }
}

function within(one: Expression): readonly string[] {
  switch (one.kind) {
    case 'column':
      return [one.column]
    case 'abs':
      return within(one.of)
    case 'arithmetic':
      return [...within(one.left), ...within(one.right)]
    default:
      return []
  }
}
