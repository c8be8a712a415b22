/** The terminal's entry: dist/cli.js. Everything that can fail is inside `main`; exit codes are 0, 1 and 2. */
import { main } from './cli.ts'

// A reader that has seen enough (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
