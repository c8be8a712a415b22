// Whatever tests put into the system's folder for temporary files lies in one folder of it, which `teardown.mjs` removes.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup() {
  process.env.SEA_TRIALS_TESTS = mkdtempSync(join(tmpdir(), 'sea-trials-tests-'))
  for (const name of process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'])
    process.env[name] = process.env.SEA_TRIALS_TESTS
}
