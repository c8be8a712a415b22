/** Values beside the one before them, in the order of the files. */
import type { Direction, LocatedRow, OrderFound, OrderWanted } from '../engine.ts'
import { conjunction, finite } from './clauses.ts'
import { textual, unfit } from './operands.ts'
import { predicate } from './predicate.ts'
import { type Column, cellsOf, columnOf, type Relation } from './relation.ts'
import { located, numbered } from './rows.ts'

/** What a value is to the one before it that breaks the order. */
const BREAKS: Readonly<Record<Direction, string>> = {
  increasing: '<',
  decreasing: '>',
  strictly_increasing: '<=',
  strictly_decreasing: '>=',
}

/** Throws `bad-requirement` for a column whose values have no order. */
export async function order(relation: Relation, wanted: OrderWanted): Promise<OrderFound> {
  const { source, breaks } = sequence(relation, wanted)
  const [row] = await relation.instance.rows(
    `SELECT count(*), count(sea_before), count(*) FILTER (WHERE ${breaks}) FROM ${source}`,
  )
  const [values, pairs, broken] = row!.map(Number)
  return { values: values!, pairs: pairs!, breaks: broken! }
}

/** The first rows whose value breaks the order. */
export async function locateDisorder(
  relation: Relation,
  wanted: OrderWanted,
  show: readonly string[],
  most: number,
): Promise<readonly LocatedRow[]> {
  const { source, breaks } = sequence(relation, wanted)
  return located(relation, source, breaks, show, most)
}

/** Rows with the value before theirs, and when they break the order. */
function sequence(relation: Relation, { column: name, direction, within, where }: OrderWanted) {
  const column = columnOf(relation, name)
  const value = ordered(column)
  const held = conjunction(
    `${column.sql} IS NOT NULL`,
    finite(column),
    where === undefined ? undefined : predicate(relation, where),
  )
  const keys = within.flatMap((key) => cellsOf(columnOf(relation, key)))
  // Over all rows the engine reads them in order, holds none of them and sorts nothing.
  const window = keys.length === 0 ? '' : `PARTITION BY ${keys.join(', ')} ORDER BY sea_file, sea_row`
  return {
    source: `(SELECT *, lag(${value}) OVER (${window}) AS sea_before FROM ${numbered(relation)} WHERE ${held})`,
    breaks: `${value} ${BREAKS[direction]} sea_before`,
  }
}

/** Texts by their code points, as ISO dates and numbered names want it. */
function ordered(column: Column): string {
  if (column.type === 'string') return textual(column)
  if (column.type === 'boolean' || column.type === 'other') throw unfit(column, 'a column that can be ordered')
  return column.sql
}
