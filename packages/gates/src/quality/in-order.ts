/**
 * Rows paired by their order, because no id is named: whatever both files say of a row must then be the same row by row. Every
 * column that both hold, answers apart, is held against the other; where one differs, the files are of other rows or in
 * another order, and every comparison would be of strangers.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Disagreement, Engine, Table, Vector } from '@sea-trials/tables/engine'
import { distinctIds, type Side } from './pairing.ts'

interface Ordered extends Pick<Side, 'where' | 'file' | 'n'> {
  readonly table: Table
}

interface Shared {
  /** Columns that say what a row is of: label, labels, query, item, series, time, horizon. */
  readonly alike: readonly string[]
  readonly label: string | undefined
  /** Whether a column is one of answers, which may differ. */
  readonly isAnswer: (name: string) => boolean
}

/** Throws `unpaired-rows` for the first column in which both files cannot be of the same rows. */
export async function assertSameOrder(engine: Engine, left: Ordered, right: Ordered, shared: Shared): Promise<void> {
  const names = left.table.columns
    .map(({ name }) => name)
    .filter((name) => !shared.isAnswer(name) && right.table.columns.some((other) => other.name === name))
  if (names.length === 0) return
  const found = await engine.disagreements(left.table, right.table, names)
  const [first] = found
  if (first === undefined) return
  for (const each of found)
    if (await namesRows(engine, [left, right], each.column)) throw otherOrder(each, left, right, 'names rows', shared)
  throw otherOrder(first, left, right, 'differs', shared)
}

/** Whether every value of a column stands once, on both sides. */
async function namesRows(engine: Engine, sides: readonly Ordered[], name: string): Promise<boolean> {
  for (const { table, n } of sides) {
    const type = table.columns.find((column) => column.name === name)?.type
    if (type !== 'integer' && type !== 'string') return false
    const vector = (await engine.vectors(table, [name]))[name] as Vector
    if (distinctIds(vector) < n) return false
  }
  return true
}

function otherOrder(
  { column, rows, first }: Disagreement,
  left: Ordered,
  right: Ordered,
  kind: 'names rows' | 'differs',
  { alike, label }: Shared,
): SeaTrialsError {
  const isAlike = alike.includes(column)
  const role = column === label ? ', the label,' : isAlike ? ', which is what the row is of,' : ''
  return new SeaTrialsError(
    'unpaired-rows',
    `without an id rows are paired by their order, but ${printable(column)}${role} is not the same in ${left.where} and ${right.where} in ${rows} of ${left.n} rows, first in row ${first}`,
    kind === 'names rows' && !isAlike
      ? `It names rows in both: pair them by it, \`id: ${column}\` under \`columns\`, or the input \`id\`.`
      : 'Write both files in the same order, or name a column that both have with `id`; what is another quantity needs another name.',
    { file: right.file },
  )
}
