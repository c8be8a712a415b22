/** A mean that few rows decide is said to be one. */
import { expect, test } from '@jest/globals'
import { folder, judgeWith } from './harness.ts'

const label = Array.from({ length: 200 }, (_, i) => i)
const even = label.map((y) => y + (y % 3))
const wild = even.map((value, i) => (i === 120 ? value + 400 : value))
const g = label.map((y) => (y < 100 ? 'a' : 'b'))

const notes = async (prediction: readonly number[], require: string): Promise<readonly string[]> => {
  const root = folder({ 'p.csv': { label, prediction, g } })
  const inputs = { predictions: 'p.csv', label: 'label', task: 'regression', prediction: 'prediction', require }
  return (await judgeWith('accuracy-gate', root, inputs)).notes.filter((note) => note.includes('decide it'))
}

test.each(['mse', 'rmse', 'mae', 'r2'])('%s of one wild row among 200', async (metric) => {
  const line = metric === 'r2' ? 'r2 >= 0' : `${metric} <= 5000`
  expect(await notes(wild, line)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^\`${metric}\`: one of 200 rows makes up \\d+(\\.\\d+)?% of its variance, so that a few rows decide it; larger ones may be missing from these data, and its interval is then too narrow\\. A metric that they do not rule, such as \`median_absolute_error\`, or more rows, would tell$`,
      ),
    ),
  ])
})

test.each(['mse <= 10', 'mae <= 10', 'median_absolute_error <= 10'])(
  '%s of even errors: nothing is said',
  async (line) => expect(await notes(even, line)).toEqual([]),
)

test('median_absolute_error is not ruled by it', async () => {
  expect(await notes(wild, 'median_absolute_error <= 10')).toEqual([])
})

/** Seventy of which one is wild, as customers of three rows and as series of three steps. */
const three = <T>(of: (unit: number, step: number) => T): readonly T[] =>
  Array.from({ length: 210 }, (_, i) => of(Math.floor(i / 3), i % 3))
const whose = three((unit) => unit)
const labels = three((unit, step) => 10 + (unit % 5) + step)
const answers = three((unit, step) => 11 + (unit % 5) + step + (unit === 40 ? 300 : (unit + step) % 2))

test.each([
  ['entities', { entity: 'whose' }, 'regression'],
  ['series', { series: 'whose', time: 'month' }, 'forecasting'],
])('%s vary, and not rows, and are said to', async (units, columns, task) => {
  const month = three((_, step) => `2027-0${step + 1}-01`)
  const root = folder({ 'p.csv': { label: labels, prediction: answers, whose, month } })
  const inputs = {
    predictions: 'p.csv',
    label: 'label',
    task,
    prediction: 'prediction',
    require: 'mae <= 5000',
    ...columns,
  }
  const { notes: all } = await judgeWith('accuracy-gate', root, inputs)
  expect(all.filter((note) => note.includes('decide it'))).toEqual([
    expect.stringMatching(
      new RegExp(`one of 70 ${units} makes up .* so that a few ${units} decide it.* or more ${units}, would tell$`),
    ),
  ])
})

test.each(['mse by g <= 5000', 'mse{g = "b"} <= 5000'])('parts are told of without numbers: %s', async (line) => {
  expect(await notes(wild, line)).toEqual([
    expect.stringMatching(/^`mse`: in a part of the rows one makes up much of its variance, so that/),
  ])
})

test.each(['mae <= baseline + 5', 'mae <= baseline * 3'])(
  'the difference to a baseline that does not go wild: %s',
  async (require) => {
    const id = label
    const root = folder({ 'p.csv': { id, label, prediction: wild }, 'b.csv': { id, label, prediction: even } })
    const inputs = {
      ...{ predictions: 'p.csv', 'baseline-predictions': 'b.csv', id: 'id' },
      ...{ label: 'label', task: 'regression', prediction: 'prediction', require },
    }
    const { notes: all } = await judgeWith('accuracy-gate', root, inputs)
    expect(all.filter((note) => note.includes('decide it'))).toEqual([
      expect.stringMatching(
        /^`mae`, less that of `baseline`: one of 200 rows makes up 99(\.\d+)?% of its variance, so that/,
      ),
    ])
  },
)
