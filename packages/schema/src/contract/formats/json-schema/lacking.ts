/**
 * Keys that a row may lack. A table has no such thing: a key that a row lacks is null in its column, so that a property which is
 * not `required` admits null besides, or valid rows would break it.
 */
type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** The same, and null; undefined where null is admitted already. */
export function withNull(schema: unknown): unknown {
  if (admitsNull(schema)) return undefined
  if (!isSchema(schema) || JUDGES_NULL.some((key) => Object.hasOwn(schema, key)))
    return { anyOf: [{ type: 'null' }, schema] }
  const { type, enum: values } = schema
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [...new Set([type, 'null'].flat())] }),
    ...(Array.isArray(values) ? { enum: [...new Set([...values, null])] } : {}),
  }
}

/** Keywords that may refuse null, besides `type` and `enum`. */
const JUDGES_NULL = ['const', '$ref', 'not', 'if', 'allOf', 'anyOf', 'oneOf']

/** False where it is not plain. */
function admitsNull(schema: unknown): boolean {
  if (!isSchema(schema)) return schema === true
  const { type, enum: values, const: only, allOf, anyOf } = schema
  if (['$ref', 'not', 'if', 'oneOf'].some((key) => Object.hasOwn(schema, key))) return false
  return (
    (type === undefined || [type].flat().includes('null')) &&
    (!Array.isArray(values) || values.includes(null)) &&
    (only === undefined || only === null) &&
    (!Array.isArray(allOf) || allOf.every(admitsNull)) &&
    (!Array.isArray(anyOf) || anyOf.some(admitsNull))
  )
}
