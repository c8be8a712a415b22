/** The shapes of our own keywords, as JSON Schema. */

export type Json = { readonly [keyword: string]: unknown }

export const text: Json = { type: 'string', description: 'Write text.' }
export const names: Json = {
  type: 'array',
  items: { type: 'string', description: 'Write the name of a column.' },
  uniqueItems: true,
  description: 'Write a list of column names: `[age, sex]`.',
}
/** A part of a whole, neither nothing nor all: `0.99` or `99%`. */
export const share: Json = {
  type: ['number', 'string'],
  exclusiveMinimum: 0,
  exclusiveMaximum: 1,
  pattern: '^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$',
  description: 'Write a share between 0% and 100%.',
}
const part: Json = {
  type: ['number', 'string'],
  minimum: 0,
  maximum: 1,
  pattern: '^(100|[0-9]{1,2}(\\.[0-9]+)?)%$',
  description: 'Write a share from 0% to 100%.',
}

export const distribution: Json = {
  type: 'object',
  properties: {
    shares: {
      type: ['object', 'array'],
      additionalProperties: part,
      minProperties: 1,
      items: part,
      minItems: 2,
      description: 'Write the share of each value, `{ Female: 51%, Male: 49% }`, or of each bin between the `edges`.',
    },
    edges: {
      type: 'array',
      items: { type: 'number', description: 'Write a number.' },
      minItems: 1,
      description: 'Write the numbers, ascending, that divide one bin from the next: `[18, 65]`.',
    },
    moved: {
      ...share,
      description:
        'Write how much of the mass may have moved: `5%`; without it a line of `x-require` must limit the column’s divergence.',
    },
  },
  required: ['shares'],
  additionalProperties: false,
  description: 'Write the stated shares and how much may have moved: `{ shares: { a: 40%, b: 60% }, moved: 5% }`.',
}

export const keys: Json = {
  type: 'array',
  items: { ...names, minItems: 1 },
  minItems: 1,
  description: 'Write lists of columns, each of them together unique: `[[order, line]]`.',
}

export const foreignKeys: Json = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: {
      columns: { ...names, minItems: 1 },
      dataset: {
        ...text,
        description: 'Write the name of a data set of the policy; without it the same data set is meant.',
      },
      references: { ...names, minItems: 1, description: 'Write the columns of the other data set, in the same order.' },
    },
    required: ['columns', 'references'],
    additionalProperties: false,
    description: 'Write `{ columns: [customer], dataset: customers, references: [id] }`.',
  },
  description: 'Write a list of references: `[{ columns: [customer], dataset: customers, references: [id] }]`.',
}
