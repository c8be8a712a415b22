/** Lines of the requirement language in a suite of Great Expectations, and back. */
import { expect, test } from '@jest/globals'
import { type Contract, readContract } from '../src/contract/contract.ts'
import { writeContract } from '../src/contract/formats/write.ts'

const read = (text: string): Promise<Contract> => readContract(new TextEncoder().encode(text), 'contract')

test.each([
  [['in_order(a, increasing) >= 100%', 'in_order(a, strictly_decreasing){b > 1} >= 90%']],
  [['outlier_share(a, deviations, 3) <= 10%', 'warn: outlier_share(a, deviations_above, 2) <= 0%']],
  [['modes(a) = 1', 'mode_compliance(a in ("x", "y")) >= 100%', 'mode_compliance(b in (1, 2)) > 0%']],
  [['warn: modes(a){b = 2} = 1', 'warn: mode_compliance(a in ("x")){b = 2} >= 100%', 'cramers_v(a, b) <= 0.2']],
])('lines that a suite says as they are: %j', async (lines) => {
  const contract = await read(JSON.stringify({ 'x-require': lines.map(lineOf) }))
  const { text, unsupported } = writeContract(contract, 'great-expectations')
  expect(unsupported).toEqual([])
  expect(linesOf(await read(text))).toEqual(lines)
})

const VALUED = { a: { type: 'number' } }
test.each<[string, object, readonly string[], object?]>([
  ['compliance(a in ("x", "y")){a is not null} >= 99%', {}, ['compliance(a in ("x", "y")){a is not null} >= 99%']],
  ['compliance(not a in (1)){a is not null} >= 90%', {}, ['compliance(not a in (1)){a is not null} >= 90%']],
  [
    'warn: compliance(a >= 1 and a < 52){b = "p" and a is not null} >= 90%',
    {},
    ['warn: compliance(a >= 1 and a < 52){b = "p" and a is not null} >= 90%'],
  ],
  ['compliance(a >= 18) >= 99%', VALUED, ['compliance(a >= 18){a is not null} >= 99%']],
  ['warn: row_count{a is not null and not a in (1)} = 0', {}, ['warn: row_count{a is not null and not a in (1)} = 0']],
  ['row_count{a is not null and not a in ("x")} = 0', {}, [], { a: { enum: ['x', null] } }],
  ['distinct_count(a) = 16', {}, ['distinct_count(a) >= 16', 'distinct_count(a) <= 16']],
  ['mean(a) = 1', {}, ['mean(a) >= 1', 'mean(a) <= 1']],
  ['row_count > 1000', {}, ['row_count >= 1001']],
  ['row_count < 1000.5', {}, ['row_count <= 1000']],
  ['max_length(a) <= 60', {}, [], { a: { type: ['string', 'null'], maxLength: 60 } }],
  ['min_length(a) > 2', {}, [], { a: { type: ['string', 'null'], minLength: 3 } }],
])('lines that a suite says in its own way: %s', async (line, properties, lines, columns = {}) => {
  const contract = await read(
    JSON.stringify({ required: Object.keys(properties), properties, 'x-require': [lineOf(line)] }),
  )
  const { text, unsupported } = writeContract(contract, 'great-expectations')
  expect(unsupported).toEqual([])
  const back = await read(text)
  expect(linesOf(back)).toEqual(lines)
  expect(back.schema.properties ?? {}).toMatchObject(columns)
})

test('a column of which no more is said is there', async () => {
  const { text, unsupported } = writeContract(await read('{"required":["a"]}'), 'great-expectations')
  expect(unsupported).toEqual([])
  expect((await read(text)).schema).toEqual({ type: 'object', required: ['a'], properties: { a: {} } })
})

test.each([
  ['modes(a) = 1', 'modes(b) = 1', 'mode_compliance(a in ("x")){c > 1} >= 100%'],
  ['warn: modes(a) = 1', 'mode_compliance(a in ("x")) >= 100%', 'mode_compliance(a = "x") > 0%'],
  ['modes(a){c = b} = 1', 'mode_compliance(a in ("x")){c = b} >= 100%', 'mode_compliance(a in ("x")) > 5%'],
  ['in_order(a, increasing, b) >= 100%', 'in_order(a, increasing) = 100%', 'guard: in_order(a, increasing) >= 90%'],
  ['outlier_share(a, fences, 3) <= 1%', 'outlier_share(a) <= 1%', 'cramers_v(a, b) <= 0.2 at 99%'],
  ['modes(a) = 2', 'mode_share(a) >= 10%', 'fresh_share(a, 24h) >= 90%'],
  // Of all rows; of two columns; of values that are none.
  ['compliance(a >= 18) >= 99%', 'compliance(a > 1 and b > 1){a is not null} >= 9%', 'compliance(a is null) >= 9%'],
  [
    'compliance(a >= 1){a is not null} > 9%',
    'row_count{not a in ("x")} = 0',
    'compliance(a > 1 and a > 2){a is not null} >= 9%',
  ],
  ['max_length(a){b > 1} <= 3', 'warn: max_length(a) <= 3', 'max_length(a) = 3'],
])('lines that a suite cannot say: %s, %s, %s', async (...lines) => {
  const contract = await read(JSON.stringify({ 'x-require': lines.map(lineOf) }))
  const { unsupported } = writeContract(contract, 'great-expectations')
  expect(unsupported.map(({ where }) => where)).toEqual(['/x-require/0', '/x-require/1', '/x-require/2'])
})

const linesOf = ({ require }: Contract): readonly string[] =>
  require.map(({ text, burden }) => (burden === 'warn' ? `warn: ${text}` : text))

function lineOf(line: string): unknown {
  const [, burden, text] = /^(warn|guard): (.*)$/.exec(line) ?? []
  return burden === undefined ? line : { [burden]: text }
}
