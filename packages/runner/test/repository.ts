/** A clone as actions/checkout leaves it: real git, in temporary folders, with a base branch and a pull request's merge. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
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

/** A repository whose work tree holds `here`, over a base branch `main` that holds `base`. */
export function repository(base: Files, here: Files): { readonly folder: string; readonly baseSha: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')))
  gitIn(folder, 'init', '-q', '-b', 'main')
  writeFiles(folder, { README: 'x', ...base })
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-q', '-m', 'base')
  const baseSha = gitIn(folder, 'rev-parse', 'HEAD')
  gitIn(folder, 'checkout', '-q', '-b', 'pull')
  for (const name of Object.keys(base)) gitIn(folder, 'rm', '-q', '--cached', name)
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
