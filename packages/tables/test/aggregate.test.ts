import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Aggregate, Predicate } from '../src/engine.ts'
import { engineOf, failure, opened, parquet, write } from './support.ts'

type Row = { readonly i: number | null; readonly x: number | null; readonly s: string | null }

const row = fc.record({
  i: fc.option(fc.integer({ min: -50, max: 50 })),
  x: fc.option(
    fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(Number.NaN, Infinity, -Infinity)),
  ),
  s: fc.option(fc.constantFrom('a', 'B', 'ab', "it's", '"', '', 'é', '😀')),
})

const csv = (rows: readonly Row[]): string => {
  const number = (x: number | null): string => (x === null ? '' : String(x))
  const text = (s: string | null): string => (s === null ? '' : `"${s.replaceAll('"', '""')}"`)
  return `i,x,s\n${rows.map(({ i, x, s }) => `${number(i)},${number(x)},${text(s)}\n`).join('')}`
}
const TYPES = { i: 'integer', x: 'number', s: 'string' } as const

const finite = (values: readonly (number | null)[]): number[] =>
  values.filter((x): x is number => x !== null && Number.isFinite(x)).sort((a, b) => a - b)

function quantile(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null
  const at = p * (sorted.length - 1)
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}

function naive(rows: readonly Row[], column: 'i' | 'x'): readonly (number | null)[] {
  const all = rows.map((one) => one[column])
  const xs = finite(all)
  const sum = xs.reduce((a, b) => a + b, 0)
  const mean = sum / xs.length
  const squares = xs.reduce((a, b) => a + (b - mean) ** 2, 0)
  const some = xs.length > 0
  return [
    all.filter((x) => x !== null).length,
    all.filter((x) => x !== null && !Number.isFinite(x)).length,
    some ? xs[0]! : null,
    some ? xs.at(-1)! : null,
    some ? sum : null,
    some ? mean : null,
    xs.length > 1 ? Math.sqrt(squares / (xs.length - 1)) : null,
    quantile(xs, 0.5),
    quantile(xs, 0.9),
    xs.filter((x) => x < 3).length,
    xs.filter((x) => x <= 3).length,
    new Set(all.filter((x) => x !== null)).size,
  ]
}

const asked = (column: string, where?: Predicate): readonly Aggregate[] =>
  [
    { op: 'count', column } as const,
    { op: 'nonfinite', column } as const,
    { op: 'min', column } as const,
    { op: 'max', column } as const,
    { op: 'sum', column } as const,
    { op: 'mean', column } as const,
    { op: 'stddev', column } as const,
    { op: 'median', column } as const,
    { op: 'quantile', column, p: 0.9 } as const,
    { op: 'count_below', column, value: 3 } as const,
    { op: 'count_at_most', column, value: 3 } as const,
    { op: 'distinct', columns: [column] } as const,
  ].map((one) => (where === undefined ? one : { ...one, where }))

const close = (values: readonly unknown[], expected: readonly unknown[]): void => {
  for (const [index, value] of values.entries()) {
    const wanted = expected[index]
    if (typeof value === 'number' && typeof wanted === 'number')
      expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted), ...scale(expected)))
    else expect([index, value]).toEqual([index, wanted])
  }
}
/** Sums cancel: their error is relative to the largest term. */
const scale = (expected: readonly unknown[]): number[] => [Math.abs(Number(expected[2])), Math.abs(Number(expected[3]))]

describe('aggregates', () => {
  test('agree with a naive implementation, as the file streams and when it is loaded, whole and per group', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const { engine, table } = await opened(write('csv', csv(rows)), { types: TYPES })
        const where = { kind: 'compare', column: 's', operator: '=', value: 'a' } as const
        const chosen = rows.filter(({ s }) => s === 'a')
        for (const column of ['i', 'x'] as const)
          for (let use = 0; use < 2; use++) {
            close(await engine.aggregate(table, asked(column)), naive(rows, column))
            close(await engine.aggregate(table, asked(column, where)), naive(chosen, column))
          }
        const groups = await engine.groups(table, ['s'], asked('x'))
        expect(new Set(groups.map(({ key }) => key[0]))).toEqual(new Set(rows.map(({ s }) => s)))
        for (const { key, values } of groups)
          close(
            values,
            naive(
              rows.filter(({ s }) => s === key[0]),
              'x',
            ),
          )
        const distinct = new Set(rows.map(({ i, s }) => JSON.stringify([i, s])))
        const known = rows.filter(({ i, s }) => i !== null && s !== null)
        expect(
          await engine.aggregate(table, [
            { op: 'rows' },
            { op: 'duplicates', columns: ['i', 's'] },
            { op: 'distinct', columns: ['i', 's'] },
            { op: 'rows' },
          ]),
        ).toEqual([
          rows.length,
          rows.length - distinct.size,
          new Set(known.map(({ i, s }) => JSON.stringify([i, s]))).size,
          rows.length,
        ])
        await engine.close()
      }),
      { numRuns: 25 },
    )
  })

  test('sums of integers do not overflow, and stay exact as text', async () => {
    const { engine, table } = await opened(
      await parquet('SELECT unnest([9223372036854775807, 9223372036854775807]) AS i'),
    )
    expect(
      await engine.aggregate(table, [
        { op: 'sum', column: 'i' },
        { op: 'max', column: 'i' },
        { op: 'distinct', columns: ['i'] },
      ]),
    ).toEqual(['18446744073709551614', '9223372036854775807', 1])
  })

  test('what a double cannot hold is an error', async () => {
    const { engine, table } = await opened(await parquet('SELECT unnest([1e308, 1e308, -1e308]) AS x'))
    expect(await failure(engine.aggregate(table, [{ op: 'stddev', column: 'x' }]))).toMatch(/^bad-value/)
    const { engine: other, table: sums } = await opened(await parquet('SELECT unnest([1e308, 1e308]) AS x'))
    expect(await failure(other.aggregate(sums, [{ op: 'sum', column: 'x' }]))).toMatch(/^bad-value/)
  })

  test('the mean of numbers whose sum a double cannot hold lies among them', async () => {
    const { engine, table } = await opened(
      await parquet(
        "SELECT unnest([1e308, 1.2e308, 3, 5, 'nan', -1e308, -1e308]) AS x, unnest([1, 1, 2, 2, 2, 3, 3]) AS g",
      ),
    )
    const wanted = [{ op: 'mean', column: 'x' }, { op: 'rows' }, { op: 'max', column: 'x' }] as const
    expect(await engine.groups(table, ['g'], wanted)).toEqual([
      { key: [1], values: [1.1e308, 2, 1.2e308] },
      { key: [2], values: [4, 3, 5] },
      { key: [3], values: [-1e308, 2, -1e308] },
    ])
    const large = { kind: 'compare', column: 'g', operator: '=', value: 1 } as const
    expect(await engine.aggregate(table, [{ op: 'mean', column: 'x', where: large }])).toEqual([1.1e308])
  })

  test('decimals are computed as doubles, dates as dates', async () => {
    const { engine, table } = await opened(
      await parquet(
        "SELECT unnest([0.01, 0.02])::DECIMAL(18,2) AS d, unnest([DATE '2024-01-01', DATE '2024-01-03']) AS t, unnest(['b', 'a']) AS s",
      ),
    )
    expect(
      await engine.aggregate(table, [
        { op: 'median', column: 'd' },
        { op: 'mean', column: 'd' },
        { op: 'max', column: 't' },
        { op: 'median', column: 't' },
        { op: 'min', column: 's' },
      ]),
    ).toEqual([0.015, 0.015, '2024-01-03', '2024-01-01', 'a'])
  })

  test('an unknown column is named, with advice', async () => {
    const { engine, table } = await opened(write('csv', 'Income,age\n1,2\n'))
    const ask = (column: string) => failure(engine.aggregate(table, [{ op: 'count', column }]))
    expect(await ask('income')).toBe('missing-column: data set data has no column "income"')
    expect(await failure(engine.aggregate(table, [{ op: 'mean', column: 'agee' }]))).toMatch(/^missing-column/)
  })

  test('the mean of text is an error', async () => {
    const { engine, table } = await opened(write('csv', 'a\nx\n'))
    expect(await failure(engine.aggregate(table, [{ op: 'mean', column: 'a' }]))).toBe(
      'bad-requirement: column "a" is a string (VARCHAR), not a number',
    )
  })

  test('one and many threads give the same', async () => {
    const file = await parquet(
      'SELECT (hash(i) % 1000003)::DOUBLE / 7 AS x FROM range(300000) t(i)',
      ', ROW_GROUP_SIZE 5000',
    )
    const answers = []
    for (const threads of [1, 2, 3]) {
      const engine = await engineOf(threads)
      const table = await engine.open({ name: 'data', files: [file] })
      const values = await engine.aggregate(table, asked('x'))
      answers.push(values.map((value) => Number(value).toPrecision(9)))
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })
})

describe('two data sets', () => {
  test('rows shared with another data set, whatever their format', async () => {
    const { engine, table } = await opened(
      write('csv', 'i,d,s\n1,2024-01-01,x\n1,2024-01-01,x\n2,,y\n3,2024-01-03,z\n'),
    )
    const open = async (file: string) => engine.open({ name: 'other', files: [file] })
    const other = await open(
      await parquet(
        `SELECT * FROM (VALUES (1.0::DOUBLE, DATE '2024-01-01', 'x', true), (2.0, NULL, 'y', true)) t(i, d, s, extra)`,
      ),
    )
    expect(await engine.overlap(table, other)).toBe(3)
    expect(await engine.overlap(other, table)).toBe(2)
    expect(await engine.overlap(table, other, { columns: ['s'] })).toBe(3)
    expect(await engine.overlap(table, await open(write('jsonl', '{"s":"z"}\n')))).toBe(1)
    expect(await failure(engine.overlap(table, await open(write('csv', 'q\n1\n'))))).toMatch(/^missing-column/)
    expect(await failure(engine.overlap(table, await open(write('csv', 's\n1\n'))))).toMatch(
      /^bad-requirement: column "s"/,
    )
  })
})

describe('how often values occur', () => {
  const cells = fc.array(
    fc.record({
      g: fc.constantFrom('a', 'b'),
      x: fc.option(fc.integer({ min: 0, max: 3 })),
      s: fc.option(fc.constantFrom('u', 'v', '')),
    }),
    { minLength: 1, maxLength: 30 },
  )
  type Cell = { readonly g: string; readonly x: number | null; readonly s: string | null }

  const countsOf = (rows: readonly Cell[], names: readonly ('x' | 's')[]): number[] => {
    const counts = new Map<string, number>()
    for (const one of rows) {
      if (names.some((name) => one[name] === null)) continue
      const key = JSON.stringify(names.map((name) => one[name]))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts.values()]
  }
  const entropyOf = (counts: readonly number[]): number | null => {
    const n = counts.reduce((a, b) => a + b, 0)
    return n === 0 ? null : counts.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0)
  }
  const expected = (rows: readonly Cell[]): (number | null)[] => [
    countsOf(rows, ['x']).filter((n) => n === 1).length,
    countsOf(rows, ['x', 's']).filter((n) => n === 1).length,
    entropyOf(countsOf(rows, ['x'])),
    entropyOf(countsOf(rows, ['x', 's'])),
    Math.max(...countsOf(rows, ['s']), rows.filter(({ s }) => s === null).length),
    Number(new Set(rows.map(({ x }) => x)).size === 1),
  ]
  const wanted: readonly Aggregate[] = [
    { op: 'singletons', columns: ['x'] },
    { op: 'singletons', columns: ['x', 's'] },
    { op: 'entropy', columns: ['x'] },
    { op: 'entropy', columns: ['x', 's'] },
    { op: 'mode_count', column: 's' },
    { op: 'constant', column: 'x' },
  ]
  const close = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? null : expect.closeTo(value, 10)))

  test('of a stream, of a table and of groups alike', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const engine = await engineOf()
        const text = rows.map(({ g, x, s }) => `${g},${x ?? ''},${s === null ? '' : `"${s}"`}\n`).join('')
        const table = await engine.open({
          name: 'a',
          files: [write('csv', `g,x,s\n${text}`)],
          types: { g: 'string', x: 'integer', s: 'string' },
        })
        expect(await engine.aggregate(table, wanted)).toEqual(close(expected(rows)))
        expect(await engine.aggregate(table, wanted)).toEqual(close(expected(rows)))
        for (const { key, values } of await engine.groups(table, ['g'], wanted))
          expect(values).toEqual(close(expected(rows.filter(({ g }) => g === key[0]))))
      }),
      { numRuns: 25 },
    )
  })

  test('the most frequent values, and those of them that keep a condition', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const engine = await engineOf()
        const text = rows.map(({ g, x }) => `${g},${x ?? ''}\n`).join('')
        const file = write('csv', `g,x\n${text}`)
        const table = await engine.open({ name: 'a', files: [file], types: { g: 'string', x: 'integer' } })
        const counts = new Map<number, number>()
        for (const { x } of rows) if (x !== null) counts.set(x, (counts.get(x) ?? 0) + 1)
        const modes = [...counts].filter(([, n]) => n === Math.max(...counts.values())).map(([x]) => x)
        const kept = { kind: 'compare', column: 'x', operator: '>', value: 1 } as const
        const asked: readonly Aggregate[] = [
          { op: 'rows' },
          { op: 'modes', column: 'x' },
          { op: 'modes', column: 'x', kept },
        ]
        const found = await engine.aggregate(table, asked)
        expect(found).toEqual([rows.length, modes.length, modes.filter((x) => x > 1).length])
      }),
      { numRuns: 15 },
    )
  })
})
