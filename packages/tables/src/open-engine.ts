/** The embedded engine: data sets in, answers out. */
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { asCalled, asWritten } from './called.ts'
import { answer } from './duckdb/answer.ts'
import { cells, clusters, edges, histogram } from './duckdb/cells.ts'
import { changes } from './duckdb/changes.ts'
import { classSizes } from './duckdb/classes.ts'
import { filtered } from './duckdb/filtered.ts'
import { inStep } from './duckdb/in-step.ts'
import { Instance } from './duckdb/instance.ts'
import { openCsv } from './duckdb/open-csv.ts'
import { openJsonl } from './duckdb/open-jsonl.ts'
import { openParquet } from './duckdb/open-parquet.ts'
import { isOrphan, locateOverlap, overlap } from './duckdb/overlap.ts'
import { predicate } from './duckdb/predicate.ts'
import { columnsOf, type Relation } from './duckdb/relation.ts'
import { resample } from './duckdb/resample.ts'
import { disagreements } from './duckdb/row-by-row.ts'
import { locate, locateDuplicates, locateRows, numbered, readLocatedRows, readRows } from './duckdb/rows.ts'
import { selectNumber, tablesOf } from './duckdb/select.ts'
import { bins, frequent, partOf, registers } from './duckdb/sketch.ts'
import { text } from './duckdb/sql.ts'
import { readTexts } from './duckdb/texts.ts'
import { readVectors } from './duckdb/vectors.ts'
import type { Aggregate, Engine, Predicate, Reference, Table, TableSource } from './engine.ts'
import { assertFetched } from './lfs.ts'

export interface EngineOptions {
  /** Absolute paths of all files that will be opened, as far as known: one instance serves them all. */
  readonly files?: readonly string[]
  /** As many as there are cores, unless said. */
  readonly threads?: number
  /** Milliseconds that a statement of the user's may take: a minute, unless said. */
  readonly patience?: number
  /** Told now and then how far a statement is, 0 to 1, if it takes longer than a second. */
  readonly progress?: (share: number) => void
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
      ...(options.progress !== undefined && { progress: options.progress }),
    })
    instances.push(made)
    made.catch(() => instances.splice(instances.indexOf(made), 1))
    return made
  }

  const load = async (instance: Promise<Instance>, source: TableSource): Promise<Relation> => {
    const relation = await loadAs(instance, asWritten(source))
    // In place: what was opened loads itself later on.
    return Object.assign(relation, { table: asCalled(relation.table, source.called) })
  }

  const loadAs = async (instance: Promise<Instance>, source: TableSource): Promise<Relation> => {
    // Whatever a data set is called: views of such names are looked for first.
    const into = `memory.main.t${tables++}`
    const format = formatOf(source)
    if (format === 'csv') return openCsv(instance, source, into)
    return format === 'parquet' ? openParquet(await instance, source) : openJsonl(await instance, source, into)
  }

  const sources = new WeakMap<Table, TableSource>()
  const openSource = async (source: TableSource): Promise<Table> => {
    formatOf(source)
    await allExist(source.files)
    await Promise.all(source.files.map(assertFetched))
    const relation = await load(instanceFor(source.files), source)
    relations.set(relation.table, relation)
    sources.set(relation.table, source)
    return relation.table
  }

  const parts = new WeakMap<Table, { readonly of: Table; readonly where: Predicate }>()
  /** The same data set over another instance. */
  const again = async (instance: Promise<Instance>, table: Table): Promise<Relation> => {
    const part = parts.get(table)
    if (part === undefined) return load(instance, sources.get(table)!)
    return filtered(await again(instance, part.of), part.where)
  }

  const relationOf = async (table: Table, use?: 'scan' | 'table'): Promise<Relation> => {
    const relation = relations.get(table)
    if (relation === undefined) throw new Error(`table ${table.name} was not opened by this engine`)
    if (use !== undefined) await relation.prepare(use)
    return relation
  }

  /** Data sets in one instance, loaded again where they are not. */
  const together = async (tables: readonly Table[], use: 'scan' | 'table'): Promise<readonly Relation[]> => {
    const found: Relation[] = []
    for (const table of tables) found.push(await relationOf(table, use))
    if (found.every(({ instance }) => instance === found[0]!.instance)) return found
    const instance = instanceFor(tables.flatMap(({ files }) => files))
    const loaded: Relation[] = []
    for (const table of tables) {
      const relation = await again(instance, table)
      await relation.prepare(use)
      loaded.push(relation)
    }
    return loaded
  }

  const pairOf = async (table: Table, other: Table, use: 'scan' | 'table') =>
    (await together([table, other], use)) as [Relation, Relation]

  const orphansOf = async (
    table: Table,
    { columns, other, otherColumns }: Reference,
    where: Predicate | undefined,
    use: 'scan' | 'table',
  ): Promise<readonly [Relation, string]> => {
    const [one, two] = await pairOf(table, other, use)
    const condition = isOrphan(
      one,
      two,
      columns.map((name, i) => [name, otherColumns[i]!]),
    )
    return [one, where === undefined ? condition : `${predicate(one, where)} AND ${condition}`]
  }

  return {
    open: (source) => {
      const key = JSON.stringify([
        source.name,
        source.files,
        source.delimiter,
        source.types,
        source.missing,
        source.called,
      ])
      const table = opened.get(key) ?? openSource(source)
      opened.set(key, table)
      table.catch(() => opened.delete(key))
      return table
    },
    aggregate: async (table, wanted) => {
      const use = wanted.some(({ op }) => SUBQUERIES.has(op)) ? 'table' : 'scan'
      const [row] = await answer(await relationOf(table, use), [], wanted)
      return row!.values
    },
    groups: async (table, by, wanted) => answer(await relationOf(table, 'scan'), by, wanted),
    filter: async (table, where) => {
      const relation = filtered(await relationOf(table), where)
      relations.set(relation.table, relation)
      parts.set(relation.table, { of: table, where })
      return relation.table
    },
    histogram: async (table, column, only = {}) => histogram(await relationOf(table, 'scan'), column, only),
    edges: async (table, columns, fractions, every = 1) =>
      edges(await relationOf(table, every > 1 ? 'table' : 'scan'), columns, fractions, every),
    cells: async (table, cuts) => cells(await relationOf(table, 'scan'), cuts),
    clusters: async (table, entity, of) => clusters(await relationOf(table, 'scan'), entity, of),
    bins: async (table, wanted) => bins(await relationOf(table, 'table'), wanted),
    registers: async (table, wanted, bits) => registers(await relationOf(table, 'table'), wanted, bits),
    frequent: async (table, wanted, least) => frequent(await relationOf(table, 'table'), wanted, least),
    part: async (table, part, of, seed, keep) => {
      const whole = await relationOf(table, 'table')
      const drawn = partOf(numbered(whole), columnsOf(whole), part, of, text(seed))
      const from = keep === 'loaded' ? `t${tables++}` : drawn
      if (keep === 'loaded') await whole.instance.rows(`CREATE TABLE ${from} AS FROM ${drawn}`)
      const relation: Relation = { ...whole, table: { ...table }, from, prepare: async () => {} }
      relations.set(relation.table, relation)
      return relation.table
    },
    vectors: async (table, columns, where, every = 1) =>
      readVectors(await relationOf(table, every > 1 ? 'table' : 'scan'), columns, where, every),
    inStep: async (table, other, column) =>
      inStep(
        await relationOf(table, 'scan'),
        other === undefined ? undefined : await relationOf(other, 'scan'),
        column,
      ),
    disagreements: async (table, other, columns) => disagreements(...(await pairOf(table, other, 'scan')), columns),
    locate: async (table, wanted, columns, most) => {
      const relation = await relationOf(table, 'table')
      return locate(relation, predicate(relation, wanted), columns, most)
    },
    locateDuplicates: async (table, columns, show, most, where) =>
      locateDuplicates(await relationOf(table, 'table'), columns, show, most, where),
    overlap: async (table, other, likeness = {}) => overlap(...(await pairOf(table, other, 'scan')), likeness),
    locateOverlap: async (table, other, likeness, show, most) =>
      locateOverlap(...(await pairOf(table, other, 'table')), likeness, show, most),
    changes: async (before, here, key, show, most) =>
      changes(...(await pairOf(before, here, 'table')), key, show, most, `memory.main.d${tables++}`),
    locateRows: async (table, rows, columns) => locateRows(await relationOf(table, 'table'), rows, columns),
    orphans: async (table, reference, where) => {
      const [one, condition] = await orphansOf(table, reference, where, 'scan')
      const [row] = await one.instance.rows(`SELECT count(*) FROM ${one.from} WHERE ${condition}`)
      return Number(row![0])
    },
    locateOrphans: async (table, reference, show, most, where) => {
      const [one, condition] = await orphansOf(table, reference, where, 'table')
      return locate(one, condition, show, most)
    },
    select: async (sql, near, tableOf) => {
      const names = await tablesOf((await relationOf(near, 'scan')).instance, sql)
      const tables: Table[] = []
      for (const name of names) tables.push(await tableOf(name))
      const relations = await together(tables, 'table')
      const views = new Map(names.map((name, i) => [name, relations[i]!]))
      return selectNumber(relations[0]!.instance, { sql, views, patience: options.patience ?? 60_000 })
    },
    resample: async (sql, drawing) => {
      const { table, beside } = drawing
      const [relation, other] = await together(beside === undefined ? [table] : [table, beside], 'table')
      return resample(sql, relation!, other, drawing, 10 * (options.patience ?? 60_000))
    },
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

/** Questions that are statements of their own over the whole data set, which must not parse text twice. */
const SUBQUERIES: ReadonlySet<Aggregate['op']> = new Set(['conflicts', 'rank_correlation'])

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
