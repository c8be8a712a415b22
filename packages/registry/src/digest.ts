/** Digests: what every piece of evidence is about. Always `sha256:` and 64 hexadecimal digits. */
import { createHash } from 'node:crypto'
import { createReadStream, type Dirent, type Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath } from '@sea-trials/schema/policy/paths'

const DIGEST = /^sha256:[0-9a-f]{64}$/

export const isDigest = (text: unknown): text is string => typeof text === 'string' && DIGEST.test(text)

/** `sha256:ab12…9f30`, for people. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 11)}…${digest.slice(-4)}`

export const digestBytes = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** The sha256 of a regular file's bytes, read as a stream. Throws `missing-file` for anything else. */
export async function digestFile(path: string): Promise<string> {
  const found = await statOf(path)
  // A named pipe or a device would be waited for without end.
  if (!found.isFile()) throw unreadable(path, 'it is no regular file')
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  } catch (error) {
    throw unreadable(path, messageOf(error), error)
  }
  return `sha256:${hash.digest('hex')}`
}

/** One file of a model that is a folder: path relative to it, with `/`. */
export interface Resource {
  readonly path: string
  readonly digest: string
}

export interface FolderDigest {
  readonly digest: string
  /** In the order that the digest was made in. The digest does not cover their names: compare these as well. */
  readonly resources: readonly Resource[]
}

// What the OpenSSF model-signing tool leaves out of a model by default.
const IGNORED = new Set(['.git', '.gitattributes', '.gitignore', '.github', 'model.sig'])

/**
 * The root of a folder as OpenSSF model-signing 1.0 defines it: sha256 over the raw digests of its files, in the order
 * of their paths; what its Python package signs for the folder. Symbolic links are refused.
 */
export async function digestFolder(folder: string): Promise<FolderDigest> {
  const resources: Resource[] = []
  for (const path of (await filesUnder(folder, '')).sort(byPathParts))
    resources.push({ path, digest: await digestFile(join(folder, path)) })
  if (resources.length === 0) throw unreadable(folder, 'the folder holds no file')
  const root = createHash('sha256')
  for (const { digest } of resources) root.update(Buffer.from(digest.slice('sha256:'.length), 'hex'))
  return { digest: `sha256:${root.digest('hex')}`, resources }
}

/** A file's sha256, a folder's model-signing root. */
async function digestModel(path: string): Promise<string> {
  return (await statOf(path)).isDirectory() ? (await digestFolder(path)).digest : digestFile(path)
}

/**
 * Remembers digests for a run, so that gates in one process hash a file once. A file that changes its size, time or
 * identity is read again, and other bytes than before are an error: nobody knows which of them were judged. What a registry
 * stores is hashed anew while it is copied.
 */
export function digestBook(): (file: string) => Promise<string> {
  const known = new Map<string, { readonly mark: string; readonly digest: Promise<string> }>()
  return async (file) => {
    const found = await statOf(file)
    if (found.isDirectory()) return digestModel(file)
    const mark = [found.dev, found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ')
    const entry = known.get(file)
    if (entry?.mark === mark) return entry.digest
    const read = digestFile(file)
    const digest = sameAs(entry?.digest, read, file)
    known.set(file, { mark, digest })
    // What could not be read is read again; what changed has changed for whoever asks next, too.
    read.catch(() => (entry === undefined ? known.delete(file) : known.set(file, entry)))
    return digest
  }
}

async function sameAs(before: Promise<string> | undefined, digest: Promise<string>, file: string): Promise<string> {
  const now = await digest
  if (before === undefined || (await before) === now) return now
  throw new SeaTrialsError(
    'unreadable-data',
    'the file changed while it was judged',
    'Let what writes it end before, or judge a copy.',
    { file: relativePath(process.cwd(), file) },
  )
}

async function filesUnder(folder: string, prefix: string): Promise<string[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(join(folder, prefix), { withFileTypes: true })
  } catch (error) {
    throw unreadable(join(folder, prefix), messageOf(error), error)
  }
  const files: string[] = []
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (prefix === '' && IGNORED.has(entry.name)) continue
    if (entry.isDirectory()) files.push(...(await filesUnder(folder, path)))
    else if (entry.isFile()) files.push(path)
    else throw unreadable(join(folder, path), 'a model folder holds files and folders only, no links')
  }
  return files
}

/** Folder by folder, each name by its code points, as Python orders paths: `a/b` stands before `a.txt`. */
function byPathParts(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = Buffer.compare(Buffer.from(a[i] as string), Buffer.from(b[i] as string))
    if (order !== 0) return order
  }
  return a.length - b.length
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    throw unreadable(path, 'it is not there', error)
  }
}

const unreadable = (path: string, why: string, cause?: unknown): SeaTrialsError =>
  new SeaTrialsError(
    'missing-file',
    `cannot be read: ${why}`,
    'Check the path, and that the step before made the file.',
    { file: relativePath(process.cwd(), path) },
    { cause },
  )
