/** How often values occur: uniqueness, distinctness, entropy (deequ's definitions), and columns that say the same in every row. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable, someOf } from '@sea-trials/schema/text'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { share } from './aggregates.ts'
import { type Ask, columnOf, heldIn, namesOf, type Plan, rowsOf } from './metric.ts'

/** `uniqueness`, `distinctness`, `unique_value_ratio`: of the rows that have a value in each of the columns. */
export function uniqueness(ask: Ask): Plan {
  const { columns, rows, held } = valuesOf(ask)
  const parts = {
    singletons: { op: 'singletons', columns, ...rows },
    distinct: { op: 'distinct', columns, ...rows },
  } as const
  const wanted = {
    uniqueness: [parts.singletons, held],
    distinctness: [parts.distinct, held],
    unique_value_ratio: [parts.singletons, parts.distinct],
  }[ask.requirement.call.metric as 'uniqueness' | 'distinctness' | 'unique_value_ratio']
  return {
    wanted: [...wanted, held],
    measure: ([part, whole, held]) =>
      Number(held) === 0 ? undefinedBecause('no rows', 0) : exact(Number(part) / Number(whole), Number(held)),
  }
}

/** -sum of p ln p, in nats. */
export function entropy(ask: Ask): Plan {
  const { columns, rows, held } = valuesOf(ask)
  return {
    wanted: [{ op: 'entropy', columns, ...rows }, held],
    measure: ([nats, held]) => natsOf(Number(nats), Number(held)),
  }
}

/** H(a) + H(b) - H(a, b): what one column says of the other, over the rows that have both. */
export function mutualInformation(ask: Ask): Plan {
  const { columns, where } = pairOf(ask)
  const of = (names: readonly string[]): Aggregate => ({ op: 'entropy', columns: names, where })
  return {
    wanted: [...columns.map((name) => of([name])), of(columns), { op: 'rows', where }],
    measure: ([a, b, together, held]) => natsOf(Number(a) + Number(b) - Number(together), Number(held)),
  }
}

/** Two columns, and the rows that have a value in both. */
export function pairOf(ask: Ask): { readonly columns: readonly [string, string]; readonly where: Predicate } {
  const pair = ['a', 'b'].map((place) => columnOf(ask.data, namesOf(ask, place)[0] as string, ask.requirement))
  const columns = pair.map(({ name }) => name) as [string, string]
  return { columns, where: heldIn(ask, ...pair) }
}

/** Neither is ever below 0, whatever rounding says. */
const natsOf = (nats: number, held: number): Measured =>
  held === 0 ? undefinedBecause('no rows', 0) : exact(Math.max(0, nats), held)

interface Values {
  readonly columns: readonly string[]
  readonly rows: { readonly where?: Predicate }
  /** How many rows have a value in each of the columns. */
  readonly held: Aggregate
}

function valuesOf(ask: Ask): Values {
  const columns = namesOf(ask, 'column').map((name) => columnOf(ask.data, name, ask.requirement))
  return {
    columns: columns.map(({ name }) => name),
    rows: rowsOf(ask, ...columns),
    held: { op: 'rows', where: heldIn(ask, ...columns) },
  }
}

/** Columns in which all rows say the same; a missing value is something to say. */
export function constantColumns(ask: Ask): Plan {
  const columns = chosen(ask)
  const rows = rowsOf(ask)
  return {
    wanted: [
      { op: 'rows', ...rows },
      ...columns.map(({ name }) => ({ op: 'constant', column: name, ...rows }) as const),
    ],
    measure: ([n, ...found]) =>
      Number(n) === 0
        ? undefinedBecause('no rows', 0)
        : exact(found.filter((one) => Number(one) === 1).length, Number(n)),
    notes: ([n, ...found]) => named(ask, Number(n) === 0 ? [] : columns.filter((_, i) => Number(found[i]) === 1)),
  }
}

/** Columns whose most frequent value (or missing) stands in at least the given share of the rows. */
export function almostConstantColumns(ask: Ask): Plan {
  const given = ask.arguments.get('share')?.[0]
  const least = given?.kind === 'number' ? given.value : Number.NaN
  if (!(least > 0 && least <= 1))
    throw new SeaTrialsError(
      'bad-requirement',
      `${least} is no share of the rows`,
      'Write it in per cent: `almost_constant_columns(99%) = 0`.',
      ask.requirement.source,
    )
  const columns = chosen(ask)
  const rows = rowsOf(ask)
  const isConstant = (count: unknown, n: unknown): boolean => Number(count) >= least * Number(n)
  return {
    wanted: [
      { op: 'rows', ...rows },
      ...columns.map(({ name }) => ({ op: 'mode_count', column: name, ...rows }) as const),
    ],
    measure: ([n, ...found]) =>
      Number(n) === 0
        ? undefinedBecause('no rows', 0)
        : exact(found.filter((count) => isConstant(count, n)).length, Number(n)),
    notes: ([n, ...found]) => named(ask, Number(n) === 0 ? [] : columns.filter((_, i) => isConstant(found[i], n))),
  }
}

/** The named columns, or all. */
function chosen({ data, requirement, ...ask }: Ask): readonly ColumnInfo[] {
  const names = (ask.arguments.get('column') ?? []).flatMap((each) => (each.kind === 'name' ? [each.name] : []))
  return names.length === 0 ? data.table.columns : names.map((name) => columnOf(data, name, requirement))
}

const MOST_NAMED = 10

function named({ data, requirement }: Ask, columns: readonly ColumnInfo[]): readonly string[] {
  if (columns.length === 0) return []
  const names = columns.map(({ name }) => name)
  return [`${printable(requirement.text)} counts in ${printable(data.name)}: ${someOf(names, MOST_NAMED)}`]
}

/**
 * Rows that equal another in the features and not in the label, over rows with a label: whatever a model says of them,
 * some are wrong (deepchecks' conflicting labels).
 */
export function conflictingLabels(ask: Ask): Plan {
  const { data, roles, requirement } = ask
  const label = columnOf(data, labelOf(ask), requirement).name
  const given = namesOf(ask, 'column').map((name) => columnOf(data, name, requirement).name)
  const features = data.table.columns.map(({ name }) => name).filter((name) => !roles.noFeatures.has(name))
  const columns = given.length > 0 ? given : features
  if (columns.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} has no feature: no column besides label, id, weight, time, entity and a model's answers`,
      'Name the features, or give the file that was meant.',
      requirement.source,
    )
  const where = heldIn(ask, columnOf(data, label))
  return {
    wanted: [
      { op: 'conflicts', columns, label, where },
      { op: 'rows', where },
    ],
    measure: ([conflicting, rows]) => share(Number(conflicting), Number(rows)),
  }
}

function labelOf({ roles, requirement }: Ask): string {
  if (roles.label !== undefined) return roles.label
  throw new SeaTrialsError(
    'missing-column',
    'no label is named, so none can conflict',
    'Name it: `columns: { label: ... }` in the policy, or the input `label`.',
    requirement.source,
  )
}
