import { expect, test } from '@jest/globals'
import { comparePolicies } from '../src/policy/compare.ts'
import type { Policy } from '../src/policy/policy.ts'
import { vocabulary } from './vocabulary.ts'

const policy = (lines: readonly string[] | undefined, confidence = 0.95): Policy => ({
  model: 'm',
  task: 'binary',
  data: {},
  columns: { groups: [] },
  confidence,
  gates: lines === undefined ? {} : { 'test-gate': { require: lines.map((text) => ({ text, burden: 'require' })) } },
  root: '/',
  digest: '',
})

const compare = (
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  levels: [number, number] = [0.95, 0.95],
) =>
  comparePolicies(policy(before, levels[0]), policy(after, levels[1]), [vocabulary]).map((change) =>
    [change.kind, change.before, change.after].filter((part) => part !== undefined).join(' | '),
  )

test.each([
  ['recall >= 0.5', 'recall  >=  50%', []],
  ['recall >= 0.5', 'recall >= 0.4', ['loosened | recall >= 0.5 | recall >= 0.4']],
  ['recall >= 0.5', 'recall >= 0.6', ['tightened | recall >= 0.5 | recall >= 0.6']],
  ['recall >= 0.5', 'recall > 0.5', ['tightened | recall >= 0.5 | recall > 0.5']],
  ['recall > 0.5', 'recall >= 0.5', ['loosened | recall > 0.5 | recall >= 0.5']],
  ['recall > 0.5', 'recall >= 0.51', ['tightened | recall > 0.5 | recall >= 0.51']],
  ['p99 < 200ms', 'p99 < 0.1s', ['tightened | p99 < 200ms | p99 < 0.1s']],
  ['p99 < 200ms', 'p99 < 1s', ['loosened | p99 < 200ms | p99 < 1s']],
  ['recall >= 0.5', 'guard: recall >= 0.5', ['loosened | recall >= 0.5 | guard: recall >= 0.5']],
  ['guard: recall >= 0.5', 'warn: recall >= 0.5', ['loosened | guard: recall >= 0.5 | warn: recall >= 0.5']],
  ['warn: recall >= 0.5', 'recall >= 0.5', ['tightened | warn: recall >= 0.5 | recall >= 0.5']],
  ['recall >= 0.5', 'warn: recall >= 0.9', ['loosened | recall >= 0.5 | warn: recall >= 0.9']],
  ['recall >= 0.5 at 99%', 'recall >= 0.5', ['loosened | recall >= 0.5 at 99% | recall >= 0.5']],
  [
    'guard: recall >= 0.5 at 99%',
    'guard: recall >= 0.5',
    ['tightened | guard: recall >= 0.5 at 99% | guard: recall >= 0.5'],
  ],
  [
    'recall >= baseline - 0.01',
    'recall >= baseline - 0.02',
    ['loosened | recall >= baseline - 0.01 | recall >= baseline - 0.02'],
  ],
  ['recall >= baseline', 'recall >= baseline + 0.01', ['tightened | recall >= baseline | recall >= baseline + 0.01']],
  ['p95 <= baseline * 1.1', 'p95 <= baseline * 1.2', ['loosened | p95 <= baseline * 1.1 | p95 <= baseline * 1.2']],
  [
    'p95 <= baseline * 1.1',
    'p95 <= baseline + 5ms',
    ['removed | p95 <= baseline * 1.1', 'added | p95 <= baseline + 5ms'],
  ],
  ['recall >= 0.5', 'recall >= baseline', ['removed | recall >= 0.5', 'added | recall >= baseline']],
  ['recall >= 0.5', 'recall <= 0.5', ['removed | recall >= 0.5', 'added | recall <= 0.5']],
  ['recall >= 0.5', 'recall{age > 65} >= 0.5', ['removed | recall >= 0.5', 'added | recall{age > 65} >= 0.5']],
  ['row_count = 5', 'row_count = 6', ['removed | row_count = 5', 'added | row_count = 6']],
  [
    'difference(recall by sex) <= 0.1',
    'difference(recall by sex) <= 0.2',
    ['loosened | difference(recall by sex) <= 0.1 | difference(recall by sex) <= 0.2'],
  ],
  [
    'accuracy > naive',
    'accuracy > naive(stratified)',
    ['removed | accuracy > naive', 'added | accuracy > naive(stratified)'],
  ],
  ['accuracy > simple', 'accuracy > simple - 0.1', ['loosened | accuracy > simple | accuracy > simple - 0.1']],
  ['of another version >= 1', 'of another version >= 1', []],
  ['of another version >= 1', 'recall > 0.5', ['removed | of another version >= 1', 'added | recall > 0.5']],
])('%s -> %s', (before, after, changes) => expect(compare([before], [after])).toEqual(changes))

test('lines of the same measure pair with the nearest of their kind', () => {
  expect(compare(['recall >= 0.5', 'warn: recall >= 0.7'], ['warn: recall >= 0.6', 'recall >= 0.5'])).toEqual([
    'loosened | warn: recall >= 0.7 | warn: recall >= 0.6',
  ])
  expect(compare(['recall >= 0.5', 'recall >= 0.5'], ['recall >= 0.5'])).toEqual(['removed | recall >= 0.5'])
})

test('a gate that goes takes its lines along, and a policy’s confidence counts for every line', () => {
  expect(compare(['recall >= 0.5'], undefined)).toEqual(['removed | recall >= 0.5'])
  expect(compare(undefined, ['recall >= 0.5'])).toEqual(['added | recall >= 0.5'])
  expect(compare(['recall >= 0.5', 'row_count >= 1'], ['recall >= 0.5', 'row_count >= 1'], [0.99, 0.9])).toEqual([
    'loosened | recall >= 0.5 | recall >= 0.5',
  ])
})
