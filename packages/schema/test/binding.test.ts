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
    ['pattern: "(?s).*"', 'pattern'],
    ['pattern: "(?s)^.*$"', 'pattern'],
    ['pattern: "[a-z]*"', 'pattern'],
    ['pattern: "x|$"', 'pattern'],
    ['pattern: "[\\\\s\\\\S]{0,3}"', 'pattern'],
    ['type: [string, number, integer, boolean, object, array, "null"]', 'type'],
    ['type: [string, number, boolean, object, array, "null"]', 'type'],
    ['anyOf: [{ minimum: 0 }, { maximum: 5 }]', 'anyOf'],
    ['anyOf: [{ exclusiveMinimum: 0 }, { maximum: 0 }]', 'anyOf'],
    ['anyOf: [{ maximum: 0 }, { minimum: 5 }, { minimum: 0, maximum: 5 }]', 'anyOf'],
    ['anyOf: [{ minimum: 5 }, { minLength: 2 }]', 'anyOf'],
    ['anyOf: [{ maxLength: 2 }, { minLength: 3 }]', 'anyOf'],
    ['anyOf: [{ type: string }, { type: [number, boolean, "null", array, object] }]', 'anyOf'],
    ['anyOf: [{ allOf: [{ minimum: 5 }] }, { anyOf: [{ pattern: a }, { format: email }] }]', 'anyOf'],
    ['oneOf: [{}, false]', 'oneOf'],
    ['oneOf: [true, { allOf: [{}, false] }]', 'oneOf'],
    ['not: { not: {} }', 'not'],
    ['not: { anyOf: [false, { $ref: "#/$defs/none" }] }', 'not'],
    ['if: {}, else: false', 'if'],
    ['if: { type: string }, then: { minimum: 3 }', 'if'],
    ['if: { type: string }, then: { type: string }, else: { minLength: 3 }', 'if'],
    ['anyOf: [{ type: number }, { not: { type: number } }]', 'anyOf'],
    ['anyOf: [{ not: { type: integer } }, { type: integer }]', 'anyOf'],
    ['anyOf: [{ minimum: 3, pattern: a }, { not: { minimum: 3, pattern: a } }]', 'anyOf'],
    ['anyOf: [{ type: [string, "null"] }, { not: { enum: [a, null] } }]', 'anyOf'],
    ['oneOf: [{ type: number }, { not: { type: number } }]', 'oneOf'],
    ['anyOf: [{ type: string }, { not: { const: a } }]', 'anyOf'],
    ['not: { allOf: [{ type: string }, { enum: [1, true, [a], { b: 1 }] }] }', 'not'],
    ['if: false, then: false', 'if'],
    ['minLength: 0, x-mostly: 90%, type: string', 'accepted'],
    ['minLength: 0, x-classification: personal', 'minLength'],
    ['minLength: 0, title: a text, examples: [a]', 'minLength'],
  ])('%s', async (said, keyword) => {
    const found = await refusal(`$defs: { any: { title: any }, none: { not: true } }\nproperties:\n  a: { ${said} }\n`)
    expect(found).toBe(keyword === 'accepted' ? keyword : `3:8 \`${keyword}\` checks nothing: nothing can break it`)
  })

  test.each([
    ['allOf: [{}]', 'allOf'],
    ['allOf: [{ type: object }]', 'allOf'],
    ['type: object\nanyOf: [{ properties: { a: {} } }]', 'anyOf'],
    ['minProperties: 0', 'minProperties'],
    ['allOf: [{ minimum: 5 }]', 'minimum'],
    ['anyOf: [{ minProperties: 3 }, { maxProperties: 2 }]', 'anyOf'],
    ['not: { type: string }', 'not'],
    ['additionalProperties: {}', 'additionalProperties'],
    ['$defs: { row: { type: object } }\n$ref: "#/$defs/row"', '$ref'],
  ])('of the row: %s', async (said, keyword) => {
    expect(await refusal(said)).toContain(` \`${keyword}\` checks nothing`)
  })

  test('however deep it lies', async () => {
    const wrapped = (inner: string): string => `{ oneOf: [{ not: { anyOf: [{ if: ${inner}, then: false }] } }] }`
    let schema = '{ anyOf: [{ type: string }, { not: { type: string } }] }'
    for (let depth = 0; depth < 4; depth++) schema = wrapped(schema)
    expect(await refusal(`properties: { a: ${schema} }`)).toContain('`anyOf` checks nothing')
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
    'properties: { a: { pattern: "^a*$" } }',
    'properties: { a: { pattern: "\\\\b|^$" } }',
    'properties: { a: { type: [string, integer, boolean, object, array, "null"] } }',
    'properties: { a: { anyOf: [{ minimum: 5 }, { maximum: 0 }] } }',
    'properties: { a: { anyOf: [{ exclusiveMinimum: 0 }, { exclusiveMaximum: 0 }] } }',
    'properties: { a: { anyOf: [{ minLength: 4 }, { maxLength: 2 }] } }',
    'properties: { a: { anyOf: [{ type: number, minimum: 0 }, { type: number, maximum: 5 }] } }',
    'properties: { a: { anyOf: [{ minimum: 0, multipleOf: 2 }, { maximum: 5 }] } }',
    'properties: { a: { anyOf: [{ minimum: 0 }, { type: integer }] } }',
    'properties: { a: { oneOf: [{ minimum: 0 }, { maximum: 5 }] } }',
    'properties: { a: { oneOf: [{ type: number }, { type: string }] } }',
    'properties: { a: { oneOf: [{ type: number }, { not: { type: string } }] } }',
    'properties: { a: { anyOf: [{ type: integer }, { not: { type: number } }] } }',
    'properties: { a: { anyOf: [{ type: number }, { not: { enum: [1, a] } }] } }',
    'properties: { a: { anyOf: [{ minimum: 3 }, { not: { maximum: 5 } }] } }',
    'properties: { a: { not: { enum: [abc] } } }',
    'properties: { a: { not: { type: string } } }',
    'properties: { a: { if: { type: string }, then: { minLength: 3 } } }',
    'properties: { a: { if: { type: string }, else: { minimum: 3 } } }',
    'properties: { a: { oneOf: [false, false] } }',
    'properties: { a: { not: {} } }',
    'properties: { a: { if: { minimum: 0 }, else: false } }',
    'not: { required: [z] }',
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
  [{ not: { required: ['z'] } }, ['a'], false],
  [{ not: { required: ['z'] } }, ['z'], true],
  [{ not: { anyOf: [{ required: ['y'] }, { required: ['a', 'z'] }] } }, ['a'], false],
  [{ not: { anyOf: [{ required: ['a'] }, { required: ['z'] }] } }, ['a'], true],
  [{ not: { oneOf: [{ required: ['a'] }, { required: ['z'] }] } }, ['a'], true],
  [{ oneOf: [{ required: ['z'] }, {}] }, ['a'], false],
  [{ oneOf: [{ required: ['a'] }, {}] }, ['a'], true],
  [{ oneOf: [{ required: ['z'] }, { required: ['y'] }] }, ['a'], true],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  [{ if: { required: ['z'] }, then: { required: ['y'] } }, ['a'], false],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  [{ if: { required: ['z'] }, then: { required: ['y'] } }, ['z'], true],
  [{ if: { required: ['z'] }, else: { required: ['y'] } }, ['a'], true],
])('%j of a row of %j', (schema, names, can) => {
  const patterns = {
    matches: (pattern: string, name: string) => new RegExp(pattern).test(name),
    isInAnyText: () => false,
  }
  const [keyword] = Object.keys(schema) as [string]
  expect(breakable(schema as never, patterns, names)(keyword, schema as never, true)).toBe(can)
})
