import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commentMarker, commentSections, mergeComment } from '@sea-trials/report/comment'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { accuracyGate, biasCheck, dataValidate, income, stressTest } from '../../report/test/fixtures/income.ts'
import { upsertComment } from '../src/comment.ts'
import type { ActionFacts } from '../src/facts.ts'
import { connect, type GitHub } from '../src/github.ts'

let fake: FakeGitHub
beforeEach(async () => {
  fake = await startFakeGitHub()
})
afterEach(() => fake.close())

const github = (token = fake.token): GitHub => {
  const [owner = '', repository = ''] = fake.repository.split('/')
  return connect({ token, owner, repository, apiUrl: fake.url } as ActionFacts) as GitHub
}
const verdicts = [dataValidate, biasCheck, accuracyGate, stressTest]
const write = (n: number, over: Partial<Parameters<typeof upsertComment>[0]> = {}) => {
  const verdict = verdicts[n] as (typeof verdicts)[number]
  const sections = commentSections({ ...income, gates: [{ gate: verdict.gate, verdict }], changes: [] })
  return upsertComment({
    github: github(),
    pullRequest: 7,
    merge: (body) => mergeComment(body, sections),
    sleep: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, 20))),
    random: Math.random,
    ...over,
  })
}
const ours = () =>
  fake.comments.comments.filter(({ body, login }) => body.startsWith(commentMarker) && login === 'github-actions[bot]')

describe('the one comment', () => {
  test('is created, then updated, then left alone', async () => {
    expect(await write(0)).toEqual({ outcome: 'written' })
    expect(await write(1)).toEqual({ outcome: 'written' })
    expect(ours()).toHaveLength(1)
    expect(ours()[0]?.body).toContain('passed 10 requirements')
    const before = fake.requests.length
    expect(await write(1)).toEqual({ outcome: 'unchanged' })
    expect(fake.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  })

  test('is found behind a hundred others, and only if we wrote it', async () => {
    for (let i = 0; i < 130; i++)
      fake.comments.comments.push({
        id: i + 1,
        issue: 7,
        login: 'mallory',
        body: `${commentMarker}\n\nforged`,
        created: '2026-01-01T00:00:00Z',
        updated: '2026-01-01T00:00:00Z',
      })
    await write(0)
    await write(1)
    expect(ours()).toHaveLength(1)
    expect(fake.comments.comments.filter(({ body }) => body.includes('forged'))).toHaveLength(130)
  })

  test('four jobs at once: one comment with four sections', async () => {
    const outcomes = await Promise.all([0, 1, 2, 3].map((n) => write(n)))
    expect(outcomes.every(({ outcome }) => outcome === 'written' || outcome === 'unchanged')).toBe(true)
    expect(ours()).toHaveLength(1)
    for (const { gate } of verdicts) expect(ours()[0]?.body).toContain(`<!-- sea-trials:income:${gate} -->`)
  })

  test('a job that wrote over us is noticed', async () => {
    await write(0)
    const other = ours()[0]?.body as string
    let lost = false
    const merge = (body: string | undefined): string =>
      mergeComment(
        body,
        commentSections({ ...income, gates: [{ gate: 'bias-check', verdict: biasCheck }], changes: [] }),
      )
    const sleep = async (): Promise<void> => {
      // Between our write and our reading it again.
      if (!lost) for (const comment of fake.comments.comments) comment.body = other
      lost = true
    }
    expect(await write(1, { merge, sleep })).toEqual({ outcome: 'written' })
    expect(ours()[0]?.body).toContain('<!-- sea-trials:income:bias-check -->')
    expect(ours()[0]?.body).toContain('<!-- sea-trials:income:data-validate -->')
  })
})

describe('when GitHub refuses', () => {
  test("a fork's token: forbidden, at once", async () => {
    expect(await write(0, { github: github(fake.readOnlyToken) })).toMatchObject({ outcome: 'forbidden' })
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('a server that stumbles is asked again', async () => {
    fake.fail({ method: 'POST', path: /comments/, instead: { status: 502, body: { message: 'bad gateway' } } })
    expect(await write(0)).toEqual({ outcome: 'written' })
  })

  test('an answer that got lost makes no second comment', async () => {
    fake.fail({ method: 'POST', path: /comments/, after: () => 'drop' })
    expect((await write(0)).outcome).toMatch(/written|unchanged/)
    expect(ours()).toHaveLength(1)
  })

  test('a server that stays down: failed, and said why', async () => {
    fake.fail({ path: /./, times: 1000, instead: { status: 503, body: { message: 'unavailable' } } })
    expect(await write(0)).toMatchObject({ outcome: 'failed', why: expect.stringContaining('unavailable') })
  })

  test('a body that is refused is not sent again', async () => {
    fake.fail({
      method: 'POST',
      path: /comments/,
      times: 1000,
      instead: { status: 422, body: { message: 'Validation Failed' } },
    })
    expect((await write(0)).outcome).toBe('failed')
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})
