/** The embedded engine: data sets in, answers out. */
import { answer } from './duckdb/answer.ts'
import { cells, clusters, histogram, quantiles } from './duckdb/cells.ts'
import { changes } from './duckdb/changes.ts'
import { classSizes } from './duckdb/classes.ts'
import { coincidences } from './duckdb/coincidences.ts'
import { drawVectors } from './duckdb/drawn.ts'
import { inStep } from './duckdb/in-step.ts'
import { locateDisorder, order } from './duckdb/order.ts'
import { isOrphan, locateOverlap, overlap } from './duckdb/overlap.ts'
import { predicate } from './duckdb/predicate.ts'
import { columnsOf, type Relation } from './duckdb/relation.ts'
import { repeats } from './duckdb/repeats.ts'
import { resample } from './duckdb/resample.ts'
import { disagreements } from './duckdb/row-by-row.ts'
import { locate, locateDuplicates, locateRows, numbered, readLocatedRows, readRows } from './duckdb/rows.ts'
import { selectNumber } from './duckdb/select.ts'
import { bins, frequent, partOf, registers } from './duckdb/sketch.ts'
import { text } from './duckdb/sql.ts'
import { tablesOf } from './duckdb/statement.ts'
import { storeNumbers } from './duckdb/stored.ts'
import { readTexts } from './duckdb/texts.ts'
import { readVectors } from './duckdb/vectors.ts'
import type { Aggregate, Engine, Predicate, Reference, Table } from './engine.ts'
import { openRelations, type RelationsOptions, type Use } from './relations.ts'

export interface EngineOptions extends RelationsOptions {
  /** Milliseconds that a statement of the user's may take: a minute, unless said. */
  readonly patience?: number
}

/**
 * An engine over local files. Nothing is loaded before the first `open`. Every method throws `SeaTrialsError`:
 * `engine-unavailable` without a binding, `unreadable-data`, `missing-column`, `bad-requirement` where types do not fit.
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const { open, part, keep, relationOf, together, pairOf, newName, close } = openRelations(options)

  const orphansOf = async (
    table: Table,
    { columns, other, otherColumns }: Reference,
    where: Predicate | undefined,
    use: Use,
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
    open,
    aggregate: async (table, wanted) => {
      const use = wanted.some(({ op }) => SUBQUERIES.has(op)) ? 'table' : 'scan'
      const [row] = await answer(await relationOf(table, use), [], wanted)
      return row!.values
    },
    groups: async (table, by, wanted) => answer(await relationOf(table, 'scan'), by, wanted),
    filter: part,
    histogram: async (table, column, only = {}) => histogram(await relationOf(table, 'scan'), column, only),
    quantiles: async (table, columns, fractions, every = 1) =>
      quantiles(await relationOf(table, every > 1 ? 'table' : 'scan'), columns, fractions, every),
    cells: async (table, cuts) => cells(await relationOf(table, 'scan'), cuts),
    clusters: async (table, entity, of) => clusters(await relationOf(table, 'scan'), entity, of),
    bins: async (table, wanted) => bins(await relationOf(table, 'table'), wanted),
    registers: async (table, wanted, bits) => registers(await relationOf(table, 'table'), wanted, bits),
    frequent: async (table, wanted, least) => frequent(await relationOf(table, 'table'), wanted, least),
    repeats: async (table, columns) => repeats(await relationOf(table, 'table'), columns),
    part: async (table, share, of, seed, kept) => {
      const whole = await relationOf(table, 'table')
      const drawn = partOf(numbered(whole), columnsOf(whole), share, of, text(seed))
      const from = kept === 'loaded' ? newName() : `(${drawn})`
      // Sorted, a few rows arrive together; otherwise those of each group of rows take segments of their own.
      if (kept === 'loaded') await whole.instance.rows(`CREATE TABLE ${from} AS ${drawn} ORDER BY sea_file, sea_row`)
      return keep({ ...whole, table: { ...table }, from, prepare: async () => {} })
    },
    vectors: async (table, columns, where, every = 1) =>
      readVectors(await relationOf(table, every > 1 ? 'table' : 'scan'), columns, where, every),
    drawn: async (table, columns, wanted) => drawVectors(await relationOf(table, 'scan'), columns, wanted),
    stored: async (table, column) => storeNumbers(await relationOf(table, 'scan'), column),
    inStep: async (table, other, column) =>
      inStep(
        await relationOf(table, 'scan'),
        other === undefined ? undefined : await relationOf(other, 'scan'),
        column,
      ),
    disagreements: async (table, other, columns) => disagreements(...(await pairOf(table, other, 'scan')), columns),
    order: async (table, wanted) => order(await relationOf(table, 'table'), wanted),
    locateDisorder: async (table, wanted, show, most) =>
      locateDisorder(await relationOf(table, 'table'), wanted, show, most),
    locate: async (table, wanted, columns, most) => {
      const relation = await relationOf(table, 'table')
      return locate(relation, predicate(relation, wanted), columns, most)
    },
    locateDuplicates: async (table, columns, show, most, where) =>
      locateDuplicates(await relationOf(table, 'table'), columns, show, most, where),
    overlap: async (table, other, likeness = {}) => overlap(...(await pairOf(table, other, 'scan')), likeness),
    coincidences: async (table, other, columns) => coincidences(...(await pairOf(table, other, 'scan')), columns),
    locateOverlap: async (table, other, likeness, show, most) =>
      locateOverlap(...(await pairOf(table, other, 'table')), likeness, show, most),
    changes: async (before, here, key, show, most) =>
      changes(...(await pairOf(before, here, 'table')), key, show, most, `memory.main.${newName()}`),
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
    close,
  }
}

/** Questions that are statements of their own over the whole data set, which must not parse text twice. */
const SUBQUERIES: ReadonlySet<Aggregate['op']> = new Set(['conflicts', 'modes', 'rank_correlation'])
