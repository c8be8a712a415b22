/** What a candidate is compared with when it is no other model of the team: naive ones, and a plain one fitted on the spot. */
import { describe, expect, test } from '@jest/globals'
import type { Check } from '@sea-trials/schema/verdict'
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
    const beside = folder({ 'a.csv': rows, 'b.csv': { ...rows, score: rows.score.map((score) => score + 0.05) } })
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
  test.each([
    [undefined, 'error', '`naive(seasonal)` repeats the last season, and nobody says how long one is'],
    ['1', 'pass', 'of the naive model'],
  ])('of a season of %s is %s', async (season, outcome, reason) => {
    const { season: _, ...rest } = inputs
    const of = { ...rest, ...(season === undefined ? {} : { season }) }
    const check = await judgeLine('accuracy-gate', root, 'mae <= naive(seasonal)', of)
    expect(check).toMatchObject({ outcome, reason: expect.stringContaining(reason) })
    expect((await judgeLine('accuracy-gate', root, 'mae <= naive', of)).outcome).toBe('pass')
  })
  test('a hold-out that begins before is refused', async () => {
    const check = await judgeLine('accuracy-gate', root, 'mae <= naive(last)', { ...inputs, data: 'early.csv' })
    expect(check.reason).toContain('does not lie after the training rows of series `a`')
  })
  const judged = async (text: string, more = {}, at = root) =>
    (await judgeWith('accuracy-gate', at, { ...inputs, ...more, require: text })).checks[0] as Check
  const simpleIn = ({ reason }: Check) => Number(/against ([\d.]+) of the simple model/.exec(reason)?.[1])
  test('the simple model goes by what was known, and finds the season and the drift', async () => {
    const ahead = months(60, 68)
    const long = folder({
      'train.csv': file(months(0, 60)),
      'holdout.csv': file(ahead),
      'p.csv': { prediction: ahead.map(({ y }) => y + 1) },
    })
    // The last season alone is 0.04 to 0.08 off, by the drift.
    expect(simpleIn(await judged('mae <= simple', {}, long))).toBeLessThan(0.05)
    expect((await judged('mae <= simple', {}, long)).outcome).toBe('fail')
    const { notes } = await judgeWith('accuracy-gate', long, { ...inputs, require: 'mae <= simple' })
    expect(notes.join('\n')).toMatch(/fitted on data set `reference`, 120 rows: by the last value that was known/)
  })
  test('a series with a memory: a line through what was known beats what was last', async () => {
    const source = random('memory')
    const walk = (n: number) => {
      let [level, before] = [0, 0]
      return Array.from({ length: n }, () => {
        const next = 0.3 * level - 0.5 * before + source.normal()
        before = level
        level = next
        return 50 + 5 * level
      })
    }
    const shops = Array.from({ length: 12 }, (_, s) => ({ shop: `s${s}`, y: walk(160) }))
    const rowsOf = (from: number, to: number) =>
      shops.flatMap(({ shop, y }) => y.slice(from, to).map((value, i) => ({ shop, month: from + i, y: value })))
    const held = rowsOf(120, 160)
    const own = folder({
      'train.csv': file(rowsOf(0, 120)),
      'holdout.csv': file(held, { ahead: held.map(() => 1) }),
      'p.csv': { prediction: held.map(() => 50), ahead: held.map(() => 1) },
    })
    const ask = (text: string) => judged(text, { season: '1', horizon: 'ahead' }, own)
    const best = simpleIn(await ask('rmse <= simple'))
    // Of what cannot be known the standard deviation is 5.
    expect(best).toBeGreaterThan(4.5)
    expect(best).toBeLessThan(5.5)
    expect((await ask('rmse > simple')).outcome).toBe('pass')
    const last = Number(/against ([\d.]+) of the naive/.exec((await ask('rmse <= naive(last)')).reason)?.[1])
    expect(last).toBeGreaterThan(1.15 * best)
  })
  test('a value of tomorrow teaches it nothing', async () => {
    const flat = folder({
      'train.csv': file(months(0, 24)),
      'holdout.csv': file(months(24, 28)),
      'p.csv': { prediction: months(24, 28).map(({ y }) => y) },
    })
    const steep = folder({
      'train.csv': file(months(0, 24)),
      'holdout.csv': file(months(24, 28).map((row) => ({ ...row, y: row.y + 100 }))),
      'p.csv': { prediction: months(24, 28).map(({ y }) => y) },
    })
    const [a, b] = [await judged('mae <= simple', {}, flat), await judged('mae <= simple', {}, steep)]
    expect(simpleIn(b)).toBeCloseTo(100 + simpleIn(a), 0)
  })
  test('too little to learn from is said', async () => {
    const short = folder({
      'train.csv': file(months(18, 24)),
      'holdout.csv': file(months(24, 26)),
      'p.csv': { prediction: months(24, 26).map(({ y }) => y) },
    })
    expect((await judged('mae <= simple', {}, short)).reason).toMatch(
      /cannot learn to forecast 1 steps ahead from 4 training rows that have a season before them.*naive\(seasonal\)/,
    )
  })
})

describe('rankings', () => {
  const source = random('ranked')
  const table = (n: number) => {
    const rows = Array.from({ length: n }, (_, i) => {
      const [x, brand] = [source.normal(), ['a', 'b', 'c'][source.below(3)] as string]
      const taste = x + (brand === 'a' ? 1.5 : 0) + 0.5 * source.normal()
      return { q: i >> 3, x, brand, y: taste > 2 ? 2 : taste > 1 ? 1 : 0 }
    })
    return {
      q: rows.map(({ q }) => q),
      x: rows.map(({ x }) => x),
      brand: rows.map(({ brand }) => brand),
      y: rows.map(({ y }) => y),
    }
  }
  const [train, held] = [table(1600), table(1600)]
  const root = folder({
    'train.csv': train,
    'holdout.csv': held,
    'x.csv': { score: held.x },
    'right.csv': { score: held.y },
  })
  const inputs = { ...given, label: 'y', query: 'q', task: 'ranking' }
  test('the simple model orders rows by the relevance that their columns let expect', async () => {
    const of = (predictions: string) =>
      judgeLine('accuracy-gate', root, 'ndcg(8) >= simple', { ...inputs, predictions })
    const check = await of('x.csv')
    // Better than by one of the two columns that decide, worse than the labels themselves.
    expect(check.outcome).toBe('fail')
    expect((await of('right.csv')).outcome).toBe('pass')
  })
})

describe('rankings by popularity', () => {
  // Relevant in the training rows: a three times, b once, c never though it is there; d is never there.
  const train = {
    q: [1, 1, 1, 2, 2, 2, 3, 3],
    item: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b'],
    y: [2, 0, 0, 1, 1, 0, 1, 0],
    w: [1, 1, 1, 1, 1, 1, 1, 1],
  }
  const queries = Array.from({ length: 40 }, (_, q) => q)
  const held = {
    q: queries.flatMap((q) => [q, q, q]),
    item: queries.flatMap((q) => (q % 2 === 0 ? ['c', 'b', 'a'] : ['c', 'd', 'a'])),
    y: queries.flatMap(() => [0, 1, 0]),
    w: queries.flatMap(() => [1, 1, 1]),
  }
  const root = folder({
    'train.csv': train,
    'holdout.csv': held,
    'p.csv': { score: held.y },
  })
  const inputs = { ...given, label: 'y', query: 'q', task: 'ranking' }
  const ask = (line: string, more = {}, of = root) =>
    judgeLine('accuracy-gate', of, line, { ...inputs, item: 'item', ...more })
  const against = async (line: string, more = {}, of = root) =>
    Number(/against ([\d.]+) of/.exec((await ask(line, more, of)).reason)?.[1])

  test('items stand in the order of how often they were relevant, those that never were in none', async () => {
    // b is second to a: 1/2. d shares the last two places with c: (1/2 + 1/3) / 2.
    const expected = (1 / 2 + (1 / 2 + 1 / 3) / 2) / 2
    expect(await against('mean_reciprocal_rank > naive(popularity)')).toBeCloseTo(expected, 3)
    expect(await against('mean_reciprocal_rank > naive')).toBeCloseTo(expected, 3)
  })

  test('weighted, where rows are', async () => {
    // a is relevant in two queries of weight 1, b in one of weight 10.
    const turned = folder({
      'train.csv': { ...train, y: [2, 0, 0, 0, 1, 0, 1, 0], w: [1, 1, 1, 10, 10, 10, 1, 1] },
      'holdout.csv': held,
      'p.csv': { score: held.y },
    })
    const of = (more: object) => against('hit_rate(1) > naive(popularity)', more, turned)
    expect([await of({}), await of({ weight: 'w' })]).toEqual([0, 0.5])
  })

  test('training rows need no id, entity or time; what they need and lack is named by its role', async () => {
    const named = folder({
      'train.csv': train,
      'holdout.csv': { ...held, row: held.y.map((_, i) => i), who: held.q, at: held.q },
      'p.csv': { row: held.y.map((_, i) => i), score: held.y },
    })
    const of = (more: object, line = 'mean_reciprocal_rank > naive(popularity)') =>
      judgeLine('accuracy-gate', named, line, { ...inputs, item: 'item', id: 'row', ...more })
    expect((await of({})).outcome).toBe('pass')
    expect((await of({ entity: 'who', time: 'at' })).reason).toMatch(/of the naive model/)
    const { item: sku, ...rest } = train
    const lacking = folder({ 'train.csv': { ...rest, sku }, 'holdout.csv': held, 'p.csv': { score: held.y } })
    expect((await judgeLine('accuracy-gate', lacking, 'ndcg > naive', { ...inputs, item: 'item' })).reason).toMatch(
      /data set `reference` has no column `item`, the `item` of the policy\. Write it into these data, or name another column with `item`/,
    )
    // Whoever is judged on them has to be named.
    expect((await of({}, 'reference.ndcg >= 0.1')).reason).toContain('has no column `row`, the `id` of the policy')
  })

  test('from which rows is said, and what to write where there are none, or no item', async () => {
    const lines = ['ndcg > naive', 'ndcg > naive(popularity)']
    const judged = (more: object) => judgeWith('accuracy-gate', root, { ...inputs, ...more, require: lines.join('\n') })
    expect((await judged({ item: 'item' })).notes).toContain(
      'the naive model ranks items by how often they are relevant in data set `reference`, 8 rows',
    )
    const { checks, notes } = await judged({})
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'error'])
    expect(checks[1]?.reason).toMatch(/no column is named as the item\. Name it: `item: \.\.\.` under `columns`/)
    expect(notes).toContainEqual(expect.stringMatching(/in no order; by popularity where `item`/))
    const alone = await judged({ item: 'item', reference: undefined })
    expect(alone.checks.map(({ outcome }) => outcome)).toEqual(['pass', 'error'])
    expect(alone.checks[1]?.reason).toMatch(/popularity is counted in training rows.*`train` in the policy/)
    for (const other of ['majority', 'random'])
      expect((await ask(`ndcg > naive(${other})`)).reason).toContain('Write `naive` or `naive(popularity)`.')
  })
})
