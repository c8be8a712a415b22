/** What `explain` promises of lines about learning curves, against how often the gate itself decides so. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { explainPolicy } from '@sea-trials/gates/explain/explain'
import type { GateContext } from '@sea-trials/gates/gate'
import { digestBook } from '@sea-trials/registry/digest'
import type { ExplainedGate } from '@sea-trials/schema/explained'
import { silent } from '@sea-trials/schema/log'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import { courseOf } from '@sea-trials/stats/course'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { riseSinceBest } from '@sea-trials/stats/rise'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import { CURVES, noisy, type Shape } from '../../../stats/test/curves.ts'
import { type Cells, folder } from '../quality/harness.ts'

const N = 60
const SPREAD = 0.006
const CORRELATION = 0.3
const CURVES_SEEN = 4
const { normal, uniform } = random('explain curves')
const falls = CURVES['falls, then flat'] as Shape
const drawn = (of: Shape): number[] => noisy(of, N, SPREAD, CORRELATION, normal)
const epoch = Array.from({ length: N }, (_, i) => i + 1)

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ threads: 1 })
})
afterAll(() => engine.close())

async function explained(
  files: Readonly<Record<string, Readonly<Record<string, Cells>>>>,
  require: string,
  inputs: object = {},
): Promise<ExplainedGate> {
  const root = folder(files)
  const policy = foldInputs({ 'learning-curve': 'curve.csv', ...inputs, require }, undefined, {
    root,
    gate: 'accuracy-gate',
  })
  const context = {
    policy,
    engine: async () => engine,
    log: silent,
    digest: digestBook(),
    run: {},
  } as unknown as GateContext
  return (await explainPolicy(context, ['accuracy-gate'])).gates[0] as ExplainedGate
}

/** How often a curve of a shape passes and fails `overfitting <= 5%`. */
function decided(shape: Shape, runs = 200): { readonly passes: number; readonly fails: number } {
  let [passes, fails] = [0, 0]
  for (let i = 0; i < runs; i++) {
    const { low, high } = (riseSinceBest(drawn(shape)).measured as Estimate).interval(0.95)
    if ((high as number) <= 0.05) passes++
    if ((low as number) > 0.05) fails++
  }
  return { passes: passes / runs, fails: fails / runs }
}

/** What a warning says of how rough a chance is. */
function rangeOf(warnings: readonly string[]): readonly [number, number] | undefined {
  const found = /^a rough chance: .* between (\d+(?:\.\d+)?)% and (\d+(?:\.\d+)?)%$/.exec(
    warnings.find((warning) => warning.startsWith('a rough chance')) ?? '',
  )
  return found === null ? undefined : [Number(found[1]) / 100, Number(found[2]) / 100]
}

describe('overfitting', () => {
  test('stops runs like the one at hand as often as promised, without any data of rows', async () => {
    const { passes, fails } = decided(falls)
    const promised: number[] = []
    const ranges: (readonly [number, number])[] = []
    for (let i = 0; i < CURVES_SEEN; i++) {
      const gate = await explained(
        { 'curve.csv': { epoch, val_loss: drawn(falls) } },
        'overfitting <= 5%\nguard: overfitting <= 5%',
      )
      const [plain, guard] = gate.lines
      promised.push(plain?.equal?.stops as number)
      ranges.push(rangeOf(plain?.warnings ?? []) ?? [promised.at(-1) as number, promised.at(-1) as number])
      expect(guard?.equal?.stops).toBeLessThan(0.02)
      expect(gate.data).toEqual([{ name: 'points of the learning curve', count: N }])
    }
    expect(fails).toBeLessThan(0.02)
    const holds = ranges.filter(([least, most]) => least - 0.05 <= 1 - passes && 1 - passes <= most + 0.05)
    expect(holds.length).toBeGreaterThanOrEqual(CURVES_SEEN - 1)
    expect(ranges.some(([least, most]) => most - least > 0.2)).toBe(true)
    // One curve shows its own noise to about a fifth; these are means.
    expect(Math.abs(promised.reduce((sum, share) => sum + share / CURVES_SEEN, 0) - (1 - passes))).toBeLessThan(0.25)
  })
  test('catches the rise that it says, about four times in five', async () => {
    const n = 400
    const steps = Array.from({ length: n }, (_, i) => i + 1)
    const noise = (of: Shape): number[] => noisy(of, n, 0.01, CORRELATION, normal)
    const gate = await explained({ 'curve.csv': { epoch: steps, val_loss: noise(falls) } }, 'guard: overfitting <= 5%')
    const at = gate.lines[0]?.catches?.[0]?.at as number
    const rising =
      (by: number): Shape =>
      (points) =>
        falls(points).map((value, i) => value + 0.5 * by * Math.max(0, (i / (points - 1) - 0.4) / 0.6))
    // The mean of the last window lies below the end of a straight rise.
    const by = at * (0.1 / (riseSinceBest(rising(0.1)(n)).measured as Estimate).value)
    let fails = 0
    for (let i = 0; i < 200; i++)
      if (((riseSinceBest(noise(rising(by))).measured as Estimate).interval(0.95).low as number) > 0.05) fails++
    expect(Math.abs(fails / 200 - 0.8)).toBeLessThan(0.2)
  })
  test('says what it was worked out on, and warns of a curve that is too noisy for a plain line', async () => {
    const wild = noisy(falls, N, 0.02, 0, normal)
    const gate = await explained({ 'curve.csv': { epoch, val_loss: wild } }, 'overfitting <= 5%')
    expect(gate.assumptions.join()).toMatch(
      /the learning curve of loss is drawn again 400 times: its course over 60 points with other noise like its own \(\d(\.\d+)?% of the loss, neighbours alike by 0(\.\d)?\)/,
    )
    expect(gate.lines[0]?.warnings.join()).toMatch(/rarely passes: stops \d+% of runs like this one.*`guard:`/)
  })
  test('of a curve that is shown to have risen no guard is advised', async () => {
    const rising: Shape = (points) => falls(points).map((value, i) => value + 0.5 * Math.max(0, i / points - 0.4))
    const gate = await explained({ 'curve.csv': { epoch, val_loss: drawn(rising) } }, 'overfitting <= 5%')
    expect(gate.lines[0]?.warnings.join()).toMatch(
      /rarely passes: .*is shown to have risen by more than that \(\d+(\.\d+)?% seen\)/,
    )
    expect(gate.lines[0]?.warnings.join()).not.toContain('guard:')
  })
  test('is the same told twice', async () => {
    const files = { 'curve.csv': { epoch, val_loss: drawn(falls) } }
    expect(await explained(files, 'overfitting <= 5%')).toEqual(await explained(files, 'overfitting <= 5%'))
  })
})

test('exact lines stand as they are, and lines about rows are told as if there were no curve', async () => {
  const y = Array.from({ length: 300 }, (_, i) => i % 3 === 0)
  const rows = { y: y.map(Number), score: y.map((positive) => (positive ? 0.4 : 0) + 0.6 * uniform()) }
  const files = { 'curve.csv': { epoch, loss: epoch, val_loss: drawn(falls) }, 'p.csv': rows }
  const inputs = { predictions: 'p.csv', label: 'y' }
  const both = await explained(files, 'roc_auc >= 0.7\ndivergence <= 50%\nguard: overfitting <= 5%', inputs)
  const alone = await explained(files, 'roc_auc >= 0.7', inputs)
  expect(both.lines.map(({ kind }) => kind)).toEqual(['estimate', 'exact', 'estimate'])
  expect(both.lines[0]?.catches?.[0]?.at).toBeCloseTo(alone.lines[0]?.catches?.[0]?.at as number, 1)
  expect(both.lines[1]?.why).toContain('as it stands: 59')
  expect(both.joint?.equal.stops).toBe(alone.joint?.equal.stops)
})

test('what a search finds on other rows is not told', async () => {
  const n = 300
  const rows = { y: Array.from({ length: n }, (_, i) => i % 2), score: Array.from({ length: n }, uniform) }
  const more = { age: Array.from({ length: n }, (_, i) => i % 50) }
  const inputs = { predictions: 'p.csv', label: 'y' }
  const gate = await explained({ 'p.csv': { ...rows, ...more } }, 'weak_slices(accuracy, 5%) = 0', inputs)
  expect(gate.lines[0]?.kind).toBe('untold')
  expect(gate.assumptions.join()).toContain('`weak_slices` is taken to hold')
})

test('too few points are told as they stand', async () => {
  const few = { epoch: epoch.slice(0, 9), val_loss: drawn(falls).slice(0, 9) }
  const gate = await explained({ 'curve.csv': few }, 'overfitting <= 5%')
  expect(gate.lines[0]).toMatchObject({ kind: 'untold', why: 'as it stands: undefined: too few points (n 9)' })
})

test('a course and its noise are taken apart', () => {
  const seen = Array.from({ length: 40 }, () => courseOf(noisy(falls, 200, 0.01, 0.5, normal)))
  const mean = (of: (each: ReturnType<typeof courseOf>) => number) => seen.reduce((sum, each) => sum + of(each) / 40, 0)
  expect(mean(({ spread }) => spread)).toBeCloseTo(0.01, 2)
  expect(mean(({ correlation }) => correlation)).toBeGreaterThan(0.4)
  expect(mean(({ correlation }) => correlation)).toBeLessThan(0.6)
  expect(courseOf(Array(12).fill(1))).toMatchObject({ course: Array(12).fill(1), spread: 0, correlation: 0 })
})
