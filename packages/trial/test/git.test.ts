/** Git that cannot be started, and git that a workflow would like to read another repository. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitIn, repository } from '../../runner/test/repository.ts'
import { type Git, GitFailure, git, remembering } from '../src/git.ts'

test('that cannot be started is a failure, and leaves no timer behind that keeps the process alive', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  await expect(git('/no/such/folder', ['status'])).rejects.toThrow(GitFailure)
  expect(timers()).toBe(before)
})

describe('reads the repository of the folder, whatever the environment says', () => {
  const env = { ...process.env }
  beforeEach(() => {
    process.env = { ...env }
  })
  afterEach(() => {
    process.env = env
  })
  const own = repository({ 'p.yml': 'strict' }, { 'p.yml': 'loose' })
  const other = repository({ 'p.yml': 'loose' }, {})
  const read = async (): Promise<string> => (await git(own.folder, ['cat-file', 'blob', 'main:p.yml'])).toString('utf8')

  test.each([
    ['GIT_DIR', '.git'],
    ['GIT_COMMON_DIR', '.git'],
    ['GIT_OBJECT_DIRECTORY', '.git/objects'],
  ])('%s', async (name, path) => {
    process.env[name] = `${other.folder}/${path}`
    expect(await read()).toBe('strict')
  })

  test.each([
    ['GIT_CONFIG_PARAMETERS', 'no settings'],
    ['git_dir', '/nowhere'],
  ])('%s is not its own', async (name, value) => {
    process.env[name] = value
    expect(await read()).toBe('strict')
  })

  test('and no commit stands for another', async () => {
    const loose = gitIn(own.folder, 'commit-tree', '-m', 'x', gitIn(own.folder, 'rev-parse', 'pull^{tree}'))
    gitIn(own.folder, 'replace', own.baseSha, loose)
    expect(await read()).toBe('strict')
  })
})

describe('what cannot change is asked once', () => {
  const name = 'a'.repeat(40)
  const counted = (answer: Buffer): readonly [Git, () => number] => {
    let asked = 0
    const ask = remembering(async () => {
      asked++
      return answer
    })
    return [ask, () => asked]
  }

  test.each<[number, readonly string[]]>([
    [1, ['rev-parse', '--show-prefix']],
    [1, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]],
    [1, ['ls-tree', '-z', name, '--', 'x']],
    [1, ['cat-file', 'blob', `${name}:a/b`]],
    [2, ['cat-file', 'blob', 'HEAD:x']],
    [2, ['ls-tree', '-z', 'main', '--', 'x']],
    [2, ['cat-file', 'blob', `main:${name}`]],
    [2, ['hash-object', name]],
  ])('%i times of two: %j', async (times, args) => {
    const [ask, asked] = counted(Buffer.from('x'))
    for (const _ of [1, 2]) expect((await ask('f', args)).toString()).toBe('x')
    expect(asked()).toBe(times)
  })

  test('in one folder, without anything given, and if it is small', async () => {
    const [ask, asked] = counted(Buffer.from('x'))
    const args = ['cat-file', 'blob', name]
    await ask('f', args)
    await ask('g', args)
    for (const _ of [1, 2]) await ask('f', args, { input: 'x' })
    expect(asked()).toBe(4)
    const [large, askedLarge] = counted(Buffer.alloc(1024 * 1024 + 1))
    for (const _ of [1, 2]) await large('f', args)
    expect(askedLarge()).toBe(2)
  })

  test('and a failure is not kept', async () => {
    const answers = [Promise.reject(new GitFailure('not here')), Promise.resolve(Buffer.from('x'))]
    answers[0]?.catch(() => {})
    const ask = remembering(() => answers.shift() as Promise<Buffer>)
    await expect(ask('f', ['cat-file', 'blob', name])).rejects.toThrow(GitFailure)
    expect((await ask('f', ['cat-file', 'blob', name])).toString()).toBe('x')
  })
})
