/** A check that stays undecided, run again on more rows: counted and paid for where history is kept, and said where it is not. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import type { Verdict } from '@sea-trials/schema/verdict'
import { main } from '../src/cli.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** 75 of 100 rows right: against 0.7 four hundred rows say too little. */
const rows = (n: number): string =>
  `label,prediction\n${Array.from({ length: n }, (_, i) => `1,${i % 4 === 3 ? 0 : 1}`).join('\n')}\n1,1\n0,0\n`

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'looks-'))
  folders.push(folder)
  git(folder, 'init', '-q', '-b', 'main')
  writeFileSync(
    join(folder, 'sea-trials.yml'),
    'version: 1\nmodel: m\ntask: binary\ndata: { holdout: rows.csv }\ncolumns: { label: label, positive: 1, prediction: prediction }\ncandidate: { predictions: rows.csv }\ngates:\n  accuracy-gate:\n    require:\n      - recall >= 0.7\n',
  )
  return folder
}

const git = (folder: string, ...args: readonly string[]): Buffer =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
  })

/** A commit with so many rows, and the verdict about it. */
async function look(folder: string, n: number, ...flags: readonly string[]): Promise<Verdict> {
  writeFileSync(join(folder, 'rows.csv'), rows(n))
  git(folder, 'add', '-A', '--', 'rows.csv', 'sea-trials.yml')
  git(folder, 'commit', '-q', '--allow-empty', '-m', `${n} rows`)
  let out = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text: unknown) => {
    out += String(text)
    return true
  })
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  await main(['run', folder, '--json', ...flags])
  return (JSON.parse(out) as { gates: [Verdict] }).gates[0]
}

const UNCOUNTED = /^this run keeps no history, so that a further look at more rows is not counted: .* judged at 99\.69%/

describe('with history', () => {
  test('each look at more rows is judged at a higher level, and a look that decides ends the series', async () => {
    const folder = repository()
    const first = await look(folder, 200, '--history')
    expect(first.checks[0]).toMatchObject({ outcome: 'inconclusive', interval: { level: 0.95 } })
    expect(first.notes.join()).not.toMatch(/look|history/)

    const second = await look(folder, 320, '--history')
    expect(second.checks[0]!.interval!.level).toBeCloseTo(1 - 0.05 / 16, 9)
    expect(second.notes).toContain('`recall >= 0.7`: look 2 at rows that grew while it was undecided, judged at 99.69%')

    // What one look would have passed at 95 %, the third does not: its error is spent.
    const third = await look(folder, 400, '--history')
    expect(third.checks[0]).toMatchObject({ outcome: 'inconclusive' })
    expect(third.checks[0]!.interval!.level).toBeCloseTo(1 - 0.05 / 36, 9)

    const fourth = await look(folder, 3000, '--history')
    expect(fourth.checks[0]).toMatchObject({ outcome: 'pass' })
    const fifth = await look(folder, 4000, '--history')
    expect(fifth.checks[0]!.interval!.level).toBe(0.95)
  })
  test('the same rows again are the same look', async () => {
    const folder = repository()
    await look(folder, 200, '--history')
    const again = await look(folder, 200, '--history')
    expect(again.checks[0]!.interval!.level).toBe(0.95)
    expect(again.notes.join()).not.toContain('look 2')
  })
})

test('without history nothing is paid, and an undecided line says so; one that is decided does not', async () => {
  const folder = repository()
  const first = await look(folder, 200)
  expect(first.notes).toContainEqual(expect.stringMatching(UNCOUNTED))
  const second = await look(folder, 400)
  expect(second.checks[0]!.interval!.level).toBe(0.95)
  const decided = await look(folder, 3000)
  expect(decided.checks[0]).toMatchObject({ outcome: 'pass' })
  expect(decided.notes).not.toContainEqual(expect.stringMatching(UNCOUNTED))
})
