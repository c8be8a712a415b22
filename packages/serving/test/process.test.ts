import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openHttp } from '../src/http.ts'
import { ownServer } from '../src/own-server.ts'
import { type RunningServer, type ServerOptions, startServer } from '../src/process.ts'
import { treeIsAlive } from '../src/process-tree.ts'
import { openInference } from '../src/protocols/open-inference.ts'
import { buildOwnServer } from './own-server.ts'
import { faultyServer, fixture, oracle } from './support.ts'

const running: RunningServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

const start = async (fault: string, more: Partial<ServerOptions> = {}) => {
  const server = await startServer({
    command: faultyServer(fault),
    model: '/models/a b"$(touch x).onnx',
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    protocol: openInference('m'),
    readyMs: 20_000,
    ...more,
  })
  running.push(server)
  return server
}

const answers = async (url: string) => {
  const features = [{ name: 'x', type: 'number' as const }]
  const model = await openHttp({ url, protocol: openInference('m'), features, timeoutMs: 2000 })
  return await model.predict([{ x: 7 }]).finally(model.close)
}

test('a server is started, answers, and is stopped', async () => {
  const server = await start('none')
  expect((await answers(server.url)).scores).toEqual([7])
  await server.stop()
  await server.stop()
  await expect(answers(server.url)).rejects.toMatchObject({ code: 'server-failed' })
})

test('one that listens on ::1 only is found', async () => {
  expect((await start('v6')).url).toMatch(/^http:\/\/\[::1\]:/)
})

test('a line of the shell, with MODEL and PORT in its environment, and none of our secrets', async () => {
  process.env.INPUT_TOKEN = 'secret'
  process.env.GITHUB_OUTPUT = '/secret'
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, not ours
  const command = 'echo "$MODEL port ${PORT:+set} ${INPUT_TOKEN:-none} ${GITHUB_OUTPUT:-none}" && exit 4'
  await expect(start('', { command })).rejects.toMatchObject({
    code: 'server-failed',
    message: 'the server ended by itself with exit code 4; it said: /models/a b"$(touch x).onnx port set none none',
  })
})

test('our own server runs as such a process', async () => {
  await buildOwnServer()
  const server = await start('', {
    ...ownServer({ name: 'm' }),
    model: fixture('columns'),
  })
  const model = await openHttp({ url: server.url, protocol: openInference('m') })
  const { rows, answers: wanted } = oracle.columns!
  expect((await model.predict(rows)).scores[0]).toBeCloseTo(wanted[0]![1]!, 5)
  await model.close()
  await expect(start('', { ...ownServer({ name: 'm' }), model: '/nowhere.onnx' })).rejects.toMatchObject({
    message: expect.stringMatching(/ended by itself with exit code 1; it said: .*cannot be read/),
  })
})

describe('servers that do not come up', () => {
  test('exits: named with its last words, which cannot inject', async () => {
    await expect(start('exit')).rejects.toMatchObject({
      code: 'server-failed',
      message:
        'the server ended by itself with exit code 3; it said: cannot read the model: [31mno such file [0m / ::error::injected',
    })
  })

  test('never ready', async () => {
    await expect(start('never', { readyMs: 700 })).rejects.toMatchObject({
      code: 'server-failed',
      message: expect.stringMatching(/^the server was not ready after 0.7 s at http:.*it answered 503/),
    })
  })

  test('never listens', async () => {
    await expect(start('', { command: 'sleep 60', readyMs: 300 })).rejects.toMatchObject({
      message: expect.stringContaining('refused the connection'),
    })
  })

  test('no such program', async () => {
    await expect(start('', { command: ['/no/such/program'] })).rejects.toMatchObject({
      message: expect.stringContaining('the server could not be started'),
    })
  })
})

describe('the end of everything it started', () => {
  const pids = async (marker: string) => {
    const { readdirSync, readFileSync } = await import('node:fs')
    return readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(marker)
      } catch {
        return false
      }
    })
  }
  /** What is left once those that were killed had the time to go: the kernel takes some after the signal. */
  const left = async (marker: string) => {
    for (let tries = 0; tries < 100 && (await pids(marker)).length > 0; tries++) await sleep(50)
    return await pids(marker)
  }
  const linux = process.platform === 'linux' ? test : test.skip
  if (process.platform !== 'linux') process.stderr.write('skipped: only Linux shows the environment of processes\n')

  linux('children that ignore SIGTERM, and one that left the group', async () => {
    const env = { TEST_MARK: `children-${process.pid}` }
    const server = await start('children', { env })
    expect((await pids(env.TEST_MARK)).length).toBe(3)
    await server.stop()
    expect(await pids(env.TEST_MARK)).toEqual([])
  })

  linux.each(['SIGTERM', 'SIGINT', 'exception', 'exit'])('when we end by %s', async (how) => {
    const mark = `ours-${how}-${process.pid}`
    const program = fileURLToPath(new URL('fixtures/dying-parent.ts', import.meta.url))
    const { build } = await import('esbuild')
    const outfile = fileURLToPath(
      new URL(`../../../node_modules/.cache/sea-trials/parent-${process.pid}.mjs`, import.meta.url),
    )
    const banner = { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url)" }
    await build({ entryPoints: [program], outfile, bundle: true, platform: 'node', format: 'esm', banner })
    const parent = spawn(process.execPath, [outfile, how, JSON.stringify(faultyServer('children'))], {
      env: { ...process.env, TEST_MARK: mark },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
      parent.on('close', (code, signal) => resolve(signal ?? code))
    })
    await new Promise((resolve) => {
      parent.stdout.once('data', resolve)
    })
    if (how.startsWith('SIG')) parent.kill(how as NodeJS.Signals)
    expect(await ended).toBe({ SIGTERM: 'SIGTERM', SIGINT: 'SIGINT', exception: 1, exit: 0 }[how])
    expect(await left(mark)).toEqual([])
  })

  test('a tree that never was is not alive', () => {
    expect(treeIsAlive(undefined, 'none')).toBe(false)
  })
})

describe('a fixed address', () => {
  let other: Server | undefined
  afterEach(() => {
    other?.close()
  })

  test('in use before the server is started', async () => {
    other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => {
      other!.once('listening', resolve)
    })
    const { port } = other.address() as AddressInfo
    await expect(start('none', { url: `http://127.0.0.1:${port}` })).rejects.toMatchObject({
      code: 'port-in-use',
      message: `port ${port} is in use before the server is started`,
    })
  })

  test('a server that insists on a port of its own, in use', async () => {
    await expect(
      start('', { command: 'echo "Error: listen EADDRINUSE: address already in use" >&2; exit 1' }),
    ).rejects.toMatchObject({ code: 'port-in-use' })
  })
})

test('a server that ignores SIGTERM is ended all the same', async () => {
  const server = await start('stubborn')
  await server.stop()
  await expect(answers(server.url)).rejects.toMatchObject({ code: 'server-failed' })
})

test('a server that talks without end does not block, nor fill our memory', async () => {
  const server = await start('talk')
  expect((await answers(server.url)).scores).toEqual([7])
})

test('a server that ends later is told apart from one that runs', async () => {
  const server = await start('die', { command: faultyServer('die', 0) })
  server.check()
  await answers(server.url).catch(() => {})
  await new Promise((resolve) => {
    setTimeout(resolve, 200)
  })
  expect(server.check).toThrow('the server ended by itself with exit code 1')
})
