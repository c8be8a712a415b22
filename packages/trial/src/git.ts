/** Git by its plumbing: no checkout, index or branch is touched, no hook or filter of the repository is run. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

export interface GitGiven {
  /** What it reads. */
  readonly input?: string | Uint8Array
  /** Settings that must not be seen among the arguments of a process: credentials. */
  readonly config?: readonly (readonly [string, string])[]
}

/** Runs git in a folder; its output as bytes. Throws `GitFailure`. */
export type Git = (folder: string, args: readonly string[], given?: GitGiven) => Promise<Buffer>

export class GitFailure extends Error {
  /** All that git said. */
  readonly said: string

  constructor(said: string) {
    super(
      said
        .split('\n')
        .findLast((line) => /^(fatal|error|remote|\s*!)/.test(line))
        ?.trim() ?? said.trim().split('\n')[0],
    )
    this.said = said
  }
}

/** More than a history or a list of files may have. */
const MOST_BYTES = 32 * 1024 * 1024

export const git: Git = async (folder, args, given = {}) => {
  const child = start(folder, args, given)
  const out: Buffer[] = []
  let bytes = 0
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MOST_BYTES) child.kill()
    else out.push(chunk)
  })
  await ended(child, args)
  return Buffer.concat(out)
}

/** What is too large to be kept for the next who asks. */
const MOST_REMEMBERED = 1024 * 1024

/** The same, asked once for what cannot change: what an object of a full name is, and where a folder lies in its repository. */
export function remembering(ask: Git): Git {
  const known = new Map<string, Buffer>()
  return async (folder, args, given) => {
    if (given !== undefined || !isFixed(args)) return ask(folder, args, given)
    const key = JSON.stringify([folder, args])
    const found = known.get(key) ?? (await ask(folder, args))
    if (found.length <= MOST_REMEMBERED) known.set(key, found)
    return found
  }
}

/** A branch moves, and an object that is not there may be fetched: that is a failure, and not kept. */
const isFixed = ([command = '', ...args]: readonly string[]): boolean =>
  args.join() === '--show-prefix' ||
  (['rev-parse', 'ls-tree', 'cat-file'].includes(command) && args.some((arg) => FULL_NAME.test(arg)))

const FULL_NAME = /^([0-9a-f]{40}|[0-9a-f]{64})(\^\{commit\}|:.*)?$/s

/** What git prints goes into a file that is not there yet, whatever its size. */
export async function gitInto(
  file: string,
  folder: string,
  args: readonly string[],
  given: GitGiven = {},
): Promise<void> {
  const child = start(folder, args, given)
  const written = pipeline(child.stdout as NodeJS.ReadableStream, createWriteStream(file, { flags: 'wx' }))
  await Promise.all([written, ended(child, args)])
}

// The runner checks out as another user in containers; the folder is the one that we were told to judge.
const SAFE = ['safe.directory=*', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap((set) => ['-c', set])

/** A server may never answer. */
const LONGEST_MS = 600_000

function start(folder: string, args: readonly string[], { input = '', config = [] }: GitGiven): ChildProcess {
  // Not the option `timeout`: where git cannot be started its timer would keep the process alive to the end of it.
  const signal = AbortSignal.timeout(LONGEST_MS)
  const options = { cwd: folder, env: environment(config), windowsHide: true, signal }
  const child = spawn('git', [...SAFE, ...args], options)
  // A git that ends without reading has said why.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return child
}

function ended(child: ChildProcess, [command]: readonly string[]): Promise<void> {
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((done, failed) => {
    child.on('error', (error) => failed(new GitFailure(error.message)))
    child.on('close', (code, signal) => {
      if (code === 0) done()
      else failed(new GitFailure(Buffer.concat(said).toString('utf8') || `git ${command} ended with ${code ?? signal}`))
    })
  })
}

/** Who keeps the history; no person is asked for. */
const IDENTITY = { NAME: 'Sea Trials', EMAIL: 'sea-trials@users.noreply.github.com' }

/**
 * What of git's own variables is left to it: how it reaches a server, and whose settings it reads. By any other a workflow could have it
 * read another repository, or other objects, than those of the folder.
 */
const OF_ITS_OWN = /^GIT_/i
const LEFT = /^GIT_(SSL|SSH|HTTP|PROXY|ASKPASS|CURL|TRACE|LFS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)$)/i

function environment(config: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const settings = config.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key] as const,
    [`GIT_CONFIG_VALUE_${i}`, value] as const,
  ])
  const inherited = Object.entries(process.env).filter(([name]) => !OF_ITS_OWN.test(name) || LEFT.test(name))
  return {
    ...Object.fromEntries(inherited),
    // What a commit is said to be in place of another is nobody's history.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    // What is asked of Git LFS is wanted, whatever the checkout was told.
    GIT_LFS_SKIP_SMUDGE: '0',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: IDENTITY.NAME,
    GIT_AUTHOR_EMAIL: IDENTITY.EMAIL,
    GIT_COMMITTER_NAME: IDENTITY.NAME,
    GIT_COMMITTER_EMAIL: IDENTITY.EMAIL,
    ...(config.length === 0 ? {} : { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(settings) }),
  }
}
