/** Parquet stays in its files: a scan reads only the columns that a statement asks for. */
import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { ColumnInfo, TableSource } from '../engine.ts'
import { firstLine } from './errors.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list } from './sql.ts'
import { columnType } from './types.ts'

export async function openParquet(instance: Instance, source: TableSource): Promise<Relation> {
  const described: (readonly ColumnInfo[])[] = []
  for (const file of source.files) described.push(await describe(instance, file))
  const columns = described[0]!
  sameColumns(
    source.files,
    described.map((one) => one.map((column) => column.name)),
  )
  for (const [k, one] of described.entries())
    for (const [i, { name, type, engineType }] of one.entries())
      if (type !== columns[i]!.type)
        throw new SeaTrialsError(
          'unreadable-data',
          `column ${JSON.stringify(name)} is ${engineType} in ${basename(source.files[k]!)} and ${columns[i]!.engineType} in ${basename(source.files[0]!)}`,
          'Write the files of a data set with the same types.',
        )
  const aliases = columns.map((_, index) => columnAt(index)).join(', ')
  const from = `read_parquet(${list(source.files)}) AS p(${aliases})`
  const table = { name: source.name, files: source.files, columns }
  return { instance, table, from, rowsPerFile: undefined, streaming: false, prepare: async () => {} }
}

async function describe(instance: Instance, file: string): Promise<readonly ColumnInfo[]> {
  try {
    const rows = await instance.raw(`DESCRIBE SELECT * FROM read_parquet(${list([file])})`)
    return rows.map(([name, type]) => ({
      name: String(name),
      engineType: String(type),
      type: columnType(String(type)),
    }))
  } catch (error) {
    const line = firstLine(messageOf(error), [file])
    throw new SeaTrialsError(
      'unreadable-data',
      `${basename(file)} is no readable Parquet: ${line}`,
      'The file may be empty, truncated, or a Git LFS pointer that was not checked out.',
    )
  }
}
