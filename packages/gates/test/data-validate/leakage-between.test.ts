/** What is shared between data sets: equal rows, time, near duplicates; and the rows that show it. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
let folders = 0
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const judge = async (data: Record<string, string>, line: string, columns = {}, schema = {}, missing = {}) => {
  const files: Record<string, string> = {}
  // The engine opens a path once, whatever is written there later.
  const folder = String(folders++)
  await mkdir(join(lab.folder, folder))
  for (const [name, content] of Object.entries(data)) {
    files[name] = `${folder}/${name}.csv`
    await lab.write(`${folder}/${name}.csv`, content)
  }
  const policy = lab.policy(files, { columns: { id: 'id', groups: [], ...columns } })
  return (await lab.judge(policy, [line], missing, schema))[0]!
}

describe('equal rows', () => {
  const data = {
    train: csv('id,name,x', 't1,Ada Lovelace,0.5', 't2,Grace Hopper,1.25', 't3,Alan Turing,3'),
    holdout: csv('id,name,x', 'h1,ADA  lovelace,0.5', 'h2,Grace Hopper,1.25', 'h3,Kurt,3.0000001'),
  }
  test('as they stand, shown by file, row and key, with the copy', async () => {
    expect(await judge(data, 'holdout.overlap(train) = 0')).toMatchObject({
      outcome: 'fail',
      observed: 1,
      n: 3,
      failingRows: [{ file: 'holdout.csv', row: 2, key: 'h2', value: 'also train.csv row 2' }],
    })
  })
  test('normalised', async () => {
    expect(await judge(data, 'holdout.normalised_overlap(train) = 0')).toMatchObject({
      observed: 2,
      failingRows: [{ row: 1, value: 'also train.csv row 1' }, { row: 2 }],
    })
    expect(await judge(data, 'holdout.normalised_overlap(train, x) = 0')).toMatchObject({ observed: 3 })
    expect(await judge(data, 'holdout.normalised_overlap(train, 9, x) = 0')).toMatchObject({ observed: 2 })
    expect(await judge(data, 'holdout.normalised_overlap(train, 0) = 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/significant digits.*1 to 15/),
    })
  })
  test('no rows are shown of a line that passes', async () => {
    expect((await judge(data, 'holdout.overlap(train) <= 5')).failingRows).toBeUndefined()
  })
  test('keys and groups are compared by their column; a private key is masked', async () => {
    const customers = {
      train: csv('id,customer,x', 'a,7,1', 'b,8,2'),
      holdout: csv('id,customer,x', 'c,9,3', 'd,8,4', 'e,8,5'),
    }
    const schema = { properties: { id: { 'x-classification': 'confidential' } } }
    expect(await judge(customers, 'holdout.overlap(train, customer) = 0', {}, schema)).toMatchObject({
      observed: 2,
      failingRows: [
        { file: 'holdout.csv', row: 2, key: '(masked)', value: 'also train.csv row 2' },
        { file: 'holdout.csv', row: 3, key: '(masked)', value: 'also train.csv row 2' },
      ],
    })
  })
})

describe('time overlap', () => {
  const of = (
    train: readonly string[],
    recent: readonly string[],
    line = 'recent.time_overlap(train) = 0',
    columns: object = { time: 'at' },
  ) =>
    judge(
      {
        train: csv('id,at', ...train.map((at, i) => `t${i},${at}`)),
        recent: csv('id,at', ...recent.map((at, i) => `r${i},${at}`)),
      },
      line,
      columns,
    )
  test('is the share of rows that are not after the newest of the other', async () => {
    expect(
      await of(['2024-01-01', '2024-01-31'], ['2024-01-30', '2024-01-31', '2024-02-01', '2024-02-02']),
    ).toMatchObject({
      outcome: 'fail',
      observed: 0.5,
      n: 4,
      failingRows: [
        { file: 'recent.csv', row: 1, key: 'r0', column: 'at', value: '2024-01-30' },
        { row: 2, value: '2024-01-31' },
      ],
    })
    expect(await of(['2024-01-01'], ['2024-01-02', '2024-01-03'])).toMatchObject({ outcome: 'pass', observed: 0 })
  })
  test('of times of day and of numbers', async () => {
    expect(await of(['2024-01-01T12:00:00Z'], ['2024-01-01T11:59:59Z', '2024-01-01T12:00:01Z'])).toMatchObject({
      observed: 0.5,
    })
    expect(await of(['10', '20'], ['20', '21', '22', '23'])).toMatchObject({ observed: 0.25 })
  })
  test('by the column that the line names', async () => {
    expect(await of(['10'], ['5'], 'recent.time_overlap(train, `at`) = 0', {})).toMatchObject({ observed: 1 })
    expect(await of(['10'], ['5'], undefined, {})).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no column of time is named/),
    })
  })
  test('rows without a time are left out; without any there is no share', async () => {
    expect(await of(['2024-01-01'], ['', '2024-01-01', '2024-01-05'])).toMatchObject({ observed: 0.5, n: 2 })
    expect(await of(['', ''], ['2024-01-01'])).toMatchObject({ outcome: 'error' })
    expect(await of(['2024-01-01'], ['2024-01-02'], 'recent.time_overlap(train, id) = 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no order in time/),
    })
    expect(await of(['2024-01-01'], ['2024-01-02T00:00:00Z'])).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/timestamp in `recent` and date in `train`/),
    })
  })
})

describe('near duplicates', () => {
  const long = 'The ship was stopped by a storm in the bay and had to turn back before nightfall'
  const data = {
    train: csv('id,review', `t1,${long}`, 't2,An entirely different sentence about apples'),
    holdout: csv(
      'id,review',
      'h1,Something that nobody has ever said before',
      `h2,${long.replace('nightfall', 'Nightfalls')}`,
      'h3,',
      `h4,${long.toUpperCase()}`,
    ),
  }
  test('between data sets, with the pair shown', async () => {
    expect(await judge(data, 'holdout.near_duplicates(review, train) = 0')).toMatchObject({
      outcome: 'fail',
      observed: 2 / 3,
      n: 3,
      failingRows: [
        { file: 'holdout.csv', row: 2, key: 'h2', value: 'also train.csv row 1, 0.99 alike' },
        { row: 4, value: 'also train.csv row 1, 1.00 alike' },
      ],
    })
    expect(await judge(data, 'holdout.near_duplicates(review, train, 1) = 0')).toMatchObject({ observed: 1 / 3 })
  })
  test('inside one: of each text all rows but the first', async () => {
    expect(await judge(data, 'holdout.near_duplicates(review) = 0')).toMatchObject({
      observed: 1 / 3,
      failingRows: [{ row: 4, value: 'also holdout.csv row 2, 0.99 alike' }],
    })
    expect(await judge(data, 'train.near_duplicates(review, 0.9) = 0')).toMatchObject({ outcome: 'pass', observed: 0 })
  })
  test('tokens that stand for nothing are no texts', async () => {
    const token = { train: csv('id,review', 'a,none given', 'b,none given', 'c,a review') }
    expect(await judge(token, 'near_duplicates(review) = 0')).toMatchObject({ observed: 1 / 3 })
    const check = await judge(token, 'near_duplicates(review) = 0', {}, {}, { review: ['none given'] })
    expect(check).toMatchObject({ observed: 0, n: 1 })
  })
  test('what cannot be compared is an error', async () => {
    expect(await judge({ train: csv('id,n', 'a,1') }, 'near_duplicates(n) = 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/not text/),
    })
    expect(await judge(data, 'near_duplicates(review, 0.3) = 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/0.5 to 1/),
    })
  })
})

describe('what the order of the rows gives away', () => {
  const { uniform } = random('order')
  const rows = Array.from({ length: 400 }, (_, i) => ({ i, label: uniform() < 0.4 ? 'yes' : 'no' }))
  const file = (ordered: readonly (typeof rows)[number][], id: (row: (typeof rows)[number]) => string | number) => ({
    train: csv('id,label', ...ordered.map((row) => `${id(row)},${row.label}`)),
  })
  const of = async (data: Record<string, string>) => {
    const check = await judge(data, 'order_leakage <= 0.6', { label: 'label' })
    return {
      check,
      member: (name: string) => check.members?.find((each) => each.name === name)?.observed ?? Number.NaN,
    }
  }
  test('nothing, where rows were shuffled and ids dealt out in that order', async () => {
    const { member } = await of(file(rows, ({ i }) => i))
    expect(member('row number')).toBeLessThan(0.58)
    expect(member('id')).toBeLessThan(0.58)
  })
  test('all of it, where the file is sorted by label', async () => {
    const { check, member } = await of(
      file(
        rows.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
        ({ i }) => i,
      ),
    )
    expect(check).toMatchObject({ outcome: 'fail', worst: 'row number' })
    expect(member('row number')).toBeGreaterThan(0.98)
    expect(member('id')).toBeLessThan(0.58)
  })
  test('all of it, where ids were dealt out class by class, as text too', async () => {
    const { check, member } = await of(file(rows, ({ i, label }) => `${label === 'yes' ? 'B' : 'A'}-${i}`))
    expect(check).toMatchObject({ outcome: 'fail', worst: 'id' })
    expect(member('id')).toBeGreaterThan(0.98)
    const wide = await of(
      file(rows, ({ i, label }) => `${label === 'yes' ? '98' : '9'}00000000000000${String(i).padStart(4, '0')}`),
    )
    expect(wide.member('id')).toBeGreaterThan(0.98)
  })
})

test('a date that gives the label away is found, and one column alone is enough in a small file', async () => {
  const { uniform } = random('dates')
  const lines = Array.from({ length: 120 }, (_, i) => {
    const day = Math.floor(uniform() * 300)
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)
    return `${i},${date},${uniform()},${day > 150 ? 'yes' : 'no'}`
  })
  const check = await judge({ train: csv('id,closed,noise,label', ...lines) }, 'label_leakage <= 0.9', {
    label: 'label',
  })
  const of = (name: string) => check.members?.find((member) => member.name === name)?.observed ?? Number.NaN
  expect(of('closed')).toBeGreaterThan(0.95)
  expect(of('noise')).toBeLessThan(0.62)
})
