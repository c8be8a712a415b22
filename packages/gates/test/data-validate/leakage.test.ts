import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { areaOf } from '../../src/data-validate/metrics/encoding.ts'
import { csv, type Lab, openLab } from './lab.ts'

const N = 2000
let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  const { uniform, normal } = random('leakage')
  const rows = Array.from({ length: N }, (_, i) => {
    const label = uniform() < 0.3
    return {
      id: i,
      label,
      kind: ['a', 'b', 'c'][i % 3],
      amount: 100 * uniform() + 0.5,
      noise: normal(),
      unique: `person ${i}`,
      tax: label ? 12_000 + (i % 500) : i % 3000,
      hint: normal() + (label ? 1 : 0),
      code: label ? 'paid' : uniform() < 0.02 ? 'paid' : 'open',
      gap: label && uniform() < 0.99 ? null : 1,
      three: ['x', 'y', 'z'][i % 3],
      number: i,
    }
  })
  await lab.write('rows.jsonl', rows)
  await lab.write('one.csv', csv('x,label', '1,yes', '2,yes'))
  await lab.write('bare.csv', csv('id,label', '1,yes', '2,no'))
  await lab.write(
    'holes.csv',
    csv('x,label', ...Array.from({ length: 60 }, (_, i) => `${i % 2},${['yes', 'no', ''][i % 3]}`)),
  )
})
afterAll(() => lab.close())

async function leak(
  label = 'label',
  task: 'binary' | 'multiclass' | 'regression' = 'binary',
  line = 'label_leakage <= 0.95',
) {
  const policy = lab.policy({ train: 'rows.jsonl' }, { task, columns: { label, id: 'id', groups: [] } })
  const check = (await lab.judge(policy, [line]))[0]!
  return { check, of: (name: string) => check.members?.find((member) => member.name === name)?.observed ?? Number.NaN }
}

describe('how much of the label a single column gives away', () => {
  test('a column known only with the label is found and named', async () => {
    const { check, of } = await leak()
    expect(check).toMatchObject({ outcome: 'fail', n: N })
    expect(['tax', 'gap']).toContain(check.worst)
    expect(of('tax')).toBeGreaterThan(0.999)
    expect(of('gap')).toBeGreaterThan(0.98)
    expect(of('code')).toBeGreaterThan(0.97)
  })

  test('an honest feature is as good as it is: the area of two normals one apart is Phi(1 / sqrt 2)', async () => {
    expect((await leak()).of('hint')).toBeCloseTo(0.76, 1)
  })

  test.each(['noise', 'amount', 'kind', 'unique'])('%s says nothing', async (name) => {
    const said = (await leak()).of(name)
    expect(said).toBeGreaterThan(0.44)
    expect(said).toBeLessThan(0.55)
  })

  test('label and id are no members', async () => {
    expect((await leak()).check.members?.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['label']))
    expect((await leak()).check.members?.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['id']))
  })

  test('of several classes each is asked for by itself', async () => {
    const { of } = await leak('three', 'multiclass')
    expect(of('kind (x)')).toBeGreaterThan(0.999)
    expect(of('kind (z)')).toBeGreaterThan(0.999)
    expect(of('noise (y)')).toBeLessThan(0.56)
  })

  test('of a number, whether it lies above its median', async () => {
    const { of } = await leak('number', 'regression')
    expect(of('unique')).toBeLessThan(0.56)
    expect(of('noise')).toBeLessThan(0.56)
    expect((await leak('amount', 'regression')).of('number')).toBeLessThan(0.56)
    expect((await leak('hint', 'regression')).of('tax')).toBeGreaterThan(0.6)
  })

  test('a condition chooses the rows', async () => {
    expect((await leak('label', 'binary', 'label_leakage{kind = "a"} <= 0.95')).check.n).toBe(Math.ceil(N / 3))
  })
})

describe('where there is nothing to tell', () => {
  const judge = async (file: string, columns: object) =>
    (
      await lab.judge(lab.policy({ train: file }, { columns: { groups: [], ...columns } }), ['label_leakage <= 0.95'])
    )[0]!

  test('one class only', async () => {
    expect(await judge('one.csv', { label: 'label' })).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringMatching(/one class only/),
    })
  })
  test('no feature', async () => {
    expect(await judge('bare.csv', { label: 'label', id: 'id' })).toMatchObject({ outcome: 'error' })
  })
  test('no such label', async () => {
    expect(await judge('bare.csv', { label: 'lable' })).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/did you mean `label`/),
    })
  })
  test('rows without a label are not counted', async () => {
    expect((await judge('holes.csv', { label: 'label' })).n).toBe(40)
  })
})

test('a column of area 0.99 among nineteen of noise is found among a thousand rows', async () => {
  const { normal, uniform } = random('a leak among noise')
  // Two normals that far apart reach Phi(d / sqrt 2).
  const rows = Array.from({ length: 1000 }, () => {
    const label = uniform() < 0.3
    const noise = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`n${i}`, normal()]))
    return { ...noise, leak: normal() + (label ? 3.29 : 0), label }
  })
  await lab.write('leak-among-noise.jsonl', rows)
  const policy = lab.policy({ train: 'leak-among-noise.jsonl' }, { columns: { groups: [], label: 'label' } })
  const [check] = await lab.judge(policy, ['guard: label_leakage <= 0.95'])
  expect(check).toMatchObject({ outcome: 'fail', worst: 'leak' })
})

test('unique values that teach nothing are not looked at in their order, however they were dealt out', () => {
  const rows = Int32Array.from({ length: 60 }, (_, i) => i)
  const classes = rows.map((i) => (i < 30 ? 0 : 1))
  const area = areaOf({ codes: rows, count: 60, order: Float64Array.from(rows), classes }, 1, 'seed')
  expect(area).toMatchObject({ kind: 'estimate', n: 60 })
  expect((area as Estimate).interval(0.95).low).toBeLessThan(0.5)
})

test('rows of one entity stay together: what only names the entity gives nothing away', async () => {
  const { uniform } = random('entities')
  const rows = Array.from({ length: 300 }, (_, entity) => {
    const label = uniform() < 0.5
    return Array.from({ length: 5 }, () => ({ household: entity, street: `street ${entity}`, label }))
  }).flat()
  await lab.write('households.jsonl', rows)
  const columns = { label: 'label', groups: [] }
  const judge = async (entity?: string) =>
    (
      await lab.judge(
        lab.policy({ train: 'households.jsonl' }, { columns: { ...columns, ...(entity ? { entity } : {}) } }),
        ['label_leakage <= 0.95'],
      )
    )[0]!
  const of = (check: Awaited<ReturnType<typeof judge>>) =>
    check.members?.find(({ name }) => name === 'street')?.observed
  expect(of(await judge())).toBeGreaterThan(0.99)
  expect(of(await judge('household'))).toBeLessThan(0.56)
})
