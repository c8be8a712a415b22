/** The short cut by a sample has the outcome of the rule over all rows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { candidate, inference, inferred } from '@sea-trials/tables/duckdb/infer'
import { Instance } from '@sea-trials/tables/duckdb/instance'
import { columnAt, text } from '@sea-trials/tables/duckdb/sql'
import fc from 'fast-check'

let instance: Instance
beforeAll(async () => {
  instance = await Instance.create({ files: [], threads: 1 })
})
afterAll(() => instance.close())

const TOKENS = [
  ...['0', '-0', '7', '-7', '007', '+5', ' 5', '5 ', '1_000', '1,5', '5.0', '5.', '.5', '1e3', '1E-3', '1e', '0x1F'],
  ...['+12125550100', '+007', '+5.0', '+', '1e308', '1.8e308', '-1e400', '1e-400', '1e0400', '0e999', '9'.repeat(320)],
  ...['9223372036854775807', '9223372036854775808', '-9223372036854775808', '9999999999999999999'],
  ...['170141183460469231731687303715884105727', '170141183460469231731687303715884105728', '1'.repeat(40)],
  ...[
    'nan',
    'NaN',
    '-inf',
    'Infinity',
    'infinit',
    'true',
    'FALSE',
    'faLse',
    'fal\u017fe',
    't',
    'yes',
    'NULL',
    'null',
    '\u0663',
    '5\n',
  ],
  ...['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', '2024-01-01T10:00', '2024-01-01 10:00:00.5'],
  ...[
    '2024-01-01 25:00',
    '2024-01-01T10:00:00Z',
    '2024-01-01 10:00+01',
    '2024-01-01 10:00:00+01:30',
    '10:00',
    'a b',
    '"',
  ],
]
const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.bigInt().map(String) },
)

test('the candidate is what the rule finds, or an earlier type of the ladder that the rule finds unfit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(token, { minLength: 1, maxLength: 3 }), { minLength: 40, maxLength: 40 }),
      check,
    ),
    { numRuns: 15 },
  )
})

test('of every token alone', async () => check(TOKENS.map((one) => [one])))

async function check(columns: readonly (readonly string[])[]): Promise<void> {
  const names = columns.map((_, index) => columnAt(index))
  const rows = [0, 1, 2].map((row) => `(${columns.map((values) => literal(values[row])).join(', ')})`)
  const answers = await instance.raw(inference(`(VALUES ${rows.join(', ')}) v(${names.join(', ')})`, names, 'text'))
  for (const [index, { conversion }] of inferred(answers, names, 'text').entries()) {
    const values = columns[index]!
    const found = candidate(values)!
    if (found === conversion) continue
    const [[fits] = []] = await instance.raw(
      `SELECT bool_and(${found.fits('x')}) FROM (VALUES ${values.map((value) => `(${text(value)})`).join(', ')}) v(x)`,
    )
    expect({ values, candidate: found.engineType, fits }).toEqual({ values, candidate: found.engineType, fits: false })
    expect(LADDER.indexOf(found.shape)).toBeLessThanOrEqual(LADDER.indexOf(conversion.shape))
  }
}

test.each<[readonly string[], string]>([
  [['+12125550100', '+442079460000'], 'VARCHAR'],
  [['+5'], 'VARCHAR'],
  [['+5', '-3'], 'DOUBLE'],
  [['+5', '7'], 'DOUBLE'],
  [['+5.5', '+3.0'], 'DOUBLE'],
  [['+5', '+5.5'], 'DOUBLE'],
  [['1e400', '2'], 'VARCHAR'],
  [['-1e400'], 'VARCHAR'],
  [['1.8e308'], 'VARCHAR'],
  [['1.7e308', '-1.7E+308', '1e-400', '0e999'], 'DOUBLE'],
  [['9'.repeat(320)], 'VARCHAR'],
  [['9'.repeat(300)], 'DOUBLE'],
  [['inf', '-Infinity', 'nan', '+INF', '2'], 'DOUBLE'],
])('%j is of type %s', async (values, type) => {
  await check([values])
  const rows = values.map((value) => `(${text(value)})`).join(', ')
  const answers = await instance.raw(inference(`(VALUES ${rows}) v("c")`, ['"c"'], 'text'))
  expect(inferred(answers, ['c'], 'text')[0]!.conversion.engineType).toBe(type)
})

const LADDER = ['bigint', 'hugeint', 'dialled', 'number', 'boolean', 'date', 'timestamp', 'zoned', 'text']
const literal = (value: string | undefined): string => (value === undefined ? 'NULL::VARCHAR' : text(value))
