import { describe, expect, test } from '@jest/globals'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnOfFeature, featuresOf } from '../src/data/features.ts'
import { isFeature, leftAside } from '../src/quality/features.ts'

const column = (name: string, written?: string) => ({
  name,
  type: 'string',
  engineType: 'VARCHAR',
  ...(written && { written }),
})
const table = { name: 'd', files: [], columns: [column('sex', 'gender'), column('y'), column('age')] } as never

test('a model finds a renamed column by the name of its training, whichever of the two that is', () => {
  expect(columnOfFeature(table, 'gender')).toBe('sex')
  expect(columnOfFeature(table, 'sex')).toBe('sex')
  expect(columnOfFeature(table, 'other')).toBe('other')
})

test('a server is sent the names that the files write, and not the label', () => {
  const policy = { columns: { label: 'y', groups: [] } } as unknown as Policy
  expect(featuresOf(policy, table).map(({ name }) => name)).toEqual(['gender', 'age'])
})

test('of a multilabel task neither are its labels, unless they are what lists may hold', () => {
  const of = (columns: object) =>
    featuresOf({ columns: { groups: [], ...columns } } as unknown as Policy, table).map(({ name }) => name)
  expect(of({ labels: ['gender', 'sex'] })).toEqual(['y', 'age'])
  expect(of({ label: 'y', labels: ['age'] })).toEqual(['gender', 'age'])
  expect(of({ fold: 'y', run: 'age' })).toEqual(['gender'])
})

describe('what may say something of a row', () => {
  const names = [
    'age',
    'score',
    'score_a',
    'prediction',
    'prediction_0.5',
    'p',
    'p_a',
    'p_b',
    'q',
    'q_a',
    'yes',
    'sex',
    'day',
    'it',
  ]
  test.each([
    [
      'nothing is named: what is called like answers is none',
      {},
      ['age', 'p', 'p_a', 'p_b', 'q', 'q_a', 'yes', 'sex', 'day', 'it'],
    ],
    ['scores of classes, by the name of the policy', { score: 'p' }, ['age', 'q', 'q_a', 'yes', 'sex', 'day', 'it']],
    ['marks of labels and quantiles', { prediction: 'q' }, ['age', 'p', 'p_a', 'p_b', 'yes', 'sex', 'day', 'it']],
    [
      'groups are features, whatever they are called',
      { score: 'p', groups: ['p_a', 'score_a', 'sex'] },
      ['age', 'score_a', 'p_a', 'q', 'q_a', 'yes', 'sex', 'day', 'it'],
    ],
    [
      'a value of the label is no column',
      { positive: 'yes', time: 'day', item: 'it' },
      ['age', 'p', 'p_a', 'p_b', 'q', 'q_a', 'yes', 'sex'],
    ],
  ])('%s', (_, columns, features) => {
    expect(names.filter(isFeature({ groups: [], ...columns }))).toEqual(features)
  })

  test('what is left aside for its name is said, the answers themselves are not', () => {
    const of = (columns: object) =>
      leftAside({ columns: names.map((name) => column(name)) } as never, { groups: [], ...columns })
    expect(of({ score: 'p', prediction: 'q' })).toBe(
      'called like answers, and taken for no features: `score`, `score_a`, `prediction`, `prediction_0.5`, `p_a` and 2 more; rename one that is a feature',
    )
    expect(of({ groups: ['score_a'], time: 'prediction_0.5' })).toBeUndefined()
  })
})
