/** What `explain` says of a line, beside what the gate says of it on the same data. */
import { expect, test } from '@jest/globals'
import { judgeOf } from '@sea-trials/gates/explain/lines'
import { explainLines } from '@sea-trials/gates/explain/quality'
import type { Check } from '@sea-trials/schema/verdict'
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
  const lines = texts.map((text) =>
    text.startsWith('guard: ') ? line('accuracy-gate', text.slice(7), 'guard') : line('accuracy-gate', text),
  )
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
    if (Array.isArray(check.settle?.rows) && told.rows === null) say('no number of rows would help')
    if (stops > 0.8 && told.catches!.some(({ loss }) => loss !== 0)) say('stops without a loss, and catches none')
  }
  expect(disagreements).toEqual([])
})
