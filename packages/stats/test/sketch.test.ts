import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DISTINCT_ERROR, distinctOf, mergeRegisters, REGISTER_BITS, REGISTERS, rankOf } from '../src/distinct.ts'
import {
  countOf,
  endsOf,
  fit,
  type Histogram,
  keyOfNumber,
  keyOfStart,
  MOST_BINS,
  mergeHistograms,
  quantileOf,
  type Scale,
  startOf,
} from '../src/histogram.ts'
import { type Moments, mergeMoments, momentsOf, NO_MOMENTS, skewnessOf, stddevOf } from '../src/moments.ts'

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: -600, max: 600 }),
)
const exactly = (values: readonly number[], scale: Scale): Histogram => {
  const bins = new Map<bigint, number>()
  for (const value of values) {
    const key = scale === 'log' ? keyOfNumber(value) : BigInt(Math.floor(value))
    bins.set(key, (bins.get(key) ?? 0) + 1)
  }
  return fit({ scale, shift: 0, bins })
}
const asText = ({ scale, shift, bins }: Histogram): string => `${scale} ${shift} ${[...bins].join(' ')}`

describe('histogram', () => {
  const partitions = fc.array(fc.array(finite, { maxLength: 700 }), { minLength: 1, maxLength: 5 })
  test.each(['log', 'linear'] as const)('%s: merged equals whole, bin by bin, in any order', (scale) => {
    fc.assert(
      fc.property(partitions, fc.infiniteStream(fc.nat()), (parts, order) => {
        const held = scale === 'log' ? parts : parts.map((part) => part.map((x) => Math.trunc(x % 2 ** 40)))
        const whole = asText(exactly(held.flat(), scale))
        const shuffled = held
          .map((part) => ({ part: exactly(part, scale), at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
        expect(asText(shuffled.map(({ part }) => part).reduce(mergeHistograms))).toBe(whole)
      }),
      { numRuns: 60 },
    )
  })
  test('is as fine as the cap allows, and no finer', () => {
    const few = exactly(
      Array.from({ length: MOST_BINS }, (_, i) => i / 7),
      'log',
    )
    expect(few.shift).toBe(0)
    const one = exactly(
      Array.from({ length: MOST_BINS + 1 }, (_, i) => i / 7),
      'log',
    )
    expect(one.shift).toBeGreaterThan(0)
    expect(one.bins.size).toBeLessThanOrEqual(MOST_BINS)
    expect(one.bins.size).toBeGreaterThan(MOST_BINS / 4)
  })
  test('every value lies between the ends of its bin, and the start names the bin', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 62 }), (value, shift) => {
        const { bins, ...histogram } = fit({ scale: 'log', shift: 0, bins: new Map([[keyOfNumber(value), 1]]) }, shift)
        const [key] = [...bins.keys()] as [bigint]
        const [low, high] = endsOf(key, histogram)
        expect(low <= value && value <= high).toBe(true)
        expect(keyOfStart(startOf(key, histogram), histogram)).toBe(key)
      }),
    )
  })
  test('keys sort as numbers do', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(Math.sign(Number(keyOfNumber(a) - keyOfNumber(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
  test('the quantile is exact while bins are values, and within its bin after that', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = [...values].sort((a, b) => a - b)
          const at = (sorted.length - 1) * p
          const [a, b] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
          const true_ = a === b ? a : a + (b - a) * (at - Math.floor(at))
          const histogram = exactly(values, 'log')
          const found = quantileOf(histogram, p)
          if (!Number.isFinite(b - a)) return
          expect(found).toBeDefined()
          const { low, high, value } = found as NonNullable<typeof found>
          expect(low <= true_ && true_ <= high).toBe(true)
          expect(low <= value && value <= high).toBe(true)
          if (histogram.shift === 0)
            expect(value === true_ || Math.abs(value - true_) <= 1e-12 * Math.abs(true_)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
    expect(quantileOf(exactly([], 'log'), 0.5)).toBeUndefined()
  })
  test('a thousand magnitudes keep a relative width of bins that is said', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => Math.exp((i % 2000) / 100))
    const histogram = exactly(values, 'log')
    expect(countOf(histogram)).toBe(20_000)
    for (const key of histogram.bins.keys()) {
      const [low, high] = endsOf(key, histogram)
      expect((high - low) / low).toBeLessThanOrEqual(2 ** (histogram.shift - 52) + 1e-12)
    }
  })
})

describe('moments', () => {
  const of = (values: readonly number[]): Moments => {
    const n = values.length
    if (n === 0) return NO_MOMENTS
    const mean = values.reduce((a, b) => a + b, 0) / n
    const power = (k: number): number => values.reduce((sum, x) => sum + (x - mean) ** k, 0)
    return { n, mean, m2: power(2), m3: power(3), m4: power(4) }
  }
  const near = (a: number, b: number, size: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * size)
  const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 })
  const equal = (a: Moments, b: Moments, scale: number): void => {
    expect(a.n).toBe(b.n)
    for (const [key, k] of [
      ['mean', 1],
      ['m2', 2],
      ['m3', 3],
      ['m4', 4],
    ] as const)
      near(a[key], b[key], b.n * scale ** k)
  }
  test('merged equals whole', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const whole = [...a, ...b]
        const scale = Math.max(1, ...whole.map(Math.abs)) * 2
        equal(mergeMoments(of(a), of(b)), of(whole), scale)
        equal(mergeMoments(of(b), of(a)), of(whole), scale)
      }),
    )
  })
  test('nothing changes nothing', () => {
    expect(mergeMoments(NO_MOMENTS, of([1, 2]))).toEqual(of([1, 2]))
    expect(mergeMoments(of([1, 2]), NO_MOMENTS)).toEqual(of([1, 2]))
  })
  test('sums of powers about any centre give them', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: -10, max: 10, noNaN: true }), (values, off) => {
        const centre = of(values).mean + off
        const scale = Math.max(...values.map((x) => Math.abs(x - centre))) || 1
        const sums = [1, 2, 3, 4].map((k) => values.reduce((sum, x) => sum + ((x - centre) / scale) ** k, 0))
        equal(momentsOf(values.length, sums as [number, number, number, number], centre, scale), of(values), 4000)
      }),
    )
  })
  // statistics.stdev of Python, and sqrt(n) m3 / m2^1.5 computed beside it.
  test('standard deviation and skewness are those of their formulas', () => {
    const moments = of([1, 2, 2, 3, 9, 25])
    expect(stddevOf(moments)).toBeCloseTo(9.273618495495704, 12)
    expect(skewnessOf(moments)).toBeCloseTo(1.4587049708329598, 12)
    expect(stddevOf(of([5]))).toBeUndefined()
    expect(skewnessOf(of([5, 5]))).toBeUndefined()
  })
})

describe('distinct values', () => {
  const sketch = (from: number, to: number): Uint8Array => {
    const registers = new Uint8Array(REGISTERS)
    for (let i = from; i < to; i++) {
      const hash = createHash('sha256').update(String(i)).digest().readBigUInt64BE()
      const register = Number(hash & BigInt(REGISTERS - 1))
      registers[register] = Math.max(registers[register] as number, rankOf(hash >> BigInt(REGISTER_BITS)))
    }
    return registers
  }
  test('none is none', () => expect(distinctOf(new Uint8Array(REGISTERS))).toBe(0))
  test.each([1, 10, 500, 3000, 20_000, 100_000])('%i values, within four standard errors', (n) => {
    expect(Math.abs(distinctOf(sketch(0, n)) / n - 1)).toBeLessThan(4 * DISTINCT_ERROR)
  })
  test('merged equals whole', () => {
    expect(mergeRegisters(sketch(0, 3000), sketch(2000, 5000))).toEqual(sketch(0, 5000))
  })
  test('ranks count leading zeros of 53 bits', () => {
    expect([rankOf(0n), rankOf(1n), rankOf(2n ** 52n), rankOf(2n ** 53n - 1n)]).toEqual([54, 53, 1, 1])
  })
})
