/** A contract as ODCS 3.1. Lines stand there as rules of our engine, which others pass over and we read back. */

import { stringify } from 'yaml'
import { parseCondition } from '../../../requirement/condition.ts'
import { printable } from '../../../text.ts'
import type { ForeignKey } from '../../ours.ts'
import { not, printLine, rows, uniqueTogether } from '../lines.ts'
import { type Column, type Outline, type Written, without } from '../outline.ts'
import { ENGINE } from './quality.ts'

export function writeOdcs(outline: Outline): string {
  const { schema, required, key } = outline
  for (const { name } of outline.columns)
    if (!required.includes(name))
      outline.lose(
        ['properties', name],
        `that the column ${printable(name)} may not be there`,
        'ODCS expects every property',
      )
  if (outline.closed)
    outline.lose(
      [outline.match === undefined ? 'additionalProperties' : 'x-fields-match'],
      'that there are no other columns',
      'ODCS does not say it',
    )
  outline.loseOnlyRequired()
  outline.loseMatch()
  const said = [
    ...outline.uniqueKeys.map((names) => printLine(uniqueTogether(names))),
    ...outline.rows.map((text) => printLine(rows('=', 0, not(parseCondition({ text, burden: 'require' }))))),
  ]
  const quality = [
    ...said.map((text) => ruleOf(text, 'require')),
    ...outline.lines.map(({ text, burden }) => ruleOf(text, burden)),
  ]
  const relationships = outline.foreignKeys.flatMap((key, i) => relationshipOf(key, i, outline))
  const table = {
    name: TABLE,
    logicalType: 'object',
    businessName: schema.title,
    description: schema.description,
    properties: outline.columns.map((column) => propertyOf(column, key)),
    quality: quality.length === 0 ? undefined : quality,
    relationships: relationships.length === 0 ? undefined : relationships,
  }
  const contract = {
    ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'contract', version: '1.0.0', status: 'draft' },
    schema: [without(table)],
  }
  return stringify(contract, { aliasDuplicateObjects: false })
}

/** A contract of ours has no name for its own table. */
const TABLE = 'data'

function relationshipOf(
  { columns, dataset = TABLE, references }: ForeignKey,
  i: number,
  outline: Outline,
): readonly Written[] {
  const names = [dataset, ...columns, ...references]
  if (names.every((name) => /^[^./\s][^./]*(?<!\s)$/.test(name)))
    return [
      {
        type: 'foreignKey',
        from: columns.map((name) => `${TABLE}.${name}`),
        to: references.map((name) => `${dataset}.${name}`),
      },
    ]
  outline.lose(['x-foreign-keys', i], 'a reference', 'a name in it cannot stand in `table.column`')
  return []
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '=': 'mustBe', '!=': 'mustNotBe', '>': 'mustBeGreaterThan', '>=': 'mustBeGreaterOrEqualTo' },
  ...{ '<': 'mustBeLessThan', '<=': 'mustBeLessOrEqualTo' },
}

function ruleOf(text: string, burden: string): Written {
  const severity = burden === 'require' ? {} : { severity: burden === 'warn' ? 'warning' : 'error' }
  const [, operator, count] = /^row_count (=|!=|>=|<=|>|<) (\d+)$/.exec(text) ?? []
  if (operator !== undefined && burden !== 'guard')
    return { metric: 'rowCount', [OPERATORS[operator] as string]: Number(count), ...severity }
  return {
    type: 'custom',
    engine: ENGINE,
    implementation: burden === 'require' ? text : `${burden}: ${text}`,
    ...severity,
  }
}

const TEMPORAL: Readonly<Record<string, string>> = { date: 'date', 'iso-date-time': 'timestamp', 'iso-time': 'time' }
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties', 'required'],
}

function propertyOf(column: Column, key: readonly string[]): Written {
  const { name } = column
  const valid = column.values()
  const position = key.indexOf(name)
  const property = without({
    name,
    businessName: column.take('title'),
    description: column.take('description'),
    examples: column.take('examples'),
    ...typeOf(column),
    required: column.optional ? undefined : true,
    unique: column.take('x-unique') === true ? true : undefined,
    ...(position < 0 ? {} : { primaryKey: true, primaryKeyPosition: position + 1 }),
    classification: column.take('x-classification'),
    physicalType: column.schema['x-physical-type'],
    quality: valid && [{ metric: 'invalidValues', arguments: { validValues: valid }, mustBe: 0 }],
  })
  if (column.schema['x-physical-type'] !== undefined)
    column.lose('x-physical-type', '`physicalType` is the type in a server, and a contract of ours names none')
  column.loseOthers('ODCS has no such rule')
  return property
}

function typeOf(column: Column): Written {
  const [type, other] = column.types
  if (type === undefined || other !== undefined) {
    if (other !== undefined) column.lose('type', 'a property has one logical type')
    else if (!column.optional) column.take('not')
    return {}
  }
  column.take('type')
  const format = column.schema.format as string | undefined
  const temporal = type === 'string' && format !== undefined ? TEMPORAL[format] : undefined
  if (temporal !== undefined) {
    column.take('format')
    return { logicalType: temporal }
  }
  const options = (OPTIONS[type] ?? []).filter((keyword) => column.schema[keyword] !== undefined)
  const said = Object.fromEntries(options.map((keyword) => [keyword, column.take(keyword)]))
  return { logicalType: type, ...(options.length === 0 ? {} : { logicalTypeOptions: said }) }
}
