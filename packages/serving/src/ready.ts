/** Waiting until a server answers that it is ready. */
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '@sea-trials/schema/error'
import { openClient } from './http-client.ts'
import type { Protocol } from './model.ts'
import { serverFailed } from './protocols/reading.ts'

const pollMs = 50
const probeMs = 2000

/**
 * Asks each address in turn for the protocol's ready path, and returns the first that answers 200.
 * `interrupted` throws when waiting has become useless. Throws `server-failed` after `withinMs`, with the last answer.
 */
export async function untilReady(
  urls: readonly string[],
  protocol: Protocol,
  withinMs: number,
  interrupted: () => void = () => {},
): Promise<string> {
  const clients = await Promise.all(urls.map(async (url) => ({ url, ...(await openClient(url, probeMs)) })))
  const deadline = performance.now() + withinMs
  let last = 'nothing answered'
  try {
    do {
      for (const client of clients) {
        interrupted()
        try {
          const { status } = await client.send('GET', protocol.readyPath)
          if (status === 200) return client.url
          last = `it answered ${status}`
        } catch (error) {
          if (last === 'nothing answered') last = messageOf(error)
        }
      }
      await sleep(pollMs)
    } while (performance.now() < deadline)
  } finally {
    await Promise.all(clients.map((client) => client.close()))
  }
  throw serverFailed(
    `the server was not ready after ${withinMs / 1000} s at ${urls[0]}${protocol.readyPath}: ${last}`,
    'Let it listen on 127.0.0.1 and the port in PORT, check `serving.protocol`, or give it more time with `serving.ready`.',
  )
}
