/** What is told of a line about earlier runs is what a trial would say of it. */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { PastRun } from '@sea-trials/gates/history'
import { silent } from '@sea-trials/schema/log'
import { explainTrial } from '../src/explain.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'explain-history-')))
writeFileSync(join(root, 'd.csv'), `x\n${Array.from({ length: 300 }, (_, i) => i).join('\n')}\n`)
const asking = (line: string): void =>
  writeFileSync(
    join(root, 'sea-trials.yml'),
    `version: 1\nmodel: m\ndata: { train: d.csv }\ngates:\n  data-validate:\n    require:\n      - ${line}\n`,
  )

const runOf = (rows: number | undefined, i: number): PastRun => ({
  commit: i.toString(16).padStart(40, '0'),
  data: `sha256:${i.toString(16).padStart(64, '0')}`,
  time: new Date(i * 86_400_000).toISOString(),
  metrics: rows === undefined ? {} : { row_count: rows, 'train.row_count': rows },
})

const told = async (history?: (model: string) => Promise<readonly PastRun[]>): Promise<string> => {
  const wanted = { gates: 'all', inputs: {}, directory: root, workspace: root } as const
  return JSON.stringify(await explainTrial(wanted, silent, { now: () => Date.parse('2026-02-01') }, history))
}

test('the runs that the history holds count', async () => {
  asking('anomaly(row_count) <= 3')
  expect(await told()).toContain('the history has 0 of 8 runs')
  expect(await told(async () => Array.from({ length: 9 }, (_, i) => runOf(1000 + i, i)))).toContain('of 9 runs before')
})

test('a red run has its place, without numbers: the days after it are compared with their own', async () => {
  asking('anomaly(row_count, 2) <= 3')
  // Every other day has 300 rows, as today has; one of the days was red.
  const days = Array.from({ length: 24 }, (_, i) =>
    runOf(i === 15 ? undefined : i % 2 === 0 ? 300 + (i % 3) : 9000 + i, i),
  )
  expect(await told(async () => days)).toMatch(/300 now, median 301 .* of 12 runs before/)
})
