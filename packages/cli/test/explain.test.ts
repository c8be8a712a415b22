/** `explain` on a terminal, as JSON and as Markdown: exit code 0 unless the policy is bad. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { main } from '../src/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'explain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  jest.restoreAllMocks()
})

const { uniform, normal } = random('explain on a terminal')
const rows = Array.from({ length: 200 }, (_, row) => {
  const label = row % 2
  const score = (): string => (1 / (1 + Math.exp(-(normal() + 1.5 * label - 0.75)))).toFixed(6)
  return { label, group: uniform() < 0.5 ? '<b>a</b>' : '::error::b', ours: score(), theirs: score() }
})
const csv = (name: string, lines: readonly string[]): void => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
csv('rows.csv', ['label,group', ...rows.map(({ label, group }) => `${label},${group}`)])
csv('ours.csv', ['label,group,score', ...rows.map(({ label, group, ours }) => `${label},${group},${ours}`)])
csv('theirs.csv', ['score', ...rows.map(({ theirs }) => theirs)])

async function said(policy: string, ...flags: string[]): Promise<{ exitCode: number; out: string }> {
  let out = ''
  const listen = (text: unknown): boolean => {
    out += String(text)
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(listen)
  jest.spyOn(process.stderr, 'write').mockImplementation(listen)
  writeFileSync(join(folder, 'sea-trials.yml'), policy)
  return { exitCode: await main(['explain', folder, ...flags]), out }
}

const policy = (
  lines: readonly string[],
  more = 'candidate: { predictions: ours.csv }\nbaseline: { predictions: theirs.csv }\n',
) =>
  `version: 1\nmodel: m\ntask: binary\ndata: { holdout: rows.csv }\ncolumns: { label: label, positive: 1 }\n${more}gates:\n  accuracy-gate:\n    require:\n${lines.map((line) => `      - '${line}'\n`).join('')}`

test('a table, what each line means, and the gate as a whole; nothing that a runner or a terminal would obey', async () => {
  const { exitCode, out } = await said(
    policy(['roc_auc >= 0.7', 'guard: recall by group >= 0.2', 'roc_auc > baseline']),
  )
  expect(exitCode).toBe(0)
  expect(out).toMatch(/requirement +seen +stops equally good +catches 4 in 5 +rows needed/)
  expect(out).toContain('Stops only when `recall` in every group of group')
  expect(out).toContain('! can hardly ever pass')
  expect(out).toMatch(/the gate stops \S+ of equally good models/)
  expect(out).not.toMatch(/^\s*::/m)
})

test('as JSON, and nothing else', async () => {
  const { exitCode, out } = await said(policy(['roc_auc >= 0.7', 'guard: roc_auc >= 0.7']), '--json')
  const told = JSON.parse(out)
  expect(exitCode).toBe(0)
  expect(told.gates[0].lines[0]).toMatchObject({ requirement: 'roc_auc >= 0.7', burden: 'require', kind: 'estimate' })
  expect(told.gates[0].warnings).toEqual(['`guard: roc_auc >= 0.7` says nothing more than `roc_auc >= 0.7` does'])
})

test('as Markdown that no cell can break', async () => {
  const { out } = await said(policy(['guard: recall by group >= 0.2']), '--markdown')
  expect(out).toMatch(/^\| requirement \| seen \|/m)
  expect(out).not.toContain('<b>')
})

describe('waivers', () => {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const waived = (expires: string, requirement = 'roc_auc >= 0.78') =>
    `candidate: { predictions: ours.csv }\nwaivers:\n  - { requirement: '${requirement}', owner: '@maria', reason: a survey is on its way, expires: ${expires} }\n`
  const lines = ['roc_auc >= 0.78', 'accuracy >= 0.6']

  test('a line that is waived is shown as that, and all lines are told with its waiver and without', async () => {
    const text = policy(lines, waived(day(30)))
    const { out } = await said(text)
    expect(out).toMatch(/roc_auc >= 0\.78 +\S+ +\d+%, waived/)
    expect(out).toContain(`waived by @maria until ${day(30)}: a survey is on its way; it stops nothing until then`)
    const [, as, without] = /stops <?(\d+)% of equally good models as waived, >?(\d+)% without waivers/.exec(out) ?? []
    expect(Number(as)).toBeLessThan(15)
    expect(Number(without)).toBeGreaterThan(50)
    const [gate] = JSON.parse((await said(text, '--json')).out).gates
    expect(gate.lines.map(({ waiver }: { waiver?: { isExpired: boolean } }) => waiver?.isExpired)).toEqual([
      false,
      undefined,
    ])
    expect(gate.joint.unwaived.stops).toBeGreaterThanOrEqual(gate.lines[0].equal.stops)
    const { out: markdown } = await said(text, '--markdown')
    expect(markdown).toContain('a survey is on its way; it stops nothing until then')
    expect(markdown).toContain('as waived, ')
  })

  test('a milder line is what counts while the stricter one is waived', async () => {
    const both = ['roc_auc >= 0.78', 'roc_auc >= 0.5']
    const idle = '`roc_auc >= 0.5` says nothing more than `roc_auc >= 0.78` does'
    expect((await said(policy(both, waived(day(30))))).out).not.toContain('says nothing more')
    expect((await said(policy(both, waived(day(-1))))).out).toContain(idle)
    expect((await said(policy(both, waived(day(30), 'roc_auc >= 0.5')))).out).toContain(idle)
  })

  test('one that has expired counts for nothing, and is shown as that', async () => {
    const { out } = await said(policy(lines, waived(day(-1))))
    expect(out).toContain(`the waiver of @maria expired on ${day(-1)} and counts for nothing: a survey is on its way`)
    expect(out).not.toMatch(/, waived|as waived|without waivers/)
    expect(Number(/the gate stops >?(\d+)% of equally good/.exec(out)?.[1])).toBeGreaterThan(50)
  })

  test('a line that an input adds is not waived; a waiver of no line is an error', async () => {
    const { out } = await said(
      policy(['accuracy >= 0.6'], waived(day(30), 'accuracy >= 0.6')),
      '--require',
      'accuracy >= 0.6',
    )
    expect(out.match(/%, waived/g)).toHaveLength(1)
    const { exitCode, out: refused } = await said(policy(lines, waived(day(30), 'roc_auc > 0.78')))
    expect([exitCode, refused]).toEqual([2, expect.stringContaining('waives nothing')])
  })
})

test('data: exact lines as they stand, drift with its chances', async () => {
  const ages = (name: string, n: number, from: number): void =>
    csv(name, ['age', ...Array.from({ length: n }, (_, row) => String(from + (row % 50)))])
  ages('train.csv', 4000, 20)
  ages('recent.csv', 2000, 21)
  const lines = ['row_count >= 1000', 'recent.psi(age, train) <= 0.1', 'guard: recent.drift(train) <= 0.5']
  const text = `version: 1\nmodel: m\ntask: binary\ndata: { train: train.csv, recent: recent.csv }\ngates:\n  data-validate:\n    require:\n${lines.map((line) => `      - '${line}'\n`).join('')}`
  const { exitCode, out } = await said(text, '--json')
  const { draws, gates } = JSON.parse(out)
  const [{ lines: told, joint }] = gates
  expect(draws).toBe(1000)
  expect(exitCode).toBe(0)
  expect(told[0]).toMatchObject({ kind: 'exact', seen: 4000 })
  expect(told[1]).toMatchObject({ kind: 'estimate', equal: { passes: 1, stops: 0 } })
  // What has to move until it is caught lies between what has moved and the limit: a plain line stops when undecided, too.
  expect(told[1].catches[0].at).toBeGreaterThan(told[1].seen)
  expect(told[1].catches[0].at).toBeLessThan(0.1)
  // A guard has to see it beyond.
  expect(told[2].catches[0].at).toBeGreaterThan(0.5)
  expect(joint).toEqual({ equal: { stops: 0 }, losses: [] })
})

test('rows that look dependent, and groups that are not judged', async () => {
  const twice = rows.map(({ label, ours }, row) => `${Math.floor(row / 4)},${label},${ours}`)
  csv('twice.csv', ['id,label,score', ...twice])
  const text = policy(['roc_auc >= 0.7'], 'candidate: { predictions: twice.csv }\n')
    .replace('data: { holdout: rows.csv }\n', '')
    .replace('positive: 1', 'positive: 1, id: id')
  expect((await said(text)).out).toContain('! every line will stay undecided')
  // Labels that follow each other, of errors that do not.
  const alike = Array.from({ length: 2000 }, (_, i) => {
    const label = Math.sin((i >> 2) ** 2) > 0.3 ? 1 : 0
    return `${label},${i % 7 === Math.floor(i / 7) % 7 ? 1 - label : label},${'ab'[i & 1]}`
  })
  csv('alike.csv', ['label,prediction,group', ...alike])
  const both = policy([], 'candidate: { predictions: alike.csv }\n').replace('data: { holdout: rows.csv }\n', '')
  const { out: named } = await said(
    `${both.slice(0, both.indexOf('  accuracy-gate'))}  bias-check:\n    require: [accuracy >= 0.5, label_total_variation(group) <= 0.5]\n`,
  )
  expect(named).toContain('! `label_total_variation(group) <= 0.5` will stay undecided: labels of rows')
  const few = policy(['guard: recall by group >= 0.2']).replace('gates:', 'min-support: 1000\ngates:')
  const { out } = await said(few, '--json')
  expect(JSON.parse(out.slice(out.indexOf('{"draws'))).gates[0].lines[0]).toMatchObject({
    kind: 'untold',
    why: expect.stringContaining('none of 2 groups is judged'),
  })
})

describe('what is not there yet', () => {
  test('a model: its answers are assumed, and it is said', async () => {
    const { exitCode, out } = await said(policy(['roc_auc >= baseline - 0.05'], ''))
    expect(exitCode).toBe(0)
    expect(out).toContain("the candidate's answers are not there: calibrated scores with a roc_auc of 0.85 are assumed")
    expect(out).toContain("the baseline's answers are not there")
  })
  test('a file of predictions that is named', async () => {
    const { out } = await said(policy(['accuracy >= 0.5'], 'candidate: { predictions: later.csv }\n'))
    expect(out).toContain("the candidate's answers are not there")
  })
})

test.each([
  ['a line that cannot be read', policy(['roc_uac >= 0.7']), /unknown metric `roc_uac`/],
  ['no policy at all', '', /./],
  [
    'answers that are there and cannot be read',
    policy(['accuracy >= 0.5'], 'candidate: { predictions: rows.csv }\n'),
    /score/,
  ],
])('%s is exit code 2', async (_, text, why) => {
  const { exitCode, out } = await said(text)
  expect(exitCode).toBe(2)
  expect(out).toMatch(why)
})

test('beside the verdicts of a run, where it asks: in the report, and in no verdict', async () => {
  await said(policy(['roc_auc >= 0.7']))
  const report = join(folder, '.sea-trials', 'report.html')
  const verdict = async (...flags: string[]): Promise<string> => {
    let out = ''
    jest.spyOn(process.stdout, 'write').mockImplementation((text: unknown) => {
      out += String(text)
      return true
    })
    expect(await main(['run', folder, '--json', ...flags])).toBe(0)
    return out
  }
  const plain = await verdict()
  expect(readFileSync(report, 'utf8')).not.toContain('What these gates can see')
  expect(await verdict('--explain')).toBe(plain)
  expect(readFileSync(report, 'utf8')).toMatch(/What these gates can see.*the gate stops \S+ of equally good models/s)
})
test('beside verdicts that hide small counts it hides them, too', async () => {
  const lines = ['accuracy by group >= 0.1', 'accuracy{label = 1} >= 0.1', 'accuracy >= 0.1']
  const told = async (least: string): Promise<string> => {
    await said(policy(lines).replace('gates:', `${least}gates:`))
    jest.restoreAllMocks()
    jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    await main(['run', folder, '--json', '--explain'])
    const text = readFileSync(join(folder, '.sea-trials', 'report.html'), 'utf8')
    return text.slice(text.indexOf('What these gates can see'))
  }
  const seen = (text: string) => [...text.matchAll(/<\/code><\/th><td class="num">([\d.]*)/g)].map(([, value]) => value)
  const [worst, ofLabel, all] = seen(await told(''))
  expect([worst, ofLabel, all]).toEqual([expect.stringMatching(/^0\.\d/), expect.stringMatching(/^0\.\d/), all])
  const hidden = await told('min-count: 150\n')
  expect(seen(hidden).at(-1)).toBe(all)
  for (const value of [worst, ofLabel]) expect(hidden).not.toContain(value)
})
