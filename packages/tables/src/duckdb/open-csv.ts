/**
 * CSV files as one typed data set. Types come from the contract or from the rule of `infer.ts` over all rows: a sample gives
 * each column its first candidate, one scan holds every field to it (and finds ragged lines), and only where one does
 * not fit are all types inferred over everything. The outcome is that of the rule either way.
 *
 * Loading costs more than parsing: the first statement reads the files as they are, a second one loads them.
 */
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { delimiterOf, explainCsv, readHeader } from '../csv.ts'
import type { TableSource } from '../engine.ts'
import { engineError, messageOf } from './errors.ts'
import { allFit, type Conversion, declared, inference, inferred } from './infer.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

const SAMPLE = 2000

export async function openCsv(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  const delimiters = source.files.map((file) => delimiterOf(file, source.delimiter))
  const headers = await Promise.all(source.files.map((file, index) => readHeader(file, delimiters[index]!)))
  sameColumns(source.files, headers)
  const header = headers[0]!
  const names = header.map((_, index) => columnAt(index))
  const read = (files: readonly string[]): string => readCsv(files, delimiters[0]!, names)
  const run = async (sql: string): Promise<readonly (readonly unknown[])[]> => {
    try {
      return await instance.raw(sql)
    } catch (error) {
      throw await explain(error, source.files, delimiters)
    }
  }

  const conversions = await decideTypes(source, header, names, read, run)
  const columns = header.map((name, index) => {
    const { engineType } = conversions[index]!
    return { name, engineType, type: columnType(engineType) }
  })
  const values = names.map((name, index) => `${conversions[index]!.value(name)} AS ${name}`).join(', ')
  const typed = (files: readonly string[]): string => `(SELECT ${values} FROM ${read(files)})`

  const relation = {
    instance,
    table: { name: source.name, files: source.files, columns },
    from: typed(source.files),
    rowsPerFile: undefined as readonly number[] | undefined,
    streaming: true,
  }
  const load = async (): Promise<void> => {
    await run(`CREATE TABLE ${into} (${names.map((n, i) => `${n} ${conversions[i]!.engineType}`).join(', ')})`)
    const rows: number[] = []
    for (const file of source.files) {
      const [[count] = []] = await run(`INSERT INTO ${into} SELECT * FROM ${typed([file])}`)
      rows.push(Number(count))
    }
    Object.assign(relation, { from: into, rowsPerFile: rows, streaming: false })
  }
  let uses = 0
  let loading: Promise<void> | undefined
  const prepare = async (use: 'scan' | 'table'): Promise<void> => {
    if (use === 'scan' && uses++ === 0) return
    loading ??= load()
    await loading
  }
  return Object.assign(relation, { prepare })
}

type Run = (sql: string) => Promise<readonly (readonly unknown[])[]>
type Read = (files: readonly string[]) => string

async function decideTypes(
  source: TableSource,
  header: readonly string[],
  names: readonly string[],
  read: Read,
  run: Run,
): Promise<readonly Conversion[]> {
  const decided = (answers: readonly unknown[]): readonly Conversion[] =>
    header.map((name, index) => {
      const type = source.types?.[name]
      return type === undefined ? inferred(itemsOf(answers[index]), 'text') : declared(type)
    })
  const [first] = source.files
  const sample = `SELECT ${inference(names, 'text')}, count(*) FROM (SELECT * FROM ${read([first!])} LIMIT ${SAMPLE})`
  const [answers] = await run(sample)
  const candidates = decided(answers!)
  const sawAll = source.files.length === 1 && Number(answers!.at(-1)) < SAMPLE && source.types === undefined
  if (sawAll) return candidates

  const everything = read(source.files)
  // A column without values in the sample has no candidate yet: one value anywhere sends it through the whole rule.
  const tests = names.map((name, index) =>
    source.types?.[header[index]!] === undefined && !itemsOf(answers![index])[0]
      ? `count(${name}) = 0`
      : allFit(name, candidates[index]!),
  )
  const [fit] = await run(`SELECT ${tests.join(', ')} FROM ${everything}`)
  const misfits = header.filter((name, index) => fit![index] === false && source.types?.[name] !== undefined)
  if (misfits.length > 0) throw await misfit(misfits, header, candidates, source, read, run)
  if (!fit!.includes(false)) return candidates
  const [all] = await run(`SELECT ${inference(names, 'text')} FROM ${everything}`)
  return decided(all!)
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
  misfits: readonly string[],
  header: readonly string[],
  conversions: readonly Conversion[],
  source: TableSource,
  read: Read,
  run: Run,
): Promise<Error> {
  for (const file of source.files)
    for (const name of misfits) {
      const index = header.indexOf(name)
      const x = columnAt(index)
      const [found] = await run(
        `SELECT r, ${x} FROM (SELECT row_number() OVER () AS r, ${x} FROM ${read([file])}) WHERE NOT ${conversions[index]!.fits(x)} ORDER BY r LIMIT 1`,
      )
      const type = source.types?.[name] ?? 'value'
      if (found !== undefined)
        return new SeaTrialsError(
          'unreadable-data',
          `row ${found[0]}, column ${JSON.stringify(name)}: ${JSON.stringify(String(found[1]).slice(0, 80))} is no ${type}`,
          `The contract declares ${JSON.stringify(name)} as ${type}: mend the data or the contract.`,
          { file: basename(file) },
        )
    }
  return new Error('a field does not fit its type, yet none can be found')
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
