/** Expectations about a number that is computed from a column, or about values beside others of it. */
import { printCondition, printName } from '../../../requirement/print.ts'
import { all, among, compared, held, inOrder, not, type Operator, of, rows } from '../lines.ts'
import { type Ask, type Expectation, needsLine, sayLine } from './expectation.ts'
import { BOUNDS, type Bound, bounds, mostly, NO_BOUNDS, noneBeyond, valueSet } from './limits.ts'

export const AGGREGATES: Readonly<Record<string, Expectation>> = {
  expect_column_min_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, 'min') },
  expect_column_max_to_be_between: { kwargs: BOUNDS, read: (ask) => extreme(ask, 'max') },
  expect_column_mean_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, 'mean') },
  expect_column_median_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, 'median') },
  expect_column_stdev_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, 'stddev') },
  expect_column_unique_value_count_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, 'distinct_count') },
  expect_column_quantile_values_to_be_between: { kwargs: ['quantile_ranges', 'allow_relative_error'], read: quantiles },
  expect_column_distinct_values_to_be_in_set: { kwargs: ['value_set'], read: (ask) => distinct(ask, true, false) },
  expect_column_distinct_values_to_contain_set: { kwargs: ['value_set'], read: (ask) => distinct(ask, false, true) },
  expect_column_distinct_values_to_equal_set: { kwargs: ['value_set'], read: (ask) => distinct(ask, true, true) },
  expect_column_sum_to_be_between: { kwargs: BOUNDS, read: (ask) => measured(ask, 'sum') },
  expect_column_proportion_of_unique_values_to_be_between: {
    kwargs: BOUNDS,
    read: (ask) => measured(ask, 'distinctness'),
  },
  expect_column_most_common_value_to_be_in_set: { kwargs: ['value_set', 'ties_okay'], read: mostCommon },
  expect_column_value_z_scores_to_be_less_than: { kwargs: ['threshold', 'double_sided', 'mostly'], read: zScores },
  expect_column_values_to_be_increasing: { kwargs: ['strictly', 'mostly'], read: (ask) => order(ask, 'increasing') },
  expect_column_values_to_be_decreasing: { kwargs: ['strictly', 'mostly'], read: (ask) => order(ask, 'decreasing') },
}

function order(ask: Ask, direction: string): undefined {
  const strictly = ask.kwargs.get('strictly')?.flag() === true ? 'strictly_' : ''
  sayLine(ask, inOrder(ask.column, `${strictly}${direction}`, mostly(ask.kwargs)))
}

/** A value at the very threshold breaks it, there as here. */
function zScores(ask: Ask): string | undefined {
  const { kwargs, column } = ask
  const threshold = kwargs.get('threshold')?.number()
  if (threshold === undefined) return NO_BOUNDS
  const isDouble = kwargs.get('double_sided')?.flag() !== false
  const far = isDouble ? Math.abs(threshold) : threshold
  if (!(far > 0)) return 'no value lies less than nothing from the mean'
  const measured = `outlier_share(${printName(column)}, ${isDouble ? 'deviations' : 'deviations_above'}, ${far})`
  sayLine(ask, { measured, operator: '<=', limit: 1 - mostly(kwargs), share: true })
  return undefined
}

/** Values that share the first place break it unless `ties_okay`; then one of them is enough. */
function mostCommon(ask: Ask): string | undefined {
  const { kwargs, column } = ask
  const values = valueSet(kwargs)
  if (typeof values === 'string') return values
  if (values.length === 0) return 'it names no value'
  const kept = (operator: Operator, limit: number): void =>
    sayLine(ask, {
      measured: `mode_compliance(${printCondition(among(column, values))})`,
      operator,
      limit,
      share: true,
    })
  if (kwargs.get('ties_okay')?.flag() === true) kept('>', 0)
  else {
    sayLine(ask, of('modes', column, '=', 1))
    kept('>=', 1)
  }
  return undefined
}

function measured(ask: Ask, metric: string): string | undefined {
  const found = bounds(ask.kwargs)
  if (found.some(({ value }) => typeof value !== 'number')) return `${metric} is of numbers only`
  for (const { operator, value } of found)
    sayLine(ask, { ...of(metric, ask.column, operator, value as number), share: metric === 'distinctness' })
  return found.length === 0 ? NO_BOUNDS : undefined
}

/** Of texts and dates: no value lies beyond, or one at least reaches. */
function extreme(ask: Ask, metric: 'min' | 'max'): string | undefined {
  const texts = bounds(ask.kwargs).filter(({ value }) => typeof value === 'string')
  if (texts.length === 0) return measured(ask, metric)
  for (const bound of texts) {
    const outer = bound.operator.startsWith(metric === 'min' ? '>' : '<')
    if (outer) noneBeyond(ask, bound)
    else reached(ask, bound)
  }
  return undefined
}

const reached = (ask: Ask, { operator, value }: Bound): void =>
  sayLine(ask, rows('>=', 1, compared(ask.column, operator, value)))

function quantiles(ask: Ask): string | undefined {
  const { draft, node, kwargs, column } = ask
  const ranges = kwargs.need('quantile_ranges')
  const limits = ranges.need('value_ranges').list()
  const points = ranges.need('quantiles').list()
  if (points.length === 0 || points.length !== limits.length) return 'quantiles and ranges are not as many'
  for (const [i, point] of points.entries()) {
    const ends = limits[i]?.list() ?? []
    for (const [j, end] of ends.entries())
      if (end.value !== null)
        sayLine(ask, {
          measured: `quantile(${printName(column)}, ${point.number()})`,
          operator: j === 0 ? '>=' : '<=',
          limit: end.number(),
        })
  }
  draft.lose('remark', node, 'the nearest value as a quantile', 'a quantile is interpolated here')
  return undefined
}

function distinct(ask: Ask, noOther: boolean, every: boolean): string | undefined {
  const { draft, node, kwargs, column } = ask
  if (kwargs.get('value_set') === undefined) return NO_BOUNDS
  const values = kwargs
    .need('value_set')
    .list()
    .map(({ value }) => value)
  const known = values.filter(
    (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  )
  if (known.length !== values.length) return 'values that are null, lists or mappings are not compared'
  if (known.length === 0) return 'it names no value'
  if (noOther && needsLine(ask)) sayLine(ask, rows('=', 0, all(held(column), not(among(column, known)))))
  else if (noOther) draft.say(column, 'enum', [...new Set([...known, null])], node)
  if (every) for (const value of known) sayLine(ask, rows('>=', 1, compared(column, '=', value)))
  return undefined
}
