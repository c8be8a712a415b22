/**
 * How a Great Expectations expectation is said here: as a contract, or as lines. Undefined where it cannot be said, or not as it
 * is meant there. Shapes are those of its published test definitions: column data, keyword arguments, success.
 */
import { printName } from '@sea-trials/schema/requirement/print'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { METRICS } from '../../src/data-validate/metrics.ts'

export type Arguments = Readonly<Record<string, unknown>>

export interface Said {
  readonly contract?: JsonSchema
  readonly lines?: readonly string[]
}

type Say = (given: Arguments, column: string) => Said | undefined

const lines = (...said: readonly string[]): Said => ({ lines: said })
const literal = (value: unknown): string => JSON.stringify(value)
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
const kept = ({ mostly }: Arguments): string => `>= ${mostly ?? 1}`

/** Ends of a range, said of a metric. */
function between(measure: string, given: Arguments): Said | undefined {
  const { min_value: low, max_value: high, strict_min, strict_max } = given
  if (![low, high].every((end) => end === undefined || end === null || typeof end === 'number')) return undefined
  // What no file can break is no line here.
  const range = METRICS.find(({ spec }) => spec.name === /^\w+/.exec(measure)?.[0])?.spec.range
  const [least, most] = [range?.low ?? Number.NaN, range?.high ?? Number.NaN]
  return lines(
    ...(typeof low === 'number' && !(low <= least) ? [`${measure} ${strict_min === true ? '>' : '>='} ${low}`] : []),
    ...(typeof high === 'number' && !(high >= most) ? [`${measure} ${strict_max === true ? '<' : '<='} ${high}`] : []),
  )
}

/** Keywords of a column, of most of the rows with a value. */
function column(name: string, { mostly }: Arguments, keywords: JsonSchema): Said | undefined {
  if (mostly === 0) return undefined
  const some = mostly === undefined || mostly === 1 ? {} : { 'x-mostly': mostly }
  return { contract: { properties: { [name]: { ...keywords, ...some } } } }
}

/** A condition over columns, of the rows that Great Expectations looks at. */
function condition(text: string, names: readonly string[], given: Arguments, otherwise: string): Said | undefined {
  const held = names.map((name) => `${printName(name)} is not null`)
  const rows = {
    both_values_are_missing: held.join(' or '),
    all_values_are_missing: held.join(' or '),
    either_value_is_missing: held.join(' and '),
    any_value_is_missing: held.join(' and '),
    neither: undefined,
    never: undefined,
  }[String(given.ignore_row_if ?? otherwise)]
  return lines(`compliance(${text})${rows === undefined ? '' : `{${rows}}`} ${kept(given)}`)
}

const TYPES: Readonly<Record<string, string>> = { int: 'integer', float: 'number', str: 'string', bool: 'boolean' }

/** The column's type, by the names of Python; those of other engines are not ours. */
function typed(name: string, types: readonly unknown[]): Said | undefined {
  const known = types.map((type) => TYPES[String(type)])
  if (known.length === 0 || known.some((type) => type === undefined)) return undefined
  return { contract: { properties: { [name]: { type: [...new Set([...known, 'null'])] } } } }
}

const list = (values: unknown): readonly unknown[] | undefined =>
  Array.isArray(values) && values.length > 0 && values.every(isScalar) ? values : undefined

function valuesBetween(given: Arguments, name: string): Said | undefined {
  const { min_value: low, max_value: high, strict_min, strict_max } = given
  const ends = [low, high].filter((end) => end !== undefined && end !== null)
  if (ends.length === 0) return undefined
  if (ends.every((end) => typeof end === 'number'))
    return column(name, given, {
      ...(typeof low === 'number' ? { [strict_min === true ? 'exclusiveMinimum' : 'minimum']: low } : {}),
      ...(typeof high === 'number' ? { [strict_max === true ? 'exclusiveMaximum' : 'maximum']: high } : {}),
    })
  if (!ends.every((end) => typeof end === 'string')) return undefined
  const quoted = printName(name)
  const parts = [
    ...(typeof low === 'string' ? [`${quoted} ${strict_min === true ? '>' : '>='} ${literal(low)}`] : []),
    ...(typeof high === 'string' ? [`${quoted} ${strict_max === true ? '<' : '<='} ${literal(high)}`] : []),
  ]
  return condition(parts.join(' and '), [name], given, 'any_value_is_missing')
}

/** A missing value matches no pattern and none of the forbidden. */
const none = (patterns: readonly unknown[]): JsonSchema => ({
  anyOf: [{ type: 'null' }, { not: { anyOf: patterns.map((text) => ({ pattern: String(text) })) } }],
})

/** `%` is any text, `_` any character. */
const like = (pattern: unknown): string =>
  `^${String(pattern)
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')}$`

const measure =
  (metric: string): Say =>
  (given, name) =>
    between(`${metric}(${printName(name)})`, given)

const SAY: Readonly<Record<string, Say>> = {
  expect_column_values_to_be_between: valuesBetween,
  expect_column_values_to_be_in_set: (given, name) => {
    const values = list(given.value_set)
    return values && column(name, given, { enum: [...values, null] })
  },
  expect_column_values_to_not_be_in_set: (given, name) => {
    const values = list(given.value_set)
    return values && column(name, given, { not: { enum: values } })
  },
  expect_column_values_to_be_of_type: ({ type_ }, name) => typed(name, [type_]),
  expect_column_values_to_be_in_type_list: ({ type_list }, name) =>
    Array.isArray(type_list) ? typed(name, type_list) : undefined,
  expect_column_values_to_match_regex: (given, name) => column(name, given, { pattern: given.regex }),
  expect_column_values_to_not_match_regex: (given, name) => column(name, given, none([given.regex])),
  expect_column_values_to_match_regex_list: (given, name) => {
    const patterns = (given.regex_list as readonly string[]).map((text) => ({ pattern: text }))
    return column(name, given, given.match_on === 'all' ? { allOf: patterns } : { anyOf: patterns })
  },
  expect_column_values_to_not_match_regex_list: (given, name) =>
    column(name, given, none(given.regex_list as readonly string[])),
  expect_column_values_to_match_like_pattern: (given, name) =>
    column(name, given, { pattern: like(given.like_pattern) }),
  expect_column_values_to_not_match_like_pattern: (given, name) =>
    column(name, given, none([like(given.like_pattern)])),
  expect_column_value_lengths_to_be_between: (given, name) =>
    column(name, given, {
      ...(typeof given.min_value === 'number' ? { minLength: given.min_value } : {}),
      ...(typeof given.max_value === 'number' ? { maxLength: given.max_value } : {}),
    }),
  expect_column_value_lengths_to_equal: (given, name) =>
    column(name, given, { minLength: given.value, maxLength: given.value }),
  expect_column_values_to_not_be_null: (given, name) =>
    lines(`null_share(${printName(name)}) <= ${1 - Number(given.mostly ?? 1)}`),
  expect_column_values_to_be_null: (given, name) => lines(`null_share(${printName(name)}) ${kept(given)}`),
  expect_column_values_to_be_unique: (given, name) =>
    given.mostly === undefined ? { contract: { properties: { [name]: { 'x-unique': true } } } } : undefined,
  expect_column_mean_to_be_between: measure('mean'),
  expect_column_median_to_be_between: measure('median'),
  expect_column_stdev_to_be_between: measure('stddev'),
  expect_column_sum_to_be_between: measure('sum'),
  expect_column_min_to_be_between: measure('min'),
  expect_column_max_to_be_between: measure('max'),
  expect_column_unique_value_count_to_be_between: measure('distinct_count'),
  expect_column_proportion_of_unique_values_to_be_between: measure('distinctness'),
  expect_column_quantile_values_to_be_between: ({ quantile_ranges }, name) => {
    const { quantiles, value_ranges } = quantile_ranges as {
      readonly quantiles: readonly number[]
      readonly value_ranges: readonly (readonly [unknown, unknown])[]
    }
    const all = quantiles.map((p, i) =>
      between(`quantile(${printName(name)}, ${p})`, {
        min_value: value_ranges[i]?.[0],
        max_value: value_ranges[i]?.[1],
      }),
    )
    return all.some((said) => said === undefined) ? undefined : lines(...all.flatMap((said) => said?.lines ?? []))
  },
  expect_column_distinct_values_to_be_in_set: ({ value_set }, name) => {
    const values = list(value_set)
    return values && column(name, {}, { enum: [...values, null] })
  },
  expect_column_distinct_values_to_contain_set: ({ value_set }, name) => {
    const values = list(value_set)
    return values && lines(...values.map((value) => `compliance(${printName(name)} = ${literal(value)}) > 0`))
  },
  expect_column_distinct_values_to_equal_set: ({ value_set }, name) => {
    const values = list(value_set)
    return (
      values && {
        ...column(name, {}, { enum: [...values, null] }),
        ...lines(`distinct_count(${printName(name)}) = ${new Set(values).size}`),
      }
    )
  },
  expect_column_values_to_be_increasing: (given, name) => ordered(name, 'increasing', given),
  expect_column_values_to_be_decreasing: (given, name) => ordered(name, 'decreasing', given),
  expect_column_value_z_scores_to_be_less_than: (given, name) => {
    const how = given.double_sided === false ? 'deviations_above' : 'deviations'
    return lines(`outlier_share(${printName(name)}, ${how}, ${given.threshold}) <= ${1 - Number(given.mostly ?? 1)}`)
  },
  expect_column_most_common_value_to_be_in_set: ({ value_set, ties_okay }, name) => {
    const values = list(value_set)
    if (values === undefined) return undefined
    const kept = `mode_compliance(${values.map((value) => `${printName(name)} = ${literal(value)}`).join(' or ')})`
    return ties_okay === true ? lines(`${kept} > 0`) : lines(`${kept} = 1`, `modes(${printName(name)}) = 1`)
  },
  expect_column_pair_values_a_to_be_greater_than_b: (given) => {
    const [a, b] = [String(given.column_A), String(given.column_B)]
    const text = `${printName(a)} ${given.or_equal === true ? '>=' : '>'} ${printName(b)}`
    return condition(text, [a, b], given, 'both_values_are_missing')
  },
  expect_column_pair_values_to_be_equal: (given) => {
    const [a, b] = [String(given.column_A), String(given.column_B)]
    return condition(`${printName(a)} = ${printName(b)}`, [a, b], given, 'both_values_are_missing')
  },
  expect_multicolumn_sum_to_equal: (given) => {
    const names = given.column_list as readonly string[]
    return condition(`${names.map(printName).join(' + ')} = ${given.sum_total}`, names, given, 'all_values_are_missing')
  },
  expect_select_column_values_to_be_unique_within_record: (given) => {
    const names = given.column_list as readonly string[]
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => `${printName(a)} != ${printName(b)}`))
    return given.mostly === undefined ? { contract: { 'x-rows': [pairs.join(' and ')] } } : undefined
  },
  expect_compound_columns_to_be_unique: (given) => {
    const names = given.column_list as readonly string[]
    if (given.mostly !== undefined) return undefined
    const how = String(given.ignore_row_if ?? 'all_values_are_missing')
    const held = names.map((name) => `${printName(name)} is not null`)
    const rows = { any_value_is_missing: held.join(' and '), all_values_are_missing: held.join(' or ') }[how]
    return lines(`duplicate_rows(${names.map(printName).join(', ')})${rows === undefined ? '' : `{${rows}}`} = 0`)
  },
  expect_table_row_count_to_equal: ({ value }) => lines(`row_count = ${value}`),
  expect_table_row_count_to_be_between: (given) => between('row_count', given),
  expect_column_to_exist: ({ column: name, column_index }) =>
    column_index === undefined ? { contract: { required: [name] } } : undefined,
  expect_table_columns_to_match_ordered_list: ({ column_list }) => matching('exact', column_list),
  expect_table_columns_to_match_set: ({ column_set, exact_match }) =>
    matching(exact_match === false ? 'subset' : 'equal', column_set),
}

function matching(how: string, names: unknown): Said | undefined {
  if (!Array.isArray(names)) return undefined
  return { contract: { properties: Object.fromEntries(names.map((name) => [name, {}])), 'x-fields-match': how } }
}

const ordered = (name: string, direction: string, given: Arguments): Said =>
  lines(`in_order(${printName(name)}, ${given.strictly === true ? 'strictly_' : ''}${direction}) ${kept(given)}`)

/** Filters in the syntax of pandas or Spark, parameters and stringly dates are not carried over. */
export function sayIn(expectation: string, given: Arguments): Said | undefined {
  if (given.row_condition !== undefined || given.parse_strings_as_datetimes !== undefined) return undefined
  const values = Object.values(given).flat()
  if (values.some((value) => typeof value === 'object' && value !== null && '$PARAMETER' in value)) return undefined
  const said = SAY[expectation]?.(given, String(given.column))
  return said?.contract === undefined && (said?.lines ?? []).length === 0 ? undefined : said
}
