/** Parquet stays in its files: a scan reads only the columns that a statement asks for. */
import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { ColumnInfo, TableSource } from '../engine.ts'
import { duplicates } from '../names.ts'
import { firstLine } from './errors.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
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
    const names = await writtenNames(
      instance,
      file,
      rows.map(([name]) => String(name)),
    )
    return rows.map(([, type], index) => ({
      name: names[index]!,
      engineType: String(type),
      type: columnType(String(type)),
    }))
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error
    const line = firstLine(messageOf(error), [file])
    throw new SeaTrialsError(
      'unreadable-data',
      `${basename(file)} is no readable Parquet: ${line}`,
      'The file may be empty, truncated, or a Git LFS pointer that was not checked out.',
    )
  }
}

/** The engine, to which capitals are small letters, numbers what stands twice: `a`, `A` become `a`, `A_1`. */
async function writtenNames(instance: Instance, file: string, names: readonly string[]): Promise<readonly string[]> {
  const folded = new Set(names.map((name) => name.toLowerCase()))
  const isNumbered = (name: string): boolean =>
    folded.has(name.toLowerCase().replace(/_\d+$/, '')) && /_\d+$/.test(name)
  if (!names.some(isNumbered)) return names
  const schema = await instance.raw(`SELECT name, num_children FROM parquet_schema(${text(file)})`)
  const written = topLevel(
    schema.slice(1).map(([name, children]) => ({ name: String(name), children: Number(children) })),
  )
  const twice = duplicates(written)
  if (twice.length > 0)
    throw new SeaTrialsError(
      'unreadable-data',
      `${basename(file)} names ${twice.map((name) => JSON.stringify(name)).join(', ')} more than once`,
      'Give every column a name of its own.',
    )
  // Behind those of the file stand the columns that the names of folders make.
  return names.map((name, index) => written[index] ?? name)
}

/** Of a tree that is written depth first, what stands at its top. */
function topLevel(nodes: readonly { readonly name: string; readonly children: number }[]): readonly string[] {
  const top: string[] = []
  let inside = 0
  for (const { name, children } of nodes) {
    if (inside === 0) top.push(name)
    else inside--
    inside += children
  }
  return top
}
