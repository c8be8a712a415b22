/** What the gates can see, beside their verdicts: in a fold, on every face that is a page, and nothing where nobody asks. */
import { expect, test } from '@jest/globals'
import type { Explained } from '@sea-trials/schema/explained'
import { htmlReport } from '../src/html.ts'
import { summary } from '../src/summary.ts'
import type { Trials } from '../src/trials.ts'
import { income } from './fixtures/income.ts'
import { hostileStrings } from './hostile.ts'

const explained = (text = 'recall by sex >= 0.6'): Explained => ({
  model: text,
  draws: 400,
  gates: [
    {
      gate: 'bias-check',
      data: [{ name: 'rows', count: 3000 }],
      assumptions: [text],
      warnings: [text],
      lines: [
        {
          requirement: text,
          burden: 'guard',
          meaning: 'never shown here',
          kind: 'estimate',
          unit: 'fraction',
          seen: 0.7,
          equal: { passes: 0.6, undecided: 0.39, fails: 0.01, stops: 0.01 },
          catches: [{ group: text, loss: 0.145, at: 0.45 }],
          warnings: ['can hardly ever fail'],
        },
      ],
      joint: { equal: { stops: 0.0321 }, lost: 0.25, losses: [{ metric: text, loss: 0.01, unit: 'fraction' }] },
    },
  ],
})
const faces = (trials: Trials): readonly string[] => [summary(trials), htmlReport(trials)]

test('line by line and jointly, in a fold', () => {
  for (const face of faces({ ...income, explained: explained() })) {
    expect(face).toMatch(/<details><summary>What these gates can see/)
    expect(face).toContain('0.145 (recall by sex')
    expect(face).toMatch(/the gate stops 3% of equally good models/)
    expect(face).toContain('can hardly ever fail')
    expect(face).not.toContain('never shown here')
  }
})

test('nothing where nobody asks', () => {
  for (const face of faces(income)) expect(face).not.toContain('can see')
})

test('goes before anything that decided is left out', () => {
  const trials = { ...income, explained: explained() }
  const most = Buffer.byteLength(summary({ ...trials, explained: undefined } as never)) - 1
  const text = summary(trials, Math.min(most, 6000))
  expect(text).not.toContain('What these gates can see')
})

test.each(hostileStrings)('obeys nothing that it shows: %j', (text) => {
  const [markdown = '', page = ''] = faces({ ...income, explained: explained(text) })
  expect(page).not.toContain('<script>alert')
  expect(page).not.toMatch(/<img/i)
  expect(markdown.replace(/`[^`]*`/g, '')).not.toMatch(/<script|^::/m)
})
