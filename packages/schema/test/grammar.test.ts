import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse as parseYaml } from 'yaml'
import { STRATEGIES } from '../src/requirement/ast.ts'
import { grammar } from '../src/requirement/grammar.ts'
import { parseRequirement } from '../src/requirement/parse.ts'
import { reservedWords } from '../src/requirement/stream.ts'
import type { Burden } from '../src/verdict.ts'
import { vocabulary } from './vocabulary.ts'

const docs = readFileSync(new URL('../../../docs/requirement-language.md', import.meta.url), 'utf8')
const blocks = (language: string): string[] =>
  [...docs.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')

test('the docs hold the grammar', () => expect(blocks('ebnf')).toEqual([grammar]))

test('every symbol of the grammar is defined, and every word of it is reserved or stands where no name can', () => {
  const defined = new Set([...grammar.matchAll(/^(\w+(?: \w+)?) +=/gm)].map((match) => match[1]))
  const prose = new Set([
    'as',
    'in',
    'JSON',
    'double',
    'quotes',
    'any',
    'character',
    'but',
    'or',
    'for',
    'it',
    'digit',
    'letter',
    'digits',
  ])
  const used =
    grammar
      .replace(/^.* =/gm, '')
      .replace(/"[^"]*"/g, '')
      .replaceAll('data set', '')
      .match(/[A-Za-z]+/g) ?? []
  expect(used.filter((word) => !defined.has(word) && !prose.has(word))).toEqual([])
  const words = [...grammar.matchAll(/"([a-z]{2,})"/g)].map((match) => match[1] as string)
  const elsewhere = ['guard', 'warn', 'ms', 'abs', 'simple', ...STRATEGIES]
  expect(words.filter((word) => !reservedWords.has(word) && !elsewhere.includes(word))).toEqual([])
  expect([...reservedWords].filter((word) => !words.includes(word))).toEqual([])
})

describe('every line of the docs parses', () => {
  const lines = blocks('requirements').flatMap((block) => block.trim().split('\n'))
  test.each(lines)('%s', (text) => {
    expect(parseRequirement({ text, burden: 'require' }, vocabulary).text).not.toBe('')
  })

  const listed = blocks('yaml').flatMap(
    (block) => (parseYaml(block) as { require: (string | Record<string, string>)[] }).require,
  )
  test.each(listed)('%j', (line) => {
    const [burden, text] = typeof line === 'string' ? ['require', line] : (Object.entries(line)[0] as [string, string])
    expect(parseRequirement({ text, burden: burden as Burden }, vocabulary).text).not.toBe('')
  })

  test('there are some', () => expect([lines.length, listed.length]).toEqual([26, 4]))
})

test('the example of an error is what is said', () => {
  const source = { file: 'sea-trials.yml', line: 31, column: 9 }
  expect(() => parseRequirement({ text: 'roc_uac >= 0.75', burden: 'require', source }, vocabulary)).toThrow(
    expect.objectContaining({ message: 'unknown metric `roc_uac`; did you mean `roc_auc`?', at: source }),
  )
})
