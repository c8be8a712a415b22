/** Bounds that hold for the next file, and stop what does not belong there. */
import { describe, expect, test } from '@jest/globals'
import { fit, keyOfNumber } from '@sea-trials/stats/histogram'
import { random } from '@sea-trials/stats/random'
import type { ColumnProfile } from '../src/state.ts'
import { boundsOf } from '../src/suggest/bounds.ts'

function columnOf(values: readonly number[]): ColumnProfile {
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

const draws: Readonly<
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
  share: { of: (r) => r.uniform() ** 3 },
}

/** Runs in which a further file of as many rows breaks a bound; runs with an upper bound. */
function simulate(name: string, n: number, runs: number): { readonly stopped: number; readonly bounded: number } {
  const { of, integer = false } = draws[name]!
  let [stopped, bounded] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const r = random('bounds', name, n, run)
    const rows = (): number[] => Array.from({ length: n }, () => of(r))
    const { minimum, maximum } = boundsOf(columnOf(rows()), integer)
    const held = rows().every((x) => x >= (minimum ?? -Infinity) && x <= (maximum ?? Infinity))
    // What is written has been held by the other half.
    if (!held) continue
    if (maximum !== undefined) bounded++
    if (
      rows()
        .concat(rows())
        .some((x) => x < (minimum ?? -Infinity) || x > (maximum ?? Infinity))
    )
      stopped++
  }
  return { stopped: stopped / runs, bounded: bounded / runs }
}

describe('a further file that is alike', () => {
  test.each(
    Object.keys(draws).flatMap(
      (name) =>
        [
          [name, 150],
          [name, 400],
        ] as const,
    ),
  )('%s, halves of %i rows: is rarely stopped', (name, n) => {
    const { stopped } = simulate(name, n, 60)
    expect(stopped).toBeLessThanOrEqual(n < 400 ? 0.2 : 0.1)
  })
  test('tails that are light are bounded, heavy ones are not', () => {
    for (const name of ['normal', 'uniform', 'Poisson']) expect(simulate(name, 1000, 20).bounded).toBeGreaterThan(0.95)
    for (const name of ['log-normal', 'Pareto']) expect(simulate(name, 1000, 20).bounded).toBeLessThan(0.35)
  })
})

describe('bounds', () => {
  const between = (low: number, high: number): number[] =>
    Array.from({ length: 101 }, (_, i) => low + ((high - low) * i) / 100)
  test.each([
    ['ages', between(18, 90), true, { minimum: 0, maximum: 130 }],
    ['shares', between(0.01, 0.93), false, { minimum: 0, maximum: 1 }],
    ['both signs', between(-10, 10), false, { minimum: -20, maximum: 20 }],
    ['never positive', between(-90, -1), true, { minimum: -140, maximum: 0 }],
    ['far from zero', between(280, 300), false, { minimum: 270, maximum: 310 }],
    ['always the same', [5, 5, 5], true, {}],
  ] as const)('%s', (_, values, integer, expected) => {
    const found = boundsOf(columnOf(integer ? values.map(Math.round) : values), integer)
    expect(found).toEqual(expected)
  })
})
