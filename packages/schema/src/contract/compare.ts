/**
 * What a new version of a contract asks that the old one did not, keyword by keyword. **Tighter**: rows that were good may be
 * refused, which breaks producers. **Looser**: what was ruled out may come, which breaks consumers. **Changed**: neither
 * contains the other, or it cannot be told, which breaks both. Titles, examples and other annotations promise nothing.
 */
import { canonicalJson } from '../canonical.ts'
import type { Broken, Classed, ContractChange } from '../changes.ts'
import { isObject } from '../json.ts'
import { compareRequirements } from '../policy/compare.ts'
import type { Vocabulary } from '../requirement/vocabulary.ts'
import { boundChanges, compareSets, multipleChange } from './compare-values.ts'
import type { Contract } from './contract.ts'
import { type ForeignKey, shareOf } from './ours.ts'

export type Schema = Readonly<Record<string, unknown>>

/** In the order of the old contract's columns, then what the new one adds; lines of `x-require` last. */
export function compareContracts(before: Contract, here: Contract, vocabulary: Vocabulary): readonly ContractChange[] {
  return [
    ...compareSchemas(before.schema, here.schema, ''),
    ...keyChange(before.schema, here.schema),
    ...referenceChanges(before.schema, here.schema),
    ...lineChanges(before, here, vocabulary),
  ]
}

const BREAKS: Readonly<Record<Classed['direction'], readonly Broken[]>> = {
  tighter: ['producers'],
  looser: ['consumers'],
  changed: ['producers', 'consumers'],
}

interface Sides {
  readonly before?: string | undefined
  readonly here?: string | undefined
}

const change = (
  what: string,
  direction: Classed['direction'],
  { before, here }: Sides,
  breaks = BREAKS[direction],
): ContractChange => ({
  what,
  ...(before === undefined ? {} : { before }),
  ...(here === undefined ? {} : { here }),
  direction,
  breaks,
})

const same = (a: unknown, b: unknown): boolean => shown(a) === shown(b)
const shown = (value: unknown): string | undefined => (value === undefined ? undefined : canonicalJson(value))
const label = (where: string, keyword: string): string => (where === '' ? keyword : `${where}: ${keyword}`)

function compareSchemas(a: unknown, b: unknown, where: string): readonly ContractChange[] {
  if (same(a, b)) return []
  if (!isObject(a) || !isObject(b)) return [change(where, directionOfWhole(a, b), { before: shown(a), here: shown(b) })]
  const changed = boundChanges(a, b).map(({ keyword, direction, ...sides }) =>
    change(label(where, keyword), direction, sides),
  )
  return [
    ...setChange(where, 'type', typesOf(a), typesOf(b), accepts),
    ...setChange(where, 'enum', valuesOf(a), valuesOf(b), (values, value) => values.includes(value)),
    ...changed,
    ...multipleOf(a, b, where),
    ...opaqueChanges(a, b, where),
    ...listChanges(a, b, where),
    ...tolerance(a, b, where),
    ...classification(a, b, where),
    ...columnChanges(a, b, where),
    ...nested(a, b, where),
  ]
}

/** A schema that accepts everything is looser than any, one that accepts nothing is tighter. */
function directionOfWhole(a: unknown, b: unknown): Classed['direction'] {
  if (a === true || b === false) return 'tighter'
  return a === false || b === true ? 'looser' : 'changed'
}

/** Absent: every type. */
const typesOf = ({ type }: Schema): readonly string[] | undefined =>
  type === undefined ? undefined : [type as string | readonly string[]].flat()
const accepts = (types: readonly string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'))

/** `const` is an `enum` of one. */
function valuesOf(schema: Schema): readonly string[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [canonicalJson(schema.const)]
  return Array.isArray(schema.enum) ? schema.enum.map(canonicalJson) : undefined
}

function setChange(
  where: string,
  keyword: string,
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  has: (set: readonly string[], value: string) => boolean,
): readonly ContractChange[] {
  const direction = compareSets(a, b, has)
  const text = (set: readonly string[] | undefined): string | undefined => set?.join(', ')
  return direction === undefined ? [] : [change(label(where, keyword), direction, { before: text(a), here: text(b) })]
}

function multipleOf(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const direction = multipleChange(a.multipleOf, b.multipleOf)
  const sides = { before: shown(a.multipleOf), here: shown(b.multipleOf) }
  return direction === undefined ? [] : [change(label(where, 'multipleOf'), direction, sides)]
}

/** Whether one pattern contains another is not to be told; that there was none is. */
const OPAQUE = [
  ...['pattern', 'format', 'uniqueItems', 'x-unique', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', '$ref'],
  ...['patternProperties', 'propertyNames', 'contains', 'prefixItems', 'dependentRequired', 'dependentSchemas'],
  ...['unevaluatedItems', 'unevaluatedProperties', 'x-physical-type', 'x-distribution', 'x-fields-match'],
]

function opaqueChanges(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const said = (value: unknown): unknown => (value === false || value === true ? value || undefined : value)
  return OPAQUE.flatMap((keyword) => {
    const closes = keyword.startsWith('unevaluated')
    // `unevaluatedProperties: true` and `uniqueItems: false` say nothing.
    const [was, is] = [a[keyword], b[keyword]].map((value) =>
      closes ? (value === true ? undefined : value) : said(value),
    )
    if (same(was, is)) return []
    const direction = was === undefined ? 'tighter' : is === undefined ? 'looser' : 'changed'
    return [change(label(where, keyword), direction, { before: shown(was), here: shown(is) })]
  })
}

/** `required` asks for more names, `x-rows` and `x-unique-keys` for more of a row, `x-missing` excuses more values. */
function listChanges(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const lists = [
    ['required', 'tighter', 'looser'],
    ['x-rows', 'tighter', 'looser'],
    ['x-unique-keys', 'tighter', 'looser'],
    ['x-missing', 'looser', 'tighter'],
  ] as const
  return lists.flatMap(([keyword, ifMore, ifLess]) => {
    const [was, is] = [a[keyword], b[keyword]].map((list) => (Array.isArray(list) ? list.map(canonicalJson) : []))
    const more = (is as string[]).filter((value) => !was?.includes(value))
    const less = (was as string[]).filter((value) => !is?.includes(value))
    return [
      ...(more.length === 0 ? [] : [change(label(where, keyword), ifMore, { here: more.join(', ') })]),
      ...(less.length === 0 ? [] : [change(label(where, keyword), ifLess, { before: less.join(', ') })]),
    ]
  })
}

/** `x-mostly`: a smaller share lets more rows break the column's rules; all must keep them where it is absent. */
function tolerance(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const [was, is] = [a['x-mostly'], b['x-mostly']] as readonly (number | string | undefined)[]
  const moved = shareOf(is ?? 1) - shareOf(was ?? 1)
  if (moved === 0) return []
  const direction = moved > 0 ? 'tighter' : 'looser'
  return [change(label(where, 'x-mostly'), direction, { before: shown(was), here: shown(is) })]
}

/** Says what may be shown, and nothing of the rows: nobody's rows break. */
function classification(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const [was, is] = [a['x-classification'], b['x-classification']]
  if (same(was, is)) return []
  const isOpen = (value: unknown): boolean => value === undefined || value === 'public' || value === 'internal'
  const direction = isOpen(was) === isOpen(is) ? 'changed' : isOpen(is) ? 'looser' : 'tighter'
  return [change(label(where, 'x-classification'), direction, { before: shown(was), here: shown(is) }, [])]
}

function columnChanges(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const [was, is] = [propertiesOf(a), propertiesOf(b)]
  const name = (column: string): string => (where === '' ? column : `${where}.${column}`)
  const isClosed = b.additionalProperties === false
  return [
    ...[...was].flatMap(([column, schema]) => {
      if (is.has(column)) return compareSchemas(schema, is.get(column), name(column))
      return [change(name(column), isClosed ? 'changed' : 'looser', { before: 'promised' })]
    }),
    // What nobody wrote yet breaks nobody; `required` is a change of its own.
    ...[...is.keys()]
      .filter((column) => !was.has(column))
      .map((column) => change(name(column), 'changed', { here: 'promised' }, [])),
  ]
}

const propertiesOf = ({ properties }: Schema): ReadonlyMap<string, unknown> =>
  new Map(isObject(properties) ? Object.entries(properties) : [])

function nested(a: Schema, b: Schema, where: string): readonly ContractChange[] {
  const of = (schema: Schema, keyword: string): unknown => (Object.hasOwn(schema, keyword) ? schema[keyword] : true)
  const inner = ['additionalProperties', 'items'].flatMap((keyword) =>
    compareSchemas(of(a, keyword), of(b, keyword), label(where, keyword)),
  )
  const [was, is] = [a.$defs, b.$defs].map((defs) => (isObject(defs) ? defs : {}))
  // One that came or went is seen where it is referred to.
  const shared = Object.keys(was as Schema).filter((name) => Object.hasOwn(is as Schema, name))
  return [...inner, ...shared.flatMap((name) => compareSchemas(was?.[name], is?.[name], label(where, `$defs.${name}`)))]
}

function keyChange(a: Schema, b: Schema): readonly ContractChange[] {
  const [was, is] = [a['x-primary-key'], b['x-primary-key']]
  if (same(was, is)) return []
  const direction = was === undefined ? 'tighter' : is === undefined ? 'looser' : 'changed'
  return [change('x-primary-key', direction, { before: shown(was), here: shown(is) })]
}

/** A data set that is referred to for the first time, or no more, may be judged no more, or again: that is no tightening. */
function referenceChanges(a: Schema, b: Schema): readonly ContractChange[] {
  const of = (schema: Schema) => (schema['x-foreign-keys'] ?? []) as readonly ForeignKey[]
  const gone = (from: readonly ForeignKey[], to: readonly ForeignKey[]) =>
    from.filter((key) => !to.some((other) => same(key, other)))
  const changesOf = (keys: readonly ForeignKey[], others: readonly ForeignKey[], side: keyof Sides) =>
    keys.map((key) => {
      const isKnown = key.dataset === undefined || others.some(({ dataset }) => dataset === key.dataset)
      const direction = !isKnown ? 'changed' : side === 'here' ? 'tighter' : 'looser'
      return change('x-foreign-keys', direction, { [side]: shown(key) })
    })
  const [was, is] = [of(a), of(b)]
  return [...changesOf(gone(was, is), is, 'before'), ...changesOf(gone(is, was), was, 'here')]
}

/** Both sides under one confidence: which of them judges is the policy's. */
function lineChanges(before: Contract, here: Contract, vocabulary: Vocabulary): readonly ContractChange[] {
  const lines = ({ require }: Contract) => ({ require, confidence: 0.95 })
  return compareRequirements(lines(before), lines(here), vocabulary).map(({ kind, before: was, after: is }) => {
    const direction = kind === 'added' || kind === 'tightened' ? 'tighter' : 'looser'
    // A warning refuses no rows.
    const isWarning = [was, is].every((line) => line === undefined || line.startsWith('warn:'))
    return change('x-require', direction, { before: was, here: is }, isWarning ? [] : BREAKS[direction])
  })
}
