// Bundles what GitHub runs and the terminal starts into dist/: small entries over shared chunks, not minified, no maps.
// Usage: node scripts/build.mjs [--check]   (--check: build into a temporary folder and compare with dist/)
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { loadTypeScript } from './load.mjs'

const root = dirname(import.meta.dirname)
const require = createRequire(import.meta.url)
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const version = readJson('package.json').version

const actions = readdirSync(join(root, 'actions'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
const entryPoints = {
  ...Object.fromEntries(actions.map(({ name }) => [name, join(root, 'actions', name, 'main.ts')])),
  run: join(root, 'actions/main.ts'),
  cli: join(root, 'packages/cli/src/main.ts'),
  serve: join(root, 'packages/serving/src/serve.ts'),
}

/** ajv's compiler costs ten times what else reading a policy takes: our own schemas are compiled here. */
async function precompiled() {
  const { standaloneValidators } = await loadTypeScript('packages/schema/src/standalone.ts')
  const sources = standaloneValidators()
  return {
    name: 'validators',
    setup({ onLoad }) {
      onLoad({ filter: /packages[\\/]schema[\\/]src[\\/]\w+[\\/]compiled\.ts$/ }, ({ path }) => ({
        contents: sources[basename(dirname(path))],
        loader: 'js',
        resolveDir: dirname(path),
      }))
    },
  }
}

/** No action of ours asks for an OpenID token, and the HTTP client for it is 98 % of the toolkit that each start loads. */
const withoutOpenId = {
  name: 'without-openid',
  setup({ onLoad }) {
    onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
      contents: `export const OidcClient = { getIDToken() { throw new Error('left out of this bundle') } }`,
      loader: 'js',
    }))
  },
}

/** Four hundred small modules that only an interval needs: each distribution is made ready when it is first asked. */
const distributionsWhenAsked = {
  name: 'distributions-when-asked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@stdlib\// }, ({ path, importer }) =>
      /[\\/]stats[\\/]src[\\/]distributions\.ts$/.test(importer) ? { path, namespace: 'when-asked' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'when-asked' }, ({ path }) => ({
      contents: `let one\nexport default (...of) => (one ??= require(${JSON.stringify(path)}))(...of)`,
      resolveDir: join(root, 'packages/stats'),
    }))
  },
}

async function bundle(outdir) {
  rmSync(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    // Readable stack traces and diffs are worth more than a few megabytes.
    minify: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    logOverride: { 'direct-eval': 'silent' },
    define: { __SEA_TRIALS_VERSION__: JSON.stringify(version) },
    alias: { '@duckdb/node-bindings': join(root, 'packages/tables/src/duckdb-binding.cjs') },
    plugins: [await precompiled(), withoutOpenId, distributionsWhenAsked],
    banner: {
      js: "import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);",
    },
  })
  cpSync(
    join(dirname(require.resolve('onnxruntime-web')), 'ort-wasm-simd-threaded.wasm'),
    join(outdir, 'ort-wasm-simd-threaded.wasm'),
  )
  writeFileSync(join(outdir, 'licenses.txt'), licences(metafile))
  // dist/ is ESM wherever it is copied to.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n')
}

/** Name, version and licence text of every package that is in the bundle. */
function licences(metafile) {
  const folders = new Set(['node_modules/onnxruntime-web'])
  for (const input of Object.keys(metafile.inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'))
    if (found) folders.add(found[1])
  }
  const packagesOf = new Map()
  const locked = readJson('package-lock.json').packages
  for (const folder of [...folders].sort()) {
    const manifest = readJson(join(folder, 'package.json'))
    // A bundle of other packages than a fresh clone installs would match no check but the one on this machine.
    if (locked[folder]?.version !== manifest.version) {
      throw new Error(
        `${folder} is ${manifest.version}, package-lock.json says ${locked[folder]?.version}: run \`npm ci\` and build again`,
      )
    }
    const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)/i.test(name))
    const text = file
      ? readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()
      : 'No licence file in the package.'
    const name = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`
    packagesOf.set(text, new Set([...(packagesOf.get(text) ?? []), name]))
  }
  const parts = [...packagesOf].map(([text, names]) => `${[...names].join('\n')}\n\n${text}`)
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

function files(folder) {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort()
    : []
}

function compare(fresh, committed) {
  const names = [...new Set([...files(fresh), ...files(committed)])]
  return names.filter((name) => {
    const [a, b] = [join(fresh, name), join(committed, name)]
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b))
  })
}

/** New chunks are in nobody's clone until git knows them. */
function uncommitted() {
  const { stdout } = spawnSync('git', ['ls-files', '--others', '-z', 'dist'], { cwd: root, encoding: 'utf8' })
  return (stdout ?? '').split('\0').filter((name) => name !== '')
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'sea-trials-dist-'))
  await bundle(fresh)
  const stale = [...compare(fresh, join(root, 'dist')), ...uncommitted()]
  rmSync(fresh, { recursive: true })
  if (stale.length > 0) {
    console.error(
      `dist/ does not match the source; run \`npm run build\` and commit it. Differing: ${stale.join(', ')}`,
    )
    process.exit(1)
  }
  console.log('dist/ matches the source')
} else {
  await bundle(join(root, 'dist'))
}
