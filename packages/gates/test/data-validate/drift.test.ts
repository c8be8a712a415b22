import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { distributionsOf, ofRows } from '../../src/data-validate/metrics/drift/reference.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

let files = 0
/** Two data sets of one column. */
async function pair(reference: readonly unknown[], current: readonly unknown[], missing = {}) {
  const open = async (values: readonly unknown[]) => {
    const name = `d${files++}`
    const rows = values.map((x) => ({ x, other: 1 }))
    const table = await lab.engine.open({ name, files: [await lab.write(`${name}.jsonl`, rows)] })
    return { name, table, labels: 'yes', missing } as const
  }
  return { engine: lab.engine, reference: await open(reference), current: await open(current) }
}
const cells = async (...sides: Parameters<typeof pair>) => {
  const { engine, reference: then, current: now } = await pair(...sides)
  const [found] = await distributionsOf(engine, ofRows(engine, then), now, ['x'])
  const { reference, current } = found!
  return { moved: moved(reference, current), reference, current }
}
const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0)
const moved = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, count, i) => sum + Math.abs(count / total(p) - q[i]! / total(q)), 0) / 2
const many = (n: number, make: (i: number) => unknown) => Array.from({ length: n }, (_, i) => make(i))

describe('what counts as having moved', () => {
  test('categories, by value', async () => {
    expect((await cells(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b'])).moved).toBeCloseTo(0.25, 12)
  })
  test('a category that the reference never had', async () => {
    const found = await cells(['a', 'a', 'b', 'b'], ['a', 'c', 'd', 'b'])
    expect(found.moved).toBeCloseTo(0.5, 12)
    // Null, a, b, c, d, and values without a cell.
    expect(found.reference).toEqual([0, 2, 2, 0, 0, 0])
    expect(found.current).toEqual([0, 1, 1, 1, 1, 0])
  })
  test('nulls, of text, numbers and booleans', async () => {
    expect((await cells(['a', 'b'], ['a', null])).moved).toBeCloseTo(0.5, 12)
    expect((await cells([1, 2, 3, 4], [1, 2, null, null])).moved).toBeCloseTo(0.5, 12)
    expect((await cells([true, false], [true, null])).moved).toBeCloseTo(0.5, 12)
  })
  test('numbers of which half are lost, evenly', async () => {
    const found = await cells([1, 2, 3, 4], [1, null, 2, null, 3, null, 4, null])
    expect(found.moved).toBeCloseTo(0.5, 12)
    expect(total(found.current)).toBe(8)
  })
  test('tokens of x-missing are nulls', async () => {
    expect((await cells(['a', '?'], ['a', null], { x: ['?'] })).moved).toBe(0)
    expect((await cells([5, -1, 7, 8], [5, null, 7, 8], { x: [-1] })).moved).toBe(0)
  })
  test('numbers that shift', async () => {
    const found = await cells(
      many(1000, (i) => i),
      many(1000, (i) => i + 300),
    )
    expect(found.moved).toBeCloseTo(0.3, 2)
    expect(total(found.reference)).toBe(1000)
    expect(total(found.current)).toBe(1000)
  })
  test('numbers that leave the range of the reference on either side', async () => {
    expect(
      (
        await cells(
          many(100, (i) => i),
          many(100, (i) => i - 1000),
        )
      ).moved,
    ).toBeCloseTo(1, 12)
    expect(
      (
        await cells(
          many(100, (i) => i),
          many(100, (i) => i + 1000),
        )
      ).moved,
    ).toBeCloseTo(1, 12)
  })
  test('what is not 0 in a column that mostly is', async () => {
    const mostly = (of: (i: number) => number) => many(1000, (i) => (i % 10 > 0 ? 0 : of(i)))
    const { moved } = await cells(
      mostly((i) => i + 1),
      mostly((i) => 1000 * (i + 1)),
    )
    expect(moved).toBeCloseTo(0.1, 2)
    const apart = await cells(
      mostly((i) => i + 1),
      mostly((i) => (i < 500 ? i + 1 : 2)),
    )
    expect(apart.moved).toBeCloseTo(0.05, 2)
  })
  test('the last tenth, however far it goes', async () => {
    const { moved } = await cells(
      many(1000, (i) => i),
      many(1000, (i) => (i < 900 ? i : 1000 * i)),
    )
    expect(moved).toBeCloseTo(0.1, 3)
  })
  test('a column that is mostly one number, when that number changes', async () => {
    const mostly = (atom: number) => many(100, (i) => (i < 97 ? atom : 1000 + i))
    expect((await cells(mostly(0), mostly(5))).moved).toBeCloseTo(0.97, 2)
    expect((await cells(mostly(0.5), mostly(0.25))).moved).toBeCloseTo(0.97, 2)
    expect(
      (
        await cells(
          mostly(0),
          many(100, () => 0),
        )
      ).moved,
    ).toBeCloseTo(0.03, 2)
  })
  test('dates', async () => {
    const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)
    expect(
      (
        await cells(
          many(100, day),
          many(100, (i) => day(i + 50)),
        )
      ).moved,
    ).toBeCloseTo(0.5, 1)
    expect(
      (
        await cells(
          many(100, day),
          many(100, (i) => (i < 50 ? day(2 * i) : null)),
        )
      ).moved,
    ).toBeCloseTo(0.5, 1)
    expect((await cells(many(100, day), many(100, day))).moved).toBe(0)
  })
  test('prose, by its length', async () => {
    const prose = (length: number) => (i: number) => `${i}`.padStart(length, 'x')
    expect(
      (
        await cells(
          many(1500, prose(20)),
          many(1500, (i) => prose(20)(i + 5000)),
        )
      ).moved,
    ).toBe(0)
    const longer = await cells(many(1500, prose(20)), many(1500, prose(200)))
    expect(longer.moved).toBeCloseTo(1, 12)
    expect(total(longer.current)).toBe(1500)
    expect(
      (
        await cells(
          many(1500, prose(20)),
          many(1500, (i) => (i % 2 === 0 ? null : prose(20)(i))),
        )
      ).moved,
    ).toBeCloseTo(0.5, 12)
  })
  describe('times of the day, as a file without types holds them', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    /** Of a morning or, twelve hours later, of an evening; all of the same length. */
    const clock = (hours: number) => (i: number) => {
      const second = (i * 7919) % 36_000
      return `${two(hours + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
    }
    const [morning, evening] = [clock(1), clock(13)]
    test('by the time, not by the length', async () => {
      const found = await cells(many(2000, morning), many(2000, evening))
      expect(found.moved).toBeGreaterThan(0.8)
      expect((await cells(many(2000, morning), many(2000, morning))).moved).toBe(0)
    })
    test('beside tokens of x-missing; texts that are no time are nulls of the current rows', async () => {
      const some = (i: number) => (i % 4 === 0 ? '?' : morning(i))
      expect((await cells(many(2000, some), many(2000, some), { x: ['?'] })).moved).toBe(0)
      const found = await cells(many(2000, morning), many(2000, some))
      expect(found.current[0]).toBe(500)
      expect(found.moved).toBeCloseTo(0.25, 1)
    })
    test('one text among them that is no time: by length, as other texts are', async () => {
      const one = (i: number) => (i === 1999 ? '25:00:00' : morning(i))
      expect((await cells(many(2000, one), many(2000, evening))).moved).toBe(0)
    })
  })
  test('another type is an error, not a drift', async () => {
    await expect(cells([1, 2], ['a', 'b'])).rejects.toMatchObject({
      code: 'bad-value',
      message: expect.stringMatching(/`x` is string in .* and integer/),
    })
  })
})

describe('the line', () => {
  const { normal, uniform } = random('drift lines')
  const population = (n: number, shift: number) =>
    csv(
      'id,age,city,weight,label',
      ...many(
        n,
        (i) =>
          `${i},${(40 + 10 * normal() + shift).toFixed(3)},${uniform() < 0.6 ? 'Rome' : 'Oslo'},${i},${uniform() < 0.5}`,
      ).map(String),
    )
  beforeAll(async () => {
    await lab.write('train.csv', population(4000, 0))
    await lab.write('same.csv', population(3000, 0))
    await lab.write('moved.csv', population(3000, 8))
    await lab.write('few.csv', population(30, 0))
  })
  const columns = { id: 'id', weight: 'weight', label: 'label', groups: [] }
  const judge = async (recent: string, line: string) =>
    (await lab.judge(lab.policy({ train: 'train.csv', recent }, { columns }), [line]))[0]!

  test.each([
    ['same.csv', 'recent.drift(train) <= 0.1', 'pass'],
    ['moved.csv', 'recent.drift(train) <= 0.1', 'fail'],
    ['few.csv', 'recent.drift(train) <= 0.1', 'inconclusive'],
    ['same.csv', 'recent.psi(age, train) <= 0.1', 'pass'],
    ['moved.csv', 'recent.psi(age, train) <= 0.1', 'fail'],
    ['few.csv', 'recent.psi(age, train) <= 0.02', 'inconclusive'],
    ['moved.csv', 'recent.psi(city, train) <= 0.1', 'pass'],
  ])('%s: %s is %s', async (recent, line, outcome) => {
    expect(await judge(recent, line)).toMatchObject({ outcome })
  })

  test('names the column, and leaves id, weight and label out', async () => {
    const check = await judge('moved.csv', 'recent.drift(train) <= 0.1')
    expect(check.worst).toBe('age')
    expect(check.members?.map(({ name }) => name)).toEqual(['age', 'city'])
    // Total variation of two normals 0.8 standard deviations apart: 2 Phi(0.4) - 1.
    expect(check.observed).toBeCloseTo(0.31, 1)
  })

  test('a feature that is gone has moved with all its mass', async () => {
    await lab.write('gone.csv', csv('id,city', ...many(3000, (i) => `${i},${i % 5 < 3 ? 'Rome' : 'Oslo'}`).map(String)))
    expect(await judge('gone.csv', 'recent.drift(train) <= 0.1')).toMatchObject({
      outcome: 'fail',
      worst: 'age',
      observed: 1,
    })
  })

  describe('texts whose every word has changed, not their lengths', () => {
    const note = 'only the length of these texts is compared, not their words: `review`'
    beforeAll(async () => {
      const texts = (word: string) =>
        csv('id,review,label', ...many(2000, (i) => `${i},${word}${1000 + i},${i % 2}`).map(String))
      await lab.write('spoke.csv', texts('alpha'))
      await lab.write('speaks.csv', texts('omega'))
    })
    test.each([
      'recent.drift(train) <= 0.1',
      'recent.psi(review, train) <= 0.1',
      'recent.infinity_norm(review, train) <= 0.1',
      'recent.conditional_drift(train) <= 0.1',
      'recent.domain_auc(train) <= 0.6',
    ])('a note of %s says what is not seen', async (line) => {
      const policy = lab.policy({ train: 'spoke.csv', recent: 'speaks.csv' }, { columns })
      expect(await lab.notes(policy, line)).toContain(note)
    })
    test.each([
      ['recent.drift(train) <= 0.1', 'fail'],
      ['recent.psi(clock, train) <= 0.1', 'fail'],
      ['recent.conditional_drift(train) <= 0.1', 'fail'],
      ['recent.domain_auc(train) <= 0.6', 'fail'],
    ])('times of the day twelve hours later: %s finds it, without a note', async (line, outcome) => {
      const texts = (hours: number) =>
        csv(
          'id,clock,label',
          ...many(
            3000,
            (i) =>
              `${i},${new Date(1e3 * (hours * 3600 + ((i * 7919) % 39_000))).toISOString().slice(11, 19)},${i % 2}`,
          ).map(String),
        )
      await lab.write('mornings.csv', texts(1))
      await lab.write('evenings.csv', texts(13))
      const policy = lab.policy({ train: 'mornings.csv', recent: 'evenings.csv' }, { columns })
      expect(await lab.notes(policy, line)).not.toContain(
        'only the length of these texts is compared, not their words: `clock`',
      )
      expect(await lab.judge(policy, [line])).toMatchObject([{ outcome }])
    })
    test('and none where values are compared', async () => {
      const policy = lab.policy({ train: 'train.csv', recent: 'same.csv' }, { columns })
      expect(await lab.notes(policy, 'recent.drift(train) <= 0.1')).toEqual([])
    })
  })

  test('no column in common is an error', async () => {
    await lab.write('other.csv', csv('x', '1'))
    expect(await judge('other.csv', 'recent.drift(train) <= 0.1')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no feature in common/),
    })
  })
})

test('in simulation the intervals cover, and an undrifted set is not stopped', async () => {
  // Six columns; 150 pairs of samples from the same population, and 150 with one column moved by exactly 0.1 of its mass.
  const { uniform, below } = random('drift coverage')
  const { massMoved } = await import('@sea-trials/stats/drift')
  const draw = (n: number, shares: readonly number[]) => {
    const counts = shares.map(() => 0)
    for (let i = 0; i < n; i++) {
      let rest = uniform()
      let at = 0
      while (at < shares.length - 1 && rest >= shares[at]!) rest -= shares[at++]!
      counts[at]!++
    }
    return counts
  }
  const flat = Array.from({ length: 10 }, () => 0.1)
  const tilted = flat.map((share, i) => (i === 0 ? share + 0.1 : i === 9 ? 0 : share))
  let [stopped, covered, coveredNull] = [0, 0, 0]
  const runs = 150
  for (let run = 0; run < runs; run++) {
    const n = 500 + below(1500)
    let worst = 0
    for (let column = 0; column < 6; column++) {
      const same = massMoved(draw(2000, flat), draw(n, flat))
      if (same.kind !== 'estimate') throw new Error('there are rows')
      const { low, high } = same.interval(1 - 0.05 / 6)
      worst = Math.max(worst, low!)
      if (column === 0 && same.interval(0.95).low! <= 0 && high! >= 0) coveredNull++
    }
    if (worst > 0.02) stopped++
    const off = massMoved(draw(2000, flat), draw(n, tilted))
    if (off.kind !== 'estimate') throw new Error('there are rows')
    const { low, high } = off.interval(0.95)
    if (low! <= 0.1 && high! >= 0.1) covered++
  }
  expect(stopped / runs).toBeLessThanOrEqual(0.05)
  expect(coveredNull / runs).toBeGreaterThanOrEqual(0.95)
  expect(covered / runs).toBeGreaterThanOrEqual(0.93)
})
