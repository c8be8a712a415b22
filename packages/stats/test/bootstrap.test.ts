import { describe, expect, test } from '@jest/globals'
import { bootstrapped } from '../src/bootstrap.ts'
import type { Estimate } from '../src/estimate.ts'
import { type Random, random } from '../src/random.ts'
import { scatterOf, stretchesOf, timesOf } from '../src/time.ts'
import { ratioWorld, redrawnInTime, redrawnRatio } from './drawn-again.ts'

const of = 'rows'
const redraw = (
  { below }: Random,
  rows: readonly (readonly [number, number])[],
  statistic: (rows: readonly (readonly [number, number])[]) => number,
  times = 200,
): Estimate => {
  const draws = Array.from({ length: times }, () => statistic(rows.map(() => rows[below(rows.length)] ?? [0, 0])))
  return bootstrapped({ value: statistic(rows), draws, n: rows.length, units: rows.length, of })
}

describe('the interval of rows drawn again', () => {
  const ratio = (rows: readonly (readonly [number, number])[]): number =>
    rows.reduce((sum, [a]) => sum + a, 0) / rows.reduce((sum, [, b]) => sum + b, 0)
  const mean = (rows: readonly (readonly [number, number])[]): number =>
    rows.reduce((sum, [a]) => sum + a, 0) / rows.length
  test.each([
    // Means of what is as skew as an exponential, a ratio of sums, a share of one in five.
    ['mean', 40, 1, mean, ({ uniform }: Random) => [-Math.log(1 - uniform()), 1] as const],
    [
      'ratio',
      40,
      0.5,
      ratio,
      ({ uniform, normal }: Random) => {
        const b = Math.exp(0.5 * normal())
        return [b * uniform(), b] as const
      },
    ],
    ['share', 80, 0.2, mean, ({ uniform }: Random) => [uniform() < 0.2 ? 1 : 0, 1] as const],
  ])('holds the truth: %s of %d rows', (name, n, truth, statistic, row) => {
    const chance = random('bootstrap', name)
    const worlds = 400
    const missed = [0, 0]
    for (let world = 0; world < worlds; world++) {
      const { low, high } = redraw(
        chance,
        Array.from({ length: n }, () => row(chance)),
        statistic,
      ).interval(0.9)
      if (low !== null && low > truth) missed[0]!++
      if (high !== null && high < truth) missed[1]!++
    }
    // 5 % each: 20 of 400, with four standard errors of luck and of what a bootstrap of few rows lacks.
    expect(Math.max(...missed)).toBeLessThanOrEqual(37)
    expect(missed[0]! + missed[1]!).toBeGreaterThanOrEqual(20)
  })
})

describe('stretches of time, drawn as wholes', () => {
  const rate = (n: number, memory: number, draw: typeof redrawnInTime): number => {
    const source = random('stretches', n, memory)
    let covered = 0
    for (let i = 0; i < 200; i++) {
      const { low = null, high = null } = draw(ratioWorld(n, source, memory), source)?.interval(0.95) ?? {}
      if (low !== null && high !== null && low <= 0.5 && 0.5 <= high) covered++
    }
    return covered / 200
  }
  test('hold the truth, where rows drawn one by one do not', () => {
    expect(rate(200, 0.6, redrawnInTime)).toBeGreaterThan(0.9)
    const apart: typeof redrawnInTime = (rows, source) =>
      redrawnRatio(rows, Int32Array.from(rows.over.keys()), rows.over.length, source)
    expect(rate(200, 0.6, apart)).toBeLessThan(0.8)
  })
  test('hold it where rows remember so long that neighbouring stretches are alike', () => {
    // Drawn one by one and no more they held it in 91 %.
    expect(rate(365, 0.8, redrawnInTime)).toBeGreaterThan(0.92)
  })
  test.each([
    // Deviations -1.5, -0.5, 0.5, 1.5: squares sum to 5, products of neighbours to 1.25; r is 1/4 and a quarter.
    ['that go on alike', [1, 2, 3, 4], Math.sqrt(2)],
    ['that take turns', [1, -1, 1, -1], 1],
    ['that are all the same', [1, 1, 1, 1], 1],
    // Deviations -1, 0, 0, 1 without a product.
    ['of which one leaves nothing', [1, 2, null, 3], Math.sqrt(1.5)],
    ['of which all leave nothing', [null, null], 1],
  ])('further than drawn one by one: stretches %s', (_, without, further) =>
    expect(scatterOf(without)).toBeCloseTo(further, 12),
  )
  test('are no fewer than eight: of 89 times there are none', () => {
    const times = (n: number) => timesOf(Int32Array.from({ length: n }, (_, i) => i))
    expect(stretchesOf(times(89))).toBeUndefined()
    expect(stretchesOf(times(90))?.count).toBe(8)
  })
  test('are alike long, in the order of time', () => {
    const { codes, count } = stretchesOf(timesOf(Int32Array.from({ length: 300 }, (_, i) => 299 - i)))!
    expect([count, codes[299], codes[0]]).toEqual([17, 0, 16])
    const lengths = Array.from({ length: count }, (_, stretch) => codes.filter((code) => code === stretch).length)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
  })
})

describe('ends that draws do not show', () => {
  const draws = Array.from({ length: 200 }, (_, i) => i / 200)
  const made = (value: number, more: readonly (number | null)[] = draws) =>
    bootstrapped({ value, draws: more, n: 50, units: 50, of })
  test('the largest of all: no upper end', () => {
    const { low, high } = made(0.995).interval(0.9)
    expect(low).not.toBeNull()
    expect(high).toBeNull()
  })
  test('the smallest of all: no lower end', () => {
    const { low, high } = made(0).interval(0.9)
    expect(low).toBeNull()
    expect(high).not.toBeNull()
  })
  test('nor where most draws hold it, as they do of a maximum', () => {
    const { low, high } = made(
      1,
      draws.map((draw) => Math.min(1, 0.5 + draw)),
    ).interval(0.9)
    expect(low).toBeLessThan(1)
    expect(high).toBeNull()
  })
  test('draws all alike bound nothing', () => {
    expect(
      made(
        1,
        draws.map(() => 1),
      ).interval(0.9),
    ).toMatchObject({ low: null, high: null, method: expect.stringContaining('a column of 0 and 1') })
  })
  test('draws without a value may lie anywhere', () => {
    const some = (share: number) => draws.map((draw, i) => (i % 100 < share ? null : draw))
    const plain = made(0.5).interval(0.9)
    const few = made(0.5, some(2)).interval(0.9)
    expect(few.low!).toBeLessThan(plain.low!)
    expect(few.high!).toBeGreaterThan(plain.high!)
    expect(made(0.5, some(10)).interval(0.9)).toMatchObject({ low: null, high: null })
  })
  test('a higher level gives a wider interval, also beyond the outermost draws', () => {
    const widths = [0.8, 0.9, 0.95, 0.99, 0.999, 0.9999].map((level) => {
      const { low, high } = made(0.5).interval(level)
      return high! - low!
    })
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(new Set(widths).size).toBe(widths.length)
  })
  test('a value that scatters further than its draws', () => {
    const { se, interval } = bootstrapped({ value: 0.5, draws, n: 50, units: 50, of })
    const wide = bootstrapped({ value: 0.5, draws, n: 50, units: 50, of, further: 1.5 })
    expect(wide.se! / se!).toBeCloseTo(1.5, 12)
    // Uniform draws: the normal's quantile of 1.5 times z.
    expect(wide.interval(0.5).high).toBeGreaterThan(interval(0.6).high!)
    expect(wide.interval(0.5).low).toBeLessThan(interval(0.6).low!)
  })
  test('two units are hardly any', () => {
    const { interval } = bootstrapped({ value: 0.5, draws, n: 50, units: 2, of })
    const { low, high } = interval(0.95)
    expect(high! - low!).toBeGreaterThan(3)
  })
})
