import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { RowChanges, Table } from '../src/engine.ts'
import { engineOf, parquet, write } from './support.ts'

const csv = (...rows: readonly string[]): string => write('csv', `${rows.join('\n')}\n`)

async function versions(before: string | readonly string[], here: string | readonly string[], threads?: number) {
  const engine = await engineOf(threads)
  const open = (name: string, files: string | readonly string[]): Promise<Table> =>
    engine.open({ name, files: [files].flat() })
  const tables = [await open('before', before), await open('here', here)] as const
  return (key: readonly string[], show: readonly string[] = [], most = 5): Promise<RowChanges> =>
    engine.changes(...tables, key, show, most)
}

const counts = ({ by, added, removed, changed }: RowChanges) => ({ by, added, removed, changed })

describe('rows told by their key', () => {
  test('are added, removed and changed, with the columns that changed and rows of each kind', async () => {
    const ask = await versions(
      csv('id,name,age', '1,ann,30', '2,ben,40', '3,cyd,', '4,dan,60'),
      csv('id,age,name', '4,60,dan', '2,41,Ben', '5,20,eve', '1,30,ann', '3,70,cyd'),
    )
    const found = await ask(['id'], ['id', 'age'])
    expect(counts(found)).toEqual({ by: 'key', added: 1, removed: 0, changed: 2 })
    expect(found.cells).toEqual([
      { column: 'age', rows: 2 },
      { column: 'name', rows: 1 },
    ])
    const rows = found.samples.map(({ before, here }) => [before?.row, here?.row, before?.values, here?.values])
    expect(rows).toEqual([
      [undefined, 3, undefined, { id: 5, age: 20 }],
      [2, 2, { id: 2, age: 40 }, { id: 2, age: 41 }],
      [3, 5, { id: 3, age: null }, { id: 3, age: 70 }],
    ])
  })

  test('a missing key is a value; a number is itself whatever it is stored as; a retyped column is compared as text', async () => {
    const ask = await versions(
      await parquet(`SELECT * FROM (VALUES (1::SMALLINT, 1.5::FLOAT, 7), (NULL, 2, 8)) AS t(id, x, code)`),
      await parquet(`SELECT * FROM (VALUES (1::BIGINT, 1.5::DOUBLE, '7'), (NULL, 3, '8')) AS t(id, x, code)`),
    )
    const found = await ask(['id'])
    expect(counts(found)).toEqual({ by: 'key', added: 0, removed: 0, changed: 1 })
    expect(found.cells).toEqual([{ column: 'x', rows: 1 }])
  })

  test('a key that repeats, or that one side lacks, tells nothing: rows are compared whole', async () => {
    const ask = await versions(csv('id,x', '1,a', '1,b', '2,c'), csv('id,x', '1,a', '2,c', '2,c'))
    const found = await ask(['id'])
    expect({ ...counts(found), repeats: found.repeats }).toEqual({
      by: 'row',
      added: 1,
      removed: 1,
      changed: 0,
      repeats: [1, 1],
    })
    expect(counts(await ask(['other']))).toEqual({ by: 'row', added: 1, removed: 1, changed: 0 })
  })

  test('several files, names that SQL and JavaScript would obey', async () => {
    const names = `"a""; DROP TABLE d0; --",__proto__,"x\ny"`
    const ask = await versions(
      [csv(names, '1,p,q', '2,p,q'), csv(names, '3,p,q')],
      [csv(names, '1,p,q'), csv(names, '2,p,r', '3,p,q', '4,p,q')],
    )
    const found = await ask(['a"; DROP TABLE d0; --'], ['__proto__', 'x\ny'])
    expect(counts(found)).toEqual({ by: 'key', added: 1, removed: 0, changed: 1 })
    expect(found.cells).toEqual([{ column: 'x\ny', rows: 1 }])
    expect(found.samples.map(({ here }) => here?.row)).toEqual([3, 1])
    expect(Object.entries(found.samples[0]?.here?.values ?? {})).toEqual([
      ['__proto__', 'p'],
      ['x\ny', 'q'],
    ])
  })
})

test.each([
  ['another text', '2,b', { changed: 1 }],
  ['a text where there was none', '2,?', { changed: 1 }],
  ['none where there was a text', '2,', { changed: 1 }],
  ['the same', '2,a', { changed: 0 }],
] as const)('a cell that is not of its type is a value as written: %s', async (_, row, { changed }) => {
  const engine = await engineOf()
  const open = (name: string, ...rows: readonly string[]): Promise<Table> => {
    const reading = { types: { x: 'integer' }, missing: { x: ['?'] }, misfits: 'kept' } as const
    return engine.open({ name, files: [csv('id,x', '1,5', ...rows)], ...reading })
  }
  const tables = [await open('before', '2,a'), await open('here', row)] as const
  expect(counts(await engine.changes(...tables, ['id'], [], 1))).toEqual({ by: 'key', added: 0, removed: 0, changed })
  expect(counts(await engine.changes(...tables, [], [], 1))).toMatchObject({ added: changed, removed: changed })
})

test('a text that is compared with a column of numbers is itself, whether it means that there is none or fits ill', async () => {
  const engine = await engineOf()
  const file = csv('id,x', '1,?', '2,a', '3,4')
  const texts = await engine.open({ name: 'before', files: [file], types: { x: 'string' } })
  const reading = { types: { x: 'integer' }, missing: { x: ['?'] }, misfits: 'kept' } as const
  const numbers = await engine.open({ name: 'here', files: [file], ...reading })
  expect(counts(await engine.changes(texts, numbers, ['id'], [], 1))).toMatchObject({ by: 'key', changed: 0 })
})

test('without any column in common all rows are other rows', async () => {
  const ask = await versions(csv('a,b', '1,2', '1,2'), csv('c,d', '1,2'))
  expect(counts(await ask([]))).toEqual({ by: 'row', added: 1, removed: 2, changed: 0 })
})

test('whole rows are a multiset, and one thread says what two say', async () => {
  const row = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.option(fc.constantFrom('x', 'y'), { nil: null }) })
  const lines = (rows: readonly { a: number; b: string | null }[]): string =>
    csv('a,b,c', ...rows.map(({ a, b }) => `${a},${b ?? ''},1`))
  const rows = fc.array(row, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, here) => {
      const left = here.map((each) => JSON.stringify(each))
      const removed = before.filter((each) => {
        const at = left.indexOf(JSON.stringify(each))
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      const [a, b] = [lines(before), lines(here)]
      const one = await (await versions(a, b, 1))([], ['a', 'b'])
      expect(counts(one)).toEqual({ by: 'row', added: left.length, removed: removed.length, changed: 0 })
      expect(await (await versions(a, b, 2))([], ['a', 'b'])).toEqual(one)
    }),
    { numRuns: 6 },
  )
})

test('a token in place of a value is not a null, and not another token', async () => {
  const engine = await engineOf()
  const open = (name: string, file: string): Promise<Table> =>
    engine.open({ name, files: [file], types: { x: 'integer' }, missing: { x: ['NA', '?'] } })
  const before = await open('before', csv('id,x', '1,5', '2,NA', '3,', '4,?'))
  const here = await open('here', csv('id,x', '1,5', '2,?', '3,NA', '4,?'))
  expect(await engine.changes(before, here, ['id'], ['x'], 5)).toMatchObject({ by: 'key', changed: 2 })
  expect(await engine.changes(before, here, [], [], 5)).toMatchObject({ by: 'row', added: 2, removed: 2 })
})
