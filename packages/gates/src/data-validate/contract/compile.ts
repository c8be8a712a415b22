/** A row contract (JSON Schema 2020-12) against the columns of a table: every keyword becomes one rule. */
import { breakable, type CanBreak } from '@sea-trials/schema/contract/binding'
import { shareOf } from '@sea-trials/schema/contract/ours'
import { isObject } from '@sea-trials/schema/json'
import { columnMeant, printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { anyOf, isMissing, isNull, misfits, notToken } from '../../data/missing.ts'
import { constrains, judgesNull, testColumn } from './column.ts'
import { forbidsNothing } from './forbids.ts'
import { broken, type CompileInput, type JsonSchema, label, ROW_KEYWORDS, type Rule, type Test } from './rule.ts'
import { physicalType, tableRules } from './table-rules.ts'

/** All rules of the contract, in its own order within each part. Every one of them becomes a check. */
export function compile(input: CompileInput): Rule[] {
  const { schema, patterns } = input
  const canBreak = breakable(schema, patterns)
  return [
    ...typeOfRow(schema),
    ...requiredRules(input),
    ...Object.entries(propertiesOf(schema)).flatMap(([name, column]) => columnRules(name, column, input, canBreak)),
    ...tableRules(input),
    ...ofRows(
      [
        ...otherColumns(input),
        ...ROW_KEYWORDS.filter((keyword) => schema[keyword] !== undefined).map((keyword) => rowRule(keyword, input)),
      ],
      input,
      canBreak,
    ),
  ]
}

const UNBREAKABLE: Test = { kind: 'silent', why: 'nothing can break it' }

/** Rules of the row that nothing can break, or nothing that has the columns that there are, say nothing. */
function ofRows(
  rules: readonly Rule[],
  { schema, columns, patterns }: CompileInput,
  canBreak: CanBreak,
): readonly Rule[] {
  if (rules.length === 0) return rules
  const names = columns.map(({ name }) => name)
  const breaksHere = breakable(schema, patterns, names)
  return rules.map((rule) => {
    const [keyword = ''] = rule.path
    if (breaksHere(keyword, schema, true)) return rule
    const test = canBreak(keyword, schema, true) ? noneMeant(keyword, schema, columns) : UNBREAKABLE
    return { ...rule, test }
  })
}

function noneMeant(keyword: string, schema: JsonSchema, columns: readonly ColumnInfo[]): Test {
  const forbidden = keyword === 'not' && isObject(schema.not) ? ((schema.not.required ?? []) as string[]) : []
  const named = keyword.startsWith('dependent') ? Object.keys(schema[keyword] as object) : forbidden
  const name = named.find((each) => !columns.some((column) => column.name === each))
  const meant = name === undefined ? '' : `: none is ${printable(name)}${meantBy(name, columns, schema)}`
  const instead = forbidden.length > 0 ? '; that a column must not be there is written `false` under `properties`' : ''
  return { kind: 'silent', why: `no column is one that it speaks of${meant}${instead}` }
}

/** Columns that the contract has rules for and no data set has: misspelt, perhaps, and not judged. */
export function absentColumns({ schema, known, waived }: Pick<CompileInput, 'schema' | 'known' | 'waived'>): string[] {
  const named = Object.entries(propertiesOf(schema)).filter(([, column]) => isObject(column))
  return named.map(([name]) => name).filter((name) => !known.has(name) && !waived.has(name))
}

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, unknown>> =>
  isObject(schema.properties) ? schema.properties : {}

/** A row is an object; a contract of anything else refuses every row. */
function typeOfRow(schema: JsonSchema): Rule[] {
  const types = [schema.type ?? 'object'].flat()
  if (types.includes('object')) return []
  return [{ text: `row: ${say('type', schema.type)}`, path: ['type'], test: broken('a row is an object') }]
}

function requiredRules({ schema, columns, waived }: CompileInput): Rule[] {
  const names = Array.isArray(schema.required) ? (schema.required as string[]) : []
  return names.map((name, i) => {
    const there = columns.some((column) => column.name === name)
    const test: Test = there
      ? { kind: 'kept' }
      : waived.has(name)
        ? { kind: 'silent', why: 'the policy says that this data set has no labels yet' }
        : broken(`the column is not there${meantBy(name, columns, schema)}`)
    return { text: `${label(name)}: required`, path: ['required', String(i)], column: name, test }
  })
}

/** A renamed column is one that the contract does not know. */
const meantBy = (name: string, columns: readonly ColumnInfo[], schema: JsonSchema): string => {
  const known = propertiesOf(schema)
  return columnMeant(
    name,
    columns.map((column) => column.name).filter((other) => !Object.hasOwn(known, other)),
  )
}

function columnRules(name: string, schema: unknown, input: CompileInput, canBreak: CanBreak): Rule[] {
  const path = ['properties', name]
  const column = input.columns.find((candidate) => candidate.name === name)
  if (schema === false) {
    const test: Test = column === undefined ? { kind: 'kept' } : broken('the contract does not allow the column')
    return [{ text: `${label(name)}: not allowed`, path, column: name, test }]
  }
  if (!isObject(schema)) return []
  const keywords = Object.keys(schema).filter(constrains)
  if (column === undefined) {
    const test: Test = { kind: 'silent', why: `the column is not there${meantBy(name, input.columns, input.schema)}` }
    const rule = (keyword: string, text: string, test: Test): Rule => ({
      text: `${label(name)}: ${text}`,
      path: [...path, keyword],
      column: name,
      test,
    })
    const absent = keywords.map((keyword) => rule(keyword, say(keyword, schema[keyword]), test))
    if (schema['x-unique'] !== true) return absent
    const excused = input.known.has(name) || input.waived.has(name)
    const repeats: Test = excused ? test : { kind: 'error', why: `no data set has the column ${printable(name)}` }
    return [...absent, rule('x-unique', 'unique', repeats)]
  }
  const physical = schema['x-physical-type']
  const unique: Rule[] = [
    ...(schema['x-unique'] === true ? [uniqueRule(column, input)] : []),
    ...(physical === undefined ? [] : [typeRule(physical, column)]),
  ]
  const isIdle = (keyword: string): boolean => !canBreak(keyword, schema, false)
  if (column.type === 'other' && !keywords.every(isIdle)) {
    return [{ text: `${label(name)}: schema`, path, column: name, test: byReference(path, input, name) }, ...unique]
  }
  return [
    ...keywords
      .map((keyword) => keywordRule(keyword, schema, column, input))
      .map((rule, i) => {
        const keyword = keywords[i] as string
        if (isIdle(keyword)) return { ...rule, test: UNBREAKABLE }
        return forbidsNothing(keyword, schema, column, canBreak) ? { ...rule, test: noneForbidden(column) } : rule
      }),
    ...unique,
  ]
}

const noneForbidden = ({ type }: ColumnInfo): Test => ({
  kind: 'silent',
  why: `a column of type ${type} holds nothing of what it forbids`,
})

function keywordRule(keyword: string, schema: JsonSchema, column: ColumnInfo, input: CompileInput): Rule {
  const { name } = column
  const path = ['properties', name, keyword]
  const test = testColumn(keyword, schema[keyword], column, input.missing)
  const mostly = schema['x-mostly'] as number | string | undefined
  const text = `${label(name)}: ${say(keyword, schema[keyword])}`
  return {
    text: mostly === undefined ? text : `${text}, of ${mostly}`,
    path,
    column: name,
    test: test === 'validator' ? byKeyword(keyword, schema, name, input) : test,
    ...judgedBy(keyword, column, mostly !== undefined, input),
    ...(mostly === undefined ? {} : { mostly: shareOf(mostly) }),
  }
}

/** Missing values, which only `type` judges, are no part of what the other keywords are a share of. */
function judgedBy(
  keyword: string,
  column: ColumnInfo,
  isShare: boolean,
  { missing }: CompileInput,
): Pick<Rule, 'judged'> {
  if (keyword === 'type') return {}
  const token = notToken(column, missing)
  if (!isShare && judgesNull(keyword)) return token === undefined ? {} : { judged: anyOf([isNull(column), token]) }
  const held: Predicate = { kind: 'negate', part: isMissing(column, missing) }
  return { judged: anyOf([held, ...misfits(column)]) }
}

const typeRule = (wanted: unknown, column: ColumnInfo): Rule => ({
  text: `${label(column.name)}: ${say('x-physical-type', wanted)}`,
  path: ['properties', column.name, 'x-physical-type'],
  column: column.name,
  test: physicalType(wanted, column),
})

/** The keyword alone, cut out of the contract; with references inside, the whole column as it stands in the contract. */
function byKeyword(keyword: string, schema: JsonSchema, name: string, input: CompileInput): Test {
  const part = keywordPart(keyword, schema)
  return hasReference(part)
    ? byReference(['properties', name], input, name)
    : { kind: 'schema', schema: part, cell: name }
}

function keywordPart(keyword: string, schema: JsonSchema): JsonSchema {
  const together = keyword === 'if' ? ['if', 'then', 'else'] : [keyword]
  return Object.fromEntries(together.filter((key) => key in schema).map((key) => [key, schema[key]]))
}

function hasReference(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasReference)
  return isObject(value) && Object.entries(value).some(([key, part]) => key === '$ref' || hasReference(part))
}

/** References inside a contract resolve only within the whole of it: it is embedded, and one place of it pointed at. */
function byReference(path: readonly string[], { schema }: CompileInput, cell?: string): Test {
  const id = 'sea-trials:contract'
  const pointer = path.map((part) => `/${encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))}`).join('')
  const embedded = { $defs: { contract: { ...schema, $id: id } }, $ref: `${id}#${pointer}` }
  return { kind: 'schema', schema: embedded, ...(cell === undefined ? {} : { cell }) }
}

function uniqueRule(column: ColumnInfo, { missing }: CompileInput): Rule {
  const present = notToken(column, missing)
  return {
    text: `${label(column.name)}: unique`,
    path: ['properties', column.name, 'x-unique'],
    column: column.name,
    judged: { kind: 'negate', part: isMissing(column, missing) },
    test: { kind: 'repeats', columns: [column.name], ...(present === undefined ? {} : { present }) },
  }
}

/** `additionalProperties`: columns that the contract does not name. Those of `patternProperties` it names. */
function otherColumns(input: CompileInput): Rule[] {
  const { schema, columns } = input
  const rest = schema.additionalProperties
  if (rest === undefined || rest === true) return []
  const path = ['additionalProperties']
  const named = propertiesOf(schema)
  const patterns = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : []
  const text = `row: ${say('additionalProperties', rest)}`
  if (rest === false && patterns.length === 0) {
    const extra = columns.filter(({ name }) => !Object.hasOwn(named, name)).map(({ name }) => printable(name))
    return [
      {
        text,
        path,
        test: extra.length === 0 ? { kind: 'kept' } : broken(`not in the contract: ${extra.slice(0, 5).join(', ')}`),
      },
    ]
  }
  if (hasReference(rest)) return [{ text, path, test: byReference([], input) }]
  const open = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]))
  const part = { properties: open(Object.keys(named)), patternProperties: open(patterns), additionalProperties: rest }
  return [{ text, path, test: { kind: 'schema', schema: part } }]
}

/** `unevaluatedProperties` depends on everything beside it, a reference on the whole: both are asked of the whole contract. */
function rowRule(keyword: string, input: CompileInput): Rule {
  const part = keywordPart(keyword, input.schema)
  const whole = keyword === 'unevaluatedProperties' || hasReference(part)
  return {
    text: `row: ${say(keyword, input.schema[keyword])}`,
    path: [keyword],
    test: whole ? byReference([], input) : { kind: 'schema', schema: part },
  }
}

/** `minimum 0`, `enum "Female", "Male"`, and nothing long. */
function say(keyword: string, value: unknown): string {
  if (typeof value === 'string') return `${keyword} ${keyword === 'pattern' ? printable(value) : shorten(value)}`
  if (Array.isArray(value) && value.every((item) => !isObject(item) && !Array.isArray(item)))
    return `${keyword} ${shorten(value.map((item) => (keyword === 'type' ? item : JSON.stringify(item))).join(', '))}`
  return isObject(value) || Array.isArray(value) ? keyword : `${keyword} ${JSON.stringify(value)}`
}

const shorten = (text: string): string => {
  const shown = printable(text).slice(1, -1)
  return shown.length < text.length ? shown : text
}
