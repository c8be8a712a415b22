/** How far the difference of two estimates on the same rows may be off, from how far each of them may be. */
import type { Estimate } from './estimate.ts'
import { apart } from './independent.ts'

/** How far below and above its value an estimate may lie. */
export interface Reach {
  readonly below: number
  readonly above: number
}

/** Of factor x estimate; undefined where an end is missing. */
export const reachOf = (
  { value, interval, beside = interval }: Estimate,
  level: number,
  factor = 1,
): Reach | undefined => {
  const { low, high } = beside(level)
  return low === null || high === null ? undefined : { below: factor * (value - low), above: factor * (high - value) }
}

/**
 * Of a - b, of which the influence says that it may be off by `half`: at least as far as the two are together, by how alike
 * their errors are, and no further than both may be off against each other.
 */
export const reachTogether = (half: number, a: Reach, b: Reach, correlation: number): Reach => {
  const together = pairedReach(a, b, correlation)
  return {
    below: Math.min(a.below + b.above, Math.max(half, together.below)),
    above: Math.min(a.above + b.below, Math.max(half, together.above)),
  }
}

/**
 * Of a - b, whose errors are so correlated (0 to 1): MOVER (Zou and Donner 2008), which takes a low and b high. Reaches are lopsided near
 * the ends of a scale, and of two that go together b is low where a is: so the ellipse of both errors is gone round, each with the
 * reach of the side it lies on, and where that takes it furthest off counts. Of even reaches this is MOVER.
 */
export const pairedReach = (a: Reach, b: Reach, correlation: number): Reach => ({
  below: furthest(a.below, a.above, b.above, b.below, correlation),
  above: furthest(a.above, a.below, b.below, b.above, correlation),
})

/**
 * `near` and `far`: what takes the difference to this side, of a and of b; the other two are the sides that lie across. Inside of each quadrant the
 * ellipse has one place that is furthest, if it lies there at all; between quadrants one error is nothing.
 */
const furthest = (near: number, across: number, far: number, beyond: number, r: number): number => {
  const alone = Math.max(near, far) * Math.sqrt(Math.max(0, 1 - r * r))
  const places = [
    ...(near >= r * far && far >= r * near ? [apart(near, far, r)] : []),
    ...(near >= r * beyond && beyond <= r * near ? [apart(near, beyond, r)] : []),
    ...(far >= r * across && across <= r * far ? [apart(across, far, r)] : []),
  ]
  return Math.max(alone, ...places)
}
