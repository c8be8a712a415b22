/** A contract as a schema of TensorFlow Data Validation, in the text format of protocol buffers. */
import { printable } from '../../../text.ts'
import { type Column, type Outline, type Simple, simpleLine, type Written, without } from '../outline.ts'
import { BEFORE } from './read.ts'
import { type Field, fieldOf, isSaid, together } from './write-lines.ts'

export function writeTfdv(outline: Outline): string {
  if (!outline.closed)
    outline.lose(
      ['additionalProperties'],
      'that there may be other columns',
      'TFDV takes a column without a feature for an anomaly',
    )
  outline.loseOnlyRequired()
  outline.loseMatch()
  for (const keyword of ['x-unique-keys', 'x-foreign-keys', 'x-rows'] as const)
    outline.loseEach(keyword, 'TFDV judges features one by one')
  if (outline.key.length > 0) outline.lose(['x-primary-key'], 'the primary key', 'TFDV judges no keys')
  for (const key of ['title', 'description'])
    if (outline.schema[key] !== undefined) outline.lose([key], key, 'TFDV has none')
  const { lines, fields } = linesOf(outline)
  const constraints = lines.filter(({ metric }) => metric === 'row_count')
  const features = outline.columns.map((column) => ({
    feature: featureOf(
      column,
      outline,
      lines.filter((line) => line.column === column.name),
      fields.filter((field) => field.column === column.name),
    ),
  }))
  const counts = {
    ...Object.fromEntries(
      constraints.map(({ operator, limit }) => [
        operator === '>=' ? 'min_examples_count' : 'max_examples_count',
        limit,
      ]),
    ),
    ...ratiosOf(lines),
  }
  return [...features, ...(Object.keys(counts).length === 0 ? [] : [{ dataset_constraints: counts }])]
    .map((each) => print(each))
    .join('')
}

/** Rows over those of the span or version before. */
function ratiosOf(lines: readonly Simple[]): Written {
  const found = Object.entries(BEFORE).map(([comparator, other]) => {
    const ends = lines.filter(({ metric, column }) => metric === 'row_ratio' && column === other)
    const limits = ends.map(({ operator, limit }) => [
      operator === '>=' ? 'min_fraction_threshold' : 'max_fraction_threshold',
      limit,
    ])
    return [comparator, limits.length === 0 ? undefined : Object.fromEntries(limits)]
  })
  return without(Object.fromEntries(found))
}

/** Lines that a field says; the others are lost. */
function linesOf(outline: Outline): { readonly lines: readonly Simple[]; readonly fields: readonly Field[] } {
  const lines: Simple[] = []
  const fields: Field[] = []
  for (const each of outline.lines) {
    const line = simpleLine(each.text)
    const twice = lines.some(
      (other) => other.metric === line?.metric && other.column === line.column && other.operator === line.operator,
    )
    const field = fieldOf(each, outline)
    if (line !== undefined && each.burden === 'require' && !twice && isField(line, outline)) lines.push(line)
    else if (field !== undefined && !isSaid(fields, field)) {
      fields.push(field)
      if (field.differs !== undefined) outline.remark(each, field.differs)
    } else outline.loseLine(each, 'no field of the schema says it')
  }
  return { lines, fields }
}

function isField({ metric, column, operator, limit }: Simple, { columns, required }: Outline): boolean {
  const closed = operator === '>=' || operator === '<='
  const bound = closed && Number.isInteger(limit)
  if (metric === 'row_ratio') return closed && Object.values(BEFORE).includes(column ?? '')
  if (column === undefined) return metric === 'row_count' && bound
  const found = columns.find(({ name }) => name === column)
  if (found === undefined) return false
  if (metric === 'distinct_count') return bound
  return metric === 'completeness' && operator === '>=' && limit < 1 && found.optional && required.includes(column)
}

const TYPES: Readonly<Record<string, string>> = { integer: 'INT', number: 'FLOAT', string: 'BYTES' }

function featureOf(column: Column, outline: Outline, lines: readonly Simple[], fields: readonly Field[]): Written {
  const [type, other] = typesOf(column)
  const known = type !== undefined && other === undefined && Object.hasOwn(TYPES, type)
  if (known) column.take('type')
  else if (type !== undefined) column.lose('type', 'a feature is of whole numbers, numbers or text')
  else if (!column.optional) column.take('not')
  const share = lines.find(({ metric }) => metric === 'completeness')?.limit
  const distinct = lines.filter(({ metric }) => metric === 'distinct_count')
  const feature = without({
    name: column.name,
    type: known ? { symbol: TYPES[type] } : undefined,
    presence: presenceOf(column, outline, share),
    value_count: known ? { min: 1, max: 1 } : undefined,
    ...(known ? (fields.find(({ domain }) => domain !== undefined)?.domain ?? domainOf(column, type)) : {}),
    ...together(fields),
    unique_constraints:
      distinct.length === 0
        ? undefined
        : Object.fromEntries(distinct.map(({ operator, limit }) => [operator === '>=' ? 'min' : 'max', limit])),
  })
  if (column.schema['x-mostly'] !== undefined)
    column.lose('x-mostly', '`min_domain_mass` is of the domain alone, not of each keyword')
  column.loseOthers('no field of a feature says it')
  return feature
}

/** Values are of a type, also where it is not said. */
function typesOf({ types, schema }: Column): readonly string[] {
  const values = ((schema.enum ?? []) as readonly unknown[]).filter((value) => value !== null)
  if (types.length > 0 || values.length === 0) return types
  return values.every((value) => typeof value === 'string')
    ? ['string']
    : values.every(Number.isInteger)
      ? ['integer']
      : []
}

function presenceOf(column: Column, outline: Outline, share: number | undefined): Written | undefined {
  const there = outline.required.includes(column.name)
  if (!there) {
    if (!column.optional)
      outline.lose(column.path, `that the column ${printable(column.name)} may not be there`, 'presence is of values')
    return column.optional ? undefined : { min_fraction: 1, min_count: 1 }
  }
  if (!column.optional) return { min_fraction: 1, min_count: 1 }
  if (share !== undefined) return { min_fraction: share, min_count: 1 }
  outline.lose(
    column.path,
    `that the column ${printable(column.name)} is there, with values or without`,
    'presence is of values',
  )
  return undefined
}

function domainOf(column: Column, type: string): Written {
  const valid = column.values()
  if (type === 'string') {
    if (column.schema.format === 'date') {
      column.take('format')
      return { time_domain: { string_format: '%Y-%m-%d' } }
    }
    return valid === undefined ? {} : { string_domain: { name: column.name, value: valid } }
  }
  const limits = without({ min: column.take('minimum'), max: column.take('maximum') })
  if (
    valid !== undefined &&
    type === 'integer' &&
    JSON.stringify(valid) === '[0,1]' &&
    Object.keys(limits).length === 0
  )
    return { bool_domain: {} }
  if (valid !== undefined)
    column.lose(Object.hasOwn(column.schema, 'enum') ? 'enum' : 'const', 'a domain of numbers is a range')
  if (type === 'number') return { float_domain: { ...limits, disallow_nan: true, disallow_inf: true } }
  return Object.keys(limits).length === 0 ? {} : { int_domain: limits }
}

/** Mappings as messages, lists as repeated fields, `symbol` as the name of a value. */
function print(message: Written, indent = ''): string {
  return Object.entries(message)
    .flatMap(([field, value]) =>
      (Array.isArray(value) ? value : [value]).map((each) => printField(field, each, indent)),
    )
    .join('')
}

function printField(field: string, value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return `${indent}${field}: ${printScalar(value)}\n`
  if ('symbol' in value) return `${indent}${field}: ${value.symbol}\n`
  return `${indent}${field} {\n${print(value as Written, `${indent}  `)}${indent}}\n`
}

/** Bytes beyond printable ASCII in octal, as the format's own printer does. */
function printScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  const bytes = [...new TextEncoder().encode(value)]
  const text = bytes.map((byte) =>
    byte === 34 || byte === 92
      ? `\\${String.fromCharCode(byte)}`
      : byte < 32 || byte > 126
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
  )
  return `"${text.join('')}"`
}
