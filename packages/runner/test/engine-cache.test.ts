import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Pin } from '@sea-trials/tables/digests'
import { bringEngine } from '@sea-trials/tables/fetch'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { engineCacheOf } from '../src/engine-cache.ts'

const hash = (algorithm: string, bytes: Buffer): Buffer => createHash(algorithm).update(bytes).digest()
const before = { ...process.env }
let github: FakeGitHub
let home: string
let pin: Pin
let debug: string[]

beforeAll(async () => {
  github = await startFakeGitHub()
})
afterAll(async () => {
  process.env = before
  await github.close()
})

/** A runner with a cache, an npm that serves one tarball and counts its calls, and the pin that fits it. */
beforeEach(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'engine-cache-')))
  for (const name of ['package', 'bin', 'work', 'temp']) mkdirSync(join(home, name))
  const body = Buffer.from(`engine ${home}`)
  writeFileSync(join(home, 'package', 'duckdb.node'), body)
  const { create } = await import('tar')
  await create({ file: join(home, 'engine.tgz'), cwd: home, gzip: true }, ['package'])
  writeFileSync(join(home, 'bin', 'npm'), `#!/bin/sh\necho x >> "${home}/calls"\ncp "${home}/engine.tgz" served.tgz\n`)
  chmodSync(join(home, 'bin', 'npm'), 0o755)
  const integrity = `sha512-${hash('sha512', readFileSync(join(home, 'engine.tgz'))).toString('base64')}`
  const files = { 'duckdb.node': { size: body.length, sha256: hash('sha256', body).toString('hex') } }
  pin = { version: '1.0.0', platform: 'test', integrity, files }
  // The client of the cache reads the process's own environment.
  process.env = {
    ...before,
    ACTIONS_RESULTS_URL: github.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken(),
    ACTIONS_CACHE_SERVICE_V2: 'true',
    GITHUB_WORKSPACE: join(home, 'work'),
    RUNNER_TEMP: join(home, 'temp'),
    PATH: `${join(home, 'bin')}${delimiter}${before.PATH}`,
  }
  debug = []
})

const silent = { info: () => {}, warning: () => {}, progress: () => {} }
const cache = () => engineCacheOf(process.env, { ...silent, debug: (text) => void debug.push(text) })
const folder = () => join(home, 'tools', 'engine')
const bring = () => bringEngine(pin, folder(), process.env, cache())
const forget = () => rmSync(join(home, 'tools'), { recursive: true, force: true })
const fetched = () => (existsSync(join(home, 'calls')) ? readFileSync(join(home, 'calls'), 'utf8').length / 2 : 0)
/** Keeps other files under the key that the engine will be asked for by. */
async function poison(files: Readonly<Record<string, string>>): Promise<void> {
  let key = ''
  const save = async (_: string, asked: string): Promise<void> => {
    key = asked
  }
  await bringEngine(pin, folder(), process.env, { restore: async () => {}, save })
  forget()
  mkdirSync(folder(), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder(), name), content)
  await cache()?.save(folder(), key)
  expect([...github.results.cache.values()].some((one) => one.key === key && one.done)).toBe(true)
  forget()
  rmSync(join(home, 'calls'))
}

const posix = process.platform === 'win32' ? describe.skip : describe
if (process.platform === 'win32')
  process.stderr.write('engine-cache: skipped, the stand-in for npm is a shell script\n')

posix('the engine between two runs', () => {
  test('is fetched once', async () => {
    await bring()
    expect(fetched()).toBe(1)
    forget()
    await bring()
    expect(fetched()).toBe(1)
    expect(readFileSync(join(folder(), 'duckdb.node'), 'utf8')).toBe(`engine ${home}`)
  })

  test.each([
    ['other bytes', () => ({ 'duckdb.node': 'x'.repeat(`engine ${home}`.length) })],
    [
      'a library beside it that the loader would find',
      () => ({ 'duckdb.node': `engine ${home}`, 'libc.so.6': 'evil' }),
    ],
    ['nothing of it', () => ({ other: 'x' })],
  ])('is fetched when the cache holds %s', async (_, files) => {
    await poison(files())
    await bring()
    expect(fetched()).toBe(1)
    expect(readdirSync(folder())).toEqual(['duckdb.node'])
    expect(readFileSync(join(folder(), 'duckdb.node'), 'utf8')).toBe(`engine ${home}`)
  })

  test('is fetched when the cache fails, and only debug lines say so', async () => {
    github.fail({
      path: /CacheService/,
      times: 2,
      instead: { status: 403, body: { code: 'permission_denied', msg: '::error::no' } },
    })
    const [out, err] = [process.stdout.write, process.stderr.write]
    const written: string[] = []
    process.stdout.write = process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0
    try {
      await bring()
    } finally {
      process.stdout.write = out
      process.stderr.write = err
    }
    expect(fetched()).toBe(1)
    expect(written).toEqual([])
    expect(debug).toHaveLength(2)
    expect(debug.join('\n')).toContain('Failed to restore')
  })
})

test('what was said holds no secret that was not masked', async () => {
  const out = process.stdout.write
  const written: string[] = []
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0
  process.env.RUNNER_DEBUG = '1'
  try {
    await poison({ other: 'x' })
    await bring()
  } finally {
    process.stdout.write = out
  }
  const signatures = [...debug.join('\n').matchAll(/sig=(\w+)/g)].map(([, signature]) => signature)
  expect(signatures.length).toBeGreaterThan(0)
  for (const signature of signatures) expect(written).toContain(`::add-mask::${signature}\n`)
})

test('only a mask is let through, and nothing that rides along with one', async () => {
  const mask = '::add-mask::secret'
  const out = process.stdout.write
  const written: string[] = []
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0
  const said = [`${mask}\n`, `${mask}\r\n`, `${mask}\n::error::x\n`, `${mask}\r::error::x\n`, mask, ` ${mask}\n`]
  // The client asks for the length of its key first: here, as the client would, somebody writes meanwhile.
  const key = {
    get length() {
      for (const text of said) process.stdout.write(text)
      process.stdout.write(Buffer.from('::error::bytes\n'))
      return 1000
    },
  } as unknown as string
  try {
    await cache()?.restore(folder(), key)
  } finally {
    process.stdout.write = out
  }
  expect([...new Set(written)]).toEqual([`${mask}\n`, `${mask}\r\n`])
  expect(debug.join('\n')).toContain('::error::bytes')
})

test('a runner without a cache is not asked', () => {
  expect(engineCacheOf({ ACTIONS_RUNTIME_TOKEN: 'x' }, { ...silent, debug: () => {} })).toBeUndefined()
  expect(engineCacheOf({ ACTIONS_RESULTS_URL: 'http://127.0.0.1/' }, { ...silent, debug: () => {} })).toBeUndefined()
})
