/**
 * A JSON Schema of a row in another dialect (draft 4 to 2019-09), or in 2020-12 with keywords that judge nothing here.
 * What agrees is taken as it is; `definitions`, lists of `items`, `dependencies` and boolean limits are said in 2020-12.
 */
import { printable } from '../../../text.ts'
import type { Sheet } from '../../../yaml.ts'
import { LISTS, MAPS, ONE } from '../../applicators.ts'
import { OURS } from '../../our-keywords.ts'
import { contractSchema, formats } from '../../schema.ts'
import { Draft, type Foreign } from '../draft.ts'
import { unanchored } from '../expressions.ts'
import { Node } from '../node.ts'
import { withNull } from './lacking.ts'

type Schema = Record<string, unknown>

const KEYWORDS: readonly string[] = Object.keys(contractSchema.properties as object).filter(
  (key) => !OURS.includes(key),
)

/** Keywords of some dialect that judge nothing, or that are judged nowhere. */
const REMARKS = new Set([
  '$id',
  'id',
  '$anchor',
  '$vocabulary',
  '$recursiveAnchor',
  '$dynamicAnchor',
  'contentMediaType',
  'contentEncoding',
  'contentSchema',
])
const RULES = new Set(['$recursiveRef', '$dynamicRef'])

/** Earlier drafts have one more of a kind each. */
const BY_NAME = new Set<string>([...MAPS, 'definitions'])
const LISTED = new Set<string>(LISTS)
const SINGLE = new Set<string>([...ONE, 'additionalItems'])

export function readJsonSchema(source: Sheet): Foreign {
  const draft = new Draft(source)
  const file = new Node(source)
  const value = { ...(translate(draft, file) as Schema) }
  delete value.$schema
  // A 2020-12 may be a contract of ours, where `type` says whether a column has nulls.
  if (!/\/2020-12\//.test(file.need('$schema').text())) allowToLack(draft, file, value)
  if (value.type === undefined) value.type = 'object'
  const sheet: Sheet = { ...source, value }
  return { ...draft.finish('json-schema'), sheet }
}

/** Properties that no row must have. */
function allowToLack(draft: Draft, file: Node, value: Schema): void {
  const needed = file.get('required')?.value
  for (const [name, schema] of Object.entries((value.properties ?? {}) as Schema)) {
    const wider = Array.isArray(needed) && needed.includes(name) ? undefined : withNull(schema)
    if (wider === undefined) continue
    Object.defineProperty(value.properties, name, { value: wider })
    draft.lose('remark', file.need('properties').need(name), `that ${printable(name)} may lack`, LACKING)
  }
}

const LACKING = 'a key that a row lacks is null here, and null is allowed'

function translate(draft: Draft, node: Node): unknown {
  if (typeof node.value === 'boolean') return node.value
  const found: Schema = {}
  for (const [key, value] of Object.entries(node.mapping())) {
    const inner = new Node(node.sheet, value, [...node.path, key])
    for (const [name, said] of keyword(draft, key, inner, node))
      Object.defineProperty(found, name, { value: said, enumerable: true, configurable: true, writable: true })
  }
  return found
}

type Said = readonly (readonly [string, unknown])[]

function keyword(draft: Draft, key: string, inner: Node, node: Node): Said {
  if (key === 'definitions') return [['$defs', translateMap(draft, inner)]]
  if (key === 'items' && Array.isArray(inner.value)) return tuple(draft, inner)
  // Beside a tuple it is the `items` of 2020-12; alone it says nothing.
  if (key === 'additionalItems') return Array.isArray(node.mapping().items) ? [['items', translate(draft, inner)]] : []
  if (key === 'dependencies') return dependencies(draft, inner)
  if (key === 'exclusiveMinimum' || key === 'exclusiveMaximum')
    return typeof inner.value === 'boolean' ? [] : [[key, inner.value]]
  if (key === 'minimum' || key === 'maximum') return limit(key, inner, node)
  if (key === '$ref') return [[key, reference(inner)]]
  if (key === 'pattern') return pattern(draft, key, inner)
  if (key === 'format') return format(draft, inner)
  if (key === 'patternProperties') return [[key, patternMap(draft, inner)]]
  if (BY_NAME.has(key)) return [[key, translateMap(draft, inner)]]
  if (LISTED.has(key)) return [[key, inner.list().map((each) => translate(draft, each))]]
  if (SINGLE.has(key)) return [[key, translate(draft, inner)]]
  if (REMARKS.has(key) || RULES.has(key)) return lose(draft, key, inner, 'it is not judged here')
  if (KEYWORDS.includes(key)) return [[key, inner.value]]
  inner.refuseSlip('key', key, [...KEYWORDS, ...OURS])
  if (key.startsWith('x-') && !OURS.includes(key)) {
    draft.lose('remark', inner, printable(key), 'it is an extension of somebody else')
    return []
  }
  return lose(draft, key, inner, 'it is no keyword of JSON Schema')
}

function lose(draft: Draft, key: string, inner: Node, why: string): Said {
  draft.lose(REMARKS.has(key) ? 'remark' : 'rule', inner, printable(key), why)
  return []
}

const translateMap = (draft: Draft, node: Node): unknown => entriesOf(draft, node, node.keysAsWritten())

function entriesOf(draft: Draft, node: Node, keys: readonly string[]): unknown {
  const found = {}
  for (const key of keys)
    Object.defineProperty(found, key, {
      value: translate(draft, new Node(node.sheet, node.mapping()[key], [...node.path, key])),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return found
}

function tuple(draft: Draft, inner: Node): Said {
  const list = inner.list().map((each) => translate(draft, each))
  if (list.length === 0) return []
  return [['prefixItems', list]]
}

/** Lists of names are `dependentRequired`, schemas `dependentSchemas`. */
function dependencies(draft: Draft, inner: Node): Said {
  const keys = inner.keysAsWritten()
  const names = keys.filter((key) => Array.isArray(inner.mapping()[key]))
  const schemas = keys.filter((key) => !names.includes(key))
  return [
    ...(names.length === 0
      ? []
      : [['dependentRequired', Object.fromEntries(names.map((key) => [key, inner.mapping()[key]]))] as const]),
    ...(schemas.length === 0 ? [] : [['dependentSchemas', entriesOf(draft, inner, schemas)] as const]),
  ]
}

/** Draft 4: `exclusiveMinimum: true` beside `minimum`. */
function limit(key: 'minimum' | 'maximum', inner: Node, node: Node): Said {
  const exclusive = key === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'
  return [[node.mapping()[exclusive] === true ? exclusive : key, inner.value]]
}

const reference = (inner: Node): string => inner.text().replace(/^#\/definitions\//, '#/$defs/')

function pattern(draft: Draft, key: string, inner: Node): Said {
  const found = unanchored(inner.text())
  if ('text' in found) return [[key, found.text]]
  draft.lose('rule', inner, 'the pattern', found.why)
  return []
}

function patternMap(draft: Draft, inner: Node): unknown {
  const keys = inner.keysAsWritten().filter((key) => {
    const found = unanchored(key)
    if ('why' in found)
      draft.lose('rule', new Node(inner.sheet, null, [...inner.path, key]), 'columns by a pattern', found.why)
    return 'text' in found
  })
  return entriesOf(draft, inner, keys)
}

function format(draft: Draft, inner: Node): Said {
  if (formats.includes(inner.text())) return [['format', inner.value]]
  draft.lose('rule', inner, `the format ${printable(inner.text())}`, 'it is none that is checked here')
  return []
}
