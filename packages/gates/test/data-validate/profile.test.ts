/** A data set whose rows are not there: what its profile answers, and what it is compared with. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readProfile, writeProfile } from '@sea-trials/profile/document'
import { profileOf } from '@sea-trials/profile/make'
import { mergeProfiles } from '@sea-trials/profile/merge'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { quantileOf } from '@sea-trials/stats/histogram'
import { dataSets } from '../../src/data/data-set.ts'
import { dataValidate } from '../../src/data-validate/gate.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const HEADER = 'x,n,s,b,d,secret'
const rowsOf = (from: number, to: number, shift = 0): string =>
  `${HEADER}\n${Array.from({ length: to - from }, (_, i) => {
    const k = from + i
    const x = Math.sin(k * 12.9898) * 43758.5453
    const uniform = x - Math.floor(x)
    const day = new Date((k % 500) * 86_400_000).toISOString().slice(0, 10)
    return `${(uniform * 100 + shift).toFixed(4)},${k % 7},${'abcd'[k % 4]},${k % 3 === 0},${day},${['p', 'q', 'r'][k % 3]}`
  }).join('\n')}\n`

/** A profile of two partitions, added up; the partitions are then nowhere. */
async function historyOf(classification: Record<string, string> = {}): Promise<string> {
  const parts = []
  for (const [i, [from, to]] of (
    [
      [0, 1500],
      [1500, 3000],
    ] as const
  ).entries()) {
    const file = await lab.write(`part-${Object.keys(classification).length}-${i}.csv`, rowsOf(from, to))
    const table = await lab.engine.open({ name: 'part', files: [file] })
    parts.push(await profileOf(lab.engine, table, { classification }))
  }
  const path = join(lab.folder, 'history.json')
  await writeFile(path, writeProfile(parts.reduce(mergeProfiles)))
  return 'history.json'
}

async function judged(
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
  rest: Partial<Policy> = {},
) {
  const policy = lab.policy(more, rest)
  const history = { name: 'history', path: 'history.json', isProfile: true as const, labels: 'yes' as const }
  const require = lines.map((text) => ({ text, burden: 'require' as const }))
  const verdict = await dataValidate.run({
    policy: { ...policy, data: { ...policy.data, history }, gates: { 'data-validate': { require } } },
    engine: async () => lab.engine,
    log: { info: () => {}, warning: () => {}, debug: () => {}, progress: () => {} },
    clock: { now: () => 0, sleep: async () => {} },
    evidence: lab.folder,
    digest: async (file) => `sha256:${createHash('sha256').update(file).digest('hex')}`,
    run: {},
  })
  return {
    verdict,
    outcomes: verdict.checks.map(({ outcome }) => outcome),
    reasons: verdict.checks.map(({ reason }) => reason),
  }
}

describe('what a profile answers', () => {
  beforeAll(async () => {
    await historyOf()
  })
  test.each([
    ['history.row_count = 3000', 'pass'],
    ['history.row_count > 3000', 'fail'],
    ['history.completeness(x) = 100%', 'pass'],
    ['history.mean(n) >= 2.9', 'pass'],
    ['history.mean(n) >= 3.1', 'fail'],
    ['history.stddev(n) <= 2.1', 'pass'],
    ['history.min(n) = 0', 'pass'],
    ['history.max(n) = 6', 'pass'],
    ['history.median(n) = 3', 'pass'],
    ['history.distinct_count(n) = 7', 'pass'],
    ['history.distinct_count(s) = 4', 'pass'],
    ['history.distinct_count(b) = 2', 'pass'],
    ['history.distinct_count(x) >= 2000', 'pass'],
    ['history.distinct_count(x) <= 2000', 'fail'],
    ['history.distinct_count(x) >= 2950', 'error'],
    ['history.distinct_count(n, s) = 28', 'error'],
    ['history.quantile(x, 90%) >= 80', 'pass'],
    ['history.quantile(x, 90%) <= 80', 'fail'],
    ['history.mean(x) by s >= 1', 'error'],
    ['history.mean(x){n > 3} >= 1', 'error'],
    ['history.duplicate_rows <= 1%', 'error'],
  ])('%s: %s', async (line, outcome) => {
    const { outcomes, reasons } = await judged([line])
    expect({ outcomes, reasons: outcome === outcomes[0] ? [] : reasons }).toEqual({ outcomes: [outcome], reasons: [] })
  })
  test('a limit inside the bounds is an error that says them, never a guess', async () => {
    const { columns } = await readProfile(await readFile(join(lab.folder, 'history.json'), 'utf8'), 'history.json')
    const median = quantileOf(columns[0]!.histogram!, 0.5)!.value
    const { verdict } = await judged([`history.median(x) >= ${median}`])
    expect(verdict.verdict).toBe('error')
    expect(verdict.checks[0]!.reason).toMatch(
      /is a profile, by which `median` lies between .* and .*: the limit lies in between/,
    )
  })
  test('at the end of the bounds the operator tells', async () => {
    const { columns } = await readProfile(await readFile(join(lab.folder, 'history.json'), 'utf8'), 'history.json')
    const { low, high } = quantileOf(columns[0]!.histogram!, 0.5)!
    const limits = [`>= ${low}`, `> ${low}`, `< ${low}`, `<= ${high}`, `< ${high}`, `> ${high}`]
    const { outcomes } = await judged(limits.map((limit) => `history.median(x) ${limit}`))
    expect(outcomes).toEqual(['pass', 'error', 'fail', 'pass', 'error', 'fail'])
  })
  test('an infinity is no number that could be left out', async () => {
    const table = await lab.engine.open({ name: 'part', files: [await lab.write('endless.csv', 'x\n1.5\ninf\n2.5\n')] })
    await writeFile(join(lab.folder, 'history.json'), writeProfile(await profileOf(lab.engine, table)))
    const { outcomes, reasons } = await judged(['history.mean(x) >= 1'])
    expect(outcomes).toEqual(['error'])
    expect(reasons[0]).toMatch(/`x` is infinite in 1 rows/)
    await historyOf()
  })
  test('its digest is a subject, and its rows are counted', async () => {
    const { verdict } = await judged(['history.row_count = 3000'])
    expect(verdict.subjects.map(({ name }) => name)).toContain('data:history')
    expect(verdict.scope.rows).toBe(3000)
  })
  test('of sensitive columns there are bounds and no values', async () => {
    await historyOf({ n: 'personal', secret: 'protected' })
    const { outcomes } = await judged(['history.max(n) <= 10', 'history.max(n) >= 3', 'history.max(n) <= 6.5'])
    expect(outcomes).toEqual(['pass', 'pass', 'error'])
    expect(await readFile(join(lab.folder, 'history.json'), 'utf8')).not.toMatch(/"[pqr]"/)
    await historyOf()
  })
})

describe('rows against a profile', () => {
  beforeAll(async () => {
    await historyOf({ secret: 'protected' })
    await lab.write('same.csv', rowsOf(3000, 5000))
    await lab.write('moved.csv', rowsOf(3000, 5000, 40))
    await lab.write('other.csv', rowsOf(3000, 5000).replaceAll(/,[pqr]$/gm, ',z'))
  })
  test('rows alike have not drifted', async () => {
    const { outcomes, reasons } = await judged(['same.drift(history) <= 0.15', 'same.psi(x, history) <= 0.1'], {
      same: 'same.csv',
    })
    expect([outcomes, reasons]).toEqual([['pass', 'pass'], reasons])
  })
  test('a number that moved is found, and named', async () => {
    const { verdict } = await judged(['moved.drift(history) <= 0.15', 'moved.psi(x, history) <= 0.1'], {
      moved: 'moved.csv',
    })
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['fail', 'fail'])
    expect(verdict.checks[0]!.worst).toBe('x')
    expect(verdict.checks[0]!.observed).toBeGreaterThan(0.3)
  })
  test('a sensitive category that moved is found, though no value of it is kept', async () => {
    const { verdict } = await judged(['other.drift(history) <= 0.15'], { other: 'other.csv' })
    expect(verdict.checks[0]!.outcome).toBe('fail')
    expect(verdict.checks[0]!.worst).toBe('secret')
    expect(verdict.checks[0]!.observed).toBeCloseTo(1, 1)
  })
  test('a column that is gone has moved with all its mass', async () => {
    await lab.write('gone.csv', rowsOf(3000, 5000).replaceAll(/,(secret|[pqr])$/gm, ''))
    const { verdict } = await judged(['gone.drift(history) <= 0.15'], { gone: 'gone.csv' })
    expect(verdict.checks[0]).toMatchObject({ outcome: 'fail', worst: 'secret', observed: 1 })
  })
  test('numbers of which half are lost, evenly', async () => {
    let row = 0
    await lab.write(
      'lost.csv',
      rowsOf(3000, 5000).replaceAll(/^[\d.]+,/gm, (cell) => (row++ % 2 === 0 ? ',' : cell)),
    )
    const { verdict } = await judged(['lost.drift(history) <= 0.15'], { lost: 'lost.csv' })
    expect(verdict.checks[0]).toMatchObject({ outcome: 'fail', worst: 'x' })
    expect(verdict.checks[0]!.observed).toBeCloseTo(0.5, 1)
  })
  test('what needs the rows says so', async () => {
    const { verdict } = await judged(['same.overlap(history) = 0'], { same: 'same.csv' })
    expect(verdict.checks[0]!.outcome).toBe('error')
    expect(verdict.checks[0]!.reason).toMatch(/`history` is a profile: `overlap` needs its rows/)
  })
  test('a gate that needs rows does not take a profile for them', async () => {
    const policy = lab.policy({})
    const data = {
      history: { name: 'history', path: 'history.json', isProfile: true as const, labels: 'yes' as const },
    }
    await expect(dataSets({ ...policy, data }, lab.engine, { types: {}, missing: {} }).open('history')).rejects.toThrow(
      /is a profile, and rows are needed here/,
    )
  })
})
