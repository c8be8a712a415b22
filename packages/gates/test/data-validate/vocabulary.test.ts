import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { dataVocabulary, METRICS } from '../../src/data-validate/metrics.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write(
    'people.csv',
    csv('id,age,income,city,note', '1,20,1.5,Rome,', '2,30,NaN,Rome,x', '3,,2.5,Oslo,', '4,40,,,x', '5,40,inf,Oslo,""'),
  )
  await lab.write('empty.csv', 'age,income,city\n')
  await lab.write('one.csv', csv('age,income,city,y', '7,1.5,x,1'))
})
afterAll(() => lab.close())

const judge = (line: string, file = 'people.csv', rest = {}, missing = {}) =>
  lab.judge(lab.policy({ train: file }, rest), [line], missing).then(([check]) => check!)

/** Judged against a limit that it cannot meet by accident, so that the value is what is looked at. */
async function expectValue(metric: string, value: number, file?: string, digits = 12): Promise<void> {
  const check = await judge(`${metric} != -0.123`.replace('-0.123', limitOf(metric)), file)
  expect([check.outcome, check.reason].join(': ')).toMatch(/^pass/)
  expect(Math.abs((check.observed as number) - value)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(value)))
}

function limitOf(metric: string): string {
  const { range, unit } = METRICS.find(({ spec }) => spec.name === /^\w+/.exec(metric)?.[0])!.spec
  return `${range.whole === true ? 777 : 0.7777777}${unit === 'ms' ? 'ms' : ''}`
}

describe('shares, against values computed by hand', () => {
  test.each<[string, number]>([
    ['null_share(age)', 1 / 5],
    ['null_share(income)', 1 / 5],
    ['null_share(note)', 2 / 5],
    ['nan_share(income)', 1 / 5],
    ['infinite_share(income)', 1 / 5],
    ['infinite_share(income){income > 0}', 1 / 3],
    ['nan_share(age)', 0],
    ['infinite_share(age)', 0],
    ['null_share(age){city = "Oslo"}', 1 / 2],
    ['compliance(age >= 30)', 3 / 5],
    ['compliance(age >= 30){age is not null}', 3 / 4],
    ['compliance(not age < 30)', 3 / 5],
    ['compliance(age / 10 = id)', 1 / 5],
    ['compliance(age > 10 * id - 1)', 3 / 5],
    ['uniqueness(city)', 0],
    ['uniqueness(age)', 2 / 4],
    ['uniqueness(age, city)', 1],
    ['distinctness(age)', 3 / 4],
    ['unique_value_ratio(age)', 2 / 3],
    ['unique_value_ratio(id)', 1],
    ['entropy(id)', Math.log(5)],
    ['entropy(note){note = "x"}', 0],
    ['mutual_information(id, age)', Math.log(4) - Math.log(2) / 2],
    ['mutual_information(id, id)', Math.log(5)],
    ['sum(age)', 130],
    ['sum(age){age > 99 or city = "Rome"}', 50],
    ['min_length(city)', 4],
    ['max_length(city)', 4],
    ['mean_length(note)', 2 / 3],
    ['constant_columns', 0],
    ['constant_columns{id in (1, 2)}', 1],
    ['constant_columns(city, age){city = "Oslo"}', 1],
    ['almost_constant_columns(40%)', 3],
    ['almost_constant_columns(60%)', 0],
    ['almost_constant_columns(0.4, note, id)', 1],
    ['row_count', 5],
  ])('%s is %d', (metric, value) => expectValue(metric, value))

  test('tokens of `x-missing` are no values', async () => {
    const missing = { city: ['Rome'], age: [40] }
    expect(await judge('null_share(city) = 0.6', 'people.csv', {}, missing)).toMatchObject({ outcome: 'pass' })
    expect(await judge('uniqueness(age) = 100%', 'people.csv', {}, missing)).toMatchObject({ outcome: 'pass', n: 2 })
    expect(await judge('entropy(city) = 0', 'people.csv', {}, missing)).toMatchObject({ outcome: 'pass', n: 2 })
  })

  test('by groups, and over the gap of groups', async () => {
    const check = await judge('uniqueness(age) by city >= 50%')
    expect(check.members?.map(({ name, observed, n }) => [name, observed, n])).toEqual([
      ['Oslo', 1, 1],
      ['Rome', 1, 2],
      ['(missing)', 1, 1],
    ])
    expect((await judge('entropy(age) by city >= 0.1')).members?.map(({ observed }) => observed)).toEqual([
      0,
      expect.closeTo(Math.log(2), 12),
      0,
    ])
    expect(await judge('difference(compliance(age >= 30) by city) <= 10%')).toMatchObject({ outcome: 'fail' })
  })

  test('columns that are counted are named', async () => {
    const lines = { train: 'people.csv' }
    expect(await lab.notes(lab.policy(lines), 'constant_columns{id in (1, 2)} = 0')).toEqual([
      '`constant_columns{id in (1, 2)} = 0` counts in `train`: `city`',
    ])
    expect(await lab.notes(lab.policy(lines), 'almost_constant_columns(40%) = 0')).toEqual([
      '`almost_constant_columns(40%) = 0` counts in `train`: `age`, `city`, `note`',
    ])
  })
})

describe('nothing is judged of nothing', () => {
  const arguments_ = (name: string): string =>
    ({
      compliance: '(age > 1)',
      quantile: '(age, 0.5)',
      correlation: '(age, income)',
      rank_correlation: '(age, income)',
      mutual_information: '(age, city)',
      theils_u: '(age, city)',
      min_length: '(city)',
      max_length: '(city)',
      mean_length: '(city)',
      freshness: '(day)',
      fresh_share: '(day, 1d)',
      cramers_v: '(age, city)',
      mode_compliance: '(city = "x")',
      in_order: '(age, increasing)',
      almost_constant_columns: '(90%)',
      row_count: '',
      duplicate_rows: '',
      conflicting_labels: '',
      constant_columns: '',
    })[name] ?? '(age)'
  // Of one data set alone, and any of its rows. A count of rows is 0 where there are none; what a contract states is elsewhere.
  const others = ['row_count', 'distribution_shift', 'kl_divergence']
  const ungrouped = [
    ...['constant_columns', 'almost_constant_columns', 'conflicting_labels', 'rank_correlation'],
    ...['cramers_v', 'theils_u', 'modes', 'mode_compliance', 'in_order'],
  ]
  const asked = METRICS.map(({ spec }) => spec).filter(
    ({ name, by, arguments: taken }) =>
      (by || ungrouped.includes(name)) &&
      !others.includes(name) &&
      !taken.some(({ kind, optional }) => kind === 'dataset' && optional !== true),
  )
  test.each(asked.map(({ name, unit, range }) => [name, unit, range] as const))(
    '%s of no rows is inconclusive, whatever the limit',
    async (name, unit, range) => {
      await lab.write('none.csv', csv('age,income,city,day,y', '1,1.5,x,2026-01-01,1'))
      const limit = `${range.whole === true ? 2 : 0.5}${unit === 'ms' ? 'ms' : ''}`
      for (const operator of ['<=', '>=']) {
        const line = `${name}${arguments_(name)}{age > 99} ${operator} ${limit}`
        const check = await judge(line, 'none.csv', { columns: { groups: [], label: 'y' } })
        expect([line, check.outcome, check.observed]).toEqual([line, 'inconclusive', null])
      }
    },
  )

  test.each([
    'skewness(age)',
    'kurtosis(age)',
    'outlier_share(age)',
    'correlation(age, income)',
    'rank_correlation(age, income)',
  ])('%s of one row has no variance', async (metric) => {
    expect(await judge(`${metric} <= 0.5`, 'one.csv')).toMatchObject({
      outcome: 'inconclusive',
      reason: 'undefined: zero variance (n 1)',
    })
  })
})

test.each([
  'sum(income)',
  'skewness(income)',
  'kurtosis(income)',
  'outlier_share(income)',
  'correlation(income, age)',
  'rank_correlation(age, income)',
])('%s refuses infinities', async (metric) => {
  expect(await judge(`${metric} <= 0.5`)).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('`income` is infinite in 1 row'),
  })
})

test.each([
  ['nan_share(city) = 0', 'needs numbers'],
  ['mean_length(age) >= 1', 'not a string'],
  ['correlation(age, city) >= 0', 'needs numbers'],
  ['correlation(age, age) >= 0.9', '`correlation` of `age` with itself is the same whatever the data'],
  ['theils_u(city, city) >= 0.5', 'with itself'],
  ['cramers_v(city, city) >= 0.5', 'with itself'],
  ['compliance(age = city) >= 1%', 'is compared with'],
  ['compliance(agee > 1) >= 1%', 'Did you mean "age"?'],
  ['almost_constant_columns(0) = 0', '0 is no share'],
  ['almost_constant_columns(101%) = 0', '1.01 is no share'],
  ['conflicting_labels <= 1%', 'no label is named'],
  ['freshness(age) <= 1d', 'needs dates or times'],
  ['fresh_share(age, 1d) >= 1%', '`fresh_share` needs dates or times'],
  ['fresh_share(note, 0h) >= 1%', 'needs dates or times'],
  ['fresh_share(age, 1) >= 1%', 'a number with a unit of time'],
  ['fresh_share(age) >= 1%', 'takes (column, age)'],
])('%s is an error', async (line, reason) => {
  expect(await judge(line)).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
})

describe('conflicting labels', () => {
  const columns = { groups: [], label: 'y', id: 'id' }
  test.each([
    ['conflicting_labels', 4 / 6],
    ['conflicting_labels(b)', 5 / 6],
    ['conflicting_labels{a = 1}', 1],
    ['conflicting_labels(a, b){id < 3}', 1],
  ])('%s', async (metric, value) => {
    // Rows 1 and 2 conflict, 3 and 4 too (null equals null); row 7 has no label.
    await lab.write(
      'labels.csv',
      csv('id,a,b,y', '1,1,x,0', '2,1,x,1', '3,,z,0', '4,,z,1', '5,2,x,1', '6,2,w,1', '7,2,w,'),
    )
    const check = await judge(`${metric} <= 0.9`, 'labels.csv', { columns })
    expect(check.observed).toBeCloseTo(value, 12)
  })
  test('whose a row is does not tell it from another', async () => {
    await lab.write('whose.csv', csv('id,who,a,y', '1,u,1,0', '2,v,1,1', '3,w,2,1'))
    const of = { columns: { ...columns, entity: 'who' } }
    expect((await judge('conflicting_labels <= 0.9', 'whose.csv', of)).observed).toBeCloseTo(2 / 3, 12)
  })
})

describe('freshness', () => {
  // The clock of the laboratory stands at 2026-06-01T12:00Z.
  beforeAll(async () => {
    await lab.write(
      'times.csv',
      csv('k,stamp,day', 'a,2026-06-01T09:00:00Z,2026-05-30', 'a,2026-05-01T00:00:00Z,2026-06-01', 'b,,'),
    )
    await lab.write('ahead.csv', csv('stamp,day,far', '2026-06-01T12:04:00Z,2026-06-02,2026-06-01T12:06:00Z'))
  })
  test.each([
    ['freshness(stamp) <= 3h', 'pass', 3],
    ['freshness(stamp) <= 179m', 'fail', 3],
    ['freshness(day) <= 12h', 'pass', 12],
    ['freshness(day){day < "2026-06-01"} <= 2d', 'fail', 60],
  ])('%s', async (line, outcome, hours) => {
    expect(await judge(line, 'times.csv')).toMatchObject({ outcome, observed: hours * 3_600_000 })
  })
  test.each([
    ['fresh_share(stamp, 3h) >= 100%', 'fail', 1 / 2, 2],
    ['fresh_share(stamp, 180m) >= 50%', 'pass', 1 / 2, 2],
    ['fresh_share(stamp, 179m) > 0', 'fail', 0, 2],
    ['fresh_share(stamp, 40d) >= 100%', 'pass', 1, 2],
    ['fresh_share(day, 12h) >= 50%', 'pass', 1 / 2, 2],
    ['fresh_share(day, 60h) >= 100%', 'pass', 1, 2],
    ['fresh_share(day, 59h) >= 100%', 'fail', 1 / 2, 2],
    ['fresh_share(stamp, 1h){k = "b"} >= 1%', 'inconclusive', null, 0],
  ])('of every row: %s', async (line, outcome, observed, n) => {
    expect(await judge(line, 'times.csv')).toMatchObject({ outcome, observed, n })
  })
  test('is said in hours and days', async () => {
    expect((await judge('freshness(stamp) <= 2h', 'times.csv')).reason).toBe('3 h breaks <= 2h')
  })
  test('of groups', async () => {
    expect(await judge('freshness(stamp) by k <= 1d', 'times.csv')).toMatchObject({ outcome: 'inconclusive' })
  })
  test('a little ahead of the clock is now, further is an error', async () => {
    expect(await judge('freshness(stamp) <= 1m', 'ahead.csv')).toMatchObject({ outcome: 'pass', observed: 0 })
    expect(await judge('freshness(day) <= 1m', 'ahead.csv')).toMatchObject({ outcome: 'pass', observed: 0 })
    expect(await judge('freshness(far) <= 1m', 'ahead.csv')).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('1 row lies in the future by `far`'),
    })
    expect(await judge('fresh_share(stamp, 1m) >= 100%', 'ahead.csv')).toMatchObject({ outcome: 'pass', observed: 1 })
    for (const [line, reason] of [
      ['fresh_share(far, 1m) >= 100%', '1 row lies in the future by `far`'],
      ['fresh_share(stamp, 0h) >= 100%', 'no age that a row could pass'],
      ['fresh_share(stamp, 40000d) >= 100%', 'more than a hundred years'],
    ] as const)
      expect(await judge(line, 'ahead.csv')).toMatchObject({
        outcome: 'error',
        reason: expect.stringContaining(reason),
      })
  })
})

describe('beside another data set', () => {
  beforeAll(async () => {
    await lab.write('orders.csv', csv('id,customer,amount', '1,a,5', '2,b,6', '3,z,7', '4,,8'))
    await lab.write('customers.csv', csv('id,customer', 'a,A', 'b,B', ',C'))
  })
  const beside = (line: string) =>
    lab
      .judge(lab.policy({ train: 'orders.csv', customers: 'customers.csv', none: 'empty.csv' }), [line])
      .then(([check]) => check!)

  test.each([
    ['row_ratio(customers) >= 1', 'pass', 4 / 3, 4],
    ['row_ratio(none) >= 1', 'inconclusive', null, 4],
    ['none.row_ratio(train) >= 1', 'fail', 0, 0],
    ['referential_integrity(customer, customers, id) = 100%', 'fail', 2 / 3, 3],
    ['referential_integrity(customer, customers, id){customer != "z"} = 100%', 'pass', 1, 2],
    ['referential_integrity(customer, customers) >= 1%', 'fail', 0, 3],
    ['referential_integrity(customer, customers, id){amount > 99} = 100%', 'inconclusive', null, 0],
    ['sql("SELECT count(*) FROM train JOIN customers ON train.customer = customers.id") = 2', 'pass', 2, 7],
    ['sql("SELECT sum(amount) / 2.0 FROM train") = 13', 'pass', 13, 4],
    ['sql("SELECT sum(amount) FROM train") >= 0', 'pass', 26, 4],
    ['sql("SELECT count(*) - 9 FROM train") >= 0', 'fail', -5, 4],
    ['sql("SELECT count(*) FROM train") > 0', 'pass', 4, 4],
    ['sql("SELECT max(amount) FROM train WHERE id > 9") <= 1', 'inconclusive', null, 4],
    ['sql("SELECT count(*) FROM none") = 0', 'inconclusive', null, 0],
    ['sql("SELECT count(*) FROM train, none") = 0', 'inconclusive', null, 4],
  ])('%s', async (line, outcome, observed, n) => {
    const check = await beside(line)
    expect([check.outcome, check.reason].join(': ')).toContain(outcome)
    expect([check.observed, check.n]).toEqual([observed === null ? null : expect.closeTo(observed, 12), n])
  })

  test.each([
    ['referential_integrity(id, customers) = 100%', 'is BIGINT in one data set and VARCHAR in the other'],
    ['referential_integrity(customer, customers, idd) = 100%', 'no column `idd`; did you mean `id`?'],
    ['sql("SELECT count(*) FROM trian") = 0', 'no data set `trian`; did you mean `train`?'],
    ['sql("SELECT 0") = 0', 'reads no data set'],
    ['sql("SELECT count(*) FROM train") >= 0', 'cannot fail: a count is always >= 0. Write a limit above 0'],
    ['sql("select COUNT(DISTINCT id) AS n from train") > -1', 'cannot fail: a count is always > -1'],
  ])('%s is an error', async (line, reason) => {
    expect(await beside(line)).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
  })
})

interface Oracle {
  readonly frames: readonly {
    readonly name: string
    readonly rows: readonly object[]
    readonly metrics: Readonly<Record<string, number>>
  }[]
}
const oracle = JSON.parse(readFileSync(new URL('oracles/data-metrics.json', import.meta.url), 'utf8')) as Oracle

describe('against scipy and scikit-learn', () => {
  test.each(oracle.frames.map(({ name }, i) => [name, i] as const))('%s', async (_, i) => {
    const { rows, metrics } = oracle.frames[i]!
    const file = `oracle${i}.jsonl`
    await lab.write(file, rows)
    expect(Object.keys(metrics).length).toBe(9)
    for (const [metric, value] of Object.entries(metrics)) await expectValue(metric, value, file, i === 2 ? 6 : 10)
  })

  test('a group that is all is what the whole is', async () => {
    const { rows, metrics } = oracle.frames[0]!
    await lab.write(
      'grouped.jsonl',
      rows.flatMap((row) => [
        { ...row, g: 'one' },
        { ...row, x: 3, g: 'two' },
      ]),
    )
    for (const metric of ['skewness(x)', 'kurtosis(x)', 'outlier_share(x)', 'correlation(x, y)', 'entropy(a, b)']) {
      const limit = metric.startsWith('outlier') ? '0.77' : '0.7777'
      const [one] = (await judge(`${metric} by g <= ${limit}`, 'grouped.jsonl')).members ?? []
      expect(one?.observed).toBeCloseTo(metrics[metric] as number, 10)
    }
  })
})

/** Numbers published in deequ's AnalyzerTests.scala, over the frames of its FixtureSupport.scala (Apache-2.0). */
describe('against deequ', () => {
  beforeAll(async () => {
    const frame = (rows: readonly (readonly unknown[])[], names: readonly string[]): object[] =>
      rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
    const three = ['item', 'att1', 'att2']
    await lab.write(
      'missing.jsonl',
      frame(
        'af bd .f a. af .d .d b. af .. .f .d'
          .split(' ')
          .map(([a, b], i) => [i, a === '.' ? null : a, b === '.' ? null : b]),
        three,
      ),
    )
    await lab.write(
      'full.jsonl',
      frame(
        'ac ac ac bd'.split(' ').map(([a, b], i) => [i, a, b]),
        three,
      ),
    )
    await lab.write(
      'numeric.jsonl',
      frame(
        [0, 0, 0, 5, 6, 7].map((second, i) => [i, i + 1, second]),
        three,
      ),
    )
    await lab.write(
      'uninformative.jsonl',
      frame(
        [1, 2, 3].map((first, i) => [i, first, 0]),
        three,
      ),
    )
    await lab.write(
      'lengths.jsonl',
      ['', 'a', 'bb', 'ccc', 'dddd'].map((att1) => ({ att1 })),
    )
    await lab.write(
      'unique.jsonl',
      frame(
        [
          [1, 0, 3, 1, 5],
          [2, 0, 3, 2, 6],
          [3, 0, 3, null, 7],
          [4, 5, null, 3, 0],
          [5, 6, null, 4, 0],
          [6, 7, null, 5, 0],
        ],
        ['unique', 'nonUnique', 'nonUniqueWithNulls', 'uniqueWithNulls', 'onlyUniqueWithOther'],
      ),
    )
  })
  const quarters = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25))
  test.each<[string, string, number]>([
    ['missing.jsonl', 'completeness(att1)', 0.5],
    ['missing.jsonl', 'completeness(att2)', 0.75],
    ['missing.jsonl', 'completeness(att2){att1 is not null}', 4 / 6],
    ['missing.jsonl', 'uniqueness(att1)', 0],
    ['full.jsonl', 'uniqueness(att1)', 0.25],
    ['full.jsonl', 'entropy(att1)', quarters],
    ['full.jsonl', 'mutual_information(att1, att2)', quarters],
    ['full.jsonl', 'mutual_information(att1, att1)', quarters],
    ['uninformative.jsonl', 'mutual_information(att1, att2)', 0],
    ['unique.jsonl', 'uniqueness(uniqueWithNulls)', 1],
    ['unique.jsonl', 'uniqueness(unique, nonUnique)', 1],
    ['unique.jsonl', 'uniqueness(unique, nonUniqueWithNulls)', 1],
    ['unique.jsonl', 'uniqueness(nonUnique, onlyUniqueWithOther)', 1],
    ['numeric.jsonl', 'compliance(att1 > 3)', 3 / 6],
    ['numeric.jsonl', 'compliance(att1 > 2)', 4 / 6],
    ['numeric.jsonl', 'compliance(att2 = 0){att1 < 4}', 1],
    ['numeric.jsonl', 'mean(att1)', 3.5],
    ['numeric.jsonl', 'sum(att1)', 21],
    // deequ's deviation is that of the population, 1.707825127659933; ours divides by n - 1.
    ['numeric.jsonl', 'stddev(att1)', 1.707825127659933 * Math.sqrt(6 / 5)],
    ['numeric.jsonl', 'kurtosis(att1)', -1.2685714285714285],
    ['numeric.jsonl', 'skewness(att1)', 0],
    ['lengths.jsonl', 'min_length(att1)', 0],
    ['lengths.jsonl', 'max_length(att1)', 4],
    ['lengths.jsonl', 'mean_length(att1)', 2],
  ])('%s: %s is %d', (file, metric, value) => expectValue(metric, value, file))
})

describe('ends that no data reach', () => {
  const parse = (text: string) => parseRequirement({ text, burden: 'require' }, dataVocabulary)
  test.each([
    ['duplicate_rows < 100%', 'the line cannot fail: `duplicate_rows` is always below 100%'],
    ['duplicate_rows(age) < 1', 'the line cannot fail'],
    ['mode_share(city) > 0', 'the line cannot fail: `mode_share` is always above 0'],
    ['distinctness(city) > 0%', 'the line cannot fail'],
    ['modes(city) >= 1', 'the line cannot fail: `modes` is never below 1'],
    ['modes(city) > 0', '`0` lies outside of what `modes` can be, 1 or more'],
  ])('%s is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message)
  })

  test.each(['duplicate_rows < 99%', 'uniqueness(city) > 0', 'uniqueness(city) < 1', 'modes(city) > 1'])(
    '%s is not',
    (text) => {
      expect(parse(text).limit.kind).toBe('number')
    },
  )

  test.each(['difference(mode_share(age) by city) > 0', 'difference(duplicate_rows by city) < 100%'])(
    'nor is %s, of a gap',
    (text) => {
      expect(parse(text).over).toBe('difference')
    },
  )
})
