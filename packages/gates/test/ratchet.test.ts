/** Limits that what was observed would bear. */
import { describe, expect, test } from '@jest/globals'
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { ratcheted } from '@sea-trials/gates/ratchet'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Burden, Check } from '@sea-trials/schema/verdict'
import { wilsonEnds } from '@sea-trials/stats/proportion'
import { random } from '@sea-trials/stats/random'

const at = (low: number, high: number) => ({ low, high, level: 0.95, method: '' })
const line = (text: string, burden: Burden = 'require') => parseRequirement({ text, burden }, accuracyVocabulary)
const seen = { outcome: 'pass', exact: false, observed: 0.8, interval: at(0.76, 0.84) } as unknown as Check

test.each<[string, string, Burden, Partial<Check>, number | undefined]>([
  ['a guard stands at the end', 'recall >= 0.5', 'guard', {}, 0.76],
  // 0.76 - 2 x 0.8416 x 0.04 / 1.96
  ['a plain line further out', 'recall >= 0.5', 'require', {}, 0.725],
  ['never milder', 'recall >= 0.75', 'require', {}, undefined],
  ['never the same', 'recall >= 0.725', 'require', {}, undefined],
  ['a ceiling is lowered', 'log_loss <= 0.9', 'guard', {}, 0.84],
  ['rounded towards the mild side', 'recall >= 0.5', 'guard', { interval: at(0.76789, 0.84) }, 0.767],
  ['and a ceiling upwards', 'log_loss <= 0.9', 'guard', { interval: at(0.7, 0.81234) }, 0.813],
  ['what did not pass says nothing', 'recall >= 0.5', 'guard', { outcome: 'inconclusive' }, undefined],
  ['exact', 'recall >= 0.5', 'guard', { exact: true }, undefined],
  ['an end without a bound', 'recall >= 0.5', 'guard', { interval: { ...at(0, 1), low: null } }, undefined],
  [
    'but not of a group that is reported only',
    'recall by g >= 0.5',
    'guard',
    {
      members: [
        { observed: 0.8, interval: at(0.76, 0.84), outcome: 'pass' },
        { observed: 0.7, interval: at(0.1, 0.9), outcome: 'not-applicable' },
      ] as never,
    },
    0.76,
  ],
  [
    'the worst of a family',
    'recall by g >= 0.5',
    'guard',
    {
      members: [
        { observed: 0.8, interval: at(0.76, 0.84) },
        { observed: 0.7, interval: at(0.6, 0.8) },
      ] as never,
    },
    0.6,
  ],
  // 0.76 - (0.8416 + 1.2816) x 0.04 / 1.96: luck once, and half of the fifth to each of two
  [
    'of a family each may be the one that is missed',
    'recall by g >= 0.5',
    'require',
    { members: [0, 1].map(() => ({ observed: 0.8, interval: at(0.76, 0.84) })) as never },
    0.716,
  ],
])('%s', (_, text, burden, more, limit) => {
  expect(ratcheted(line(text, burden), { ...seen, ...more })).toBe(limit)
})
test('against a baseline there is no floor to raise', () => {
  expect(ratcheted(line('recall >= baseline - 0.01'), seen)).toBeUndefined()
})

describe('a model as good, on rows drawn anew', () => {
  test('passes the raised line four times in five, after four hold-outs in five', () => {
    const { uniform } = random('ratchet')
    const share = (n: number): number => {
      let hits = 0
      for (let i = 0; i < n; i++) if (uniform() < 0.8) hits++
      return hits / n
    }
    const lows = Array.from({ length: 2000 }, () => wilsonEnds(share(400), 400, 1.96)[0])
    const chances = Array.from({ length: 500 }, () => {
      const observed = share(400)
      const [low, high] = wilsonEnds(observed, 400, 1.96)
      const limit = ratcheted(line('recall >= 0.5'), { ...seen, observed, interval: at(low, high) }) as number
      return lows.filter((each) => each >= limit).length / lows.length
    })
    const often = chances.filter((chance) => chance >= 0.8).length / chances.length
    expect(often).toBeGreaterThan(0.75)
    expect(often).toBeLessThan(0.9)
  })
})
