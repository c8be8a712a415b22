/** Data sets are named by paths and globs; here they become lists of files. */
import { realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, posix, relative, resolve, sep } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'

/**
 * The files that a path or a glob names, absolute, links resolved, sorted. Hidden files are only matched by name.
 * @param pattern a path or a glob, `/` between folders
 * @param root the folder it is relative to
 * @param workspace the folder that no file may lie outside of after links are resolved
 * @throws `missing-file` when there are none; `bad-input` for a file outside of the workspace
 */
export async function expandFiles(pattern: string, root: string, workspace?: string): Promise<readonly string[]> {
  const found = await matchingFiles(pattern, root)
  const pointer = found.find((file) => file.endsWith(POINTER))
  if (pointer !== undefined) {
    const shown = inside(resolve(root), pointer)
    throw new SeaTrialsError(
      'missing-file',
      `the data that ${JSON.stringify(shown)} stands for are not here, nor in a cache of DVC on this machine`,
      `Run \`dvc pull ${shown}\` before.`,
    )
  }
  if (found.length === 0 && (await stat(resolve(root, pattern)).catch(() => undefined))?.isDirectory())
    throw new SeaTrialsError(
      'missing-file',
      `${JSON.stringify(pattern)} is a folder, and a data set is files`,
      `Name them by a glob: ${JSON.stringify(`${pattern.replace(/\/+$/, '')}/*.parquet`)}, with \`**/\` before the \`*\` where they lie in folders.`,
    )
  if (found.length === 0)
    throw new SeaTrialsError(
      'missing-file',
      `no file ${JSON.stringify(pattern)} in ${shown(resolve(root))}`,
      'Check the path; it is relative to that folder. Are the data checked out (Git LFS, DVC, an artifact)?',
    )
  const files = await Promise.all(found.map((file) => realpath(file)))
  const home = workspace === undefined ? undefined : await realpath(workspace)
  for (const [index, file] of files.entries())
    if (home !== undefined && !within(home, file))
      throw new SeaTrialsError(
        'bad-input',
        `${JSON.stringify(pattern)} leads outside of the workspace, by way of ${basename(found[index]!)}`,
        'Data files lie inside the workspace after links are resolved; copy the file there.',
      )
  return [...new Set(files)].sort()
}

/** Whether a path relative to the root, with `/`, is what a glob (or a path) names: the same that is found on disk. */
export async function matcher(pattern: string): Promise<(path: string) => boolean> {
  const plain = posix.normalize(pattern)
  if (!mayBeGlob(plain)) return (path) => path === plain
  const { default: picomatch } = await import('picomatch')
  const isMatch = picomatch(plain, { posix: true })
  return (path) => path === plain || isMatch(path)
}

/**
 * The files that a path or a glob names, absolute; none where there are none. A file that only DVC knows is not passed over
 * in silence: its `.dvc` file stands in its place.
 */
export async function matchingFiles(pattern: string, root: string): Promise<readonly string[]> {
  // A file may be called `data[1].csv`: what exists under the very name is meant.
  const plain = resolve(root, pattern)
  for (const file of [plain, `${plain}${POINTER}`])
    if ((await stat(file).catch(() => undefined))?.isFile()) return [file]
  if (!mayBeGlob(pattern)) return []
  // Loaded only where it is needed: most data are named by their path.
  const { glob } = await import('tinyglobby')
  const found = await glob({
    patterns: [pattern, `${pattern}${POINTER}`],
    cwd: root,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const files = new Set(found.map((file) => resolve(file)))
  return [...files].filter((file) => !file.endsWith(POINTER) || !files.has(file.slice(0, -POINTER.length)))
}

/** What DVC leaves beside data that it keeps, and git holds in their place. */
export const POINTER = '.dvc'

export const mayBeGlob = (pattern: string): boolean => /[*?[\]{}()!]/.test(pattern)

const within = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}

/** As people see it from where they stand, who need not be told where on this machine that is. */
const shown = (folder: string): string =>
  folder === process.cwd() ? 'the working directory' : inside(process.cwd(), folder)

/** Relative where that is shorter to read, with `/`. */
const inside = (folder: string, path: string): string =>
  within(folder, path) ? relative(folder, path).split(sep).join('/') : path
