/** Which keywords of JSON Schema speak of which types: of any other value they say nothing. */
export type Family = 'number' | 'string' | 'array' | 'object' | 'boolean' | 'null'

export const FAMILIES: readonly Family[] = ['number', 'string', 'array', 'object', 'boolean', 'null']

/** Names that `type` has for values of a family. */
export const typesOf = (family: Family): readonly string[] => (family === 'number' ? ['number', 'integer'] : [family])

export const SPEAKS_OF: readonly (readonly [Family, readonly string[]])[] = [
  ['number', ['multipleOf', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format']],
  [
    'array',
    [
      ...['minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'prefixItems', 'items'],
      'unevaluatedItems',
    ],
  ],
  [
    'object',
    [
      ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'required', 'minProperties'],
      ...['maxProperties', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties'],
    ],
  ],
]

/** The one family that a keyword speaks of; undefined of what speaks of all. */
export const familyOf = (keyword: string): Family | undefined =>
  SPEAKS_OF.find(([, keywords]) => keywords.includes(keyword))?.[0]
