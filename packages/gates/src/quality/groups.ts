/** Rows by group: every value or band of a column, or every combination of several, is one of its own; none is dropped. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { MetricCall } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'
import { bandsOf, MISSING, MOST_GROUPS, tooManyGroups, valueNames } from '../data/groups.ts'

export interface Group {
  /** The value, as text; values of several columns joined by commas. A null is `(missing)`, an empty text `(empty)`. */
  readonly name: string
  /** Positions in the data set, ascending. */
  readonly rows: Uint32Array
}

export type Grouping = Pick<MetricCall, 'by' | 'bands'>

interface Grouped {
  readonly column: string
  readonly vector: Vector
  /** Where bands of numbers begin, ascending. */
  readonly edges?: readonly number[] | undefined
  /** Its values are nobody's business: groups are numbered. */
  readonly isHidden?: boolean
}

interface Coded {
  /** There are never more than a thousand. */
  readonly codes: Uint16Array
  /** Names by code, in the order in which groups are listed. */
  readonly names: readonly string[]
}

/**
 * The groups of the rows (all, or the given positions), in order of their values with missing ones last.
 * Combinations that no row has are no groups. Throws `bad-requirement` for more than a thousand, and for bands of what is
 * no number; `bad-value` for a column that has no value in these rows.
 */
export function groupsOf(columns: readonly Grouped[], rows: Uint32Array | number): readonly Group[] {
  const coded = columns.map(({ column, vector, edges, isHidden = false }) =>
    edges === undefined ? codesOf(column, vector, isHidden) : bandsIn(column, vector, edges),
  )
  const count = typeof rows === 'number' ? rows : rows.length
  const rowAt = typeof rows === 'number' ? (i: number) => i : (i: number) => rows[i] as number
  columns.forEach(({ column }, i) => {
    const { codes, names } = coded[i] as Coded
    let at = 0
    while (at < count && names[codes[rowAt(at)] as number] === MISSING) at++
    if (count > 0 && at === count) throw noValue(column)
  })
  const keyOf = (row: number): number => {
    let key = 0
    for (const { codes, names } of coded) key = key * names.length + (codes[row] as number)
    return key
  }
  const counts = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const key = keyOf(rowAt(i))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  if (counts.size > MOST_GROUPS)
    throw tooManyGroups(
      columns.map(({ column }) => column),
      counts.size,
      columns.filter(isUnbanded).map(({ column }) => column),
    )
  const keys = [...counts.keys()].sort((a, b) => a - b)
  const members = new Map(keys.map((key) => [key, { rows: new Uint32Array(counts.get(key) as number), filled: 0 }]))
  for (let i = 0; i < count; i++) {
    const row = rowAt(i)
    const group = members.get(keyOf(row)) as { rows: Uint32Array; filled: number }
    group.rows[group.filled++] = row
  }
  return [...members].map(([key, group]) => ({ name: nameOf(key, coded), rows: group.rows }))
}

const isUnbanded = ({ vector, edges }: Grouped): boolean => edges === undefined && vector.kind === 'number'

/** Numbers of fewer values are classes, or counts of few things. */
const MANY = 20

/** Said where a column of numbers makes a group of each: undefined of few, of bands, and of several columns. */
export function bandsNote(columns: readonly Grouped[], groups: readonly Group[]): string | undefined {
  const [one, more] = columns
  if (one === undefined || more !== undefined || !isUnbanded(one) || groups.length <= MANY) return undefined
  return `${printable(one.column)} holds numbers, and each of ${groups.length} values is a group of its own; for fewer, larger ones write ${bandsOf(one.column)}`
}

/** Said where a band that a line declares holds none of its rows: it is no group, and nothing is shown of it. */
export function emptyBandsNote(columns: readonly Grouped[], groups: readonly Group[]): string | undefined {
  const held = new Set(groups.flatMap(({ name }) => name.split(', ')))
  const empty = columns.flatMap(({ column, edges }) =>
    bandNames(edges ?? [])
      .filter((name) => !held.has(name))
      .map((name) => `${printable(column)} ${name}`),
  )
  return empty.length === 0
    ? undefined
    : `no row that is judged has ${empty.join(', or ')}: a line by these bands says nothing of ${empty.length === 1 ? 'it' : 'them'}`
}

function nameOf(key: number, coded: readonly Coded[]): string {
  const parts: string[] = []
  let rest = key
  for (const { names } of [...coded].reverse()) {
    parts.unshift(names[rest % names.length] as string)
    rest = Math.floor(rest / names.length)
  }
  return parts.join(', ')
}

function codesOf(column: string, vector: Vector, isHidden: boolean): Coded {
  const codes = new Uint16Array(vector.kind === 'coded' ? vector.codes.length : vector.values.length)
  const values = vector.kind === 'coded' ? [...vector.values] : [...new Set(vector.values)]
  if (values.length > MOST_GROUPS)
    throw tooManyGroups([column], values.length, vector.kind === 'number' ? [column] : [])
  const order = values.map((_, code) => code).sort((a, b) => compare(values[a], values[b]))
  const rank = new Int32Array(values.length)
  order.forEach((code, i) => {
    rank[code] = i
  })
  const missing = values.length
  if (vector.kind === 'coded') {
    vector.codes.forEach((code, i) => {
      codes[i] = code === -1 ? missing : (rank[code] as number)
    })
  } else {
    const at = new Map(values.map((value, code) => [value, rank[code] as number]))
    vector.values.forEach((value, i) => {
      codes[i] = vector.valid?.[i] === 0 ? missing : (at.get(value) as number)
    })
  }
  const names = valueNames(
    order.map((code) => values[code] ?? null),
    isHidden,
  )
  return { codes, names: [...names, MISSING] }
}

/** Bands from an edge to below the next. What is no number (null, NaN) is missing. */
function bandsIn(column: string, vector: Vector, edges: readonly number[]): Coded {
  if (vector.kind !== 'number')
    throw new SeaTrialsError(
      'bad-requirement',
      `${printable(column)} has no numbers to put into bands`,
      `Write \`by\` and the column alone: each of its values is a group.`,
    )
  const missing = edges.length + 1
  const codes = Uint16Array.from(vector.values, (value, i) =>
    vector.valid?.[i] === 0 || Number.isNaN(value) ? missing : edges.filter((edge) => edge <= value).length,
  )
  return { codes, names: [...bandNames(edges), MISSING] }
}

function bandNames(edges: readonly number[]): readonly string[] {
  const between = edges.slice(1).map((edge, i) => `${edges[i]} to under ${edge}`)
  return edges.length === 0 ? [] : [`under ${edges[0]}`, ...between, `${edges.at(-1)} or more`]
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** One group of everybody would hold whatever a line says of groups. */
const noValue = (column: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-value',
    `${printable(column)} has no value in any of the rows that are judged: there are no groups`,
    'Name a column that says what group a row is of, or take the line out.',
  )
