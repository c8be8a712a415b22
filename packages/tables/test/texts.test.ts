/** Texts that patterns find, and sizes of classes. */

import { describe, expect, test } from '@jest/globals'
import type { Engine, Table } from '../src/engine.ts'
import { engineOf, write } from './support.ts'

async function over<T>(
  lines: readonly string[],
  use: (engine: Engine, table: Table) => Promise<T>,
  threads = 1,
): Promise<T> {
  const engine = await engineOf(threads)
  return use(engine, await engine.open({ name: 'a', files: [write('csv', `${lines.join('\n')}\n`)] }))
}

const DIGITS = { pattern: '([0-9]{3,})' }
const MAIL = { pattern: '([a-z]+@[a-z]+)', contains: '@', rare: true } as const

describe('texts', () => {
  test('each distinct text with its rows, of every pattern in order; nulls are no text', async () => {
    const found = await over(
      ['x,y', 'a 123 456,1', 'a 123,2', 'me@home,3', ',4', 'b 123,5', '"it\'s, me@home",6'],
      (engine, table) => engine.texts(table, [{ column: 'x', patterns: [DIGITS, MAIL] }], 100),
    )
    expect(found).toEqual([
      {
        rows: 5,
        found: [
          { step: 1, scale: 1, texts: [{ text: '123', rows: 3 }] },
          { step: 1, scale: 1, texts: [{ text: 'me@home', rows: 2 }] },
        ],
      },
    ])
  })

  test('whole numbers that became doubles are integers, and what is no number is passed over', async () => {
    const found = await over(['x,y', '4111111111111111,1', '0.5,2', ',3', '1e300,4'], (engine, table) =>
      engine.texts(table, [{ column: 'x', patterns: [{ pattern: '^([0-9.]+)$' }] }], 100),
    )
    expect(found[0]?.found[0]?.texts.map(({ text }) => text)).toEqual(['0.5', '4111111111111111'])
  })

  test('a sample is the same for any number of threads, and what is rare is looked for in all rows', async () => {
    const lines = [
      'x,y',
      ...Array.from({ length: 5000 }, (_, i) => `${i === 4321 ? 'me@home' : `id ${i + 1000}`},${i}`),
    ]
    const ask = (engine: Engine, table: Table) => engine.texts(table, [{ column: 'x', patterns: [DIGITS, MAIL] }], 500)
    const [one, two] = [await over(lines, ask), await over(lines, ask, 2)]
    expect(one).toEqual(two)
    const [numbers, mails] = one[0]?.found ?? []
    expect(mails).toEqual({ step: 1, scale: 1, texts: [{ text: 'me@home', rows: 1 }] })
    expect(numbers?.step).toBeGreaterThan(1)
    expect(numbers?.texts.length).toBeGreaterThan(100)
    expect(numbers?.texts.length).toBeLessThanOrEqual(700)
    expect(((numbers?.texts.length ?? 0) * (numbers?.step ?? 0)) / 5000).toBeCloseTo(1, 0)
    // One cell holds no digits, in the sample or not.
    const cells = (numbers?.texts ?? []).reduce((sum, { rows }) => sum + rows, 0) * (numbers?.scale ?? 0)
    expect(Math.abs(cells - 4_999.5)).toBeLessThan(10)
    expect(cells).toBeLessThanOrEqual(5_000)
  })

  test('nothing asked is nothing answered', async () => {
    expect(await over(['x,y', 'a,1'], (engine, table) => engine.texts(table, [], 10))).toEqual([])
  })
})

describe('sizes of classes', () => {
  const rows = ['a,b,s', '1,x,p', '1,x,q', '1,x,', '2,x,p', '2,x,p', ',x,p']

  test('rows by size, smallest first; null is a value', async () => {
    expect(await over(rows, (engine, table) => engine.classSizes(table, ['a', 'b']))).toEqual([
      { size: 1, classes: 1, rows: 1 },
      { size: 2, classes: 1, rows: 2 },
      { size: 3, classes: 1, rows: 3 },
    ])
  })

  test('distinct values in a class, null among them', async () => {
    expect(await over(rows, (engine, table) => engine.classSizes(table, ['a'], { distinct: 's' }))).toEqual([
      { size: 1, classes: 2, rows: 3 },
      { size: 3, classes: 1, rows: 3 },
    ])
  })

  test('of some rows', async () => {
    const where = { kind: 'compare', column: 'a', operator: '=', value: 2 } as const
    expect(await over(rows, (engine, table) => engine.classSizes(table, ['a'], { where }))).toEqual([
      { size: 2, classes: 1, rows: 2 },
    ])
  })
})
