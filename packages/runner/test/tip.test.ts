import { describe, expect, test } from '@jest/globals'
import { git } from '@sea-trials/trial/git'
import type { GitHub } from '../src/github.ts'
import { checkEvent, tipOf } from '../src/tip.ts'
import { gitIn, repository, shallow, writeFiles } from './repository.ts'

const says = (tip: () => Promise<string>): GitHub => ({ tip }) as unknown as GitHub
const refuses = says(() => Promise.reject(new Error('403')))

/** What actions/checkout leaves of a pull request: the merge of its head into a base that had moved since it began. */
function merged() {
  const { folder, baseSha: began } = repository({ 'p.yml': 'a' }, { 'p.yml': 'a', x: '1' })
  const head = gitIn(folder, 'rev-parse', 'HEAD')
  gitIn(folder, 'checkout', '-q', 'main')
  writeFiles(folder, { 'p.yml': 'b' })
  gitIn(folder, 'commit', '-q', '-am', 'strict')
  const into = gitIn(folder, 'rev-parse', 'HEAD')
  gitIn(folder, 'branch', '-q', '-f', 'pull', head)
  gitIn(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'pull')
  gitIn(folder, 'checkout', '-q', '-B', 'pull')
  return { folder, began, into, head }
}
const pull = { number: 7, headSha: '', fork: false }

describe('the tip of the base branch', () => {
  const at = merged()
  const facts = {
    base: { sha: at.began, ref: 'main' },
    pullRequest: { ...pull, headSha: at.head },
    workspace: at.folder,
    attempt: 1,
  }
  const ask = (github: GitHub | undefined, more = {}) =>
    tipOf({ ...facts, ...more }, at.folder, { git, github }).then((tip) => tip as NonNullable<typeof tip>)

  test.each<[string, unknown]>([
    ['a name that the clone has, too', 'HEAD'],
    ['a commit written short', 'c'.repeat(39)],
    ['an option', '--output=x'],
    ['no text', 7],
    ['nothing', null],
  ])('is no %s', async (_, said) => {
    await expect(ask(says(async () => said as string))).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringMatching(/`main` stands at .*: that is no commit/),
    })
  })

  test('is what GitHub says, whatever the event and the checkout say', async () => {
    const now = 'c'.repeat(40)
    expect(await ask(says(async () => now))).toEqual({
      base: { sha: now, ref: 'main', older: [at.into, at.began] },
      moved: true,
      said: `main moved since this was merged with it, from ${at.into.slice(0, 7)} to ccccccc: the tip judges.`,
    })
  })

  test('has not moved where it is the commit that was merged with', async () => {
    expect(await ask(says(async () => at.into))).toMatchObject({ base: { sha: at.into }, moved: false })
  })

  test.each([
    ['without a token', undefined],
    ['where GitHub does not answer', refuses],
  ])('%s it is what was merged with, not the older commit of the event', async (_, github) => {
    expect(await ask(github)).toMatchObject({ base: { sha: at.into, older: [at.into, at.began] }, moved: false })
    expect(await ask(github, { attempt: 2 })).toMatchObject({
      moved: true,
      said: expect.stringMatching(/not asked where it stands now/),
    })
  })

  test('the merge says what it was merged with also in a shallow clone', async () => {
    const workspace = shallow(at.folder)
    const tip = await tipOf({ ...facts, workspace }, workspace, { git, github: undefined })
    expect(tip?.base.sha).toBe(at.into)
  })

  test('a merge of something else is not GitHub’s', async () => {
    const other = { pullRequest: { ...pull, headSha: 'd'.repeat(40) } }
    expect(await ask(undefined, other)).toMatchObject({ base: { sha: at.began } })
  })

  test('what is merged already has none', async () => {
    const { base: _, ...none } = facts
    expect(await tipOf(none, at.folder, { git, github: refuses })).toBeUndefined()
  })
})

describe('events with a token that may write', () => {
  const { folder } = repository({}, { x: '1' })
  const check = (event: string, commit: string) =>
    checkEvent({ event, workspace: folder, run: { commit } }, folder, { git, github: undefined })
  const head = gitIn(folder, 'rev-parse', 'HEAD')
  const other = 'e'.repeat(40)

  test.each([
    ['pull_request_target', head],
    ['pull_request_target', other],
    ['workflow_run', other],
    ['issue_comment', other],
  ])('%s is refused', async (event, commit) => {
    await expect(check(event, commit)).rejects.toMatchObject({
      code: 'bad-input',
      fix: expect.stringContaining('`pull_request`'),
    })
  })

  test.each([
    ['workflow_run', head],
    ['pull_request', other],
    ['merge_group', other],
    ['push', other],
    ['schedule', other],
    ['workflow_dispatch', other],
  ])('%s is judged', async (event, commit) => {
    await expect(check(event, commit)).resolves.toBeUndefined()
  })
})
