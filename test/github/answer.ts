/** What a route of the fake is given, and what it gives back. */
import { createHash } from 'node:crypto'

export interface Call {
  readonly method: string
  /** Decoded, without the repository: `/releases/1/assets`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Buffer
  readonly contentType: string
  readonly accept: string
  /** Where this server stands, for the addresses in answers. */
  readonly origin: string
  readonly repository: string
  /** Whether the caller may write: sees drafts. */
  readonly writer: boolean
  readonly login: string
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Undefined: not a route of mine. */
export type Route = (call: Call) => Answer | undefined

export const json = (call: Call): Record<string, unknown> => {
  const value: unknown = JSON.parse(call.body.toString('utf8') || '{}')
  return value as Record<string, unknown>
}

export const refused = (status: number, message: string): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

export const invalid = (resource: string, code: string, field?: string, message = 'Validation Failed'): Answer => ({
  status: 422,
  body: {
    message,
    errors: [{ resource, code, ...(field === undefined ? {} : { field }) }],
    documentation_url: 'https://docs.github.com/rest',
    status: '422',
  },
})

export const notFound = refused(404, 'Not Found')

export const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex')
export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}${id}`).toString('base64url')

/** Fixed, so that two runs answer alike; it moves by a second a call. */
export function clock(): () => string {
  let now = Date.UTC(2026, 0, 1)
  return () => {
    now += 1000
    return `${new Date(now).toISOString().slice(0, 19)}Z`
  }
}

export function user(origin: string, login: string) {
  const base = `${origin}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: 41898282,
    node_id: nodeId('U', login),
    avatar_url: `${origin}/avatars/1`,
    gravatar_id: '',
    url: base,
    html_url: `${origin}/apps/github-actions`,
    followers_url: `${base}/followers`,
    following_url: `${base}/following{/other_user}`,
    gists_url: `${base}/gists{/gist_id}`,
    starred_url: `${base}/starred{/owner}{/repo}`,
    subscriptions_url: `${base}/subscriptions`,
    organizations_url: `${base}/orgs`,
    repos_url: `${base}/repos`,
    events_url: `${base}/events{/privacy}`,
    received_events_url: `${base}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}

/** One page of a list, with the Link header that clients follow. */
export function page(call: Call, items: readonly unknown[]): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)))
  const number = Math.max(1, Number(call.query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const address = (to: number): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.origin}/repos/${call.repository}${call.path}?${query}>`
  }
  const links = [
    ...(number < last ? [`${address(number + 1)}; rel="next"`, `${address(last)}; rel="last"`] : []),
    ...(number > 1 ? [`${address(1)}; rel="first"`, `${address(number - 1)}; rel="prev"`] : []),
  ]
  const body = items.slice((number - 1) * size, number * size)
  return { status: 200, body, headers: links.length === 0 ? {} : { link: links.join(', ') } }
}
