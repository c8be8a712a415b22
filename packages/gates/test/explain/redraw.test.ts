/** Rows in time, drawn in blocks: how widely draws spread beside data sets. */
import { expect, test } from '@jest/globals'
import { assuming } from '@sea-trials/gates/explain/assumed'
import { drawLines } from '@sea-trials/gates/explain/draws'
import { luckOf } from '@sea-trials/gates/explain/luck'
import { blockLength, redrawn, varianceKept } from '@sea-trials/gates/explain/redraw'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { line, materialOf } from './worlds.ts'

const STEPS = 60
const draw = random('days apart')
const days = () => {
  const prediction = Uint8Array.from({ length: STEPS }, () => (draw.uniform() < 0.5 ? 1 : 0))
  const time = Int32Array.from({ length: STEPS }, (_, day) => day)
  return materialOf({ label: new Uint8Array(STEPS).fill(1), candidate: { prediction }, time })
}

test('blocks about the mean of their own rows vary by less than data sets do, by as much as is said', async () => {
  const [sets, draws] = [400, 40]
  let sum = 0
  let kept = 0
  for (let set = 0; set < sets; set++) {
    const material = days()
    const rows = await material.rows()
    kept = varianceKept(rows)
    const meanOf = async (from: typeof material, of: typeof rows): Promise<number> => {
      const { prediction } = (await from.candidate(of)).sample as BinarySample
      return (prediction as Uint8Array).reduce((hits, each) => hits + each, 0) / STEPS
    }
    const centre = await meanOf(material, rows)
    const luck = luckOf(`${set}`, rows)
    for (let each = 0; each < draws; each++) {
      const again = redrawn(material, { luck, draw: each, share: 1 }).material
      sum += ((await meanOf(again, await again.rows())) - centre) ** 2 / (sets * draws)
    }
  }
  expect(kept).toBeCloseTo(1 - blockLength(STEPS) / STEPS, 12)
  expect(kept).toBeLessThan(0.92)
  // The variance of the mean of days that know nothing of each other.
  expect(sum / kept / (0.25 / STEPS)).toBeGreaterThan(0.95)
  expect(sum / kept / (0.25 / STEPS)).toBeLessThan(1.05)
})

test('lines are told with the spread of data sets', async () => {
  const material = days()
  const rows = await material.rows()
  const luck = luckOf('told', rows)
  const drawn = await drawLines([line('accuracy-gate', 'recall >= 0.2')], assuming(material, luck), rows, luck)
  expect(drawn.lines[0]).toMatchObject({ share: 1 / varianceKept(rows) })
})

test('rows that know nothing of each other keep their variance', async () => {
  const material = materialOf({ label: new Uint8Array(9).fill(1), candidate: { prediction: new Uint8Array(9) } })
  expect(varianceKept(await material.rows())).toBe(1)
})

test('the noise of labels is no fault of an equally good model: draws of a calibration error spread about what was seen', async () => {
  const { uniform } = random('calibrated, drawn again')
  const score = Float64Array.from({ length: 400 }, () => 0.1 + 0.8 * uniform())
  const label = Uint8Array.from(score, (p) => (uniform() < p ? 1 : 0))
  const material = materialOf({ label, candidate: { score } })
  const rows = await material.rows()
  const luck = luckOf('noise', rows)
  const lines = ['calibration_error <= 0.1', 'miscalibration <= 0.02', 'brier_score <= 0.3']
  const drawn = await drawLines(
    lines.map((text) => line('accuracy-gate', text)),
    assuming(material, luck),
    rows,
    luck,
  )
  for (const each of drawn.lines) {
    const values = 'draws' in each ? each.draws.map(({ members: [member] }) => member?.value ?? Number.NaN) : []
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(Math.abs(mean - (each.seen.observed as number))).toBeLessThan(0.002)
  }
})
