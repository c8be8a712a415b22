import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { create } from 'tar'
import { cacheFolder, findBinding, modulesBeside } from '../src/binding.ts'
import { type Pin, pinFor, thisPlatform } from '../src/digests.ts'
import { fetchEngine } from '../src/fetch.ts'
import { failure, folder } from './support.ts'

const hash = (algorithm: string, bytes: Buffer, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(bytes).digest(encoding)

/** An npm that serves one tarball, the pin that fits it, and a place to put the engine. */
async function registry(body = 'engine', script = 'cp "$TARBALL" served.tgz') {
  const home = mkdtempSync(join(folder, 'fetch-'))
  mkdirSync(join(home, 'package'))
  mkdirSync(join(home, 'bin'))
  writeFileSync(join(home, 'package', 'duckdb.node'), body)
  writeFileSync(join(home, 'package', 'install.js'), 'never unpacked')
  const tarball = join(home, 'engine.tgz')
  await create({ file: tarball, cwd: home, gzip: true }, ['package'])
  writeFileSync(
    join(home, 'bin', 'npm'),
    `#!/bin/sh\necho "$@" >> "${home}/calls"\npwd >> "${home}/calls"\n${script}\n`,
  )
  chmodSync(join(home, 'bin', 'npm'), 0o755)
  const pin: Pin = {
    version: '1.0.0',
    platform: 'test',
    integrity: `sha512-${hash('sha512', readFileSync(tarball), 'base64')}`,
    files: { 'duckdb.node': { size: body.length, sha256: hash('sha256', Buffer.from(body), 'hex') } },
  }
  const environment = { PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}`, TARBALL: tarball }
  return { home, pin, environment, target: join(home, 'cache', 'deep', 'engine') }
}

const posix = process.platform === 'win32' ? describe.skip : describe
if (process.platform === 'win32') process.stderr.write('fetch: skipped, the stand-in for npm is a shell script\n')

posix('fetching the engine', () => {
  test('puts the pinned files in place, and nothing else', async () => {
    const { home, pin, environment, target } = await registry()
    await fetchEngine(pin, target, environment)
    expect(readdirSync(target)).toEqual(['duckdb.node'])
    expect(readdirSync(dirname(target))).toEqual(['engine'])
    const [call, cwd] = readFileSync(join(home, 'calls'), 'utf8').split('\n')
    expect(call).toContain('pack @duckdb/node-bindings-test@1.0.0 --prefix ')
    expect(call).toContain(cwd)
  })

  test('many at once agree', async () => {
    const { pin, environment, target } = await registry('many')
    await Promise.all(Array.from({ length: 5 }, () => fetchEngine(pin, target, environment)))
    expect(readFileSync(join(target, 'duckdb.node'), 'utf8')).toBe('many')
    expect(readdirSync(dirname(target))).toEqual(['engine'])
  })

  test('another tarball, or other files in it, are refused before anything is in place', async () => {
    const { pin, environment, target } = await registry()
    expect(await failure(fetchEngine({ ...pin, integrity: 'sha512-x' }, target, environment))).toMatch(
      /^engine-unavailable: npm's tarball of the engine is sha512-.*, not sha512-x$/,
    )
    const files = { 'duckdb.node': { size: 6, sha256: '00' } }
    expect(await failure(fetchEngine({ ...pin, files }, target, environment))).toBe(
      'engine-unavailable: the engine as unpacked is not the one that was pinned: duckdb.node has a wrong checksum',
    )
    expect(readdirSync(dirname(target))).toEqual([])
  })

  test('a damaged folder in the way is replaced', async () => {
    const { pin, environment, target } = await registry()
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'duckdb.node'), 'broken')
    await fetchEngine(pin, target, environment)
    expect(readFileSync(join(target, 'duckdb.node'), 'utf8')).toBe('engine')
  })

  test.each([
    ['no network', 'echo "npm error code ENOTFOUND" >&2; exit 1', 'ENOTFOUND'],
    ['a dumb failure', 'exit 3', 'it failed without a code'],
  ])('%s is an error with advice', async (_, script, reason) => {
    const { pin, environment, target } = await registry('engine', script)
    expect(await failure(fetchEngine(pin, target, environment))).toBe(
      `engine-unavailable: npm could not fetch the engine @duckdb/node-bindings-test@1.0.0: ${reason}`,
    )
  })

  test.each(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'TAR_BAD_ARCHIVE', 'EINTEGRITY'])(
    '%s: what came is damaged, which is no lack of a network',
    async (code) => {
      const { pin, environment, target } = await registry('engine', `echo "npm error code ${code}" >&2; exit 1`)
      await expect(fetchEngine(pin, target, environment)).rejects.toMatchObject({
        code: 'engine-unavailable',
        message: `npm was sent a damaged archive of the engine @duckdb/node-bindings-test@1.0.0: ${code}`,
        fix: expect.stringMatching(/^Try again; (?!.*Without network)/),
      })
    },
  )

  test.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS, or npm’s `cafile`/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /NODE_EXTRA_CA_CERTS/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /NODE_EXTRA_CA_CERTS/],
    ['E407', /^A proxy .* npm’s `proxy` and `https-proxy`/],
    ['E401', /^The registry that npm asks wants a token/],
    ['E404', /A mirror must hold @duckdb/],
    ['ECONNREFUSED', /^Without network/],
  ])('%s: the advice is about that', async (code, fix) => {
    const { pin, environment, target } = await registry('engine', `echo "npm error code ${code}" >&2; exit 1`)
    await expect(fetchEngine(pin, target, environment)).rejects.toMatchObject({
      message: `npm could not fetch the engine @duckdb/node-bindings-test@1.0.0: ${code}`,
      fix: expect.stringMatching(fix),
    })
  })

  test('a folder in the way that holds more than the engine is replaced', async () => {
    const { pin, environment, target } = await registry()
    mkdirSync(target, { recursive: true })
    for (const name of ['duckdb.node', 'libc.so.6']) writeFileSync(join(target, name), 'engine')
    await fetchEngine(pin, target, environment)
    expect(readdirSync(target)).toEqual(['duckdb.node'])
  })

  test('no npm, or an npm that serves nothing', async () => {
    const { pin, environment, target } = await registry('engine', 'true')
    expect(await failure(fetchEngine(pin, target, environment))).toMatch(/fetched no tarball/)
    expect(await failure(fetchEngine(pin, target, { PATH: '/nonexistent' }))).toMatch(/npm is not installed$/)
  })
})

describe('finding the engine', () => {
  test('node_modules has it here', async () => {
    expect(await findBinding({})).toContain('node-bindings-')
  })

  test.each([
    ['/a/dist/cli.js', ['/a/node_modules']],
    ['/a/dist/chunks/x.js', ['/a/node_modules']],
    ['/a/packages/tables/src/binding.ts', ['/a/node_modules']],
    ['/p/node_modules/sea-trials/dist/chunks/x.js', ['/p/node_modules/sea-trials/node_modules', '/p/node_modules']],
    ['/a/elsewhere/x.js', []],
  ])('%s: no node_modules but our own', (ours, folders) => {
    expect(modulesBeside(ours)).toEqual(folders.map((path) => join(path)))
  })

  test('node_modules of a folder above, or of another size, is passed over; the cache must hold the engine alone', async () => {
    const installed = await findBinding({})
    const names = Object.keys(pinFor(thisPlatform()).files)
    const home = mkdtempSync(join(folder, 'home-'))
    const ours = join(home, 'checkout', 'dist', 'chunks', 'x.js')
    const environment = { XDG_CACHE_HOME: home, PATH: '/nonexistent' }
    const ask = () => findBinding(environment, thisPlatform(), ours)
    const cache = cacheFolder(environment, pinFor(thisPlatform()))
    const above = join(home, 'node_modules', '@duckdb', `node-bindings-${thisPlatform()}`)
    const beside = join(home, 'checkout', 'node_modules', '@duckdb', `node-bindings-${thisPlatform()}`)
    for (const place of [cache, above, beside]) mkdirSync(place, { recursive: true })
    for (const name of names) {
      copyFileSync(join(installed, name), join(above, name))
      writeFileSync(join(beside, name), 'short')
    }
    expect(await failure(ask())).toMatch(/npm is not installed$/)
    for (const name of names) copyFileSync(join(installed, name), join(cache, name))
    expect(await ask()).toBe(cache)
    writeFileSync(join(cache, 'libc.so.6'), '')
    expect(await failure(ask())).toMatch(/npm is not installed$/)
    for (const name of names) copyFileSync(join(installed, name), join(beside, name))
    expect(await ask()).toBe(beside)
    rmSync(home, { recursive: true })
  })

  test('SEA_TRIALS_ENGINE comes first and must be right', async () => {
    const installed = await findBinding({})
    expect(await findBinding({ SEA_TRIALS_ENGINE: installed })).toBe(installed)
    const broken = mkdtempSync(join(folder, 'engine-'))
    const ask = () => failure(findBinding({ SEA_TRIALS_ENGINE: broken }))
    expect(await ask()).toMatch(/does not hold the engine that was released: .* is missing$/)
    for (const name of Object.keys(pinFor(thisPlatform()).files))
      writeFileSync(join(broken, name), readFileSync(join(installed, name)))
    const bytes = readFileSync(join(broken, 'duckdb.node'))
    writeFileSync(join(broken, 'duckdb.node'), bytes.subarray(0, 4096))
    expect(await ask()).toMatch(/duckdb.node has 4096 bytes instead of \d+$/)
    bytes[5000]! ^= 1
    writeFileSync(join(broken, 'duckdb.node'), bytes)
    expect(await ask()).toMatch(/duckdb.node has a wrong checksum$/)
  })

  test('the tool cache comes before the user cache', () => {
    const pin = { version: '1', platform: 'p' } as Pin
    const tail = join('sea-trials', 'engine', '1', 'p')
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '/t', XDG_CACHE_HOME: '/x' }, pin)).toBe(join('/t', tail))
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, pin)).toBe(join('/x', tail))
  })

  test('every platform is pinned, others are named', async () => {
    for (const system of ['linux', 'darwin', 'win32'])
      for (const processor of ['x64', 'arm64']) expect(pinFor(`${system}-${processor}`).integrity).toMatch(/^sha512-/)
    expect(await failure(findBinding({}, 'sunos-x64'))).toBe(
      'engine-unavailable: there is no DuckDB engine for sunos-x64',
    )
    expect(await failure(findBinding({}, '__proto__'))).toMatch(/^engine-unavailable/)
  })
})
