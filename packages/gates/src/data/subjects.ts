/** What a verdict about data is about, by digest. */
import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { digestBytes } from '@sea-trials/registry/digest'
import { own } from '@sea-trials/schema/json'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Subject } from '@sea-trials/schema/verdict'
import type { DataSet } from './data-set.ts'

type Digest = (file: string) => Promise<string>

/** `data:train`, with the digest of its files. */
export async function dataSubject(data: DataSet, policy: Ground, digest: Digest): Promise<Subject> {
  const { files } = data.table
  const path = files.length === 1 && files[0] !== undefined ? { path: shownFile(policy, files[0]) } : {}
  return { name: `data:${data.name}`, digest: await dataDigest(files, digest), ...path }
}

/** Of one file its digest; of several, of the JSON list of their digests in order of their paths. */
export async function dataDigest(files: readonly string[], digest: Digest): Promise<string> {
  const digests = await Promise.all(files.map(digest))
  const [only] = digests
  return digests.length === 1 && only !== undefined ? only : digestBytes(JSON.stringify(digests))
}

export function policySubject(policy: Policy): Subject {
  return {
    name: 'policy',
    digest: policy.digest,
    ...(policy.file === undefined ? {} : { path: basename(policy.file) }),
  }
}

type Ground = Pick<Policy, 'root' | 'standsFor'>

/**
 * A file as people know it, relative to the policy's folder, with `/` on every system: the same verdict everywhere. The file's
 * own links are resolved already.
 */
export function shownFile({ root, standsFor }: Ground, file: string): string {
  const path = relativePath(realpathSync(root), file)
  return own(standsFor ?? {}, path) ?? path
}
