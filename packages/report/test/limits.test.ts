import { describe, expect, test } from '@jest/globals'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import fc from 'fast-check'
import { annotations } from '../src/annotations.ts'
import { type CommentSection, commentCharacters, commentMarker, commentSections, mergeComment } from '../src/comment.ts'
import { summary, summaryBytes } from '../src/summary.ts'
import { terminal } from '../src/terminal.ts'
import { headline, type Trials, tally } from '../src/trials.ts'
import { accuracyGate, biasCheck, dataValidate, income } from './fixtures/income.ts'
import { hostile } from './hostile.ts'

const manyChecks = (n: number, over: Partial<Check> = {}): Verdict => ({
  ...accuracyGate,
  checks: Array.from({ length: n }, (_, i) => ({
    ...(accuracyGate.checks[0] as Check),
    requirement: `roc_auc by column_${i} >= 0.9`,
    ...over,
  })),
})
const trialsOf = (...verdicts: readonly Verdict[]): Trials => ({
  ...income,
  gates: verdicts.map((verdict) => ({ gate: verdict.gate, verdict })),
})

describe('summary', () => {
  test('leaves out what passed before anything is cut', () => {
    const verdict = { ...manyChecks(20_000), checks: [...manyChecks(20_000).checks, ...accuracyGate.checks] }
    const text = summary(trialsOf(verdict))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryBytes)
    expect(text).toContain('checks that passed are left out here')
    expect(text).toContain('guard: roc_auc by race')
    expect(text).not.toContain('The rest was cut')
  })

  test('cuts whole lines, counted in bytes, and says so', () => {
    const verdict = manyChecks(9000, { outcome: 'fail', reason: '\u{1f6a2}'.repeat(200) })
    const text = summary(trialsOf(verdict))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(summaryBytes)
    expect(text).toContain('The rest was cut')
    expect(text).not.toMatch(/\p{Cs}/u)
  })

  test('at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 20_000 }), (most) => {
        expect(Buffer.byteLength(summary(income, most))).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('annotations', () => {
  test('ten of a level, the tenth says how many more', () => {
    const all = annotations([manyChecks(25, { outcome: 'fail' })])
    expect(all).toHaveLength(10)
    expect(all[9]?.title).toBe('16 more, in the summary of this step')
  })

  test('messages are at most 4 096 characters, titles 255', () => {
    const [one] = annotations([
      manyChecks(1, { outcome: 'fail', reason: 'x'.repeat(9000), requirement: 'y'.repeat(900) }),
    ])
    expect(one?.message).toHaveLength(4096)
    expect(one?.title).toHaveLength(255)
  })

  test('an inconclusive gate without an undecided line says so', () => {
    const verdict: Verdict = { ...biasCheck, verdict: 'inconclusive', checks: [biasCheck.checks[2] as Check] }
    expect(annotations([verdict])[0]).toMatchObject({ level: 'error', title: 'bias-check is inconclusive' })
  })
})

const check = (text: string): Check => ({
  ...(accuracyGate.checks[3] as Check),
  requirement: text,
  reason: text,
  worst: text,
  members: [{ name: text, outcome: 'fail', observed: 0.1, n: 3, reason: text }],
  failingRows: [{ file: text, row: 1, key: text, column: text, value: text }],
  source: { file: text, line: 1 },
})
const hostileTrials = (text: string, gate = 'accuracy-gate'): Trials => ({
  ...income,
  model: text,
  gates: [
    {
      gate,
      verdict: {
        ...accuracyGate,
        gate,
        checks: [check(text)],
        notes: [text],
        outputs: { [text]: text },
        subjects: [{ name: text, digest: text, path: text }],
        error: { code: text, message: text, fix: text },
        figures: accuracyGate.figures.map((figure) => ({ ...figure, title: text, x: { ...figure.x, label: text } })),
      },
    },
  ],
  changes: [{ gate: text, base: text, here: text, direction: 'looser' }],
  base: text,
  links: { report: text },
})
const markers = (body: string): readonly string[] => body.match(/<!--.*?-->/gs) ?? []

describe('comment', () => {
  const section = (text: string, gate: string, commit = '1234567'): readonly CommentSection[] =>
    commentSections({ ...hostileTrials(text, gate), model: 'income', commit })

  test('a value cannot forge a marker, nor any other comment', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const body = mergeComment(undefined, commentSections(hostileTrials(text)))
        const comments = markers(body)
        expect(comments[0]).toBe(commentMarker)
        expect(comments).toHaveLength(5)
        expect(body.split(commentMarker)).toHaveLength(2)
      }),
      { numRuns: 1000 },
    )
  })

  test('what was written is read again: merging nothing new changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const sections = commentSections(hostileTrials(text))
        const once = mergeComment(undefined, sections)
        expect(mergeComment(once, sections)).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  test('the order in which jobs write does not matter', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const parts = [section(a, 'data-validate'), section(b, 'bias-check'), section(c, 'accuracy-gate')]
        const merged = (order: readonly number[]): string =>
          order.reduce<string | undefined>((body, i) => mergeComment(body, parts[i] ?? []), undefined) ?? ''
        expect(merged([2, 0, 1])).toBe(merged([0, 1, 2]))
        expect(merged([1, 2, 0])).toBe(merged([0, 1, 2]))
      }),
    )
  })

  test('a section replaces the one of its gate and model, and no other', () => {
    const first = mergeComment(undefined, commentSections(income))
    const again = commentSections({
      ...income,
      gates: [
        {
          gate: 'accuracy-gate',
          verdict: { ...accuracyGate, verdict: 'passed', checks: [accuracyGate.checks[0] as Check] },
        },
      ],
    })
    const merged = mergeComment(
      first,
      again.map((one) => ({ ...one, facts: { ...one.facts, order: 2 } })),
    )
    expect(merged).toContain('passed 14 requirements')
    expect(merged).not.toContain('❌')
    expect(merged.match(/sea-trials:income:accuracy-gate -->/g)).toHaveLength(1)
    expect(merged.match(/sea-trials:income:bias-check -->/g)).toHaveLength(1)
    const other = mergeComment(merged, commentSections({ ...income, model: 'churn' }))
    expect(other.match(/^### /gm)).toHaveLength(2)
  })

  test("rows of an earlier commit stay, are marked, and don't count", () => {
    const before = mergeComment(undefined, commentSections(income))
    const now = mergeComment(
      before,
      commentSections({
        ...income,
        commit: 'abcdef0123',
        run: 9,
        gates: [{ gate: 'data-validate', verdict: dataValidate }],
      }),
    )
    expect(now).toContain('passed 6 requirements')
    expect(now).toContain(
      '❌ **failed** ([report](https://github.com/acme/income/actions/runs/77/artifacts/12)) (of earlier commit 5f92ce1)',
    )
    expect(
      mergeComment(
        now,
        commentSections({
          ...income,
          commit: 'abcdef0123',
          run: 9,
          gates: [{ gate: 'data-validate', verdict: dataValidate }],
        }),
      ),
    ).toBe(now)
    expect(mergeComment(now, commentSections({ ...income, commit: 'abcdef0123', run: 9 }))).not.toContain('earlier')
  })

  test('a late job of an old run takes nothing from a newer one', () => {
    const late = commentSections(income)
    const now = mergeComment(undefined, commentSections({ ...income, commit: 'abcdef0123', run: 9 }))
    expect(mergeComment(now, late)).toBe(now)
  })

  test('is never longer than GitHub takes, and keeps its marker', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3000 }), (n, long) => {
        const sections = Array.from({ length: n }, (_, i) => section('<|'.repeat(long / 2), `gate-${i}`)).flat()
        const body = mergeComment(undefined, sections)
        expect(body.length).toBeLessThanOrEqual(commentCharacters)
        expect(body).toContain(commentMarker)
        expect(mergeComment(body, []).length).toBeLessThanOrEqual(commentCharacters)
      }),
      { numRuns: 20 },
    )
  })

  test('what is left out is green first', () => {
    const notes = ['x'.repeat(900)]
    const body = mergeComment(
      undefined,
      commentSections(trialsOf({ ...dataValidate, notes }, { ...accuracyGate, notes })),
      2600,
    )
    expect(body).not.toContain('More about data-validate')
    expect(body).toContain('More about accuracy-gate')
  })

  test('a body that is not ours is not kept', () => {
    expect(mergeComment('hello <!-- sea-trials --> | x | y |', commentSections(income))).toBe(
      mergeComment(undefined, commentSections(income)),
    )
  })
})

test('terminal: untrusted text moves no cursor and starts no line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = terminal({ ...hostileTrials(text), version: '1' }, { colour: false, unicode: true })
      expect(shown).not.toMatch(/[^\P{Cc}\n]/u)
      expect(
        shown
          .split('\n')
          .slice(2, -2)
          .every((line) => line.startsWith('  ')),
      ).toBe(true)
    }),
  )
})

const idle = (check: Check): Check => ({ ...check, outcome: 'not-applicable', observed: null })

describe('headline', () => {
  test.each([
    [[dataValidate], 'passed 6 requirements, 1 warning'],
    [[dataValidate, biasCheck], 'passed 10 requirements, 2 warnings, 1 undecided guard'],
    [[dataValidate, accuracyGate], 'failed 1 of 12 requirements'],
    [[], 'could not be judged'],
    [
      [{ ...biasCheck, checks: biasCheck.checks.map((check, i) => (i === 0 ? idle(check) : check)) }],
      'passed 3 requirements, 1 warning, 1 undecided guard, 1 not applicable',
    ],
    [
      [{ ...biasCheck, verdict: 'inconclusive' as const, checks: biasCheck.checks.map(idle) }],
      'is inconclusive: no requirement applies',
    ],
    [[{ ...biasCheck, verdict: 'inconclusive' as const }], 'is inconclusive: no estimate came to a conclusion'],
    [[{ ...dataValidate, verdict: 'error' as const }, accuracyGate], 'could not be judged'],
  ])('%#', (verdicts, words) => expect(headline(tally(verdicts))).toBe(words))
})
