/**
 * A pull request may exchange what a model is judged on without a word in the policy: the hold-out, the baseline. That is
 * a change of the policy, and is shown as one.
 */
import { posix } from 'node:path'
import { registryName } from '@sea-trials/gates/model-register/open'
import { folderOf } from '@sea-trials/registry/open'
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { POINTER } from '@sea-trials/tables/files'
import { type CommitTree, commitTree } from '@sea-trials/trial/before/commit-tree'
import type { Git } from '@sea-trials/trial/git'
import { placeOf } from '@sea-trials/trial/repository'
import { mergedBase } from './base-policy.ts'
import type { Base } from './facts.ts'

/** One file, or one glob, that both policies name for the same purpose. */
export interface JudgedOn {
  /** `data.holdout`, `baseline.onnx`. */
  readonly key: string
  readonly base: string
  readonly here: string
  /** Of the files, or of the pointers that stand for them; undefined where the commit holds none, or is not at hand. */
  readonly baseDigest?: string
  readonly hereDigest?: string
}

/** Of a registry that is committed: what it holds of the model, versions and stages. It is the one of the policy that judges. */
const REGISTRY = 'baseline.registry'

/** Data sets first, then the contract, predictions, the baseline. */
export async function judgedOn(
  base: Base,
  { there, here, workspace }: { readonly there: Policy; readonly here: Policy; readonly workspace: string },
  git: Git,
): Promise<readonly JudgedOn[]> {
  const digest = await digester(base, here.root, workspace, git)
  const now = new Map(filesOf(here))
  // Another table of the file is another contract.
  const isSameTable = there.contractTable === here.contractTable
  return Promise.all(
    filesOf(there)
      .filter(([key]) => key !== 'contract' || isSameTable)
      .flatMap(([key, path]) => {
        const path2 = key === REGISTRY ? path : now.get(key)
        return path2 === undefined ? [] : [digest(key, path, path2)]
      }),
  )
}

function filesOf(policy: Policy): readonly (readonly [string, string])[] {
  const { data, contract, candidate, baseline } = policy
  const named: readonly (readonly [string, string | undefined])[] = [
    ...Object.values(data).map(({ name, path }) => [`data.${name}`, path] as const),
    ['contract', contract],
    ['candidate.predictions', candidate?.predictions],
    ['baseline.onnx', baseline?.onnx],
    ['baseline.predictions', baseline?.predictions],
    ['baseline.train-predictions', baseline?.trainPredictions],
    [REGISTRY, registered(policy)],
  ]
  return named.flatMap(([key, path]) => (path === undefined ? [] : [[key, path] as const]))
}

/** Whether a policy compares with a version of the registry. */
export function isCompared({ baseline, data }: Policy): boolean {
  const pointers = [baseline, ...Object.values(data).map(({ registered: pointer }) => pointer)]
  return pointers.some((one) => one?.stage !== undefined || one?.version !== undefined)
}

function registered(policy: Policy): string | undefined {
  const folder = folderOf(registryName(policy))
  return isCompared(policy) && folder !== undefined ? posix.join(folder, 'models', policy.model, '**') : undefined
}

type Digester = (key: string, base: string, here: string) => Promise<JudgedOn>

async function digester(base: Base, root: string, workspace: string, git: Git): Promise<Digester> {
  const place = await placeOf(posix.join(root, 'x'), workspace, git).catch(() => undefined)
  const commit = place && (await mergedBase(base, place.folder, git))
  if (place === undefined || commit === undefined) return async (key, there, here) => ({ key, base: there, here })
  const where = { git, folder: place.folder, prefix: posix.dirname(place.path) }
  const [before, after] = [commitTree(commit, where), commitTree('HEAD', where)]
  const of = async (tree: CommitTree, path: string): Promise<string | undefined> => {
    // DVC keeps a file's digest beside it in place of the file.
    const found = [...(await match(tree, path)), ...(await match(tree, `${path}${POINTER}`))]
    const hashes = [...new Set(found)].map((file) => tree.entry(file).hash).sort()
    return hashes.length === 0 ? undefined : sha256(hashes.join('\n'))
  }
  return async (key, there, here) => {
    const [baseDigest, hereDigest] = [await of(before, there), await of(after, here)]
    return { key, base: there, here, ...(baseDigest && { baseDigest }), ...(hereDigest && { hereDigest }) }
  }
}

const match = (tree: CommitTree, path: string): Promise<readonly string[]> => tree.match(path).catch(() => [])

/** Known on both sides, and the same bytes: whatever it is called, it is what it was. */
export const isSame = ({ baseDigest, hereDigest }: JudgedOn): boolean =>
  baseDigest !== undefined && baseDigest === hereDigest

/** Known on one side at least, and other bytes. What no commit holds has no history to tell. */
export const hasChanged = ({ baseDigest, hereDigest }: JudgedOn): boolean => baseDigest !== hereDigest

/** A line for each that differs. The candidate's own answers are what a pull request brings; of the contract more is said. */
export function judgedOnChanges(all: readonly JudgedOn[]): readonly PolicyChange[] {
  return all.filter(isYardstick).map(({ key, base, here, baseDigest, hereDigest }) => ({
    gate: 'policy',
    base: side(key, base, baseDigest),
    here: side(key, here, hereDigest),
    direction: 'changed',
  }))
}

const isYardstick = (one: JudgedOn): boolean =>
  hasChanged(one) && !one.key.startsWith('candidate.') && one.key !== 'contract'

const side = (key: string, path: string, digest: string | undefined): string =>
  `${key}: ${path} ${digest === undefined ? '(not in the commit)' : digest.slice(0, 19)}`

/** The same as sentences, for the head of the page. */
export const judgedOnNotes = (all: readonly JudgedOn[], branch: string): readonly string[] =>
  all.filter(isYardstick).map(({ key, here }) => {
    const what = key.startsWith('data.')
      ? `The data set ${printable(key.slice('data.'.length))}`
      : key === REGISTRY
        ? 'The registry'
        : 'The baseline'
    return `${what}, ${printable(here)}, is not the one of ${branch}: this pull request changes what it is judged on.`
  })
