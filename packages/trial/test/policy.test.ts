/** What can be judged where no policy lies. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { policyFile, readAsWritten } from '../src/policy.ts'

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'policy-')))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const read = (inputs: Readonly<Record<string, string>>) =>
  readAsWritten({ gates: ['accuracy-gate'], inputs, directory, workspace: directory })

test('a learning curve alone is enough', async () => {
  expect(await read({ 'learning-curve': 'c.csv', require: 'overfitting <= 5%' })).toMatchObject({
    learningCurve: 'c.csv',
  })
  await expect(read({ require: 'overfitting <= 5%' })).rejects.toThrow('no data are named')
})

test('a learning curve goes with the policy that lies there, and data go without', () => {
  const file = join(directory, 'sea-trials.yml')
  writeFileSync(file, '')
  expect(policyFile({ 'learning-curve': 'c.csv' }, directory)).toBe(file)
  expect(policyFile({ predictions: 'p.csv' }, directory)).toBeUndefined()
})
