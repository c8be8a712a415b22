/**
 * CSV files as one typed data set. Types come from the contract or from the rule of `infer.ts` over all rows: a sample gives
 * each column its first candidate, one scan holds every field to it (and finds ragged lines), and only where one does
 * not fit are all types inferred over everything. The outcome is that of the rule either way.
 *
 * Loading costs more than parsing: the first statement reads the files as they are, a second one loads them.
 */
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { delimiterOf, explainCsv, readHead } from '../csv.ts'
import type { TableSource } from '../engine.ts'
import { assertUtf8 } from '../utf8.ts'
import type { Bounds } from './clauses.ts'
import { engineError, messageOf } from './errors.ts'
import { allFit, type Conversion, candidate, declared, extremes, inference, inferred, narrowed } from './infer.ts'
import type { Instance } from './instance.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, text } from './sql.ts'
import { columnType } from './types.ts'

export async function openCsv(instance: Instance, source: TableSource, into: string): Promise<Relation> {
  const delimiters = source.files.map((file) => delimiterOf(file, source.delimiter))
  const heads = await Promise.all(source.files.map((file, index) => readHead(file, delimiters[index]!)))
  const headers = heads.map((head) => head.header)
  sameColumns(source.files, headers)
  const header = headers[0]!
  const names = header.map((_, index) => columnAt(index))
  /** False once a file could not be read in parts: those may begin inside a quoted field of many lines. */
  let inParts = true
  let unexplained: SeaTrialsError | undefined
  const read = (files: readonly string[], types: readonly string[] = []): string =>
    readCsv(files, { delimiter: delimiters[0]!, names, types, inParts })
  const run = async (sql: string): Promise<readonly (readonly unknown[])[]> => {
    try {
      return await instance.raw(sql)
    } catch (error) {
      const explained = await explain(error, source.files, delimiters)
      unexplained = explained === undefined ? mixed(source.files, messageOf(error)) : undefined
      throw explained ?? unexplained
    }
  }

  const decide = (): Promise<Decided> => decideTypes({ source, header, names, sample: heads[0]!.sample, read, run })
  const decided = decide().catch((error) => {
    if (error !== unexplained) throw error
    inParts = false
    return decide()
  })
  const [{ conversions, bounds }] = await Promise.all([decided, ...source.files.map(assertUtf8)])
  const columns = header.map((name, index) => {
    const { engineType } = conversions[index]!
    return { name, engineType, type: columnType(engineType) }
  })
  const readAs = conversions.map((conversion) => conversion.readAs)
  const values = names.map((name, index) =>
    readAs[index] === columns[index]!.engineType ? name : `${conversions[index]!.value(name)} AS ${name}`,
  )
  const typed = (files: readonly string[]): string => `(SELECT ${values.join(', ')} FROM ${read(files, readAs)})`

  const relation = {
    instance,
    table: { name: source.name, files: source.files, columns },
    from: typed(source.files),
    rowsPerFile: undefined as readonly number[] | undefined,
    extremes: bounds,
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

interface Undecided {
  readonly source: TableSource
  readonly header: readonly string[]
  readonly names: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly read: Read
  readonly run: Run
}

interface Decided {
  readonly conversions: readonly Conversion[]
  readonly bounds: Bounds
}

async function decideTypes({ source, header, names, sample, read, run }: Undecided): Promise<Decided> {
  const everything = read(source.files)
  const types = header.map((name) => source.types?.[name])
  const seen = sample.map(candidate)
  const conversions = types.map((type, index) => (type === undefined ? seen[index] : narrowed(type, seen[index])))
  const bounds = new Map<string, readonly [bigint, bigint]>()
  /** Which columns do not fit; one without a value in the sample does not fit as soon as there is one anywhere. */
  const misfitting = async (indexes: readonly number[]): Promise<readonly number[]> => {
    const tests = indexes.map((index) => {
      const conversion = conversions[index]
      return conversion === undefined ? `count(${names[index]}) = 0` : allFit(names[index]!, conversion)
    })
    const bounded = indexes.flatMap((index) => {
      const both = conversions[index] && extremes(names[index]!, conversions[index])
      return both === undefined ? [] : [{ index, both }]
    })
    const asked = ['count(*)', ...tests, ...bounded.flatMap(({ both }) => both)]
    const [[, ...found] = []] = await run(`SELECT ${asked.join(', ')} FROM ${everything}`)
    const misfits = indexes.filter((_, k) => found[k] === false)
    for (const [k, { index }] of bounded.entries()) {
      const [low, high] = found.slice(tests.length + 2 * k)
      if (typeof low === 'bigint' && typeof high === 'bigint' && !misfits.includes(index))
        bounds.set(names[index]!, [low, high])
    }
    return misfits
  }

  const misfits = await misfitting(header.map((_, index) => index))
  const promised = misfits.filter((index) => types[index] !== undefined)
  for (const index of promised) conversions[index] = declared(types[index]!)
  const broken = promised.length === 0 ? [] : await misfitting(promised)
  if (broken.length > 0) throw await misfit(broken, { source, header, names, sample, read, run })
  const open = misfits.filter((index) => types[index] === undefined)
  if (open.length > 0) {
    const columns = open.map((index) => names[index]!)
    const answers = inferred(await run(inference(everything, columns, 'text')), columns, 'text')
    for (const [k, index] of open.entries()) conversions[index] = answers[k]!.conversion
  }
  return { conversions: conversions.map((conversion) => conversion ?? declared('string')), bounds }
}

const LONGEST_LINE = 16_777_216

interface Reading {
  readonly delimiter: string
  readonly names: readonly string[]
  /** Text where none is said. */
  readonly types: readonly string[]
  readonly inParts: boolean
}

function readCsv(files: readonly string[], { delimiter, names, types, inParts }: Reading): string {
  const columns = names.map((name, index) => `${name}: '${types[index] ?? 'VARCHAR'}'`).join(', ')
  return (
    `read_csv(${list(files)}, columns = {${columns}}, auto_detect = false, header = true, delim = ${text(delimiter)}, ` +
    `quote = '"', escape = '"', comment = '', encoding = 'utf-8', compression = 'uncompressed', strict_mode = true, ` +
    'null_padding = false, ignore_errors = false, allow_quoted_nulls = false, ' +
    // Cores share the work by buffers; unless said, one is sixteen times the longest line and a file has too few of them.
    `max_line_size = ${LONGEST_LINE}, buffer_size = ${2 * LONGEST_LINE}, parallel = ${inParts})`
  )
}

/** The first field that is not of the type that the contract declares. */
async function misfit(columns: readonly number[], { source, header, read, run }: Undecided): Promise<Error> {
  for (const file of source.files)
    for (const index of columns) {
      const x = columnAt(index)
      const name = header[index]!
      const type = source.types?.[name] ?? 'other'
      const [found] = await run(
        `SELECT r, ${x} FROM (SELECT row_number() OVER () AS r, ${x} FROM ${read([file])}) WHERE NOT ${declared(type).fits(x)} ORDER BY r LIMIT 1`,
      )
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

/** Undefined where the file is at fault as little as can be told. */
async function explain(
  error: unknown,
  files: readonly string[],
  delimiters: readonly string[],
): Promise<Error | undefined> {
  if (error instanceof SeaTrialsError) return error
  const message = messageOf(error)
  if (!/^(Invalid Input|Not implemented) Error: .*(CSV|unicode)/i.test(message)) return engineError(error, files)
  const file = fileOf(files, message)
  if (/^Invalid unicode|not utf-8 encoded/im.test(message))
    return new SeaTrialsError('unreadable-data', 'not UTF-8', 'Save the file as UTF-8.', at(file, message))
  return explainCsv(file, delimiters[files.indexOf(file)]!)
}

function mixed(files: readonly string[], message: string): SeaTrialsError {
  return new SeaTrialsError(
    'unreadable-data',
    'not RFC 4180: line ends or quotes are mixed',
    'End every line alike, quote fields whole, double the quotes inside.',
    at(fileOf(files, message), message),
  )
}

const fileOf = (files: readonly string[], message: string): string =>
  files.find((candidate) => message.includes(candidate)) ?? files[0]!

function at(file: string, message: string): { file: string; line?: number } {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  return { file: basename(file), ...(line !== undefined && { line: Number(line) }) }
}
