/** Calibration through the gate: bins by argument, against a baseline, and what noise alone would show. */
import { describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { folder, judgeLine, judgeWith } from './harness.ts'

const { normal, uniform } = random('calibration through the gate')
const n = 2000
const logits = Array.from({ length: n }, () => -0.5 + 1.2 * normal())
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
const y = logits.map((x) => (uniform() < sigmoid(x) ? 1 : 0))
const root = folder({
  'good.csv': { y, score: logits.map(sigmoid) },
  'sharp.csv': { y, score: logits.map((x) => sigmoid(2.5 * x)) },
})
const good = { predictions: 'good.csv', label: 'y' }
const sharp = { predictions: 'sharp.csv', label: 'y' }

describe('a calibrated model passes, one that is too sure fails', () => {
  test.each([
    'calibration_error <= 0.05',
    'calibration_error(10) <= 0.05',
    'calibration_error(equal_mass) <= 0.05',
    'calibration_error(equal_mass, 20) <= 0.05',
    'miscalibration <= 0.005',
    'calibration_slope >= 0.8',
  ])('%s', async (line) => {
    expect(await judgeLine('accuracy-gate', root, line, good)).toMatchObject({ outcome: 'pass' })
    expect(await judgeLine('accuracy-gate', root, line, sharp)).toMatchObject({ outcome: 'fail' })
  })
  test.each(['calibration_error <= baseline', 'miscalibration <= baseline'])('%s', async (line) => {
    const against = (of: object, baseline: string) =>
      judgeLine('accuracy-gate', root, line, { ...of, 'baseline-predictions': baseline })
    expect(await against(sharp, 'good.csv')).toMatchObject({ outcome: 'fail' })
    expect(await against(good, 'sharp.csv')).toMatchObject({ outcome: 'pass' })
  })
})

test('the verdict says what others would print, and what noise alone would make of it', async () => {
  const { notes } = await judgeWith('accuracy-gate', root, {
    ...good,
    require: 'calibration_error(equal_mass, 10) <= 0.1',
  })
  expect(notes.join()).toMatch(
    /over 10 bins of equal mass is 0\.0\d+ before the correction for noise; a perfectly calibrated model would show up to 0\.0\d+/,
  )
})

test.each([
  ['calibration_error(1) <= 0.1', 'cannot take 1'],
  ['calibration_error(2.5) <= 0.1', 'cannot take 2.5'],
  ['calibration_error(equal_mas) <= 0.1', 'did you mean `equal_mass`'],
])('%s is refused', async (line, reason) => {
  const check = await judgeLine('accuracy-gate', root, line, good)
  expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
})

test('sixty scores of 0 and 1 without a mistake are no proof of an error below 1 %', async () => {
  const label = Array.from({ length: 60 }, (_, i) => i % 2)
  const sure = folder({ 'sure.csv': { y: label, score: label } })
  const judged = (line: string) => judgeLine('accuracy-gate', sure, line, { predictions: 'sure.csv', label: 'y' })
  expect(await judged('calibration_error <= 0.01')).toMatchObject({ outcome: 'inconclusive' })
  expect(await judged('calibration_error <= 0.1')).toMatchObject({ outcome: 'pass' })
})
