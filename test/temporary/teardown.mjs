import { rmSync } from 'node:fs'

export default function teardown() {
  rmSync(process.env.SEA_TRIALS_TESTS, { recursive: true, force: true, maxRetries: 3 })
}
