/** What no line asks for: one warning on every face, apart from the checks, counted nowhere. */
import { expect, test } from '@jest/globals'
import { annotations } from '@sea-trials/report/annotations'
import { commentSections } from '@sea-trials/report/comment'
import { htmlReport } from '@sea-trials/report/html'
import { sarif } from '@sea-trials/report/sarif'
import { summary } from '@sea-trials/report/summary'
import { terminal } from '@sea-trials/report/terminal'
import { type Trials, tally } from '@sea-trials/report/trials'
import type { Check, Verdict } from '@sea-trials/schema/verdict'

const interval = { low: 0.06, high: 0.2, level: 0.95, method: 'x' }
const names = ['age 61 or more and job = <b>b</b>', 'job = | b']
const line: Check = {
  ...{ requirement: 'accuracy >= 0.8', burden: 'require', outcome: 'pass', observed: 0.9, unit: 'fraction', n: 3000 },
  ...{ reason: '0.9 (0.88 to 0.92) meets >= 0.8', exact: false, interval: { ...interval, low: 0.88, high: 0.92 } },
}
const slices: Check = {
  ...{
    requirement: 'weak_slices(accuracy, 0.05) = 0',
    burden: 'warn',
    outcome: 'fail',
    observed: 2,
    unit: '',
    n: 1500,
  },
  ...{ reason: `accuracy is worse in 2 slices: ${names.join(', ')}`, exact: true },
  limit: { operator: '=', value: 0, text: '0' },
  source: { file: 'sea-trials.yml', line: 7 },
  members: names.map((name) => ({ name, outcome: 'fail', observed: 0.12, n: 300, interval, simultaneous: interval })),
}
const verdict: Verdict = {
  ...{ gate: 'accuracy-gate', verdict: 'passed', checks: [line], unasked: [slices], metrics: {}, figures: [] },
  ...{ subjects: [], evidence: 'claimed', scope: { rows: 3000 }, notes: [] },
}
const trials: Trials = { version: '1.0.0', gates: [{ gate: 'accuracy-gate', verdict }] }

test('one annotation, at the line that named the metric', () => {
  expect(annotations([verdict])).toEqual([
    {
      level: 'warning',
      title: 'accuracy-gate: warn: weak_slices(accuracy, 0.05) = 0: failed',
      message: expect.stringContaining('accuracy is worse in 2 slices'),
      file: 'sea-trials.yml',
      line: 7,
    },
  ])
})

test('it is no requirement, and no warning of one', () => {
  expect(tally([verdict])).toEqual(tally([{ ...verdict, unasked: [] }]))
})

test('every face tells it, and no name is markup', () => {
  const [text, page] = [summary(trials), htmlReport(trials)]
  for (const face of [text, page]) {
    expect(face).toContain('What no line asks for: it decides nothing')
    expect(face).not.toContain('<b>b')
  }
  expect(text.match(/⚠️/g)).toHaveLength(1)
  expect(page).toContain('&lt;b&gt;b')
  expect(terminal(trials, { colour: false, unicode: true })).toContain('! warn: weak_slices(accuracy, 0.05) = 0')
  expect(commentSections(trials)[0]?.cells[1]).toContain('weak_slices(accuracy, 0.05)')
  expect(JSON.parse(sarif([trials])).runs[0].results).toMatchObject([{ level: 'warning' }])
})

test('without it no face says anything of it', () => {
  const { unasked: _, ...plain } = verdict
  const other: Trials = { ...trials, gates: [{ gate: 'accuracy-gate', verdict: plain }] }
  for (const face of [summary(other), htmlReport(other)]) expect(face).not.toContain('no line asks')
})
