import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { readContract } from '../src/contract/contract.ts'
import { asRe2 } from '../src/contract/re2.ts'
import { contractSchema, formats } from '../src/contract/schema.ts'
import { rowValidator } from '../src/contract/validator.ts'
import { SeaTrialsError } from '../src/error.ts'

const read = (text: string) => readContract(new TextEncoder().encode(text), 'contract.yml')

async function refusal(text: string): Promise<SeaTrialsError> {
  const outcome = await read(text).then(
    () => new Error(`accepted: ${text}`),
    (error: unknown) => error,
  )
  if (outcome instanceof SeaTrialsError) return outcome
  throw outcome
}

const whole = `$schema: https://json-schema.org/draft/2020-12/schema
type: object
required: [age]
properties:
  id: { type: integer, x-unique: true }
  age: { type: integer, minimum: 0, maximum: 120 }
  origin:
    type: [string, "null"]
    pattern: ^[A-Z]+$
    x-missing: ["NA", "?"]
    x-classification: personal
  constructor: { enum: [a, b] }
patternProperties: { ^f_: { type: number } }
additionalProperties: false
$defs: { share: { type: number, minimum: 0, maximum: 1 } }
x-primary-key: [id]
x-require:
  - completeness(origin) >= 95%
  - warn: distinct_count(origin) = 16
`

test('a whole contract', async () => {
  const contract = await read(whole)
  const at = (line: number, column: number) => ({ file: 'contract.yml', line, column })
  expect(contract.require).toEqual([
    { text: 'completeness(origin) >= 95%', burden: 'require', source: at(18, 5) },
    { text: 'distinct_count(origin) = 16', burden: 'warn', source: at(19, 11) },
  ])
  expect(contract.place(['properties', 'age', 'minimum'])).toEqual(at(6, 25))
  expect(contract.place(['properties', 'origin'])).toEqual(at(7, 3))
  expect(contract.place(['required', '0'])).toEqual(at(3, 12))
  expect(contract.place(['x-primary-key'])).toEqual(at(16, 1))
  expect(Object.keys(contract.schema.properties as object)).toEqual(['id', 'age', 'origin', 'constructor'])
  expect(contract.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
})

/** Text, line and column, what the message holds, what the advice holds. */
const refused: readonly (readonly [string, readonly (number | undefined)[], string, string])[] = [
  ['', [1, 1], 'the file is empty, not a mapping', 'Keywords are'],
  ['true', [1, 1], 'the file is the boolean `true`', ''],
  ['{ type: array }', [1, 9], '`type` is `array`', 'Write `object`.'],
  ['$schema: https://example.org/schema', [1, 10], '`$schema` is', '2020-12'],
  ['propertees: {}', [1, 1], 'unknown key `propertees`; did you mean `properties`?', 'JSON Schema 2020-12'],
  ['definitions: {}', [1, 1], 'unknown key `definitions`', ''],
  ['properties:\n  a: { minimun: 0 }', [2, 8], 'did you mean `minimum`?', ''],
  ['properties:\n  a: { x-uniq: true }', [2, 8], 'did you mean `x-unique`?', ''],
  ['x-unique: true', [1, 1], 'unknown key `x-unique`', ''],
  ['properties:\n  a: { x-primary-key: [a] }', [2, 8], 'unknown key `x-primary-key`', ''],
  ['properties:\n  a: { items: { x-unique: true } }', [2, 17], 'unknown key `x-unique`', ''],
  ['properties:\n  a: { x-unique: yes }', [2, 18], 'is the text `yes`, not true or false', ''],
  ['properties:\n  a: { x-classification: secrte }', [2, 26], 'is `secrte`', '`public`'],
  ['properties:\n  a: { x-missing: [] }', [2, 19], 'is empty', '"missing"'],
  ['properties:\n  a: { type: int }', [2, 14], '`properties.a.type` is `int`', '`integer`'],
  ['properties:\n  a: { type: [string, nul] }', [2, 23], 'did you mean `null`?', ''],
  ['properties:\n  a: { minimum: "0" }', [2, 18], 'is the text `0`, not a number', ''],
  ['properties:\n  a: { minLength: -1 }', [2, 19], 'is `-1`', 'from 0'],
  ['properties:\n  a: { multipleOf: 0 }', [2, 20], 'is `0`', 'above 0'],
  ['properties:\n  a: { enum: [] }', [2, 14], 'is empty', ''],
  ['properties:\n  a: { enum: [1, 1] }', [2, 14], 'the same entry twice', ''],
  ['properties:\n  a: { format: mail }', [2, 16], 'is `mail`; did you mean `email`?', ''],
  ['properties:\n  a: 5', [2, 6], 'is the number `5`', ''],
  ['required: age', [1, 11], 'is the text `age`, not a list', ''],
  ['properties:\n  a: { $ref: "other.json" }', [2, 15], 'is `other.json`', 'other files are not read'],
  ['properties:\n  a: { $ref: "#/$defs/none" }', [2, 15], 'leads to no schema', ''],
  [
    'properties:\n  a: { type: integer, pattern: a }',
    [2, 23],
    '`pattern` says nothing about a value of type integer',
    '`type: string`',
  ],
  ['properties:\n  a: { type: string, minimum: 1 }', [2, 22], '`minimum` says nothing', '`type: number`'],
  ['properties:\n  a: { minimum: 5, maximum: 4 }', [2, 20], 'no value can keep', ''],
  ['properties:\n  a: { exclusiveMinimum: 5, maximum: 5 }', [2, 29], 'no value can keep', ''],
  ['properties:\n  a: { then: {} }', [2, 8], '`then` does nothing without `if`', ''],
  ['properties:\n  a: { if: {} }', [2, 8], '`if` does nothing without `then` or `else`', ''],
  ['properties:\n  a: { pattern: "(?=x)" }', [2, 18], 'not of RE2’s dialect'.replace('’', "'"), 'look-around'],
  ['properties:\n  a: { pattern: "(a)\\\\1" }', [2, undefined], "not of RE2's dialect", 'back-references'],
  ['patternProperties:\n  "(?!x)": {}', [2, 4], "not of RE2's dialect", ''],
  [
    'properties: { id: {} }\nx-primary-key: [idd]',
    [2, 17],
    '`idd` is no column of this contract; did you mean `id`?',
    '',
  ],
  ['properties:\n  __proto__: {}', [2, 3], 'nothing can be promised of `__proto__`', ''],
  ['x-require: [ 5 ]', [1, 14], 'is the number `5`', ''],
  ['x-require:\n  - wran: a >= 1', [2, 5], 'did you mean `warn`?', 'single quotes'],
  ['x-require:\n  - completeness(a){b = "c #d"} >= 1', [2, 5], 'ends inside a string', ''],
  ['{\n  "type": "object"\n  "properties": {}\n}', [3, 3], 'not valid JSON', 'by commas'],
  ['{\n  "properties": { "a": {}\n}\n', [4, 1], 'not valid JSON', 'close what is opened'],
  ['{ "title": "\\q" }', [1, 14], 'not valid JSON', ''],
  ['{ type: object', [1, 15], 'not valid YAML', ''],
  ['properties:\n  a: { maximum: 9223372036854775807 }', [2, 17], 'beyond 2^53', ''],
  ['properties:\n  a: { type: string }\n  a: { type: integer }', [3, 3], 'the same key twice', ''],
]

describe('what is refused, and where', () => {
  const head = 'type: object\nproperties:\n  a: { type: integer }\n  b: { type: string }\n'
  test.each([
    ['x-unique-keys: [[a, c]]', 5, '`c` is no column of this contract'],
    ['x-unique-keys: [[]]', 5, 'x-unique-keys'],
    ['x-foreign-keys: [{ columns: [c], dataset: d, references: [x] }]', 5, '`c` is no column'],
    ['x-foreign-keys: [{ columns: [a, b], references: [x] }]', 5, '2 columns refer to 1'],
    ['x-foreign-keys: [{ columns: [a] }]', 5, 'references'],
    ['x-fields-match: some', 5, 'x-fields-match'],
    ['x-rows: ["a >"]', 5, 'expected a value'],
    ['x-rows: ["a > 1 b"]', 5, 'expected the end of the condition'],
    ['x-rows: []', 5, 'x-rows'],
  ])('%s', async (text, line, message) => {
    const error = await refusal(`${head}${text}\n`)
    expect(error.message).toContain(message)
    expect([error.code, error.at?.line]).toEqual(['bad-contract', line])
  })
  test.each([
    ['x-mostly: 99%, x-unique: true', '`x-mostly` does nothing without'],
    ['minimum: 1, x-mostly: 100%', 'x-mostly'],
    ['minimum: 1, x-mostly: 0', 'x-mostly'],
    ['minimum: 1, x-mostly: 0%', 'x-mostly'],
    ['minimum: 1, x-mostly: 1.5', 'x-mostly'],
    ['minimum: 1, x-mostly: most', 'x-mostly'],
    ['x-distribution: { shares: { a: 40%, b: 50% }, moved: 5% }', 'the shares add up to 90%'],
    ['x-distribution: { shares: [40%, 60%], moved: 5% }', 'a list of shares without `edges`'],
    ['x-distribution: { shares: { a: 1 }, edges: [1], moved: 5% }', '`edges` with shares by value'],
    ['x-distribution: { shares: [40%, 60%], edges: [1, 2], moved: 5% }', '2 edges make 3 bins, and 2 shares'],
    ['x-distribution: { shares: [0.4, 0.3, 0.3], edges: [2, 1], moved: 5% }', 'edges that do not ascend'],
    ['x-distribution: { shares: { a: 1 } }', 'shares without a limit judge nothing'],
    ['x-physical-type: ""', 'x-physical-type'],
  ])('a column with %s', async (text, message) => {
    const error = await refusal(`properties:\n  a: { ${text} }\n`)
    expect(error.message).toContain(message)
    expect([error.code, error.at?.line]).toEqual(['bad-contract', 2])
  })
  test.each([
    'kl_divergence(label) <= 0.1',
    'distribution_shift(`an a`) <= 5%',
    'completeness(a){b = "kl_divergence("} >= 1',
  ])('shares whose column %s does not limit', async (line) => {
    const error = await refusal(`x-require: ['${line}']\nproperties:\n  a: { x-distribution: { shares: { a: 1 } } }\n`)
    expect(error.message).toContain('shares without a limit judge nothing')
    expect([error.code, error.at?.line]).toEqual(['bad-contract', 3])
  })
  test.each([
    ['a', 'kl_divergence(a) <= 0.1'],
    ['a', 'guard: train.distribution_shift(a) <= 5%'],
    ['a', 'warn: anomaly(kl_divergence(a)) <= 3'],
    ['say "a"', 'kl_divergence(`say "a"`) <= 0.1'],
  ])('shares of %j are limited by %s', async (name, line) => {
    const column = `${JSON.stringify(name)}: { x-distribution: { shares: { a: 1 } } }`
    await expect(read(`x-require: ['${line}']\nproperties:\n  ${column}\n`)).resolves.toBeDefined()
  })
  test.each(['99%', '0.99', '99.95%', '0.5%', '5%', '0.01%', '90%'])('a column is kept by %s', async (share) => {
    await expect(read(`properties:\n  a: { minimum: 1, x-mostly: ${share} }\n`)).resolves.toBeDefined()
  })

  test.each(refused)('%j at %j', async (text, [line, column], message, fix) => {
    const error = await refusal(text)
    expect(error.message).toContain(message)
    expect(error.fix).toContain(fix)
    expect(error.fix).not.toMatch(/See the documentation/)
    expect([error.code, error.at?.file, error.at?.line, error.at?.column]).toEqual([
      'bad-contract',
      'contract.yml',
      line,
      column,
    ])
  })
})

test('what the contract’s schema lets pass, the meta-schema of JSON Schema lets pass', async () => {
  const meta = new Ajv2020({ strict: false })
  const piece = fc.oneof(
    fc.constantFrom<unknown>(
      {},
      true,
      5,
      -1,
      'integer',
      ['string'],
      [{}],
      { a: {} },
      { a: ['b'] },
      [],
      '#',
      null,
      ['a', 'a'],
      'email',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  )
  const keyword = fc.constantFrom(
    ...Object.keys(contractSchema.properties as object).filter((key) => !key.startsWith('$')),
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keyword, piece, { maxKeys: 3 }), async (schema) => {
      const accepted = await read(JSON.stringify(schema)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof SeaTrialsError) return false
          throw error
        },
      )
      if (!accepted) return
      expect(meta.validateSchema(schema)).toBe(true)
      expect(() => rowValidator(schema)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('every format is one that is asserted', () => {
  const ajv = new Ajv2020()
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  for (const format of formats) expect(() => ajv.compile({ type: 'string', format })).not.toThrow()
})

describe('rows', () => {
  test('are accepted or refused', async () => {
    const { schema } = await read(whole)
    const row = { id: 1, age: 30, origin: 'A', f_x: 1 }
    expect(rowValidator(schema)(row)).toBe(true)
    expect(rowValidator(schema)({ ...row, age: -1 })).toBe(false)
    expect(rowValidator(schema)({ ...row, id: 1.5 })).toBe(false)
  })

  test('inherit nothing', () => {
    expect(rowValidator({ required: ['constructor'] })({})).toBe(false)
    expect(rowValidator({ properties: { a: { type: 'string' } } })(Object.assign(Object.create(null), { a: 1 }))).toBe(
      false,
    )
  })

  test('formats are asserted, patterns are unanchored and need linear time', () => {
    expect(rowValidator({ properties: { a: { format: 'email' } } })({ a: 'x' })).toBe(false)
    const slow = rowValidator({ properties: { a: { pattern: '(x+x+)+y' } } })
    expect(slow({ a: 'x'.repeat(50_000) })).toBe(false)
    expect(slow({ a: '--xxy--' })).toBe(true)
  })

  test.each([
    ['\\u{60}', '\\x{60}', '`', 'a'],
    ['^\\u0041$', '^\\x{41}$', 'A', 'u0041'],
    ['^[\\u4e00-\\u9FFF]$', '^[\\x{4e00}-\\x{9fff}]$', '一', 'u'],
    ['^\\uD83D\\uDE00$', '^\\x{1f600}$', '😀', '\ud83d'],
    ['^[^\\]\\u{1F600}]$', '^[^\\]\\x{1f600}]$', 'a', '😀'],
    ['^(?<year>[0-9]{4})$', '^(?P<year>[0-9]{4})$', '2024', 'year'],
  ])('the pattern %s of JSON Schema is RE2’s %s', (text, re2, kept, broken) => {
    expect(asRe2(text)).toBe(re2)
    const valid = rowValidator({ properties: { a: { pattern: text } } })
    expect([valid({ a: kept }), valid({ a: broken })]).toEqual([true, false])
  })

  test.each([
    '\\\\u0041', // a backslash, and letters
    '\\Qa\\u0041(?<b>\\E',
    '[(?<a>]',
    '(?<=a)b',
    '\\ud800',
    '\\u{110000}',
    '\\x{60}\\pL[[:alpha:]]\\',
  ])('the pattern %s is left as it is', (text) => expect(asRe2(text)).toBe(text))

  test.each(['\\ud800', '\\u{110000}', '\\u12'])('%s is no character, and what to write is said', (text) => {
    expect(() => rowValidator({ properties: { a: { pattern: text } } })).toThrow(
      expect.objectContaining({
        code: 'bad-contract',
        message: expect.stringMatching(/is not of RE2's dialect: `invalid escape sequence: '\\\\u'`$/),
        fix: expect.stringContaining('never one half of a pair alone'),
      }),
    )
  })

  test('a schema that does not compile is an error of ours', () => {
    expect(() => rowValidator({ properties: { a: { pattern: '(?=x)' } } })).toThrow(SeaTrialsError)
    expect(() => rowValidator({ nonsense: true })).toThrow('the contract cannot be used')
  })
})

test('the example of the design is a contract', async () => {
  const example = readFileSync(new URL('./fixtures/contract.yml', import.meta.url))
  expect((await readContract(example, 'contract.yml')).require).toHaveLength(2)
})
