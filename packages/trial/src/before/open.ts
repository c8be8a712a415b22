/** What a run compares with, out of a commit of the clone: read by plumbing, written nowhere but under `.sea-trials/base`. */
import { existsSync } from 'node:fs'
import { realpath, rm } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import type { Before, ContractBefore, DataBefore } from '@sea-trials/gates/before'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Condition } from '@sea-trials/schema/requirement/ast'
import { printCondition } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import { expandFiles } from '@sea-trials/tables/files'
import { type DataFile, dataFiles } from '../data-files.ts'
import { type DvcCache, dvcCache } from '../dvc/cache.ts'
import type { Git } from '../git.ts'
import { outputOf } from '../output.ts'
import { type Shelf, slotFor } from '../place-file.ts'
import { placeOf } from '../repository.ts'
import { type CommitTree, commitTree, type Where } from './commit-tree.ts'
import { type Moved, movedBetween } from './moved.ts'
import { policyAt } from './policy-at.ts'
import { bringInto, FETCH, haveBytes, type Missing, missingBecause, type Version, versionOf } from './versions.ts'

/** The commit that a run is compared with. */
export interface Compared {
  /** Its name for people: `main`. */
  readonly base: string
  /** Undefined where the clone does not hold it. */
  readonly commit: string | undefined
  /** Nobody has asked for a comparison with the commit before a push: without it nothing is shown, and lines are undecided. */
  readonly ofPush?: true
}

export interface BeforeOptions extends Compared {
  readonly git: Git
  /** With its data where the files are. */
  readonly policy: Policy
  /** The same with all paths as they were written, the contract's too. */
  readonly written: Policy
  /** Of the policy, absolute; undefined where plain inputs say it all. */
  readonly file: string | undefined
  readonly workspace: string
}

export interface OpenBefore extends Before {
  /** The policy there; undefined where it has none that can be read. */
  readonly policy: () => Promise<Policy | undefined>
  /** Every file that was brought, for an engine that must know them when it starts. */
  readonly files: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

export function openBefore(options: BeforeOptions): OpenBefore {
  const { base, policy, commit, ofPush } = options
  const shelf = { folder: join(outputOf(policy), 'base', 'data'), root: policy.root, workspace: options.workspace }
  let opening: Promise<Opened> | undefined
  const opened = (): Promise<Opened> => {
    opening ??= open(options)
    return opening
  }
  const bring = bringOnce(shelf, base)
  const found = new Map<string, Promise<DataBefore>>()
  const data = (name: string): Promise<DataBefore> => {
    const finding =
      found.get(name) ??
      opened()
        .then((at) => dataBefore(name, at, options, bring))
        .catch((error): DataBefore => ({ kind: 'unknown', ...missingBecause(error) }))
    found.set(name, finding)
    return finding
  }
  return {
    base,
    ...(ofPush && commit === undefined
      ? { lost: `${notHeld(base)}. ${FETCH} After a forced push name another with \`base\`.` }
      : {}),
    data,
    contract: () =>
      opened()
        .then((at) => contractBefore(at, options))
        .catch((error) => ({ why: missingBecause(error).why })),
    policy: () =>
      opened().then(
        (at) => at.policy,
        () => undefined,
      ),
    files: async () => {
      const all = await Promise.all(Object.keys(policy.data).map(data))
      return all.flatMap((one) => (one.kind === 'files' ? one.files : []))
    },
    close: () => rm(shelf.folder, { recursive: true, force: true }),
  }
}

/** Where the bytes of a version are, or what they lack. */
type Bring = (version: Version, where: Where, cache: DvcCache) => Promise<string | Missing>

/** Data sets that are parts of one file ask for it at the same time: one brings it, and all have it. */
function bringOnce(shelf: Shelf, base: string): Bring {
  const bring: Bring = async (version, where, cache) => {
    const target = await slotFor(shelf, version.path)
    // The engine is told of files with links resolved.
    return (await bringInto(target, version, where, cache, base)) ?? realpath(target)
  }
  const brought = new Map<string, Promise<string | Missing>>()
  return (version, ...from) => {
    const bringing = brought.get(version.path) ?? bring(version, ...from)
    brought.set(version.path, bringing)
    return bringing
  }
}

interface Opened {
  readonly tree: CommitTree
  /** Of the commit that was checked out. */
  readonly head: CommitTree
  readonly where: Where
  readonly moved: Moved
  /** The policy on the base; absent where it has none that can be read. */
  readonly policy?: Policy
}

async function open({ base, commit, git, policy, file, workspace }: BeforeOptions): Promise<Opened> {
  const place = await placeOf(join(policy.root, 'x'), workspace, git)
  if (commit === undefined) throw new SeaTrialsError('github-failed', notHeld(base), FETCH)
  const where = { git, folder: place.folder, prefix: posix.dirname(place.path) }
  const tree = commitTree(commit, where)
  const there = file === undefined ? undefined : await policyAt(tree, file, { root: policy.root, workspace })
  const head = commitTree('HEAD', where)
  return {
    tree,
    head,
    where,
    moved: movedBetween(commit, head, where),
    ...(there === undefined ? {} : { policy: there }),
  }
}

async function dataBefore(
  name: string,
  { tree, head, where, moved, policy: there }: Opened,
  { policy, written, workspace }: BeforeOptions,
  bring: Bring,
): Promise<DataBefore> {
  const source = there?.data[name] ?? written.data[name]
  const here = policy.data[name]
  // What a registry keeps is in no commit.
  if (source?.path === undefined || here?.path === undefined) return { kind: 'absent' }
  const cache = await dvcCache(policy.root)
  const filesHere = (): Promise<readonly string[]> => expandFiles(here.path as string, policy.root, workspace)
  const isSamePart = partOf(source.where) === partOf(here.where)
  const files = await dataFiles(source.path, tree, cache)
  if (files.length === 0) {
    const tracked = await dataFiles(written.data[name]?.path ?? here.path, head, cache)
    if (tracked.length === 0) return { kind: 'untracked' }
    const isOfGit = isSamePart && tracked.every(({ kind }) => kind === 'file')
    const from = isOfGit ? await moved(tracked.map(({ path }) => path)) : undefined
    const isSame = from !== undefined && (await haveBytes(await filesHere(), await versionsIn(tracked, head), where))
    return isSame ? { kind: 'same', from } : { kind: 'absent' }
  }
  const versions = await versionsIn(files, tree)
  const paths = versions.map(({ path }) => path)
  const now = isSamePart ? await filesHere() : []
  if (isSamePart && (await haveBytes(now, versions, where))) {
    const isThere = paths.join('\0') === now.map((file) => relativePath(policy.root, file)).join('\0')
    return { kind: 'same', ...(isThere ? {} : { from: paths }) }
  }
  const targets: string[] = []
  for (const version of versions) {
    const target = await bring(version, where, cache)
    if (typeof target !== 'string') return { kind: 'unknown', ...target }
    targets.push(target)
  }
  const { delimiter, where: part } = source
  return {
    kind: 'files',
    files: targets,
    paths,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(part === undefined ? {} : { where: part }),
  }
}

async function versionsIn(files: readonly DataFile[], tree: CommitTree): Promise<readonly Version[]> {
  const versions: Version[] = []
  for (const file of files) versions.push(await versionOf(file, tree))
  return versions
}

const partOf = (where: Condition | undefined): string => (where === undefined ? '' : printCondition(where))

/** The contract of that path on the base, else the one that its policy names, or the one that was only moved. */
async function contractBefore(
  { tree, head, moved, policy: there }: Opened,
  { written }: BeforeOptions,
): Promise<ContractBefore> {
  const { root, contract } = written
  if (contract === undefined) return {}
  const { loadContract, readContract } = await import('@sea-trials/schema/contract/contract')
  const here = existsSync(resolve(root, contract)) ? await loadContract(resolve(root, contract), contract) : undefined
  const readAt = async (path: string | undefined) => {
    const [found] = path === undefined ? [] : await tree.match(path)
    return found === undefined ? undefined : readContract(await tree.read(found), found)
  }
  const named = (await readAt(contract)) ?? (await readAt(there?.contract))
  // Read there, for what lies here need not be what was checked out.
  const before =
    named ?? (here === undefined ? undefined : await readAt((await moved(await head.match(contract)))?.[0]))
  return { ...(before && { before }), ...(here && { here }) }
}

const notHeld = (base: string): string => `the clone does not hold the commit of ${printable(base)}`
