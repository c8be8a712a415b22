/** Aggregates as SQL expressions. Those that need a hash table over several columns become a subquery that can spill. */
import type { Aggregate, Predicate } from '../engine.ts'
import { asNumber, conjunction, filter, finite, type Scope } from './clauses.ts'
import { correlation, rankCorrelation } from './correlation.ts'
import { conflicts, constant, entropy, modeCount, modes, singletons } from './frequencies.ts'
import { literal, numeric, textual, unfit } from './operands.ts'
import { predicate } from './predicate.ts'
import { type Column, cellsOf, columnOf, columnsOf, type Relation } from './relation.ts'
import { number } from './sql.ts'
import { isFloat, outgoing } from './types.ts'

/** One select expression: BIGINT, HUGEINT, DOUBLE or VARCHAR. Throws `missing-column`, `bad-requirement`. */
export function expression(scope: Scope, wanted: Aggregate): string {
  const { relation } = scope
  const where = wanted.where === undefined ? undefined : predicate(relation, wanted.where, new Set(numbersOnly(wanted)))
  const column = (name: string): Column => columnOf(relation, name)
  switch (wanted.op) {
    case 'rows':
      return `count(*)${filter(where)}`
    case 'count':
      return `count(${column(wanted.column).sql})${filter(where)}`
    case 'nonfinite': {
      const found = column(wanted.column)
      return isFloat(found.engineType) ? `count(*)${filter(where, `NOT isfinite(${found.sql})`)}` : `0::BIGINT`
    }
    case 'infinite': {
      const found = column(wanted.column)
      return isFloat(found.engineType) ? `count(*)${filter(where, `isinf(${found.sql})`)}` : `0::BIGINT`
    }
    case 'count_if':
      return `count(*)${filter(where, predicate(relation, wanted.predicate))}`
    case 'min':
    case 'max': {
      const found = column(wanted.column)
      if (found.type === 'other') throw unfit(found, 'a column that can be ordered')
      const ordered = `${wanted.op}(${found.sql})${filter(where, finite(found))}`
      return outgoing(ordered, found.engineType)
    }
    case 'sum':
    case 'mean':
    case 'stddev': {
      const found = numeric(column(wanted.column))
      const name = { sum: 'sum', mean: 'avg', stddev: 'stddev_samp' }[wanted.op]
      return `${name}(${asNumber(found)})${filter(where, finite(found))}`
    }
    case 'median':
      return quantile(column(wanted.column), 0.5, where)
    case 'quantile':
      return quantile(column(wanted.column), wanted.p, where)
    case 'count_below':
    case 'count_at_most': {
      const found = numeric(column(wanted.column))
      const operator = wanted.op === 'count_below' ? '<' : '<='
      return `count(*)${filter(where, finite(found), `${found.sql} ${operator} ${literal(found, wanted.value)}`)}`
    }
    // The engine's own skewness and kurtosis are differences of sums of powers, which lose every digit where the mean is large.
    case 'power_sum': {
      const found = numeric(column(wanted.column))
      const apart = `((${found.sql}::DOUBLE - ${number(wanted.centre)}) / ${number(wanted.scale)})`
      return `coalesce(fsum(${Array(wanted.power).fill(apart).join(' * ')})${filter(where, finite(found))}, 0)`
    }
    case 'distinct':
      return distinct(scope, wanted.columns.map(column), where)
    case 'singletons':
      return singletons(scope, wanted.columns.map(column), where)
    case 'entropy':
      return entropy(scope, wanted.columns.map(column), where)
    case 'mode_count':
      return modeCount(scope, column(wanted.column), where)
    case 'modes': {
      const kept = wanted.kept === undefined ? undefined : predicate(relation, wanted.kept)
      return modes(scope, column(wanted.column), where, kept)
    }
    case 'constant':
      return constant(column(wanted.column), where)
    case 'conflicts':
      return conflicts(scope, wanted.columns.map(column), column(wanted.label), where)
    case 'min_length':
    case 'max_length':
    case 'mean_length': {
      const name = { min_length: 'min', max_length: 'max', mean_length: 'avg' }[wanted.op]
      return `${name}(length(${textual(column(wanted.column))}))${filter(where)}`
    }
    case 'correlation':
    case 'rank_correlation': {
      const pair = wanted.columns.map((name) => numeric(column(name)))
      return wanted.op === 'correlation' ? correlation(pair, where) : rankCorrelation(scope, pair, where)
    }
    case 'duplicates': {
      const columns = wanted.columns === undefined ? columnsOf(relation) : wanted.columns.map(column)
      return `(count(*)${filter(where)} - ${distinctRows(scope, columns, where)})`
    }
  }
}

export interface Mean {
  readonly op: 'mean'
  readonly column: string
  readonly where?: Predicate
}

/** A power of two loses no digit of a large number, and so divided the largest doubles of 10^18 rows have a sum. */
const SUMMED = 2 ** 60

/** The mean of numbers whose sum is beyond a double: it lies among them, and is not. */
export function scaledMean({ relation }: Scope, wanted: Mean): string {
  const where = wanted.where === undefined ? undefined : predicate(relation, wanted.where)
  const found = numeric(columnOf(relation, wanted.column))
  return `avg(${found.sql}::DOUBLE / ${number(SUMMED)})${filter(where, finite(found))} * ${number(SUMMED)}`
}

/** The column of which an aggregate takes the rows with a number only. */
function numbersOnly(wanted: Aggregate): readonly string[] {
  return NUMBERS_ONLY.has(wanted.op) && 'column' in wanted ? [wanted.column] : []
}
const NUMBERS_ONLY: ReadonlySet<Aggregate['op']> = new Set<Aggregate['op']>([
  'min',
  'max',
  'sum',
  'mean',
  'stddev',
  'median',
  'quantile',
  'count_below',
  'count_at_most',
  'power_sum',
])

/** Linear interpolation between order statistics (Hyndman and Fan, type 7); dates and times give an existing value. */
function quantile(column: Column, p: number, where: string | undefined): string {
  if (column.type === 'integer' || column.type === 'number')
    return `quantile_cont(${column.sql}::DOUBLE, ${number(p)})${filter(where, finite(column))}`
  if (column.type !== 'date' && column.type !== 'timestamp' && column.type !== 'time') throw unfit(column, 'a number')
  return outgoing(`quantile_disc(${column.sql}, ${number(p)})${filter(where)}`, column.engineType)
}

function distinct(scope: Scope, columns: readonly Column[], where: string | undefined): string {
  const [first] = columns
  const known = columns.map((column) => `${column.sql} IS NOT NULL`)
  if (first === undefined || columns.length > 1) return distinctRows(scope, columns, conjunction(where, ...known))
  const bounds = scope.bounds.get(first.sql)
  if (bounds !== undefined) {
    const [low, high] = bounds.map((bound) => `${bound}::${first.engineType}`)
    return `coalesce(bit_count(bitstring_agg(${first.sql}, ${low}, ${high})${filter(where)}), 0)::BIGINT`
  }
  return scope.inPlace
    ? `count(DISTINCT ${first.sql})${filter(where)}`
    : distinctRows(scope, columns, conjunction(where, ...known))
}

/** Rows that differ; nulls are equal to each other here. */
function distinctRows(scope: Scope, columns: readonly Column[], where: string | undefined): string {
  const names = columns.flatMap(cellsOf).join(', ')
  if (scope.inPlace) return `count(DISTINCT row(${names}))${filter(where)}`
  const known = scope.differing(names, where)
  if (known !== undefined) return `(SELECT ${known}::BIGINT)`
  const condition = where === undefined ? '' : ` WHERE ${where}`
  return `(SELECT count(*) FROM (SELECT DISTINCT ${names} FROM ${scope.relation.from}${condition}))`
}

/** Names of columns whose distinct values a bit string could count. */
export function countedColumns(relation: Relation, wanted: readonly Aggregate[]): readonly Column[] {
  const columns = wanted.flatMap((one) =>
    one.op === 'distinct' && one.columns.length === 1 ? [columnOf(relation, one.columns[0]!)] : [],
  )
  return columns.filter((column) => column.type === 'integer' && !column.engineType.includes('HUGE'))
}
