/**
 * GitHub as far as we use it, on loopback: REST for one repository, and the results service for artifacts and caches.
 * Stateful, with failures to order. What it answers is checked against the published description (openapi.ts).
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type Call, clock, type Route, refused } from './answer.ts'
import { blob, type ResultsState, resultsState, runtimeToken, twirp } from './routes/artifacts.ts'
import { type CommentState, commentRoutes } from './routes/comments.ts'
import { type ContentState, contentRoutes } from './routes/contents.ts'
import { type GitState, gitRoutes } from './routes/git.ts'
import { commitPage, type PullState, pullRoutes } from './routes/pulls.ts'
import { type ReleaseState, releaseRoutes } from './routes/releases.ts'
import { type SettingState, settingRoutes, settingState } from './routes/settings.ts'

export interface Recorded {
  readonly method: string
  /** With the query, without the origin. */
  readonly url: string
  readonly status: number | 'dropped'
  readonly authorized: boolean
  readonly requestBody: Buffer
  readonly answer: unknown
}

/** What goes wrong with a request that matches, `times` times (once unless said), after `skip` that go well. */
export interface Failure {
  readonly method?: string
  readonly path: RegExp
  readonly times?: number
  readonly skip?: number
  readonly delayMs?: number
  /** Instead of carrying it out. */
  readonly instead?: Answer | 'drop'
  /** After it was carried out: another answer, or none. */
  readonly after?: (answer: Answer) => Answer | 'drop'
}

export interface FakeGitHub {
  /** GITHUB_API_URL. */
  readonly url: string
  /** ACTIONS_RESULTS_URL. */
  readonly resultsUrl: string
  readonly runtimeToken: (run?: string, job?: string) => string
  readonly repository: string
  readonly token: string
  /** A fork's: reads, and is refused every write with 403. Both are GitHub's shape and random. */
  readonly readOnlyToken: string
  readonly requests: readonly Recorded[]
  readonly git: GitState
  readonly releases: ReleaseState
  readonly comments: CommentState
  readonly contents: ContentState
  readonly pulls: PullState
  readonly settings: SettingState
  readonly results: ResultsState
  readonly fail: (failure: Failure) => void
  readonly close: () => Promise<void>
}

export interface FakeOptions {
  readonly repository?: string
  readonly port?: number
}

const LOGIN = 'github-actions[bot]'

export async function startFakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const repository = options.repository ?? 'acme/income'
  const now = clock()
  const git: GitState = { refs: new Map(), tags: new Map(), commits: new Set(), burned: new Set() }
  const releases: ReleaseState = { releases: [], immutable: false, nextId: 1000 }
  const comments: CommentState = { comments: [], nextId: 5000 }
  const contents: ContentState = new Map([['main', new Map()]])
  const pulls: PullState = { pulls: new Map(), readable: true, permissions: new Map() }
  const settings = settingState()
  const results = resultsState()
  const routes = [
    gitRoutes(git, now),
    releaseRoutes(releases, git, now),
    commentRoutes(comments, now),
    contentRoutes(contents),
    pullRoutes(pulls),
    settingRoutes(settings),
  ]
  const [token, readOnlyToken] = ['w', 'r'].map((kind) => `ghs_${kind}${randomBytes(20).toString('hex')}`) as [
    string,
    string,
  ]
  const failures: { readonly failure: Failure; left: number; skip: number }[] = []
  const requests: Recorded[] = []

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => send(response, { status: 500, body: { message: error.message } }))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const method = request.method ?? 'GET'
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const url = new URL(request.url ?? '/', origin)
    const failure = due(method, url)
    if (failure?.delayMs !== undefined) await new Promise((done) => setTimeout(done, failure.delayMs))
    const carried = failure?.instead ?? route(request, method, url, body, origin)
    const final = carried !== 'drop' && failure?.after !== undefined ? failure.after(carried) : carried
    requests.push({
      method,
      url: url.pathname + url.search,
      status: final === 'drop' ? 'dropped' : final.status,
      authorized: request.headers.authorization !== undefined,
      requestBody: body,
      answer: final === 'drop' ? undefined : final.body,
    })
    if (final === 'drop') request.socket.destroy()
    else send(response, final)
  }

  function due(method: string, url: URL): Failure | undefined {
    const path = decodeURIComponent(url.pathname) + url.search
    const found = failures.find(
      ({ failure, left }) => left > 0 && (failure.method ?? method) === method && failure.path.test(path),
    )
    if (found === undefined) return undefined
    if (found.skip > 0) {
      found.skip--
      return undefined
    }
    found.left--
    return found.failure
  }

  function route(request: IncomingMessage, method: string, url: URL, body: Buffer, origin: string): Answer {
    const results_ = /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(url.pathname)
    if (results_ !== null) {
      const [, service, call] = results_ as unknown as [string, string, string]
      return twirp(results, service, call, JSON.parse(body.toString('utf8') || '{}') as Record<string, unknown>, origin)
    }
    if (url.pathname.startsWith('/blob/')) {
      const type = request.headers['x-ms-blob-content-type']
      const about = { method, path: url.pathname, query: url.searchParams }
      return blob(results, typeof type === 'string' ? { ...about, type } : about, body)
    }
    if (url.pathname.startsWith('/storage/')) return storage(Number(url.pathname.slice(9)), request)
    if (url.pathname === '/graphql' && logins(request.headers.authorization) !== 'unknown')
      return commitPage(pulls, JSON.parse(body.toString('utf8')).variables)
    const [, owner, name, rest] = /^(?:\/uploads)?\/repos\/([^/]+)\/([^/]+)(|\/.*)$/.exec(url.pathname) ?? []
    if (`${owner}/${name}`.toLowerCase() !== repository.toLowerCase() || rest === undefined)
      return refused(404, 'Not Found')
    const login = logins(request.headers.authorization)
    if (login === 'unknown') return refused(401, 'Bad credentials')
    if (method !== 'GET' && login === 'none') return refused(401, 'Requires authentication')
    if (method !== 'GET' && login === 'reader') return refused(403, 'Resource not accessible by integration')
    const call: Call = {
      method,
      path: rest.split('/').map(decodeURIComponent).join('/'),
      query: url.searchParams,
      body,
      contentType: request.headers['content-type'] ?? '',
      accept: request.headers.accept ?? '',
      origin,
      repository,
      writer: login === 'writer',
      login: LOGIN,
    }
    return (
      routes.reduce<Answer | undefined>((found, one: Route) => found ?? one(call), undefined) ??
      refused(404, 'Not Found')
    )
  }

  function logins(header: string | undefined): 'writer' | 'reader' | 'none' | 'unknown' {
    const given = /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1]
    if (given === undefined) return 'none'
    return given === token ? 'writer' : given === readOnlyToken ? 'reader' : 'unknown'
  }

  /** Where asset downloads are redirected to: like S3, it refuses a request that brings a second credential. */
  function storage(id: number, request: IncomingMessage): Answer {
    if (request.headers.authorization !== undefined) return refused(400, 'Only one auth mechanism allowed')
    const asset = releases.releases.flatMap((release) => release.assets).find((one) => one.id === id)
    return asset === undefined ? refused(404, 'Not Found') : { status: 200, body: asset.bytes }
  }

  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    resultsUrl: `${url}/`,
    runtimeToken,
    repository,
    token,
    readOnlyToken,
    requests,
    git,
    releases,
    comments,
    contents,
    pulls,
    settings,
    results,
    fail: (failure) => failures.push({ failure, left: failure.times ?? 1, skip: failure.skip ?? 0 }),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body))
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json; charset=utf-8'
  const length = status === 204 ? {} : { 'content-length': bytes.length }
  response.writeHead(status, { 'content-type': type, ...length, ...headers })
  response.end(bytes)
}
