/** Training data and answers that are those of the hold-out itself: no line holds by construction. */
import { describe, expect, test } from '@jest/globals'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { random } from '@sea-trials/stats/random'
import { folder, judgeLine } from './harness.ts'

const { normal, uniform } = random('same')
const rows = (from: number) => {
  const id = Array.from({ length: 100 }, (_, i) => from + i)
  const y = id.map(() => (uniform() < 0.4 ? 1 : 0))
  return { data: { id, y, x: id.map(() => normal()) }, p: { id, score: y.map((v) => 0.3 + 0.3 * v + 0.1 * uniform()) } }
}
const [held, train] = [rows(0), rows(100)]
const withoutId = <T extends { readonly id: unknown }>({ id: _, ...rest }: T) => rest
const steps = (from: number) => ({
  y: Array.from({ length: 40 }, () => normal()),
  t: Array.from({ length: 40 }, (_, i) => from + i),
  prediction: Array.from({ length: 40 }, () => normal()),
})
const [past, ahead] = [steps(0), steps(40)]
const root = folder({
  'h.csv': held.data,
  'copy.csv': held.data,
  't.csv': train.data,
  'p.csv': held.p,
  'p-other.csv': { ...held.p, score: held.p.score.map((v) => v + 0.01) },
  'tp.csv': train.p,
  'h0.csv': withoutId(held.data),
  't0.csv': withoutId(train.data),
  'p0.csv': withoutId(held.p),
  'p0-copy.csv': withoutId(held.p),
  'past.csv': past,
  'ahead.csv': ahead,
  'ahead-copy.csv': ahead,
})
const binary: RawInputs = { data: 'h.csv', predictions: 'p.csv', label: 'y', id: 'id' }
const byOrder: RawInputs = { data: 'h0.csv', predictions: 'p0.csv', label: 'y' }
const ahead40: RawInputs = { data: 'ahead.csv', predictions: 'ahead.csv', label: 'y', task: 'forecasting', time: 't' }

const judged = async (line: string, inputs: RawInputs) => {
  try {
    const { outcome, reason } = await judgeLine('accuracy-gate', root, line, inputs)
    return outcome === 'error' ? reason : 'judged'
  } catch (error) {
    return (error as Error).message
  }
}

describe('is an error, as of drift', () => {
  test.each([
    [
      'train_gap(log_loss) <= 0.1',
      { ...binary, reference: 'copy.csv', 'train-predictions': 'p-other.csv' },
      'data set',
    ],
    [
      'train_gap(log_loss) <= 0.1',
      { ...byOrder, reference: 't0.csv', 'train-predictions': 'p0-copy.csv' },
      'predictions',
    ],
    ['log_loss < naive', { ...binary, reference: 'copy.csv' }, 'data set'],
    ['accuracy >= naive(stratified)', { ...binary, reference: 'h.csv' }, 'data set'],
    ['log_loss < simple', { ...binary, reference: 'copy.csv' }, 'data set'],
    ['mase <= 2', { ...ahead40, reference: 'ahead-copy.csv' }, 'data set'],
    ['mae < naive', { ...ahead40, reference: 'ahead-copy.csv' }, 'data set'],
  ])('%s %j', async (line, inputs, what) => {
    const reason = await judged(line, inputs as RawInputs)
    expect(reason).toMatch(new RegExp(`${what}.* are the same file, and nothing differs from itself`))
  })
})

test('other files are judged', async () => {
  const apart = { ...binary, reference: 't.csv', 'train-predictions': 'tp.csv' }
  expect(await judged('train_gap(log_loss) <= 0.1', apart)).toBe('judged')
  expect(await judged('log_loss < naive', apart)).toBe('judged')
  expect(await judged('mase <= 2', { ...ahead40, reference: 'past.csv' })).toBe('judged')
})
