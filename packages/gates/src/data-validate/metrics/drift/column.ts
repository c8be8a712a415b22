/** How far one column has moved, in the effects that people know. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { clustered } from '@sea-trials/stats/clustered'
import { kolmogorovSmirnov, type Numbers, wasserstein as wassersteinOf } from '@sea-trials/stats/distance'
import { jensenShannon as jensenShannonOf, psi as psiOf } from '@sea-trials/stats/divergence'
import { largestChange, total } from '@sea-trials/stats/drift'
import type { Measured } from '@sea-trials/stats/estimate'
import type { ColumnInfo, Vector } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { type Ask, type Computed, columnOf, namesOf } from '../metric.ts'
import { referenceOf } from './against.ts'
import { isByLength, isComparable } from './cells.ts'
import { alikeEffects, notKnown, type OfCells, overEntities, unknownEntities } from './entities.ts'
import { distributionsOf, inTenths } from './reference.ts'
import { lengthsOf, writtenAsText } from './written-as-text.ts'

const overCells =
  (measure: OfCells, most: number, { needsValues = false, isFreed = true } = {}) =>
  async (ask: Ask): Promise<Computed> => {
    const { engine, data } = ask
    const reference = ask.other as DataSet
    const name = namesOf(ask, 'column')[0] as string
    for (const each of [data, reference]) comparable(each, name, ask)
    const [found] = await distributionsOf(engine, await referenceOf(engine, reference), data, [name], ask.roles.entity)
    const counts = found as NonNullable<typeof found>
    if (needsValues && counts.cells.kind === 'buckets') throw unnamed(name, reference, ask)
    const { unread, notes } = await lengthsOf(ask, isByLength(counts.cells) ? [name] : [])
    const measured = overEntities(measure, inTenths(counts), { most, isFreed })
    return { measured: unread.has(name) ? writtenAsText(measured) : measured, notes, ...unknownEntities(ask) }
  }

/** Of values that share a bucket one may gain what another loses. */
const unnamed = (name: string, { name: profile }: DataSet, { requirement }: Ask): SeaTrialsError =>
  new SeaTrialsError(
    'bad-requirement',
    `${printable(profile)} is a profile that does not name each value of ${printable(name)}; \`${requirement.call.metric}\` needs them`,
    'Ask for `drift` or `psi`, or give the data themselves. A profile names the values of a column that has at most 100, each in five rows or more.',
    requirement.source,
  )

/** A share among the rows with a value cannot hide behind a share of nulls: these are a change of their own. */
export const changeOf: OfCells = ([nullThen = 0, ...then], [nullNow = 0, ...now]) => {
  const values = largestChange(then, now)
  const nulls = largestChange([nullThen, total(then)], [nullNow, total(now)])
  if (nulls.kind === 'undefined') return nulls
  // Where one side has lost every value, that is the change.
  if (values.kind === 'undefined') return total(then) > 0 || total(now) > 0 ? nulls : values
  const larger = values.value >= nulls.value ? values : nulls
  return {
    ...larger,
    interval: (level) => {
      // The one that moved less may still be the larger: the upper end is of both, the lower end at half of what may be missed.
      const [half, plain] = [1 - (1 - level) / 2, [values.interval(level), nulls.interval(level)]]
      const low = Math.max(...[values, nulls].map((each) => each.interval(half).low ?? 0))
      return { low, high: Math.max(...plain.map(({ high }) => high ?? 1)), level, method: plain[0]?.method ?? '' }
    },
  }
}

export const infinityNorm = overCells(changeOf, 1, { needsValues: true, isFreed: false })
export const psi = overCells(psiOf, Number.POSITIVE_INFINITY)
export const jensenShannon = overCells(jensenShannonOf, 1)

/** Rows without a number stand below all numbers. */
export async function kolmogorov(ask: Ask): Promise<Computed> {
  const [then, now] = await bothSides(ask)
  const measured = await ofEntities(ask, (shrink) => kolmogorovSmirnov(then, now, shrink), 1)
  return { measured, ...unknownEntities(ask) }
}

/** A missing number is no distance away: it is left out, and said. */
export async function wasserstein(ask: Ask): Promise<Computed> {
  const [then, now] = await bothSides(ask)
  for (const { sorted } of [then, now]) finite(sorted, ask)
  const missing = then.missing + now.missing
  const notes =
    missing === 0
      ? []
      : [
          `${printable(ask.requirement.text)} leaves out ${missing} ${missing === 1 ? 'row' : 'rows'} without a number; \`drift\` and \`completeness\` count them`,
        ]
  const measured = await ofEntities(ask, (shrink) => wassersteinOf(then.sorted, now.sorted, shrink))
  return { measured, notes, ...unknownEntities(ask) }
}

/** A curve knows no cells: rows of one entity are taken for alike, which is the least that they can be worth. */
async function ofEntities(ask: Ask, measure: Parameters<typeof clustered>[0], most?: number): Promise<Measured> {
  const effects = await alikeEffects(ask, namesOf(ask, 'column')[0] as string)
  if (effects === undefined) return measure([1, 1])
  if (effects === 'unknown') return notKnown(0)
  return clustered(measure, effects, most)
}

async function bothSides(ask: Ask): Promise<readonly [Numbers, Numbers]> {
  return [await numbersOf(ask, ask.other as DataSet), await numbersOf(ask, ask.data)]
}

async function numbersOf(ask: Ask, data: DataSet): Promise<Numbers> {
  const column = columnOf(data, namesOf(ask, 'column')[0] as string, ask.requirement)
  if (!['integer', 'number', 'date', 'timestamp', 'time'].includes(column.type))
    throw await unordered(column, data, ask)
  const vector = (await ask.engine.vectors(data.table, [column.name]))[column.name] as Vector
  const tokens = new Set<unknown>(data.missing[column.name] ?? [])
  const values = vector.kind === 'number' ? vector.values : instants(vector)
  const there = values.filter((value, i) => isThere(vector, i) && !Number.isNaN(value) && !tokens.has(value))
  return { sorted: there.sort(), missing: values.length - there.length }
}

const isThere = (vector: Vector, i: number): boolean =>
  vector.kind === 'number' ? vector.valid?.[i] !== 0 : (vector.codes[i] as number) >= 0

/** Texts of dates and times in seconds; of integers beyond what a double holds exactly, the nearest double. */
function instants({ codes, values }: Extract<Vector, { kind: 'coded' }>): Float64Array {
  const seconds = values.map((value) => {
    const text = String(value)
    if (/^-?\d+$/.test(text)) return Number(text)
    return (Date.parse(/^\d{2}:/.test(text) ? `1970-01-01T${text}Z` : text) || Number.NaN) / 1000
  })
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : (seconds[code] as number)))
}

function finite(sorted: Float64Array, { requirement }: Ask): void {
  if (sorted.length === 0 || (Number.isFinite(sorted[0]) && Number.isFinite(sorted.at(-1)))) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(requirement.text)} needs finite numbers, and there are infinities`,
    'Mend the data, or ask for `kolmogorov_smirnov`, which knows order only.',
    requirement.source,
  )
}

async function unordered(column: ColumnInfo, data: DataSet, { engine, requirement }: Ask): Promise<SeaTrialsError> {
  const [held] = await engine.aggregate(data.table, [{ op: 'count', column: column.name }])
  if (Number(held) === 0)
    return new SeaTrialsError(
      'bad-value',
      `${printable(column.name)} of ${printable(data.name)} has no value at all, and so no type that has an order`,
      'Give its type in the contract, `type: [number, "null"]`, or leave the line out.',
      requirement.source,
    )
  return new SeaTrialsError(
    'bad-value',
    `${printable(column.name)} of ${printable(data.name)} is of type ${column.type}, whose values have no order`,
    'Name a column of numbers, dates or times; for categories ask for `psi` or `jensen_shannon`.',
    requirement.source,
  )
}

function comparable(data: DataSet, name: string, { requirement }: Ask): void {
  const column = columnOf(data, name, requirement)
  if (isComparable(column)) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(name)} of ${printable(data.name)} holds lists or structures, which have no bins`,
    'Name another column.',
    requirement.source,
  )
}
