/** How large the classes of equal rows are. */
import type { ClassSize, Predicate } from '../engine.ts'
import { predicate } from './predicate.ts'
import { columnOf, type Relation } from './relation.ts'

/**
 * Sizes of the classes of rows that are equal in `by` (null equals null), each with the number of classes that have it,
 * smallest first. With `distinct` the size is the number of values of that column in the class; null is one of them.
 */
export async function classSizes(
  relation: Relation,
  by: readonly string[],
  distinct: string | undefined,
  where: Predicate | undefined,
): Promise<readonly ClassSize[]> {
  const names = by.map((name) => columnOf(relation, name).sql).join(', ')
  const condition = where === undefined ? '' : ` WHERE ${predicate(relation, where)}`
  const counted = distinct === undefined ? undefined : columnOf(relation, distinct).sql
  // A value and how often it stands in a class, first; the values of a class, then: no set a class is held.
  const inner =
    counted === undefined
      ? `SELECT count(*) AS size, count(*) AS n FROM ${relation.from}${condition} GROUP BY ${names}`
      : `SELECT count(*) AS size, sum(n) AS n FROM (SELECT ${names}, ${counted} AS s, count(*) AS n ` +
        `FROM ${relation.from}${condition} GROUP BY ${names}, s) GROUP BY ${names}`
  const rows = await relation.instance.rows(
    `SELECT size, count(*), sum(n)::BIGINT FROM (${inner}) GROUP BY size ORDER BY size`,
  )
  return rows.map(([size, classes, sum]) => ({ size: Number(size), classes: Number(classes), rows: Number(sum) }))
}
