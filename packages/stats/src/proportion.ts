/** Proportions: one, and two paired. */
import { zOf } from './distributions.ts'
import type { Interval } from './estimate.ts'

/** Wilson's score interval of a share `p` seen on `n` rows (n may be an effective number), at critical value `z`. */
export const wilsonEnds = (p: number, n: number, z: number): [number, number] => {
  if (!(n > 0)) return [0, 1]
  const z2 = z * z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  // At 0 and 1 the ends are exact in theory; rounding must not push the estimate out of its own interval.
  return [p === 0 ? 0 : Math.min(p, Math.max(0, centre - half)), p === 1 ? 1 : Math.max(p, Math.min(1, centre + half))]
}

/**
 * Tango's score interval (1998) of a paired difference (b - c) / n: `b` rows where only the first is right, `c` where only
 * the second is; none of them need be whole, where n is an effective number. Holds with b = c = 0, where Wald's has no width.
 */
export const tango = (b: number, c: number, n: number, level: number, z = zOf(level)): Interval => {
  const score = (delta: number): number => {
    const linear = -b - c + (2 * n - b + c) * delta
    const constant = -c * delta * (1 - delta)
    const q21 = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n)
    const variance = n * (2 * q21 + delta * (1 - delta))
    const distance = b - c - n * delta
    return variance <= 0 ? Math.sign(distance) * Infinity : distance / Math.sqrt(variance)
  }
  const difference = (b - c) / n
  return {
    low: difference <= -1 ? -1 : crossing((delta) => score(delta) - z, -1, difference),
    high: difference >= 1 ? 1 : crossing((delta) => score(delta) + z, difference, 1),
    level,
    method: 'Tango',
  }
}

/** Root of a decreasing function by bisection; the score statistic falls with delta. */
const crossing = (decreasing: (x: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  for (let i = 0; i < 60 && high - low > 1e-13; i++) {
    const middle = (low + high) / 2
    if (decreasing(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
