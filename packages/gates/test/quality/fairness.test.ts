/** Published numbers: fairlearn's documentation, and ProPublica's COMPAS counts. */
import { describe, expect, test } from '@jest/globals'
import { type Cells, folder, judgeWith } from './harness.ts'

test("fairlearn's user guide: 18 rows, three groups", async () => {
  const rows = {
    y: [0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1],
    prediction: [0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0],
    sf: [...'bbabbcccaacabccbcc'],
  }
  const lines = ['recall by sf >= 0.001', 'false_positive_rate by sf <= 0.999', 'selection_rate by sf >= 0.001']
  const gaps = ['difference(selection_rate by sf) <= 0.1', 'ratio(selection_rate by sf) >= 0.8']
  const root = folder({ 'p.csv': rows })
  const require = [...lines, ...gaps].join('\n')
  const { checks } = await judgeWith('bias-check', root, { predictions: 'p.csv', label: 'y', require })
  const groups = checks.slice(0, 3).map((check) => check.members?.map(({ observed }) => observed?.toFixed(4)))
  expect(groups).toEqual([
    ['0.5000', '0.6000', '0.4000'],
    ['1.0000', '0.0000', '0.6667'],
    ['0.7500', '0.5000', '0.5000'],
  ])
  expect(checks[3]?.observed).toBe(0.25)
  expect(checks[4]?.observed).toBeCloseTo(0.6667, 4)
  // Four rows a group prove nothing.
  expect(checks.slice(3).map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive'])
})

/** TN, FP, FN, TP at Medium or High, two-year recidivism, 7 214 people. */
const COMPAS = {
  'African-American': [990, 805, 532, 1369],
  Asian: [21, 2, 3, 6],
  Caucasian: [1139, 349, 461, 505],
  Hispanic: [318, 87, 129, 103],
  'Native American': [5, 3, 1, 9],
  Other: [208, 36, 90, 43],
} as const

function people(races: readonly (keyof typeof COMPAS)[]): Record<'y' | 'prediction' | 'race', Cells> {
  const rows = races.flatMap((race) =>
    COMPAS[race].flatMap((count, cell) => Array.from({ length: count }, () => [cell >> 1, cell & 1, race] as const)),
  )
  return { y: rows.map(([y]) => y), prediction: rows.map(([, p]) => p), race: rows.map(([, , r]) => r) }
}

describe("ProPublica's COMPAS counts", () => {
  const judged = (races: readonly (keyof typeof COMPAS)[], ...lines: string[]) =>
    judgeWith('bias-check', folder({ 'p.csv': people(races) }), {
      predictions: 'p.csv',
      label: 'y',
      require: lines.join('\n'),
    })

  test('Black against white: rates and gaps as published and derived', async () => {
    const { checks } = await judged(
      ['African-American', 'Caucasian'],
      'false_positive_rate by race <= 0.999',
      'precision by race >= 0.001',
      'difference(selection_rate by race) <= 0.1',
      'ratio(selection_rate by race) >= 0.8',
      'difference(false_positive_rate by race) <= 0.1',
      'difference(recall by race) <= 0.1',
    )
    const [fpr, ppv, parity, ratio, fprGap, tprGap] = checks
    expect(fpr?.members?.map(({ observed }) => observed?.toFixed(4))).toEqual(['0.4485', '0.2345'])
    expect(ppv?.members?.map(({ observed }) => observed?.toFixed(2))).toEqual(['0.63', '0.59'])
    expect(parity?.observed).toBeCloseTo(0.2402, 6)
    expect(ratio?.observed).toBeCloseTo(0.591638, 6)
    expect(ratio?.worst).toBe('Caucasian over African-American')
    expect(fprGap?.observed).toBeCloseTo(0.213925, 6)
    // Newcombe's interval of the difference, as published.
    expect(fprGap?.interval?.low).toBeCloseTo(0.1821, 4)
    expect(fprGap?.interval?.high).toBeCloseTo(0.245, 4)
    expect(tprGap?.observed).toBeCloseTo(0.197373, 6)
    expect([parity, ratio, fprGap, tprGap].map((check) => check?.outcome)).toEqual(['fail', 'fail', 'fail', 'fail'])
  })

  test('small groups are judged and named, never dropped', async () => {
    const { checks, verdict } = await judged(
      Object.keys(COMPAS) as (keyof typeof COMPAS)[],
      'guard: recall by race >= 0.5',
      'recall by race >= 0.2',
    )
    const [guard, plain] = checks
    expect(plain?.members?.map(({ name, n }) => [name, n])).toContainEqual(['Native American', 10])
    // Other: 43 of 133 found. Shown to be below 0.5 even corrected over six groups.
    expect(guard?.outcome).toBe('fail')
    expect(guard?.worst).toBe('Other')
    expect(plain?.outcome).toBe('pass')
    expect(verdict).toBe('failed')
  })
})
