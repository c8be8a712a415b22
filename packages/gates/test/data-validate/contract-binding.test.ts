/** A rule of a contract that met no column or no value is not applicable, and never passed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FAMILIES } from '@sea-trials/schema/contract/families'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { judgeContract } from './contracts.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write('some.csv', csv('a,b,e,t,f', '2,x,,,', '3,y,,,', '4,z,,,5'))
})
afterAll(() => lab.close())

let tables = 0
async function judge(schema: JsonSchema) {
  const table = await lab.engine.open({
    name: `t${tables++}`,
    files: [`${lab.folder}/some.csv`],
    types: { e: 'integer' },
  })
  return (await judgeContract(lab.engine, schema, table)).map(({ outcome, reason }) => [outcome, reason])
}

const silent = (why: string) => ['not-applicable', `says nothing here: ${why}`]
const NO_VALUE = silent('no row has a value that it judges')
const OTHERWISE = silent('a column of type integer holds nothing of what it forbids')
const UNBREAKABLE = silent('nothing can break it')
const kept = ['pass', 'no row breaks it']

test.each<[string, JsonSchema, readonly unknown[]]>([
  ['a limit that nothing can break', { properties: { b: { type: 'string', minLength: 0 } } }, [kept, UNBREAKABLE]],
  ['a reference to nothing', { $defs: { q: {} }, properties: { b: { $ref: '#/$defs/q' } } }, [UNBREAKABLE]],
  ['alternatives of which one is open', { properties: { b: { anyOf: [{}, { type: 'null' }] } } }, [UNBREAKABLE]],
  ['the same of the row', { allOf: [{}], minProperties: 0 }, [UNBREAKABLE, UNBREAKABLE]],
  [
    'a pattern that no column matches',
    { patternProperties: { '^q': { type: 'integer' } } },
    [silent('no column is one that it speaks of')],
  ],
  ['one that a column matches', { patternProperties: { '^a': { type: 'integer' } } }, [kept]],
  [
    'columns that depend on one that is not there',
    { dependentRequired: { bb: ['c'] } },
    [silent('no column is one that it speaks of: none is `bb`; did you mean `b`?')],
  ],
  [
    'other columns, where there are none',
    { properties: { a: {}, b: {}, e: {}, t: {}, f: {} }, additionalProperties: { type: 'string' } },
    [silent('no column is one that it speaks of')],
  ],
  [
    'a column that may not be there and is not',
    { not: { required: ['bb'] } },
    [
      silent(
        'no column is one that it speaks of: none is `bb`; did you mean `b`?; that a column must not be there is written `false` under `properties`',
      ),
    ],
  ],
  ['a pattern that is in any text', { properties: { b: { pattern: '(?s)^.*$' } } }, [UNBREAKABLE]],
  ['one that a line break would break', { properties: { b: { pattern: '^.*$' } } }, [kept]],
  ['every type', { properties: { b: { type: FAMILIES } } }, [UNBREAKABLE]],
  ['spans that leave nothing out', { properties: { a: { anyOf: [{ minimum: 0 }, { maximum: 5 }] } } }, [UNBREAKABLE]],
  [
    'an alternative and its opposite',
    { properties: { a: { anyOf: [{ type: 'number' }, { not: { type: 'number' } }] } } },
    [UNBREAKABLE],
  ],
  ['a text that is forbidden among numbers', { properties: { a: { not: { enum: ['abc'] } } } }, [OTHERWISE]],
  ['a type that is forbidden there', { properties: { a: { not: { type: ['string', 'array'] } } } }, [OTHERWISE]],
  ['what only texts break, forbidden there', { properties: { a: { not: { not: { pattern: 'x' } } } } }, [OTHERWISE]],
  ['a forbidden number', { properties: { a: { not: { enum: ['abc', 7] } } } }, [kept]],
  ['a forbidden null', { properties: { a: { not: { type: 'null' } } } }, [kept]],
  ['a forbidden text among texts', { properties: { b: { not: { enum: ['abc'] } } } }, [kept]],
  ['a number or none', { properties: { a: { anyOf: [{ type: 'number' }, { type: 'null' }] } } }, [kept]],
  ['values that are all missing', { properties: { a: { 'x-missing': [2, 3, 4], const: 99 } } }, [NO_VALUE]],
  ['of which some are not', { properties: { a: { 'x-missing': [2, 3], const: 4 } } }, [kept]],
  ['alternatives of missing ones', { properties: { a: { 'x-missing': [2, 3, 4], not: { const: 2 } } } }, [NO_VALUE]],
  ['a limit of an empty column', { properties: { e: { type: ['number', 'null'], minimum: 3 } } }, [kept, NO_VALUE]],
  ['a limit of one value', { properties: { f: { minimum: 3 } } }, [kept]],
  ['a format of an empty column', { properties: { t: { format: 'email' } } }, [NO_VALUE]],
  ['an empty column that is unique', { properties: { e: { 'x-unique': true } } }, [NO_VALUE]],
  ['a key without values', { properties: { e: {}, a: {} }, 'x-unique-keys': [['a', 'e']] }, [NO_VALUE]],
  ['one with some', { properties: { f: {}, a: {} }, 'x-unique-keys': [['a', 'f']] }, [kept]],
  [
    'a reference from nowhere',
    { properties: { e: {} }, 'x-foreign-keys': [{ columns: ['e'], references: ['a'] }] },
    [NO_VALUE],
  ],
  ['a condition that no row answers', { 'x-rows': ['e > 1'] }, [NO_VALUE]],
  ['one that a row answers', { 'x-rows': ['f > a'] }, [kept]],
  ['what must be there', { required: ['e'] }, [kept]],
])('%s', async (_, schema, outcomes) => {
  expect(await judge(schema)).toEqual(outcomes)
})
