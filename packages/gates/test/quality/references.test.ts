/** What a candidate is compared with when it is no other model of the team: naive ones, and a plain one fitted on the spot. */
import { describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { folder, judgeLine, judgeWith } from './harness.ts'

const n = 600
const source = random('references')
const rows = Array.from({ length: 2 * n }, () => {
  const [x, z] = [source.normal(), source.normal()]
  const color = ['red', 'green', 'blue'][source.below(3)] as string
  const odds = 1.5 * x - z + (color === 'red' ? 1 : -0.5)
  return { x, z, color, y: source.uniform() < 1 / (1 + Math.exp(-odds)) ? 1 : 0, number: odds + source.normal() }
})
type Row = (typeof rows)[number]
const table = (of: readonly Row[], more: Readonly<Record<string, (row: Row, i: number) => string | number | null>>) =>
  Object.fromEntries(Object.entries(more).map(([name, cell]) => [name, of.map(cell)]))
const features = {
  x: (row: Row) => row.x,
  z: (row: Row, i: number) => (i % 7 === 0 ? null : row.z),
  color: (row: Row) => row.color,
}
const [train, held] = [rows.slice(0, n), rows.slice(n)]
const given = { data: 'holdout.csv', reference: 'train.csv', predictions: 'p.csv' }

describe('classes', () => {
  const label = { y: (row: Row) => row.y }
  const root = folder({
    'train.csv': table(train, { ...features, ...label }),
    'holdout.csv': table(held, { ...features, ...label }),
    'p.csv': table(held, { score: (row) => 1 / (1 + Math.exp(-row.x)) }),
    'best.csv': table(held, { score: (row) => (row.y === 1 ? 0.9 : 0.1) }),
  })
  const line = (text: string, more = {}) => judgeLine('accuracy-gate', root, text, { ...given, label: 'y', ...more })
  test('the simple model learns from no answer of the candidate', async () => {
    const y = Array.from({ length: 400 }, (_, i) => i % 2)
    const rows = { y, x: y.map((_, i) => (i * 7) % 13), score: y.map((label) => (label ? 0.9 : 0.1)) }
    const beside = folder({ 'a.csv': rows, 'b.csv': rows })
    const check = await judgeLine('accuracy-gate', beside, 'roc_auc > simple + 0.2', {
      data: 'a.csv',
      predictions: 'a.csv',
      reference: 'b.csv',
      label: 'y',
    })
    expect([check.outcome, check.reason]).toEqual(['pass', expect.stringMatching(/^1 against 0\.[45]/)])
  })
  test('the simple model knows what all columns say', async () => {
    const check = await line('roc_auc >= simple')
    expect(check.outcome).toBe('fail')
    expect(check.reason).toMatch(/^0\.\d+ against 0\.8\d+ of the simple model: -0\.\d/)
    expect((await line('roc_auc > simple + 0.05', { predictions: 'best.csv' })).outcome).toBe('pass')
    expect(await line('roc_auc >= simple')).toEqual(check)
  })
  test('texts teach it too', async () => {
    const { color } = features
    const colors = folder({
      'train.csv': table(train, { color, ...label }),
      'holdout.csv': table(held, { color, ...label }),
      'p.csv': table(held, { score: () => 0.5 }),
    })
    const { reason } = await judgeLine('accuracy-gate', colors, 'roc_auc >= simple', { ...given, label: 'y' })
    expect(Number(/against ([\d.]+) of the simple model/.exec(reason)?.[1])).toBeGreaterThan(0.55)
  })
  test('from which rows is said', async () => {
    const verdict = await judgeWith('accuracy-gate', root, {
      ...given,
      label: 'y',
      require: 'roc_auc >= simple - 0.5\naccuracy > naive(stratified)',
    })
    expect(verdict.notes).toContain('the simple model is fitted on data set `reference`, 600 rows')
    expect(verdict.notes).toContain('the naive model is made from the labels of data set `reference`, 600 rows')
  })
  test('stratified draws classes by their shares, the same each time', async () => {
    const check = await line('accuracy > naive(stratified)')
    const [, drawn] = /against (0\.\d+) of the naive model/.exec(check.reason) as RegExpExecArray
    const share = held.reduce((sum, { y }) => sum + y, 0) / n
    expect(Number(drawn)).toBeCloseTo(share ** 2 + (1 - share) ** 2, 1)
    expect(await line('accuracy > naive(stratified)')).toEqual(check)
    // The majority has all positives or none.
    const recall = await line('recall > naive(stratified)')
    expect(recall.reason).toMatch(/against 0\.[3-7]\d* of the naive model/)
  })
  test('majority is what naive is', async () => {
    const [a, b] = [await line('accuracy > naive(majority)'), await line('accuracy > naive')]
    expect(a.interval).toEqual(b.interval)
  })
  test('what has no meaning is an error that says what has', async () => {
    expect((await line('accuracy > naive(last)')).reason).toContain(
      '`naive(last)` is no model of the task binary. Write `naive`, `naive(majority)` or `naive(stratified)`.',
    )
    expect((await line('accuracy > naive(stratifed)')).reason).toContain('did you mean `stratified`?')
    const bare = await judgeLine('accuracy-gate', root, 'accuracy > simple', {
      ...given,
      label: 'y',
      reference: 'p.csv',
    })
    expect(bare.reason).toContain('there are none with labels')
  })
  test('three classes', async () => {
    const kind = { y: (row: Row) => (row.number > 1 ? 'high' : row.number < -1 ? 'low' : 'middle') }
    const multi = folder({
      'train.csv': table(train, { ...features, ...kind }),
      'holdout.csv': table(held, { ...features, ...kind }),
      'p.csv': table(held, { prediction: () => 'middle' }),
    })
    const inputs = { ...given, label: 'y', task: 'multiclass' }
    expect((await judgeLine('accuracy-gate', multi, 'accuracy >= simple', inputs)).outcome).toBe('fail')
    expect((await judgeLine('accuracy-gate', multi, 'accuracy >= naive(stratified) - 0.1', inputs)).outcome).toBe(
      'pass',
    )
  })
})

describe('numbers', () => {
  const label = { y: (row: Row) => row.number }
  const root = folder({
    'train.csv': table(train, { ...features, ...label }),
    'holdout.csv': table(held, { ...features, ...label }),
    'p.csv': table(held, { prediction: (row) => 1.5 * row.x }),
  })
  const line = (text: string) =>
    judgeLine('accuracy-gate', root, text, { ...given, label: 'y', task: 'regression', prediction: 'prediction' })
  test.each([
    ['rmse <= simple', 'fail'],
    ['rmse <= naive(mean)', 'pass'],
    ['mae <= naive(median)', 'pass'],
  ])('%s', async (text, outcome) => expect((await line(text)).outcome).toBe(outcome))
  test('of classes nothing is drawn', async () =>
    expect((await line('mae <= naive(stratified)')).reason).toContain(
      'Write `naive`, `naive(mean)` or `naive(median)`.',
    ))
})

describe('in time', () => {
  // Two shops, months; each month repeats after four.
  const months = (from: number, to: number) =>
    ['a', 'b'].flatMap((shop, s) =>
      Array.from({ length: to - from }, (_, i) => ({
        shop,
        month: from + i,
        y: 100 * s + 10 * ((from + i) % 4) + 0.01 * (from + i),
      })),
    )
  const file = (of: ReturnType<typeof months>, more = {}) => ({
    shop: of.map(({ shop }) => shop),
    month: of.map(({ month }) => month),
    y: of.map(({ y }) => y),
    ...more,
  })
  const [past, future] = [months(0, 24), months(24, 48)]
  const root = folder({
    'train.csv': file(past),
    'holdout.csv': file(future),
    'p.csv': { prediction: future.map(({ y }) => y + 1) },
    'early.csv': file(months(20, 44)),
  })
  const inputs = {
    ...given,
    label: 'y',
    task: 'forecasting',
    prediction: 'prediction',
    time: 'month',
    series: 'shop',
    season: '4',
  }
  const referenceOf = async (text: string) => {
    const check = await judgeLine('accuracy-gate', root, text, inputs)
    return Number(/against ([\d.]+) of the naive model/.exec(check.reason)?.[1])
  }
  test('the last value, series by series', async () => {
    const expected = future.reduce((sum, { shop, y }) => {
      const last = past.filter((row) => row.shop === shop).at(-1)?.y as number
      return sum + Math.abs(y - last) / future.length
    }, 0)
    expect(await referenceOf('mae <= naive(last)')).toBeCloseTo(expected, 1)
  })
  test('the value of the last season', async () => {
    const expected = future.reduce((sum, { shop, month, y }) => {
      const same = past.filter((row) => row.shop === shop && row.month % 4 === month % 4).at(-1)?.y as number
      return sum + Math.abs(y - same) / future.length
    }, 0)
    expect(await referenceOf('mae <= naive(seasonal)')).toBeCloseTo(expected, 3)
  })
  test('a hold-out that begins before is refused', async () => {
    const check = await judgeLine('accuracy-gate', root, 'mae <= naive(last)', { ...inputs, data: 'early.csv' })
    expect(check.reason).toContain('does not lie after the training rows of series `a`')
  })
  test('the simple model is no forecast', async () => {
    const check = await judgeLine('accuracy-gate', root, 'mae <= simple', inputs)
    expect(check.reason).toContain('there is no simple model of the task forecasting')
  })
})
