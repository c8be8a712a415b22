/** A limit that one answer for every row meets is said to ask nothing. */
import { expect, test } from '@jest/globals'
import { type Cells, folder, judgeWith } from './harness.ts'

const plain = { predictions: 'p.csv', label: 'y' }
const y = [...Array(140).fill(0), ...Array(60).fill(1)]
const g = y.map((_, i) => (i < 100 ? 'a' : 'b'))
const notes = async (columns: Readonly<Record<string, Cells>>, require: string, inputs: object = {}) => {
  const verdict = await judgeWith('accuracy-gate', folder({ 'p.csv': columns }), { ...plain, ...inputs, require })
  return verdict.notes.filter((note) => note.includes('asks nothing'))
}

test.each<[string, readonly string[]]>([
  [
    'accuracy >= 0.6',
    [
      '`accuracy >= 0.6` asks nothing of a model: the most frequent class of the predictions file as the answer for every row reaches 0.7; write `accuracy > naive` beside it',
    ],
  ],
  ['accuracy >= 0.71', []],
  ['accuracy <= 0.99', []],
  ['accuracy < 0.99', []],
  [
    'zero_one_loss <= 0.4',
    [expect.stringContaining('reaches 0.3; write `zero_one_loss < naive` beside it') as unknown as string],
  ],
  ['zero_one_loss <= 0.29', []],
  ['zero_one_loss >= 0.01', []],
  ['zero_one_loss <= 0.4\nzero_one_loss < naive', []],
  ['accuracy{g = "a"} >= 0.9', [expect.stringContaining('reaches 1;') as unknown as string]],
  ['accuracy{g = "b"} >= 0.65', []],
  ['guard: accuracy >= 0.6\naccuracy > naive', []],
  ['accuracy by g >= 0.1', []],
  ['precision >= 0.1', []],
])('%s', async (line, wanted) =>
  expect(await notes({ y, g, score: y.map((v) => 0.1 + 0.8 * v) }, line)).toEqual(wanted),
)

test('rows count by their weight, and of several classes the most frequent one', async () => {
  const weight = y.map((v) => (v === 1 ? 7 : 1))
  expect(await notes({ y, weight, score: y }, 'accuracy >= 0.7', { weight: 'weight' })).toEqual([
    expect.stringContaining('reaches 0.75;'),
  ])
  const three = y.map((v, i) => (v === 1 ? 'c' : i % 2 ? 'a' : 'b'))
  const several = { y: three, prediction: three }
  const inputs = { task: 'multiclass', prediction: 'prediction' }
  expect(await notes(several, 'accuracy >= 0.35', inputs)).toEqual([expect.stringContaining('reaches 0.35;')])
  expect(await notes(several, 'accuracy >= 0.36', inputs)).toEqual([])
})
