/**
 * Whether a single column gives the label away: the area under the ROC curve that the best guess from that column alone
 * reaches on rows it was not learnt from. An `income_tax` among the features of an income model comes near 1.
 *
 * The best guess is the share of positives among the other folds' rows with the same value (target encoding, cross-fitted;
 * numbers in bins of equal mass, null a value of its own). A column of unique values has learnt nothing about the held-out
 * rows and stays at 0.5, where encoding without folds would call every id a leak. Several classes: one against the rest,
 * each a member of the family. A number to predict: above its median or not.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { rocAuc } from '@sea-trials/stats/quality/ranking'
import { binarySample } from '@sea-trials/stats/quality/sample'
import type { Vector } from '@sea-trials/tables/engine'
import { type Ask, type Computed, columnOf, rowsOf } from './metric.ts'

const FOLDS = 5
const BINS = 100
/** Numbers looked at to place the bins' edges. */
const SAMPLE = 100_000
/** A text column of more values than this is hashed into as many; it is an id, and gives nothing away either way. */
const MOST_VALUES = 1 << 20
const MOST_CLASSES = 50

export async function labelLeakage(ask: Ask): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  if (roles.label === undefined)
    throw new SeaTrialsError(
      'missing-column',
      'no label is named, so nothing can give it away',
      'Name it: `columns: { label: ... }` in the policy, or the input `label`.',
      requirement.source,
    )
  const label = columnOf(data, roles.label, requirement).name
  const features = data.table.columns.filter(({ name }) => !roles.noFeatures.has(name))
  if (features.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} has no column besides label, id and weight`,
      'Is this the file that was meant?',
      requirement.source,
    )
  const { where } = rowsOf(ask)
  const vectorOf = async (name: string): Promise<Vector> =>
    (await engine.vectors(data.table, [name], where))[name] as Vector
  const targets = targetsOf(await vectorOf(label), ask)
  const entity = roles.entity === undefined ? undefined : columnOf(data, roles.entity, requirement).name
  const entities = entity === undefined ? undefined : entityCodes(await vectorOf(entity))
  const members = []
  for (const { name } of features) {
    const cells = categories(await vectorOf(name))
    for (const target of targets)
      members.push({
        name: target.name === undefined ? name : `${name} (${target.name})`,
        measured: auc(cells, target, entities),
      })
  }
  return { measured: members }
}

/** One question about the label: 1 yes, 0 no, 255 where the label is missing. */
interface Target {
  readonly name?: string
  readonly positive: Uint8Array
}

const MISSING = 255

function targetsOf(label: Vector, ask: Ask): readonly Target[] {
  if (ask.roles.task === 'regression' && label.kind === 'number') return [aboveMedian(label)]
  const { codes, count } = categories(label)
  const missing = count - 1
  const target = (code: number): Uint8Array =>
    Uint8Array.from(codes, (each) => (each === missing ? MISSING : each === code ? 1 : 0))
  const present = [...new Set(codes)].filter((code) => code !== missing).sort((a, b) => a - b)
  const last = present.at(-1)
  if (present.length <= 2) return [{ positive: target(last ?? missing) }]
  if (present.length > MOST_CLASSES)
    throw new SeaTrialsError(
      'bad-value',
      `the label ${printable(ask.roles.label)} has ${present.length} values`,
      'For a number to predict say `task: regression`; more than 50 classes are not judged.',
      ask.requirement.source,
    )
  const nameOf = (code: number): string => {
    const at = codes.indexOf(code)
    return String(label.kind === 'coded' ? label.values[label.codes[at] as number] : label.values[at])
  }
  return present.map((code) => ({ name: nameOf(code), positive: target(code) }))
}

function aboveMedian({ values, valid }: Extract<Vector, { kind: 'number' }>): Target {
  const there = (i: number): boolean => valid?.[i] !== 0 && Number.isFinite(values[i])
  const sorted = values.filter((_, i) => there(i)).sort()
  const middle = sorted[sorted.length >> 1] as number
  const positive = Uint8Array.from(values, (value, i) => (there(i) ? (value >= middle ? 1 : 0) : MISSING))
  return { positive }
}

interface Cells {
  readonly codes: Int32Array
  /** One more than the largest code; the last is null's. */
  readonly count: number
}

/** A cell as one of few values. */
function categories(vector: Vector): Cells {
  if (vector.kind === 'coded') {
    const count = Math.min(vector.values.length, MOST_VALUES)
    return { codes: vector.codes.map((code) => (code < 0 ? count : code % count)), count: count + 1 }
  }
  const { values, valid } = vector
  const edges = edgesOf(values, valid)
  const codes = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    codes[i] = valid?.[i] === 0 || Number.isNaN(value) ? edges.length + 1 : binOf(value, edges)
  }
  return { codes, count: edges.length + 2 }
}

/** Negative where the row belongs to nobody we know. */
function entityCodes(vector: Vector): Int32Array {
  if (vector.kind === 'coded') return vector.codes
  const known = new Map<number, number>()
  return Int32Array.from(vector.values, (value, i) => {
    if (vector.valid?.[i] === 0) return -1
    const code = known.get(value) ?? known.size
    known.set(value, code)
    return code
  })
}

/** Every value its own bin where there are few, else bins of equal mass. */
function edgesOf(values: Float64Array, valid: Uint8Array | null): Float64Array {
  const step = Math.max(1, Math.floor(values.length / SAMPLE))
  const picked = values.filter((value, i) => i % step === 0 && valid?.[i] !== 0 && !Number.isNaN(value)).sort()
  const distinct = picked.filter((value, i) => i === 0 || value !== picked[i - 1])
  if (distinct.length <= BINS) return distinct
  const edges = Float64Array.from(
    { length: BINS - 1 },
    (_, i) => picked[Math.floor(((i + 1) * picked.length) / BINS)] as number,
  )
  return edges.filter((edge, i) => i === 0 || edge !== edges[i - 1])
}

/** How many edges are at most the value. */
function binOf(value: number, edges: Float64Array): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function auc({ codes, count }: Cells, { positive }: Target, entities?: Int32Array): Measured {
  const rows = Int32Array.from(positive.keys()).filter((row) => positive[row] !== MISSING)
  const folds = foldsOf(rows, positive, entities)
  const seen = new Uint32Array(count * (FOLDS + 1))
  const hits = new Uint32Array(count * (FOLDS + 1))
  let positives = 0
  rows.forEach((row, i) => {
    const cell = (codes[row] as number) * (FOLDS + 1)
    const hit = positive[row] as number
    positives += hit
    for (const at of [cell + (folds[i] as number), cell + FOLDS]) {
      seen[at] = (seen[at] as number) + 1
      hits[at] = (hits[at] as number) + hit
    }
  })
  const prior = positives / rows.length
  const score = Float64Array.from(rows, (row, i) => {
    const cell = (codes[row] as number) * (FOLDS + 1)
    const own = cell + (folds[i] as number)
    const others = (seen[cell + FOLDS] as number) - (seen[own] as number)
    return ((hits[cell + FOLDS] as number) - (hits[own] as number) + prior) / (others + 1)
  })
  const sample = binarySample(
    Uint8Array.from(rows, (row) => positive[row] as number),
    { score },
    entities === undefined ? {} : { entity: Int32Array.from(rows, (row) => entities[row] as number) },
  )
  const area = rocAuc(sample)
  if (area.kind === 'undefined') return undefinedBecause(rows.length === 0 ? 'no rows' : 'one class only', rows.length)
  // Without the influence of each row: forty columns of a million rows are too much to keep.
  return { kind: 'estimate', value: area.value, n: area.n, interval: area.interval }
}

/** The rows of each class dealt out in turn; rows of one entity stay together. */
function foldsOf(rows: Int32Array, positive: Uint8Array, entities?: Int32Array): Uint8Array {
  const dealt = [0, 0]
  return Uint8Array.from(rows, (row) => {
    const entity = entities?.[row] ?? -1
    if (entity >= 0) return entity % FOLDS
    const side = positive[row] as 0 | 1
    const fold = dealt[side] as number
    dealt[side] = (fold + 1) % FOLDS
    return fold
  })
}
