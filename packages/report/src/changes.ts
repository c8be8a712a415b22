/** What happened to data and contract, as sentences and tables that any face can draw. Their text is still untrusted. */
import type { Broken, Changes, Classed, ContractChange, DataChange, RowChange } from '@sea-trials/schema/changes'
import { formatNumber } from '@sea-trials/schema/text'
import { shorten } from './escape.ts'
import { count, quantity, withInterval } from './words.ts'

export interface Cell {
  readonly text: string
  readonly kind: 'text' | 'code' | 'number'
}

export interface ChangeTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Rows that were left out. */
  readonly more: number
}

export interface Room {
  /** Rows of a table. */
  readonly list: number
  /** Sample rows of a data set. */
  readonly samples: number
}

const text = (value: string): Cell => ({ text: shorten(value, 300), kind: 'text' })
const code = (value: string | undefined): Cell =>
  value === undefined ? text('–') : { text: shorten(value, 200), kind: 'code' }
const number = (value: number | undefined): Cell => ({
  text: value === undefined ? '–' : formatNumber(value),
  kind: 'number',
})

/** Whether there is anything to see. */
export const hasChanges = ({ data, contract, notes }: Changes): boolean =>
  contract.length > 0 || notes.length > 0 || data.some(isChanged)

const isChanged = ({ state, renamedFrom }: DataChange): boolean => state !== 'unchanged' || renamedFrom !== undefined

/** "train: 2 rows added, 1 removed; contract: 3 changes, 1 of them breaking". */
export function changesHeadline(changes: Changes): string {
  const parts = [
    ...changes.data.filter(isChanged).map((one) => `${one.name}: ${rowsSentence(one)}`),
    ...(changes.contract.length === 0 ? [] : [`contract: ${classedSentence(changes.contract)}`]),
  ]
  return parts.length === 0 ? 'nothing' : parts.join('; ')
}

/** What became of a data set's rows and columns, in one line. */
export function rowsSentence({ state, rows, columns = [], note, renamedFrom }: DataChange): string {
  if (state === 'unchanged') return renamedFrom === undefined ? 'unchanged' : `moved from ${renamedFrom.join(', ')}`
  if (state === 'new') return 'new'
  if (rows === undefined) return `not compared: ${note ?? ''}`
  const changed = rows.changed ?? 0
  const parts = [
    ...(rows.added === 0 ? [] : [`${count(rows.added, 'row')} added`]),
    ...(rows.removed === 0 ? [] : [`${count(rows.removed, 'row')} removed`]),
    ...(changed === 0 ? [] : [`${count(changed, 'row')} changed`]),
    ...(columns.length === 0 ? [] : [`columns: ${classedSentence(columns)}`]),
  ]
  return parts.length === 0 ? 'other bytes, the same rows' : parts.join(', ')
}

function classedSentence(all: readonly Classed[]): string {
  const breaking = all.filter(({ breaks }) => breaks.length > 0).length
  const looser = all.filter(({ direction }) => direction === 'looser').length
  const parts = [breaking === 0 ? 'compatible' : `${breaking} breaking`, ...(looser === 0 ? [] : [`${looser} looser`])]
  return `${count(all.length, 'change')} (${parts.join(', ')})`
}

/** "breaking for producers", "compatible". */
export function classText(breaks: readonly Broken[]): string {
  return breaks.length === 0 ? 'compatible' : `breaking for ${breaks.join(' and ')}`
}

export function changeTables(changes: Changes, room: Room): readonly ChangeTable[] {
  const tables = [
    dataTable(changes.data),
    contractTable(changes.contract),
    ...changes.data.flatMap((one) => [columnsTable(one), cellsTable(one), samplesTable(one, room.samples)]),
  ]
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({
      ...table,
      rows: table.rows.slice(0, room.list),
      more: table.more + Math.max(0, table.rows.length - room.list),
    }))
}

const table = (title: string, head: readonly string[], rows: ChangeTable['rows'], more = 0): ChangeTable => ({
  title,
  head,
  rows,
  more,
})

function dataTable(data: readonly DataChange[]): ChangeTable {
  const rows = data.map((one) => {
    const { name, rows: n, key, note, renamedFrom, state } = one
    const said = [
      ...(state === 'changed' ? [] : [state]),
      ...(n === undefined ? [] : [key === undefined || key.length === 0 ? 'whole rows' : `by ${key.join(', ')}`]),
      ...(renamedFrom === undefined ? [] : [`was ${renamedFrom.join(', ')}`]),
      ...(note === undefined ? [] : [note]),
    ]
    return [
      code(name),
      number(n?.before),
      number(n?.here),
      number(n?.added),
      number(n?.removed),
      number(n?.changed),
      text(said.join('; ')),
    ]
  })
  return table('', ['data', 'rows before', 'rows here', 'added', 'removed', 'changed', ''], rows)
}

const sides = ({ before, here, breaks, direction }: Classed): readonly Cell[] => [
  code(before),
  code(here),
  text(direction === 'changed' ? '' : direction),
  text(classText(breaks)),
]

const contractTable = (contract: readonly ContractChange[]): ChangeTable =>
  table(
    'The contract',
    ['', 'before', 'here', '', ''],
    contract.map((change) => [code(change.what), ...sides(change)]),
  )

const columnsTable = ({ name, columns = [] }: DataChange): ChangeTable =>
  table(
    `Columns of ${name}`,
    ['column', 'before', 'here', '', ''],
    columns.map((change) => [code(change.column), ...sides(change)]),
  )

/** Of each column, in how many rows it changed and how much of its mass moved. */
function cellsTable({ name, cells = [], drift = [] }: DataChange): ChangeTable {
  const names = [...new Set([...cells, ...drift].map(({ column }) => column))]
  const rows = names.map((column) => {
    const changed = cells.find((cell) => cell.column === column)
    const moved = drift.find((one) => one.column === column)
    const mass =
      moved === undefined
        ? '–'
        : withInterval(moved.observed, { ...moved, level: 0.95, method: '' }, { unit: '%', apart: [0] })
    return [code(column), number(changed?.rows), text(mass)]
  })
  return table(`What moved in ${name}`, ['column', 'changed in rows', 'mass that moved'], rows)
}

function samplesTable({ name, samples = [] }: DataChange, most: number): ChangeTable {
  const rows = samples
    .slice(0, most)
    .map((sample) => [
      text(sample.kind),
      code(sample.file),
      number(sample.row),
      code(sample.key),
      code(cellsText(sample)),
    ])
  const more = most === 0 ? 0 : samples.length - rows.length
  return table(`Some rows of ${name}`, ['', 'file', 'row', 'key', 'cells'], rows, more)
}

/** "x: 20 → 25, name: (masked)". */
function cellsText({ cells }: RowChange): string {
  const one = ({ column, before, here }: RowChange['cells'][number]): string => {
    const values = [before, here].filter((value) => value !== undefined).map((value) => shorten(value, 40))
    return `${shorten(column, 60)}: ${values.join(' → ')}`
  }
  return cells.map(one).join(', ')
}

/** The same in a few lines, for a terminal. */
export function changesLines(changes: Changes): readonly string[] {
  const most = 5
  const listed = changes.contract
    .toSorted((a, b) => b.breaks.length - a.breaks.length)
    .slice(0, most)
    .map(({ what, before = '–', here = '–', direction, breaks }) => {
      const sign = direction === 'changed' ? '' : `${direction}, `
      return `contract ${what}: ${before} → ${here} (${sign}${classText(breaks)})`
    })
  const more = changes.contract.length - listed.length
  return [
    ...changes.data.map((one) => `${one.name}: ${rowsSentence(one)}`),
    ...changes.data.flatMap(({ name, columns = [] }) =>
      columns
        .slice(0, most)
        .map(
          ({ column, before = '–', here = '–', breaks }) =>
            `${name}.${column}: ${before} → ${here} (${classText(breaks)})`,
        ),
    ),
    ...changes.data.flatMap(({ name, drift = [] }) =>
      drift.slice(0, 1).map(({ column, observed }) => {
        const share = quantity(observed, { unit: '%', apart: [0] })
        return `${name}.${column} moved most: ${share} of its mass`
      }),
    ),
    ...listed,
    ...(more > 0 ? [`and ${more} more changes of the contract`] : []),
    ...changes.notes,
  ]
}
