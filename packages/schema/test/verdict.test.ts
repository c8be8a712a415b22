import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ts from 'typescript'
import type { Verdict } from '../src/verdict.ts'
import { verdictSchema } from '../src/verdict-schema.ts'

type Json = { [keyword: string]: unknown }

/** A type of TypeScript as the shape of a JSON Schema: all that the two languages can both say. */
function shapeOf(type: ts.Type, checker: ts.TypeChecker): unknown {
  const parts = type.isUnion() ? type.types : [type]
  const given = parts.filter((part) => !(part.flags & ts.TypeFlags.Undefined))
  const literals = given.filter((part) => part.isStringLiteral()).map((part) => (part as ts.StringLiteralType).value)
  if (literals.length > 0) return { enum: literals.sort() }
  const shapes = given.map((part) => singleShape(part, checker))
  const names = [...new Set(shapes.map((shape) => JSON.stringify(shape)))].sort()
  return names.length === 1 ? JSON.parse(names[0] as string) : { anyOf: names.map((name) => JSON.parse(name)) }
}

function singleShape(type: ts.Type, checker: ts.TypeChecker): unknown {
  if (type.flags & ts.TypeFlags.String) return 'string'
  if (type.flags & ts.TypeFlags.Number) return 'number'
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean'
  if (type.flags & ts.TypeFlags.Null) return 'null'
  if (checker.isTupleType(type))
    return { tuple: checker.getTypeArguments(type as ts.TypeReference).map((item) => shapeOf(item, checker)) }
  if (checker.isArrayType(type))
    return { list: shapeOf(checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type, checker) }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
  if (index !== undefined) return { record: shapeOf(index, checker) }
  const keys = type.getProperties().map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : ''
    return [`${property.name}${optional}`, shapeOf(checker.getTypeOfSymbol(property), checker)] as const
  })
  return { keys: Object.fromEntries(keys.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** The same shape of a JSON Schema, its references followed. */
function shapeOfSchema(schema: Json, root: Json): unknown {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '')
    return shapeOfSchema((root.$defs as Json)[name] as Json, root)
  }
  if (schema.enum !== undefined) return { enum: [...(schema.enum as string[])].sort() }
  const union =
    (schema.anyOf as Json[] | undefined) ??
    (Array.isArray(schema.type) ? schema.type.map((type) => ({ type })) : undefined)
  if (union !== undefined) {
    const names = union.map((part) => JSON.stringify(shapeOfSchema(part as Json, root))).sort()
    return { anyOf: names.map((name) => JSON.parse(name)) }
  }
  if (schema.type === 'array') {
    const tuple = schema.prefixItems as Json[] | undefined
    return tuple === undefined
      ? { list: shapeOfSchema(schema.items as Json, root) }
      : { tuple: tuple.map((item) => shapeOfSchema(item, root)) }
  }
  if (schema.type !== 'object') return schema.type === 'integer' ? 'number' : schema.type
  if (schema.properties === undefined) return { record: shapeOfSchema(schema.additionalProperties as Json, root) }
  expect(schema.additionalProperties).toBe(false)
  const required = schema.required as string[]
  const keys = Object.entries(schema.properties as Json).map(([name, value]) => {
    return [required.includes(name) ? name : `${name}?`, shapeOfSchema(value as Json, root)] as const
  })
  return { keys: Object.fromEntries(keys.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

test('the schema says what the type says', () => {
  const file = fileURLToPath(new URL('../src/verdict.ts', import.meta.url))
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol
  const verdict = checker.getExportsOfModule(module).find((symbol) => symbol.name === 'Verdict') as ts.Symbol
  const shape = shapeOf(checker.getDeclaredTypeOfSymbol(verdict), checker)
  expect(JSON.stringify(shape)).toContain('failingRows?')
  expect(shapeOfSchema(verdictSchema, verdictSchema)).toEqual(shape)
})

test('the published file is the schema, and its id ends in its version', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../docs/schemas/verdict.schema.json', import.meta.url), 'utf8'),
  )
  expect(published).toEqual(verdictSchema)
  expect(published.$id).toMatch(/\/v1$/)
})

test('a verdict is valid, a misspelt one is not', () => {
  const valid = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(verdictSchema)
  const verdict: Verdict = {
    gate: 'accuracy-gate',
    verdict: 'failed',
    checks: [
      {
        requirement: 'roc_auc >= 0.9',
        burden: 'require',
        outcome: 'fail',
        observed: 0.8,
        unit: 'fraction',
        n: 100,
        interval: { low: 0.7, high: null, level: 0.95, method: 'DeLong' },
        limit: { operator: '>=', value: 0.9, text: '0.9' },
        reason: 'because',
        exact: false,
        source: { file: 'sea-trials.yml', line: 3 },
        members: [{ name: 'a', outcome: 'fail', observed: null, n: 0 }],
        settle: { rows: null, unit: 'rows', ofData: [1, 2] },
        failingRows: [{ file: 'a.csv', row: 1 }],
      },
    ],
    metrics: { roc_auc: 0.8, recall: null },
    figures: [
      {
        id: 'f',
        title: 't',
        kind: 'bar',
        x: { label: 'x', values: ['a', 1] },
        y: { label: 'y' },
        series: [{ name: 's', values: [null] }],
      },
    ],
    subjects: [{ name: 'model', digest: `sha256:${'0'.repeat(64)}` }],
    evidence: 'executed',
    scope: { rows: 5 },
    notes: [],
  }
  expect(valid(verdict) || valid.errors).toBe(true)
  expect(valid({ ...verdict, verdict: 'pass' })).toBe(false)
  expect(valid({ ...verdict, checkz: [] })).toBe(false)
  expect(valid({ ...verdict, subjects: [{ name: 'model', digest: 'sha256:0' }] })).toBe(false)
})
