/** Groups of rows in the data: what they are called, and how large they are. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { type ArgumentSpec, type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import { printable } from '@sea-trials/schema/text'
import { type Exact, exact } from '@sea-trials/stats/estimate'
import type { Engine, Predicate, Table } from '@sea-trials/tables/engine'

/** Beyond this a column holds measurements, not groups, and a correction over the family would leave no power. */
export const MOST_GROUPS = 1_000

/** The arguments of a metric that makes groups by itself, without `by`. */
export const GROUP_COLUMNS: ArgumentSpec = {
  name: 'columns',
  kind: 'column',
  many: true,
  summary: 'columns that say which group a row belongs to',
}

export const GROUP_SHARE: MetricSpec = {
  name: 'group_share',
  summary:
    'share of the rows that each group has, each row once whatever its weight; the smallest one decides. Several columns: their combinations that occur',
  arguments: [GROUP_COLUMNS],
  kind: 'exact',
  unit: 'fraction',
  range: RANGE.fraction,
  better: 'higher',
  by: false,
  condition: true,
  dataset: true,
  references: [],
  example: 'group_share(race) >= 0.5%',
}

/** The share of rows of labels that are positive; also by groups. Weighted where the policy names a weight. */
export const LABEL_RATE: MetricSpec = {
  name: 'label_rate',
  summary: 'share of rows whose label is the positive one',
  arguments: [],
  kind: 'estimate',
  unit: 'fraction',
  range: RANGE.fraction,
  better: 'neither',
  by: true,
  bands: true,
  condition: true,
  dataset: true,
  references: [],
  tasks: ['binary'],
  example: 'difference(label_rate by sex) <= 0.1',
}

/**
 * Names of groups: their values, joined by commas. A null is `(missing)`, an empty text `(empty)`; a text that could be taken
 * for one of these, or for two values, is quoted, so that no two groups share a name. Values of hidden columns have a
 * number, in the order in which they come.
 */
export function groupNames(
  keys: readonly (readonly Scalar[])[],
  columns: readonly string[],
  hidden: ReadonlySet<string> = new Set(),
): readonly string[] {
  const byColumn = columns.map((column, i) =>
    valueNames(
      keys.map((key) => key[i] ?? null),
      hidden.has(column),
    ),
  )
  return keys.map((_, at) => byColumn.map((names) => names[at]).join(', '))
}

/** Of the values of one column, in order. */
export function valueNames(values: readonly Scalar[], isHidden: boolean): readonly string[] {
  if (!isHidden) return values.map(valueName)
  const known = new Map<Scalar, string>()
  return values.map((value) => {
    if (value === null) return MISSING
    const name = known.get(value) ?? maskedName(known.size)
    known.set(value, name)
    return name
  })
}

export const MISSING = '(missing)'
export const maskedName = (at: number): string => `(masked ${at + 1})`

function valueName(value: Scalar): string {
  if (value === null) return MISSING
  if (value === '') return '(empty)'
  const text = String(value)
  return /^[("]|, /.test(text) ? JSON.stringify(text) : text
}

/**
 * Rows of each group over all rows, rows counted once whatever they weigh; of the rows that a condition holds for, where
 * there is one. Throws `bad-requirement` for more than a thousand groups.
 */
export async function groupShares(
  engine: Engine,
  table: Table,
  columns: readonly string[],
  hidden: ReadonlySet<string>,
  where?: Predicate,
): Promise<readonly { readonly name: string; readonly measured: Exact }[]> {
  const rows = await engine.groups(table, columns, [{ op: 'rows', ...(where === undefined ? {} : { where }) }])
  if (rows.length > MOST_GROUPS) throw tooManyGroups(columns, rows.length)
  const names = groupNames(
    rows.map(({ key }) => key),
    columns,
    hidden,
  )
  const counts = rows.map(({ values }, i) => ({ name: names[i] as string, n: Number(values[0]) }))
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  return total === 0 ? [] : counts.map(({ name, n }) => ({ name, measured: exact(n / total, n) }))
}

/** `numbers`: those of the columns that `by` could put into bands. */
export function tooManyGroups(
  columns: readonly string[],
  count: number,
  numbers: readonly string[] = [],
): SeaTrialsError {
  return new SeaTrialsError(
    'bad-requirement',
    groupsMade(columns, count),
    numbers.length === 0
      ? 'Put values that belong together into a column of their own, and judge by that.'
      : `Write bands of numbers, ${numbers.map(bandsOf).join(' and ')}, or judge by another column.`,
  )
}

/** "g makes 1 group". */
export const groupsSaid = (columns: readonly string[], count: number): string =>
  `${columns.map((column) => printable(column)).join(' and ')} ${columns.length === 1 ? 'makes' : 'make'} ${count} ${count === 1 ? 'group' : 'groups'}`

/** What to do where so many cannot be compared with each other. */
export const otherGroups = (count: number): string =>
  count < 2
    ? 'name a column with more values in the rows that are judged, or take the line out'
    : 'put values that belong together into a column of their own, and judge by that'

/** What is wrong where columns make more groups than can be judged. */
export const groupsMade = (columns: readonly string[], count: number): string =>
  `${groupsSaid(columns, count)}; at most ${MOST_GROUPS} can be judged`

/** "`by age(…)` with the numbers at which bands begin". */
export const bandsOf = (column: string): string =>
  `${printable(`by ${column}(…)`)} with the numbers at which bands begin`
