/** How rows hang together: by what they belong to, in time, both, or not at all. One seam for every estimate. */
import { byEntity, type Entities } from './entity.ts'
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

/**
 * Degrees of freedom that dependence leaves to a standard error over so many entities and steps: below one nothing is
 * known of how units differ. Undefined where rows are independent.
 */
export const freedomOf = (
  { entities, times }: Dependence,
  counted: { readonly entities: number; readonly steps: number },
): number | undefined => {
  const each = [...(entities ? [counted.entities - 1] : []), ...(times ? [cosinesOf(counted.steps)] : [])]
  return each.length === 0 ? undefined : Math.min(...each)
}
