/** Columns of known laws, and how often a bound that one file wrote stops another. */
import { fit, keyOfNumber } from '@sea-trials/stats/histogram'
import { random } from '@sea-trials/stats/random'
import type { ColumnProfile } from '../src/state.ts'
import { boundsOf } from '../src/suggest/bounds.ts'

export function columnOf(values: readonly number[]): ColumnProfile {
  const bins = new Map<bigint, number>()
  for (const value of values) bins.set(keyOfNumber(value), (bins.get(keyOfNumber(value)) ?? 0) + 1)
  const extremes = [Math.min(...values), Math.max(...values)] as const
  const histogram = fit({ scale: 'log', shift: 0, bins })
  return {
    name: 'x',
    type: 'number',
    nulls: 0,
    tokens: 0,
    nan: 0,
    infinite: 0,
    empty: 0,
    extremes,
    histogram,
    registers: new Uint8Array(),
    buckets: [],
  }
}

export const LAWS: Readonly<
  Record<string, { readonly integer?: true; readonly of: (r: ReturnType<typeof random>) => number }>
> = {
  normal: { of: (r) => 50 + 10 * r.normal() },
  uniform: { of: (r) => 20 + 60 * r.uniform() },
  exponential: { of: (r) => -10 * Math.log(1 - r.uniform()) },
  'log-normal': { of: (r) => 1000 * Math.exp(r.normal()) },
  Pareto: { of: (r) => (1 - r.uniform()) ** (-1 / 1.5) },
  Poisson: {
    integer: true,
    of: (r) => {
      let [k, p] = [-1, 1]
      do {
        p *= r.uniform()
        k++
      } while (p > Math.exp(-4))
      return k
    },
  },
  'mostly zero': { integer: true, of: (r) => (r.uniform() < 0.9 ? 0 : Math.round(-1000 * Math.log(1 - r.uniform()))) },
  'normal, mean 2 sd': { of: (r) => 2 + r.normal() },
  'normal, mean 3 sd': { of: (r) => 3 + r.normal() },
  'normal, mean 4 sd': { of: (r) => 4 + r.normal() },
  'normal, mean 3 sd, rounded': { integer: true, of: (r) => Math.round(9 + 3 * r.normal()) },
  'normal, mean 0.3, sd 0.1': { of: (r) => 0.3 + 0.1 * r.normal() },
  'normal, mean 0.5, sd 0.15': { of: (r) => 0.5 + 0.15 * r.normal() },
  'uniform from 0': { of: (r) => 60 * r.uniform() },
  'gamma, shape 2': { of: (r) => -Math.log((1 - r.uniform()) * (1 - r.uniform())) },
  ages: { integer: true, of: (r) => 18 + Math.floor(72 * r.uniform() ** 1.5) },
  share: { of: (r) => r.uniform() ** 3 },
}

/** Runs in which a further file of as many rows breaks a bound; runs with an upper bound, and with a `minimum` of 0. */
export function simulate(
  name: string,
  n: number,
  runs: number,
): { readonly stopped: number; readonly bounded: number; readonly zero: number } {
  const { of, integer = false } = LAWS[name]!
  let [stopped, bounded, zero] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const r = random('bounds', name, n, run)
    const rows = (): number[] => Array.from({ length: n }, () => of(r))
    const { minimum, maximum } = boundsOf(columnOf(rows()), integer)
    const held = rows().every((x) => x >= (minimum ?? -Infinity) && x <= (maximum ?? Infinity))
    // What is written has been held by the other half.
    if (!held) continue
    if (maximum !== undefined) bounded++
    if (minimum === 0) zero++
    if (
      rows()
        .concat(rows())
        .some((x) => x < (minimum ?? -Infinity) || x > (maximum ?? Infinity))
    )
      stopped++
  }
  return { stopped: stopped / runs, bounded: bounded / runs, zero: zero / runs }
}
