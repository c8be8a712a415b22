/** Individuals: are those alike decided alike (Zemel et al. 2013)? */
import { type Dependence, freedomOf, unitsOf } from './dependence.ts'
import { type Estimate, type Undefined, undefinedBecause } from './estimate.ts'
import { standardError } from './influence.ts'
import { wilsonThrough } from './interval.ts'
import { nearest, type Places } from './nearest.ts'

export interface Neighbourhood {
  /** What makes rows alike, one value a row. */
  readonly places: readonly Places[]
  /** 0 or 1 a row. */
  readonly decisions: Uint8Array
  readonly weights?: Float64Array
  /** How many neighbours. */
  readonly k: number
  /** Rows that are compared with their neighbours among all rows. */
  readonly asked: Uint32Array
}

/**
 * 1 less the mean difference between the decision of a row and those of its k nearest others; others are rows of other
 * entities, where there are such.
 *
 * Rows share neighbours, so that their differences hang together: a row counts in its own and in those of all whose neighbour
 * it is. The variance is the jackknife's: each row is left out, and its place in the neighbourhoods taken by the next nearest
 * (of functions of nearest neighbours: Efron and Stein 1981, who show that it is never too small on average; asymptotic normality:
 * Bickel and Breiman 1983). What leaving rows out changes is summed over entities and times like any influence. The interval is
 * Wilson's on as many rows as have this variance.
 */
export const consistency = (of: Neighbourhood, hanging: Dependence = {}): Estimate | Undefined => {
  const { decisions, weights, asked } = of
  const n = decisions.length
  const { entities, times } = hanging
  const weighed = (row: number): number => (weights === undefined ? 1 : weights[row]!)
  let [total, mass] = [0, 0]
  // Of each row: what the weighted sum of differences, and that of weights, lose without it.
  const [lost, lostMass] = [new Float64Array(n), new Float64Array(n)]
  for (const row of asked) {
    const isOther =
      entities === undefined ? undefined : (other: number) => entities.codes[other] !== entities.codes[row]
    const found = nearest(of.places, row, of.k + 1, isOther)
    if (found.length < of.k) return undefinedBecause('too few rows', asked.length)
    const near = found.slice(0, of.k)
    const [own, w] = [decisions[row]!, weighed(row)]
    const sum = near.reduce((all, other) => all + decisions[other]!, 0)
    const apart = (chosen: number, count: number): number => Math.abs(own - chosen / count)
    const difference = apart(sum, of.k)
    total += w * difference
    mass += w
    lost[row]! += w * difference
    lostMass[row]! += w
    const next = found[of.k]
    for (const other of near) {
      const rest = sum - decisions[other]!
      const without = next === undefined ? apart(rest, Math.max(1, of.k - 1)) : apart(rest + decisions[next]!, of.k)
      lost[other]! += w * (difference - without)
    }
  }
  if (!(mass > 0)) return undefinedBecause('no rows', 0)
  const value = Math.min(1, Math.max(0, 1 - total / mass))
  const influence = Float64Array.from(lost, (less, row) => {
    const rest = mass - lostMass[row]!
    return rest > 0 ? (n - 1) * ((total - less) / rest - total / mass) : 0
  })
  const mean = influence.reduce((sum, x) => sum + x, 0) / n
  const factor = Math.sqrt(n / Math.max(1, n - 1))
  const units = unitsOf(
    influence.map((x) => (x - mean) * factor),
    hanging,
  )
  const se = standardError(units)
  const free = freedomOf(hanging)
  if (free !== undefined && free < 1) return undefinedBecause('too few rows', asked.length)
  // Where all agree nothing tells how much; a row decided otherwise would count in its own difference and as much in others'.
  const fewest = Math.min(asked.length, entities?.count ?? n, times?.count ?? n) / 2
  const isSpread = se > 0 && value > 0 && value < 1
  const rows = isSpread ? (value * (1 - value)) / (se * se) : fewest
  const same = (p: number): number => p
  return {
    kind: 'estimate',
    value,
    n: asked.length,
    se,
    influence: units,
    ...(free === undefined ? {} : { df: free }),
    interval: wilsonThrough(value, rows, free ?? Number.POSITIVE_INFINITY, same, 'Wilson, jackknife of neighbours'),
  }
}
