import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Drawing, Engine } from '../src/engine.ts'
import { openEngine } from '../src/open-engine.ts'
import { folder, parquet, write } from './support.ts'

const secret = join(folder, 'secret-of-others.csv')
writeFileSync(secret, 'a\n1\n')

const n = 40
const places = Array.from({ length: n }, (_, i) => i)
const cost = places.map((i) => ((i * 37) % 23) / 7)
const weight = places.map((i) => 1 + ((i * 17) % 11))
const order = places.map((i) => (i * 7) % n)
const SEEDS = [0n, 1n << 63n, 2n ** 64n - 1n, 0x9e3779b97f4a7c15n, 123456789n]
const RATIO = 'SELECT sum(cost) / sum(weight) FROM predictions'

let engine: Engine
let drawing: Drawing
beforeAll(async () => {
  engine = await openEngine({ threads: 2 })
  const at = (values: readonly number[]) => order.map((i) => values[i])
  const predictions = at(cost).map((value, i) => `${order[i]},${value},x${i}`)
  const rows = places.map((i) => `${i},${weight[i]},${-i}`)
  drawing = {
    name: 'predictions',
    table: await engine.open({ name: 'p', files: [write('csv', `id,cost,Name\n${predictions.join('\n')}\n`)] }),
    beside: await engine.open({ name: 'r', files: [write('csv', `id,weight,NAME\n${rows.join('\n')}\n`)] }),
    rows: places.map((i) => ({ at: order.indexOf(i), besides: i })),
    unit: places,
    units: n,
    seeds: SEEDS,
  }
})
afterAll(() => engine.close())

/** The engine's hash of a 64-bit integer, which is MurmurHash3's finish. */
const hash = (x: bigint): bigint => {
  const mixed = (y: bigint): bigint => BigInt.asUintN(64, (y ^ (y >> 32n)) * 0xd6e8feb86659fd93n)
  const twice = mixed(mixed(x))
  return twice ^ (twice >> 32n)
}
/** How often each unit is drawn. */
const counts = (seed: bigint, units: number): number[] => {
  const drawn = new Array<number>(units).fill(0)
  for (let i = 0; i < units; i++) {
    const unit = Number(hash(BigInt(i) ^ seed) % BigInt(units))
    drawn[unit] = (drawn[unit] as number) + 1
  }
  return drawn
}
const ratio = (times: (place: number) => number, of: readonly number[] = places): number => {
  const sum = (values: readonly number[]) => of.reduce((total, i) => total + times(i) * (values[i] as number), 0)
  return sum(cost) / sum(weight)
}

describe('a statement over rows drawn again', () => {
  test('is that of a bootstrap by hand with the same counts', async () => {
    const { observed, draws } = await engine.resample(RATIO, drawing)
    expect(observed).toBeCloseTo(
      ratio(() => 1),
      9,
    )
    expect(draws.length).toBe(SEEDS.length)
    for (const [at, seed] of SEEDS.entries()) {
      const drawn = counts(seed, n)
      expect(draws[at]).toBeCloseTo(
        ratio((i) => drawn[i] as number),
        9,
      )
    }
    expect(new Set(draws).size).toBe(SEEDS.length)
  })
  test('what is drawn together comes together, and only of the rows that are asked about', async () => {
    const some = places.filter((i) => i % 3 > 0)
    const rows = some.map((i) => ({ at: order.indexOf(i), besides: i }))
    const asked = { ...drawing, rows, unit: some.map((i) => i % 5), units: 5 }
    const { observed, draws } = await engine.resample(RATIO, asked)
    expect(observed).toBeCloseTo(
      ratio(() => 1, some),
      9,
    )
    for (const [at, seed] of SEEDS.entries()) {
      const drawn = counts(seed, 5)
      expect(draws[at]).toBeCloseTo(
        ratio((i) => drawn[i % 5] as number, some),
        9,
      )
    }
  })
  test('says what is left without each unit, where asked', async () => {
    const unit = places.map((i) => i % 4)
    const one = { ...drawing, unit, units: 4 }
    expect(await engine.resample(RATIO, one)).not.toHaveProperty('without')
    const { without } = await engine.resample(RATIO, { ...one, without: true })
    const byHand = [0, 1, 2, 3].map((left) => ratio((i) => (i % 4 === left ? 0 : 1)))
    expect(without?.length).toBe(4)
    byHand.forEach((value, at) => {
      expect(without?.[at]).toBeCloseTo(value, 9)
    })
    const sql = 'SELECT sum(cost) / count(*) FILTER (id % 4 = 1) FROM predictions WHERE id % 4 < 2'
    const { without: some } = await engine.resample(sql, { ...one, without: true })
    expect(some?.map((value) => value === null)).toEqual([false, true, false, false])
  })
  test('sees the same draw however often it looks', async () => {
    const sql = 'SELECT (SELECT sum(cost) FROM predictions) - sum(cost) FROM predictions'
    expect((await engine.resample(sql, drawing)).draws.every((draw) => Math.abs(draw ?? 1) < 1e-9)).toBe(true)
  })
  test('columns of both sides, the predictions’ own where names collide', async () => {
    const one = { ...drawing, seeds: [] }
    expect(await engine.resample("SELECT count(*) FROM predictions WHERE name[1] = 'x'", one)).toEqual({
      observed: n,
      draws: [],
    })
  })
  test('Parquet of several files keeps the order of its files', async () => {
    const files = [
      await parquet('SELECT i AS v FROM range(3) t(i)'),
      await parquet('SELECT i + 3 AS v FROM range(3) t(i)'),
    ]
    const table = await engine.open({ name: 'several', files })
    const rows = [4, 5].map((at) => ({ at, besides: 0 }))
    const asked = { name: 'predictions', table, rows, unit: [0, 1], units: 2, seeds: [] }
    expect((await engine.resample('SELECT sum(v) FROM predictions', asked)).observed).toBe(9)
  })
  test('gives the same numbers with one thread and with two', async () => {
    const many = 300_000
    const columns = '(i * 7919 % 100003) / 977.0 AS cost, 1 + (i * 31 % 1009) / 7.0 AS weight'
    const file = await parquet(`SELECT ${columns} FROM range(${many}) t(i)`)
    const rows = Array.from({ length: many }, (_, i) => ({ at: i, besides: 0 }))
    const unit = rows.map(({ at }) => at)
    const found: unknown[] = []
    for (const threads of [1, 2]) {
      const own = await openEngine({ threads })
      const table = await own.open({ name: 'many', files: [file] })
      found.push(await own.resample(RATIO, { name: 'predictions', table, rows, unit, units: many, seeds: SEEDS }))
      await own.close()
    }
    expect(found[0]).toEqual(found[1])
  })
  test('null and what is no finite number', async () => {
    const none = await engine.resample('SELECT sum(cost) FROM predictions WHERE id < 0', drawing)
    expect(none).toEqual({ observed: null, draws: [] })
    // Without row 3 there is nothing to divide by.
    const sql = 'SELECT sum(cost) / count(*) FILTER (id = 3) FROM predictions'
    const { draws } = await engine.resample(sql, drawing)
    expect(draws.map((draw) => draw === null)).toEqual(SEEDS.map((seed) => counts(seed, n)[3] === 0))
    const failed = engine.resample('SELECT sum(cost) / 0.0 FROM predictions', drawing)
    const outcome = await failed.then(
      ({ observed }) => observed,
      (error: Error) => error.message,
    )
    expect([null, 'the statement gives NaN or an infinity']).toContain(outcome)
  })
  test.each([
    ["SELECT count(*) FROM read_csv('/etc/passwd')", 'read_csv'],
    [`SELECT count(*) FROM '${secret}'`, 'no table'],
    ['SELECT count(*) FROM sea_rows', 'no table'],
    ['SELECT count(*) FROM temp.sea_rows', 'not a data set'],
    ['SELECT count(*) FROM predictions, sea_seed', 'no table'],
    ['SELECT count(*) FROM duckdb_settings()', 'duckdb_settings'],
    ['SELECT count(*) FROM predictions; SELECT 1', '2 statements'],
    ['DROP VIEW predictions', 'cannot be read'],
    ["COPY predictions TO '/tmp/x.csv'", 'cannot be read'],
    ['SELECT random() FROM predictions', 'random'],
    ['SELECT 1', 'no data set'],
    ['SELECT max(name) FROM predictions', 'no number'],
    ['SELECT cost FROM predictions', 'more than one row'],
    ['SELECT sum(cost), 1 FROM predictions', '2 columns'],
    ['SELECT sum(name::INTEGER) FROM predictions', 'Conversion Error'],
  ])('%s is refused', async (sql, reason) => {
    await expect(engine.resample(sql, drawing)).rejects.toThrow(reason)
  })
})
