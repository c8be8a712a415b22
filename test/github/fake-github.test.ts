import { execFile } from 'node:child_process'
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts'
import { problemOf } from './openapi.ts'

let github: FakeGitHub
const commit = 'c'.repeat(40)
beforeEach(async () => {
  github = await startFakeGitHub()
  github.git.commits.add(commit)
})
afterEach(async () => {
  await github.close()
  // Whatever a test asked for: GitHub's own description allows it.
  expect(github.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
})

async function ask(method: string, path: string, body?: unknown, token: string | null = github.token) {
  const url = path.startsWith('http') ? path : `${github.url}/repos/acme/income${path}`
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  const sent = body === undefined ? {} : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }
  const answer = await fetch(url, { method, headers, ...sent })
  const text = await answer.text()
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the assertions
  return { status: answer.status, headers: answer.headers, body: (text === '' ? undefined : JSON.parse(text)) as any }
}

describe('references', () => {
  test('are created once', async () => {
    const wanted = { ref: 'refs/tags/income@v1.0.0', sha: commit }
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/git/refs', wanted)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    expect((await ask('GET', '/git/ref/tags/income%40v1.0.0')).body.object.sha).toBe(commit)
    expect((await ask('GET', '/git/matching-refs/tags/income@')).body).toHaveLength(1)
    expect((await ask('GET', '/git/matching-refs/tags/other@')).body).toEqual([])
  })

  test('of annotated tags lead to their message', async () => {
    const tag = await ask('POST', '/git/tags', { tag: 'a', message: 'm', object: commit, type: 'commit' })
    await ask('POST', '/git/refs', { ref: 'refs/tags/a', sha: tag.body.sha })
    const ref = await ask('GET', '/git/ref/tags/a')
    expect(ref.body.object.type).toBe('tag')
    expect((await ask('GET', `/git/tags/${ref.body.object.sha}`)).body.message).toBe('m\n')
  })

  test('are moved by force only, and deleted', async () => {
    await ask('POST', '/git/refs', { ref: 'refs/heads/index', sha: commit })
    github.git.commits.add('d'.repeat(40))
    expect((await ask('PATCH', '/git/refs/heads/index', { sha: 'd'.repeat(40) })).status).toBe(422)
    expect((await ask('PATCH', '/git/refs/heads/index', { sha: 'd'.repeat(40), force: true })).status).toBe(200)
    expect((await ask('DELETE', '/git/refs/heads/index')).status).toBe(204)
  })
})

describe('releases', () => {
  const draft = (tag = 'v1') => ask('POST', '/releases', { tag_name: tag, draft: true })

  test('are drafts, take assets, and are published once a tag', async () => {
    const [one, two] = [await draft(), await draft()]
    const address = one.body.upload_url.replace('{?name,label}', '?name=model%20a.onnx&label=model')
    const asset = await ask('POST', address, Buffer.from('bytes'))
    expect(asset.body).toMatchObject({ name: 'model.a.onnx', size: 5, state: 'uploaded', label: 'model' })
    expect((await ask('POST', address, Buffer.from('bytes'))).status).toBe(422)
    expect((await ask('GET', '/releases/tags/v1')).status).toBe(404)
    expect((await ask('GET', '/releases', undefined, github.readOnlyToken)).body).toEqual([])
    expect((await ask('PATCH', `/releases/${one.body.id}`, { draft: false })).body.draft).toBe(false)
    const again = await ask('PATCH', `/releases/${two.body.id}`, { draft: false })
    expect([again.status, again.body.errors[0].code]).toEqual([422, 'already_exists'])
    expect((await ask('GET', '/releases/tags/v1')).body.assets).toHaveLength(1)
    expect((await ask('GET', `/releases/${one.body.id}/assets`)).body).toHaveLength(1)
    expect((await ask('DELETE', `/releases/${two.body.id}`)).status).toBe(204)
    expect(github.git.refs.has('refs/tags/v1')).toBe(true)
  })

  test('send the bytes of an asset from elsewhere, where the token does not follow', async () => {
    const { body } = await draft()
    const asset = await ask('POST', body.upload_url.replace(/\{.*/, '?name=a'), Buffer.from('bytes'))
    const headers = { authorization: `Bearer ${github.token}`, accept: 'application/octet-stream' }
    expect(await (await fetch(asset.body.url, { headers })).text()).toBe('bytes')
    expect(github.requests.at(-1)).toMatchObject({ url: `/storage/${asset.body.id}`, authorized: false })
    expect((await ask('DELETE', `/releases/assets/${asset.body.id}`)).status).toBe(204)
    expect((await ask('GET', `/releases/assets/${asset.body.id}`)).status).toBe(404)
  })

  test('that are immutable take nothing more, and use their tag up', async () => {
    const { body } = await draft()
    github.releases.immutable = true
    await ask('PATCH', `/releases/${body.id}`, { draft: false })
    const late = await ask('POST', body.upload_url.replace(/\{.*/, '?name=a'), Buffer.from('x'))
    expect(late.status).toBe(422)
    await ask('DELETE', `/releases/${body.id}`)
    await ask('DELETE', '/git/refs/tags/v1')
    expect((await ask('POST', '/git/refs', { ref: 'refs/tags/v1', sha: commit })).status).toBe(422)
  })
})

describe('comments', () => {
  test('come in pages, are created and updated', async () => {
    for (let i = 0; i < 5; i++) await ask('POST', '/issues/7/comments', { body: `comment ${i}` })
    const first = await ask('GET', '/issues/7/comments?per_page=2')
    expect(first.body).toHaveLength(2)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect((await ask('GET', next)).body[0].body).toBe('comment 2')
    const { id } = first.body[1]
    await ask('PATCH', `/issues/comments/${id}`, { body: 'new' })
    expect((await ask('GET', `/issues/comments/${id}`)).body).toMatchObject({
      body: 'new',
      user: { login: 'github-actions[bot]' },
    })
    expect((await ask('POST', '/issues/7/comments', { body: 'x'.repeat(65_537) })).status).toBe(422)
    expect((await ask('DELETE', `/issues/comments/${id}`)).status).toBe(204)
    expect((await ask('GET', '/issues/8/comments')).body).toEqual([])
  })
})

test('contents are those of a reference', async () => {
  github.contents.set('base', new Map([['models/a/sea-trials.yml', 'version: 1\n']]))
  const { body } = await ask('GET', '/contents/models/a/sea-trials.yml?ref=base')
  expect(Buffer.from(body.content, 'base64').toString()).toBe('version: 1\n')
  expect((await ask('GET', '/contents/models?ref=base')).body).toMatchObject([{ name: 'a', type: 'dir' }])
  expect((await ask('GET', '/contents/models/a/sea-trials.yml')).status).toBe(404)
  expect((await ask('GET', '/contents/x?ref=none')).status).toBe(404)
})

describe('refusals', () => {
  test('a token that may not write, a wrong one, none', async () => {
    const body = { body: 'x' }
    expect((await ask('POST', '/issues/1/comments', body, github.readOnlyToken)).status).toBe(403)
    expect((await ask('POST', '/issues/1/comments', body, 'wrong')).status).toBe(401)
    expect((await ask('POST', '/issues/1/comments', body, null)).status).toBe(401)
    expect((await ask('GET', '/issues/1/comments', undefined, null)).status).toBe(200)
  })

  test('failures to order: a status, a drop before and after, a delay', async () => {
    const limit = { message: 'slow down', documentation_url: '' }
    github.fail({ path: /comments/, skip: 1, instead: { status: 429, body: limit, headers: { 'retry-after': '1' } } })
    expect((await ask('GET', '/issues/1/comments')).status).toBe(200)
    expect((await ask('GET', '/issues/1/comments')).headers.get('retry-after')).toBe('1')
    github.fail({ method: 'POST', path: /comments/, instead: 'drop' })
    await expect(ask('POST', '/issues/1/comments', { body: 'x' })).rejects.toThrow()
    expect(github.comments.comments).toHaveLength(0)
    github.fail({ method: 'POST', path: /comments/, delayMs: 5, after: () => 'drop' })
    await expect(ask('POST', '/issues/1/comments', { body: 'x' })).rejects.toThrow()
    expect(github.comments.comments).toHaveLength(1)
  })
})

// In a process of its own, as it runs in an action: what it prints are commands to a runner.
const CLIENT = `
  import { readFileSync, writeFileSync } from 'node:fs'
  import { DefaultArtifactClient } from '@actions/artifact'
  const client = new DefaultArtifactClient()
  writeFileSync('a.json', '{"a":1}')
  const made = await client.uploadArtifact('evidence', ['a.json'], '.')
  const twice = await client.uploadArtifact('evidence', ['a.json'], '.').catch((error) => error.message)
  const { artifact } = await client.getArtifact('evidence')
  const { downloadPath, digestMismatch } = await client.downloadArtifact(made.id, { path: 'out', expectedHash: artifact.digest })
  const content = readFileSync(downloadPath + '/a.json', 'utf8')
  const listed = (await client.listArtifacts()).artifacts.map(({ name }) => name)
  await client.deleteArtifact('evidence')
  const left = (await client.listArtifacts()).artifacts.length
  writeFileSync('result.json', JSON.stringify({ twice, digestMismatch, content, listed, left }))
`

test('the results service serves the client that runs in actions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sea-trials-'))
  await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'client.mjs'), CLIENT)
  const runner = { ACTIONS_RESULTS_URL: github.resultsUrl, ACTIONS_RUNTIME_TOKEN: github.runtimeToken() }
  const env = { ...process.env, ...runner, GITHUB_SERVER_URL: 'https://github.com', GITHUB_WORKSPACE: folder }
  await promisify(execFile)(process.execPath, ['client.mjs'], { cwd: folder, env })
  const result = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'))
  expect(result).toEqual({
    twice: expect.stringContaining('409'),
    digestMismatch: false,
    content: '{"a":1}',
    listed: ['evidence'],
    left: 0,
  })
})
