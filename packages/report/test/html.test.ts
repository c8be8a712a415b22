import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Check, Figure, Verdict } from '@sea-trials/schema/verdict'
import fc from 'fast-check'
import { htmlReport } from '../src/html.ts'
import type { Trials } from '../src/trials.ts'
import { accuracyGate, broken, income } from './fixtures/income.ts'
import { hostile } from './hostile.ts'

const WELL_FORMED = /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*\/?)>$/

const withText = (text: string): Trials => {
  const member = { name: text, outcome: 'fail' as const, observed: 0.1, n: 3, reason: text }
  const check: Check = {
    ...(accuracyGate.checks[3] as Check),
    requirement: text,
    reason: text,
    worst: text,
    limit: { operator: '>=', value: 0.5, text },
    interval: { low: null, high: 0.4, level: 0.95, method: text },
    members: [member, { ...member, observed: null }],
    failingRows: [{ file: text, row: 1, key: text, column: text, value: text }],
    source: { file: text, line: 1 },
  }
  const figure = (kind: Figure['kind']): Figure => ({
    id: text,
    title: text,
    kind,
    x: { label: text, values: [text, `${text}2`] },
    y: { label: text },
    series: [
      { name: text, values: [0.1, null], low: [0.05, null], high: [0.2, null] },
      { name: text, values: [0.3, 0.2] },
    ],
    limit: 0.2,
    marks: [{ x: 0.5, text }],
  })
  const numeric: Figure = {
    ...figure('line'),
    x: { label: text, values: [] },
    square: true,
    series: [{ name: text, x: [0, 1], values: [0, 1] }],
  }
  const verdict: Verdict = {
    ...accuracyGate,
    gate: text,
    checks: [check],
    figures: [figure('line'), figure('bar'), figure('scatter'), figure('intervals'), figure('matrix'), numeric],
    notes: [text],
    outputs: { [text]: text },
    subjects: [{ name: text, digest: text, path: text }],
    scope: { [text]: 1 },
    error: { code: text, message: text, fix: text, at: { file: text } },
  }
  return {
    ...income,
    model: text,
    command: text,
    base: text,
    links: { run: text, report: text },
    changes: [{ gate: text, base: text, here: text, direction: 'looser' }],
    gates: [
      { gate: text, verdict },
      { gate: text, notRun: text },
    ],
  }
}

/** Everything between `<` and `>` outside of the style sheet. */
const tags = (page: string): readonly string[] => page.replace(/<style>.*?<\/style>/s, '').match(/<[^>]*>?/g) ?? []
/** But code: a sentence may set a part of what it repeats apart as such. */
const namesOf = (page: string): readonly string[] =>
  tags(page)
    .map((tag) => tag.replace(/[\s>].*$/s, ''))
    .filter((name) => !/^<\/?code$/.test(name))

describe('a page that needs nothing and runs nothing', () => {
  test('no script, no request, no inline style; its policy holds for its own style', () => {
    const page = htmlReport(income)
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form|use|image)\b|\son\w+=|\sstyle=|@import|url\(/i,
    )
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] as string
    expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(page).toContain("default-src 'none'")
    expect(page.match(/\b(src|href)="[^#"][^"]*"/g)).toEqual(['href="https://github.com/acme/income/actions/runs/77"'])
  })

  test('the same trials give the same bytes', () => expect(htmlReport(income)).toBe(htmlReport(income)))

  test('whatever a value holds, the elements are the same', () => {
    const benign = namesOf(htmlReport(withText('benign')))
    fc.assert(
      fc.property(hostile, (text) => {
        const page = htmlReport(withText(`x${text}`))
        expect(namesOf(page)).toEqual(benign)
        // One expectation of all tags: there are half a million over all texts.
        expect(tags(page).filter((tag) => !WELL_FORMED.test(tag))).toEqual([])
        expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what it shows', () => {
  const page = htmlReport(income)
  test('the verdict first', () => expect(page).toMatch(/<h1>income failed 1 of 19 requirements<\/h1>/))
  test('every check, with its interval and limit', () => {
    for (const { verdict } of income.gates)
      for (const check of verdict?.checks ?? [])
        expect(page).toContain(check.requirement.replace(/[<>]/g, (m) => m.replace('<', '&lt;').replace('>', '&gt;')))
    expect(page).toContain('aria-label="0.941 (0.938 to 0.944), required &gt;= 0.90"')
  })
  test('a family fails on the interval that is simultaneous over it', () => {
    expect(page).toContain('aria-label="0.714 (0.598 to 0.803), required &gt;= 0.85"')
  })
  test('whole digests', () => expect(page).toContain(accuracyGate.subjects[0]?.digest as string))
  test('an error: where, what, and what to do', () => {
    expect(htmlReport(broken)).toContain(
      '<code>data/train.csv:18</code> <strong>row 17 has 5 cells, the header has 6</strong>',
    )
  })
  test('nothing at all is an error', () =>
    expect(htmlReport({ version: '1', gates: [] })).toContain('could not be judged'))
})

test('figures without points, or with one, or with a hundred thousand', () => {
  const figure = (kind: Figure['kind'], n: number): Figure => ({
    id: 'f',
    title: 'f',
    kind,
    x: { label: 'x', values: Array.from({ length: n }, (_, i) => i) },
    y: { label: 'y' },
    series: [{ name: 's', values: Array.from({ length: n }, () => 5) }],
  })
  const figures = (['line', 'bar', 'scatter', 'intervals', 'matrix'] as const).flatMap((kind) =>
    [0, 1, 100_000].map((n) => figure(kind, n)),
  )
  const page = htmlReport({ version: '1', gates: [{ gate: 'g', verdict: { ...accuracyGate, figures } }] })
  expect(page).not.toMatch(/NaN|Infinity/)
})
