/** The terminal's entry: dist/cli.js. Everything that can fail is inside `main`; exit codes are 0, 1 and 2. */
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { usersCache } from '@sea-trials/tables/cache-root'
import { isCi } from './ci.ts'

// Node keeps what it compiled: a sixth of a start over a small file. Only in the user's own cache, since code comes out of it,
// and not on a runner, where an earlier job may have written there.
if (!isCi(process.env)) module.enableCompileCache?.(join(usersCache(process.env), 'sea-trials', 'compiled'))
const { main } = await import('./cli.ts')

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2), fileURLToPath(import.meta.url))
