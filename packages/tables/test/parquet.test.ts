import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { engineError } from '../src/duckdb/errors.ts'
import { allRows, engineOf, failure, opened, parquet, write } from './support.ts'

describe('Parquet', () => {
  test('every type has its JSON value', async () => {
    const file =
      await parquet(`SELECT 1::TINYINT AS i8, 18446744073709551615::UBIGINT AS u64, 2.50::DECIMAL(9,2) AS dec,
      1.5::FLOAT AS f32, 'nan'::DOUBLE AS nan, true AS b, 'x' AS s, 'lo'::ENUM('lo','hi') AS e, DATE '2024-02-29' AS d,
      TIMESTAMP '2024-01-01 10:00:00.5' AS t, TIMESTAMPTZ '2024-01-01 10:00:00+02' AS tz, TIMESTAMP_NS '2024-01-01 10:00:00' AS ns,
      TIME '10:00:00' AS clock, uuid '00000000-0000-0000-0000-000000000001' AS u, [1, NULL] AS l, {'a': 1} AS st, NULL::INTEGER AS nothing`)
    const { engine, table } = await opened(file)
    expect(await allRows(engine, table)).toEqual([
      {
        i8: 1,
        u64: '18446744073709551615',
        dec: 2.5,
        f32: 1.5,
        nan: Number.NaN,
        b: true,
        s: 'x',
        e: 'lo',
        d: '2024-02-29',
        t: '2024-01-01T10:00:00.5Z',
        tz: '2024-01-01T08:00:00Z',
        ns: '2024-01-01T10:00:00Z',
        clock: '10:00:00',
        u: '00000000-0000-0000-0000-000000000001',
        l: [1, null],
        st: { a: 1 },
        nothing: null,
      },
    ])
  })

  test('columns may be called like what the engine calls its own', async () => {
    const file = await parquet(
      `SELECT i AS file_row_number, i AS filename, i AS rowid, i AS c0, i AS file_index, i AS "a""b" FROM range(3) t(i)`,
    )
    const { engine, table } = await opened(file)
    const where = { kind: 'compare', column: 'rowid', operator: '>=', value: 1 } as const
    expect(await engine.locate(table, where, ['file_row_number', 'a"b'], 5)).toEqual([
      { file, row: 2, values: { file_row_number: 1, 'a"b': 1 } },
      { file, row: 3, values: { file_row_number: 2, 'a"b': 2 } },
    ])
  })

  test('vectors are whole over several of the blocks that they are read into', async () => {
    const rows = 270_000
    const file = await parquet(
      `SELECT i, i / 2 AS x, CASE WHEN i % 7 = 3 THEN NULL ELSE i END AS gaps, 't' || (i % 3) AS s FROM range(${rows}) t(i)`,
    )
    const { engine, table } = await opened(file)
    const vectors = await engine.vectors(table, ['i', 'x', 'gaps', 's'])
    const isGap = (row: number): boolean => row % 7 === 3
    const wanted = [
      ['i', 'values', (row: number) => row],
      ['x', 'values', (row: number) => row / 2],
      ['gaps', 'values', (row: number) => (isGap(row) ? Number.NaN : row)],
      ['gaps', 'valid', (row: number) => (isGap(row) ? 0 : 1)],
      ['s', 'codes', (row: number) => row % 3],
    ] as const
    for (const [name, part, at] of wanted) {
      const read = (vectors[name] as unknown as Record<string, Float64Array>)[part] as Float64Array
      expect([name, part, read.length, read.findIndex((value, row) => !Object.is(value, at(row)))]).toEqual([
        name,
        part,
        rows,
        -1,
      ])
    }
    expect(vectors).toHaveProperty('i.valid', null)
  })

  test('rows are found by file and number, with any number of threads', async () => {
    const rows = (from: number) => `SELECT i FROM range(${from}, ${from + 50_000}) t(i)`
    const files = [
      await parquet(rows(0), ', ROW_GROUP_SIZE 3000'),
      await parquet(rows(50_000), ', ROW_GROUP_SIZE 7000'),
    ]
    for (const threads of [1, 4]) {
      const engine = await engineOf(threads)
      const table = await engine.open({ name: 'data', files })
      const where = { kind: 'multiple', column: 'i', of: 33_333 } as const
      expect(await engine.locate(table, where, ['i'], 3)).toEqual([
        { file: files[0], row: 1, values: { i: 0 } },
        { file: files[0], row: 33_334, values: { i: 33_333 } },
        { file: files[1], row: 16_667, values: { i: 66_666 } },
      ])
      const { i } = await engine.vectors(table, ['i'])
      expect(i!.kind === 'number' && i!.values.every((value, index) => value === index)).toBe(true)
    }
  })

  test('an integer column is counted exactly, dense or not, with statistics or without', async () => {
    const distinct = async (select: string, options = ''): Promise<unknown> => {
      const { engine, table } = await opened(await parquet(select, options))
      return (
        await engine.aggregate(table, [
          { op: 'distinct', columns: ['i'] },
          { op: 'count', column: 'i' },
        ])
      )[0]
    }
    expect(await distinct('SELECT i % 1000 AS i FROM range(10000) t(i)', ', ROW_GROUP_SIZE 2048')).toBe(1000)
    expect(await distinct('SELECT -i AS i FROM range(10) t(i)')).toBe(10)
    expect(await distinct('SELECT i * 10000000000 AS i FROM range(10) t(i)')).toBe(10)
    expect(await distinct('SELECT unnest([1, 1, NULL, 3])::UTINYINT AS i')).toBe(2)
    expect(await distinct('SELECT NULL::BIGINT AS i FROM range(10) t(i)')).toBe(0)
    expect(await distinct('SELECT i FROM range(0) t(i)')).toBe(0)
    expect(await distinct("SELECT ('9223372036854775' || (100 + i % 700))::BIGINT AS i FROM range(1400) t(i)")).toBe(
      700,
    )
    expect(await distinct('SELECT i::HUGEINT AS i FROM range(10) t(i)')).toBe(10)
  })

  test('distinct values asked alone are counted where there are no rows, too', async () => {
    for (const rows of [0, 3]) {
      const { engine, table } = await opened(await parquet(`SELECT i::VARCHAR AS s FROM range(${rows}) t(i)`))
      expect(await engine.aggregate(table, [{ op: 'distinct', columns: ['s'] }])).toEqual([rows])
    }
  })

  test.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['cut to its head', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['a Git LFS pointer', () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n')],
    [
      'with a footer of garbage',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -60), Buffer.alloc(52, 7), bytes.subarray(-8)]),
    ],
  ])('a file that is %s is refused', async (_, damage) => {
    const bytes = readFileSync(await parquet('SELECT i, i::VARCHAR AS s FROM range(5000) t(i)'))
    expect(await failure(opened(write('parquet', damage(bytes))))).toMatch(
      /^unreadable-data: data.parquet is no readable Parquet: /,
    )
  })

  test('damage inside of the data is an error when they are read', async () => {
    const bytes = readFileSync(await parquet('SELECT i % 977 AS i FROM range(50000) t(i)', ', COMPRESSION zstd'))
    bytes.fill(0xff, 4, 400)
    const { engine, table } = await opened(write('parquet', bytes))
    expect(await failure(engine.aggregate(table, [{ op: 'sum', column: 'i' }]))).toMatch(/^unreadable-data/)
  })

  test('names are as the file writes them', async () => {
    // The engine would write no such names: they are put into its file.
    const written = async (name: string) => {
      const bytes = readFileSync(await parquet('SELECT 1 AS price, {x: 5, y: {z: 6}} AS s, 2 AS price_1, 3 AS other'))
      return Buffer.from(bytes.toString('latin1').replaceAll('other', name), 'latin1')
    }
    const { engine, table } = await opened(write('parquet', await written('PRICE')))
    expect(table.columns.map(({ name }) => name)).toEqual(['price', 's', 'price_1', 'PRICE'])
    expect(await engine.aggregate(table, [{ op: 'max', column: 'PRICE' }])).toEqual([3])
    expect(await failure(opened(write('parquet', await written('price'))))).toBe(
      'unreadable-data: data.parquet names "price" more than once',
    )
  })

  test('a text that is no UTF-8 is an error that does not quote it', async () => {
    const bytes = readFileSync(await parquet("SELECT 'secret' || chr(233) AS s", ', COMPRESSION uncompressed'))
    for (let at = bytes.indexOf('secret'); at >= 0; at = bytes.indexOf('secret', at + 1))
      bytes.fill(0xff, at + 6, at + 8)
    const { engine, table } = await opened(write('parquet', bytes))
    const said = await failure(engine.aggregate(table, [{ op: 'distinct', columns: ['s'] }]))
    expect(said).toMatch(/^unreadable-data: .*data\.parquet.*UTF8/)
    expect(said).not.toContain('secret')
  })

  test('files of other columns or types are named', async () => {
    const a = await parquet('SELECT 1 AS i, 2 AS j')
    const other = await parquet('SELECT 1 AS i')
    const typed = await parquet("SELECT 'x' AS i, 2 AS j")
    expect(await failure(opened([a, other]))).toMatch(/^unreadable-data: the columns of data.parquet .* lacks "j"$/)
    expect(await failure(opened([a, typed]))).toMatch(
      /^unreadable-data: column "i" is VARCHAR in data.parquet and INTEGER/,
    )
  })
})

test('pages whose values leave their own range are damaged, and no sum was too large', () => {
  const said = 'Out of Range Error: Value 3878355468424 is outside of provided min and max range of type "INT32"'
  const { code, message } = engineError(new Error(said), ['a.parquet'])
  expect(code).toBe('unreadable-data')
  expect(message).not.toContain('3878355468424')
})
