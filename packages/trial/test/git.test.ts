/** Git that cannot be started. */
import { expect, test } from '@jest/globals'
import { GitFailure, git } from '../src/git.ts'

test('is a failure, and leaves no timer behind that keeps the process alive', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  await expect(git('/no/such/folder', ['status'])).rejects.toThrow(GitFailure)
  expect(timers()).toBe(before)
})
