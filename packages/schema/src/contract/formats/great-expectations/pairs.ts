/** Expectations about several columns of the same row: the share of rows that keep a condition. */
import type { Condition, Scalar } from '../../../requirement/ast.ts'
import { parseCondition } from '../../../requirement/condition.ts'
import { printCondition, printName } from '../../../requirement/print.ts'
import { all, any, compared, held, isNull, isScalar, type Line, within } from '../lines.ts'
import { type Ask, type Expectation, needsLine, sayLine } from './expectation.ts'
import { mostly } from './limits.ts'

/** Arguments that take values together before they are counted. */
const BINNED = ['bins_A', 'bins_B', 'n_bins_A', 'n_bins_B']

export const PAIRS: Readonly<Record<string, Expectation>> = {
  expect_column_pair_values_a_to_be_greater_than_b: {
    kwargs: ['column_A', 'column_B', 'or_equal', 'ignore_row_if', 'mostly'],
    read: (ask) => relation(ask, pairOf(ask), ask.kwargs.get('or_equal')?.flag() === true ? '>=' : '>'),
  },
  expect_column_pair_values_to_be_equal: {
    kwargs: ['column_A', 'column_B', 'ignore_row_if', 'mostly'],
    read: (ask) => relation(ask, pairOf(ask), '='),
  },
  expect_column_pair_values_to_be_in_set: {
    kwargs: ['column_A', 'column_B', 'value_pairs_set', 'ignore_row_if', 'mostly'],
    read: pairs,
  },
  expect_column_pair_cramers_phi_value_to_be_less_than: {
    kwargs: ['column_A', 'column_B', 'threshold', 'ignore_row_if', ...BINNED],
    read: associated,
  },
  expect_multicolumn_sum_to_equal: {
    kwargs: ['column_list', 'sum_total', 'ignore_row_if', 'mostly'],
    read: (ask) => {
      const columns = ask.kwargs.need('column_list').texts()
      const sum = `${columns.map(printName).join(' + ')} = ${ask.kwargs.need('sum_total').number()}`
      return columns.length === 0 ? 'it names no column' : most(ask, columns, sum, true)
    },
  },
  expect_select_column_values_to_be_unique_within_record: {
    kwargs: ['column_list', 'ignore_row_if', 'mostly'],
    read: (ask) => {
      const columns = ask.kwargs.need('column_list').texts()
      const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => differ(a, b)))
      return pairs.length === 0 ? 'it names no two columns' : most(ask, columns, pairs.join(' and '))
    },
  },
}

/** Rows that lack one of the two are in no cell of the table, whatever `ignore_row_if` says. */
function associated(ask: Ask): string | undefined {
  const { draft, node, kwargs } = ask
  if (BINNED.some((key) => kwargs.get(key) !== undefined)) return 'values that are put into bins first are not compared'
  const measured = `cramers_v(${pairOf(ask).map(printName).join(', ')})`
  sayLine(ask, { measured, operator: '<=', limit: kwargs.get('threshold')?.number() ?? LEAST_ASSOCIATED })
  draft.lose(
    'remark',
    node,
    'what chance makes of it',
    'it is taken away here, and the rest must be shown to lie below',
  )
  return undefined
}

/** The threshold where none is said. */
const LEAST_ASSOCIATED = 0.1

/** What is missing differs from everything. */
function differ(a: string, b: string): string {
  const [first, second] = [printName(a), printName(b)]
  return `(${first} is null or ${second} is null or ${first} != ${second})`
}

const pairOf = ({ kwargs }: Ask): readonly [string, string] => [
  kwargs.need('column_A').text(),
  kwargs.need('column_B').text(),
]

const relation = (ask: Ask, [a, b]: readonly [string, string], operator: string): string | undefined =>
  most(ask, [a, b], `${printName(a)} ${operator} ${printName(b)}`, true)

function pairs(ask: Ask): string | undefined {
  const [a, b] = pairOf(ask)
  const sets = ask.kwargs.need('value_pairs_set').list()
  const values = sets.map((pair) => pair.list().map(({ value }) => value))
  if (values.length === 0 || !values.every((pair) => pair.length === 2 && pair.every((v) => v === null || isScalar(v))))
    return 'its pairs are none, or not of plain values'
  const one = (column: string, value: unknown): Condition =>
    value === null ? isNull(column) : compared(column, '=', value as Scalar)
  const conditions = values.map(([first, second]) => all(one(a, first), one(b, second)))
  return most(ask, [a, b], printCondition(any(...conditions)))
}

/**
 * Rows that lack all of the columns do not count, unless `ignore_row_if` says otherwise; a row that lacks one breaks it.
 * `unknown`: the condition says nothing of a row that lacks one, so that no row may break it where such rows are left out.
 */
function most(ask: Ask, columns: readonly string[], condition: string, unknown = false): string | undefined {
  const { draft, node, kwargs } = ask
  const ignore = kwargs.get('ignore_row_if')?.text() ?? 'both_values_are_missing'
  const some = columns.map(held)
  const where = /^(both|all)_values_are_missing$/.test(ignore)
    ? any(...some)
    : /^(either|any)_value_is_missing$/.test(ignore)
      ? all(...some)
      : undefined
  if (where === undefined && ignore !== 'never' && ignore !== 'neither')
    return 'it says in no known way which rows are left out'
  const limit = mostly(kwargs)
  if (unknown && limit === 1 && !needsLine(ask) && /^(either|any)_/.test(ignore)) {
    // What is too long for a condition of ours is refused, and lost.
    parseCondition({ text: condition, burden: 'require' })
    draft.append('x-rows', condition, node)
    return undefined
  }
  const line: Line = { measured: `compliance(${condition})`, operator: '>=', limit, share: true }
  sayLine(ask, within(line, where))
  return undefined
}
