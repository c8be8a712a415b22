/** What contracts of other tools limit: the divergence from stated shares, and the largest change of one share. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

let files = 0
async function fileOf(counts: Readonly<Record<string, number>>): Promise<string> {
  const rows = Object.entries(counts).flatMap(([x, n]) =>
    Array.from({ length: n }, () => ({ x: x === 'null' ? null : x })),
  )
  const name = `counts-${files++}.jsonl`
  await lab.write(name, rows)
  return name
}

describe('kl_divergence', () => {
  const schema = { properties: { x: { 'x-distribution': { shares: { a: '50%', b: '50%' } } } } }
  const check = async (counts: Readonly<Record<string, number>>) =>
    (await lab.judge(lab.policy({ train: await fileOf(counts) }), ['kl_divergence(x) <= 0.05'], {}, schema))[0]!
  test('rows as stated pass, few are undecided, others fail', async () => {
    expect((await check({ a: 500, b: 500 })).outcome).toBe('pass')
    expect((await check({ a: 15, b: 15 })).outcome).toBe('inconclusive')
    expect((await check({ a: 850, b: 150, null: 50 })).outcome).toBe('fail')
  })
  test('a value without a share is an error, not a number', async () => {
    expect(await check({ a: 500, b: 499, c: 1 })).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('1 row of `train` hold values of which no share is stated'),
    })
  })
})

describe('infinity_norm', () => {
  const check = async (now: Readonly<Record<string, number>>, then: Readonly<Record<string, number>>) =>
    (
      await lab.judge(lab.policy({ train: await fileOf(then), recent: await fileOf(now) }), [
        'recent.infinity_norm(x, train) <= 0.1',
      ])
    )[0]!
  test('one share that changed, among the rows with a value', async () => {
    const found = await check({ a: 600, b: 400 }, { a: 400, b: 600 })
    expect(found.observed).toBeCloseTo(0.2, 9)
    expect(found.outcome).toBe('fail')
    expect(await check({ a: 1000, b: 1000 }, { a: 1001, b: 1000 })).toMatchObject({ outcome: 'pass' })
    expect((await check({ a: 30, b: 30 }, { a: 31, b: 30 })).outcome).toBe('inconclusive')
  })
  test('a change among the values is not halved by rows without one, and rows that lost theirs are a change', async () => {
    expect((await check({ a: 600, b: 400, null: 1000 }, { a: 400, b: 600, null: 1000 })).observed).toBeCloseTo(0.2, 9)
    expect((await check({ a: 500, b: 500, null: 1000 }, { a: 500, b: 500 })).observed).toBeCloseTo(0.5, 9)
  })
  test('a side that lost every value has changed wholly', async () => {
    const lost = await check({ null: 500 }, { a: 500, b: 500 })
    expect([lost.outcome, lost.observed]).toEqual(['fail', 1])
    expect((await check({ null: 500 }, { null: 400 })).outcome).toBe('inconclusive')
  })
  test('a value that nobody had before', async () => {
    expect((await check({ a: 700, new: 300 }, { a: 1000 })).observed).toBeCloseTo(0.3, 9)
  })
})
