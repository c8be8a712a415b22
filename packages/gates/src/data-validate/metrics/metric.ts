/** What an entry of the table of data metrics is, and what it is given: a line, and the data set that the line is about. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Task } from '@sea-trials/schema/policy/policy'
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { FailingRow } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Aggregate, ColumnInfo, Engine, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf, notToken } from '../../data/missing.ts'
import type { PastRun } from '../../history.ts'
import type { Showing } from '../failing-rows.ts'

export interface Ask {
  readonly requirement: Requirement
  /** By the name of their place in the metric's entry. */
  readonly arguments: ReadonlyMap<string, readonly Argument[]>
  readonly data: DataSet
  /** The data set named as an argument, opened; absent where the metric takes none. */
  readonly other?: DataSet
  readonly engine: Engine
  /** Compute values that a decision does not need. */
  readonly exact: boolean
  /** Columns by role: label, id, weight, and what else is no feature. */
  readonly roles: Roles
  /** How rows are shown to people. */
  readonly showing: Showing
  /** The metric that is an argument. */
  readonly inner?: Inner
  /** Accepted runs before this one, oldest first; absent where nobody looks for them. */
  readonly past?: () => Promise<readonly PastRun[]>
}

export interface Inner {
  /** As it is kept in the history, with its data set. */
  readonly key: string
  readonly measure: () => Promise<Computed>
}

export interface Roles {
  readonly label?: string
  readonly id?: string
  readonly entity?: string
  readonly time?: string
  readonly task: Task
  /** Label, id, weight, and a model's answers: no features. */
  readonly noFeatures: ReadonlySet<string>
}

/** What must be asked of the table, and what the answers (in the same order) mean. A second plan where they do not settle it. */
export interface Plan {
  readonly wanted: readonly Aggregate[]
  readonly measure: (answers: readonly Answer[]) => Measured | Plan
  /** Rows whose value is no number and was left out: said, never silent. */
  readonly leftOut?: (answers: readonly Answer[]) => number
}

export type Answer = number | string | null

/** Members of a family: columns. */
export type Family = readonly { readonly name: string; readonly measured: Measured }[]

export interface Computed {
  readonly measured: Measured | Family
  /** What a reader should know besides: columns that were left out. */
  readonly notes?: readonly string[]
  /** Why the line has no meaning today; it then blocks nothing. */
  readonly notApplicable?: string
  /** What the reason says besides. */
  readonly detail?: string
  /** Numbers that were measured on the way, by their names in the language. */
  readonly metrics?: Readonly<Record<string, number>>
  /** The first rows that speak against the line; asked for when it does not pass. */
  readonly failing?: (most: number) => Promise<readonly FailingRow[]>
}

export type DataMetric = { readonly spec: MetricSpec } & (
  | { readonly kind: 'aggregate'; readonly plan: (ask: Ask) => Plan }
  | { readonly kind: 'computed'; readonly compute: (ask: Ask) => Promise<Computed> }
)

/** Names given for a place of the metric's entry, as written. */
export function namesOf(ask: Ask, place: string): readonly string[] {
  return (ask.arguments.get(place) ?? []).flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
}

/** The number given for a place of the metric's entry. */
export function numberOf(ask: Ask, place: string): number | undefined {
  const [argument] = ask.arguments.get(place) ?? []
  return argument?.kind === 'number' ? argument.value : undefined
}

/** A column of a data set. Throws `missing-column`, naming the nearest. */
export function columnOf(data: DataSet, name: string, requirement?: Requirement): ColumnInfo {
  const found = data.table.columns.find((column) => column.name === name)
  if (found !== undefined) return found
  const names = data.table.columns.map((column) => column.name)
  throw new SeaTrialsError(
    'missing-column',
    `${printable(data.name)} has no column ${printable(name)}${didYouMean(name, names)}`,
    `Its columns are ${names.slice(0, 12).map(printable).join(', ')}${names.length > 12 ? ', ...' : ''}.`,
    requirement?.source,
  )
}

/** The first column named in the call. */
export const columnArgument = (ask: Ask): ColumnInfo =>
  columnOf(ask.data, namesOf(ask, 'column')[0] as string, ask.requirement)

/** The same, and it must hold numbers. Throws `bad-value`. */
export function numberArgument(ask: Ask): ColumnInfo {
  const column = columnArgument(ask)
  if (column.type === 'integer' || column.type === 'number') return column
  throw new SeaTrialsError(
    'bad-value',
    `${printable(column.name)} is of type ${column.type}; \`${ask.requirement.call.metric}\` needs numbers`,
    'Name a column of numbers, or give its type in the contract (CSV only: what is quoted there is still read by its type).',
    ask.requirement.source,
  )
}

/** The line's own condition, and that the column holds a value. */
export function rowsOf(ask: Ask, column?: ColumnInfo): { readonly where?: Predicate } {
  const token = column === undefined ? undefined : notToken(column, ask.data.missing)
  const where = allOf([ask.requirement.call.condition, token])
  return where === undefined ? {} : { where }
}

/** How many rows a plan left out, over all groups; no sentence where it left out none. */
export function leftOutNotes(ask: Ask, plan: Plan, answers: readonly (readonly Answer[])[]): readonly string[] {
  const rows = answers.reduce((sum, each) => sum + (plan.leftOut?.(each) ?? 0), 0)
  if (rows === 0) return []
  const what = `${rows} ${rows === 1 ? 'row' : 'rows'} of ${printable(ask.data.name)}`
  return [`${printable(ask.requirement.text)} leaves out ${what}, where the value is NaN`]
}
