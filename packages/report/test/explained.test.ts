/** What the gates can see, beside their verdicts: in a fold, on every face that is a page, and nothing where nobody asks. */
import { expect, test } from '@jest/globals'
import type { Explained, Joint } from '@sea-trials/schema/explained'
import { jointText } from '../src/explain/words.ts'
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

const losses = [{ metric: 'roc_auc', loss: 0.0134, unit: 'fraction' as const }]
test.each<['gate' | 'all', Joint, string]>([
  ['gate', { equal: { stops: 0.04 }, losses: [] }, 'the gate stops 4% of equally good data'],
  [
    'gate',
    { equal: { stops: 0.3 }, lost: 0.0322, losses },
    'the gate stops 30% of equally good models; of models that answer 3.22% of the rows at random (that changes roc_auc by 0.0134), it stops four in five',
  ],
  [
    'gate',
    { equal: { stops: 0.02 }, unwaived: { stops: 0.4 }, lost: 0.25, losses: [] },
    'the gate stops 2% of equally good models as waived, 40% without waivers; of models that answer 25% of the rows at random, it stops four in five',
  ],
  [
    'all',
    { equal: { stops: 0 }, lost: null, losses: [] },
    'all gates together stop 0% of equally good models; even of models that answer every row at random, they stop fewer than four in five',
  ],
  [
    'gate',
    { equal: { stops: 0.9 }, lost: 0, losses: [] },
    'the gate stops 90% of equally good models: that is four in five already, without any loss',
  ],
])('%s together: %j', (of, joint, text) => expect(jointText(of, joint)).toBe(text))

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
