/**
 * A pull request cannot loosen its own gate: what is not merged yet is judged under the policy of the branch that it would
 * be merged into. The file is read from the commit that the event names, from the clone where it holds that commit, else
 * through the API; where neither can show it, nothing is judged. Where it lies is read off its path, and no link is followed:
 * what a link leads to may be nothing on the base branch, and a policy that is new there judges itself.
 */
import { dirname } from 'node:path'
import { firstLineOf, messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import { printable } from '@sea-trials/schema/text'
import type { Git } from '@sea-trials/trial/git'
import { firstLink } from '@sea-trials/trial/output'
import { commitOf, entriesOf, type FileTree, fileTree, type Place, placeOf } from '@sea-trials/trial/repository'
import { type ActionFacts, type Base, branchOf } from './facts.ts'
import type { GitHub } from './github.ts'

export interface Sources {
  readonly git: Git
  readonly github: GitHub | undefined
}

/**
 * The bytes of a policy or contract on the base branch; `absent` where that branch has none; undefined outside of pull
 * requests. Throws `bad-policy` for a link, `github-failed` where the base cannot be read.
 */
export async function basePolicy(
  { base, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  file: string,
  sources: Sources,
  what = 'policy',
): Promise<{ readonly bytes: Uint8Array } | 'absent' | undefined> {
  if (base === undefined) return undefined
  await checkNoLink(file, workspace, what)
  return baseFile(base, await placed(file, workspace, sources.git), sources)
}

/** Any file of the base branch, by its place in the repository. Throws `github-failed` where it cannot be read. */
export async function baseFile(
  base: Base,
  place: Place,
  sources: Sources,
): Promise<{ readonly bytes: Uint8Array } | 'absent'> {
  const local = await fromClone(base, place, sources.git)
  if (local !== undefined) return local === 'absent' ? 'absent' : { bytes: local }
  return fromApi(base, place.path, sources.github)
}

/**
 * Of one policy that is gone the gate says so; a glob would not miss it, and its model would not be judged. One that judges
 * under a new path (`replaced`) is not gone.
 * Throws `missing-file`, or `github-failed` where the clone does not hold the base.
 */
export async function checkNoneRemoved(
  base: Base,
  directory: string,
  glob: string,
  replaced: readonly string[],
  ask: Git,
): Promise<void> {
  const commit = await firstHeld(base, directory, ask)
  if (commit === undefined)
    throw unreadable(
      `which policies ${printable(glob)} names on the base branch is not known to the clone`,
      'Check out with `fetch-depth: 0`, or name one policy.',
    )
  // Also what is a link now: a glob does not follow it.
  const options = ['--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '--diff-filter=DT', '-z']
  const listed = await ask(directory, ['diff', ...options, commit, '--', `:(glob)${glob}`])
  const gone = listed
    .toString('utf8')
    .split('\0')
    .find((path) => path !== '' && !replaced.includes(path))
  if (gone === undefined) return
  throw new SeaTrialsError(
    'missing-file',
    `${printable(gone)} is a policy on the base branch and none here: its model would not be judged`,
    'Keep the file. To retire a model, merge its removal past this check.',
  )
}

async function checkNoLink(file: string, workspace: string, what: string): Promise<void> {
  const shown = relativePath(workspace, file)
  if (!isInside(file, workspace))
    throw new SeaTrialsError(
      'bad-policy',
      `the ${what} ${printable(shown)} lies outside of the workspace`,
      'Name a file inside the checkout.',
    )
  const link = await firstLink(workspace, file)
  if (link === undefined) return
  throw new SeaTrialsError(
    'bad-policy',
    `${printable(relativePath(workspace, link))} is a link; a ${what} that judges is a file`,
    'Write the file itself in its place, or name the one that the link leads to.',
    { file: shown },
  )
}

async function placed(file: string, workspace: string, ask: Git): Promise<Place> {
  try {
    return await placeOf(file, workspace, ask)
  } catch (error) {
    throw unreadable(
      `the repository of ${printable(file)} cannot be found: ${firstLineOf(error)}`,
      'Run actions/checkout before this step, and do not remove its `.git`.',
      error,
    )
  }
}

async function fromClone(base: Base, { folder, path }: Place, ask: Git): Promise<Uint8Array | 'absent' | undefined> {
  const commit = await known(base, folder, ask)
  if (commit === undefined) return undefined
  const listed = await entryOf(commit, path, folder, ask)
  if (listed === undefined) {
    await checkParents(commit, path, folder, ask)
    return 'absent'
  }
  if (listed.kind !== 'file')
    throw unreadable(`${printable(path)} is no file on the base branch`, 'Make it a file there.')
  // Not `git show`: that would run whatever filters the checkout's attributes name.
  return ask(folder, ['cat-file', 'blob', listed.hash])
}

/** What a link or a submodule of the base branch leads to is not nothing, only because its tree does not hold it. */
async function checkParents(commit: string, path: string, folder: string, ask: Git): Promise<void> {
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const listed = await entryOf(commit, parent, folder, ask)
    if (listed !== undefined && listed.kind !== 'folder')
      throw unreadable(`${printable(parent)} is no folder on the base branch`, 'Make it a folder there.')
  }
}

async function entryOf(commit: string, path: string, folder: string, ask: Git) {
  const [entry] = await entriesOf(commit, [path], folder, ask)
  return entry
}

/**
 * All files of the base branch, by their paths in the repository. Throws `github-failed` where neither the clone nor GitHub
 * shows them.
 */
export async function baseTree(base: Base, folder: string, { git, github }: Sources): Promise<FileTree> {
  const commit = await known(base, folder, git)
  if (commit !== undefined) return fileTree(commit, folder, git)
  const sha = base.sha ?? base.ref
  if (github === undefined || sha === undefined)
    throw unreadable(`the files of ${printable(branchOf(base))} are not in the clone`, READ)
  const paths = await github.pathsAt(sha).catch((error: Error) => {
    throw unreadable(
      `the files of ${printable(base.ref ?? sha)} cannot be seen: ${printable(error.message)}`,
      READ,
      error,
    )
  })
  const read = async (path: string): Promise<Uint8Array> => {
    const found = await fromApi(base, path, github)
    return found === 'absent' ? new Uint8Array() : found.bytes
  }
  return { paths, read }
}

/** The event's commit, or, where an event names none (act without a payload), the branch as it was fetched. */
async function known({ sha, ref }: Base, folder: string, ask: Git): Promise<string | undefined> {
  const name = sha ?? (ref === undefined ? undefined : `refs/remotes/origin/${ref}`)
  return name === undefined ? undefined : commitOf(name, folder, ask)
}

/** What the pull request was merged with, else the tip: what it changes is told from there, and not what the branch did since. */
export const mergedBase = (base: Base, folder: string, ask: Git): Promise<string | undefined> =>
  firstKnown([...olderOf(base), base], folder, ask)

/** The tip, or where the branch stood before: for what need not be exact, and cannot be asked of anyone else. */
export const firstHeld = (base: Base, folder: string, ask: Git): Promise<string | undefined> =>
  firstKnown([base, ...olderOf(base)], folder, ask)

const olderOf = ({ older = [] }: Base): readonly Base[] => older.map((sha) => ({ sha }))

async function firstKnown(bases: readonly Base[], folder: string, ask: Git): Promise<string | undefined> {
  for (const base of bases) {
    const commit = await known(base, folder, ask)
    if (commit !== undefined) return commit
  }
  return undefined
}

async function fromApi(
  { sha, ref }: Base,
  path: string,
  github: GitHub | undefined,
): Promise<{ readonly bytes: Uint8Array } | 'absent'> {
  const commit = sha ?? ref
  if (commit === undefined) throw unreadable('the event names no base branch', READ)
  if (github === undefined)
    throw unreadable(`the policy of ${printable(ref ?? commit)} is not in the clone, and there is no token`, READ)
  try {
    const bytes = await github.fileAt(path, commit)
    return bytes === undefined ? 'absent' : { bytes }
  } catch (error) {
    const why = messageOf(error)
    throw unreadable(`the policy of ${printable(ref ?? commit)} cannot be read: ${printable(why)}`, READ, error)
  }
}

const READ = 'Give the job `contents: read` and the action its `github-token`, or check out with `fetch-depth: 0`.'

const unreadable = (message: string, fix: string, cause?: unknown): SeaTrialsError =>
  new SeaTrialsError('github-failed', message, fix, undefined, { cause })
