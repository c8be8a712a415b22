/** Keeps the engine between runs on hosted machines: 24 MB that need not be fetched through npm each time. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '@sea-trials/schema/log'
import type { EngineCache } from '@sea-trials/tables/engine-cache'
import type { Environment } from './files.ts'

/** Undefined where the runner offers no cache. */
export function engineCacheOf(env: Environment, log: Log): EngineCache | undefined {
  if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) return undefined
  type Client = typeof import('@actions/cache')
  const ask = async (what: string, work: (client: Client) => Promise<unknown>): Promise<void> => {
    const said: string[] = []
    try {
      await unheard(said, async () => {
        const client = await import('@actions/cache')
        if (client.isFeatureAvailable()) await work(client)
      })
    } catch (error) {
      said.push(String(error))
    }
    log.debug(`The engine's cache, ${what}: ${said.join('').trim() || 'nothing was said'}`)
  }
  return {
    restore: (folder, key) => ask('restoring', ({ restoreCache }) => restoreCache([folder], key)),
    save: (folder, key) => ask('saving', ({ saveCache }) => saveCache([folder], key)),
  }
}

const listening = new AsyncLocalStorage<string[]>()

/**
 * The client warns and prints tar's command lines on its own; a cache that fails changes nothing about a verdict, and
 * what tar says of an archive is not ours to print. What others write meanwhile is let through.
 */
async function unheard(said: string[], work: () => Promise<void>): Promise<void> {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }))
  for (const { stream, write } of streams) {
    stream.write = ((...args: Parameters<typeof write>): boolean => {
      const heard = listening.getStore()
      const text = typeof args[0] === 'string' ? args[0] : Buffer.from(args[0]).toString()
      // Signatures of its addresses are masked before they could be said; nothing else may ride along in one write.
      if (heard === undefined || /^::add-mask::[^\r\n]*\r?\n$/.test(text)) return write.apply(stream, args)
      heard.push(text)
      return true
    }) as typeof write
  }
  try {
    await listening.run(said, work)
  } finally {
    for (const { stream, write } of streams) stream.write = write
  }
}
