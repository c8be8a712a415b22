/** Rows of two draws that are the same by chance, and rows that are on both sides. */
import { describe, expect, test } from '@jest/globals'
import { agreementOfIds, isBeyondChance, isBeyondOneDraw, sharedShare } from '@sea-trials/stats/coincidence'
import { random } from '@sea-trials/stats/random'
import { countedRows } from './coinciding.ts'

/** What rows hold, as a number; of few or many kinds, evenly and not. */
const KINDS: Readonly<Record<string, (uniform: () => number) => number>> = {
  continuous: (uniform) => uniform(),
  'a hundred thousand kinds': (uniform) => Math.floor(uniform() * 1e5),
  'ten thousand kinds': (uniform) => Math.floor(uniform() * 1e4),
  'a thousand kinds': (uniform) => Math.floor(uniform() * 1e3),
  'ever rarer kinds': (uniform) => Math.floor(1 / (1 - uniform())),
  'half of one kind': (uniform) => (uniform() < 0.5 ? 0 : uniform()),
}
const SIZES: readonly (readonly [number, number])[] = [
  [20, 20],
  [50, 2000],
  [300, 1500],
  [1000, 10_000],
  [2000, 500],
]

describe.each(Object.keys(KINDS))('%s', (kind) => {
  const { uniform } = random('coincidence', kind)
  const draw = KINDS[kind] as (uniform: () => number) => number
  const rows = (n: number) => Array.from({ length: n }, () => draw(uniform))
  test.each(SIZES)('%i and %i rows that were drawn apart coincide by chance', (n, m) => {
    for (let run = 0; run < 10; run++) {
      const found = countedRows(rows(n), rows(m))
      expect([isBeyondChance(found), isBeyondOneDraw(found)]).toEqual([false, false])
    }
  })
})

test('of a part of the population that repeats itself chance is not called a copy', () => {
  const { uniform } = random('coincidence, shifted')
  for (const kinds of [100, 1000, 1e4, 1e5]) {
    const held = Array.from({ length: 300 }, () => Math.floor(uniform() * kinds))
    const training = Array.from({ length: 20_000 }, () => (uniform() < 0.1 ? Math.floor(uniform() * kinds) : uniform()))
    expect([kinds, isBeyondChance(countedRows(held, training))]).toEqual([kinds, false])
  }
})

test.each([
  ['continuous', 20, 20, 1],
  ['continuous', 300, 1500, 0.5],
  ['continuous', 1000, 10_000, 0.3],
  ['a hundred thousand kinds', 1000, 10_000, 1],
  ['a thousand kinds', 1000, 1000, 1],
  ['half of one kind', 300, 300, 1],
])('%s: of %i rows that are, among %i, a share of %d is found', (kind, n, m, share) => {
  const { uniform } = random('coincidence, shared', kind)
  const draw = KINDS[kind] as (uniform: () => number) => number
  const held = Array.from({ length: n }, () => draw(uniform))
  const training = Array.from({ length: m }, (_, i) => (i < share * n ? (held[i] as number) : draw(uniform)))
  const found = countedRows(held, training)
  expect(isBeyondChance(found)).toBe(true)
  expect(isBeyondChance(countedRows(training, held))).toBe(true)
  expect(sharedShare(found)).toBeGreaterThanOrEqual(share)
})

test('of one draw a tenth is told', () => {
  const { uniform } = random('coincidence, a tenth')
  const held = Array.from({ length: 1000 }, uniform)
  const found = countedRows(held, [...held.slice(0, 60), ...Array.from({ length: 3000 }, uniform)])
  expect([isBeyondChance(found), isBeyondOneDraw(found)]).toEqual([false, true])
})

test.each<[number, number, number, number | undefined]>([
  [600, 600, 0.5, 1],
  [600, 300, 0.5, 0],
  [600, 200, 0.5, 0],
  [600, 450, 0.5, 0.5],
  [3, 3, 0.5, undefined],
  [1, 1, 0, 1],
  [4, 4, 1, undefined],
  [0, 0, 0.5, undefined],
])('of %i rows that share ids %i agree, by chance %d: %p', (shared, agree, byChance, agreement) => {
  expect(agreementOfIds(shared, agree, byChance)).toBe(agreement)
})
