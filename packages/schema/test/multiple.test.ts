import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { asFraction, isMultiple } from '../src/contract/multiple.ts'

describe('multiples', () => {
  test.each<[number, number, boolean]>([
    [0.07, 0.01, true],
    [19.99, 0.01, true],
    [-4.35, 0.01, true],
    [0.3, 0.1, true],
    [1.005, 0.01, false],
    [0.30000000000000004, 0.1, false],
    [12391239123, 1e-8, true],
    [1e308, 0.123456789, false],
    [9, 2.5, false],
    [7.5, 2.5, true],
    [Number.NaN, 1, false],
    [Number.POSITIVE_INFINITY, 1, false],
  ])('%d of %d: %j', (value, of, expected) => {
    expect(isMultiple(value, of)).toBe(expected)
  })

  test('every decimal of so many places is one of the last place, and none of a place less', () => {
    const cases = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(cases, ([whole, places]) => {
        const value = Number(`${whole}e-${places}`)
        expect(isMultiple(value, Number(`1e-${places}`))).toBe(true)
        expect(isMultiple(value, Number(`1e-${places - 1}`))).toBe(whole % 10 === 0)
      }),
    )
  })

  test.each<[number, readonly [number, number] | undefined]>([
    [0.25, [25, 100]],
    [2.5, [25, 10]],
    [1e-8, [1, 1e8]],
    [3, undefined],
    [1e21, undefined],
    [1e-30, undefined],
  ])('%d as a fraction', (value, fraction) => {
    expect(asFraction(value)).toEqual(fraction)
  })
})
