/** What is made of a merged profile is what is made of the whole: cells, quantiles, and all that was counted, of columns of many shapes. */
import { expect, test } from '@jest/globals'
import { quantileOf } from '@sea-trials/stats/histogram'
import { random } from '@sea-trials/stats/random'
import { cutOf, rowsBetween } from '../src/cells.ts'
import { profileOf } from '../src/make.ts'
import { mergeProfiles } from '../src/merge.ts'
import type { ColumnProfile, Profile } from '../src/state.ts'
import { csvOf, opened } from './lab.ts'

const { normal, uniform, below } = random('merged shapes')
const instant = (second: number): string => `${new Date(second * 1000).toISOString().slice(0, 19)}Z`

const SHAPES: readonly (readonly [string, () => unknown])[] = [
  ['four of five are zero', () => (uniform() < 0.8 ? 0 : -Math.log(uniform()))],
  ['four of five are zero, the rest on both sides', () => (uniform() < 0.8 ? 0 : normal())],
  ['ties', () => Math.round(2 * normal()) / 2],
  ['two values', () => below(2)],
  ['one value in nearly all rows', () => (uniform() < 0.995 ? 7 : below(1000))],
  ['a heavy tail', () => uniform() ** -2],
  ['heavy tails on both sides', () => Math.tan(Math.PI * (uniform() - 0.5))],
  ['all magnitudes', () => (uniform() < 0.5 ? -1 : 1) * 10 ** (600 * uniform() - 300)],
  ['whole numbers that count up', () => 1e9 + below(1e6)],
  ['days', () => instant(86_400 * below(9000)).slice(0, 10)],
  ['instants', () => instant(below(2e9))],
  ['texts of many values', () => `v${below(5000)}${'x'.repeat(below(30))}`],
  ['few texts, of which all may be named', () => 'abcde'[Math.floor(5 * uniform() ** 3)]],
  ['gaps, NaN and infinities', () => [null, 'nan', 'inf', '-inf'][below(12)] ?? normal()],
]

const ROWS = 4000
/** Uneven, and one without rows of its own sort in it. */
const CUTS = [0, 37, 1500, 1501, ROWS]

async function profiled(rows: readonly (readonly unknown[])[]): Promise<Profile> {
  const { engine, table } = await opened(
    csvOf(
      SHAPES.map((_, i) => `c${i}`),
      rows.map((row) => row.map((value) => (/^-?(inf|nan)$/.test(String(value)) ? Number(toNumber(value)) : value))),
    ),
  )
  return profileOf(engine, table, { classification: { c12: 'public' } })
}

const toNumber = (value: unknown): number =>
  value === 'nan' ? Number.NaN : value === 'inf' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY

const derived = ({ moments: _, histogram, ...counted }: ColumnProfile): unknown => {
  if (histogram === undefined) return counted
  const cut = cutOf(histogram)
  const quantiles = Array.from({ length: 101 }, (_, i) => quantileOf(histogram, i / 100))
  return { ...counted, bins: [...histogram.bins], cut, between: rowsBetween(histogram, cut.edges), quantiles }
}

test('in whatever order parts are merged', async () => {
  const rows = Array.from({ length: ROWS }, () => SHAPES.map(([, draw]) => draw()))
  const whole = await profiled(rows)
  const parts: Profile[] = []
  for (const [i, from] of CUTS.slice(0, -1).entries()) parts.push(await profiled(rows.slice(from, CUTS[i + 1])))
  const [a, b, c, d] = parts as [Profile, Profile, Profile, Profile]
  const ways = [mergeProfiles(mergeProfiles(a, b), mergeProfiles(c, d)), [d, b, a, c].reduce(mergeProfiles)]
  for (const merged of ways)
    for (const [i, [shape]] of SHAPES.entries()) {
      const [found, one] = [merged.columns[i]!, whole.columns[i]!]
      expect([shape, derived(found)]).toEqual([shape, derived(one)])
      if (one.moments === undefined || !Number.isFinite(one.moments.m4)) continue
      const far = Math.max(...one.extremes!.map(Math.abs))
      for (const [key, power] of [
        ['mean', 1],
        ['m2', 2],
        ['m3', 3],
        ['m4', 4],
      ] as const)
        expect(Math.abs(found.moments![key] - one.moments[key])).toBeLessThanOrEqual(1e-10 * ROWS * (2 * far) ** power)
    }
})

test('texts that a part does not name, since few of its rows share them, are others in the merged profile too', async () => {
  const named = async (rows: readonly string[]) => {
    const { engine, table } = await opened(
      csvOf(
        ['s'],
        rows.map((text) => [text]),
      ),
    )
    return profileOf(engine, table)
  }
  const rows = Array.from({ length: 400 }, (_, i) => 'abcd'[i % 4]!)
  const parts = [await named(rows.slice(0, 10)), await named(rows.slice(10))] as const
  const merged = mergeProfiles(...parts).columns[0]!.values!
  const whole = (await named(rows)).columns[0]!.values!
  expect([whole.counts.map(([, n]) => n), whole.other]).toEqual([[100, 100, 100, 100], 0])
  expect([merged.counts.map(([, n]) => n), merged.other]).toEqual([[98, 98, 97, 97], 10])
})
