/** What is compared between groups whose rows hang together, by entity or in time, within a group and across groups. */
import { type Effect, largestEffect, type Spread } from './clustered.ts'
import { type Dependence, freedomOf, unitsOf } from './dependence.ts'
import { covariance } from './influence.ts'

/** Degrees of freedom that all rows leave; infinite where they are independent. */
const freedom = (of: Dependence): number => freedomOf(of) ?? Number.POSITIVE_INFINITY

/** Values of rows, a mean of each group less that group's, as one number an independent unit. */
const meanInfluence = (values: (row: number) => number, group: Uint32Array, rows: number, of: Dependence) => {
  let mean = 0
  for (const row of group) mean += values(row) / group.length
  const scale = (rows / group.length) * Math.sqrt(rows / Math.max(1, rows - 1))
  const influence = new Float64Array(rows)
  for (const row of group) influence[row] = (values(row) - mean) * scale
  return unitsOf(influence, of)
}

/** Above 1: that rows are worth no less than they are many was seen on few units, and Student's t goes by these. */
const LEAST = 1 + 1e-9

export interface Covariances {
  /** Row-major, groups x groups. */
  readonly matrix: Float64Array
  readonly df: number
}

/** How the means of groups move together; `groups` are positions among the `rows` rows. */
export const covariancesOfMeans = (
  values: Float64Array,
  groups: readonly Uint32Array[],
  rows: number,
  of: Dependence,
): Covariances => {
  const units = groups.map((group) => meanInfluence((row) => values[row]!, group, rows, of))
  const matrix = new Float64Array(groups.length ** 2)
  units.forEach((a, g) => {
    for (let h = 0; h <= g; h++) {
      matrix[g * groups.length + h] = covariance(a, units[h]!)
      matrix[h * groups.length + g] = matrix[g * groups.length + h]!
    }
  })
  return { matrix, df: freedom(of) }
}

/**
 * Of the differences of class shares between two groups: by how much they vary more than as many independent rows would.
 * Rows 0 to `first` - 1 are one group, the others the other; `codes`: the class of each row.
 */
export const effectBetween = (codes: ArrayLike<number>, first: number, classes: number, of: Dependence): Effect => {
  const rows = codes.length
  const second = rows - first
  const counts = new Float64Array(2 * classes)
  for (let row = 0; row < rows; row++) counts[(row < first ? 0 : classes) + codes[row]!]!++
  const spreadOf = (isIn: (c: number) => boolean): Spread => {
    let [p, q] = [0, 0]
    for (let c = 0; c < classes; c++)
      if (isIn(c)) {
        p += counts[c]! / first
        q += counts[classes + c]! / second
      }
    const factor = Math.sqrt(rows / Math.max(1, rows - 1)) * rows
    const influence = Float64Array.from({ length: rows }, (_, row) => {
      const hit = isIn(codes[row]!) ? 1 : 0
      return row < first ? ((hit - p) * factor) / first : ((q - hit) * factor) / second
    })
    const [variance, unit] = [varianceOf(unitsOf(influence, of), of), p / first + q / second]
    return { variance, plain: (p * (1 - p)) / first + (q * (1 - q)) / second, score: unit > 0 ? variance / unit : 0 }
  }
  const spreads = Array.from({ length: classes }, (_, c) => spreadOf((each) => each === c))
  const gains = (c: number): boolean => counts[c]! / first > counts[classes + c]! / second
  const factor = Math.max(LEAST, largestEffect(spreads, spreadOf(gains)))
  return { factor, entities: waved(of) + 1 }
}

/** Of the waves over time: shares of few classes wander for long, and the quicker waves say too little of it. */
const SLOW = 1 / 3

/** Whether units are waves and nothing else. */
const isOfWaves = ({ times, entities }: Dependence): boolean => times !== undefined && entities === undefined

/** Degrees of freedom of the variance below. */
const waved = (of: Dependence): number => (isOfWaves(of) ? Math.floor(SLOW * freedom(of)) : freedom(of))

/** Variance of a sum of units; over time of the slower waves alone. */
function varianceOf(units: Float64Array, of: Dependence): number {
  const slow = Math.min(units.length, waved(of))
  if (!isOfWaves(of) || slow < 1) return covariance(units, units)
  const waves = units.subarray(0, slow)
  return (covariance(waves, waves) * slow) / units.length
}
