/** Values of private columns are not shown as names of groups either, in no gate. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { groupNames } from '@sea-trials/gates/data/groups'
import { bin } from '@sea-trials/gates/quality/slices/bins'
import { csv, type Lab, openLab } from './data-validate/lab.ts'
import { folder, judgeWith } from './quality/harness.ts'

const KINDS = ['leukaemia', 'asthma', '(masked 1)', ''] as const
const schema = (classification: string) => ({
  type: 'object',
  properties: { illness: { type: ['string', 'null'], 'x-classification': classification } },
})

test('groups are numbered in the order in which they come, each value once', () => {
  const keys = [
    ['b', 1],
    ['a', 1],
    ['b', 2],
    [null, 1],
    ['', 1],
  ] as const
  expect(groupNames(keys, ['x', 'y'], new Set(['x']))).toEqual([
    '(masked 1), 1',
    '(masked 2), 1',
    '(masked 1), 2',
    '(missing), 1',
    '(masked 3), 1',
  ])
  expect(groupNames([['(masked 1)'], ['a, b']], ['x'])).toEqual(['"(masked 1)"', '"a, b"'])
})

test('what a search for slices names of a private column', () => {
  const seen = Uint32Array.from({ length: 100 }, (_, i) => i)
  const values = Float64Array.from(seen, (i) => i)
  const age = bin('age', { kind: 'number', values, valid: null }, seen, true)
  expect([age.named({ from: 0, to: 0 }), age.named({ from: 1, to: 2 }), age.named({ from: 8, to: 8 })]).toEqual([
    'age = (masked 1)',
    'age = (masked 2) to (masked 3)',
    'age = (missing)',
  ])
})

describe('data-validate', () => {
  let lab: Lab
  beforeAll(async () => {
    lab = await openLab()
    const rows = Array.from({ length: 400 }, (_, i) => `${KINDS[i % 3]},${i % 3},${['yes', 'no', 'maybe'][i % 3]}`)
    await lab.write('d.csv', csv('illness,x,label', ...rows))
  })
  afterAll(() => lab.close())

  test.each([
    ['confidential', false],
    ['sensitive', false],
    ['personal', false],
    ['protected', true],
    ['internal', true],
  ])('a %s column by groups; named: %s', async (classification, named) => {
    const lines = ['row_count by illness >= 134', 'difference(mean(x) by illness) <= 0.1', 'mean(x) by illness <= 1']
    const concluded = await lab.conclude(lab.policy({ train: 'd.csv' }), lines, {}, schema(classification))
    for (const { check } of concluded) expect(check.outcome).toBe('fail')
    const text = JSON.stringify(concluded)
    expect(/leukaemia|asthma/.test(text)).toBe(named)
    expect(text.includes('(masked 2)')).toBe(!named)
  })

  test('classes of a private label', async () => {
    const policy = lab.policy({ train: 'd.csv' }, { columns: { groups: [], label: 'label' } })
    const label = { type: 'object', properties: { label: { type: 'string', 'x-classification': 'sensitive' } } }
    const text = JSON.stringify(await lab.conclude(policy, ['label_leakage <= 0.95'], {}, label))
    expect(text).toContain('x ((masked 1))')
    expect(text).not.toMatch(/maybe/)
  })
})

test.each([
  ['bias-check', 'group_share(illness) >= 60%'],
  ['bias-check', 'recall by illness >= 0.9'],
  ['bias-check', 'difference(selection_rate by illness) <= 0.01'],
  ['accuracy-gate', 'accuracy by illness >= 0.99'],
] as const)('%s: %s names no value of a private column, in no part of the verdict', async (gate, line) => {
  const n = 300
  const cells = (of: (i: number) => string | number | boolean) => Array.from({ length: n }, (_, i) => of(i))
  const root = folder({
    'p.csv': {
      id: cells((i) => i),
      y: cells((i) => i % 2 === 0),
      score: cells((i) => (i % 5 === 0 ? 0.4 : i % 2 === 0 ? 0.9 : 0.1)),
      illness: cells((i) => KINDS[i % 2] as string),
    },
  })
  writeFileSync(join(root, 'c.yml'), JSON.stringify(schema('personal')))
  const verdict = await judgeWith(gate, root, {
    predictions: 'p.csv',
    label: 'y',
    id: 'id',
    contract: 'c.yml',
    require: line,
  })
  expect(verdict.checks[0]?.outcome).toBe('fail')
  expect(JSON.stringify(verdict)).not.toMatch(/leukaemia|asthma/)
  expect(JSON.stringify(verdict)).toContain('(masked 1)')
})
