/** A contract as a Table Schema 2. Lines have no place there. */
import { own } from '../../../json.ts'
import { printable } from '../../../text.ts'
import type { ForeignKey } from '../../ours.ts'
import { withoutAnchors } from '../expressions.ts'
import { type Column, type Outline, type Written, without } from '../outline.ts'

export function writeTableSchema(outline: Outline): string {
  outline.loseOnlyRequired()
  const { schema, key } = outline
  for (const line of outline.lines) outline.loseLine(line, 'Table Schema has no requirements of whole tables')
  outline.loseEach('x-rows', 'a Table Schema has no conditions on several fields')
  return `${JSON.stringify(
    without({
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      title: schema.title,
      description: schema.description,
      fields: outline.columns.map(fieldOf),
      fieldsMatch: matchOf(outline),
      primaryKey: key.length === 0 ? undefined : key,
      uniqueKeys: outline.uniqueKeys.length === 0 ? undefined : outline.uniqueKeys,
      foreignKeys: outline.foreignKeys.length === 0 ? undefined : outline.foreignKeys.map(referenceOf),
    }),
    undefined,
    2,
  )}\n`
}

/** The resource of version 2 may lack, and is empty in version 1, where the table itself is meant. */
const referenceOf = ({ columns, dataset = '', references }: ForeignKey): Written => ({
  fields: columns,
  reference: { resource: dataset, fields: references },
})

function matchOf(outline: Outline): string {
  const { columns, required, closed, match } = outline
  const there = columns.filter(({ name }) => required.includes(name))
  if (there.length === 0) {
    if (closed) return 'superset'
    if (match !== 'partial')
      outline.lose(['properties'], 'that there may be none of the columns', 'one field at least must be there')
    return 'partial'
  }
  for (const column of columns)
    if (!there.includes(column))
      outline.lose(
        column.path,
        `that the column ${printable(column.name)} may not be there`,
        'all fields are asked for, or none',
      )
  if (match === 'exact') return 'exact'
  return closed ? 'equal' : 'subset'
}

const TEXTS: Readonly<Record<string, Written>> = {
  date: { type: 'date' },
  'iso-date-time': { type: 'datetime' },
  'iso-time': { type: 'time' },
  duration: { type: 'duration' },
  ...Object.fromEntries(['email', 'uri', 'uuid'].map((format) => [format, { type: 'string', format }])),
  byte: { type: 'string', format: 'binary' },
}
const LIMITS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

function fieldOf(column: Column): Written {
  const field = without({
    name: column.name,
    ...typeOf(column),
    title: column.take('title'),
    description: column.take('description'),
    examples: column.take('examples'),
    missingValues: missingOf(column),
  })
  const constraints = constraintsOf(column, field.type)
  column.loseOthers('Table Schema has no such constraint')
  return Object.keys(constraints).length === 0 ? field : { ...field, constraints }
}

function typeOf(column: Column): Written {
  const [type, other] = column.types
  if (other !== undefined || type === 'array' || type === 'object') {
    column.lose('type', 'cells of a table have one plain type')
    return { type: 'any' }
  }
  if (type === undefined) {
    if (!column.optional) column.take('not')
    return { type: 'any' }
  }
  column.take('type')
  const format = column.schema.format as string | undefined
  const known = type === 'string' && format !== undefined ? own(TEXTS, format) : undefined
  if (known === undefined) return { type }
  column.take('format')
  return known
}

function constraintsOf(column: Column, type: unknown): Written {
  const numeric = type === 'integer' || type === 'number'
  const pattern = type === 'string' ? column.take<string>('pattern') : undefined
  return without({
    required: column.optional ? undefined : true,
    unique: column.take('x-unique') === true ? true : undefined,
    ...(type === 'string' ? { minLength: column.take('minLength'), maxLength: column.take('maxLength') } : {}),
    pattern: pattern === undefined ? undefined : withoutAnchors(pattern),
    ...(numeric ? Object.fromEntries(LIMITS.map((limit) => [limit, column.take(limit)])) : {}),
    enum: column.values(),
  })
}

function missingOf(column: Column): readonly string[] | undefined {
  const tokens = column.take<readonly unknown[]>('x-missing')
  if (tokens === undefined) return undefined
  if (tokens.every((token) => typeof token === 'string') && column.types[0] === 'string') return ['', ...tokens]
  column.lose('x-missing', 'missing values are text there')
  return undefined
}
