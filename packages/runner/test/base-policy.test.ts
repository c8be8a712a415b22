import { mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { git } from '@sea-trials/trial/git'
import { basePolicy } from '../src/base-policy.ts'
import type { GitHub } from '../src/github.ts'
import { gitIn, repository, shallow, writeFiles } from './repository.ts'

const api = (fileAt: GitHub['fileAt']): GitHub => ({ fileAt }) as GitHub
const never = api(() => Promise.reject(new Error('the API was asked')))
const text = (found: Awaited<ReturnType<typeof basePolicy>>): unknown =>
  typeof found === 'object' ? Buffer.from(found.bytes).toString() : found

describe('the policy of the base branch', () => {
  test('is the one of the commit that the event names, whatever lies here', async () => {
    const { folder, baseSha } = repository({ 'sea-trials.yml': 'strict\n' }, { 'sea-trials.yml': 'loose\n' })
    const found = await basePolicy({ base: { sha: baseSha }, workspace: folder }, join(folder, 'sea-trials.yml'), {
      git,
      github: never,
    })
    expect(text(found)).toBe('strict\n')
  })

  test('in a folder of its own, with a name that git could take for something else', async () => {
    const name = 'models/:(glob)*/-sea "trials"\n.yml'
    const { folder, baseSha } = repository({ [name]: 'strict' }, { [name]: 'loose' })
    const found = await basePolicy({ base: { sha: baseSha }, workspace: folder }, join(folder, name), {
      git,
      github: never,
    })
    expect(text(found)).toBe('strict')
  })

  test('is absent where the base has none', async () => {
    const { folder, baseSha } = repository({}, { 'sea-trials.yml': 'loose' })
    const found = await basePolicy({ base: { sha: baseSha }, workspace: folder }, join(folder, 'sea-trials.yml'), {
      git,
      github: never,
    })
    expect(found).toBe('absent')
  })

  test('is read byte by byte, without the filters and attributes of the checkout', async () => {
    const { folder, baseSha } = repository({ 'p.yml': 'a\r\nb\r\n' }, { 'p.yml': 'x' })
    writeFiles(folder, { '.gitattributes': '* text eol=lf filter=evil diff=evil' })
    gitIn(folder, 'config', 'filter.evil.smudge', 'echo evil')
    gitIn(folder, 'config', 'diff.evil.textconv', 'echo evil')
    const found = await basePolicy({ base: { sha: baseSha }, workspace: folder }, join(folder, 'p.yml'), {
      git,
      github: never,
    })
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
    const found = await basePolicy({ base: { sha: baseSha }, workspace: clone }, join(clone, 'a/p.yml'), {
      git,
      github,
    })
    expect(text(found)).toBe('strict')
    expect(asked).toEqual([['a/p.yml', baseSha]])
    expect(
      await basePolicy({ base: { sha: baseSha }, workspace: clone }, join(clone, 'a/p.yml'), {
        git,
        github: api(async () => undefined),
      }),
    ).toBe('absent')
  })

  test('is the fetched branch where an event names no commit', async () => {
    const { folder, baseSha } = repository({ 'p.yml': 'strict' }, { 'p.yml': 'loose' })
    gitIn(folder, 'update-ref', 'refs/remotes/origin/main', baseSha)
    const found = await basePolicy({ base: { ref: 'main' }, workspace: folder }, join(folder, 'p.yml'), {
      git,
      github: never,
    })
    expect(text(found)).toBe('strict')
  })

  test('is not asked for outside of pull requests', async () => {
    expect(await basePolicy({ workspace: '/nowhere' }, '/nowhere/p.yml', { git, github: undefined })).toBeUndefined()
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
    await expect(basePolicy({ base, workspace: folder }, join(folder, 'p.yml'), { git, github })).rejects.toMatchObject(
      {
        code: 'github-failed',
        fix: expect.stringContaining('contents: read'),
      },
    )
  })

  test('a folder stands there on the base branch', async () => {
    await expect(
      basePolicy({ base: { sha: baseSha }, workspace: folder }, join(folder, 'q'), { git, github: never }),
    ).rejects.toThrow(/no file/)
  })

  test('there is no repository', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'no-repository-'))
    const asked = basePolicy({ base: { sha: baseSha }, workspace }, join(workspace, 'p.yml'), { git, github: never })
    await expect(asked).rejects.toMatchObject({ code: 'github-failed' })
  })
})

describe('a pull request puts a link in the way, and does not judge itself by what is new behind it', () => {
  const strict = { 'sea-trials.yml': 'strict', 'm/p.yml': 'strict', 'm/contract.yml': 'strict' }
  const none = api(async () => undefined)
  const link = (folder: string, name: string, to: string): void => {
    rmSync(join(folder, name), { recursive: true, force: true })
    symlinkSync(to, join(folder, name))
  }

  test.each([
    ['the policy', 'sea-trials.yml', 'sea-trials.yml', 'loose.yml', 'policy'],
    ['the policy of a folder', 'm/p.yml', 'm/p.yml', '../loose.yml', 'policy'],
    ['its folder', 'm/p.yml', 'm', 'other', 'policy'],
    ['the contract', 'm/contract.yml', 'm/contract.yml', 'none', 'contract'],
  ])('%s', async (_, name, at, to, what) => {
    const { folder, baseSha } = repository(strict, { ...strict, 'loose.yml': 'loose', 'other/p.yml': 'loose' })
    for (const workspace of [folder, shallow(folder)]) {
      link(workspace, at, to)
      const asked = basePolicy(
        { base: { sha: baseSha }, workspace },
        join(workspace, name),
        { git, github: none },
        what,
      )
      await expect(asked).rejects.toMatchObject({
        code: 'bad-policy',
        message: `\`${at}\` is a link; a ${what} that judges is a file`,
      })
    }
  })

  test('a submodule in place of its folder', async () => {
    const { folder, baseSha } = repository(strict, strict)
    const other = repository({}, { 'p.yml': 'loose' })
    rmSync(join(folder, 'm'), { recursive: true })
    renameSync(other.folder, join(folder, 'm'))
    const ask = (workspace: string, github: GitHub) =>
      basePolicy({ base: { sha: baseSha }, workspace }, join(workspace, 'm/p.yml'), { git, github })
    expect(text(await ask(folder, never))).toBe('strict')
  })

  test('a link of the base branch is not nothing either', async () => {
    const { folder, baseSha } = repository({}, { 'other/p.yml': 'strict' })
    gitIn(folder, 'checkout', '-q', 'main')
    writeFiles(folder, { 'other/p.yml': 'strict' })
    link(folder, 'm', 'other')
    link(folder, 'p.yml', 'other/p.yml')
    gitIn(folder, 'add', '-A')
    gitIn(folder, 'commit', '-q', '-m', 'links')
    const sha = gitIn(folder, 'rev-parse', 'HEAD')
    expect(sha).not.toBe(baseSha)
    for (const name of ['m', 'p.yml']) rmSync(join(folder, name))
    writeFiles(folder, { 'm/p.yml': 'loose', 'p.yml': 'loose' })
    for (const [name, why] of [
      ['m/p.yml', /`m` is no folder on the base branch/],
      ['p.yml', /`p.yml` is no file on the base branch/],
    ] as const) {
      const asked = basePolicy({ base: { sha }, workspace: folder }, join(folder, name), { git, github: never })
      await expect(asked).rejects.toThrow(why)
    }
  })

  test('a workspace that is a link, a part of a repository, or holds it in a folder, is the same place', async () => {
    const { folder, baseSha } = repository(strict, { 'm/p.yml': 'loose' })
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'home-')))
    symlinkSync(folder, join(home, 'linked'))
    const kept = join(home, 'kept')
    gitIn(home, 'clone', '-q', folder, kept)
    for (const [workspace, name] of [
      [join(home, 'linked'), 'm/p.yml'],
      [join(folder, 'm'), 'p.yml'],
      [home, 'kept/m/p.yml'],
    ] as const) {
      const found = await basePolicy({ base: { sha: baseSha }, workspace }, join(workspace, name), {
        git,
        github: never,
      })
      expect(text(found)).toBe('strict')
    }
  })
})
