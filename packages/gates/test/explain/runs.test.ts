/** A model that was trained several times: runs are drawn again with the rows. */
import { expect, test } from '@jest/globals'
import { luckOf } from '@sea-trials/gates/explain/luck'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { redrawn } from '@sea-trials/gates/explain/redraw'
import { binarySample, type Sample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { line, materialOf } from './worlds.ts'

const draw = random('runs')
const [RUNS, ROWS] = [5, 200]
const label = new Uint8Array(ROWS).fill(1)
/** Runs that find so much each. */
function trained(found: readonly number[]) {
  const entity = Int32Array.from({ length: ROWS }, (_, row) => row % 100)
  const said = found.map((share) => label.map(() => (draw.uniform() < share ? 1 : 0)))
  const runs = said.map((prediction) => binarySample(label, { prediction }, { entity }))
  const material = materialOf({ label, candidate: { prediction: said[0]! }, entity })
  const sample = { ...runs[0], runs } as Sample
  return { ...material, candidate: async () => ({ ...(await material.candidate({} as never)), sample }) }
}

const hitsOf = (sample: Sample): number =>
  ('prediction' in sample ? (sample.prediction as Uint8Array) : new Uint8Array()).reduce((sum, each) => sum + each, 0)

test('runs of a draw are picked with replacement, and their entities are those of the draw', async () => {
  const material = trained([0, 1, 0, 1, 1])
  const rows = await material.rows()
  const shares = new Map<number, number>()
  for (let time = 0; time < 300; time++) {
    const again = redrawn(material, { luck: luckOf('runs', rows), draw: time, share: 1 }).material
    const { sample } = await again.candidate(await again.rows())
    const { runs = [] } = sample as Sample & { readonly runs?: readonly Sample[] }
    expect(runs).toHaveLength(RUNS)
    for (const run of runs) expect(run.entities?.count).toBe(100)
    const right = runs.filter((run) => hitsOf(run) > 0).length
    shares.set(right, (shares.get(right) ?? 0) + 1 / 300)
  }
  // Of five picks each is right in three of five: all of them in eight of a hundred draws.
  expect(shares.get(5)).toBeGreaterThan(0.04)
  expect(shares.get(5)).toBeLessThan(0.13)
})

test('a line that stands where runs differ is neither always nor never stopped', async () => {
  const { gates } = await explainLines(
    trained([0.7, 0.95, 0.72, 0.9, 0.8]),
    [line('accuracy-gate', 'recall >= 0.8', 'guard'), line('accuracy-gate', 'recall >= 0.66')],
    'runs',
  )
  const [, plain] = gates[0]!.lines
  expect(plain!.equal!.stops).toBeGreaterThan(0.2)
  expect(plain!.equal!.stops).toBeLessThan(0.8)
})
