/** Requests to GitHub: patient with limits and broken lines, silent about tokens. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Log } from '@sea-trials/schema/log'

export interface GitHubCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `/repos/...`, or an address that an answer gave. */
  readonly url: string
  readonly body?: unknown
  /** Bytes to send instead of JSON. */
  readonly upload?: { readonly path: string; readonly size: number } | { readonly bytes: Uint8Array<ArrayBuffer> }
  /** The bytes of an asset instead of its description. */
  readonly raw?: boolean
}

export interface GitHubAnswer {
  readonly status: number
  readonly body: unknown
  /** With `raw`. */
  readonly stream?: Readable
  /** Address of the next page, if there is one. */
  readonly next?: string
}

/**
 * An answer below 500 that is no limit is returned; everything else, after patience, is a `github-failed`. A POST that
 * broke off may have been carried out: its status is `BROKEN`, and its caller looks at what is there.
 */
export type GitHubRequest = (call: GitHubCall) => Promise<GitHubAnswer>

export interface GitHubOptions {
  readonly apiUrl: string
  readonly token: string
  readonly fetch: typeof globalThis.fetch
  readonly sleep: (ms: number) => Promise<void>
  readonly log: Log
}

export const BROKEN = 0

const ATTEMPTS = 5
const LONGEST_WAIT_MS = 120_000
const API_VERSION = '2022-11-28'

export function githubRequest(options: GitHubOptions): GitHubRequest {
  const base = options.apiUrl.replace(/\/+$/, '')
  return async (call) => {
    const url = call.url.startsWith('/') ? `${base}${call.url}` : checkedUrl(call.url, base)
    for (let attempt = 1; ; attempt++) {
      const answer = await send(url, call, options)
      const wait = waitAfter(answer, call, attempt)
      if (wait === undefined) return finish(answer, call)
      if (attempt === ATTEMPTS || wait > LONGEST_WAIT_MS) throw gaveUp(call, answer, wait)
      options.log.debug(`GitHub: ${call.method} ${shown(call)} ${why(answer)}, again in ${Math.ceil(wait / 1000)} s`)
      await options.sleep(wait)
    }
  }
}

type Sent = Response | { readonly broken: string }

async function send(url: string, call: GitHubCall, { fetch, token }: GitHubOptions): Promise<Sent> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    accept: call.raw ? 'application/octet-stream' : 'application/vnd.github+json',
    'x-github-api-version': API_VERSION,
    'user-agent': 'sea-trials',
  }
  const init: RequestInit & { duplex?: 'half' } = { method: call.method, headers }
  if (call.body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(call.body)
  } else if (call.upload !== undefined) {
    headers['content-type'] = 'application/octet-stream'
    if ('bytes' in call.upload) init.body = call.upload.bytes
    else {
      headers['content-length'] = String(call.upload.size)
      init.body = Readable.toWeb(createReadStream(call.upload.path)) as RequestInit['body'] & object
      init.duplex = 'half'
    }
  }
  try {
    return await fetch(url, init)
  } catch (error) {
    // The cause says more than "fetch failed"; neither holds a header.
    const { cause, message } = error as Error & {
      readonly cause?: { readonly code?: string; readonly message?: string }
    }
    return { broken: cause?.code ?? cause?.message ?? message }
  }
}

/** How long to wait before the same request is sent again; undefined: the answer stands. */
function waitAfter(answer: Sent, { method }: GitHubCall, attempt: number): number | undefined {
  const backoff = 1000 * 2 ** (attempt - 1)
  if ('broken' in answer) return method === 'POST' ? undefined : backoff
  const { status, headers } = answer
  const spent = headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'
  if (status === 429 || (status === 403 && spent)) return retryAfter(headers)
  return status >= 500 && method !== 'POST' ? backoff : undefined
}

/** GitHub asks for a minute where it does not say how long. */
function retryAfter(headers: Headers): number {
  const seconds = headers.get('retry-after')
  return seconds !== null && /^\d{1,9}$/.test(seconds) ? Number(seconds) * 1000 : 60_000
}

async function finish(answer: Sent, call: GitHubCall): Promise<GitHubAnswer> {
  const broken = 'broken' in answer || answer.status >= 500
  if (broken && call.method === 'POST') return { status: BROKEN, body: undefined }
  if (broken) throw gaveUp(call, answer)
  if (call.raw && answer.status === 200 && answer.body !== null)
    return {
      status: 200,
      body: undefined,
      stream: Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
    }
  const text = await answer.text()
  const next = /<([^<>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
  return { status: answer.status, body: parse(text, call), ...(next === undefined ? {} : { next }) }
}

function parse(text: string, call: GitHubCall): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw failed(
      `${call.method} ${shown(call)} was answered with something that is no JSON`,
      'Check the address of the API.',
    )
  }
}

/** Addresses come from answers: the token goes to the API's own host and to its uploads, and never to another. */
function checkedUrl(url: string, base: string): string {
  const [given, api] = [new URL(url), new URL(base)]
  const hosts = [api.hostname, api.hostname.replace(/^api\./, 'uploads.')]
  if (given.protocol === api.protocol && hosts.includes(given.hostname)) return url
  throw failed(`an answer leads to ${given.origin}, which is not GitHub at ${api.origin}`, 'Check GITHUB_API_URL.')
}

const shown = ({ url }: GitHubCall): string => (url.startsWith('/') ? url : new URL(url).pathname)
const why = (answer: Sent): string =>
  'broken' in answer ? `broke off (${answer.broken})` : `was answered ${answer.status}`

function gaveUp(call: GitHubCall, answer: Sent, wait = 0): SeaTrialsError {
  const limited = !('broken' in answer) && answer.status < 500
  const fix = limited
    ? `GitHub limits this token's requests; run it again in ${Math.max(1, Math.ceil(wait / 60_000))} min: what was begun is taken up.`
    : 'Run it again: what was begun is taken up. If it stays so, see githubstatus.com.'
  return failed(`${call.method} ${shown(call)} ${why(answer)}`, fix)
}

export const failed = (message: string, fix: string): SeaTrialsError =>
  new SeaTrialsError('github-failed', `GitHub: ${message}`, fix)
