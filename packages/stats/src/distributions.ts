/**
 * Distribution functions, by their usual names. Kept libraries behind one face: only single-function packages are
 * imported, since the whole of @stdlib would cost the start of every action.
 */
import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile'
import binomialCdfOf from '@stdlib/stats-base-dists-binomial-cdf'
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile'
import tCdfOf from '@stdlib/stats-base-dists-t-cdf'
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile'

export const normalCdf = (x: number): number => normalCdfOf(x, 0, 1)
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1)
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
/** P[Bin(n, p) <= k]. */
export const binomialCdf = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : binomialCdfOf(k, n, p)
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantileOf(p, a, b)
export const chiSquareQuantile = (p: number, df: number): number => chiSquareQuantileOf(p, df)

/** Student's t; `df` may be a fraction. Beyond a million degrees it is the normal, to nine digits. */
export const tQuantile = (p: number, df: number): number => (df > 1e6 ? normalQuantile(p) : tQuantileOf(p, df))

/** Student's t: P[T <= t]; `df` may be a fraction. */
export const tCdf = (t: number, df: number): number => tCdfOf(t, df)

/** The two-sided critical value of the normal: 1.96 for 0.95. */
export const zOf = (level: number): number => normalQuantile(0.5 + level / 2)
/** The two-sided critical value of Student's t. */
export const tOf = (level: number, df: number): number => tQuantile(0.5 + level / 2, df)
