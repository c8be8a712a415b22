import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Verdict } from '@sea-trials/schema/verdict'
import { writeFiles } from '../../runner/test/repository.ts'
import { parquet } from '../../tables/test/support.ts'
import { writeFolder } from '../src/dvc/pointer.ts'
import { runTrial } from '../src/trial.ts'

const md5 = (bytes: string | Buffer): string => createHash('md5').update(bytes).digest('hex')
const log = { info: () => {}, debug: () => {}, warning: () => {}, progress: () => {}, mask: () => {} } as never

type Bytes = Readonly<Record<string, string | Buffer>>

async function judge(data: string, files: Bytes, require = 'train.row_count >= 1'): Promise<Verdict> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'strays-')))
  const policy = `version: 1\nmodel: m\ndata: { train: ${JSON.stringify(data)} }\ncontract: c.yml\ngates: { data-validate: { require: ['${require}'] } }\n`
  writeFiles(folder, {
    'sea-trials.yml': policy,
    'c.yml': 'type: object\nproperties: { id: { type: integer, maximum: 1 } }\n',
    '.dvc/config': '',
    ...files,
  } as Record<string, string>)
  const { gates } = await runTrial({
    gates: ['data-validate'],
    inputs: {},
    directory: folder,
    workspace: folder,
    log,
    clock: { now: () => 0, sleep: async () => {} },
    run: {},
  })
  return gates[0]?.verdict as Verdict
}

const kept = (bytes: string | Buffer): Bytes => {
  const digest = md5(bytes)
  return { [`.dvc/cache/files/md5/${digest.slice(0, 2)}/${digest.slice(2)}`]: bytes }
}
const pointer = (digest: string, path: string): string => `outs:\n- md5: ${digest}\n  hash: md5\n  path: ${path}\n`
const listOf = (files: Bytes): string =>
  writeFolder(Object.entries(files).map(([path, bytes]) => ({ path, md5: md5(bytes) })))
/** The list of a folder lies in the cache under its digest and `.dir`. */
const folderKept = (files: Bytes, hasList = true): Bytes => {
  const list = listOf(files)
  const [path] = Object.keys(kept(list)) as [string]
  return {
    'parts.dvc': pointer(`${md5(list)}.dir`, 'parts'),
    ...(hasList ? { [`${path}.dir`]: list } : {}),
    ...Object.assign({}, ...Object.values(files).map(kept)),
  }
}
const under = (folder: string, files: Bytes): Bytes =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]))

const [old, other] = ['id\n1\n2\n', 'id\n1\n2\n3\n']
const parts = { 'a.csv': 'id\n1\n', 'deep/b.csv': 'id\n2\n' }

test.each<[string, string, Bytes, number, RegExp | undefined]>([
  ['a file as it was added', 'a.csv', { 'a.csv': old, 'a.csv.dvc': pointer(md5(old), 'a.csv') }, 2, undefined],
  [
    'a file that was changed',
    'a.csv',
    { 'a.csv': other, 'a.csv.dvc': pointer(md5(old), 'a.csv') },
    3,
    /^`train`: `a\.csv` is not what the \.dvc file says, and judged as found/,
  ],
  [
    'its pointer',
    'a.csv.dvc',
    { 'a.csv': other, 'a.csv.dvc': pointer(md5(old), 'a.csv'), ...kept(old) },
    2,
    /^`train`: `a\.csv` is not what the \.dvc file says, and not judged/,
  ],
  ['its pointer, checked out', 'a.csv.dvc', { 'a.csv': old, 'a.csv.dvc': pointer(md5(old), 'a.csv') }, 2, undefined],
  ['a pointer alone', 'a.csv', { 'a.csv.dvc': pointer(md5(old), 'a.csv'), ...kept(old) }, 2, undefined],
  [
    'a pointer of another kind beside it',
    'a.csv',
    { 'a.csv': old, 'a.csv.dvc': 'outs: [{ etag: x, path: a.csv }]\n' },
    2,
    undefined,
  ],
  ['a folder as it was added', 'parts/**/*.csv', { ...folderKept(parts), ...under('parts', parts) }, 2, undefined],
  [
    'a file of a folder was changed',
    'parts/**/*.csv',
    { ...folderKept(parts), ...under('parts', { ...parts, 'a.csv': old }) },
    3,
    /`parts\/a\.csv` is not.*as found/,
  ],
  [
    'a file was put into a folder',
    'parts/**/*.csv',
    { ...folderKept(parts), ...under('parts', { ...parts, 'c.csv': old }) },
    4,
    /`parts\/c\.csv` is not.*as found/,
  ],
  [
    'a file of a folder is gone',
    'parts/**/*.csv',
    { ...folderKept(parts), 'parts/a.csv': 'id\n1\n' },
    1,
    /`parts\/deep\/b\.csv` is not.*as found/,
  ],
  [
    'what the glob does not name does not count',
    'parts/*.csv',
    { ...folderKept(parts), 'parts/a.csv': 'id\n1\n' },
    1,
    undefined,
  ],
  [
    'a folder without its list',
    'parts/**/*.csv',
    { ...folderKept(parts, false), ...under('parts', { 'a.csv': old }) },
    2,
    /`parts` is not.*as found/,
  ],
  [
    'the pointer of a folder with hidden files',
    'parts.dvc',
    folderKept({ 'a.csv': 'id\n1\n', '.b.csv': 'id\n2\n', '.x=1/c.csv': 'id\n3\n' }),
    3,
    undefined,
  ],
  [
    'the pointer of a folder',
    'parts.dvc',
    { ...folderKept(parts), ...under('parts', { ...parts, 'a.csv': old, 'c.csv': old }) },
    2,
    /`parts\/a\.csv`, `parts\/c\.csv` are not.*not judged/,
  ],
])('%s', async (_, data, files, rows, note) => {
  const verdict = await judge(data, files)
  const notes = verdict.notes.filter((each) => each.includes('.dvc file'))
  expect([verdict.metrics['train.row_count'], notes]).toEqual([
    rows,
    note === undefined ? [] : [expect.stringMatching(note)],
  ])
})

test('rows and evidence name the path of the project, not the one in the cache', async () => {
  const file = await judge('deep/a.csv', { 'deep/a.csv.dvc': pointer(md5(old), 'a.csv'), ...kept(old) })
  const broken = (verdict: Verdict) => verdict.checks.flatMap(({ failingRows = [] }) => failingRows)
  expect(broken(file)).toEqual([expect.objectContaining({ file: 'deep/a.csv', row: 2 })])
  expect(file.subjects.find(({ name }) => name === 'data:train')?.path).toBe('deep/a.csv')
  const folder = await judge('parts.dvc', folderKept(parts))
  expect(broken(folder)).toEqual([expect.objectContaining({ file: 'parts/deep/b.csv', row: 1 })])
})

test('folders that make a column of Parquet files make it behind DVC, too', async () => {
  const [one, two] = await Promise.all([1, 2].map(async (id) => readFileSync(await parquet(`SELECT ${id} AS id`))))
  const files = { 'year=2025/x.parquet': one as Buffer, 'year=2026/x.parquet': two as Buffer }
  const verdict = await judge('parts.dvc', folderKept(files), 'train.max(year) = 2026')
  expect(verdict.checks.find(({ requirement }) => requirement.includes('year'))).toMatchObject({ outcome: 'pass' })
})
