/** JSON and YAML as they come: of nobody's shape yet. */

export type JsonObject = Readonly<Record<string, unknown>>

/** Neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
