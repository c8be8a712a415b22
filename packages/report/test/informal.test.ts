/** What a pull request would be judged like under its own policy, and what is waived: shown on every face, and never as the verdict. */
import { describe, expect, test } from '@jest/globals'
import type { Verdict } from '@sea-trials/schema/verdict'
import { annotations } from '../src/annotations.ts'
import { commentSections, mergeComment } from '../src/comment.ts'
import { htmlReport } from '../src/html.ts'
import { junit } from '../src/junit.ts'
import { summary } from '../src/summary.ts'
import { terminal } from '../src/terminal.ts'
import { headline, type Trials, tally } from '../src/trials.ts'
import { accuracyGate, income } from './fixtures/income.ts'
import { hostileStrings } from './hostile.ts'

const green: Verdict = { ...accuracyGate, verdict: 'passed', checks: [] }
const changed: Trials = {
  ...income,
  changes: [{ gate: 'accuracy-gate', base: 'f1 >= 0.5', here: 'f1 >= 0.1', direction: 'looser' }],
  informal: [{ gate: 'accuracy-gate', verdict: green }],
}
const faces = (trials: Trials): readonly string[] => [
  summary(trials),
  mergeComment(undefined, commentSections(trials)),
  htmlReport(trials),
  terminal(trials, { colour: false, unicode: true }),
]

describe('under the policy here, for information', () => {
  test('is said as such on every face, and changes no headline', () => {
    for (const face of faces(changed)) expect(face).toMatch(/[uU]nder the policy here, for information/)
    for (const [i, face] of faces({ ...changed, informal: [] }).entries()) {
      expect(face).not.toMatch(/for information/)
      const first = (text: string): string | undefined => text.split('\n').find((line) => /Sea Trials/.test(line))
      expect(first(face)).toBe(first(faces(changed)[i] as string))
    }
  })

  test.each(hostileStrings)('obeys nothing that it shows: %j', (text) => {
    const verdict: Verdict = { ...green, verdict: 'error', error: { code: 'bad-policy', message: text, fix: text } }
    const [, , page = '', lines = ''] = faces({ ...changed, informal: [{ gate: 'accuracy-gate', verdict }] })
    expect(page).not.toContain('<script>alert')
    expect(lines).not.toMatch(/\u001b/)
  })
})

test('what is waived is counted apart from what passed and what failed', () => {
  const check = { ...(accuracyGate.checks[0] as Verdict['checks'][number]), burden: 'require' as const }
  const waiver = { owner: '@maria', reason: 'r', expires: '2027-01-31' }
  const of = (verdict: Verdict['verdict'], ...outcomes: readonly ('pass' | 'fail' | 'waived')[]): string =>
    headline(
      tally([
        {
          ...accuracyGate,
          verdict,
          checks: outcomes.map((outcome, i) => ({
            ...check,
            requirement: `f1 >= 0.${i}`,
            ...(outcome === 'waived' ? { outcome: 'fail' as const, waiver } : { outcome }),
          })),
        },
      ]),
    )
  expect(of('passed', 'pass', 'waived')).toBe('passed 1 requirement, 1 waived')
  expect(of('failed', 'fail', 'waived')).toBe('failed 1 of 2 requirements, 1 waived')
  expect(of('inconclusive', 'waived')).toMatch(/none of 1 requirement came to a conclusion, 1 waived/)
})

test('a gate of which every line is a warning says that nothing blocks, on every face', () => {
  const [check] = accuracyGate.checks as [Verdict['checks'][number]]
  const only = (burden: 'warn' | 'require'): Trials => ({
    ...income,
    gates: [
      { gate: 'g', verdict: { ...green, verdict: 'inconclusive', checks: [{ ...check, burden, outcome: 'pass' }] } },
    ],
  })
  for (const face of faces(only('warn'))) expect(face).toContain('nothing here can block, so nothing is decided')
  for (const face of faces(only('require'))) expect(face).not.toContain('nothing here can block')
})

test('a gate whose only estimates are undecided guards says so on every face, beside exact lines that are met', () => {
  const [check] = accuracyGate.checks as [Verdict['checks'][number]]
  const exact: Verdict['checks'][number] = { ...check, requirement: 'row_count >= 1', exact: true, outcome: 'pass' }
  const guard: Verdict['checks'][number] = { ...check, burden: 'guard', outcome: 'inconclusive' }
  const verdict: Verdict = { ...green, verdict: 'inconclusive', checks: [exact, guard] }
  const trials: Trials = { ...income, gates: [{ gate: 'g', verdict }] }
  for (const face of [...faces(trials), junit([trials]), JSON.stringify(annotations([verdict]))])
    expect(face).toMatch(/every guard is undecided and no other estimate was judged/)
  expect(headline(tally([verdict]))).toBe('is inconclusive: no estimate came to a conclusion')
})
