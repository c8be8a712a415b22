/** Independent rows are hardly ever taken for dependent, in whatever order they stand; `simulate-serial.ts` has the rates. */
import { describe, expect, test } from '@jest/globals'
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { inTime, isSortedBy, markedNeighbours, neighbours } from '@sea-trials/stats/serial'

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)
const series = (n: number, memory: number, seed: string): Float64Array => {
  const source = random('serial', seed, memory)
  let x = source.normal()
  return Float64Array.from({ length: n }, () => {
    x = memory * x + Math.sqrt(1 - memory ** 2) * source.normal()
    return x
  })
}

test('a memory of 0.5 is seen in 1000 rows, none in independent ones', () => {
  for (let i = 0; i < 40; i++) {
    expect(neighbours(series(1000, 0.5, `${i}`))).toBeGreaterThan(0.2)
    expect(neighbours(series(1000, 0, `${i}`))).toBeUndefined()
    expect(inTime(series(1000, 0, `${i}`), upTo(1000))).toBeUndefined()
  }
  expect(inTime(series(1000, 0.8, 'slow'), upTo(1000))).toBeGreaterThan(4)
})
test('rows that swing about are no reason to stop: intervals are too long', () => {
  expect(neighbours(series(2000, -0.6, 'swings'))).toBeUndefined()
  expect(inTime(series(2000, -0.6, 'swings'), upTo(2000))).toBeUndefined()
})
test('sorted numbers, a slow trend, and numbers all alike are no dependence', () => {
  expect(neighbours(series(2000, 0, 'sorted').sort())).toBeUndefined()
  const trend = series(2000, 0, 'trend').map((x, i) => x + i / 1000)
  expect(neighbours(trend)).toBeUndefined()
  expect(neighbours(new Float64Array(2000).fill(0.3))).toBeUndefined()
  expect(inTime(new Float64Array(2000).fill(0.3), upTo(2000))).toBeUndefined()
})
test('a correlation that changes nothing stops nothing', () => {
  const faint = series(400_000, 0.03, 'faint')
  expect(neighbours(faint)).toBeUndefined()
})
test('a handful of times shows nothing', () => {
  expect(
    inTime(
      series(300, 0.9, 'few'),
      upTo(300).map((i) => i % 12),
    ),
  ).toBeUndefined()
})

describe('marks of rows', () => {
  const { uniform } = random('marks')
  const dealt = (n: number, share: number): number[] => Array.from({ length: n }, () => (uniform() < share ? 1 : 0))
  const files = (many: number, draw: () => readonly number[]): number =>
    Array.from({ length: many }, draw).filter((marks) => markedNeighbours(Float64Array.from(marks)) !== undefined)
      .length
  test('that stay as they are nine times in ten, or are those of customers with ten rows, are alike', () => {
    let mark = 0
    const staying = () => Array.from({ length: 3000 }, () => (mark = uniform() < 0.9 ? mark : uniform() < 0.3 ? 1 : 0))
    expect(files(40, staying)).toBeGreaterThan(35)
    const customers = () => dealt(400, 0.3).flatMap((each) => new Array<number>(10).fill(each))
    expect(files(40, customers)).toBeGreaterThan(35)
  })
  test.each([
    ['as they come', 1, 3000, 0.3, 0.3],
    ['few', 1, 3000, 0.02, 0.02],
    ['sorted within groups of fifteen', 200, 15, 0.3, 0.3],
    ['sorted within groups that differ', 60, 50, 0.1, 0.5],
    ['sorted within few groups that differ much', 20, 50, 0.05, 0.6],
  ])('that are dealt and %s are not', (_, groups, rows, few, many) => {
    const grouped = () =>
      Array.from({ length: groups }, () => dealt(rows, few + (many - few) * uniform()).sort()).flat()
    expect(files(40, groups === 1 ? () => dealt(rows, few) : grouped)).toBe(0)
  })
})

describe('a file sorted by groups, labels and answers', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const source = random('group', i)
    const p = source.uniform()
    return { group: source.below(60), label: source.uniform() < p ? 1 : 0, p, said: p >= 0.5 ? 1 : 0 }
  })
  const sampleOf = (by: readonly ('group' | 'label' | 'said')[], scores: boolean) => {
    const sorted = [...rows].sort((a, b) => by.reduce((order, key) => order || a[key] - b[key], 0))
    const label = Uint8Array.from(sorted, (row) => row.label)
    return binarySample(
      label,
      scores
        ? { score: Float64Array.from(sorted, (row) => row.p) }
        : { prediction: Uint8Array.from(sorted, (row) => row.said) },
    )
  }
  const alarms = (...of: Parameters<typeof sampleOf>) =>
    residualsOf(sampleOf(...of)).every((residuals) => neighbours(residuals) !== undefined)
  test.each([true, false])('with scores: %s', (scores) => {
    expect(alarms(['group', 'label'], scores)).toBe(false)
    expect(alarms(['group', 'label', 'said'], scores)).toBe(false)
    expect(alarms(['label'], scores)).toBe(false)
  })
  test('looks sorted', () => {
    expect(isSortedBy(sampleOf(['group', 'label'], false).label)).toBe(true)
    expect(isSortedBy(sampleOf([], false).label)).toBe(false)
  })
})
