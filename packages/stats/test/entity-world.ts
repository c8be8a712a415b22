/** Entities that have their own chance of a row that is right: how alike they are inside, and how unequal in size. */
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'

export type Sizes = 'twenty each' | 'log-normal about 20' | 'one of half the rows' | 'Pareto from 5'

export interface EntityWorld {
  readonly sizes: Sizes
  readonly entities: number
  /** Correlation of two rows of an entity (beta-binomial). */
  readonly alike: number
  /** Share of rows that are right. */
  readonly right: number
}

const sizeOf = (sizes: Sizes, entity: number, entities: number, { normal, uniform }: Random): number => {
  switch (sizes) {
    case 'twenty each':
      return 20
    case 'log-normal about 20':
      return Math.max(1, Math.round(20 * Math.exp(normal() - 0.5)))
    case 'one of half the rows':
      return entity === 0 ? 10 * (entities - 1) : 10
    case 'Pareto from 5':
      return Math.round(5 * (1 - uniform()) ** (-1 / 1.5))
  }
}

/** All rows are positive: what is right is both the accuracy and the recall. */
export const entitySample = ({ sizes, entities, alike, right }: EntityWorld, source: Random): BinarySample => {
  const [prediction, entity]: [number[], number[]] = [[], []]
  for (let e = 0; e < entities; e++) {
    const own = alike === 1 ? (source.uniform() < right ? 1 : 0) : betaOf(right, 1 / alike - 1, source)
    for (let left = sizeOf(sizes, e, entities, source); left > 0; left--) {
      prediction.push(source.uniform() < own ? 1 : 0)
      entity.push(e)
    }
  }
  return binarySample(
    new Uint8Array(prediction.length).fill(1),
    { prediction: Uint8Array.from(prediction) },
    { entity: Int32Array.from(entity) },
  )
}

const betaOf = (mean: number, sum: number, source: Random): number => {
  const [a, b] = [gammaOf(mean * sum, source), gammaOf((1 - mean) * sum, source)]
  return a + b > 0 ? a / (a + b) : mean
}

/** Marsaglia and Tsang 2000. */
const gammaOf = (shape: number, source: Random): number => {
  if (shape < 1) return gammaOf(shape + 1, source) * source.uniform() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = source.normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(source.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
