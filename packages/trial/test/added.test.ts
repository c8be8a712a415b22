/** A gate that a pull request adds, beside one that the base has: what comes with the new one changes nothing about the old. */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { runTrial } from '../src/trial.ts'

const OLD = `version: 1
model: m
data: { holdout: h.csv }
columns: { label: y, id: id }
candidate: { predictions: p.csv }
gates:
  accuracy-gate: { require: [accuracy >= 0.9] }
`
/** Weighted, nine tenths and more of the answers are right. */
const HERE = `${OLD.replace('h.csv', 'h.csv, train: t.csv').replace('id: id', 'id: id, weight: w')}  data-validate: { require: [row_count >= 10] }
`

test('finds what the base leaves out, and the old gate does not', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'added-')))
  const rows = Array.from({ length: 200 }, (_, i) => i)
  const isWrong = (i: number): boolean => i % 4 === 0
  const h = rows.map((i) => `${i},${i % 2 === 0},${isWrong(i) ? 0.001 : 1}`).join('\n')
  writeFileSync(join(root, 'h.csv'), `id,y,w\n${h}\n`)
  writeFileSync(join(root, 't.csv'), `id,y,w\n${h}\n`)
  const p = rows.map((i) => `${i},${(i % 2 === 0) === isWrong(i) ? 0.1 : 0.9}`)
  writeFileSync(join(root, 'p.csv'), `id,score\n${p.join('\n')}\n`)
  writeFileSync(join(root, 'sea-trials.yml'), HERE)
  const verdicts = async (base: object) => {
    const { gates } = await runTrial({
      gates: 'all',
      inputs: {},
      directory: root,
      workspace: root,
      base,
      log: silent,
      clock: { now: () => 0, sleep: async () => {} },
      run: {},
    })
    return gates.map(({ gate, verdict }) => [gate, verdict.verdict])
  }
  const added = { bytes: Buffer.from(HERE), gates: ['data-validate'] }
  expect(await verdicts({ bytes: Buffer.from(OLD), added })).toEqual([
    ['data-validate', 'passed'],
    ['accuracy-gate', 'failed'],
  ])
  // As it would go where the policy here judged all of it.
  expect(await verdicts({})).toEqual([
    ['data-validate', 'passed'],
    ['accuracy-gate', 'passed'],
  ])
})
