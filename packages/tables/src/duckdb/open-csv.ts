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
import { allFit, type Conversion, declared, type Inferred, inference, inferred } from './infer.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

export async function openCsv(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  const delimiters = source.files.map((file) => delimiterOf(file, source.delimiter))
  const headers = await Promise.all(source.files.map((file, index) => readHeader(file, delimiters[index]!)))
  sameColumns(source.files, headers)
  const header = headers[0]!
  const names = header.map((_, index) => columnAt(index))
  const read = (files: readonly string[]): string => readCsv(files, delimiters[0]!, names, [])
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
  const readAs = conversions.map((conversion) => conversion.readAs)
  const values = names.map((name, index) =>
    readAs[index] === columns[index]!.engineType ? name : `${conversions[index]!.value(name)} AS ${name}`,
  )
  const typed = (files: readonly string[]): string =>
    `(SELECT ${values.join(', ')} FROM ${readCsv(files, delimiters[0]!, names, readAs)})`

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
  const decided = async (from: string): Promise<readonly Inferred[]> => {
    const answers = inferred(await run(inference(from, names, 'text')), names, 'text')
    return answers.map((answer, index) => {
      const type = source.types?.[header[index]!]
      return type === undefined ? answer : { ...answer, hasValue: true, conversion: declared(type) }
    })
  }
  const most = Math.min(Math.max(Math.round(20_000 / names.length), 200), 2000)
  const sample = await decided(`(SELECT * FROM ${read(source.files.slice(0, 1))} LIMIT ${most})`)
  const candidates = sample.map(({ conversion }) => conversion)
  const sawAll = source.files.length === 1 && source.types === undefined && (sample[0]?.rows ?? 0) < most
  if (sawAll) return candidates

  const everything = read(source.files)
  // A column without values in the sample has no candidate yet: one value anywhere sends it through the whole rule.
  const tests = names.map((name, index) =>
    sample[index]!.hasValue ? allFit(name, candidates[index]!) : `count(${name}) = 0`,
  )
  const [fit] = await run(`SELECT ${tests.join(', ')} FROM ${everything}`)
  const misfits = header.filter((name, index) => fit![index] === false && source.types?.[name] !== undefined)
  if (misfits.length > 0) throw await misfit(misfits, header, candidates, source, read, run)
  if (!fit!.includes(false)) return candidates
  return (await decided(everything)).map(({ conversion }) => conversion)
}

/** As text where no type is said. */
function readCsv(
  files: readonly string[],
  delimiter: string,
  names: readonly string[],
  types: readonly string[],
): string {
  const columns = names.map((name, index) => `${name}: '${types[index] ?? 'VARCHAR'}'`).join(', ')
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
  if (!/^Invalid Input Error: .*(CSV|unicode)/i.test(message)) return engineError(error, files)
  const file = files.find((candidate) => message.includes(candidate)) ?? files[0]!
  const at = { file: basename(file), ...lineOf(message) }
  if (/^Invalid unicode|not utf-8 encoded/im.test(message))
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
