/** Report profiles, and counts that no report may show. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { impactIntervals } from '@sea-trials/gates/bias-check/profiles/impact'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Estimate } from '@sea-trials/stats/estimate'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { binarySample, subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { type Cells, folder, judgePolicy, judgeWith } from './harness.ts'
import { selecting } from './worlds-hanging.ts'

/** By category: rows, selected. Scores are above the median where selected. */
function rowsOf(categories: Readonly<Record<string, readonly [number, number]>>): Readonly<Record<string, Cells>> {
  const rows = Object.entries(categories).flatMap(([name, [n, selected]]) =>
    Array.from({ length: n }, (_, i) => [name === '(missing)' ? null : name, i < selected ? 1 : 0] as const),
  )
  return {
    y: rows.map(([, s]) => s),
    score: rows.map(([, s], i) => (s === 1 ? 0.6 : 0.1) + (i % 7) / 100),
    race: rows.map(([name]) => name),
    sex: rows.map((_, i) => (i % 2 === 0 ? 'F' : 'M')),
  }
}
const CATEGORIES = { A: [400, 200], B: [300, 90], C: [9, 3], '(missing)': [40, 10] } as const

const judged = (
  rows: Readonly<Record<string, Cells>>,
  require: string,
  more: Partial<Policy> = {},
  groups = 'race',
) => {
  const root = folder({ 'p.csv': rows })
  const inputs = { predictions: 'p.csv', label: 'y', groups, profile: 'four-fifths, nyc-local-law-144', require }
  return judgePolicy('bias-check', { ...foldInputs(inputs, undefined, { root, gate: 'bias-check' }), ...more })
}
const LINE = 'warn: ratio(selection_rate by race) >= 0.8'

describe('profiles', () => {
  test('impact ratios, scoring rates, small and unknown categories', async () => {
    const { tables = [] } = await judged(rowsOf(CATEGORIES), LINE)
    const [screen, law] = tables
    expect(tables.map(({ title }) => title)).toEqual([
      'Four-fifths screen, by race',
      'Selection and scoring by category, in the form of New York City Local Law 144, by race',
    ])
    const plain = screen?.rows.map((row) => row.filter((_, at) => at !== 5 && at !== 6))
    expect(plain).toEqual([
      ['A', 400, 200, 0.5, 1, ''],
      ['B', 300, 90, 0.3, 0.6, 'below four fifths'],
      ['C', 9, 3, 1 / 3, 2 / 3, 'below four fifths'],
    ])
    // B lies below four fifths for certain, C may lie anywhere; the highest is 1 at most.
    const ends = screen?.rows.map((row) => [Number(row[5]), Number(row[6])]) ?? []
    expect(ends[1]?.map((end) => end < 0.8)).toEqual([true, true])
    expect([Number(ends[2]?.[0]) < 0.5, ends[2]?.[1], ends[0]?.[1]]).toEqual([true, 1, 1])
    expect(screen?.notes.at(-1)).toBe('40 rows have an unknown category; they are in no rate above.')
    expect(law?.columns.slice(-6)).toEqual([
      'above the median score',
      'scoring rate',
      'impact ratio of scores',
      'from',
      'to',
      'remark',
    ])
    // Selected rows, and the best of the others, lie above the median of all scores.
    const [a, b, c] = law?.rows ?? []
    expect([a?.[7], c?.at(-1)]).toEqual([expect.any(Number), 'under 2 % of the rows'])
    expect(Number(b?.[9])).toBeCloseTo(Number(b?.[8]) / Number(a?.[8]), 12)
  })
  test('rows count once, and where there are weights the tables say so', async () => {
    const rows = rowsOf(CATEGORIES)
    const w = Object.values(rows)[0]?.map((_, i) => 1 + (i % 7)) ?? []
    const columns = (policy: Policy) => ({ ...policy.columns, weight: 'w' })
    const root = folder({ 'p.csv': { ...rows, w } })
    const inputs = { predictions: 'p.csv', label: 'y', groups: 'race', profile: 'four-fifths, nyc-local-law-144' }
    const policy = foldInputs({ ...inputs, require: LINE }, undefined, { root, gate: 'bias-check' })
    const weighted = await judgePolicy('bias-check', { ...policy, columns: columns(policy) })
    const plain = await judgePolicy('bias-check', policy)
    const told = (tables: typeof plain.tables = []) =>
      tables.map(({ notes }) => notes.some((note) => note.startsWith('Each row counts once here')))
    expect([told(weighted.tables), told(plain.tables)]).toEqual([
      [true, true],
      [false, false],
    ])
    expect(weighted.tables?.[0]?.rows[0]?.slice(0, 4)).toEqual(['A', 400, 200, 0.5])
  })
  test('each declared group, and all of them together', async () => {
    const { tables = [] } = await judged(rowsOf(CATEGORIES), LINE, {}, 'race, sex')
    expect(tables.map(({ title }) => title.split(', by ')[1])).toEqual([
      'race',
      'sex',
      'race and sex',
      'race',
      'sex',
      'race and sex',
    ])
  })
  test('without declared groups it is an error, and so is a profile that there is not', async () => {
    const root = folder({ 'p.csv': rowsOf(CATEGORIES) })
    const inputs = { predictions: 'p.csv', label: 'y', require: LINE }
    await expect(judgeWith('bias-check', root, { ...inputs, profile: 'four-fifths' })).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringContaining('none is declared'),
    })
    expect(() => foldInputs({ ...inputs, profile: 'three-fifths' }, undefined, { root, gate: 'bias-check' })).toThrow(
      'three-fifths',
    )
  })
})

describe('intervals of impact ratios', () => {
  test('hold together, whichever category is selected most often', () => {
    const drawn = random('impact')
    const rates = [0.4, 0.4, 0.4, 0.3]
    const runs = 150
    let held = 0
    for (let run = 0; run < runs; run++) {
      const { sample, groups } = selecting(rates, [150, 150, 150, 150], drawn)
      const measured = groups.map((rows) => selectionRate(subset(sample, rows)) as Estimate)
      const ends = impactIntervals(measured, 'nothing', 0.95)
      if (ends.every((end, i) => Number(end?.low) <= rates[i]! / 0.4 && rates[i]! / 0.4 <= Number(end?.high))) held++
    }
    expect(held / runs).toBeGreaterThanOrEqual(0.92)
  })
  const rate = (selected: number) =>
    selectionRate(
      binarySample(new Uint8Array(50), {
        prediction: Uint8Array.from({ length: 50 }, (_, i) => (i < selected ? 1 : 0)),
      }),
    ) as Estimate
  test('the category that was selected most often may not be the one that is: its ratio may lie below 1', () => {
    const [most, next, least] = impactIntervals([rate(20), rate(19), rate(4)], 'nothing', 0.95)
    expect([Number(most?.low) < 0.8, most?.high, next?.high]).toEqual([true, 1, 1])
    // As it would were the two observed the other way round.
    expect(Number(next?.low)).toBeLessThan(Number(most?.low))
    expect(Number(least?.high)).toBeLessThan(1)
  })
  test('one category has nothing to be compared with; none selected bounds nothing from above', () => {
    expect(impactIntervals([rate(9)], 'nothing', 0.95)).toEqual([undefined])
    const [none, some] = impactIntervals([rate(0), rate(20)], 'nothing', 0.95)
    expect([none?.low, Number(none?.high) < 0.5, Number(some?.low) > 0.9, some?.high]).toEqual([0, true, true, 1])
    const [a, b] = impactIntervals([rate(0), rate(0)], 'nothing', 0.95)
    expect([a, b].map((end) => [end?.low, end?.high])).toEqual([
      [0, 1],
      [0, 1],
    ])
  })
})

describe('no text claims what a number cannot show', () => {
  const CLAIM = /\b(un)?fair(ly)?\b|\bcompliant\b|\bcompl(y|ies)\b|\b(un)?biased\b|discriminat/i
  test('a verdict with profiles', async () => {
    const verdict = await judged(rowsOf(CATEGORIES), LINE, {}, 'race, sex')
    expect(JSON.stringify(verdict)).not.toMatch(CLAIM)
    expect('The model is fair and compliant').toMatch(CLAIM)
  })
  test.each(['gates/src/bias-check', 'gates/src/decide', 'gates/src/quality', 'report/src'])(
    'sentences of %s',
    (part) => {
      const root = new URL(`../../../${part}/`, import.meta.url).pathname
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
      expect(files.length).toBeGreaterThan(3)
      const claims = files.flatMap((file) => {
        const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        const texts = code.match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? []
        return texts.filter((text) => CLAIM.test(text)).map((text) => `${file}: ${text}`)
      })
      expect(claims).toEqual([])
    },
  )
})

describe('counts below min-count', () => {
  test('tables hide the small category, and the next, so that no total gives it away', async () => {
    const { tables = [] } = await judged(rowsOf({ ...CATEGORIES, D: [50, 20] }), LINE, { minCount: 10 })
    for (const { rows, columns } of tables) {
      const shown = rows.filter((row) => row.length === columns.length).map(([name]) => name)
      expect(shown).toEqual(['A', 'B'])
      expect(rows.filter((row) => row.length < columns.length)).toEqual([
        ['C', expect.stringContaining('fewer than 10')],
        ['D', expect.stringContaining('fewer than 10')],
      ])
    }
  })
  test('a family with a small group shows its outcomes and no number', async () => {
    const lines = [
      LINE,
      'selection_rate by race >= 0.2',
      'smoothed_edf(race) <= 0.1',
      'selection_rate by sex >= 0.2',
      'accuracy >= 0.5',
    ]
    const open = await judged(rowsOf(CATEGORIES), lines.join('\n'))
    const closed = await judged(rowsOf(CATEGORIES), lines.join('\n'), { minCount: 10 })
    expect(closed.checks.map(({ outcome }) => outcome)).toEqual(open.checks.map(({ outcome }) => outcome))
    expect(closed.verdict).toBe(open.verdict)
    for (const check of closed.checks.slice(0, 3)) {
      expect(check).toMatchObject({ observed: null, n: 0, reason: expect.stringContaining('fewer than 10 rows') })
      expect(JSON.stringify([check.members, check.interval, check.settle])).not.toMatch(/0\.\d/)
    }
    expect(closed.checks.slice(3).map(({ observed }) => observed)).toEqual(
      open.checks.slice(3).map(({ observed }) => observed),
    )
    expect(Object.keys(closed.metrics)).toEqual(['selection_rate by sex', 'accuracy'])
  })
  test('the floor itself may be shown', async () => {
    const check = (await judged(rowsOf(CATEGORIES), 'accuracy by race >= 0.1', { minCount: 9 })).checks[0]
    expect(check?.observed).not.toBeNull()
  })
})
