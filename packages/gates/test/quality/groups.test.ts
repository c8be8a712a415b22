/** Groups of rows: bands of numbers, intersections, missing values; those too small to be judged. */
import { describe, expect, test } from '@jest/globals'
import { groupsOf } from '@sea-trials/gates/quality/groups'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import { type Cells, folder, judgeLine, judgePolicy, judgeWith } from './harness.ts'

const numbers = (values: readonly (number | null)[]) => ({
  kind: 'number' as const,
  values: Float64Array.from(values, (value) => value ?? 0),
  valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
})

describe('bands of numbers', () => {
  test('from an edge to below the next; what is no number is missing', () => {
    const age = numbers([24.9, 25, 39, 40, 1e9, -5, null, Number.NaN, Number.POSITIVE_INFINITY])
    const groups = groupsOf([{ column: 'age', vector: age, edges: [25, 40] }], 9)
    expect(groups.map(({ name, rows }) => [name, [...rows]])).toEqual([
      ['under 25', [0, 5]],
      ['25 to under 40', [1, 2]],
      ['40 or more', [3, 4, 8]],
      ['(missing)', [6, 7]],
    ])
  })
  test('one edge, and intersections', () => {
    const sex = { kind: 'coded' as const, codes: Int32Array.of(0, 1, 0, 1), values: ['F', 'M'] }
    const groups = groupsOf(
      [
        { column: 'sex', vector: sex },
        { column: 'age', vector: numbers([10, 10, 50, null]), edges: [40] },
      ],
      4,
    )
    expect(groups.map(({ name }) => name)).toEqual(['F, under 40', 'F, 40 or more', 'M, under 40', 'M, (missing)'])
  })
  test('a column without a value makes no groups: one of everybody would hold whatever is said of groups', () => {
    expect(() => groupsOf([{ column: 'age', vector: numbers([null, null]) }], 2)).toThrow(/has no value in any/)
    expect(groupsOf([{ column: 'age', vector: numbers([null, 1]) }], 2)).toHaveLength(2)
  })
  test('a line in a policy', async () => {
    const age: Cells = Array.from({ length: 300 }, (_, i) => (i % 10 === 9 ? null : i % 60))
    const root = folder({
      'p.csv': { y: age.map(() => 1), prediction: age.map((x) => (Number(x) >= 30 ? 1 : 0)), age },
    })
    const check = await judgeLine('bias-check', root, 'recall by age(30) >= 0.5', { predictions: 'p.csv', label: 'y' })
    expect(check.members?.map(({ name, observed, n, outcome }) => [name, observed, n, outcome])).toEqual([
      ['under 30', 0, 135, 'fail'],
      ['30 or more', 1, 135, 'pass'],
      ['(missing)', 0, 30, 'fail'],
    ])
  })
  test('numbers of which each is a group: bands are offered, and a name is apart from its value', async () => {
    const age: Cells = Array.from({ length: 300 }, (_, i) => i % 60)
    const y = age.map(() => 1)
    const root = folder({
      'p.csv': { y, prediction: y.map((_, i) => Number(i % 60 > 5)), age, few: y.map((_, i) => i % 9) },
    })
    const judged = (require: string) => judgeWith('bias-check', root, { predictions: 'p.csv', label: 'y', require })
    const { checks, notes } = await judged('recall by age >= 0.9')
    expect(checks[0]?.reason).toMatch(/^0: 0 \(/)
    expect(notes).toContain(
      '`age` holds numbers, and each of 60 values is a group of its own; for fewer, larger ones write `by age(…)` with the numbers at which bands begin',
    )
    const without = [
      ...(await judged('recall by age(30) >= 0.5')).notes,
      ...(await judged('recall by few >= 0.1')).notes,
    ]
    expect(without.filter((note) => note.includes('holds numbers'))).toEqual([])
  })
  test('a band that no row is of is named, alone and among intersections', async () => {
    const age: Cells = Array.from({ length: 300 }, (_, i) => 25 + (i % 30))
    const sex = age.map((_, i) => (i % 2 === 0 ? 'F' : 'M'))
    const root = folder({ 'p.csv': { y: age.map(() => 1), prediction: age.map(() => 1), age, sex } })
    const notes = async (require: string) =>
      (await judgeWith('bias-check', root, { predictions: 'p.csv', label: 'y', require })).notes.filter((note) =>
        note.startsWith('no row'),
      )
    expect(await notes('recall by age(20, 40, 60) >= 0.5')).toEqual([
      'no row that is judged has `age` under 20, or `age` 60 or more: a line by these bands says nothing of them',
    ])
    expect(await notes('recall by sex, age(40, 60) >= 0.5')).toEqual([
      'no row that is judged has `age` 60 or more: a line by these bands says nothing of it',
    ])
    expect(await notes('recall by age(40) >= 0.5')).toEqual([])
  })
  test('texts have no bands', async () => {
    const root = folder({ 'p.csv': { y: [1, 0], prediction: [1, 0], sex: ['F', 'M'] } })
    const check = await judgeLine('bias-check', root, 'recall by sex(30) >= 0.5', { predictions: 'p.csv', label: 'y' })
    expect([check.outcome, check.reason]).toEqual([
      'error',
      expect.stringContaining('has no numbers to put into bands'),
    ])
  })
})

describe('min-support', () => {
  const of = (sizes: Readonly<Record<string, readonly [hits: number, n: number]>>) => {
    const rows = Object.entries(sizes).flatMap(([g, [hits, n]]) =>
      Array.from({ length: n }, (_, i) => [g, i < hits ? 1 : 0] as const),
    )
    return { y: rows.map(() => 1), prediction: rows.map(([, p]) => p), g: rows.map(([g]) => g) }
  }
  const judged = async (sizes: Parameters<typeof of>[0], line: string, minSupport: number) => {
    const root = folder({ 'p.csv': of(sizes) })
    const policy = foldInputs({ predictions: 'p.csv', label: 'y', require: line }, undefined, {
      root,
      gate: 'bias-check',
    })
    const verdict = await judgePolicy('bias-check', { ...policy, minSupport })
    return verdict.checks[0]
  }

  test('below it a group is shown and not judged', async () => {
    const sizes = { a: [190, 200], b: [180, 200], c: [1, 9] } as const
    const check = await judged(sizes, 'recall by g >= 0.5', 10)
    expect(check?.outcome).toBe('pass')
    expect(check?.members?.[2]).toMatchObject({
      name: 'c',
      outcome: 'not-applicable',
      n: 9,
      reason:
        '9 positives, below min-support 10: reported, not judged; 1 more positive (45 of the data) would settle it',
    })
    expect(check?.members?.[2]?.observed).toBeCloseTo(1 / 9, 9)
    expect((await judged(sizes, 'recall by g >= 0.5', 9))?.outcome).not.toBe('pass')
  })
  test('they are named where nobody opens a table, once, with what would settle them', async () => {
    const root = folder({ 'p.csv': of({ a: [190, 200], b: [180, 200], c: [1, 9] }) })
    const lines = ['recall by g >= 0.5', 'difference(recall by g) <= 0.3', 'accuracy >= 0.5'].join('\n')
    const policy = foldInputs({ predictions: 'p.csv', label: 'y', require: lines }, undefined, {
      root,
      gate: 'bias-check',
    })
    for (const gate of ['bias-check', 'accuracy-gate'] as const) {
      const own = { ...policy, gates: { [gate]: policy.gates['bias-check']! }, minSupport: 10 }
      const { checks, notes } = await judgePolicy(gate, own)
      expect(checks.slice(0, 2).map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/ meets >= 0\.5; not judged: c \(n 9\)$/),
        expect.stringMatching(/ meets <= 0\.3; not judged: c \(n 9\)$/),
      ])
      expect(notes.filter((note) => note.includes('min-support'))).toEqual([
        '`c` of `g`: 9 positives, below min-support 10: reported, not judged; 1 more positive (45 of the data) would settle it',
      ])
      const hidden = await judgePolicy(gate, { ...own, minCount: 10 })
      expect(hidden.notes.filter((note) => note.includes('`c`'))).toEqual([])
    }
  })
  test('of many small groups some are named, and the others counted', async () => {
    const small = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`s${i}`, [1, 2] as const]))
    const root = folder({ 'p.csv': of({ a: [190, 200], ...small }) })
    const policy = foldInputs({ predictions: 'p.csv', label: 'y', require: 'recall by g >= 0.5' }, undefined, {
      root,
      gate: 'bias-check',
    })
    const { checks, notes } = await judgePolicy('bias-check', { ...policy, minSupport: 10 })
    expect(checks[0]?.reason).toMatch(/; not judged: s0 \(n 2\), s1 \(n 2\), s2 \(n 2\) and 5 more$/)
    expect(notes.filter((note) => note.includes('min-support'))).toHaveLength(5)
    expect(notes).toContain('3 more groups are not judged: the members of their lines say why')
  })
  test('what is not judged is not corrected for', async () => {
    const widths = async (minSupport: number) => {
      const check = await judged({ a: [4, 9], b: [50, 100], c: [90, 100] }, 'recall by g >= 0.5', minSupport)
      const { low, high } = check?.members?.[1]?.simultaneous ?? {}
      expect([Number(low) < 0.5, Number(high) > 0.5, Number(high) < 0.7]).toEqual([true, true, true])
      return low ?? 0
    }
    expect(await widths(10)).toBeGreaterThan(await widths(1))
  })
  test('pairs leave it out, and it stands beside them', async () => {
    const check = await judged({ a: [100, 200], b: [100, 200], c: [1, 9] }, 'difference(recall by g) <= 0.3', 10)
    expect(check?.outcome).toBe('pass')
    expect(check?.members?.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['a against b', 'pass'],
      ['c', 'not-applicable'],
    ])
    // A recall is no gap.
    expect(check?.members?.[1]).toEqual({
      name: 'c',
      outcome: 'not-applicable',
      observed: null,
      n: 9,
      reason: expect.stringMatching(
        /^9 positives, below min-support 10: reported, not judged; its own value is 0\.111 \(0\.\d+ to 0\.\d+\); 1 more positive/,
      ),
    })
  })
  test('a line of which nothing is judged passes nothing', async () => {
    const check = await judged({ a: [8, 8], b: [9, 9] }, 'recall by g >= 0.1', 10)
    expect([check?.outcome, check?.reason]).toEqual([
      'inconclusive',
      expect.stringContaining('none of 2 groups is judged'),
    ])
    const gap = await judged({ a: [8, 8], b: [50, 99] }, 'difference(recall by g) <= 0.9', 10)
    expect([gap?.outcome, gap?.members?.map(({ name }) => name)]).toEqual(['inconclusive', ['b', 'a']])
    expect(gap?.reason).toMatch(
      /^of 2 groups one is large enough, b \(n 99\), and a gap takes two: a has 8 positives, below min-support 10.*; 2 more /,
    )
  })
  test.each(['recall by g >= 0.1', 'difference(recall by g) <= 0.9', 'equalized_odds_difference(g) <= 0.9'])(
    'it says what would settle it, and a guard that nothing could break is an error: %s',
    async (line) => {
      const check = await judged({ a: [8, 8], b: [9, 9] }, line, 10)
      expect(check?.settle?.rows).toEqual([1, 1])
      expect(check?.reason).toMatch(/b(, recall)? has 9 positives, below min-support 10.*; 1 more .*would settle it/)
      const guard = await judged({ a: [8, 8], b: [9, 9] }, `guard: ${line}`, 10)
      expect([guard?.outcome, guard?.reason]).toEqual(['error', expect.stringContaining('a guard over nothing')])
      expect((await judged({ a: [8, 8], b: [9, 9] }, `warn: ${line}`, 10))?.outcome).toBe('inconclusive')
    },
  )
  test.each(['recall{g = "A"} >= 0.1', 'recall{g = "A"} by g >= 0.1', 'difference(recall{g = "A"} by g) <= 0.9'])(
    'a guard over rows that a condition leaves none of is an error: %s',
    async (line) => {
      const guard = await judged({ a: [8, 8], b: [9, 9] }, `guard: ${line}`, 1)
      expect([guard?.outcome, guard?.reason]).toEqual([
        'error',
        expect.stringContaining('meets `g = "A"`, and a guard'),
      ])
    },
  )
  test('a plain line over no rows stays undecided', async () => {
    const check = await judged({ a: [8, 8], b: [9, 9] }, 'recall{g = "A"} >= 0.1', 1)
    expect(check?.outcome).toBe('inconclusive')
    expect(check?.reason).toMatch(/\(n 0\); `g` is nowhere `A`: it has `a`, `b`$/)
  })
})

test('each undecided group says what would settle it', async () => {
  const cells = Array.from({ length: 60 }, (_, i) => i)
  const root = folder({
    'p.csv': { y: cells.map(() => 1), prediction: cells.map((i) => (i % 3 === 0 ? 0 : 1)), g: cells.map((i) => i % 2) },
  })
  const check = await judgeLine('bias-check', root, 'recall by g >= 0.5', { predictions: 'p.csv', label: 'y' })
  expect(check.members?.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/more positives .*would settle it/),
    expect.stringMatching(/more positives .*would settle it/),
  ])
})
