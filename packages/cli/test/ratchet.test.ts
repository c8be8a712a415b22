/** `ratchet`: only stricter, with its evidence, and nothing else of the file touched. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { main } from '../src/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratchet-'))
const file = join(folder, 'sea-trials.yml')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let said = ''
beforeEach(() => {
  said = ''
  const listen = (text: unknown): boolean => {
    said += String(text)
    return true
  }
  jest.spyOn(process, 'cwd').mockReturnValue(folder)
  jest.spyOn(process.stdout, 'write').mockImplementation(listen)
  jest.spyOn(process.stderr, 'write').mockImplementation(listen)
})
afterEach(() => {
  jest.restoreAllMocks()
})

const { normal, uniform } = random('ratchet')
const rows = Array.from({ length: 2000 }, (_, row) => {
  const score = 1 / (1 + Math.exp(-(normal() + 2 * (row % 2) - 1)))
  return `${row % 2},${score.toFixed(6)},${uniform() < 0.4 ? '##[error]a' : 'b'}`
})
writeFileSync(join(folder, 'rows.csv'), `label,score,group\n${rows.join('\n')}\n`)

const policy = `# Of one model.
version: 1
model: m
task:   binary          # odd   spacing stays
data: { holdout: rows.csv }
columns: { label: label, positive: 1 }
candidate: { predictions: rows.csv }
gates:
  accuracy-gate:
    require:
      - roc_auc >= 0.7                 # agreed in spring
      - log_loss <= 90%
      - 'guard: recall by group >= 0.5'
      - guard: accuracy   >= 0.6  at 99%
      - warn: brier_score <= 0.3
      - accuracy > naive
`
const judge = () => main(['run', folder])

test('floors from what was observed, as a diff; then written, comments and spacing kept, and never raised twice', async () => {
  writeFileSync(file, policy)
  expect(await judge()).toBe(0)
  said = ''
  expect(await main(['ratchet', folder])).toBe(0)
  expect(said).toMatch(/^--- a\/sea-trials\.yml\n\+\+\+ b\/sea-trials\.yml\n@@ -8,\d+ \+8,\d+ @@/)
  expect(said).toMatch(/^\+ {6}# ratchet: 0\.9\d+ \(0\.9\d* to 0\.9\d+\), n 2 000; was >= 0\.7$/m)
  expect(said).toMatch(/^-.*roc_auc >= 0\.7 +# agreed in spring$/m)
  expect(said).toMatch(/^\+.*roc_auc >= 0\.8\d* +# agreed in spring$/m)
  expect(said).not.toContain('##[')
  expect(readFileSync(file, 'utf8')).toBe(policy)

  expect(await main(['ratchet', folder, '--write'])).toBe(0)
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('task:   binary          # odd   spacing stays')
  expect(written).toMatch(/- log_loss <= \d\d(\.\d)?%\n/)
  expect(written).toMatch(/- 'guard: recall by group >= 0\.[67]\d*'/)
  expect(written).toMatch(/- guard: accuracy {3}>= 0\.[7-9]\d* {2}at 99%/)
  expect(written).toContain('- accuracy > naive')
  const limits = (text: string): number[] =>
    [...text.matchAll(/^ +- .*[<>]= ([\d.]+)/gm)].map(([, limit]) => Number(limit))
  const [before, after] = [limits(policy), limits(written)] as [number[], number[]]
  expect(after[0]).toBeGreaterThan(before[0]!)
  expect(after[1]).toBeLessThan(before[1]!)
  // Green by its own lines, and where they stand already nothing is raised.
  expect(await judge()).toBe(0)
  said = ''
  expect(await main(['ratchet', folder])).toBe(0)
  expect(said).toContain('nothing in sea-trials.yml can be raised')
})

test('caps, and lines that are waived by their words, stay as they are; one pair is not the worst of many', async () => {
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const waiver = `waivers:\n  - { requirement: accuracy >= 0.6, owner: a, reason: b, expires: ${later} }\n`
  const lines = ['guard: roc_auc <= 0.9999', 'accuracy >= 0.6', 'accuracy > naive']
  const bias =
    '  bias-check:\n    require:\n      - difference(recall by group) <= 0.5\n      - recall by group >= 0.3\n'
  const [head = ''] = policy.split('gates:')
  writeFileSync(
    file,
    `${head}${waiver}gates:\n${bias}  accuracy-gate:\n    require:\n${lines.map((line) => `      - '${line}'\n`).join('')}`,
  )
  expect(await judge()).toBe(0)
  said = ''
  expect(await main(['ratchet', folder, '--json'])).toBe(0)
  const { changes, leftOut } = JSON.parse(said)
  expect(leftOut).toEqual([])
  expect(changes.map(({ gate, before }: { gate: string; before: string }) => [gate, before])).toEqual([
    ['bias-check', 'difference(recall by group) <= 0.5'],
    ['bias-check', 'recall by group >= 0.3'],
  ])
  said = ''
  await main(['ratchet', folder])
  expect(said).toMatch(/# ratchet: 0\.\d+ \(\S+ to \S+\), n 1 000; was <= 0\.5$/m)
})

test('lines of metrics without a better direction stay as they are, and are named; their gaps are tightened', async () => {
  const lines = [
    'calibration_slope >= 0.1',
    'calibration_slope <= 30',
    'guard: selection_rate >= 0.1',
    'roc_auc >= 0.7',
  ]
  const bias = '  bias-check:\n    require:\n      - difference(selection_rate by group) <= 0.5\n'
  const [head = ''] = policy.split('gates:')
  const gate = `  accuracy-gate:\n    require:\n${lines.map((line) => `      - '${line}'\n`).join('')}`
  writeFileSync(file, `${head}gates:\n${gate}${bias}`)
  expect(await judge()).toBe(0)
  said = ''
  expect(await main(['ratchet', folder, '--json'])).toBe(0)
  const { changes, undirected } = JSON.parse(said)
  expect(changes.map(({ before }: { before: string }) => before).sort()).toEqual([
    'difference(selection_rate by group) <= 0.5',
    'roc_auc >= 0.7',
  ])
  expect(undirected).toEqual(
    ['calibration_slope >= 0.1', 'calibration_slope <= 30', 'selection_rate >= 0.1'].map((requirement) => ({
      gate: 'accuracy-gate',
      requirement,
    })),
  )
  said = ''
  await main(['ratchet', folder])
  expect(said).toContain(
    'left as they stand, since neither a higher nor a lower value is better: `calibration_slope >= 0.1`, ',
  )
})

const short = policy.replace('      - accuracy > naive\n', '').replace('      - warn: brier_score <= 0.3\n', '')

test('without an end of its last line: the patch applies', async () => {
  writeFileSync(file, short.trimEnd())
  expect(await judge()).toBe(0)
  said = ''
  expect(await main(['ratchet', folder])).toBe(0)
  writeFileSync(join(folder, 'p.diff'), said)
  execFileSync('git', ['apply', 'p.diff'], { cwd: folder, env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() } })
  const patched = readFileSync(file, 'utf8')
  expect(patched).toMatch(/was >= 0\.6\n {6}- guard: accuracy {3}>= 0\.\d+ {2}at 99%$/)
  writeFileSync(file, short.trimEnd())
  expect(await main(['ratchet', folder, '--write'])).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(patched)
})

test('with the ends of lines of Windows: they stay, and what is added has them', async () => {
  writeFileSync(file, short.replaceAll('\n', '\r\n'))
  expect(await judge()).toBe(0)
  expect(await main(['ratchet', folder, '--write'])).toBe(0)
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('# ratchet: ')
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('a policy that was not judged as it stands, or not green, proposes nothing', async () => {
  writeFileSync(file, policy.replace('roc_auc >= 0.7 ', 'roc_auc >= 0.71'))
  expect(await main(['ratchet', folder])).toBe(2)
  expect(said).toMatch(/no verdict is about this policy as it stands; those in .* are about another version of it/)
  writeFileSync(file, policy.replace('roc_auc >= 0.7 ', 'roc_auc >= 0.99'))
  expect(await judge()).toBe(1)
  expect(await main(['ratchet', folder])).toBe(2)
  expect(said).toContain('none of the verdicts about this policy is green')
})

test('evidence is read where an artifact holds it, and what is none is said', async () => {
  writeFileSync(file, policy)
  expect(await judge()).toBe(0)
  const artifact = join(folder, 'downloaded')
  cpSync(join(folder, '.sea-trials'), artifact, { recursive: true })
  rmSync(join(folder, '.sea-trials'), { recursive: true })
  for (const named of [artifact, join(artifact, 'evidence')]) {
    said = ''
    expect(await main(['ratchet', folder, '--evidence', named])).toBe(0)
    expect(said).toContain('# ratchet: ')
  }
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'artifact.zip'), 'PK')
  for (const [named, why] of [
    ['nowhere', /there is no folder \S*nowhere/],
    ['artifact.zip', /artifact\.zip` is a file; evidence is a folder\nUnpack/],
    ['empty', /there is no verdict in \S*empty/],
  ] as const) {
    said = ''
    expect(await main(['ratchet', folder, '--evidence', join(folder, named)])).toBe(2)
    expect(said).toMatch(why)
  }
  said = ''
  expect(await main(['ratchet', folder])).toBe(2)
  expect(said).toMatch(/there is no verdict in \S*evidence/)
})

test('gates that are not green are left out, and named', async () => {
  const bias = '  bias-check:\n    require:\n      - recall by group >= 0.999\n'
  writeFileSync(file, policy.replace('gates:\n', `gates:\n${bias}`))
  expect(await judge()).toBe(1)
  said = ''
  expect(await main(['ratchet', folder, '--json'])).toBe(0)
  const { changes, leftOut } = JSON.parse(said)
  expect(leftOut).toEqual(['bias-check'])
  expect(changes.length).toBeGreaterThan(0)
})

test('a line that cannot be rewritten in place is said', async () => {
  writeFileSync(
    file,
    policy.replace('- roc_auc >= 0.7                 # agreed in spring', '- >-\n        roc_auc >= 0.7'),
  )
  expect(await judge()).toBe(0)
  expect(await main(['ratchet', folder])).toBe(2)
  expect(said).toMatch(/^sea-trials\.yml:\d+: `roc_auc >= 0\.7` cannot be rewritten in place\nWrite each requirement/m)
})

test('without a policy it says so, and no path of the machine', async () => {
  rmSync(file)
  expect(await main(['ratchet', folder])).toBe(2)
  expect(said).toContain('there is no sea-trials.yml here')
  expect(said).not.toContain(folder)
})
