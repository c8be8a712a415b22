/** Expectations about a whole table, or about several of its columns. */
import { any, held, noRepeats, rows, uniqueTogether } from '../lines.ts'
import type { Ask, Expectation } from './expectation.ts'
import { BOUNDS, bounds, NO_BOUNDS } from './limits.ts'

const none = (why: string): Expectation => ({ kwargs: [], read: () => why })

export const TABLES: Readonly<Record<string, Expectation>> = {
  expect_table_row_count_to_equal: {
    kwargs: ['value'],
    read: ({ draft, node, kwargs, burden }) => {
      draft.line(rows('=', kwargs.need('value').count()), burden, node)
      return undefined
    },
  },
  expect_table_row_count_to_be_between: {
    kwargs: BOUNDS,
    read: ({ draft, node, kwargs, burden }) => {
      const found = bounds(kwargs)
      if (found.some(({ value }) => typeof value !== 'number')) return 'its limits are no numbers'
      for (const { operator, value } of found) draft.line(rows(operator, value as number), burden, node)
      return found.length === 0 ? NO_BOUNDS : undefined
    },
  },
  expect_table_column_count_to_equal: { kwargs: ['value'], read: (ask) => columnCount(ask, 'value', 'value') },
  expect_table_column_count_to_be_between: {
    kwargs: ['min_value', 'max_value'],
    read: (ask) => columnCount(ask, 'min_value', 'max_value'),
  },
  expect_table_columns_to_match_set: {
    kwargs: ['column_set', 'exact_match'],
    read: (ask) => columnSet(ask, 'column_set', ask.kwargs.get('exact_match')?.flag() !== false),
  },
  expect_table_columns_to_match_ordered_list: {
    kwargs: ['column_list'],
    read: (ask) => {
      const why = columnSet(ask, 'column_list', true)
      if (why === undefined) ask.draft.lose('rule', ask.kwargs, 'the order of the columns', 'columns are known by name')
      return why
    },
  },
  expect_column_to_exist: {
    kwargs: ['column_index'],
    read: ({ draft, node, kwargs, column, burden }) => {
      if (burden === 'warn') return 'a column that is not there cannot only warn'
      draft.column(column, node)
      const index = kwargs.get('column_index')
      if (index !== undefined) draft.lose('rule', index, `the place of the column`, 'columns are known by name')
      return undefined
    },
  },
  expect_compound_columns_to_be_unique: { kwargs: ['column_list', 'ignore_row_if'], read: compound },
  expect_table_row_count_to_equal_other_table: none('which data set the other table is, is not said'),
}

/** Rows are objects; their number of properties is the table's number of columns. */
function columnCount({ draft, node, kwargs, burden }: Ask, least: string, most: string): string | undefined {
  if (burden === 'warn') return 'it cannot only warn'
  const [from, to] = [kwargs.get(least), kwargs.get(most)]
  if (from !== undefined) draft.top('minProperties', from.count(), node)
  if (to !== undefined) draft.top('maxProperties', to.count(), node)
  return from === undefined && to === undefined ? NO_BOUNDS : undefined
}

function columnSet({ draft, node, kwargs, burden }: Ask, key: string, exact: boolean): string | undefined {
  if (burden === 'warn') return 'columns that are not there cannot only warn'
  const names = kwargs.get(key)?.texts() ?? []
  if (names.length === 0) return 'it names no column'
  for (const name of names) {
    draft.column(name, node)
    draft.require(name, node)
  }
  if (exact) draft.top('additionalProperties', false, node)
  return undefined
}

function compound({ draft, node, kwargs, burden }: Ask): string | undefined {
  const names = [...new Set(kwargs.need('column_list').texts())]
  const ignore = kwargs.get('ignore_row_if')?.text() ?? 'all_values_are_missing'
  if (names.length < 2) return 'it names no two columns'
  for (const name of names) draft.require(name, node)
  if (ignore === 'any_value_is_missing') draft.line(uniqueTogether(names), burden, node)
  else if (ignore === 'never') draft.line(noRepeats(names), burden, node)
  else draft.line(noRepeats(names, any(...names.map(held))), burden, node)
  return undefined
}
