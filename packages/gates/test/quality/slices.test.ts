/** Slices that nobody declared: what is planted is found, what is not there is hardly ever reported. */
import { describe, expect, test } from '@jest/globals'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { bin } from '@sea-trials/gates/quality/slices/bins'
import { halvesOf } from '@sea-trials/gates/quality/slices/halves'
import type { Check } from '@sea-trials/schema/verdict'
import type { Estimate } from '@sea-trials/stats/estimate'
import { holm } from '@sea-trials/stats/family'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { inSlice, OTHER, searchSlices } from '@sea-trials/stats/slices'
import { folder, judgeLine, judgeWith } from './harness.ts'
import { judgeSlices } from './worlds.ts'
import { ofSubjects, wandering } from './worlds-slices.ts'

const { uniform, below } = random('slices')

/** Nine in ten are right; in the slice, so many. Ten columns, of which two say where it is. */
function world(n: number, inside: number) {
  const columns: Record<string, Float64Array | Int32Array> = {}
  for (const name of ['age', 'hours', 'x1', 'x2', 'x3']) columns[name] = Float64Array.from({ length: n }, uniform)
  for (const name of ['job', 'c1', 'c2', 'c3', 'c4']) columns[name] = Int32Array.from({ length: n }, () => below(5))
  const isInside = (row: number): boolean => (columns.age?.[row] ?? 0) < 0.25 && columns.job?.[row] === 1
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
  const prediction = label.map((y, row) => (uniform() < (isInside(row) ? inside : 0.9) ? y : 1 - y))
  return { sample: binarySample(label, { prediction }), columns }
}

describe('search and confirmation', () => {
  test('a slice of two columns is found, with what it is called', async () => {
    const { sample, columns } = world(20_000, 0.6)
    const check = await judgeSlices('weak_slices(accuracy, 0.05) = 0', sample, columns)
    expect(check.outcome).toBe('fail')
    const shown = check.members?.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name) ?? []
    expect(shown[0]).toMatch(/^age .* and job = b$/)
    expect(check.reason).toMatch(/confirmed on rows that the search did not see; the weakest is/)
  })
  test('losses and rates of some rows are searched alike', async () => {
    const { sample, columns } = world(20_000, 0.5)
    for (const line of ['weak_slices(recall, 0.05) = 0', 'weak_slices(false_positive_rate, 0.05) = 0']) {
      const check = await judgeSlices(line, sample, columns)
      expect([line, check.outcome, check.members?.[0]?.name]).toEqual([
        line,
        'fail',
        expect.stringContaining('job = b'),
      ])
    }
  })
  test('a gap below the margin is not reported', async () => {
    const { sample, columns } = world(20_000, 0.8)
    expect((await judgeSlices('weak_slices(accuracy, 0.2) = 0', sample, columns)).outcome).toBe('pass')
  })
  test('without a weak slice hardly ever one is confirmed, though the search always finds some', async () => {
    const runs = 60
    let [alarms, looked] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const { sample, columns } = world(3000, 0.9)
      const check = await judgeSlices('weak_slices(accuracy, 0) = 0', sample, columns)
      if (check.outcome === 'fail') alarms++
      if ((check.members?.length ?? 0) > 0) looked++
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.1)
    expect(looked / runs).toBeGreaterThan(0.5)
  })
  test.each([
    ['in time', () => wandering({ steps: 200, each: 10, carry: 0.9 }, random('slices in time'))],
    ['of entities', () => ofSubjects(100, 20, random('slices of entities'))],
  ])('what wanders %s is taken for a weak slice only where nobody says that rows hang together', async (_, draw) => {
    const { sample, columns, label, prediction } = draw()
    const line = 'weak_slices(accuracy, 0) = 0'
    expect((await judgeSlices(line, sample, columns)).outcome).toBe('pass')
    expect((await judgeSlices(line, binarySample(label, { prediction }), columns)).outcome).toBe('fail')
  })
  test('too few rows: undecided', async () => {
    const { sample, columns } = world(80, 0.9)
    expect((await judgeSlices('weak_slices(accuracy, 0.05) = 0', sample, columns)).outcome).toBe('inconclusive')
  })
})

test('in a gate: every column but those with another part to play', async () => {
  const { sample, columns } = world(3000, 0.3)
  const root = folder({
    'p.csv': {
      y: [...sample.label],
      prediction: [...(sample.prediction ?? [])],
      id: [...sample.label.keys()],
      ...Object.fromEntries(['age', 'job'].map((name) => [name, [...(columns[name] as Float64Array)]])),
    },
  })
  const inputs = { predictions: 'p.csv', label: 'y', id: 'id' }
  for (const gate of ['accuracy-gate', 'bias-check'] as const) {
    const check = await judgeLine(gate, root, 'warn: weak_slices(accuracy, 5%) = 0', inputs)
    expect([check.outcome, check.burden]).toEqual(['fail', 'warn'])
    expect(check.members?.map(({ name }) => name).join()).not.toMatch(/\b(y|id|prediction)\b/)
  }
  const named = await judgeLine('accuracy-gate', root, 'weak_slices(accuracy, 5%, nothing) = 0', inputs)
  expect([named.outcome, named.reason]).toEqual(['error', expect.stringContaining('no column `nothing`')])
  const neither = await judgeLine('accuracy-gate', root, 'weak_slices(selection_rate, 5%) = 0', inputs)
  expect(neither.outcome).toBe('error')
})

test('in a gate: of very many rows some are looked at, which is said; with a condition all that it leaves', async () => {
  const rows = 1_100_000
  const text = ['y,prediction,g,part']
  for (let i = 0; i < rows; i++) {
    const group = below(5)
    const y = below(2)
    text.push(`${y},${uniform() < (group === 3 ? 0.6 : 0.9) ? y : 1 - y},g${group},${i % 50 === 0}`)
  }
  const root = folder({ 'p.csv': text.join('\n') })
  const line = 'warn: weak_slices(accuracy, 5%, g) = 0'
  const inputs = {
    predictions: 'p.csv',
    label: 'y',
    require: `${line}\nwarn: weak_slices(accuracy, 5%, g){part = true} = 0`,
  }
  const { checks, notes } = await judgeWith('accuracy-gate', root, inputs)
  const [some, part] = checks as [Check, Check]
  expect(some.members).toMatchObject([{ name: 'g = g3', outcome: 'fail' }])
  expect(some.n).toBeGreaterThan(2 ** 17 - 3000)
  expect(some.n).toBeLessThan(2 ** 18 + 3000)
  expect(notes).toContainEqual(expect.stringMatching(/^`weak_slices` looks at \d+ of 1100000 rows, evenly drawn$/))
  expect(part.n).toBeGreaterThan(10_000)
  expect(part.n).toBeLessThan(12_000)
})

test('in a gate: of rows that look dependent nothing is confirmed, unless it is said by what', async () => {
  const { columns, label, prediction, entity } = ofSubjects(500, 20, random('slices in a gate'))
  const cells = { y: [...label], prediction: [...prediction], who: [...entity], own0: [...(columns.own0 ?? [])] }
  const root = folder({ 'p.csv': cells })
  const line = 'warn: weak_slices(accuracy, 0) = 0'
  const inputs = { predictions: 'p.csv', label: 'y', id: 'who' }
  const doubted = await judgeLine('accuracy-gate', root, line, inputs)
  expect([doubted.outcome, doubted.reason]).toEqual([
    'inconclusive',
    expect.stringContaining('undecided all the same: 10000 rows have 500 ids'),
  ])
  expect(doubted.members?.map(({ outcome }) => outcome)).not.toContain('fail')
  expect((await judgeLine('accuracy-gate', root, line, { ...inputs, entity: 'who' })).outcome).toBe('pass')
})

test('a column that the contract calls private is not searched, and said not to be', async () => {
  const { sample, columns } = world(3000, 0)
  const predictions = {
    y: [...sample.label],
    prediction: [...(sample.prediction ?? [])],
    age: [...(columns.age ?? [])],
  }
  const judged = (classification: string) => {
    const contract = { type: 'object', properties: { age: { type: 'number', 'x-classification': classification } } }
    const root = folder({ 'p.csv': predictions, 'contract.json': JSON.stringify(contract) })
    const inputs = { predictions: 'p.csv', label: 'y', contract: 'contract.json' }
    return judgeWith('bias-check', root, { ...inputs, require: SLICES })
  }
  expect((await judged('internal')).checks[0]?.members?.[0]?.name).toMatch(/^age /)
  for (const classification of ['personal', 'protected']) {
    const { checks, notes } = await judged(classification)
    expect(checks[0]).toMatchObject({ outcome: 'error', reason: expect.stringContaining('nothing was searched') })
    expect(notes).toContain('not searched, since the contract classifies them: `age`')
  }
})

test('where no column divides the rows nothing was searched, and nothing is passed', async () => {
  const { sample } = world(3000, 0)
  const alone = { y: [...sample.label], prediction: [...(sample.prediction ?? [])] }
  for (const more of [{}, { same: alone.y.map(() => 1) }, { each: alone.y.map((_, i) => `row ${i}`) }]) {
    const check = await judgeLine('bias-check', folder({ 'p.csv': { ...alone, ...more } }), SLICES, {
      predictions: 'p.csv',
      label: 'y',
    })
    expect([check.outcome, check.reason]).toEqual(['error', expect.stringContaining('nothing was searched')])
  }
})
const SLICES = 'weak_slices(accuracy, 5%) = 0'

describe('parts', () => {
  test('halves: by entity, by id whatever the order, by position; no row of no weight', () => {
    const rows = (more: Partial<Rows>): Rows => ({ n: 1000, ...more }) as Rows
    const ids = (values: number[]) => ({ kind: 'number', values: Float64Array.from(values), valid: null }) as const
    const up = Array.from({ length: 1000 }, (_, i) => i * 3 + 0.5)
    const one = halvesOf(rows({}), undefined, ids(up))
    const turned = halvesOf(rows({}), undefined, ids([...up].reverse()))
    expect([...turned.search].map((row) => 999 - row).sort((a, b) => a - b)).toEqual([...one.search])
    expect(Math.abs(one.search.length - 500)).toBeLessThan(60)
    const entities = Int32Array.from({ length: 1000 }, (_, i) => i >> 2)
    const shared = halvesOf(rows({ entities }), undefined)
    const searched = new Set([...shared.search].map((row) => row >> 2))
    expect([...shared.confirm].some((row) => searched.has(row >> 2))).toBe(false)
    const weights = Float64Array.from({ length: 1000 }, (_, i) => i % 2)
    expect([...halvesOf(rows({ weights }), undefined).search].every((row) => row % 2 === 1)).toBe(true)
    const within = halvesOf(rows({}), Uint32Array.of(3, 5, 9))
    expect([...within.search, ...within.confirm].sort((a, b) => a - b)).toEqual([3, 5, 9])
  })
  test('halves in time: the earlier rows are searched, later ones confirm, and none lies next to the cut', () => {
    const rows = (more: Partial<Rows>): Rows => ({ n: 1000, ...more }) as Rows
    // Ten rows a step, in no order.
    const times = Int32Array.from({ length: 1000 }, (_, i) => (i * 37) % 100)
    const { search, confirm } = halvesOf(rows({ times }), undefined)
    const stepsOf = (positions: Uint32Array) =>
      [...new Set(Array.from(positions, (row) => times[row] as number))].sort((a, b) => a - b)
    expect(stepsOf(search)).toEqual(Array.from({ length: 50 }, (_, t) => t))
    expect(stepsOf(confirm)).toEqual(Array.from({ length: 45 }, (_, t) => t + 55))
    expect([search.length, confirm.length]).toEqual([500, 450])
    const entities = Int32Array.from({ length: 1000 }, (_, i) => i % 60)
    const both = halvesOf(rows({ times, entities }), undefined)
    const known = new Set(Array.from(both.search, (row) => entities[row]))
    expect(Array.from(both.confirm).some((row) => known.has(entities[row] as number))).toBe(false)
    expect([Math.max(...stepsOf(both.search)) < 50, Math.min(...stepsOf(both.confirm)) >= 55]).toEqual([true, true])
    expect(Math.min(both.search.length, both.confirm.length)).toBeGreaterThan(150)
  })
  test('bins: eighths of numbers, frequent values, missing ones of their own', () => {
    const seen = Uint32Array.from({ length: 800 }, (_, i) => i)
    const numbers = Float64Array.from({ length: 801 }, (_, i) => (i === 800 ? Number.NaN : i))
    const age = bin('age', { kind: 'number', values: numbers, valid: null }, seen)
    expect([age.bins, age.ordered, age.codes[0], age.codes[99], age.codes[100], age.codes[800]]).toEqual([
      9, 8, 0, 0, 1, 8,
    ])
    expect([age.named({ from: 0, to: 0 }), age.named({ from: 1, to: 2 }), age.named({ from: 7, to: 7 })]).toEqual([
      'age under 100',
      'age 100 to under 300',
      'age 700 or more',
    ])
    const codes = Int32Array.from({ length: 800 }, (_, i) => (i === 0 ? -1 : i < 40 ? i % 20 : 3))
    const text = bin('c', { kind: 'coded', codes, values: Array.from({ length: 20 }, (_, i) => `v${i}`) }, seen)
    expect([text.bins, text.codes[0], text.named({ from: 12, to: 12 })]).toEqual([13, 12, 'c = (missing)'])
    expect([...text.codes]).toContain(OTHER)
  })
  test('search: runs of neighbours, crossings, the worst of those that are alike', () => {
    const codes = Uint8Array.from({ length: 400 }, (_, i) => i % 4)
    const other = Uint8Array.from({ length: 400 }, (_, i) => Math.floor(i / 4) % 2)
    const columns = [
      { codes, bins: 4, ordered: 4 },
      { codes: other, bins: 2, ordered: 0 },
    ]
    // Bins 1 and 2 of the first column are worse; nothing hangs on the second.
    const harm = Float64Array.from(codes, (code, i) => (code === 1 || code === 2 ? 1 : -1) + (i % 8 < 4 ? 0.01 : -0.01))
    const [first] = searchSlices(columns, harm, 20, 5)
    expect(first?.parts).toEqual([{ column: 0, from: 1, to: 2 }])
    expect(searchSlices(columns, harm, 20, 5).length).toBe(1)
    expect(searchSlices(columns, harm, 201, 5)).toEqual([])
    const holds = inSlice(columns, {
      parts: [
        { column: 0, from: 1, to: 2 },
        { column: 1, from: 1, to: 1 },
      ],
    })
    expect([0, 1, 5, 6, 7].map(holds)).toEqual([false, false, true, true, false])
  })
  test('Holm: each step at its own level, and none after one that is not shown', () => {
    const at = (z: number): Estimate => ({
      kind: 'estimate',
      value: z,
      n: 1,
      interval: (level) => ({ low: z - (level === 0.9 ? 1 : level === 0.99 ? 3 : 8), high: null, level, method: '' }),
    })
    const levels = [0.99, 0.9]
    const strong = { ...at(4), interval: (level: number) => ({ low: 4 - 3 * level, high: null, level, method: '' }) }
    const weak = { ...at(2), interval: (level: number) => ({ low: 2 - 2.1 * level, high: null, level, method: '' }) }
    expect([...holm([weak, strong], 0, (step) => levels[step] ?? 0).values()]).toEqual([0.99, 0.9])
    expect(holm([weak], 0, () => 0.99).size).toBe(0)
    // What the first step does not show, a later one with a shorter interval must not.
    expect(holm([weak, { ...weak }], 0, (step) => levels[step] ?? 0).size).toBe(0)
    expect(holm([weak, { ...weak }, strong], 0, () => 0.99).size).toBe(1)
  })
})
