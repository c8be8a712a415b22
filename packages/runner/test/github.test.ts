import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { problemOf } from '../../../test/github/openapi.ts'
import { readFacts } from '../src/facts.ts'
import { connect, type GitHub } from '../src/github.ts'

const commit = 'c'.repeat(40)
let fake: FakeGitHub
let github: GitHub

beforeEach(async () => {
  fake = await startFakeGitHub()
  const env = { GITHUB_API_URL: fake.url, GITHUB_REPOSITORY: fake.repository }
  github = connect(readFacts(env, fake.token)) as GitHub
})
afterEach(async () => {
  await fake.close()
  expect(fake.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
})

describe('a file at a commit', () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff])

  test('is its bytes', async () => {
    fake.contents.set(commit, new Map([['models/a b#é.yml', bytes]]))
    expect(await github.fileAt('models/a b#é.yml', commit)).toEqual(bytes)
  })

  test('is absent where the commit is seen and has none', async () => {
    fake.contents.set(commit, new Map())
    fake.git.commits.add(commit)
    expect(await github.fileAt('sea-trials.yml', commit)).toBeUndefined()
  })

  test('is an error where the commit cannot be seen: it may hold a policy', async () => {
    await expect(github.fileAt('sea-trials.yml', commit)).rejects.toMatchObject({ status: 404 })
    fake.contents.set(commit, new Map())
    await expect(github.fileAt('sea-trials.yml', commit)).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['a folder', new Map([['p.yml/x', 'y']])],
    ['more than the API shows', new Map([['p.yml', Buffer.alloc(1_100_000, 'a')]])],
  ])('is an error where it is %s', async (_, files) => {
    fake.contents.set(commit, files)
    await expect(github.fileAt('p.yml', commit)).rejects.toThrow(/no file of at most 1 MB/)
  })
})

describe('the files of a commit', () => {
  test('are all of them, in every folder', async () => {
    fake.contents.set(
      commit,
      new Map([
        ['a.yml', 'x'],
        ['b/c d.yml', 'y'],
      ]),
    )
    expect(await github.pathsAt(commit)).toEqual(['a.yml', 'b/c d.yml'])
  })

  test('are an error where GitHub does not list them all, or the commit cannot be seen', async () => {
    fake.contents.set(commit, new Map(Array.from({ length: 1001 }, (_, i) => [`${i}`, 'x'])))
    await expect(github.pathsAt(commit)).rejects.toMatchObject({ code: 'github-failed' })
    await expect(github.pathsAt('d'.repeat(40))).rejects.toMatchObject({ status: 404 })
  })
})

describe('who wrote a pull request', () => {
  const of = (...commits: (string | string[])[]) =>
    fake.pulls.pulls.set(7, { author: 'mallory', headSha: commit, reviews: [], commits })

  test('is every author of every commit, those who wrote it together too, and not who merges for GitHub', async () => {
    of('mallory', ['eve', 'maria'], '', 'web-flow', 'otto')
    expect(await github.authors(7)).toEqual(['mallory', 'eve', 'maria', 'otto'])
  })

  test('is not known of a pull request that the token may not read, or that has more commits than GitHub lists', async () => {
    of('mallory')
    fake.pulls.readable = false
    await expect(github.authors(7)).rejects.toMatchObject({ code: 'github-failed' })
    fake.pulls.readable = true
    of(...Array.from({ length: 250 }, () => 'mallory'))
    await expect(github.authors(7)).rejects.toMatchObject({ code: 'github-failed', fix: 'Split it.' })
  })
})

test.each([
  ['admin', true],
  ['write', true],
  ['read', false],
  ['none', false],
  ['secret', undefined],
])('whose permission is %s may write: %s', async (permission, may) => {
  fake.pulls.permissions.set('maria', permission)
  expect(await github.mayWrite('maria')).toBe(may)
})

test('without a token or a repository there is no GitHub', () => {
  expect(connect(readFacts({ GITHUB_REPOSITORY: 'a/b' }, undefined))).toBeUndefined()
  expect(connect(readFacts({}, 'x'))).toBeUndefined()
})
