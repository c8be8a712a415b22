/** Lines that each tell no small count, and together do: the later one shows no number. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Condition, MetricCall } from '@sea-trials/schema/requirement/ast'
import type { Check, ReportTable } from '@sea-trials/schema/verdict'
import { suppressedBeside } from '../decide/suppress.ts'
import type { Told } from '../decide/told.ts'
import type { Group } from './groups.ts'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'

/** A line whose numbers are shown so far. */
export interface ShownLine {
  readonly call: MetricCall
  /** Columns that make groups. */
  readonly by: readonly string[]
  readonly conditions: readonly Condition[]
  readonly check: Check
}

/** A table of a profile, and the columns whose values are its categories. */
export interface ShownTable {
  readonly by: readonly string[]
  readonly table: ReportTable
}

/** Sets of rows that are told of, by the codes that part the rows. */
interface Telling {
  readonly told: Told
  /** Undefined where there are too many groups to work out what they tell together. */
  readonly parting: number | undefined
  readonly sets: readonly (readonly number[])[]
}

/** The lines' checks, in their order, without the numbers of those that would tell beside tables and earlier lines. */
export async function toldTogether(
  material: Material,
  lines: readonly (ShownLine | undefined)[],
  checks: readonly Check[],
  tables: readonly ShownTable[],
): Promise<readonly Check[]> {
  const { minCount = 0 } = material.policy
  const ofTables: Telling[] = []
  for (const table of tables) ofTables.push(...(await ofTable(material, table)))
  const ofLines: (Telling | undefined)[] = []
  // All are parted before any is told: what is told is kept by the parts.
  for (const line of lines) ofLines.push(line && (await ofLine(material, line)))
  for (const { told, parting, sets } of ofTables) if (parting !== undefined) told.tell(parting, sets)
  return checks.map((check, i) => {
    const telling = ofLines[i]
    if (telling === undefined) return check
    const { told, parting, sets } = telling
    return parting !== undefined && told.tell(parting, sets) ? check : suppressedBeside(check, minCount)
  })
}

async function ofLine(material: Material, { call, by, conditions, check }: ShownLine): Promise<Telling | undefined> {
  const rows = await rowsOf(material, call.dataset)
  if (rows === undefined) return undefined
  const inside = new Uint8Array(rows.n).fill(1)
  for (const condition of conditions) {
    const holds = new Uint8Array(rows.n)
    for (const row of await material.positions(rows, condition)) holds[row] = 1
    for (let row = 0; row < rows.n; row++) inside[row]! &= holds[row]!
  }
  const grouping = { by, ...(call.bands === undefined ? {} : { bands: call.bands }) }
  const groups = by.length === 0 ? [everybody(rows)] : await material.groups(rows, grouping)
  const within = groups.map(({ name, rows: all }) => ({ name, rows: all.filter((row) => inside[row] === 1) }))
  const { flag, tells } = await countedBy(material, rows, call, within, check)
  return telling(material.told(rows), rows.n, within, flag, tells)
}

const everybody = ({ n }: Rows): Group => ({ name: '', rows: Uint32Array.from({ length: n }, (_, row) => row) })

/** What a set of rows is told of: all of a group, those with the flag, those without. */
type Part = 'all' | 'flagged' | 'others'

function telling(
  told: Told,
  n: number,
  groups: readonly Group[],
  flag: ArrayLike<number> | undefined,
  tells: readonly Part[],
): Telling {
  const codes = new Uint16Array(n)
  groups.forEach(({ rows }, i) => {
    for (const row of rows) codes[row] = 2 * (i + 1) + (flag?.[row] === 1 ? 1 : 0)
  })
  const parting = told.part({ codes: 2 * (groups.length + 1), codeOf: (row) => codes[row]! })
  const sets = groups.flatMap((_, i) =>
    tells.map((part) => {
      const [others, flagged] = [2 * (i + 1), 2 * (i + 1) + 1]
      return part === 'all' ? [others, flagged] : part === 'flagged' ? [flagged] : [others]
    }),
  )
  return { told, parting, sets }
}

interface Counted {
  readonly flag: ArrayLike<number> | undefined
  readonly tells: readonly Part[]
}

/** Whom a line counts: those of a label, those who are selected, or everybody; told by its own counts, and by its name where its value is a share of people. */
async function countedBy(
  material: Material,
  rows: Rows,
  { metric }: MetricCall,
  groups: readonly Group[],
  { n, members }: Check,
): Promise<Counted> {
  const positive = rows.truth.task === 'binary' ? rows.truth.positive : undefined
  if (metric === 'label_rate') return { flag: positive, tells: ['all', 'flagged'] }
  if (metric === 'selection_rate') return { flag: await selectedIn(material, rows), tells: ['all', 'flagged'] }
  const counted = members === undefined ? new Map([['', n]]) : new Map(members.map(({ name, n: own }) => [name, own]))
  const isOf = (count: (group: Group) => number): boolean =>
    groups.every((group) => (counted.get(group.name) ?? count(group)) === count(group))
  if (isOf((group) => group.rows.length)) return { flag: undefined, tells: ['all'] }
  const flags = [positive, material.policy.candidate === undefined ? undefined : await selectedIn(material, rows)]
  for (const flag of flags) {
    if (flag === undefined) continue
    const flagged = ({ rows: own }: Group): number => own.reduce((sum, row) => sum + (flag[row] ?? 0), 0)
    if (isOf(flagged)) return { flag, tells: ['flagged'] }
    if (isOf((group) => group.rows.length - flagged(group))) return { flag, tells: ['others'] }
  }
  return { flag: positive, tells: ['all', 'flagged'] }
}

async function selectedIn(material: Material, rows: Rows): Promise<ArrayLike<number> | undefined> {
  const { sample } = await material.candidate(rows)
  return sample.task === 'binary' ? sample.prediction : undefined
}

/** Categories that a table of a profile shows: how many, and how many of them are selected. */
async function ofTable(material: Material, { by, table }: ShownTable): Promise<readonly Telling[]> {
  const shown = new Set(table.rows.flatMap(([name, ...cells]) => (cells.length > 1 ? [name] : [])))
  const rows = await material.rows()
  const groups = (await material.groups(rows, { by })).filter(({ name }) => shown.has(name))
  const flag = await selectedIn(material, rows)
  return groups.length === 0 ? [] : [telling(material.told(rows), rows.n, groups, flag, ['all', 'flagged'])]
}

/** None where the data set has no labels, or cannot be read. */
async function rowsOf(material: Material, name: string | undefined): Promise<Rows | undefined> {
  try {
    return await material.rows(name)
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}
