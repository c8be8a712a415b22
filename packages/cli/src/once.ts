/** Whether a trial from the terminal may use what an earlier one has judged. */
import { join } from 'node:path'
import { digestFile } from '@sea-trials/registry/digest'
import { usersCache } from '@sea-trials/tables/cache-root'
import type { JudgeOnce } from '@sea-trials/trial/earlier/earlier'
import { isCi } from './ci.ts'

/**
 * On a laptop alone, and for the program as it is built: its first file names all others by their digests, so that the digest
 * of the one stands for all. Undefined elsewhere.
 */
export async function onceIn(
  environment: Readonly<Record<string, string | undefined>>,
  entry: string | undefined,
): Promise<JudgeOnce | undefined> {
  if (!entry?.endsWith('.js') || isCi(environment)) return undefined
  const { judgeOnce } = await import('@sea-trials/trial/earlier/earlier')
  const cache = join(usersCache(environment), 'sea-trials', 'verdicts')
  return judgeOnce({ cache, build: await digestFile(entry) })
}
