// Imports a TypeScript module of the project: Node 20 cannot, so it is bundled first. Packages stay outside of the bundle.
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const root = dirname(import.meta.dirname)
const rooms = [
  'stats',
  'schema',
  'tables',
  'serving',
  'registry',
  'profile',
  'gates',
  'report',
  'trial',
  'runner',
  'cli',
]

export async function loadTypeScript(file) {
  const outfile = join(root, 'node_modules/.cache/sea-trials', `${file.replaceAll(/[^a-z]+/g, '-')}.mjs`)
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    // Rooms are packages too, but only their source is there.
    alias: Object.fromEntries(rooms.map((name) => [`@sea-trials/${name}`, join(root, 'packages', name, 'src')])),
  })
  return import(`file://${outfile}?${Date.now()}`)
}
