/** Of what was reckoned in different ways so much may differ by rounding alone, as a share of it. */
export const ROUNDING = 1e-12

/** a - b; what rounding leaves of two that are equal is nothing. */
export const minus = (a: number, b: number): number => {
  const difference = a - b
  return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : difference
}
