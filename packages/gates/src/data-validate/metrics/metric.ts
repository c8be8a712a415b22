/** What an entry of the table of data metrics is, and what it is given: a line, and the data set that the line is about. */
import type { Found } from '@sea-trials/profile/sensitive/finding'
import type { Distribution } from '@sea-trials/schema/contract/ours'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Argument, Condition, Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Task } from '@sea-trials/schema/task'
import { columnsLike, printable } from '@sea-trials/schema/text'
import type { FailingRow, Figure, Member, Outcome } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Aggregate, ColumnInfo, Engine, Predicate } from '@sea-trials/tables/engine'
import type { DataSet, DataSets } from '../../data/data-set.ts'
import { allOf, isHeld, notToken } from '../../data/missing.ts'
import type { PastRun } from '../../history.ts'
import type { Versions } from '../changes/versions.ts'
import type { Showing } from '../failing-rows.ts'
import { UnfitColumn } from '../unfit-column.ts'

export interface Ask {
  readonly requirement: Requirement
  /** What chance starts from: the digests of the data, and the metric with its arguments. A limit has no say in what is measured. */
  readonly seed: () => Promise<string>
  /** By the name of their place in the metric's entry. */
  readonly arguments: ReadonlyMap<string, readonly Argument[]>
  readonly data: DataSet
  /** The data set named as an argument, opened, in the season of `data` where it has one; absent where the metric takes none. */
  readonly other?: DataSet
  /** What was done to come by it. */
  readonly notes: readonly string[]
  readonly engine: Engine
  /** Compute values that a decision does not need. */
  readonly exact: boolean
  /** The policy's level of intervals; a line's own goes first. */
  readonly confidence: number
  /** Columns by role: label, id, weight, and what else is no feature. */
  readonly roles: Roles
  /** How rows are shown to people. */
  readonly showing: Showing
  /** The data sets that the policy names. */
  readonly sets: DataSets
  /** Distributions that the contract states, by column. */
  readonly stated: Readonly<Record<string, Distribution>>
  /** Sensitive values of a data set, from the least confidence on that a line may ask for. */
  readonly search: (data: DataSet) => Promise<Found>
  /** Milliseconds since the epoch; what is fresh depends on it. */
  readonly now: () => number
  /** The metric that is an argument. */
  readonly inner?: Inner
  /** Accepted runs before this one, oldest first; absent where nobody looks for them. */
  readonly past?: () => Promise<readonly PastRun[]>
  /** The data sets as they stood before; absent where nothing is compared. */
  readonly versions?: Versions
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
  /** Label, id, weight, time, entity and a model's answers: no features. */
  readonly noFeatures: ReadonlySet<string>
}

/** What must be asked of the table, and what the answers (in the same order) mean. A second plan where they do not settle it. */
export interface Plan {
  readonly wanted: readonly Aggregate[]
  readonly measure: (answers: readonly Answer[]) => Measured | Plan
  /** Rows whose value is no number and was left out: said, never silent. */
  readonly leftOut?: (answers: readonly Answer[]) => number
  /** What a reader should know besides. */
  readonly notes?: (answers: readonly Answer[]) => readonly string[]
}

export type Answer = number | string | null

/** Members of a family: columns. */
export type Family = readonly { readonly name: string; readonly measured: Measured }[]

export const isFamily = (measured: Measured | Family): measured is Family => Array.isArray(measured)

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
  /** What a picture says better. */
  readonly figures?: readonly Figure[]
  /** In the metric's own words, where a number alone says too little. */
  readonly told?: Told
}

export interface Told {
  readonly reason: string
  readonly worst?: string
  readonly members?: (outcome: Outcome) => readonly Member[]
}

export type DataMetric = {
  readonly spec: MetricSpec
  /** The other data set may be a profile: its counts are enough. */
  readonly takesProfile?: true
} & (
  | { readonly kind: 'aggregate'; readonly plan: (ask: Ask) => Plan }
  | { readonly kind: 'computed'; readonly compute: (ask: Ask) => Promise<Computed> }
)

/** Names given for a place of the metric's entry, as written. */
export function namesOf(ask: Ask, place: string): readonly string[] {
  return (ask.arguments.get(place) ?? []).flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
}

/** The condition that is the metric's argument, which is true of no row where none is given. */
export function conditionOf(ask: Ask): Condition {
  const given = ask.arguments.get('condition')?.[0]
  return given?.kind === 'condition' ? given.condition : { kind: 'or', parts: [] }
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
  const { meant, listed } = columnsLike(
    name,
    data.table.columns.map((column) => column.name),
  )
  throw new SeaTrialsError(
    'missing-column',
    `${printable(data.name)} has no column ${printable(name)}${meant}`,
    `Its columns are ${listed}.`,
    requirement?.source,
  )
}

/** The first column named in the call, or named for another place of the metric's entry. */
export const columnArgument = (ask: Ask, place = 'column'): ColumnInfo =>
  columnOf(ask.data, namesOf(ask, place)[0] as string, ask.requirement)

/** The same, and it must hold numbers. Throws `bad-value`. */
export function numberArgument(ask: Ask, place = 'column'): ColumnInfo {
  const column = columnArgument(ask, place)
  if (column.type === 'integer' || column.type === 'number') return column
  throw new UnfitColumn(
    column,
    'numbers',
    ask.requirement,
    column.type === 'other'
      ? 'Its values are lists, structures, or numbers and texts side by side: write a number into each row, or null.'
      : 'Name a column of numbers; of a CSV the contract may say what is none: `{ type: number, x-missing: ["N/A"] }`.',
  )
}

/** A column goes with itself whatever the data are. Throws `bad-requirement`. */
export function assertTwo(ask: Ask, [a, b]: readonly (string | undefined)[]): void {
  if (a !== b) return
  throw new SeaTrialsError(
    'bad-requirement',
    `\`${ask.requirement.call.metric}\` of ${printable(a)} with itself is the same whatever the data`,
    'Name two columns.',
    ask.requirement.source,
  )
}

/** The line's own condition, and that the columns hold values. */
export function rowsOf(ask: Ask, ...columns: readonly ColumnInfo[]): { readonly where?: Predicate } {
  const tokens = columns.map((column) => notToken(column, ask.data.missing))
  const where = allOf([ask.requirement.call.condition, ...tokens])
  return where === undefined ? {} : { where }
}

/** The same, without rows in which one of the columns is null: what counts rows does not leave them out itself. */
export const heldIn = (ask: Ask, ...columns: readonly ColumnInfo[]): Predicate =>
  allOf([rowsOf(ask, ...columns).where, ...columns.map(isHeld)]) as Predicate

/** What a plan has to say besides its value, over all groups: how many rows it left out, where it left out any. */
export function planNotes(ask: Ask, plan: Plan, answers: readonly (readonly Answer[])[]): readonly string[] {
  const said = answers.flatMap((each) => plan.notes?.(each) ?? [])
  const rows = answers.reduce((sum, each) => sum + (plan.leftOut?.(each) ?? 0), 0)
  return [...said, ...leftOutNote(ask, rows)]
}

/** Said of rows whose value is NaN, where there are any. */
export function leftOutNote({ data, requirement }: Ask, rows: number): readonly string[] {
  if (rows === 0) return []
  const what = `${rows} ${rows === 1 ? 'row' : 'rows'} of ${printable(data.name)}`
  return [`${printable(requirement.text)} leaves out ${what}, where the value is NaN`]
}
