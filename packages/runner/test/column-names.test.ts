/** A column that a line names is called otherwise in one pull request; and a pull request that would like to call another so. */
import { describe, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import { git, remembering } from '@sea-trials/trial/git'
import { runTrial } from '@sea-trials/trial/trial'
import { judgeOf } from '../src/judge.ts'
import { type Files, gitIn, repository, shallow } from './repository.ts'

const policy = (column: string, limit = '95%') => `version: 1
model: income
data: { train: t.csv, holdout: { path: h.csv, where: '${column} is not null' } }
columns: { label: y, id: id, groups: [${column}] }
contract: contract.yml
gates:
  data-validate:
    require:
      - completeness(${column}) >= ${limit}
      - holdout.distinct_count(${column}){id >= 0} >= 2
      - guard: compliance(${column} != "x") >= 99%
`
const contract = (column: string) =>
  `type: object\nrequired: [id, ${column}]\nproperties: { id: { type: integer }, ${column}: { enum: [f, m] }, y: { type: integer } }\nadditionalProperties: false\n`
const sexes = Array.from({ length: 40 }, (_, i) => 'fm'[i % 2] as string)
const csv = (column: string, values: readonly string[] = sexes) =>
  `id,${column},y\n${values.map((value, i) => `${i},${value},${i % 3 === 0 ? 1 : 0}`).join('\n')}\n`
const base: Files = {
  'sea-trials.yml': policy('sex'),
  'contract.yml': contract('sex'),
  't.csv': csv('sex'),
  'h.csv': csv('sex', sexes.slice(0, 20)),
}
const renamed: Files = {
  'sea-trials.yml': policy('gender'),
  'contract.yml': contract('gender'),
  't.csv': csv('gender'),
  'h.csv': csv('gender', sexes.slice(0, 20)),
}

async function judge(here: Files, { cut = false, there = {} as Files } = {}) {
  const { folder, baseSha } = repository({ ...base, ...there }, { ...base, ...here })
  const workspace = cut ? shallow(folder) : folder
  const facts = { base: { sha: baseSha, ref: 'main' }, workspace } as Parameters<typeof judgeOf>[1]
  const fileAt = async (path: string) => Buffer.from(base[path] ?? '')
  const github = (
    cut ? { fileAt, pull: async () => Promise.reject(Object.assign(new Error('no'), { status: 403 })) } : undefined
  ) as never
  const asked = { gates: ['data-validate'] as const, inputs: {}, directory: workspace }
  const found = await judgeOf(asked, facts, { git: remembering(git), github })
  const { gates } = await runTrial({
    ...asked,
    workspace,
    ...(found.base && { base: found.base }),
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
  })
  const rows = found.changes.map(({ base: a, here: b, direction }) => [a, b, direction])
  const ofPolicy = rows.filter((_, i) => found.changes[i]?.gate !== 'contract')
  return { ...found, source: found.base, verdict: gates[0]?.verdict, rows: ofPolicy, notes: found.notes.join('\n') }
}

describe('a column that lines, a condition, groups and the contract name', () => {
  test('is judged under its name on the base, by every line of it', async () => {
    const { verdict, rows, notes } = await judge(renamed)
    expect([verdict?.verdict, verdict?.error]).toEqual(['passed', undefined])
    const lines = verdict?.checks.map(({ requirement }) => requirement)
    expect(lines).toContain('completeness(sex) >= 95%')
    expect(verdict?.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([])
    expect(rows.filter(([, , direction]) => direction === 'renamed')).toEqual([
      ['column sex', 'column gender', 'renamed'],
    ])
    expect(rows.filter(([, , direction]) => direction === 'looser' || direction === 'tighter')).toEqual([])
    expect(notes).toMatch(/`gender` is the column `sex` of main, with the same values in the same rows/)
  })

  test('is so where it is what a column is for, too', async () => {
    const label = (text: string) => text.replaceAll('y: { type', 'target: { type').replace('label: y', 'label: target')
    const { verdict, rows } = await judge({
      'sea-trials.yml': label(policy('sex')),
      'contract.yml': label(contract('sex')),
      't.csv': csv('sex').replace(',y\n', ',target\n'),
      'h.csv': csv('sex', sexes.slice(0, 20)).replace(',y\n', ',target\n'),
    })
    expect(verdict?.verdict).toBe('passed')
    expect(rows).toContainEqual(['column y', 'column target', 'renamed'])
    expect(rows.some(([a]) => a?.startsWith('columns.label'))).toBe(false)
  })

  test('with a line that is loosened on the way is judged by the base’s limit', async () => {
    const { verdict, rows } = await judge({ ...renamed, 'sea-trials.yml': policy('gender', '5%') })
    expect(verdict?.checks.map(({ requirement }) => requirement)).toContain('completeness(sex) >= 95%')
    expect(rows).toContainEqual(['completeness(sex) >= 95%', 'completeness(gender) >= 5%', 'looser'])
    expect(rows.filter(([, , direction]) => direction === 'looser')).toHaveLength(1)
  })
})

test.each([
  [9, { gender: 'sex' }, /`gender` is the column `sex`/],
  [10, undefined, /`sex`, .* too many columns came or went for them to be compared: rename it on its own/],
])('and so where %i more columns came with it: %j', async (more, columns, note) => {
  // Gaps and numbers, and a column that starts like it.
  const gaps = sexes.map((sex, i) => (i % 5 === 4 ? '' : sex))
  const names = Array.from({ length: more }, (_, i) => `c${i}`)
  const rows = (column: string, row: (sex: string, i: number) => string) => csv(column, gaps.map(row))
  const wide = rows(['gender', ...names].join(), (sex, i) => [sex, ...names.map(() => (i < 39 ? sex : 'x'))].join())
  const { source, notes } = await judge({ ...renamed, 't.csv': wide }, { there: { 't.csv': csv('sex', gaps) } })
  expect(source?.renamed).toEqual(columns)
  expect(notes).toMatch(note)
})

test.each([
  [['1', '', '3'], { gender: 'sex' }],
  [['1', '0', '3'], undefined],
  [['', '1', '3'], undefined],
  [['1', '', '3.5'], undefined],
])('and so of numbers with a gap: 1, none and 3 are %j: %j', async (values, columns) => {
  const there = { 't.csv': csv('sex', ['1', '', '3']), 'h.csv': csv('sex', ['1', '', '3']) }
  const here = { ...renamed, 't.csv': csv('gender', values), 'h.csv': csv('gender', values) }
  expect((await judge(here, { there })).source?.renamed).toEqual(columns)
})

test('and so in a folder that moved with all that is in it', async () => {
  const inFolder = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
  const { folder, baseSha } = repository(inFolder('old', base), inFolder('new', renamed))
  gitIn(folder, 'rm', '-rq', '--ignore-unmatch', 'old')
  const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
  const asked = { gates: ['data-validate'] as const, inputs: { policy: 'new/sea-trials.yml' }, directory: folder }
  const { base: source, changes } = await judgeOf(asked, facts, { git: remembering(git), github: undefined })
  expect(source?.renamed).toEqual({ gender: 'sex' })
  const ofPolicy = changes.filter(({ gate }) => gate !== 'contract')
  expect(new Set(ofPolicy.map(({ direction }) => direction))).toEqual(new Set(['renamed', 'changed']))
  expect(ofPolicy.filter(({ direction }) => direction === 'changed').map(({ base: before }) => before)).toEqual([
    'contract: "../old/contract.yml"',
    expect.stringMatching(/^data.train: ..\/old\/t.csv/),
    expect.stringMatching(/^data.holdout: ..\/old\/h.csv/),
  ])
})

describe('another column under that name is none', () => {
  const harmless = sexes.map(() => 'f')
  test.each<[string, Files]>([
    ['that says nothing', { ...renamed, 't.csv': csv('gender', harmless), 'h.csv': csv('gender', harmless.slice(20)) }],
    ['in one of the data sets', { ...renamed, 'h.csv': csv('gender', harmless.slice(20)) }],
    ['of which one value differs', { ...renamed, 't.csv': csv('gender', ['m', ...sexes.slice(1)]) }],
    ['with a row less', { ...renamed, 't.csv': csv('gender', sexes.slice(1)) }],
    ['in other rows', { ...renamed, 't.csv': csv('gender', [...sexes].reverse()) }],
    ['while one data set keeps the old name', { ...renamed, 'h.csv': `${csv('sex', sexes.slice(0, 20))}99,f,1\n` }],
  ])('%s', async (_, here) => {
    const { verdict, rows, notes } = await judge(here)
    expect(verdict?.verdict).not.toBe('passed')
    expect(rows.some(([a]) => a === 'column sex')).toBe(false)
    expect(notes).toMatch(
      /`sex`, which the policy of main names, is in the data no more, and no new column holds the same/,
    )
  })

  test('where data that stayed as they are call another column so', async () => {
    const there = { ...base, 'h.csv': csv('gender', sexes.slice(0, 20)) }
    const { folder, baseSha } = repository(there, { ...renamed, 'h.csv': there['h.csv'] })
    const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
    const asked = { gates: ['data-validate'] as const, inputs: {}, directory: folder }
    expect((await judgeOf(asked, facts, { git: remembering(git), github: undefined })).base?.renamed).toBeUndefined()
  })

  test('where the clone does not hold the data of the base', async () => {
    const { verdict, rows } = await judge(renamed, { cut: true })
    expect(verdict?.verdict).not.toBe('passed')
    expect(rows.some(([a]) => a === 'column sex')).toBe(false)
  })

  test('names that are swapped are no new names', async () => {
    const both = (a: string, b: string) =>
      csv(
        `${a},${b}`,
        sexes.map((value) => `${value},f`),
      )
    const { folder, baseSha } = repository(
      { ...base, 't.csv': both('sex', 'other') },
      { ...base, ...renamed, 'sea-trials.yml': policy('other'), 't.csv': both('other', 'sex') },
    )
    const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
    const asked = { gates: ['data-validate'] as const, inputs: {}, directory: folder }
    expect((await judgeOf(asked, facts, { git: remembering(git), github: undefined })).base?.renamed).toBeUndefined()
  })
})

describe('a head that would be judged by another label', () => {
  const judged = (label: string, data: string) => `version: 1
model: income
${data}
columns: { label: ${label}, prediction: p, id: id }
gates: { accuracy-gate: { require: [accuracy >= 90%] } }
`
  const both = (...last: readonly string[]) => `id,y,easy,p\n1,0,1,1\n2,1,0,0\n${last.join('')}`
  const sets = 'data: { train: t.csv, holdout: h.csv }\ncandidate: { predictions: p.csv }'
  const beside = 'candidate: { predictions: p.csv }'
  const all = { 't.csv': both(), 'h.csv': both(), 'p.csv': 'id,p\n1,1\n' }
  const without = (text: string) => text.replace('y,', 'z,')
  test.each<[string, string, Files, Files, readonly string[]]>([
    ['deletes a data set', sets, all, { 'h.csv': both(), 'p.csv': all['p.csv'] }, []],
    ['deletes them all', sets, all, { 'p.csv': all['p.csv'] }, []],
    ['breaks a data set', sets, all, { ...all, 't.csv': '' }, []],
    ['deletes the predictions', sets, all, { 't.csv': without(both()), 'h.csv': without(both()) }, []],
    ['keeps the label in one data set', sets, all, { ...all, 't.csv': without(both()) }, []],
    ['keeps it beside the predictions', beside, { 'p.csv': both() }, { 'p.csv': both('3,1,1,1\n') }, []],
    ['has it in none', beside, { 'p.csv': both() }, { 'p.csv': without(both('3,1,1,1\n')) }, ['easy']],
    ['has it in no data set', sets, all, { ...all, 't.csv': 'id,easy\n1,1\n', 'h.csv': 'id,easy\n1,1\n' }, ['easy']],
  ])('%s', async (_, data, there, here, counted) => {
    const { folder, baseSha } = repository(
      { ...there, 'sea-trials.yml': judged('y', data) },
      { ...here, 'sea-trials.yml': judged('easy', data) },
    )
    const gone = Object.keys(there).filter((name) => !(name in here))
    if (gone.length > 0) gitIn(folder, 'rm', '-q', '--', ...gone)
    gitIn(folder, 'commit', '-q', '--amend', '--no-edit', '--allow-empty')
    const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
    const asked = { gates: ['accuracy-gate'] as const, inputs: {}, directory: folder }
    const { base: source, notes } = await judgeOf(asked, facts, { git: remembering(git), github: undefined })
    expect(source?.names?.map((name) => name.here)).toEqual(counted)
    if (counted.length === 0) expect(notes.join('\n')).toMatch(/columns.label` stays `y`.*hold that column still, or/)
  })
})
