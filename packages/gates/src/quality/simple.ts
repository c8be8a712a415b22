/** A plain model of all columns, fitted on the spot: what a candidate must beat to be worth its trouble (M5 of the ML Test Score). */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { type Design, logistic, logisticRidge, predictLinear, ridge } from '@sea-trials/stats/linear'
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import type { Vector } from '@sea-trials/tables/engine'
import { isFeature } from './features.ts'
import { sideBySide } from './matrix.ts'
import { widened } from './multilabel.ts'
import { commonClasses } from './naive.ts'
import { factsOf, type Rows } from './rows.ts'
import type { Truth } from './truth.ts'

/** Of a forecast the columns of a row say nothing that was surely known: `simple-forecast.ts`. */
export interface TabularRows extends Rows {
  readonly truth: Exclude<Truth, { readonly task: 'forecasting' }>
}

/** So many training rows, evenly taken, and columns of the design teach a linear model what there is to learn. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 100
/** A value that fewer of the rows have is one of the others. */
const LEAST_SHARE = 0.005
/** Standard deviations beyond which a number counts as this far out. */
const FAR = 5

/**
 * Least squares or logistic regression with a ridge, several classes each against the rest. Numbers are standardised, texts
 * become a column for each of their frequent values; what is missing is average, and a column of its own. A ranking is ordered
 * by the relevance that least squares expect of each row by itself. Throws `bad-requirement` where there is no column to learn from.
 */
export async function simpleSample(rows: TabularRows, learnt: Rows, columns: Policy['columns']): Promise<Sample> {
  const { truth } = rows
  const names = featuresOf(rows, learnt, columns)
  const taken = Math.ceil(learnt.n / MOST_ROWS)
  const train = Uint32Array.from({ length: Math.ceil(learnt.n / taken) }, (_, i) => i * taken)
  const encoders = await Promise.all(names.map(async (name) => encoderOf(await learnt.column(name), train)))
  const kept = fewest(encoders)
  const designOf = async (of: Rows, at: Uint32Array): Promise<Design> =>
    design(kept, await Promise.all(names.map((name) => of.column(name))), at)
  const known = await designOf(learnt, train)
  const asked = await designOf(
    rows,
    Uint32Array.from({ length: rows.n }, (_, i) => i),
  )
  const weight =
    learnt.weights === undefined ? undefined : Float64Array.from(train, (row) => learnt.weights?.[row] as number)
  const facts = factsOf(rows)
  const chance = (label: (row: number) => boolean): Float64Array =>
    predictLinear(
      asked,
      logisticRidge(
        known,
        Uint8Array.from(train, (row) => (label(row) ? 1 : 0)),
        weight,
      ),
    ).map(logistic)
  const expected = (): Float64Array => {
    const { values } = learnt.truth as Extract<Truth, { readonly values: Float64Array }>
    const y = Float64Array.from(train, (row) => values[row] as number)
    return predictLinear(asked, ridge(known, y, weight))
  }
  switch (truth.task) {
    case 'regression':
      return regressionSample(truth.values, expected(), facts)
    case 'ranking':
      return rankingSample(truth.values, expected(), truth.queries, facts)
    case 'binary': {
      const { positive } = learnt.truth as Extract<Truth, { task: 'binary' }>
      return binarySample(truth.positive, { score: chance((row) => positive[row] === 1) }, facts)
    }
    case 'multiclass': {
      const { names: classes, codes, learntCodes } = commonClasses(truth, learnt.truth as typeof truth)
      const scores = classes.map((_, c) => chance((row) => learntCodes[row] === c))
      return multiclassSample(classes, codes, { probabilities: normalised(scores, rows.n) }, facts)
    }
    case 'multilabel': {
      const from = learnt.truth as typeof truth
      const labels = [...new Set([...truth.labels, ...from.labels])]
      const wide = widened(from, labels)
      const scores = labels.map((_, k) => chance((row) => wide[row * labels.length + k] === 1))
      return multilabelSample(labels, widened(truth, labels), { score: sideBySide(scores, Float64Array) }, facts)
    }
  }
}

function featuresOf(rows: Rows, learnt: Rows, columns: Policy['columns']): readonly string[] {
  const there = new Set(rows.table.columns.map(({ name }) => name))
  const maySay = isFeature(columns)
  const isKnown = (name: string, type: string): boolean =>
    there.has(name) && maySay(name) && ['integer', 'number', 'boolean', 'string'].includes(type)
  const names = learnt.table.columns.flatMap(({ name, type }) => (isKnown(name, type) ? [name] : []))
  if (names.length > 0) return names
  throw new SeaTrialsError(
    'bad-requirement',
    `${rows.where} and ${learnt.where} have no column in common that a simple model could learn from`,
    'Give the data themselves beside the predictions, as `data` and `reference` or in the policy.',
    { file: rows.file },
  )
}

/** One column as numbers: how many it makes, and what they are for a row. */
interface Encoder {
  readonly width: number
  readonly write: (vector: Vector, row: number, into: Float64Array, at: number) => void
}

function encoderOf(vector: Vector, train: Uint32Array): Encoder {
  return vector.kind === 'number' ? ofNumbers(vector, train) : ofValues(vector, train)
}

const isMissing = (vector: Vector, row: number): boolean =>
  vector.kind === 'coded'
    ? (vector.codes[row] as number) < 0
    : vector.valid?.[row] === 0 || !Number.isFinite(vector.values[row] as number)

function ofNumbers(vector: Extract<Vector, { kind: 'number' }>, train: Uint32Array): Encoder {
  const seen = train.filter((row) => !isMissing(vector, row))
  const mean = seen.reduce((sum, row) => sum + (vector.values[row] as number) / seen.length, 0)
  const spread = Math.sqrt(
    seen.reduce((sum, row) => sum + ((vector.values[row] as number) - mean) ** 2 / seen.length, 0),
  )
  const hasMissing = seen.length < train.length
  return {
    width: (spread > 0 ? 1 : 0) + (hasMissing ? 1 : 0),
    write: (of, row, into, at) => {
      const missing = of.kind !== 'number' || isMissing(of, row)
      const standard = missing ? 0 : ((of.values[row] as number) - mean) / spread
      if (spread > 0) into[at] = Math.max(-FAR, Math.min(FAR, standard))
      if (hasMissing) into[at + (spread > 0 ? 1 : 0)] = missing ? 1 : 0
    },
  }
}

function ofValues(vector: Extract<Vector, { kind: 'coded' }>, train: Uint32Array): Encoder {
  const counts = new Map<string, number>()
  for (const row of train) {
    const key = keyOf(vector, row)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const frequent = [...counts]
    .filter(([, count]) => count >= LEAST_SHARE * train.length && count < train.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const places = new Map(frequent.map(([key], i) => [key, i]))
  return {
    width: frequent.length,
    write: (of, row, into, at) => {
      const place = of.kind === 'coded' ? places.get(keyOf(of, row)) : undefined
      if (place !== undefined) into[at + place] = 1
    },
  }
}

const keyOf = (vector: Extract<Vector, { kind: 'coded' }>, row: number): string =>
  isMissing(vector, row) ? 'missing' : `=${vector.values[vector.codes[row] as number]}`

/** Columns that make many go first where there would be too many: texts that are nearly ids teach little. */
function fewest(encoders: readonly Encoder[]): readonly (Encoder | undefined)[] {
  let left = MOST_COLUMNS
  const chosen = new Set<number>()
  const order = encoders.map((_, i) => i).sort((a, b) => (encoders[a]?.width ?? 0) - (encoders[b]?.width ?? 0) || a - b)
  for (const i of order) {
    const { width } = encoders[i] as Encoder
    if (width > left) break
    left -= width
    chosen.add(i)
  }
  return encoders.map((encoder, i) => (chosen.has(i) ? encoder : undefined))
}

function design(encoders: readonly (Encoder | undefined)[], vectors: readonly Vector[], rows: Uint32Array): Design {
  const columns = encoders.reduce((sum, encoder) => sum + (encoder?.width ?? 0), 0)
  const values = new Float64Array(rows.length * columns)
  let from = 0
  encoders.forEach((encoder, k) => {
    if (encoder === undefined) return
    rows.forEach((row, i) => {
      encoder.write(vectors[k] as Vector, row, values, i * columns + from)
    })
    from += encoder.width
  })
  return { rows: rows.length, columns, values }
}

function normalised(scores: readonly Float64Array[], n: number): Float64Array {
  const probabilities = new Float64Array(n * scores.length)
  for (let i = 0; i < n; i++) {
    const sum = scores.reduce((total, score) => total + (score[i] as number), 0)
    scores.forEach((score, c) => {
      probabilities[i * scores.length + c] = (score[i] as number) / sum
    })
  }
  return probabilities
}
