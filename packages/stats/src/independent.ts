/** Two estimates on rows of their own. */
import type { Estimate, Interval, Undefined } from './estimate.ts'
import { shareInterval } from './interval.ts'
import { minus } from './minus.ts'
import { wholly } from './quality/forced.ts'

/**
 * a - b of samples of rows of their own (groups, train against hold-out), from their own intervals: MOVER (Zou and Donner
 * 2008), which for two of Wilson's is Newcombe's hybrid score interval. Beside a large group one of few rows stands alone, so that
 * of these the ends are exact here, too. `correlation`: of the two, where entities have
 * rows in both.
 */
export const independentDifference = (a: Estimate, b: Estimate, correlation = 0): Estimate => {
  const value = minus(a.value, b.value)
  return {
    kind: 'estimate',
    value,
    n: a.n + b.n,
    ...forcedBy(a, b),
    ...(a.se === undefined || b.se === undefined ? {} : { se: apart(a.se, b.se, correlation) }),
    interval: (level) => {
      const [first, second] = [a.interval(level), b.interval(level)]
      const down =
        first.low === null || second.high === null
          ? null
          : apart(a.value - first.low, second.high - b.value, correlation)
      const up =
        first.high === null || second.low === null
          ? null
          : apart(first.high - a.value, b.value - second.low, correlation)
      return { low: down === null ? null : value - down, high: up === null ? null : value + up, level, method: 'MOVER' }
    },
  }
}

/** first - second of two shares of counted rows: Newcombe's interval (1998, method 10), of few hits from exact ends. */
export const shareDifference = (first: Counted, second: Counted): Estimate =>
  independentDifference(share(first), share(second))

/** Beside a value that no answer could have changed the other shows nothing. */
const forcedBy = (a: Estimate, b: Estimate): Pick<Estimate, 'forced'> => {
  const forced = wholly(a.forced ?? b.forced)
  return forced === undefined ? {} : { forced }
}

/** So many of `n` rows. */
interface Counted {
  readonly count: number
  readonly n: number
}

const share = ({ count, n }: Counted): Estimate => ({
  kind: 'estimate',
  value: count / n,
  n,
  interval: shareInterval(count / n, n, Number.POSITIVE_INFINITY, 'Wilson'),
})

/** The ends of what a difference of two shares is without its sign. */
export const absolute = ({ low, high }: Interval): { readonly low: number; readonly high: number } => {
  const [from, to] = [low ?? -1, high ?? 1]
  return { low: Math.max(0, from, -to), high: Math.max(to, -from) }
}

/** How far a difference may be off whose parts may be off by so much. */
export const apart = (a: number, b: number, correlation: number): number =>
  correlation === 0 ? Math.hypot(a, b) : Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b))

/**
 * a / b of the same, of quantities that are not negative: the ratios r for which 0 lies in the MOVER interval of a - r b
 * (Donner and Zou 2012). No upper end where b may be 0.
 */
export const independentRatio = (a: Estimate, b: Estimate, correlation = 0): Estimate | Undefined => {
  if (b.value === 0) return { kind: 'undefined', reason: 'zero denominator', n: a.n + b.n }
  const value = a.value / b.value
  return {
    kind: 'estimate',
    value,
    n: a.n + b.n,
    ...forcedBy(a, b),
    interval: (level) => {
      const [first, second] = [a.interval(level), b.interval(level)]
      const lowA = Math.max(0, first.low ?? 0)
      const highB = second.high
      const lowB = Math.max(0, second.low ?? 0)
      const far = (ofA: number, ofB: number): number => apart(ofA, ofB, correlation)
      const low =
        highB === null
          ? 0
          : solveRatio(0, value, (r) => a.value - r * b.value > far(a.value - lowA, r * (highB - b.value)))
      const bounded = first.high !== null && lowB > 0
      const cap = bounded ? first.high! / lowB : 0
      const high = bounded
        ? solveRatio(cap, value, (r) => r * b.value - a.value > far(first.high! - a.value, r * (b.value - lowB)))
        : null
      return { low, high, level, method: 'MOVER' }
    },
  }
}

/** Bisection between a ratio that is out and one that is in. */
const solveRatio = (outside: number, inside: number, out: (ratio: number) => boolean): number => {
  if (!out(outside)) return outside
  let [a, b] = [outside, inside]
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2
    if (out(middle)) a = middle
    else b = middle
  }
  return (a + b) / 2
}
