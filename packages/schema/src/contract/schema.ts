/**
 * The JSON Schema of a contract: every keyword of JSON Schema 2020-12 that judges a row, and ours (`x-...`). What is not
 * here is refused, since an unknown keyword is one that would silently check nothing.
 */

import { OF_A_COLUMN, OF_THE_WHOLE } from './our-keywords.ts'
import { distribution, foreignKeys, type Json, keys, names, share, text } from './ours-schema.ts'

/** Asserted, by ajv-formats. */
export const formats: readonly string[] = [
  ...[
    'date',
    'time',
    'date-time',
    'iso-time',
    'iso-date-time',
    'duration',
    'uri',
    'uri-reference',
    'uri-template',
    'url',
  ],
  ...['email', 'hostname', 'ipv4', 'ipv6', 'regex', 'uuid', 'json-pointer', 'relative-json-pointer', 'byte'],
]

/** What may be said of a column's confidentiality. Values of all but the first two are masked in messages. */
export const classifications: readonly string[] = [
  'public',
  'internal',
  'protected',
  'personal',
  'sensitive',
  'confidential',
]

const types = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']
const scalarTypes = ['string', 'number', 'boolean', 'null']

const schema: Json = { $ref: '#/$defs/schema' }
const flag: Json = { type: 'boolean', description: 'Write `true` or `false`.' }
const number: Json = { type: 'number', description: 'Write a number.' }
const count: Json = { type: 'integer', minimum: 0, description: 'Write a whole number from 0.' }
const schemaList: Json = { type: 'array', items: schema, minItems: 1, description: 'Write a list of schemas.' }
const schemaMap: Json = { type: 'object', additionalProperties: schema, description: 'Write schemas by name.' }

const annotations: Json = {
  $comment: text,
  title: text,
  description: text,
  default: true,
  examples: { type: 'array', description: 'Write a list of examples.' },
  deprecated: flag,
  readOnly: flag,
  writeOnly: flag,
}

const assertions: Json = {
  type: {
    type: ['string', 'array'],
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: types, description: 'Write a type of JSON.' },
    else: { items: { enum: types, description: 'Write a type of JSON.' }, minItems: 1, uniqueItems: true },
    description: 'Write a type, or a list of types: `[string, "null"]`.',
  },
  enum: { type: 'array', minItems: 1, uniqueItems: true, description: 'Write a list of different values.' },
  const: true,
  multipleOf: { type: 'number', exclusiveMinimum: 0, description: 'Write a number above 0.' },
  minimum: number,
  exclusiveMinimum: number,
  maximum: number,
  exclusiveMaximum: number,
  minLength: count,
  maxLength: count,
  pattern: { type: 'string', description: 'Write a regular expression as text.' },
  format: { type: 'string', enum: formats, description: 'Write a format.' },
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  minContains: count,
  maxContains: count,
  minProperties: count,
  maxProperties: count,
  required: names,
  dependentRequired: { type: 'object', additionalProperties: names, description: 'Write lists of columns by column.' },
}

const applicators: Json = {
  $ref: {
    type: 'string',
    pattern: '^#(/.*)?$',
    description: 'Write a place in this file, such as `#/$defs/name`; other files are not read.',
  },
  $defs: schemaMap,
  allOf: schemaList,
  anyOf: schemaList,
  oneOf: schemaList,
  not: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: schema,
  else: schema,
  dependentSchemas: schemaMap,
  prefixItems: schemaList,
  items: schema,
  contains: schema,
  properties: schemaMap,
  patternProperties: schemaMap,
  additionalProperties: schema,
  propertyNames: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
}

const keywords: Json = { ...annotations, ...assertions, ...applicators }
const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(', ')} and \`${names.at(-1)}\``
const unknownKeyword = `Keywords are those of JSON Schema 2020-12 that judge a row, and ours: ${listed(OF_A_COLUMN)} of a column, ${listed(OF_THE_WHOLE)} of the whole.`

const schemaOf = (properties: Json): Json => ({
  type: ['object', 'boolean'],
  properties,
  additionalProperties: false,
  description: unknownKeyword,
})

const column = schemaOf({
  ...keywords,
  'x-unique': { ...flag, description: 'Write `true` where no value may stand in two rows.' },
  'x-missing': {
    type: 'array',
    items: { type: scalarTypes, description: 'Write a value.' },
    minItems: 1,
    uniqueItems: true,
    description: 'Write a list of the values that mean "missing": `["NA", "?"]`.',
  },
  'x-mostly': {
    ...share,
    description: 'Write the share of the rows with a value that must keep the keywords of the column: `99%`.',
  },
  'x-physical-type': { ...text, minLength: 1, description: 'Write a type of the engine: `BIGINT`, `DECIMAL(10,2)`.' },
  'x-distribution': distribution,
  'x-classification': { type: 'string', enum: classifications, description: 'Write how confidential the values are.' },
})

const requirement: Json = {
  type: ['string', 'object'],
  minLength: 1,
  properties: { guard: text, warn: text },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  description: 'Write one requirement, such as `completeness(age) >= 99%` or `warn: completeness(age) >= 99%`.',
}

/** JSON Schema (2020-12) of a contract. */
export const contractSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sea-trials.dev/contract/v1',
  title: 'Sea Trials data contract',
  type: 'object',
  properties: {
    ...keywords,
    $schema: {
      type: 'string',
      enum: ['https://json-schema.org/draft/2020-12/schema', 'https://json-schema.org/draft/2020-12/schema#'],
      description: 'Contracts are JSON Schema 2020-12.',
    },
    $id: text,
    type: { type: 'string', enum: ['object'], description: 'A row is an object: write `type: object`.' },
    properties: {
      type: 'object',
      additionalProperties: { $ref: '#/$defs/column' },
      description: 'Write columns by name.',
    },
    'x-primary-key': {
      ...names,
      minItems: 1,
      description: 'Write the list of columns that together name a row: `[id]`.',
    },
    'x-unique-keys': keys,
    'x-foreign-keys': foreignKeys,
    'x-fields-match': {
      type: 'string',
      enum: ['exact', 'equal', 'subset', 'superset', 'partial'],
      description: 'Write how the columns of the data and of the contract match.',
    },
    'x-rows': {
      type: 'array',
      items: { ...text, minLength: 1, description: 'Write a condition of the requirement language: `end >= start`.' },
      minItems: 1,
      uniqueItems: true,
      description: 'Write a list of conditions that hold in every row: `["end >= start"]`.',
    },
    'x-require': { type: 'array', items: requirement, description: 'Write a list of requirements.' },
  },
  additionalProperties: false,
  description: unknownKeyword,
  $defs: { schema: schemaOf(keywords), column },
}
