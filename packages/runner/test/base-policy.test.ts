import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { basePolicy, git } from '../src/base-policy.ts'
import type { GitHub } from '../src/github.ts'
import { gitIn, repository, shallow, writeFiles } from './repository.ts'

const api = (fileAt: GitHub['fileAt']): GitHub => ({ fileAt }) as GitHub
const never = api(() => Promise.reject(new Error('the API was asked')))
const text = (found: Awaited<ReturnType<typeof basePolicy>>): unknown =>
  typeof found === 'object' ? Buffer.from(found.bytes).toString() : found

describe('the policy of the base branch', () => {
  test('is the one of the commit that the event names, whatever lies here', async () => {
    const { folder, baseSha } = repository({ 'sea-trials.yml': 'strict\n' }, { 'sea-trials.yml': 'loose\n' })
    const found = await basePolicy({ base: { sha: baseSha } }, join(folder, 'sea-trials.yml'), { git, github: never })
    expect(text(found)).toBe('strict\n')
  })

  test('in a folder of its own, with a name that git could take for something else', async () => {
    const name = 'models/:(glob)*/-sea "trials"\n.yml'
    const { folder, baseSha } = repository({ [name]: 'strict' }, { [name]: 'loose' })
    const found = await basePolicy({ base: { sha: baseSha } }, join(folder, name), { git, github: never })
    expect(text(found)).toBe('strict')
  })

  test('is absent where the base has none', async () => {
    const { folder, baseSha } = repository({}, { 'sea-trials.yml': 'loose' })
    const found = await basePolicy({ base: { sha: baseSha } }, join(folder, 'sea-trials.yml'), { git, github: never })
    expect(found).toBe('absent')
  })

  test('is read byte by byte, without the filters and attributes of the checkout', async () => {
    const { folder, baseSha } = repository({ 'p.yml': 'a\r\nb\r\n' }, { 'p.yml': 'x' })
    writeFiles(folder, { '.gitattributes': '* text eol=lf filter=evil diff=evil' })
    gitIn(folder, 'config', 'filter.evil.smudge', 'echo evil')
    gitIn(folder, 'config', 'diff.evil.textconv', 'echo evil')
    const found = await basePolicy({ base: { sha: baseSha } }, join(folder, 'p.yml'), { git, github: never })
    expect(text(found)).toBe('a\r\nb\r\n')
  })

  test('comes through the API where the clone is shallow', async () => {
    const { folder, baseSha } = repository({ 'a/p.yml': 'strict' }, { 'a/p.yml': 'loose' })
    const asked: unknown[] = []
    const github = api(async (...args) => {
      asked.push(args)
      return Buffer.from('strict')
    })
    const clone = shallow(folder)
    const found = await basePolicy({ base: { sha: baseSha } }, join(clone, 'a/p.yml'), { git, github })
    expect(text(found)).toBe('strict')
    expect(asked).toEqual([['a/p.yml', baseSha]])
    expect(
      await basePolicy({ base: { sha: baseSha } }, join(clone, 'a/p.yml'), { git, github: api(async () => undefined) }),
    ).toBe('absent')
  })

  test('is the fetched branch where an event names no commit', async () => {
    const { folder, baseSha } = repository({ 'p.yml': 'strict' }, { 'p.yml': 'loose' })
    gitIn(folder, 'update-ref', 'refs/remotes/origin/main', baseSha)
    const found = await basePolicy({ base: { ref: 'main' } }, join(folder, 'p.yml'), { git, github: never })
    expect(text(found)).toBe('strict')
  })

  test('is not asked for outside of pull requests', async () => {
    expect(await basePolicy({}, '/nowhere/p.yml', { git, github: undefined })).toBeUndefined()
  })
})

describe('what cannot be read is an error, never the policy here', () => {
  const { folder, baseSha } = repository({ 'p.yml': 'strict', 'q/r': 'x' }, { 'p.yml': 'loose' })

  test.each([
    ['no token', { sha: 'e'.repeat(40) }, undefined],
    ['the API refuses', { sha: 'e'.repeat(40) }, api(() => Promise.reject(new Error('403')))],
    ['the event names nothing', {}, never],
    ['the branch is not there', { ref: 'no-such-branch' }, undefined],
    ['the branch looks like an option', { ref: '--all' }, undefined],
  ])('%s', async (_, base, github) => {
    await expect(basePolicy({ base }, join(folder, 'p.yml'), { git, github })).rejects.toMatchObject({
      code: 'github-failed',
      fix: expect.stringContaining('contents: read'),
    })
  })

  test('a folder stands there on the base branch', async () => {
    await expect(basePolicy({ base: { sha: baseSha } }, join(folder, 'q'), { git, github: never })).rejects.toThrow(
      /no file/,
    )
  })

  test('there is no repository', async () => {
    const github = never
    await expect(basePolicy({ base: { sha: baseSha } }, '/tmp/sea-trials.yml', { git, github })).rejects.toMatchObject({
      code: 'github-failed',
    })
  })
})
