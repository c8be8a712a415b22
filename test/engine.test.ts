/** The suite as GitHub unpacks it, without node_modules: the engine comes through npm, and only as it was released. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { create } from 'tar'
import { stageSuite } from './support/act.ts'
import { project, runAction } from './support/action.ts'
import { edit, emptyFolder } from './support/cli.ts'

const suite = stageSuite()
const workspace = emptyFolder('data-')
writeFileSync(join(workspace, 'd.csv'), 'a\n1\n2\n')
const platform = `${process.platform}-${process.arch}`
const name = `@duckdb/node-bindings-${platform}`
const integrityOf = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

let tarball: Buffer
let version: string
beforeAll(() => {
  const installed = join(project, 'node_modules', name)
  version = (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version
  const into = emptyFolder('pack-')
  const file = join(into, 'engine.tgz')
  create({ file, cwd: installed, prefix: 'package', gzip: { level: 1 }, sync: true }, readdirSync(installed))
  tarball = readFileSync(file)
  rmSync(into, { recursive: true })
  // The same files, packed into other bytes than the publisher's. The files keep the digests that were released.
  const { platforms } = JSON.parse(readFileSync(join(project, 'packages/tables/src/digests.json'), 'utf8')) as {
    platforms: Readonly<Record<string, { integrity: string }>>
  }
  const released = platforms[platform]?.integrity as string
  const chunks = readdirSync(join(suite, 'dist/chunks')).map((file) => join(suite, 'dist/chunks', file))
  const holding = chunks.filter((file) => readFileSync(file, 'utf8').includes(released))
  expect(holding).toHaveLength(1)
  edit(holding[0] as string, (text) => text.replaceAll(released, integrityOf(tarball)))
}, 120_000)

const servers: Server[] = []
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))))

/** An npm registry that holds one package, and says that its bytes are right whatever they are. */
async function registry(bytes: Buffer): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    asked.push(decodeURIComponent(request.url ?? ''))
    if (request.url?.endsWith('.tgz')) return response.end(bytes)
    const dist = { tarball: `http://127.0.0.1:${port}/engine.tgz`, integrity: integrityOf(bytes) }
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }),
    )
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked }
}

const validate = (tools: string, url: string) =>
  runAction({
    suite,
    action: 'actions/data-validate',
    workspace,
    inputs: { data: 'd.csv', require: 'row_count = 2' },
    env: {
      RUNNER_TOOL_CACHE: tools,
      HOME: emptyFolder('home-'),
      npm_config_registry: url,
      npm_config_fetch_retries: '0',
    },
  })

test('is fetched once, and found from then on', async () => {
  const [{ url, asked }, tools] = [await registry(tarball), emptyFolder('tools-')]
  const first = await validate(tools, url)
  expect([first.stdout, first.exitCode]).toEqual([expect.stringContaining('passed'), 0])
  expect([...new Set(asked)]).toEqual([`/${name}`, '/engine.tgz'])
  const before = asked.length
  expect((await validate(tools, url)).exitCode).toBe(0)
  expect(asked).toHaveLength(before)
  rmSync(tools, { recursive: true })
}, 120_000)

test('is not loaded when its bytes are others, though the registry vouches for them', async () => {
  const bytes = Buffer.from(tarball)
  // The time in gzip's header: still a sound archive of the same files.
  bytes[4] = (bytes[4] as number) ^ 1
  const [{ url }, tools] = [await registry(bytes), emptyFolder('tools-')]
  const judged = await validate(tools, url)
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([2, 'error'])
  expect(judged.commands.find(({ name: one }) => one === 'error')?.message).toMatch(
    /npm's tarball of the engine is sha512-/,
  )
  expect(readdirSync(tools, { recursive: true }).filter((file) => String(file).endsWith('.node'))).toEqual([])
}, 120_000)

test('is not had without a registry: the error says what to do', async () => {
  const judged = await validate(emptyFolder('tools-'), 'http://127.0.0.1:1/')
  expect([judged.exitCode, judged.outputs.verdict]).toEqual([2, 'error'])
  expect(judged.commands.find(({ name: one }) => one === 'error')?.message).toMatch(/ECONNREFUSED.*SEA_TRIALS_ENGINE/)
})
