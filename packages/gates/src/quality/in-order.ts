/**
 * Rows paired by their order, for want of an id: whatever both files say of a row must then be the same row by row. A label
 * that both hold, and a column that names rows in both (every value stands once), are held against each other; where they
 * differ, the files are of other rows or in another order, and every comparison would be of strangers.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { distinctIds, type Side } from './pairing.ts'
import { cellOf, lengthOf } from './vectors.ts'

interface Ordered extends Pick<Side, 'where' | 'file' | 'n'> {
  readonly table: Table
}

interface Shared {
  /** Columns that say what a row is of: label, labels, query, series, time, horizon. */
  readonly alike: readonly string[]
  readonly label: string | undefined
  /** Columns of answers, which may differ. */
  readonly answers: readonly string[]
}

/** Throws `unpaired-rows` for the first row in which both files cannot be of the same thing. */
export async function assertSameOrder(
  engine: Engine,
  left: Ordered,
  right: Ordered,
  { alike, label, answers }: Shared,
): Promise<void> {
  const shared = left.table.columns.filter(
    ({ name, type }) =>
      !answers.includes(name) &&
      (alike.includes(name) || type === 'integer' || type === 'string') &&
      right.table.columns.some((other) => other.name === name && other.type === type),
  )
  for (const { name } of shared) {
    const ours = (await engine.vectors(left.table, [name]))[name] as Vector
    if (!alike.includes(name) && distinctIds(ours) < left.n) continue
    const theirs = (await engine.vectors(right.table, [name]))[name] as Vector
    if (!alike.includes(name) && distinctIds(theirs) < right.n) continue
    const at = firstDifference(ours, theirs)
    if (at < 0) continue
    const role = name === label ? 'the label' : alike.includes(name) ? 'which is what the row is of' : undefined
    throw otherOrder(name, at, [cellOf(ours, at), cellOf(theirs, at)], left, right, role)
  }
}

function firstDifference(ours: Vector, theirs: Vector): number {
  const n = lengthOf(ours)
  for (let row = 0; row < n; row++) if (!Object.is(cellOf(ours, row), cellOf(theirs, row))) return row
  return -1
}

function otherOrder(
  name: string,
  row: number,
  [ours, theirs]: readonly [unknown, unknown],
  left: Ordered,
  right: Ordered,
  role: string | undefined,
): SeaTrialsError {
  const what = role ?? 'which names rows in both'
  return new SeaTrialsError(
    'unpaired-rows',
    `without an id rows are paired by their order, but row ${row + 1} has ${printable(ours)} in ${printable(name)}, ${what}, in ${left.where} and ${printable(theirs)} in ${right.where}`,
    role !== undefined
      ? 'Write both files in the same order, or name a column that both have with `id`.'
      : `Pair them by it: \`id: ${name}\` under \`columns\`, or the input \`id\`.`,
    { file: right.file },
  )
}
