/** Git by its plumbing: no checkout, no index and no branch is touched, no hook or filter of the repository is run. */
import { spawn } from 'node:child_process'

export interface GitCall {
  readonly folder: string
  readonly args: readonly string[]
  readonly input?: string
  /** Settings that must not be seen among the arguments of a process: credentials. */
  readonly config?: readonly (readonly [string, string])[]
}

/** Standard output of a git that succeeded. Throws `GitFailure` otherwise. */
export type GitRunner = (call: GitCall) => Promise<string>

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

/** Who keeps the history; no person is asked for. */
const IDENTITY = { NAME: 'Sea Trials', EMAIL: 'sea-trials@users.noreply.github.com' }

/** More than a history may have. */
const MOST_BYTES = 32 * 1024 * 1024

export const runGit: GitRunner = ({ folder, args, input = '', config = [] }) =>
  new Promise((done, failed) => {
    // The runner checks out as another user in containers; the folder is the one that we were told to judge.
    const whole = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...args]
    const child = spawn('git', whole, { cwd: folder, env: environment(config), windowsHide: true })
    const out: Buffer[] = []
    const said: Buffer[] = []
    let bytes = 0
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > MOST_BYTES) child.kill()
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (error) => failed(new GitFailure(error.message)))
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(out).toString('utf8'))
      else failed(new GitFailure(Buffer.concat(said).toString('utf8') || `git ended with ${code}`))
    })
    // A git that ends without reading has said why.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })

function environment(config: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const settings = config.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key] as const,
    [`GIT_CONFIG_VALUE_${i}`, value] as const,
  ])
  return {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: IDENTITY.NAME,
    GIT_AUTHOR_EMAIL: IDENTITY.EMAIL,
    GIT_COMMITTER_NAME: IDENTITY.NAME,
    GIT_COMMITTER_EMAIL: IDENTITY.EMAIL,
    ...(config.length === 0 ? {} : { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(settings) }),
  }
}
