/**
 * Reads JSON lines into one typed table. A key's type is the union of its values' types over all rows: integers and
 * decimals make numbers, other mixtures stay JSON; strings become dates and timestamps by the rule of `infer.ts`.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { TableSource } from '../engine.ts'
import { explainJsonl } from '../jsonl.ts'
import { engineError } from './errors.ts'
import { inference, inferred } from './infer.ts'
import type { Instance } from './instance.ts'
import type { Relation } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

/** Formats that nothing matches: strings are not to be guessed at by the reader. */
const NO_DATES = "dateformat = '#', timestampformat = '#', convert_strings_to_integers = false"

export async function openJsonl(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  for (const file of source.files)
    if ((await stat(file)).size === 0)
      throw new SeaTrialsError('unreadable-data', `${basename(file)} is empty`, 'Write one JSON object a line.')
  const read = (files: readonly string[], more: string): string =>
    `read_json(${list(files)}, format = 'newline_delimited', records = true, maximum_depth = 2, ignore_errors = false, compression = 'uncompressed', ${more})`
  try {
    const described = await instance.raw(
      `DESCRIBE SELECT * FROM ${read(source.files, `sample_size = -1, union_by_name = true, ${NO_DATES}`)}`,
    )
    const names = described.map(([name]) => String(name))
    const types = described.map(([, type]) => String(type))
    const strings = types.flatMap((type, index) => (type === 'VARCHAR' ? [index] : []))
    const keys = names.map((name, index) => `${text(name)}: ${text(types[index]!)}`).join(', ')
    const aliases = names.map((_, index) => columnAt(index)).join(', ')
    const one = (file: string): string => `${read([file], `columns = {${keys}}`)} AS j(${aliases})`

    const rows: number[] = []
    await instance.raw(
      `CREATE OR REPLACE TABLE ${into} (${types.map((type, index) => `${columnAt(index)} ${type}`).join(', ')})`,
    )
    for (const file of source.files) {
      const [[count] = []] = await instance.raw(`INSERT INTO ${into} SELECT * FROM ${one(file)}`)
      rows.push(Number(count))
    }
    if (strings.length > 0) {
      const [answers] = await instance.raw(`SELECT ${inference(strings.map(columnAt), 'json')} FROM ${into}`)
      for (const [k, index] of strings.entries()) {
        const conversion = inferred((answers![k] as { items: boolean[] }).items, 'json')
        if (conversion.engineType === 'VARCHAR') continue
        const x = columnAt(index)
        await instance.raw(`ALTER TABLE ${into} ALTER ${x} TYPE ${conversion.engineType} USING ${conversion.value(x)}`)
        types[index] = conversion.engineType
      }
    }
    const columns = names.map((name, index) => ({
      name,
      engineType: types[index]!,
      type: columnType(types[index]!),
    }))
    const table = { name: source.name, files: source.files, columns }
    return { instance, table, from: into, rowsPerFile: rows, streaming: false, prepare: async () => {} }
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error
    for (const file of source.files) {
      const explained = await explainJsonl(file)
      if (explained !== undefined) throw explained
    }
    throw engineError(error, source.files)
  }
}
