/** A requirement about the same columns under other names. */
import { own } from '../json.ts'
import type { Columns } from '../policy/policy.ts'
import type { Argument, Condition, Expression, MetricCall, Requirement } from './ast.ts'

/** By the name that is written, the one that is meant; what is not there keeps its name. */
export type Called = Readonly<Record<string, string>>

export const nameOf = (called: Called, name: string): string => own(called, name) ?? name

/** What columns are for; `positive` is a value, and no name. */
export const columnsWith = (columns: Columns, called: Called): Columns => ({
  ...columns,
  ...Object.fromEntries(
    Object.entries(columns).flatMap(([role, named]) =>
      role === 'positive' || named === undefined ? [] : [[role, roleWith(named, called)]],
    ),
  ),
})

const roleWith = (named: unknown, called: Called): unknown =>
  Array.isArray(named) ? named.map((name) => nameOf(called, String(name))) : nameOf(called, String(named))

/** Its text stays as written; what it measures is renamed, data sets and metrics are not. */
export const withColumns = (requirement: Requirement, called: Called): Requirement => ({
  ...requirement,
  call: callWith(requirement.call, called),
})

function callWith(call: MetricCall, called: Called): MetricCall {
  const { condition, bands } = call
  return {
    ...call,
    arguments: call.arguments.map((argument) => argumentWith(argument, called)),
    ...(condition === undefined ? {} : { condition: conditionWith(condition, called) }),
    by: call.by.map((name) => nameOf(called, name)),
    ...(bands === undefined
      ? {}
      : { bands: Object.fromEntries(Object.entries(bands).map(([name, edges]) => [nameOf(called, name), edges])) }),
  }
}

function argumentWith(argument: Argument, called: Called): Argument {
  switch (argument.kind) {
    case 'name':
      return { ...argument, name: nameOf(called, argument.name) }
    case 'condition':
      return { ...argument, condition: conditionWith(argument.condition, called) }
    case 'call':
      return { ...argument, call: callWith(argument.call, called) }
    default:
      return argument
  }
}

export function conditionWith(condition: Condition, called: Called): Condition {
  switch (condition.kind) {
    case 'compare':
    case 'in':
      return { ...condition, column: nameOf(called, condition.column) }
    case 'relate':
      return {
        ...condition,
        left: expressionWith(condition.left, called),
        right: expressionWith(condition.right, called),
      }
    case 'and':
    case 'or':
      return { ...condition, parts: condition.parts.map((part) => conditionWith(part, called)) }
    case 'not':
      return { ...condition, part: conditionWith(condition.part, called) }
  }
}

function expressionWith(expression: Expression, called: Called): Expression {
  switch (expression.kind) {
    case 'column':
      return { ...expression, column: nameOf(called, expression.column) }
    case 'abs':
      return { ...expression, of: expressionWith(expression.of, called) }
    case 'arithmetic':
      return {
        ...expression,
        left: expressionWith(expression.left, called),
        right: expressionWith(expression.right, called),
      }
    default:
      return expression
  }
}
