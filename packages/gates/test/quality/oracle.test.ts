/** Every metric of the language, through the gate, against scikit-learn and fairlearn (`oracles/make.py`). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { type Cells, folder, judgeWith } from './harness.ts'

interface Golden {
  readonly rows: Readonly<Record<string, Cells>>
  readonly plain: Readonly<Record<string, number>>
}
const oracles: {
  readonly binary: Golden & Binary
  readonly multiclass: Golden
  readonly regression: Golden & { readonly weighted: Golden['plain'] }
} = JSON.parse(readFileSync(new URL('oracles/quality.json', import.meta.url), 'utf8'))
interface Binary {
  readonly weighted: Golden['plain']
  readonly north: Golden['plain']
  readonly 'recall by g': Golden['plain']
  readonly 'difference(selection_rate by g)': number
  readonly 'ratio(selection_rate by g)': number
  readonly 'difference(recall by g)': number
  readonly 'average_precision over baseline': number
}

/** A line that every value of the metric is measured for, whatever comes of it. */
const linesOf = (names: readonly string[], suffix = ''): string =>
  names.map((name) => `${name}${suffix} >= 0.001`).join('\n')

async function measured(golden: Golden, inputs: Record<string, string>, names: readonly string[], suffix = '') {
  const root = folder({ 'p.csv': golden.rows })
  return judgeWith('accuracy-gate', root, {
    predictions: 'p.csv',
    label: 'y',
    ...inputs,
    require: linesOf(names, suffix),
  })
}

function expectValues(verdict: Verdict, wanted: Golden['plain']): void {
  const found = verdict.checks.map(({ requirement, observed, interval }) => ({ requirement, observed, interval }))
  for (const [i, [name, value]] of Object.entries(wanted).entries()) {
    const check = found[i]
    expect([name, check?.observed]).toEqual([name, expect.closeTo(value, 9)])
    if (name === 'max_error') continue
    const { low, high } = check?.interval ?? { low: Number.NaN, high: Number.NaN }
    expect((low ?? -Infinity) <= value + 1e-12 && value - 1e-12 <= (high ?? Infinity)).toBe(true)
  }
}

describe('values are those of scikit-learn', () => {
  const { binary, multiclass, regression } = oracles
  test('binary', async () => {
    expectValues(await measured(binary, {}, Object.keys(binary.plain)), binary.plain)
  })
  test('binary, weighted', async () => {
    expectValues(await measured(binary, { weight: 'w' }, Object.keys(binary.weighted)), binary.weighted)
  })
  test('binary, in a slice', async () => {
    expectValues(await measured(binary, {}, Object.keys(binary.north), '{g = "north"}'), binary.north)
  })
  test('multiclass, with a column of probabilities a class', async () => {
    expectValues(await measured(multiclass, { task: 'multiclass' }, Object.keys(multiclass.plain)), multiclass.plain)
  })
  test('regression', async () => {
    const { plain } = regression
    expectValues(await measured(regression, { task: 'regression' }, Object.keys(plain)), plain)
  })
  test('regression, weighted', async () => {
    const { weighted } = regression
    expectValues(await measured(regression, { task: 'regression', weight: 'w' }, Object.keys(weighted)), weighted)
  })
  test('a line at another level has an interval of its own, whatever the metric', async () => {
    for (const [golden, inputs] of [
      [binary, {}],
      [multiclass, { task: 'multiclass' }],
      [regression, { task: 'regression' }],
    ] as const) {
      const lines = Object.keys(golden.plain)
        .filter((name) => name !== 'max_error')
        .flatMap((name) => ['90%', '99%'].map((level) => `${name} >= 0.001 at ${level}`))
      const root = folder({ 'p.csv': golden.rows })
      const verdict = await judgeWith('accuracy-gate', root, {
        predictions: 'p.csv',
        label: 'y',
        ...inputs,
        require: lines.join('\n'),
      })
      const widths = verdict.checks.map(({ requirement, interval, reason }) => {
        const { low, high, level } = interval ?? { low: null, high: null, level: 0 }
        return { requirement, reason, level, width: (high ?? Number.NaN) - (low ?? Number.NaN) }
      })
      expect(widths.length).toBe(lines.length)
      for (let i = 0; i < widths.length; i += 2) {
        const [narrow, wide] = [widths[i], widths[i + 1]]
        expect({ ...wide, wider: (wide?.width ?? 0) > (narrow?.width ?? 0) }).toMatchObject({
          level: 0.99,
          wider: true,
        })
      }
    }
  })
})

describe('groups are those of fairlearn', () => {
  const { binary } = oracles
  const lines = [
    'recall by g >= 0.001',
    'difference(recall by g) <= 0.999',
    'difference(selection_rate by g) <= 0.999',
    'ratio(selection_rate by g) >= 0.001',
  ]
  const judged = async (): Promise<readonly Check[]> => {
    const root = folder({ 'p.csv': binary.rows })
    const inputs = { predictions: 'p.csv', label: 'y', require: lines.join('\n') }
    return (await judgeWith('bias-check', root, inputs)).checks
  }
  test('every group, differences and ratios', async () => {
    const [recall, gap, parity, ratio] = await judged()
    for (const member of recall?.members ?? [])
      expect(member.observed).toBeCloseTo(binary['recall by g'][member.name] as number, 12)
    expect(recall?.members?.map(({ name }) => name)).toEqual(['east', 'north', 'south'])
    expect(gap?.observed).toBeCloseTo(binary['difference(recall by g)'], 12)
    expect(parity?.observed).toBeCloseTo(binary['difference(selection_rate by g)'], 12)
    expect(ratio?.observed).toBeCloseTo(binary['ratio(selection_rate by g)'], 12)
    expect(gap?.members).toHaveLength(3)
  })
})

test('against a baseline on the same rows the value is the difference', async () => {
  const { binary } = oracles
  const { y, score, baseline } = binary.rows as Record<'y' | 'score' | 'baseline', Cells>
  const id = y.map((_, i) => i)
  // In another order: rows are paired by id.
  const backwards = { id: [...id].reverse(), score: [...baseline].reverse() }
  const root = folder({ 'data.csv': { id, y }, 'p.csv': { id, score }, 'b.csv': backwards })
  const verdict = await judgeWith('accuracy-gate', root, {
    data: 'data.csv',
    predictions: 'p.csv',
    'baseline-predictions': 'b.csv',
    label: 'y',
    id: 'id',
    require: 'average_precision >= baseline - 0.5',
  })
  expect(verdict.checks[0]?.observed).toBeCloseTo(binary['average_precision over baseline'], 12)
  expect(verdict.checks[0]?.limit?.value).toBe(-0.5)
  expect(verdict.subjects.map(({ name }) => name).sort()).toEqual([
    'baseline-predictions',
    'data:data',
    'policy',
    'predictions',
  ])
})
