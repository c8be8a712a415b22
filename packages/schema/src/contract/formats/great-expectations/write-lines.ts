/** Lines of a contract as expectations. */
import { SeaTrialsError } from '../../../error.ts'
import { own } from '../../../json.ts'
import type { RequirementText } from '../../../policy/policy.ts'
import type { Argument, Condition, MetricCall, Requirement } from '../../../requirement/ast.ts'
import { parseLine } from '../../../requirement/parse.ts'
import type { Outline, Written } from '../outline.ts'
import { toObject } from './row-condition.ts'
import { type Item, mostly } from './write-columns.ts'
import { ofValues } from './write-shares.ts'

/** What no expectation says is lost. */
export function itemsOfLines(outline: Outline): readonly Item[] {
  const lines = outline.lines.flatMap((line) => {
    const said = parsed(line)
    if (said === undefined) outline.loseLine(line, 'it is no line of the language')
    return said === undefined ? [] : [{ ...line, said }]
  })
  const alone = new Set(lines.filter(({ said }) => isAlone(said)).map(({ said }) => keyOf(said)))
  const full = new Set(lines.flatMap(({ said }) => (isComplete(said) ? [nameOf(said)] : [])))
  const isFull = (column: string): boolean =>
    full.has(column) || outline.columns.some(({ name, optional }) => name === column && !optional)
  const items = lines.map(({ said }) =>
    isMostCommon(said) && !alone.has(keyOf(said)) ? undefined : itemOf(said, isFull),
  )
  const together = new Set(lines.flatMap(({ said }, i) => (isMostCommon(said) && items[i] ? [keyOf(said)] : [])))
  return lines.flatMap((line, i) => {
    const { said } = line
    const item = items[i]
    if (item !== undefined) return [item]
    // Said by the expectation that it is one of a set.
    if (!isAlone(said) || !together.has(keyOf(said))) outline.loseLine(line, 'no expectation says it')
    return []
  })
}

/** Undefined for what is refused once it is to be judged: a name that is empty, say. */
function parsed(line: RequirementText): Requirement | undefined {
  try {
    return parseLine(line)
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}

/** The most frequent value alone in its place, which is half of what an expectation says: no other shares it, and it is one of a set. */
const isAlone = (said: Requirement): boolean => isAtOne(said, 'modes', '=')
const isMostCommon = (said: Requirement): boolean => isAtOne(said, 'mode_compliance', '>=')

/** The column whose values are counted, and of which rows, with the line's burden. */
function keyOf({ call, burden }: Requirement): string {
  const [argument] = call.arguments
  const column = argument?.kind === 'name' ? argument.name : among(argument)?.column
  return JSON.stringify([burden, call.dataset, column, call.condition])
}

const among = (argument: Argument | undefined): Extract<Condition, { kind: 'in' }> | undefined =>
  argument?.kind === 'condition' && argument.condition.kind === 'in' ? argument.condition : undefined

/** Of all rows, and without which nothing passes. */
const isComplete = (said: Requirement): boolean =>
  isAtOne(said, 'completeness', '>=') &&
  said.call.condition === undefined &&
  said.call.dataset === undefined &&
  said.call.by.length === 0 &&
  said.burden === 'require'

/** Whether it holds a metric against 1, or 100 %. */
const isAtOne = ({ call, operator, limit }: Requirement, metric: string, by: Operator): boolean =>
  call.metric === metric && operator === by && limit.kind === 'number' && limit.value === 1

const nameOf = ({ call: { arguments: given } }: Requirement): string | undefined =>
  given[0]?.kind === 'name' ? given[0].name : undefined

type Operator = '>=' | '<=' | '>' | '<' | '='

function itemOf(
  { burden, over, call, operator, limit, confidence }: Requirement,
  isFull: (column: string) => boolean,
): Item | undefined {
  const isPlain = over === undefined && confidence === undefined && call.by.length === 0 && call.dataset === undefined
  if (!isPlain || burden === 'guard' || limit.kind !== 'number' || operator === '!=') return undefined
  const ofColumnValues = ofValues(call, operator, limit.value, isFull)
  const item = ofColumnValues?.item ?? measuredItem(call, operator, limit.value)
  const where = ofColumnValues === undefined ? call.condition : ofColumnValues.where
  const rows = where === undefined ? undefined : toObject(where)
  if (item === undefined || (where !== undefined && rows === undefined)) return undefined
  // Of some rows, or as a warning, lengths come back as nothing.
  if (/_lengths_/.test(item.type) && (where !== undefined || burden !== 'require')) return undefined
  return {
    ...item,
    kwargs: { ...item.kwargs, ...(rows === undefined ? {} : { row_condition: rows }) },
    ...(burden === 'warn' ? { severity: 'warning' } : {}),
  }
}

const AGGREGATES: Readonly<Record<string, string>> = {
  ...{
    min: 'expect_column_min_to_be_between',
    max: 'expect_column_max_to_be_between',
    mean: 'expect_column_mean_to_be_between',
  },
  ...{ median: 'expect_column_median_to_be_between', stddev: 'expect_column_stdev_to_be_between' },
  distinct_count: 'expect_column_unique_value_count_to_be_between',
  ...{
    sum: 'expect_column_sum_to_be_between',
    distinctness: 'expect_column_proportion_of_unique_values_to_be_between',
  },
}

function measuredItem(call: MetricCall, operator: Operator, limit: number): Item | undefined {
  const { metric, arguments: given } = call
  if (metric === 'mode_compliance') return mostCommon(given, operator, limit)
  const names = given.flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
  const numbers = given.flatMap((argument) => (argument.kind === 'number' ? [argument.value] : []))
  if (names.length + numbers.length < given.length) return undefined
  if (metric === 'in_order' && names.length === 2) return ordered(names, operator, limit)
  if (metric === 'outlier_share' && names.length === 2 && numbers.length === 1)
    return zScores(names, numbers[0] as number, operator, limit)
  if (metric === 'cramers_v' && operator === '<=') {
    const kwargs = { column_A: names[0], column_B: names[1], threshold: limit }
    return { type: 'expect_column_pair_cramers_phi_value_to_be_less_than', kwargs }
  }
  return given.length > 1 || numbers.length > 0 ? undefined : ofColumn(metric, names[0], operator, limit)
}

function ofColumn(metric: string, column: string | undefined, operator: Operator, limit: number): Item | undefined {
  if (metric === 'row_count' && column === undefined)
    return operator === '='
      ? { type: 'expect_table_row_count_to_equal', kwargs: { value: limit } }
      : { type: 'expect_table_row_count_to_be_between', kwargs: ofWhole(operator, limit) }
  if (column === undefined) return undefined
  const isLength = metric === (operator.startsWith('>') ? 'min_length' : 'max_length') && operator !== '='
  if (isLength)
    return { type: 'expect_column_value_lengths_to_be_between', kwargs: { column, ...ofWhole(operator, limit) } }
  if (metric === 'completeness' && operator === '>=')
    return { type: 'expect_column_values_to_not_be_null', kwargs: { column, ...mostly(limit) } }
  // At 100 % it would come back as a keyword, which is the same, and cannot warn.
  if (metric === 'uniqueness' && operator === '>=' && limit < 1)
    return { type: 'expect_column_values_to_be_unique', kwargs: { column, ...mostly(limit) } }
  const type = own(AGGREGATES, metric)
  return type === undefined ? undefined : { type, kwargs: { column, ...boundsOf(operator, limit) } }
}

function ordered([column, word = '']: readonly string[], operator: Operator, limit: number): Item | undefined {
  const [, strictly, direction] = /^(strictly_)?(increasing|decreasing)$/.exec(word) ?? []
  if (direction === undefined || operator !== '>=') return undefined
  const kwargs = { column, ...(strictly === undefined ? {} : { strictly: true }), ...mostly(limit) }
  return { type: `expect_column_values_to_be_${direction}`, kwargs }
}

function zScores([column, word]: readonly string[], far: number, operator: Operator, limit: number): Item | undefined {
  if (operator !== '<=' || (word !== 'deviations' && word !== 'deviations_above')) return undefined
  const share = Number((1 - limit).toPrecision(12))
  const kwargs = { column, threshold: far, double_sided: word === 'deviations', ...mostly(share) }
  return { type: 'expect_column_value_z_scores_to_be_less_than', kwargs }
}

function mostCommon([argument]: readonly Argument[], operator: Operator, limit: number): Item | undefined {
  const set = among(argument)
  const isAny = operator === '>' && limit === 0
  if (set === undefined || set.values.includes(null) || !(isAny || (operator === '>=' && limit === 1))) return undefined
  const kwargs = { column: set.column, value_set: set.values, ...(isAny ? { ties_okay: true } : {}) }
  return { type: 'expect_column_most_common_value_to_be_in_set', kwargs }
}

/** Of whole numbers: beyond one is from the next on. */
const ofWhole = (operator: Operator, limit: number): Written =>
  operator === '>'
    ? { min_value: Math.floor(limit) + 1 }
    : operator === '<'
      ? { max_value: Math.ceil(limit) - 1 }
      : boundsOf(operator, operator === '>=' ? Math.ceil(limit) : Math.floor(limit))

function boundsOf(operator: Operator, limit: number): Written {
  if (operator === '=') return { min_value: limit, max_value: limit }
  const strict = operator === '>' ? { strict_min: true } : operator === '<' ? { strict_max: true } : {}
  return { [operator.startsWith('>') ? 'min_value' : 'max_value']: limit, ...strict }
}
