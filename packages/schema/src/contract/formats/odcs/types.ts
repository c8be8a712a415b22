/** Logical types of ODCS with their options, as keywords of a column. */
import { printable } from '../../../text.ts'
import { nullable, sayFormat, sayPattern } from '../columns.ts'
import { Draft, NOT_NULL } from '../draft.ts'
import { unanchored } from '../expressions.ts'
import { BREAKS, compared, rows } from '../lines.ts'
import type { Node } from '../node.ts'

/** The name in the data: the physical one where there is one. */
export const columnOf = (property: Node): string => (property.get('physicalName') ?? property.need('name')).text()

export const isTrue = (node: Node | undefined): boolean => node?.flag() === true

type Schema = Readonly<Record<string, unknown>>

const TEMPORAL = { date: 'date', timestamp: 'iso-date-time', time: 'iso-time' } as const

/** The schema of a property's values; options that it cannot say are lost. */
export function typeOf(draft: Draft, property: Node, name: string, optional: boolean): Schema {
  const logical = property.get('logicalType')
  const options = property.get('logicalTypeOptions')
  switch (logical?.text()) {
    case undefined:
      if (options !== undefined)
        draft.lose('rule', options, 'options without a `logicalType`', 'their meaning depends on it')
      return {}
    case 'string':
      return { type: nullable('string', optional), ...textOptions(draft, options, name) }
    case 'integer':
    case 'number':
      return { type: nullable(logical?.text() as string, optional), ...numberOptions(draft, options) }
    case 'boolean':
      if (options !== undefined) draft.lose('rule', options, 'options of a boolean', 'ODCS defines none')
      return { type: nullable('boolean', optional) }
    case 'date':
    case 'timestamp':
    case 'time':
      return {
        type: nullable('string', optional),
        ...temporalOptions(draft, options, name, logical?.text() as keyof typeof TEMPORAL),
      }
    case 'array':
      return { type: nullable('array', optional), ...arrayOptions(draft, property, options, name) }
    case 'object':
      return { type: nullable('object', optional), ...objectOptions(draft, property, options, name) }
    default:
      return (
        logical?.refuse(
          'no logical type of ODCS',
          'They are string, date, timestamp, time, number, integer, object, array, boolean.',
        ) ?? {}
      )
  }
}

const LIMITS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const

/** Whole numbers of a width, as Rust names them. Beyond 2^53 no number of JSON could break them. */
const WIDTHS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['i8', [-128, 127]],
  ['i16', [-32_768, 32_767]],
  ['i32', [-2_147_483_648, 2_147_483_647]],
  ['u8', [0, 255]],
  ['u16', [0, 65_535]],
  ['u32', [0, 4_294_967_295]],
])

function numberOptions(draft: Draft, options: Node | undefined): Schema {
  const said: Record<string, unknown> = {}
  const add = (keyword: string, value: number): void => {
    const known = said[keyword] as number | undefined
    const tighter = keyword === 'minimum' ? Math.max : Math.min
    said[keyword] = known === undefined ? value : tighter(known, value)
  }
  for (const [key, value] of options?.entries() ?? []) {
    const width = key === 'format' ? WIDTHS.get(value.text()) : undefined
    if (width !== undefined) {
      add('minimum', width[0])
      add('maximum', width[1])
    } else if ((LIMITS as readonly string[]).includes(key)) add(key, value.number())
    else {
      if (key !== 'format') value.refuseSlip('option', key, LIMITS)
      draft.lose('rule', value, `the option ${printable(key)}`, 'the width of a number is not judged')
    }
  }
  return said
}

function textOptions(draft: Draft, options: Node | undefined, name: string): Schema {
  for (const [key, value] of options?.entries() ?? []) {
    if (key === 'minLength' || key === 'maxLength') draft.say(name, key, value.count(), value)
    else if (key === 'pattern') sayPattern(draft, name, unanchored(value.text()), value)
    else if (key === 'format') sayFormat(draft, name, value.text(), value)
    else draft.lose('rule', value, `the option \`${key}\``, 'ODCS does not define it for text')
  }
  return {}
}

/** Formats of the JDK that are ISO 8601, which is what is judged here. */
const ISO: Readonly<Record<string, RegExp>> = {
  date: /^(yyyy|uuuu|YYYY)-MM-(dd|DD)$/,
  timestamp: /^(yyyy|uuuu|YYYY)-MM-(dd|DD)('?T'?| )HH:mm:ss(\.S+)?('?Z'?|X{1,3}|XXX)?$/,
  time: /^HH:mm:ss(\.S+)?$/,
}

function temporalOptions(
  draft: Draft,
  options: Node | undefined,
  name: string,
  logical: keyof typeof TEMPORAL,
): Schema {
  const format = options?.get('format')
  const iso = format === undefined || ISO[logical]?.test(format.text()) === true
  if (format !== undefined && !iso)
    draft.lose('rule', format, 'the format of a date', 'dates and times are judged in ISO 8601 only')
  for (const [key, value] of options?.entries() ?? []) {
    const breaks = BREAKS.get(key)
    if (key === 'format') continue
    // Only whole dates in ISO 8601 compare as text; times of day and zones do not.
    if (breaks !== undefined && logical === 'date' && iso)
      draft.line(rows('=', 0, compared(name, breaks, value.text())), 'require', value)
    else draft.lose('rule', value, `the option \`${key}\``, 'such times are not compared')
  }
  return iso ? { format: TEMPORAL[logical] } : {}
}

function arrayOptions(draft: Draft, property: Node, options: Node | undefined, name: string): Schema {
  const items = property.get('items')
  const said: Record<string, unknown> = {}
  for (const [key, value] of options?.entries() ?? [])
    if (key === 'minItems' || key === 'maxItems') said[key] = value.count()
    else if (key === 'uniqueItems') said[key] = value.flag()
    else draft.lose('rule', value, `the option \`${key}\``, 'ODCS does not define it for lists')
  return items === undefined ? said : { ...said, items: nested(draft, items, name) }
}

function objectOptions(draft: Draft, property: Node, options: Node | undefined, name: string): Schema {
  const said: Record<string, unknown> = {}
  for (const [key, value] of options?.entries() ?? [])
    if (key === 'minProperties' || key === 'maxProperties') said[key] = value.count()
    else if (key === 'required') said[key] = [...new Set(value.texts())]
    else draft.lose('rule', value, `the option \`${key}\``, 'ODCS does not define it for objects')
  const inner = property.get('properties')?.list() ?? []
  if (inner.length > 0)
    said.properties = Object.fromEntries(inner.map((each) => [columnOf(each), nested(draft, each, name)]))
  const needed = inner.filter((each) => isTrue(each.get('required'))).map(columnOf)
  if (needed.length > 0) said.required = [...new Set([...((said.required ?? []) as readonly string[]), ...needed])]
  return said
}

/** Values inside values: their types, and whether there must be one; what else is said of them is lost. */
function nested(draft: Draft, property: Node, name: string): Schema {
  const inside = new Draft(property.sheet)
  const optional = !isTrue(property.get('required'))
  const schema = typeOf(inside, property, name, optional)
  const { sheet, unsupported } = inside.finish('odcs')
  const { properties } = sheet.value as { readonly properties?: Readonly<Record<string, Schema>> }
  for (const lost of unsupported) draft.lose(lost.kind, property, lost.what, lost.why)
  for (const key of ['quality', 'unique', 'primaryKey', 'classification', 'relationships'])
    if (property.get(key) !== undefined)
      draft.lose('rule', property.need(key), `\`${key}\` of a nested value`, 'it is said of columns only')
  const held = schema.type === undefined && !optional ? { not: NOT_NULL } : {}
  return { ...schema, ...held, ...properties?.[name] }
}
