/** What is proven of bytes is what scans over text find out, whatever the bytes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SeaTrialsError } from '@sea-trials/schema/error'
import fc from 'fast-check'
import { LONGEST_PROVEN, proveCsv } from '../src/csv-proof.ts'
import { prover, type Shape } from '../src/csv-prover.ts'
import { declared } from '../src/duckdb/infer.ts'
import { Instance } from '../src/duckdb/instance.ts'
import { openCsv } from '../src/duckdb/open-csv.ts'
import { readRows } from '../src/duckdb/rows.ts'
import { text } from '../src/duckdb/sql.ts'
import { columnType } from '../src/duckdb/types.ts'
import type { ReadType } from '../src/engine.ts'
import { allRows, folder, opened, write } from './support.ts'

const FILES = ['a', 'b'].map((name) => join(folder, `${name}.csv`))
let instance: Instance
beforeAll(async () => {
  instance = await Instance.create({ files: FILES, threads: 1 })
})
afterAll(() => instance.close())

const INTEGERS = ['0', '7', '-7', '12345678901234567', '999999999999999999', '42']
const POOLS: Readonly<Record<string, readonly string[]>> = {
  integer: INTEGERS,
  huge: ['12345678901234567890', '99999999999999999999999999999999999999', '-1'],
  number: ['1.5', '-0.25', '1e-3', '2E+10', '7', '+3', '0.1'],
  boolean: ['true', 'FALSE', 'tRuE'],
  date: ['2024-02-29', '1999-12-31', '0001-01-01', '9999-12-31'],
  timestamp: ['2024-01-01T10:00', '2024-01-01 23:59:59.123456789', '2024-01-01', '2000-02-29 00:00:00'],
  zoned: ['2024-01-01T10:00:00Z', '2024-01-01 10:00:00+01', '2024-01-01 10:00:00-05:30', '2024-01-01 10:00:00+0130'],
  instant: [
    '2024-01-01T10:00:00Z',
    '2024-01-01 10:00:00.5+01',
    '2024-02-29T23:59:59-05:30',
    '2024-01-01 10:00:00+0130',
  ],
  text: ['a b', 'é', '😀', '"quoted"', '"a ""b"""', '""', "'", '#x', '\\', 'NULL', '7', '007', '-', '\u2028'],
  nothing: [''],
}
const HOSTILE = [
  '2024-01-01 10:00+01',
  '2024-01-01T10:00Z',
  ...['007', '-0', '+5', ' 5', '5 ', '1_000', '1,5', '5.', '.5', '1e', 'nan', '-inf', 'Infinity', '""', '"5"', '"'],
  ...['9223372036854775807', '9223372036854775808', '1'.repeat(39), '2023-02-29', '1900-02-29', '2024-04-31'],
  ...['2024-13-01', '2024-00-01', '0000-01-01', '2024-1-1', '2024-01-01 24:00', '2024-01-01 10:00:60', '24:00'],
  ...['2024-01-01T10:00:00+15', '2024-01-01T10:00:00z', 'truE ', 'tru', '"a\nb"', '"a\r\nb"', '\r', '\0', 'a"b', '5"'],
  ...['2024-01-01 10:00:00.1234567890', '2024-01-01 10:00:00.', '2024-01-01 ', '2024-01-01T10:00+1', '9'.repeat(400)],
  ...['x,y', 'x;y', '"x,y"', '"x;y"', '\t', '|', '\u00a0', '\ufeff', '1e999', '-', '--1', '2024-01-01 1:00'],
]
const field = (pool: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pool) }, { weight: 2, arbitrary: fc.constant('') })
const file = fc
  .record({
    pools: fc.array(fc.constantFrom(...Object.values(POOLS)), { minLength: 1, maxLength: 4 }),
    delimiter: fc.constantFrom(',', ',', ';', '\t', '|', '^'),
    end: fc.constantFrom('\n', '\n', '\r\n'),
    isMarked: fc.constantFrom(false, false, true),
    isEnded: fc.constantFrom(true, true, false),
  })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      rows: fc.array(fc.tuple(...shape.pools.map(field)), { maxLength: 6 }),
      /** At most one thing is wrong, so that the proof is found to depend on it. */
      wrong: fc.option(
        fc.record({
          row: fc.nat(5),
          column: fc.nat(3),
          field: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 5 })),
          line: fc.constantFrom(undefined, undefined, undefined, undefined, '', ' ', 'x', '\r', '\n'),
        }),
      ),
    }),
  )
  .map(({ shape, rows, wrong }) => {
    const { delimiter, end } = shape
    const fields = rows.map((row) => [...row])
    if (wrong !== null && wrong.line === undefined && fields[wrong.row]?.[wrong.column] !== undefined)
      fields[wrong.row]![wrong.column] = wrong.field
    const lines = [shape.pools.map((_, index) => `n${index}`), ...fields].map((row) => row.join(delimiter))
    if (wrong?.line !== undefined) lines.splice(1 + (wrong.row % lines.length), 0, wrong.line)
    return {
      delimiter,
      content: `${shape.isMarked ? '\ufeff' : ''}${lines.join(end)}${shape.isEnded ? end : ''}`,
    }
  })
const TYPES = [
  ...Array.from({ length: 9 }, () => undefined),
  'integer',
  'number',
  'string',
  'boolean',
  'timestamp',
  'date',
  'date-time',
] as const
const declaredTypes = fc.record({ n0: fc.constantFrom(...TYPES) })

const UNPROVEN = new Error('not proven')
let proofs = 0
let tables = 0

/** What becomes of the files when they are opened: the error, or types, bounds and all rows. */
async function outcome(
  files: readonly string[],
  delimiter: string,
  types: Readonly<Record<string, ReadType>>,
  prove: typeof proveCsv,
): Promise<unknown> {
  try {
    const source = { name: 'data', files, delimiter, types }
    const relation = await openCsv(Promise.resolve(instance), source, `t${tables++}`, { prove })
    const rows = []
    for await (const batch of readRows(relation, undefined, undefined)) rows.push(...batch)
    return { columns: relation.table.columns, rows }
  } catch (error) {
    if (error === UNPROVEN) return error
    if (!(error instanceof SeaTrialsError)) throw error
    return { error: error.message, at: error.at }
  }
}

test('with and without a proof the outcome is the same, wherever ranges begin', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 6, arbitrary: fc.tuple(file) }, { weight: 1, arbitrary: fc.tuple(file, file) }),
      fc.integer({ min: 1, max: 40 }),
      declaredTypes,
      async (contents, range, wanted) => {
        const files = FILES.slice(0, contents.length)
        for (const [index, { content }] of contents.entries()) writeFileSync(files[index]!, content)
        const types = Object.fromEntries(Object.entries(wanted).flatMap(([n, t]) => (t === undefined ? [] : [[n, t]])))
        const { delimiter } = contents[0]!
        const proven = await outcome(files, delimiter, types, async (paths, by, shapes) => {
          const found = await proveCsv(paths, by, shapes, range)
          if (found === undefined) throw UNPROVEN
          return found
        })
        if (proven === UNPROVEN) return
        proofs++
        expect(proven).toEqual(await outcome(files, delimiter, types, async () => undefined))
      },
    ),
    { numRuns: Number(process.env.PROOFS ?? 400) },
  )
  // Were there none, nothing would have been shown.
  expect(proofs).toBeGreaterThan(100)
})

describe('of single fields', () => {
  const SHAPES: readonly (readonly [Shape, ReadType])[] = [
    ['bigint', 'integer'],
    ['hugeint', 'integer'],
    ['number', 'number'],
    ['boolean', 'boolean'],
    ['zoned', 'timestamp'],
    ['instant', 'date-time'],
    ['date', 'date'],
    ['time', 'time'],
  ]
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-+.:eETZ '), minLength: 1, maxLength: 12 })
  const two = fc.nat(99).map((n) => String(n).padStart(2, '0'))
  const day = fc.tuple(fc.nat(9999), fc.nat(14), fc.nat(33)).map(([y, m, d]) => {
    return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  })
  const clock = fc.tuple(two, two, two).map((parts) => parts.join(':'))
  const moment = fc.tuple(
    day,
    fc.constantFrom(' ', 'T'),
    clock,
    fc.constantFrom('', 'Z', '+01', '-05:30', '+0900', '.5'),
  )
  const fields = fc.oneof(
    fc.constantFrom(...Object.values(POOLS).flat(), ...HOSTILE),
    digits,
    day,
    clock,
    moment.map((parts) => parts.join('')),
    fc.double().map(String),
    fc.bigInt().map(String),
  )

  test('what is proven fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 150, maxLength: 150 }), async (values) => {
        for (const [shape, type] of SHAPES) {
          const found = values.filter((value) => isProven(shape, value))
          if (found.length === 0) continue
          const rows = found.map((value) => `(${text(value)})`).join(', ')
          const misfits = await instance.raw(
            `SELECT x FROM (VALUES ${rows}) v(x) WHERE NOT coalesce(${declared(type).fits('x')}, false)`,
          )
          expect({ shape, misfits }).toEqual({ shape, misfits: [] })
        }
      }),
      { numRuns: 25 },
    )
  })

  test.each(Object.entries(POOLS).filter(([name]) => name !== 'nothing'))(
    'usual spellings of %s are proven',
    (name, values) => {
      const shape = { integer: 'bigint', huge: 'hugeint' }[name] ?? name
      expect(values.filter((value) => !isProven(shape as Shape, value))).toEqual([])
    },
  )

  test.each<[Shape, string]>([
    ['bigint', '1234567890123456789'],
    ['bigint', '-01'],
    ['hugeint', '1'.repeat(39)],
    ['hugeint', '012'],
    ['number', '00.5'],
    ['number', '1e400'],
    ['number', `${'9'.repeat(250)}e99`],
    ['number', '9'.repeat(301)],
    ['dialled', '+'],
    ['dialled', '5'],
    ['dialled', '+5.0'],
    ['instant', '2024-01-01T10:00:00'],
    ['instant', '2024-01-01T10:00Z'],
    ['instant', '2024-01-01'],
    ['text', '"a\nb"'],
    ['text', '"a\r\nb"'],
    ['text', '"a"b'],
    ['number', '"5"'],
  ])('of %s nothing is proven by %j', (shape, value) => expect(isProven(shape, value)).toBe(false))

  test.each<[Shape, string]>([
    ['dialled', '+12125550100'],
    ['number', '1e-400'],
    ['number', '9'.repeat(300)],
  ])('%s is proven by %j', (shape, value) => expect(isProven(shape, value)).toBe(true))

  function isProven(shape: Shape, value: string): boolean {
    if (value === '') return false
    const bytes = Buffer.from(`x\n${value}\n`)
    return prover([shape], ','.charCodeAt(0), 1 << 20).proves(bytes, 0, bytes.length, true)
  }
})

test.each([-1, 0, 1, 3 << 20])(
  'a last line %i bytes longer than the longest proven is read, whatever is proven',
  async (more) => {
    const line = `1,${'x'.repeat(LONGEST_PROVEN + more - 3)}\n`
    writeFileSync(FILES[0]!, `id,text\n${'0,a\n'.repeat(9)}${line}`)
    expect((await proveCsv([FILES[0]!], ',', ['bigint', 'text'])) !== undefined).toBe(more <= 0)
    const { engine, table } = await opened(FILES[0]!)
    expect(await allRows(engine, table)).toHaveLength(10)
  },
)

test('of bytes that are no UTF-8 nothing is proven', async () => {
  writeFileSync(FILES[0]!, Buffer.from('x\ncaf\xe9\n', 'latin1'))
  expect(await proveCsv([FILES[0]!], ',', ['text'])).toBeUndefined()
  writeFileSync(FILES[0]!, 'x\ncaf\u00e9\n')
  expect(await proveCsv([FILES[0]!], ',', ['text'])).toEqual(new Map())
})

test.each([
  ['x\n1\n', 'x\r\n1\r\n'],
  ['x\n1\r\n', 'x\n1\n'],
])('of two kinds of line ends nothing is proven: %j and %j', async (...contents) => {
  for (const [i, content] of contents.entries()) writeFileSync(FILES[i]!, content)
  expect(await proveCsv(FILES, ',', ['bigint'])).toBeUndefined()
})

describe('a file in many ranges', () => {
  const rows = Array.from({ length: 400_000 }, (_, index) => `${index - 7},"a, ${index}",2024-01-01,${index / 8}\n`)
  const large = write('csv', `id,name,day,x\n${rows.join('')}`)

  test('is proven by several threads', async () => {
    expect(await proveCsv([large], ',', ['bigint', 'text', 'date', 'number'])).toEqual(new Map([[0, [-7n, 399_992n]]]))
    expect(await proveCsv([large], ',', ['bigint', 'text', 'timestamp', 'bigint'])).toBeUndefined()
  })

  test('is read typed at once', async () => {
    const { engine, table } = await opened(large)
    expect(table.columns.map(({ engineType }) => engineType)).toEqual(['BIGINT', 'VARCHAR', 'DATE', 'DOUBLE'])
    expect(columnType('BIGINT')).toBe('integer')
    const wanted = [{ op: 'rows' }, { op: 'distinct', columns: ['id'] }, { op: 'distinct', columns: ['name'] }] as const
    expect(await engine.aggregate(table, wanted)).toEqual([400_000, 400_000, 400_000])
  })

  test('one field at the end that is something else is found', async () => {
    const file = write('csv', `id,name,day,x\n${rows.join('')}007,b,2024-01-01,1\n`)
    const { table } = await opened(file)
    expect(table.columns.map(({ engineType }) => engineType)).toEqual(['VARCHAR', 'VARCHAR', 'DATE', 'DOUBLE'])
  })
})
