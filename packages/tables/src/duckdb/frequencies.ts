/** What is said of how often values occur. Over a table in a subquery that can spill; in place where that cannot be. */
import { conjunction, filter, type Scope } from './clauses.ts'
import { type Column, cellsOf } from './relation.ts'

/** Rows that have a value in each column. */
const held = (columns: readonly Column[], where: string | undefined): string =>
  conjunction(where, ...columns.map(({ sql }) => `${sql} IS NOT NULL`))

const key = (columns: readonly Column[]): string => {
  const names = columns.map(({ sql }) => sql).join(', ')
  return columns.length === 1 ? names : `row(${names})`
}

/** One row a value, with its count `n`. */
const counts = ({ relation }: Scope, columns: readonly Column[], where: string): string =>
  `(SELECT count(*) AS n FROM ${relation.from}${where === '' ? '' : ` WHERE ${where}`} ` +
  `GROUP BY ${columns.map(({ sql }) => sql).join(', ')})`

/** The same as a list, of one group. */
const countsInPlace = (columns: readonly Column[], where: string | undefined): string =>
  `map_values(histogram(${key(columns)})${filter(where)})`

export function singletons(scope: Scope, columns: readonly Column[], where: string | undefined): string {
  const rows = held(columns, where)
  return scope.inPlace
    ? `coalesce(len(list_filter(${countsInPlace(columns, rows)}, lambda n: n = 1)), 0)`
    : `(SELECT count(*) FROM ${counts(scope, columns, rows)} WHERE n = 1)`
}

/** With N values of which each occurs n times: ln N - (sum of n ln n) / N. Null where there is no value. */
export function entropy(scope: Scope, columns: readonly Column[], where: string | undefined): string {
  const rows = held(columns, where)
  const formula = (sum: string, weighted: string): string => `ln(nullif(${sum}, 0)) - ${weighted} / nullif(${sum}, 0)`
  if (!scope.inPlace)
    return `(SELECT ${formula('sum(n)::DOUBLE', 'sum(n * ln(n))')} FROM ${counts(scope, columns, rows)})`
  const list = countsInPlace(columns, rows)
  return formula(`list_sum(${list})::DOUBLE`, `list_sum(list_transform(${list}, lambda n: n * ln(n)))`)
}

export function modeCount(scope: Scope, column: Column, where: string | undefined): string {
  if (!scope.inPlace) return `(SELECT coalesce(max(n), 0) FROM ${counts(scope, [column], where ?? '')})`
  const nulls = `count(*)${filter(where, `${column.sql} IS NULL`)}`
  return `greatest(coalesce(list_max(${countsInPlace([column], held([column], where))}), 0), ${nulls})`
}

/** `kept` is asked of the values, each of which stands in one row. */
export function modes(
  { relation }: Scope,
  column: Column,
  where: string | undefined,
  kept: string | undefined,
): string {
  const values = cellsOf(column).join(', ')
  const most = `SELECT ${values} FROM ${relation.from} WHERE ${held([column], where)} GROUP BY ${values}`
  return `(SELECT count(*)${filter(kept)} FROM (${most} QUALIFY count(*) = max(count(*)) OVER ()))`
}

/** NaN equals NaN here, as everywhere in the engine. */
export function constant({ sql }: Column, where: string | undefined): string {
  const of = (aggregate: string): string => `${aggregate}${filter(where)}`
  const same = `${of(`min(${sql})`)} = ${of(`max(${sql})`)}`
  const present = of(`count(${sql})`)
  return `(CASE WHEN ${present} = 0 OR (${present} = ${of('count(*)')} AND ${same}) THEN 1 ELSE 0 END)`
}

export function conflicts(
  { relation }: Scope,
  columns: readonly Column[],
  label: Column,
  where: string | undefined,
): string {
  const differ = `count(DISTINCT ${label.sql}) AS labels`
  return (
    `(SELECT coalesce(sum(n), 0)::BIGINT FROM (SELECT count(*) AS n, ${differ} FROM ${relation.from} ` +
    `WHERE ${held([label], where)} GROUP BY ${columns.map(({ sql }) => sql).join(', ')}) WHERE labels > 1)`
  )
}
