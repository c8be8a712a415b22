/**
 * Finds DuckDB's native binding, checks it, and hands its folder to `duckdb-binding.cjs`, which stands for
 * `@duckdb/node-bindings` in dist/. A truncated binding kills Node without a word, hence no file is loaded unchecked.
 */
import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Pin, pinFor, thisPlatform, whyNot } from './digests.ts'
import { engineCache } from './engine-cache.ts'

type Environment = Readonly<Record<string, string | undefined>>

let placed: Promise<string> | undefined

/** Makes the engine loadable and returns its folder; at most once a process. Throws `engine-unavailable`. */
export function placeBinding(): Promise<string> {
  placed ??= findBinding(process.env).then((folder) => {
    Object.assign(globalThis, { [Symbol.for('sea-trials.duckdb')]: folder })
    return folder
  })
  return placed
}

/** `SEA_TRIALS_ENGINE`, node_modules, the cache, or brought into it: the first that is there, and it must be right. */
export async function findBinding(environment: Environment, platform = thisPlatform()): Promise<string> {
  const pin = pinFor(platform)
  const said = environment.SEA_TRIALS_ENGINE
  if (said !== undefined && said !== '') return checked(resolve(said), pin)
  const installed = await inNodeModules(pin)
  if (installed !== undefined) return installed
  const folder = cacheFolder(environment, pin)
  if ((await whyNot(folder, pin, 'sha256')) !== undefined) {
    const { bringEngine } = await import('./fetch.ts')
    await bringEngine(pin, folder, environment, engineCache())
  }
  return folder
}

async function checked(folder: string, pin: Pin): Promise<string> {
  const why = await whyNot(folder, pin, 'sha256')
  if (why === undefined) return folder
  throw new SeaTrialsError(
    'engine-unavailable',
    `SEA_TRIALS_ENGINE does not hold the engine that was released: ${why}`,
    `Point it at an unchanged copy of the package @duckdb/node-bindings-${pin.platform}@${pin.version}, or unset it.`,
  )
}

/** npm has checked the bytes when it installed them; another version than ours is passed over. */
async function inNodeModules(pin: Pin): Promise<string | undefined> {
  try {
    const file = createRequire(import.meta.url).resolve(`@duckdb/node-bindings-${pin.platform}/duckdb.node`)
    await access(file)
    return (await whyNot(dirname(file), pin, 'size')) === undefined ? dirname(file) : undefined
  } catch {
    return undefined
  }
}

/** The runner's tool cache, or the user's cache: no folder of a workspace. */
export function cacheFolder(environment: Environment, pin: Pin): string {
  const { RUNNER_TOOL_CACHE: tools, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment
  const users: Readonly<Record<string, string>> = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: local || join(homedir(), 'AppData', 'Local'),
  }
  const root = tools || xdg || users[process.platform] || join(homedir(), '.cache')
  return join(root, 'sea-trials', 'engine', pin.version, pin.platform)
}
