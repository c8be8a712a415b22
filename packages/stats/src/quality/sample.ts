/** What quality metrics look at: made, taken in parts, and what its rows are worth. */
import { freedomOf } from '../dependence.ts'
import { entitiesOf } from '../entity.ts'
import { argsort } from '../rank.ts'
import { timesOf } from '../time.ts'
import { designOverTime } from './over-time.ts'
import type {
  BinarySample,
  MulticlassSample,
  MultilabelSample,
  RankingSample,
  RegressionSample,
  Rows,
  Sample,
} from './rows.ts'

export * from './rows.ts'

export interface RowFacts {
  readonly weight?: Float64Array
  /** Any integer codes; negative is null, an entity of its own. */
  readonly entity?: Int32Array
  /** Any integer codes that ascend in time; rows of one time share one. */
  readonly time?: Int32Array
  /** Any integer codes. */
  readonly fold?: Int32Array
  readonly single?: boolean
}

const facts = ({ weight, entity, time, fold, single }: RowFacts): Omit<Rows, 'n'> => ({
  ...(single ? { single } : {}),
  ...(weight === undefined ? {} : { weight }),
  ...(entity === undefined ? {} : { entities: entitiesOf(entity) }),
  ...(fold === undefined ? {} : { folds: entitiesOf(fold) }),
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

/** Row-major, where there are several thresholds: one a label. */
const thresholded = (score: Float64Array, threshold: number | readonly number[]): Uint8Array => {
  const each = typeof threshold === 'number' ? [threshold] : threshold
  const prediction = new Uint8Array(score.length)
  for (let i = 0; i < score.length; i++) prediction[i] = score[i]! >= each[i % each.length]! ? 1 : 0
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

/**
 * A multilabel sample. With scores and no predictions, a row is predicted to have a label when its `score >= threshold`: one
 * threshold for all labels, or one of each, in their order.
 */
export const multilabelSample = (
  labels: readonly string[],
  label: Uint8Array,
  said: {
    readonly score?: Float64Array
    readonly prediction?: Uint8Array
    readonly threshold?: number | readonly number[]
  },
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
export const rowsAt = ({ weight, entities, times, folds }: Rows, rows: Uint32Array): Rows => ({
  n: rows.length,
  ...(weight ? { weight: taken(weight, rows) } : {}),
  ...(entities ? { entities: entitiesOf(taken(entities.codes, rows)) } : {}),
  ...(times ? { times: timesOf(taken(times.steps, rows)) } : {}),
  ...(folds ? { folds: entitiesOf(taken(folds.codes, rows)) } : {}),
})

/** A property that is worked out when it is first read, and then stays. */
const lazily = <T>(on: Record<string, unknown>, name: string, make: () => T): void => {
  Object.defineProperty(on, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make()
      Object.defineProperty(on, name, { value, enumerable: true })
      return value
    },
  })
}

/**
 * The sample of some of its rows: a group, a slice. Copies labels and answers, so that every metric reads straight through,
 * but each only when one is read: what counts decisions leaves the scores of its groups where they are.
 */
export const subset = <S extends Sample>(sample: S, rows: Uint32Array): S => {
  const whole: Readonly<Record<string, unknown>> = { ...sample }
  const part: Record<string, unknown> = { ...whole, ...rowsAt(sample, rows) }
  const width = sample.task === 'multilabel' ? sample.labels.length : 1
  for (const name of ['label', 'prediction', 'score'])
    if (whole[name]) lazily(part, name, () => taken(whole[name] as Column, rows, width))
  if (sample.runs) part.runs = sample.runs.map((run) => subset(run, rows))
  if (sample.task === 'ranking') part.queries = entitiesOf(taken(sample.queries.codes, rows))
  if ('scale' in sample && sample.scale) part.scale = taken(sample.scale, rows)
  if (sample.task === 'multiclass' && sample.probabilities)
    lazily(part, 'probabilities', () => taken(sample.probabilities!, rows, sample.classes.length))
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
   * Rows as good as they are many: (sum w)^2 / sum w^2 over rows (Kish); over entities as if all rows of one agreed, for
   * where nothing is seen of how they differ; over
   * time by what labels and answers show of it (`designOverTime`).
   */
  readonly effective: number
  /** The same, were no row like another. */
  readonly alone: number
  /** Degrees of freedom of critical values, at least 1: infinite without weights and dependence, where intervals are scores. */
  readonly df: number
  /** What dependence leaves of them; undefined where rows are independent. */
  readonly free?: number
}

const designOver = oncePer(designOverTime)

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
  return { rows, total, effective, alone: kish(squares), df: Math.max(1, df), ...(free === undefined ? {} : { free }) }
}

/** The same of all rows. */
export const mass = oncePer((rows: Rows): Support => supportOf(rows))
