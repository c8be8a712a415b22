/** A contract in another language, through the gate: its rules judge, their places are the file's own, and what is lost is said. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Lost } from '@sea-trials/schema/contract/formats/draft'
import { silent } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Verdict } from '@sea-trials/schema/verdict'
import { unsupportedNotes } from '../../src/data-validate/contract/unsupported.ts'
import { dataValidate } from '../../src/data-validate/gate.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write('orders.csv', csv('id,code,paid', '1,AB,2024-01-05', '2,AC,2023-12-31', '3,abc,'))
})
afterAll(() => lab.close())

const judge = (policy: Partial<Policy>, more: Readonly<Record<string, string>> = {}): Promise<Verdict> =>
  dataValidate.run({
    policy: lab.policy({ train: 'orders.csv', ...more }, policy),
    engine: async () => lab.engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: lab.folder,
    digest: async () => `sha256:${'1'.repeat(64)}`,
    run: {},
  })

const failed = ({ checks }: Verdict) =>
  checks
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    .map(({ requirement, burden, outcome, source }) => `${burden} ${requirement}: ${outcome}, line ${source?.line}`)

const ODCS = `apiVersion: v3.1.0
kind: DataContract
schema:
  - name: customers
    properties: [{ name: nothing }]
  - name: orders
    properties:
      - name: id
        logicalType: integer
        required: true
        primaryKey: true
      - name: code
        logicalType: string
        logicalTypeOptions: { pattern: '^A' }
      - name: paid
        logicalType: date
        logicalTypeOptions: { minimum: '2024-01-01' }
        quality:
          - { metric: nullValues, mustBe: 0, severity: warning }
          - { type: sql, query: SELECT 1, mustBe: 1 }
`

test('ODCS, one table of two', async () => {
  await lab.write('theirs.yaml', ODCS)
  const verdict = await judge({ contract: 'theirs.yaml', contractTable: 'orders' })
  expect(failed(verdict)).toEqual([
    'require code: pattern `^A`: fail, line 14',
    'require row_count{paid < "2024-01-01"} = 0: fail, line 17',
    'warn row_count{paid is null} = 0: fail, line 19',
  ])
  expect(verdict.notes).toEqual(['not judged, line 20 of the contract: a query (which tables it reads is not plain)'])
})

test('ODCS: tokens for "missing" beside numbers, and what must stand inside an object', async () => {
  await lab.write('amounts.csv', csv('a', '2.5', '3', ''))
  await lab.write('objects.jsonl', '{"o":{"z":"a"}}\n{"o":{"y":1}}\n{"o":{}}\n')
  const odcs = (property: string): string =>
    `apiVersion: v3.1.0\nkind: DataContract\nschema:\n- name: t\n  properties:\n  - ${property}\n`
  const rule = '{ metric: missingValues, arguments: { missingValues: [N/A, ""] }, mustBe: 0 }'
  await lab.write('theirs.yaml', odcs(`{ name: a, logicalType: number, quality: [${rule}] }`))
  const amounts = await judge({ contract: 'theirs.yaml' }, { train: 'amounts.csv' })
  expect(failed(amounts)).toEqual(['require row_count{a is null} = 0: fail, line 6'])
  const inner = 'properties: [{ name: z, logicalType: string, required: true }]'
  await lab.write('theirs.yaml', odcs(`{ name: o, logicalType: object, required: true, ${inner} }`))
  const objects = await judge({ contract: 'theirs.yaml' }, { train: 'objects.jsonl' })
  expect(failed(objects)).toEqual(['require o: schema: fail, line 6'])
})

test('JSON Schema of an older draft: a row may lack what is not required, and nothing else', async () => {
  await lab.write('lines.jsonl', '{"a":1,"b":"x"}\n{"a":2}\n{"a":3,"b":null}\n{"b":"y"}\n{"a":5,"b":"long"}\n')
  const schema = { required: ['a'], properties: { a: { type: 'integer' }, b: { type: 'string', maxLength: 1 } } }
  await lab.write('theirs.json', JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }))
  const verdict = await judge({ contract: 'theirs.json' }, { train: 'lines.jsonl' })
  expect(verdict.checks.map(({ requirement, reason }) => [requirement, reason])).toEqual([
    ['a: required', 'no row breaks it'],
    ['a: type integer', '1 of 5 rows break it'],
    ['b: type string, null', 'no row breaks it'],
    ['b: maxLength 1', '1 of 5 rows break it'],
  ])
})

test('a text proto', async () => {
  const feature = (name: string, rest: string): string => `feature { name: "${name}" ${rest} }\n`
  const text = [
    feature('id', 'type: INT presence { min_fraction: 1 }'),
    feature(
      'code',
      'type: BYTES string_domain { value: "AB" value: "AC" } distribution_constraints { min_domain_mass: 0.6 }',
    ),
    feature('paid', 'type: BYTES presence { min_fraction: 0.9 }'),
  ].join('')
  await lab.write('schema.pbtxt', text)
  const verdict = await judge({ contract: 'schema.pbtxt' })
  expect(failed(verdict)).toEqual(['require completeness(paid) >= 90%: fail, line 3'])
  expect(verdict.notes).toEqual([])
})

test('DQDL: missing values, ends of a range, whole texts', async () => {
  await lab.write(
    'theirs.dqdl',
    `Rules = [
  ColumnValues "id" between 0 and 4,
  ColumnValues "id" between 1 and 4,
  ColumnValues "paid" > "2000-01-01",
  ColumnValues "paid" != "2000-01-01",
  ColumnValues "code" matches "[A-Z]|abc",
  ColumnLength "code" < 4
]`,
  )
  expect(failed(await judge({ contract: 'theirs.dqdl' }))).toEqual([
    'require code: pattern `^(?:[A-Z]|abc)$`: fail, line 6',
    'require row_count{id is null or not (id > 1 and id < 4)} = 0: fail, line 3',
    'require row_count{paid is null or not paid > "2000-01-01"} = 0: fail, line 4',
  ])
})

test('DQDL: the judged table is `primary`, where the policy calls nothing so', async () => {
  await lab.write(
    'theirs.dqdl',
    'Rules = [ RowCount > 1,\n CustomSql "select count(*) from primary where id > 1" = 0,\n CustomSql "select max(primary.id) from primary" = 3 ]',
  )
  const line = 'require sql("select count(*) from \\"primary\\" where id > 1") = 0: fail, line 2'
  expect(failed(await judge({ contract: 'theirs.dqdl' }))).toEqual([line])
  await lab.write('one.csv', csv('id', '1'))
  const other = 'require sql("select max(\\"primary\\".id) from \\"primary\\"") = 3: fail, line 3'
  expect(failed(await judge({ contract: 'theirs.dqdl' }, { primary: 'one.csv' }))).toEqual([other])
})

test.each([
  ['DQDL, a query', 'Rules = [ RowCount > 1, CustomSql "select count(*) from users" = 0 ]', /^sql/],
  ['DQDL, rows of another table', 'Rules = [ RowCount > 1, RowCountMatch "users" = 1.0 ]', /^row_ratio/],
  ['DQDL, a reference', 'Rules = [ RowCount > 1, ReferentialIntegrity "id,code" "users.{a,b}" = 1.0 ]', /^reference/],
  [
    'Great Expectations',
    '{"expectations":[{"type":"expect_table_row_count_to_equal_other_table","kwargs":{"other_table_name":"users"}}]}',
    /^row_ratio/,
  ],
  [
    'TFDV',
    'feature { name: "paid" type: BYTES drift_comparator { infinity_norm { threshold: 0.1 } } }',
    /^infinity_norm/,
  ],
  [
    'Table Schema',
    'fields: [{ name: id }]\nforeignKeys: [{ fields: id, reference: { resource: users, fields: id } }]',
    /^reference/,
  ],
])('what cannot be judged for want of a data set is an error: %s', async (_, text, rule) => {
  await lab.write('theirs', text)
  const { verdict, checks, notes } = await judge({ contract: 'theirs' })
  const check = checks.find(({ outcome }) => outcome === 'error')
  expect([verdict, check?.requirement]).toEqual(['error', expect.stringMatching(rule)])
  expect(check?.reason).toMatch(
    /no data set `(users|previous)`\. Data sets: `train`\. Mend the name, or add it to `data:`/,
  )
  expect(notes.filter((note) => note.includes('not judged'))).toEqual([])
})

test('a file of several tables is about none', async () => {
  await lab.write('theirs.yaml', ODCS)
  await expect(judge({ contract: 'theirs.yaml' })).rejects.toThrow('the file describes 2 tables: `customers`, `orders`')
})

test('a contract of which nothing can be judged is no pass', async () => {
  await lab.write(
    'suite.json',
    '{"expectations":[{"type":"expect_column_values_to_be_json_parseable","kwargs":{"column":"id"}}]}',
  )
  await expect(judge({ contract: 'suite.json' })).rejects.toThrow('there is nothing to check')
})

test('notes are bounded, and leave remarks out', () => {
  const lost = (kind: Lost['kind'], line: number): Lost => ({
    kind,
    where: '',
    what: 'x',
    why: 'y',
    at: { file: 'f', line },
  })
  const many = Array.from({ length: 13 }, (_, i) => lost('rule', i + 1))
  expect(unsupportedNotes([lost('remark', 1), ...many.slice(0, 10)])).toHaveLength(10)
  expect(unsupportedNotes(many).slice(-2)).toEqual([
    'not judged, line 10 of the contract: x (y)',
    'not judged: 3 more rules of the contract; `sea-trials contract check` lists them all',
  ])
})
