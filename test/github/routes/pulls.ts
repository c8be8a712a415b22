/** Pull requests with their reviews and commits: who approved what, who wrote it, and who may. */
import { type Answer, notFound, page, type Route, refused, user } from '../answer.ts'
import { leastAnswer } from '../least-answer.ts'

export interface Pull {
  readonly author: string
  headSha: string
  readonly reviews: { login: string; state: string; commit: string }[]
  /** Who wrote each commit, one or several. */
  readonly commits: (string | readonly string[])[]
}

export interface PullState {
  readonly pulls: Map<number, Pull>
  /** Whether the job was given `pull-requests: read`. */
  readable: boolean
  /** By login: `admin`, `write`, `read`, `none`; `secret` where the token may not see. Who is not named may write. */
  readonly permissions: Map<string, string>
}

const R = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'

export const pullRoutes =
  (state: PullState): Route =>
  (call) => {
    const login = /^\/collaborators\/([^/]+)\/permission$/.exec(call.path)?.[1]
    if (login !== undefined && call.method === 'GET') return permissionOf(login, state)
    const [, number, rest = ''] = /^\/pulls\/(\d+)(\/reviews)?$/.exec(call.path) ?? []
    if (number === undefined || call.method !== 'GET') return undefined
    const pull = state.pulls.get(Number(number))
    if (!state.readable) return refused(403, 'Resource not accessible by integration')
    if (pull === undefined) return notFound
    const sample = leastAnswer(R) as Record<string, Record<string, unknown>>
    const who = (login: string) => user(call.origin, login)
    if (rest === '') {
      const head = { ...sample.head, sha: pull.headSha }
      return { status: 200, body: { ...sample, number: Number(number), user: who(pull.author), head } }
    }
    const reviews = pull.reviews.map(({ login: by, state: said, commit }, i) => ({
      id: i + 1,
      node_id: 'x',
      user: who(by),
      body: '',
      state: said,
      html_url: 'https://example.com/',
      pull_request_url: 'https://example.com/',
      author_association: 'MEMBER',
      _links: { html: { href: 'x' }, pull_request: { href: 'x' } },
      commit_id: commit,
    }))
    return page(call, reviews)
  }

function permissionOf(login: string, { permissions }: PullState): Answer {
  const permission = permissions.get(login) ?? 'write'
  if (permission === 'secret') return refused(403, 'Must have push access to view collaborator permission.')
  return { status: 200, body: { permission, role_name: permission, user: null } }
}

/** The one query that is asked of GraphQL: who wrote the commits of a pull request, two a page. */
export function commitPage(
  state: PullState,
  { pull, after }: { readonly pull: number; readonly after: string | null },
): Answer {
  const found = state.pulls.get(pull)
  if (!state.readable || found === undefined)
    return { status: 200, body: { data: null, errors: [{ message: 'Resource not accessible by integration' }] } }
  const start = Number(after ?? 0)
  const nodes = found.commits.slice(start, start + 2).map((by) => ({
    commit: {
      authors: { nodes: [by].flat().map((login) => ({ user: login === '' ? null : { login } })) },
      committer: { user: { login: 'web-flow' } },
    },
  }))
  const hasNextPage = start + 2 < found.commits.length
  const pageInfo = { hasNextPage, endCursor: hasNextPage ? String(start + 2) : null }
  const commits = { totalCount: found.commits.length, pageInfo, nodes }
  return { status: 200, body: { data: { repository: { pullRequest: { commits } } } } }
}
