/**
 * Data in the working tree that are not what their `.dvc` file says: somebody has changed them since `dvc add`. What is judged
 * is then not what git holds, or not what lies there; the verdict says which.
 */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { printable } from '@sea-trials/schema/text'
import { matcher, POINTER } from '@sea-trials/tables/files'
import { type DataFile, dataFiles, type Tree } from '../data-files.ts'
import { type DvcCache, md5Of } from './cache.ts'

type Kept = Extract<DataFile, { kind: 'dvc' }>

const isKept = (file: DataFile): file is Kept => file.kind === 'dvc'

/**
 * Of files that are read where they lie, and of those that ought to lie there. Undefined where all are what their pointers say,
 * or have none.
 */
export async function changedSince(
  pattern: string,
  paths: readonly string[],
  { root, tree, cache }: { readonly root: string; readonly tree: Tree; readonly cache: DvcCache },
): Promise<string | undefined> {
  const pointers = new Set<string>()
  for (const path of paths) for (const pointer of await pointersOf(path, root)) pointers.add(pointer)
  const isNamed = await matcher(pattern)
  const changed = new Set<string>()
  for (const pointer of pointers) {
    // A file of DVC that is not read here (of an import, say) is not asked for, and no error.
    const kept = (await dataFiles(pointer, tree, cache).catch((): readonly DataFile[] => [])).filter(isKept)
    for (const { path, object } of kept) {
      // The list of a folder is not here, and what lies there is not the very folder.
      if (object.folder) changed.add(path)
      else if (isNamed(path) && !(await hasMd5(resolve(root, path), object))) changed.add(path)
    }
    const folder = pointer.slice(0, -POINTER.length)
    for (const path of paths)
      if (
        path.startsWith(`${folder}/`) &&
        kept.length > 0 &&
        !kept.some((file) => file.object.folder || file.path === path)
      )
        changed.add(path)
  }
  return saying(changed, 'judged as found: `dvc add` records it, `dvc checkout` brings back the other')
}

/** Of data that were taken from the cache: what lies in their place, and was passed over. */
export async function passedOver(
  files: readonly DataFile[],
  isBeside: (index: number) => boolean,
  { root, named }: { readonly root: string; readonly named: readonly string[] },
): Promise<string | undefined> {
  const kept = new Set(files.map(({ path }) => path))
  const other = new Set<string>()
  for (const [i, { path }] of files.entries()) if (!isBeside(i) && (await isFile(resolve(root, path)))) other.add(path)
  for (const pointer of named) {
    const folder = pointer.endsWith(POINTER) ? pointer.slice(0, -POINTER.length) : undefined
    if (folder === undefined || !files.some(({ path }) => path.startsWith(`${folder}/`))) continue
    for (const path of await filesIn(folder, root)) if (!kept.has(path)) other.add(path)
  }
  return saying(other, 'not judged: what DVC keeps is. `dvc add` records it, `dvc checkout` brings back the other')
}

/** Files of DVC that may speak of a path: its own, and those of the folders that it lies in. */
async function pointersOf(path: string, root: string): Promise<readonly string[]> {
  const parts = path.split('/')
  const candidates = parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/')}${POINTER}`)
  const found = await Promise.all(candidates.map((each) => isFile(resolve(root, each))))
  return candidates.filter((_, i) => found[i])
}

const hasMd5 = (file: string, { md5, legacy }: Kept['object']): Promise<boolean> =>
  md5Of(file, legacy).then(
    (digest) => digest === md5,
    () => false,
  )

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

async function filesIn(folder: string, root: string): Promise<readonly string[]> {
  const found = await readdir(resolve(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relativePath(root, join(entry.parentPath, entry.name)))
}

const MOST_NAMED = 3

function saying(paths: ReadonlySet<string>, what: string): string | undefined {
  const [first, ...others] = [...paths].toSorted()
  if (first === undefined) return undefined
  const names = [first, ...others.slice(0, MOST_NAMED - 1)].map(printable).join(', ')
  const more = others.length < MOST_NAMED ? '' : ` and ${others.length + 1 - MOST_NAMED} more`
  return `${names}${more} ${others.length === 0 ? 'is' : 'are'} not what the .dvc file says, and ${what}`
}
