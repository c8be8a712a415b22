/** Pull requests with their reviews and commits: who approved what, and who wrote it. */
import { notFound, page, type Route, refused, user } from '../answer.ts'
import { leastAnswer } from '../least-answer.ts'

export interface Pull {
  readonly author: string
  headSha: string
  readonly reviews: { login: string; state: string; commit: string; association: string }[]
  /** Who wrote each commit. */
  readonly commits: string[]
}

export interface PullState {
  readonly pulls: Map<number, Pull>
  /** Whether the job was given `pull-requests: read`. */
  readable: boolean
}

const R = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'

export const pullRoutes =
  (state: PullState): Route =>
  (call) => {
    const [, number, rest = ''] = /^\/pulls\/(\d+)(\/reviews|\/commits)?$/.exec(call.path) ?? []
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
    if (rest === '/reviews') {
      const reviews = pull.reviews.map(({ login, state: said, commit, association }, i) => ({
        id: i + 1,
        node_id: 'x',
        user: who(login),
        body: '',
        state: said,
        html_url: 'https://example.com/',
        pull_request_url: 'https://example.com/',
        author_association: association,
        _links: { html: { href: 'x' }, pull_request: { href: 'x' } },
        commit_id: commit,
      }))
      return page(call, reviews)
    }
    const commits = pull.commits.map((login, i) => ({
      url: 'https://example.com/',
      sha: String(i).padStart(40, '0'),
      node_id: 'x',
      html_url: 'https://example.com/',
      comments_url: 'https://example.com/',
      commit: {
        url: 'https://example.com/',
        author: null,
        committer: null,
        message: 'm',
        comment_count: 0,
        tree: { sha: 'x', url: 'https://example.com/' },
      },
      author: who(login),
      committer: who('web-flow'),
      parents: [],
    }))
    return page(call, commits)
  }
