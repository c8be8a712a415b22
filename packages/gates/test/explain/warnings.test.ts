/** Lines that can hardly ever pass or fail, of each kind; and what they take, in rows, entities and times. */
import { describe, expect, test } from '@jest/globals'
import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { untoldLine } from '@sea-trials/gates/explain/explain-lines'
import type { LineWorlds } from '@sea-trials/gates/explain/line-worlds'
import type { QualityGate } from '@sea-trials/gates/explain/lines'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { warningsOf, warningsOfExact } from '@sea-trials/gates/explain/warnings'
import { outcomeIn, scaleFor } from '@sea-trials/gates/explain/worlds'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { classifier, type Data, evenly, line, materialOf, rivals, stoppedIn } from './worlds.ts'

const draw = random('warnings')
const label = evenly(400, 160)
const rates: Data = { label, candidate: { prediction: classifier(label, 0.8, 0.9, draw) }, group: evenly(400, 150) }
const [ours, theirs] = rivals(label, [1.5, 1.5], 0.7, draw)
const scored: Data = { label, candidate: { score: ours }, baseline: { score: theirs } }

const cases: readonly (readonly [text: string, data: Data, gate: QualityGate, said: RegExp | undefined])[] = [
  ['recall >= 0.6', rates, 'accuracy-gate', undefined],
  [
    'recall >= 0.99',
    rates,
    'accuracy-gate',
    /^can hardly ever pass: .*more rows would not help; write `recall >= 0\.\d+`$/,
  ],
  ['accuracy <= 0.91', rates, 'accuracy-gate', /takes about [\d ]+ rows, or `accuracy <= 0\.\d+`$/],
  ['specificity >= 0.05', rates, 'accuracy-gate', /^can hardly ever fail: stops 0% of models whose answers/],
  ['log_loss <= 5', scored, 'accuracy-gate', /^can hardly ever fail/],
  ['accuracy <= 0.99', scored, 'accuracy-gate', undefined],
  ['log_loss >= 0.01', scored, 'accuracy-gate', undefined],
  ['roc_auc <= baseline + 0.1', scored, 'accuracy-gate', undefined],
  ['roc_auc >= baseline - 0.15', scored, 'accuracy-gate', undefined],
  [
    'roc_auc >= baseline - 0.001',
    scored,
    'accuracy-gate',
    /takes about [\d ]+ rows, or a model that is 0\.\d+ above the baseline, or `roc_auc >= baseline - 0\.\d+`$/,
  ],
  ['roc_auc > baseline', scored, 'accuracy-gate', /more rows would not help; write `roc_auc > baseline - 0\.\d+`$/],
  ['log_loss <= baseline * 1.001', scored, 'accuracy-gate', /or `log_loss <= baseline \* 1\.\d+`$/],
  ['accuracy >= baseline - 0.7', scored, 'accuracy-gate', /^can hardly ever fail/],
  ['difference(selection_rate by g) <= 0.3', rates, 'bias-check', undefined],
  [
    'difference(recall by g) <= 0.02',
    rates,
    'bias-check',
    /takes about .* rows, or `difference\(recall by g\) <= 0\.\d+`$/,
  ],
  [
    'difference(recall by g) <= 0.97',
    rates,
    'bias-check',
    /^can hardly ever fail: nothing below 0\.[89]\d* is caught, of 1/,
  ],
  ['ratio(selection_rate by g) >= 0.99', rates, 'bias-check', /or `ratio\(selection_rate by g\) >= 0\.\d+`$/],
  ['ratio(selection_rate by g) >= 0.02', rates, 'bias-check', /^can hardly ever fail/],
]
/** Of one data set all lines are told at once. */
const toldOf = (of: Data): ReturnType<typeof explainLines> => {
  const lines = cases.filter(([, data]) => data === of).map(([text, , gate]) => line(gate, text))
  return explainLines(materialOf(of), lines, 'kinds')
}
const told = new Map([rates, scored].map((data) => [data, toldOf(data)]))

test.each(cases)('%s', async (text, data, _, said) => {
  const { gates } = await told.get(data)!
  const { warnings } = gates.flatMap(({ lines }) => lines).find(({ requirement }) => requirement === text)!
  expect(warnings).toEqual(said === undefined ? [] : [expect.stringMatching(said)])
})

test('a ratio whose lower end is held at zero does not leave it when it is moved', () => {
  const world = {
    scale: scaleFor(line('accuracy-gate', 'false_positive_rate >= baseline * 0.9').requirement, {
      range: { low: 0, high: 1 },
    }),
    operator: '>=',
    shift: () => 1,
    spread: 1,
    centre: () => undefined,
  } as const
  const plain = { low: 0, high: 1.4, level: 0.95, method: '' }
  const drawn = { limit: 0.9, members: [{ name: '', outcome: 'inconclusive', value: 0, plain }] } as const
  expect(outcomeIn(drawn, world)).toBe('inconclusive')
})

test.each(['false_positive_rate >= baseline * 0.9', 'false_positive_rate <= baseline * 1.1'])(
  'no factor is advised that cannot be written, nor a model: %s',
  async (text) => {
    const few = evenly(60, 30)
    const [first, second] = [9, 4.5].map((most, k) =>
      few.map((y, i) => (y === 0 && (i * 7 + k * 11) % 30 < most ? 1 : y)),
    ) as [Uint8Array, Uint8Array]
    const data = { label: few, candidate: { prediction: first }, baseline: { prediction: second } }
    const { gates } = await explainLines(materialOf(data), [line('accuracy-gate', text)], 'kinds')
    const warnings = gates[0]?.lines[0]?.warnings.join()
    expect(warnings).toMatch(/^can hardly ever pass: .*takes about/)
    expect(warnings).not.toMatch(/(\*|at) -/)
  },
)

test('a cap is told to be one, with the gain that it stops', async () => {
  const { gates } = await told.get(scored)!
  const { lines } = gates[0]!
  const caps = lines.filter(({ meaning }) =>
    meaning.endsWith('A cap on what is too good to be true: it stops no model for being bad.'),
  )
  expect(caps.map(({ requirement }) => requirement)).toEqual([
    'accuracy <= 0.99',
    'log_loss >= 0.01',
    'roc_auc <= baseline + 0.1',
  ])
  expect(caps.map(({ clueless }) => clueless)).toEqual([undefined, undefined, undefined])
  expect(caps.every(({ catches = [] }) => catches.every(({ loss }) => (loss ?? 0) > 0))).toBe(true)
})

test('what it advises passes four times in five, of the same draws', async () => {
  const { gates } = await told.get(scored)!
  const bare = gates[0]!.lines.find(({ requirement }) => requirement === 'roc_auc > baseline')!
  const advice = /write `([^`]+)`/.exec(bare.warnings.join())?.[1] as string
  const again = await explainLines(materialOf(scored), [line('accuracy-gate', advice)], 'kinds')
  expect(again.gates[0]!.lines[0]!.equal!.stops).toBeLessThanOrEqual(0.2)
  expect(again.gates[0]!.lines[0]!.equal!.stops).toBeGreaterThan(0.1)
})

test.each<[text: string, observed: number, outcome: Check['outcome'], said: string | undefined]>([
  ['row_count >= 1000', 3000, 'pass', undefined],
  ['row_count >= 10', 3000, 'pass', 'can hardly ever fail: 0.333% of what is there would be enough'],
  ['row_count >= 5000', 3000, 'fail', 'does not hold on the rows at hand: stops until the data or the line change'],
  ['completeness(x) >= 95%', 1, 'pass', undefined],
  ['completeness(x) >= 1%', 1, 'pass', 'can hardly ever fail: every value from 1% to 100% passes'],
  ['duplicate_rows <= 99%', 0, 'pass', 'can hardly ever fail: every value from 0% to 99% passes'],
  ['completeness(x) >= 0.2%', 0.0044, 'pass', undefined],
  ['duplicate_rows = 0', 0, 'pass', undefined],
  ['mean(x) <= 10', 2, 'pass', undefined],
])('of the data, exactly: %s', (text, observed, outcome, said) => {
  const requirement = parseRequirement({ text, burden: 'require' }, dataVocabulary)
  const spec = dataVocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
  expect(warningsOfExact({ requirement, spec, seen: { observed, outcome } as Check })).toEqual(
    said === undefined ? [] : [said],
  )
})

test('a line that warns stops nothing', () => {
  const requirement = parseRequirement({ text: 'row_count >= 5000', burden: 'warn' }, dataVocabulary)
  const spec = dataVocabulary.metrics.find(({ name }) => name === 'row_count') as MetricSpec
  const seen = { observed: 3000, outcome: 'fail' } as Check
  expect(warningsOfExact({ requirement, spec, seen })).toEqual([
    'does not hold on the rows at hand: warns until the data or the line change',
  ])
})

test.each([
  [0.001, ['can hardly ever fail: it would have to move by 1 000 times what is seen']],
  [0, []],
])('of a size without an end, where %d is seen', (seen, said) => {
  const requirement = parseRequirement({ text: 'kl_divergence(x) <= 1', burden: 'require' }, dataVocabulary)
  const spec = dataVocabulary.metrics.find(({ name }) => name === 'kl_divergence') as MetricSpec
  const line = { requirement, spec, seen: {} as Check }
  const equal = { passes: 1, undecided: 0, fails: 0, stops: 0 }
  const told = { ...untoldLine(line), equal, catches: [{ loss: 1, at: 1 }], seen }
  expect(warningsOf(told, { line } as LineWorlds)).toEqual(said)
})

describe('what a line takes', () => {
  test('of entities, rows and entities; so many pass four times in five', async () => {
    // All five rows of an entity agree.
    const world = (count: number, hits: Uint8Array): Data => {
      const entity = Int32Array.from({ length: count * 5 }, (_, row) => Math.floor(row / 5))
      const prediction = Uint8Array.from(entity, (code) => hits[code]!)
      return { label: new Uint8Array(count * 5).fill(1), candidate: { prediction }, entity }
    }
    const lines = [line('accuracy-gate', 'recall >= 0.7')]
    const { gates } = await explainLines(materialOf(world(100, evenly(100, 80))), lines, 'entities')
    const { rows, needed } = gates[0]!.lines[0]!
    expect(needed!.units!.name).toBe('entities')
    const [few, many] = needed!.units!.count as [number, number]
    expect(few).toBeLessThan(rows! / 5)
    expect(many).toBeGreaterThan(rows! / 5)
    // Each has two digits.
    expect(Math.abs(needed!.rows[0] / (5 * few) - 1)).toBeLessThan(0.05)
    const anew = (count: number) => () =>
      world(
        count,
        Uint8Array.from({ length: count }, () => (draw.uniform() < 0.8 ? 1 : 0)),
      )
    const happened = await stoppedIn(anew(Math.round(rows! / 5)), lines, 300)
    expect(Math.abs(happened.lines[0]! - 0.2)).toBeLessThan(0.1)
  })
  test('of groups, rows of the smallest', async () => {
    const { gates } = await explainLines(materialOf(rates), [line('bias-check', 'difference(recall by g) <= 0.1')], 'g')
    const { rows, needed } = gates[0]!.lines[0]!
    expect(needed!.group!.name).toBe('g1')
    expect(needed!.group!.rows[0] / needed!.rows[0]).toBeCloseTo(150 / 400, 1)
    expect(needed!.rows[0]).toBeLessThanOrEqual(rows!)
    expect(needed!.rows[1]).toBeGreaterThanOrEqual(rows!)
  })
  test('in time, times', async () => {
    const time = Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 4))
    const { gates } = await explainLines(materialOf({ ...rates, time }), [line('accuracy-gate', 'recall >= 0.7')], 't')
    const { needed } = gates[0]!.lines[0]!
    expect(needed!.units!.name).toBe('times')
    expect(needed!.units!.count[0] / needed!.rows[0]).toBeCloseTo(1 / 4, 1)
  })
})

test('a model that is worse than the naive one: it is said, and no line is advised that it would pass', async () => {
  const prediction = label.map((positive, row) => (row % 4 === 0 ? positive : 1 - positive))
  const naive = binarySample(label, { prediction: new Uint8Array(label.length) }, {})
  const material = { ...materialOf({ label, candidate: { prediction } }), naive: async () => naive }
  const { gates } = await explainLines(material, [line('accuracy-gate', 'accuracy > naive')], 'worse')
  expect(gates[0]!.lines[0]!.warnings).toEqual([
    expect.stringMatching(
      /^can hardly ever pass: stops 100% .*: on these rows the model is worse than the naive model$/,
    ),
  ])
})

test('a line is told the same whichever lines stand beside it', async () => {
  const own = line('accuracy-gate', 'recall >= 0.75')
  const others = [line('accuracy-gate', 'specificity >= 0.85'), line('bias-check', 'difference(recall by g) <= 0.2')]
  const alone = await explainLines(materialOf(rates), [own], 'beside')
  const beside = await explainLines(materialOf(rates), [...others, own], 'beside')
  expect(beside.gates.flatMap(({ lines }) => lines)).toContainEqual(alone.gates[0]!.lines[0])
})

test('a loss that only rounding makes is none', async () => {
  const lines = [line('accuracy-gate', 'false_positive_rate by g <= 0.001'), line('accuracy-gate', 'recall >= 0.999')]
  const { gates } = await explainLines(materialOf(rates), lines, 'none')
  for (const { catches = [] } of gates[0]?.lines ?? []) {
    expect(catches.length).toBeGreaterThan(0)
    for (const { loss } of catches) expect(loss).toBe(0)
  }
})
