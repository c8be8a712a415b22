/** Bounds that hold for the next file, and stop what does not belong there. */
import { describe, expect, test } from '@jest/globals'
import { boundsOf } from '../src/suggest/bounds.ts'
import { columnOf, LAWS, simulate } from './bounds-lab.ts'

describe('a further file that is alike', () => {
  test.each(
    Object.keys(LAWS).flatMap(
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

describe('a bound at 0', () => {
  const normal = ['normal, mean 3 sd', 'normal, mean 4 sd', 'normal, mean 3 sd, rounded', 'normal, mean 0.3, sd 0.1']
  test.each(normal.flatMap((name) => [150, 400, 1000].map((n) => [name, n] as const)))(
    '%s, halves of %i rows: is not written because nothing was below it',
    (name, n) => {
      const { stopped } = simulate(name, n, 100)
      expect(stopped).toBeLessThanOrEqual(0.03)
    },
  )
  test.each(['uniform', 'uniform from 0', 'exponential', 'mostly zero', 'ages', 'share'])(
    '%s: is written where values pile up there, or are far from it',
    (name) => expect(simulate(name, 400, 40).zero).toBeGreaterThan(0.9),
  )
  test('shares that touch both ends are bounded by both', () => {
    const thin = (reach: number): readonly number[] =>
      Array.from({ length: 151 }, (_, i) => 0.5 + reach * (i / 75 - 1) ** 3)
    expect(boundsOf(columnOf(thin(0.495)), false)).toEqual({ minimum: 0, maximum: 1 })
    expect(boundsOf(columnOf(thin(0.48)), false)).toEqual({ minimum: -0.5, maximum: 1.5 })
  })
  test('all alike but a few: a third of the rows at 0 is a pile', () => {
    const half = Array.from({ length: 300 }, (_, i) => (i < 150 ? 0 : i + 0.5))
    expect(boundsOf(columnOf(half), false).minimum).toBe(0)
  })
})

describe('bounds', () => {
  const between = (low: number, high: number): number[] =>
    Array.from({ length: 301 }, (_, i) => low + ((high - low) * i) / 300)
  test.each([
    ['ages', between(18, 90), true, { minimum: 0, maximum: 130 }],
    ['shares', between(0.01, 0.93), false, { minimum: 0, maximum: 1 }],
    ['both signs', between(-10, 10), false, { minimum: -20, maximum: 20 }],
    ['never positive', between(-90, -1), true, { minimum: -140, maximum: 0 }],
    [
      'thin towards 0',
      between(2, 12)
        .filter((_, i) => i % 2 === 0)
        .map((x) => 7 + (x - 7) ** 3 / 18),
      false,
      { minimum: -7, maximum: 21 },
    ],
    ['far from zero', between(280, 300), false, { minimum: 270, maximum: 310 }],
    ['always the same', [5, 5, 5], true, {}],
  ] as const)('%s', (_, values, integer, expected) => {
    const found = boundsOf(columnOf(integer ? values.map(Math.round) : values), integer)
    expect(found).toEqual(expected)
  })
})
