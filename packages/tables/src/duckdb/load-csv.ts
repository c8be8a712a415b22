/**
 * Reads CSV files into one typed table. Types come from the contract or from the rule of `infer.ts` over all rows: a sample
 * gives each column its first candidate, the load holds every field of every row to it, and only where one does not fit
 * are the types inferred over everything and the load repeated. The outcome is that of the rule either way.
 */
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { delimiterOf, explainCsv, readHeader } from '../csv.ts'
import type { TableSource } from '../engine.ts'
import { engineError, messageOf } from './errors.ts'
import { type Conversion, converted, declared, inference, inferred } from './infer.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

const SAMPLE = 2000
const MISFIT = 'sea-trials: misfit'

export async function loadCsv(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  const delimiters = source.files.map((file) => delimiterOf(file, source.delimiter))
  const headers = await Promise.all(source.files.map((file, index) => readHeader(file, delimiters[index]!)))
  sameColumns(source.files, headers)
  const header = headers[0]!
  const names = header.map((_, index) => columnAt(index))
  const read = (files: readonly string[]): string => readCsv(files, delimiters[0]!, names)

  const decided = (answers: readonly unknown[]): readonly Conversion[] =>
    header.map((name, index) => {
      const type = source.types?.[name]
      return type === undefined ? inferred(itemsOf(answers[index]), 'text') : declared(type)
    })
  try {
    const [sample] = await instance.raw(
      `SELECT ${inference(names, 'text')} FROM (SELECT * FROM ${read(source.files.slice(0, 1))} LIMIT ${SAMPLE})`,
    )
    let conversions = decided(sample!)
    let rows = await fill(instance, into, names, conversions, source.files, read)
    if (rows === undefined) {
      const [all] = await instance.raw(`SELECT ${inference(names, 'text')} FROM ${read(source.files)}`)
      conversions = decided(all!)
      rows = await fill(instance, into, names, conversions, source.files, read)
    }
    if (rows === undefined) throw await misfit(instance, header, conversions, source, read)
    const columns = header.map((name, index) => {
      const { engineType } = conversions[index]!
      return { name, engineType, type: columnType(engineType) }
    })
    const table = { name: source.name, files: source.files, columns }
    return { instance, table, from: into, rowsPerFile: rows }
  } catch (error) {
    throw await explain(error, source.files, delimiters)
  }
}

/** Fills the table file by file, in order. Undefined when a field does not fit its column's type. */
async function fill(
  instance: Instance,
  into: string,
  names: readonly string[],
  conversions: readonly Conversion[],
  files: readonly string[],
  read: (files: readonly string[]) => string,
): Promise<readonly number[] | undefined> {
  const columns = names.map((name, index) => `${name} ${conversions[index]!.engineType}`)
  const values = names.map((name, index) => converted(name, conversions[index]!, MISFIT))
  await instance.raw(`CREATE OR REPLACE TABLE ${into} (${columns.join(', ')})`)
  const rows: number[] = []
  for (const file of files)
    try {
      const [[count] = []] = await instance.raw(`INSERT INTO ${into} SELECT ${values.join(', ')} FROM ${read([file])}`)
      rows.push(Number(count))
    } catch (error) {
      if (messageOf(error).includes(MISFIT)) return undefined
      throw error
    }
  return rows
}

function readCsv(files: readonly string[], delimiter: string, names: readonly string[]): string {
  const columns = names.map((name) => `${name}: 'VARCHAR'`).join(', ')
  return (
    `read_csv(${list(files)}, columns = {${columns}}, auto_detect = false, header = true, delim = ${text(delimiter)}, ` +
    `quote = '"', escape = '"', comment = '', encoding = 'utf-8', compression = 'uncompressed', strict_mode = true, ` +
    'null_padding = false, ignore_errors = false, allow_quoted_nulls = false, max_line_size = 16777216)'
  )
}

/** The first field that is not of the type that the contract declares. */
async function misfit(
  instance: Instance,
  header: readonly string[],
  conversions: readonly Conversion[],
  source: TableSource,
  read: (files: readonly string[]) => string,
): Promise<Error> {
  for (const file of source.files)
    for (const [index, name] of header.entries()) {
      const type = source.types?.[name]
      if (type === undefined) continue
      const x = columnAt(index)
      const [found] = await instance.raw(
        `SELECT r, ${x} FROM (SELECT row_number() OVER () AS r, ${x} FROM ${read([file])}) WHERE NOT ${conversions[index]!.fits(x)} ORDER BY r LIMIT 1`,
      )
      if (found !== undefined)
        return new SeaTrialsError(
          'unreadable-data',
          `row ${found[0]}, column ${JSON.stringify(name)}: ${JSON.stringify(String(found[1]).slice(0, 80))} is no ${type}`,
          `The contract declares ${JSON.stringify(name)} as ${type}: mend the data or the contract.`,
          { file: basename(file) },
        )
    }
  return new Error('a field fits no type, yet none can be found')
}

async function explain(error: unknown, files: readonly string[], delimiters: readonly string[]): Promise<Error> {
  if (error instanceof SeaTrialsError) return error
  const message = messageOf(error)
  if (!/CSV|unicode|utf-8/i.test(message)) return engineError(error, files)
  const file = files.find((candidate) => message.includes(candidate)) ?? files[0]!
  const at = { file: basename(file), ...lineOf(message) }
  if (/unicode|utf-8/i.test(message))
    return new SeaTrialsError('unreadable-data', 'not UTF-8', 'Save the file as UTF-8.', at)
  const explained = await explainCsv(file, delimiters[files.indexOf(file)]!)
  return (
    explained ??
    new SeaTrialsError(
      'unreadable-data',
      'not RFC 4180: line ends or quotes are mixed',
      'End every line alike, quote fields whole, double the quotes inside.',
      at,
    )
  )
}

function lineOf(message: string): { line?: number } {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  return line === undefined ? {} : { line: Number(line) }
}

/** A list as the binding hands it over. */
const itemsOf = (value: unknown): readonly boolean[] => (value as { items: boolean[] }).items
