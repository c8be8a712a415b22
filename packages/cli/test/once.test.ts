/** Where earlier verdicts may be used: on a laptop, by a program that is known byte for byte. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { onceIn } from '../src/once.ts'

const entry = join(mkdtempSync(join(tmpdir(), 'once-')), 'cli.js')
writeFileSync(entry, 'x')

test('on a laptop', async () => {
  expect(await onceIn({}, entry)).toBeInstanceOf(Function)
})
test.each(['CI', 'GITHUB_ACTIONS', 'RUNNER_TOOL_CACHE', 'JENKINS_URL', 'TF_BUILD', 'TEAMCITY_VERSION'])(
  'not on a runner (%s), where others may have written into the cache',
  async (name) => {
    expect(await onceIn({ [name]: 'true' }, entry)).toBeUndefined()
    expect(await onceIn({ [name]: '' }, entry)).toBeUndefined()
  },
)
test('not with --fresh, nor from sources, whose first file says nothing of the others', async () => {
  expect(await onceIn({}, undefined)).toBeUndefined()
  expect(await onceIn({}, entry.replace('.js', '.ts'))).toBeUndefined()
})
