/** The tag of a version: taken once, by the one call that GitHub makes atomic, for the model whose digest it names. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isDigest, shortDigest } from '../digest.ts'
import type { VersionRecord } from '../record.ts'
import { conflict } from '../registry.ts'
import { versionTag } from '../versions.ts'
import { failed, type GitHubAnswer, type GitHubRequest } from './github.ts'

export interface Ref {
  readonly ref: string
  readonly object: { readonly type: string; readonly sha: string }
}

/** Takes the tag, or finds it taken for the same model. Throws `registry-conflict` when it stands for another. */
export async function claim(request: GitHubRequest, repo: string, record: VersionRecord): Promise<void> {
  const tag = versionTag(record.model, record.version)
  const there = await request({ method: 'GET', url: `${repo}/git/ref/tags/${encodeURIComponent(tag)}` })
  if (there.status === 200) return sameModel(request, repo, record, (there.body as Ref).object)
  if (there.status !== 404) throw refusal(there, 'read tags')
  const object = record.source.commit
  if (object === undefined)
    throw failed('the commit is unknown, which the tag should stand at', 'Run it in a workflow, or in a git checkout.')
  const message = `${record.model} ${record.version}\n\nModel-Digest: ${record.digest}\nPolicy-Digest: ${record.policy}\n`
  const made = await request({
    method: 'POST',
    url: `${repo}/git/tags`,
    body: { tag, message, object, type: 'commit' },
  })
  if (made.status !== 201) throw refusal(made, `make the tag ${tag}`)
  const { sha } = made.body as { readonly sha: string }
  const taken = await request({ method: 'POST', url: `${repo}/git/refs`, body: { ref: `refs/tags/${tag}`, sha } })
  if (taken.status === 201) return
  if (taken.status !== 422) throw refusal(taken, `create the tag ${tag}`)
  const winner = await request({ method: 'GET', url: `${repo}/git/ref/tags/${encodeURIComponent(tag)}` })
  if (winner.status === 200) return sameModel(request, repo, record, (winner.body as Ref).object)
  throw new SeaTrialsError(
    'registry-conflict',
    `GitHub does not let the tag ${tag} be made: ${saidIn(taken)}`,
    'A deleted immutable release keeps its tag for ever, and a ruleset may restrict tags: choose another version.',
  )
}

async function sameModel(
  request: GitHubRequest,
  repo: string,
  record: VersionRecord,
  target: Ref['object'],
): Promise<void> {
  const digest = target.type === 'tag' ? (await trailers(request, repo, target.sha)).get('Model-Digest') : undefined
  if (digest === record.digest) return
  const theirs = isDigest(digest) ? shortDigest(digest) : 'a tag that Sea Trials did not make'
  throw conflict(record.model, record.version, theirs, shortDigest(record.digest))
}

/** `Name: value` lines of an annotated tag. */
export async function trailers(
  request: GitHubRequest,
  repo: string,
  sha: string,
): Promise<ReadonlyMap<string, string>> {
  const answer = await request({ method: 'GET', url: `${repo}/git/tags/${sha}` })
  if (answer.status !== 200) throw refusal(answer, 'read a tag')
  const { message } = answer.body as { readonly message: string }
  const lines = message.split('\n').map((line) => /^([A-Za-z-]{1,40}): (\S{1,200})$/.exec(line))
  return new Map(lines.flatMap((match) => (match === null ? [] : [[match[1] as string, match[2] as string] as const])))
}

/** What GitHub said, on one line. */
export function saidIn({ body }: GitHubAnswer): string {
  const { message, errors } = (body ?? {}) as {
    readonly message?: unknown
    readonly errors?: readonly { code?: unknown }[]
  }
  const codes = Array.isArray(errors) ? errors.map(({ code }) => code).filter((code) => typeof code === 'string') : []
  const text = [typeof message === 'string' ? message : 'no reason given', ...codes].join(', ')
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200)
}

/** The connection broke on the way: what is there has to be looked at again. */
export class Interrupted extends Error {}

export function refusal(answer: GitHubAnswer, what: string): Error {
  const { status } = answer
  if (status === 0) return new Interrupted(what)
  if (status === 401 || status === 403 || status === 404)
    return failed(
      `the token may not ${what} (${status}, ${saidIn(answer)})`,
      status === 404
        ? 'GitHub answers so also where the token may not see what is there: check the name of the repository, and give the job `permissions: { contents: read }` (to register, `write`).'
        : 'Give the job `permissions: { contents: write }`; a pull request from a fork never has it.',
    )
  return failed(`could not ${what}: ${status}, ${saidIn(answer)}`, 'Run it again: what was begun is taken up.')
}
