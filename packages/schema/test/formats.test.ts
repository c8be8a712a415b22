/** Contracts in other languages: which language a file is in, what is read of it, what is named as lost, and where. */
import { describe, expect, test } from '@jest/globals'
import { type Contract, readContract } from '../src/contract/contract.ts'
import { anchored, like, withoutAnchors } from '../src/contract/formats/expressions.ts'
import { cannotFail, completeness, rows } from '../src/contract/formats/lines.ts'
import { writeContract } from '../src/contract/formats/write.ts'
import { OF_A_COLUMN, OF_THE_WHOLE } from '../src/contract/our-keywords.ts'
import { pattern } from '../src/contract/pattern.ts'
import { contractSchema } from '../src/contract/schema.ts'
import { SeaTrialsError } from '../src/error.ts'

const read = (text: string, table?: string): Promise<Contract> =>
  readContract(new TextEncoder().encode(text), 'theirs', table)

const columnsOf = ({ schema }: Contract) => schema.properties as Record<string, unknown>
const linesOf = ({ require: lines }: Contract) =>
  lines.map(({ text, burden }) => (burden === 'require' ? text : `${burden}: ${text}`))
const rulesOf = ({ unsupported }: Contract) => unsupported.filter(({ kind }) => kind === 'rule').map(({ what }) => what)

async function refusal(text: string, table?: string): Promise<SeaTrialsError> {
  const error = await read(text, table).catch((thrown: unknown) => thrown)
  if (error instanceof SeaTrialsError) return error
  throw error instanceof Error ? error : new Error(`accepted: ${text}`)
}

test.each([
  ['contract', 'type: object\nproperties: { a: { type: string } }'],
  ['contract', '$schema: https://json-schema.org/draft/2020-12/schema\nproperties: { a: { x-unique: true } }'],
  ['json-schema', '$schema: https://json-schema.org/draft/2020-12/schema\nproperties: { a: { type: string } }'],
  ['json-schema', '$schema: http://json-schema.org/draft-07/schema#'],
  ['odcs', 'kind: DataContract\napiVersion: v3.1.0\nschema: [{ name: t }]'],
  ['table-schema', '{ "fields": [] }'],
  ['table-schema', '{ "resources": [{ "name": "r", "schema": { "fields": [] } }] }'],
  ['table-schema', 'schema: { fields: [] }'],
  ['great-expectations', '{ "name": "s", "expectations": [] }'],
  ['great-expectations', '{ "expectation_suite_name": "s", "expectations": [] }'],
  ['great-expectations', '{ "expectation_suite_name": "s", "data_asset_name": "t", "expectations": [] }'],
  ['tfdv', '# a comment\nfeature { name: "a" }'],
  ['tfdv', 'feature: < name: "a" >'],
  ['tfdv', 'default_environment: "TRAINING"'],
])('%s: %s', async (format, text) => {
  expect((await read(text)).format).toBe(format)
})

const odcs = (properties: string, more = ''): string =>
  `kind: DataContract\napiVersion: v3.1.0\nschema:\n  - name: orders\n    properties:\n${properties.replace(/^/gm, '      ')}\n${more}`
const property = (rest: string): string => odcs(`- { name: a, ${rest} }`)
const quality = (rule: string): string => property(`logicalType: string, quality: [{ ${rule} }]`)

describe('ODCS', () => {
  test.each<[string, unknown]>([
    ['logicalType: integer', { type: ['integer', 'null'] }],
    ['logicalType: integer, required: true', { type: 'integer' }],
    ['required: true', { not: { const: null } }],
    [
      'logicalType: number, logicalTypeOptions: { minimum: 0, exclusiveMaximum: 1 }',
      { type: ['number', 'null'], minimum: 0, exclusiveMaximum: 1 },
    ],
    [
      'logicalType: integer, logicalTypeOptions: { format: u8, minimum: 3 }',
      { type: ['integer', 'null'], minimum: 3, maximum: 255 },
    ],
    [
      'logicalType: string, logicalTypeOptions: { pattern: b, format: email }',
      { type: ['string', 'null'], pattern: 'b', format: 'email' },
    ],
    ['logicalType: date', { type: ['string', 'null'], format: 'date' }],
    ['logicalType: date, logicalTypeOptions: { format: yyyy-MM-dd }', { type: ['string', 'null'], format: 'date' }],
    ['logicalType: timestamp', { type: ['string', 'null'], format: 'iso-date-time' }],
    ['logicalType: boolean, unique: true', { type: ['boolean', 'null'], 'x-unique': true }],
    ['classification: restricted', { 'x-classification': 'confidential' }],
    ['classification: Nobody Knows', { 'x-classification': 'confidential' }],
    ['physicalName: b', undefined],
    [
      'logicalType: array, items: { logicalType: integer, required: true }',
      { type: ['array', 'null'], items: { type: 'integer' } },
    ],
    [
      'logicalType: object, logicalTypeOptions: { required: [x] }, properties: [{ name: x }, { name: y, required: true, logicalType: object, properties: [{ name: z, required: true }] }]',
      {
        type: ['object', 'null'],
        required: ['x', 'y'],
        properties: { x: {}, y: { type: 'object', required: ['z'], properties: { z: { not: { const: null } } } } },
      },
    ],
    [
      'logicalType: string, quality: [{ metric: invalidValues, mustBe: 0, arguments: { validValues: [x, y] } }]',
      { type: ['string', 'null'], enum: ['x', 'y', null] },
    ],
    [
      'required: true, quality: [{ metric: invalidValues, mustBeLessThan: 1, arguments: { validValues: [x] } }]',
      { enum: ['x'] },
    ],
    ['quality: [{ metric: invalidValues, mustBe: 0, arguments: { pattern: ^a } }]', { pattern: '^a' }],
    ['quality: [{ metric: duplicateValues, mustBe: 0 }]', { 'x-unique': true }],
  ])('a column: %s', async (rest, expected) => {
    const contract = await read(property(rest))
    expect(columnsOf(contract).a).toEqual(expected)
    expect(rulesOf(contract)).toEqual([])
    expect(contract.schema.required).toHaveLength(1)
  })

  test.each<[string, readonly string[]]>([
    ['metric: nullValues, mustBe: 0', ['row_count{a is null} = 0']],
    ['metric: nullValues, mustBeLessThan: 1, unit: percent', ['null_share(a) < 1%']],
    ['metric: nullValues, mustBeBetween: [2, 5], unit: percent', ['null_share(a) >= 2%', 'null_share(a) <= 5%']],
    [
      'metric: missingValues, mustBeLessThan: 100, arguments: { missingValues: [null, "", N/A] }',
      ['row_count{a is null or a in ("", "N/A")} < 100'],
    ],
    [
      'metric: invalidValues, mustBeLessThan: 5, arguments: { validValues: [x] }',
      ['row_count{a is not null and not a in ("x")} < 5'],
    ],
    [
      'metric: invalidValues, mustBe: 0, severity: warning, arguments: { validValues: [x] }',
      ['warn: row_count{a is not null and not a in ("x")} = 0'],
    ],
    ['metric: nullValues, mustBeGreaterThan: 2', ['row_count{a is null} > 2']],
    ['metric: nullValues, mustBeGreaterOrEqualTo: 2', ['row_count{a is null} >= 2']],
    ['metric: nullValues, mustBeLessOrEqualTo: 2', ['row_count{a is null} <= 2']],
    ['metric: nullValues, mustNotBe: 2', ['row_count{a is null} != 2']],
    ['metric: duplicateValues, mustBe: 0, severity: low', ['warn: duplicate_rows(a) <= 0%']],
    [
      'type: sql, query: "SELECT count(*) FROM {object} WHERE {property} IS NULL", mustBeLessThan: 5',
      ['sql("SELECT count(*) FROM \\"primary\\" WHERE \\"a\\" IS NULL") < 5'],
    ],
    ['type: custom, engine: sea-trials, implementation: "guard: mean(a) >= 1"', ['guard: mean(a) >= 1']],
  ])('a rule: %s', async (rule, lines) => {
    const contract = await read(quality(rule))
    expect(linesOf(contract)).toEqual(lines)
    expect(rulesOf(contract)).toEqual([])
  })

  test.each<[string, string, string]>([
    ['number', '[N/A, ""]', 'a is null'],
    ['number', '[N/A, -999, "-1"]', 'a is null or a in (-999, -1)'],
    ['boolean', '[N/A, false]', 'a is null or a in (false)'],
    ['date', '[N/A, "1900-01-01"]', 'a is null or a in ("1900-01-01")'],
    ['timestamp', '[N/A]', 'a is null or a in ("N/A")'],
    ['string', '[99, "N/A"]', 'a is null or a in ("99", "N/A")'],
    ['array', '[N/A]', 'a is null'],
  ])('tokens that no %s is are a remark: %s', async (type, tokens, condition) => {
    const rule = `{ metric: missingValues, mustBe: 0, arguments: { missingValues: ${tokens} } }`
    const contract = await read(property(`logicalType: ${type}, quality: [${rule}]`))
    expect(linesOf(contract)).toEqual([`row_count{${condition}} = 0`])
    const lost = contract.unsupported.map(({ kind, what }) => `${kind}: ${what}`)
    expect(lost).toEqual(
      /timestamp|string/.test(type) ? [] : [expect.stringMatching(/^remark: the missing values? "N/)],
    )
  })

  test.each<[string, string]>([
    ['metric: duplicateValues, mustBeLessThan: 10', 'a number of duplicates'],
    ['metric: rowCount, mustBe: 5, unit: percent', 'a row count in per cent'],
    ['metric: nullValues, mustNotBeBetween: [1, 2]', '`mustNotBeBetween`'],
    ['metric: nullValues', 'a rule without a limit'],
    ['metric: nullValues, mustBe: 0, unit: furlong', 'the unit `furlong`'],
    [
      'metric: invalidValues, mustBeLessThan: 9, arguments: { pattern: a }',
      'a pattern that some rows may break, or that only warns',
    ],
    ['type: sql, query: select 1, mustBe: 1', 'a query'],
    ['type: sql, query: "SELECT count(*) FROM a.b", mustBe: 1', 'a query'],
    ['type: sql, query: "SELECT count(*) FROM a, b", mustBe: 1', 'a query'],
    ['type: sql, query: "SELECT count(*) FROM a -- b", mustBe: 1', 'a query'],
    ['type: sql, query: "SELECT count(*) FROM a", mustBe: 1, unit: percent', 'a query'],
    ['type: text, description: be good', 'a rule in words'],
    ['type: custom, engine: soda, implementation: x', 'a rule of the engine `soda`'],
    ['metric: freshness, mustBe: 0', 'the metric `freshness`'],
  ])('a rule that is lost: %s', async (rule, what) => {
    const contract = await read(quality(rule))
    expect(rulesOf(contract)).toEqual([what])
    expect(linesOf(contract)).toEqual([])
    expect(contract.unsupported[0]?.at).toMatchObject({ file: 'theirs', line: 6 })
  })

  test.each([
    ['metric: nullValue, mustBe: 0', 'unknown metric `nullValue`; did you mean `nullValues`?'],
    ['metric: rowcount, mustBe: 0', 'unknown metric `rowcount`; did you mean `rowCount`?'],
    ['metric: nullValues, mustBeLesThan: 5', 'unknown limit `mustBeLesThan`; did you mean `mustBeLessThan`?'],
    [
      'metric: nullValues, mustBe: 0, mustBeLesThan: 5',
      'unknown limit `mustBeLesThan`; did you mean `mustBeLessThan`?',
    ],
  ])('a misspelt rule is refused: %s', async (rule, message) => {
    expect(await refusal(quality(rule))).toMatchObject({ code: 'bad-contract', message, at: { line: 6 } })
  })

  test.each([
    'metric: freshness, mustBe: 0',
    'rule: validValues, mustBe: 0',
    'metric: nullValues, mustNotBeBetween: [1, 2]',
  ])('what ODCS knows, or nothing comes near, is listed: %s', async (rule) => {
    expect(rulesOf(await read(quality(rule)))).toHaveLength(1)
  })

  describe('types in a server', () => {
    const inServers = (physical: string, ...types: readonly string[]): string =>
      odcs(
        `- { name: a, physicalType: "${physical}" }`,
        `servers: [${types.map((type) => `{ server: s, type: ${type} }`).join(', ')}]`,
      )
    test.each([
      ['BIGINT', 'BIGINT'],
      ['int', 'INTEGER'],
      ['varchar(18)', 'VARCHAR'],
      ['text', 'VARCHAR'],
      ['numeric( 10 , 2 )', 'DECIMAL(10,2)'],
      ['DECIMAL(9)', 'DECIMAL(9,0)'],
      ['decimal', 'DECIMAL(18,3)'],
      ['timestamp  with time zone', 'TIMESTAMP WITH TIME ZONE'],
    ])('%s of DuckDB', async (physical, type) => {
      const contract = await read(inServers(physical, 'duckdb'))
      expect(columnsOf(contract)).toEqual({ a: { 'x-physical-type': type } })
      expect(rulesOf(contract)).toEqual([])
    })
    test.each<[string, readonly string[], string]>([
      ['BIGINT', [], 'the type in another database'],
      ['BIGINT', ['postgres'], 'the type in another database'],
      ['BIGINT', ['duckdb', 'snowflake'], 'the type in another database'],
      ['STRUCT(a INTEGER)', ['duckdb'], 'no plain type of DuckDB'],
      ['BIGINT(3)', ['duckdb'], 'no plain type of DuckDB'],
      ['VARCHAR(3, 2)', ['duckdb'], 'no plain type of DuckDB'],
      ['MONEY', ['duckdb'], 'no plain type of DuckDB'],
    ])('%s in %j is listed', async (physical, servers, why) => {
      const contract = await read(inServers(physical, ...servers))
      const rules = contract.unsupported.filter(({ kind }) => kind === 'rule')
      expect(rules).toEqual([expect.objectContaining({ what: '`physicalType`', why: expect.stringContaining(why) })])
      expect(columnsOf(contract)).toEqual({ a: {} })
    })
    test('written as it is, and listed: a contract of ours names no server', async () => {
      const contract = await read('properties: { a: { x-physical-type: BIGINT } }\nrequired: [a]')
      const { text, unsupported: lost } = writeContract(contract, 'odcs')
      expect(text).toContain('physicalType: BIGINT')
      expect(lost.map(({ what }) => what)).toEqual(['x-physical-type of `a`'])
    })
  })

  test('dates compare as text, and times do not', async () => {
    const contract = await read(
      odcs(
        '- { name: d, logicalType: date, logicalTypeOptions: { minimum: "2020-01-01" } }\n- { name: t, logicalType: time, logicalTypeOptions: { maximum: "10:00" } }',
      ),
    )
    expect(linesOf(contract)).toEqual(['row_count{d < "2020-01-01"} = 0'])
    expect(rulesOf(contract)).toEqual(['the option `maximum`'])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['property: latency, value: 4, unit: d, element: orders.d', ['freshness(`at`) <= 4d'], []],
    ['property: ly, value: 2, unit: weeks, element: d', ['freshness(`at`) <= 14d'], []],
    ['property: latency, value: 4, unit: d, element: other.d', [], []],
    ['property: latency, value: 1, unit: y, element: d', [], ['the service level `latency`']],
    ['property: latency, value: 1, unit: d, element: "a.x, a.y"', [], ['the service level `latency`']],
    ['property: retention, value: 3, unit: y, element: orders.d', [], ['the service level `retention`']],
  ])('a service level: %s', async (level, lines, lost) => {
    const contract = await read(
      odcs('- { name: d, physicalName: at, logicalType: date, required: true }', `slaProperties: [{ ${level} }]`),
    )
    expect(linesOf(contract)).toEqual(lines)
    expect(rulesOf(contract)).toEqual(lost)
    const plain = { type: 'string', format: 'date' }
    expect(columnsOf(contract).at).toEqual(lines.length === 0 ? plain : { format: 'date', not: { const: null } })
  })

  test.each<[string, unknown]>([
    ['to: customers.id', [{ columns: ['a'], dataset: 'customers', references: ['id'] }]],
    ['to: orders.a', [{ columns: ['a'], references: ['a'] }]],
    ['to: orders.a.b', undefined],
    ['to: /schema/x', undefined],
    ['to: [customers.id, customers.x]', undefined],
    ['to: customers.id, type: other', undefined],
  ])('a relationship: %s', async (relationship, expected) => {
    const contract = await read(property(`relationships: [{ ${relationship} }]`))
    expect(contract.schema['x-foreign-keys']).toEqual(expected)
    expect(rulesOf(contract)).toHaveLength(expected === undefined ? 1 : 0)
  })

  test('a relationship of several columns, by the names of the data', async () => {
    const text = `kind: DataContract
apiVersion: v3.1.0
schema:
  - name: lines
    properties: [{ name: o, physicalName: order_id }, { name: n }]
    relationships: [{ from: [lines.o, lines.n], to: [orders.id, orders.number] }]
  - { name: orders, properties: [{ name: id, physicalName: pk }, { name: number }] }
`
    expect((await read(text, 'lines')).schema['x-foreign-keys']).toEqual([
      { columns: ['order_id', 'n'], dataset: 'orders', references: ['pk', 'number'] },
    ])
  })

  test('a key in the order of its positions', async () => {
    const contract = await read(
      odcs(
        '- { name: a, primaryKey: true, primaryKeyPosition: 2 }\n- { name: b, primaryKey: true, primaryKeyPosition: 1 }',
      ),
    )
    expect(contract.schema['x-primary-key']).toEqual(['b', 'a'])
  })

  test('one table of several', async () => {
    const text =
      'kind: DataContract\napiVersion: v3.0.0\nschema:\n  - { name: a, properties: [{ name: x }] }\n  - { name: b, properties: [{ name: y }] }'
    expect((await refusal(text)).message).toBe('the file describes 2 tables: `a`, `b`')
    expect((await refusal(text, 'c')).message).toBe('there is no table `c` in the file')
    expect(Object.keys(columnsOf(await read(text, 'b')))).toEqual(['y'])
  })

  test('table after table of one file is what each is alone, and another file is another', async () => {
    const text = (column: string): string =>
      `kind: DataContract\napiVersion: v3.0.0\nschema:\n  - { name: a, properties: [{ name: ${column}, logicalTypeOptions: { maxLength: 3 }, logicalType: string, required: true }] }\n  - { name: b, properties: [{ name: z }] }`
    const alone = (await read(text('x'), 'a')).schema
    for (const table of ['b', 'a', 'b']) await read(text('x'), table)
    expect((await read(text('x'), 'a')).schema).toEqual(alone)
    expect(Object.keys(columnsOf(await read(text('y'), 'a')))).toEqual(['y'])
    const bytes = new TextEncoder().encode(text('y'))
    const places = await Promise.all(
      ['one', 'two'].map(async (file) => (await readContract(bytes, file, 'a')).place(['properties', 'y']).file),
    )
    expect(places).toEqual(['one', 'two'])
  })
})

const field = (rest: string): string => `fieldsMatch: subset\nfields: [{ name: a, ${rest} }]`

describe('Table Schema', () => {
  test.each<[string, unknown]>([
    ['type: integer', { type: ['integer', 'null'] }],
    ['type: string, constraints: { required: true, pattern: "[a-z]+" }', { type: 'string', pattern: '^(?:[a-z]+)$' }],
    ['type: string, constraints: { pattern: "^a$" }', { type: ['string', 'null'], pattern: '^a$' }],
    ['type: string, constraints: { pattern: "^a|b$" }', { type: ['string', 'null'], pattern: '^(?:^a|b$)$' }],
    ['type: integer, constraints: { enum: ["1", 2] }', { type: ['integer', 'null'], enum: [1, 2, null] }],
    ['type: boolean, constraints: { unique: true }', { type: ['boolean', 'null'], 'x-unique': true }],
    ['type: date', { type: ['string', 'null'], format: 'date' }],
    ['type: string, format: binary', { type: ['string', 'null'], format: 'byte' }],
    [
      'type: string, categories: [{ value: x, label: X }, { value: y }]',
      { type: ['string', 'null'], enum: ['x', 'y', null] },
    ],
    ['type: string, missingValues: ["", NA]', { type: ['string', 'null'], 'x-missing': ['NA'] }],
    ['type: integer, missingValues: ["", "-"]', { type: ['integer', 'null'], 'x-missing': ['-'] }],
    ['constraints: { required: true, enum: [x] }', { enum: ['x'] }],
    ['type: year, constraints: { minimum: "2000" }', { type: ['integer', 'null'], minimum: 2000 }],
  ])('a field: %s', async (rest, expected) => {
    expect(columnsOf(await read(field(rest))).a).toEqual(expected)
  })

  test.each([
    ['minimum', '<'],
    ['exclusiveMinimum', '<='],
    ['maximum', '>'],
    ['exclusiveMaximum', '>='],
  ])('no date may lie beyond its %s', async (limit, operator) => {
    const contract = await read(field(`type: date, constraints: { ${limit}: "2020-01-01" }`))
    expect(linesOf(contract)).toEqual([`row_count{a ${operator} "2020-01-01"} = 0`])
  })

  test.each<[string, string]>([
    ['type: date, format: "%d.%m.%Y"', 'the format `%d.%m.%Y`'],
    ['type: number, decimalChar: ","', '`decimalChar`, and the type number with its constraints'],
    ['type: boolean, trueValues: ["yes"]', '`trueValues`, and the type boolean with its constraints'],
    ['type: geopoint', 'that a cell holds a point'],
    ['type: string, constraints: { pattern: "a(?=b)" }', 'the pattern'],
    ['type: string, constraints: { pattern: "[a-z-[aeiou]]" }', 'the pattern'],
    ['type: time, constraints: { minimum: "10:00" }', 'the constraint `minimum`'],
    ['type: integer, constraints: { enum: [x] }', 'a list of values'],
    ['type: object, constraints: { jsonSchema: {} }', 'the constraint `jsonSchema`'],
    ['type: string, missingValues: [NA]', 'that an empty cell is a value'],
  ])('what is lost of a field: %s', async (rest, what) => {
    expect(rulesOf(await read(field(rest)))).toContain(what)
  })

  test.each(['exact', 'equal', 'subset', 'superset', 'partial'])('fields match %s', async (match) => {
    const { schema, unsupported } = await read(`fieldsMatch: ${match}\nfields: [{ name: a }, { name: b }]`)
    expect([schema['x-fields-match'], schema.required, unsupported]).toEqual([match, undefined, []])
  })

  test('without a word the columns are those, in order', async () => {
    expect((await read('fields: [{ name: a }]')).schema['x-fields-match']).toBe('exact')
  })

  test('keys', async () => {
    const contract = await read(
      'fieldsMatch: equal\nfields: [{ name: a }, { name: b c }]\nprimaryKey: a\nuniqueKeys: [[a, b c], [a]]\nforeignKeys: [{ fields: a, reference: { resource: others, fields: id } }, { fields: [a], reference: { fields: [b c] } }]',
    )
    expect(contract.schema['x-primary-key']).toEqual(['a'])
    expect(columnsOf(contract).a).toEqual({ 'x-unique': true })
    expect(contract.schema['x-unique-keys']).toEqual([['a', 'b c']])
    expect(contract.schema['x-foreign-keys']).toEqual([
      { columns: ['a'], dataset: 'others', references: ['id'] },
      { columns: ['a'], references: ['b c'] },
    ])
    expect(rulesOf(contract)).toEqual([])
    expect((await refusal('fields: [{ name: a }]\nprimaryKey: b')).message).toBe('there is no field `b`')
  })
})

test.each([
  ['a property of ODCS', odcs('- { name: a, requird: true }'), 'requird'],
  ['an option', odcs('- { name: a, logicalType: number, logicalTypeOptions: { minimun: 1 } }'), 'minimun'],
  ['a field', field('constraint: { required: true }'), 'constraint'],
  ['a constraint', field('type: integer, constraints: { minimun: 1 }'), 'minimun'],
])('a misspelt key is refused: %s', async (_, text, key) => {
  expect((await refusal(text)).message).toMatch(new RegExp(`^unknown \\w+ \`${key}\`; did you mean`))
})

const suite = (type: string, kwargs: string, more = ''): string =>
  `{"name":"s","expectations":[{"type":"expect_${type}","kwargs":{${kwargs}}${more}}]}`

describe('Great Expectations', () => {
  test.each<[string, string, unknown]>([
    [
      'column_values_to_be_between',
      '"column":"a","min_value":1,"max_value":2,"strict_max":true',
      { type: ['number', 'null'], minimum: 1, exclusiveMaximum: 2 },
    ],
    ['column_values_to_be_of_type', '"column":"a","type_":"int64"', { type: ['integer', 'null'] }],
    ['column_values_to_be_in_type_list', '"column":"a","type_list":["FLOAT","int"]', { type: ['number', 'null'] }],
    ['column_values_to_be_in_set', '"column":"a","value_set":["x",null]', { enum: ['x', null] }],
    ['column_values_to_be_unique', '"column":"a"', { 'x-unique': true }],
    ['column_values_to_match_regex', '"column":"a","regex":"b"', { type: ['string', 'null'], pattern: 'b' }],
    [
      'column_values_to_not_match_regex',
      '"column":"a","regex":"b"',
      { type: ['string', 'null'], not: { type: 'string', anyOf: [{ pattern: 'b' }] } },
    ],
    [
      'column_values_to_match_regex_list',
      '"column":"a","regex_list":["b","c"]',
      { type: ['string', 'null'], anyOf: [{ pattern: 'b' }, { pattern: 'c' }, { type: 'null' }] },
    ],
    [
      'column_values_to_match_regex',
      '"column":"a","regex":"b","mostly":0.995',
      { type: ['string', 'null'], pattern: 'b', 'x-mostly': '99.5%' },
    ],
    [
      'column_value_lengths_to_be_between',
      '"column":"a","min_value":1,"max_value":2,"mostly":0.9',
      { type: ['string', 'null'], allOf: [{ minLength: 1, maxLength: 2 }], 'x-mostly': '90%' },
    ],
    [
      'column_value_lengths_to_be_between',
      '"column":"a","min_value":1,"strict_min":true',
      { type: ['string', 'null'], minLength: 2 },
    ],
  ])('%s', async (type, kwargs, expected) => {
    const contract = await read(suite(type, kwargs))
    expect(columnsOf(contract)).toEqual({ a: expected })
    expect(contract.schema.required).toEqual(['a'])
    expect(contract.unsupported).toEqual([])
  })

  test.each<[string, string, readonly string[]]>([
    ['table_row_count_to_equal', '"value":3', ['row_count = 3']],
    [
      'column_values_to_be_between',
      '"column":"a","min_value":1,"max_value":2,"mostly":0.9',
      ['compliance(a >= 1 and a <= 2){a is not null} >= 90%'],
    ],
    [
      'column_values_to_be_in_set',
      '"column":"a","value_set":["x"],"mostly":0.9',
      ['compliance(a in ("x")){a is not null} >= 90%'],
    ],
    ['column_values_to_be_unique', '"column":"a","mostly":0.9', ['uniqueness(a) >= 90%']],
    [
      'compound_columns_to_be_unique',
      '"column_list":["a","b"],"ignore_row_if":"any_value_is_missing","mostly":0.9',
      ['uniqueness(a, b) >= 90%'],
    ],
    ['table_row_count_to_equal_other_table', '"other_table_name":"b c"', ['row_ratio(`b c`) = 1']],
    ['column_sum_to_be_between', '"column":"a","max_value":2', ['sum(a) <= 2']],
    ['column_proportion_of_unique_values_to_be_between', '"column":"a","min_value":0.5', ['distinctness(a) >= 50%']],
    [
      'column_pair_values_a_to_be_greater_than_b',
      '"column_A":"a","column_B":"b c"',
      ['compliance(a > `b c`){a is not null or `b c` is not null} >= 100%'],
    ],
    [
      'column_pair_values_to_be_in_set',
      '"column_A":"a","column_B":"b","value_pairs_set":[[1,"x"],[2,null]],"ignore_row_if":"neither"',
      ['compliance(a = 1 and b = "x" or a = 2 and b is null) >= 100%'],
    ],
    [
      'multicolumn_sum_to_equal',
      '"column_list":["a","b"],"sum_total":3',
      ['compliance(a + b = 3){a is not null or b is not null} >= 100%'],
    ],
    [
      'select_column_values_to_be_unique_within_record',
      '"column_list":["a","b"],"ignore_row_if":"never"',
      ['compliance((a is null or b is null or a != b)) >= 100%'],
    ],
    ['table_row_count_to_be_between', '"min_value":0,"max_value":9', ['row_count <= 9']],
    ['column_values_to_not_be_null', '"column":"a","mostly":0.995', ['completeness(a) >= 99.5%']],
    ['column_values_to_not_be_null', '"column":"a"', ['completeness(a) >= 100%']],
    ['column_values_to_be_null', '"column":"a"', ['completeness(a) <= 0%']],
    ['column_values_to_not_be_in_set', '"column":"a","value_set":[1]', ['row_count{a in (1)} = 0']],
    ['column_values_to_be_between', '"column":"a","min_value":"2020-01-01"', ['row_count{a < "2020-01-01"} = 0']],
    ['column_stdev_to_be_between', '"column":"a b","min_value":0,"max_value":1', ['stddev(`a b`) <= 1']],
    [
      'column_max_to_be_between',
      '"column":"a","min_value":"b","max_value":"d"',
      ['row_count{a >= "b"} >= 1', 'row_count{a > "d"} = 0'],
    ],
    ['column_distinct_values_to_contain_set', '"column":"a","value_set":["x"]', ['row_count{a = "x"} >= 1']],
    [
      'column_quantile_values_to_be_between',
      '"column":"a","quantile_ranges":{"quantiles":[0.5],"value_ranges":[[1,null]]}',
      ['quantile(a, 0.5) >= 1'],
    ],
    [
      'compound_columns_to_be_unique',
      '"column_list":["a","b"]',
      ['duplicate_rows(a, b){a is not null or b is not null} <= 0%'],
    ],
    ['column_values_to_be_increasing', '"column":"a"', ['in_order(a, increasing) >= 100%']],
    [
      'column_values_to_be_decreasing',
      '"column":"a b","strictly":true,"mostly":0.9',
      ['in_order(`a b`, strictly_decreasing) >= 90%'],
    ],
    [
      'column_value_z_scores_to_be_less_than',
      '"column":"a","threshold":-3,"double_sided":true,"mostly":0.9',
      ['outlier_share(a, deviations, 3) <= 10%'],
    ],
    [
      'column_value_z_scores_to_be_less_than',
      '"column":"a","threshold":1.96,"double_sided":false',
      ['outlier_share(a, deviations_above, 1.96) <= 0%'],
    ],
    [
      'column_most_common_value_to_be_in_set',
      '"column":"a","value_set":["x","y"]',
      ['modes(a) = 1', 'mode_compliance(a in ("x", "y")) >= 100%'],
    ],
    [
      'column_most_common_value_to_be_in_set',
      '"column":"a","value_set":[1],"ties_okay":true',
      ['mode_compliance(a in (1)) > 0%'],
    ],
    [
      'column_pair_cramers_phi_value_to_be_less_than',
      '"column_A":"a","column_B":"b c","threshold":0.2,"n_bins_A":null',
      ['cramers_v(a, `b c`) <= 0.2'],
    ],
    ['column_pair_cramers_phi_value_to_be_less_than', '"column_A":"a","column_B":"b"', ['cramers_v(a, b) <= 0.1']],
  ])('%s {%s}', async (type, kwargs, lines) => {
    const contract = await read(suite(type, kwargs))
    expect(linesOf(contract)).toEqual(lines)
    expect(rulesOf(contract)).toEqual([])
  })

  describe('of some rows', () => {
    const between = (kwargs: object) =>
      suite('column_values_to_be_between', inside({ column: 'a', min_value: 1, ...kwargs }))
    const inside = (kwargs: object): string => JSON.stringify(kwargs).slice(1, -1)
    const pandas = (text: string) => ({ row_condition: text, condition_parser: 'pandas' })
    const theirs = (text: string) => ({ row_condition: text, condition_parser: 'great_expectations' })
    const column = { name: 'b' }

    // The first six stand so in the test definitions and the documentation of Great Expectations.
    test.each<[object, string]>([
      [pandas('y == "abc"'), 'y = "abc"'],
      [pandas('y == 9'), 'y = 9'],
      [pandas('(n == 5) & (s == "e")'), 'n = 5 and s = "e"'],
      [pandas('w!=0.56 & w<0.8 & x<0.8'), '(w is null or w != 0.56) and w < 0.8 and x < 0.8'],
      [theirs('col("foo").notNull()'), 'foo is not null'],
      [theirs('col("foo") > 5'), 'foo > 5'],
      [theirs('col("foo") <= -1.5e3'), 'foo <= -1500'],
      [theirs('col("foo bar") == \'x y\''), '`foo bar` = "x y"'],
      [{ row_condition: 'col("b")=="x"', condition_parser: 'great_expectations__experimental__' }, 'b = "x"'],
      [pandas("x > 5 and y == 'a' or `a b`.isnull()"), '(x > 5 and y = "a" or `a b` is null)'],
      [pandas('x in [1, 2] and y not in ["u"]'), 'x in (1, 2) and (y is null or not y in ("u"))'],
      [pandas('(x > 5 | flag == True)'), '(x > 5 or flag = true)'],
      [{ row_condition: { type: 'comparison', column, operator: '>=', parameter: 2 } }, 'b >= 2'],
      [
        {
          row_condition: {
            type: 'and',
            conditions: [
              { type: 'nullity', column, is_null: false },
              { type: 'comparison', column, operator: 'IN', parameter: ['u', 'v'] },
            ],
          },
        },
        'b is not null and b in ("u", "v")',
      ],
    ])('%j', async (kwargs, condition) => {
      const contract = await read(between(kwargs))
      expect(linesOf(contract)).toEqual([`row_count{${condition} and a < 1} = 0`])
      expect(contract.unsupported).toEqual([])
      expect(contract.schema.properties).toBeUndefined()
    })

    test.each<[object, string]>([
      [pandas('x > y'), 'at `y`'],
      [pandas('1 < x < 5'), 'at `1`'],
      [pandas('not x == 1'), 'at `not`'],
      [pandas('x == 1 y == 2'), 'no comparison'],
      [pandas('x.str.len() > 2'), 'no comparison'],
      [pandas('x > True'), 'no comparison'],
      [pandas('x == 1e999'), 'at `1e999`'],
      [pandas(`${'('.repeat(5000)}x == 1`), 'no comparison'],
      [pandas(''), 'no comparison'],
      [theirs('col("a") > 5 and col("b") > 6'), 'no comparison of a column'],
      [theirs('col("a") == date("2020-01-01")'), 'no comparison of a column'],
      [{ row_condition: 'x == 1', condition_parser: 'bad_parser' }, 'a language that is not read here: `bad_parser`'],
      [{ row_condition: 'x = 1', condition_parser: 'spark' }, 'a language that is not read here: `spark`'],
      [{ row_condition: { type: 'pass_through', pass_through_filter: 'x == 1' } }, 'handed on'],
      [{ row_condition: { type: 'comparison', column, operator: '>', parameter: [1] } }, 'no plain value'],
      [{ row_condition: { type: 'and', conditions: [] } }, 'joins no conditions'],
      [{ row_condition: 5 }, 'is no mapping'],
    ])('lost: %j', async (kwargs, why) => {
      const contract = await read(between(kwargs))
      expect(contract.unsupported.map((lost) => [lost.kind, lost.what])).toEqual([
        ['rule', 'all of expectation 1, `expect_column_values_to_be_between` of `a`'],
      ])
      expect(contract.unsupported[0]?.why).toContain(why)
      expect(linesOf(contract)).toEqual([])
    })

    test.each<[string, object, readonly string[]]>([
      ['column_values_to_not_be_null', { column: 'a' }, ['completeness(a){b = 1} >= 100%']],
      ['column_values_to_be_unique', { column: 'a' }, ['uniqueness(a){b = 1} >= 100%']],
      [
        'column_values_to_be_in_set',
        { column: 'a', value_set: [1] },
        ['row_count{b = 1 and a is not null and not a in (1)} = 0'],
      ],
      [
        'column_values_to_be_in_set',
        { column: 'a', value_set: [1], mostly: 0.9 },
        ['compliance(a in (1)){b = 1 and a is not null} >= 90%'],
      ],
      ['column_mean_to_be_between', { column: 'a', min_value: 2 }, ['mean(a){b = 1} >= 2']],
      [
        'column_distinct_values_to_be_in_set',
        { column: 'a', value_set: ['u'] },
        ['row_count{b = 1 and a is not null and not a in ("u")} = 0'],
      ],
      ['table_row_count_to_equal', { value: 3 }, ['row_count{b = 1} = 3']],
      [
        'compound_columns_to_be_unique',
        { column_list: ['a', 'c'], ignore_row_if: 'any_value_is_missing' },
        ['duplicate_rows(a, c){b = 1 and a is not null and c is not null} <= 0%'],
      ],
      [
        'multicolumn_sum_to_equal',
        { column_list: ['a', 'c'], sum_total: 1, ignore_row_if: 'any_value_is_missing' },
        ['compliance(a + c = 1){b = 1 and a is not null and c is not null} >= 100%'],
      ],
      [
        'column_pair_values_to_be_equal',
        { column_A: 'a', column_B: 'c' },
        ['compliance(a = c){b = 1 and (a is not null or c is not null)} >= 100%'],
      ],
    ])('%s %j', async (type, kwargs, lines) => {
      const contract = await read(suite(type, inside({ ...kwargs, ...theirs('col("b") == 1') })))
      expect(linesOf(contract)).toEqual(lines)
      expect(rulesOf(contract)).toEqual([])
      expect(contract.schema['x-unique-keys'] ?? contract.schema['x-rows']).toBeUndefined()
    })

    test.each<[string, object, string]>([
      ['column_values_to_match_regex', { column: 'a', regex: 'b' }, 'of some rows'],
      ['column_values_to_be_of_type', { column: 'a', type_: 'int' }, 'of some rows'],
      ['column_value_lengths_to_equal', { column: 'a', value: 4, mostly: 0.9 }, 'of some rows'],
      ['column_to_exist', { column: 'a' }, 'its argument `row_condition`'],
      ['table_column_count_to_equal', { value: 4 }, 'its argument `row_condition`'],
    ])('%s of some rows is lost', async (type, kwargs, why) => {
      const { schema, unsupported, ...rest } = await read(suite(type, inside({ ...kwargs, ...pandas('b == 1') })))
      expect(unsupported.map((lost) => lost.why)).toEqual([expect.stringContaining(why)])
      expect([schema, linesOf({ ...rest, schema, unsupported } as Contract)]).toEqual([{ type: 'object' }, []])
    })

    test('what `!=` chooses in pandas alone is said', async () => {
      const { unsupported, ...rest } = await read(between(theirs('col("b") != 2')))
      expect(unsupported.map(({ kind, what }) => [kind, what])).toEqual([
        [
          'remark',
          'rows without a value that pandas would choose by `!=` of expectation 1, `expect_column_values_to_be_between` of `a`',
        ],
      ])
      expect(linesOf(rest as Contract)).toEqual(['row_count{b != 2 and a < 1} = 0'])
    })
  })

  test.each<[string, string, string]>([
    ['column_values_to_be_of_type', '"column":"a","type_":"int","mostly":0.9', 'a share of values'],
    ['column_values_to_be_between', '"column":"a","min_value":1,"mostly":9', '`mostly` is no share'],
    ['column_values_to_be_between', '"column":"a","min_value":1,"row_condition":"b==1"', 'has no `condition_parser`'],
    ['column_values_to_be_between', '"column":"a","min_value":{"$PARAMETER":"x"}', 'a parameter is filled in'],
    ['column_values_to_match_regex', '"column":"a","regex":"(?!b)"', "not of RE2's dialect"],
    ['column_values_to_be_of_type', '"column":"a","type_":"datetime64"', 'the type `datetime64`'],
    ['column_skew_to_be_between', '"column":"a","min_value":1', 'no counterpart here'],
    ['column_values_to_be_json_parseable', '"column":"a"', 'no counterpart here'],
    ['column_values_to_be_between', '"column":"a","min_value":1,"parse_strings_as_datetimes":true', 'is not read here'],
    ['column_value_z_scores_to_be_less_than', '"column":"a","threshold":-1,"double_sided":false', 'less than nothing'],
    ['column_most_common_value_to_be_in_set', '"column":"a","value_set":[]', 'it names no value'],
    ['column_pair_cramers_phi_value_to_be_less_than', '"column_A":"a","column_B":"b","n_bins_B":2', 'put into bins'],
    ['column_kl_divergence_to_be_less_than', '"column":"a","threshold":0.1', 'no partition'],
    [
      'column_kl_divergence_to_be_less_than',
      '"column":"a","threshold":0.1,"tail_weight_holdout":0.1,"partition_object":{"values":["x"],"weights":[1]}',
      'held out',
    ],
    [
      'column_kl_divergence_to_be_less_than',
      '"column":"a","threshold":0.1,"partition_object":{"values":["x","y"],"weights":[0.5,0.1]}',
      'no shares',
    ],
    ['column_chisquare_test_p_value_to_be_greater_than', '"column":"a","p":0.05', 'a p-value says'],
    ['column_values_to_be_in_set', '"column":"a"', 'lacks `value_set`'],
  ])('lost: %s {%s}', async (type, kwargs, why) => {
    const { unsupported, schema } = await read(suite(type, kwargs))
    expect(unsupported).toMatchObject([
      {
        kind: 'rule',
        what: expect.stringContaining(`all of expectation 1, \`expect_${type}\` of \`a\``),
        where: '/expectations/0',
      },
    ])
    expect(unsupported[0]?.why).toContain(why)
    expect(schema).toEqual({ type: 'object' })
  })

  test.each([
    ['column_values_to_be_betwen', '"column":"a"', 'unknown expectation', 'expect_column_values_to_be_between'],
    ['colunm_valus_to_be_unique', '"column":"a"', 'unknown expectation', 'expect_column_values_to_be_unique'],
    ['column_values_to_be_between', '"column":"a","min_valu":1', 'unknown argument', 'min_value'],
    ['column_values_to_be_unique', '"colum":"a"', 'unknown argument', 'column'],
  ])('refused: %s {%s}', async (type, kwargs, message, meant) => {
    const error = await refusal(suite(type, kwargs))
    expect(error.message).toMatch(new RegExp(`^${message} .*; did you mean \`${meant}\`\\?$`))
    expect(error).toMatchObject({ code: 'bad-contract', at: { line: 1 } })
  })

  test.each<[string, Record<string, unknown>, readonly string[]]>([
    [
      '{"values":["x","y","z"],"weights":[0.5,0.5,0]}',
      { shares: { x: 0.5, y: 0.5, z: 0 } },
      ['kl_divergence(a) <= 0.1', 'row_count{a is not null and not a in ("x", "y")} = 0'],
    ],
    [
      '{"bins":[0,1,2],"weights":[0.4,0.6]}',
      { shares: [0, 0.4, 0.6, 0], edges: [0, 1, 2.0000000000000004] },
      ['kl_divergence(a) <= 0.1', 'row_count{a < 0 or a >= 2.0000000000000004} = 0'],
    ],
    [
      '{"bins":[null,0,1],"weights":[0.4,0.6]}',
      { shares: [0.4, 0.6, 0], edges: [0, 1.0000000000000002] },
      ['kl_divergence(a) <= 0.1', 'row_count{a >= 1.0000000000000002} = 0'],
    ],
    [
      '{"bins":[0,1,2],"weights":[0.4,0.4],"tail_weights":[0.1,0.1]}',
      { shares: [0.1, 0.4, 0.4, 0.1], edges: [0, 1, 2.0000000000000004] },
      ['kl_divergence(a) <= 0.1'],
    ],
  ])(
    'a partition is a stated distribution, and the divergence from it is the same: %s',
    async (partition, distribution, lines) => {
      const kwargs = `"column":"a","threshold":0.1,"partition_object":${partition}`
      const contract = await read(suite('column_kl_divergence_to_be_less_than', kwargs))
      expect(contract.unsupported).toEqual([])
      expect(contract.schema.properties).toEqual({ a: { 'x-distribution': distribution } })
      expect(contract.schema['x-require']).toEqual(lines)
    },
  )

  test.each<[string, string, Record<string, unknown>]>([
    [
      'table_columns_to_match_ordered_list',
      '"column_list":["b","a"]',
      { properties: { b: {}, a: {} }, 'x-fields-match': 'exact' },
    ],
    [
      'compound_columns_to_be_unique',
      '"column_list":["a","b"],"ignore_row_if":"any_value_is_missing"',
      { required: ['a', 'b'], properties: { a: {}, b: {} }, 'x-unique-keys': [['a', 'b']] },
    ],
    [
      'column_pair_values_a_to_be_greater_than_b',
      '"column_A":"a","column_B":"b c","or_equal":true,"ignore_row_if":"either_value_is_missing"',
      { 'x-rows': ['a >= `b c`'] },
    ],
    [
      'multicolumn_sum_to_equal',
      '"column_list":["a","b"],"sum_total":3,"ignore_row_if":"any_value_is_missing"',
      { 'x-rows': ['a + b = 3'] },
    ],
  ])('of the table: %s {%s}', async (type, kwargs, expected) => {
    const { schema, unsupported } = await read(suite(type, kwargs))
    expect(schema).toEqual({ type: 'object', ...expected })
    expect(Object.keys((schema.properties ?? {}) as object)).toEqual(Object.keys((expected.properties ?? {}) as object))
    expect(unsupported).toEqual([])
  })

  test('a column has one tolerance, and what every value must keep comes first', async () => {
    const regex = (text: string, mostly: number): string =>
      `{"type":"expect_column_values_to_match_regex","kwargs":{"column":"a","regex":"${text}","mostly":${mostly}}}`
    const lengths = '{"type":"expect_column_value_lengths_to_equal","kwargs":{"column":"a","value":3,"mostly":0.9}}'
    const both = await read(`{"expectations":[${regex('b', 0.9)},${regex('c', 0.9)},${lengths}]}`)
    expect(columnsOf(both)).toEqual({
      a: { type: ['string', 'null'], pattern: 'b', allOf: [{ minLength: 3, maxLength: 3 }], 'x-mostly': '90%' },
    })
    expect(rulesOf(both)).toEqual(['all of expectation 2, `expect_column_values_to_match_regex` of `a`'])
    const strict = await read(`{"expectations":[${lengths},${regex('c', 1)}]}`)
    expect(columnsOf(strict)).toEqual({ a: { type: ['string', 'null'], pattern: 'c' } })
    expect(rulesOf(strict)).toEqual(['all of expectation 1, `expect_column_value_lengths_to_equal` of `a`'])
  })

  test('what is never null, of a column whose keywords some rows may break', async () => {
    const text =
      '{"expectations":[{"type":"expect_column_values_to_not_be_null","kwargs":{"column":"a"}},{"type":"expect_column_values_to_match_regex","kwargs":{"column":"a","regex":"b","mostly":0.9}}]}'
    expect(linesOf(await read(text))).toEqual(['completeness(a) >= 100%'])
  })

  test('what is never null is said by the type, where there is one', async () => {
    const text =
      '{"expectations":[{"type":"expect_column_values_to_not_be_null","kwargs":{"column":"a"}},{"type":"expect_column_values_to_be_between","kwargs":{"column":"a","min_value":1}}]}'
    const contract = await read(text)
    expect(columnsOf(contract)).toEqual({ a: { type: 'number', minimum: 1 } })
    expect(linesOf(contract)).toEqual([])
  })

  test('a column is read as text or as numbers, and the second wish is lost', async () => {
    const text =
      '{"expectations":[{"type":"expect_column_values_to_match_regex","kwargs":{"column":"a","regex":"1"}},{"type":"expect_column_values_to_be_between","kwargs":{"column":"a","min_value":1}}]}'
    expect(rulesOf(await read(text))).toEqual(['all of expectation 2, `expect_column_values_to_be_between` of `a`'])
  })

  test.each<[string, string, string]>([
    [
      'a limit that any data meet',
      '{"id":"4a","type":"expect_column_unique_value_count_to_be_between","kwargs":{"column":"a","min_value":0}}',
      'a limit of expectation 2, `expect_column_unique_value_count_to_be_between` of `a`',
    ],
    [
      'an entry in the words of 0.x, about two columns',
      '{"expectation_type":"expect_column_pair_values_to_be_json","kwargs":{"column_A":"a","column_B":"b"}}',
      'all of expectation 2, `expect_column_pair_values_to_be_json` of `a`, `b`',
    ],
    [
      'a key of an entry',
      '{"type":"expect_table_row_count_to_equal","kwargs":{"value":3},"windows":[1]}',
      '`windows` of expectation 2, `expect_table_row_count_to_equal`',
    ],
  ])('says which of all expectations loses something: %s', async (_, entry, what) => {
    const first = '{"type":"expect_column_to_exist","kwargs":{"column":"a"}}'
    const { unsupported } = await read(`{"expectations":[${first},${entry}]}`)
    expect(unsupported.map((lost) => lost.what)).toEqual([what])
  })

  test('what stands outside of them is of none', async () => {
    const { unsupported } = await read('{"name":"s","expectations":[],"suite_parameters":{"x":1}}')
    expect(unsupported.map((lost) => lost.what)).toEqual(['`suite_parameters`'])
  })

  test('a warning is a line, and lost where there is none', async () => {
    const mild = ',"severity":"warning"'
    expect(linesOf(await read(suite('column_values_to_be_between', '"column":"a","min_value":1', mild)))).toEqual([
      'warn: row_count{a < 1} = 0',
    ])
    expect(linesOf(await read(suite('column_values_to_be_unique', '"column":"a"', mild)))).toEqual([
      'warn: uniqueness(a) >= 100%',
    ])
    expect(rulesOf(await read(suite('column_values_to_match_regex', '"column":"a","regex":"b"', mild)))).toHaveLength(1)
  })
})

describe('TFDV', () => {
  test.each<[string, unknown]>([
    [
      'type: INT presence { min_fraction: 1 min_count: 1 } int_domain { min: 0 max: 9 }',
      { type: 'integer', minimum: 0, maximum: 9 },
    ],
    ['type: BYTES string_domain { value: "x" value: "y" }', { type: ['string', 'null'], enum: ['x', 'y', null] }],
    ['type: BYTES domain: "d"', { type: ['string', 'null'], enum: ['é', null] }],
    ['type: INT bool_domain {}', { type: ['integer', 'null'], enum: [0, 1, null] }],
    ['type: FLOAT float_domain { min: -0.5f }', { type: ['number', 'null'], minimum: -0.5 }],
    [
      'type: INT value_count { min: 1 max: 3 }',
      { type: ['array', 'null'], items: { type: 'integer' }, minItems: 1, maxItems: 3 },
    ],
    ['type: INT shape { dim { size: 1 } }', { type: ['integer', 'null'] }],
    ['type: INT lifecycle_stage: PLANNED int_domain { min: 5 }', {}],
    ['type: BYTES time_domain { string_format: "%Y-%m-%d" }', { type: ['string', 'null'], format: 'date' }],
  ])('a feature: %s', async (rest, expected) => {
    const contract = await read(`feature { name: "a" ${rest} }\nstring_domain { name: "d" value: "\\303\\251" }`)
    expect(columnsOf(contract)).toEqual({ a: expected })
    expect(rulesOf(contract)).toEqual([])
    expect(contract.schema.additionalProperties).toBe(false)
  })

  test('presence', async () => {
    const feature = (name: string, presence: string): string => `feature { name: "${name}" type: INT ${presence} }\n`
    const contract = await read(
      [
        feature('none', ''),
        feature('share', 'presence { min_fraction: 0.9 min_count: 1 }'),
        feature('few', 'presence { min_count: 3 }'),
        feature('all', 'presence { min_fraction: 1 }'),
      ].join(''),
    )
    expect(contract.schema.required).toEqual(['share', 'few', 'all'])
    expect(linesOf(contract)).toEqual([
      'completeness(`share`) >= 90%'.replaceAll('`', ''),
      'row_count{few is not null} >= 3',
    ])
    expect(columnsOf(contract).all).toEqual({ type: 'integer' })
  })

  test.each<[string, string]>([
    [
      'drift_comparator { normalized_abs_difference { threshold: 0.1 } }',
      '`drift_comparator`: `normalized_abs_difference`',
    ],
    ['drift_comparator { something { threshold: 0.1 } }', '`drift_comparator`: `something`'],
    [
      'type: BYTES distribution_constraints { min_domain_mass: 0.9 }',
      'values outside of the domain that are tolerated',
    ],
    ['type: INT in_environment: "SERVING" presence { min_fraction: 1 }', 'presence in some environments only'],
    ['type: STRUCT', 'a structure'],
    ['type: BYTES natural_language_domain {}', '`natural_language_domain`'],
    ['type: BYTES int_domain { min: 3 }', 'limits of numbers in text'],
    ['new_field: 3', '`new_field`'],
  ])('lost: %s', async (rest, what) => {
    expect(rulesOf(await read(`feature { name: "a" ${rest} }`))).toEqual([what])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['type: BYTES drift_comparator { infinity_norm { threshold: 0.1 } }', ['infinity_norm(a, previous) <= 0.1'], []],
    ['type: BYTES skew_comparator { infinity_norm { threshold: 0.01 } }', ['infinity_norm(a, serving) <= 0.01'], []],
    ['type: INT drift_comparator { infinity_norm { threshold: 0.1 } }', [], ['it holds for any numbers there']],
    [
      'type: INT skew_comparator { jensen_shannon_divergence { threshold: 0.01 } }',
      ['jensen_shannon(a, serving) <= 0.01'],
      ['theirs are of equal width'],
    ],
    ['type: INT skew_comparator { jensen_shannon_divergence { } }', [], ['it has no threshold']],
  ])(
    'a comparator is a line about the data set that TFDV compares with, and what differs is said: %s',
    async (rest, lines, remarks) => {
      const contract = await read(`feature { name: "a" ${rest} }`)
      expect(linesOf(contract)).toEqual(lines)
      expect(rulesOf(contract)).toEqual([])
      expect(contract.unsupported.map(({ why }) => why)).toEqual(remarks.map((part) => expect.stringContaining(part)))
    },
  )

  test.each<[string, string, number, number]>([
    ['feature {\n  name: "a"\n  name: "b"\n}', 'the field `name` twice', 3, 3],
    ['feature { name: "a" type: INTT }', 'no type of feature', 1, 21],
    ['feature { name: "a"', 'the file ends where the name of a field should stand', 1, 20],
    ['feature {\n name: "a\n"}', 'is no text format', 2, 8],
    ['feature { name: "a" domain: "none" }', 'there is no domain `none`', 1, 21],
    ['feature { name: "a" int_domain { min: 9223372036854775807 } }', 'beyond 2^53', 1, 39],
    ['feature { name: "a" } feature { name: "a" }', 'the same feature twice', 1, 31],
  ])('refused: %j', async (text, message, line, column) => {
    const error = await refusal(text)
    expect(error.message).toContain(message)
    expect([error.code, error.at]).toEqual(['bad-contract', { file: 'theirs', line, column }])
  })

  test('values outside of a domain that are tolerated', async () => {
    const contract = await read(
      'feature { name: "a" type: BYTES string_domain { value: "x" } distribution_constraints { min_domain_mass: 0.9 } }',
    )
    expect(columnsOf(contract)).toEqual({ a: { type: ['string', 'null'] } })
    expect(linesOf(contract)).toEqual(['compliance(a in ("x")){a is not null} >= 90%'])
  })

  test('a range outside of which some values may lie', async () => {
    const contract = await read(
      'feature { name: "a" type: INT int_domain { min: 1 max: 5 } distribution_constraints { min_domain_mass: 0.9 } }',
    )
    expect(columnsOf(contract)).toEqual({ a: { type: ['integer', 'null'] } })
    expect(linesOf(contract)).toEqual(['compliance(a >= 1 and a <= 5){a is not null} >= 90%'])
  })

  test('counts of rows', async () => {
    const contract = await read(
      'dataset_constraints { min_examples_count: 5 max_examples_count: 9 num_examples_drift_comparator { min_fraction_threshold: 1 } }',
    )
    expect(linesOf(contract)).toEqual(['row_count >= 5', 'row_count <= 9', 'row_ratio(previous) >= 1'])
    expect(rulesOf(contract)).toEqual([])
  })
})

describe('JSON Schema', () => {
  test('what older drafts say otherwise', async () => {
    const contract = await read(
      JSON.stringify({
        $schema: 'http://json-schema.org/draft-04/schema#',
        id: 'x',
        required: ['a'],
        definitions: { n: { type: 'number', minimum: 1, exclusiveMinimum: true } },
        properties: {
          a: { $ref: '#/definitions/n' },
          b: { items: [{ type: 'string' }], additionalItems: false },
          c: { format: 'color' },
          d: { pattern: '(?=a)' },
        },
        dependencies: { a: ['b'], b: { required: ['c'] } },
      }),
    )
    const { type: _, ...schema } = contract.schema
    expect(schema).toEqual({
      required: ['a'],
      $defs: { n: { type: 'number', exclusiveMinimum: 1 } },
      properties: { a: { $ref: '#/$defs/n' }, b: { prefixItems: [{ type: 'string' }], items: false }, c: {}, d: {} },
      dependentRequired: { a: ['b'] },
      dependentSchemas: { b: { required: ['c'] } },
    })
    expect(contract.unsupported.map(({ kind, where }) => [kind, where])).toEqual([
      ['remark', '/id'],
      ['rule', '/properties/c/format'],
      ['rule', '/properties/d/pattern'],
    ])
  })

  test.each<[string, unknown, unknown]>([
    ['a type', { type: 'integer', minimum: 1 }, { type: ['integer', 'null'], minimum: 1 }],
    [
      'several types and values',
      { type: ['string', 'boolean'], enum: ['x'] },
      { type: ['string', 'boolean', 'null'], enum: ['x', null] },
    ],
    ['values alone', { enum: ['x', 1] }, { enum: ['x', 1, null] }],
    ['one value', { const: 'x' }, { anyOf: [{ type: 'null' }, { const: 'x' }] }],
    ['another schema', { $ref: '#/definitions/n' }, { anyOf: [{ type: 'null' }, { $ref: '#/$defs/n' }] }],
    [
      'all of them',
      { allOf: [{}, { type: 'string' }] },
      { anyOf: [{ type: 'null' }, { allOf: [{}, { type: 'string' }] }] },
    ],
    ['never there', false, { anyOf: [{ type: 'null' }, false] }],
    ['a type with null', { type: ['integer', 'null'] }, undefined],
    ['one of them null', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, undefined],
    ['all of them null', { allOf: [{}, { type: ['integer', 'null'] }] }, undefined],
    ['no type', { minimum: 1 }, undefined],
    ['anything', true, undefined],
  ])('a row may lack what is not required: %s', async (_, a, expected) => {
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { n: { type: 'integer' } },
      required: ['b'],
      properties: { a, b: a },
    }
    const { unsupported, ...contract } = await read(JSON.stringify(schema))
    expect(columnsOf({ unsupported, ...contract }).a).toEqual(expected ?? a)
    const whats = expected === undefined ? [] : ['that `a` may lack']
    expect(unsupported.map(({ kind, what }) => [kind, what])).toEqual(whats.map((what) => ['remark', what]))
    // A schema in 2020-12 may be a contract of ours: nothing is added to it.
    const ours = await read(JSON.stringify({ ...schema, $schema: 'https://json-schema.org/draft/2020-12/schema' }))
    expect([columnsOf(ours).a, ours.unsupported]).toEqual([columnsOf(ours).b, []])
  })

  test('keys of others with `x-` are remarks, and make no contract of ours; misspelt ones of ours are refused', async () => {
    const schema = (keyword: string): string =>
      `$schema: http://json-schema.org/draft-07/schema#\nrequired: [a]\nx-table-name: t\nproperties: { a: { type: integer, ${keyword} } }`
    const contract = await read(schema('x-order: 1'))
    expect([contract.format, columnsOf(contract)]).toEqual(['json-schema', { a: { type: 'integer' } }])
    expect(contract.unsupported.map(({ kind, what }) => [kind, what])).toEqual([
      ['remark', '`x-table-name`'],
      ['remark', '`x-order`'],
    ])
    expect((await refusal(schema('x-uniqe: true'))).message).toBe('unknown key `x-uniqe`; did you mean `x-unique`?')
    expect((await refusal(schema('x-unique: true'))).message).toMatch(/2020-12/)
    expect(rulesOf(await read(schema('not: { x-unique: true, const: 3 }')))).toEqual(['`x-unique`'])
  })

  test('our keywords are those of the contract', () => {
    const { properties, $defs } = contractSchema as { properties: object; $defs: { column: { properties: object } } }
    const ours = (keys: object) => Object.keys(keys).filter((key) => key.startsWith('x-'))
    expect([ours($defs.column.properties), ours(properties)]).toEqual([OF_A_COLUMN, OF_THE_WHOLE])
  })

  test('a keyword that nobody knows is named; one that is misspelt is refused', async () => {
    const schema = (keyword: string): string =>
      `$schema: https://json-schema.org/draft/2019-09/schema\nproperties: { a: { ${keyword} } }`
    expect(rulesOf(await read(schema('enumNames: [x]')))).toEqual(['`enumNames`'])
    expect((await refusal(schema('minimun: 1'))).message).toBe('unknown key `minimun`; did you mean `minimum`?')
  })
})

describe('patterns', () => {
  test.each(['^[A-Z]{2}$', 'b', '^(?:a|b)$', '^a|b$', 'x\\$', '^a\\$', '[\\s\\S]*', '(?:b)', '^(?:a)|(?:b)$'])(
    '%s is written and read',
    (text) => {
      expect(anchored(withoutAnchors(text))).toEqual({ text })
    },
  )

  test.each(['A-[0-9]', 'a-[b-d]+', '[a-z]-[0-9]', '\\[-[a]', '[\\]-]-[a]', '\\\\i'])(
    '%s has no class of XML Schema, and binds both ends',
    (text) => expect(anchored(text)).toEqual({ text: `^(?:${text})$` }),
  )
  test.each(['[a-z-[aeiou]]', '[A-[b]', '\\i\\c*', '[\\i]', 'x[\\]-[a]]'])('%s has one', (text) =>
    expect(anchored(text)).toMatchObject({ why: expect.stringContaining('classes of XML Schema') }),
  )

  test('LIKE', () => {
    expect(pattern(like('a_c%.')).test('abc\nd.')).toBe(true)
    expect(pattern(like('a_c%.')).test('abcdx')).toBe(false)
  })
})

test('a limit that any data meet is no line', () => {
  expect(cannotFail(rows('>=', 0))).toBe(true)
  expect(cannotFail(rows('>=', 1))).toBe(false)
  expect(cannotFail(rows('<=', 0))).toBe(false)
  expect(cannotFail(completeness('a', '<=', 1))).toBe(true)
  expect(cannotFail(completeness('a', '>=', 1))).toBe(false)
  expect(cannotFail({ measured: 'mean(a)', operator: '>=', limit: 0 })).toBe(false)
})

describe('what is listed when a contract is written elsewhere', () => {
  const contract = (text: string) => read(`properties:\n${text}`)
  const lost = ({ unsupported }: ReturnType<typeof writeContract>) =>
    Object.fromEntries(unsupported.map(({ what, why }) => [what, why]))

  test.each(['tfdv', 'table-schema', 'json-schema', 'great-expectations'] as const)(
    'in %s a line keeps its burden',
    async (format) => {
      const written = writeContract(await contract('  a: {}\nx-require: [{ guard: "psi(a, b) <= 0.1" }]'), format)
      expect(Object.keys(lost(written))).toContain('`guard: psi(a, b) <= 0.1`')
    },
  )

  test('the reasons are those', async () => {
    const theirs = await contract(
      '  s: { type: string, description: d, enum: [x], x-mostly: 90% }\nx-require: ["jensen_shannon(s, previous) <= 0.1", "psi(s, previous) <= 0.1"]',
    )
    expect(lost(writeContract(theirs, 'tfdv'))).toMatchObject({
      'x-mostly of `s`': '`min_domain_mass` is of the domain alone, not of each keyword',
      '`jensen_shannon(s, previous) <= 0.1`':
        'a comparator there holds what was counted against its threshold, without what chance moves',
      '`psi(s, previous) <= 0.1`': 'no field of the schema says it',
    })
    expect(lost(writeContract(theirs, 'great-expectations'))).toMatchObject({
      'description of `s`': '`mostly` is not of each keyword, as `x-mostly` is: nothing of the column is written',
    })
  })

  test('equal parts are written out, and need no anchors', async () => {
    const original = await contract('  a: { not: { const: null } }\n  b: { not: { const: null } }\nrequired: [a, b]')
    const shared = { const: null }
    const properties = { a: { not: shared }, b: { not: shared } }
    const { text } = writeContract({ ...original, schema: { ...original.schema, properties } }, 'contract')
    expect(text).not.toMatch(/[&*]a1/)
  })
})
