/** What quality metrics look at: labels and what the model said, column by column, in typed arrays. */
import { type Dependence, freedomOf, unitsOf } from '../dependence.ts'
import { type Entities, entitiesOf } from '../entity.ts'
import { standardError } from '../influence.ts'
import { argsort } from '../rank.ts'
import { timesOf } from '../time.ts'

/** What rows weigh and how they hang together: all that a mean over them needs. */
export interface Rows extends Dependence {
  readonly n: number
  /** Positive and finite. */
  readonly weight?: Float64Array
  /** Scores were computed in single precision: what is 1 in it may be anything above 1 - 2^-24. */
  readonly single?: boolean
}

export interface BinarySample extends Rows {
  readonly task: 'binary'
  /** 1 is positive. */
  readonly label: Uint8Array
  readonly score?: Float64Array
  readonly prediction?: Uint8Array
}

export interface MulticlassSample extends Rows {
  readonly task: 'multiclass'
  readonly classes: readonly string[]
  /** Codes into `classes`. */
  readonly label: Int32Array
  readonly prediction?: Int32Array
  /** Row-major, n x classes; each row sums to 1. */
  readonly probabilities?: Float64Array
}

/** Any number of labels a row. */
export interface MultilabelSample extends Rows {
  readonly task: 'multilabel'
  readonly labels: readonly string[]
  /** Row-major, n x labels; 1 where the row has the label. */
  readonly label: Uint8Array
  readonly prediction?: Uint8Array
  readonly score?: Float64Array
}

export interface Quantiles {
  /** Between 0 and 1, ascending. */
  readonly levels: readonly number[]
  /** Row-major, n x levels. */
  readonly values: Float64Array
}

export interface RegressionSample extends Rows {
  readonly task: 'regression' | 'forecasting'
  readonly label: Float64Array
  readonly prediction: Float64Array
  readonly quantiles?: Quantiles
  /** Of a forecast: mean absolute error that the naive forecast makes on the training rows of the row's series. */
  readonly scale?: Float64Array
}

export interface RankingSample extends Rows {
  readonly task: 'ranking'
  /** Relevance, 0 or more; 0 is not relevant. */
  readonly label: Float64Array
  readonly score: Float64Array
  /** The query that a row answers. Weight and entity are the same for all of its rows. */
  readonly queries: Entities
}

export type Sample = BinarySample | MulticlassSample | MultilabelSample | RegressionSample | RankingSample

export interface RowFacts {
  readonly weight?: Float64Array
  /** Any integer codes; negative is null, an entity of its own. */
  readonly entity?: Int32Array
  /** Any integer codes that ascend in time; rows of one time share one. */
  readonly time?: Int32Array
  readonly single?: boolean
}

const facts = ({ weight, entity, time, single }: RowFacts): Omit<Rows, 'n'> => ({
  ...(single ? { single } : {}),
  ...(weight === undefined ? {} : { weight }),
  ...(entity === undefined ? {} : { entities: entitiesOf(entity) }),
  ...(time === undefined ? {} : { times: timesOf(time) }),
})

/** Rows of no weight say nothing, and would still be counted in n. */
const weighty = <S extends Sample>(sample: S): S =>
  sample.weight?.some((weight) => weight === 0)
    ? subset(
        sample,
        rowsWhere(sample.weight, (weight) => weight > 0),
      )
    : sample

const rowsWhere = (values: Float64Array, holds: (value: number) => boolean): Uint32Array => {
  const rows = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (holds(values[i]!)) rows[count++] = i
  return rows.subarray(0, count)
}

/**
 * A binary sample. With a score and no prediction, a row is predicted positive when `score >= threshold`. Scores must be
 * finite, weights finite and not negative: the caller names the offending rows, a metric cannot.
 */
export const binarySample = (
  label: Uint8Array,
  said: { readonly score?: Float64Array; readonly prediction?: Uint8Array; readonly threshold?: number },
  row: RowFacts = {},
): BinarySample => {
  const prediction = said.prediction ?? (said.score && thresholded(said.score, said.threshold ?? 0.5))
  return weighty({
    task: 'binary',
    n: label.length,
    label,
    ...(said.score === undefined ? {} : { score: said.score }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

const thresholded = (score: Float64Array, threshold: number): Uint8Array => {
  const prediction = new Uint8Array(score.length)
  for (let i = 0; i < score.length; i++) prediction[i] = score[i]! >= threshold ? 1 : 0
  return prediction
}

/** A multiclass sample. With probabilities and no prediction, a row is predicted as its most probable class, the first on a tie. */
export const multiclassSample = (
  classes: readonly string[],
  label: Int32Array,
  said: { readonly prediction?: Int32Array; readonly probabilities?: Float64Array },
  row: RowFacts = {},
): MulticlassSample => {
  const prediction = said.prediction ?? (said.probabilities && mostProbable(said.probabilities, classes.length))
  return weighty({
    task: 'multiclass',
    n: label.length,
    classes,
    label,
    ...(said.probabilities === undefined ? {} : { probabilities: said.probabilities }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

const mostProbable = (probabilities: Float64Array, classes: number): Int32Array => {
  const prediction = new Int32Array(probabilities.length / classes)
  for (let row = 0; row < prediction.length; row++) {
    let best = 0
    for (let c = 1; c < classes; c++)
      if (probabilities[row * classes + c]! > probabilities[row * classes + best]!) best = c
    prediction[row] = best
  }
  return prediction
}

/** A multilabel sample. With scores and no predictions, a row is predicted to have a label when its `score >= threshold`. */
export const multilabelSample = (
  labels: readonly string[],
  label: Uint8Array,
  said: { readonly score?: Float64Array; readonly prediction?: Uint8Array; readonly threshold?: number },
  row: RowFacts = {},
): MultilabelSample => {
  const prediction = said.prediction ?? (said.score && thresholded(said.score, said.threshold ?? 0.5))
  return weighty({
    task: 'multilabel',
    n: label.length / labels.length,
    labels,
    label,
    ...(said.score === undefined ? {} : { score: said.score }),
    ...(prediction === undefined ? {} : { prediction }),
    ...facts(row),
  })
}

export const regressionSample = (
  label: Float64Array,
  prediction: Float64Array,
  row: RowFacts = {},
  more: Partial<Pick<RegressionSample, 'task' | 'quantiles' | 'scale'>> = {},
): RegressionSample => weighty({ task: 'regression', n: label.length, label, prediction, ...facts(row), ...more })

/** `query`: any integer codes. */
export const rankingSample = (
  label: Float64Array,
  score: Float64Array,
  query: Int32Array,
  row: RowFacts = {},
): RankingSample =>
  weighty({ task: 'ranking', n: label.length, label, score, queries: entitiesOf(query), ...facts(row) })

/** Values of rows. */
export type Column = Uint8Array | Int32Array | Float64Array

/** The values at some places, `width` of them a place. */
export const taken = <T extends Column>(values: T, rows: Uint32Array, width = 1): T => {
  const result = new (values.constructor as new (length: number) => T)(rows.length * width)
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < width; j++) result[i * width + j] = values[rows[i]! * width + j]!
  return result
}

/** What some of the rows weigh and how they hang together. */
export const rowsAt = ({ weight, entities, times }: Rows, rows: Uint32Array): Rows => ({
  n: rows.length,
  ...(weight ? { weight: taken(weight, rows) } : {}),
  ...(entities ? { entities: entitiesOf(taken(entities.codes, rows)) } : {}),
  ...(times ? { times: timesOf(taken(times.steps, rows)) } : {}),
})

/** The sample of some of its rows: a group, a slice. Copies what it takes, so that every metric reads straight through. */
export const subset = <S extends Sample>(sample: S, rows: Uint32Array): S => {
  const whole: Readonly<Record<string, unknown>> = { ...sample }
  const part: Record<string, unknown> = { ...whole, ...rowsAt(sample, rows) }
  const width = sample.task === 'multilabel' ? sample.labels.length : 1
  for (const name of ['label', 'prediction', 'score'])
    if (whole[name]) part[name] = taken(whole[name] as Column, rows, width)
  if (sample.task === 'ranking') part.queries = entitiesOf(taken(sample.queries.codes, rows))
  if ('scale' in sample && sample.scale) part.scale = taken(sample.scale, rows)
  if (sample.task === 'multiclass' && sample.probabilities)
    part.probabilities = taken(sample.probabilities, rows, sample.classes.length)
  if ('quantiles' in sample && sample.quantiles) {
    const { levels, values } = sample.quantiles
    part.quantiles = { levels, values: taken(values, rows, levels.length) }
  }
  return part as unknown as S
}

/** Computes once a sample. */
export const oncePer = <S extends object, T>(compute: (sample: S) => T): ((sample: S) => T) => {
  const known = new WeakMap<S, T>()
  return (sample) => {
    const cached = known.get(sample)
    if (cached !== undefined) return cached
    const value = compute(sample)
    known.set(sample, value)
    return value
  }
}

/** Positions in ascending order of score, sorted once for all ranking metrics. */
export const ranked = oncePer((sample: BinarySample & { readonly score: Float64Array }) => argsort(sample.score))

export interface Support {
  readonly rows: number
  /** Sum of the weights. */
  readonly total: number
  /**
   * Rows as good as they are many: (sum w)^2 / sum w^2 over rows (Kish); over entities as if all rows of one agreed; over
   * time by what labels and answers show of it (`designOver`).
   */
  readonly effective: number
  /** Degrees of freedom of critical values, at least 1: infinite without weights and dependence, where intervals are scores. */
  readonly df: number
  /** What dependence leaves of them; undefined where rows are independent. */
  readonly free?: number
}

/** What a number rests on that counts only some of the rows. */
export const supportOf = (sample: Rows, counts: (row: number) => boolean = () => true): Support => {
  const { n, weight, entities, times } = sample
  const sizes = new Float64Array(entities ? entities.count : 0)
  const seen = new Uint8Array(times ? times.count : 0)
  let [rows, total, squares, clustered] = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (!counts(i)) continue
    const w = weight ? weight[i]! : 1
    rows++
    total += w
    squares += w * w
    if (entities) sizes[entities.codes[i]!]! += w
    if (times) seen[times.steps[i]!] = 1
  }
  let alike = 0
  for (const size of sizes) {
    clustered += size * size
    if (size > 0) alike++
  }
  const kish = (sum: number): number => (sum > 0 ? (total * total) / sum : 0)
  const overTime = times ? kish(squares) / designOver(sample) : Number.POSITIVE_INFINITY
  const effective = Math.min(kish(entities ? clustered : squares), overTime)
  const free = freedomOf(sample, { entities: alike, steps: seen.reduce((sum, one) => sum + one, 0) })
  const df = free ?? (weight ? effective - 1 : Number.POSITIVE_INFINITY)
  return { rows, total, effective, df: Math.max(1, df), ...(free === undefined ? {} : { free }) }
}

/** The same of all rows. */
export const mass = oncePer((rows: Rows): Support => supportOf(rows))

/**
 * How many times larger than for independent rows the variance of a mean over time is: the largest of what labels, answers
 * and errors show, and at least 1. For intervals that must have a width where a metric itself shows no spread.
 */
const designOver = oncePer((rows: Rows | Sample): number => {
  const { times } = rows
  if (times === undefined || !('task' in rows)) return 1
  return Math.max(1, ...seriesOf(rows).map((series) => varianceRatio(rows, centred(series), { times })))
})

/** Variance of the sum of such influences in units of that of independent rows; 1 without spread. */
export const varianceRatio = ({ n, weight }: Rows, influence: Float64Array, dependence: Dependence): number => {
  const weighed = weight ? influence.map((x, i) => x * weight[i]!) : influence
  const plain = standardError(weighed)
  return plain > 0 && n > 1 ? (standardError(unitsOf(weighed, dependence)) / plain) ** 2 : 1
}

const seriesOf = (sample: Sample): Float64Array<ArrayBufferLike>[] => {
  const { label, n } = sample
  if (sample.task === 'multilabel') return countsOf(sample)
  const series: Float64Array<ArrayBufferLike>[] = [Float64Array.from(label)]
  const prediction = 'prediction' in sample ? sample.prediction : undefined
  if (prediction) {
    const isNumber = sample.task === 'regression' || sample.task === 'forecasting'
    series.push(
      Float64Array.from({ length: n }, (_, i) =>
        isNumber ? Math.abs(label[i]! - prediction[i]!) : label[i] === prediction[i] ? 1 : 0,
      ),
    )
  }
  if ('score' in sample && sample.score) series.push(sample.score)
  return series
}

/** Of each row how many labels it has, and how many are predicted right. */
const countsOf = ({ n, labels, label, prediction }: MultilabelSample): Float64Array[] => {
  const width = labels.length
  const count = (is: (cell: number) => boolean): Float64Array =>
    Float64Array.from({ length: n }, (_, row) => {
      let found = 0
      for (let cell = row * width; cell < (row + 1) * width; cell++) if (is(cell)) found++
      return found
    })
  return [
    count((cell) => label[cell] === 1),
    ...(prediction ? [count((cell) => label[cell] === prediction[cell])] : []),
  ]
}

const centred = (series: Float64Array): Float64Array => {
  const mean = series.reduce((sum, x) => sum + x, 0) / Math.max(1, series.length)
  return series.map((x) => x - mean)
}
