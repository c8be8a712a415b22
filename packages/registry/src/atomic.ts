/** Files that appear whole or not at all, whatever dies in between. */
import { createHash, randomBytes } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a store does to a disk; injected, so that tests can stop it at any step. */
export type Files = Pick<typeof nodeFiles, 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm'>
export const realFiles: Files = nodeFiles

const temporary = (folder: string): string => join(folder, `.incoming-${randomBytes(8).toString('hex')}`)

/** Writes or replaces a file: readers see the old bytes or the new ones. */
export async function replaceFile(path: string, content: string | Uint8Array, files: Files = realFiles): Promise<void> {
  await files.mkdir(dirname(path), { recursive: true })
  await withTemporary(dirname(path), files, async (waiting) => {
    await writeWhole(waiting, content, files)
    await files.rename(waiting, path)
  })
}

/** Creates a file unless it is there: of several processes at once, one is told true. */
export async function createFile(
  path: string,
  content: string | Uint8Array,
  files: Files = realFiles,
): Promise<boolean> {
  await files.mkdir(dirname(path), { recursive: true })
  return withTemporary(dirname(path), files, async (waiting) => {
    await writeWhole(waiting, content, files)
    return linkOnce(waiting, path, files)
  })
}

/** Copies a file, hashing what is written; the copy appears only if its digest is the one expected. False: it is not. */
export async function copyVerified(
  from: string,
  to: string,
  digest: string,
  files: Files = realFiles,
): Promise<{ readonly digest: string; readonly copied: boolean }> {
  await files.mkdir(dirname(to), { recursive: true })
  return withTemporary(dirname(to), files, async (waiting) => {
    const source = await files.open(from, 'r')
    const hash = createHash('sha256')
    try {
      const target = await files.open(waiting, 'wx')
      try {
        const buffer = Buffer.allocUnsafe(1 << 20)
        for (;;) {
          const { bytesRead } = await source.read(buffer, 0, buffer.length)
          if (bytesRead === 0) break
          const chunk = buffer.subarray(0, bytesRead)
          hash.update(chunk)
          await target.writeFile(chunk)
        }
        await target.sync()
      } finally {
        await target.close()
      }
    } finally {
      await source.close()
    }
    const actual = `sha256:${hash.digest('hex')}`
    if (actual !== digest) return { digest: actual, copied: false }
    await files.rename(waiting, to)
    return { digest: actual, copied: true }
  })
}

async function withTemporary<T>(folder: string, files: Files, work: (path: string) => Promise<T>): Promise<T> {
  const path = temporary(folder)
  try {
    return await work(path)
  } finally {
    // A process that dies here leaves a file that no reader looks at.
    await files.rm(path, { force: true }).catch(() => {})
  }
}

async function writeWhole(path: string, content: string | Uint8Array, files: Files): Promise<void> {
  const handle = await files.open(path, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A hard link is made once: POSIX and NTFS promise that a second one fails, where a rename would replace. */
async function linkOnce(from: string, to: string, files: Files): Promise<boolean> {
  try {
    await files.link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
