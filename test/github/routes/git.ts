/** References and annotated tags: the compare-and-swap that versions are allocated by. */
import { type Answer, type Call, invalid, json, nodeId, notFound, type Route, refused, sha1 } from '../answer.ts'

export interface GitState {
  /** `refs/tags/income@v1.0.0` to what it points at. */
  readonly refs: Map<string, { readonly type: 'commit' | 'tag'; readonly sha: string }>
  readonly tags: Map<string, Record<string, unknown> & { readonly sha: string }>
  readonly commits: Set<string>
  /** Names that a deleted immutable release has used up. */
  readonly burned: Set<string>
}

export const gitRoutes =
  (state: GitState, now: () => string): Route =>
  (call) => {
    const { method, path } = call
    if (path === '/git/refs' && method === 'POST') return createRef(state, call)
    if (path.startsWith('/git/refs/') && method === 'PATCH') return moveRef(state, call, `refs${path.slice(9)}`)
    if (path.startsWith('/git/refs/') && method === 'DELETE') return deleteRef(state, `refs${path.slice(9)}`)
    if (path.startsWith('/git/ref/') && method === 'GET') return getRef(state, call, `refs${path.slice(8)}`)
    if (path.startsWith('/git/matching-refs/') && method === 'GET') return matchingRefs(state, call, path.slice(18))
    if (path === '/git/tags' && method === 'POST') return createTag(state, call, now)
    if (path.startsWith('/git/tags/') && method === 'GET') {
      const tag = state.tags.get(path.slice(10))
      return tag === undefined ? notFound : { status: 200, body: tag }
    }
    if (path.startsWith('/git/commits/') && method === 'GET') return getCommit(state, call, path.slice(13))
    return undefined
  }

/** Commits of the fake have no content of their own. */
function getCommit(state: GitState, call: Call, sha: string): Answer {
  if (!state.commits.has(sha)) return notFound
  const git = `${call.origin}/repos/${call.repository}/git`
  const who = { name: call.login, email: 'bot@example.com', date: '2026-01-01T00:00:00Z' }
  const body = {
    sha,
    node_id: nodeId('C', sha),
    url: `${git}/commits/${sha}`,
    html_url: `${call.origin}/${call.repository}/commit/${sha}`,
    author: who,
    committer: who,
    message: 'commit',
    tree: { sha, url: `${git}/trees/${sha}` },
    parents: [],
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
  return { status: 200, body }
}

const show = (call: Call, ref: string, target: { readonly type: string; readonly sha: string }) => ({
  ref,
  node_id: nodeId('REF', ref),
  url: `${call.origin}/repos/${call.repository}/git/${ref.split('/').map(encodeURIComponent).join('/')}`,
  object: { ...target, url: `${call.origin}/repos/${call.repository}/git/${target.type}s/${target.sha}` },
})

function createRef(state: GitState, call: Call): Answer {
  const { ref, sha } = json(call)
  if (typeof ref !== 'string' || !/^refs\/[^/]+\/.+/.test(ref)) return invalid('Reference', 'invalid', 'ref')
  const type = state.tags.has(String(sha)) ? 'tag' : state.commits.has(String(sha)) ? 'commit' : undefined
  if (type === undefined) return refused(422, 'Object does not exist')
  if (state.refs.has(ref)) return refused(422, 'Reference already exists')
  if (state.burned.has(ref))
    return refused(422, 'Repository rule violations found\n\nCannot create ref due to creations being restricted.')
  const target = { type, sha: String(sha) } as const
  state.refs.set(ref, target)
  return { status: 201, body: show(call, ref, target) }
}

function getRef(state: GitState, call: Call, ref: string): Answer {
  const target = state.refs.get(ref)
  return target === undefined ? notFound : { status: 200, body: show(call, ref, target) }
}

function moveRef(state: GitState, call: Call, ref: string): Answer {
  const { sha, force } = json(call)
  if (!state.refs.has(ref)) return refused(422, 'Reference does not exist')
  if (!state.commits.has(String(sha))) return refused(422, 'Object does not exist')
  // Commits of the fake have no history: without force nothing is a fast-forward.
  if (force !== true && state.refs.get(ref)?.sha !== sha) return refused(422, 'Update is not a fast forward')
  const target = { type: 'commit', sha: String(sha) } as const
  state.refs.set(ref, target)
  return { status: 200, body: show(call, ref, target) }
}

function deleteRef(state: GitState, ref: string): Answer {
  return state.refs.delete(ref) ? { status: 204 } : refused(422, 'Reference does not exist')
}

function matchingRefs(state: GitState, call: Call, prefix: string): Answer {
  const found = [...state.refs].filter(([ref]) => ref.startsWith(`refs${prefix}`))
  return {
    status: 200,
    body: found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, target]) => show(call, ref, target)),
  }
}

function createTag(state: GitState, call: Call, now: () => string): Answer {
  const { tag, message, object, type } = json(call)
  if (typeof tag !== 'string' || typeof message !== 'string' || type !== 'commit') return invalid('Tag', 'invalid')
  if (!state.commits.has(String(object))) return refused(422, 'Tree/blob/commit does not exist')
  const sha = sha1(`${tag}\n${message}\n${object}\n${now()}`)
  const made = {
    node_id: nodeId('TA', sha),
    tag,
    sha,
    url: `${call.origin}/repos/${call.repository}/git/tags/${sha}`,
    message: message.endsWith('\n') ? message : `${message}\n`,
    tagger: { name: call.login, email: 'bot@example.com', date: now() },
    object: { type, sha: String(object), url: `${call.origin}/repos/${call.repository}/git/commits/${object}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
  state.tags.set(sha, made)
  return { status: 201, body: made }
}
