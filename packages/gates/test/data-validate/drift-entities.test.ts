/** Rows of one entity are worth less than as many rows, by as much as they are alike. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeProfile } from '@sea-trials/profile/document'
import { profileOf } from '@sea-trials/profile/make'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { random } from '@sea-trials/stats/random'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
const { normal } = random('entities of drift')

/** Rows of an entity hold one value in `alike`, and values of their own in `apart`. */
const rows = (entities: number, each: number, prefix: string, more = 0): string =>
  csv(
    'who,alike,apart,kind,label',
    ...Array.from({ length: entities }, (_, entity) => {
      const own = normal()
      return Array.from(
        { length: each },
        (_, i) =>
          `${prefix}${entity},${(own + more).toFixed(4)},${(normal() + more).toFixed(4)},${'abc'[entity % 3]},${(entity + i) % 2 === 0}`,
      )
    }).flat(),
  )

beforeAll(async () => {
  lab = await openLab()
  await lab.write('train.csv', rows(100, 50, 't'))
  await lab.write('few.csv', rows(12, 50, 'r'))
  await lab.write('single.csv', rows(3000, 1, 's'))
  await lab.write('moved.csv', rows(400, 10, 'm', 2))
  await lab.write('nobody.csv', rows(100, 5, 'n').replace(/^who,/, 'someone,'))
  const table = await lab.engine.open({ name: 'train', files: [join(lab.folder, 'train.csv')] })
  await writeFile(join(lab.folder, 'train.json'), writeProfile(await profileOf(lab.engine, table)))
})
afterAll(() => lab.close())

const judged = async (
  recent: string,
  line: string,
  entity?: string,
  train: Policy['data'][string]['path'] = 'train.csv',
) => {
  const columns = { groups: [], label: 'label', ...(entity === undefined ? {} : { entity }) }
  const policy = lab.policy({ train: train as string, recent }, { columns })
  const profile = { name: 'train', path: train as string, isProfile: true as const, labels: 'yes' as const }
  const data = train?.endsWith('.json') ? { ...policy.data, train: profile } : policy.data
  return (await lab.conclude({ ...policy, data }, [line]))[0]!.check
}

test('what looks moved by its rows is not shown to be by its twelve entities', async () => {
  const line = 'guard: recent.psi(alike, train) <= 0.05'
  expect(await judged('few.csv', line)).toMatchObject({ outcome: 'fail' })
  const check = await judged('few.csv', line, 'who')
  expect(check).toMatchObject({ outcome: 'inconclusive', n: 600 })
  expect(check.interval).toMatchObject({ method: expect.stringContaining('by entity') })
})

test('what names the entity is no feature: others come, and nothing has moved', async () => {
  await lab.write('many.csv', rows(1500, 2, '1'))
  await lab.write('more.csv', rows(1500, 2, '9'))
  const line = 'recent.drift(train) <= 0.1'
  expect(await judged('more.csv', line, undefined, 'many.csv')).toMatchObject({ outcome: 'fail', worst: 'who' })
  const check = await judged('more.csv', line, 'who', 'many.csv')
  expect(check.members?.map(({ name }) => name)).not.toContain('who')
  expect(check.outcome).not.toBe('fail')
})

test('of the rows of one entity nothing is shown', async () => {
  await lab.write('alone.csv', rows(1, 2000, 'z'))
  for (const line of [
    'recent.psi(apart, train) <= 0.1',
    'recent.drift(train) <= 0.1',
    'recent.psi(alike, train) <= 0.1',
  ])
    expect((await judged('alone.csv', line, 'who')).outcome).toBe('inconclusive')
})

test('a column in which rows of an entity are not alike is worth nearly all its rows', async () => {
  const width = async (column: string, entity?: string): Promise<number> => {
    const { interval } = await judged('few.csv', `recent.jensen_shannon(${column}, train) <= 0.02`, entity)
    return (interval?.high ?? 9) - (interval?.low ?? 0)
  }
  expect(await width('alike', 'who')).toBeGreaterThan(3 * (await width('alike')))
  expect(await width('apart', 'who')).toBeLessThan(1.5 * (await width('apart')))
})

test.each([
  'recent.drift(train) <= 0.1',
  'recent.psi(alike, train) <= 0.1',
  'recent.psi(kind, train) <= 0.1',
  'recent.kolmogorov_smirnov(alike, train) <= 0.1',
  'recent.wasserstein(alike, train) <= 0.2',
  'recent.label_drift(train) <= 0.1',
  'recent.conditional_drift(train) <= 0.3',
])('entities of one row change nothing: %s', async (line) => {
  const [with_, without] = [
    await judged('single.csv', line, 'who', 'single-train.csv').catch(() => undefined),
    await judged('single.csv', line, undefined, 'single-train.csv').catch(() => undefined),
  ]
  expect(with_?.interval).toEqual(without?.interval)
  expect(with_?.observed).toBe(without?.observed)
  expect(with_?.observed).not.toBeNull()
})
beforeAll(async () => {
  await lab.write('single-train.csv', rows(3000, 1, 'q'))
})

test('a move of two standard deviations is found among entities too', async () => {
  expect(await judged('moved.csv', 'guard: recent.drift(train) <= 0.1', 'who')).toMatchObject({ outcome: 'fail' })
  expect(await judged('moved.csv', 'guard: recent.kolmogorov_smirnov(alike, train) <= 0.1', 'who')).toMatchObject({
    outcome: 'fail',
  })
})

describe('whose the rows are is not known', () => {
  const why = 'which rows belong together is not known'
  test.each([
    ['nobody.csv', 'recent.psi(alike, train) <= 0.1', 'train.csv'],
    ['nobody.csv', 'recent.kolmogorov_smirnov(alike, train) <= 0.1', 'train.csv'],
    ['few.csv', 'recent.psi(alike, train) <= 0.1', 'train.json'],
    ['few.csv', 'recent.drift(train) <= 0.1', 'train.json'],
    ['few.csv', 'recent.label_drift(train) <= 0.1', 'train.json'],
    ['nobody.csv', 'recent.wasserstein(alike, train) <= 0.1', 'train.csv'],
    ['few.csv', 'recent.conditional_drift(train) <= 0.1', 'train.csv'],
  ])('%s: %s against %s is undecided, and says so', async (recent, line, train) => {
    const check = await judged(recent, line, 'who', train)
    expect(check).toMatchObject({ outcome: 'inconclusive', observed: null })
    expect(check.reason).toContain(why)
    if (recent === 'nobody.csv')
      expect(check.reason).toContain('`recent` has no column `who`, which the policy calls `entity`')
    if (train === 'train.json')
      expect(check.reason).toContain(
        '`train` is a profile, which does not keep whose its rows are: compare with the rows',
      )
  })
  test('and is nobody’s business where no entity is declared', async () => {
    const { reason } = await judged('few.csv', 'recent.psi(alike, train) <= 0.1', undefined, 'train.json')
    expect(reason).not.toContain('whose')
  })
})
