/** Columns of many rows, made codes as they are read: a label of one byte, an entity of four. As numbers and codes they would take twelve. */
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
  const stored = await numbersAside(engine, table, named.column, most)
  const coded = stored === undefined ? undefined : ofTwo(stored)
  if (coded === undefined) return undefined
  const classes = binaryClasses(coded, positive, named)
  return { task: 'binary', positive: isClass(coded, classes.positive), classes }
}

/** The entities of rows, in order of appearance; undefined where they are no numbers that a double tells apart, or some are missing. */
export async function entitiesAside(
  engine: Engine,
  table: Table,
  column: string,
  most: number,
): Promise<Int32Array | undefined> {
  const stored = await numbersAside(engine, table, column, most)
  if (stored === undefined) return undefined
  const codes = new Int32Array(stored.length)
  const known = new Map<number, number>()
  for (const { from, values } of stretches(stored))
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined
      const code = known.get(value) ?? known.size
      if (code === known.size) known.set(value, code)
      codes[from + i] = code
    }
  return codes
}

/** A column of finite numbers, of more than `most` rows that are read again at no cost. */
async function numbersAside(
  engine: Engine,
  table: Table,
  column: string,
  most: number,
): Promise<StoredNumbers | undefined> {
  const type = table.columns.find(({ name }) => name === column)?.type
  if (isText(table) || (type !== 'integer' && type !== 'number')) return undefined
  const [rows] = await engine.aggregate(table, [{ op: 'rows' }])
  if (Number(rows) <= most) return undefined
  const stored = await engine.stored(table, column)
  return stored.odd.count > 0 ? undefined : stored
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
