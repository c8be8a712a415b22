/** A contract as a suite of Great Expectations 1.x. */

import type { Condition, Expression } from '../../../requirement/ast.ts'
import { parseCondition } from '../../../requirement/condition.ts'
import { printable } from '../../../text.ts'
import type { Outline } from '../outline.ts'
import { expectationsOf, type Item } from './write-columns.ts'
import { itemsOfLines } from './write-lines.ts'

export function writeSuite(outline: Outline): string {
  const names = outline.columns.map(({ name }) => name)
  const items: Item[] = outline.columns.flatMap((column) => expectationsOf(column, outline))
  for (const column of outline.onlyRequired) items.push({ type: 'expect_column_to_exist', kwargs: { column } })
  if (outline.closed) {
    const whole = names.every((name) => outline.required.includes(name))
    if (whole && outline.match === 'exact')
      items.unshift({ type: 'expect_table_columns_to_match_ordered_list', kwargs: { column_list: names } })
    else if (whole)
      items.unshift({ type: 'expect_table_columns_to_match_set', kwargs: { column_set: names, exact_match: true } })
    else outline.lose(['additionalProperties'], 'that there are no other columns', 'a set of columns is exact there')
  }
  if (outline.match !== 'exact') outline.loseMatch()
  items.push(...keyOf(outline), ...outline.uniqueKeys.map(uniqueOf))
  outline.loseEach('x-foreign-keys', 'an expectation is about one table')
  for (const [i, text] of outline.rows.entries()) {
    const found = relationOf(parseCondition({ text, burden: 'require' }))
    if (found === undefined) outline.lose(['x-rows', i], printable(text), 'no expectation says it')
    else items.push(found)
  }
  items.push(...itemsOfLines(outline))
  for (const key of ['title', 'description'])
    if (outline.schema[key] !== undefined) outline.lose([key], key, 'a suite has none')
  const suite = { name: 'contract', expectations: items, meta: { great_expectations_version: '1.2.0' } }
  return `${JSON.stringify(suite, undefined, 2)}\n`
}

/** That its columns are never null is said with the columns. */
function keyOf(outline: Outline): readonly Item[] {
  if (outline.key.length === 0) return []
  outline.lose(
    ['x-primary-key'],
    'that they are the primary key',
    'its columns are unique together and never null, and no more is said',
  )
  return [uniqueOf(outline.key)]
}

/** Rows without a value in one of the columns do not count. */
function uniqueOf(key: readonly string[]): Item {
  if (key.length === 1) return { type: 'expect_column_values_to_be_unique', kwargs: { column: key[0] } }
  const kwargs = { column_list: key, ignore_row_if: 'any_value_is_missing' }
  return { type: 'expect_compound_columns_to_be_unique', kwargs }
}

/** A comparison of two columns, or the sum of columns; where a value is missing such a condition says nothing. */
function relationOf(condition: Condition): Item | undefined {
  if (condition.kind !== 'relate') return undefined
  const { left, operator, right } = condition
  if (left.kind === 'column' && right.kind === 'column') {
    const [a, b] = operator.startsWith('<') ? [right.column, left.column] : [left.column, right.column]
    const kwargs = { column_A: a, column_B: b, ignore_row_if: 'either_value_is_missing' }
    if (operator === '=') return { type: 'expect_column_pair_values_to_be_equal', kwargs }
    if (operator === '!=') return undefined
    const orEqual = operator.endsWith('=') ? { or_equal: true } : {}
    return { type: 'expect_column_pair_values_a_to_be_greater_than_b', kwargs: { ...kwargs, ...orEqual } }
  }
  const columns = summed(left)
  if (columns === undefined || right.kind !== 'number' || operator !== '=') return undefined
  const kwargs = { column_list: columns, sum_total: right.value, ignore_row_if: 'any_value_is_missing' }
  return { type: 'expect_multicolumn_sum_to_equal', kwargs }
}

/** The columns of which an expression is the sum. */
function summed(one: Expression): readonly string[] | undefined {
  if (one.kind === 'column') return [one.column]
  if (one.kind !== 'arithmetic' || one.operator !== '+' || one.right.kind !== 'column') return undefined
  const before = summed(one.left)
  return before === undefined ? undefined : [...before, one.right.column]
}
