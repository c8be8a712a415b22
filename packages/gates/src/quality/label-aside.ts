/** Labels of many rows, made one byte each as they are read: as numbers and codes they would take twelve, more than all that stays of the rows. */
import type { Columns } from '@sea-trials/schema/policy/policy'
import { stretches } from '@sea-trials/stats/quality/stored'
import type { Engine, StoredNumbers, Table } from '@sea-trials/tables/engine'
import { binaryClasses, isClass, type Named } from './classes.ts'
import { isText } from './many.ts'
import type { Truth } from './truth.ts'

/** The label of two classes; undefined where it is no column of numbers, has more of them, or misses some: then it is read as any other. */
export async function labelAside(
  engine: Engine,
  table: Table,
  { positive }: Columns,
  named: Named,
  most: number,
): Promise<Extract<Truth, { task: 'binary' }> | undefined> {
  const type = table.columns.find(({ name }) => name === named.column)?.type
  if (isText(table) || (type !== 'integer' && type !== 'number')) return undefined
  const [rows] = await engine.aggregate(table, [{ op: 'rows' }])
  if (Number(rows) <= most) return undefined
  const stored = await engine.stored(table, named.column)
  const coded = stored.odd.count > 0 ? undefined : ofTwo(stored)
  if (coded === undefined) return undefined
  const classes = binaryClasses(coded, positive, named)
  return { task: 'binary', positive: isClass(coded, classes.positive), classes }
}

/** Codes of no more than two values, in their order. */
function ofTwo(stored: StoredNumbers): { readonly codes: Uint8Array; readonly classes: readonly number[] } | undefined {
  const codes = new Uint8Array(stored.length)
  const values: number[] = []
  for (const { from, values: some } of stretches(stored))
    for (let i = 0; i < some.length; i++) {
      const value = some[i] as number
      let code = values[0] === value ? 0 : values[1] === value ? 1 : -1
      if (code < 0) code = values.push(value) - 1
      if (code > 1) return undefined
      codes[from + i] = code
    }
  if (values.length === 2 && (values[0] as number) > (values[1] as number))
    return { codes: codes.map((code) => 1 - code), classes: values.reverse() }
  return { codes, classes: values }
}
