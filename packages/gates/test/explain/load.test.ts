/** What is told of the planned load, against what the gate decides of so many requests. */
import { describe, expect, test } from '@jest/globals'
import { explainPolicy } from '@sea-trials/gates/explain/explain'
import type { GateContext } from '@sea-trials/gates/gate'
import type { ExplainedLine } from '@sea-trials/schema/explained'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Burden } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { shareEnds } from '@sea-trials/stats/proportion'
import { percentileRanks } from '@sea-trials/stats/quantile'
import { random } from '@sea-trials/stats/random'

async function told(text: string, burden: Burden = 'require', requests = 3000, more: readonly string[] = []) {
  const lines = [{ text, burden }, ...more.map((each) => ({ text: each, burden: 'require' as const }))]
  const load = { ratePerSecond: 100, durationMs: requests * 10, arrivals: 'poisson', warmupMs: 0 }
  const policy = {
    model: 'm',
    confidence: 0.95,
    gates: { 'stress-test': { require: lines, load } },
  } as unknown as Policy
  const { gates } = await explainPolicy({ policy } as GateContext, ['stress-test'])
  return gates[0]?.lines[0] as ExplainedLine
}

test('of an error rate: how many requests may fail, and what is caught, counted as the gate counts', async () => {
  const line = await told('error_rate < 1%')
  expect(line).toMatchObject({ kind: 'estimate', warnings: [] })
  const [, passesTo, failsFrom] = (
    /at most (\d+) may have no good answer for it to pass, from (\d+) on/.exec(line.why as string) ?? []
  ).map(Number)
  const ends = (bad: number) => shareEnds(bad / 3000, 3000, zOf(0.95))
  expect(ends(passesTo as number)[1]).toBeLessThan(0.01)
  expect(ends((passesTo as number) + 1)[1]).toBeGreaterThanOrEqual(0.01)
  expect(ends(failsFrom as number)[0]).toBeGreaterThanOrEqual(0.01)
  expect(ends((failsFrom as number) - 1)[0]).toBeLessThan(0.01)
})

describe.each<[Burden, number]>([
  ['require', 1],
  ['guard', 0],
])('%s', (burden) => {
  test('the share that it names is stopped four times in five', async () => {
    const { uniform } = random('load', burden)
    const share = (await told('error_rate < 1%', burden)).catches?.[0]?.at as number
    let stopped = 0
    for (let run = 0; run < 1500; run++) {
      let bad = 0
      for (let i = 0; i < 3000; i++) if (uniform() < share) bad++
      const [low, high] = shareEnds(bad / 3000, 3000, zOf(0.95))
      if (burden === 'require' ? !(high < 0.01) : low >= 0.01) stopped++
    }
    expect(Math.abs(stopped / 1500 - 0.8)).toBeLessThan(0.05)
  })
})

test('of a percentile: how many requests may be slower', async () => {
  const { low, high } = percentileRanks(3000, 0.99, 0.95)
  expect((await told('p99 < 200ms')).why).toContain(
    `of 3 000 requests at most ${3000 - (high as number)} may take longer than 200ms for it to pass, from ${3000 - (low as number) + 1} on it is broken`,
  )
})

test.each<[string, number, string]>([
  ['p99 < 200ms', 300, '300 requests are too few, whatever they bring; it takes about 368'],
  ['error_rate < 0.1%', 1000, '1 000 requests are too few, whatever they bring; it takes about 3 838'],
])('%s with %i requests can never pass', async (line, requests, warning) => {
  expect((await told(line, 'require', requests)).warnings.join()).toContain(warning)
  const enough = Number(/about ([\d ]+)/.exec(warning)?.[1]?.replaceAll(' ', ''))
  expect((await told(line, 'require', enough + 5)).warnings).toEqual([])
})

test('served in turns with a baseline each has half; what only a run can show is not told', async () => {
  expect((await told('p99 < 200ms', 'require', 3000, ['p95 <= baseline * 1.1'])).why).toContain('of 1 500 requests')
  expect(await told('p95 <= baseline * 1.1')).toMatchObject({
    kind: 'untold',
    why: 'how noisy it is shows when it is run',
  })
  expect(await told('throughput >= 10/s')).toMatchObject({ kind: 'exact' })
})
