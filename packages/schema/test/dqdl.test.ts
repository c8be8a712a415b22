/** Rulesets of AWS Glue Data Quality. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Contract, readContract } from '../src/contract/contract.ts'
import { RULES } from '../src/contract/formats/dqdl/rules.ts'
import { readRuleset } from '../src/contract/formats/dqdl/ruleset.ts'
import { RULE_TYPES } from '../src/contract/formats/dqdl/types.ts'
import { SeaTrialsError } from '../src/error.ts'

const read = (text: string): Promise<Contract> => readContract(new TextEncoder().encode(text), 'rules.dqdl')
const rules = (...lines: readonly string[]): Promise<Contract> => read(`Rules = [\n${lines.join(',\n')}\n]`)
const linesOf = ({ require }: Contract): readonly string[] => require.map(({ text }) => text)

test('a ruleset: comments, sections, analyzers, the place of each rule', async () => {
  const contract = await read(`# orders
Metadata = { "Version": "1.0" }
DataSources = { "Primary": "orders", "AdditionalDataSources": [ "ref" ] }
Rules = [
  RowCount > 100, # enough
  (IsComplete "id") and (IsUnique "id")
]
Analyzers = [ Completeness "id", RowCount ]`)
  expect(contract.format).toBe('dqdl')
  expect(contract.schema).toEqual({
    type: 'object',
    properties: { id: { 'x-unique': true } },
    required: ['id'],
    'x-require': ['row_count > 100', 'completeness(id) >= 100%'],
  })
  expect(contract.require.map(({ source }) => source?.line)).toEqual([5, 6])
  expect(contract.unsupported.map(({ kind, what }) => [kind, what])).toEqual([
    ['remark', 'Completeness'],
    ['remark', 'RowCount'],
  ])
})

describe('rules', () => {
  test.each<[string, readonly string[], Record<string, unknown>?]>([
    ['RowCount between 10 and 20', ['row_count > 10', 'row_count < 20']],
    ['RowCount in [5]', ['row_count = 5']],
    [
      'Completeness "a" >= 0.95 where "b > 10 and c = \'x\'"',
      ['completeness(a){b > 10 and c = "x"} >= 95%'],
      { required: ['a'] },
    ],
    ['IsUnique "a" where "b > 1"', ['uniqueness(a){b > 1} >= 100%']],
    ['IsPrimaryKey "a" "b"', ['completeness(a) >= 100%', 'completeness(b) >= 100%'], { 'x-unique-keys': [['a', 'b']] }],
    ['Uniqueness "a" > 0.9', ['uniqueness(a) > 90%']],
    ['UniqueValueRatio "a" = 1.0', ['unique_value_ratio(a) = 100%']],
    ['DistinctValuesCount of "a" <= 50', ['distinct_count(a) <= 50']],
    ['Entropy "a" != 0', ['entropy(a) != 0']],
    ['Mean "odd name" < -2.5', ['mean(`odd name`) < -2.5']],
    ['Sum "a" not between 1 and 2', []],
    ['ColumnCorrelation "a" "b" > 0.4', ['correlation(a, b) > 0.4']],
    ['ColumnLength "a" between 2 and 9', ['min_length(a) > 2', 'completeness(a) >= 100%', 'max_length(a) < 9']],
    ['ColumnLength "a" = 5', ['min_length(a) >= 5', 'completeness(a) >= 100%', 'max_length(a) <= 5']],
    ['ColumnLength "a" > 0', ['min_length(a) > 0', 'completeness(a) >= 100%']],
    ['ColumnLength "a" = 0', ['min_length(a) >= 0', 'max_length(a) <= 0']],
    ['ColumnLength "a" < 6', ['max_length(a) < 6']],
    ['ColumnValues "a" in ["x", "y"]', ['row_count{a is null or not a in ("x", "y")} = 0']],
    ['ColumnValues "a" in ["x", NULL]', ['row_count{a is not null and not a in ("x")} = 0']],
    ['ColumnValues "a" > 3 with threshold > 0.9', ['compliance(a > 3) > 90%']],
    ['ColumnValues "a" != 3 with threshold > 0.9', ['compliance(a is null or not a = 3) > 90%']],
    ['ColumnValues "a" between 1 and 5', ['row_count{a is null or not (a > 1 and a < 5)} = 0']],
    ['ColumnValues "a" not between 1 and 5', ['row_count{a is null or not not (a > 1 and a < 5)} = 0']],
    ['ColumnValues "a" != NULL', ['completeness(a) >= 100%']],
    ['ColumnValues "a" != 21', ['row_count{a is not null and not not a = 21} = 0']],
    ['ColumnValues "a" not in ["x", EMPTY]', ['row_count{a is not null and not not a in ("x", "")} = 0']],
    ['ColumnValues "a" not in ["x", NULL]', ['row_count{a is null or not not a in ("x")} = 0']],
    [
      'ColumnValues "a" matches "[a-z]+|-"',
      ['completeness(a) >= 100%'],
      { properties: { a: { type: ['string', 'null'], pattern: '^(?:[a-z]+|-)$' } } },
    ],
    ['ColumnDataType "a" = "INTEGER"', [], { properties: { a: { type: ['integer', 'null'] } } }],
    ['ColumnExists "a"', [], { properties: { a: {} }, required: ['a'] }],
    ['ColumnCount = 3', [], { minProperties: 3, maxProperties: 3 }],
    ['ReferentialIntegrity "zip" "ref.zip" >= 0.9', ['referential_integrity(zip, ref, zip) >= 90%']],
    [
      'ReferentialIntegrity "city,state" "ref.{c,s}" = 1.0',
      [],
      { 'x-foreign-keys': [{ columns: ['city', 'state'], dataset: 'ref', references: ['c', 's'] }] },
    ],
    ['RowCountMatch "ref" >= 0.9', ['row_ratio(ref) >= 0.9']],
    ['DataFreshness "at" <= 24 hours', ['completeness(`at`) >= 100%', 'fresh_share(`at`, 24h) >= 100%']],
    ['DataFreshness "a" < 1.5 days', ['completeness(a) >= 100%', 'fresh_share(a, 1.5d) >= 100%'], { required: ['a'] }],
    [
      'DataFreshness "a" between 2 minutes and 5 Hours where "b = 1"',
      ['completeness(a){b = 1} >= 100%', 'fresh_share(a, 2m){b = 1} <= 0%', 'fresh_share(a, 5h){b = 1} >= 100%'],
    ],
    ['DataFreshness "a" > 1 day', ['completeness(a) >= 100%', 'fresh_share(a, 1d) <= 0%']],
  ])('%s', async (rule, lines, schema = {}) => {
    const contract = await rules(rule)
    expect(linesOf(contract)).toEqual(lines)
    expect(contract.schema).toMatchObject(schema)
    const known = rule.startsWith('Sum')
    expect(contract.unsupported.filter(({ kind }) => kind === 'rule').length).toBe(Number(known))
  })

  test.each<[string, string]>([
    ['IsComplete "a" "b"', 'parameters'],
    ['(IsComplete "a") or (IsUnique "a")', '`or`'],
    ['RowCount > avg(last(10)) * 0.8', 'earlier runs'],
    ['Completeness "a" between min(last(5)) - 1 and max(last(5)) + 1', 'earlier runs'],
    ['DataFreshness "at" <= 24 hours with threshold > 0.9', 'parameters'],
    ['DataFreshness "at" <= 2', 'no number of minutes'],
    ['DataFreshness "at" = 2 days', 'no age'],
    ['DataFreshness "at" not between 2 days and 3 days', 'no age'],
    ['DataFreshness "at"', 'no age'],
    ['ColumnValues "at" > (now() - 3 days)', 'plain values'],
    ['IsComplete "a" where "year(at) = 2024"', 'no condition'],
    ['ColumnValues "a" matches "x" with threshold > 0.5', 'pattern'],
    ['ColumnValues "a" matches "(?=x)y"', 'RE2'],
    ['ColumnDataType "a" = "Date"', 'no type'],
    ['CustomSql "select id from primary where a < 0"', 'no number'],
    ['SchemaMatch "ref" = 1.0', 'schema'],
    ['RowCount > NULL', 'no plain number'],
    ['FileSize "s3://x" > 2 MB', 'files'],
    ['DetectAnomalies "RowCount"', 'anomaly'],
    ['SomethingNew "a" > 1', 'no counterpart here'],
    ['AllStatistics "a" > 1', 'no counterpart here'],
  ])('lost: %s', async (rule, why) => {
    const { unsupported, require } = await rules(rule)
    expect(require).toEqual([])
    expect(unsupported.length).toBeGreaterThan(0)
    for (const lost of unsupported) expect(lost).toMatchObject({ kind: 'rule', why: expect.stringContaining(why) })
  })
})

test.each([
  ['IsComplet "a"', 'unknown rule `IsComplet`; did you mean `IsComplete`?'],
  ['Completness "a" > 0.9', 'unknown rule `Completness`; did you mean `Completeness`?'],
  ['rowcount > 1', 'unknown rule `rowcount`; did you mean `RowCount`?'],
])('a misspelt rule is refused: %s', async (rule, message) => {
  await expect(rules(rule)).rejects.toMatchObject({ code: 'bad-contract', message })
})

test('a column may be called like a rule, where a rule has no value yet', async () => {
  expect(linesOf(await rules('Mean Sum > 5'))).toEqual(['mean(Sum) > 5'])
})

test('every type of rule has its meaning, or the reason why it has none', () => {
  expect(Object.keys(RULES).sort()).toEqual([...RULE_TYPES].sort())
})

test.each([
  ['select max(a) from primary', 'select max(a) from "primary"'],
  [
    'SELECT count(*) FROM Primary p JOIN ref ON Primary.k = ref.k',
    'SELECT count(*) FROM "primary" p JOIN ref ON "primary".k = ref.k',
  ],
  [
    "select count(*) from primary where a = 'a primary, isn''t it' and primary_k > 1",
    `select count(*) from "primary" where a = 'a primary, isn''t it' and primary_k > 1`,
  ],
  ['select count(\\"primary\\") from ref;', 'select count("primary") from ref'],
])('the judged table is `primary`, which SQL keeps for itself: %s', async (query, said) => {
  expect(linesOf(await rules(`CustomSql "${query}" = 0`))).toEqual([`sql(${JSON.stringify(said)}) = 0`])
})

test.each<[string, number, string]>([
  ['Rules = [\n  IsComplete "a" ]\n  IsUnique "b" ]', 3, '`=`'],
  ['Rules = [\n RowCount >\n]', 3, 'a value'],
  ['Rules = [ IsComplete "a" ', 1, 'the file ends'],
  ['Rules = [ IsComplete "a" ]\nRules = [ IsUnique "a" ]', 2, 'Rules twice'],
  ['Metadata = { }\nlist = ["a"]\nRules = [ ColumnValues "a" in $list ]', 2, 'a variable'],
  ['Rules = [ RowCount > 99999999999999999999 ]', 1, 'beyond 2^53'],
  ['Rules = [ IsComplete ‚a‘ ]', 1, 'no DQDL'],
  ['Rules = [\n  IsComplete "a"\n  IsUnique "b"\n]', 3, 'a comma is missing before `IsUnique`'],
  ['Rules = [\n  RowCount > 100\n  Mean "b" > 1\n]', 3, 'a comma is missing before `Mean`'],
  ['Rules = [\n  ColumnValues "a" in ["x" "y"]\n]', 2, 'a comma is missing before `"y"`'],
  ['Rules = [\n  (IsComplete "a")\n  (IsUnique "a")\n]', 3, 'a comma is missing before `(`'],
])('%s is refused at its line', async (text, line, message) => {
  const error = await read(text).catch((caught: unknown) => caught as SeaTrialsError)
  expect(error).toBeInstanceOf(SeaTrialsError)
  expect(error).toMatchObject({ code: 'bad-contract', message: expect.stringContaining(message), at: { line } })
})

test('twenty thousand rules have their places without the text being read again for each', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `  IsComplete "column_${i}"`)
  const { value, valueAt } = readRuleset(new TextEncoder().encode(`Rules = [\n${lines.join(',\n')}\n]`), 'rules.dqdl')
  expect((value as { rules: unknown[] }).rules).toHaveLength(20_000)
  expect([0, 19_999].map((i) => valueAt(['rules', i]))).toEqual([
    { file: 'rules.dqdl', line: 2, column: 3 },
    { file: 'rules.dqdl', line: 20_001, column: 3 },
  ])
})

test('anything anywhere is a contract or an error at its line', async () => {
  const whole = `Rules = [ RowCount between 1 and 9, (IsComplete "a") and (IsUnique of "b"), ColumnValues "c" in ["x", NULL] with threshold > 0.9,
  Mean "d" >= -1.5 where "e > 1", ReferentialIntegrity "a,b" "r.{c,d}" = 1.0, CustomSql "select 1 from t" = 1 ] Analyzers = [ Mean "d" ]`
  const piece = fc.oneof(
    fc.constantFrom('[', ']', '(', ')', '"', '\\', '#', '$', ',', '=', '>', 'and', 'or', 'not ', '\0', '1e9'),
    fc.string({ maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length }), fc.nat({ max: 12 }), piece, async (at, cut, by) => {
      try {
        const found = await read(
          `Rules = []\n`.replace('Rules', 'Analyzers') +
            whole.replace(/ Analyzers.*/s, '').slice(0, at) +
            by +
            whole.slice(at + cut),
        )
        for (const { what, why } of found.unsupported) expect(`${what} ${why}`).not.toMatch(/\n/)
      } catch (error) {
        if (!(error instanceof SeaTrialsError)) throw error
        expect(error.at?.file).toBe('rules.dqdl')
      }
    }),
    { numRuns: 200 },
  )
})
