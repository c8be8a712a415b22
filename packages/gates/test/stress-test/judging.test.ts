/** A generator that is in its own way decides nothing: the same load, judged by how punctual the generator was. */
import { describe, expect, test } from '@jest/globals'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { judgeLoad } from '../../src/stress-test/judging.ts'
import { stressVocabulary } from '../../src/stress-test/metrics.ts'
import type { Served } from '../../src/stress-test/turns.ts'

const n = 1000
const all = (value: number): Float64Array => new Float64Array(n).fill(value)

interface Load {
  readonly latency?: number
  readonly fromPick?: number
  readonly deviation?: number
  readonly achieved?: number
}

function judged(text: string, { latency = 10, fromPick = latency, deviation = 0, achieved = 100 }: Load) {
  const requirement = parseRequirement({ text, burden: 'require' }, stressVocabulary)
  const spec = stressVocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  const candidate: Served = {
    side: { isChecked: true } as Served['side'],
    due: Float64Array.from({ length: n }, (_, i) => 10 * i),
    durationMs: 10 * n,
    latency: all(latency),
    fromPick: all(fromPick),
    failed: new Uint8Array(n),
    timedOut: 0,
    deviation: all(deviation),
    quad: new Uint8Array(n),
  }
  const punctuality = { offeredPerSecond: 100, achievedPerSecond: achieved, latenessMs: 5 }
  return judgeLoad({ requirement, spec, confidence: 0.95, loaded: { candidate, quads: 1, punctuality } })
}

/** Blocks of turns in which every request took as long. */
function against(text: string, candidate: readonly number[], baseline: readonly number[]) {
  const requirement = parseRequirement({ text, burden: 'require' }, stressVocabulary)
  const spec = stressVocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  const served = (blocks: readonly number[]) =>
    ({
      latency: Float64Array.from({ length: n }, (_, i) => blocks[i % blocks.length] as number),
      quad: Uint8Array.from({ length: n }, (_, i) => i % blocks.length),
    }) as unknown as Served
  const punctuality = { offeredPerSecond: 100, achievedPerSecond: 100, latenessMs: 0 }
  const loaded = { candidate: served(candidate), baseline: served(baseline), quads: candidate.length, punctuality }
  return judgeLoad({ requirement, spec, confidence: 0.95, loaded })
}

describe('a generator that kept its rate', () => {
  test.each([
    ['p95 < 20ms', {}, 'pass'],
    ['p95 < 20ms', { latency: 30 }, 'fail'],
    ['error_rate < 1%', {}, 'pass'],
    ['wrong_answers = 0', { deviation: 0.5 }, 'fail'],
    ['wrong_answers = 0', {}, 'pass'],
  ] as const)('%s, %j: %s', (text, load, outcome) => expect(judged(text, load).outcome).toBe(outcome))
})

describe('a generator that sent half of what was due', () => {
  test.each([
    ['p95 < 20ms', {}, 'inconclusive'],
    ['p95 < 20ms', { latency: 30 }, 'inconclusive'],
    ['error_rate < 1%', {}, 'inconclusive'],
    ['wrong_answers = 0', {}, 'inconclusive'],
    // A wrong answer is wrong at any rate.
    ['wrong_answers = 0', { deviation: 0.5 }, 'fail'],
  ] as const)('%s, %j: %s', (text, load, outcome) => {
    const check = judged(text, { ...load, achieved: 50 })
    expect(check.outcome).toBe(outcome)
    if (outcome === 'inconclusive') expect(check.reason).toContain('it measured itself')
  })
})

test('what fails with the generator’s own lateness, and not without it, is not the model’s', () => {
  const check = judged('p95 < 20ms', { latency: 30, fromPick: 10 })
  expect([check.outcome, check.reason]).toEqual(['inconclusive', expect.stringContaining('this machine is too busy')])
})

test.each([
  [
    'p95 <= baseline * 9',
    '',
    1.5,
    '30 ms against 20 ms of the baseline, geometric means of 2 blocks of turns: ratio 1.5 (',
  ],
  ['p95 <= baseline + 99ms', 'ms', 12, '37 ms against 25 ms of the baseline, means of 2 blocks of turns: +12 ms ('],
])('%s is of the two numbers that it shows, and has their unit or none', (text, unit, observed, reason) => {
  const check = against(text, text.includes('*') ? [25, 36] : [26, 48], [10, 40])
  expect(check).toMatchObject({ unit, observed: expect.closeTo(observed, 9) })
  expect(check.reason.startsWith(reason)).toBe(true)
})

test('no answer at all is no right one', () => {
  expect(judged('wrong_answers = 0', { deviation: Number.NaN }).outcome).toBe('inconclusive')
})
