/** What drift is measured against: a data set, or whatever else can say into which cells its columns fall. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { foldedInto } from '@sea-trials/stats/cells'
import type { Clusters } from '@sea-trials/stats/clustered'
import type { ColumnInfo, Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { OddColumn } from '../../unfit-column.ts'
import { type Cells, type Counts, clustersOf, count, cut, find, widened } from './cells.ts'

/** Nothing but cells and counts is asked of a reference, so that the rows themselves need not be kept. */
export interface Reference {
  readonly name: string
  readonly columns: readonly Pick<ColumnInfo, 'name' | 'type'>[]
  /** Cells of the named columns, in their order. */
  readonly cut: (names: readonly string[]) => Promise<readonly Cells[]>
  /** Rows in cells that `cut` gave, with values besides that the other data set has. */
  readonly count: (cells: readonly Cells[]) => Promise<readonly Counts[]>
  /** How the rows of entities are spread over cells; absent where that was not kept, undefined where it is not said. */
  readonly clusters?: (cells: Cells, entity: string, gains: readonly boolean[]) => Promise<Clusters | undefined>
}

/** A data set whose rows are there. */
export const ofRows = (engine: Engine, data: DataSet): Reference => ({
  name: data.name,
  columns: data.table.columns,
  cut: (names) => cut(engine, data, names),
  count: (cells) => count(engine, data, cells),
  clusters: (cells, entity, gains) => clustersOf(engine, data, cells, entity, gains),
})

/** Rows in each cell; the same cells in both. */
export interface Distribution {
  readonly reference: Counts
  readonly current: Counts
  readonly cells: Cells
  /** Of the reference and of the current rows, where an entity is declared. */
  readonly clusters?: readonly [Clusters | undefined, Clusters | undefined]
}

/** Of each named column, in order. Throws `bad-value` where one is of another type in the other data set. */
export async function distributionsOf(
  engine: Engine,
  reference: Reference,
  current: DataSet,
  names: readonly string[],
  entity?: string,
): Promise<readonly Distribution[]> {
  const lost = await lostColumns(engine, reference, current, names)
  const own = await reference.cut(names)
  const kept = await widened(
    engine,
    current,
    own.filter(({ column }) => !lost.has(column)),
  )
  const cells = own.map((each) => kept.find(({ column }) => column === each.column) ?? each)
  const then = await reference.count(cells)
  const counted = new Map((await count(engine, current, kept)).map((counts, i) => [kept[i]?.column, counts]))
  const found: Distribution[] = []
  for (const [i, each] of cells.entries()) {
    const counts = then[i] as Counts
    const here = counted.get(each.column) ?? allNull(counts, lost.get(each.column) ?? 0)
    const both = { reference: counts, current: here, cells: each }
    if (entity === undefined) found.push(both)
    else {
      // What has no value left has one cell, whatever its type.
      const now: Cells = lost.has(each.column) ? { kind: 'categories', column: each.column, values: [] } : each
      const gains = gaining(both)
      const before = await reference.clusters?.(each, entity, gains)
      found.push({ ...both, clusters: [before, before && (await clustersOf(engine, current, now, entity, gains))] })
    }
  }
  return found
}

/** Over about ten cells of a number, none of a small mass: for distances that the rows of a single cell could decide. */
export function inTenths(distribution: Distribution): Distribution {
  const { cells, reference, current } = distribution
  if (cells.kind !== 'numbers') return distribution
  const fold = (counts: Counts): Counts => [
    ...counts.slice(0, 1),
    ...foldedInto(cells, counts.slice(1, -2)),
    ...counts.slice(-2),
  ]
  return { ...distribution, reference: fold(reference), current: fold(current) }
}

function gaining({ reference, current }: Distribution): readonly boolean[] {
  const sum = (counts: Counts): number => counts.reduce((whole, each) => whole + each, 0)
  const [n, m] = [sum(reference), sum(current)]
  return reference.map((count, i) => (current[i] as number) * n > count * m)
}

const allNull = (like: Counts, rows: number): Counts => like.map((_, i) => (i === 0 ? rows : 0))

/** Columns without a single value, and their rows: a file tells nothing of their type, and all that they held has moved to null. */
async function lostColumns(
  engine: Engine,
  reference: Reference,
  current: DataSet,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const lost = new Map<string, number>()
  for (const name of names) {
    const then = reference.columns.find((column) => column.name === name) as ColumnInfo
    const now = find(current, name)
    if (kindOf(then) === kindOf(now)) continue
    const [rows, values] = await engine.aggregate(current.table, [{ op: 'rows' }, { op: 'count', column: name }])
    if (Number(values) > 0) throw unlike(name, then, now, reference, current)
    lost.set(name, Number(rows))
  }
  return lost
}

function kindOf({ type }: Pick<ColumnInfo, 'type'>): ColumnInfo['type'] {
  if (type === 'integer') return 'number'
  return type === 'date' ? 'timestamp' : type
}

/** Types that texts would have, did a few cells not keep them from it. */
const ORDERED: Partial<Record<ColumnInfo['type'], OddColumn['wanted']>> = {
  number: 'numbers',
  timestamp: 'dates or times',
}

function unlike(
  name: string,
  then: Pick<ColumnInfo, 'type'>,
  now: ColumnInfo,
  reference: Reference,
  current: DataSet,
): SeaTrialsError {
  const message = `column ${printable(name)} is ${now.type} in ${printable(current.name)} and ${then.type} in ${printable(reference.name)}`
  const wanted = ORDERED[kindOf(then)]
  return now.type !== 'string' || wanted === undefined
    ? new SeaTrialsError('bad-value', message, 'Give its type in the contract, or write both files alike.')
    : new OddColumn(now, wanted, message, `Write ${wanted} throughout, or give its type in the contract.`)
}
