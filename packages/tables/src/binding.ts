/**
 * Finds DuckDB's native binding, checks it, and hands its folder to `duckdb-binding.cjs`, which stands for
 * `@duckdb/node-bindings` in dist/. What was named, cached or fetched must have the digests that were released. What npm
 * installed beside our own files is as trustworthy as they are: whoever writes there writes our code. It must have the right
 * size, since a truncated binding kills Node without a word; hashing it would take a tenth of a small gate's time.
 */
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { usersCache } from './cache-root.ts'
import { isWhole, type Pin, pinFor, thisPlatform, whyNot } from './digests.ts'
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

/**
 * `SEA_TRIALS_ENGINE`, our own node_modules, the cache, or brought into it: the first that is there, and it must be right.
 *
 * @param ours the file that this code is in
 */
export async function findBinding(
  environment: Environment,
  platform = thisPlatform(),
  ours = fileURLToPath(import.meta.url),
): Promise<string> {
  const pin = pinFor(platform)
  const said = environment.SEA_TRIALS_ENGINE
  if (said !== undefined && said !== '') return checked(resolve(said), pin)
  const installed = await inNodeModules(pin, ours)
  if (installed !== undefined) return installed
  const folder = cacheFolder(environment, pin)
  if (!(await isWhole(folder, pin))) {
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

/** Another version than ours is passed over. Node's own search would go up to the root, to NODE_PATH and to the home folder. */
async function inNodeModules(pin: Pin, ours: string): Promise<string | undefined> {
  for (const modules of modulesBeside(ours)) {
    const folder = join(modules, '@duckdb', `node-bindings-${pin.platform}`)
    if ((await whyNot(folder, pin, 'size')) === undefined) return folder
  }
  return undefined
}

/** The node_modules of the checkout that a file of ours is in, and the one that the checkout itself was installed into. */
export function modulesBeside(ours: string): readonly string[] {
  const root = /^(.+)[\\/](?:dist(?:[\\/]chunks)?|packages[\\/]tables[\\/]src)[\\/][^\\/]+$/.exec(ours)?.[1]
  if (root === undefined) return []
  const around = dirname(root)
  return [join(root, 'node_modules'), ...(basename(around) === 'node_modules' ? [around] : [])]
}

/** The runner's tool cache, or the user's cache: no folder of a workspace. */
export function cacheFolder(environment: Environment, pin: Pin): string {
  const root = environment.RUNNER_TOOL_CACHE || usersCache(environment)
  return join(root, 'sea-trials', 'engine', pin.version, pin.platform)
}
