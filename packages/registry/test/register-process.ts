/** One process that registers, for tests that race and kill: arguments folder, record and files; prints what came of it. */

import { fileRegistry } from '@sea-trials/registry/stores/file'
import { SeaTrialsError } from '@sea-trials/schema/error'

const [folder, record, files] = process.argv.slice(2) as [string, string, string]
const registry = fileRegistry({ folder, shown: 'file:registry/' })
const outcome = await registry.register(JSON.parse(record), JSON.parse(files)).catch((error: unknown) => {
  if (error instanceof SeaTrialsError) return error.code
  throw error
})
process.stdout.write(outcome)
