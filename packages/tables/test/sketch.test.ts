import { describe, expect, test } from '@jest/globals'
import { allRows, engineOf, opened, parquet, write } from './support.ts'

const keyOf = (x: number): bigint => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, Math.abs(x))
  return x < 0 ? -view.getBigUint64(0) : view.getBigUint64(0)
}

describe('bins', () => {
  test('numbers fall by their bits, lengths of text too, times by their second', async () => {
    const { engine, table } = await opened(
      write(
        'csv',
        'x,s,t\n1.5,é,1970-01-01T00:00:01.9Z\n-1.5,ab,1969-12-31T23:59:59Z\n,,\n1.5000001,ab,1970-01-01\nnan,"",\n',
      ),
    )
    const [x, s, t] = await engine.bins(table, [
      { column: 'x', shift: 44 },
      { column: 's', shift: 0 },
      { column: 't', shift: 1 },
    ])
    const sorted = (bins: typeof x) => [...bins!].sort((a, b) => (a.key < b.key ? -1 : 1))
    expect(sorted(x)).toEqual([
      { key: -(keyOf(1.5) >> 44n), count: 1, low: keyOf(-1.5), high: keyOf(-1.5) },
      { key: keyOf(1.5) >> 44n, count: 2, low: keyOf(1.5), high: keyOf(1.5000001) },
    ])
    expect(sorted(s).map(({ key, count }) => [key, count])).toEqual([
      [0n, 1],
      [keyOf(1), 1],
      [keyOf(2), 2],
    ])
    expect(sorted(t).map(({ key, count, low, high }) => [key, count, low, high])).toEqual([
      [-1n, 1, -1n, -1n],
      [0n, 2, 0n, 1n],
    ])
  })
})

describe('registers', () => {
  /** Kept in profiles: when an engine hashes otherwise, the profile's `hash` gets another name. */
  test('a value hashes to what it hashed to when profiles were first written', async () => {
    const file = await parquet(
      `SELECT 5::INTEGER AS i, 5.0::DOUBLE AS x, 'abc' AS s, true AS b, DATE '2024-02-29' AS d, 12345678901234567890::HUGEINT AS h`,
    )
    const engine = await engineOf()
    const table = await engine.open({ name: 'data', files: [file] })
    const found = await engine.registers(
      table,
      ['i', 'x', 's', 'b', 'd', 'h'].map((column) => ({ column })),
      11,
    )
    expect(found.map(([one]) => [one!.register, String(one!.least)])).toMatchInlineSnapshot(`
[
  [
    1615,
    "6678426269974292",
  ],
  [
    1615,
    "6678426269974292",
  ],
  [
    1180,
    "939875228076698",
  ],
  [
    208,
    "2303708993689628",
  ],
  [
    1860,
    "2938865928828384",
  ],
  [
    373,
    "3509892274797410",
  ],
]
`)
    expect(found[0]).toEqual(found[1])
  })
  test('0 and -0 are one value, and 5 is 5.0', async () => {
    const { engine, table } = await opened(write('csv', 'x\n0.0\n-0.0\n'))
    const [registers] = await engine.registers(table, [{ column: 'x' }], 11)
    expect(registers).toHaveLength(1)
    expect(registers![0]!.count).toBe(2)
  })
})

describe('frequent', () => {
  test('counts values of several columns, most frequent first, rare ones left out', async () => {
    const { engine, table } = await opened(write('csv', `a,b\nx,1\ny,"it's"\nx,1\n,z\n`), { types: { b: 'string' } })
    expect(await engine.frequent(table, [{ column: 'a' }, { column: 'b' }], 1)).toEqual([
      [
        { value: 'x', count: 2 },
        { value: 'y', count: 1 },
      ],
      [
        { value: '1', count: 2 },
        { value: "it's", count: 1 },
        { value: 'z', count: 1 },
      ],
    ])
    expect(await engine.frequent(table, [{ column: 'a' }], 2)).toEqual([[{ value: 'x', count: 2 }]])
  })
})

describe('part', () => {
  test('the parts are the whole, the same each time, and others with another seed', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `${i}\n`).join('')
    const { engine, table } = await opened(write('csv', `i\n${rows}`))
    const sum = async (part: number, seed: string) => {
      const half = await engine.part(table, part, 2, seed)
      return (await engine.aggregate(half, [{ op: 'rows' }, { op: 'sum', column: 'i' }])).map(Number)
    }
    const [a, b] = [await sum(0, 'seed'), await sum(1, 'seed')]
    expect(a[0]! + b[0]!).toBe(1000)
    expect(a[1]! + b[1]!).toBe(499_500)
    expect(a[0]).toBeGreaterThan(430)
    expect(b[0]).toBeGreaterThan(430)
    expect(await sum(0, 'seed')).toEqual(a)
    expect(await sum(0, 'other')).not.toEqual(a)
  })

  test.each([1, 4])('loaded, the same rows in the same order, %d threads', async (threads) => {
    const file = await parquet(`SELECT i, 'text ' || i AS s FROM range(200000) t(i)`, ', ROW_GROUP_SIZE 20480')
    const engine = await engineOf(threads)
    const table = await engine.open({ name: 'data', files: [file] })
    const [drawn, loaded] = await Promise.all(
      ([undefined, 'loaded'] as const).map(async (keep) => allRows(engine, await engine.part(table, 0, 50, 'a', keep))),
    )
    expect(drawn!.length).toBeGreaterThan(3_000)
    expect(loaded).toEqual(drawn)
  })
})

describe('power sums', () => {
  test('of scaled deviations, NaN and infinities left out; 0 where there is nothing', async () => {
    const { engine, table } = await opened(write('csv', 'x,y\n1.0,\n3.0,\nnan,\ninf,\n'), { types: { y: 'number' } })
    const of = (column: string, power: 1 | 2 | 3 | 4) =>
      ({ op: 'power_sum', column, power, centre: 1, scale: 2 }) as const
    expect(await engine.aggregate(table, [of('x', 1), of('x', 2), of('x', 4), of('y', 2)])).toEqual([1, 1, 1, 0])
  })
})
