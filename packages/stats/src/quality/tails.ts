/** How far single rows rule what is known of a mean. */
import type { Largest, RowByRow } from '../estimate.ts'

export interface Tails {
  /** Degrees of freedom that the variance of the rows is known by: few where the tails are heavy. */
  readonly known: number
  readonly largest: Largest
}

/**
 * From sums of the second and fourth powers of the rows' deviations, and the largest square. A variance is itself estimated, with
 * a variance of (kurtosis - 1) / n of its square: that of as many degrees of freedom as 2 n / (kurtosis - 1) (Satterthwaite 1946).
 * Normal rows have n, rows of which one makes up nearly all have two; so have those whose fourth powers no double holds.
 */
export function tailsOf(n: number, second: number, fourth: number, most: number): Tails {
  if (!(second > 0)) return { known: n, largest: { share: 0, among: n } }
  const kurtosis = (n * fourth) / second / second
  const isHeld = fourth > LEAST_HELD && Number.isFinite(kurtosis)
  return { known: knownBy(n, isHeld ? kurtosis : n), largest: { share: most / second, among: n } }
}

/** Degrees of freedom that the variance of `n` rows of such a kurtosis is known by. */
export const knownBy = (n: number, kurtosis: number): number => (2 * n) / Math.max(1e-9, kurtosis - 1)

/**
 * That of a normal error's square (a chi-square of one degree), and the least to reckon with where a loss is a square: few rows
 * mostly lack the largest errors, and show less than there is.
 */
export const OF_SQUARES = 15

/** Of other losses, by their squared coefficient of variation: between a gamma distribution's (3 + 6 of it) and a log-normal's (3 + 16 of it, and more). */
export const kurtosisOfLosses = (squaredCv: number): number => 3 + 12 * squaredCv

/** Smaller numbers lose their digits. */
const LEAST_HELD = 2 ** -1000

/** Sums of powers of `n` rows' deviations, and the largest square. */
export function powersOf(byRow: RowByRow, n: number) {
  let [second, third, fourth, most] = [0, 0, 0, 0]
  for (let row = 0; row < n; row++) {
    const x = byRow(row)
    const square = x * x
    second += square
    third += square * x
    fourth += square * square
    if (square > most) most = square
  }
  return { second, third, fourth, most }
}

/** The tails of rows that are held. */
export function tailsOfRows(rows: Float64Array): Tails {
  const { second, fourth, most } = powersOf((row) => rows[row]!, rows.length)
  return tailsOf(rows.length, second, fourth, most)
}
