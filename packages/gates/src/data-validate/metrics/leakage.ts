/**
 * Whether a single column gives the label away: the area under the ROC curve that the best guess from that column alone
 * reaches on rows it was not learnt from. An `income_tax` among the features of an income model comes near 1.
 * Several classes: one against the rest, each a member of the family. A number to predict: above its median or not.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Vector } from '@sea-trials/tables/engine'
import { valueNames } from '../../data/groups.ts'
import { hiddenIn } from '../contract/reading.ts'
import { areaOf, type Cells, cellsOf, codesOf, type Labelled, ranked } from './encoding.ts'
import { type Ask, type Computed, columnOf, type Family, rowsOf } from './metric.ts'

const MOST_CLASSES = 50
/** Up to this many rows a list of values is small enough to be looked at; beyond, they are counted first. */
const FEW_ROWS = 200_000
const MOST_GROUPED = 10_000

export async function labelLeakage(ask: Ask): Promise<Computed> {
  const { data, roles, requirement } = ask
  const label = labelOf(ask)
  // Whose a row is names no other row, but may stand in an order that tells.
  const features = data.table.columns.filter(({ name }) => name === roles.entity || !roles.noFeatures.has(name))
  if (features.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} has no column besides label, id and weight`,
      'Is this the file that was meant?',
      requirement.source,
    )
  const classes = classesOf(await vectorOf(ask, label), ask)
  const entities = await entitiesOf(ask)
  const seed = await ask.seed()
  const members = []
  for (const feature of features)
    members.push(...areas(feature.name, await labelled(ask, feature, classes, entities), classes, seed))
  return { measured: members }
}

/**
 * Whether the order of the rows gives the label away, or that of their ids: a file that is sorted by label, ids that were dealt
 * out class by class. Neither says anything of a row that is yet to come, and a model that is shown them learns it by heart.
 */
export async function orderLeakage(ask: Ask): Promise<Computed> {
  const { data, roles } = ask
  const label = await vectorOf(ask, labelOf(ask))
  const classes = classesOf(label, ask)
  const entities = await entitiesOf(ask)
  const seed = await ask.seed()
  const members: Family[number][] = []
  const add = (name: string, vector: Vector): void => {
    const rows = { ...cellsOf(vector), classes: classes.codes, ...(entities === undefined ? {} : { entities }) }
    members.push(...areas(name, rows, classes, seed))
  }
  const number = Float64Array.from(classes.codes, (_, row) => row)
  add('row number', { kind: 'number', values: number, valid: null })
  if (roles.id !== undefined && data.table.columns.some(({ name }) => name === roles.id))
    add(roles.id, inOrder(columnOf(data, roles.id), await vectorOf(ask, roles.id)))
  return { measured: members }
}

const areas = (name: string, rows: Labelled, classes: Classes, seed: string): Family =>
  classes.asked.map(({ name: of, code }) => ({
    name: of === undefined ? name : `${name} (${of})`,
    measured: areaOf(rows, code, seed),
  }))

async function entitiesOf(ask: Ask): Promise<Int32Array | undefined> {
  const { entity } = ask.roles
  if (entity === undefined) return undefined
  return codesOf(await vectorOf(ask, columnOf(ask.data, entity, ask.requirement).name)).codes
}

function labelOf({ data, roles, requirement }: Ask): string {
  if (roles.label !== undefined) return columnOf(data, roles.label, requirement).name
  throw new SeaTrialsError(
    'missing-column',
    'no label is named, so nothing can give it away',
    'Name it: `columns: { label: ... }` in the policy, or the input `label`.',
    requirement.source,
  )
}

const vectorOf = async (ask: Ask, name: string): Promise<Vector> =>
  (await ask.engine.vectors(ask.data.table, [name], rowsOf(ask).where))[name] as Vector

interface Classes {
  /** Row by row; negative where the label is missing. */
  readonly codes: Int32Array
  /** The label's values by code; absent where it is a number cut in two. */
  readonly values?: readonly Scalar[]
  /** The classes that are told from the rest: of two classes the second, of more each by its name. */
  readonly asked: readonly { readonly name?: string; readonly code: number }[]
}

function classesOf(label: Vector, { roles, requirement, showing }: Ask): Classes {
  if (roles.task === 'regression' && label.kind === 'number') return { codes: aboveMedian(label), asked: [{ code: 1 }] }
  const { codes, values } = codesOf(label)
  if (values.length > MOST_CLASSES)
    throw new SeaTrialsError(
      'bad-value',
      `the label ${printable(roles.label)} has ${values.length} values`,
      'For a number to predict say `task: regression`; more than 50 classes are not judged.',
      requirement.source,
    )
  if (values.length <= 2) return { codes, values, asked: [{ code: Math.max(0, values.length - 1) }] }
  const names = valueNames(values, hiddenIn(showing.schema).has(roles.label as string))
  return { codes, values, asked: names.map((name, code) => ({ name, code })) }
}

function aboveMedian({ values, valid }: Extract<Vector, { kind: 'number' }>): Int32Array {
  const there = (i: number): boolean => valid?.[i] !== 0 && Number.isFinite(values[i])
  const sorted = values.filter((_, i) => there(i)).sort()
  const middle = sorted[sorted.length >> 1] as number
  return Int32Array.from(values, (value, i) => (there(i) ? Number(value >= middle) : -1))
}

/** A feature's cells beside the label's classes; counted by the engine where that is enough, since few values repeat. */
async function labelled(ask: Ask, feature: ColumnInfo, classes: Classes, entities?: Int32Array): Promise<Labelled> {
  if (entities === undefined && classes.values !== undefined && (await isCategory(ask, feature)))
    return grouped(ask, feature.name, classes.values)
  const vector = await vectorOf(ask, feature.name)
  const cells = cellsOf(CATEGORIES.includes(feature.type) ? vector : inOrder(feature, vector))
  return { ...cells, classes: classes.codes, ...(entities === undefined ? {} : { entities }) }
}

/** Of other types values have an order, and what lies near each other in it is one cell: dates, integers beyond 2^53. */
const CATEGORIES: readonly ColumnInfo['type'][] = ['string', 'boolean', 'other']

/** Digits by their number first; ISO dates and text as they are spelt. */
const inOrder = ({ type }: ColumnInfo, vector: Vector): Vector =>
  ranked(vector, (a, b) => {
    const [one, two] = [String(a), String(b)]
    if (type === 'integer' && one.length !== two.length) return one.length - two.length
    return one < two ? -1 : Number(one > two)
  })

async function isCategory({ engine, data }: Ask, { name, type }: ColumnInfo): Promise<boolean> {
  if (type !== 'string' && type !== 'boolean') return false
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  if (Number(rows) <= FEW_ROWS) return true
  const [distinct] = await engine.aggregate(data.table, [{ op: 'distinct', columns: [name] }])
  return Number(distinct) <= MOST_GROUPED
}

async function grouped(ask: Ask, name: string, values: readonly Scalar[]): Promise<Labelled> {
  const { engine, data, roles } = ask
  const groups = await engine.groups(data.table, [name, roles.label as string], [{ op: 'rows', ...rowsOf(ask) }])
  const rows = groups.reduce((sum, { values: [count] }) => sum + Number(count), 0)
  const cells: Cells = { codes: new Int32Array(rows), count: groups.length }
  const classes = new Int32Array(rows)
  const classOf = new Map(values.map((value, code) => [value, code]))
  const cellOf = new Map<Scalar | undefined, number>()
  let from = 0
  for (const {
    key,
    values: [count],
  } of groups) {
    const [value, label] = key
    const cell = cellOf.get(value) ?? cellOf.size
    cellOf.set(value, cell)
    const to = from + Number(count)
    cells.codes.fill(cell, from, to)
    classes.fill(classOf.get(label as Scalar) ?? -1, from, to)
    from = to
  }
  return { ...cells, classes }
}
