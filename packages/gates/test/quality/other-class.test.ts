/** Answers that put two classes the wrong way round, on either side. */
import { expect, test } from '@jest/globals'
import { folder, judgeWith } from './harness.ts'

const y = Array.from({ length: 200 }, (_, i) => i % 2)
const score = y.map((v, i) => 0.2 + 0.6 * v + (i % 7 === 0 ? 0.5 - v : 0))
const turned = score.map((s) => 1 - s)
const root = folder({
  'right.csv': { y, score },
  'turned.csv': { y, score: turned },
  'chance.csv': { y, score: y.map((_, i) => (i * 37) % 101) },
  'few.csv': { y: y.slice(0, 6), score: turned.slice(0, 6) },
  'decided.csv': { y, prediction: y.map((v) => 1 - v) },
  'decided-right.csv': { y, prediction: y },
  'decided-few.csv': { y: y.slice(0, 6), prediction: y.slice(0, 6).map((v) => 1 - v) },
})
const judge = (predictions: string, require: string, baseline?: string) =>
  judgeWith('accuracy-gate', root, {
    predictions,
    label: 'y',
    require,
    ...(baseline === undefined ? {} : { 'baseline-predictions': baseline }),
  })
const asked = (notes: readonly string[]) =>
  notes.filter((note) => /score of the other class|two classes swapped/.test(note))

test.each([
  ['right.csv', 0],
  ['turned.csv', 1],
  ['chance.csv', 0],
  // That few rows are turned is no wonder.
  ['few.csv', 0],
  ['decided.csv', 1],
  ['decided-right.csv', 0],
  ['decided-few.csv', 0],
])('a candidate %s: %i question', async (file, questions) => {
  const { notes } = await judge(file, 'recall >= 0.001')
  expect(asked(notes)).toHaveLength(questions)
})

test('of decisions without scores: what is said, and that the class that is positive mends nothing', async () => {
  const said =
    "the candidate's `balanced_accuracy` is 0, far below 0.5: are its two classes swapped? Write them in the predictions as the label does"
  for (const positive of ['0', '1']) {
    const inputs = { predictions: 'decided.csv', label: 'y', positive, require: 'accuracy >= 0.6' }
    const { checks, notes } = await judgeWith('accuracy-gate', root, inputs)
    expect(checks[0]).toMatchObject({ outcome: 'fail', observed: 0 })
    expect(asked(notes)).toEqual([expect.stringContaining(said)])
  }
  const { checks } = await judge('decided-right.csv', 'accuracy >= baseline - 0.01', 'decided.csv')
  expect(checks[0]).toMatchObject({
    outcome: 'inconclusive',
    reason: expect.stringContaining(
      "the baseline's `balanced_accuracy` is 0, far below 0.5, so that any model is better",
    ),
  })
})

test('whatever is better than such a baseline is undecided; what is worse all the same stays worse', async () => {
  const outcomes = async (...given: Parameters<typeof judge>) =>
    (await judge(...given)).checks.map(({ outcome }) => outcome)
  const better = await judge('right.csv', 'roc_auc >= baseline - 0.01\naccuracy >= 0.6', 'turned.csv')
  expect(better.checks.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'pass'])
  expect(better.checks[0]?.reason).toMatch(
    /the baseline's `roc_auc` is 0\.\d+, far below 0\.5, so that any model is better/,
  )
  expect(await outcomes('chance.csv', 'roc_auc >= baseline + 0.9', 'turned.csv')).toEqual(['fail'])
  expect(await outcomes('right.csv', 'roc_auc >= baseline - 0.01', 'chance.csv')).toEqual(['pass'])
})
