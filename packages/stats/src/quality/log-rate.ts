/** The logarithm of a rate that is never 0: what differential fairness compares. */
import { isDependent } from '../dependence.ts'
import { tOf } from '../distributions.ts'
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import { wilsonEnds } from '../proportion.ts'
import { cellError, cellEstimate, confusion, quotient } from './cells.ts'
import { cells, everything, rejected, selected, worth } from './rates.ts'
import { type BinarySample, mass } from './sample.ts'

/** Of those selected, or rejected, with half a row added to either side (smoothed empirical differential: Foulds et al. 2020). */
export const logRate = (sample: BinarySample, of: 'selected' | 'rejected'): Estimate | Undefined => {
  const matrix = confusion(sample)
  const rate = quotient(matrix, cells(matrix, of === 'selected' ? selected : rejected), cells(matrix, everything))
  if (rate === null) return undefinedBecause('no rows', sample.n)
  const support = mass(sample)
  const p = (rate.value * support.total + 0.5) / (support.total + 1)
  const se = cellError(sample, rate)
  const rows = sample.weight || isDependent(sample) ? worth(support, rate.value, se) : sample.n
  const interval = (level: number) => {
    const [low, high] = wilsonEnds(p, rows + 1, tOf(level, support.df))
    return { low: Math.log(low), high: Math.log(high), level, method: 'Wilson, logarithm' }
  }
  const logarithm = { value: Math.log(p), influence: rate.influence.map((each) => each / p) }
  return cellEstimate(sample, logarithm, sample.n, undefined, se / p, interval, support.free)
}
