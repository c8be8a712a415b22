/** The terminal's entry: dist/cli.js. Everything that can fail is inside `main`; exit codes are 0, 1 and 2. */
import { main } from './cli.ts'

process.exitCode = await main(process.argv.slice(2))
