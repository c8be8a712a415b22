/**
 * Two data sets that differ only in how columns go together differ in no column by itself. A classifier is taught to tell
 * their rows apart, and asked about rows that it was not taught on (classifier two-sample test, Lopez-Paz and Oquab 2017):
 * where the data sets are alike, nothing can do better than chance, an area of 0.5.
 */
import { printable } from '@sea-trials/schema/text'
import type { Binned } from '@sea-trials/stats/boosting'
import { type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { type Teller, tellApart } from '@sea-trials/stats/tell-apart'
import type { Vector } from '@sea-trials/tables/engine'
import type { DataSet } from '../../../data/data-set.ts'
import { crossFittedArea, FOLDS, foldsOf } from '../cross-fit.ts'
import { codesOf } from '../encoding.ts'
import { type Ask, type Computed, columnOf } from '../metric.ts'
import { pooledBins } from './bins.ts'
import { byLengthNote } from './cells.ts'
import { featuresOf } from './features.ts'
import { ofRows } from './reference.ts'

/** Of each data set, evenly spread over it: an area is then known to about 0.01. */
const MOST_ROWS = 10_000
const LEAST_ROWS = 4 * FOLDS

export async function domainAuc(ask: Ask): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  const other = ask.other as DataSet
  const { shared: features, notes } = featuresOf(ask, ofRows(engine, other))
  const named = roles.entity === undefined ? [] : [roles.entity]
  for (const each of [other, data]) for (const name of named) columnOf(each, name, requirement)
  const [then, now] = [
    await sampleOf(ask, other, [...features, ...named]),
    await sampleOf(ask, data, [...features, ...named]),
  ]
  const thinned = [then, now].flatMap(({ note }) => note ?? [])
  if (Math.min(then.rows, now.rows) < LEAST_ROWS)
    return { measured: undefinedBecause('too few rows', Math.min(then.rows, now.rows)), notes }
  const binned = features.map((name) => pooledBins(columnIn(then, name), columnIn(now, name), [other, data], name))
  const lengths = byLengthNote(features.filter((_, i) => binned[i]?.byLength))
  const entities = named.map((name) => together(columnIn(then, name), columnIn(now, name)))[0]
  const classes = new Uint8Array(then.rows + now.rows).fill(1, then.rows)
  const table: Binned = { columns: binned.map(({ codes }) => codes), bins: binned.map(({ count }) => count) }
  const { measured, ...told } = areaOf(table, classes, entities, await ask.seed())
  const level = requirement.confidence ?? ask.confidence
  const shown = measured.kind === 'estimate' && (measured.interval(level).low ?? 0) > 0.5
  return {
    measured,
    notes: [...(shown ? [telltale(ask, features, told)] : []), ...thinned, ...notes, ...lengths],
  }
}

interface SampleOfRows {
  readonly rows: number
  readonly vectors: Readonly<Record<string, Vector>>
  readonly note?: string
}

async function sampleOf({ engine, requirement }: Ask, data: DataSet, names: readonly string[]): Promise<SampleOfRows> {
  const [all] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const every = Math.max(1, Math.ceil(Number(all) / MOST_ROWS))
  const vectors = await engine.vectors(data.table, names, undefined, every)
  const rows = lengthOf(vectors[names[0] as string] as Vector)
  const note = `${printable(requirement.text)} looks at ${rows} of ${all} rows of ${printable(data.name)}, evenly spread`
  return { rows, vectors, ...(every === 1 ? {} : { note }) }
}

const lengthOf = (vector: Vector): number => (vector.kind === 'number' ? vector.values : vector.codes).length

const columnIn = ({ vectors }: SampleOfRows, name: string): Vector => vectors[name] as Vector

/** Codes of whom each row belongs to, the same whom in both data sets; negative where unknown. */
function together(then: Vector, now: Vector): Int32Array {
  const known = new Map<unknown, number>()
  const sides = [then, now].map((vector) => {
    const { codes, values } = codesOf(vector)
    const shared = values.map((value) => known.get(value) ?? known.set(value, known.size).get(value) ?? -1)
    return codes.map((code) => (code < 0 ? -1 : (shared[code] as number)))
  }) as [Int32Array, Int32Array]
  const all = new Int32Array(sides[0].length + sides[1].length)
  all.set(sides[0])
  all.set(sides[1], sides[0].length)
  return all
}

/** What the columns have told, over all folds. */
interface Told {
  readonly gain: Float64Array
  readonly pairs: Teller['together']
}

/**
 * Of the area that such a classifier reaches on fresh rows when it is taught on four fifths of as many rows as these, the mean
 * over the rows that might have been drawn to teach it. Scores of different folds come from different classifiers: each is replaced by its rank within the fold.
 */
export function areaOf(
  table: Binned,
  classes: Uint8Array,
  entities: Int32Array | undefined,
  seed: string,
): Told & { readonly measured: Measured } {
  const all = Int32Array.from(classes.keys())
  const folds = foldsOf(all, entities, seed)
  const score = new Float64Array(classes.length)
  const gain = new Float64Array(table.columns.length)
  const pairs = new Map<number, Told['pairs'][number]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const taught = all.filter((row) => folds[row] !== fold)
    const asked = all.filter((row) => folds[row] === fold)
    const positives = taught.reduce((sum, row) => sum + (classes[row] as number), 0)
    if (positives === 0 || positives === taught.length)
      return { measured: undefinedBecause('too few rows', classes.length), gain, pairs: [] }
    const learnt = tellApart(table, classes, taught)
    learnt.gain.forEach((saved, column) => {
      gain[column] = (gain[column] as number) + saved
    })
    for (const pair of learnt.together) {
      const key = pair.first * gain.length + pair.second
      pairs.set(key, { ...pair, gain: pair.gain + (pairs.get(key)?.gain ?? 0) })
    }
    rank(asked, learnt.scores(table, asked), score)
  }
  return { measured: crossFittedArea(classes, score, entities), gain, pairs: [...pairs.values()] }
}

/** Middle ranks of the rows' scores over their number, 0 to 1. */
function rank(rows: Int32Array, scores: Float64Array, into: Float64Array): void {
  const order = Int32Array.from(rows.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  for (let start = 0; start < order.length; ) {
    const value = scores[order[start] as number]
    let end = start
    while (end < order.length && scores[order[end] as number] === value) end++
    for (let at = start; at < end; at++) into[rows[order[at] as number] as number] = (start + end) / 2 / order.length
    start = end
  }
}

const MOST_NAMED = 5
/** Of what is told; below it a pair is a detail. */
const LEAST_TOGETHER = 5

function telltale({ data, other }: Ask, features: readonly string[], { gain, pairs }: Told): string {
  const whole = gain.reduce((sum, saved) => sum + saved, 0)
  const share = (saved: number): number => Math.round((100 * saved) / whole)
  const named = (index: number): string => printable(features[index])
  const most = (shares: readonly { readonly name: string; readonly share: number }[], least: number): string[] =>
    shares
      .filter((each) => each.share >= least)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_NAMED)
      .map((each) => `${each.name} (${each.share} %)`)
  const columns = most(
    features.map((_, i) => ({ name: named(i), share: share(gain[i] as number) })),
    1,
  )
  const linked = most(
    pairs.map(({ first, second, gain: saved }) => ({
      name: `${named(first)} with ${named(second)}`,
      share: share(saved),
    })),
    LEAST_TOGETHER,
  )
  const jointly = linked.length === 0 ? '' : `, of it by how columns go together ${linked.join(', ')}`
  return `rows of ${printable(data.name)} and ${printable(other?.name)} are told apart by ${columns.join(', ')}: share of what the columns say${jointly}`
}
