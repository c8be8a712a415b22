/** The life of a server that we start: its port, its environment, its last words, and its end, with all its children. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { readAddress } from './http-client.ts'
import type { Protocol } from './model.ts'
import { excerpt } from './printable.ts'
import { endWithUs, killTree, treeIsAlive } from './process-tree.ts'
import { serverFailed } from './protocols/reading.ts'
import { untilReady } from './ready.ts'

export interface ServerOptions {
  /** A line for the shell, written by the owner of the policy, or a program with its arguments. */
  readonly command: string | readonly [string, ...string[]]
  /** Absolute path of the model, in MODEL. Nothing of it reaches the command line. */
  readonly model: string
  /** Working directory: the policy's folder. */
  readonly cwd: string
  readonly protocol: Protocol
  readonly readyMs: number
  /** Where the server will listen, when that is fixed; left out: a free port of 127.0.0.1, in PORT. */
  readonly url?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningServer {
  readonly url: string
  /** From start to the first answer that it is ready. */
  readonly startedInMs: number
  /** Throws `server-failed`, with its last words, when it has ended by itself. */
  readonly check: () => void
  /** Ends the server and every process that it started. Safe to call twice. */
  readonly stop: () => Promise<void>
}

const graceMs = 5000

/** Starts a server and waits until it is ready. Throws `port-in-use` and `server-failed`; nothing is left running then. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const port = options.url === undefined ? await freePort() : await assertFree(options.url)
  const marker = randomUUID()
  const started = performance.now()
  const child = launch(options, port, marker)
  const words = lastWords(child)
  const forget = endWithUs(child.pid, marker)
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= end(child, marker).finally(forget)
    return stopping
  }
  const check = () => {
    if (stopping === undefined) assertRunning(child, words, port)
  }
  try {
    const urls = options.url === undefined ? [`http://127.0.0.1:${port}`, `http://[::1]:${port}`] : [options.url]
    const url = await untilReady(urls, options.protocol, options.readyMs, check)
    check()
    return { url, startedInMs: performance.now() - started, check, stop }
  } catch (error) {
    await stop()
    throw withWords(error, words())
  }
}

/** What a step of a workflow would see: nothing of our own inputs, and none of the runner's tokens and command files. */
const ours = /^(INPUT_|ACTIONS_|GITHUB_(TOKEN|OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$|SEA_TRIALS_)/

function launch(options: ServerOptions, port: number, marker: string): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const env = {
    ...Object.fromEntries(inherited),
    ...options.env,
    MODEL: options.model,
    PORT: String(port),
    SEA_TRIALS_SERVER_ID: marker,
  }
  const { command, cwd } = options
  const [program, ...rest] = typeof command === 'string' ? [command] : command
  return spawn(program, rest, {
    cwd,
    env,
    shell: typeof command === 'string',
    // A group of its own, so that the end reaches every process in it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The end of what the server printed, bounded; the pipes are always read, so that a talkative server never blocks. */
function lastWords(child: ChildProcess): () => string {
  const most = 4096
  let text = ''
  const keep = (part: Buffer) => {
    text = (text + part.toString('utf8')).slice(-most)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.once('error', (error) => keep(Buffer.from(error.message)))
  return () => text
}

function assertRunning(child: ChildProcess, words: () => string, port: number): void {
  const failedToStart = child.pid === undefined
  if (child.exitCode === null && child.signalCode === null && !failedToStart) return
  if (/EADDRINUSE|address already in use/i.test(words()))
    throw new SeaTrialsError(
      'port-in-use',
      `the server could not listen on port ${port}: it is in use`,
      'Let it listen on the port in PORT, which is free.',
    )
  const how = failedToStart
    ? 'could not be started'
    : child.signalCode === null
      ? `ended by itself with exit code ${child.exitCode}`
      : `was ended by ${child.signalCode}`
  throw serverFailed(`the server ${how}`, 'It must stay in the foreground until it is told to stop; look into its log.')
}

function withWords(error: unknown, words: string): unknown {
  const last = words.trim().split('\n').slice(-3).join(' / ')
  if (!(error instanceof SeaTrialsError) || last === '') return error
  return new SeaTrialsError(error.code, `${error.message}; it said: ${excerpt(last, 400)}`, error.fix, error.at)
}

async function end(child: ChildProcess, marker: string): Promise<void> {
  killTree(child.pid, marker, 'SIGTERM')
  const deadline = performance.now() + graceMs
  while (treeIsAlive(child.pid, marker) && performance.now() < deadline) await sleep(20)
  // Also when the group is gone: a child that left it is found by its environment.
  killTree(child.pid, marker, 'SIGKILL')
  while (treeIsAlive(child.pid, marker) && performance.now() < deadline + graceMs) await sleep(20)
  child.stdout?.destroy()
  child.stderr?.destroy()
}

async function assertFree(url: string): Promise<number> {
  const { port, hostname, protocol } = readAddress(url)
  const wanted = Number(port || (protocol === 'https:' ? 443 : 80))
  try {
    return await listen(wanted, hostname.replace(/^\[|\]$/g, ''))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return wanted
    throw new SeaTrialsError(
      'port-in-use',
      `port ${wanted} is in use before the server is started`,
      'Stop what listens there, or leave `serving.url` out and let the server listen on the port in PORT.',
    )
  }
}

const freePort = () => listen(0, '127.0.0.1')

async function listen(port: number, host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(port, host, resolve)
  })
  const bound = (probe.address() as AddressInfo).port
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  return bound
}
