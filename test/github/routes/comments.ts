/** Comments of issues and pull requests: listed oldest first, by pages. */
import { type Answer, type Call, invalid, json, nodeId, notFound, page, type Route, user } from '../answer.ts'

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly login: string
  body: string
  readonly created: string
  updated: string
}

export interface CommentState {
  readonly comments: Comment[]
  nextId: number
}

const MOST_CHARACTERS = 65_536

export const commentRoutes =
  (state: CommentState, now: () => string): Route =>
  (call) => {
    const issue = /^\/issues\/(\d+)\/comments$/.exec(call.path)?.[1]
    if (issue !== undefined) {
      const here = state.comments.filter((comment) => comment.issue === Number(issue))
      if (call.method === 'GET')
        return page(
          call,
          here.map((comment) => show(call, comment)),
        )
      if (call.method === 'POST') return create(state, call, Number(issue), now)
    }
    const id = /^\/issues\/comments\/(\d+)$/.exec(call.path)?.[1]
    const comment = id === undefined ? undefined : state.comments.find((one) => one.id === Number(id))
    if (id === undefined) return undefined
    if (comment === undefined) return notFound
    if (call.method === 'GET') return { status: 200, body: show(call, comment) }
    if (call.method === 'DELETE') {
      state.comments.splice(state.comments.indexOf(comment), 1)
      return { status: 204 }
    }
    if (call.method !== 'PATCH') return undefined
    const problem = refusedBody(call)
    if (problem !== undefined) return problem
    comment.body = String(json(call).body)
    comment.updated = now()
    return { status: 200, body: show(call, comment) }
  }

function create(state: CommentState, call: Call, issue: number, now: () => string): Answer {
  const problem = refusedBody(call)
  if (problem !== undefined) return problem
  const created = now()
  const body = String(json(call).body)
  const comment: Comment = { id: state.nextId++, issue, login: call.login, body, created, updated: created }
  state.comments.push(comment)
  return { status: 201, body: show(call, comment) }
}

function refusedBody(call: Call): Answer | undefined {
  const { body } = json(call)
  if (typeof body !== 'string' || body.trim() === '') return invalid('IssueComment', 'unprocessable', 'data')
  if (body.length <= MOST_CHARACTERS) return undefined
  return invalid('IssueComment', 'unprocessable', 'data', 'Body is too long (maximum is 65536 characters)')
}

const show = (call: Call, comment: Comment) => ({
  url: `${call.origin}/repos/${call.repository}/issues/comments/${comment.id}`,
  html_url: `${call.origin}/${call.repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
  issue_url: `${call.origin}/repos/${call.repository}/issues/${comment.issue}`,
  id: comment.id,
  node_id: nodeId('IC', comment.id),
  user: user(call.origin, comment.login),
  created_at: comment.created,
  updated_at: comment.updated,
  author_association: 'NONE',
  body: comment.body,
  performed_via_github_app: null,
})
