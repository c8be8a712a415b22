/** A contract as a suite of Great Expectations 1.x. */
import { printable } from '../../../text.ts'
import { type Column, type Outline, type Simple, simpleLine, type Written, without } from '../outline.ts'

interface Item {
  readonly type: string
  readonly kwargs: Written
  readonly severity?: string
}

export function writeSuite(outline: Outline): string {
  const names = outline.columns.map(({ name }) => name)
  const items: Item[] = outline.columns.flatMap((column) => expectationsOf(column, outline))
  if (outline.closed) {
    if (names.every((name) => outline.required.includes(name)))
      items.unshift({ type: 'expect_table_columns_to_match_set', kwargs: { column_set: names, exact_match: true } })
    else outline.lose(['additionalProperties'], 'that there are no other columns', 'a set of columns is exact there')
  }
  items.push(...keyOf(outline))
  for (const { text, burden, path } of outline.lines) {
    const line = simpleLine(text)
    const found = line === undefined || burden === 'guard' ? undefined : itemOf(line)
    if (found === undefined) outline.lose(path, printable(text), 'no expectation says it')
    else items.push({ ...found, ...(burden === 'warn' ? { severity: 'warning' } : {}) })
  }
  for (const key of ['title', 'description'])
    if (outline.schema[key] !== undefined) outline.lose([key], key, 'a suite has none')
  const suite = { name: 'contract', expectations: items, meta: { great_expectations_version: '1.2.0' } }
  return `${JSON.stringify(suite, undefined, 2)}\n`
}

/** Names of the types in pandas, Spark and SQL. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  integer: ['int', 'int64', 'INTEGER', 'BIGINT', 'IntegerType', 'LongType'],
  number: [
    'float',
    'float64',
    'FLOAT',
    'DOUBLE',
    'FloatType',
    'DoubleType',
    'int',
    'int64',
    'INTEGER',
    'BIGINT',
    'IntegerType',
    'LongType',
  ],
  string: ['str', 'VARCHAR', 'TEXT', 'StringType'],
  boolean: ['bool', 'BOOLEAN', 'BooleanType'],
}

function expectationsOf(column: Column, outline: Outline): readonly Item[] {
  const { name } = column
  const item = (type: string, kwargs: Written): Item => ({ type, kwargs: { column: name, ...kwargs } })
  const types = column.types
  const known = types.every((type) => Object.hasOwn(TYPES, type))
  if (known) column.take('type')
  else column.lose('type', 'an expectation is about plain values')
  if (!known) {
    column.loseOthers('an expectation is about plain values')
    return []
  }
  if (!column.optional && types.length === 0) column.take('not')
  const valid = column.values()
  const pattern = column.take<string>('pattern')
  const lengths = [column.take('minLength'), column.take('maxLength')]
  const day = column.schema.format === 'date'
  if (day) column.take('format')
  const found = [
    ...(types.length === 0
      ? []
      : [item('expect_column_values_to_be_in_type_list', { type_list: types.flatMap((type) => TYPES[type] ?? []) })]),
    ...(column.optional && !outline.key.includes(name) ? [] : [item('expect_column_values_to_not_be_null', {})]),
    ...limitsOf(column).map((kwargs) => item('expect_column_values_to_be_between', kwargs)),
    ...(lengths.every((length) => length === undefined)
      ? []
      : [item('expect_column_value_lengths_to_be_between', without({ min_value: lengths[0], max_value: lengths[1] }))]),
    ...(pattern === undefined ? [] : [item('expect_column_values_to_match_regex', { regex: pattern })]),
    ...(day ? [item('expect_column_values_to_match_strftime_format', { strftime_format: '%Y-%m-%d' })] : []),
    ...(valid === undefined ? [] : [item('expect_column_values_to_be_in_set', { value_set: valid })]),
    ...(column.take('x-unique') === true && outline.key.join() !== name
      ? [item('expect_column_values_to_be_unique', {})]
      : []),
  ]
  column.loseOthers('no expectation says it')
  if (outline.required.includes(name)) return [item('expect_column_to_exist', {}), ...found]
  if (found.length > 0)
    outline.lose(
      column.path,
      `that the column ${printable(name)} may not be there`,
      'an expectation about a column needs it',
    )
  return found
}

/** At most two: one of the closed ends, one of the open ends where there are both. */
function limitsOf(column: Column): readonly Written[] {
  const [least, most] = [column.take('minimum'), column.take('maximum')]
  const [above, below] = [column.take('exclusiveMinimum'), column.take('exclusiveMaximum')]
  const closed = without({ min_value: least, max_value: most })
  const open = without({
    ...(above === undefined ? {} : { min_value: above, strict_min: true }),
    ...(below === undefined ? {} : { max_value: below, strict_max: true }),
  })
  return [closed, open].filter((each) => Object.keys(each).length > 0)
}

/** That its columns are never null is said with the columns. */
function keyOf(outline: Outline): readonly Item[] {
  const [only, other] = outline.key
  if (only === undefined) return []
  outline.lose(
    ['x-primary-key'],
    'that they are the primary key',
    'its columns are unique together and never null, and no more is said',
  )
  if (other === undefined) return [{ type: 'expect_column_values_to_be_unique', kwargs: { column: only } }]
  const kwargs = { column_list: outline.key, ignore_row_if: 'any_value_is_missing' }
  return [{ type: 'expect_compound_columns_to_be_unique', kwargs }]
}

const AGGREGATES: Readonly<Record<string, string>> = {
  ...{
    min: 'expect_column_min_to_be_between',
    max: 'expect_column_max_to_be_between',
    mean: 'expect_column_mean_to_be_between',
  },
  ...{ median: 'expect_column_median_to_be_between', stddev: 'expect_column_stdev_to_be_between' },
  distinct_count: 'expect_column_unique_value_count_to_be_between',
}

function itemOf({ metric, column, operator, limit }: Simple): Item | undefined {
  const bounds = boundsOf(operator, limit)
  if (metric === 'row_count' && column === undefined && !operator.match(/^[<>]$/))
    return operator === '='
      ? { type: 'expect_table_row_count_to_equal', kwargs: { value: limit } }
      : { type: 'expect_table_row_count_to_be_between', kwargs: bounds }
  if (column === undefined) return undefined
  if (metric === 'completeness' && operator === '>=')
    return {
      type: 'expect_column_values_to_not_be_null',
      kwargs: { column, ...(limit === 1 ? {} : { mostly: limit }) },
    }
  const type = Object.hasOwn(AGGREGATES, metric) && operator !== '=' ? AGGREGATES[metric] : undefined
  return type === undefined ? undefined : { type, kwargs: { column, ...bounds } }
}

function boundsOf(operator: Simple['operator'], limit: number): Written {
  const strict = operator === '>' ? { strict_min: true } : operator === '<' ? { strict_max: true } : {}
  return { [operator.startsWith('>') ? 'min_value' : 'max_value']: limit, ...strict }
}
