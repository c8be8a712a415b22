import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson, roundNumber, sha256 } from '../src/canonical.ts'
import {
  columnsLike,
  didYouMean,
  formatApart,
  formatNumber,
  oneOf,
  parseDuration,
  parseNumber,
  parsePercent,
  parseRate,
  printable,
  scaledNumber,
  suggest,
} from '../src/text.ts'
import type { Unit } from '../src/verdict.ts'

describe('printable', () => {
  test.each<[unknown, string]>([
    ['age', '`age`'],
    ['', '``'],
    ['a\nb\r\t', '`a\\nb\\r\\t`'],
    ['a`b\\', '`a\\u{60}b\\\\`'],
    ['\u202eabc\u2066', '`\\u{202e}abc\\u{2066}`'],
    ['\u001b[31m', '`\\u{1b}[31m`'],
    ['a\u200bb\ufeff', '`a\\u{200b}b\\u{feff}`'],
    ['\u2028', '`\\u{2028}`'],
    ['\ud800', '`\\u{d800}`'],
    ['😀é', '`😀é`'],
    [5, '`5`'],
    [null, '`null`'],
    [undefined, '`undefined`'],
    [12n, '`12`'],
    [{ a: [1] }, '`{"a":[1]}`'],
    ['x'.repeat(81), `\`${'x'.repeat(79)}…\``],
    ['😀'.repeat(81), `\`${'😀'.repeat(79)}…\``],
  ])('%j', (value, shown) => expect(printable(value)).toBe(shown))

  test('holds nothing that is obeyed, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = printable(text)
        expect(shown).toMatch(/^`[^`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*`$/u)
      }),
    )
  })

  test('a cycle and a megabyte', () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(printable(cycle)).toBe('`[object Object]`')
    expect(printable('x'.repeat(1e6)).length).toBe(82)
  })
})

test.each([
  ['roc_uac', 'roc_auc'],
  ['ROC_AUC', 'roc_auc'],
  ['recal', 'recall'],
  ['p', undefined],
  ['completely_else', undefined],
  ['x'.repeat(100), undefined],
])('%s suggests %s', (word, meant) => expect(suggest(word, ['roc_auc', 'recall', 'p99', 'precision'])).toBe(meant))

test.each([
  ['incme', '; did you mean `income`?', 'income'],
  ['income_over_50k', '; did you mean `income`?', 'income'],
  ['worked', '; did you mean `weeks_worked`?', 'weeks_worked'],
  ['weeks_worked_in_year', '; did you mean `weeks_worked`?', 'weeks_worked'],
  ['weeks_paid', '', 'weeks_worked'],
  ['zzzzzz', '', 'age'],
  ['', '', 'age'],
])('a column %s that is not there', (word, meant, first) => {
  const like = columnsLike(word, ['age', 'weeks_worked', 'income', 'race'], 2)
  expect(like.meant).toBe(meant)
  expect(like.listed.startsWith(`\`${first}\`, `)).toBe(true)
  expect(like.listed.endsWith(' and 2 more')).toBe(true)
})

test('words for sentences', () => {
  expect(didYouMean('recal', ['recall'])).toBe('; did you mean `recall`?')
  expect(didYouMean('zzz', ['recall'])).toBe('')
  expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b', 'c'])]).toEqual(['', '`a`', '`a`, `b` or `c`'])
})

test.each<[number | null, Parameters<typeof formatNumber>[1], string]>([
  [0.94444, '', '0.944'],
  [0.94444, 'fraction', '0.944'],
  [0.94444, '%', '94.4%'],
  [1, '%', '100%'],
  [0.001, '%', '0.1%'],
  [12.345, 'ms', '12.3 ms'],
  [599_999, 'ms', '599 999 ms'],
  [600_000, 'ms', '10 m'],
  [5_400_000, 'ms', '90 m'],
  [129_600_000, 'ms', '36 h'],
  [-259_200_000, 'ms', '-3 d'],
  [200, '/s', '200/s'],
  [512, 'MB', '512 MB'],
  [49816, '', '49 816'],
  [1234567, '', '1 234 567'],
  [-1234, '', '-1 234'],
  [1234.5, '', '1 235'],
  [999.96, '', '1 000'],
  [0, '', '0'],
  [-0, '', '0'],
  [1.5e-9, '', '1.50e-9'],
  [1.5e300, '', '1.50e+300'],
  [null, '', 'undefined'],
  [Number.NaN, '', 'undefined'],
  [Number.NEGATIVE_INFINITY, 'ms', '-∞'],
])('%p in %p is shown as %s', (value, unit, shown) => expect(formatNumber(value, unit)).toBe(shown))

test.each<[number, Unit | '%', readonly number[], string]>([
  [0.8496, '', [0.85], '0.8496'],
  [0.85, '', [0.85], '0.85'],
  [0.30000000000000004, '', [0.3], '0.30000000000000004'],
  [0.98964, '%', [0.99], '98.96%'],
  [50_000.4, '', [50_000], '50 000.4'],
  [129_600_360, 'ms', [129_600_000], '36.0001 h'],
  [1.0004e16, '', [1e16], '1.0004e+16'],
])('%p in %p is told from %p as %s', (value, unit, others, shown) =>
  expect(formatApart(value, unit, others)).toBe(shown),
)

describe('quantities are read strictly', () => {
  test.each<[string, (text: string) => number | undefined, number | undefined]>([
    ['12', parseNumber, 12],
    ['-0.5', parseNumber, -0.5],
    ['1e-3', parseNumber, 0.001],
    ['', parseNumber, undefined],
    [' 1', parseNumber, undefined],
    ['1 ', parseNumber, undefined],
    ['0x10', parseNumber, undefined],
    ['1_000', parseNumber, undefined],
    ['Infinity', parseNumber, undefined],
    ['NaN', parseNumber, undefined],
    ['1e999', parseNumber, undefined],
    ['.5', parseNumber, undefined],
    ['1,5', parseNumber, undefined],
    ['95%', parsePercent, 0.95],
    ['0.7%', parsePercent, 0.007],
    ['0.95', parsePercent, 0.95],
    ['95 %', parsePercent, undefined],
    ['%', parsePercent, undefined],
    ['30s', parseDuration, 30_000],
    ['500ms', parseDuration, 500],
    ['1.5m', parseDuration, 90_000],
    ['2h', parseDuration, 7_200_000],
    ['30', parseDuration, undefined],
    ['-1s', parseDuration, undefined],
    ['1e3s', parseDuration, undefined],
    ['200/s', parseRate, 200],
    ['0.5/s', parseRate, 0.5],
    ['200', parseRate, undefined],
    ['200/m', parseRate, undefined],
  ])('%j', (text, parse, value) => expect(parse(text)).toBe(value))

  test('a hundredth is rounded once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places)
        expect(scaledNumber(text, -2)).toBe(Number(`${digits}e${-places - 2}`))
      }),
    )
  })
})

describe('canonical JSON', () => {
  test.each<[unknown, string]>([
    // The examples of RFC 8785, sections 3.2.2 and 3.2.3, less the digits that rounding takes.
    [
      {
        numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [-0, '0'],
    [1 / 3, '0.333333333'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1e+21'],
    [-1e-10, '-1e-10'],
    [{ a: undefined, b: [1, { d: 1, c: null }] }, '{"b":[1,{"c":null,"d":1}]}'],
    [JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
    ['text', '"text"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    { a: [-Infinity] },
    undefined,
    [undefined],
    1n,
    () => 1,
    '\ud800',
    { '\udc00': 1 },
  ])('refuses %p', (value) => expect(() => canonicalJson(value)).toThrow(TypeError))

  test('is stable: reading it back and writing it again changes nothing, and the order of keys does not matter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        if (value === null || typeof value !== 'object' || Array.isArray(value)) return
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(text)
      }),
    )
  })

  test('nine digits survive', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(roundNumber(roundNumber(value))).toBe(roundNumber(value))
        expect(Math.abs(roundNumber(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-9)
      }),
    )
  })

  test('there is one zero', () => expect(Object.is(roundNumber(-0), 0)).toBe(true))

  test('digests', () => {
    expect(sha256('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256(new TextEncoder().encode('ä'))).toBe(sha256('ä'))
  })
})
