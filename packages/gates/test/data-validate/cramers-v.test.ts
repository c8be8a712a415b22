import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const { tables } = JSON.parse(
  readFileSync(new URL('../../../stats/test/oracles/cramer.json', import.meta.url), 'utf8'),
) as { readonly tables: readonly { readonly table: readonly (readonly number[])[]; readonly corrected: number }[] }

const judged = async (line: string, file: string, policy = {}) =>
  (await lab.judge(lab.policy({ train: file }, policy), [line]))[0]!

/** A table of counts as rows of two columns. */
const rowsOf = (table: readonly (readonly number[])[], more: (i: number) => object = () => ({})): readonly object[] =>
  table
    .flatMap((line, a) => line.flatMap((n, b) => Array.from({ length: n }, () => ({ a: `a${a}`, b }))))
    .map((row, i) => ({ ...row, ...more(i) }))

test.each(tables.map(({ table, corrected }, i) => [i, corrected, table] as const))(
  'table %d, of scipy’s chi-square: %d',
  async (i, corrected, table) => {
    await lab.write(`table${i}.jsonl`, [...rowsOf(table), { a: null, b: 1 }, { a: 'a0', b: null }])
    const check = await judged('cramers_v(a, b) <= 0.99', `table${i}.jsonl`)
    expect(check.observed).toBeCloseTo(corrected, 8)
    expect(check.n).toBe(table.flat().reduce((sum, n) => sum + n, 0))
  },
)

test('a line is undecided where few rows tell, and decided where many do; rows of one entity are few', async () => {
  const table = (n: number) => [
    [n, 2 * n],
    [2 * n, n],
  ]
  await lab.write('few.jsonl', rowsOf(table(10)))
  await lab.write(
    'many.jsonl',
    rowsOf(table(700), (i) => ({ who: i % 9 })),
  )
  expect((await judged('cramers_v(a, b) <= 0.4', 'few.jsonl')).outcome).toBe('inconclusive')
  expect((await judged('cramers_v(a, b) <= 0.4', 'many.jsonl')).outcome).toBe('pass')
  expect((await judged('cramers_v(a, b) <= 0.2', 'many.jsonl')).outcome).toBe('fail')
  const byWhom = { columns: { groups: [], entity: 'who' } }
  expect((await judged('cramers_v(a, b) <= 0.4', 'many.jsonl', byWhom)).outcome).toBe('inconclusive')
})
