import { describe, expect, test } from '@jest/globals'
import type { Check } from '@sea-trials/schema/verdict'
import { annotations } from '../src/annotations.ts'
import { commentSections, mergeComment } from '../src/comment.ts'
import { summary } from '../src/summary.ts'
import { terminal } from '../src/terminal.ts'
import { verdictsOf } from '../src/trials.ts'
import { biasCheck, broken, income } from './fixtures/income.ts'
import { expectGolden } from './golden.ts'

describe('the faces of one run', () => {
  test('terminal', () => expectGolden(terminal(income, { colour: false, unicode: true }), 'terminal.txt'))
  test('terminal: of a green gate the lines that did not apply are shown, and why; of one that is stopped not', () => {
    const shown = (outcome: 'pass' | 'fail'): string => {
      const [first, ...others] = biasCheck.checks as [Check, ...Check[]]
      const checks = [
        { ...first, outcome: 'not-applicable' as const, observed: null, reason: 'the candidate is the baseline' },
        ...others.map((check) => ({ ...check, outcome })),
      ]
      const verdict = { ...biasCheck, verdict: outcome === 'pass' ? ('passed' as const) : ('failed' as const), checks }
      return terminal({ ...income, gates: [{ gate: 'bias-check', verdict }] }, { colour: false, unicode: true })
    }
    expect(shown('pass')).toMatch(/– .*the candidate is the baseline/)
    expect(shown('fail')).not.toContain('the candidate is the baseline')
  })
  test('terminal, in colour', () => expectGolden(terminal(income, { colour: true, unicode: true }), 'terminal.ansi'))
  test('terminal, ASCII only', () => {
    const text = terminal(income, { colour: false, unicode: false })
    expect(text).toMatch(/^[\n\x20-\x7e]*$/)
    expectGolden(text, 'terminal.ascii.txt')
  })
  test('summary', () => expectGolden(summary(income), 'summary.md'))
  test('comment', () => expectGolden(mergeComment(undefined, commentSections(income)), 'comment.md'))
  test('annotations', () =>
    expectGolden(`${JSON.stringify(annotations(verdictsOf(income)), null, 2)}\n`, 'annotations.json'))
})

describe('a gate that could not judge', () => {
  test('a gate in which nothing came to a conclusion says why', () => {
    const run = income.gates.find(({ verdict }) => verdict?.checks.some(({ outcome }) => outcome === 'not-applicable'))!
    const checks = run.verdict!.checks.filter(({ outcome }) => outcome === 'not-applicable')
    const verdict = { ...run.verdict!, verdict: 'inconclusive' as const, checks }
    const text = terminal({ ...income, gates: [{ ...run, verdict }] }, { colour: false, unicode: true })
    expect(text).toMatch(/– train_gap\(log_loss\) <= 0.02 {2}there are no predictions for the training part\n/)
  })
  test('terminal', () => expectGolden(terminal(broken, { colour: false, unicode: true }), 'broken.txt'))
  test('summary', () => expectGolden(summary(broken), 'broken.md'))
  test('annotations', () =>
    expectGolden(`${JSON.stringify(annotations(verdictsOf(broken)), null, 2)}\n`, 'broken.json'))
  test('nothing at all is an error, never a pass', () => {
    const empty = { version: '1.0.0', gates: [] }
    expect(summary(empty)).toContain('could not be judged')
    expect(terminal(empty, { colour: false, unicode: true })).toContain('could not be judged')
  })
})
