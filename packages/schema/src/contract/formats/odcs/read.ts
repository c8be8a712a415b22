/**
 * Open Data Contract Standard 3 (bitol-io): one object of its `schema`. A property is a column that must be there; `required`
 * is about nulls. A rule with a severity that does not block becomes a `warn:` line where a line can say it.
 */
import { own } from '../../../json.ts'
import { printable } from '../../../text.ts'
import type { Sheet } from '../../../yaml.ts'
import { describe, loseOthers } from '../columns.ts'
import { Draft, type Foreign, NOT_NULL } from '../draft.ts'
import { Node } from '../node.ts'
import { chosen } from '../table.ts'
import { isDuckDb, readPhysical } from './physical.ts'
import { readQuality } from './quality.ts'
import { readObjectReference, readReference, type Tables } from './references.ts'
import { readService } from './service.ts'
import { columnOf, isTrue, typeOf } from './types.ts'

/** Of the file itself: neither rules nor remarks about data. */
const ENVELOPE = new Set(['apiVersion', 'kind', 'id', 'version', 'status', 'name', 'schema', 'slaProperties'])
/** What else the standard has at one of the three levels; it describes. */
const DESCRIBES = new Set([
  ...['tags', 'authoritativeDefinitions', 'customProperties', 'dataGranularityDescription', 'criticalDataElement'],
  ...['encryptedName', 'partitioned', 'partitionKeyPosition', 'physicalType', 'transformDescription', 'transformLogic'],
  ...['transformSourceObjects', 'contractCreatedTs', 'dataProduct', 'domain', 'price', 'roles', 'servers', 'support'],
  ...['slaDefaultElement', 'team', 'tenant'],
])
const OBJECT = new Set([
  'name',
  'physicalName',
  'businessName',
  'description',
  'properties',
  'quality',
  'relationships',
  'id',
  'logicalType',
])
const PROPERTY = new Set([
  ...['name', 'id', 'physicalName', 'businessName', 'description', 'examples', 'logicalType', 'logicalTypeOptions'],
  ...['required', 'unique', 'primaryKey', 'primaryKeyPosition', 'classification', 'quality', 'items', 'properties'],
  ...['physicalType', 'relationships'],
])

export function readOdcs(source: Sheet, table?: string): Foreign {
  const file = new Node(source)
  const version = file.need('apiVersion').text()
  if (!version.startsWith('v3.'))
    file
      .need('apiVersion')
      .refuse(`ODCS ${printable(version)} is not read`, 'Write the contract in ODCS 3: `apiVersion: v3.1.0`.')
  const draft = new Draft(source)
  loseOthers(draft, file, ENVELOPE, 'it says nothing about rows', { remarks: DESCRIBES })
  const object = chosen(file.need('schema'), table)
  const tables: Tables = { all: file.need('schema').list(), own: object, inDuckDb: isDuckDb(file) }
  readObject(draft, object, tables)
  for (const each of file.get('slaProperties')?.list() ?? []) readService(draft, each, tables)
  return draft.finish('odcs')
}

function readObject(draft: Draft, object: Node, tables: Tables): void {
  for (const [key, keyword] of [
    ['businessName', 'title'],
    ['description', 'description'],
  ] as const) {
    const told = object.get(key)
    if (told !== undefined) draft.top(keyword, told.text(), told)
  }
  const properties = object.get('properties')?.list() ?? []
  const names = new Map(properties.map((property) => [property.need('name').text(), columnOf(property)]))
  for (const property of properties) readProperty(draft, property, names, tables)
  readKey(draft, properties)
  for (const rule of object.get('quality')?.list() ?? []) readQuality(draft, rule, { names })
  for (const each of object.get('relationships')?.list() ?? []) readObjectReference(draft, each, tables)
  loseOthers(draft, object, OBJECT, 'it says nothing about rows', { remarks: DESCRIBES })
}

function readProperty(draft: Draft, property: Node, names: ReadonlyMap<string, string>, tables: Tables): void {
  const name = columnOf(property)
  if (draft.has(name)) property.refuse('the same column twice', 'Keep one of the two.')
  draft.column(name, property)
  draft.require(name, property)
  const optional = !isTrue(property.get('required'))
  const schema = typeOf(draft, property, name, optional)
  for (const [keyword, value] of Object.entries(schema))
    draft.say(name, keyword, value, property.get('logicalType') ?? property)
  if (schema.type === undefined && !optional) draft.say(name, 'not', NOT_NULL, property)
  if (isTrue(property.get('unique'))) draft.say(name, 'x-unique', true, property.need('unique'))
  readClassification(draft, property, name)
  readPhysical(draft, property, name, tables.inDuckDb)
  describe(draft, name, property, { businessName: 'title', description: 'description', examples: 'examples' })
  for (const rule of property.get('quality')?.list() ?? []) readQuality(draft, rule, { names, column: name })
  for (const each of property.get('relationships')?.list() ?? []) readReference(draft, each, [name], tables)
  loseOthers(draft, property, PROPERTY, 'it is not judged here', { remarks: DESCRIBES })
}

function readKey(draft: Draft, properties: readonly Node[]): void {
  const parts = properties.filter((property) => isTrue(property.get('primaryKey')))
  const place = (property: Node): number => property.get('primaryKeyPosition')?.number() ?? properties.length
  const [first] = parts
  if (first !== undefined)
    draft.top('x-primary-key', parts.toSorted((a, b) => place(a) - place(b)).map(columnOf), first.need('primaryKey'))
}

const CLASSES: Readonly<Record<string, string>> = {
  ...{ public: 'public', internal: 'internal', protected: 'protected', personal: 'personal', pii: 'personal' },
  ...{ sensitive: 'sensitive', confidential: 'confidential', restricted: 'confidential', secret: 'confidential' },
}

/** A word that we do not know may mean anything, and masks. */
function readClassification(draft: Draft, property: Node, name: string): void {
  const node = property.get('classification')
  if (node === undefined) return
  const word = node.text().toLowerCase()
  const known = own(CLASSES, word)
  draft.say(name, 'x-classification', known ?? 'confidential', node)
  if (known !== node.text())
    draft.lose('remark', node, 'the classification by its name', `it is read as \`${known ?? 'confidential'}\``)
}
