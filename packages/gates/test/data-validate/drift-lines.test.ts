import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseCondition } from '@sea-trials/schema/requirement/condition'
import { random } from '@sea-trials/stats/random'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

const many = (n: number, make: (i: number) => string): readonly string[] => Array.from({ length: n }, (_, i) => make(i))
const { normal, uniform } = random('drift of lines')

/** `positives` of the labels; a feature that follows the label, one that does not, both moved by so much. */
const people = (n: number, { positives = 0.3, follows = 0, alone = 0 } = {}) =>
  csv(
    'id,score_of,alone,label',
    ...many(n, (i) => {
      const label = uniform() < positives
      return `${i},${(normal() + (label ? 2 : 0) + follows).toFixed(4)},${(normal() + alone).toFixed(4)},${label}`
    }),
  )
const columns = { id: 'id', label: 'label', groups: [] }
const concluded = async (recent: string, line: string, labels: 'yes' | 'late' = 'yes') => {
  const policy = lab.policy({ train: 'people.csv', recent }, { columns })
  const data = { ...policy.data, recent: { name: 'recent', path: recent, labels } }
  return (await lab.conclude({ ...policy, data }, [line]))[0]!
}
beforeAll(async () => {
  await lab.write('people.csv', people(6000))
  await lab.write('same.csv', people(6000))
  await lab.write('more-positives.csv', people(6000, { positives: 0.6 }))
  await lab.write('moved.csv', people(6000, { alone: 1 }))
  await lab.write('both.csv', people(6000, { positives: 0.6, follows: 1 }))
})

describe('the effects that people know', () => {
  test.each([
    ['same.csv', 'recent.jensen_shannon(alone, train) <= 0.02', 'pass'],
    ['moved.csv', 'recent.jensen_shannon(alone, train) <= 0.02', 'fail'],
    ['same.csv', 'recent.kolmogorov_smirnov(alone, train) <= 0.1', 'pass'],
    ['moved.csv', 'recent.kolmogorov_smirnov(alone, train) <= 0.1', 'fail'],
    ['same.csv', 'recent.wasserstein(alone, train) <= 0.1', 'pass'],
    ['moved.csv', 'recent.wasserstein(alone, train) <= 0.1', 'fail'],
    ['moved.csv', 'recent.psi(alone, train) <= 0.1', 'fail'],
  ])('%s: %s is %s', async (recent, line, outcome) => {
    expect((await concluded(recent, line)).check).toMatchObject({ outcome })
  })
  test('of a normal moved by one standard deviation: 0.383, 1, 0.383', async () => {
    const observed = async (line: string) => (await concluded('moved.csv', line)).check.observed
    expect(await observed('recent.kolmogorov_smirnov(alone, train) <= 0.1')).toBeCloseTo(0.383, 1)
    expect(await observed('recent.wasserstein(alone, train) <= 0.1')).toBeCloseTo(1, 1)
    expect(await observed('recent.drift(train) <= 0.1')).toBeCloseTo(0.37, 1)
  })
  test('over tenths of which the outermost rows are a part: no index is decided by a few of them', async () => {
    const numbers = (name: string, far: number) =>
      lab.write(name, csv('x', ...many(2000, (i) => `${i >= 1900 ? far * i : i}`)))
    await numbers('near.csv', 1)
    await numbers('far.csv', 1000)
    const policy = lab.policy({ train: 'near.csv', recent: 'far.csv' })
    const lines = ['drift(train)', 'psi(x, train)', 'jensen_shannon(x, train)', 'infinity_norm(x, train)']
    const found = await lab.conclude(
      policy,
      lines.map((line) => `recent.${line} <= 0.1`),
    )
    const [moved, ...others] = found.map(({ check }) => check.observed)
    expect(moved).toBeGreaterThan(0.01)
    expect(others).toEqual([0, 0, 0])
    expect(found[0]?.figures?.[0]?.series.map(({ values }) => values)).toEqual([[0], [0]])
  })
  test('the family shows them beside the mass that moved', async () => {
    const { figures } = await concluded('moved.csv', 'recent.drift(train) <= 0.1')
    expect(figures?.[0]).toMatchObject({ kind: 'bar', x: { values: ['alone', 'score_of'] } })
    expect(figures?.[0]?.series.map(({ name }) => name)).toEqual(['psi', 'jensen_shannon'])
    expect(figures?.[0]?.series[0]?.values[0]).toBeGreaterThan(0.5)
  })
  test('what has no order has no such distance', async () => {
    await lab.write('words.csv', csv('w,t', 'a,2024-01-01', 'b,2024-01-02'))
    await lab.write('words2.csv', csv('w,t', 'a,2024-01-02', 'b,2024-01-03', 'b,'))
    const policy = lab.policy({ train: 'words.csv', recent: 'words2.csv' })
    const lines = [
      'recent.kolmogorov_smirnov(w, train) <= 0.1',
      'recent.kolmogorov_smirnov(t, train) <= 0.1',
      'recent.wasserstein(t, train) <= 0.1',
    ]
    const [words, days, area] = await lab.conclude(policy, lines)
    expect(words?.check).toMatchObject({ outcome: 'error', reason: expect.stringMatching(/`w` .* no order/) })
    await lab.write('nothing.csv', csv('w,t', ',2024-01-01', ',2024-01-02'))
    const empty = lab.policy({ train: 'words.csv', recent: 'nothing.csv' })
    const [none] = await lab.conclude(empty, lines.slice(0, 1))
    expect(none?.check.reason).toContain('`w` of `train` is of type string')
    const [other] = await lab.conclude(lab.policy({ train: 'nothing.csv', recent: 'words.csv' }), lines.slice(0, 1))
    expect(other?.check.reason).toContain('`w` of `train` has no value at all, and so no type that has an order')
    expect(days?.check).toMatchObject({ outcome: 'inconclusive', n: 3 })
    expect(area?.notes).toEqual([expect.stringMatching(/leaves out 1 row without a number/)])
  })
})

test('a column that lost its last value has moved, whatever type an empty column is read as', async () => {
  await lab.write('empty.csv', csv('id,score_of,alone,label', ...many(400, (i) => `${i},,0.5,true`)))
  const { check } = await concluded('empty.csv', 'recent.drift(train) <= 0.1')
  expect(check).toMatchObject({ outcome: 'fail' })
  expect(check.members?.find(({ name }) => name === 'score_of')?.observed).toBeGreaterThan(0.99)
})

test('without drift and with few rows of the reference, more rows of the data would not settle it', async () => {
  await lab.write('few.csv', people(60))
  const policy = lab.policy({ train: 'few.csv', recent: 'same.csv' }, { columns })
  const [check] = await lab.judge(policy, ['recent.drift(train) <= 0.1'])
  expect(check).toMatchObject({ outcome: 'inconclusive', settle: { rows: null, because: 'other data' } })
  expect(check?.reason).toMatch(/the one that it is compared with has too few/)
  const [turned] = await lab.judge(lab.policy({ train: 'same.csv', recent: 'few.csv' }, { columns }), [
    'recent.drift(train) <= 0.1',
  ])
  expect(turned?.settle?.rows?.[0]).toBeGreaterThan(60)
})

describe('label shift is told from feature shift', () => {
  const lines = [
    'recent.drift(train) <= 0.1',
    'recent.label_drift(train) <= 0.1',
    'recent.conditional_drift(train) <= 0.1',
  ]
  const outcomes = async (recent: string) => {
    const found = []
    for (const line of lines) found.push(await concluded(recent, line))
    return { outcomes: found.map(({ check }) => check.outcome), told: found[2]?.notes[0] }
  }
  test('neither', async () =>
    expect(await outcomes('same.csv')).toEqual({
      outcomes: ['pass', 'pass', 'pass'],
      told: expect.stringMatching(/^neither label shift nor feature shift is shown, `recent` against `train`/),
    }))
  test('more positives: features move along, but not within the classes', async () =>
    expect(await outcomes('more-positives.csv')).toEqual({
      outcomes: ['fail', 'fail', 'pass'],
      told: expect.stringMatching(/^label shift, .* moved by 0\.\d+ .* no feature is shown/),
    }))
  test('a feature moves, the label does not', async () =>
    expect(await outcomes('moved.csv')).toEqual({
      outcomes: ['fail', 'pass', 'fail'],
      told: expect.stringMatching(/^feature shift, .* `alone` moved within its classes/),
    }))
  test('both', async () =>
    expect(await outcomes('both.csv')).toEqual({
      outcomes: ['fail', 'fail', 'fail'],
      told: expect.stringMatching(/^label shift and feature shift, .* `score_of` moved within/),
    }))
  test.each([
    ['no rows', 'id,score_of,alone,label'],
    ['no label in any row', ['id,score_of,alone,label', '1,2,3,', '2,3,4,'].join('\n')],
  ])('%s: nothing is known within the classes, and no type is asked for', async (_, text) => {
    await lab.write('blank.csv', `${text}\n`)
    const { check, notes } = await concluded('blank.csv', lines[2] as string)
    expect(check).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining('undefined') })
    expect(notes[0]).toMatch(/^no row of `recent` has a label/)
  })
  test('a feature that is gone has moved, also where no row has a label', async () => {
    await lab.write('gone.csv', csv('id,score_of,label', '1,2,', '2,3,'))
    const { check } = await concluded('gone.csv', lines[2] as string)
    expect(check).toMatchObject({ outcome: 'fail', worst: 'alone' })
    expect(check.members?.find(({ name }) => name === 'score_of')?.outcome).toBe('inconclusive')
  })
  test('labels that come late are asked for by those lines only', async () => {
    expect((await concluded('same.csv', lines[0]!, 'late')).check.outcome).toBe('pass')
    for (const line of lines.slice(1))
      expect((await concluded('same.csv', line, 'late')).check).toMatchObject({
        outcome: 'error',
        reason: expect.stringMatching(/`labels: late` of `recent`/),
      })
  })
  test('a number as label, in stretches of equal mass; a class that one side lacks is said', async () => {
    const priced = (n: number, by: number) =>
      csv(
        'x,price',
        ...many(n, () => {
          const price = normal() + by
          return `${(price + normal()).toFixed(3)},${price.toFixed(3)}`
        }),
      )
    await lab.write('prices.csv', priced(4000, 0))
    await lab.write('dearer.csv', priced(4000, 0.8))
    const policy = lab.policy(
      { train: 'prices.csv', recent: 'dearer.csv' },
      { columns: { label: 'price', groups: [] }, task: 'regression' },
    )
    const found = await lab.conclude(policy, lines)
    expect(found.slice(0, 2).map(({ check }) => check.outcome)).toEqual(['fail', 'fail'])
    expect(found[2]?.check.observed).toBeLessThan(0.1)
    // Stretches are those that hold rows: of none is said that one side lacks it.
    expect(found[2]?.notes).not.toContainEqual(expect.stringMatching(/have rows in one/))
    await lab.write('third.csv', csv('id,score_of,alone,label', ...many(300, (i) => `${i},1,${i % 7},true`)))
    expect((await concluded('third.csv', lines[2]!)).notes).toContainEqual(
      expect.stringMatching(/1 of 2 classes of `label` have rows in one/),
    )
  })
  test('a price that is often 0 has no stretch below it that a side could lack', async () => {
    const often = () => csv('x,price', ...many(2000, (i) => `${normal()},${i % 2 === 0 ? 0 : 1.5 + normal() ** 2}`))
    await lab.write('often.csv', often())
    await lab.write('again.csv', often())
    const sets = { train: 'often.csv', recent: 'again.csv' }
    const policy = lab.policy(sets, { columns: { label: 'price', groups: [] }, task: 'regression' })
    expect(await lab.notes(policy, lines[2]!)).toEqual([expect.stringMatching(/^neither/)])
  })
  test.each(['text', 'number'])('a class that is new is said, of a %s', async (kind) => {
    const name = (i: number) => (kind === 'text' ? 'abc'[i]! : `${i}`)
    const classed = (classes: number) => csv('x,kind', ...many(600, (i) => `${normal()},${name(i % classes)}`))
    await lab.write(`two-${kind}.csv`, classed(2))
    await lab.write(`three-${kind}.csv`, classed(3))
    const sets = { train: `two-${kind}.csv`, recent: `three-${kind}.csv` }
    expect(await lab.notes(lab.policy(sets, { columns: { label: 'kind', groups: [] } }), lines[2]!)).toContainEqual(
      expect.stringMatching(/1 of 3 classes of `kind` have rows in one/),
    )
  })
})

describe('the classifier between two data sets', () => {
  const linked = (n: number, together: boolean) =>
    csv(
      'a,b,c',
      ...many(n, () => {
        const [a, b] = [normal(), normal()]
        return `${a.toFixed(3)},${(together ? 0.9 * a + 0.436 * b : b).toFixed(3)},${uniform() < 0.5 ? 'x' : 'y'}`
      }),
    )
  const line = 'recent.domain_auc(train) <= 0.6'
  const judged = async (recent: string, columns = {}) =>
    (
      await lab.conclude(lab.policy({ train: 'apart.csv', recent }, { columns: { groups: [], ...columns } }), [line])
    )[0]!
  beforeAll(() => lab.write('apart.csv', linked(1500, false)))

  test('alike: near a half, and nothing is named', async () => {
    await lab.write('alike.csv', linked(1500, false))
    const { check, notes } = await judged('alike.csv')
    expect(check).toMatchObject({ outcome: 'pass', n: 3000 })
    expect(check.observed).toBeCloseTo(0.5, 1)
    expect(notes).toEqual([])
    expect((await judged('alike.csv')).check).toEqual(check)
  })
  test('columns that no longer go together: no column has moved, and both are named', async () => {
    await lab.write('linked.csv', linked(1500, true))
    const { check, notes } = await judged('linked.csv')
    expect(check.outcome).toBe('fail')
    expect(notes[0]).toMatch(/^rows of `recent` and `train` are told apart by `[ab]` \(\d+ %\), `[ab]` \(\d+ %\)/)
    const [, share] = /of it by how columns go together `a` with `b` \((\d+) %\)$/.exec(notes[0] ?? '') ?? []
    expect(Number(share)).toBeGreaterThan(60)
    const [drift] = await lab.judge(lab.policy({ train: 'apart.csv', recent: 'linked.csv' }), [
      'recent.drift(train) <= 0.1',
    ])
    expect(drift?.outcome).not.toBe('fail')
  })
  test('a column that has moved by itself is named by itself', async () => {
    await lab.write('shifted.csv', linked(1500, false).replaceAll(/^(?=\d)/gm, '9'))
    const { check, notes } = await judged('shifted.csv')
    expect(check.outcome).toBe('fail')
    expect(notes[0]).toMatch(/are told apart by `a` .*: share of what the columns say$/)
  })
  test('rows of one entity stay in one fold: what names the entity tells nothing', async () => {
    // Each entity has values of its own and stands in one of the data sets only, without any difference between the two.
    const visits = (from: number) =>
      csv(
        'who,a,b',
        ...many(60, () => [normal(), normal()].map((x) => x.toFixed(3)).join(',')).flatMap((own, k) =>
          many(20, () => `w${from + k},${own}`),
        ),
      )
    await lab.write('visits.csv', visits(0))
    await lab.write('others.csv', visits(1000))
    const of = async (columns: object) =>
      (
        await lab.conclude(
          lab.policy({ train: 'visits.csv', recent: 'others.csv' }, { columns: { groups: [], id: 'who', ...columns } }),
          [line],
        )
      )[0]!
    expect((await of({})).check.outcome).toBe('fail')
    expect((await of({ entity: 'who' })).check.outcome).not.toBe('fail')
  })
  test('a handful of rows says nothing', async () => {
    await lab.write('handful.csv', linked(10, false))
    expect((await judged('handful.csv')).check).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringMatching(/too few rows/),
    })
  })
})

describe('part of a file as reference', () => {
  /** Sales double every December; nothing else ever changes. */
  const day = (i: number): string => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10)
  const sales = () =>
    csv(
      'day,sold',
      ...many(16 * 2 * 365, (i) => {
        const date = day(Math.floor(i / 16))
        return `${date},${((date.slice(5, 7) === '12' ? 4 : 0) + normal()).toFixed(3)}`
      }),
    )
  const data = (history: object) => ({
    recent: {
      name: 'recent',
      path: 'sales.csv',
      labels: 'no' as const,
      where: parseCondition({ text: 'day >= "2023-12-01"', burden: 'require' }),
    },
    history: { name: 'history', path: 'sales.csv', labels: 'no' as const, ...history },
  })
  const before = { where: parseCondition({ text: 'day < "2023-12-01"', burden: 'require' }) }
  const season = { season: { count: 12, unit: 'month' as const } }
  const judged = async (history: object, columns = { time: 'day', groups: [] }) =>
    (await lab.conclude(lab.policy({}, { columns, data: data(history) }), ['recent.drift(history) <= 0.2']))[0]!
  beforeAll(() => lab.write('sales.csv', sales()))

  test('against the rest of the year a December has drifted, against the December before it has not', async () => {
    expect((await judged(before)).check).toMatchObject({ outcome: 'fail', worst: 'sold' })
    const same = await judged(season)
    expect(same.check).toMatchObject({ outcome: 'pass' })
    expect(same.notes).toContainEqual(
      '`history` is looked at in the season of `recent`: `2022-12-01` to `2022-12-31`, 496 rows',
    )
  })
  test('a season needs a column of time, and a history that reaches back', async () => {
    expect((await judged(season, { groups: [] } as never)).check).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no column says the time/),
    })
    expect((await judged(season, { time: 'sold', groups: [] })).check).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no date and no time/),
    })
    expect((await judged({ season: { count: 36, unit: 'month' } })).check).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no rows in the season of `recent` \(`2023-12-01` to `2023-12-31`/),
    })
  })
  test('the same rows of the same file are still the same', async () => {
    const { recent } = data({})
    const policy = lab.policy({}, { data: { recent, history: { ...recent, name: 'history' } } })
    expect((await lab.judge(policy, ['recent.drift(history) <= 0.2']))[0]).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/the same file/),
    })
  })
})

describe('numbers and dates that are written as text', () => {
  const amounts = (n: number, write: (x: number) => string, times = 1) =>
    csv('x', ...many(n, () => `"${write(20 + 60 * times * uniform())}"`))
  let files = 0
  const bothOf = async (before: string, now: string) => {
    const names = { before: `before-${++files}.csv`, now: `now-${files}.csv` }
    await lab.write(names.before, before)
    await lab.write(names.now, now)
    return lab.policy(names)
  }
  const comma = (x: number) => x.toFixed(2).replace('.', ',')
  const day = (x: number) => `${10 + Math.floor(x % 18)}.${10 + Math.floor(x % 3)}.20${10 + Math.floor(x / 2)}`
  test.each([
    ['a decimal comma', comma],
    ['a currency', (x: number) => `${x.toFixed(2)} €`],
    ['per cent', (x: number) => `${x.toFixed(3)}%`],
    ['dates', (x: number) => `${day(x)} ${x.toFixed(6)}`],
  ] as const)('%s: of as long texts no line passes, and what to write is said', async (_, write) => {
    const policy = await bothOf(amounts(3000, write), amounts(3000, write, 1.3))
    for (const line of ['now.drift(before) <= 0.1', 'now.psi(x, before) <= 0.2']) {
      const [found] = await lab.conclude(policy, [line])
      expect(found!.check).toMatchObject({ outcome: 'inconclusive' })
      expect(found!.notes.join()).toContain(
        'numbers or dates written as text cannot be compared: `x`; write numbers with a decimal point',
      )
    }
  })
  test('what is longer has moved all the same', async () => {
    const policy = await bothOf(amounts(3000, comma), amounts(3000, comma, 100))
    const [found] = await lab.conclude(policy, ['now.drift(before) <= 0.1'])
    expect(found!.check).toMatchObject({ outcome: 'fail' })
  })
  test('codes, versions and words are compared by their length', async () => {
    for (const write of [
      (x: number) => `0${Math.floor(x * 1e6)}`,
      (x: number) => `1.2.${Math.floor(x * 1e4)}`,
      (x: number) => `a${x}`,
    ]) {
      const policy = await bothOf(amounts(3000, write), amounts(3000, write))
      const [found] = await lab.conclude(policy, ['now.drift(before) <= 0.1'])
      expect(found!.check).toMatchObject({ outcome: 'pass' })
      expect(found!.notes.join()).not.toContain('written as text')
    }
  })
})
