/** How to start our own server in a process of its own. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ServeSettings } from './serve.ts'

/**
 * Program, arguments and environment for `startServer`. The server's bundle is `serve.js`, beside the bundle that runs or
 * above it; run from source there is none, and SEA_TRIALS_SERVE_JS names one (tests build it).
 */
export function ownServer(settings: ServeSettings): {
  readonly command: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
} {
  const beside = ['./serve.js', '../serve.js'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const program = process.env.SEA_TRIALS_SERVE_JS ?? beside.find((path) => existsSync(path))
  if (program === undefined) throw new Error('serve.js is not in dist/, and SEA_TRIALS_SERVE_JS does not name it')
  return { command: [process.execPath, program], env: { SEA_TRIALS_SERVE: JSON.stringify(settings) } }
}
