/** Limits that `init` writes without a model's help. */
import { expect, test } from '@jest/globals'
import { limitOfShare } from '@sea-trials/gates/explain/suggest-groups'
import { random } from '@sea-trials/stats/random'

test.each([
  [150, 300, 25],
  [30, 300, 5],
  // Ten again may be three.
  [10, 300, 0.8],
  [3, 300, 0],
  [0, 300, 0],
])('a group with %i of %i rows has %d %% again', (rows, n, limit) => expect(limitOfShare(rows, n)).toBe(limit))

test.each([0.01, 0.03, 0.1])('files with a share of %d pass what one of them wrote in nine of ten cases', (share) => {
  const { uniform } = random('share again', share)
  const counted = (): number => Array.from({ length: 300 }, uniform).filter((u) => u < share).length
  let held = 0
  for (let run = 0; run < 1000; run++) if (counted() / 300 >= limitOfShare(counted(), 300) / 100) held++
  expect(held / 1000).toBeGreaterThan(0.9)
})
