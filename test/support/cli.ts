/** Runs the built CLI as a user does: a process of its own, a terminal that is none, nothing of ours in the environment. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from './action.ts'

export interface CliRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** The Node to run on, this one unless said. */
  readonly node?: string
  /** Put before the command: `taskset -c 0`. */
  readonly through?: readonly string[]
}

export const cliFile = join(project, 'dist', 'cli.js')

export async function cli(args: readonly string[], { cwd, env = {}, node, through = [] }: CliOptions): Promise<CliRun> {
  const [command, ...rest] = [...through, node ?? process.execPath, cliFile, ...args] as [string, ...string[]]
  const child = spawn(command, rest, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = new Promise<number | null>((done) => child.once('close', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await closed, stdout, stderr }
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = ''
  stream.setEncoding('utf8')
  for await (const part of stream) all += part
  return all
}

export const emptyFolder = (name = 'trial-'): string => realpathSync(mkdtempSync(join(tmpdir(), name)))

/** A copy of the example, less what earlier runs left in it. */
export function copyExample(): string {
  const folder = emptyFolder('income-')
  cpSync(join(project, 'examples', 'income'), folder, {
    recursive: true,
    filter: (path) => !/[\\/](\.sea-trials|registry)$/.test(path),
  })
  return folder
}

/**
 * The example's policy with a load of seconds, and limits on it that hold on a machine that runs other tests beside: how
 * fast a server is on which machine is not what is tested here.
 */
export function shortLoad(policy: string): string {
  const lines = ['p50 < 10s', 'warn: p50 <= baseline * 10', 'error_rate < 10%', 'wrong_answers = 0']
  const changed = policy.replace(
    /(\n {2}stress-test:.*\n {4}load: )\{[^}]*\}\n( {4}require:\n)(?: {6}- .*\n)+/,
    (_, start: string, require: string) =>
      `${start}{ rate: 25/s, for: 6s, arrivals: constant, rows: holdout }\n${require}${lines.map((line) => `      - ${line}\n`).join('')}`,
  )
  if (changed === policy) throw new Error('the example’s stress-test is not what it was')
  return changed
}

export function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** Every file under a folder with its bytes, by its path in it. */
export function bytesUnder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  )
}
