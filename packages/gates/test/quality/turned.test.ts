/** What a comparison with production shows beyond its lines: rows that turn, and wholes that hide their groups. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import { folder, judgePolicy, judgeWith } from './harness.ts'

const n = 400
const y = Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 'yes' : 'no'))
const other = (label: string) => (label === 'yes' ? 'no' : 'yes')
/** Wrong in every 5th row. */
const before = y.map((label, i) => (i % 5 === 0 ? other(label) : label))
/** Wrong in every 7th. */
const after = y.map((label, i) => (i % 7 === 0 ? other(label) : label))
const id = y.map((_, i) => `p${i}`)

const files = {
  'data.csv': { id, y, w: y.map((_, i) => (i === 1 ? 0 : 1)) },
  'p.csv': { id, prediction: after },
  'b.csv': { id, prediction: before },
}
const given = {
  data: 'data.csv',
  predictions: 'p.csv',
  'baseline-predictions': 'b.csv',
  id: 'id',
  label: 'y',
  positive: 'yes',
  require: 'accuracy >= baseline - 0.5',
}

describe('rows that turn', () => {
  test('are counted, and a few are shown with what both models say', async () => {
    const verdict = await judgeWith('accuracy-gate', folder(files), given)
    const { right, wrong } = verdict.turned ?? {}
    const count = (holds: (i: number) => boolean) => y.filter((_, i) => holds(i)).length
    expect(right?.count).toBe(count((i) => i % 5 === 0 && i % 7 !== 0))
    expect(wrong?.count).toBe(count((i) => i % 7 === 0 && i % 5 !== 0))
    expect(wrong?.rows.map(({ row, key, value }) => [row, key, value])).toEqual(
      [7, 14, 21, 28, 42].map((i) => [i + 1, `p${i}`, `${y[i]} → ${other(y[i] as string)}`]),
    )
    expect(verdict.notes).toContain(
      `against the baseline, ${right?.count} of ${n} rows turned right and ${wrong?.count} turned wrong`,
    )
  })
  test('keep their places where rows have no weight', async () => {
    const verdict = await judgeWith('accuracy-gate', folder(files), { ...given, weight: 'w' })
    expect(verdict.turned?.n).toBe(n - 1)
    expect(verdict.turned?.wrong.rows[0]).toMatchObject({ row: 8, key: 'p7' })
  })
  test.each([
    ['id', { key: '(masked)' }],
    ['y', { value: '(masked)' }],
  ])('what the contract calls private is masked: %s', async (column, expected) => {
    const root = folder(files)
    writeFileSync(
      join(root, 'contract.yml'),
      `type: object\nproperties:\n  ${column}: { type: string, x-classification: personal }\n`,
    )
    const verdict = await judgeWith('accuracy-gate', root, { ...given, contract: 'contract.yml' })
    expect(verdict.turned?.right.rows[0]).toMatchObject(expected)
    expect(JSON.stringify(verdict.turned)).not.toContain(column === 'id' ? 'p7' : 'yes →')
  })
  test('nothing turns where nothing is compared, and of numbers', async () => {
    const root = folder({ ...files, 'n.csv': { id, y: y.map((_, i) => i), prediction: y.map((_, i) => i) } })
    expect((await judgeWith('accuracy-gate', root, { ...given, require: 'accuracy >= 0.1' })).turned).toBeUndefined()
    const numbers = { predictions: 'n.csv', 'baseline-predictions': 'n.csv', id: 'id', label: 'y', task: 'regression' }
    const verdict = await judgeWith('accuracy-gate', root, { ...numbers, require: 'rmse <= baseline + 1' })
    expect(verdict.turned).toBeUndefined()
  })
})

describe("Simpson's trap", () => {
  test('of a ranking is said: apart from each other groups rank better than within', async () => {
    // Within a group the baseline ranks well; the candidate ranks groups apart, and within them hardly.
    const g: string[] = []
    const label: number[] = []
    const ours: number[] = []
    const theirs: number[] = []
    for (const [group, positives, negatives, base] of [
      ['a', 90, 10, 0.8],
      ['b', 10, 90, 0.2],
    ] as const)
      for (let i = 0; i < positives + negatives; i++) {
        const isPositive = i < positives
        g.push(group)
        label.push(isPositive ? 1 : 0)
        ours.push(base + (((i * 37) % 100) / 1000 + (isPositive ? 0.03 : 0)) * 0.5)
        theirs.push(0.4 + (((i * 37) % 100) / 1000 + (isPositive ? 0.06 : 0)))
      }
    const root = folder({ 'p.csv': { g, y: label, score: ours }, 'b.csv': { score: theirs } })
    const policy = foldInputs(
      {
        predictions: 'p.csv',
        'baseline-predictions': 'b.csv',
        label: 'y',
        groups: 'g',
        require: 'roc_auc >= baseline - 0.01',
      },
      undefined,
      { root, gate: 'accuracy-gate' },
    )
    const notes = async (minCount: number) =>
      (await judgePolicy('accuracy-gate', { ...policy, minCount })).notes.join('\n')
    expect(await notes(100)).toMatch(
      /`roc_auc` is better than the baseline's over all rows, by 0\.\d+, and worse in every group of `g`: a 0\.\d+, b 0\.\d+/,
    )
    // Groups of which fewer rows may be shown have no numbers there.
    expect(await notes(101)).toMatch(/worse in every group of `g`: a, b$/m)
  })
})

describe('too good, or too much alike, to be true', () => {
  const judge = (require: string, more = {}) =>
    judgeWith('accuracy-gate', folder({ ...files, ...more }), { ...given, require })
  const perfect = { 'p.csv': { id, prediction: y } }
  test.each([
    ['guard: accuracy <= baseline + 0.1', 'fail', 'failed'],
    ['warn: accuracy <= baseline + 0.1', 'fail', 'passed'],
    ['guard: accuracy <= baseline + 0.3', 'pass', 'passed'],
  ])('%s, of one that is better by 0.2: %s', async (line, outcome, verdict) => {
    const judged = await judge(`${line}\naccuracy >= baseline`, perfect)
    expect([judged.checks[0]?.outcome, judged.verdict]).toEqual([outcome, verdict])
    if (outcome === 'fail') expect(judged.checks[0]?.reason).toContain('1 against 0.8 of the baseline')
  })
  test('a plain cap stops what is not shown to stay below it', async () => {
    expect((await judge('accuracy <= baseline + 0.06')).verdict).toBe('inconclusive')
    expect((await judge('guard: accuracy <= baseline + 0.06\naccuracy >= 0.5')).verdict).toBe('passed')
  })
  const ALIKE = 'the candidate answers every row as the baseline does, from other bytes'
  test('the same answers from other bytes are said', async () => {
    const again = await judge('accuracy >= baseline - 0.1', { 'b.csv': { prediction: after, id } })
    expect(again.notes.join('\n')).toContain(ALIKE)
    expect((await judge('accuracy >= baseline - 0.5')).notes.join('\n')).not.toContain(ALIKE)
  })
  test('of numbers, too', async () => {
    const amount = y.map((_, i) => (i * 7) % 50)
    const said = amount.map((value, i) => value + (i % 3) - 1)
    const root = folder({ 'p.csv': { id, y: amount, prediction: said }, 'b.csv': { prediction: said, id } })
    const numbers = { predictions: 'p.csv', 'baseline-predictions': 'b.csv', id: 'id', label: 'y', task: 'regression' }
    const { notes, turned } = await judgeWith('accuracy-gate', root, { ...numbers, require: 'rmse <= baseline + 1' })
    expect(turned).toBeUndefined()
    expect(notes.join('\n')).toContain(ALIKE)
  })
})
