/** Data sets are named by paths and globs; here they become lists of files. */
import { realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'

/**
 * The files that a path or a glob names, absolute, links resolved, sorted. Hidden files are only matched by name.
 * @param pattern a path or a glob, `/` between folders
 * @param root the folder it is relative to
 * @param workspace the folder that no file may lie outside of after links are resolved
 * @throws `missing-file` when there are none; `bad-input` for a file outside of the workspace
 */
export async function expandFiles(pattern: string, root: string, workspace?: string): Promise<readonly string[]> {
  const found = await matching(pattern, root)
  if (found.length === 0)
    throw new SeaTrialsError(
      'missing-file',
      `no file ${JSON.stringify(pattern)} in ${inside(process.cwd(), resolve(root))}`,
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

async function matching(pattern: string, root: string): Promise<readonly string[]> {
  // A file may be called `data[1].csv`: what exists under the very name is meant.
  const plain = resolve(root, pattern)
  const exact = await stat(plain).catch(() => undefined)
  if (exact?.isFile()) return [plain]
  // Loaded only where it is needed: most data are named by their path.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return []
  const found = await glob({
    patterns: [pattern],
    cwd: root,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  return found.map((file) => resolve(file))
}

const within = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}

/** Relative where that is shorter to read, with `/`. */
const inside = (folder: string, path: string): string =>
  within(folder, path) ? relative(folder, path).split(sep).join('/') : path
