/** JSON and YAML as they come: of nobody's shape yet. */

export type JsonObject = Readonly<Record<string, unknown>>

/** Neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a record holds under a name that somebody else chose: nothing of what every object inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
