/**
 * Rows that outweigh the others. Such a row draws an estimate to itself: what is left of its influence is a fraction 1 - h of
 * what leaving it out would change, where h is its share of the weights. Dividing by that gives the jackknife's error back
 * (HC3 of MacKinnon and White 1985), which for equal weights is the plain one.
 */
import { isDependent } from '../dependence.ts'
import type { Rows } from './rows.ts'
import { mass } from './sample.ts'

export interface Outweighing {
  /** Position, and share of all weights that is left to the others. */
  readonly rows: readonly { readonly row: number; readonly left: number }[]
  /** Degrees of freedom that the weights leave (Kish), 1 or more. */
  readonly df: number
}

/** A smaller share, or fewer times the average, changes an error by less than a tenth. */
const LEAST_SHARE = 0.05
const LEAST_TIMES = 5

/** Undefined where no row does, and where rows hang together: then units are not rows. */
export const outweighing = (sample: Rows): Outweighing | undefined => {
  const { n, weight } = sample
  if (weight === undefined || isDependent(sample)) return undefined
  const { total, df } = mass(sample)
  const least = Math.max(LEAST_SHARE, LEAST_TIMES / n) * total
  const rows: { row: number; left: number }[] = []
  for (let row = 0; row < n; row++)
    if (weight[row]! > least) rows.push({ row, left: Math.max(Number.EPSILON, (total - weight[row]!) / total) })
  return rows.length === 0 ? undefined : { rows, df }
}
