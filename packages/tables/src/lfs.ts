/**
 * What Git LFS leaves in place of a file that was not fetched: a few lines of text with the file's digest.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'

export interface LfsPointer {
  /** sha256 of the file that is meant, hexadecimal. */
  readonly oid: string
  readonly size: number
}

/** The specification: a pointer has fewer bytes than this. */
export const LARGEST_POINTER = 1024

/** Undefined for what is no pointer. */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length >= LARGEST_POINTER) return undefined
  const [version, ...lines] = Buffer.from(bytes).toString('latin1').split(/\r?\n/)
  if (!/^version https?:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(version ?? '')) return undefined
  const [oid] = lines.flatMap((line) => /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1] ?? [])
  const [size] = lines.flatMap((line) => /^size (\d{1,15})$/.exec(line)?.[1] ?? [])
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) }
}

/** Throws `unreadable-data` for a pointer in the place of data: read as a CSV, it would be one of three rows. */
export async function assertFetched(file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(LARGEST_POINTER), position: 0 })
    if (lfsPointer(buffer.subarray(0, bytesRead)) === undefined) return
  } finally {
    await handle.close()
  }
  throw new SeaTrialsError(
    'unreadable-data',
    `${basename(file)} is a pointer of Git LFS, not the data`,
    'Run `git lfs pull`, or check out with `lfs: true`.',
    { file: basename(file) },
  )
}
