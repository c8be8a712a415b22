import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { GateContext } from '@sea-trials/gates/gate'
import { digestBook } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { openEngine } from '@sea-trials/tables/open-engine'
import { buildOwnServer } from '../../../serving/test/own-server.ts'
import { stressTestWithin } from '../../src/stress-test/gate.ts'

const fixtures = fileURLToPath(new URL('../../../serving/test/fixtures/', import.meta.url))
const oracle = JSON.parse(readFileSync(join(fixtures, 'oracle.json'), 'utf8')) as Record<
  string,
  { rows: Record<string, unknown>[]; answers: number[][] }
>

const root = mkdtempSync(join(tmpdir(), 'sea-trials-stress-'))
beforeAll(async () => {
  await buildOwnServer()
  for (const name of ['columns', 'zipmap', 'words'])
    copyFileSync(join(fixtures, `${name}.onnx`), join(root, `${name}.onnx`))
  const rows = oracle.columns!.rows.map((row, id) => JSON.stringify({ ...row, id, y: id % 2 === 0 }))
  writeFileSync(join(root, 'rows.jsonl'), `${rows.join('\n')}\n`)
  const numbers = Array.from({ length: 40 }, (_, id) => `${id},${id / 8}`)
  writeFileSync(join(root, 'numbers.csv'), `id,x\n${numbers.join('\n')}\n`)
  writeFileSync(join(root, 'predictions.csv'), `id,score\n${numbers.reverse().join('\n')}\n`)
  writeFileSync(join(root, 'twice.csv'), `id,score\n${numbers.join('\n')}\n3,0.375\n`)
  writeFileSync(join(root, 'more.csv'), `id,score\n${numbers.join('\n')}\n77,0.5\n`)
  writeFileSync(join(root, 'unnamed.csv'), 'score\n0.5\n0.5\n')
  writeFileSync(join(root, 'fewer.csv'), `id,score\n${numbers.slice(5).join('\n')}\n`)
})

interface Asked extends Partial<Omit<Policy, 'gates'>> {
  readonly require: readonly string[]
  readonly rate?: number
  readonly durationMs?: number
  readonly timeoutMs?: number
}

async function judge({ require, rate = 200, durationMs = 750, timeoutMs = 10_000, ...more }: Asked): Promise<Verdict> {
  const policy: Policy = {
    model: 'm',
    task: 'binary',
    data: { holdout: { name: 'holdout', path: 'rows.jsonl', labels: 'yes' } },
    columns: { label: 'y', id: 'id', groups: [] },
    candidate: { onnx: 'columns.onnx', threshold: 0.5 },
    confidence: 0.95,
    gates: {
      'stress-test': {
        require: require.map((text) => ({ text, burden: 'require' })),
        load: { ratePerSecond: rate, durationMs, arrivals: 'poisson', warmupMs: 200 },
      },
    },
    root,
    digest: `sha256:${'0'.repeat(64)}`,
    ...more,
  }
  const engine = await openEngine({ threads: 1 })
  const context: GateContext = {
    policy,
    engine: async () => engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: root,
    digest: digestBook(),
    run: {},
  }
  try {
    return await stressTestWithin(timeoutMs).run(context)
  } finally {
    await engine.close()
  }
}

/** A policy whose server is one of the faulty ones: its answer to a row is its first number. */
const served = (fault: string, argument: number | string = 0): Omit<Asked, 'require'> => ({
  data: { holdout: { name: 'holdout', path: 'numbers.csv', labels: 'no' } },
  columns: { id: 'id', groups: [] },
  candidate: { predictions: 'predictions.csv', threshold: 0.5 },
  serving: {
    start: `exec "${process.execPath}" "${join(fixtures, 'servers/server.mjs')}" ${fault} ${argument}`,
    protocol: 'open-inference',
    readyMs: 20_000,
  },
})

/** A machine that is too busy leaves undecided what a free one decides, and says so. */
const decided = (check: Check, outcome: 'pass' | 'fail') => {
  if (check.outcome === 'inconclusive') expect(check.reason).toMatch(/the load (generator|is too short)/)
  else expect(check.outcome).toBe(outcome)
}

const only = ({ checks }: Verdict): Check => {
  expect(checks).toHaveLength(1)
  return checks[0]!
}

describe('a model served by us', () => {
  test('within its limits: every number, executed evidence, subjects, figures', async () => {
    const verdict = await judge({
      require: ['p50 < 5s', 'error_rate < 50%', 'wrong_answers = 0', 'throughput >= 50/s'],
      durationMs: 1500,
    })
    for (const check of verdict.checks) decided(check, 'pass')
    expect(['passed', 'inconclusive']).toContain(verdict.verdict)
    expect(verdict.evidence).toBe('executed')
    expect(verdict.subjects.map(({ name }) => name)).toEqual(['model', 'data:holdout', 'policy'])
    expect(Object.keys(verdict.metrics).sort()).toEqual(
      ['error_rate', 'p50', 'p90', 'p95', 'p99', 'throughput', 'wrong_answers'].sort(),
    )
    expect(verdict.figures.map(({ id }) => id)).toEqual(['latency-by-percentile', 'latency-over-time'])
    expect(verdict.scope.requests).toBeGreaterThan(200)
    expect(verdict.notes[0]).toContain('own server')
  })

  test('a limit that cannot be met fails', async () => {
    const check = only(await judge({ ...served('none'), require: ['p50 < 0.001ms'] }))
    decided(check, 'fail')
  })

  test('too short a load settles no tail', async () => {
    const check = only(await judge({ ...served('none'), require: ['p99 < 5s'], rate: 50, durationMs: 500 }))
    expect(check.outcome).toBe('inconclusive')
    expect(check.interval?.high).toBeNull()
    expect(check.reason).toContain('the load is too short to bound it: it takes at least 368 requests')
  })

  test('a baseline in turns, as fast as the candidate', async () => {
    const baseline = { onnx: 'zipmap.onnx', threshold: 0.5, first: 'adopt' as const }
    const verdict = await judge({ require: ['p50 <= baseline * 20'], baseline, rate: 100, durationMs: 1200 })
    const check = only(verdict)
    expect(check.reason).toMatch(/ ms of the baseline, geometric means of \d+ blocks of turns: ratio [\d.]+ \(/)
    expect(check.unit).toBe('')
    expect(check.interval?.method).toBe('t over blocks, log ratio')
    // A machine that stalls for longer than the answers take can only make it undecided.
    expect(['pass', 'inconclusive']).toContain(check.outcome)
    expect(verdict.subjects.map(({ name }) => name)).toContain('baseline')
  })

  test('the same model, and no model yet, are no comparison', async () => {
    const same = { onnx: 'columns.onnx', threshold: 0.5, first: 'adopt' as const }
    expect(only(await judge({ require: ['p50 <= baseline * 1.1'], baseline: same, durationMs: 300 }))).toMatchObject({
      outcome: 'not-applicable',
      reason: 'the candidate is the baseline: the same bytes, read at the same threshold',
    })
    mkdirSync(join(root, '.sea-trials/registry'), { recursive: true })
    const none = { stage: 'production', threshold: 0.5, first: 'adopt' as const }
    const first = { ...served('none'), baseline: none, durationMs: 300 }
    expect(only(await judge({ ...first, require: ['p50 <= baseline * 1.1'] }))).toMatchObject({
      outcome: 'not-applicable',
    })
    await expect(judge({ require: ['p50 <= baseline * 1.1'] })).rejects.toMatchObject({ code: 'missing-baseline' })
  })
})

describe('a server of the policy', () => {
  test('good: started, loaded, compared with the predictions by id, stopped', async () => {
    const verdict = await judge({ ...served('none'), require: ['wrong_answers = 0', 'error_rate <= 50%'] })
    for (const check of verdict.checks) decided(check, 'pass')
    expect(verdict.evidence).toBe('claimed')
    expect(verdict.metrics.wrong_answers).toBe(0)
  })

  test('wrong answers are counted', async () => {
    const check = only(await judge({ ...served('wrong'), require: ['wrong_answers = 0'] }))
    expect(check.outcome).toBe('fail')
    expect(check.observed).toBeGreaterThan(10)
    const tolerant = only(await judge({ ...served('wrong'), require: ['wrong_answers(2) = 0'] }))
    expect(tolerant.observed).toBe(0)
  })

  test('slow: every request counts from the instant it was due', async () => {
    const check = only(await judge({ ...served('slow', 60), require: ['p50 < 20ms'] }))
    expect(check.observed).toBeGreaterThanOrEqual(60)
    decided(check, 'fail')
  })

  test('one error in ten', async () => {
    const check = only(await judge({ ...served('errors', 10), require: ['error_rate < 1%'] }))
    decided(check, 'fail')
    expect(check.observed).toBeGreaterThan(0.08)
    expect(check.observed).toBeLessThan(0.12)
  })

  test('a server that hangs after a while: the unanswered stand in the tail', async () => {
    const asked = { ...served('hang', 60), durationMs: 1000, timeoutMs: 1000 }
    const verdict = await judge({ ...asked, require: ['p95 < 500ms', 'error_rate < 1%'] })
    for (const check of verdict.checks) decided(check, 'fail')
    expect(verdict.metrics.p99).toBe(1000)
    expect(verdict.notes.join()).toContain('had no answer within 1 s')
  })

  test.each([
    ['dies under the load', 'die', 30, 'the server ended by itself with exit code 1'],
    ['answers garbage', 'garbage', 0, 'the server answered with something that is no JSON object'],
    ['never answers', 'hang', 0, 'did not answer within 1000 ms'],
    ['exits at once', 'exit', 0, 'ended by itself with exit code 3; it said: cannot read the model'],
  ])('%s: could not judge', async (_, fault, argument, message) => {
    await expect(judge({ ...served(fault, argument), timeoutMs: 1000, require: ['p50 < 5s'] })).rejects.toMatchObject({
      code: 'server-failed',
      message: expect.stringContaining(message),
    })
  })

  test('never ready: could not judge', async () => {
    const asked = served('never')
    const serving = { ...asked.serving!, readyMs: 500 }
    await expect(judge({ ...asked, serving, require: ['p50 < 5s'] })).rejects.toMatchObject({ code: 'server-failed' })
  })
})

describe('what cannot be judged', () => {
  test('nothing required', async () => {
    await expect(judge({ require: [] })).rejects.toMatchObject({ code: 'bad-policy' })
  })

  test('nothing to serve', async () => {
    const candidate = { predictions: 'predictions.csv', threshold: 0.5 }
    await expect(judge({ require: ['p50 < 5s'], candidate })).rejects.toMatchObject({
      code: 'bad-input',
      message: 'nothing says how the candidate is served',
    })
  })

  test('no requests', async () => {
    await expect(judge({ ...served('none'), require: ['error_rate < 1%'], rate: 0.001 })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('no answers to compare with, or too few', async () => {
    const { candidate: _, ...asked } = served('none')
    const without = { ...asked, candidate: { threshold: 0.5 }, require: ['wrong_answers = 0'] }
    expect(only(await judge(without))).toMatchObject({ outcome: 'error' })
    const fewer = { ...asked, candidate: { predictions: 'fewer.csv', threshold: 0.5 }, require: ['wrong_answers = 0'] }
    await expect(judge(fewer)).rejects.toMatchObject({ code: 'unpaired-rows' })
  })

  test.each([
    ['an id twice', 'twice', 'an id of the predictions in more than one row ('],
    ['an id of no row', 'more', '1 of 41 rows of the predictions are not in data set `holdout` ('],
    ['no ids, another number of rows', 'unnamed', 'data set `holdout` has 40 rows and the predictions has 2'],
  ])('predictions with %s are not of these rows', async (_, name, message) => {
    const candidate = { predictions: `${name}.csv`, threshold: 0.5 }
    await expect(judge({ ...served('none'), candidate, require: ['wrong_answers = 0'] })).rejects.toMatchObject({
      code: 'unpaired-rows',
      message: expect.stringContaining(message),
      at: { file: `${name}.csv` },
    })
  })

  test('a file that is no model is named as the policy names it', async () => {
    const candidate = { onnx: 'numbers.csv', threshold: 0.5 }
    await expect(judge({ candidate, require: ['p50 < 5s'] })).rejects.toMatchObject({
      code: 'bad-model',
      at: { file: 'numbers.csv' },
    })
  })

  test('only failures: no wrong answer is no right answer', async () => {
    // The first request is the one that asks whether the server answers at all.
    const asked = { ...served('refuse', 1), require: ['wrong_answers = 0'] }
    expect(only(await judge(asked))).toMatchObject({ outcome: 'inconclusive', observed: null, n: 0 })
  })

  test('a column that the model takes is not in the data', async () => {
    const data = { holdout: { name: 'holdout', path: 'numbers.csv', labels: 'no' as const } }
    await expect(judge({ require: ['p50 < 5s'], data })).rejects.toMatchObject({ code: 'missing-column' })
  })

  test('an address where nothing listens', async () => {
    const serving = { url: 'http://127.0.0.1:1', protocol: 'mlflow' as const, readyMs: 200 }
    await expect(judge({ require: ['p50 < 5s'], serving })).rejects.toMatchObject({ code: 'server-failed' })
  })

  test('one side far away, the other here', async () => {
    const asked = served('none')
    const baseline = { url: 'http://127.0.0.1:1', threshold: 0.5, first: 'adopt' as const }
    await expect(
      judge({ ...asked, baseline, serving: { ...asked.serving!, readyMs: 500 }, require: ['p50 <= baseline * 1.1'] }),
    ).rejects.toMatchObject({ name: 'SeaTrialsError' })
  })
})
