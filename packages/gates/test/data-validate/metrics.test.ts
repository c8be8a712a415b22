import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write(
    'people.csv',
    csv('id,age,income,city,note', '1,20,1.5,Rome,', '2,30,NaN,Rome,x', '3,,2.5,Oslo,', '4,40,,,x', '5,40,inf,Oslo,""'),
  )
  await lab.write('empty.csv', 'a,b\n')
  await lab.write('hostile.csv', csv('"a""b; DROP TABLE x --",we `ird,plain', '1,u,1', '2,v,1', '3,,1'))
  await lab.write('owed.csv', csv('city,balance', 'Rome,-2', 'Oslo,-3'))
  await lab.write('twins.csv', csv('id,a,b', '1,x,1', '2,x,1', '3,x,2', '4,,', '5,,'))
})
afterAll(() => lab.close())

const judge = (line: string, file = 'people.csv', rest = {}) =>
  lab.judge(lab.policy({ train: file }, rest), [line]).then(([check]) => check!)

test.each([
  ['completeness(age) >= 99%', '80% breaks >= 99%'],
  ['completeness(age) >= 0.9', '0.8 breaks >= 0.9'],
  ['completeness(note) by city >= 99%', 'Oslo 50%, n 2, breaks >= 99%'],
])('%s: a sentence has one unit: %s', async (line, reason) => {
  expect((await judge(line)).reason).toBe(reason)
})

describe('exact metrics, against values computed by hand', () => {
  // age: 20 30 40 40, one null. income: 1.5 2.5, one null, one NaN, one infinity. city: one null. note: two nulls, one empty.
  test.each<[string, number, number]>([
    ['row_count', 5, 5],
    ['row_count{age >= 30}', 3, 3],
    ['completeness(age)', 4 / 5, 5],
    ['completeness(income)', 2 / 5, 5],
    ['completeness(note)', 3 / 5, 5],
    ['completeness(age){city = "Oslo"}', 1 / 2, 2],
    ['distinct_count(age)', 3, 5],
    ['distinct_count(city)', 2, 5],
    ['distinct_count(city, age)', 3, 5],
    ['min(age)', 20, 4],
    ['max(age)', 40, 4],
    ['mean(age)', 32.5, 4],
    ['stddev(age)', Math.sqrt((12.5 ** 2 + 2.5 ** 2 + 2 * 7.5 ** 2) / 3), 4],
    ['min(income){income < 1e300}', 1.5, 2],
    ['max(income){income < 1e300}', 2.5, 2],
    ['mean(income){income < 1e300}', 2, 2],
    ['stddev(income){income < 1e300}', Math.SQRT1_2, 2],
    ['max(age){city = "Rome"}', 30, 2],
    ['duplicate_rows', 0, 5],
    ['duplicate_rows(city)', 2 / 5, 5],
    ['duplicate_rows(city, age){age > 20}', 0, 3],
    ['median(age)', 35, 4],
    ['quantile(age, 0.25)', 27.5, 4],
    ['quantile(age, 0)', 20, 4],
    ['quantile(age, 100%)', 40, 4],
  ])('%s is %d', async (metric, value, n) => {
    const fraction = metric.startsWith('completeness') || metric.startsWith('duplicate_rows')
    const equal = await judge(`${metric} = ${fraction && value === 0 ? 0 : value}`)
    expect(equal).toMatchObject({ outcome: 'pass', n, exact: true })
    expect(equal.observed).toBeCloseTo(value, 12)
    expect(await judge(`${metric} != ${value}`)).toMatchObject({ outcome: 'fail', n })
  })

  test.each(['mean(age){city = "Bergen"}', 'completeness(age){age > 99}', 'median(age){age > 99}'])(
    '%s has no rows and decides nothing',
    async (metric) => {
      expect(await judge(`${metric} >= 0.5`)).toMatchObject({ outcome: 'inconclusive', observed: null, n: 0 })
    },
  )

  test.each([
    ['max(n) <= 9.007199254740992e15', 'error'],
    ['max(n) <= 9.007199254740994e15', 'pass'],
    ['max(n) <= 9007199254740991', 'fail'],
    ['max(n){n < 9.007199254740993e15} <= 9.007199254740992e15', 'pass'],
    ['max(n) > 9.007199254740992e15', 'error'],
    ['min(n) >= 9007199254740991', 'pass'],
    ['sum(n) <= 2.7021597764222976e16', 'pass'],
    ['quantile(n, 1) <= 9.007199254740992e15', 'error'],
    ['quantile(n, 0.5) <= 9.007199254740992e15', 'pass'],
    ['compliance(n <= 9.007199254740992e15) >= 100%', 'fail'],
    ['sql("SELECT max(n) FROM train") <= 9.007199254740992e15', 'error'],
    ['sql("SELECT max(n) - 9007199254740992 FROM train") <= 0', 'fail'],
    ['sql("SELECT max(n) FROM train WHERE n < 9007199254740993") <= 9.007199254740992e15', 'pass'],
  ])('beyond 2^53 nothing is held equal that a double cannot tell apart: %s', async (line, outcome) => {
    await lab.write('beyond.csv', 'n\n9007199254740991\n9007199254740992\n9007199254740993\n')
    const [check] = await lab.judge(lab.policy({ train: 'beyond.csv' }), [line])
    expect(check).toMatchObject({ outcome })
    if (outcome === 'error')
      expect(check?.reason).toContain('is 9007199254740993, which a double cannot tell from the limit')
  })

  test.each([
    ['max(n)', 'confidential', 'is a whole number, which'],
    ['min(n)', 'protected', 'is a whole number, which'],
    ['quantile(n, 1)', 'personal', 'is a whole number, which'],
    ['quantile(n, 1)', 'protected', 'is a whole number, which'],
    ['sum(n)', 'confidential', 'is a whole number, which'],
    ['sum(n)', 'internal', 'is 9007199254740993, which'],
  ])('%s where n is %s %s', async (value, classification, said) => {
    await lab.write('one-beyond.csv', 'n\n9007199254740993\n')
    const schema = { properties: { n: { 'x-classification': classification } } }
    const line = `${value} <= 9.007199254740992e15`
    const [check] = await lab.judge(lab.policy({ train: 'one-beyond.csv' }), [line], {}, schema)
    expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining(said) })
  })

  test.each([
    [
      'mean(price) <= 9',
      'needs numbers, and row 2 of odd.csv holds `3,14`. Numbers have a decimal point: write 3.14, not 3,14.',
    ],
    ['max(code) <= 9', 'needs numbers, and row 3 of odd.csv holds `007`. Name a column of numbers'],
    ['max(far) <= 9', 'needs numbers, and row 2 of odd.csv holds `-1e400`. Name a column of numbers'],
    ['freshness(day) <= 1d', 'needs dates or times, and row 2 of odd.csv holds `31/01/2024`. Name a column of dates'],
    ['mean(secret) <= 9', 'needs numbers, and row 1 of odd.csv holds a text that is none. Name a column of numbers'],
    ['mean(day2) <= 9', '`day2` is of type date; `mean` needs numbers. Name'],
  ])('what keeps a column from being what a line needs is named: %s', async (line, said) => {
    await lab.write(
      'odd.csv',
      'price,code,day,secret,day2,far\n1.5,-1e3,2024-01-31,tell,2024-01-31,1e300\n"3,14",5,31/01/2024,me,2024-01-31,-1e400\n2,007,2024-01-31,1,2024-01-31,2\n',
    )
    const schema = { properties: { secret: { 'x-classification': 'personal' } } }
    const [check] = await lab.judge(lab.policy({ train: 'odd.csv' }), [line], {}, schema)
    expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining(said) })
  })

  test.each([
    ['born', 'public', '`born` is string in `other` and date in `train`, and row 2 of other.csv holds `31/01/2024`'],
    [
      'born',
      'personal',
      '`born` is string in `other` and date in `train`, and row 2 of other.csv holds a text that is none',
    ],
    ['paid', 'public', '`paid` is string in `other` and number in `train`, and row 1 of other.csv holds `n/a`'],
    ['city', 'public', '`city` is integer in `other` and string in `train`. Give its type in the contract'],
  ])('what makes the %s (%s) of a data set that is referred to unlike another is named', async (name, said, reason) => {
    await lab.write('here.csv', 'city,born,paid\nRome,2024-01-31,1.5\nOslo,2024-02-01,2.5\n')
    await lab.write('other.csv', 'city,born,paid\n1,2024-01-31,n/a\n2,31/01/2024,2.5\n')
    const schema = {
      properties: { born: { type: 'string', format: 'date', 'x-classification': said } },
      'x-foreign-keys': [{ columns: ['city'], dataset: 'other', references: ['city'] }],
    }
    const policy = lab.policy({ train: 'here.csv', other: 'other.csv' })
    const [check] = await lab.judge(policy, [`other.psi(${name}, train) <= 0.1`], {}, schema)
    expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining(reason) })
  })

  test('a standard deviation of one number is undefined', async () => {
    expect(await judge('stddev(age){age = 30} >= 1')).toMatchObject({ outcome: 'inconclusive', observed: null, n: 1 })
  })

  test('an infinity is no number that could be left out', async () => {
    for (const metric of ['min', 'max', 'mean', 'stddev', 'median'])
      expect(await judge(`${metric}(income) <= 9`)).toMatchObject({
        outcome: 'error',
        reason: expect.stringContaining(`\`income\` is infinite in 1 row; \`${metric}\` needs finite numbers`),
      })
    expect(await judge('max(income) by city <= 9')).toMatchObject({ outcome: 'error' })
  })

  test('no rows have no distinct values', async () => {
    expect(await judge('distinct_count(city){city = "zz"} <= 9')).toMatchObject({ outcome: 'inconclusive' })
    expect(await judge('row_count{city = "zz"} <= 9')).toMatchObject({ outcome: 'pass', observed: 0 })
  })

  test.each<[string, string]>([
    ['row_count{city = "Rom"} >= 1', '`city` is nowhere `Rom`: it has `Rome`, `Oslo`'],
    ['row_count{city in ("oslo", "Bern")} >= 1', '`city` is nowhere `oslo` or `Bern`: it has `Oslo`, `Rome`'],
    ['row_count{city > "z"} >= 1', '`city` has `Oslo`, `Rome`'],
    ['mean(age){age = 21} >= 1', '`age` is nowhere `21`: it goes from 20 to 40'],
    ['mean(age){age > 99 and city = "Rome"} >= 1', '`age` goes from 20 to 40'],
    ['row_count{city = "(missing)"} >= 1', 'rows without a value are met by `city is null`'],
    ['mean(age){id is null} >= 1', '`id` has a value in every row'],
    [
      'mean(age){age = 20 and city = "Oslo"} >= 1',
      'each part of the condition holds in some row, and together they hold in none',
    ],
  ])('%s says what there is', async (line, why) => {
    expect((await judge(line)).reason.split('; ').slice(1).join('; ')).toBe(why)
  })

  test('of rows that are there, and of which nothing holds, nothing of the kind is said', async () => {
    const check = await judge('completeness(age){id = 3 and city = "Oslo"} >= 50%')
    expect(check).toMatchObject({ outcome: 'fail', observed: 0, n: 1, reason: '0% breaks >= 50%' })
  })

  test('values of a column that is personal are not named, and many are not all named', async () => {
    const schema = { properties: { city: { 'x-classification': 'personal' } } }
    const [hidden] = await lab.judge(lab.policy({ train: 'people.csv' }), ['row_count{city = "Rom"} >= 1'], {}, schema)
    expect(hidden?.reason).toBe('0 breaks >= 1; `city` has other values, which are not shown')
    await lab.write('codes.csv', csv('code', ...Array.from({ length: 1200 }, (_, i) => `c${1000 + i}`)))
    expect((await judge('row_count{code = "c999"} >= 1', 'codes.csv')).reason).toMatch(
      /`code` is nowhere `c999`: it has (`c1\d9\d`, ){4}`c1\d\d\d` and at least 995 more$/,
    )
  })

  test('a guard over nothing would always hold, and is an error', async () => {
    const { policy } = lab
    const verdict = await lab.judge(policy({ train: 'people.csv' }), ['guard: completeness(age){city = "Rom"} >= 1'])
    expect(verdict[0]).toMatchObject({
      outcome: 'error',
      reason:
        'no row meets `city = "Rom"`, and a guard over nothing would always hold; `city` is nowhere `Rom`: it has `Rome`, `Oslo`',
    })
  })

  test('a row count of no rows is 0, and a file of a header only has none', async () => {
    expect(await judge('row_count >= 1', 'empty.csv')).toMatchObject({ outcome: 'fail', observed: 0 })
    expect(await judge('completeness(a) >= 50%', 'empty.csv')).toMatchObject({ outcome: 'inconclusive' })
  })

  test('an id hides no copies, unless it is named', async () => {
    const columns = { columns: { id: 'id', groups: [] } }
    expect(await judge('duplicate_rows <= 90%', 'twins.csv', columns)).toMatchObject({ observed: 2 / 5 })
    expect(await judge('duplicate_rows <= 90%', 'twins.csv')).toMatchObject({ observed: 0 })
    expect(await judge('duplicate_rows(id, a) <= 90%', 'twins.csv', columns)).toMatchObject({ observed: 0 })
  })

  test('tokens of x-missing are no values, for every metric', async () => {
    const policy = lab.policy({ train: 'people.csv' })
    const missing = { city: ['Rome'], age: [40] }
    const lines = [
      'completeness(city) < 1',
      'completeness(age) < 1',
      'max(age) <= 99',
      'distinct_count(city) >= 1',
      'median(age) = 25',
    ]
    const checks = await lab.judge(policy, lines, missing)
    expect(checks.map(({ observed }) => observed)).toEqual([2 / 5, 2 / 5, 30, 1, 25])
  })

  test('texts among numbers are tokens, too', async () => {
    await lab.write('typed.csv', csv('n,x', '1,a', 'NA,a', '3,b', ',b', '?,c', '3,c'))
    const lines = [
      'completeness(n) < 1',
      'mean(n) < 3',
      'distinct_count(n) = 2',
      'row_count{n = "NA"} = 1',
      'row_count{n != "NA"} = 4',
    ]
    const checks = await lab.judge(lab.policy({ train: 'typed.csv' }), lines, { n: ['NA', '?'] })
    expect(checks.map(({ observed }) => observed)).toEqual([3 / 6, 7 / 3, 2, 1, 4])
  })

  test('names that would be SQL are names', async () => {
    const policy = lab.policy({ train: 'hostile.csv' })
    const checks = await lab.judge(policy, [
      'max(`a"b; DROP TABLE x --`) = 3',
      'completeness(`we ``ird`) < 70%',
      'row_count{`we ``ird` = "u\' OR 1=1 --"} = 0',
    ])
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass'])
  })
})

describe('overlap', () => {
  beforeAll(async () => {
    await lab.write('seen.csv', csv('id,a,b,extra', '1,x,1,1', '2,y,,2', '3,z,3,3', '4,z,3,4'))
    await lab.write('held.csv', csv('id,b,a', '11,1,x', '2,,y', '13,9,z', '14,,'))
    await lab.write('apart.csv', csv('other', '1'))
  })
  const columns = { columns: { id: 'id', groups: [] } }
  const of = async (line: string, rest: object = columns) =>
    (await lab.judge(lab.policy({ train: 'seen.csv', holdout: 'held.csv', apart: 'apart.csv' }, rest), [line]))[0]!

  test('a row is what it says, not its number: the id is left out, null equals null', async () => {
    expect(await of('holdout.overlap(train) = 0')).toMatchObject({ outcome: 'fail', observed: 2, n: 4 })
    expect(await of('overlap(holdout) = 2')).toMatchObject({ outcome: 'pass', observed: 2, n: 4 })
  })
  test('without a declared id all shared columns are compared', async () => {
    expect(await of('holdout.overlap(train) = 1', {})).toMatchObject({ outcome: 'pass', observed: 1 })
  })
  test('columns may be named, the id among them', async () => {
    expect(await of('holdout.overlap(train, id) <= 0')).toMatchObject({ outcome: 'fail', observed: 1 })
    expect(await of('holdout.overlap(train, a) <= 0')).toMatchObject({ outcome: 'fail', observed: 3 })
  })
  test('nothing in common is an error', async () => {
    expect(await of('apart.overlap(train) = 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no column in common/),
    })
    expect(await of('holdout.overlap(train, extra) = 0')).toMatchObject({ outcome: 'error' })
  })
})

describe('by groups', () => {
  test('every group is a member; a missing value is a group', async () => {
    const check = await judge('row_count by city >= 2')
    expect(check.outcome).toBe('fail')
    expect(check.worst).toBe('(missing)')
    expect(check.members?.map(({ name, observed }) => [name, observed])).toEqual(
      expect.arrayContaining([
        ['Rome', 2],
        ['Oslo', 2],
        ['(missing)', 1],
      ]),
    )
  })

  test('difference is largest minus smallest, ratio smallest over largest', async () => {
    expect(await judge('difference(max(age){city != "x"} by city) <= 9')).toMatchObject({
      outcome: 'fail',
      observed: 10,
    })
    expect(await judge('ratio(row_count by city) >= 0.5')).toMatchObject({ outcome: 'pass', observed: 0.5 })
    expect(await judge('ratio(row_count by city) > 0.5')).toMatchObject({ outcome: 'fail', observed: 0.5 })
    expect(await judge('ratio(mean(balance) by city) >= 0.5', 'owed.csv')).toMatchObject({
      outcome: 'inconclusive',
      observed: null,
      reason: expect.stringContaining('write `difference` in place of `ratio`'),
    })
  })

  test('a group without a value leaves the gap undecided and is named', async () => {
    const check = await judge('difference(mean(income){id < 5} by city) <= 100')
    expect(check).toMatchObject({ outcome: 'inconclusive', observed: null, worst: '(missing)' })
  })

  test('medians by groups', async () => {
    const check = await judge('median(age) by city >= 20')
    expect(check.members?.map(({ name, observed }) => [name, observed])).toEqual(
      expect.arrayContaining([
        ['Rome', 25],
        ['Oslo', 40],
        ['(missing)', 40],
      ]),
    )
  })
})

describe('what cannot be judged is an error, and names its cure', () => {
  test.each([
    ['max(agee) <= 3', /did you mean `age`/],
    ['mean(city) <= 3', /needs numbers/],
    ['holdout.row_count >= 1', /no data set `holdout`/],
    ['quantile(age, 1.5) <= 3', /no quantile at 1\.5/],
    ['row_count{city > 3} >= 1', /compared with/],
    ['row_cout >= 1', /did you mean `row_count`/],
    ['label_leakage <= 0.9', /no label is named/],
    ['psi(age, nowhere) <= 0.1', /no data set `nowhere`/],
  ])('%s', async (line, reason) => {
    const check = await judge(line)
    expect(check.outcome).toBe('error')
    expect(check.reason).toMatch(reason)
  })
})

describe('texts that say that there is no value', () => {
  const told = async (file: string, missing = {}) => {
    const [found] = await lab.conclude(lab.policy({ train: file }), ['completeness(x) >= 99%'], missing)
    return [found?.check.outcome, found?.notes.join()]
  }
  test('count as values, and that is said, until the contract names them', async () => {
    await lab.write('tokens.csv', csv('x', 'a', 'NA', '-', 'b'))
    await lab.write('words.csv', csv('x', 'a', 'NAME', 'a-b', 'b'))
    expect(await told('tokens.csv')).toEqual([
      'pass',
      expect.stringMatching(
        /^2 rows of `x` in `train` say `NA`, `-`, `null` or the like and count as values; .*x-missing/,
      ),
    ])
    expect(await told('words.csv')).toEqual(['pass', ''])
    expect(await told('tokens.csv', { x: ['NA', '-'] })).toEqual(['fail', ''])
  })
})
