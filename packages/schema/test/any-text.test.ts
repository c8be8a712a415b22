/** Whether a pattern is in every text: by RE2's program, held against short texts over an alphabet that tells its parts apart. */
import { expect, test } from '@jest/globals'
import { pattern } from '../src/contract/pattern.ts'

const ALPHABET = ['a', 'A', '0', ' ', '\n', 'é', '😀']
const texts = (length: number): readonly string[] =>
  length === 0 ? [''] : texts(length - 1).flatMap((text) => [text, ...ALPHABET.map((letter) => `${text}${letter}`)])
const ALL = [...new Set(texts(4))]

test.each<[string, boolean]>([
  ['', true],
  ['.*', true],
  ['^', true],
  ['$', true],
  ['(?s)^.*$', true],
  ['(?s).*', true],
  ['^(?s:.*)\\z', true],
  ['\\A[\\s\\S]*\\z', true],
  ['^(.|\\n)*$', true],
  ['a?', true],
  ['a*b*|c', true],
  ['(?m)^', true],
  ['(?i)^(a|[^A])*$', true],
  ['\\b|\\B', true],
  ['^$|(?s).', true],
  ['(?m)^.*$', true],
  ['\\Q\\E', true],
  ['^\\p{L}*', true],
  ['^(\\p{L}|\\P{L})*$', true],
  ['^.*$', false],
  ['.', false],
  ['^$', false],
  ['\\b', false],
  ['\\B', false],
  ['^a*$', false],
  ['^(a|[^A])*$', false],
  ['^(\\p{L}|[^\\p{L}\\n])*$', false],
  ['^\\S*$', false],
  ['(?s)^.{0,3}$', false],
  ['(?s)^(..)*$', false],
  ['(?s)^.*a?.+$', false],
  ['\\bé|^[^é]*$', false],
])('%j: %s', (text, isIn) => {
  const { test: finds, isInAnyText } = pattern(text)
  expect(isInAnyText()).toBe(isIn)
  expect(ALL.every(finds)).toBe(isIn)
})

test('one of very many sets of places is given up, and taken for one that some text lacks', () => {
  const started = performance.now()
  expect(pattern('^(?s:.*a.{40}|[^a]*)$').isInAnyText()).toBe(false)
  expect(pattern('(?s)^.*(a.{30}|b.{30}|[^ab].{30})?$').isInAnyText()).toBe(false)
  expect(performance.now() - started).toBeLessThan(5000)
})
