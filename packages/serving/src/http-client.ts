/** One server, asked by undici: timeouts, a cap on what it may answer, and errors that name what happened. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Dispatcher } from 'undici'
import { excerpt } from './printable.ts'
import { serverFailed } from './protocols/reading.ts'

export interface HttpClient {
  /** Throws `server-failed` when no whole answer comes back. */
  readonly send: (
    method: 'GET' | 'POST',
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: string,
  ) => Promise<{ readonly status: number; readonly text: string }>
  readonly close: () => Promise<void>
}

/** No answer to a batch of rows comes near it; a server that streams forever is cut off. */
const mostBytes = 64 * 1024 * 1024

export async function openClient(url: string, timeoutMs: number): Promise<HttpClient> {
  const base = readAddress(url)
  const { Agent, EnvHttpProxyAgent } = await import('./undici.ts')
  const timeouts = { connectTimeout: timeoutMs, headersTimeout: timeoutMs, bodyTimeout: timeoutMs }
  const agent: Dispatcher = isLoopback(base.hostname) ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts)
  return {
    send: async (method, path, headers = {}, body) => {
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        const target = base.pathname.replace(/\/$/, '') + path
        const options = { origin: base.origin, path: target, method, headers, body: body ?? null, signal }
        const response = await agent.request(options)
        return { status: response.statusCode, text: await readCapped(response.body) }
      } catch (error) {
        throw error instanceof SeaTrialsError ? error : unreachable(base, error, timeoutMs)
      }
    },
    close: () => agent.destroy(),
  }
}

/** Throws `bad-input` for anything but an http or https address. */
export function readAddress(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined
  if (base !== undefined && /^https?:$/.test(base.protocol)) return base
  throw new SeaTrialsError(
    'bad-input',
    `\`${excerpt(url)}\` is no address of a server`,
    'Write it as `http://127.0.0.1:8080` or `https://host/path`.',
  )
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

async function readCapped(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > mostBytes)
      throw serverFailed('the server answered with more than 64 MB', 'Let it answer with the scores only.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function unreachable(base: URL, error: unknown, timeoutMs: number): SeaTrialsError {
  const { name, code, message } = error as { name?: string; code?: string; message?: string }
  const what =
    name === 'TimeoutError' || /TIMEOUT/.test(code ?? '')
      ? `did not answer within ${timeoutMs} ms`
      : code === 'ECONNREFUSED'
        ? 'refused the connection'
        : `could not be asked: ${excerpt(code ?? message ?? String(error), 80)}`
  return serverFailed(`the server at ${base.origin} ${what}`, 'Check that it runs, and look into its log.')
}
