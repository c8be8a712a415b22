/** Real repositories: what stood on the base, whatever keeps it, and what was made of it here. */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { DataChange } from '@sea-trials/schema/changes'
import type { Verdict } from '@sea-trials/schema/verdict'
import { type Files, gitIn, repository, shallow, writeFiles } from '../../runner/test/repository.ts'
import { commitTree } from '../src/before/commit-tree.ts'
import { comparedWith } from '../src/before/compared.ts'
import { movedBetween } from '../src/before/moved.ts'
import { writeFolder } from '../src/dvc/pointer.ts'
import { git } from '../src/git.ts'
import { runTrial } from '../src/trial.ts'

const silent = { info: () => {}, debug: () => {}, warning: () => {}, progress: () => {}, mask: () => {} }

async function judge(folder: string, commit: string | undefined, require?: string): Promise<Verdict> {
  const { gates } = await runTrial({
    gates: ['data-validate'],
    inputs: require === undefined ? {} : { require },
    directory: folder,
    workspace: folder,
    log: silent as never,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
    compared: { base: 'main', commit },
  })
  return gates[0]?.verdict as Verdict
}

const changeOf = (verdict: Verdict, name: string): DataChange | undefined =>
  verdict.changes?.data.find((change) => change.name === name)
const rowsOf = (verdict: Verdict, name: string) => {
  const { state, rows, note } = changeOf(verdict, name) ?? {}
  return { state, ...rows, ...(note === undefined ? {} : { note }) }
}

const policy = (train = 'train.csv', holdout = 'holdout.csv'): string => `version: 1
model: income
data: { train: ${JSON.stringify(train)}, holdout: ${JSON.stringify(holdout)} }
columns: { id: id }
contract: contract.yml
gates:
  data-validate:
    require:
      - row_count >= 1
      - train.moved_rows(holdout) = 0
`
const contract = (more = ''): string => `type: object
properties:
  id: { type: integer, x-unique: true }
  name: { type: string, x-classification: personal }
  x: { type: integer, minimum: 0 }
${more}`
const table = (...rows: readonly string[]): string => `${['id,name,x', ...rows].join('\n')}\n`
const train = table('1,ann,10', '2,ben,20', '3,cyd,30')
const holdout = table('8,hal,80', '9,ida,90')
const base: Files = {
  'sea-trials.yml': policy(),
  'contract.yml': contract(),
  'train.csv': train,
  'holdout.csv': holdout,
}

const moved = (verdict: Verdict) => {
  const found = verdict.checks.find(({ requirement }) => requirement.startsWith('train.moved_rows'))
  return { outcome: found?.outcome, observed: found?.observed, reason: found?.reason, rows: found?.failingRows }
}

const notesOf = (verdict: Verdict) => verdict.notes.filter((note) => /moved_rows|have moved/.test(note))

describe('data in git', () => {
  test('rows by key, columns, the contract, drift; sensitive cells are masked', async () => {
    const { folder, baseSha } = repository(base, {
      ...base,
      'train.csv': 'id,name,x,new\n1,ann,10,\n2,BEN,25,\n4,dan,40,1\n',
      'contract.yml': contract('required: [x]\n').replace('minimum: 0', 'minimum: -5'),
    })
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toEqual({ state: 'changed', before: 3, here: 3, added: 1, removed: 1, changed: 1 })
    const change = changeOf(verdict, 'train')
    expect(change?.key).toEqual(['id'])
    expect(change?.columns).toEqual([{ column: 'new', direction: 'changed', breaks: [], here: 'integer' }])
    expect(change?.cells).toEqual([
      { column: 'name', rows: 1 },
      { column: 'x', rows: 1 },
    ])
    expect(change?.samples).toEqual([
      {
        kind: 'added',
        file: 'train.csv',
        row: 3,
        key: '4',
        cells: [
          { column: 'name', here: '(masked)' },
          { column: 'x', here: '40' },
          { column: 'new', here: '1' },
        ],
      },
      {
        kind: 'removed',
        file: 'train.csv',
        row: 3,
        key: '3',
        cells: [
          { column: 'name', before: '(masked)' },
          { column: 'x', before: '30' },
        ],
      },
      {
        kind: 'changed',
        file: 'train.csv',
        row: 2,
        key: '2',
        cells: [
          { column: 'name', before: '(masked)', here: '(masked)' },
          { column: 'x', before: '20', here: '25' },
        ],
      },
    ])
    expect(changeOf(verdict, 'holdout')).toEqual({ name: 'holdout', state: 'unchanged' })
    expect(verdict.changes?.contract.map(({ what, direction, breaks }) => [what, direction, breaks])).toEqual([
      ['required', 'tighter', ['producers']],
      ['x: minimum', 'looser', ['consumers']],
    ])
    expect(existsSync(join(folder, '.sea-trials/base/data'))).toBe(false)
    expect(await judge(folder, baseSha)).toEqual(verdict)
  })

  test('a row of the hold-out that is trained on is found, with its place', async () => {
    const { folder, baseSha } = repository(base, {
      ...base,
      'train.csv': `${train}77,ida,90\n`,
      'holdout.csv': table('8,hal,80'),
    })
    const verdict = await judge(folder, baseSha)
    expect(moved(verdict)).toMatchObject({
      outcome: 'fail',
      observed: 1,
      rows: [{ file: 'train.csv', row: 4, key: '77' }],
    })
    expect(verdict.verdict).toBe('failed')
  })

  test.each([
    ['nothing changed', {}, 'pass', 'neither `train` nor `holdout` changed since `main`: no row can have moved'],
    ['the hold-out alone', { 'holdout.csv': table('8,hal,81') }, 'pass', undefined],
    ['other rows', { 'train.csv': table('5,eve,50') }, 'pass', undefined],
    ['a row that stays in the hold-out', { 'train.csv': `${train}5,hal,80\n` }, 'fail', undefined],
    [
      'an id of the hold-out with other values',
      { 'train.csv': `${train}9,ida,91\n`, 'holdout.csv': table('8,hal,80') },
      'pass',
      'rows of `train` whose `id` a row of `holdout` had on `main`, with other values: 1; `moved_rows(holdout, id)` counts them',
    ],
    ['ids that name other rows in either file', { 'train.csv': `${train}9,eve,50\n` }, 'pass', undefined],
  ])('moved rows: %s', async (_, here, outcome, note) => {
    const { folder, baseSha } = repository(base, { ...base, ...here })
    const verdict = await judge(folder, baseSha)
    expect(moved(verdict).outcome).toBe(outcome)
    expect(notesOf(verdict)).toEqual(note === undefined ? [] : [note])
  })

  test('moved rows as the only line is green where no data changed', async () => {
    const only = { ...base, 'sea-trials.yml': policy().replace('      - row_count >= 1\n', '') }
    const { folder, baseSha } = repository(only, { ...only, 'README.md': 'words' })
    const verdict = await judge(folder, baseSha)
    expect([verdict.verdict, moved(verdict)]).toMatchObject(['passed', { outcome: 'pass', observed: 0 }])
  })

  describe('moved rows, where a column is called otherwise in both files', () => {
    const labelled = (name: string, rows: number, from: number): string =>
      [`id,${name},y`, ...Array.from({ length: rows }, (_, i) => `${from + i},${from + i}.5,${i % 2}`), ''].join('\n')
    const there = {
      'sea-trials.yml': policy().replace('contract: contract.yml\n', ''),
      'train.csv': labelled('x', 20, 0),
      'holdout.csv': labelled('x', 10, 100),
    }
    const asked = (line: string, name: string, more: string) => {
      const here = { 'train.csv': labelled(name, 20, 0) + more, 'holdout.csv': labelled(name, 10, 100) }
      const { folder, baseSha } = repository(there, {
        ...there,
        ...here,
        'sea-trials.yml': there['sea-trials.yml'].replace('train.moved_rows(holdout)', `train.${line}`),
      })
      return judge(folder, baseSha)
    }
    test('the label alone tells no rows apart: undecided, and the column is named', async () => {
      const found = moved(await asked('moved_rows(holdout)', 'z', '500,100.5,0\n'))
      expect(found).toMatchObject({
        outcome: 'inconclusive',
        reason: expect.stringContaining(
          '`x` of `holdout` is not in `train` here, and without it 10 different rows are 2: 21 of 21 rows of `train` look like one. Name columns',
        ),
      })
    })
    test('columns that the line names are compared', async () => {
      expect(moved(await asked('moved_rows(holdout, y)', 'z', ''))).toMatchObject({ outcome: 'fail', observed: 20 })
    })
    test('none alike is none moved', async () => {
      expect(moved(await asked('moved_rows(holdout, id)', 'z', ''))).toMatchObject({ outcome: 'pass', observed: 0 })
    })
    test('what is left tells all rows apart', async () => {
      const wide = { ...there, 'train.csv': 'id,a,x\n1,5,1\n2,6,2\n', 'holdout.csv': 'id,a,x\n8,7,3\n9,8,4\n' }
      const { folder, baseSha } = repository(wide, {
        ...wide,
        'train.csv': 'id,a,z\n1,5,1\n2,6,2\n3,8,4\n',
        'holdout.csv': 'id,a,z\n8,7,3\n',
      })
      expect(moved(await judge(folder, baseSha))).toMatchObject({ outcome: 'fail', observed: 1 })
    })
  })

  test('parts of one file: a row that crosses the line between them, and a line that moves', async () => {
    const parts = (line: number): string =>
      policy().replace(
        /^data:.*$/m,
        `data: { train: { path: all.csv, where: 'x < ${line}' }, holdout: { path: all.csv, where: 'x >= ${line}' } }`,
      )
    const all = table('1,ann,10', '2,ben,20', '8,hal,80', '9,ida,90')
    const there = { 'sea-trials.yml': parts(50), 'contract.yml': contract(), 'all.csv': all }
    const { folder, baseSha } = repository(there, { ...there, 'all.csv': `${all}3,cyd,30\n` })
    const added = await judge(folder, baseSha)
    expect(rowsOf(added, 'train')).toMatchObject({ state: 'changed', before: 2, here: 3, added: 1, removed: 0 })
    expect(rowsOf(added, 'holdout')).toMatchObject({ state: 'changed', before: 2, here: 2, added: 0, removed: 0 })
    expect(moved(added)).toMatchObject({ outcome: 'pass', observed: 0 })

    const later = repository(there, { ...there, 'sea-trials.yml': parts(85) })
    const verdict = await judge(later.folder, later.baseSha)
    expect(rowsOf(verdict, 'train')).toMatchObject({ state: 'changed', before: 2, here: 3, added: 1 })
    expect(moved(verdict)).toMatchObject({ outcome: 'fail', observed: 1 })
  })

  test('parts of one file are asked for at the same time, and each has it', async () => {
    const parts = Array.from({ length: 12 }, (_, i) => `part${i}`)
    const data = ['train', ...parts].map((name, i) => `${name}: { path: all.csv, where: 'x < ${i + 20}' }`).join(', ')
    const there = {
      'sea-trials.yml': `version: 1\nmodel: income\ndata: { ${data} }\ngates: { data-validate: { require: [row_count >= 1] } }\n`,
      'all.csv': table('1,ann,10'),
    }
    const { folder, baseSha } = repository(there, { ...there, 'all.csv': table('1,ann,10', '2,ben,15') })
    expect(rowsOf(await judge(folder, baseSha), 'train')).toEqual({
      state: 'changed',
      before: 1,
      here: 2,
      added: 1,
      removed: 0,
    })
  })

  test('what either contract calls private is masked, and without one no row is shown', async () => {
    const hidden = contract().replace('  x:', '  ssn: { type: string, x-classification: personal }\n  x:')
    const there = { ...base, 'contract.yml': hidden, 'train.csv': 'id,name,ssn,x\n1,ann,078-05-1120,10\n2,ben,z,20\n' }
    const here = { ...base, 'train.csv': table('1,ann,10') }
    const { folder, baseSha } = repository(there, here)
    const removed = changeOf(await judge(folder, baseSha), 'train')?.samples?.find(({ kind }) => kind === 'removed')
    expect(removed?.cells).toContainEqual({ column: 'ssn', before: '(masked)' })
    const unreadable = repository({ ...there, 'contract.yml': '{' }, here)
    const change = changeOf(await judge(unreadable.folder, unreadable.baseSha), 'train')
    expect([change?.rows, change?.samples]).toEqual([{ before: 2, here: 1, added: 0, removed: 1, changed: 0 }, []])
  })

  test('a link here, where the base has nothing, is not nothing', async () => {
    const { folder } = repository({ 'contract.yml': contract() }, base)
    rmSync(join(folder, 'holdout.csv'))
    symlinkSync('train.csv', join(folder, 'holdout.csv'))
    gitIn(folder, 'commit', '-q', '-a', '-m', 'link')
    const verdict = await judge(folder, gitIn(folder, 'rev-parse', 'main'))
    expect(rowsOf(verdict, 'holdout')).toMatchObject({ state: 'unknown', note: expect.stringContaining('link') })
  })

  test('no base is no fault; a base that the clone does not hold is one', async () => {
    const { folder } = repository(base, { ...base, 'train.csv': `${train}5,hal,80\n` })
    const clone = shallow(folder)
    const without = await judge(clone, undefined)
    expect(moved(without)).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('the clone does not hold the commit of `main`. Check out with `fetch-depth: 0`'),
    })
    expect(rowsOf(without, 'train')).toMatchObject({ state: 'unknown', note: expect.stringContaining('fetch-depth') })
    expect(without.changes?.notes).toEqual([expect.stringContaining('The contract was not compared')])
    const { gates } = await runTrial({
      gates: ['data-validate'],
      inputs: {},
      directory: clone,
      workspace: clone,
      log: silent as never,
      clock: { now: () => 0, sleep: async () => {} },
      run: {},
    })
    expect(moved(gates[0]?.verdict as Verdict)).toMatchObject({ outcome: 'not-applicable' })
    expect(gates[0]?.verdict.changes).toBeUndefined()
  })

  test('a file that was renamed, with the policy that names it', async () => {
    const { folder, baseSha } = repository(base, {
      ...base,
      'sea-trials.yml': policy('data/new.csv'),
      'data/new.csv': `${train}5,ida,90\n`,
      'train.csv': '',
    })
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toEqual({ state: 'changed', before: 3, here: 4, added: 1, removed: 0, changed: 0 })
    expect(changeOf(verdict, 'train')?.renamedFrom).toEqual(['train.csv'])
    expect(moved(verdict).outcome).toBe('fail')
  })

  test('several files behind a glob, hostile names, a part that came and one that went', async () => {
    const names = ['parts/a b.csv', "parts/o'clock`$(x).csv", 'parts/:(glob)*\n.csv']
    const files = (rows: readonly string[]): Files =>
      Object.fromEntries(rows.map((row, i) => [names[i] as string, table(row)]))
    const glob = { 'sea-trials.yml': policy('parts/*.csv') }
    const { folder, baseSha } = repository(
      { ...base, ...glob, ...files(['1,a,1', '2,b,2', '3,c,3']) },
      { ...base, ...glob, ...files(['1,a,1', '2,b,5']), 'parts/z.csv': table('4,d,4') },
    )
    rmSync(join(folder, names[2] as string))
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toEqual({ state: 'changed', before: 3, here: 3, added: 1, removed: 1, changed: 1 })
    expect(changeOf(verdict, 'train')?.samples?.find(({ kind }) => kind === 'removed')?.file).toBe(names[2])
  })

  describe('a folder that moved with its policy', () => {
    const inFolder = (folder: string, files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
    const movedTo = (here: Files): { readonly folder: string; readonly baseSha: string } => {
      const made = repository(inFolder('old', base), inFolder('new', here))
      gitIn(made.folder, 'rm', '-r', '-q', 'old')
      gitIn(made.folder, 'commit', '-q', '-m', 'moved')
      return { ...made, folder: join(made.folder, 'new') }
    }

    test('has the data and the contract that it had, from another path', async () => {
      const { folder, baseSha } = movedTo(base)
      const verdict = await judge(folder, baseSha)
      expect(verdict.changes).toMatchObject({
        data: [
          { name: 'train', state: 'unchanged', renamedFrom: ['../old/train.csv'] },
          { name: 'holdout', state: 'unchanged', renamedFrom: ['../old/holdout.csv'] },
        ],
        contract: [],
        notes: [],
      })
    })

    test('is held against what its contract says there, not what a step made of it here', async () => {
      const { folder, baseSha } = movedTo(base)
      writeFiles(folder, { 'contract.yml': contract().replace('minimum: 0', 'minimum: -5') })
      expect((await judge(folder, baseSha)).changes?.contract).toMatchObject([{ direction: 'looser' }])
    })

    test('shows rows that were moved out of its hold-out', async () => {
      const { folder, baseSha } = movedTo({ ...base, 'train.csv': `${train}77,ida,90\n` })
      const verdict = await judge(folder, baseSha)
      expect(changeOf(verdict, 'train')).toMatchObject({ state: 'new' })
      expect(moved(verdict)).toMatchObject({ outcome: 'fail', observed: 1 })
    })

    test('of what is copied, and stands where it stood, nothing has moved', async () => {
      const { folder, baseSha } = repository(inFolder('old', base), {
        ...inFolder('old', base),
        ...inFolder('new', base),
      })
      const verdict = await judge(join(folder, 'new'), baseSha)
      expect(rowsOf(verdict, 'holdout')).toEqual({ state: 'new', note: '`main` has no such data' })
    })
  })

  test('a contract that git does not keep is new, and has not moved', async () => {
    const { 'contract.yml': _, ...without } = base
    const { folder, baseSha } = repository(without, { ...base, '.gitignore': 'contract.yml' })
    expect((await judge(folder, baseSha)).changes).toMatchObject({ notes: ['The contract is new: `main` has none.'] })
  })

  test('what is new is said to be new, what git does not keep is not spoken of', async () => {
    const { folder, baseSha } = repository({ 'contract.yml': contract() }, { ...base, '.gitignore': 'train.csv' })
    const verdict = await judge(folder, baseSha)
    expect(verdict.changes?.data).toEqual([{ name: 'holdout', state: 'new', note: '`main` has no such data' }])
    expect(moved(verdict)).toMatchObject({ outcome: 'not-applicable', reason: '`main` has no `holdout`' })
  })

  test.each([
    ['garbage', { 'holdout.csv': '\u0000\u0001garbage' }],
    ['ragged', { 'holdout.csv': 'id,name,x\n1\n' }],
    ['empty', { 'holdout.csv': '' }],
  ])('a base that cannot be read, %s, is a note and never a pass', async (_, broken) => {
    const { folder, baseSha } = repository({ ...base, ...broken }, { ...base, 'train.csv': `${train}5,eve,50\n` })
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'holdout')).toEqual({ state: 'unknown', note: expect.stringContaining('main') })
    expect(rowsOf(verdict, 'train')).toMatchObject({ state: 'changed', added: 1 })
    expect(moved(verdict).outcome).toBe('error')
    expect(verdict.verdict).toBe('error')
  })

  test('a link or a submodule on the base is not nothing', async () => {
    const { folder } = repository(base, base)
    gitIn(folder, 'checkout', '-q', 'main')
    rmSync(join(folder, 'holdout.csv'))
    symlinkSync('train.csv', join(folder, 'holdout.csv'))
    gitIn(folder, 'commit', '-q', '-a', '-m', 'link')
    const sha = gitIn(folder, 'rev-parse', 'HEAD')
    gitIn(folder, 'checkout', '-q', 'pull')
    expect(moved(await judge(folder, sha))).toMatchObject({ outcome: 'error', reason: expect.stringContaining('link') })
  })

  test('the policy in a folder of its own, the data beside it', async () => {
    const inFolder = (files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`models/m/${name}`, text]))
    const there = { ...base, 'sea-trials.yml': policy('../../data/train.csv') }
    const { folder, baseSha } = repository(
      { ...inFolder(there), 'data/train.csv': train },
      { ...inFolder(there), 'data/train.csv': table('1,ann,10') },
    )
    const { gates } = await runTrial({
      gates: ['data-validate'],
      inputs: {},
      directory: join(folder, 'models/m'),
      workspace: folder,
      log: silent as never,
      clock: { now: () => 0, sleep: async () => {} },
      run: {},
      compared: { base: 'main', commit: baseSha },
    })
    expect(rowsOf(gates[0]?.verdict as Verdict, 'train')).toMatchObject({ removed: 2 })
  })

  test('a name given by a person is where the histories parted', async () => {
    const { folder, baseSha } = repository(base, base)
    gitIn(folder, 'checkout', '-q', 'main')
    gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'later')
    gitIn(folder, 'checkout', '-q', 'pull')
    expect(await comparedWith('main', folder, git)).toEqual({ base: 'main', commit: baseSha })
    for (const bad of ['nowhere', '--all', 'main:train.csv', ''])
      await expect(comparedWith(bad, folder, git)).rejects.toMatchObject({ code: 'bad-input' })
  })
})

const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')

describe('data in Git LFS', () => {
  const pointer = (text: string): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${digest('sha256', text)}\nsize ${text.length}\n`
  const store = (folder: string, text: string, content = text): void => {
    const oid = digest('sha256', text)
    writeFiles(folder, { [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: content })
  }
  const here = `${train}5,eve,50\n`
  /** As `lfs: true` checks out: pointers in git, the files themselves on disk. */
  const clone = () => {
    const made = repository(
      { ...base, 'train.csv': pointer(train), 'holdout.csv': pointer(holdout) },
      { ...base, 'train.csv': pointer(here), 'holdout.csv': pointer(holdout) },
    )
    writeFiles(made.folder, { 'train.csv': here, 'holdout.csv': holdout })
    return made
  }

  test('the store of the clone has the object', async () => {
    const { folder, baseSha } = clone()
    store(folder, train)
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toMatchObject({ state: 'changed', added: 1, removed: 0 })
    expect(changeOf(verdict, 'holdout')?.state).toBe('unchanged')
    expect(moved(verdict).outcome).toBe('pass')
  })

  test('an object that is not there, or not what it says, is a note with the command', async () => {
    const { folder, baseSha } = clone()
    for (const content of [undefined, 'other bytes']) {
      if (content !== undefined) store(folder, train, content)
      const { state, note } = changeOf(await judge(folder, baseSha), 'train') ?? {}
      expect({ state, note }).toEqual({ state: 'unknown', note: expect.stringContaining('git lfs fetch origin main') })
      const why = content === undefined ? /has not fetched it/ : /is damaged.*Delete `lfs\/objects\//
      expect(note).toMatch(why)
    }
  })

  test('the user’s own git-lfs brings it, and is held to the digest', async () => {
    const { folder, baseSha } = clone()
    const tools = mkdtempSync(join(tmpdir(), 'tools-'))
    const path = process.env.PATH
    const tool = (content: string): void => {
      writeFileSync(join(tools, 'git-lfs'), `#!/bin/sh\ncat > /dev/null\ncat ${join(tools, 'object')}\n`)
      chmodSync(join(tools, 'git-lfs'), 0o755)
      writeFileSync(join(tools, 'object'), content)
    }
    try {
      process.env.PATH = `${tools}:${path}`
      tool(train)
      expect(rowsOf(await judge(folder, baseSha), 'train')).toMatchObject({ state: 'changed', added: 1 })
      tool(`${train}9,x,1\n`)
      expect(changeOf(await judge(folder, baseSha), 'train')?.state).toBe('unknown')
    } finally {
      process.env.PATH = path
    }
  })

  test('a pointer in the place of data here is an error that says what to run', async () => {
    const { folder, baseSha } = clone()
    writeFiles(folder, { 'train.csv': pointer(here) })
    const verdict = await judge(folder, baseSha)
    expect(verdict.error).toMatchObject({ code: 'unreadable-data', fix: expect.stringContaining('git lfs pull') })
  })
})

describe('data behind DVC', () => {
  const pointer = (text: string, path: string, legacy = false): string =>
    `outs:\n- md5: ${digest('md5', text)}\n  size: ${text.length}\n${legacy ? '' : '  hash: md5\n'}  path: ${path}\n`
  const put = (cache: string, text: string, layout = 'files/md5/', oid = digest('md5', text)): void =>
    writeFiles(cache, { [`${layout}${oid.slice(0, 2)}/${oid.slice(2)}`]: text })
  const here = `${train}5,eve,50\n`
  const clone = (legacy = false, config = '') => {
    const { 'train.csv': _, ...others } = base
    const files = (text: string): Files => ({
      ...others,
      '.dvc/config': config,
      'train.csv.dvc': pointer(text, 'train.csv', legacy),
    })
    return repository(files(train), files(here))
  }

  test('beside the pointer lies the file; the base is in the cache', async () => {
    const { folder, baseSha } = clone()
    writeFiles(folder, { 'train.csv': here })
    put(join(folder, '.dvc/cache'), train)
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toMatchObject({ state: 'changed', added: 1, removed: 0, changed: 0 })
    expect(verdict.subjects.find(({ name }) => name === 'data:train')?.path).toBe('train.csv')
  })

  test.each([
    ['the cache of DVC 2', true, '', '.dvc/cache', ''],
    ['a cache elsewhere', false, '[cache]\n    dir = ../shared\n', 'shared', 'files/md5/'],
    ['a remote that is a folder', false, `['remote "store"']\n    url = ../store\n`, 'store', 'files/md5/'],
  ])('both versions come out of %s', async (_, legacy, config, cache, layout) => {
    const { folder, baseSha } = clone(legacy, config)
    for (const text of [train, here]) put(join(folder, cache), text, layout)
    const verdict = await judge(folder, baseSha)
    expect(rowsOf(verdict, 'train')).toMatchObject({ state: 'changed', before: 3, here: 4, added: 1 })
    expect(verdict.verdict).toBe('passed')
  })

  test('text that DVC 2 hashed without its CRs', async () => {
    const { folder, baseSha } = clone(true)
    const windows = (text: string): string => text.replaceAll('\n', '\r\n')
    for (const text of [train, here]) put(join(folder, '.dvc/cache'), windows(text), '', digest('md5', text))
    expect(rowsOf(await judge(folder, baseSha), 'train')).toMatchObject({ state: 'changed', added: 1 })
  })

  test('the policy may name the pointer itself, and other bytes than it says are not taken', async () => {
    const { folder, baseSha } = clone()
    writeFiles(folder, { 'sea-trials.yml': policy('train.csv.dvc'), 'train.csv': `${here}6,x,6\n` })
    put(join(folder, '.dvc/cache'), here)
    expect(rowsOf(await judge(folder, baseSha), 'train')).toEqual({
      state: 'unknown',
      note: expect.stringMatching(/known by its md5 alone.*`dvc pull train.csv.dvc`/),
    })
    put(join(folder, '.dvc/cache'), 'other bytes', 'files/md5/', digest('md5', here))
    const verdict = await judge(folder, baseSha)
    expect(verdict.error).toMatchObject({
      code: 'missing-file',
      fix: expect.stringContaining('dvc pull train.csv.dvc'),
    })
  })

  test('a folder: its list, then its files', async () => {
    const list = (...texts: readonly string[]): string =>
      JSON.stringify(texts.map((text, i) => ({ md5: digest('md5', text), relpath: `p${i}.csv` })))
    const [one, two, three] = [table('1,a,1'), table('2,b,2'), table('3,c,3')]
    const folderOf = (text: string): string => `outs:\n- md5: ${digest('md5', text)}.dir\n  hash: md5\n  path: parts\n`
    const files = (text: string): Files => ({
      ...base,
      'sea-trials.yml': policy('parts/*.csv'),
      '.dvc/config': '',
      'parts.dvc': folderOf(text),
    })
    const { folder, baseSha } = repository(files(list(one, two)), files(list(one, two, three)))
    const cache = join(folder, '.dvc/cache')
    for (const text of [list(one, two), list(one, two, three)])
      writeFiles(cache, {
        [`files/md5/${digest('md5', text).slice(0, 2)}/${digest('md5', text).slice(2)}.dir`]: text,
      })
    for (const text of [one, two, three]) put(cache, text)
    expect(rowsOf(await judge(folder, baseSha), 'train')).toMatchObject({ state: 'changed', before: 2, here: 3 })
    writeFiles(folder, { 'sea-trials.yml': policy('parts.dvc') })
    expect(rowsOf(await judge(folder, baseSha), 'train')).toMatchObject({ state: 'changed', before: 2, here: 3 })
  })

  test('a folder that was checked out without its list: it is read if it is the very one, else it says what to pull', async () => {
    const parts = { 'a.csv': table('1,a,1'), 'deep/b.csv': table('2,b,2') }
    const list = writeFolder(Object.entries(parts).map(([path, text]) => ({ path, md5: digest('md5', text) })))
    const files: Files = {
      ...base,
      'sea-trials.yml': policy('parts.dvc'),
      '.dvc/config': '',
      'parts.dvc': `outs:\n- md5: ${digest('md5', list)}.dir\n  hash: md5\n  path: parts\n`,
    }
    const { folder, baseSha } = repository(files, files)
    expect((await judge(folder, baseSha)).error?.fix).toContain('dvc pull parts.dvc')
    writeFiles(join(folder, 'parts'), parts)
    const verdict = await judge(folder, baseSha)
    expect([verdict.verdict, verdict.error]).toEqual(['passed', undefined])
    const bound = verdict.subjects.filter(({ name }) => name.startsWith('data:train'))
    expect(bound.map(({ digest: found }) => JSON.stringify(found)).join()).toMatch(/[0-9a-f]{64}/)
    writeFiles(join(folder, 'parts'), { 'deep/b.csv': table('2,b,3') })
    expect((await judge(folder, baseSha)).error?.fix).toContain('dvc pull parts.dvc')
  })

  test('a link beside a pointer does not lead out of the workspace', async () => {
    const outside = join(realpathSync(mkdtempSync(join(tmpdir(), 'outside-'))), 'train.csv')
    const { folder, baseSha } = clone()
    mkdirSync(dirname(outside), { recursive: true })
    writeFileSync(outside, here)
    symlinkSync(outside, join(folder, 'train.csv'))
    writeFiles(folder, { 'sea-trials.yml': policy('train.csv.dvc') })
    expect((await judge(folder, baseSha)).error?.code).toBe('missing-file')
  })
})

test('of data that cannot be read here it is not said that they are unchanged', async () => {
  const files = { 'sea-trials.yml': policy(), 'contract.yml': contract(), 'holdout.csv': 'id,name\n9,z\n' }
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
  const { folder, baseSha } = repository({ ...files, 'train.csv': 'id,name\n1,a\n' }, { 'train.csv': pointer })
  const verdict = await judge(folder, baseSha)
  expect(verdict.verdict).toBe('error')
  expect(rowsOf(verdict, 'train')).toEqual({ state: 'unknown', note: 'it could not be read here' })
  expect(rowsOf(verdict, 'holdout')).toEqual({ state: 'unchanged' })
})

test('of no file there is no place that it moved from, and git is not asked', async () => {
  const refuse = () => Promise.reject(new Error('git was asked'))
  const where = { git: refuse, folder: '.', prefix: '' } as unknown as Parameters<typeof movedBetween>[2]
  expect(await movedBetween('base', commitTree('HEAD', where), where)([])).toBeUndefined()
})
