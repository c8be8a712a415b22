/** A clone as actions/checkout leaves it: real git, in temporary folders, with a base branch and a pull request's merge. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  // Each commit would start a process more to ask whether to tidy up.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
}
export const gitIn = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

export type Files = Readonly<Record<string, string>>

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

interface Repository {
  readonly folder: string
  readonly baseSha: string
}

/** One base a test file mostly: its branch is made once and copied, for each call of git is a process. */
const bases = new Map<string, Repository>()

function branched(base: Files): Repository {
  const key = JSON.stringify(base)
  const known = bases.get(key)
  if (known !== undefined) return known
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-base-')))
  gitIn(folder, 'init', '-q', '-b', 'main', '--template=')
  writeFiles(folder, { README: 'x', ...base })
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-q', '-m', 'base')
  const made = { folder, baseSha: gitIn(folder, 'rev-parse', 'HEAD') }
  gitIn(folder, 'checkout', '-q', '-b', 'pull')
  bases.set(key, made)
  return made
}

/** A repository whose work tree holds `here`, over a base branch `main` that holds `base`. */
export function repository(base: Files, here: Files): Repository {
  const { folder: made, baseSha } = branched(base)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')))
  cpSync(made, folder, { recursive: true, preserveTimestamps: true })
  writeFiles(folder, here)
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'pull')
  return { folder, baseSha }
}

/** The same as `fetch-depth: 1` would leave it: the base commit is not there. */
export function shallow(folder: string): string {
  const clone = realpathSync(mkdtempSync(join(tmpdir(), 'shallow-')))
  gitIn(clone, 'clone', '-q', '--depth', '1', '--branch', 'pull', `file://${folder}`, '.')
  return clone
}
