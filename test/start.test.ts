/** What a start leaves behind: code that Node compiled goes into the user's own cache, and nowhere on a runner. */
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { cli, emptyFolder } from './support/cli.ts'

const node = process.env.SEA_TRIALS_NODE24

async function compiledBy(env: Readonly<Record<string, string>>): Promise<boolean> {
  const cache = emptyFolder('cache-')
  const run = await cli(['-V'], {
    cwd: cache,
    env: { XDG_CACHE_HOME: cache, ...env },
    ...(node === undefined ? {} : { node }),
  })
  expect(run.exitCode).toBe(0)
  return existsSync(join(cache, 'sea-trials', 'compiled'))
}

test.each([
  ['a laptop keeps what was compiled', {}, node !== undefined || 'enableCompileCache' in module],
  ['a runner with a tool cache does not', { RUNNER_TOOL_CACHE: emptyFolder('tools-') }, false],
  ['nor does any other CI', { CI: 'true' }, false],
])('%s', async (_, env, kept) => {
  expect(await compiledBy(env as Readonly<Record<string, string>>)).toBe(kept)
})
