import { createHash } from 'node:crypto'
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { writeFiles } from '../../runner/test/repository.ts'
import { dvcCache, md5Of, settingsOf } from '../src/dvc/cache.ts'
import { readFolder, readPointer, writeFolder } from '../src/dvc/pointer.ts'

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'dvc-')))
const md5 = (text: string | Buffer): string => createHash('md5').update(text).digest('hex')

describe('a .dvc file', () => {
  test('of a file, of a folder, of DVC 2', async () => {
    const [file, dir, old] = ['a', 'b', 'c'].map((letter) => letter.repeat(32))
    const text = `outs:\n- md5: ${file}\n  size: 3\n  hash: md5\n  path: a.csv\n- md5: ${dir}.dir\n  hash: md5\n  path: parts\n- md5: ${old}\n  path: old.csv\n`
    expect(await readPointer(Buffer.from(text), 'x.dvc')).toEqual([
      { md5: file, path: 'a.csv', folder: false, legacy: false },
      { md5: dir, path: 'parts', folder: true, legacy: false },
      { md5: old, path: 'old.csv', folder: false, legacy: true },
    ])
  })

  test.each([
    '',
    'outs: []',
    'outs: [{path: a}]',
    'outs: [{md5: ../../etc, path: a}]',
    '[',
    'outs: [{etag: x, path: a}]',
  ])('is not %j', async (text) => {
    await expect(readPointer(Buffer.from(text), 'x.dvc')).rejects.toMatchObject({ code: 'unreadable-data' })
  })
})

test('the list of a folder is found by its digest', async () => {
  // Golden value of DVC's own tests: a folder with the files foo ("foo") and bar ("bar").
  const list = `[{"md5": "${md5('bar')}", "relpath": "bar"}, {"md5": "${md5('foo')}", "relpath": "foo"}]`
  const oid = '5ea40360f5b4ec688df672a4db9c17d1'
  const root = folder()
  const file = `.dvc/cache/files/md5/${oid.slice(0, 2)}/${oid.slice(2)}.dir`
  writeFiles(root, { [file]: list })
  const cache = await dvcCache(join(root, 'deep', 'down'))
  expect(await cache.find({ md5: oid, folder: true, legacy: false })).toBe(join(root, file))
  expect(readFolder(list)?.map(({ path }) => path)).toEqual(['bar', 'foo'])
  for (const bad of ['[', '{}', '[1]', '[{"md5": "x", "relpath": "a"}]']) expect(readFolder(bad)).toBeUndefined()
})

test('a folder makes its own list, as Python writes it', () => {
  const entries = ['foo', 'bar'].map((path) => ({ path, md5: md5(path) }))
  expect(md5(writeFolder(entries))).toBe('5ea40360f5b4ec688df672a4db9c17d1')
  const odd = ['\u{1F600}', '\uFF5E', 'é/"x".csv', 'Z', 'a b', '\u007f'].map((path) => ({ path, md5: 'm' }))
  // python3: json.dumps(sorted(...), sort_keys=True)
  expect(writeFolder(odd)).toBe(
    '[{"md5": "m", "relpath": "Z"}, {"md5": "m", "relpath": "a b"}, {"md5": "m", "relpath": "\\u007f"}, ' +
      '{"md5": "m", "relpath": "\\u00e9/\\"x\\".csv"}, {"md5": "m", "relpath": "\\uff5e"}, {"md5": "m", "relpath": "\\ud83d\\ude00"}]',
  )
})

test('settings, in the dialect of configobj', () => {
  const text = `# comment\n[core]\n    remote = store # the default\n['remote "my.store"']\n    url = "/data/my # store"\n[cache]\ndir = ../cache\n[ 'remote "s3"' ]\nurl=s3://bucket/x\n`
  expect([...settingsOf(text)]).toEqual([
    ['core.remote', 'store'],
    ['remote.my.store.url', '/data/my # store'],
    ['cache.dir', '../cache'],
    ['remote.s3.url', 's3://bucket/x'],
  ])
})

describe('md5', () => {
  const of = (bytes: Buffer, unix: boolean): Promise<string> => {
    const file = join(folder(), 'x')
    writeFileSync(file, bytes)
    return md5Of(file, unix)
  }

  test('as it is, or without the CRs of text', async () => {
    const text = Buffer.from('a,b\r\n1,2\r\n')
    expect(await of(text, false)).toBe(md5(text))
    expect(await of(text, true)).toBe(md5('a,b\n1,2\n'))
    expect(await of(Buffer.from('a\rb\r\r\nc'), true)).toBe(md5('a\rb\r\nc'))
    expect(await of(Buffer.alloc(0), true)).toBe(md5(''))
  })

  test('binary files keep them: a zero byte, or more than 30 % of odd ones in the first 512', async () => {
    for (const bytes of [Buffer.from('a\0\r\n'), Buffer.from([...Buffer.from('aaaa\r\n'), 200, 201, 202])])
      expect(await of(bytes, true)).toBe(md5(bytes))
    const few = Buffer.from([...Buffer.from('aaaaaaaa\r\n'), 200, 201, 202])
    expect(await of(few, true)).toBe(md5(Buffer.from([...Buffer.from('aaaaaaaa\n'), 200, 201, 202])))
  })

  test('in blocks of a megabyte, each judged by itself: a CRLF between two of them stays', async () => {
    const block = 1 << 20
    const bytes = Buffer.concat([Buffer.alloc(block - 1, 'a'), Buffer.from('\r\n'), Buffer.from('b\r\n')])
    expect(await of(bytes, true)).toBe(md5(Buffer.concat([bytes.subarray(0, block + 2), Buffer.from('\n')])))
  })
})
