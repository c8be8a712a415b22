/** `baseline: { ref: main }`: the model's file or its predictions as they stood at a commit, put under `.sea-trials/base`. */
import { realpath } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Baseline, FoundAtRef, ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { expandFiles } from '@sea-trials/tables/files'
import { dataFiles } from '../data-files.ts'
import { type DvcCache, dvcCache } from '../dvc/cache.ts'
import type { Git } from '../git.ts'
import { outputOf } from '../output.ts'
import { slotFor } from '../place-file.ts'
import type { PolicySource } from '../policy.ts'
import { commitOf, placeOf } from '../repository.ts'
import { type CommitTree, commitTree, type Where } from './commit-tree.ts'
import { policyAt } from './policy-at.ts'
import { bringInto, FETCH, haveBytes, missingBecause, versionOf } from './versions.ts'

export interface BaselineOptions {
  /** Of the policy, absolute; undefined where plain inputs say it all. */
  readonly file: string | undefined
  /** What judges in its place; where the commit knows no policy of that path, this says what the candidate was called. */
  readonly base?: Pick<PolicySource, 'bytes' | 'way'>
  /** Paths of data as they were written, before those that DVC keeps were put in place. */
  readonly written: Pick<Policy, 'data'>
  readonly workspace: string
  readonly git: Git
}

/**
 * The policy with the files of that commit in place of the paths, before any engine is told of its files. Nothing is thrown for
 * what cannot be had: lines that need it say why.
 */
export async function withBaselineAt(policy: Policy, options: BaselineOptions): Promise<Policy> {
  const { baseline } = policy
  if (baseline?.ref === undefined) return policy
  return { ...policy, baseline: await lookedUp(policy, { ...baseline, ref: baseline.ref }, options) }
}

type AtRef = Baseline & { readonly ref: string }

async function lookedUp(policy: Policy, baseline: AtRef, options: BaselineOptions): Promise<Baseline> {
  try {
    return await brought(policy, baseline, options)
  } catch (error) {
    return { ...baseline, found: missingBecause(error) }
  }
}

async function brought(policy: Policy, baseline: AtRef, options: BaselineOptions): Promise<Baseline> {
  const { ref } = baseline
  const { workspace, git } = options
  const { folder, path } = await placeOf(join(policy.root, 'x'), workspace, git)
  const commit = (await commitOf(ref, folder, git)) ?? (await commitOf(`origin/${ref}`, folder, git))
  if (commit === undefined)
    return { ...baseline, found: { why: `${printable(ref)} is no commit of this clone`, fix: FETCH } }
  const where = { git, folder, prefix: posix.dirname(path) }
  const at: At = { commit, ref, where, tree: commitTree(commit, where), cache: await dvcCache(policy.root), policy }
  const isNamed = baseline.onnx !== undefined || baseline.predictions !== undefined
  const called = isNamed ? undefined : await candidateThere(at, options)
  let got = await filesAt(called ?? (isNamed ? baseline : policy.candidate), at, workspace)
  if ('found' in got && 'absent' in got.found && called !== undefined)
    got = await filesAt(policy.candidate, at, workspace)
  if ('found' in got) return { ...baseline, found: got.found }
  const { files, shown } = got
  const note = `the baseline is ${shown.join(' and ')} at ${printable(ref)}, commit ${commit.slice(0, 7)}`
  const other = files.predictions === undefined ? {} : await otherData(at, options)
  return { ...baseline, ...files, found: { note, ...(Object.keys(other).length === 0 ? {} : { otherData: other }) } }
}

/** What the candidate was called there: whoever renames it is compared all the same. */
async function candidateThere(
  { tree, policy: { root } }: At,
  { file, base, workspace }: BaselineOptions,
): Promise<Files | undefined> {
  if (file === undefined) return undefined
  const ground = { root, workspace }
  const there = await policyAt(tree, file, ground)
  if (there !== undefined || base?.bytes === undefined) return there?.candidate
  const { readPolicy } = await import('@sea-trials/schema/policy/load')
  return (await readPolicy(base.bytes, relativePath(root, file), ground, { way: base.way ?? '' })).candidate
}

type Files = Pick<ModelSource, 'onnx' | 'predictions'>

async function filesAt(
  source: Files = {},
  at: At,
  workspace: string,
): Promise<{ readonly files: Files; readonly shown: readonly string[] } | { readonly found: FoundAtRef }> {
  const files: { -readonly [K in keyof Files]: Files[K] } = {}
  const shown: string[] = []
  for (const key of ['onnx', 'predictions'] as const) {
    const wanted = source[key]
    if (wanted === undefined) continue
    const got = await fileAt(wanted, at, workspace)
    if ('found' in got) return got
    files[key] = relativePath(at.policy.root, got.file)
    shown.push(printable(wanted))
  }
  if (shown.length > 0) return { files, shown }
  const why = 'neither the baseline nor the candidate names a file that a commit could hold'
  return { found: { why, fix: 'Write `onnx` or `predictions` beside `ref`.' } }
}

/** Labelled data that are other bytes here than there: what was predicted at that commit was predicted for those. */
async function otherData(
  { commit, ref, where, tree, cache, policy }: At,
  { written, workspace }: BaselineOptions,
): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = Object.create(null)
  for (const [name, { path, labels }] of Object.entries(policy.data)) {
    const pattern = written.data[name]?.path
    if (path === undefined || pattern === undefined || labels !== 'yes') continue
    const there = await dataFiles(pattern, tree, cache)
    if (there.length === 0) continue
    const versions = await Promise.all(there.map((file) => versionOf(file, tree)))
    // What cannot be read here is the gate's to say.
    const here = await expandFiles(path, policy.root, workspace).catch(() => undefined)
    if (here === undefined || (await haveBytes(here, versions, where))) continue
    said[name] = `data set ${printable(name)} is not what it was at ${printable(ref)}, commit ${commit.slice(0, 7)}`
  }
  return said
}

const KEEP =
  'Commit the file (by git, LFS or DVC) or mend its name; for what a job makes anew write `baseline: { stage: production, first: adopt }`.'

interface At {
  readonly commit: string
  readonly ref: string
  readonly where: Where
  readonly tree: CommitTree
  readonly cache: DvcCache
  readonly policy: Policy
}

async function fileAt(
  wanted: string,
  { ref, where, tree, cache, policy }: At,
  workspace: string,
): Promise<{ readonly file: string } | { readonly found: FoundAtRef }> {
  const [first, more] = await dataFiles(wanted, tree, cache)
  if (first === undefined) {
    const absent = `${printable(ref)} has no ${printable(wanted)}`
    const isKept = (await dataFiles(wanted, commitTree('HEAD', where), cache)).length > 0
    return {
      found: isKept ? { absent } : { why: `${absent}, nor has the commit here: it would never be compared`, fix: KEEP },
    }
  }
  if (more !== undefined) {
    const why = `${printable(wanted)} is more than one file at ${printable(ref)}`
    return { found: { why, fix: 'Name one file.' } }
  }
  const shelf = { folder: join(outputOf(policy), 'base', 'baseline'), root: policy.root, workspace }
  const target = await slotFor(shelf, first.path)
  const missing = await bringInto(target, await versionOf(first, tree), where, cache, ref)
  return missing === undefined ? { file: await realpath(target) } : { found: missing }
}
