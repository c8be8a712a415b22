/** Repeated looks: what a level has to be when the same question, or the same rows, have been decided upon before. */
import { normalCdf } from './distributions.ts'

/**
 * The level of a look at data that have grown because the `before` looks at them were undecided. The first look has the
 * whole of alpha, the k-th after it alpha / (4 k^2): by the union bound all looks together err in at most
 * alpha (1 + (pi^2 / 6 - 1) / 4), 5.8 % where one look errs in 5 %. Looks at the same rows agree with each other, so that it is less.
 */
export const levelAfterLooks = (level: number, before: number): number =>
  before === 0 ? level : 1 - (1 - level) / (4 * (before + 1) ** 2)

/**
 * The level at which an interval holds for the model that was chosen as the best of those decided upon before, by the same
 * rows, and this one: Bonferroni's over the choices, whatever chose among them.
 */
export const levelAfterUses = (level: number, before: number): number => 1 - (1 - level) / (before + 1)

/** Beyond it lies less than a double can tell from 0. */
const FURTHEST = 9
const STEPS = 1800

/**
 * By how many standard errors the best of so many equally good models looks better than it is, on average: the expected
 * largest of `looks` independent standard normals, by Simpson's rule over 1 - F(x)^k and F(-x)^k (David and Nagaraja, Order Statistics,
 * 2003, section 3). Models judged on the same rows hang together, and gain less (Sudakov-Fernique); no dependence
 * whatever gains more than sqrt(2 ln k).
 */
export function expectedBest(looks: number): number {
  if (looks <= 1) return 0
  const largestBelow = (x: number): number => normalCdf(x) ** looks
  return simpson((x) => 1 - largestBelow(x)) - simpson((x) => largestBelow(-x))
}

/** From 0 to where nothing is left. */
function simpson(f: (x: number) => number): number {
  const step = FURTHEST / STEPS
  let sum = f(0) + f(FURTHEST)
  for (let i = 1; i < STEPS; i++) sum += (i % 2 === 0 ? 2 : 4) * f(i * step)
  return (sum * step) / 3
}
