/** Expectations about a whole table, or about several of its columns. */
import { printName } from '../../../requirement/print.ts'
import { any, held, noRepeats, rows, uniqueness, uniqueTogether } from '../lines.ts'
import { type Ask, type Expectation, needsLine, sayLine } from './expectation.ts'
import { BOUNDS, bounds, mostly, NO_BOUNDS } from './limits.ts'

export const TABLES: Readonly<Record<string, Expectation>> = {
  expect_table_row_count_to_equal: {
    kwargs: ['value'],
    read: (ask) => {
      sayLine(ask, rows('=', ask.kwargs.need('value').count()))
      return undefined
    },
  },
  expect_table_row_count_to_be_between: {
    kwargs: BOUNDS,
    read: (ask) => {
      const found = bounds(ask.kwargs)
      if (found.some(({ value }) => typeof value !== 'number')) return 'its limits are no numbers'
      for (const { operator, value } of found) sayLine(ask, rows(operator, value as number))
      return found.length === 0 ? NO_BOUNDS : undefined
    },
  },
  expect_table_column_count_to_equal: {
    kwargs: ['value'],
    whole: true,
    read: (ask) => columnCount(ask, 'value', 'value'),
  },
  expect_table_column_count_to_be_between: {
    kwargs: ['min_value', 'max_value'],
    whole: true,
    read: (ask) => columnCount(ask, 'min_value', 'max_value'),
  },
  expect_table_columns_to_match_set: {
    kwargs: ['column_set', 'exact_match'],
    whole: true,
    read: (ask) => columnSet(ask, 'column_set', ask.kwargs.get('exact_match')?.flag() !== false),
  },
  expect_table_columns_to_match_ordered_list: {
    kwargs: ['column_list'],
    whole: true,
    read: orderedList,
  },
  expect_column_to_exist: {
    kwargs: ['column_index'],
    whole: true,
    read: ({ draft, node, kwargs, column, burden }) => {
      if (burden === 'warn') return 'a column that is not there cannot only warn'
      draft.column(column, node)
      const index = kwargs.get('column_index')
      if (index !== undefined) draft.lose('rule', index, `the place of the column`, 'columns are known by name')
      return undefined
    },
  },
  expect_compound_columns_to_be_unique: { kwargs: ['column_list', 'ignore_row_if', 'mostly'], read: compound },
  expect_table_row_count_to_equal_other_table: { kwargs: ['other_table_name'], whole: true, read: asManyAs },
}

/** The other table is the data set of its name. */
function asManyAs({ draft, node, kwargs, burden }: Ask): undefined {
  const other = kwargs.need('other_table_name').text()
  draft.line({ measured: `row_ratio(${printName(other)})`, operator: '=', limit: 1 }, burden, node)
}

/** Rows are objects; their number of properties is the table's number of columns. */
function columnCount({ draft, node, kwargs, burden }: Ask, least: string, most: string): string | undefined {
  if (burden === 'warn') return 'it cannot only warn'
  const [from, to] = [kwargs.get(least), kwargs.get(most)]
  if (from !== undefined) draft.top('minProperties', from.count(), node)
  if (to !== undefined) draft.top('maxProperties', to.count(), node)
  return from === undefined && to === undefined ? NO_BOUNDS : undefined
}

function orderedList({ draft, node, kwargs, burden }: Ask): string | undefined {
  if (burden === 'warn') return 'columns that are not there cannot only warn'
  const names = kwargs.get('column_list')?.texts() ?? []
  if (names.length === 0) return 'it names no column'
  if (draft.asksForAll) return 'another list says the order of the columns'
  for (const name of names) draft.column(name, node)
  draft.top('x-fields-match', 'exact', node)
  return undefined
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

function compound(ask: Ask): string | undefined {
  const { draft, node, kwargs } = ask
  const names = [...new Set(kwargs.need('column_list').texts())]
  const ignore = kwargs.get('ignore_row_if')?.text() ?? 'all_values_are_missing'
  if (names.length < 2) return 'it names no two columns'
  const share = mostly(kwargs)
  if (share < 1 && ignore !== 'any_value_is_missing')
    return 'a share of rows (`mostly`) is of those that have all of the values'
  for (const name of names) draft.require(name, node)
  if (share < 1) sayLine(ask, uniqueness(names, share))
  else if (ignore === 'any_value_is_missing' && !needsLine(ask)) {
    for (const name of names) draft.column(name, node)
    draft.append('x-unique-keys', names, node)
  } else if (ignore === 'any_value_is_missing') sayLine(ask, uniqueTogether(names))
  else if (ignore === 'never') sayLine(ask, noRepeats(names))
  else sayLine(ask, noRepeats(names, any(...names.map(held))))
  return undefined
}
