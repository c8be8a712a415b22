/** What `explain` says of a line, beside what the gate says of it on the same data. */
import { expect, test } from '@jest/globals'
import { judgeOf } from '@sea-trials/gates/explain/lines'
import { luckOf } from '@sea-trials/gates/explain/luck'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { redrawn } from '@sea-trials/gates/explain/redraw'
import type { Check } from '@sea-trials/schema/verdict'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { classifier, type Data, evenly, line, materialOf } from './worlds.ts'

const draw = random('agrees')
const n = 90
const label = evenly(n, 45)
const prediction = classifier(label, 0.9, 0.9, draw)
const [first, last] = [Uint8Array.from({ length: n }, (_, row) => (row < 45 ? 0 : 1)), 2]
const thirds = Uint8Array.from({ length: n }, (_, row) => Math.floor(row / 30))
/** Of the last of three groups nothing is 1. */
const without = (of: Uint8Array): Uint8Array => of.map((each, row) => (thirds[row] === last ? 0 : each))
const alone = thirds.map((_, row) => (row === 0 ? last : row % 2))
const baseline = { prediction }
const many = 400
const fewOfLast = Uint8Array.from({ length: many }, (_, row) => (row % 33 === 5 ? last : row % 5 < 3 ? 0 : 1))
const manyLabels = evenly(many, 160)
const inTime = { prediction: classifier(manyLabels, 0.75, 0.75, draw) }

const UNDEFINED = [
  'precision by g >= 0.4',
  'difference(precision by g) <= 0.9',
  'ratio(precision by g) >= 0.1',
  'guard: difference(precision by g) <= 0.9',
  'precision by g >= baseline - 0.5',
]
const odd = Float64Array.from(manyLabels, () => draw.uniform())
const individuals: Data = {
  label: manyLabels,
  // Decided by the column, but for one row in fifty.
  candidate: { prediction: Uint8Array.from(odd, (value, row) => Number(value > 0.5 !== (row % 50 === 0))) },
  group: Uint8Array.from(odd, (_, row) => row % 2),
  column: odd,
  flipped: Uint8Array.from(odd, (_, row) => Number(row % 10 < (row % 2 === 1 ? 5 : 2))),
}
const cases: readonly (readonly [what: string, of: Data, lines: readonly string[]])[] = [
  [
    'groups alike',
    { label, candidate: baseline, baseline, group: first },
    [
      'recall >= 0.6',
      'accuracy >= 0.999',
      'accuracy >= baseline - 0.2',
      'accuracy by g >= baseline - 0.01',
      'recall by g >= 0.3',
      'difference(f1 by g) <= 0.9',
      'difference(recall by g) <= 0.01',
      'guard: recall >= 0.3',
    ],
  ],
  [
    'a group without a predicted positive',
    { label, candidate: { prediction: without(prediction) }, baseline, group: thirds },
    UNDEFINED,
  ],
  [
    'a group without a positive',
    { label: without(label), candidate: baseline, baseline, group: thirds },
    ['recall by g >= 0.3', 'difference(recall by g) <= 0.9', 'difference(f1 by g) <= 0.9', 'ratio(f1 by g) >= 0.01'],
  ],
  [
    'two groups, one of them without a positive',
    { label: label.map((each, row) => (first[row] === 1 ? 0 : each)), candidate: baseline, baseline, group: first },
    ['difference(f1 by g) <= 0.9', 'difference(recall by g) <= 0.9'],
  ],
  [
    'a group of one row',
    { label, candidate: baseline, baseline, group: alone },
    [
      'accuracy by g >= 0.5',
      'accuracy by g >= baseline - 0.1',
      'difference(accuracy by g) <= 0.6',
      'ratio(accuracy by g) >= 0.3',
    ],
  ],
  [
    'rows in time, of which one group has few',
    {
      label: manyLabels,
      candidate: inTime,
      baseline: inTime,
      group: fewOfLast,
      time: Int32Array.from({ length: many }, (_, row) => row % 336),
    },
    ['difference(recall by g) <= 0.2', 'difference(recall by g) <= 0.3', 'difference(accuracy by g) <= 0.3'],
  ],
  [
    'decisions that flip',
    individuals,
    [
      'counterfactual_flips(sex) <= 0.5',
      'counterfactual_flips(sex) <= 0.2',
      'counterfactual_flips(sex){sex = "F"} <= 0.8',
      'guard: counterfactual_flips(sex){sex = "F"} <= 0.45',
      'counterfactual_flips(sex) >= 0.1',
    ],
  ],
  [
    'rows of folds',
    {
      label: manyLabels,
      candidate: inTime,
      baseline: { prediction: classifier(manyLabels, 0.75, 0.75, draw) },
      group: fewOfLast,
      fold: Int32Array.from({ length: many }, (_, row) => Math.floor(row / 80)),
    },
    [
      'recall >= 0.3',
      'accuracy >= 0.999',
      'accuracy >= baseline - 0.01',
      'accuracy >= baseline - 0.4',
      'accuracy by g >= 0.3',
      'difference(accuracy by g) <= 0.01',
      'guard: recall >= 0.3',
    ],
  ],
  [
    'a fold without a positive',
    {
      label: manyLabels.map((each, row) => (row < 80 ? 0 : each)),
      candidate: inTime,
      fold: Int32Array.from({ length: many }, (_, row) => Math.floor(row / 80)),
    },
    ['recall >= 0.3', 'accuracy >= 0.3'],
  ],
  [
    'no predicted positive',
    { label, candidate: { prediction: new Uint8Array(n) }, baseline, group: first },
    ['precision >= 0.5', 'guard: precision >= 0.3', ...UNDEFINED],
  ],
]

const isStopped = ({ burden, outcome }: Check): boolean =>
  burden === 'require' ? outcome !== 'pass' : outcome === 'fail' || outcome === 'error'

const isBare = ({ outcome, observed, members = [] }: Check): boolean =>
  outcome === 'inconclusive' &&
  (observed === null || members.some((member) => member.outcome === 'inconclusive' && member.observed === null))

test.each(cases)('%s', async (_, of, texts) => {
  const lines = texts.map((text) => {
    const gate = text.includes('flips') ? 'bias-check' : 'accuracy-gate'
    return text.startsWith('guard: ') ? line(gate, text.slice(7), 'guard') : line(gate, text)
  })
  const { gates } = await explainLines(materialOf(of), lines, 'agrees')
  const disagreements: string[] = []
  for (const [i, told] of gates[0]!.lines.entries()) {
    const check = await judgeOf(materialOf(of), lines[i]!)
    const { stops } = told.equal!
    const say = (what: string): number => disagreements.push(`${texts[i]}: ${what}; the gate: ${check.reason}`)
    if (stops < 0.01 && isStopped(check)) say('never stops')
    if (stops > 0.99 && !isStopped(check)) say('always stops')
    if (isBare(check) && check.burden === 'require' && stops < 1) say(`undefined, and stops ${stops}`)
    if (isBare(check) && told.rows !== undefined) say(`undefined, and takes ${told.rows} rows`)
    if (told.rows === undefined && !told.why?.startsWith('rows needed are not told: '))
      say('takes rows, and no reason why they are not told')
    if (Array.isArray(check.settle?.rows) && told.rows === null) say('no number of rows would help')
    if (stops > 0.8 && told.catches!.some(({ loss }) => loss !== 0)) say('stops without a loss, and catches none')
  }
  expect(disagreements).toEqual([])
})

const told = async (of: Data, text: string) => {
  const { gates } = await explainLines(materialOf(of), [line('bias-check', text)], 'individuals')
  return gates[0]!
}

test('flips are drawn with the rows: the chance is near one half where the bound of the interval is the limit', async () => {
  const text = 'counterfactual_flips(sex) <= 0.9'
  const check = await judgeOf(materialOf(individuals), line('bias-check', text))
  const at = check.interval!.high!
  const gate = await told(individuals, `counterfactual_flips(sex) <= ${at}`)
  expect(gate.lines[0]!.equal!.stops).toBeGreaterThan(0.4)
  expect(gate.lines[0]!.equal!.stops).toBeLessThan(0.6)
  // What a model of no skill would say to changed rows nobody has asked.
  expect(gate.lines[0]!.clueless).toBeUndefined()
  expect(gate.joint!.losses).toEqual([])
  expect(gate.assumptions).toEqual(["`counterfactual_flips` of models that answer at random is taken to be this one's"])
})

test('of nearest neighbours no chances are told, with the reason', async () => {
  const gate = await told(individuals, 'consistency(5, x) >= 0.8')
  expect(gate.lines[0]).toMatchObject({
    kind: 'untold',
    why: expect.stringMatching(
      /^chances are not told, for a row that is drawn twice would be its own nearest neighbour; as it stands: 0\.9/,
    ),
  })
  expect(gate.joint).toBeUndefined()
  expect(gate.assumptions).toEqual([
    'of the gate as a whole `consistency` is taken to hold: a row that is drawn twice would be its own nearest neighbour',
  ])
})

test('rows that are drawn answer for their columns', async () => {
  const material = materialOf(individuals)
  const rows = await material.rows()
  const again = redrawn(material, { luck: luckOf('columns', rows), draw: 0, share: 0.5 }).material
  const drawn = await again.rows()
  const vector = await drawn.column('x')
  const { sample } = await again.candidate(drawn)
  expect(vector.kind === 'number' && vector.values.length).toBe(many / 2)
  const { flipped } = await again.flips(drawn, 'sex')
  const own = individuals.candidate.prediction!
  for (const [i, value] of (vector as { values: Float64Array }).values.entries()) {
    const row = odd.indexOf(value)
    expect([(sample as BinarySample).prediction![i], flipped![i]]).toEqual([own[row], individuals.flipped![row]])
  }
})
