import { afterEach, describe, expect, test } from '@jest/globals'
import { digestBytes } from '@sea-trials/registry/digest'
import { registerModel } from '@sea-trials/registry/register'
import { type GitHubOptions, githubRequest } from '@sea-trials/registry/stores/github'
import { releaseRegistry } from '@sea-trials/registry/stores/releases'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { problemOf } from '../../../test/github/openapi.ts'
import type { Asset } from '../../../test/github/routes/releases.ts'
import { conformance, sample, scratch } from './conformance.ts'

const fakes: FakeGitHub[] = []
const commit = 'c'.repeat(40)

async function start(): Promise<FakeGitHub> {
  const github = await startFakeGitHub()
  github.git.commits.add(commit)
  fakes.push(github)
  return github
}

afterEach(async () => {
  for (const github of fakes.splice(0)) {
    await github.close()
    const ours = github.requests.filter(({ answer }) => !lies.has(answer))
    expect(ours.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
  }
})

// Answers that a test made up, which GitHub's description does not foresee.
const lies = new Set<unknown>()

const waits: number[] = []
function open(github: FakeGitHub, more: Partial<GitHubOptions> = {}) {
  const log: string[] = []
  const say = (text: string) => log.push(text)
  const request = githubRequest({
    apiUrl: github.url,
    token: github.token,
    fetch,
    sleep: async (ms) => void waits.push(ms),
    log: { info: say, warning: say, debug: say, progress: say },
    ...more,
  })
  return { log, ...releaseRegistry({ repository: github.repository, request, apiUrl: github.url }) }
}

// GitHub answers 404 for a repository that is not there, and for one that is nobody else's business.
const unseen = (github: FakeGitHub) =>
  open(github, { fetch: async () => new Response('{"message":"Not Found"}', { status: 404 }) })

/** An annotated tag, as `git tag -a` makes it. */
function annotate(github: FakeGitHub, tag: string, message: string): void {
  const sha = digestBytes(tag).slice('sha256:'.length, 'sha256:'.length + 40)
  github.git.tags.set(sha, {
    sha,
    node_id: 'x',
    url: `${github.url}/x`,
    tag,
    message,
    tagger: { date: '2026-01-01T00:00:00Z', email: 'a@example.com', name: 'a' },
    object: { sha: commit, type: 'commit', url: `${github.url}/x` },
  })
  github.git.refs.set(`refs/tags/${tag}`, { type: 'tag', sha })
}

conformance('releases', async () => {
  const github = await start()
  return {
    registry: open(github),
    other: () => open(github),
    blind: () => unseen(github),
    putStage: async (model, stage, version) => {
      github.git.refs.set(`refs/tags/${model}#${stage}#1`, { type: 'commit', sha: commit })
      annotate(github, `${model}#${stage}#2`, `${model} ${stage}\n\nModel-Version: ${version}\n`)
    },
    takeStage: async (model, stage) => {
      github.git.refs.set(`refs/tags/${model}#${stage}!#3`, { type: 'commit', sha: commit })
    },
    damage: async (_, version) => {
      const release = github.releases.releases.find(({ tag }) => tag === `income@v${version}`)
      const asset = release?.assets.find(({ label }) => label === 'model')
      if (asset !== undefined) asset.bytes[0] = (asset.bytes[0] as number) ^ 1
    },
  }
})

describe('what stands on GitHub', () => {
  test('is a tag that names the digest, and a release with model, evidence and record', async () => {
    const github = await start()
    const { record, files } = await sample('1.2.0')
    await open(github).register(record, files)
    const [release] = github.releases.releases
    expect(release).toMatchObject({ tag: 'income@v1.2.0', draft: false })
    expect(release?.assets.map(({ name, label }) => [name, label])).toEqual([
      ['income.onnx', 'model'],
      ['income.accuracy-gate.json', 'evidence'],
      ['model-record.json', 'record'],
    ])
    const sha = github.git.refs.get('refs/tags/income@v1.2.0')?.sha ?? ''
    expect(github.git.tags.get(sha)?.message).toContain(`\nModel-Digest: ${record.digest}\n`)
    expect(open(github).uri('income', '1.2.0')).toBe(`${github.url}/acme/income/releases/tag/income%40v1.2.0`)
  })

  test('a release made by hand is no version; its tag is left to whoever made it', async () => {
    const github = await start()
    github.git.refs.set('refs/tags/income@v1.0.0', { type: 'commit', sha: commit })
    const { record, files } = await sample('1.0.0')
    expect(await open(github).versions('income')).toEqual([])
    await expect(open(github).register(record, files)).rejects.toThrow('a tag that Sea Trials did not make')
    expect(await registerModel(open(github), record, files)).toEqual({ version: '1.1.0', outcome: 'registered' })
  })

  test('the token is sent to the API alone, and stands in no message', async () => {
    const github = await start()
    const { record, files } = await sample('1.0.0')
    const registry = open(github)
    await registry.register(record, files)
    await registry.fetchModel('income', '1.0.0', await scratch())
    const storage = github.requests.filter(({ url }) => url.startsWith('/storage/'))
    expect(storage.length).toBeGreaterThan(0)
    expect(storage.every(({ authorized }) => !authorized)).toBe(true)
    github.fail({ path: /./, times: 100, instead: { status: 500, body: { message: 'x' } } })
    const error: Error = await registry.versions('income').catch((thrown) => thrown)
    expect([error.message, error.stack, JSON.stringify(error), ...registry.log].join()).not.toContain(github.token)
  })

  test('an answer that leads elsewhere is not followed with the token', async () => {
    const github = await start()
    const body = {
      id: 1,
      upload_url: 'http://evil.example/x{?name}',
      assets: [],
      tag_name: 'income@v1.0.0',
      draft: true,
    }
    lies.add(body)
    github.fail({ method: 'POST', path: /\/releases$/, after: (answer) => ({ ...answer, body }) })
    const { record, files } = await sample('1.0.0')
    await expect(open(github).register(record, files)).rejects.toThrow('leads to http://evil.example')
  })
})

describe('interrupted at any request', () => {
  // How many requests a registration takes, so that each of them is broken once, before and after it was carried out.
  const count = async (): Promise<number> => {
    const github = await start()
    const { record, files } = await sample('1.0.0')
    await open(github).register(record, files)
    return github.requests.length
  }

  test.each(['before', 'after'] as const)('%s it was carried out, it is taken up within the call', async (when) => {
    const requests = await count()
    expect(requests).toBeGreaterThan(8)
    for (let skip = 0; skip < requests; skip++) {
      const github = await start()
      github.fail({ path: /./, skip, ...(when === 'before' ? { instead: 'drop' } : { after: () => 'drop' }) })
      const { record, files } = await sample('1.0.0')
      expect(['registered', 'present']).toContain(await open(github).register(record, files))
      expect(await open(github).version('income', '1.0.0')).toEqual(record)
      expect(github.releases.releases).toHaveLength(1)
    }
  })

  test('a job that died there is taken up by the next one, and readers saw nothing or all', async () => {
    const requests = await count()
    for (let skip = 0; skip < requests; skip++) {
      const github = await start()
      const { record, files } = await sample('1.0.0')
      let sent = 0
      const dying: typeof fetch = async (url, init) => {
        if (sent++ >= skip) throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
        return fetch(url, init)
      }
      await open(github, { fetch: dying })
        .register(record, files)
        .catch(() => {})
      const seen = await open(github).version('income', '1.0.0')
      if (seen !== undefined) expect(seen).toEqual(record)
      else expect(await open(github).versions('income')).toEqual([])
      expect(await open(github).register(record, files)).toBe(seen === undefined ? 'registered' : 'present')
      expect(github.releases.releases).toHaveLength(1)
    }
  })

  test('what another model began is left alone: the next version is taken', async () => {
    const github = await start()
    github.fail({ method: 'POST', path: /\/releases$/, times: 5, instead: 'drop' })
    const first = await sample('1.0.0', 'first')
    await expect(registerModel(open(github), first.record, first.files)).rejects.toMatchObject({
      code: 'github-failed',
    })
    const second = await sample('1.0.0', 'second')
    expect(await registerModel(open(github), second.record, second.files)).toMatchObject({ version: '1.1.0' })
    expect(await registerModel(open(github), second.record, second.files)).toEqual({
      version: '1.1.0',
      outcome: 'present',
    })
  })

  test('a starter asset, which an upload left behind, is replaced', async () => {
    const github = await start()
    const gateway = { status: 502, body: { message: 'Bad Gateway', documentation_url: '' } }
    github.fail({
      method: 'POST',
      path: /name=income\.onnx/,
      after: () => {
        const asset = github.releases.releases[0]?.assets[0]
        if (asset !== undefined) asset.state = 'starter'
        return gateway
      },
    })
    const { record, files } = await sample('1.0.0')
    const registry = open(github)
    expect(await registry.register(record, files)).toBe('registered')
    expect(github.releases.releases[0]?.assets.every(({ state }) => state === 'uploaded')).toBe(true)
    for (const { answer } of github.requests) if (JSON.stringify(answer ?? '').includes('starter')) lies.add(answer)
  })

  test('bytes that GitHub spoilt are not published', async () => {
    const github = await start()
    const { record, files } = await sample('1.0.0')
    github.fail({
      method: 'POST',
      path: /name=income\.onnx/,
      times: 9,
      after: (answer) => {
        const asset = github.releases.releases[0]?.assets[0]
        if (asset !== undefined) asset.digest = `sha256:${'0'.repeat(64)}`
        return { ...answer, body: { ...(answer.body as object), digest: `sha256:${'0'.repeat(64)}` } }
      },
    })
    await expect(open(github).register(record, files)).rejects.toThrow('damaged')
    expect(await open(github).versions('income')).toEqual([])
  })

  test('a server that computes no digests is read back instead', async () => {
    const github = await start()
    github.fail({
      path: /./,
      times: 1000,
      after: (answer) => {
        for (const release of github.releases.releases) for (const asset of release.assets) asset.digest = null
        const { digest: _, ...body } = (answer.body ?? {}) as Record<string, unknown>
        return Buffer.isBuffer(answer.body) || Array.isArray(answer.body) || _ === undefined
          ? answer
          : { ...answer, body: { ...body, digest: null } }
      },
    })
    const { record, files } = await sample('1.0.0')
    expect(await open(github).register(record, files)).toBe('registered')
    expect(await open(github).versions('income')).toEqual([{ version: '1.0.0', digest: record.digest }])
  })
})

describe('refusals of GitHub', () => {
  const limit = { message: 'You have exceeded a secondary rate limit', documentation_url: '' }

  test.each([
    ['429 with Retry-After', 429, { 'retry-after': '7' }, 7000],
    ['403 with Retry-After', 403, { 'retry-after': '3' }, 3000],
    ['403 with nothing remaining', 403, { 'x-ratelimit-remaining': '0' }, 60_000],
    ['429 and no word', 429, {}, 60_000],
  ] as const)('%s is waited for', async (_, status, headers, ms) => {
    const github = await start()
    waits.length = 0
    github.fail({ path: /./, skip: 2, instead: { status, body: limit, headers } })
    const { record, files } = await sample('1.0.0')
    expect(await open(github).register(record, files)).toBe('registered')
    expect(waits).toEqual([ms])
  })

  test('a limit that lasts too long is an error that says when to come back', async () => {
    const github = await start()
    github.fail({ path: /./, times: 9, instead: { status: 429, body: limit, headers: { 'retry-after': '3000' } } })
    await expect(open(github).versions('income')).rejects.toMatchObject({
      code: 'github-failed',
      fix: expect.stringContaining('50 min'),
    })
  })

  test('a token that may not write is told what it lacks', async () => {
    const github = await start()
    const { record, files } = await sample('1.0.0')
    const registry = open(github, { token: github.readOnlyToken })
    await expect(registry.register(record, files)).rejects.toMatchObject({
      code: 'github-failed',
      message: expect.stringContaining('Resource not accessible by integration'),
      fix: expect.stringContaining('contents: write'),
    })
    expect(github.git.refs.size).toBe(0)
  })

  test('immutable releases: published whole, registered once, a burned tag is a conflict', async () => {
    const github = await start()
    github.releases.immutable = true
    const { record, files } = await sample('1.0.0')
    expect(await open(github).register(record, files)).toBe('registered')
    expect(await open(github).register(record, files)).toBe('present')
    github.releases.releases.length = 0
    github.git.refs.clear()
    github.git.burned.add('refs/tags/income@v1.0.0')
    await expect(open(github).register(record, files)).rejects.toMatchObject({ code: 'registry-conflict' })
    expect(await registerModel(open(github), record, files)).toMatchObject({ version: '1.1.0' })
  })

  test('an unknown commit', async () => {
    const github = await start()
    const { record, files } = await sample('1.0.0', 'x', { source: {} })
    await expect(open(github).register(record, files)).rejects.toThrow('the commit is unknown')
  })

  test('no JSON', async () => {
    const github = await start()
    github.fail({ path: /./, times: 9, instead: { status: 200, body: Buffer.from('<html>') } })
    await expect(open(github).versions('income')).rejects.toThrow('no JSON')
    github.requests.map(({ answer }) => lies.add(answer))
  })

  test('many releases come in pages', async () => {
    const github = await start()
    for (let minor = 0; minor < 130; minor++) {
      const made: Asset = {
        id: 9000 + 2 * minor,
        name: 'model-record.json',
        label: 'record',
        contentType: 'application/json',
        bytes: Buffer.from('{}'),
        state: 'uploaded',
        digest: null,
        created: '2026-01-01T00:00:00Z',
      }
      const model: Asset = {
        ...made,
        id: made.id + 1,
        name: 'income.onnx',
        label: 'model',
        digest: `sha256:${'1'.repeat(64)}`,
      }
      const about = { tag: `income@v1.${minor}.0`, name: '', body: '', draft: false, prerelease: false, target: 'main' }
      const times = { created: '2026-01-01T00:00:00Z', published: '2026-01-01T00:00:00Z' }
      github.releases.releases.push({ id: minor + 1, ...about, ...times, author: 'a', assets: [made, model] })
    }
    expect((await open(github).versions('income')).at(-1)?.version).toBe('1.129.0')
  })
})

describe('what a token may not see', () => {
  test('is no empty registry', async () => {
    const registry = unseen(await start())
    for (const asked of [
      registry.version('income', '1.0.0'),
      registry.stage('income', 'production'),
      registry.stages('income'),
    ])
      await expect(asked).rejects.toMatchObject({
        code: 'github-failed',
        fix: expect.stringContaining('permissions: { contents: read }'),
      })
    await expect(registry.versions('income')).rejects.toMatchObject({ code: 'github-failed' })
  })
  test('one that can be listed, and has no such version, is', async () => {
    const registry = open(await start())
    expect(await registry.version('income', '1.0.0')).toBeUndefined()
    expect(await registry.stage('income', 'production')).toBeUndefined()
  })
})

describe('stages', () => {
  const tagged = async (...tags: readonly string[]) => {
    const github = await start()
    for (const tag of tags) github.git.refs.set(`refs/tags/${tag}`, { type: 'commit', sha: commit })
    return github
  }
  test.each<[readonly string[], readonly string[] | undefined]>([
    [['income@v1.0.0', 'income2#production#1', 'income'], undefined],
    [
      ['income#production#1', 'income#staging#2', 'income#staging!#3', 'income#eu-west#10'],
      ['production', 'eu-west'],
    ],
    // Counted as numbers, not as text.
    [['income#production#9', 'income#production!#10'], []],
    [['income#production!#9', 'income#production#10'], ['production']],
    // GTO writes them without a number where it is asked to.
    [['income#production'], ['production']],
  ])('of the tags %j are %j', async (tags, stages) => {
    expect(await open(await tagged(...tags)).stages('income')).toEqual(stages)
  })
  test('a tag of GTO that names no version is an error, not an empty stage', async () => {
    const registry = open(await tagged('income#production'))
    await expect(registry.stage('income', 'production')).rejects.toMatchObject({
      code: 'github-failed',
      fix: expect.stringContaining('`Model-Version: 1.2.0`'),
    })
  })
  test('are read to the last page', async () => {
    const { url } = await start()
    const next = { headers: { link: `<${url}/more>; rel="next"` } }
    const tag = (ref: string) => [{ ref: `refs/tags/${ref}`, object: { type: 'commit', sha: commit } }]
    const paged: typeof fetch = async (asked) =>
      String(asked).endsWith('/more')
        ? Response.json(tag('income#staging#2'))
        : Response.json(tag('income#production#1'), next)
    const from = (fetch: GitHubOptions['fetch']) => open(fakes.at(-1) as FakeGitHub, { fetch })
    expect(await from(paged).stages('income')).toEqual(['production', 'staging'])
    await expect(from(async () => Response.json([], next)).stages('income')).rejects.toThrow('without end')
  })
  test.each([{}, 'tags', null, [1], [{ ref: 1 }], [{ ref: 'refs/tags/income#production#1', object: null }]])(
    'answered with %j are not taken for none',
    async (body) => {
      const registry = open(await start(), { fetch: async () => Response.json(body) })
      await expect(registry.stages('income')).rejects.toMatchObject({ code: 'github-failed' })
      await expect(registry.stage('income', 'production')).rejects.toMatchObject({ code: 'github-failed' })
    },
  )
  test('are given as it is said that they are', async () => {
    const github = await tagged('income#staging#4', 'income#production#1', 'income#production!#2')
    const { record, files } = await sample('1.0.0')
    await open(github).register(record, files)
    const said = await open(github).promoting('income', 'production', '1.0.0')
    expect(said).toBe(
      "`git tag -a 'income#production#5' -m 'Model-Version: 1.0.0' 'income@v1.0.0'`, then `git push origin 'income#production#5'`",
    )
    const [, tag = '', message = ''] = /-a '(.+?)' -m '(.+?)'/.exec(said) ?? []
    annotate(github, tag, `${message}\n`)
    expect(await open(github).stage('income', 'production')).toBe('1.0.0')
  })
})
