import { describe, expect, test } from '@jest/globals'
import { engineOf, failure, opened, parquet, write } from './support.ts'

describe('cells', () => {
  test('numbers, texts by their length, dates; null, NaN and what stands for a missing value apart', async () => {
    const { engine, table } = await opened(
      write('csv', 'x,s,d\n1,a,2024-01-01\n2,bbb,2024-01-02\nnan,,2024-01-03\n-1,dddd,\n3,e,2024-01-02\n'),
    )
    const second = Date.UTC(2024, 0, 2) / 1000
    expect(
      await engine.cells(table, [
        { column: 'x', of: 'value', edges: [1, 2], missing: [-1] },
        { column: 's', of: 'length', edges: [1, 3] },
        { column: 'd', of: 'value', edges: [second - 1, second] },
        { column: 'x', of: 'value', edges: [] },
      ]),
    ).toEqual([
      { counts: [1, 1, 1], nulls: 1, nans: 1, infinite: 0 },
      { counts: [2, 1, 1], nulls: 1, nans: 0, infinite: 0 },
      { counts: [1, 2, 1], nulls: 1, nans: 0, infinite: 0 },
      { counts: [4], nulls: 0, nans: 1, infinite: 0 },
    ])
    expect(await failure(engine.cells(table, [{ column: 's', of: 'value', edges: [1] }]))).toMatch(/^bad-requirement/)
    expect(await failure(engine.cells(table, [{ column: 'x', of: 'length', edges: [1] }]))).toMatch(/^bad-requirement/)
  })

  test('texts by their time of the day in seconds; what is none has no number', async () => {
    const { engine, table } = await opened(write('csv', 'x,t\n1,00:00\n1,07:15\n1,19:15:00.5\n1,later\n1,?\n'))
    const edges = [7.25 * 3600, 19.25 * 3600]
    expect(await engine.cells(table, [{ column: 't', of: 'clock', edges, missing: ['?'] }])).toEqual([
      { counts: [2, 0, 1], nulls: 2, nans: 0, infinite: 0 },
    ])
    expect(await failure(engine.cells(table, [{ column: 'x', of: 'clock', edges: [1] }]))).toMatch(/^bad-requirement/)
  })

  test('rows of entities in cells; a row without an entity is one of its own', async () => {
    const { engine, table } = await opened(
      write('csv', 'e,x,s\na,1,p\na,1,q\na,5,p\nb,5,p\n,1,p\n,1,\nc,nan,q\nd,,-\n'),
    )
    const cut = { column: 'x', of: 'value', edges: [2] } as const
    expect(await engine.clusters(table, 'e', { ...cut, together: [0, -1] })).toEqual({
      entities: 6,
      squares: 14,
      // Null, NaN, above 2, up to 2.
      cells: [
        [1, 1, 1],
        [1, 1, 1],
        [2, 2, 4],
        [4, 6, 8],
      ],
      together: [5, 7, 9],
    })
    expect(await engine.clusters(table, 'e', { column: 's', missing: ['-'], together: ['p', null] })).toEqual({
      entities: 6,
      squares: 14,
      cells: [
        [2, 2, 2],
        [2, 2, 4],
        [4, 6, 8],
      ],
      together: [6, 8, 10],
    })
    const none = await engine.filter(table, { kind: 'compare', column: 'x', operator: '>', value: 9 })
    expect(await engine.clusters(none, 'e', { ...cut, together: [] })).toEqual({
      entities: 0,
      squares: 0,
      cells: [],
      together: [0, 0, 0],
    })
  })

  test('no rows, infinities, integers of any width', async () => {
    const { engine, table } = await opened(
      await parquet(
        `SELECT * FROM (VALUES ('inf'::DOUBLE, 5::HUGEINT, 1.5::DECIMAL(4,2)), ('-inf', 170141183460469231731687303715884105727, 2)) t(x, h, d)`,
      ),
    )
    const cuts = ['x', 'h', 'd'].map((column) => ({ column, of: 'value', edges: [1.75] }) as const)
    expect((await engine.cells(table, cuts)).map(({ counts, infinite }) => [...counts, infinite])).toEqual([
      [0, 0, 2],
      [0, 2, 0],
      [1, 1, 0],
    ])
    const none = await engine.filter(table, { kind: 'compare', column: 'd', operator: '>', value: 9 })
    expect(await engine.cells(none, cuts.slice(0, 1))).toEqual([{ counts: [0, 0], nulls: 0, nans: 0, infinite: 0 }])
    expect(await engine.quantiles(none, cuts, [0.5])).toEqual([[], [], []])
  })
})

describe('cells at edges next to each other', () => {
  test('the double below an integer, the least ones about zero', async () => {
    const { engine, table } = await opened(write('csv', 'x\n-0.0\n0.0\n0.5\n1.0\n2.0\n'))
    const edges = [-5e-324, 0, 1 - 2 ** -53, 1]
    expect(await engine.cells(table, [{ column: 'x', of: 'value', edges }])).toMatchObject([
      { counts: [0, 2, 1, 1, 1] },
    ])
  })
})

describe('quantiles', () => {
  const file = () => parquet('SELECT i::DOUBLE AS x, (i % 3)::INTEGER AS k FROM range(1000) t(i)')
  test('of many columns, each as often as it is asked for', async () => {
    const { engine, table } = await opened(await file())
    const columns = ['x', 'k'].map((column) => ({ column, of: 'value' }) as const)
    expect(await engine.quantiles(table, columns, [0, 0.5, 0.5, 1])).toEqual([
      [0, 500, 500, 999],
      [0, 1, 1, 2],
    ])
  })
  test('of one of so many rows, spread evenly and over both of what takes turns', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i % 2},${Math.floor(i / 100)}`)
    const turns = await parquet('SELECT (i % 2)::DOUBLE AS turn, (i // 100)::DOUBLE AS place FROM range(10000) t(i)')
    for (const file of [turns, write('csv', `turn,place\n${rows.join('\n')}\n`)]) {
      const { engine, table } = await opened(file)
      const columns = ['turn', 'place'].map((column) => ({ column, of: 'value' }) as const)
      expect(await engine.quantiles(table, columns, [0, 0.45, 0.55, 1], 4)).toEqual([
        [0, 0, 1, 1],
        [0, 45, 54, 99],
      ])
    }
  })
  test('of one of so many rows the same with one thread and with two', async () => {
    const found = []
    for (const threads of [1, 2]) {
      const engine = await engineOf(threads)
      const table = await engine.open({ name: 'data', files: [await file()] })
      found.push(await engine.quantiles(table, [{ column: 'x', of: 'value' }], [0, 0.25, 1], 7))
    }
    expect(found).toEqual([[[0, 258, 998]], [[0, 258, 998]]])
  })
})

describe('counts of values', () => {
  test('null among them, all, the first, or those that are asked for', async () => {
    const { engine, table } = await opened(write('csv', 's,b\na,true\nb,false\na,\n,true\n"it\'s",true\n'))
    expect(await engine.histogram(table, 's')).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 1 },
      { value: "it's", count: 1 },
      { value: null, count: 1 },
    ])
    expect(await engine.histogram(table, 's', { most: 1 })).toEqual([{ value: 'a', count: 2 }])
    expect(await engine.histogram(table, 's', { missing: ['b'], values: ["it's", 'zzz'] })).toEqual([
      { value: null, count: 2 },
      { value: "it's", count: 1 },
    ])
    expect(await engine.histogram(table, 'b', { values: [] })).toEqual([{ value: null, count: 1 }])
  })
})

describe('part of a data set', () => {
  const only = { kind: 'compare', column: 'x', operator: '>=', value: 3 } as const
  test.each(['csv', 'jsonl', 'parquet'])(
    '%s: every question is about the part, rows keep their numbers',
    async (format) => {
      const files = {
        csv: () => write('csv', 'x,s\n1,a\n2,b\n3,c\n4,c\n'),
        jsonl: () => write('jsonl', '{"x":1,"s":"a"}\n{"x":2,"s":"b"}\n{"x":3,"s":"c"}\n{"x":4,"s":"c"}\n'),
        parquet: () => parquet(`SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'c')) t(x, s)`),
      }
      const { engine, table } = await opened(await files[format as 'csv']())
      const part = await engine.filter(table, only)
      expect(await engine.aggregate(part, [{ op: 'rows' }, { op: 'min', column: 'x' }])).toEqual([2, 3])
      expect(
        await engine.aggregate(part, [
          { op: 'distinct', columns: ['x'] },
          { op: 'duplicates', columns: ['s'] },
        ]),
      ).toEqual([2, 1])
      expect((await engine.vectors(part, ['x'])).x).toMatchObject({ values: Float64Array.from([3, 4]) })
      expect((await engine.vectors(part, ['x'], undefined, 2)).x).toMatchObject({ values: Float64Array.from([3]) })
      const located = await engine.locate(part, { kind: 'compare', column: 's', operator: '=', value: 'c' }, ['x'], 5)
      expect(located.map(({ row, values }) => [row, values.x])).toEqual([
        [3, 3],
        [4, 4],
      ])
      expect((await engine.locateDuplicates(part, ['s'], [], 5)).map(({ row }) => row)).toEqual([4])
      expect(await engine.overlap(part, table)).toBe(2)
      expect(await engine.overlap(table, part)).toBe(2)
      const smaller = await engine.filter(part, { kind: 'compare', column: 'x', operator: '<', value: 4 })
      expect(await engine.aggregate(smaller, [{ op: 'rows' }])).toEqual([1])
      expect((await engine.locate(smaller, only, [], 5)).map(({ row }) => row)).toEqual([3])
      const batches = []
      for await (const batch of engine.rows(smaller)) batches.push(...batch)
      expect(batches).toEqual([{ x: 3, s: 'c' }])
    },
  )
  test('a column that is not there', async () => {
    const { engine, table } = await opened(write('csv', 'y\n1\n'))
    expect(await failure(engine.filter(table, only))).toMatch(/^missing-column/)
  })
})
