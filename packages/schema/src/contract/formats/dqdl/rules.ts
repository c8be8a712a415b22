/** The types of rules of DQDL, each as what it is in our language, or the reason why it is nothing. */
import { printName } from '../../../requirement/print.ts'
import { completeness, type Line, of, rows } from '../lines.ts'
import { type Ask, type Limit, limitsOf, type Reader } from './ask.ts'
import { asManyRows, customSql, references } from './elsewhere.ts'
import { dataFreshness } from './freshness.ts'
import type { RuleType } from './types.ts'
import { columnValues, dataType, length } from './values.ts'

/** A metric against limits. */
const measured =
  (lineOf: (columns: readonly string[], limit: Limit) => Line | undefined, columns: number): Reader =>
  ({ draft, node, rule, say }) => {
    if (rule.parameters.length !== columns || Object.keys(rule.tags).length > 0)
      return 'its parameters are not read here'
    const limits = limitsOf(rule.condition)
    if (typeof limits === 'string') return limits
    const lines = limits.map((limit) => lineOf(rule.parameters, limit))
    if (!lines.every((line) => line !== undefined)) return 'it has no counterpart here'
    for (const name of rule.parameters) draft.require(name, node)
    for (const line of lines) say(line)
    return undefined
  }

const metric = (name: string, share = false): Reader =>
  measured(([column = ''], { operator, limit }) => ({ ...of(name, column, operator, limit), share }), 1)

const told =
  (read: Reader, remark: string): Reader =>
  (ask) => {
    const why = read(ask)
    if (why === undefined) ask.draft.lose('remark', ask.node, ask.rule.type, remark)
    return why
  }

const sayComplete = ({ draft, node, rule, say }: Ask): void => {
  for (const name of rule.parameters) {
    draft.require(name, node)
    say(completeness(name, '>=', 1))
  }
}

const complete: Reader = (ask) => {
  if (ask.rule.parameters.length !== 1 || ask.rule.condition !== undefined) return 'its parameters are not read here'
  sayComplete(ask)
  return undefined
}

const unique: Reader = ({ draft, node, rule, where, say }) => {
  const [column, ...more] = rule.parameters
  if (column === undefined || more.length > 0 || rule.condition !== undefined) return 'its parameters are not read here'
  draft.require(column, node)
  if (where === undefined) draft.say(column, 'x-unique', true, node)
  else say({ ...of('uniqueness', column, '>=', 1), share: true })
  return undefined
}

const primaryKey: Reader = (ask) => {
  const { draft, node, rule, where } = ask
  if (where !== undefined) return 'a key of some rows is none'
  if (rule.parameters.length === 0 || rule.condition !== undefined) return 'its parameters are not read here'
  sayComplete(ask)
  for (const name of rule.parameters) draft.column(name, node)
  draft.append('x-unique-keys', [...rule.parameters], node)
  return undefined
}

const exists: Reader = ({ draft, node, rule }) => {
  for (const name of rule.parameters) {
    draft.column(name, node)
    draft.require(name, node)
  }
  return rule.parameters.length === 0 ? 'it names no column' : undefined
}

const columnCount: Reader = ({ draft, node, rule }) => {
  const limits = limitsOf(rule.condition)
  if (typeof limits === 'string') return limits
  if (limits.some(({ operator }) => operator === '!=')) return 'no keyword says which number of columns there is not'
  for (const { operator, limit } of limits) {
    const least = operator === '>' ? limit + 1 : limit
    const most = operator === '<' ? limit - 1 : limit
    if (operator !== '<' && operator !== '<=') draft.top('minProperties', least, node)
    if (operator !== '>' && operator !== '>=') draft.top('maxProperties', most, node)
  }
  return undefined
}

const never =
  (why: string): Reader =>
  () =>
    why

const ofFiles = never('files are not looked at, their rows are')

export const RULES: Readonly<Record<RuleType, Reader>> = {
  RowCount: measured((_, { operator, limit }) => rows(operator, limit), 0),
  ColumnCount: columnCount,
  ColumnExists: exists,
  ColumnDataType: dataType,
  ColumnValues: columnValues,
  ColumnLength: length,
  IsComplete: complete,
  Completeness: metric('completeness', true),
  IsUnique: unique,
  IsPrimaryKey: primaryKey,
  Uniqueness: metric('uniqueness', true),
  UniqueValueRatio: metric('unique_value_ratio', true),
  DistinctValuesCount: metric('distinct_count'),
  Entropy: metric('entropy'),
  Mean: metric('mean'),
  Sum: metric('sum'),
  StandardDeviation: told(
    metric('stddev'),
    'there the sum of squares is divided by n, here by n - 1: this one is larger',
  ),
  ColumnCorrelation: measured(
    ([a = '', b = ''], { operator, limit }) => ({
      measured: `correlation(${printName(a)}, ${printName(b)})`,
      operator,
      limit,
    }),
    2,
  ),
  ReferentialIntegrity: references,
  RowCountMatch: asManyRows,
  CustomSql: customSql,
  DataFreshness: dataFreshness,
  DetectAnomalies: never('it is judged by a model of theirs: write `anomaly(row_count) <= 3`'),
  SchemaMatch: never('a schema is judged against this contract'),
  DatasetMatch: never('two data sets are compared by `overlap` and `drift`, and not row by row'),
  AggregateMatch: never('two sums are compared by `sql("...")`'),
  FileFreshness: ofFiles,
  FileMatch: ofFiles,
  FileUniqueness: ofFiles,
  FileSize: ofFiles,
  ColumnNamesMatchPattern: never('columns are known by name: `propertyNames` of the contract takes a pattern'),
}
