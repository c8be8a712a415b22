/** The schemas that a contract holds, and those that its references lead to. */
import { valueUnder } from '../place.ts'
import { type Path, pathOf } from '../yaml.ts'
import { LISTS, MAPS, ONE } from './applicators.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Keywords whose schemas judge the very value that the schema they stand in judges. */
const IN_PLACE = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'])

/** A schema inside another: by which keyword, and the way to it. */
interface Inner {
  readonly inner: unknown
  readonly path: Path
  readonly isInPlace: boolean
}

/** Nothing that only looks like a schema (`enum`, `examples`). */
function innerOf(schema: Schema): readonly Inner[] {
  const at = (keyword: string, inner: unknown, path: Path): Inner => ({ inner, path, isInPlace: IN_PLACE.has(keyword) })
  return [
    ...ONE.filter((key) => Object.hasOwn(schema, key)).map((key) => at(key, schema[key], [key])),
    ...[...LISTS, ...MAPS]
      .filter((key) => Object.hasOwn(schema, key))
      .flatMap((key) => Object.entries(schema[key] as object).map(([name, inner]) => at(key, inner, [key, name]))),
  ]
}

/** Visits every schema where it stands; `isRow` of those that judge a whole row. */
export function walk(
  schema: unknown,
  visit: (schema: Schema, path: Path, isRow: boolean) => void,
  path: Path = [],
  isRow = true,
): void {
  if (typeof schema !== 'object' || schema === null) return
  visit(schema as Schema, path, isRow)
  for (const { inner, path: way, isInPlace } of innerOf(schema as Schema))
    walk(inner, visit, [...path, ...way], isRow && isInPlace)
}

/** What a `$ref` of a contract leads to; undefined where it leads to nothing. */
export const referred = (root: unknown, reference: string): unknown => valueUnder(root, pathOf(decoded(reference)))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Every schema and whether it judges a row, references followed; mostly what a schema holds before itself. */
export function reached(root: Schema): readonly (readonly [Schema, boolean])[] {
  const seen = { row: new Set<unknown>(), value: new Set<unknown>() }
  const found: (readonly [Schema, boolean])[] = []
  const meet = (node: unknown, isRow: boolean): void => {
    const known = seen[isRow ? 'row' : 'value']
    if (typeof node !== 'object' || node === null || known.has(node)) return
    known.add(node)
    found.push([node as Schema, isRow])
  }
  meet(root, true)
  for (const [schema, isRow] of found) {
    for (const { inner, isInPlace } of innerOf(schema)) meet(inner, isRow && isInPlace)
    if (typeof schema.$ref === 'string') meet(referred(root, schema.$ref), isRow)
  }
  return found.reverse()
}

/** A schema whose `$ref` leads, past nothing but what judges the same value, to itself: judging it would never end. */
export function endless(root: Schema): Schema | undefined {
  const beside = (schema: Schema): readonly unknown[] => [
    ...(typeof schema.$ref === 'string' ? [referred(root, schema.$ref)] : []),
    ...innerOf(schema).flatMap(({ inner, isInPlace }) => (isInPlace ? [inner] : [])),
  ]
  const open = new Set<unknown>(reached(root).map(([schema]) => schema))
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const schema of open) if (!beside(schema as Schema).some((each) => open.has(each))) open.delete(schema)
  }
  const trail = new Set<unknown>()
  let [at] = open
  while (at !== undefined && !trail.has(at)) {
    trail.add(at)
    at = beside(at as Schema).find((each) => open.has(each))
  }
  const loop = [...trail].slice([...trail].indexOf(at)) as Schema[]
  return loop.find((schema) => typeof schema.$ref === 'string' && open.has(referred(root, schema.$ref)))
}
