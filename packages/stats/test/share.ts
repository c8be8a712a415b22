/** The simplest estimate there is, for tests of what is done with estimates. */
import { zOf } from '@sea-trials/stats/distributions'
import { type Estimate, type Interval, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { wilsonEnds } from '@sea-trials/stats/proportion'

export const wilson = (p: number, n: number, level: number): Interval => {
  const [low, high] = wilsonEnds(p, n, zOf(level))
  return { low, high, level, method: 'Wilson' }
}

/** A share of rows, k of n, with Wilson's interval: error rates, flips, answers. */
export const share = (k: number, n: number): Estimate | Undefined =>
  n === 0
    ? undefinedBecause('no rows', 0)
    : {
        kind: 'estimate',
        value: k / n,
        n,
        se: Math.sqrt(((k / n) * (1 - k / n)) / n),
        interval: (level) => wilson(k / n, n, level),
      }
