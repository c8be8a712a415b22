/** Two files side by side: what both hold of a row is the same, or is named. */
import { expect, test } from '@jest/globals'
import { engineOf, parquet, write } from './support.ts'

const ROWS = 300_000
const both = async (one: string, two: string, columns = ['a']) => {
  const engine = await engineOf(2)
  const [table, other] = [
    await engine.open({ name: 'one', files: [one] }),
    await engine.open({ name: 'two', files: [two] }),
  ]
  return engine.disagreements(table, other, columns)
}
const csv = (header: string, cells: readonly unknown[]): string => write('csv', `${[header, ...cells].join('\n')}\n`)

test.each([
  ['texts in another order', ['x', 'y', 'z'], ['x', 'z', 'y'], [{ column: 'a', rows: 2, first: 2 }]],
  ['the same texts', ['x', 'y', 'z'], ['x', 'y', 'z'], []],
  ['one is missing', ['x', '', 'z'], ['x', 'y', 'z'], [{ column: 'a', rows: 1, first: 2 }]],
  ['missing in both', ['x', '', 'z'], ['x', '', 'z'], []],
  ['integers that are written as numbers', [1, 2, 3], ['1.0', '2.0', '3.5'], [{ column: 'a', rows: 1, first: 3 }]],
  ['numbers rounded to seven digits', [0.123456789, 1e9, 5.5], [0.1234568, 1e9, 5.5], []],
  ['numbers that are near', [0.1234, 0.5], [0.1235, 0.5], [{ column: 'a', rows: 1, first: 1 }]],
  ['an infinity', ['inf', 0.5], [7.5, 0.5], [{ column: 'a', rows: 1, first: 1 }]],
  ['not a number in both', ['nan', 0.5], ['nan', 0.5], []],
  ['integers one apart', [1000000001, 2], [1000000000, 2], [{ column: 'a', rows: 1, first: 1 }]],
  ['numbers beside texts', [1, 2], ['x', 'y'], []],
])('%s', async (_, one, two, found) => {
  expect(
    await both(
      csv(
        'a,k',
        one.map((cell) => `${cell},1`),
      ),
      csv(
        'a,k',
        two.map((cell) => `${cell},1`),
      ),
    ),
  ).toEqual(found)
})

test('of many rows, Parquet beside text, with two threads: rows stand as in their files', async () => {
  const of = (last: number) =>
    `SELECT i AS a, 'g' || (i % 7) AS g, if(i = ${last}, 0.5, i / 3) AS x FROM range(${ROWS}) t(i)`
  const text = csv(
    'g,x,a',
    Array.from({ length: ROWS }, (_, i) => `g${i % 7},${i / 3},${i}`),
  )
  const columns = ['a', 'g', 'x']
  expect(await both(await parquet(of(-1), ', ROW_GROUP_SIZE 2048'), text, columns)).toEqual([])
  expect(await both(await parquet(of(ROWS - 1)), text, columns)).toEqual([{ column: 'x', rows: 1, first: ROWS }])
})
