/** What the runner says about the run: repository, commit, event, pull request. */
import { readFileSync } from 'node:fs'
import type { RunFacts } from '@sea-trials/gates/gate'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { Environment } from './files.ts'

export interface PullRequest {
  readonly number: number
  /** Commit and branch that it would be merged into. */
  readonly baseSha?: string
  readonly baseRef?: string
  readonly headSha?: string
  /** From another repository: its token reads only, and what it uploads is a stranger's. */
  readonly fork: boolean
}

/** Into what something is to be merged: a pull request, or a group in a merge queue. */
export interface Base {
  readonly sha?: string
  readonly ref?: string
  /** Where the branch stood before: what the pull request was merged with, then what the event says. A clone may hold these alone. */
  readonly older?: readonly string[]
}

/** What it is called, for people. */
export const branchOf = ({ ref = 'the base branch' }: Base): string => ref

export interface ActionFacts {
  readonly run: RunFacts
  readonly workspace: string
  readonly temp?: string
  readonly owner?: string
  readonly repository?: string
  readonly apiUrl: string
  readonly server: string
  readonly event: string
  /** The run judges what the default branch is: its numbers may be kept. */
  readonly accepted: boolean
  readonly pullRequest?: PullRequest
  /** Set where the run judges what is not merged yet. */
  readonly base?: Base
  /** Of a merge queue: the pull request that its group ends with. */
  readonly group?: { readonly pullRequest: number }
  /** Of a push: the commit that the branch stood at before. */
  readonly before?: string
  /** The commit that a reader of the pull request sees: its head, not the merge that was checked out. */
  readonly shownCommit?: string
  readonly runId?: string
  readonly runUrl?: string
  readonly attempt: number
  readonly job: string
  readonly token?: string
}

type Json = Readonly<Record<string, unknown>>

/** Throws `github-failed` when the event's payload is there and cannot be read: who may loosen what depends on it. */
export function readFacts(env: Environment, token: string | undefined): ActionFacts {
  const payload = readPayload(env.GITHUB_EVENT_PATH)
  const event = env.GITHUB_EVENT_NAME ?? ''
  const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/')
  const server = env.GITHUB_SERVER_URL || 'https://github.com'
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
  const runUrl =
    env.GITHUB_RUN_ID && repository ? `${server}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}` : undefined
  const pullRequest = pullRequestOf(object(payload, 'pull_request'), env)
  const base = baseOf(event, pullRequest, object(payload, 'merge_group'), env)
  return {
    run: {
      ...given('commit', env.GITHUB_SHA),
      ...given('repository', env.GITHUB_REPOSITORY),
      ...given('event', event),
      ...(pullRequest?.fork ? { fork: true } : {}),
      ...given('url', runUrl),
      ...workflowOf(env),
      ...given('token', token),
      apiUrl,
    },
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    ...given('temp', env.RUNNER_TEMP),
    ...given('owner', owner),
    ...given('repository', repository),
    apiUrl,
    server,
    event,
    accepted: isAccepted(event, object(payload, 'repository'), env),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(base === undefined ? {} : { base }),
    ...groupOf(text(object(payload, 'merge_group')?.head_ref)),
    ...given('before', event === 'push' ? commit(payload.before) : undefined),
    ...given('shownCommit', pullRequest?.headSha ?? env.GITHUB_SHA),
    ...given('runId', env.GITHUB_RUN_ID),
    ...given('runUrl', runUrl),
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    job: env.GITHUB_JOB || 'job',
    ...given('token', token),
  }
}

/** Every run of a workflow's file has its number, whatever event began it; one that is done again keeps it. */
function workflowOf({ GITHUB_WORKFLOW_REF, GITHUB_RUN_NUMBER }: Environment): Pick<RunFacts, 'workflow'> {
  const file = GITHUB_WORKFLOW_REF?.replace(/@.*$/s, '')
  const number = Number(GITHUB_RUN_NUMBER)
  return file !== undefined && file !== '' && Number.isSafeInteger(number) && number > 0
    ? { workflow: { file, number } }
    : {}
}

/** By what the event says of the repository, not by what a branch is called. */
function isAccepted(event: string, repository: Json | undefined, env: Environment): boolean {
  const main = text(repository?.default_branch)
  const ofBranch = event === 'push' || event === 'schedule' || event === 'workflow_dispatch'
  return ofBranch && main !== undefined && env.GITHUB_REF === `refs/heads/${main}`
}

function pullRequestOf(pull: Json | undefined, env: Environment): PullRequest | undefined {
  const number = pull?.number
  if (pull === undefined || typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  const [base, head] = [object(pull, 'base'), object(pull, 'head')]
  const [there, here] = [object(base, 'repo')?.full_name, object(head, 'repo')?.full_name]
  return {
    number,
    ...given('baseSha', commit(base?.sha)),
    ...given('baseRef', text(base?.ref) ?? env.GITHUB_BASE_REF),
    ...given('headSha', commit(head?.sha)),
    // A fork that was deleted meanwhile has no repository any more, and is one all the same.
    fork: there !== undefined && here !== there,
  }
}

function baseOf(
  event: string,
  pull: PullRequest | undefined,
  group: Json | undefined,
  env: Environment,
): Base | undefined {
  // Its `base_sha` may be an earlier entry of the queue, which is not merged.
  if (event === 'merge_group') return given('ref', branch(group?.base_ref))
  if (!event.startsWith('pull_request')) return undefined
  return { ...given('sha', pull?.baseSha), ...given('ref', pull?.baseRef ?? env.GITHUB_BASE_REF) }
}

/** `refs/heads/gh-readonly-queue/main/pr-12-<sha>`: the queue names its branches itself. */
function groupOf(ref: string | undefined): Pick<ActionFacts, 'group'> {
  const number = Number(/^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(ref ?? '')?.[1])
  return Number.isSafeInteger(number) ? { group: { pullRequest: number } } : {}
}

const branch = (ref: unknown): string | undefined => text(ref)?.replace(/^refs\/heads\//, '')
const commit = (sha: unknown): string | undefined =>
  typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function object(parent: Json | undefined, key: string): Json | undefined {
  const value = parent?.[key]
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : undefined
}

const given = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]: string })

function readPayload(file: string | undefined): Json {
  if (file === undefined || file === '') return {}
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (value === null || typeof value !== 'object') throw new Error('it is no object')
    return value as Json
  } catch (error) {
    throw new SeaTrialsError(
      'github-failed',
      `the event's payload cannot be read: ${messageOf(error)}`,
      'Check GITHUB_EVENT_PATH; on a runner of GitHub this is a fault of the runner.',
      undefined,
      { cause: error },
    )
  }
}
