/** Rows of folds, drawn again: folds of a draw differ by as much as folds of data sets do, and lines over them are told so. */
import { expect, test } from '@jest/globals'
import { foldsApart, varianceOfAll } from '@sea-trials/gates/explain/fold-draws'
import { luckOf } from '@sea-trials/gates/explain/luck'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { redrawn } from '@sea-trials/gates/explain/redraw'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { type Data, line, materialOf, stoppedIn } from './worlds.ts'

const [FOLDS, EACH] = [10, 40]
const fold = Int32Array.from({ length: FOLDS * EACH }, (_, row) => row % FOLDS)
const label = new Uint8Array(fold.length).fill(1)

/** The model of each fold finds `0.8`, more or less by up to `apart`. */
function folded(apart: number, { uniform }: Random): Data {
  const found = Array.from({ length: FOLDS }, () => 0.8 + apart * (2 * uniform() - 1))
  return { label, fold, candidate: { prediction: Uint8Array.from(fold, (f) => (uniform() < found[f]! ? 1 : 0)) } }
}

function betweenFolds({ prediction, folds }: BinarySample): number {
  const [sums, counts] = [new Float64Array(FOLDS), new Float64Array(FOLDS)]
  folds!.codes.forEach((f, row) => {
    sums[f]! += prediction![row]!
    counts[f]!++
  })
  const values = sums.map((sum, f) => sum / counts[f]!)
  const mean = values.reduce((sum, value) => sum + value, 0) / FOLDS
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (FOLDS - 1)
}

test.each([
  ['alike', 0, 1.3],
  ['apart', 0.2, 1.15],
])('folds that are %s', async (_, apart, most) => {
  const source = random('folds', apart)
  let [atHand, drawn] = [0, 0]
  for (let set = 0; set < 60; set++) {
    const material = materialOf(folded(apart, source))
    const rows = await material.rows()
    atHand += betweenFolds((await material.candidate(rows)).sample as BinarySample) / 60
    for (let draw = 0; draw < 20; draw++) {
      const again = redrawn(material, { luck: luckOf(`${set}`, rows), draw, share: 1 }).material
      drawn += betweenFolds((await again.candidate(await again.rows())).sample as BinarySample) / 1200
    }
  }
  expect(drawn / atHand).toBeGreaterThan(0.9)
  expect(drawn / atHand).toBeLessThan(most)
})

test('what is told of lines over folds happens', async () => {
  const source = random('folds told')
  const lines = [line('accuracy-gate', 'recall >= 0.7')]
  let told = 0
  for (let hand = 0; hand < 8; hand++) {
    // A limit as far from what these show as from the truth.
    const data = folded(0, source)
    const seen = data.candidate.prediction!.reduce((sum, each) => sum + each, 0) / fold.length
    const own = [line('accuracy-gate', `recall >= ${(seen - 0.1).toFixed(4)}`)]
    const { gates } = await explainLines(materialOf(data), own, `${hand}`)
    told += gates[0]!.lines[0]!.equal!.stops / 8
  }
  const {
    lines: [happened],
  } = await stoppedIn(() => folded(0, source), lines, 300)
  expect(Math.abs(told - happened!)).toBeLessThan(0.12)
})

test.each([
  ['alike', 0, 0.15],
  ['apart', 0.15, 0.97],
])(
  'of many rows in folds that are %s what is the folds\u2019 own is kept apart from what fewer rows add',
  async (_, apart, own) => {
    const source = random('many rows in folds', apart)
    const many = Int32Array.from({ length: 24_000 }, (_, row) => row % FOLDS)
    const found = Array.from({ length: FOLDS }, (_, f) => 0.8 + (apart * (2 * f - FOLDS + 1)) / FOLDS)
    const prediction = Uint8Array.from(many, (f) => (source.uniform() < found[f]! ? 1 : 0))
    const data = { label: new Uint8Array(many.length).fill(1), fold: many, candidate: { prediction } }
    const material = materialOf(data)
    const { sample } = await material.candidate(await material.rows())
    const share = foldsApart(sample) as number
    if (apart === 0) expect(share).toBeLessThanOrEqual(0.6)
    else expect(share).toBeGreaterThan(own)
    // The model itself is no further away from itself in one fold than in another.
    expect(foldsApart(sample, sample)).toBe(0)
    expect(varianceOfAll(0.5, share)).toBeCloseTo(1 / (share + 2 * (1 - share)), 12)
    const { gates } = await explainLines(material, [line('accuracy-gate', 'recall >= 0.76')], 'many')
    const [told] = gates[0]!.lines
    if (apart === 0) expect(told!.equal!.stops).toBe(0)
    else expect(told!.equal!.stops).toBeGreaterThan(0.3)
  },
)
