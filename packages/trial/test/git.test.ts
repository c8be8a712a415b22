/** Git that cannot be started, and git that a workflow would like to read another repository. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitIn, repository } from '../../runner/test/repository.ts'
import { GitFailure, git } from '../src/git.ts'

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
