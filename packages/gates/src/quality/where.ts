/** The rows that a condition holds for, as positions in the data set. The engine decides; null (unknown) is no. */
import type { Condition } from '@sea-trials/schema/requirement/ast'
import type { Engine, Table } from '@sea-trials/tables/engine'

export async function positionsWhere(
  engine: Engine,
  table: Table,
  condition: Condition,
  rows: number,
): Promise<Uint32Array> {
  const found = await engine.locate(table, condition, [], rows)
  const offsets = await offsetsOf(engine, table)
  return Uint32Array.from(found, ({ file, row }) => (offsets.get(file) as number) + row - 1)
}

async function offsetsOf(engine: Engine, table: Table): Promise<ReadonlyMap<string, number>> {
  const offsets = new Map<string, number>()
  let before = 0
  for (const file of table.files) {
    offsets.set(file, before)
    if (table.files.length === 1) break
    const one = await engine.open({ name: `${table.name} ${file}`, files: [file] })
    before += Number((await engine.aggregate(one, [{ op: 'rows' }]))[0])
  }
  return offsets
}
