/** No count or rate of a group below `min-count` is in a verdict, and none follows from what is: every face shows verdicts alone. */
import { describe, expect, test } from '@jest/globals'
import { dataValidate } from '@sea-trials/gates/data-validate/gate'
import { digestBook } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { Verdict } from '@sea-trials/schema/verdict'
import { openEngine } from '@sea-trials/tables/open-engine'
import { type Cells, folder, judgePolicy } from './harness.ts'

const MIN = 10
/** Rows, positives, selected, by race and sex: 7 rows of C, and 1000 others. */
const CELLS = [
  ['A', 'F', 300, 120, 90],
  ['A', 'M', 300, 150, 140],
  ['B', 'F', 200, 95, 60],
  ['B', 'M', 200, 60, 110],
  ['C', 'F', 4, 2, 3],
  ['C', 'M', 3, 2, 3],
] as const
const table = (cells: readonly (readonly [string, string, number, number, number])[]): Record<string, Cells> => {
  const rows = cells.flatMap(([race, sex, n, positives, selected]) =>
    Array.from({ length: n }, (_, i) => ({
      race,
      sex,
      age: race === 'C' ? 90 : 40,
      y: i < positives ? 1 : 0,
      prediction: (i * 7) % n < selected ? 1 : 0,
      score: ((i * 7) % n) / n,
    })),
  )
  return Object.fromEntries(
    (['race', 'sex', 'age', 'y', 'prediction', 'score'] as const).map((name) => [name, rows.map((row) => row[name])]),
  )
}

const judged = async (
  gate: 'bias-check' | 'accuracy-gate',
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
  cells: Parameters<typeof table>[0] = CELLS,
) => {
  const root = folder({ 'p.csv': table(cells) })
  const inputs = { predictions: 'p.csv', label: 'y', groups: 'race, sex', require: lines.join('\n'), ...more }
  return judgePolicy(gate, { ...foldInputs(inputs, undefined, { root, gate }), minCount: MIN })
}

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value === 'string')
    return [...value.replace(/(\d)\s(?=\d{3})/g, '$1').matchAll(/\d+(\.\d+)?/g)].map(([text]) => Number(text))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
/** What would tell the 7 rows of C: the count, what it leaves of all rows, and its rates. */
const telling = (verdict: Pick<Verdict, 'checks' | 'metrics' | 'notes' | 'figures' | 'tables'>): readonly number[] => {
  const { checks, metrics, notes, figures, tables } = verdict
  // The lines themselves, their limits and the name of the rule are no numbers of the rows.
  const said = checks.map(({ requirement: _, limit: __, source: ___, ...check }) => check)
  // Nor are the levels of a look, which a note says.
  const told = notes.filter((note) => !note.startsWith('this run keeps no history'))
  return numbersIn([said, metrics, told, figures, tables]).filter((x) =>
    [3, 4, 7, 5, 1000, 6 / 7, 3 / 4, 4 / 7, 2 / 3].some((secret) => Math.abs(x - secret) < 1e-9),
  )
}

const LINES = [
  'selection_rate by race >= 0.2',
  'difference(selection_rate by race) <= 0.1',
  'ratio(selection_rate by race) >= 0.8',
  'recall by race, sex >= 0.1',
  'accuracy{race = "C"} >= 0.1',
  'accuracy{race != "C"} >= 0.1',
  'accuracy{race = "A" or race = "B"} >= 0.1',
  'accuracy{race = "A"} >= 0.1',
  'accuracy{age < 80} >= 0.1',
  'recall{race = "B"} by sex >= 0.1',
]
const OWN = [
  'group_share(race) >= 0.1%',
  'group_share(sex){race != "C"} >= 0.1%',
  'label_total_variation(race) <= 0.1',
  'smoothed_edf(race) <= 0.5',
  'equalized_odds_difference(race) <= 0.2',
  'between_group_entropy(race) <= 0.2',
  'between_group_entropy(1, race) <= 0.2',
  'bias_amplification(race) <= 0.5',
  'conditional_selection_disparity(race = "C") <= 0.3',
  'conditional_selection_disparity(sex = "F", race) <= 0.3',
]

describe.each(['bias-check', 'accuracy-gate'] as const)('%s', (gate) => {
  test('lines about a group that is too small, or about all others, show no number', async () => {
    const verdict = await judged(gate, [...LINES, 'accuracy >= 0.1'])
    for (const check of verdict.checks.slice(0, -1))
      expect([check.requirement, check.observed, check.interval, check.reason]).toEqual([
        check.requirement,
        null,
        undefined,
        expect.stringContaining('fewer than 10 rows'),
      ])
    expect(verdict.checks.at(-1)?.observed).not.toBeNull()
    expect(telling(verdict)).toEqual([])
    // Outcomes stay.
    const root = folder({ 'p.csv': table(CELLS) })
    const inputs = { predictions: 'p.csv', label: 'y', require: LINES.join('\n') }
    const open = await judgePolicy(gate, foldInputs(inputs, undefined, { root, gate }))
    expect(verdict.checks.slice(0, -1).map(({ outcome }) => outcome)).toEqual(open.checks.map(({ outcome }) => outcome))
    expect(telling(open).length).toBeGreaterThan(5)
  })
  test('several groups that are small together do not close the lines about a large one', async () => {
    const cells = [...CELLS, ['D', 'F', 8, 4, 4]] as const
    const verdict = await judged(gate, ['accuracy{race = "A"} >= 0.1'], {}, cells)
    expect(verdict.checks[0]?.n).toBe(600)
  })
  test('positives of which a group has too few are not told by the rows that stand beside them', async () => {
    const cells = [
      ['A', 'F', 300, 295, 200],
      ['B', 'F', 300, 150, 150],
      ['C', 'F', 300, 150, 150],
    ] as const
    const lines = ['selection_rate by race >= 0.1', 'recall by race >= 0.1', 'difference(recall by race) <= 0.9']
    const [rates, recall, gap] = (await judged(gate, lines, {}, cells)).checks
    expect([rates?.n, recall?.n, gap?.n]).toEqual([300, 0, 0])
  })
  test('lines of large groups that together leave a small one: the last shows no number', async () => {
    const cells = [
      ['A', 'F', 300, 120, 90],
      ['A', 'M', 300, 150, 140],
      ['B', 'F', 200, 95, 60],
      ['B', 'M', 200, 60, 110],
      ['C', 'F', 3, 2, 3],
      ['C', 'M', 20, 12, 13],
    ] as const
    const lines = ['accuracy by sex >= 0.1', 'accuracy{race = "A"} by sex >= 0.1', 'accuracy{race = "B"} by sex >= 0.1']
    const [whole, first, second, again] = (await judged(gate, [...lines, 'accuracy by sex >= 0.2'], {}, cells)).checks
    expect([whole, first, again].map((check) => check?.members?.map(({ n }) => n))).toEqual([
      [503, 520],
      [300, 300],
      [503, 520],
    ])
    expect([second?.observed, second?.interval, second?.outcome]).toEqual([null, undefined, first?.outcome])
    expect(second?.reason).toBe(
      'beside the tables and the lines before it, its numbers would tell a count below 10: they are not shown (`min-count`)',
    )
  })
  test('slices that were found have no numbers where one is small', async () => {
    const verdict = await judged(gate, ['warn: weak_slices(accuracy, 0.01) = 0'])
    expect(telling(verdict).filter((x) => x !== 1000)).toEqual([])
  })
})

test('who is selected, or has a label, is a group as well', async () => {
  const cells = [
    ['A', 'F', 300, 120, 90],
    ['B', 'F', 300, 150, 150],
    ['C', 'F', 40, 9, 31],
    // Scores of half of them are above the threshold.
    ['D', 'F', 18, 9, 9],
  ] as const
  const lines = ['accuracy by race >= 0.1', 'label_rate{race = "C"} <= 99%', 'selection_rate{race = "D"} <= 99%']
  const kept = ['label_rate{race = "B"} <= 99%', 'selection_rate{race = "C"} <= 99%']
  const { checks, notes } = await judged('bias-check', [...lines, ...kept], {}, cells)
  expect(checks.map(({ observed }) => observed !== null)).toEqual([true, false, false, true, true])
  expect(checks[0]?.members?.map(({ n }) => n)).toEqual([300, 300, 40, 18])
  // The most frequent class of few rows is a count of them.
  const told = (await judged('bias-check', ['accuracy{race = "C"} >= 0.5'], {}, cells)).notes
  expect(told.join()).toContain('the most frequent class of the predictions file as the answer for every row meets it')
  expect(notes.join()).not.toMatch(/0\.775/)
})

test('a statement that chooses its own rows shows no number, whatever it chooses', async () => {
  const lines = [
    'sql("SELECT avg(y) FROM predictions WHERE race = \'C\'") <= 0.99',
    'sql("SELECT count(*) FILTER (race = \'C\') FROM predictions") by sex >= 1',
  ]
  const verdict = await judged('bias-check', [...lines, 'accuracy >= 0.1'])
  for (const { observed, interval, members = [] } of verdict.checks.slice(0, -1))
    expect([observed, interval, members.filter((member) => member.observed !== null)]).toEqual([null, undefined, []])
  const [{ reason, outcome } = {}] = verdict.checks
  expect(reason).toBe('a statement chooses its own rows, maybe few: its numbers are not shown (`min-count`)')
  expect(telling(verdict)).toEqual([])
  expect(Object.keys(verdict.metrics).filter((name) => name.startsWith('sql'))).toEqual([])
  // Its outcome stays.
  const root = folder({ 'p.csv': table(CELLS) })
  const inputs = { predictions: 'p.csv', label: 'y', require: lines[0] as string }
  const open = await judgePolicy('bias-check', foldInputs(inputs, undefined, { root, gate: 'bias-check' }))
  expect([open.checks[0]?.outcome, telling(open).length > 1]).toEqual([outcome, true])
})

test('what bias-check alone measures, and its tables', async () => {
  const verdict = await judged('bias-check', OWN, { profile: 'four-fifths, nyc-local-law-144' })
  expect(telling(verdict)).toEqual([])
  for (const check of verdict.checks.slice(0, -1))
    expect([check.requirement, check.observed]).toEqual([check.requirement, null])
  const both = verdict.tables?.find(({ title }) => title.endsWith('by race and sex'))
  expect(both?.rows.every((row) => row.length === 2)).toBe(true)
  // C is selected most often: no ratio to its rate is shown.
  const race = verdict.tables?.find(({ title }) => title.endsWith('by race'))
  expect(race?.rows.filter((row) => row.length > 2).map(([name, , , , ratio]) => [name, ratio])).toEqual([['A', null]])
  expect(race?.notes.join()).toContain('selected most often is hidden')
})

test('a guard over nothing but small groups says so without their numbers', async () => {
  const root = folder({ 'p.csv': table(CELLS) })
  const inputs = { predictions: 'p.csv', label: 'y', require: 'guard: recall by race >= 0.2' }
  const policy = { ...foldInputs(inputs, undefined, { root, gate: 'bias-check' }), minCount: MIN, minSupport: 5000 }
  const [check] = (await judgePolicy('bias-check', policy)).checks
  expect([check?.outcome, check?.reason]).toEqual(['error', expect.stringMatching(/guard.*fewer than 10 rows/)])
  expect(numbersIn([check?.members, check?.settle])).toEqual([0, 0, 0])
})

/** Judged by data-validate, and the rows that it wrote beside. */
const validated = async (
  data: Record<string, Cells>,
  lines: readonly string[],
  groups?: string,
  before: Record<string, Cells> = data,
) => {
  const root = folder({ 'd.csv': data, 'before.csv': before })
  const engine = await openEngine({ threads: 1 })
  try {
    const given = { data: 'd.csv', require: lines.join('\n') }
    const folded = foldInputs(given, undefined, { root, gate: 'data-validate' })
    const inputs =
      groups === undefined ? folded : { ...folded, columns: { ...folded.columns, groups: groups.split(', ') } }
    const written: unknown[] = []
    const verdict = await dataValidate.run({
      policy: {
        ...inputs,
        minCount: MIN,
        data: { ...inputs.data, before: { name: 'before', path: 'before.csv', labels: 'yes' } },
      },
      engine: async () => engine,
      log: silent,
      clock: { now: () => 0, sleep: async () => {} },
      evidence: root,
      digest: digestBook(),
      run: {},
      failing: (rows) => written.push(...rows),
    })
    return { verdict, written }
  } finally {
    await engine.close()
  }
}

test('data-validate: by groups, under a condition, and what counts', async () => {
  const { verdict, written } = await validated(table(CELLS), [
    'completeness(y) by race >= 99%',
    'difference(mean(y) by race) <= 0.1',
    'row_count{race = "C"} >= 1',
    'row_count{race != "C"} >= 1',
    'mean(y){race = "C"} >= 0.1',
    // Many rows, of few: what differs may be people.
    'distinct_count(race) by sex >= 1',
    'row_count by sex >= 1',
    'row_count >= 1',
  ])
  const { checks } = verdict
  expect(checks.slice(0, 6).map(({ observed }) => observed)).toEqual(Array(6).fill(null))
  expect(checks.slice(6).map(({ observed }) => observed)).toEqual([503, 1007])
  expect(telling(verdict)).toEqual([])
  expect(written).toEqual([])
})

test('data-validate: what is about a condition, about all values but one, or about a whole column of groups', async () => {
  const cells = [
    ['A', 'F', 300, 120, 90],
    ['B', 'M', 700, 60, 110],
    ['C', 'M', 7, 2, 3],
  ] as const
  const hidden = [
    'compliance(race = "C") >= 0.1%',
    'compliance(race != "C") >= 0.1%',
    'row_count{race = "A"} >= 1',
    'mean(y){race in ("A", "B")} >= 0.01',
    'entropy(race) >= 0.1',
    'mode_share(race) <= 99%',
    'mutual_information(sex, race) >= 0.001',
  ]
  const shown = ['row_count{sex = "M"} >= 1', 'mode_share(sex) <= 99%', 'distinct_count(race) >= 2', 'mean(age) >= 1']
  const lines = [...hidden, ...shown, 'compliance(age > 80) by sex <= 99%']
  const { verdict, written } = await validated(table(cells), lines, 'race, sex')
  const nothing = verdict.checks.filter(({ observed }) => observed === null).map(({ requirement }) => requirement)
  expect(nothing).toEqual(lines.filter((line) => !shown.includes(line)))
  expect(numbersIn(verdict.checks.slice(0, hidden.length).map(({ reason }) => reason))).toEqual(hidden.map(() => MIN))
  expect(written).toEqual([])
  // Of several that are small together no line tells one; of a column of its own for each row none is a group.
  const several = [...cells, ...['D', 'E'].map((race) => [race, 'F', 8, 2, 3] as const)]
  const more = await validated(
    table(several),
    ['row_count{race = "A"} >= 1', 'compliance(race = "A") >= 1%', 'mode_share(race) <= 99%'],
    'race, sex',
  )
  expect(more.verdict.checks.map(({ observed }) => observed === null)).toEqual([false, false, true])
  // Without `groups` a column is one like any other.
  const bare = await validated(table(cells), ['mode_share(race) <= 99%'])
  expect(bare.verdict.checks[0]?.observed).not.toBeNull()
})

test('data-validate: what is about a column of groups tells no small group of those that a line is about', async () => {
  const cells = [
    ['A', 'F', 300, 120, 90],
    ['A', 'M', 300, 150, 140],
    ['C', 'F', 5, 2, 3],
    ['C', 'M', 95, 40, 60],
  ] as const
  const lines = [
    'mode_share(sex){age > 80} <= 99%',
    'mode_share(sex){age < 80} <= 99%',
    'mode_share(sex) by race <= 99%',
    'mode_share(sex) <= 99%',
    'mode_share(sex){y >= 0} <= 99%',
  ]
  const { verdict } = await validated(table(cells), lines, 'race, sex')
  expect(verdict.checks.map(({ observed }) => observed === null)).toEqual([true, true, true, false, false])
  // Beside shares of the one data set that are no secret, how far the other is from them tells its own.
  const of = ['data.infinity_norm(sex, before) <= 0.9', 'data.psi(race, before) <= 9']
  const before = table([...cells.slice(0, 2), ['C', 'F', 5, 2, 3], ['C', 'M', 2, 1, 1]])
  const compared = await validated(table(cells), of, 'race, sex', before)
  expect(compared.verdict.checks.map(({ observed }) => observed === null)).toEqual([false, true])
})

test('data-validate: what a condition leaves out of one group is no total minus the rest', async () => {
  const people = [
    // Of 53 women 3 are under 30, of 147 men 47. Everybody has an income; 5 men of 47 have a bonus.
    ...Array.from({ length: 53 }, (_, i) => ({ sex: 'f', age: i < 3 ? 25 : 40, income: 1, bonus: 1 })),
    ...Array.from({ length: 147 }, (_, i) => ({ sex: 'm', age: i < 47 ? 25 : 40, income: 1, bonus: i < 42 ? '' : 1 })),
  ]
  const data = Object.fromEntries(
    (['sex', 'age', 'income', 'bonus'] as const).map((name) => [name, people.map((row) => row[name])]),
  )
  const { verdict } = await validated(data, [
    'completeness(income) by sex >= 99%',
    'completeness(income){age >= 30} by sex >= 99%',
    'completeness(income){age >= 30} >= 99%',
    'mean(income){sex = "m"} >= 1',
    'completeness(income){age >= 20} by sex >= 99%',
    'mean(income){sex = "m" and age >= 30} by sex >= 1',
    'mean(bonus){age >= 30} >= 1',
  ])
  expect(verdict.checks.map(({ members, n }) => members?.map((each) => each.n) ?? n)).toEqual([
    [53, 147],
    [0, 0],
    150,
    147,
    [53, 147],
    [100],
    0,
  ])
})
