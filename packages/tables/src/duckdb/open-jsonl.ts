/**
 * Reads JSON lines into one typed table. A key's type is the union of its values' types over all rows: integers and
 * decimals make numbers, other mixtures stay JSON; strings become dates and timestamps by the rule of `infer.ts`.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { TableSource } from '../engine.ts'
import { assertShallow, explainJsonl } from '../jsonl.ts'
import { engineError, fileOf, firstLine } from './errors.ts'
import { inference, inferred } from './infer.ts'
import type { Instance } from './instance.ts'
import type { Relation } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

/** The reader's guess at a type, less what it reads into strings: those are judged by our own rule. */
function plain(guess: string): string {
  if (/^(BOOLEAN|BIGINT|UBIGINT|HUGEINT|UHUGEINT|DOUBLE|JSON)$/.test(guess)) return guess
  return /^(STRUCT|MAP)\(|\]$/.test(guess) ? 'JSON' : 'VARCHAR'
}

export async function openJsonl(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  for (const file of source.files) {
    if ((await stat(file)).size === 0)
      throw new SeaTrialsError('unreadable-data', `${basename(file)} is empty`, 'Write one JSON object a line.')
    await assertShallow(file)
  }
  const read = (files: readonly string[], more: string): string =>
    `read_json(${list(files)}, format = 'newline_delimited', records = true, ignore_errors = false, compression = 'uncompressed', ${more})`
  try {
    const described = await instance.raw(
      `DESCRIBE SELECT * FROM ${read(source.files, 'sample_size = -1, union_by_name = true')}`,
    )
    const names = described.map(([name]) => String(name))
    const types = described.map(([, type]) => plain(String(type)))
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
    const unsettled = types.flatMap((type, index) => (type === 'VARCHAR' || type === 'JSON' ? [index] : []))
    if (unsettled.length > 0) {
      const texts = unsettled.map((index) => `CAST(${columnAt(index)} AS VARCHAR) AS ${columnAt(index)}`).join(', ')
      const sql = inference(`(SELECT ${texts} FROM ${into})`, unsettled.map(columnAt), 'json')
      const answers = inferred(await instance.raw(sql), unsettled.map(columnAt), 'json')
      for (const [k, index] of unsettled.entries()) {
        const { hasValue, conversion } = answers[k]!
        if ((types[index] === 'JSON' && hasValue) || conversion.engineType === types[index]) continue
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
    if (messageOf(error).includes('non-record JSON'))
      throw new SeaTrialsError(
        'unreadable-data',
        `${basename(source.files[0]!)} holds no object with a key`,
        'Write one JSON object a line.',
      )
    // Between the two the message quotes the row.
    const [, line, key] =
      /in line (\d+): Object .* has duplicate key "(.*)"/.exec(firstLine(messageOf(error), source.files)) ?? []
    if (key !== undefined)
      throw new SeaTrialsError(
        'unreadable-data',
        `an object has the key ${printable(key)} twice`,
        'Write each key once.',
        { file: basename(fileOf(source.files, messageOf(error))), line: Number(line) },
      )
    const [, twice] = /Duplicate name "(.*)" in struct/.exec(messageOf(error)) ?? []
    if (twice !== undefined)
      throw new SeaTrialsError(
        'unreadable-data',
        `${basename(source.files[0]!)} holds an object inside of a row with the key ${printable(twice)} twice: capitals and small letters are the same there`,
        'Give the keys names that differ in more than capitals.',
      )
    throw engineError(error, source.files)
  }
}
