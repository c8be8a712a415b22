import { beforeAll, describe, expect, test } from '@jest/globals'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Instance } from '../src/duckdb/instance.ts'
import { putOnDisk } from '../src/duckdb/on-disk.ts'
import { openEngine } from '../src/open-engine.ts'
import { allRows, engineOf, opened, parquet, write } from './support.ts'

const engineWith = (mostHeld: number) => openEngine({ mostHeld })

describe('text that is too large to hold', () => {
  const first =
    'i,h,x,s,b,d,t,m,k,z\n' +
    '1,170141183460469231731687303715884105727,-0.5,"a,""b",true,2024-02-29,2024-02-29T10:00:00.123456Z,10:11:12.5,?,oops\n' +
    '-9007199254740993,-3,nan,"",false,1999-12-31,1969-12-31T23:59:59Z,23:59:59,2,4\n'
  const second = 'i,h,x,s,b,d,t,m,k,z\n3,0,inf,zürich,true,2024-01-01,2024-01-01T00:00:00Z,00:00:00,3,\n,,,,,,,,,\n'
  const files = [write('csv', first), write('csv', second)]
  const source = {
    name: 'data',
    files,
    missing: { k: ['?'] },
    types: { m: 'time', z: 'integer' },
    misfits: 'kept',
  } as const
  const ask = async (mostHeld: number) => {
    const engine = await engineWith(mostHeld)
    try {
      const table = await engine.open(source)
      const is = (column: string, value: number) => ({ kind: 'compare', column, operator: '=', value }) as const
      const names = table.columns.map(({ name }) => name)
      return {
        columns: table.columns,
        located: await engine.locate(table, is('i', 3), names, 5),
        rows: await allRows(engine, table),
        placed: await engine.locateRows(table, [0, 2], names),
        none: await engine.locate(
          await engine.filter(table, { kind: 'negate', part: is('k', 2) }),
          is('i', 1),
          ['k'],
          5,
        ),
        distinct: await engine.aggregate(table, [
          { op: 'distinct', columns: ['i'] },
          { op: 'distinct', columns: ['k'] },
          { op: 'duplicates' },
          { op: 'max', column: 'h' },
        ]),
        halves: await Promise.all(
          [0, 1].map(async (part) => engine.aggregate(await engine.part(table, part, 2, 'seed'), [{ op: 'rows' }])),
        ).then((counts) =>
          counts
            .flat()
            .map(Number)
            .reduce((a, b) => a + b),
        ),
      }
    } finally {
      await engine.close()
    }
  }

  test('answers as text that is held', async () => {
    const held = await ask(2 ** 26)
    expect(held.columns.map(({ engineType }) => engineType)).toEqual([
      ...['BIGINT', 'HUGEINT', 'DOUBLE', 'VARCHAR', 'BOOLEAN', 'DATE', 'TIMESTAMP', 'TIME', 'BIGINT', 'HUGEINT'],
    ])
    expect(held.located).toHaveLength(1)
    expect(await ask(0)).toEqual(held)
  })
})

describe('an engine that holds less', () => {
  const outOfMemory = new SeaTrialsError('engine-failed', 'the engine ran out of memory: could not allocate', '')
  const damaged = new SeaTrialsError('unreadable-data', 'ragged', '')
  const write = async (failure: Error | undefined) => {
    const smaller = { name: 'smaller' }
    const whole = {
      name: 'whole',
      threads: 3,
      spillPath: () => '/nowhere/0.parquet',
      withLess: async (_: unknown, memory: number, work: (on: unknown) => Promise<unknown>) => {
        asked.push(memory)
        return work(smaller)
      },
    }
    const asked: unknown[] = []
    const columns = Array.from({ length: 50 }, (_, i) => ({ name: `c${i}`, engineType: 'BIGINT' }))
    await putOnDisk(whole as unknown as Instance, ['a.csv'], columns, String, async (_, on) => {
      asked.push((on as unknown as typeof smaller).name)
      if ((on as unknown) === smaller && failure) throw failure
    })
    return asked
  }
  // Rows of which one group is more than that are put on the disk by the engine itself.
  test.each([
    ['writes', undefined, ['smaller']],
    ['writes no rows that are too long for it', outOfMemory, ['smaller', 'whole']],
  ])('%s', async (_, failure, names) => {
    expect(await write(failure)).toEqual([50 * 2 * 20 * 2 ** 20, ...names])
  })
  test('fails where the whole one would', async () => {
    await expect(write(damaged)).rejects.toBe(damaged)
  })
})

describe('repeats', () => {
  test('counts rows that repeat another one, of the columns that are asked for; nulls are equal', async () => {
    const { engine, table } = await opened(write('csv', 'a,b\n1,x\n1,x\n1,y\n,\n,\n1,x\n'))
    expect(await engine.repeats(table)).toBe(3)
    expect(await engine.repeats(table, ['a'])).toBe(4)
    expect(await engine.repeats(table, ['b'])).toBe(3)
  })
  test('of no rows none', async () => {
    const { engine, table } = await opened(write('csv', 'a\n'))
    expect(await engine.repeats(table)).toBe(0)
  })
  // More than a block of each part: hashes go through files.
  test.each([2, 4])('each of a million numbers twice, %d threads', async (threads) => {
    const file = await parquet('SELECT i % 1000000 AS i, i AS j FROM range(2000000) r(i)')
    const engine = await engineOf(threads)
    const table = await engine.open({ name: 'data', files: [file] })
    expect(await engine.repeats(table, ['i'])).toBe(1_000_000)
    expect(await engine.repeats(table)).toBe(0)
  })
})

describe('values of more than a million rows', () => {
  const N = 1_100_000
  const named = (rows: string): string => `'a name that is not short ' || ${rows}`
  const columns = [
    `${named('i')} AS own`,
    `${named(`CASE WHEN i = ${N - 1} THEN 0 ELSE i END`)} AS once_more`,
    `${named('i % 1000')} AS few`,
    `CASE WHEN i % 2 = 0 THEN ${named('i')} END AS half`,
  ]
  let file: string
  beforeAll(async () => {
    file = await parquet(`SELECT ${columns.join(', ')} FROM range(${N}) x(i)`)
  })

  test.each([
    [['own'], N, 0],
    [['once_more'], N - 1, 1],
    [['few'], 1000, N - 1000],
    [['half'], N / 2, N / 2 - 1],
    [['own', 'once_more'], N, 0],
    [['few', 'once_more'], N, 0],
    [['half', 'few'], N / 2, N / 2 - 500],
  ])('%p: %d that differ, %d rows that repeat', async (names, distinct, repeated) => {
    const asked = [{ op: 'distinct', columns: names }, { op: 'duplicates', columns: names }, { op: 'rows' }] as const
    const { engine, table } = await opened(file)
    expect((await engine.aggregate(table, asked)).map(Number)).toEqual([distinct, repeated, N])
  })

  test('of some of the rows', async () => {
    const where = { kind: 'compare', column: 'few', operator: '=', value: 'a name that is not short 0' } as const
    const asked = [
      { op: 'distinct', columns: ['once_more'], where },
      { op: 'duplicates', columns: ['few'], where },
      { op: 'distinct', columns: ['own'], where },
    ] as const
    const { engine, table } = await opened(file)
    expect((await engine.aggregate(table, asked)).map(Number)).toEqual([N / 1000, N / 1000 - 1, N / 1000])
  })
})
