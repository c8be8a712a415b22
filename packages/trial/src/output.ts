/** Where a trial writes. A checkout may hold links in these places, and what lies behind them is not ours to write. */
import type { Stats } from 'node:fs'
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { isInside } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'

export interface Places {
  /** Folder of everything written, absolute. */
  readonly output: string
  /** Folder of the evidence, absolute; in `output` unless an input names another. */
  readonly evidence: string
}

interface Asked {
  readonly inputs: RawInputs
  readonly directory: string
  readonly workspace: string
  /** Judged for information: nothing of it may be taken for evidence. */
  readonly informal?: true
}

/** What stands in it besides evidence. */
export const FILES = {
  report: 'report.html',
  sarif: 'results.sarif',
  junit: 'junit.xml',
  rows: 'rows.jsonl',
  parquet: 'rows.parquet',
} as const

export const parquetOf = (rows: string): string => join(dirname(rows), FILES.parquet)

export const outputOf = ({ root }: Pick<Policy, 'root'>): string => join(root, '.sea-trials')

/** The folders of a trial, made. Throws `unwritable-output` where one is a link or leads out of the workspace. */
export async function makePlaces(policy: Pick<Policy, 'root'>, asked: Asked): Promise<Places> {
  const { inputs, directory, workspace, informal } = asked
  const output = informal ? join(outputOf(policy), 'here') : outputOf(policy)
  await makeFolder(output, { root: policy.root, workspace })
  if (informal) {
    const aside = join(output, 'no-evidence')
    await makeFolder(aside, { root: policy.root, workspace })
    return { output, evidence: aside }
  }
  const evidence = inputs.evidence === undefined ? join(output, 'evidence') : resolve(directory, inputs.evidence)
  await makeFolder(evidence, { root: inputs.evidence === undefined ? policy.root : directory, workspace })
  return { output, evidence }
}

/** Throws `unwritable-output` where a part of the way below the root is a link, or the way leads out of the workspace. */
export async function makeFolder(
  folder: string,
  { root, workspace }: { readonly root: string; readonly workspace: string },
): Promise<void> {
  await writable(async () => {
    const link = await firstLink(isInside(folder, root) ? root : dirname(folder), folder)
    if (link !== undefined) throw refused(link, 'it is a link')
    if (!isInside(await whereItLeads(folder), await realpath(workspace)))
      throw refused(folder, 'it leads out of the workspace')
    await mkdir(folder, { recursive: true })
  }, folder)
}

/** The first part of the way from a folder down to a path that is a link, the folder itself left out. */
export async function firstLink(folder: string, path: string): Promise<string | undefined> {
  let part = folder
  for (const name of relative(folder, path).split(sep)) {
    part = join(part, name)
    const found = await known(part)
    if (found === undefined) return undefined
    if (found.isSymbolicLink()) return part
  }
  return undefined
}

/** Undefined for what is not there. */
async function known(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** The path with links resolved as far as it exists: the rest is still to be made. */
async function whereItLeads(path: string): Promise<string> {
  if ((await known(path)) !== undefined || dirname(path) === path) return realpath(path)
  return join(await whereItLeads(dirname(path)), relative(dirname(path), path))
}

/** Does the writing, and says of what the disk refuses where it was and what to do. */
export async function writable<T>(write: () => Promise<T>, path: string): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    const fix =
      reason === 'ENOSPC'
        ? 'Free disk space and run again.'
        : 'Give write access to its folder, or remove what stands in its place.'
    throw new SeaTrialsError('unwritable-output', `cannot write ${path}: ${reason}`, fix, undefined, { cause: error })
  }
}

const refused = (path: string, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'unwritable-output',
    `cannot write ${path}: ${why}`,
    'Remove the link, or name a folder inside of the workspace.',
  )
