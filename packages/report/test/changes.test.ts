import { describe, expect, test } from '@jest/globals'
import type { Changes } from '@sea-trials/schema/changes'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { commentCharacters, commentSections, mergeComment } from '../src/comment.ts'
import { changesHtml } from '../src/html/changes.ts'
import { dataChanges } from '../src/markdown.ts'
import { summary } from '../src/summary.ts'
import { terminal } from '../src/terminal.ts'
import type { Trials } from '../src/trials.ts'
import { dataValidate, income } from './fixtures/income.ts'
import { expectGolden } from './golden.ts'
import { hostile } from './hostile.ts'

const changes: Changes = {
  base: 'main',
  data: [
    {
      name: 'train',
      state: 'changed',
      key: ['person_id'],
      rows: { before: 20_000, here: 20_312, added: 340, removed: 28, changed: 12 },
      columns: [
        { column: 'wage', direction: 'changed', breaks: ['consumers'], before: 'number' },
        { column: 'age', direction: 'looser', breaks: ['consumers'], before: 'integer', here: 'number' },
        { column: 'region', direction: 'changed', breaks: [], here: 'string' },
      ],
      cells: [{ column: 'age', rows: 12 }],
      samples: [
        { kind: 'added', file: 'data/train.csv', row: 7, key: '88', cells: [{ column: 'age', here: '41' }] },
        {
          kind: 'changed',
          file: 'data/train.csv',
          row: 12,
          key: '93',
          cells: [{ column: 'name', before: '(masked)', here: '(masked)' }],
        },
      ],
      drift: [{ column: 'age', observed: 0.0213, low: 0.0141, high: null }],
    },
    { name: 'holdout', state: 'unchanged' },
    { name: 'recent', state: 'unknown', note: 'known by its md5 alone. Run `dvc pull`.' },
    { name: 'extra', state: 'new', note: '`main` has no such data' },
  ],
  contract: [
    { what: 'age: minimum', direction: 'looser', breaks: ['consumers'], before: '0', here: '-1' },
    { what: 'required', direction: 'tighter', breaks: ['producers'], here: '"region"' },
    { what: 'region', direction: 'changed', breaks: [], here: 'promised' },
  ],
  notes: ['2 more changes of the contract are not listed.'],
}

const trialsOf = (of: Changes): Trials => ({
  ...income,
  gates: [{ gate: 'data-validate', verdict: { ...dataValidate, changes: of } }],
})

describe('what happened to data and contract', () => {
  test('in a summary', () => expectGolden(dataChanges(changes, { list: 50, samples: 10 }), 'changes.md'))
  test('in a comment: no rows of the data', () => {
    const body = mergeComment(undefined, commentSections(trialsOf(changes)))
    expect(body).toContain('Since <code>main</code>: train: 340 rows added')
    expect(body).not.toContain('data/train.csv')
  })
  test('in the report', () => expectGolden(changesHtml(changes), 'changes.html'))
  test('on a terminal', () => {
    const text = terminal(trialsOf(changes), { colour: false, unicode: true })
    expectGolden(text.slice(text.indexOf('    since main'), text.indexOf('not listed.') + 12), 'changes.txt')
  })

  test('nothing is nothing', () => {
    const none: Changes = { base: 'main', data: [{ name: 'train', state: 'unchanged' }], contract: [], notes: [] }
    expect(dataChanges(none, { list: 9, samples: 9 }) + changesHtml(none) + changesHtml(undefined)).toBe('')
    expect(terminal(trialsOf(none), { colour: false, unicode: true })).toContain('data and contract unchanged')
  })
})

/** Every text that somebody else wrote. */
const hostileChanges = (text: string): Changes =>
  JSON.parse(
    JSON.stringify(changes, (key, value) =>
      typeof value === 'string' &&
      !['state', 'direction', 'kind'].includes(key) &&
      !/^(producers|consumers)$/.test(value)
        ? text
        : value,
    ),
  )
/** But code: a sentence may set a part of what it repeats apart as such. */
const elementsOf = (html: string): string => (html.match(/<\/?(?!code>)[a-z][a-z0-9]*/g) ?? []).join(' ')
const drawn = (of: Changes): string =>
  micromark(dataChanges(of, { list: 50, samples: 10 }), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  })

test('whatever a name or a cell holds, the elements are the same, and nothing is forged', () => {
  const [page, report] = [elementsOf(drawn(hostileChanges('xx'))), elementsOf(changesHtml(hostileChanges('xx')))]
  fc.assert(
    fc.property(hostile, (text) => {
      const of = hostileChanges(`x${text}x`)
      expect(elementsOf(drawn(of))).toBe(page)
      expect(elementsOf(changesHtml(of))).toBe(report)
      expect(dataChanges(of, { list: 50, samples: 10 })).not.toContain('<!')
      expect(terminal(trialsOf(of), { colour: false, unicode: true })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    }),
    { numRuns: 100 },
  )
})

test('ten thousand columns fit into a comment and a summary', () => {
  const many = <T>(one: T): T[] => Array.from({ length: 10_000 }, () => one)
  const [data] = changes.data
  const huge: Changes = {
    ...changes,
    data: [{ ...(data as Changes['data'][number]), columns: many(changes.data[0]!.columns![0]!) }],
    contract: many({ ...changes.contract[0]!, before: 'x'.repeat(5000) }),
  }
  const body = mergeComment(undefined, commentSections(trialsOf(huge)))
  expect(body.length).toBeLessThan(commentCharacters)
  expect(body).toContain('and 9990 more in the full report')
  expect(Buffer.byteLength(summary(trialsOf(huge)))).toBeLessThan(1_048_576)
})
