/** A sample of some of its rows: a group, a slice, the rows of a fold. */
import { entitiesOf } from '../entity.ts'
import { isAscending } from '../rank.ts'
import { timesOf } from '../time.ts'
import type { Rows, Sample } from './rows.ts'
import { allOf, readWhenTaken, storedAt, unread } from './stored.ts'

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

/** Of fewer rows scores are held: they would be looked for all over the file each time. */
const FEWEST_LEFT = 2 ** 16

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
 * but each only when one is read: what counts decisions leaves the scores of its groups where they are. Scores that nobody holds stay so,
 * from `fewest` rows on.
 */
export const subset = <S extends Sample>(sample: S, rows: Uint32Array, fewest = FEWEST_LEFT): S => {
  const whole = unread(sample)
  const part: Record<string, unknown> = { ...whole, ...rowsAt(sample, rows) }
  const width = sample.task === 'multilabel' ? sample.labels.length : 1
  for (const name of ['label', 'prediction', 'score'])
    if (whole[name]) lazily(part, name, () => taken(whole[name] as Column, rows, width))
  if (sample.task === 'binary' && sample.stored) {
    delete part.stored
    const isInOrder = isAscending(rows)
    const stored = isInOrder ? storedAt(sample.stored, rows) : undefined
    if (stored !== undefined && rows.length >= fewest) readWhenTaken(part, stored)
    else lazily(part, 'score', () => (stored === undefined ? taken(sample.score!, rows) : allOf(stored)))
  }
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
