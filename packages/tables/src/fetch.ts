/**
 * Fetches the engine as an npm package with the user's own npm, so that registry, proxy, token and certificates are
 * theirs. Nothing is unpacked before the tarball's digest was checked, nothing is put in place before its files' were.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { digest, isWhole, type Pin, whyNot } from './digests.ts'
import type { EngineCache } from './engine-cache.ts'

type Environment = Readonly<Record<string, string | undefined>>

const PATIENCE = 300_000

/** From the cache if what is kept there is right to the byte, else fetched and kept. Throws `engine-unavailable`. */
export async function bringEngine(
  pin: Pin,
  folder: string,
  environment: Environment,
  cache: EngineCache | undefined,
): Promise<void> {
  // By content: what was kept for another release of the same version is not asked for.
  const key = `sea-trials-engine-${pin.version}-${pin.platform}-${pin.integrity.replace(/[^\w]/g, '').slice(6, 22)}`
  if (cache !== undefined) {
    await rm(folder, { recursive: true, force: true })
    await cache.restore(folder, key)
    if (await isWhole(folder, pin)) return
    await rm(folder, { recursive: true, force: true })
  }
  await fetchEngine(pin, folder, environment)
  await cache?.save(folder, key)
}

/** Puts the engine into `folder`, whole or not at all; another process may be doing the same. Throws `engine-unavailable`. */
export async function fetchEngine(pin: Pin, folder: string, environment: Environment): Promise<void> {
  const parent = dirname(folder)
  const work = await workFolder(parent)
  try {
    const tarball = await pack(pin, work, environment)
    const integrity = `sha512-${(await digest('sha512', tarball)).toString('base64')}`
    if (integrity !== pin.integrity)
      throw wrongChecksum(`npm's tarball of the engine is ${integrity}, not ${pin.integrity}`)
    const unpacked = join(work, 'engine')
    await mkdir(unpacked)
    const { extract } = await import('tar')
    const wanted = new Set(Object.keys(pin.files).map((name) => `package/${name}`))
    await extract({ file: tarball, cwd: unpacked, strip: 1, filter: (path) => wanted.has(path) })
    const why = await whyNot(unpacked, pin, 'sha256')
    if (why !== undefined) throw wrongChecksum(`the engine as unpacked is not the one that was pinned: ${why}`)
    await putInPlace(unpacked, folder, pin)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const wrongChecksum = (message: string): SeaTrialsError =>
  new SeaTrialsError(
    'engine-unavailable',
    message,
    'It was not loaded. Delete it and fetch it again; if that does not help, the registry serves other bytes than were released.',
  )

async function workFolder(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true })
    return await mkdtemp(join(parent, '.fetch-'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SeaTrialsError(
      'engine-unavailable',
      `the engine cannot be kept in ${parent} (${code})`,
      'Set XDG_CACHE_HOME to a folder that can be written, or SEA_TRIALS_ENGINE to one with the engine.',
    )
  }
}

/** Renaming is atomic. Who comes second finds a folder in the way and uses it if it is right. */
async function putInPlace(unpacked: string, folder: string, pin: Pin): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await rename(unpacked, folder)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM' && code !== 'EACCES') throw error
      if (await isWhole(folder, pin)) return
      await rm(folder, { recursive: true, force: true })
    }
  }
  throw wrongChecksum('the folder of the engine keeps changing while it is fetched')
}

/** `npm pack` in a folder of its own, which it must also take for its project: no .npmrc of a pull request counts. */
async function pack(pin: Pin, work: string, environment: Environment): Promise<string> {
  const name = `@duckdb/node-bindings-${pin.platform}@${pin.version}`
  const folder = join(work, 'pack')
  await mkdir(folder)
  const { command, first } = npm(environment)
  const options = ['--prefix', folder, '--ignore-scripts', '--loglevel', 'error']
  try {
    await promisify(execFile)(command, [...first, 'pack', name, ...options], {
      cwd: folder,
      timeout: PATIENCE,
      env: environment,
    })
  } catch (error) {
    const why = whatNpmSaid(error)
    const what = isDamage(why) ? 'was sent a damaged archive of' : 'could not fetch'
    throw new SeaTrialsError('engine-unavailable', `npm ${what} the engine ${name}: ${why}`, fixFor(why))
  }
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (tarball === undefined)
    throw new SeaTrialsError('engine-unavailable', `npm fetched no tarball of ${name}`, OFFLINE)
  return join(folder, tarball)
}

const OFFLINE =
  'Without network: install @duckdb/node-api beside Sea Trials, or set SEA_TRIALS_ENGINE to a folder with the files of that package, or keep the cache folder of a machine that has fetched it.'

const RETRY =
  'Try again; if that does not help, run `npm cache clean --force`, and look at the registry, mirror or proxy that npm asks: it serves other bytes than were released.'

const CERTIFICATE =
  'The network signs with a certificate that npm does not know, as companies do: set NODE_EXTRA_CA_CERTS, or npm’s `cafile` (`npm config set cafile /path/company.pem`), to the file of that authority. Never switch `strict-ssl` off.'

const PROXY =
  'A proxy stands between, and wants to know who asks: set npm’s `proxy` and `https-proxy` (or HTTPS_PROXY) to its address with user and password, as for any `npm install` here.'

const REFUSED =
  'The registry that npm asks wants a token, or has no such package: set it in the .npmrc of the user, as for any `npm install` here. A mirror must hold @duckdb.'

/** Codes of zlib, of tar, and of npm's own check: bytes came, but not those of the package. */
const isDamage = (code: string): boolean => /^(?:Z_|TAR_)|^EINTEGRITY$/.test(code)

/** Codes of OpenSSL as Node has them: whoever answered has a certificate that nobody here vouches for. */
const isCertificate = (code: string): boolean => /CERT|SSL|^UNABLE_TO_|^DEPTH_ZERO_/.test(code)

function fixFor(code: string): string {
  if (isDamage(code)) return RETRY
  if (isCertificate(code)) return CERTIFICATE
  // Of a proxy that npm tunnels through comes the status, or what became of the tunnel.
  if (/^E407$|PROXY/.test(code)) return PROXY
  return /^E40[134]$/.test(code) ? REFUSED : OFFLINE
}

/** On Windows `npm` is a batch file, which needs a shell; its script does not. */
function npm(environment: Environment): { readonly command: string; readonly first: readonly string[] } {
  if (process.platform !== 'win32') return { command: 'npm', first: [] }
  const script = [dirname(process.execPath), ...(environment.PATH ?? '').split(';')]
    .map((folder) => join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file))
  if (script === undefined) throw new SeaTrialsError('engine-unavailable', 'npm is not installed', OFFLINE)
  return { command: process.execPath, first: [script] }
}

function whatNpmSaid(error: unknown): string {
  const { code, stderr, killed } = error as NodeJS.ErrnoException & { stderr?: string; killed?: boolean }
  if (code === 'ENOENT') return 'npm is not installed'
  if (killed) return `no answer within ${PATIENCE / 1000} s`
  return /npm (?:error|ERR!) code (\w+)/.exec(stderr ?? '')?.[1] ?? 'it failed without a code'
}
