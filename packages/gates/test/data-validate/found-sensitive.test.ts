/** What a run finds to be sensitive none of its checks shows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { digestFile } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import { dataValidate } from '../../src/data-validate/gate.ts'
import type { RowResult } from '../../src/gate.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
const TOWN = ['Rome', 'Oslo']
beforeAll(async () => {
  lab = await openLab()
  const rows = (from: number) =>
    csv(
      'reply,town,age',
      ...Array.from({ length: 40 }, (_, i) => `anna${from + i}@example.org,${TOWN[i % 2]},${20 + i}`),
    )
  await lab.write('people.csv', rows(0))
  await lab.write('recent.csv', rows(500))
  await lab.write(
    'people.yml',
    'properties: { reply: { type: string, maxLength: 5 }, town: { type: string, maxLength: 3 }, age: { type: integer } }\n',
  )
})
afterAll(() => lab.close())

const PRINTED = /anna\d/
const LINES = [
  'mode_compliance(reply in ("nobody")) >= 100%',
  'mean(age) by reply <= 1',
  'row_count{reply = "nobody"} >= 1',
  'recent.referential_integrity(reply, train) >= 50%',
  'recent.psi(reply, train) <= 0.1',
  'recent.drift(train) <= 0.1',
]

async function run(lines: readonly string[], contract?: string, where?: string) {
  const rows: RowResult[] = []
  const policy = lab.policy(
    { train: 'people.csv', recent: 'recent.csv' },
    { ...(contract === undefined ? {} : { contract }) },
  )
  const none = { kind: 'compare', column: 'reply', operator: '=', value: 'nobody' } as const
  const part = { name: 'part', path: 'people.csv', labels: 'yes' as const, where: none }
  const verdict = await dataValidate.run({
    policy: {
      ...policy,
      data: { ...policy.data, ...(where === undefined ? {} : { part }) },
      gates: { 'data-validate': { require: lines.map((text) => ({ text, burden: 'require' })) } },
    },
    engine: async () => lab.engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: lab.folder,
    digest: digestFile,
    failing: (more) => rows.push(...more),
    run: {},
  })
  return { verdict, text: JSON.stringify([verdict, rows]) }
}

test('by rules of the contract and by lines, in rows, reasons, members and files', async () => {
  const shown = await run(LINES, 'people.yml')
  expect(shown.text).toMatch(PRINTED)
  const { verdict, text } = await run([...LINES, 'sensitive_values = 0'], 'people.yml')
  expect(text).not.toMatch(PRINTED)
  const others = verdict.checks.filter(({ requirement }) => requirement !== 'sensitive_values = 0')
  expect(others.map(({ outcome }) => outcome)).toEqual(shown.verdict.checks.map(({ outcome }) => outcome))
  expect(text).toContain('(masked)')
  // What was not found stays as it is.
  expect(text).toContain('"Rome"')
  expect(verdict.notes).toContain(
    'no check shows values of `reply`, which holds sensitive values by `sensitive_values`',
  )
})

test('found in one data set, it is not shown of another; nor where the finding is one that a line does not count', async () => {
  expect((await run([...LINES, 'recent.sensitive_values(pci) = 0'])).text).not.toMatch(PRINTED)
  expect((await run([...LINES, 'sensitive_values(0.99) = 0'])).text).not.toMatch(PRINTED)
})

test('nor why a data set has no rows', async () => {
  expect((await run(['row_count >= 1'], undefined, 'part')).text).toMatch(PRINTED)
  expect((await run(['sensitive_values = 0'], undefined, 'part')).text).not.toMatch(PRINTED)
})

test('what the contract allows is a finding as before, and a line that cannot be read finds nothing', async () => {
  const { verdict } = await run(['sensitive_values = 0', 'sensitive_values(0.1) = 0', 'nope.sensitive_values = 0'])
  expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['fail', 'error', 'error'])
  expect(verdict.checks[0]).toMatchObject({ observed: 1, worst: 'reply' })
})
