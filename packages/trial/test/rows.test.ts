/** Rows that break rules, as they lie on disk after a run. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { openEngine } from '@sea-trials/tables/open-engine'
import { runTrial } from '../src/trial.ts'

const contract = `
type: object
properties:
  id: { type: integer, x-unique: true }
  age: { type: integer, minimum: 0 }
  mail: { type: string, format: email, x-classification: personal }
`
const header = 'id,age,mail\n'

function folder(rows: string): string {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-rows-'))
  writeFileSync(join(root, 'contract.yml'), contract)
  writeFileSync(join(root, 'd.csv'), header + rows)
  return root
}

const judged = (root: string) =>
  runTrial({
    gates: ['data-validate'],
    inputs: { data: 'd.csv', contract: 'contract.yml', id: 'id' },
    directory: root,
    workspace: root,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
  })

async function parquet(file: string) {
  const engine = await openEngine()
  try {
    const table = await engine.open({ name: 'rows', files: [file] })
    const rows: unknown[] = []
    for await (const batch of engine.rows(table)) rows.push(...batch)
    return rows
  } finally {
    await engine.close()
  }
}

test('every row that breaks a rule, with file, row, key, column, rule and value; what is sensitive is masked', async () => {
  const root = folder('1,5,a@b.co\n2,-3,nobody\n2,7,c@d.co\n')
  const { rows } = await judged(root)
  const lines = readFileSync(rows as string, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toEqual([
    { data: 'data', file: 'd.csv', row: 3, key: '2', column: 'id', rule: 'id: unique', value: '2' },
    { data: 'data', file: 'd.csv', row: 2, key: '2', column: 'age', rule: 'age: minimum 0', value: '-3' },
    { data: 'data', file: 'd.csv', row: 2, key: '2', column: 'mail', rule: 'mail: format email', value: '(masked)' },
  ])
  expect(await parquet((rows as string).replace('.jsonl', '.parquet'))).toEqual(lines)
})

test('more than a check shows, in the order of the file, for rules of SQL and of the validator alike', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},${i % 2 === 0 ? -1 : 1},${i % 3 === 0 ? 'x' : 'a@b.co'}`)
  const result = await judged(folder(`${rows.join('\n')}\n`))
  const lines = readFileSync(result.rows as string, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const of = (rule: string) => lines.filter((line) => line.rule === rule).map(({ row }) => row)
  expect(of('age: minimum 0')).toEqual(Array.from({ length: 1500 }, (_, i) => 2 * i + 1))
  expect(of('mail: format email')).toEqual(Array.from({ length: 1000 }, (_, i) => 3 * i + 1))
  expect(result.gates[0]?.verdict.checks.every(({ failingRows = [] }) => failingRows.length <= 5)).toBe(true)
})

test('what an earlier run left is gone when no row breaks a rule', async () => {
  const root = folder('1,5,a@b.co\n')
  mkdirSync(join(root, '.sea-trials'))
  for (const name of ['rows.jsonl', 'rows.parquet']) writeFileSync(join(root, '.sea-trials', name), 'old')
  expect((await judged(root)).rows).toBeUndefined()
  for (const name of ['rows.jsonl', 'rows.parquet']) expect(existsSync(join(root, '.sea-trials', name))).toBe(false)
})
