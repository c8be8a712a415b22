/**
 * Frictionless Table Schema 2, alone, in a resource or in a data package. Fields of text formats are judged as the text
 * that they are; constraints of dates become lines, since dates in ISO 8601 compare as text.
 */
import { printable } from '../../../text.ts'
import type { Sheet } from '../../../yaml.ts'
import { describe, loseOthers, nullable, sayPattern } from '../columns.ts'
import { Draft, type Foreign, NOT_NULL } from '../draft.ts'
import { anchored } from '../expressions.ts'
import { BREAKS, compared, type Operator, rows } from '../lines.ts'
import { Node } from '../node.ts'
import { chosen } from '../table.ts'
import { KINDS, type Kind, kindOf } from './kinds.ts'

const PACKAGE = new Set(['resources', 'name', '$schema', 'profile'])
const RESOURCE = new Set(['schema', 'name', '$schema', 'profile', 'path', 'data'])
const SCHEMA = new Set([
  ...['$schema', 'name', 'title', 'description', 'fields', 'fieldsMatch', 'missingValues'],
  ...['primaryKey', 'uniqueKeys', 'foreignKeys'],
])
const FIELD = new Set([
  ...['name', 'type', 'format', 'title', 'description', 'example', 'examples', 'constraints', 'categories'],
  ...['missingValues', ...Object.keys(KINDS.boolean?.options ?? {}), 'decimalChar', 'groupChar', 'bareNumber'],
])

export function readTableSchema(source: Sheet, table?: string): Foreign {
  const draft = new Draft(source)
  const file = new Node(source)
  let schema = file
  if (file.get('resources') !== undefined) {
    loseOthers(draft, file, PACKAGE, 'it says nothing about rows', { open: true })
    schema = schemaOf(draft, chosen(file.need('resources'), table))
  } else if (file.get('fields') === undefined) schema = schemaOf(draft, file)
  if (typeof schema.value === 'string')
    schema.refuse('the schema is in another file', 'Name that file as the contract.')
  readSchema(draft, schema)
  return draft.finish('table-schema')
}

function schemaOf(draft: Draft, resource: Node): Node {
  const how = new Set(['dialect', 'encoding', 'hash', 'bytes'])
  loseOthers(draft, resource, RESOURCE, 'the file is read as the policy says', { rules: how, open: true })
  return resource.need('schema')
}

function readSchema(draft: Draft, schema: Node): void {
  for (const key of ['title', 'description']) {
    const told = schema.get(key)
    if (told !== undefined) draft.top(key, told.text(), told)
  }
  const fields = schema.need('fields').list()
  for (const field of fields) readField(draft, field, schema.get('missingValues'))
  readMatch(draft, schema)
  readKeys(draft, schema)
  loseOthers(draft, schema, SCHEMA, 'Table Schema does not define it')
}

function readMatch(draft: Draft, schema: Node): void {
  const node = schema.get('fieldsMatch')
  // Drafts of the second version wrote a list of one.
  const match = node === undefined ? 'exact' : Array.isArray(node.value) ? (node.texts()[0] ?? 'exact') : node.text()
  if (!['exact', 'equal', 'subset', 'superset', 'partial'].includes(match))
    node?.refuse('no way to match fields', 'They are exact, equal, subset, superset, partial.')
  draft.top('x-fields-match', match, node ?? schema.need('fields'))
}

function readKeys(draft: Draft, schema: Node): void {
  const primary = schema.get('primaryKey')
  if (primary !== undefined) {
    const names = namesOf(draft, primary)
    if (names.length > 0) draft.top('x-primary-key', names, primary)
  }
  for (const key of schema.get('uniqueKeys')?.list() ?? []) {
    const names = namesOf(draft, key)
    const [only] = names
    if (names.length === 1 && only !== undefined) draft.say(only, 'x-unique', true, key)
    else if (names.length > 1) draft.append('x-unique-keys', names, key)
  }
  for (const key of schema.get('foreignKeys')?.list() ?? []) readReference(draft, key)
}

/** The other resource is the data set of the same name; without one, or with an empty one, the table itself is meant. */
function readReference(draft: Draft, key: Node): void {
  const reference = key.need('reference')
  const dataset = reference.get('resource')?.text() ?? ''
  const columns = namesOf(draft, key.need('fields'))
  const references = listOf(reference.need('fields'))
  if (columns.length === 0 || columns.length !== references.length)
    key.refuse(`${columns.length} fields refer to ${references.length}`, 'Name as many, in the same order.')
  draft.reference({ columns, dataset, references }, key)
}

/** One name stands alone, or in a list. */
const listOf = (names: Node): readonly string[] => [
  ...new Set(Array.isArray(names.value) ? names.texts() : [names.text()]),
]

function namesOf(draft: Draft, key: Node): readonly string[] {
  const names = listOf(key)
  for (const name of names)
    if (!draft.has(name)) key.refuse(`there is no field ${printable(name)}`, 'Name a field of the schema.')
  return names
}

function readField(draft: Draft, field: Node, missing: Node | undefined): void {
  const name = field.need('name').text()
  if (draft.has(name)) field.refuse('the same field twice', 'Keep one of the two.')
  draft.column(name, field)
  const required = field.get('constraints')?.get('required')?.flag() === true
  const kind = kindOf(draft, field)
  const from = field.get('type') ?? field
  if (kind.type !== undefined) draft.say(name, 'type', nullable(kind.type, !required), from)
  else if (required) draft.say(name, 'not', NOT_NULL, field)
  if (kind.format !== undefined) draft.say(name, 'format', kind.format, field.get('format') ?? from)
  if (kind.pattern !== undefined) draft.say(name, 'pattern', kind.pattern, from)
  for (const [key, value] of field.get('constraints')?.entries() ?? []) readConstraint(draft, name, kind, key, value)
  readCategories(draft, name, kind, field.get('categories'))
  readMissing(draft, name, field.get('missingValues') ?? missing)
  describe(draft, name, field, { title: 'title', description: 'description', examples: 'examples' })
  if (field.get('example') !== undefined)
    draft.say(name, 'examples', [field.need('example').value], field.need('example'))
  loseOthers(draft, field, FIELD, 'it is not judged here', { rules: new Set(['delimiter', 'itemType']) })
}

function readConstraint(draft: Draft, name: string, kind: Kind, key: string, value: Node): void {
  const lose = (why: string): void => draft.lose('rule', value, `the constraint ${printable(key)}`, why)
  if (key === 'required') return
  if (key === 'unique') {
    if (value.flag()) draft.say(name, 'x-unique', true, value)
  } else if (BREAKS.has(key)) {
    const limit = kind.number?.(value)
    if (limit !== undefined) draft.say(name, key, limit, value)
    else if (kind.format === 'date')
      draft.line(rows('=', 0, compared(name, BREAKS.get(key) as Operator, value.text())), 'require', value)
    else lose('values of such a field are not compared')
  } else if (key === 'minLength' || key === 'maxLength') {
    if (kind.type === 'string') draft.say(name, key, value.count(), value)
    else lose('such values have no length here')
  } else if (key === 'pattern') {
    if (kind.type === 'string') sayPattern(draft, name, anchored(value.text()), value)
    else lose('patterns are of text only')
  } else if (key === 'enum') sayValues(draft, name, kind, value, value.list())
  else {
    value.refuseSlip('constraint', key, CONSTRAINTS)
    lose('it is not judged here')
  }
}

const CONSTRAINTS = ['required', 'unique', 'minLength', 'maxLength', ...BREAKS.keys(), 'pattern', 'enum', 'jsonSchema']

function sayValues(draft: Draft, name: string, kind: Kind, from: Node, values: readonly Node[]): void {
  const known = values.map((value) => kind.value(value))
  if (known.length === 0 || known.some((value) => value === undefined)) {
    draft.lose('rule', from, 'a list of values', 'there are none, or they are none of the field’s type')
    return
  }
  draft.sayValues(name, known, from)
}

function readCategories(draft: Draft, name: string, kind: Kind, categories: Node | undefined): void {
  if (categories === undefined) return
  const list = categories.list()
  const labelled = list.filter((each) => typeof each.value === 'object')
  if (labelled.length > 0) draft.lose('remark', categories, 'labels of categories', 'they describe')
  sayValues(
    draft,
    name,
    kind,
    categories,
    list.map((each) => (labelled.includes(each) ? each.need('value') : each)),
  )
}

/** An empty cell is always null here; other tokens are said at the column. */
function readMissing(draft: Draft, name: string, missing: Node | undefined): void {
  if (missing === undefined) return
  const values = missing.list().map((each) => (typeof each.value === 'object' ? each.need('value') : each).text())
  const tokens = [...new Set(values)].filter((value) => value !== '')
  if (!values.includes('')) draft.lose('rule', missing, 'that an empty cell is a value', 'it is null here')
  if (tokens.length > 0) draft.say(name, 'x-missing', tokens, missing)
}
