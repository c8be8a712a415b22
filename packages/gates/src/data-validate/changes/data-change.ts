/** One data set, as it stood on the base and as it stands here. */
import type { CellChange, DataChange, RowChange } from '@sea-trials/schema/changes'
import { printable } from '@sea-trials/schema/text'
import { massMoved } from '@sea-trials/stats/drift'
import type { Engine, LocatedRow, RowChanges, RowSample } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { type Showing, shownCell } from '../failing-rows.ts'
import { isComparable } from '../metrics/drift/cells.ts'
import { type Distribution, distributionsOf, ofRows } from '../metrics/drift/reference.ts'
import { columnChanges, isReordered } from './columns.ts'
import type { Version, Versions } from './versions.ts'

export interface Comparing {
  readonly versions: Versions
  readonly engine: Engine
  readonly showing: Showing
  /** Columns that name a row, in the order in which they are tried: the policy's id, the contract's key. */
  readonly keys: readonly (readonly string[])[]
  /** Rows of each kind. */
  readonly samples: number
  /** A file's name for people. */
  readonly show: (file: string) => string
}

const MOST_CELLS = 8
/** Columns looked at for what differs in a sample row. */
const MOST_SHOWN = 200
const MOST_LISTED = 50
const MOST_DRIFTED = 20

/** Undefined for data that are not kept in the repository. */
export async function dataChange(here: DataSet, comparing: Comparing): Promise<DataChange | undefined> {
  const { name } = here
  const { base } = comparing.versions
  const version = await comparing.versions.of(here)
  switch (version.kind) {
    case 'untracked':
      return undefined
    case 'same':
      return { name, state: 'unchanged', ...(version.from && { renamedFrom: version.from.slice(0, MOST_LISTED) }) }
    case 'absent':
      return { name, state: 'new', note: `${printable(base)} has no such data` }
    case 'unknown':
      return { name, state: 'unknown', note: `${version.why}${/[.?!]$/.test(version.why) ? '' : '.'} ${version.fix}` }
    case 'table':
      return compared(here, version, comparing)
  }
}

type Opened = Extract<Version, { kind: 'table' }>

async function compared(here: DataSet, version: Opened, comparing: Comparing): Promise<DataChange> {
  const { engine, keys, samples } = comparing
  const before = version.data
  const columns = [before.table.columns, here.table.columns] as const
  const has = (name: string): boolean => columns.every((side) => side.some((column) => column.name === name))
  const key = keys.find((names) => names.length > 0 && names.every(has)) ?? []
  const show = [...new Set([...key, ...columns.flat().map(({ name }) => name)])].slice(0, MOST_SHOWN)
  const found = await engine.changes(before.table, here.table, key, show, samples)
  const rows = await Promise.all([before, here].map(async ({ table }) => engine.aggregate(table, [{ op: 'rows' }])))
  const [then, now] = rows.map(([count]) => Number(count)) as [number, number]
  const byKey = found.by === 'key'
  const there = version.paths
  const renamed = there.join('\0') !== here.table.files.map(comparing.show).join('\0')
  const notes = [
    ...(found.repeats === undefined ? [] : [repeated(key, found.repeats)]),
    ...(isReordered(...columns) ? ['the columns stand in another order'] : []),
  ]
  return {
    name: here.name,
    state: 'changed',
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
    ...(renamed ? { renamedFrom: there.slice(0, MOST_LISTED) } : {}),
    key: byKey ? key : [],
    rows: {
      before: then,
      here: now,
      added: found.added,
      removed: found.removed,
      ...(byKey ? { changed: found.changed } : {}),
    },
    columns: columnChanges(...columns).slice(0, MOST_SHOWN),
    cells: found.cells.toSorted((a, b) => b.rows - a.rows).slice(0, MOST_LISTED),
    samples: found.samples.map((sample) => sampleOf(sample, byKey ? key : [], before, here, version, comparing)),
    drift: await driftOf(before, here, found, key, engine),
  }
}

function repeated(key: readonly string[], [before, here]: readonly [number, number]): string {
  const names = key.map(printable).join(', ')
  return `${names} repeats (in ${before} rows before, ${here} here), so that rows were compared whole`
}

function sampleOf(
  { before, here }: RowSample,
  key: readonly string[],
  there: DataSet,
  now: DataSet,
  { paths }: Opened,
  { showing, show }: Comparing,
): RowChange {
  const kind = before === undefined ? 'added' : here === undefined ? 'removed' : 'changed'
  const place = (here ?? before) as LocatedRow
  const file = here === undefined ? (paths[there.table.files.indexOf(place.file)] as string) : show(place.file)
  const text = (row: LocatedRow | undefined, name: string): string | undefined =>
    row !== undefined && name in row.values ? shownCell(showing, name, row.values[name]) : undefined
  const names = [...now.table.columns, ...there.table.columns].map(({ name }) => name)
  const cells = [...new Set(names)].flatMap((column): readonly CellChange[] => {
    if (key.includes(column)) return []
    if (kind === 'changed' && (!differs(before, here, column) || !isShared(before, here, column))) return []
    const [was, is] = [text(before, column), text(here, column)]
    if (was === undefined && is === undefined) return []
    return [{ column, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { here: is }) }]
  })
  return {
    kind,
    file,
    row: place.row,
    ...(key.length === 0 ? {} : { key: key.map((name) => text(place, name) ?? '').join(', ') }),
    cells: cells.slice(0, MOST_CELLS),
  }
}

const isShared = (before: LocatedRow | undefined, here: LocatedRow | undefined, name: string): boolean =>
  before !== undefined && here !== undefined && name in before.values && name in here.values
const differs = (before: LocatedRow | undefined, here: LocatedRow | undefined, name: string): boolean =>
  JSON.stringify(before?.values[name]) !== JSON.stringify(here?.values[name])

/** Of every column in which anything can have moved. */
async function driftOf(
  reference: DataSet,
  current: DataSet,
  found: RowChanges,
  key: readonly string[],
  engine: Engine,
): Promise<NonNullable<DataChange['drift']>> {
  const stayed = found.by === 'key' && found.added === 0 && found.removed === 0
  const names = reference.table.columns
    .filter((column) => {
      const now = current.table.columns.find(({ name }) => name === column.name)
      if (now === undefined || now.type !== column.type || !isComparable(column) || key.includes(column.name))
        return false
      return !stayed || found.cells.some((cell) => cell.column === column.name)
    })
    .map(({ name }) => name)
  if (names.length === 0) return []
  const counted = await distributionsOf(engine, ofRows(engine, reference), current, names)
  const members = names.flatMap((column, i) => {
    const counts = counted[i] as Distribution
    const moved = massMoved(counts.reference, counts.current)
    if (moved.kind === 'undefined' || moved.value === 0) return []
    const { low, high } = moved.interval(LEVEL)
    return [{ column, observed: moved.value, low, high }]
  })
  return members.toSorted((a, b) => b.observed - a.observed).slice(0, MOST_DRIFTED)
}

const LEVEL = 0.95
