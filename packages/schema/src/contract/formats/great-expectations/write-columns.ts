/** A column of a contract as expectations. */
import { printable } from '../../../text.ts'
import { shareOf } from '../../ours.ts'
import { type Column, type Outline, type Written, without } from '../outline.ts'

export interface Item {
  readonly type: string
  readonly kwargs: Written
  readonly severity?: string
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

/** The argument for a share of the values; all of them need none. */
export const mostly = (share: number): Written => (share === 1 ? {} : { mostly: share })

/** The expectations of a column; what they cannot say is lost. */
export function expectationsOf(column: Column, outline: Outline): readonly Item[] {
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
  const share = toleranceOf(column)
  if (share === undefined) return []
  if (!column.optional && types.length === 0) column.take('not')
  const valid = column.values()
  const pattern = column.take<string>('pattern')
  const lengths = [column.take('minLength'), column.take('maxLength')]
  const day = column.schema.format === 'date'
  if (day) column.take('format')
  const of = (type: string, kwargs: Written): Item => item(type, { ...kwargs, ...mostly(share) })
  const found = [
    ...(types.length === 0
      ? []
      : [item('expect_column_values_to_be_in_type_list', { type_list: types.flatMap((type) => TYPES[type] ?? []) })]),
    ...(column.optional && !outline.key.includes(name) ? [] : [item('expect_column_values_to_not_be_null', {})]),
    ...limitsOf(column).map((kwargs) => item('expect_column_values_to_be_between', kwargs)),
    ...lengthsOf(lengths, share).map((kwargs) => of('expect_column_value_lengths_to_be_between', kwargs)),
    ...(pattern === undefined ? [] : [of('expect_column_values_to_match_regex', { regex: pattern })]),
    ...(day ? [of('expect_column_values_to_match_strftime_format', { strftime_format: '%Y-%m-%d' })] : []),
    ...(valid === undefined ? [] : [of('expect_column_values_to_be_in_set', { value_set: valid })]),
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

/** The share of the values that must keep the keywords; undefined, and all of them lost, where it is of more than values. */
function toleranceOf(column: Column): number | undefined {
  const written = column.take<number | string>('x-mostly')
  if (written === undefined) return 1
  if (column.optional && column.types.join() === 'string') return shareOf(written)
  const why = '`mostly` is not of each keyword, as `x-mostly` is: nothing of the column is written'
  for (const keyword of Object.keys(column.schema)) column.lose(keyword, why)
  return undefined
}

/** Both ends are one expectation, but where a share of the values may break each of them alone. */
function lengthsOf([least, most]: readonly unknown[], share: number): readonly Written[] {
  const ends = share === 1 ? [{ min_value: least, max_value: most }] : [{ min_value: least }, { max_value: most }]
  return ends.map(without).filter((each) => Object.keys(each).length > 0)
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
