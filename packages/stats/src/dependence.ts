/** How rows hang together: by what they belong to, in time, both, or not at all. One seam for every estimate. */
import { byEntity, byEntityOf, type Entities, productsByEntity, unitLength } from './entity.ts'
import type { RowByRow } from './estimate.ts'
import { heldOf } from './influence.ts'
import { byTime, cosinesOf, type Times } from './time.ts'

export interface Dependence {
  readonly entities?: Entities
  readonly times?: Times
}

export const isDependent = ({ entities, times }: Dependence): boolean => entities !== undefined || times !== undefined

/**
 * Row influences as one number an independent unit: rows, entities, or cosines over time. With entities and times their
 * variances are added: rows of one entity and rows of one time are then both allowed for, and what is common to both is
 * counted twice (never too small; at most 41 % wider).
 */
export const unitsOf = (influence: Float64Array, { entities, times }: Dependence): Float64Array => {
  if (entities === undefined) return times === undefined ? influence : byTime(influence, times)
  const sums = byEntity(influence, entities)
  if (times === undefined) return sums
  const waves = byTime(influence, times)
  const length = sums.length + waves.length
  const both = new Float64Array(length)
  for (let i = 0; i < sums.length; i++) both[i] = (sums[i]! * length) / sums.length
  for (let i = 0; i < waves.length; i++) both[sums.length + i] = (waves[i]! * length) / waves.length
  return both
}

/** The same of `n` rows that nobody holds; of entities alone no more is made than one number each. */
export const unitsOfEach = (influence: RowByRow, n: number, dependence: Dependence): Float64Array =>
  dependence.entities !== undefined && dependence.times === undefined
    ? byEntityOf(influence, n, dependence.entities)
    : unitsOf(heldOf(influence, n), dependence)

/**
 * Degrees of freedom that dependence leaves to a standard error over so many entities and steps: below one nothing is
 * known of how units differ; over all of them unless said. Undefined where rows are independent.
 */
export const freedomOf = (
  { entities, times }: Dependence,
  counted = { entities: entities?.count ?? 0, steps: times?.count ?? 0 },
): number | undefined => {
  const each = [...(entities ? [counted.entities - 1] : []), ...(times ? [cosinesOf(counted.steps)] : [])]
  return each.length === 0 ? undefined : Math.min(...each)
}

/** An estimate over a part of some rows, by how the rows of the part hang together. */
export interface OfPart {
  readonly influence: Float64Array
  readonly dependence: Dependence
}

/**
 * Correlations of estimates over parts of the same rows, from what their entities share and from their cosines. Undefined
 * where they cannot be told: an influence that is of other units, or parts that have rows at different times, whose waves are
 * not the same.
 */
export const correlationOf = (parts: readonly OfPart[]): ((i: number, j: number) => number) | undefined => {
  const [first] = parts
  const axis = first?.dependence.times?.made
  const isAlike = parts.every(({ influence, dependence: { entities, times } }) => {
    const waves = times === undefined ? 0 : Math.max(1, cosinesOf(times.count))
    return influence.length === (entities?.count ?? 0) + waves && isEqual(times?.made, axis)
  })
  if (!isAlike) return undefined
  const units = parts.map(({ influence, dependence: { entities } }) => {
    const whole = unitLength(influence)
    const count = entities?.count ?? 0
    return {
      influence: whole.subarray(0, count),
      waves: whole.subarray(count),
      made: entities?.made ?? new Int32Array(0),
    }
  })
  const ofEntities = productsByEntity(units)
  return (i, j) =>
    i === j ? 1 : ofEntities(i, j) + units[i]!.waves.reduce((sum, wave, at) => sum + wave * units[j]!.waves[at]!, 0)
}

const isEqual = (a: Int32Array | undefined, b: Int32Array | undefined): boolean =>
  a === b || (a?.length === b?.length && a !== undefined && a.every((code, at) => code === b?.[at]))
