/**
 * Pins the engine: packs the native packages of DuckDB for every platform with npm and writes their digests to
 * packages/tables/src/digests.json. Run it after changing the version of @duckdb/node-api, and read the difference.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extract } from 'tar'

const PLATFORMS = [
  'linux-x64',
  'linux-arm64',
  'linux-x64-musl',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
]
const TARGET = new URL('../packages/tables/src/digests.json', import.meta.url)
const NATIVE = /\.(node|so|dylib|dll)$/

const { version } = createRequire(import.meta.url)('@duckdb/node-api/package.json')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const platforms = {}
for (const platform of PLATFORMS) {
  const folder = await mkdtemp(join(tmpdir(), 'engine-digests-'))
  try {
    await promisify(execFile)(npm, ['pack', '--silent', `@duckdb/node-bindings-${platform}@${version}`], {
      cwd: folder,
      shell: process.platform === 'win32',
    })
    const [tarball] = await readdir(folder)
    const integrity = `sha512-${digest('sha512', await readFile(join(folder, tarball)), 'base64')}`
    await extract({ file: join(folder, tarball), cwd: folder, strip: 1 })
    const files = {}
    for (const name of (await readdir(folder)).filter((name) => NATIVE.test(name)).sort()) {
      const bytes = await readFile(join(folder, name))
      files[name] = { size: bytes.length, sha256: digest('sha256', bytes, 'hex') }
    }
    platforms[platform] = { integrity, files }
  } finally {
    await rm(folder, { recursive: true })
  }
}
await writeFile(TARGET, `${JSON.stringify({ version, platforms }, null, 2)}\n`)

function digest(algorithm, bytes, encoding) {
  return createHash(algorithm).update(bytes).digest(encoding)
}
