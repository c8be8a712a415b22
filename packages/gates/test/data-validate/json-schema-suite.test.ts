/**
 * JSON Schema's own test suite (draft 2020-12), as far as it speaks of rows. Its files are not ours to commit: with
 * SEA_TRIALS_JSON_SCHEMA_SUITE naming a folder of them (`tests/draft2020-12`), all are run; a table of cases of ours always is.
 *
 * A case applies in two ways: its instance is an object, and so a row; or it is a value, and so a cell of a column.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readContract } from '@sea-trials/schema/contract/contract'
import { rowValidator } from '@sea-trials/schema/contract/validator'
import { showErrorInLine } from '@sea-trials/schema/error'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { judgeContract } from './contracts.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

let files = 0
async function accepts(schema: Readonly<Record<string, unknown>>, row: object): Promise<boolean> {
  const name = `row${files++}`
  const table = await lab.engine.open({ name, files: [await lab.write(`${name}.jsonl`, [row])] })
  const checks = await judgeContract(lab.engine, schema, table)
  const errors = checks.filter(({ outcome }) => outcome === 'error')
  if (errors.length > 0) throw new Error(errors[0]!.reason)
  return checks.every(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable')
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

describe('cases of our own', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['an integer may be written 1.0', { type: 'integer' }, 1.0, true],
    ['a fraction is no integer', { type: 'integer' }, 1.5, false],
    ['a text of digits is no number', { type: 'number' }, '1', false],
    ['true is not 1', { enum: [1] }, true, false],
    ['1 is not true', { const: true }, 1, false],
    ['null is a value of its own', { type: ['string', 'null'] }, null, true],
    ['null is no text', { type: 'string' }, null, false],
    ['null is not asked for a minimum', { minimum: 3 }, null, true],
    ['a limit belongs to the allowed', { minimum: 3 }, 3, true],
    ['an exclusive limit does not', { exclusiveMinimum: 3 }, 3, false],
    ['a maximum', { maximum: 3 }, 3.0001, false],
    ['an exclusive maximum', { exclusiveMaximum: 3 }, 3, false],
    ['a multiple in binary fractions', { multipleOf: 0.0001 }, 0.0075, true],
    ['and none', { multipleOf: 0.0001 }, 0.00751, false],
    ['length counts characters, not units', { maxLength: 1 }, '💩', true],
    ['and not bytes', { minLength: 2 }, 'é', false],
    ['a pattern is not anchored', { pattern: 'b' }, 'abc', true],
    ['an anchored one is', { pattern: '^b' }, 'abc', false],
    ['characters of a pattern by their number', { pattern: '^\\u{62}\\u0063$' }, 'bc', true],
    ['and in a class', { pattern: '^[\\u{4e00}-\\u{9fff}]$' }, 'b', false],
    ['a group with a name', { pattern: '^(?<first>b)' }, 'bc', true],
    ['a text that looks like a date is a text', { type: 'string', pattern: '^2024' }, '2024-02-28', true],
    ['a date that is none', { format: 'date' }, '2024-02-30', false],
    ['anyOf', { anyOf: [{ type: 'integer' }, { minimum: 2 }] }, 1.5, false],
    ['not', { not: { type: 'integer' } }, 1, false],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ['if and then', { if: { minimum: 10 }, then: { multipleOf: 10 } }, 15, false],
    ['a list', { items: { type: 'integer' } }, [1, 'a'], false],
    ['a structure', { properties: { a: { type: 'string' } } }, { a: 1 }, false],
    ['nothing is allowed', false, 1, false],
    ['everything is', true, 1, true],
  ])('%s', async (_, schema, value, valid) => {
    expect(await accepts({ properties: { cell: schema } }, { cell: value, other: 1 })).toBe(valid)
  })

  test.each<[string, Record<string, unknown>, object, boolean]>([
    ['required and there', { required: ['a'] }, { a: 1 }, true],
    ['required and absent', { required: ['b'] }, { a: 1 }, false],
    ['additional columns are welcome', { properties: { a: {} } }, { a: 1, b: 2 }, true],
    ['unless they are not', { properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 }, false],
    [
      'or must be of a kind',
      { properties: { a: {} }, additionalProperties: { type: 'string' } },
      { a: 1, b: 2 },
      false,
    ],
    ['patternProperties', { patternProperties: { '^n_': { minimum: 0 } } }, { n_a: -1 }, false],
    [
      'patternProperties are not additional',
      { patternProperties: { '^n_': {} }, additionalProperties: false },
      { n_a: -1 },
      true,
    ],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, false],
    [
      'a reference from a column',
      { $defs: { n: { minimum: 3 } }, properties: { a: { $ref: '#/$defs/n' } } },
      { a: 2 },
      false,
    ],
    [
      'a reference below a keyword',
      { $defs: { n: { minimum: 3 } }, properties: { a: { anyOf: [{ $ref: '#/$defs/n' }] } } },
      { a: 2 },
      false,
    ],
    [
      'a reference to another column',
      { properties: { 'a/b': { type: 'string' }, c: { $ref: '#/properties/a~1b' } } },
      { c: 2 },
      false,
    ],
    ['a row of either kind', { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, false],
    ['evaluated columns', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }, { a: 1 }, true],
    [
      'unevaluated columns',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      false,
    ],
    [
      'a column called like a property of objects',
      { properties: { __proto__: { type: 'string' }, toString: { minLength: 2 } } },
      { toString: 'a' },
      false,
    ],
  ])('%s', async (_, schema, row, valid) => {
    expect(await accepts(schema, row)).toBe(valid)
  })
})

interface Group {
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[]
}

const folder = process.env.SEA_TRIALS_JSON_SCHEMA_SUITE

describe('the suite', () => {
  if (folder === undefined) {
    test.skip('JSON Schema test suite: SEA_TRIALS_JSON_SCHEMA_SUITE names no folder', () => {})
    return
  }
  const tally = { rows: 0, cells: 0, refused: 0, references: 0, asAjv: 0 }
  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', async (name) => {
    const wrong: string[] = []
    for (const { description: about, schema: whole, tests } of JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    ) as Group[]) {
      // The dialect is said once, at the top of a contract.
      const { $schema: _, ...said } = isObject(whole) ? whole : { $schema: '' }
      const group = { description: about, schema: isObject(whole) ? said : whole }
      for (const { description, data, valid } of tests) {
        const mode = isObject(data) && Object.keys(data).length > 0 && isObject(group.schema) ? 'rows' : 'cells'
        const schema = mode === 'rows' ? group.schema : { properties: { cell: group.schema } }
        if (mode === 'cells' && JSON.stringify(group.schema).includes('"$ref"')) {
          tally.references++
          continue
        }
        if (!(await isContract(schema as object))) {
          tally.refused++
          continue
        }
        tally[mode]++
        const row = (mode === 'rows' ? data : { cell: data }) as object
        const answer = await accepts(schema as Record<string, unknown>, row).catch((error: Error) => error.message)
        if (answer === valid) continue
        // Formats are asserted on purpose; for the rest ajv's own gaps are known (`unevaluated*`, `minContains: 0`).
        if (answer === referenceAnswer(schema as JsonSchema, row)) tally.asAjv++
        else wrong.push(`${group.description}: ${description}: ${answer}`)
      }
    }
    expect(wrong).toEqual([])
  })
  test('where it answers otherwise, ajv does too, and seldom', () => expect(tally.asAjv).toBeLessThanOrEqual(29))
  afterAll(() => {
    process.stderr.write(`JSON Schema test suite: ${JSON.stringify(tally)}\n`)
  })
})

function referenceAnswer(schema: JsonSchema, row: object): boolean | string {
  try {
    return rowValidator(schema)(row)
  } catch (error) {
    return `could not be counted: ${showErrorInLine(error)}`
  }
}

/** What a contract may say at all: no other files, no anchors, no keyword that would check nothing. */
async function isContract(schema: object): Promise<boolean> {
  const bytes = new TextEncoder().encode(JSON.stringify(schema))
  return readContract(bytes, 'contract.json').then(
    () => true,
    () => false,
  )
}
