/** The embedded engine: data sets in, answers out. */
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { countedColumns, expression, type Scope } from './duckdb/aggregates.ts'
import { denseBounds } from './duckdb/bounds.ts'
import { classSizes } from './duckdb/classes.ts'
import { histogram, quantiles } from './duckdb/compare.ts'
import { Instance } from './duckdb/instance.ts'
import { openCsv } from './duckdb/open-csv.ts'
import { openJsonl } from './duckdb/open-jsonl.ts'
import { openParquet } from './duckdb/open-parquet.ts'
import { locateOverlap, overlap } from './duckdb/overlap.ts'
import { predicate } from './duckdb/predicate.ts'
import { columnOf, type Relation } from './duckdb/relation.ts'
import { locate, locateDuplicates, locateRows, readLocatedRows, readRows } from './duckdb/rows.ts'
import { readTexts } from './duckdb/texts.ts'
import { incoming, outgoing } from './duckdb/types.ts'
import { readVectors } from './duckdb/vectors.ts'
import { type Aggregate, aggregateKey, type Engine, type Table, type TableSource } from './engine.ts'

export interface EngineOptions {
  /** Absolute paths of all files that will be opened, as far as known: one instance serves them all. */
  readonly files?: readonly string[]
  /** As many as there are cores, unless said. */
  readonly threads?: number
}

/**
 * An engine over local files. Nothing is loaded before the first `open`. Every method throws `SeaTrialsError`:
 * `engine-unavailable` without a binding, `unreadable-data`, `missing-column`, `bad-requirement` where types do not fit.
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const instances: Promise<Instance>[] = []
  const relations = new WeakMap<Table, Relation>()
  const opened = new Map<string, Promise<Table>>()
  let tables = 0

  /** Files are allowed when an instance is made and never after: unannounced ones get an instance of their own. */
  const instanceFor = async (files: readonly string[]): Promise<Instance> => {
    for (const made of instances) {
      const instance = await made
      if (files.every((file) => instance.files.has(file))) return instance
    }
    const announced = instances.length === 0 ? (options.files ?? []) : []
    const made = Instance.create({
      files: [...new Set([...announced, ...files])],
      ...(options.threads !== undefined && { threads: options.threads }),
    })
    instances.push(made)
    made.catch(() => instances.splice(instances.indexOf(made), 1))
    return made
  }

  const load = async (instance: Promise<Instance>, source: TableSource): Promise<Relation> => {
    const into = `t${tables++}`
    const format = formatOf(source)
    if (format === 'csv') return openCsv(instance, source, into)
    return format === 'parquet' ? openParquet(await instance, source) : openJsonl(await instance, source, into)
  }

  const sources = new WeakMap<Table, TableSource>()
  const openSource = async (source: TableSource): Promise<Table> => {
    formatOf(source)
    await allExist(source.files)
    const relation = await load(instanceFor(source.files), source)
    relations.set(relation.table, relation)
    sources.set(relation.table, source)
    return relation.table
  }

  const relationOf = async (table: Table, use: 'scan' | 'table'): Promise<Relation> => {
    const relation = relations.get(table)
    if (relation === undefined) throw new Error(`table ${table.name} was not opened by this engine`)
    await relation.prepare(use)
    return relation
  }

  /** Both in one instance: what was opened apart is opened once more. */
  const together = async (table: Table, other: Table, use: 'scan' | 'table'): Promise<[Relation, Relation]> => {
    const [one, two] = [await relationOf(table, use), await relationOf(other, use)]
    if (one.instance === two.instance) return [one, two]
    const instance = instanceFor([...table.files, ...other.files])
    const again = [await load(instance, sources.get(table)!), await load(instance, sources.get(other)!)] as const
    for (const relation of again) await relation.prepare(use)
    return [...again]
  }

  return {
    open: (source) => {
      const key = JSON.stringify([source.name, source.files, source.delimiter, source.types, source.missing])
      const table = opened.get(key) ?? openSource(source)
      opened.set(key, table)
      table.catch(() => opened.delete(key))
      return table
    },
    aggregate: async (table, wanted) => {
      const [row] = await answer(await relationOf(table, 'scan'), [], wanted)
      return row!.values
    },
    groups: async (table, by, wanted) => answer(await relationOf(table, 'scan'), by, wanted),
    histogram: async (table, column, edges) => histogram(await relationOf(table, 'scan'), column, edges),
    quantiles: async (table, column, fractions) => quantiles(await relationOf(table, 'scan'), column, fractions),
    vectors: async (table, columns, where) => readVectors(await relationOf(table, 'scan'), columns, where),
    locate: async (table, wanted, columns, most) => {
      const relation = await relationOf(table, 'table')
      return locate(relation, predicate(relation, wanted), columns, most)
    },
    locateDuplicates: async (table, columns, show, most, where) =>
      locateDuplicates(await relationOf(table, 'table'), columns, show, most, where),
    overlap: async (table, other, likeness = {}) => overlap(...(await together(table, other, 'scan')), likeness),
    locateOverlap: async (table, other, likeness, show, most) =>
      locateOverlap(...(await together(table, other, 'table')), likeness, show, most),
    locateRows: async (table, rows, columns) => locateRows(await relationOf(table, 'table'), rows, columns),
    texts: async (table, asked, most) => readTexts(await relationOf(table, 'scan'), asked, most),
    classSizes: async (table, by, { distinct, where } = {}) =>
      classSizes(await relationOf(table, 'scan'), by, distinct, where),
    rows: async function* (table, columns, where) {
      yield* readRows(await relationOf(table, 'scan'), columns, where)
    },
    locatedRows: async function* (table, columns) {
      yield* readLocatedRows(await relationOf(table, 'table'), columns)
    },
    close: async () => {
      for (const instance of instances.splice(0)) await (await instance).close()
    },
  }
}

type Format = 'csv' | 'jsonl' | 'parquet'
const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
}

function formatOf(source: TableSource): Format {
  const formats = new Set(source.files.map((file) => FORMATS[extname(file).toLowerCase()]))
  const [format] = formats
  if (format !== undefined && formats.size === 1) return format
  throw new SeaTrialsError(
    'bad-input',
    source.files.length === 0
      ? `data set ${source.name} has no files`
      : `data set ${source.name} is not of one format: ${[...new Set(source.files.map((file) => extname(file) || 'no extension'))].join(', ')}`,
    `Give files of one format: ${Object.keys(FORMATS).join(', ')}.`,
  )
}

async function allExist(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined)
    if (found === undefined || !found.isFile())
      throw new SeaTrialsError('missing-file', `there is no file ${basename(file)}`, `Looked for ${file}.`)
  }
}

/** One statement for all aggregates, each asked once; per group when there are columns to group by. */
async function answer(
  relation: Relation,
  by: readonly string[],
  wanted: readonly Aggregate[],
): Promise<Awaited<ReturnType<Engine['groups']>>> {
  const keys = by.map((name) => columnOf(relation, name))
  const inPlace = by.length > 0 || relation.streaming
  // Each group would have a string of bits of its own.
  const counted = by.length > 0 ? [] : countedColumns(relation, wanted)
  const bounds = inPlace && relation.extremes === undefined ? new Map() : await denseBounds(relation, counted)
  const scope: Scope = { relation, bounds, inPlace }
  const asked = new Map(wanted.map((aggregate) => [aggregateKey(aggregate), aggregate]))
  const positions = new Map([...asked.keys()].map((key, index) => [key, keys.length + index]))
  const select = [
    ...keys.map(({ sql, engineType }) => outgoing(sql, engineType)),
    ...[...asked.values()].map((aggregate) => expression(scope, aggregate)),
  ]
  if (select.length === 0) return [{ key: [], values: [] }]
  const names = keys.map(({ sql }) => sql).join(', ')
  const grouping = by.length === 0 ? '' : ` GROUP BY ${names} ORDER BY ${names}`
  // Statements in brackets have a FROM of their own; beside another they would be answered once for each of its rows.
  const from = select.every((sql) => sql.startsWith('(SELECT ')) ? '' : ` FROM ${relation.from}`
  const rows = await relation.instance.rows(`SELECT ${select.join(', ')}${from}${grouping}`)
  const places = wanted.map((aggregate) => positions.get(aggregateKey(aggregate))!)
  return rows.map((row) => ({
    key: row.slice(0, keys.length).map(incoming),
    values: wanted.map((aggregate, index) => inRange(aggregate, incoming(row[places[index]!]))),
  }))
}

/** Values that are no numbers were left out, so one that comes back is an overflow. */
function inRange(aggregate: Aggregate, value: Scalar): number | string | null {
  if (typeof value !== 'number' || Number.isFinite(value)) return value as number | string | null
  throw new SeaTrialsError(
    'bad-value',
    `the ${aggregate.op} of ${'column' in aggregate ? JSON.stringify(aggregate.column) : 'the rows'} exceeds what a double can hold`,
    'Look at the largest values of the column; rescale it or leave them out with a condition.',
  )
}
