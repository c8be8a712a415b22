import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Direction, OrderWanted } from '../src/engine.ts'
import { engineOf, failure, parquet, write } from './support.ts'

const DIRECTIONS: readonly Direction[] = ['increasing', 'decreasing', 'strictly_increasing', 'strictly_decreasing']
const wrong: Readonly<Record<Direction, (value: number, before: number) => boolean>> = {
  increasing: (value, before) => value < before,
  decreasing: (value, before) => value > before,
  strictly_increasing: (value, before) => value <= before,
  strictly_decreasing: (value, before) => value >= before,
}

interface Row {
  readonly k: string | null
  readonly v: number | null
}

/** Row by row, as one would by hand; rows of the breaks from 1. */
function byHand(rows: readonly Row[], { direction, within }: Pick<OrderWanted, 'direction' | 'within'>) {
  const before = new Map<string, number>()
  const found = { values: 0, pairs: 0, breaks: [] as number[] }
  for (const [i, { k, v }] of rows.entries()) {
    if (v === null) continue
    const key = within.length === 0 ? '' : JSON.stringify(k)
    const last = before.get(key)
    found.values++
    found.pairs += Number(last !== undefined)
    if (last !== undefined && wrong[direction](v, last)) found.breaks.push(i + 1)
    before.set(key, v)
  }
  return found
}

const rows = fc.array(
  fc.record({
    k: fc.constantFrom('a', 'b', null),
    v: fc.option(fc.integer({ min: -5, max: 5 }), { nil: null, freq: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
)

test('what is out of order, and where, is what one finds by hand', async () => {
  const engine = await engineOf(2)
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(...DIRECTIONS),
      fc.constantFrom([], ['k']),
      async (all, direction, within) => {
        const file = write('jsonl', all.map((row) => JSON.stringify(row)).join('\n'))
        // A column of nothing but nulls has no type.
        const table = await engine.open({ name: file, files: [file], types: { v: 'integer', k: 'string' } })
        if (table.columns.some(({ name, type }) => name === 'v' && type !== 'integer')) return
        const wanted = { column: 'v', direction, within }
        const { breaks, ...counts } = byHand(all, wanted)
        expect(await engine.order(table, wanted)).toEqual({ ...counts, breaks: breaks.length })
        const found = await engine.locateDisorder(table, wanted, ['v'], 3)
        expect(found.map(({ row }) => row)).toEqual(breaks.slice(0, 3))
      },
    ),
    { numRuns: 40 },
  )
})

test.each([1, 2, 8])('files and row groups in their order, with %d threads', async (threads) => {
  // Every 1000th value falls back by one, within its file; the second file begins below the end of the first.
  const fall = (from: number): string =>
    `SELECT if(i % 1000 = 999, i - 2, i) + ${from} AS v, i % 7 AS k FROM range(60000) t(i)`
  const files = [await parquet(fall(0), ', ROW_GROUP_SIZE 2048'), await parquet(fall(50_000), ', ROW_GROUP_SIZE 2048')]
  const engine = await engineOf(threads)
  const table = await engine.open({ name: 'data', files })
  const wanted = { column: 'v', direction: 'increasing', within: [] } as const
  expect(await engine.order(table, wanted)).toEqual({ values: 120_000, pairs: 119_999, breaks: 121 })
  const places = await engine.locateDisorder(table, wanted, ['v'], 200)
  expect(places.map(({ file, row }) => [files.indexOf(file), row]).slice(59, 62)).toEqual([
    [0, 60_000],
    [1, 1],
    [1, 1000],
  ])
  // A thousand is 6 in sevens: the value that falls back is beside one that stands seven rows before.
  expect(await engine.order(table, { ...wanted, within: ['k'] })).toEqual({
    values: 120_000,
    pairs: 119_993,
    breaks: 7,
  })
})

test('text that is read once, only some of the rows, NaN and texts', async () => {
  const engine = await engineOf(2)
  const file = write('csv', 'v,t,day\n1,a,2026-01-02\nNaN,b,2026-01-01\n0.5,B,2026-01-03\n2,,\n')
  const table = await engine.open({ name: 'data', files: [file] })
  const of = (column: string, where?: OrderWanted['where']) =>
    engine.order(table, { column, direction: 'increasing', within: [], ...(where === undefined ? {} : { where }) })
  expect(await of('v')).toEqual({ values: 3, pairs: 2, breaks: 1 })
  expect(await of('v', { kind: 'compare', column: 'v', operator: '!=', value: 0.5 })).toEqual({
    values: 2,
    pairs: 1,
    breaks: 0,
  })
  // By code points: B stands before a.
  expect(await of('t')).toEqual({ values: 3, pairs: 2, breaks: 1 })
  expect(await of('day')).toEqual({ values: 3, pairs: 2, breaks: 1 })
  const truth = write('csv', 'b\ntrue\nfalse\n')
  const other = await engine.open({ name: 'other', files: [truth] })
  expect(await failure(engine.order(other, { column: 'b', direction: 'increasing', within: [] }))).toBe(
    'bad-requirement: column "b" is a boolean (BOOLEAN), not a column that can be ordered',
  )
})
