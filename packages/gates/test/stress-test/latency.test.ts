import { describe, expect, test } from '@jest/globals'
import { blockRatio, percentile as percentileOf } from '@sea-trials/stats/quantile'
import { random } from '@sea-trials/stats/random'
import { percentile, shareOf, type Timed } from '../../src/stress-test/latency.ts'

/** Times in a queue with one server: Poisson arrivals, service as drawn, first come first served (Lindley's recursion). */
function queue(seed: string, perSecond: number, durationMs: number, service: (u: () => number) => number) {
  const { uniform } = random('queue', seed)
  const due: number[] = []
  const latency: number[] = []
  let free = Number.NEGATIVE_INFINITY
  // Ten seconds to reach the steady state that the formulas speak of.
  for (let at = -10_000; at < durationMs; at += -Math.log(1 - uniform()) * (1000 / perSecond)) {
    free = Math.max(at, free) + service(uniform)
    if (at < 0) continue
    due.push(at)
    latency.push(free - at)
  }
  const timed: Timed = { due: Float64Array.from(due), durationMs }
  return { timed, latency: Float64Array.from(latency) }
}

const exponential = (meanMs: number) => (u: () => number) => -Math.log(1 - u()) * meanMs

describe('percentiles of a queue, against queueing theory', () => {
  // M/M/1: the time in the system is exponential with rate mu - lambda.
  test.each([0.1, 0.4, 0.7])('M/M/1 at %d of its capacity: the 95 %% intervals cover', (busy) => {
    const perSecond = 200
    const meanMs = (busy * 1000) / perSecond
    const runs = 60
    const shares = [0.5, 0.95, 0.99]
    const covered = shares.map(() => 0)
    for (let run = 0; run < runs; run++) {
      const { timed, latency } = queue(`${busy} ${run}`, perSecond, 30_000, exponential(meanMs))
      for (const [place, p] of shares.entries()) {
        const truth = -Math.log(1 - p) / (1 / meanMs - perSecond / 1000)
        const estimate = percentile(latency, timed, p)
        if (estimate.kind !== 'estimate') throw new Error('undefined')
        const { low, high } = estimate.interval(0.95)
        if ((low ?? 0) <= truth && truth <= (high ?? Number.POSITIVE_INFINITY)) covered[place]! += 1
      }
    }
    // 95 % of 60, less three standard errors.
    expect(Math.min(...covered)).toBeGreaterThanOrEqual(52)
  })

  test('independent requests keep nearly their number', () => {
    const { uniform } = random('independent')
    const n = 6000
    const timed = { due: Float64Array.from({ length: n }, (_, i) => i * 5), durationMs: 30_000 }
    const estimate = percentile(Float64Array.from({ length: n }, uniform), timed, 0.99)
    if (estimate.kind !== 'estimate') throw new Error('undefined')
    // stress.md, section 3: ranks 983 to 997 of 1 000, 9 880 to 9 920 of 10 000.
    const { low, high } = estimate.interval(0.95)
    expect(low).toBeGreaterThan(0.985)
    expect(high).toBeLessThan(0.994)
  })

  test('requests that are slow together count as fewer', () => {
    const n = 6000
    const timed = { due: Float64Array.from({ length: n }, (_, i) => i * 5), durationMs: 30_000 }
    // Sixty slow requests: alone, or three stalls of twenty.
    const alone = Float64Array.from({ length: n }, (_, i) => (i % 100 === 0 ? 100 : 1 + (i % 7) / 100))
    const stalls = Float64Array.from({ length: n }, (_, i) => (i % 2000 < 20 ? 100 : 1 + (i % 7) / 100))
    const width = (latency: Float64Array) => {
      const estimate = shareOf(
        Uint8Array.from(latency, (value) => (value > 50 ? 1 : 0)),
        timed,
      )
      if (estimate.kind !== 'estimate') throw new Error('undefined')
      const { low, high } = estimate.interval(0.95)
      return high! - low!
    }
    expect(width(stalls)).toBeGreaterThan(2 * width(alone))
  })

  test('too few requests have no bound, and none have no percentile', () => {
    const timed = { due: Float64Array.from({ length: 100 }, (_, i) => i * 10), durationMs: 1000 }
    const estimate = percentile(
      Float64Array.from({ length: 100 }, (_, i) => i),
      timed,
      0.99,
    )
    if (estimate.kind !== 'estimate') throw new Error('undefined')
    expect(estimate.interval(0.95).high).toBeNull()
    expect(percentile(new Float64Array(0), timed, 0.99)).toMatchObject({ kind: 'undefined', reason: 'no rows' })
    expect(shareOf(new Uint8Array(0), timed)).toMatchObject({ kind: 'undefined' })
  })

  test('no errors of 3 000: Wilson’s bound', () => {
    const timed = { due: Float64Array.from({ length: 3000 }, (_, i) => i * 10), durationMs: 30_000 }
    const estimate = shareOf(new Uint8Array(3000), timed)
    if (estimate.kind !== 'estimate') throw new Error('undefined')
    expect(estimate.interval(0.95)).toMatchObject({ low: 0, high: expect.closeTo(0.001279, 5) })
  })
})

describe('two models in turns', () => {
  /** p95 of two servers in eight quads on a machine whose speed drifts; the second is `slower` times as slow. */
  function compared(seed: string, slower: number) {
    const { normal } = random('turns', seed)
    let drift = 0
    const quads = Array.from({ length: 8 }, () => {
      const cell = (factor: number) => {
        drift = 0.7 * drift + 0.08 * normal()
        return Float64Array.from({ length: 200 }, () => factor * Math.exp(drift + 0.35 * normal()))
      }
      const [a1, b1, b2, a2] = [cell(slower), cell(1), cell(1), cell(slower)]
      const p95 = (...cells: readonly Float64Array[]) =>
        percentileOf(Float64Array.from(cells.flatMap((each) => [...each])).sort(), 0.95)
      return [p95(a1, a2), p95(b1, b2)] as const
    })
    const ratio = blockRatio(
      quads.map(([a]) => a),
      quads.map(([, b]) => b),
    )
    if (ratio.kind !== 'estimate') throw new Error('undefined')
    return ratio.interval(0.95)
  }

  test.each([1, 1.1])('the 95 %% interval of the ratio covers %d, whatever the machine does', (slower) => {
    const intervals = Array.from({ length: 200 }, (_, run) => compared(`${slower} ${run}`, slower))
    const covered = intervals.filter(({ low, high }) => low! <= slower && slower <= high!).length / intervals.length
    expect(covered).toBeGreaterThan(0.9)
  })

  test('twice as slow is shown', () => {
    expect(compared('twice', 2).low).toBeGreaterThan(1.5)
  })
})
