/** Rules about the columns of a table and about rows beside each other: keys, references, conditions, what columns there are. */
import type { ForeignKey } from '@sea-trials/schema/contract/ours'
import { showErrorInLine } from '@sea-trials/schema/error'
import { isObject, own } from '@sea-trials/schema/json'
import { columnsRead, parseCondition } from '@sea-trials/schema/requirement/condition'
import { printable, someOf } from '@sea-trials/schema/text'
import type { ColumnInfo, Predicate, ReadType } from '@sea-trials/tables/engine'
import { allOf, anyOf, isMissing, notToken } from '../../data/missing.ts'
import { broken, type CompileInput, type JsonSchema, label, type Rule, type Test } from './rule.ts'

export const tableRules = (input: CompileInput): Rule[] => [
  ...fieldsMatch(input),
  ...keyRules(input),
  ...uniqueKeys(input),
  ...foreignKeys(input),
  ...rowConditions(input),
]

/** Columns that a rule speaks of; where one is not there, the test that says so. */
function columnsFor(names: readonly string[], { columns, waived, known }: CompileInput): readonly ColumnInfo[] | Test {
  const found = names.map((name) => columns.find((column) => column.name === name))
  const absent = names.filter((_, i) => found[i] === undefined)
  if (absent.length === 0) return found as ColumnInfo[]
  if (absent.every((name) => waived.has(name)))
    return { kind: 'silent', why: 'the policy says that this data set has no labels yet' }
  const why = `there is no column ${absent.map(printable).join(', ')}`
  return absent.every((name) => known.has(name) || waived.has(name)) ? { kind: 'silent', why } : { kind: 'error', why }
}

const isTest = (found: readonly ColumnInfo[] | Test): found is Test => 'kind' in found

/** Table Schema's `fieldsMatch`; the label, id and weight of a data set without labels may lack. */
function fieldsMatch({ schema, columns, waived }: CompileInput): Rule[] {
  const how = schema['x-fields-match']
  if (typeof how !== 'string') return []
  const promised = Object.keys(isObject(schema.properties) ? schema.properties : {})
  const there = columns.map(({ name }) => name)
  const missing = promised.filter((name) => !there.includes(name) && !waived.has(name))
  const extra = there.filter((name) => !promised.includes(name))
  const shared = promised.filter((name) => there.includes(name))
  const ordered = there.filter((name) => promised.includes(name))
  const moved = shared.find((name, i) => name !== ordered[i])
  const list = (names: readonly string[]): string => someOf(names, 5)
  const lacks = missing.length > 0 && `not in the data: ${list(missing)}`
  const knows = extra.length > 0 && `not in the contract: ${list(extra)}`
  const faults = {
    exact: [lacks, knows, moved !== undefined && `in another order from ${printable(moved)} on`],
    equal: [lacks, knows],
    subset: [lacks],
    superset: [knows],
    partial: [shared.length === 0 && 'no column of the contract is in the data'],
  }[how as 'exact' | 'equal' | 'subset' | 'superset' | 'partial'].filter((fault) => fault !== false)
  const test: Test = faults.length === 0 ? { kind: 'kept' } : broken(faults.join('; '))
  return [{ text: `columns: x-fields-match ${how}`, path: ['x-fields-match'], test }]
}

/** The engine's own name of a column's type. */
export function physicalType(wanted: unknown, { engineType }: ColumnInfo): Test {
  const plain = (type: string): string => type.replace(/\s+/g, '').toUpperCase()
  return plain(String(wanted)) === plain(engineType) ? { kind: 'kept' } : broken(`the column is ${engineType}`)
}

/** A primary key stands in every row and in no two of them: two rules. */
function keyRules(input: CompileInput): Rule[] {
  const { schema, columns, missing, waived } = input
  const key = (schema['x-primary-key'] ?? []) as readonly string[]
  if (key.length === 0) return []
  const path = ['x-primary-key']
  const text = `primary key ${key.map(label).join(', ')}`
  const found = key.map((name) => columns.find((column) => column.name === name))
  const absent = key.filter((_, i) => found[i] === undefined)
  if (absent.length > 0) {
    const test: Test = absent.every((name) => waived.has(name))
      ? { kind: 'silent', why: 'the policy says that this data set has no labels yet' }
      : { kind: 'error', why: `there is no column ${absent.map(printable).join(', ')}` }
    return [{ text, path, test }]
  }
  const parts = (found as ColumnInfo[]).map((column) => isMissing(column, missing))
  const [only] = found as ColumnInfo[]
  const present =
    key.length === 1
      ? notToken(only as ColumnInfo, missing)
      : allOf(parts.map((part) => ({ kind: 'negate', part }) as const))
  const one = key.length === 1 && key[0] !== undefined ? { column: key[0] } : {}
  return [
    { text: `${text}: never missing`, path, ...one, test: { kind: 'where', failing: { kind: 'any', parts } } },
    {
      text: `${text}: unique`,
      path,
      ...one,
      test: { kind: 'repeats', columns: key, ...(present === undefined ? {} : { present }) },
    },
  ]
}

/** Keys besides the primary one; rows without a value in one of the columns do not count. */
function uniqueKeys(input: CompileInput): Rule[] {
  const keys = (input.schema['x-unique-keys'] ?? []) as readonly (readonly string[])[]
  return keys.map((key, i) => {
    const found = columnsFor(key, input)
    const test = isTest(found) ? found : ({ kind: 'repeats', columns: key, ...heldIn(found, input) } as const)
    const text = `key ${key.map(label).join(', ')}: unique`
    return { text, path: ['x-unique-keys', String(i)], ...judgedBy(test), test }
  })
}

/** Rows that have a value in each column. */
function heldIn(columns: readonly ColumnInfo[], { missing }: CompileInput): { readonly present: Predicate } {
  const present = columns.map((column): Predicate => ({ kind: 'negate', part: isMissing(column, missing) }))
  return { present: allOf(present) as Predicate }
}

const judgedBy = (test: Test): Pick<Rule, 'judged'> =>
  'present' in test && test.present !== undefined ? { judged: test.present } : {}

/** The data sets that foreign keys refer to. */
export const referredTo = (schema: JsonSchema): readonly string[] => [
  ...new Set(((schema['x-foreign-keys'] ?? []) as readonly ForeignKey[]).flatMap(({ dataset }) => dataset ?? [])),
]

/** Of such a data set, the types of the columns that are referred to: those of the columns that refer. */
export function typesReferredTo(
  schema: JsonSchema,
  name: string,
  types: Readonly<Record<string, ReadType>>,
): Readonly<Record<string, ReadType>> {
  const found: Record<string, ReadType> = Object.create(null)
  for (const { dataset, columns, references } of (schema['x-foreign-keys'] ?? []) as readonly ForeignKey[])
    for (const [i, column] of columns.entries()) {
      const [type, to] = [own(types, column), references[i]]
      if (dataset === name && type !== undefined && to !== undefined) found[to] = type
    }
  return found
}

function foreignKeys(input: CompileInput): Rule[] {
  const keys = (input.schema['x-foreign-keys'] ?? []) as readonly ForeignKey[]
  return keys.map((key, i) => {
    const { columns, dataset, references } = key
    const test = reference(key, input)
    const to = `${dataset === undefined ? 'itself' : label(dataset)}(${references.map(label).join(', ')})`
    return {
      text: `reference ${columns.map(label).join(', ')} to ${to}`,
      path: ['x-foreign-keys', String(i)],
      ...(columns.length === 1 && columns[0] !== undefined ? { column: columns[0] } : {}),
      ...judgedBy(test),
      test,
    }
  })
}

function reference({ columns, dataset, references }: ForeignKey, input: CompileInput): Test {
  const found = columnsFor(columns, input)
  if (isTest(found)) return found
  const other = dataset === undefined ? input.own : input.references.get(dataset)
  if (other === undefined) return { kind: 'error', why: `the policy has no data set ${printable(dataset)}` }
  if ('error' in other) return { kind: 'error', why: showErrorInLine(other.error) }
  const absent = references.filter((name) => other.table.columns.every((column) => column.name !== name))
  if (absent.length > 0)
    return { kind: 'error', why: `${printable(other.name)} has no column ${absent.map(printable).join(', ')}` }
  const wanted = { columns, other: other.table, otherColumns: references }
  return { kind: 'orphans', reference: wanted, ...heldIn(found, input) }
}

/** `x-rows`: a row breaks a condition that is false of it; where a value is missing the condition says nothing. */
function rowConditions(input: CompileInput): Rule[] {
  const conditions = (input.schema['x-rows'] ?? []) as readonly string[]
  return conditions.map((text, i) => {
    const condition = parseCondition({ text, burden: 'require' })
    const found = columnsFor(columnsRead(condition), input)
    const rule = { text: `rows: ${text}`, path: ['x-rows', String(i)] }
    return isTest(found) ? { ...rule, test: found } : { ...rule, ...ofCondition(condition, found, input) }
  })
}

function ofCondition(
  condition: Predicate,
  columns: readonly ColumnInfo[],
  { missing }: CompileInput,
): Pick<Rule, 'judged' | 'test'> {
  const tokens = columns.map((column) => notToken(column, missing))
  const among = (part: Predicate): Predicate => allOf([...tokens, part]) as Predicate
  const isFalse: Predicate = { kind: 'negate', part: condition }
  return { judged: among(anyOf([condition, isFalse])), test: { kind: 'where', failing: among(isFalse) } }
}
