/** Moments that merge: count, mean, and sums of powers of the deviations from it. */
export interface Moments {
  readonly n: number
  readonly mean: number
  /** Sums of the second, third and fourth powers of the deviations. */
  readonly m2: number
  readonly m3: number
  readonly m4: number
}

export const NO_MOMENTS: Moments = { n: 0, mean: 0, m2: 0, m3: 0, m4: 0 }

/** Pairwise (Chan, Golub and LeVeque 1979; Pébay 2008 for the third and fourth). */
export const mergeMoments = (a: Moments, b: Moments): Moments => {
  if (a.n === 0) return b
  if (b.n === 0) return a
  const n = a.n + b.n
  const apart = b.mean - a.mean
  const [p, q] = [a.n / n, b.n / n]
  const product = (a.n * b.n) / n
  return {
    n,
    mean: a.mean + apart * q,
    m2: a.m2 + b.m2 + apart ** 2 * product,
    m3: a.m3 + b.m3 + apart ** 3 * product * (p - q) + 3 * apart * (p * b.m2 - q * a.m2),
    m4:
      a.m4 +
      b.m4 +
      apart ** 4 * product * (p * p - p * q + q * q) +
      6 * apart ** 2 * (p * p * b.m2 + q * q * a.m2) +
      4 * apart * (p * b.m3 - q * a.m3),
  }
}

/**
 * From sums of powers of (x - centre) / scale: so scaled that no power overflows, and so centred that little is lost when
 * what remains of the mean is taken out.
 */
export const momentsOf = (
  n: number,
  sums: readonly [number, number, number, number],
  centre: number,
  scale: number,
): Moments => {
  if (n === 0) return NO_MOMENTS
  const [s1, s2, s3, s4] = sums
  const d = s1 / n
  const m2 = Math.max(0, s2 - n * d * d)
  const m3 = s3 - 3 * d * s2 + 2 * n * d ** 3
  const m4 = Math.max(0, s4 - 4 * d * s3 + 6 * d * d * s2 - 3 * n * d ** 4)
  return { n, mean: centre + d * scale, m2: m2 * scale ** 2, m3: m3 * scale ** 3, m4: m4 * scale ** 4 }
}

/** Standard deviation of the sample (n - 1). Undefined for fewer than two. */
export const stddevOf = ({ n, m2 }: Moments): number | undefined => (n < 2 ? undefined : Math.sqrt(m2 / (n - 1)))

/** m3 / m2^1.5 of the population; undefined without spread. */
export const skewnessOf = ({ n, m2, m3 }: Moments): number | undefined =>
  m2 > 0 ? (Math.sqrt(n) * m3) / m2 ** 1.5 : undefined
