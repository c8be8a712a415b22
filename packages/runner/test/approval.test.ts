/** When a loosened policy may judge before it is merged, and who would like it to. */
import { describe, expect, test } from '@jest/globals'
import { git } from '@sea-trials/trial/git'
import { approvalOf, type ChangedFile } from '../src/approval.ts'
import type { GitHub, Review } from '../src/github.ts'
import { gitIn, repository, shallow, writeFiles } from './repository.ts'

const [strict, loose] = ['strict\n', 'loose\n']
const owners = '/sea-trials.yml @maria @acme/quality\n/contract.yml @otto\n'

/** The merge of a pull request, as GitHub makes it and actions/checkout leaves it. */
function merge(codeowners: string | undefined = owners) {
  const base = { 'sea-trials.yml': strict, ...(codeowners === undefined ? {} : { '.github/CODEOWNERS': codeowners }) }
  const { folder, baseSha } = repository(base, {
    ...base,
    'sea-trials.yml': loose,
    // A pull request that names itself an owner.
    '.github/CODEOWNERS': '* @mallory\n',
  })
  const head = gitIn(folder, 'rev-parse', 'HEAD')
  gitIn(folder, 'checkout', '-q', 'main')
  gitIn(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'pull')
  gitIn(folder, 'checkout', '-q', '-B', 'pull')
  return { folder, baseSha, head }
}

const at = merge()
const approved = (login: string, more: Partial<Review> = {}): Review => ({
  login,
  state: 'APPROVED',
  commit: at.head,
  ...more,
})

interface World {
  readonly reviews: readonly Review[]
  readonly author: string
  readonly authors: readonly string[]
  readonly headSha: string
  readonly team: readonly string[] | undefined
  /** Who may not write (`false`), or of whom it is not seen; anyone else may. */
  readonly writes: Readonly<Record<string, boolean | undefined>>
  readonly fails: Partial<Record<keyof GitHub, number>>
  readonly files: Readonly<Record<string, string>>
}

function hub(given: Partial<World>): GitHub {
  const {
    reviews = [],
    author = 'mallory',
    authors = ['mallory'],
    headSha = at.head,
    team,
    fails = {},
    writes = {},
  } = given
  const answer = async <T>(call: keyof GitHub, value: T): Promise<T> => {
    if (fails[call] !== undefined) throw Object.assign(new Error('no'), { status: fails[call] })
    return value
  }
  return {
    pull: (number: number) => answer('pull', { number, headSha, author }),
    reviews: () => answer('reviews', reviews),
    authors: () => answer('authors', authors),
    isMember: (_: string, login: string) => answer('isMember', team?.includes(login) ? true : undefined),
    mayWrite: (login: string) => answer('mayWrite', login in writes ? writes[login] : true),
    fileAt: async (path: string, commit: string) => {
      const text = given.files?.[`${commit}:${path}`] ?? gitIn(at.folder, 'show', `${commit}:${path}`)
      return Buffer.from(text.endsWith('\n') ? text : `${text}\n`)
    },
  } as unknown as GitHub
}

const changed = (folder: string, name = 'sea-trials.yml'): ChangedFile => ({
  file: `${folder}/${name}`,
  here: Buffer.from(loose),
  tip: Buffer.from(strict),
})

const ask = (
  given: Partial<World>,
  { workspace = at.folder, event = 'pull_request', files = [changed(workspace)], base = at.baseSha } = {},
) =>
  approvalOf(
    files,
    {
      base: { sha: base, ref: 'main' },
      workspace,
      event,
      ...(event === 'merge_group'
        ? { group: { pullRequest: 7 } }
        : { pullRequest: { number: 7, headSha: at.head, fork: false } }),
    },
    { git, github: hub(given) },
  )

describe('a loosened policy judges once', () => {
  test('a code owner who is not the author has approved that very commit', async () => {
    expect(await ask({ reviews: [approved('maria')] })).toEqual({
      approved: true,
      said: 'The policy here judges: @maria, code owner of `sea-trials.yml`, approved this very commit.',
    })
  })

  test('a comment afterwards takes nothing back, and names are no matter of case', async () => {
    const reviews = [approved('Maria'), approved('Maria', { state: 'COMMENTED', commit: 'x' })]
    expect(await ask({ reviews })).toMatchObject({ approved: true })
  })

  test('a member of a team that owns it has, where the token may see who is in it', async () => {
    expect(await ask({ reviews: [approved('tom')], team: ['tom'] })).toMatchObject({
      approved: true,
      said: expect.stringContaining('@tom, of @acme/quality'),
    })
  })

  test('another owner may write where the first may not', async () => {
    const reviews = [approved('maria'), approved('tom')]
    expect(await ask({ reviews, team: ['tom'], writes: { maria: false } })).toMatchObject({
      approved: true,
      said: expect.stringContaining('@tom, of @acme/quality'),
    })
  })

  test('in a shallow clone too', async () => {
    const { approved: is } = await ask(
      { reviews: [approved('maria')] },
      { workspace: shallow(at.folder), base: at.baseSha },
    )
    expect(is).toBe(true)
  })

  test.each(['pull_request', 'merge_group'])('with the line ends of Windows, on %s', async (event) => {
    const files = [{ ...changed(at.folder), here: Buffer.from(loose.replace('\n', '\r\n')) }]
    expect(await ask({ reviews: [approved('maria')] }, { event, files })).toMatchObject({ approved: true })
  })

  test('in a merge queue, where the group’s policy is to the byte the approved one', async () => {
    expect(await ask({ reviews: [approved('maria')] }, { event: 'merge_group' })).toMatchObject({ approved: true })
  })
})

describe('and not by', () => {
  test.each<[string, Partial<World>, RegExp]>([
    ['nobody', {}, /no code owner of `sea-trials.yml` \(@maria, @acme\/quality\) other than who wrote it/],
    ['the author, who owns it', { reviews: [approved('maria')], author: 'maria' }, /no code owner/],
    ['the author in other letters', { reviews: [approved('maria')], author: 'MARIA' }, /no code owner/],
    ['who wrote a commit of it', { reviews: [approved('maria')], authors: ['x', 'Maria'] }, /no code owner/],
    ['an approval of an older commit', { reviews: [approved('maria', { commit: 'b'.repeat(40) })] }, /no code owner/],
    ['a review that only comments', { reviews: [approved('maria', { state: 'COMMENTED' })] }, /no code owner/],
    [
      'an approval that was taken back',
      { reviews: [approved('maria'), approved('maria', { state: 'CHANGES_REQUESTED' })] },
      /no code owner/,
    ],
    ['one that was dismissed', { reviews: [approved('maria', { state: 'DISMISSED' })] }, /no code owner/],
    ['somebody else', { reviews: [approved('otto')] }, /who is in @acme\/quality.* the token may not see/],
    [
      'an owner by the pull request’s own CODEOWNERS',
      { reviews: [approved('mallory')], author: 'x', authors: [] },
      /may not see/,
    ],
    [
      'an owner who may only read',
      { reviews: [approved('maria')], writes: { maria: false } },
      /@maria, who approved it, may not write to the repository/,
    ],
    [
      'an owner of whom the token may not see it',
      { reviews: [approved('maria')], writes: { maria: undefined } },
      /whether @maria, who approved it, may write .* the token may not see/,
    ],
    [
      'a member of the team who may only read',
      { reviews: [approved('tom')], team: ['tom'], writes: { tom: false } },
      /@tom, who approved it, may not write/,
    ],
    [
      'an approval that was asked for again and not given',
      {
        reviews: [
          approved('maria'),
          approved('maria', { state: 'DISMISSED' }),
          approved('maria', { state: 'COMMENTED' }),
        ],
      },
      /no code owner/,
    ],
    ['a team that the token may not see into', { reviews: [approved('tom')] }, /who is in @acme\/quality/],
    ['a head that is not the newest', { reviews: [approved('maria')], headSha: 'd'.repeat(40) }, /pushed since/],
    ['reviews that it may not read', { fails: { reviews: 403 } }, /GitHub answered 403.*`pull-requests: read`/],
    ['a pull request that it may not read', { fails: { pull: 404 } }, /GitHub answered 404/],
    ['a GitHub that is ill', { fails: { reviews: 502 } }, /GitHub answered 502\): run the job again/],
    ['one that was asked too often', { fails: { pull: 429 } }, /GitHub answered 429\): run the job again/],
  ])('%s', async (_, given, why) => {
    const found = await ask(given)
    expect(found).toEqual({ approved: false, said: expect.stringMatching(why) })
    expect(found.said).toMatch(/^The change of the policy does not count before it is merged: /)
  })

  test('whoever owns the policy alone, where the contract changed too', async () => {
    const files = [
      changed(at.folder),
      { ...changed(at.folder, 'contract.yml'), tip: undefined, here: Buffer.from('x') },
    ]
    const given = { reviews: [approved('maria')], files: { [`${at.baseSha}:contract.yml`]: 'x' } }
    expect((await ask(given, { files })).said).toMatch(/contract.yml/)
  })

  test('anyone, where the base has no CODEOWNERS or the file no owner', async () => {
    for (const [codeowners, why] of [
      [undefined, /the base has no CODEOWNERS/],
      ['* maria@example.com\n', /names the owners of `sea-trials.yml` by e-mail.*name them as @login/],
      [`* @maria\n${'#'.repeat(3 * 1024 * 1024)}`, /\.github\/CODEOWNERS of the base is larger than 3 MB/],
      ['* @maria\n/sea-trials.yml\n', /nobody owns `sea-trials.yml`/],
    ] as const) {
      const { folder, baseSha, head } = merge(codeowners ?? '')
      if (codeowners === undefined) {
        gitIn(folder, 'checkout', '-q', '--orphan', 'bare')
        gitIn(folder, 'rm', '-q', '-rf', '.')
        writeFiles(folder, { 'sea-trials.yml': strict })
        gitIn(folder, 'add', '-A')
        gitIn(folder, 'commit', '-q', '-m', 'bare')
      }
      const base = codeowners === undefined ? gitIn(folder, 'rev-parse', 'HEAD') : baseSha
      if (codeowners === undefined) gitIn(folder, 'checkout', '-q', 'pull')
      const found = await approvalOf(
        [changed(folder)],
        {
          base: { sha: base },
          workspace: folder,
          event: 'pull_request',
          pullRequest: { number: 7, headSha: head, fork: false },
        },
        {
          git,
          github: {
            ...hub({ reviews: [approved('maria', { commit: head })], headSha: head }),
            fileAt: async () => Buffer.from(strict),
          },
        },
      )
      expect(found.said).toMatch(why)
    }
  })

  test('an approval of a policy that the base has changed since', async () => {
    const files = [{ ...changed(at.folder), tip: Buffer.from('stricter\n') }]
    expect((await ask({ reviews: [approved('maria')] }, { files })).said).toMatch(
      /changed on the base since.*update the branch/,
    )
  })

  test.each<[string, string, RegExp]>([
    [
      'what a step wrote over it',
      'looser still\n',
      /not the one that was checked out: a step before this one wrote it/,
    ],
    ['nor by what line ends are not', loose.replace('\n', '\r'), /not the one that was checked out/],
  ])('%s', async (_, here, why) => {
    const files = [{ ...changed(at.folder), here: Buffer.from(here) }]
    expect(await ask({ reviews: [approved('maria')] }, { files })).toEqual({
      approved: false,
      said: expect.stringMatching(why),
    })
  })

  test('a checkout that is not the merge', async () => {
    const { folder } = repository({ 'sea-trials.yml': strict }, { 'sea-trials.yml': loose })
    expect((await ask({ reviews: [approved('maria')] }, { workspace: folder })).said).toMatch(
      /not the merge of its head/,
    )
  })

  test('a group of the queue that holds another policy than the approved one', async () => {
    const files = [{ ...changed(at.folder), here: Buffer.from('looser still\n') }]
    const found = await ask({ reviews: [approved('maria')] }, { event: 'merge_group', files })
    expect(found.said).toMatch(/of this group is not the one that was approved/)
  })

  test('no token at all', async () => {
    const facts = { base: {}, workspace: at.folder, event: 'pull_request' }
    const found = await approvalOf([changed(at.folder)], facts, { git, github: undefined })
    expect(found.said).toMatch(/no token/)
  })
})
