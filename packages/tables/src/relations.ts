/** The data sets of an engine: which instance each is loaded into, and how several come into one. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { asCalled, asWritten } from './called.ts'
import { filtered } from './duckdb/filtered.ts'
import { Instance } from './duckdb/instance.ts'
import { openCsv } from './duckdb/open-csv.ts'
import { openJsonl } from './duckdb/open-jsonl.ts'
import { openParquet } from './duckdb/open-parquet.ts'
import type { Relation } from './duckdb/relation.ts'
import type { Predicate, Table, TableSource } from './engine.ts'
import { formatOf } from './formats.ts'
import { assertFetched } from './lfs.ts'

export interface RelationsOptions {
  /** Absolute paths of all files that will be opened, as far as known: one instance serves them all. */
  readonly files?: readonly string[]
  /** As many as there are cores, unless said. */
  readonly threads?: number
  /** Bytes of a data set's text that are held in memory, for tests; what is larger is put on the disk. */
  readonly mostHeld?: number
  /** Told now and then how far a statement is, 0 to 1, if it takes longer than a second. */
  readonly progress?: (share: number) => void
}

/** Whether a question reads the data once, or needs them loaded. */
export type Use = 'scan' | 'table'

export interface Relations {
  /** Opening twice gives the same table. Throws `missing-file`, `bad-input`, and what reading throws. */
  readonly open: (source: TableSource) => Promise<Table>
  /** Those rows of a data set for which a condition holds. */
  readonly part: (table: Table, where: Predicate) => Promise<Table>
  /** A data set that was made of another one. */
  readonly keep: (relation: Relation) => Table
  readonly relationOf: (table: Table, use?: Use) => Promise<Relation>
  /** Data sets in one instance, loaded again where they are not. */
  readonly together: (tables: readonly Table[], use: Use) => Promise<readonly Relation[]>
  readonly pairOf: (table: Table, other: Table, use: Use) => Promise<readonly [Relation, Relation]>
  /** A name that nothing in an instance has. */
  readonly newName: () => string
  readonly close: () => Promise<void>
}

/** Nothing is loaded before the first `open`. */
export function openRelations(options: RelationsOptions): Relations {
  const instances: Promise<Instance>[] = []
  const relations = new WeakMap<Table, Relation>()
  const opened = new Map<string, Promise<Table>>()
  let made = 0
  const newName = (): string => `t${made++}`

  const keep = (relation: Relation): Table => {
    relations.set(relation.table, relation)
    return relation.table
  }

  /** Files are allowed when an instance is made and never after: unannounced ones get an instance of their own. */
  const instanceFor = async (files: readonly string[]): Promise<Instance> => {
    for (const known of instances) {
      const instance = await known
      if (files.every((file) => instance.files.has(file))) return instance
    }
    const announced = instances.length === 0 ? (options.files ?? []) : []
    const created = Instance.create({
      files: [...new Set([...announced, ...files])],
      ...(options.threads !== undefined && { threads: options.threads }),
      ...(options.progress !== undefined && { progress: options.progress }),
    })
    instances.push(created)
    created.catch(() => instances.splice(instances.indexOf(created), 1))
    return created
  }

  const load = async (instance: Promise<Instance>, source: TableSource): Promise<Relation> => {
    const relation = await loadAs(instance, asWritten(source))
    // In place: what was opened loads itself later on.
    return Object.assign(relation, { table: asCalled(relation.table, source.called) })
  }

  const loadAs = async (instance: Promise<Instance>, source: TableSource): Promise<Relation> => {
    // Whatever a data set is called: views of such names are looked for first.
    const into = `memory.main.${newName()}`
    const format = formatOf(source)
    if (format === 'csv') return openCsv(instance, source, into, { mostHeld: options.mostHeld })
    return format === 'parquet' ? openParquet(await instance, source) : openJsonl(await instance, source, into)
  }

  const sources = new WeakMap<Table, TableSource>()
  const openSource = async (source: TableSource): Promise<Table> => {
    formatOf(source)
    await allExist(source.files)
    await Promise.all(source.files.map(assertFetched))
    const relation = await load(instanceFor(source.files), source)
    sources.set(relation.table, source)
    return keep(relation)
  }

  const parts = new WeakMap<Table, { readonly of: Table; readonly where: Predicate }>()
  /** The same data set over another instance. */
  const again = async (instance: Promise<Instance>, table: Table): Promise<Relation> => {
    const part = parts.get(table)
    if (part === undefined) return load(instance, sources.get(table)!)
    return filtered(await again(instance, part.of), part.where)
  }

  const relationOf = async (table: Table, use?: Use): Promise<Relation> => {
    const relation = relations.get(table)
    if (relation === undefined) throw new Error(`table ${table.name} was not opened by this engine`)
    if (use !== undefined) await relation.prepare(use)
    return relation
  }

  const together = async (tables: readonly Table[], use: Use): Promise<readonly Relation[]> => {
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

  return {
    open: (source) => {
      const { name, files, delimiter, types, missing, misfits, called } = source
      const key = JSON.stringify([name, files, delimiter, types, missing, misfits, called])
      const table = opened.get(key) ?? openSource(source)
      opened.set(key, table)
      table.catch(() => opened.delete(key))
      return table
    },
    part: async (table, where) => {
      const part = keep(filtered(await relationOf(table), where))
      parts.set(part, { of: table, where })
      return part
    },
    keep,
    relationOf,
    together,
    pairOf: async (table, other, use) => (await together([table, other], use)) as [Relation, Relation],
    newName,
    close: async () => {
      for (const instance of instances.splice(0)) await (await instance).close()
    },
  }
}

async function allExist(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined)
    if (found === undefined || !found.isFile())
      throw new SeaTrialsError('missing-file', `there is no file ${basename(file)}`, `Looked for ${file}.`)
  }
}
