/** Runs a workflow under act, on this machine, without Docker: the consumer's repository beside a staged copy of ours. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { node24, project } from './action.ts'

export interface ActJob {
  /** Job id to `success`, `failure`, ... */
  readonly results: Readonly<Record<string, string>>
  /** `job.step` to its summaries. */
  readonly summaries: readonly { readonly job: string; readonly step: string; readonly text: string }[]
  readonly outputs: readonly {
    readonly job: string
    readonly step: string
    readonly name: string
    readonly value: string
  }[]
  readonly log: string
  readonly exitCode: number | null
}

export interface ActOptions {
  /** The consumer's repository: a folder with .github/workflows. */
  readonly repository: string
  readonly workflow: string
  readonly event?: 'push' | 'pull_request'
  readonly payload?: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}

export const hasAct = (): boolean => spawnSync('act', ['--version'], { stdio: 'ignore' }).status === 0

/** What GitHub unpacks of `sea-trials/sea-trials@v1`, as far as an action reads it: no source, no node_modules. */
export function stageSuite(): string {
  const staged = mkdtempSync(join(tmpdir(), 'suite-'))
  for (const part of ['action.yml', 'actions', 'dist'])
    cpSync(join(project, part), join(staged, part), { recursive: true })
  return staged
}

/** A git repository of its own, with everything committed, as a consumer has it. */
export function stageRepository(from: string, changes: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
  cpSync(from, folder, { recursive: true, filter: (path) => !/[\\/](\.sea-trials|registry)$/.test(path) })
  for (const [path, text] of Object.entries(changes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder })
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', 'https://github.com/acme/income.git')
  git('add', '-A')
  git('commit', '-q', '-m', 'all')
  return folder
}

export async function act(
  suite: string,
  { repository, workflow, event = 'push', payload = {}, env = {}, secrets = {} }: ActOptions,
): Promise<ActJob> {
  const temporary = mkdtempSync(join(tmpdir(), 'act-'))
  const eventFile = join(temporary, 'event.json')
  writeFileSync(eventFile, JSON.stringify(payload))
  const args = [
    event,
    '--json',
    '--rm',
    ...['-P', 'ubuntu-latest=-self-hosted'],
    ...['-C', repository, '-W', workflow, '-e', eventFile],
    ...['--action-cache-path', join(temporary, 'cache')],
    ...['--local-repository', `sea-trials/sea-trials@v1=${suite}`],
    '--no-cache-server',
    ...['--env', 'NO_COLOR=1', '--env', `SEA_TRIALS_ENGINE=${engineFolder()}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(secrets).flatMap(([name, value]) => ['-s', `${name}=${value}`]),
  ]
  const path = [dirname(node24()), process.env.PATH].join(delimiter)
  const child = spawn('act', args, {
    env: { ...process.env, PATH: path, HOME: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (part: string) => {
      log += part
    })
  }
  const exitCode = await new Promise<number | null>((done) => child.once('close', done))
  return { ...read(log), log, exitCode }
}

interface ActLine {
  readonly command?: string
  readonly jobID?: string
  readonly stepID?: readonly string[]
  readonly content?: string
  readonly name?: string
  readonly arg?: string
  readonly jobResult?: string
}

function read(log: string): Pick<ActJob, 'results' | 'summaries' | 'outputs'> {
  const lines = log.split('\n').flatMap((line): ActLine[] => {
    try {
      return line.startsWith('{') ? [JSON.parse(line) as ActLine] : []
    } catch {
      return []
    }
  })
  const step = (line: ActLine): string => (line.stepID ?? []).join('.')
  return {
    results: Object.fromEntries(
      lines.flatMap((line) => (line.jobResult === undefined ? [] : [[line.jobID ?? '', line.jobResult]])),
    ),
    summaries: lines.flatMap((line) =>
      line.command === 'summary' ? [{ job: line.jobID ?? '', step: step(line), text: line.content ?? '' }] : [],
    ),
    outputs: lines.flatMap((line) =>
      line.command === 'set-output'
        ? [{ job: line.jobID ?? '', step: step(line), name: line.name ?? '', value: line.arg ?? '' }]
        : [],
    ),
  }
}

/** The engine that `npm ci` installed, so that no test needs a network. */
export function engineFolder(): string {
  const folder = join(project, 'node_modules', '@duckdb', `node-bindings-${process.platform}-${process.arch}`)
  readFileSync(join(folder, 'package.json'))
  return folder
}
