/**
 * CSV files as one typed data set. The types are decided while the engine loads (`csv-proof.ts`), or by scans over text
 * (`csv-types.ts`).
 *
 * Loading costs more than parsing: the first statement reads the files as they are, a second one loads them, into memory or,
 * where they are large, onto the disk.
 */

import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import { delimiterOf, readHead } from '../csv.ts'
import { explainCsv } from '../csv-fault.ts'
import { LONGEST_PROVEN, proveCsv } from '../csv-proof.ts'
import { assertNoneOver, LONGEST_LINE, tooLong } from '../csv-shape.ts'
import type { ColumnInfo, TableSource } from '../engine.ts'
import { assertUtf8 } from '../utf8.ts'
import { candidates, decideTypes, provenTypes, shapeOf } from './csv-types.ts'
import { engineError, fileOf, isDown } from './errors.ts'
import type { Instance } from './instance.ts'
import { bytesOf, MOST_HELD, putOnDisk } from './on-disk.ts'
import { type Relation, sameColumns } from './relation.ts'
import { columnAt, list, misfitAt, text, tokenAt } from './sql.ts'
import { columnType } from './types.ts'

export interface CsvOptions {
  /** Bytes of text that are held in memory. */
  readonly mostHeld?: number | undefined
  /** Another than the default for tests. */
  readonly prove?: typeof proveCsv
}

export async function openCsv(
  opening: Promise<Instance>,
  source: TableSource,
  into: string,
  { mostHeld = MOST_HELD, prove = proveCsv }: CsvOptions = {},
): Promise<Relation> {
  // Awaited further down; until then a failure is nobody's.
  opening.catch(() => {})
  const { files } = source
  const delimiters = files.map((file) => delimiterOf(file, source.delimiter))
  const heads = await Promise.all(files.map((file, index) => readHead(file, delimiters[index]!)))
  sameColumns(
    files,
    heads.map(({ header }) => header),
  )
  const { header, sample } = heads[0]!
  const names = header.map((_, index) => columnAt(index))
  const types = header.map((name) => ownOf(source.types, name))
  const tokens = header.map((name, index) => (types[index] === 'string' ? [] : tokensOf(source, name)))
  const first = candidates(
    types,
    sample.map((values, index) => values.filter((value) => !tokens[index]!.includes(value))),
  )
  const isPlain = tokens.every(({ length }) => length === 0)
  const [instance, proof] = await Promise.all([
    opening,
    isPlain ? prove(files, delimiters[0]!, first.map(shapeOf)) : undefined,
  ])

  const reading = { delimiter: delimiters[0]!, names, inParts: true, longest: proof ? LONGEST_PROVEN : LONGEST_LINE }
  let unexplained: SeaTrialsError | undefined
  const run = async (sql: string, on = instance): Promise<readonly (readonly unknown[])[]> => {
    try {
      return await on.raw(sql)
    } catch (error) {
      const explained = await explain(error, files, delimiters)
      unexplained = explained === undefined ? mixed(files, messageOf(error)) : undefined
      throw explained ?? unexplained
    }
  }
  const valued = names.map((x, index) => (tokens[index]!.length === 0 ? x : withoutTokens(x, tokens[index]!)))
  const texts = (which: readonly string[]): string =>
    isPlain
      ? readCsv(which, reading)
      : `(SELECT ${valued.map((value, index) => `${value} AS ${names[index]}`).join(', ')} FROM ${readCsv(which, reading)})`
  const masked = source.masked ?? new Set()
  const decide = () =>
    decideTypes({ files, header, types, ofMisfits: source.misfits, masked, candidates: first, read: texts, run })
  const decideInOne = (error: unknown) => {
    if (error !== unexplained) throw error
    // Parts may begin inside a quoted field of many lines.
    reading.inParts = false
    return decide()
  }
  const assertText = async (file: string, index: number): Promise<void> => {
    await assertUtf8(file)
    await assertNoneOver(file, delimiters[index]!, header.length)
  }
  const { conversions, bounds, misfits } = proof
    ? provenTypes(first, proof)
    : (await Promise.all([decide().catch(decideInOne), ...files.map(assertText)]))[0]

  const columns = header.map((name, index): ColumnInfo => {
    const { engineType } = conversions[index]!
    const type = columnType(engineType)
    // To text a token is a value like others.
    const said = type === 'string' ? [] : tokens[index]!
    return {
      name,
      engineType,
      type,
      ...(said.length > 0 && { tokens: said }),
      ...(misfits.has(index) && { misfits: true }),
    }
  })
  const readAs = conversions.map(({ readAs }, index) =>
    columns[index]!.tokens || columns[index]!.misfits ? 'VARCHAR' : readAs,
  )
  const values = columns.flatMap(({ engineType, tokens: said, misfits: some }, index) => {
    const x = names[index]!
    if (readAs[index] === engineType) return [x]
    const { value, fits } = conversions[index]!
    const given = said ? valued[index]! : x
    return [
      `${some ? `CASE WHEN ${fits(given)} THEN ${value(given)} END` : value(given)} AS ${x}`,
      ...(said ? [`CASE WHEN ${isToken(x, said)} THEN ${x} END AS ${tokenAt(index)}`] : []),
      ...(some ? [`CASE WHEN NOT ${fits(given)} THEN ${x} END AS ${misfitAt(index)}`] : []),
    ]
  })
  const typed = (which: readonly string[]): string =>
    `(SELECT ${values.join(', ')} FROM ${readCsv(which, { ...reading, types: readAs })})`

  const relation = {
    instance,
    table: { name: source.name, files, columns },
    from: typed(files),
    rowsPerFile: undefined as readonly number[] | undefined,
    extremes: bounds,
    streaming: true,
  }
  const load = async (): Promise<void> => {
    const stored = columns.flatMap(({ engineType, tokens: said, misfits: some }, index) => [
      { name: names[index]!, engineType },
      ...(said ? [{ name: tokenAt(index), engineType: 'VARCHAR' }] : []),
      ...(some ? [{ name: misfitAt(index), engineType: 'VARCHAR' }] : []),
    ])
    if ((await bytesOf(files)) > mostHeld) {
      const from = await putOnDisk(instance, files, stored, (file) => typed([file]), run)
      Object.assign(relation, { from, streaming: false })
      return
    }
    await run(`CREATE TABLE ${into} (${stored.map(({ name, engineType }) => `${name} ${engineType}`).join(', ')})`)
    const rows: number[] = []
    for (const file of files) {
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

/** Texts that mean "there is no value" in a column; numbers among the tokens are values of the column's type. */
const tokensOf = ({ missing }: TableSource, name: string): readonly string[] =>
  (ownOf(missing, name) ?? []).filter((token) => typeof token === 'string')

/** A column may be called `__proto__`. */
const ownOf = <T>(by: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  by === undefined ? undefined : own(by, name)

const isToken = (x: string, tokens: readonly string[]): string => `${x} IN (${tokens.map(text).join(', ')})`
const withoutTokens = (x: string, tokens: readonly string[]): string =>
  `(CASE WHEN ${isToken(x, tokens)} THEN NULL ELSE ${x} END)`

interface Reading {
  readonly delimiter: string
  readonly names: readonly string[]
  /** Text where none is said. */
  readonly types?: readonly string[]
  readonly inParts: boolean
  /** Bytes. */
  readonly longest: number
}

function readCsv(files: readonly string[], { delimiter, names, types, inParts, longest }: Reading): string {
  const columns = names.map((name, index) => `${name}: '${types?.[index] ?? 'VARCHAR'}'`).join(', ')
  return (
    `read_csv(${list(files)}, columns = {${columns}}, auto_detect = false, header = true, delim = ${text(delimiter)}, ` +
    `quote = '"', escape = '"', comment = '', encoding = 'utf-8', compression = 'uncompressed', strict_mode = true, ` +
    'null_padding = false, ignore_errors = false, allow_quoted_nulls = false, ' +
    // Cores share the work by buffers; unless said, one is sixteen times the longest line and a file has too few of them.
    `max_line_size = ${longest}, buffer_size = ${2 * longest}, parallel = ${inParts})`
  )
}

/** Undefined where the file is at fault as little as can be told. */
async function explain(
  error: unknown,
  files: readonly string[],
  delimiters: readonly string[],
): Promise<Error | undefined> {
  if (error instanceof SeaTrialsError) return error
  const message = messageOf(error)
  if (isDown(message)) return (await faultOf(files, delimiters)) ?? engineError(error, files)
  if (!/^(Invalid Input|Not implemented) Error: .*(CSV|unicode)/i.test(message)) return engineError(error, files)
  const file = fileOf(files, message)
  if (/^Invalid unicode|not utf-8 encoded/im.test(message))
    return new SeaTrialsError('unreadable-data', 'not UTF-8', 'Save the file as UTF-8.', at(file, message))
  if (/Maximum line size of \d+ bytes exceeded/.test(message)) return tooLong(at(file, message))
  return explainCsv(file, delimiters[files.indexOf(file)]!)
}

/** A ragged line that is no UTF-8 either brings the engine down: the fault is the file's, and is looked for in it. */
async function faultOf(files: readonly string[], delimiters: readonly string[]): Promise<Error | undefined> {
  for (const [index, file] of files.entries()) {
    try {
      await assertUtf8(file)
    } catch (fault) {
      return fault as Error
    }
    const fault = await explainCsv(file, delimiters[index]!)
    if (fault !== undefined) return fault
  }
  return undefined
}

function mixed(files: readonly string[], message: string): SeaTrialsError {
  return new SeaTrialsError(
    'unreadable-data',
    'not RFC 4180: line ends or quotes are mixed',
    'End every line alike, quote fields whole, double the quotes inside.',
    at(fileOf(files, message), message),
  )
}

function at(file: string, message: string): { file: string; line?: number } {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  return { file: basename(file), ...(line !== undefined && { line: Number(line) }) }
}
