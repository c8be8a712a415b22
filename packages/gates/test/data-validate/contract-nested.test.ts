/** Columns of lists and objects are judged by their whole schema at once: the check says which keywords of it rows break. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { judgeContract } from './contracts.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const ROWS = [
  { a: { n: 1, s: 'x' }, l: [1, 2], t: 'k' },
  { a: { n: -1, s: 'y' }, l: [1, 'b'], t: 'm' },
  { a: { n: 2, s: 'y' }, l: [3, 4, 5], t: 'k' },
]

let tables = 0
async function judge(schema: JsonSchema) {
  await lab.write('nested.jsonl', ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const table = await lab.engine.open({ name: `t${tables++}`, files: [`${lab.folder}/nested.jsonl`] })
  return (await judgeContract(lab.engine, schema, table)).map(({ requirement, outcome, reason }) => [
    requirement,
    outcome,
    reason,
  ])
}

test.each<[string, JsonSchema, readonly string[]]>([
  [
    'several keywords',
    { properties: { a: { properties: { n: { minimum: 0 }, s: { enum: ['x'] } } } } },
    [
      'a: schema',
      'fail',
      '2 of 3 rows break it: `properties/a/properties/n/minimum`, `properties/a/properties/s/enum`',
    ],
  ],
  [
    'of a list',
    { properties: { l: { items: { type: 'integer' } } } },
    ['l: schema', 'fail', '1 of 3 rows break it: `properties/l/items/type`'],
  ],
  [
    'of alternatives their own',
    { properties: { l: { anyOf: [{ maxItems: 1 }, { minItems: 3 }] } } },
    ['l: schema', 'fail', '2 of 3 rows break it: `properties/l/anyOf`'],
  ],
  [
    'behind a reference',
    { $defs: { k: { enum: ['k'] } }, properties: { t: { $ref: '#/$defs/k' } } },
    ['t: $ref #/$defs/k', 'fail', '1 of 3 rows break it: `properties/t/enum`'],
  ],
  ['none', { properties: { a: { required: ['n'] } } }, ['a: schema', 'pass', 'no row breaks it']],
  [
    'a keyword of its own is named by the rule',
    { not: { properties: { t: { const: 'm' } } } },
    ['row: not', 'fail', '1 of 3 rows break it'],
  ],
])('%s', async (_, schema, check) => {
  expect(await judge(schema)).toEqual([check])
})
