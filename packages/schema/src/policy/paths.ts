/** Which files a policy, a contract or an input may name: those inside the workspace, after links are resolved. */
import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { type ErrorCode, type Position, SeaTrialsError } from '../error.ts'
import { printable } from '../text.ts'

export interface Ground {
  /** The folder that relative paths start from, absolute. */
  readonly root: string
  /** The folder that nothing may leave, absolute. */
  readonly workspace: string
}

const glob = /[*?[{]/

/**
 * The absolute path of what is named (a path, or a glob), or an error of the given code when it lies outside of the
 * workspace, is a URL, or climbs up behind a wildcard. What does not exist is not this function's to say.
 */
export function insideWorkspace(path: string, ground: Ground, code: ErrorCode, at?: Position): string {
  const refuse = (message: string, fix: string): never => {
    throw new SeaTrialsError(code, message, fix, at)
  }
  if (path === '' || path.includes('\0')) refuse(`${printable(path)} is no path`, 'Name a file or a glob.')
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    refuse(`${printable(path)} is an address, not a path`, 'Download it in a step before, and name the file.')
  const absolute = resolve(ground.root, path)
  const parts = path.split(/[\\/]/)
  const wild = parts.findIndex((part) => glob.test(part))
  if (wild >= 0 && parts.slice(wild).includes('..'))
    refuse(`${printable(path)} climbs up behind a wildcard`, 'Write the path without `..` after `*`.')
  const fixed =
    wild < 0 ? absolute : resolve(ground.root, parts.slice(0, wild).join('/') || (isAbsolute(path) ? sep : '.'))
  if (!isInside(resolved(fixed), resolved(ground.workspace)))
    refuse(
      `${printable(path)} lies outside of the workspace`,
      'Name a file inside the repository; links out of it do not count.',
    )
  return absolute
}

/** `contracts.yaml#orders`: a file, and which of the tables that it describes is meant. */
export function fileAndTable(text: string): { readonly contract: string; readonly contractTable?: string } {
  const mark = text.lastIndexOf('#')
  return mark <= 0 ? { contract: text } : { contract: text.slice(0, mark), contractTable: text.slice(mark + 1) }
}

/** Whether an absolute path is the folder or lies in it, as text. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The path with links resolved, as far as it exists. */
function resolved(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(resolved(parent), relative(parent, path))
  }
}

/** Relative to a folder, with `/` on every system. */
export const relativePath = (folder: string, path: string): string => relative(folder, path).split(sep).join('/') || '.'

/** A path of the policy, relative to the workspace: what positions and annotations name. */
export const shownPath = (policy: { readonly file?: string }, path: string): string =>
  posix.normalize(posix.join(posix.dirname(policy.file ?? '.'), path))
