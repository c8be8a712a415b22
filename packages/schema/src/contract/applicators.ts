/** Keywords of JSON Schema 2020-12 that hold schemas: one, a list of them, or some by name. */
export const ONE = [
  'not',
  'if',
  'then',
  'else',
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const
export const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const
export const MAPS = ['$defs', 'properties', 'patternProperties', 'dependentSchemas'] as const
