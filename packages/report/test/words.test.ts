import { describe, expect, test } from '@jest/globals'
import type { Check, Settle } from '@sea-trials/schema/verdict'
import {
  blocks,
  count,
  digestText,
  limitText,
  quantity,
  scaleOf,
  scopeText,
  secondsText,
  settleText,
  withInterval,
} from '../src/words.ts'

const limit = (value: number, text: string) => ({ operator: '>=' as const, value, text })

describe('quantity', () => {
  test.each([
    [0.36364, '', undefined, '0.364'],
    [0.9965, 'fraction', limit(0.95, '95%'), '99.7%'],
    [0.9965, 'fraction', limit(0.95, '0.95'), '0.997'],
    [0.999_96, 'fraction', limit(0.95, '95%'), '99.996%'],
    [0.999_999, 'fraction', limit(0.95, '0.95'), '0.999999'],
    [0.000_000_4, 'fraction', limit(0, '0%'), '0.00004%'],
    [0.8496, '', limit(0.85, '0.85'), '0.8496'],
    [0.85, '', limit(0.85, '0.85'), '0.85'],
    [1, 'fraction', limit(0.95, '95%'), '100%'],
    [99_827, '', limit(50_000, '50000'), '99 827'],
    [49.98, 'ms', limit(50, '50ms'), '49.98 ms'],
    [31.24, 'ms', limit(50, '50ms'), '31.2 ms'],
    [-0.0041, '', limit(0.002, 'baseline + 0.002'), '-0.0041'],
    [null, '', undefined, 'undefined'],
  ] as const)('%s %s', (value, unit, bound, text) => {
    expect(quantity(value, scaleOf({ unit, ...(bound === undefined ? {} : { limit: bound }) }))).toBe(text)
  })
})

test.each([
  [{ rows: 10, columns: 4 }, '10 rows'],
  [{ columns: 4, rows: 10 }, '10 rows'],
  [{ requests: 1 }, '1 request'],
  [{}, ''],
])('what was judged is said, whatever the order of the keys: %j', (scope, text) =>
  expect(scopeText({ scope })).toBe(text),
)

test('an interval says its unit once, and an end that the data cannot bound', () => {
  const interval = { low: null, high: 34.44, level: 0.95, method: 'x' }
  expect(withInterval(31.2, interval, { unit: 'ms', apart: [] })).toBe('31.2 ms (no bound to 34.4)')
  expect(withInterval(31.2, { ...interval, low: null, high: null }, { unit: 'ms', apart: [] })).toBe(
    '31.2 ms (no interval)',
  )
  expect(withInterval(0.001, { ...interval, low: 0, high: 0.002 }, { unit: '%', apart: [] })).toBe('0.1% (0% to 0.2%)')
})

test.each<[Settle, string]>([
  [{ rows: [60, 200], unit: 'positives' }, '60 to 200 more positives would settle it'],
  [
    { rows: [60, 60], unit: 'rows', ofData: [1000, 2000] },
    '60 more rows (1 000 to 2 000 rows of the data) would settle it',
  ],
  [{ rows: [1, 1], unit: 'queries' }, '1 more query would settle it'],
  [{ rows: null, unit: 'rows' }, 'no number of rows would settle it: the value lies at the limit'],
  [
    { rows: null, unit: 'rows', because: 'other data' },
    'more rows alone would hardly settle it: what it is compared with has too few',
  ],
  [
    { rows: null, unit: 'rows', because: 'other data', least: 1600 },
    '1 600 or more rows would settle it, or none alone: if the value is as observed, what it is compared with has too few',
  ],
  [{ rows: null, unit: 'rows', because: 'too few rows' }, 'too few rows to say how many more would settle it'],
])('%j', (settle, text) => expect(settleText(settle)).toBe(text))

test.each([
  [0.003, '0.1 s'],
  [0.62, '0.6 s'],
  [9.96, '10.0 s'],
  [31.2, '31 s'],
  [245, '4 min 5 s'],
])('%s seconds', (seconds, text) => expect(secondsText(seconds)).toBe(text))

test.each<[Check['burden'], Check['outcome'], boolean]>([
  ['require', 'pass', false],
  ['require', 'fail', true],
  ['require', 'inconclusive', true],
  ['require', 'error', true],
  ['require', 'not-applicable', false],
  ['guard', 'fail', true],
  ['guard', 'inconclusive', false],
  ['guard', 'error', true],
  ['warn', 'fail', false],
  ['warn', 'inconclusive', false],
  ['warn', 'error', true],
])('%s: %s blocks: %s', (burden, outcome, expected) => {
  expect(blocks({ burden, outcome } as Check)).toBe(expected)
})

test('small words', () => {
  expect(count(1, 'requirement')).toBe('1 requirement')
  expect(count(1200, 'row')).toBe('1 200 rows')
  expect(digestText(`sha256:4be1${'0'.repeat(56)}c07a`)).toBe('sha256:4be1…c07a')
  expect(limitText({ limit: limit(0.9, 'baseline - 0.01') })).toBe('>= baseline - 0.01')
  expect(limitText({})).toBe('–')
})
