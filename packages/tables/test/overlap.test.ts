import { describe, expect, test } from '@jest/globals'
import { engineOf, failure, parquet, write } from './support.ts'

const CSV = 'id,name,x,n\n1, Ada  Lovelace ,0.1,7\n2,GRACE\u00a0HOPPER,2,8\n3,,-0.0,9\n4,other,5,10\n'
const OTHER = `SELECT * FROM (VALUES ('ada lovelace', 0.1000001::DOUBLE, 7), ('Grace Hopper', 2.0, 8), (NULL, 0.0, 9)) t(name, x, n)`

async function two(of = OTHER, csv = CSV) {
  const engine = await engineOf()
  const table = await engine.open({ name: 'one', files: [write('csv', csv)] })
  const other = await engine.open({ name: 'two', files: [await parquet(of)] })
  return { engine, table, other }
}

describe('rows that two data sets share', () => {
  test('as they stand and normalised: case, white space, empty and null, digits', async () => {
    const { engine, table, other } = await two()
    expect(await engine.overlap(table, other)).toBe(1)
    expect(await engine.overlap(table, other, { digits: 6 })).toBe(3)
    expect(await engine.overlap(table, other, { digits: 9 })).toBe(2)
    expect(await engine.overlap(table, other, { columns: ['x'], digits: 1 })).toBe(3)
    expect(await engine.overlap(other, table, { digits: 6 })).toBe(3)
  })

  test('integers of both sides name things, and are not rounded', async () => {
    const numbers = (...values: readonly number[]) => `n\n${values.join('\n')}\n`
    const engine = await engineOf()
    const open = async (name: string, text: string) => engine.open({ name, files: [write('csv', text)] })
    const [a, b] = [await open('a', numbers(1_000_001, 5)), await open('b', numbers(1_000_002, 5))]
    expect(await engine.overlap(a, b, { digits: 6 })).toBe(1)
    expect(await engine.overlap(a, await open('c', numbers(1_000_002.5, 5)), { digits: 6 })).toBe(2)
  })

  test('composed and decomposed letters are one', async () => {
    const engine = await engineOf()
    const a = await engine.open({ name: 'a', files: [write('csv', 's\ncaf\u00e9\n')] })
    const b = await engine.open({ name: 'b', files: [write('csv', 's\nCAFE\u0301\n')] })
    expect(await engine.overlap(a, b)).toBe(0)
    expect(await engine.overlap(a, b, { digits: 6 })).toBe(1)
  })

  test('the first of them are shown with their first copy, whatever the format', async () => {
    const { engine, table, other } = await two(`${OTHER} UNION ALL ${OTHER}`)
    const found = await engine.locateOverlap(table, other, { digits: 6 }, ['id', 'name'], 2)
    expect(found).toEqual([
      {
        file: table.files[0],
        row: 1,
        values: { id: 1, name: ' Ada  Lovelace ' },
        twin: { file: other.files[0], row: 1 },
      },
      {
        file: table.files[0],
        row: 2,
        values: { id: 2, name: 'GRACE\u00a0HOPPER' },
        twin: { file: other.files[0], row: 2 },
      },
    ])
    const back = await engine.locateOverlap(other, table, { columns: ['n'] }, [], 9)
    expect(back.map(({ row, twin }) => [row, twin.row])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 1],
      [5, 2],
      [6, 3],
    ])
  })

  test('of one that belongs to several files, the file that it stands in', async () => {
    const engine = await engineOf()
    const csvs = ['a\n1\n2\n', 'a\n3\n4\n'].map((text) => write('csv', text))
    const parquets = [await parquet('SELECT 9 AS a'), await parquet('SELECT 4 AS a UNION ALL SELECT 1')]
    const table = await engine.open({ name: 'a', files: csvs })
    const other = await engine.open({ name: 'b', files: parquets })
    const found = await engine.locateOverlap(table, other, {}, ['a'], 9)
    expect(found.map(({ file, row, twin }) => [file, row, twin])).toEqual([
      [csvs[0], 1, { file: parquets[1], row: 2 }],
      [csvs[1], 2, { file: parquets[1], row: 1 }],
    ])
    expect(await engine.locateRows(table, [3, 1], ['a'])).toEqual([
      { file: csvs[0], row: 2, values: { a: 2 } },
      { file: csvs[1], row: 2, values: { a: 4 } },
    ])
    expect(await engine.locateRows(other, [0, 2], ['a'])).toEqual([
      { file: parquets[0], row: 1, values: { a: 9 } },
      { file: parquets[1], row: 2, values: { a: 1 } },
    ])
    expect(await engine.locateRows(other, [], ['a'])).toEqual([])
  })

  test('columns of unlike types are not compared', async () => {
    const { engine, table, other } = await two(`SELECT 'x' AS n`)
    expect(await failure(engine.locateOverlap(table, other, { digits: 6 }, [], 5))).toMatch(
      /^bad-requirement: column "n"/,
    )
  })
})

describe('coincidences', () => {
  test('are counted of both sides, with what repeats within them', async () => {
    const engine = await engineOf()
    const table = await engine.open({
      name: 'one',
      files: [write('csv', 'id,s,x\n1,a,0.5\n2,a,0.5\n3,b,\n4,c,1e200\n')],
    })
    const other = await engine.open({
      name: 'two',
      files: [
        await parquet(
          `SELECT * FROM (VALUES (0.5::FLOAT, 'a', 9), (0.5, 'a', 8), (0.5, 'a', 1), (NULL, 'b', 3), (7, 'd', 4)) t(x, s, id)`,
        ),
      ],
    })
    expect(await engine.coincidences(table, other, ['s', 'x'])).toEqual({
      rows: [4, 5],
      shared: [3, 4],
      kinds: [3, 3],
      twice: [1, 1],
      repeated: [2, 3],
      pairs: [1, 3],
      matched: 3,
      commonKinds: 2,
      agreeing: 7 / 20,
    })
    expect((await engine.coincidences(table, other, ['id', 's', 'x']))?.shared).toEqual([2, 2])
  })
  test('numbers are the same to single precision, and columns of two kinds are left out', async () => {
    const engine = await engineOf()
    const table = await engine.open({ name: 'one', files: [write('csv', 'x,t\n0.1,1\n1e200,2\n')] })
    const other = await engine.open({
      name: 'two',
      files: [await parquet(`SELECT * FROM (VALUES (0.1::FLOAT, 'a'), (0.2::FLOAT, 'b')) t(x, t)`)],
    })
    expect((await engine.coincidences(table, other, ['x', 't']))?.matched).toBe(1)
    expect(await engine.coincidences(table, other, ['t'])).toBeUndefined()
    const huge = await engine.open({ name: 'three', files: [write('csv', 'x\n2e200\n1e200\n')] })
    expect((await engine.coincidences(table, huge, ['x']))?.matched).toBe(1)
  })
})
