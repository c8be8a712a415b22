/** The chance that a requirement is met, before it is judged: what `explain` prints. */
import { binomialCdf, normalCdf, normalQuantile, zOf } from './distributions.ts'
import { wilsonEnds } from './proportion.ts'

export type Side = 'at least' | 'at most'

/** Chance that the interval lies on the good side of the limit when `truth` is true and the estimate's standard error is `se`. */
export const passChance = (truth: number, limit: number, side: Side, se: number, level: number): number => {
  const margin = side === 'at least' ? truth - limit : limit - truth
  return se > 0 ? normalCdf(margin / se - zOf(level)) : margin > 0 ? 1 : 0
}

/** The same for a share of n rows judged by Wilson's interval, exactly: a sum over the binomial. */
export const passChanceOfShare = (truth: number, limit: number, side: Side, n: number, level: number): number => {
  const z = zOf(level)
  const passes = (k: number) => {
    const [low, high] = wilsonEnds(k / n, n, z)
    return side === 'at least' ? low >= limit : high <= limit
  }
  // Both ends rise with k: the passing counts are one run at an end of 0..n.
  let [from, to] = [0, n + 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if (passes(middle) === (side === 'at least')) to = middle
    else from = middle + 1
  }
  return side === 'at least' ? 1 - binomialCdf(from - 1, n, truth) : binomialCdf(from - 1, n, truth)
}

/** The smallest distance beyond the limit that is shown to fail with this power (0.8 unless said): (z + z_power) se. */
export const smallestCaught = (se: number, level: number, power = 0.8): number =>
  (zOf(level) + normalQuantile(power)) * se
