/** Report profiles in Markdown and HTML: every cell, notes, and names that would be markup. */
import { expect, test } from '@jest/globals'
import { htmlReport } from '@sea-trials/report/html'
import { summary } from '@sea-trials/report/summary'
import type { Trials } from '@sea-trials/report/trials'
import type { Verdict } from '@sea-trials/schema/verdict'

const verdict: Verdict = {
  gate: 'bias-check',
  verdict: 'passed',
  checks: [],
  metrics: {},
  figures: [],
  subjects: [],
  evidence: 'claimed',
  scope: { rows: 3 },
  notes: [],
  tables: [
    {
      title: 'Four-fifths screen, by <b>race</b>',
      columns: ['category', 'rows', 'impact ratio'],
      rows: [['<script>x</script>', 1200, 0.6], ['| a', 3, null], ['few']],
      notes: ['A <i>note</i>'],
    },
  ],
}
const trials: Trials = { version: '1.0.0', gates: [{ gate: 'bias-check', verdict }] }

test('Markdown', () => {
  const text = summary(trials)
  expect(text).toContain('Four-fifths screen')
  expect(text).not.toMatch(/<script>|<b>|<i>/)
  const row = text.split('\n').find((line) => line.includes('0.6')) ?? ''
  expect(row.split('|').length).toBe(5)
  expect(text).toContain('1 200')
})

test('HTML', () => {
  const text = htmlReport(trials)
  expect(text).toContain('&lt;script&gt;x&lt;/script&gt;')
  expect(text).not.toContain('<script>x')
  expect(text).toMatch(/<td class="num">0\.6<\/td>/)
  expect(text).toMatch(/<td>few<\/td><td><\/td><td><\/td>/)
})
