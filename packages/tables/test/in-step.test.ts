import { expect, test } from '@jest/globals'
import { engineOf, parquet, write } from './support.ts'

const ROWS = 5_000
const ascending = `SELECT i AS id FROM range(${ROWS}) t(i)`
/** Twice a value, and not in order. */
const folded = `SELECT i % 100 AS id FROM range(${ROWS}) t(i)`

const MISSING = `SELECT if(i = 3000, NULL, i) AS id FROM range(${ROWS}) t(i)`

test.each([
  ['ids in ascending order', ascending, ascending, 'ascending'],
  ['other row groups', ascending, `${ascending} ORDER BY id`, 'ascending'],
  ['another type of integer', ascending, `SELECT i::INTEGER AS id FROM range(${ROWS}) t(i)`, 'ascending'],
  ['texts in ascending order', `SELECT 'r' || (i + 10000) AS id FROM range(${ROWS}) t(i)`, undefined, 'ascending'],
  [
    'identifiers of their own type',
    `SELECT '00000000-0000-0000-0000-00000000000${'1'}'::UUID AS id`,
    undefined,
    'ascending',
  ],
  ['the same in another order than theirs', folded, folded, 'same'],
  ['values that repeat, by themselves', folded, undefined, 'other'],
  ['another order', ascending, `${ascending} ORDER BY id DESC`, 'other'],
  ['one row differs, the last', ascending, `SELECT if(i = ${ROWS - 1}, -1, i) AS id FROM range(${ROWS}) t(i)`, 'other'],
  ['they have one more', ascending, `SELECT i AS id FROM range(${ROWS + 1}) t(i)`, 'other'],
  ['they have one less', ascending, `SELECT i AS id FROM range(${ROWS - 1}) t(i)`, 'other'],
  ['one is missing', MISSING, undefined, 'other'],
  ['one is missing in both', MISSING, MISSING, 'other'],
  ['integers that no double holds', `SELECT 9007199254740993 + i AS id FROM range(${ROWS}) t(i)`, undefined, 'other'],
  ['not a number', `SELECT 'nan'::DOUBLE AS id`, undefined, 'other'],
  ['numbers beside texts', ascending, `SELECT i::VARCHAR AS id FROM range(${ROWS}) t(i)`, 'other'],
  ['dates', `SELECT DATE '2024-01-01' + i::INTEGER AS id FROM range(9) t(i)`, undefined, 'other'],
])('%s', async (_, one, two, order) => {
  const engine = await engineOf()
  const ours = await engine.open({ name: 'ours', files: [await parquet(one, ', ROW_GROUP_SIZE 2048')] })
  const theirs = two === undefined ? undefined : await engine.open({ name: 'theirs', files: [await parquet(two)] })
  expect(await engine.inStep(ours, theirs, 'id')).toBe(order)
})

test('text beside Parquet, and several files as one', async () => {
  const engine = await engineOf()
  const lines = Array.from({ length: 10 }, (_, i) => `${i}\n`)
  const csv = await engine.open({
    name: 'csv',
    files: [write('csv', `id\n${lines.slice(0, 4).join('')}`), write('csv', `id\n${lines.slice(4).join('')}`)],
  })
  const whole = await engine.open({ name: 'whole', files: [await parquet('SELECT i AS id FROM range(10) t(i)')] })
  expect(await engine.inStep(csv, whole, 'id')).toBe('ascending')
  await expect(engine.inStep(csv, whole, 'key')).rejects.toThrow('key')
})
