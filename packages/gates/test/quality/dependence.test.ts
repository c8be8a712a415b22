/** Rows that hang together: declared, they are judged as such; undeclared, nothing is decided. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Random, random } from '@sea-trials/stats/random'
import { folder, judgeLine, judgeWith } from './harness.ts'
import { daily, judgeWorld } from './worlds.ts'

const plain = { predictions: 'p.csv', label: 'y' }
const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)

/** A model whose errors have a memory: of what stands before, in the order of the file. */
function log(n: number, memory: number, source: Random = random('log', n, memory)) {
  let luck = source.normal()
  const rows = Array.from({ length: n }, (_, i) => {
    luck = memory * luck + Math.sqrt(1 - memory ** 2) * source.normal()
    const x = 1.5 * source.normal()
    const y = x + 1.5 * luck + 0.5 * source.normal() > 0 ? 1 : 0
    return { y, score: Number((1 / (1 + Math.exp(-x))).toFixed(6)), day: day(i), id: i, half: i >> 1 }
  })
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  return { y: column('y'), score: column('score'), day: column('day'), id: column('id'), half: column('half') }
}

describe('undeclared', () => {
  test('rows that share an id decide nothing, and the line to write is said', async () => {
    const root = folder({ 'p.csv': log(300, 0) })
    const check = await judgeLine('accuracy-gate', root, 'roc_auc >= 0.5', { ...plain, id: 'half' })
    expect(check).toMatchObject({ outcome: 'inconclusive' })
    expect(check.reason).toContain('300 rows have 150 ids')
    expect(check.reason).toContain('name `half` as `entity` under `columns`')
    const rates = await judgeLine('bias-check', root, 'label_rate >= 0.01', { ...plain, id: 'half' })
    expect(rates.outcome).toBe('inconclusive')
  })
  test('a log whose errors hang together names the column of time', async () => {
    const check = await judgeLine('accuracy-gate', folder({ 'p.csv': log(500, 0.9) }), 'roc_auc >= 0.5', plain)
    expect(check.outcome).toBe('inconclusive')
    expect(check.reason).toMatch(
      /over `day`, in whose order the rows stand \(\d+\.\d times .*\): name it as `time` under `columns`$/,
    )
  })
  test('the order of the file is enough', async () => {
    const { day: _, ...columns } = log(1500, 0.6)
    const root = folder({ 'p.csv': columns })
    const check = await judgeLine('accuracy-gate', root, 'roc_auc >= 0.5', plain)
    expect(check.outcome).toBe('inconclusive')
    expect(check.reason).toMatch(
      /errors of rows that stand together are alike \(correlation 0\.\d\d\).*as `entity`, or when they happened as `time`$/,
    )
    // Nor do groups decide, and guards that are not decided leave a gate without a conclusion.
    const groups = await judgeWith('accuracy-gate', root, { ...plain, require: 'guard: accuracy by y >= 0.1' })
    expect(groups.verdict).toBe('inconclusive')
    expect(groups.checks[0]?.members?.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive'])
  })
  test('dates that the rows do not follow are a column like any other', async () => {
    const { y, score, day: days } = log(500, 0.9)
    // 197 and 500 have no common divisor: every row once, far from where it stood.
    const dealt = <T>(cells: readonly T[]): T[] => cells.map((_, i) => cells[(i * 197) % cells.length] as T)
    const root = folder({ 'p.csv': { y: dealt(y), score: dealt(score), day: dealt(days) } })
    expect((await judgeLine('accuracy-gate', root, 'roc_auc >= 0.5', plain)).outcome).toBe('pass')
  })
  test('what is exact is decided all the same', async () => {
    const root = folder({ 'p.csv': { ...log(300, 0), prediction: log(300, 0).y } })
    const check = await judgeLine('accuracy-gate', root, 'max_error <= 1', {
      ...plain,
      task: 'regression',
      prediction: 'prediction',
      id: 'half',
    })
    expect(check).toMatchObject({ exact: true, outcome: 'pass' })
  })
  test('independent rows are judged, dates or not', async () => {
    const check = await judgeLine('accuracy-gate', folder({ 'p.csv': log(500, 0) }), 'roc_auc >= 0.6', plain)
    expect(check.outcome).toBe('pass')
  })
})

/** Labels that stay as they are from row to row nine times in ten, of two groups that are dealt. */
function people(n: number, memory: number, { uniform }: Random = random('people', n, memory)) {
  let y = 0
  return Array.from({ length: n }, (_, i) => {
    if (uniform() >= memory) y = uniform() < 0.4 ? 1 : 0
    return { y, g: uniform() < 0.5 ? 'a' : 'b', age: Math.floor(60 * uniform()), day: day(i), id: i, half: i >> 1 }
  })
}
const columnsOf = <T extends object>(rows: readonly T[]) =>
  Object.fromEntries(Object.keys(rows[0] as T).map((key) => [key, rows.map((row) => row[key as keyof T])])) as {
    [K in keyof T]: T[K][]
  }

describe('decisions alone', () => {
  // The score is that of the label, and keeps nine tenths of what it was: errors have nothing in common.
  const source = random('decisions')
  let kept = source.normal()
  const rows = Array.from({ length: 1500 }, (_, i) => {
    kept = 0.9 * kept + Math.sqrt(1 - 0.9 ** 2) * source.normal()
    const score = Number((1 / (1 + Math.exp(-2 * kept))).toFixed(6))
    return { y: source.uniform() < score ? 1 : 0, score, g: source.uniform() < 0.5 ? 'a' : 'b', day: day(i), id: i }
  })
  const { day: days, ...undated } = columnsOf(rows)
  const root = folder({ 'p.csv': { ...undated, day: days }, 'undated.csv': undated })
  test.each([
    ['selection_rate <= 0.9', 'bias-check'],
    ['selection_rate by g <= 0.9', 'accuracy-gate'],
    ['ratio(selection_rate by g) >= 0.01', 'bias-check'],
    ['smoothed_edf(g) <= 3', 'bias-check'],
    ['conditional_selection_disparity(g = "a") <= 0.9', 'bias-check'],
  ] as const)('%s: those that are alike decide nothing', async (line, gate) => {
    const judge = (predictions: string, more = {}) => judgeLine(gate, root, line, { ...plain, predictions, ...more })
    expect(await judge('undated.csv')).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining('decisions of rows that stand together are alike'),
    })
    expect((await judge('p.csv')).reason).toContain('decisions hang together over `day`')
    expect((await judge('undated.csv', { entity: 'id' })).outcome).toBe('pass')
  })
  test('of such rows what asks the labels is judged, for errors are independent', async () => {
    const check = await judgeLine('bias-check', root, 'accuracy by g >= 0.5', { ...plain, predictions: 'undated.csv' })
    expect(check.outcome).toBe('pass')
  })
  test('where errors are alike, and decisions are not, nothing is decided either', async () => {
    const { day: _, ...columns } = log(1500, 0.6)
    const check = await judgeLine('bias-check', folder({ 'p.csv': columns }), 'selection_rate <= 0.9', plain)
    expect(check).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining('errors of rows') })
  })
})

describe('labels alone', () => {
  const LINES = [
    'label_rate <= 0.9',
    'difference(label_rate by g) <= 0.9',
    'ratio(label_rate by g) >= 0.01',
    'label_total_variation(g) <= 0.9',
    'label_largest_difference(g) <= 0.9',
    'label_euclidean(g) <= 1.2',
    'label_jensen_shannon(g) <= 0.9',
    'label_kullback_leibler(g) <= 3',
    'conditional_label_disparity(g = "a") <= 0.9',
    'label_rate >= 0.9',
  ]
  const OUTCOMES = LINES.map((line) => (line === 'label_rate >= 0.9' ? 'fail' : 'pass'))
  const wandering = columnsOf(people(1500, 0.9))
  const { day: _, ...undated } = wandering
  const root = folder({ 'p.csv': wandering, 'undated.csv': undated, 'dealt.csv': columnsOf(people(1500, 0)) })
  const judged = async (predictions: string, more: Record<string, string> = {}) =>
    (await judgeWith('bias-check', root, { predictions, label: 'y', require: LINES.join('\n'), ...more })).checks
  test.each([
    ['that hang together in time name its column', 'p.csv', {}, 'labels hang together over `day`'],
    ['that are alike where rows stand together', 'undated.csv', {}, 'labels of rows that stand together are alike'],
    ['of ids that repeat', 'dealt.csv', { id: 'half' }, 'name `half` as `entity` under `columns`'],
  ])('%s decide nothing', async (_, file, more, said) => {
    const checks = await judged(file, more)
    expect(checks.map(({ outcome }) => outcome)).toEqual(LINES.map(() => 'inconclusive'))
    for (const { reason } of checks) expect(reason).toContain(said)
  })
  test.each([
    ['their time is named', 'p.csv', { time: 'day' }],
    ['what they belong to is named', 'dealt.csv', { id: 'half', entity: 'half' }],
    ['they are independent', 'dealt.csv', {}],
    ['their file is sorted by group and label', 'sorted.csv', {}],
  ])('decide where %s', async (_, file, more) => {
    const sorted = people(1500, 0).sort((a, b) => a.age - b.age || a.y - b.y)
    writeFileSync(join(root, 'sorted.csv'), ['y,g', ...sorted.map(({ y, g }) => `${y},${g}`), ''].join('\n'))
    expect((await judged(file, more)).map(({ outcome }) => outcome)).toEqual(OUTCOMES)
  })
  test('rows of no weight are left out, and what stood beside them did not', async () => {
    const weight = undated.y.map((_, i) => (i === 7 ? 0 : 1))
    const light = folder({ 'p.csv': { ...undated, weight } })
    const inputs = { predictions: 'p.csv', label: 'y', weight: 'weight' }
    expect((await judgeLine('bias-check', light, 'label_rate <= 0.9', inputs)).outcome).toBe('pass')
  })
  test('of several classes, whether they are the most frequent one', async () => {
    const { y } = undated
    const three = folder({ 'p.csv': { ...undated, y: y.map((each, i) => (each === 0 ? 'no' : i % 2 ? 'yes' : 'so')) } })
    const inputs = { predictions: 'p.csv', label: 'y', task: 'multiclass' }
    const check = await judgeLine('bias-check', three, 'label_total_variation(g) <= 0.9', inputs)
    expect(check).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining('labels of rows') })
  })
})

describe('a search for weak slices', () => {
  const rows = people(1200, 0).map((row) => ({ ...row, score: row.age < 15 ? 1 - row.y : row.y }))
  const root = folder({ 'p.csv': columnsOf(rows) })
  test.each([
    ['weak_slices(accuracy, 0.1) = 0', 'fail'],
    ['weak_slices(accuracy, 0.1, g) = 0', 'pass'],
  ])('%s: of ids that repeat nothing is decided, whether something was found or not', async (line, outcome) => {
    const inputs = { ...plain, id: 'half' }
    for (const gate of ['accuracy-gate', 'bias-check'] as const) {
      const check = await judgeLine(gate, root, line, inputs)
      expect(check).toMatchObject({ exact: true, outcome: 'inconclusive' })
      expect(check.reason).toContain('name `half` as `entity` under `columns`')
      expect((await judgeLine(gate, root, line, { ...inputs, entity: 'half' })).outcome).toBe(outcome)
    }
  })
})

describe('declared', () => {
  const root = folder({ 'p.csv': log(500, 0.9), 'copies.csv': log(500, 0.9) })
  const width = async (inputs: Record<string, string>) => {
    const { interval } = await judgeLine('accuracy-gate', root, 'accuracy >= 0.6', { ...plain, ...inputs })
    return (interval?.high as number) - (interval?.low as number)
  }
  test('in time intervals widen, and decide', async () => {
    const check = await judgeLine('accuracy-gate', root, 'accuracy >= 0.3', { ...plain, time: 'day' })
    expect(check).toMatchObject({ outcome: 'pass' })
    expect((await width({ time: 'day' })) / (await width({}))).toBeGreaterThan(1.3)
  })
  test('an entity a row is how to say that rows are independent', async () => {
    expect((await width({ entity: 'id' })) / (await width({}))).toBeCloseTo(1, 2)
    const check = await judgeLine('accuracy-gate', root, 'accuracy >= 0.3', { ...plain, entity: 'id' })
    expect(check.outcome).toBe('pass')
  })
  test('a text has no order in time', async () => {
    const words = folder({ 'p.csv': { y: [1, 0], score: [0.9, 0.1], when: ['monday', 'tuesday'] } })
    await expect(judgeLine('accuracy-gate', words, 'roc_auc >= 0.5', { ...plain, time: 'when' })).rejects.toThrow(
      /`when`.*is of type string, which has no order in time/,
    )
  })
  test('years and instants order rows alike', async () => {
    const rows = log(200, 0.8)
    const years = folder({ 'p.csv': { ...rows, when: rows.day.map((_, i) => i) } })
    const instants = folder({ 'p.csv': { ...rows, when: rows.day.map((each) => `${each}T12:00:00Z`) } })
    const [a, b] = [years, instants].map((each) =>
      judgeLine('accuracy-gate', each, 'roc_auc >= 0.5', { ...plain, time: 'when' }),
    )
    expect((await a)?.interval).toEqual((await b)?.interval)
  })
})

describe('a memory that is longer than the times show', () => {
  const root = folder({ 'p.csv': log(250, 0.98), 'short.csv': log(250, 0.5) })
  const judged = (line: string, predictions = 'p.csv') =>
    judgeLine('accuracy-gate', root, line, { predictions, label: 'y', time: 'day' })
  const MEMORY =
    /undecided all the same: errors are alike for about \d+ times on end, and \d+ times hold too few.*Judge over more \(about \d+ times would do\)/

  test.each(['accuracy >= 0.5', 'accuracy >= 0.7', 'accuracy{y = 1} >= 0.5', 'accuracy by y >= 0.4'])(
    '%s comes to no conclusion near its limit',
    async (line) => {
      const check = await judged(line)
      expect(check).toMatchObject({ outcome: 'inconclusive', reason: expect.stringMatching(MEMORY) })
      expect(check.settle).toBeUndefined()
      expect((await judged(line, 'short.csv')).reason).not.toMatch(MEMORY)
    },
  )
  test.each([
    ['accuracy >= 0.01', 'pass'],
    ['log_loss <= 90', 'pass'],
    ['log_loss <= 0.01', 'fail'],
  ])('%s stands on an interval as wide as that asks for', async (line, outcome) =>
    expect((await judged(line)).outcome).toBe(outcome),
  )
  test('models that share what is remembered are told apart by what they do not', async () => {
    const { y, score, day: days } = log(250, 0.98)
    const other = score.map((each, i) => (i % 9 === 4 ? 1 - each : each))
    const pair = folder({ 'p.csv': { y, score, day: days }, 'b.csv': { y, score: other, day: days } })
    const inputs = { predictions: 'p.csv', label: 'y', time: 'day', 'baseline-predictions': 'b.csv' }
    expect((await judgeLine('accuracy-gate', pair, 'accuracy >= baseline - 0.1', inputs)).reason).not.toMatch(MEMORY)
  })
})

describe('what two parts share', () => {
  const widthOf = ({ low, high }: { low: number | null; high: number | null }) => (high as number) - (low as number)
  test('groups that move against each other from day to day are further from sure of their gap', async () => {
    const of = async (moves: 'alike' | 'opposed') => {
      const world = daily({ groups: 2, days: 120, rows: 10 }, moves, random('gap', moves))
      const { members } = await judgeWorld('difference(selection_rate by g) <= 0.5', world)
      return widthOf(members?.[0]?.interval as { low: number; high: number })
    }
    expect((await of('opposed')) / (await of('alike'))).toBeGreaterThan(1.3)
  })
  // Each customer is as easy or as hard in training as on the hold-out.
  const source = random('customers')
  const customers = Array.from({ length: 80 }, () => (source.uniform() < 0.5 ? 0.95 : 0.55))
  const rowsOf = () =>
    customers.flatMap((right, who) =>
      Array.from({ length: 12 }, (_, i) => ({
        who,
        y: i % 2,
        prediction: source.uniform() < right ? i % 2 : 1 - (i % 2),
      })),
    )
  const [held, trained] = [rowsOf(), rowsOf()]
  const table = (rows: typeof held, name: (who: number) => string) => ({
    who: rows.map(({ who }) => name(who)),
    y: rows.map(({ y }) => y),
    prediction: rows.map(({ prediction }) => prediction),
  })
  test('customers of the training rows who are on the hold-out, too, take their ease out of the gap', async () => {
    const gap = async (name: (who: number) => string) => {
      const root = folder({ 'p.csv': table(held, (who) => `c${who}`), 't.csv': table(trained, name) })
      const inputs = { ...plain, 'train-predictions': 't.csv', entity: 'who' }
      return (await judgeLine('accuracy-gate', root, 'train_gap(accuracy) <= 0.5', inputs)).interval
    }
    const others = widthOf((await gap((who) => `d${who}`)) as { low: number; high: number })
    const same = widthOf((await gap((who) => `c${79 - who}`)) as { low: number; high: number })
    const own = widthOf((await gap((who) => `c${who}`)) as { low: number; high: number })
    expect(own / others).toBeLessThan(0.5)
    expect(same / others).toBeGreaterThan(0.7)
  })
  test.each([
    ['the same days', 0, (width: number, apart: number) => width < 0.6 * apart],
    ['days after them', 500, (width: number, apart: number) => Math.abs(width / apart - 1) < 1e-9],
    ['some of the days', 200, (width: number, apart: number) => width > 1.2 * apart],
  ])('in time: %s', async (_, later, holds) => {
    const of = async (from: number) => {
      const { y, score } = log(400, 0.8)
      // Scores that move a little are those of other rows, which are as hard.
      const others = score.map((value, i) => value + 0.001 * Math.sin(i + 1))
      const at = (start: number) => y.map((__, i) => day(start + i))
      const root = folder({
        'p.csv': { y, score, day: at(from) },
        't.csv': { y, score: others, day: at(0) },
      })
      const inputs = { ...plain, 'train-predictions': 't.csv', time: 'day' }
      const { interval } = await judgeLine('accuracy-gate', root, 'train_gap(brier_score) <= 0.5', inputs)
      return widthOf(interval as { low: number; high: number })
    }
    expect(holds(await of(later), await of(1000))).toBe(true)
  })
})
