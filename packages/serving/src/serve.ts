/**
 * Our own server as a program: `node dist/serve.js`, with MODEL and PORT in its environment, as every server that a policy
 * names. The stress test runs it so: a load generator that shares an event loop with its server measures itself.
 */
import { showError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { startModelServer } from './server.ts'

/** What a program cannot say in MODEL and PORT: JSON in SEA_TRIALS_SERVE. */
export interface ServeSettings {
  readonly name: string
  readonly positive?: Scalar
  readonly featureNames?: readonly string[]
}

try {
  const settings: ServeSettings = JSON.parse(process.env.SEA_TRIALS_SERVE ?? '{}')
  await startModelServer({ ...settings, model: process.env.MODEL ?? '', port: Number(process.env.PORT ?? 0) })
} catch (error) {
  process.stderr.write(`${showError(error)}\n`)
  process.exit(1)
}
