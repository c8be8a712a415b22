import { describe, expect, test } from '@jest/globals'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { type MetricSpec, RANGE } from '@sea-trials/schema/requirement/vocabulary'
import type { Burden, Check, Outcome } from '@sea-trials/schema/verdict'
import { type Estimate, exact, undefinedBecause } from '@sea-trials/stats/estimate'
import { errorCheck, judge, judgeFamily, notApplicable } from '../src/decide/judge.ts'
import { sideOfInterval, sideOfValue } from '../src/decide/side.ts'
import { verdictOf } from '../src/decide/verdict-of.ts'

const spec: MetricSpec = {
  name: 'recall',
  summary: '',
  arguments: [],
  kind: 'estimate',
  unit: 'fraction',
  range: RANGE.fraction,
  better: 'higher',
  by: true,
  condition: true,
  dataset: true,
  references: ['baseline', 'naive'],
  example: '',
}
const count: MetricSpec = { ...spec, name: 'row_count', kind: 'exact', unit: '', range: RANGE.count }
const vocabulary = { gate: 'test', metrics: [spec, count] }
const line = (text: string, burden: Burden = 'require') => parseRequirement({ text, burden }, vocabulary)

/** A normal estimate with the given standard error. */
const estimate = (value: number, se: number, n = 100): Estimate => {
  const z: Record<string, number> = { '0.95': 1.96, '0.975': 2.2414, '0.99': 2.5758, '0.98': 2.3263 }
  const half = (level: number) => se * (z[String(Math.round(level * 1e6) / 1e6)] ?? 3)
  return {
    kind: 'estimate',
    value,
    n,
    interval: (level) => ({ low: value - half(level), high: value + half(level), level, method: 'test' }),
  }
}

describe('on which side a value lies', () => {
  test.each([
    ['>=', 1, 'good'],
    ['>=', 0.99, 'bad'],
    ['>', 1, 'bad'],
    ['>', 1.01, 'good'],
    ['<=', 1, 'good'],
    ['<=', 1.01, 'bad'],
    ['<', 1, 'bad'],
    ['<', 0.99, 'good'],
    ['=', 1, 'good'],
    ['=', 2, 'bad'],
    ['!=', 1, 'bad'],
    ['!=', 2, 'good'],
  ] as const)('%s 1: %d is %s', (operator, value, side) => {
    expect(sideOfValue(value, operator, 1)).toBe(side)
  })

  test.each([
    ['>=', 1, 2, 'good'],
    ['>=', 0.9, 2, 'across'],
    ['>=', 0.5, 0.9, 'bad'],
    ['>=', 0.5, 1, 'across'],
    ['>', 1, 2, 'across'],
    ['>', 1.1, 2, 'good'],
    ['>', 0.5, 1, 'bad'],
    ['<=', 0, 1, 'good'],
    ['<=', 0, 1.1, 'across'],
    ['<=', 1.1, 2, 'bad'],
    ['<=', 1, 2, 'across'],
    ['<', 0, 1, 'across'],
    ['<', 0, 0.9, 'good'],
    ['<', 1, 2, 'bad'],
    ['<', null, 0.9, 'good'],
    ['<', 0.1, null, 'across'],
    ['<', 1.1, null, 'bad'],
    ['>=', null, null, 'across'],
    ['>=', null, 0.5, 'bad'],
    ['>=', 2, null, 'good'],
  ] as const)('%s 1: %p to %p is %s', (operator, low, high, side) => {
    expect(sideOfInterval({ low, high, level: 0.95, method: '' }, operator, 1)).toBe(side)
  })
})

describe('one quantity', () => {
  const decide = (value: number, se: number) =>
    judge({ requirement: line('recall >= 0.5'), spec, confidence: 0.95, measured: estimate(value, se), limit: 0.5 })

  test('an interval on the good side passes, on the bad side fails, across is undecided', () => {
    expect(decide(0.7, 0.05).outcome).toBe('pass')
    expect(decide(0.3, 0.05).outcome).toBe('fail')
    expect(decide(0.55, 0.05).outcome).toBe('inconclusive')
    expect(decide(0.45, 0.05).outcome).toBe('inconclusive')
  })

  test('what would settle it is said as a range of rows', () => {
    const check = decide(0.55, 0.05)
    // 100 ((1.96 + 0.84) 0.05 / gap)² - 100 for a gap half a standard error wider and narrower than 0.05.
    expect(check.settle).toEqual({ rows: [250, 3100], unit: 'rows' })
    expect(check.reason).toBe('0.55 (0.452 to 0.648) lies across >= 0.5; 250 to 3 100 more rows would settle it')
  })

  test('a value that breaks the limit is not said to be the limit', () => {
    const reason = (value: number) =>
      judge({ requirement: line('recall >= 0.5'), spec, confidence: 0.95, measured: exact(value, 9), limit: 0.5 })
        .reason
    expect(reason(0.49996)).toBe('0.49996 breaks >= 0.5')
    expect(reason(0.5)).toBe('0.5 meets >= 0.5')
  })

  test('a next look at a higher level takes more of them', () => {
    const requirement = { ...line('recall >= 0.5'), nextConfidence: 0.996875 }
    const check = judge({ requirement, spec, confidence: 0.95, measured: estimate(0.55, 0.05), limit: 0.5 })
    const [least, most] = check.settle!.rows!
    expect(least).toBeGreaterThan(500)
    expect(most).toBeGreaterThan(5000)
  })

  test('a value at the limit is never settled', () => {
    expect(decide(0.5, 0.05).settle).toEqual({ rows: null, unit: 'rows' })
  })

  test('`at 99%` on the line goes before the policy’s confidence', () => {
    const at = (text: string) =>
      judge({ requirement: line(text), spec, confidence: 0.95, measured: estimate(0.61, 0.05), limit: 0.5 }).outcome
    expect(at('recall >= 0.5')).toBe('pass')
    expect(at('recall >= 0.5 at 99%')).toBe('inconclusive')
  })

  test('what has no value is inconclusive with its reason, what is not finite is an error', () => {
    const common = { requirement: line('recall >= 0.5'), spec, confidence: 0.95, limit: 0.5 }
    expect(judge({ ...common, measured: undefinedBecause('no positives', 12) })).toMatchObject({
      outcome: 'inconclusive',
      observed: null,
      reason: 'undefined: no positives (n 12)',
    })
    expect(judge({ ...common, measured: undefinedBecause('no predicted negatives', 0) }).reason).toBe(
      'undefined: no predicted negatives (n 0); every row is selected there: look at the threshold, or judge rows of which both kinds are',
    )
    expect(judge({ ...common, measured: exact(Number.NaN, 3) }).outcome).toBe('error')
  })

  test('an exact value is never inconclusive', () => {
    const rows = (n: number) =>
      judge({ requirement: line('row_count >= 10'), spec: count, confidence: 0.95, measured: exact(n, n), limit: 10 })
        .outcome
    expect([9, 10, 11].map(rows)).toEqual(['fail', 'pass', 'pass'])
  })

  test('a comparison is told with both sides', () => {
    const check = judge({
      requirement: line('recall >= baseline - 0.01'),
      spec,
      confidence: 0.95,
      measured: estimate(0.02, 0.005),
      limit: -0.01,
      compared: { candidate: 0.72, reference: 0.7, name: 'baseline', how: 'difference' },
    })
    expect(check.reason).toBe('0.72 against 0.7 of the baseline: +0.02 (0.0102 to 0.0298) meets >= baseline - 0.01')
  })
})

describe('a family', () => {
  const family = (members: readonly (readonly [string, number, number])[], text = 'recall by sex >= 0.5') =>
    judgeFamily({
      requirement: line(text),
      spec,
      confidence: 0.95,
      limit: 0.5,
      members: members.map(([name, value, se]) => ({ name, measured: estimate(value, se) })),
    })

  test('passes when every member does on its plain interval: no correction is due', () => {
    // 2.2 standard errors above: the plain interval (1.96) passes, a corrected one (2.24) would not.
    expect(
      family([
        ['a', 0.61, 0.05],
        ['b', 0.61, 0.05],
      ]).outcome,
    ).toBe('pass')
  })

  test('fails only when a member does on the simultaneous interval', () => {
    // 2.2 standard errors below: broken on the plain interval, not on the corrected one.
    expect(
      family([
        ['a', 0.39, 0.05],
        ['b', 0.9, 0.05],
      ]),
    ).toMatchObject({ outcome: 'inconclusive', worst: 'a' })
    expect(
      family([
        ['a', 0.38, 0.05],
        ['b', 0.9, 0.05],
      ]),
    ).toMatchObject({ outcome: 'fail', worst: 'a' })
  })

  test.each([
    // Plain 0.292 to 0.488, corrected over two 0.278 to 0.502.
    ['>= 0.5', 'a 0.39 (0.278 to 0.502, corrected over 2 groups), n 100, lies across >= 0.5'],
    // The plain interval lies across: it is the one that leaves it undecided.
    ['>= 0.4', 'a 0.39 (0.292 to 0.488), n 100, lies across >= 0.4'],
    ['>= 0.6', 'a 0.39 (0.278 to 0.502, corrected over 2 groups), n 100, breaks >= 0.6'],
  ])('the interval shown is the one that decides: %s', (limit, said) => {
    const [, number] = limit.split(' ')
    const check = judgeFamily({
      requirement: line(`recall by sex ${limit}`),
      spec,
      confidence: 0.95,
      limit: Number(number),
      members: [
        { name: 'a', measured: estimate(0.39, 0.05) },
        { name: 'b', measured: estimate(0.9, 0.05) },
      ],
    })
    expect(check.reason.split(';')[0]).toBe(said)
  })

  test('a family of one is a single quantity: nothing is corrected', () => {
    expect(family([['a', 0.39, 0.05]]).outcome).toBe('fail')
  })

  test('one undecided member leaves it undecided; a broken one decides', () => {
    expect(
      family([
        ['a', 0.9, 0.05],
        ['b', 0.5, 0.05],
      ]),
    ).toMatchObject({ outcome: 'inconclusive', worst: 'b' })
    expect(
      family([
        ['a', 0.2, 0.05],
        ['b', 0.5, 0.05],
      ]),
    ).toMatchObject({ outcome: 'fail', worst: 'a' })
  })

  test('the given simultaneous intervals are used where there are some', () => {
    const check = judgeFamily({
      requirement: line('recall by sex >= 0.5'),
      spec,
      confidence: 0.95,
      limit: 0.5,
      members: [
        { name: 'a', measured: estimate(0.2, 0.01) },
        { name: 'b', measured: estimate(0.9, 0.01) },
      ],
      simultaneous: () => [
        { low: 0, high: 0.6, level: 0.95, method: 'given' },
        { low: 0.8, high: 1, level: 0.95, method: 'given' },
      ],
    })
    expect(check.outcome).toBe('inconclusive')
    expect(check.members?.[0]?.simultaneous?.method).toBe('given')
  })

  test('a member without a value is named, never dropped', () => {
    const check = judgeFamily({
      requirement: line('recall by sex >= 0.5'),
      spec,
      confidence: 0.95,
      limit: 0.5,
      members: [
        { name: 'a', measured: estimate(0.9, 0.01) },
        { name: 'b', measured: undefinedBecause('no positives', 3) },
      ],
    })
    expect(check).toMatchObject({ outcome: 'inconclusive', worst: 'b' })
    expect(check.reason).toBe('b: undefined, no positives (n 3)')
  })

  test('where nothing could be divided by it says what to do', () => {
    const members = [
      { name: 'a', measured: estimate(0.9, 0.01) },
      { name: 'b', measured: undefinedBecause('no false positives', 0) },
    ]
    const check = judgeFamily({
      requirement: line('recall by sex >= 0.5'),
      spec,
      confidence: 0.95,
      limit: 0.5,
      members,
    })
    expect(check.reason).toBe(
      'b: undefined, no false positives (n 0); there is nothing to divide by: judge `false_negative_rate` and `false_positive_rate` each',
    )
  })

  test('no member at all is an error', () => {
    expect(family([]).outcome).toBe('error')
  })
})

describe('the truth table', () => {
  const check = (outcome: Outcome, burden: Burden = 'require', isExact = false): Check => ({
    requirement: 'x',
    burden,
    outcome,
    observed: 0,
    unit: '',
    n: 1,
    reason: '',
    exact: isExact,
  })
  test.each([
    ['no check', [], 'error'],
    ['an error', [check('pass'), check('error')], 'error'],
    ['an error in a warning', [check('pass'), check('error', 'warn')], 'error'],
    ['an error beside a failure', [check('fail'), check('error')], 'error'],
    ['a failure', [check('pass'), check('fail')], 'failed'],
    ['a broken guard', [check('pass'), check('fail', 'guard')], 'failed'],
    ['a failed warning', [check('pass'), check('fail', 'warn')], 'passed'],
    ['only a failed warning', [check('fail', 'warn')], 'inconclusive'],
    ['only a passed warning', [check('pass', 'warn')], 'inconclusive'],
    ['only what does not apply', [check('not-applicable')], 'inconclusive'],
    ['what does not apply beside a warning', [check('not-applicable'), check('pass', 'warn')], 'inconclusive'],
    ['exact passes beside what does not apply', [check('pass', 'require', true), check('not-applicable')], 'passed'],
    ['an undecided line', [check('pass'), check('inconclusive')], 'inconclusive'],
    ['a failure beside an undecided line', [check('fail'), check('inconclusive')], 'failed'],
    ['an undecided guard beside a pass', [check('pass'), check('inconclusive', 'guard')], 'passed'],
    ['undecided guards alone', [check('inconclusive', 'guard')], 'inconclusive'],
    [
      'undecided guards beside exact passes',
      [check('pass', 'require', true), check('inconclusive', 'guard')],
      'inconclusive',
    ],
    ['an undecided warning beside a pass', [check('pass'), check('inconclusive', 'warn')], 'passed'],
    ['what does not apply beside a pass', [check('pass'), check('not-applicable')], 'passed'],
    ['exact passes', [check('pass', 'require', true)], 'passed'],
  ] as const)('%s', (_, checks, verdict) => {
    expect(verdictOf(checks)).toBe(verdict)
  })

  test('lines of an input make a policy stricter, and never bring it to a conclusion', () => {
    const added = (outcome: Outcome) => ({ ...check(outcome), source: { file: 'input require', line: 1 } })
    const guard = check('inconclusive', 'guard')
    expect(verdictOf([guard])).toBe('inconclusive')
    expect(verdictOf([guard, added('pass')])).toBe('inconclusive')
    expect(verdictOf([guard, check('pass')])).toBe('passed')
    expect(verdictOf([check('pass'), added('fail')])).toBe('failed')
    expect(verdictOf([check('pass'), added('inconclusive')])).toBe('inconclusive')
    expect(verdictOf([added('pass')])).toBe('passed')
  })

  test('checks that could not be judged say what they are', () => {
    expect(errorCheck(line('recall >= 0.5'), spec, 'no such column').outcome).toBe('error')
    expect(notApplicable(line('recall >= 0.5'), spec, 'first version').outcome).toBe('not-applicable')
  })
})

test.each([
  [0.5, Number.NaN],
  [0.5, Number.POSITIVE_INFINITY],
  [Number.POSITIVE_INFINITY, 0.1],
])('%d with a standard error of %d is an error of its line that says what to write', (value, se) => {
  const requirement = line(`${spec.name} <= 0.9`)
  const check = judge({ requirement, spec, confidence: 0.95, limit: 0.9, measured: estimate(value, se) })
  expect(check).toMatchObject({ outcome: 'error', observed: null, reason: expect.stringContaining('in another unit') })
  expect(check).not.toHaveProperty('interval')
})
