/** Runs a built action as the runner does: the contract of NodeScriptActionHandler and the file commands, on Node 24. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { commandsIn, type WorkflowCommand } from './commands.ts'

export const project = resolve(import.meta.dirname, '../..')

export interface ActionRun {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
  /** Every workflow command that the runner would have obeyed, on either stream. */
  readonly commands: readonly WorkflowCommand[]
}

export interface ActionOptions {
  /** Folder of the action in this project: `actions/data-validate`, `.` for the whole run. */
  readonly action: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly workspace: string
  readonly env?: Readonly<Record<string, string>>
  readonly event?: unknown
  /** Folder of the suite, as GitHub unpacked it: this project unless said. */
  readonly suite?: string
}

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly using: string }
}

export async function runAction({
  action,
  inputs = {},
  workspace,
  env = {},
  event = {},
  suite = project,
}: ActionOptions): Promise<ActionRun> {
  const folder = join(suite, action)
  const manifest = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Manifest
  const unknown = Object.keys(inputs).filter((name) => !(name in manifest.inputs))
  if (unknown.length > 0) throw new Error(`${action} has no input ${unknown.join(', ')}`)
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'))
  const file = (name: string, content = ''): string => {
    const path = join(temporary, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  const declared = Object.entries(manifest.inputs).map(([name, { default: value }]) => {
    const given = inputs[name] ?? (value?.includes('github.token') ? (env.TOKEN ?? '') : (value ?? ''))
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, given] as const
  })
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
  }
  const child = spawn(node24(), [join(folder, manifest.runs.main)], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      ...Object.fromEntries(declared),
      ...files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/income',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'trials',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
      RUNNER_TEMP: join(temporary, 'temp'),
      RUNNER_TOOL_CACHE: join(temporary, 'tools'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const exitCode = child.exitCode ?? (await new Promise<number | null>((done) => child.once('close', done)))
  const read = (path: string): string => readFileSync(path, 'utf8')
  return {
    exitCode,
    stdout,
    stderr,
    outputs: fileCommands(read(files.GITHUB_OUTPUT)),
    summary: read(files.GITHUB_STEP_SUMMARY),
    commands: [...commandsIn(stdout), ...commandsIn(stderr)],
  }
}

/** The runner's Node; `npm test` installs it and says where. */
export function node24(): string {
  const node = process.env.SEA_TRIALS_NODE24
  if (node === undefined)
    throw new Error('SEA_TRIALS_NODE24 is not set: run through `npm test`, or set it to a Node 24')
  return node
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = ''
  stream.setEncoding('utf8')
  for await (const part of stream) all += part
  return all
}

/** `key=value` and `key<<DELIMITER`, as FileCommandManager reads them. */
function fileCommands(content: string): Record<string, string> {
  const found: Record<string, string> = {}
  const lines = content.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === '') continue
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line.replace(/\r$/, ''))
    if (heredoc === null) {
      const at = line.indexOf('=')
      found[line.slice(0, at)] = line.slice(at + 1)
      continue
    }
    const end = lines.findIndex((candidate, at) => at > i && candidate.replace(/\r$/, '') === heredoc[2])
    found[heredoc[1] as string] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return found
}
