/** Rows that are asked about by what was learnt from the others: the folds, and the area under the curve of such scores. */
import { type Estimate, type Interval, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { rocAuc } from '@sea-trials/stats/quality/roc'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

export const FOLDS = 5
/**
 * What is learnt for different folds rests on shared rows, and what one fold tells of another that tells of it: the variance
 * of a mean over k folds is 1 + k / (k - 1) times that of as many independent ones (Nadeau and Bengio 2003).
 */
const WIDER = Math.sqrt(1 + FOLDS / (FOLDS - 1))

/** Rows of one entity (negative: of none that is known) stay together: what names the entity must not speak for its other rows. */
export function foldsOf(rows: Int32Array, entities: Int32Array | undefined, seed: string): Uint8Array {
  const { below } = random(seed, 'folds')
  const folds = new Uint8Array(rows.length)
  const drawn = new Map<number, number>()
  for (let i = 0; i < rows.length; i++) {
    const entity = entities?.[rows[i] as number] ?? -1
    const fold = drawn.get(entity) ?? below(FOLDS)
    if (entity >= 0) drawn.set(entity, fold)
    folds[i] = fold
  }
  return folds
}

/** Of `classes` (1 is positive) by scores, row by row; undefined where there is but one class. Keeps no influence of single rows. */
export function crossFittedArea(classes: Uint8Array, score: Float64Array, entity: Int32Array | undefined): Measured {
  const area = areaOf(classes, score, entity)
  if (area.kind === 'undefined') return undefinedBecause('one class only', classes.length)
  const { value, n } = area
  const wider = (end: number | null): number | null =>
    end === null ? null : Math.min(1, Math.max(0, value + WIDER * (end - value)))
  const interval = (level: number): Interval => {
    const { low, high, method } = area.interval(level)
    return { low: wider(low), high: wider(high), level, method: `${method}; Nadeau-Bengio` }
  }
  return { kind: 'estimate', value, n, interval }
}

const areaOf = (classes: Uint8Array, score: Float64Array, entity: Int32Array | undefined) =>
  rocAuc(binarySample(classes, { score }, entity === undefined ? {} : { entity }))

type LowerEnd = (level: number) => number

/**
 * The lower end of the area that these scores reach, from low to high or from high to low. They were not learnt: DeLong's
 * interval holds as it is. 0 where there is none.
 */
export function lowerEnd(classes: Uint8Array, score: Float64Array, entity: Int32Array | undefined): LowerEnd {
  const area = areaOf(classes, score, entity)
  return (level) => {
    if (area.kind === 'undefined') return 0
    const { low, high } = area.interval(level)
    return Math.max(low ?? 0, 1 - (high ?? 1))
  }
}

/**
 * The best guess ranks no worse than the column as it is: the better of the two lower ends, each at half of what the
 * interval may miss.
 */
export function atLeast(guessed: Estimate, known: LowerEnd): Estimate {
  return {
    ...guessed,
    interval: (level) => {
      const half = 1 - (1 - level) / 2
      const [plain, halved] = [guessed.interval(level), guessed.interval(half)]
      const low = Math.min(guessed.value, Math.max(halved.low ?? 0, known(half)))
      return { ...plain, low, method: `${plain.method}; in order, DeLong` }
    },
  }
}
