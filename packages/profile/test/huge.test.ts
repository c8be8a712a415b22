/** Numbers whose sums, ranges or squares are no doubles: what can be said of them is said, and the rest is left out. */
import { expect, test } from '@jest/globals'
import { quantileOf } from '@sea-trials/stats/histogram'
import { readProfile, writeProfile } from '../src/document.ts'
import { profileOf } from '../src/make.ts'
import { mergeProfiles } from '../src/merge.ts'
import type { ColumnProfile, Profile } from '../src/state.ts'
import { warningsOf } from '../src/warnings.ts'
import { csvOf, opened } from './lab.ts'

async function profiled(values: readonly number[]): Promise<Profile> {
  const { engine, table } = await opened(
    csvOf(
      ['x', 'y'],
      values.map((x, i) => [x.toExponential(), i]),
    ),
  )
  return profileOf(engine, table)
}
const first = ({ columns }: Profile): ColumnProfile => columns[0] as ColumnProfile

const OF_ONE_SIGN = Array.from({ length: 400 }, (_, i) => (1 + (i % 80) / 10) * 1e307)
const OF_BOTH = OF_ONE_SIGN.map((x, i) => (i % 4 === 0 ? -x : x))
const ENDS = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? Number.MAX_VALUE : -Number.MAX_VALUE))

test.each<[string, readonly number[], number | undefined]>([
  ['one sign', OF_ONE_SIGN, 4.95e307],
  ['both signs', OF_BOTH, 2.5e307],
  ['the ends', ENDS, 0],
  ['fourth powers alone', OF_ONE_SIGN.map((x) => x / 1e200), 4.95e107],
])('%s', async (_, values, about) => {
  const profile = await profiled(values)
  const { moments, extremes, histogram, infinite, nan } = first(profile)
  expect([infinite, nan]).toEqual([0, 0])
  expect(extremes).toEqual([Math.min(...values), Math.max(...values)])
  const mean = values.reduce((sum, x) => sum + x / values.length, 0)
  expect(moments!.mean / 1e300).toBeCloseTo(mean / 1e300, -6)
  if (about !== 0) expect(Math.abs(mean / about! - 1)).toBeLessThan(0.2)
  for (const p of [0, 0.25, 0.5, 0.75, 1]) expect(Number.isFinite(quantileOf(histogram!, p)!.value)).toBe(true)
  expect(JSON.stringify(warningsOf(profile, [], 0))).not.toMatch(/NaN|∞|Infinity|skewed/)

  const text = writeProfile(profile)
  expect(/Infinity|NaN|\bnull\b/.test(text)).toBe(false)
  const read = await readProfile(text, 'p.json')
  expect(first(read).moments).toBeUndefined()
  expect(first(read).extremes).toEqual(extremes)
  expect(read.columns[1]!.moments).toEqual(profile.columns[1]!.moments)

  const merged = mergeProfiles(profile, await profiled(values.map((x) => -x)))
  const far = Math.max(...values.map(Math.abs))
  expect(first(await readProfile(writeProfile(merged), 'p.json')).extremes).toEqual([-far, far])
})

test('large numbers beside small ones: no digit of the mean goes', async () => {
  const { moments } = first(await profiled([1e-300, 3e-300]))
  expect(moments!.mean).toBe(2e-300)
})
