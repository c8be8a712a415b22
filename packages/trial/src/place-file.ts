/** Bytes that lie under a digest get a name that says what they are. */
import { createHash } from 'node:crypto'
import { constants, copyFile, link, realpath, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolder } from './output.ts'

export interface Shelf {
  /** Folder that it is in, absolute. */
  readonly folder: string
  readonly root: string
  readonly workspace: string
}

/** Where a file of that path may be put: in a folder of its own, so that no two have one name. */
export async function slotFor(shelf: Shelf, path: string): Promise<string> {
  const own = join(shelf.folder, createHash('sha256').update(path).digest('hex').slice(0, 12))
  await makeFolder(own, shelf)
  const file = join(own, safeName(path))
  await rm(file, { force: true })
  return file
}

/** A link where the file system has links, else a copy. */
export async function placeFile(source: string, target: string): Promise<void> {
  const real = await realpath(source)
  // Written over, a link would write into what it leads to.
  await rm(target, { force: true })
  await link(real, target).catch(() => copyFile(real, target, constants.COPYFILE_FICLONE))
}

/** The last part of a path; one out of a commit may be anything. */
export function safeName(path: string): string {
  const name = basename(path.replaceAll('\\', '/'))
  return /^\.{0,2}$/.test(name) ? 'data' : name
}
