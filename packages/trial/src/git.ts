/** Git, asked by plumbing: no filter, hook or attribute of the checkout has a say in what it answers. */
import { execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { relativePath } from '@sea-trials/schema/policy/paths'

const run = promisify(execFile)

/** Runs git in a folder; its output as bytes. */
export type Git = (folder: string, args: readonly string[]) => Promise<Buffer>

// The runner checks out as another user in containers; the folder is the one that we were told to judge.
const SAFE = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false']

export const git: Git = async (folder, args) => {
  const { stdout } = await run('git', [...SAFE, ...args], {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: 32 * 1024 * 1024,
  })
  return stdout
}

/** Git LFS may wait for a server that never answers. */
const LONGEST_MS = 600_000

/** What git prints goes into a file, whatever its size; `input` is what it reads. Rejects where git fails. */
export async function gitInto(
  file: string,
  folder: string,
  args: readonly string[],
  input: Uint8Array | '' = '',
): Promise<void> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '0' }
  const child = spawn('git', [...SAFE, ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env,
    timeout: LONGEST_MS,
  })
  const ended = new Promise<void>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`git ${args[0]} ended with ${code}`))))
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  await Promise.all([pipeline(child.stdout, createWriteStream(file, { flags: 'wx' })), ended])
}

export interface Place {
  /** Where git is asked, absolute. */
  readonly folder: string
  /** In the repository, with `/`. */
  readonly path: string
}

/** In the outermost repository of the workspace: one further down is a submodule, which a pull request may bring. */
export async function placeOf(file: string, workspace: string, ask: Git): Promise<Place> {
  let failure: unknown
  let folder = workspace
  for (const name of ['', ...relative(workspace, dirname(file)).split(sep)]) {
    folder = join(folder, name)
    try {
      const prefix = (await ask(folder, ['rev-parse', '--show-prefix'])).toString('utf8').replace(/\r?\n$/, '')
      return { folder, path: `${prefix}${relativePath(folder, file)}` }
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}

/** The commit that a name stands for in this clone; undefined where it does not hold it. */
export async function commitOf(name: string, folder: string, ask: Git): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const found = await ask(folder, args).catch(() => undefined)
  const commit = found?.toString('latin1').trim()
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined
}

/** What a commit's tree holds under a path, in the repository, with `/`. */
export interface TreeEntry {
  readonly path: string
  /** A link or a submodule is `other`. */
  readonly kind: 'file' | 'folder' | 'other'
  readonly hash: string
  /** Of a file, in bytes. */
  readonly size: number
}

/** The entries of the very paths; `below`: all files under them. Of what is not there, nothing. */
export async function entriesOf(
  commit: string,
  paths: readonly string[],
  folder: string,
  ask: Git,
  below = false,
): Promise<readonly TreeEntry[]> {
  const deep = below ? ['-r'] : []
  const listed = await ask(folder, ['ls-tree', '-z', '-l', ...deep, '--full-tree', commit, '--', ...paths])
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', hash, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
      if (hash === undefined || path === undefined) return []
      const kind = mode.startsWith('100') ? 'file' : mode === '040000' ? 'folder' : 'other'
      return [{ path, kind, hash, size: Number(size) || 0 }] as const
    })
}
