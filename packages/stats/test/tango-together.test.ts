/** Paired shares of several groups at once, every sample with its chance: how often an end of any is on the wrong side of the truth. */
import { describe, expect, test } from '@jest/globals'
import { tango, tangoAmongSeveral } from '@sea-trials/stats/proportion'

const LOGS = [0]
for (let i = 1; i <= 500; i++) LOGS.push(LOGS[i - 1]! + Math.log(i))

/** Of groups that all lie at the truth, in per cent; `more` of the rows only the first model hits, `less` only the second. */
function missed(ends: typeof tango, n: number, groups: number, more: number, less: number): number {
  const level = 0.95 ** (1 / groups)
  let chance = 0
  for (let b = 0; b <= Math.min(n, n * more + 30); b++)
    for (let c = 0; b + c <= n; c++) {
      const rest = n - b - c
      const log = LOGS[n]! - LOGS[b]! - LOGS[c]! - LOGS[rest]!
      const here = log + b * Math.log(more) + c * Math.log(less) + rest * Math.log(1 - more - less)
      if (here > -20 && ends(b, c, n, level).high! < more - less - 1e-12) chance += Math.exp(here)
    }
  return 100 * (1 - (1 - chance) ** groups)
}

describe('all groups at the limit: one fails in hardly more than the 2.5 % that are meant', () => {
  test.each([
    [100, 10, 0.002],
    [100, 10, 0.01],
    [100, 10, 0.02],
    [200, 20, 0.002],
    [200, 20, 0.01],
    [200, 10, 0.02],
  ])('%d rows, %d groups, %d of the rows right by the candidate alone', (n, groups, more) => {
    expect(missed(tango, n, groups, more, more + 0.1)).toBeGreaterThan(3.6)
    expect(missed(tangoAmongSeveral, n, groups, more, more + 0.1)).toBeLessThan(3.5)
  })
})

test('one alone is Tango\u2019s, and together no end is more than a tenth further off', () => {
  expect(tangoAmongSeveral(3, 9, 100, 0.95)).toEqual(tango(3, 9, 100, 0.95))
  for (const [b, c, n] of [
    [0, 0, 100],
    [1, 11, 100],
    [20, 30, 500],
  ] as const) {
    const [plain, wide] = [tango(b, c, n, 0.995), tangoAmongSeveral(b, c, n, 0.995)]
    expect(wide.low!).toBeLessThan(plain.low!)
    expect(wide.high!).toBeGreaterThan(plain.high!)
    expect((wide.high! - wide.low!) / (plain.high! - plain.low!)).toBeLessThan(1.1)
  }
})
