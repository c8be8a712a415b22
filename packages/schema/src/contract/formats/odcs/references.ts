/** Relationships of ODCS 3.1: `table.column`, or lists of them, as foreign keys to the data set that is called like the table. */
import { printable } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'
import { columnOf } from './types.ts'

/** The objects of the file, and the one that is read. */
export interface Tables {
  readonly all: readonly Node[]
  readonly own: Node
  /** Whether its types are those of the engine. */
  readonly inDuckDb: boolean
}

interface Place {
  /** Empty where none is said. */
  readonly table: string
  readonly column: string
}

/** `from` and `to` of an object. */
export function readObjectReference(draft: Draft, node: Node, tables: Tables): void {
  const from = node.get('from')
  const places = from === undefined ? [] : placesOf(from)
  const columns = places?.map((place) => nameOf(place, tables))
  const foreign = places?.some(({ table }) => table !== '' && table !== nameOfTable(tables.own)) === true
  if (columns === undefined || columns.length === 0 || foreign)
    draft.lose('rule', node, 'a relationship', 'it names no columns of this table as `table.column`')
  else readReference(draft, node, columns, tables)
}

/** `to` of a property, or of an object whose columns are known. */
export function readReference(draft: Draft, node: Node, columns: readonly string[], tables: Tables): void {
  const type = node.get('type')?.text() ?? 'foreignKey'
  if (type !== 'foreignKey') {
    draft.lose('rule', node, `a relationship of the type ${printable(type)}`, 'a foreign key alone is judged')
    return
  }
  const places = placesOf(node.need('to'))
  const [first, ...others] = places ?? []
  const unknown = columns.find((name) => !draft.has(name))
  const why =
    first === undefined || others.some(({ table }) => table !== first.table)
      ? 'it does not name columns of one table as `table.column`'
      : places?.length !== columns.length || new Set(columns).size < columns.length
        ? 'it does not name as many columns as refer to them'
        : unknown !== undefined && `there is no column ${printable(unknown)}`
  if (typeof why === 'string' || first === undefined) {
    draft.lose('rule', node, 'a relationship', String(why))
    return
  }
  const dataset = first.table === nameOfTable(tables.own) ? '' : first.table
  const references = (places ?? []).map((place) => nameOf(place, tables))
  if (new Set(references).size < references.length)
    draft.lose('rule', node, 'a relationship', 'it names a column twice')
  else draft.reference({ columns, dataset, references }, node)
}

export const nameOfTable = (table: Node): string => table.get('name')?.text() ?? ''

/** Undefined where one is no `table.column`: ids, nested values. */
function placesOf(node: Node): readonly Place[] | undefined {
  const texts = Array.isArray(node.value) ? node.texts() : [node.text()]
  const places = texts.map(placeOf)
  return places.every((place) => place !== undefined) ? places : undefined
}

export function placeOf(text: string): Place | undefined {
  const [, table, column] = /^(?:([^./]+)\.)?([^./]+)$/.exec(text.trim()) ?? []
  return column === undefined ? undefined : { table: table ?? '', column }
}

/** What the data call a property; of tables that are not in the file the name is taken as it stands. */
export function nameOf({ table, column }: Place, { all, own }: Tables): string {
  const found = table === '' ? own : all.find((each) => nameOfTable(each) === table)
  const property = found
    ?.get('properties')
    ?.list()
    .find((each) => each.get('name')?.text() === column)
  return property === undefined ? column : columnOf(property)
}
