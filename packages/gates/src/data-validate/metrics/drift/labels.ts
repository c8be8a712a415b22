/**
 * Whether the label has moved, the features, or both. When classes merely become more or less frequent (label shift), every
 * feature that tells of the label moves along; within the classes nothing does. Where it does, what the features mean has changed.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { massMoved, massMovedWithin, type Stratum } from '@sea-trials/stats/drift'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { type Ask, type Computed, columnOf, type Family } from '../metric.ts'
import { referenceOf } from './against.ts'
import { byLengthNote, type Cells, type Counts, count, cut, isByLength, type OpenCells, widened } from './cells.ts'
import { alikeEffects, notKnown, overEntities, unknownEntities } from './entities.ts'
import { featuresOf } from './features.ts'
import { type Distribution, distributionsOf, ofRows } from './reference.ts'
import { shiftInWords } from './shift-words.ts'

/** More classes than this are no classes, and each costs a statement. */
const MOST_CLASSES = 50

export async function labelDrift(ask: Ask): Promise<Computed> {
  const label = labelOf(ask)
  return { measured: overEntities(massMoved, await movesOf(ask, label)), ...unknownEntities(ask) }
}

export async function conditionalDrift(ask: Ask): Promise<Computed> {
  const { engine, data } = ask
  const other = ask.other as DataSet
  const label = labelOf(ask)
  const { shared, gone, notes } = featuresOf(ask, ofRows(engine, other))
  const lost = (rows: number): Family => gone.map((name) => ({ name, measured: exact(1, rows) }))
  for (const each of [other, data]) {
    const [labelled] = await engine.aggregate(each.table, [{ op: 'count', column: label }])
    // Without a value the column has no type that could be compared with a class.
    if (Number(labelled) === 0) {
      const measured = undefinedBecause('no rows', 0)
      const why = `no row of ${printable(each.name)} has a label: nothing is said about features within the classes`
      return { measured: [...shared.map((name) => ({ name, measured })), ...lost(0)], notes: [why, ...notes] }
    }
  }
  const moved = await movesOf(ask, label)
  const cells = await widened(engine, data, await cut(engine, other, shared))
  const classes = await classesOf(ask, label)
  const strata = shared.map((): Stratum[] => [])
  const judged = classes.filter(({ rows: [then, now] }) => then > 0 && now > 0)
  const rows = judged.reduce((sum, { rows: [, now] }) => sum + now, 0)
  for (const {
    where,
    rows: [, now],
  } of judged) {
    const [reference, current] = [await within(ask, other, where, cells), await within(ask, data, where, cells)]
    for (const [i, column] of strata.entries())
      column.push({ reference: reference[i] as Counts, current: current[i] as Counts, weight: now / rows })
  }
  // Entities stand in several classes, which then move together: how much is not known.
  const effects = await alikeEffects(ask, label)
  const apart = effects === undefined || (effects !== 'unknown' && effects.every(({ factor }) => factor === 1))
  const measured = strata.map((column, i) => ({
    name: shared[i] as string,
    measured: apart ? movedWithin(column) : notKnown(rows),
  }))
  const alone = classes.length - judged.length
  const unjudged =
    alone === 0
      ? []
      : [
          `${alone} of ${classes.length} classes of ${printable(label)} have rows in one of the data sets only; nothing is said about the features within them`,
        ]
  const told = shiftInWords(ask, overEntities(massMoved, moved), measured)
  return {
    measured: [...measured, ...lost(rows)],
    notes: [...told, ...unjudged, ...notes, ...byLengthNote(shared.filter((_, i) => isByLength(cells[i] as Cells)))],
    ...unknownEntities(ask),
  }
}

const movedWithin = (column: readonly Stratum[]): Measured =>
  column.length === 0 ? undefinedBecause('no rows', 0) : massMovedWithin(column)

/** Throws `missing-column` where no label is named, or the policy says that one of the two has none yet. */
function labelOf({ data, other, roles, requirement }: Ask): string {
  const { label } = roles
  if (label === undefined)
    throw new SeaTrialsError(
      'missing-column',
      'no label is named, so nothing can be said about it',
      'Name it: `columns: { label: ... }` in the policy, or the input `label`.',
      requirement.source,
    )
  for (const each of [data, other as DataSet]) {
    if (each.labels !== 'yes')
      throw new SeaTrialsError(
        'missing-column',
        `the policy says \`labels: ${each.labels}\` of ${printable(each.name)}, and \`${requirement.call.metric}\` needs them`,
        'Ask for `drift`, which looks at features only, or judge a data set whose labels have arrived.',
        requirement.source,
      )
    columnOf(each, label, requirement)
  }
  return label
}

async function movesOf({ engine, data, other, roles }: Ask, label: string): Promise<Distribution> {
  const [found] = await distributionsOf(
    engine,
    await referenceOf(engine, other as DataSet),
    data,
    [label],
    roles.entity,
  )
  return found as Distribution
}

interface Class {
  readonly where: Predicate
  readonly rows: readonly [number, number]
}

/**
 * Values, in either of the two, of a label that is a category or a whole number of few values; of any other number stretches as
 * `psi` has them. Those that hold rows.
 */
async function classesOf(ask: Ask, label: string): Promise<readonly Class[]> {
  const { engine, data, other, requirement } = ask
  const [cells] = (await widened(engine, data, await cut(engine, other as DataSet, [label]))) as [OpenCells]
  const predicates =
    cells.kind === 'categories'
      ? cells.values.map((value) => equal(label, value as string))
      : await stretches(ask, label, cells.tenths)
  if (predicates.length > MOST_CLASSES)
    throw new SeaTrialsError(
      'bad-value',
      `the label ${printable(label)} has ${predicates.length} values`,
      'More than 50 classes are not judged: ask for `drift` and `label_drift`.',
      requirement.source,
    )
  const wanted = predicates.map((where) => ({ op: 'rows', where }) as const)
  const [then, now] = [
    await engine.aggregate((other as DataSet).table, wanted),
    await engine.aggregate(data.table, wanted),
  ]
  const classes = predicates.map((where, i): Class => ({ where, rows: [Number(then[i]), Number(now[i])] }))
  return classes.filter(({ rows: [then, now] }) => then + now > 0)
}

const equal = (column: string, value: string | number | boolean): Predicate => ({
  kind: 'compare',
  column,
  operator: '=',
  value,
})

async function stretches(
  { engine, data, other, roles, requirement }: Ask,
  label: string,
  edges: readonly number[],
): Promise<readonly Predicate[]> {
  const { type } = columnOf(other as DataSet, label, requirement)
  if (type !== 'integer' && type !== 'number')
    throw new SeaTrialsError(
      'bad-value',
      `the label ${printable(label)} is of type ${type}`,
      'A label is a category or a number.',
      requirement.source,
    )
  if (roles.task !== 'regression' && roles.task !== 'forecasting') {
    const values = new Set<string | number | boolean>()
    for (const { table } of [other as DataSet, data])
      for (const { value } of await engine.histogram(table, label, { most: MOST_CLASSES + 1 }))
        if (value !== null) values.add(value)
    return [...values].map((value) => equal(label, value))
  }
  const compare = (operator: '>' | '<=', value: number): Predicate => ({
    kind: 'compare',
    column: label,
    operator,
    value,
  })
  return Array.from({ length: edges.length + 1 }, (_, i) => ({
    kind: 'all',
    parts: [
      ...(i === 0 ? [] : [compare('>', edges[i - 1] as number)]),
      ...(i === edges.length ? [] : [compare('<=', edges[i] as number)]),
    ],
  }))
}

async function within(
  { engine }: Ask,
  data: DataSet,
  where: Predicate,
  cells: readonly Cells[],
): Promise<readonly Counts[]> {
  return count(engine, { ...data, table: await engine.filter(data.table, where) }, cells)
}
