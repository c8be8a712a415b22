/** Keywords of a contract that nothing can break: refused alone, and told from those that judge. */
import { describe, expect, test } from '@jest/globals'
import { breakable } from '../src/contract/binding.ts'
import { readContract } from '../src/contract/contract.ts'

const read = (text: string) => readContract(new TextEncoder().encode(text), 'contract.yml')
const refusal = async (text: string) =>
  read(text).then(
    () => `accepted`,
    ({ at, message }) => `${at.line}:${at.column} ${message}`,
  )

describe('a schema of which nothing can be broken is refused, at its keyword', () => {
  test.each([
    ['minLength: 0', 'minLength'],
    ['minItems: 0', 'minItems'],
    ['uniqueItems: false', 'uniqueItems'],
    ['pattern: ""', 'pattern'],
    ['pattern: ".*"', 'pattern'],
    ['pattern: "^.*"', 'pattern'],
    ['anyOf: [{}]', 'anyOf'],
    ['anyOf: [{}, { type: integer }]', 'anyOf'],
    ['allOf: [{}, true]', 'allOf'],
    ['oneOf: [{}]', 'oneOf'],
    ['not: false', 'not'],
    ['items: {}', 'items'],
    ['prefixItems: [{}]', 'prefixItems'],
    ['contains: { type: integer }, minContains: 0', 'contains'],
    ['propertyNames: {}', 'propertyNames'],
    ['dependentSchemas: { z: {} }', 'dependentSchemas'],
    ['dependentRequired: { z: [] }', 'dependentRequired'],
    ['patternProperties: { z: {} }', 'patternProperties'],
    ['additionalProperties: {}', 'additionalProperties'],
    ['if: { type: integer }, then: {}', 'if'],
    ['$ref: "#/$defs/any"', '$ref'],
    ['minLength: 0, x-mostly: 90%, type: string', 'accepted'],
    ['minLength: 0, x-classification: personal', 'minLength'],
    ['minLength: 0, title: a text, examples: [a]', 'minLength'],
  ])('%s', async (said, keyword) => {
    const found = await refusal(`$defs: { any: { title: any } }\nproperties:\n  a: { ${said} }\n`)
    expect(found).toBe(keyword === 'accepted' ? keyword : `3:8 \`${keyword}\` checks nothing: nothing can break it`)
  })

  test.each([
    ['allOf: [{}]', 'allOf'],
    ['allOf: [{ type: object }]', 'allOf'],
    ['type: object\nanyOf: [{ properties: { a: {} } }]', 'anyOf'],
    ['minProperties: 0', 'minProperties'],
    ['additionalProperties: {}', 'additionalProperties'],
    ['$defs: { row: { type: object } }\n$ref: "#/$defs/row"', '$ref'],
  ])('of the row: %s', async (said, keyword) => {
    expect(await refusal(said)).toContain(` \`${keyword}\` checks nothing`)
  })

  test('the innermost is named', async () => {
    expect(await refusal('allOf:\n  - properties:\n      a:\n        minLength: 0\n')).toContain('4:9 `minLength`')
  })
})

describe('what judges, or only describes, is left', () => {
  test.each([
    'properties: { a: {} }',
    'properties: { a: true }',
    'required: []\nproperties: { a: { x-classification: personal } }',
    'additionalProperties: true',
    'properties: { a: { type: string, minLength: 0 } }',
    'properties: { a: { type: integer } }\nallOf: [{}]\nminProperties: 0',
    'properties: { a: { minLength: 0, maxLength: 3 } }',
    'properties: { a: { minLength: 0, x-unique: true } }',
    'properties: { a: { type: array, items: {} } }',
    'properties: { a: { contains: {} } }',
    'properties: { a: { oneOf: [{}, { type: integer }] } }',
    'properties: { a: { pattern: "^.*$" } }',
    'properties: { a: { if: {}, else: false } }',
    'allOf: [{ properties: { a: {} } }]\nunevaluatedProperties: false',
    'patternProperties: { "^n_": {} }\nadditionalProperties: false',
    'properties: { a: false }',
    '$defs: { tree: { properties: { left: { $ref: "#/$defs/tree" }, n: { type: integer } } } }\nproperties: { a: { $ref: "#/$defs/tree" } }',
    'properties: { a: { type: array, items: { $ref: "#/properties/a" } } }',
  ])('%s', async (said) => {
    expect(await refusal(said)).toBe('accepted')
  })
})

describe('a reference that leads back to itself', () => {
  test.each([
    ['$defs:\n  q: { $ref: "#/$defs/q" }', '2:8'],
    ['$defs:\n  p: { type: string, allOf: [{ $ref: "#/$defs/q" }] }\n  q: { $ref: "#/$defs/p" }', '2:32'],
    ['type: object\n$ref: "#"', '2:1'],
  ])('%s', async (said, at) => {
    expect(await refusal(said)).toMatch(new RegExp(`^${at} \`\\$ref\` leads back to itself by `))
  })

  test('of thousands takes no stack', async () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `  q${i}: { $ref: "#/$defs/q${(i + 1) % 3000}" }`)
    expect(await refusal(`$defs:\n${chain.join('\n')}\n`)).toContain('leads back to itself')
  })
})

test('from elsewhere it is a remark, with its line', async () => {
  const { unsupported } = await read(
    '$schema: http://json-schema.org/draft-07/schema#\nproperties:\n  a: { minLength: 0 }\n  b: { type: string, minLength: 0 }\n',
  )
  expect(unsupported.filter(({ why }) => why === 'nothing can break it')).toEqual([
    {
      kind: 'remark',
      where: '/properties/a/minLength',
      what: '`minLength`',
      why: 'nothing can break it',
      at: { file: 'contract.yml', line: 3, column: 8 },
    },
  ])
})

test.each<[object, readonly string[], boolean]>([
  [{ patternProperties: { '^q': { type: 'integer' } } }, ['a'], false],
  [{ patternProperties: { '^q': { type: 'integer' } } }, ['a', 'q1'], true],
  [{ dependentRequired: { z: ['y'] } }, ['a'], false],
  [{ dependentRequired: { z: ['y'] } }, ['z'], true],
  [{ dependentSchemas: { z: { required: ['y'] } } }, ['a'], false],
  [{ dependentSchemas: { z: { required: ['y'] } } }, ['z'], true],
  [{ allOf: [{ properties: { z: { type: 'integer' } } }] }, ['a'], false],
  [{ allOf: [{ properties: { z: { type: 'integer' } } }] }, ['z'], true],
  [{ allOf: [{ properties: { z: false } }] }, ['a'], true],
  [{ additionalProperties: { type: 'integer' }, properties: { a: {} } }, ['a'], false],
  [{ additionalProperties: { type: 'integer' }, properties: { a: {} } }, ['a', 'b'], true],
  [{ additionalProperties: { type: 'integer' }, patternProperties: { b: {} } }, ['b'], false],
  [{ additionalProperties: false }, ['a'], true],
  [{ anyOf: [{ required: ['z'] }] }, ['a'], true],
])('%j of a row of %j', (schema, names, can) => {
  const matches = (pattern: string, name: string) => new RegExp(pattern).test(name)
  const [keyword] = Object.keys(schema) as [string]
  expect(breakable(schema as never, { names, matches })(keyword, schema as never, true)).toBe(can)
})
