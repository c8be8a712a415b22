import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Instance } from '../src/duckdb/instance.ts'
import { expandFiles } from '../src/files.ts'
import { engineOf, failure, folder, write } from './support.ts'

describe('the instance is locked', () => {
  const other = write('csv', 'secret\n1\n')
  test.each([
    ['another file', `SELECT * FROM read_csv('${other}')`],
    ['any text', `SELECT * FROM read_text('/etc/hostname')`],
    ['a folder', `SELECT * FROM glob('/etc/*')`],
    ['the network', `SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`],
    ['writing elsewhere', `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`],
    ['attaching', `ATTACH '${join(folder, 'x.db')}'`],
    ['installing', 'INSTALL httpfs'],
    ['loading', `LOAD '${other}'`],
    ['allowing more', `SET allowed_paths = ['${other}']`],
    ['opening up', 'SET enable_external_access = true'],
    ['more memory', "SET memory_limit = '1TB'"],
  ])('%s is refused', async (_, sql) => {
    const instance = await Instance.create({ files: [write('csv', 'a\n1\n')] })
    try {
      await expect(instance.raw(sql)).rejects.toThrow(/Permission Error|locked|disabled|Cannot change|not allowed/i)
      expect(await instance.rows('SELECT 1')).toEqual([[1]])
    } finally {
      await instance.close()
    }
  })
})

describe('the engine', () => {
  test('opens the same source once, others later, and compares across them', async () => {
    const engine = await engineOf()
    const a = { name: 'a', files: [write('csv', 'x\n1\n2\n')] }
    const [first, second] = await Promise.all([engine.open(a), engine.open({ ...a })])
    expect(second).toBe(first)
    const b = await engine.open({ name: 'b', files: [write('csv', 'x\n2\n3\n')] })
    expect(await engine.overlap(first, b)).toBe(1)
    expect(await engine.overlap(b, first)).toBe(1)
  })

  test('other statements may run while rows are read', async () => {
    const engine = await engineOf()
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}\n`).join('')
    const table = await engine.open({ name: 'a', files: [write('csv', `x\n${lines}`)] })
    let seen = 0
    for await (const batch of engine.rows(table)) {
      seen += batch.length
      expect(await engine.aggregate(table, [{ op: 'rows' }])).toEqual([10_000])
    }
    expect(seen).toBe(10_000)
  })

  test('reading may stop early', async () => {
    const engine = await engineOf()
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}\n`).join('')
    const table = await engine.open({ name: 'a', files: [write('csv', `x\n${lines}`)] })
    for await (const batch of engine.rows(table)) {
      expect(batch[0]).toEqual({ x: 0 })
      break
    }
    expect(await engine.aggregate(table, [{ op: 'rows' }])).toEqual([10_000])
  })

  test('formats are told by the extension', async () => {
    const engine = await engineOf()
    const open = (...files: string[]) => failure(engine.open({ name: 'd', files }))
    expect(await open('/x/a.csv.gz')).toBe('bad-input: data set d is compressed: .gz')
    expect(await open('/x/a.xlsx')).toBe('bad-input: data set d is not of one format: .xlsx')
    expect(await open('/x/a.csv', '/x/b.parquet')).toBe('bad-input: data set d is not of one format: .csv, .parquet')
    expect(await open()).toBe('bad-input: data set d has no files')
    for (const [file, fix] of [
      ['/x/a.json', 'jq -c ".[]" data.json > data.jsonl'],
      ['/x/a.txt', 'name it so'],
      ['/x/a.xlsx', 'Export the sheet as CSV'],
    ] as const)
      await expect(engine.open({ name: 'd', files: [file] })).rejects.toMatchObject({
        fix: expect.stringContaining(fix),
      })
    expect(await open('/x/a.csv')).toMatch(/^missing-file/)
  })
})

describe('files', () => {
  const root = join(folder, 'workspace')
  mkdirSync(join(root, 'data', 'deep'), { recursive: true })
  for (const name of ['b.csv', 'a.csv', 'deep/c.csv', 'x[1].csv', '.hidden.csv', "o'clock.csv"])
    writeFileSync(join(root, 'data', name), 'a\n1\n')
  writeFileSync(join(folder, 'outside.csv'), 'a\n1\n')
  symlinkSync(join(folder, 'outside.csv'), join(root, 'data', 'link.txt'))
  symlinkSync(join(root, 'data', 'a.csv'), join(root, 'data', 'inner.txt'))
  const names = async (pattern: string): Promise<string[]> =>
    (await expandFiles(pattern, root, root)).map((file) => file.slice(root.length + 6))

  test.each([
    ['data/a.csv', ['a.csv']],
    ['data/[ab].csv', ['a.csv', 'b.csv']],
    ['data/x[1].csv', ['x[1].csv']],
    ["data/o'clock.csv", ["o'clock.csv"]],
    ['data/**/c.csv', ['deep/c.csv']],
    ['data/.hidden.csv', ['.hidden.csv']],
    ['data/inner.txt', ['a.csv']],
  ])('%s', async (pattern, expected) => {
    expect(await names(pattern)).toEqual(expected)
  })

  test('nothing found, and links that lead out, are errors', async () => {
    expect(await failure(names('data/'))).toMatch(/^missing-file: "data\/" is a folder, and a data set is files/)
    expect(await failure(names('data/none*.csv'))).toMatch(/^missing-file: no file "data\/none\*\.csv" in /)
    expect(await failure(names('data/link.txt'))).toMatch(
      /^bad-input: "data\/link.txt" leads outside of the workspace, by way of link.txt$/,
    )
    expect(await failure(names('../outside.csv'))).toMatch(/^bad-input: .* by way of outside.csv$/)
    expect(await failure(names('data'))).toMatch(/^missing-file/)
  })

  test('a file with a quote in its name is read', async () => {
    const engine = await engineOf()
    const table = await engine.open({ name: 'd', files: await expandFiles("data/o'clock.csv", root, root) })
    expect(await engine.aggregate(table, [{ op: 'rows' }])).toEqual([1])
  })
})
