/** Bundles our server for tests that run from source, where there is no dist. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Call it in `beforeAll`. The bundle stands inside node_modules, so that it finds onnxruntime's WebAssembly. */
export async function buildOwnServer(): Promise<void> {
  const folder = fileURLToPath(new URL('../../../node_modules/.cache/sea-trials/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  // A file for each process: test files run side by side.
  const outfile = `${folder}serve-${process.pid}.mjs`
  await build({
    entryPoints: [fileURLToPath(new URL('../src/serve.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url)" },
    logLevel: 'error',
  })
  process.env.SEA_TRIALS_SERVE_JS = outfile
}
