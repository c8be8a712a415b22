import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { makePlaces } from '../src/output.ts'
import { runTrial } from '../src/trial.ts'

const scratch = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'output-')))

describe('the folders of a trial', () => {
  const make = (workspace: string, evidence?: string, root = workspace) =>
    makePlaces({ root }, { inputs: evidence === undefined ? {} : { evidence }, directory: workspace, workspace })

  test('are made, and may be there', async () => {
    const workspace = scratch()
    const places = { output: join(workspace, '.sea-trials'), evidence: join(workspace, '.sea-trials/evidence') }
    expect(await make(workspace)).toEqual(places)
    expect(await make(workspace)).toEqual(places)
    expect(existsSync(places.evidence)).toBe(true)
    expect((await make(workspace, 'a/b')).evidence).toBe(join(workspace, 'a/b'))
  })

  test.each([
    ['the folder', '.sea-trials', undefined],
    ['the folder of the evidence', '.sea-trials/evidence', undefined],
    ['a folder that an input names', 'out', 'out'],
    ['a part of its way', 'out', 'out/evidence'],
  ])('are no links: %s', async (_, at, evidence) => {
    for (const prepare of [(path: string) => mkdirSync(path), () => {}]) {
      const [workspace, other] = [scratch(), join(scratch(), 'other')]
      prepare(other)
      if (at.startsWith('.sea-trials/')) mkdirSync(join(workspace, '.sea-trials'))
      symlinkSync(other, join(workspace, at))
      await expect(make(workspace, evidence)).rejects.toMatchObject({
        code: 'unwritable-output',
        message: expect.stringContaining(`${join(workspace, at)}: it is a link`),
      })
      expect(existsSync(other) ? readdirSync(other) : []).toEqual([])
    }
  })

  test('stay in the workspace, after links are resolved', async () => {
    const [workspace, other] = [scratch(), scratch()]
    symlinkSync(other, join(workspace, 'model'))
    await expect(make(workspace, undefined, join(workspace, 'model'))).rejects.toThrow(/leads out of the workspace/)
    await expect(make(workspace, '../evidence')).rejects.toThrow(/leads out of the workspace/)
    expect(readdirSync(other)).toEqual([])
  })

  test('lie in a workspace that is a link, and beside a policy in a linked folder of it', async () => {
    const [workspace, home] = [scratch(), scratch()]
    mkdirSync(join(workspace, 'v2'))
    symlinkSync('v2', join(workspace, 'current'))
    symlinkSync(workspace, join(home, 'linked'))
    await make(join(home, 'linked'), undefined, join(home, 'linked', 'current'))
    expect(existsSync(join(workspace, 'v2/.sea-trials/evidence'))).toBe(true)
  })
})

test('a link in place of report or evidence is replaced, and what it leads to stays', async () => {
  const [workspace, victim] = [scratch(), join(scratch(), 'victim')]
  writeFileSync(victim, 'x')
  writeFileSync(join(workspace, 'd.csv'), 'a\n1\n')
  mkdirSync(join(workspace, '.sea-trials/evidence'), { recursive: true })
  const places = ['report.html', 'evidence/model.data-validate.json', 'evidence/model.data-validate.run.json']
  for (const name of places) symlinkSync(victim, join(workspace, '.sea-trials', name))
  const inputs = { data: 'd.csv', require: 'row_count >= 1' }
  const { report } = await runTrial({
    gates: ['data-validate'],
    inputs,
    directory: workspace,
    workspace,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
  })
  expect(readFileSync(victim, 'utf8')).toBe('x')
  for (const name of places) expect(lstatSync(join(workspace, '.sea-trials', name)).isFile()).toBe(true)
  expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/i)
})
