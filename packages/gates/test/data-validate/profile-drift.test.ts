/** Drift against a profile beside drift against the rows that it was made of. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeProfile } from '@sea-trials/profile/document'
import { profileOf } from '@sea-trials/profile/make'
import { mergeProfiles } from '@sea-trials/profile/merge'
import type { Profile } from '@sea-trials/profile/state'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { massMoved } from '@sea-trials/stats/drift'
import { random } from '@sea-trials/stats/random'
import type { DataSet } from '../../src/data/data-set.ts'
import { distributionsOf, ofRows } from '../../src/data-validate/metrics/drift/reference.ts'
import { ofProfile } from '../../src/data-validate/metrics/profile/reference.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

type Missing = Readonly<Record<string, readonly Scalar[]>>
type Classes = Readonly<Record<string, string>>

let files = 0
async function setOf(values: readonly unknown[], missing: Missing = {}, extension = 'csv'): Promise<DataSet> {
  const name = `set-${files++}`
  const text =
    extension === 'csv'
      ? `k,x\n${values.map((value, i) => `${i},${value ?? ''}\n`).join('')}`
      : values.map((x) => ({ x }))
  const table = await lab.engine.open({ name, files: [await lab.write(`${name}.${extension}`, text)], missing })
  return { name, table, labels: 'yes', missing }
}

async function against(then: DataSet, now: DataSet, classification: Classes = {}) {
  const profile = await profileOf(lab.engine, then.table, { missing: then.missing, classification })
  const [byProfile] = await distributionsOf(lab.engine, ofProfile('then', profile), now, ['x'])
  const [byRows] = await distributionsOf(lab.engine, ofRows(lab.engine, then), now, ['x'])
  const moved = ({ reference, current }: NonNullable<typeof byRows>) => {
    const found = massMoved(reference, current)
    if (found.kind !== 'estimate') throw new Error('undefined')
    return { value: found.value, ...found.interval(0.95) }
  }
  return { byProfile: byProfile!, byRows: byRows!, profile: moved(byProfile!), rows: moved(byRows!) }
}

const many = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i))
const { normal, uniform, below } = random('profile drift')
const day = (i: number): string => new Date(Date.UTC(2024, 0, 1) + i * 86_400_000).toISOString().slice(0, 10)
const second = (i: number): string => new Date(Date.UTC(2024, 0, 1) + i * 1_234_567).toISOString()

type World = readonly [name: string, draw: (by: number) => unknown, classes: Classes]
const WORLDS: readonly World[] = [
  ['numbers', (by) => normal() + by, {}],
  ['whole numbers, about ten values', (by) => Math.round(1.5 * normal() + 2 * by), {}],
  ['mostly zero', (by) => (uniform() < 0.8 - by / 2 ? 0 : -Math.log(uniform())), {}],
  [
    'numbers and infinities',
    (by) => (uniform() < 0.1 ? (uniform() < 0.7 - by / 2 ? 'inf' : '-inf') : normal() + by),
    {},
  ],
  ['numbers and NaN', (by) => (uniform() < 0.1 + by / 3 ? 'nan' : normal()), {}],
  ['numbers and nulls', (by) => (uniform() < 0.1 + by / 3 ? null : normal()), {}],
  ['dates', (by) => day(Math.floor(300 * (uniform() + by / 3))), {}],
  ['instants', (by) => second(Math.floor(20_000 * (uniform() + by / 3))), {}],
  ['truths', (by) => uniform() < 0.5 + by / 3, {}],
  ['four categories', (by) => 'abcd'[Math.floor(4 * uniform() ** (1 + by))], {}],
  ['texts of many lengths', (by) => `t${below(1e9)}${'x'.repeat(Math.floor((20 + 10 * by) * uniform()))}`, {}],
  ['sensitive numbers', (by) => Math.exp(3 * normal() + 3 * by), { x: 'personal' }],
  ['sensitive categories', (by) => 'abcdefghij'[Math.floor(10 * uniform() ** (1 + by))], { x: 'protected' }],
]

describe('rows against the profile of their own kind', () => {
  test.each(WORLDS)('%s: of the same data nothing has moved', async (_, draw, classes) => {
    const same = await setOf(many(2000, () => draw(0)))
    const { byProfile, profile } = await against(same, same, classes)
    expect(byProfile.current).toEqual(byProfile.reference)
    expect(profile).toMatchObject({ value: 0, low: 0 })
  })
  test.each(WORLDS)('%s: what moved, moved as much as against the rows', async (_, draw, classes) => {
    const then = await setOf(many(3000, () => draw(0)))
    const now = await setOf(many(2000, () => draw(1)))
    const { profile, rows } = await against(then, now, classes)
    expect(rows.value).toBeGreaterThan(0.05)
    expect(Math.abs(profile.value - rows.value)).toBeLessThan(0.06)
    expect(Math.abs((profile.low ?? 0) - (rows.low ?? 0))).toBeLessThan(0.06)
  })
})

describe('rows against merged profiles of parts', () => {
  const HEAVY: readonly World[] = [
    ['ties', (by) => Math.round(4 * normal() + 2 * by) / 4, {}],
    ['a heavy tail', (by) => uniform() ** (-2 - by), {}],
    ['heavy tails on both sides', (by) => Math.tan(Math.PI * (uniform() - 0.5)) + by, {}],
    ['texts of many values', (by) => `v${below(4000)}${'x'.repeat(below(9 + 9 * by))}`, {}],
  ]

  test.each([...WORLDS, ...HEAVY])('%s: as against the profile of the whole', async (_, draw, classification) => {
    const values = many(2400, () => draw(0))
    const now = await setOf(many(1000, () => draw(1)))
    const whole = await setOf(values)
    const options = { missing: {}, classification }
    const parts: Profile[] = []
    for (const [from, to] of [
      [0, 80],
      [80, 1100],
      [1100, 2400],
    ])
      parts.push(await profileOf(lab.engine, (await setOf(values.slice(from, to))).table, options))
    const of = (profile: Profile) => distributionsOf(lab.engine, ofProfile('then', profile), now, ['x'])
    const merged = await of(parts.reduce(mergeProfiles))
    expect(merged).toEqual(await of(await profileOf(lab.engine, whole.table, options)))
  })
})

describe('the same cells on both sides', () => {
  test('tokens of x-missing are nulls, of numbers, of texts, and texts among numbers', async () => {
    for (const [token, draw] of [
      [-999, () => normal()],
      ['?', () => 'abc'[below(3)]],
      ['none', () => normal()],
    ] as const) {
      const missing = { x: [token] }
      const then = await setOf(
        many(500, (i) => (i % 5 === 0 ? token : draw())),
        missing,
      )
      const now = await setOf(
        many(500, (i) => (i % 5 === 0 ? (i % 2 === 0 ? null : token) : draw())),
        missing,
      )
      const { byProfile } = await against(then, now)
      expect([byProfile.reference[0], byProfile.current[0]]).toEqual([100, 100])
      expect((await against(then, then, { x: 'personal' })).profile.value).toBe(0)
    }
  })
  test('NaN and infinities have a cell each, and null is another', async () => {
    const then = await setOf([...many(90, () => normal()), 'nan', 'nan', 'inf', '-inf', null])
    const { byProfile, byRows } = await against(then, then)
    for (const { reference, current } of [byProfile, byRows]) {
      expect([reference[0], ...reference.slice(-2)]).toEqual([1, 2, 2])
      expect([current[0], ...current.slice(-2)]).toEqual([1, 2, 2])
    }
  })
  test('a column whose every value is lost has moved to null', async () => {
    const { profile } = await against(await setOf(many(100, () => normal())), await setOf(many(100, () => null)))
    expect(profile.value).toBeGreaterThan(0.95)
  })
  test('a new value in a gap beside a frequent one is seen', async () => {
    const then = await setOf(many(1000, (i) => (i % 2 === 0 ? 0 : 10)))
    const { profile } = await against(then, await setOf(many(1000, (i) => (i % 2 === 0 ? 0 : 5))))
    expect(profile.value).toBeCloseTo(0.5, 1)
  })
  test('a category that nobody had before is seen, whether values are named or not', async () => {
    const then = await setOf(many(1000, (i) => 'abcde'[i % 5]))
    const now = await setOf(many(1000, (i) => (i % 5 === 0 ? 'new' : 'abcde'[i % 5])))
    expect((await against(then, now)).profile.value).toBeCloseTo(0.2, 1)
    expect((await against(then, now, { x: 'protected' })).profile.value).toBeCloseTo(0.2, 1)
  })
})

test('values that few rows share are folded, and no drift comes of it', async () => {
  // About three rows a value: those that are named happen to have five, and will have three again.
  const draw = () => `v${below(500)}`
  const runs: number[] = []
  for (let run = 0; run < 10; run++) {
    const then = await setOf(many(1500, draw))
    const { profile } = await against(then, await setOf(many(1500, draw)))
    runs.push(profile.low ?? 0)
  }
  expect(Math.max(...runs)).toBeLessThan(0.03)
})

describe('lines', () => {
  const judged = async (lines: readonly string[], files: Readonly<Record<string, string>>, entity?: string) => {
    const columns = { groups: [], label: 'y', ...(entity === undefined ? {} : { entity }) }
    const { data, ...rest } = lab.policy(files, { columns })
    const history = { name: 'history', path: 'history.json', isProfile: true as const, labels: 'yes' as const }
    return lab.conclude({ ...rest, data: { ...data, history } }, lines)
  }
  const rowsOf = (n: number): string =>
    `who,y,a,b\n${many(n, (i) => `${i},${i % 3},${normal()},${'xy'[i % 2]}\n`).join('')}`
  let profile: Profile
  beforeAll(async () => {
    const table = await lab.engine.open({ name: 'then', files: [await lab.write('then.csv', rowsOf(2000))] })
    profile = await profileOf(lab.engine, table)
    await writeFile(join(lab.folder, 'history.json'), writeProfile(profile))
    await lab.write('now.csv', rowsOf(2000))
    await lab.write('before.csv', rowsOf(2000))
  })
  test('where rows belong to entities nothing is decided: a profile does not hold whose they were', async () => {
    const [drift] = await judged(['now.drift(history) <= 0.5'], { now: 'now.csv' }, 'who')
    expect(drift?.check.outcome).toBe('inconclusive')
  })
  test('drift, psi, jensen_shannon and label_drift take a profile, with the notes and figures that rows have', async () => {
    const lines = (of: string) => [
      `now.drift(${of}) <= 0.5`,
      `now.psi(a, ${of}) <= 0.5`,
      `now.jensen_shannon(b, ${of}) <= 0.5`,
      `now.label_drift(${of}) <= 0.5`,
    ]
    const files = { now: 'now.csv', before: 'before.csv' }
    const [byProfile, byRows] = [await judged(lines('history'), files), await judged(lines('before'), files)]
    expect(byProfile.map(({ check }) => check.outcome)).toEqual(['pass', 'pass', 'pass', 'pass'])
    expect(byProfile.map(({ notes }) => notes)).toEqual(byRows.map(({ notes }) => notes))
    expect(byProfile.map(({ figures }) => figures?.map(({ kind, y }) => ({ kind, y })))).toEqual(
      byRows.map(({ figures }) => figures?.map(({ kind, y }) => ({ kind, y }))),
    )
  })
  test('infinity_norm takes one that names each value, and row_ratio counts its rows', async () => {
    const lines = (of: string) => [`now.infinity_norm(b, ${of}) <= 0.5`, `now.row_ratio(${of}) = 1`]
    const files = { now: 'now.csv', before: 'before.csv' }
    const [byProfile, byRows] = [await judged(lines('history'), files), await judged(lines('before'), files)]
    expect(byProfile.map(({ check }) => [check.outcome, check.observed])).toEqual(
      byRows.map(({ check }) => [check.outcome, check.observed]),
    )
  })
  test('infinity_norm is not told from buckets, in which one value gains what another loses', async () => {
    const some = (rare: (i: number) => string): string =>
      `who,y,a,b\n${many(2000, (i) => `${i},${i % 3},1,${rare(i)}\n`).join('')}`
    const then = await lab.engine.open({
      name: 'rare',
      files: [
        await lab.write(
          'rare.csv',
          some((i) => `v${i % 300}`),
        ),
      ],
    })
    await writeFile(join(lab.folder, 'history.json'), writeProfile(await profileOf(lab.engine, then)))
    await lab.write(
      'rarer.csv',
      some((i) => `v${i % 299}`),
    )
    const [found] = await judged(['now.infinity_norm(b, history) <= 0.5'], { now: 'rarer.csv' })
    await writeFile(join(lab.folder, 'history.json'), writeProfile(profile))
    expect(found?.check).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('does not name each value of `b`'),
    })
  })
  test.each([
    'wasserstein(a, history)',
    'kolmogorov_smirnov(a, history)',
    'domain_auc(history)',
    'conditional_drift(history)',
  ])('%s needs the rows, and says so', async (call) => {
    const [found] = await judged([`now.${call} <= 0.1`], { now: 'now.csv' })
    expect([found?.check.outcome, found?.check.reason]).toEqual([
      'error',
      expect.stringMatching(/`history` is a profile: `\w+` needs its rows/),
    ])
  })
})
