import { describe, expect, test } from '@jest/globals'
import { distinctOf } from '@sea-trials/stats/distinct'
import { quantileOf } from '@sea-trials/stats/histogram'
import type { ColumnType } from '@sea-trials/tables/engine'
import fc from 'fast-check'
import { readProfile, writeProfile } from '../src/document.ts'
import { profileOf } from '../src/make.ts'
import { mergeProfiles } from '../src/merge.ts'
import type { ProfileOptions } from '../src/options.ts'
import { type ColumnProfile, knowsValues, type Profile } from '../src/state.ts'
import { warningsOf } from '../src/warnings.ts'
import { csvOf, opened } from './lab.ts'

const HEADER = ['i', 'x', 's', 'b', 'd', 't']
const TYPES: Record<string, ColumnType> = {
  i: 'integer',
  x: 'number',
  s: 'string',
  b: 'boolean',
  d: 'date',
  t: 'timestamp',
}
const day = fc.integer({ min: 0, max: 20_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10))
const moment = fc
  .integer({ min: -(10 ** 9), max: 2 * 10 ** 9 })
  .map((s) => `${new Date(s * 1000).toISOString().slice(0, 19)}Z`)
const row = fc.tuple(
  fc.option(fc.integer({ min: -500, max: 500 })),
  fc.option(
    fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0),
    ),
  ),
  fc.option(fc.constantFrom('a', 'b', 'é', '', 'NA', "it's", '😀')),
  fc.option(fc.boolean()),
  fc.option(day),
  fc.option(moment),
)

async function profiled(
  rows: readonly (readonly unknown[])[],
  options?: ProfileOptions,
  threads?: number,
): Promise<Profile> {
  const { engine, table } = await opened(csvOf(HEADER, rows), TYPES, threads)
  return profileOf(engine, table, options)
}

/** All but the moments, which are equal to rounding only. */
const rest = ({ columns, ...profile }: Profile): unknown => ({
  ...profile,
  columns: columns.map(({ moments, histogram, ...column }) => ({
    ...column,
    histogram: histogram && { ...histogram, bins: [...histogram.bins] },
  })),
})

const byName = (profile: Profile, name: string): ColumnProfile =>
  profile.columns.find((column) => column.name === name) as ColumnProfile

describe('merged equals whole', () => {
  const options: ProfileOptions = { classification: { s: 'public', d: 'personal' }, missing: { s: ['NA'], i: [7] } }
  test('counts, extremes, bins, values, registers and buckets bit for bit; moments to rounding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(row, { maxLength: 40 }), { minLength: 2, maxLength: 3 }), async (parts) => {
        const whole = await profiled(parts.flat(), options)
        const states: Profile[] = []
        for (const part of parts) states.push(await profiled(part, options))
        const forwards = states.reduce(mergeProfiles)
        const backwards = [...states].reverse().reduce(mergeProfiles)
        expect(rest(forwards)).toEqual(rest(whole))
        expect(rest(backwards)).toEqual(rest(whole))
        for (const name of ['i', 'x']) {
          const [merged, one] = [byName(forwards, name).moments!, byName(whole, name).moments!]
          const size = name === 'i' ? 500 : 1e6
          for (const [key, power] of [
            ['mean', 1],
            ['m2', 2],
            ['m3', 3],
            ['m4', 4],
          ] as const)
            expect(Math.abs(merged[key] - one[key])).toBeLessThanOrEqual(
              1e-11 * Math.max(1, one.n) * (2 * size) ** power,
            )
        }
      }),
      { numRuns: 12 },
    )
  })
  test('of many magnitudes and many values, which takes closer looks and coarser bins', async () => {
    const rows = Array.from({ length: 6000 }, (_, k) => [
      k,
      // From 280 to 300: twenty bins at a first look.
      280 + ((k * 7919) % 6000) / 300,
      `v${k % 900}`,
      k % 3 === 0,
      new Date(((k * 37) % 20_000) * 86_400_000).toISOString().slice(0, 10),
      new Date(k * 1000).toISOString(),
    ])
    const whole = await profiled(rows)
    const cuts = [rows.slice(0, 100), rows.slice(100, 700), rows.slice(700)]
    const parts: Profile[] = []
    for (const cut of cuts) parts.push(await profiled(cut))
    expect(rest(parts.reduce(mergeProfiles))).toEqual(rest(whole))
    expect(rest(mergeProfiles(parts[2]!, mergeProfiles(parts[1]!, parts[0]!)))).toEqual(rest(whole))
    const x = byName(whole, 'x').histogram!
    expect(x.bins.size).toBeGreaterThan(128)
    const median = quantileOf(x, 0.5)!
    expect(median.low <= 290 && 290 <= median.high).toBe(true)
    expect(median.high - median.low).toBeLessThan(0.2)
    expect(byName(whole, 'd').histogram!.bins.size).toBeGreaterThan(128)
    expect(byName(whole, 's').values).toBeUndefined()
    expect(Math.abs(distinctOf(byName(whole, 's').registers) / 900 - 1)).toBeLessThan(0.1)
  })
  test('a part whose column is empty takes nothing away', async () => {
    const { engine, table } = await opened('a,b\n1,x\n2,y\n')
    const full = await profileOf(engine, table)
    const second = await opened('a,b\n,z\n,x\n')
    const empty = await profileOf(second.engine, second.table)
    expect(empty.columns[0]!.type).toBe('string')
    for (const merged of [mergeProfiles(full, empty), mergeProfiles(empty, full)]) {
      expect(merged.columns[0]!.type).toBe('integer')
      expect(merged.columns[0]!.nulls).toBe(2)
      expect(merged.columns[0]!.extremes).toEqual([1, 2])
      expect(merged.columns[0]!.moments!.n).toBe(2)
    }
  })
})

describe('a profile', () => {
  test('is the same with one thread and with two, and reads back to itself', async () => {
    const rows = Array.from({ length: 5000 }, (_, k) => [
      k % 97,
      Math.sin(k) * 10 ** (k % 9),
      `v${k % 40}`,
      k % 2 === 0,
      '2024-01-01',
      null,
    ])
    const [one, two] = [await profiled(rows, {}, 1), await profiled(rows, {}, 2)]
    expect(writeProfile(one)).toBe(writeProfile(two))
    expect(rest(await readProfile(writeProfile(one), 'p.json'))).toEqual(rest(one))
    expect(writeProfile(await readProfile(writeProfile(one), 'p.json'))).toBe(writeProfile(one))
  })
  test('does not take whole numbers that are one double for one value', async () => {
    const wide = await profiled(Array.from({ length: 60 }, (_, k) => [2n ** 60n + BigInt(k), 1, 's', true, null, null]))
    const narrow = await profiled(Array.from({ length: 60 }, () => [7, 1, 's', true, null, null]))
    const told = (profile: Profile) => warningsOf(profile, [], 0).filter(({ column }) => column === 'i')
    expect([knowsValues(byName(wide, 'i')), knowsValues(byName(narrow, 'i'))]).toEqual([false, true])
    expect(told(wide).map(({ text }) => text)).not.toContain('constant')
    expect(told(narrow).map(({ text }) => text)).toContain('constant')
  })
  test('counts nulls, tokens, NaN, infinities and empty texts apart', async () => {
    const profile = await profiled(
      [
        [1, Number.NaN, '', true, null, null],
        [7, Number.POSITIVE_INFINITY, 'NA', false, null, null],
        [null, 2.5, null, null, null, null],
      ],
      { missing: { s: ['NA'], i: [7] } },
    )
    const { columns } = profile
    expect(columns.map(({ nulls, tokens, nan, infinite, empty }) => [nulls, tokens, nan, infinite, empty])).toEqual([
      [1, 1, 0, 0, 0],
      [0, 0, 1, 1, 0],
      [1, 1, 0, 0, 1],
      [1, 0, 0, 0, 0],
      [3, 0, 0, 0, 0],
      [3, 0, 0, 0, 0],
    ])
    expect(byName(profile, 'x').moments).toEqual({ n: 1, mean: 2.5, m2: 0, m3: 0, m4: 0 })
    expect(byName(profile, 'b').trues).toBe(1)
  })
  describe('moments of a sensitive column', () => {
    const of = async (values: readonly (number | string)[], classification = 'confidential') => {
      const { engine, table } = await opened(
        csvOf(
          ['x', 'k'],
          values.map((value, k) => [value, k]),
        ),
        { x: 'number' },
      )
      return profileOf(engine, table, { classification: { x: classification } })
    }
    const moments = (profile: Profile) => byName(profile, 'x').moments
    const many = Array.from({ length: 8 }, (_, k) => 1000 + k / 8)

    test.each<[string, readonly (number | string)[], boolean]>([
      ['one row', [779972.25], false],
      ['equal rows', Array.from({ length: 50 }, () => 779972.25), false],
      ['two rows', [1, 2], false],
      ['five values', [...many.slice(0, 5), ...many.slice(0, 5)], false],
      ['five numbers beside what is none', [...many.slice(0, 5), 'NaN', 'inf', '-inf'], false],
      ['one value beside a common one', [...Array.from({ length: 90 }, () => 0), 98765], false],
      ['six values', many.slice(0, 6), true],
      ['no value', ['NaN', 'NaN'], true],
    ])('%s', async (_, values, kept) => {
      expect(moments(await of(values)) !== undefined).toBe(kept)
      expect(moments(await of(values, 'internal'))).toBeDefined()
    })
    test('are those of the whole where each part has them, and none where one has not', async () => {
      const [few, one, none, more] = [
        await of([5]),
        await of(many),
        await of(['NaN']),
        await of(many.map((x) => x * 2)),
      ]
      const both = mergeProfiles(mergeProfiles(one, none), more)
      const all = byName(await of([...many, 'NaN', ...many.map((x) => x * 2)]), 'x').moments!
      expect(moments(both)).toMatchObject({ n: 16, mean: expect.closeTo(all.mean, 6), m2: expect.closeTo(all.m2, 3) })
      for (const merged of [mergeProfiles(both, few), mergeProfiles(few, both)]) {
        expect(moments(merged)).toBeUndefined()
        expect(moments(await readProfile(writeProfile(merged), 'p.json'))).toBeUndefined()
      }
    })
    test('of a part that was not sensitive tell no more in a whole that is', async () => {
      const merged = mergeProfiles(await of([5, 5, 5], 'internal'), await of(['NaN']))
      expect([byName(merged, 'x').classification, moments(merged)]).toEqual(['confidential', undefined])
    })
  })
  test('names no value that few rows share, none of a sensitive column, and no extreme of it', async () => {
    const rows = [...Array.from({ length: 9 }, () => 'often'), 'Ada', 'Ada'].map((s, k) => [
      k * 1000 + 17,
      1,
      s,
      true,
      '1990-02-03',
      null,
    ])
    const plain = await profiled(rows)
    expect(byName(plain, 's').values).toEqual({ counts: [['often', 9]], other: 2 })
    const sensitive = await profiled(rows, { classification: { i: 'personal', s: 'protected', d: 'personal' } })
    expect(byName(sensitive, 's').values).toBeUndefined()
    expect(byName(sensitive, 'i').extremes).toBeUndefined()
    expect(byName(sensitive, 'i').histogram!.shift).toBeGreaterThanOrEqual(50)
    expect(byName(sensitive, 'd').histogram!.shift).toBeGreaterThanOrEqual(25)
    expect(writeProfile(sensitive)).not.toMatch(/Ada|often|10017/)
    const merged = mergeProfiles(plain, sensitive)
    expect(byName(merged, 's').values).toBeUndefined()
    expect(byName(merged, 'i').extremes).toBeUndefined()
    expect(byName(merged, 'i').classification).toBe('personal')
  })
  test('stays within the size that the docs promise', async () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => [
      k * 7919,
      Math.exp(k / 700),
      `${k % 90}-${'é'.repeat(60)}`,
      true,
      null,
      new Date(k * 9_999_999).toISOString(),
    ])
    const text = writeProfile(await profiled(rows))
    const longest = Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)))
    expect(longest).toBeLessThan(32 * 1024)
  })
  test.each([
    ['{', /no JSON/],
    ['{}', /no profile of this version/],
  ])('%s is none', async (text, message) => {
    await expect(readProfile(text, 'p.json')).rejects.toThrow(message)
  })
  test('that contradicts itself, and a partition that is counted twice, are refused', async () => {
    const profile = await profiled([[1, 1, 'a', true, null, null]], { files: [`sha256:${'0'.repeat(64)}`] })
    await expect(readProfile(writeProfile({ ...profile, rows: 0 }), 'p.json')).rejects.toThrow(/contradict/)
    const moved = profile.columns.map((c) => (c.moments ? { ...c, moments: { ...c.moments, mean: 1e9 } } : c))
    await expect(readProfile(writeProfile({ ...profile, columns: moved }), 'p.json')).rejects.toThrow(/contradict/)
    expect(() => mergeProfiles(profile, profile)).toThrow(/is in both/)
    expect(() => mergeProfiles(profile, { ...profile, files: [], columns: profile.columns.slice(1) })).toThrow(
      /has the column `i`|"i"/,
    )
    const texts = {
      ...profile,
      files: [],
      columns: profile.columns.map((c) => (c.name === 'i' ? { ...c, type: 'date' as const } : c)),
    }
    expect(() => mergeProfiles(profile, texts)).toThrow(/is integer in one profile and date/)
  })
})
