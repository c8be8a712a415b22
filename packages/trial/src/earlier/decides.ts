/** Everything that a gate's verdict follows from, as one digest: where a byte of it is another, the gate judges anew. */
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import type { GateContext } from '@sea-trials/gates/gate'
import type { GateName } from '@sea-trials/gates/inputs'
import { digestBytes, digestFolder } from '@sea-trials/registry/digest'
import type { Policy } from '@sea-trials/schema/policy/policy'

export interface Decides {
  readonly digest: string
  /** Of the files alone: a gate that reads another one has judged by more than is known here. */
  readonly files: ReadonlySet<string>
}

/** What is measured on a machine, or writes into a registry, is done each time. */
const REUSABLE: readonly GateName[] = ['data-validate', 'bias-check', 'accuracy-gate']

/** The one that asks no model. */
const isOfData = (gate: GateName): boolean => gate === 'data-validate'

/**
 * Undefined where the gate must judge each time: by its kind, since a server answers, or since the run is compared with a
 * commit. `tool` names the program that judges. Throws SeaTrialsError for what cannot be read; the gate then says so itself.
 */
export async function whatDecides(gate: GateName, context: GateContext, tool: string): Promise<Decides | undefined> {
  const { policy, history, run, keepsHistory, before, digest } = context
  if (!REUSABLE.includes(gate) || before !== undefined || (!isOfData(gate) && isServed(policy))) return undefined
  const registered = await fromRegistry(gate, context)
  const paths = [
    ...(await dataFiles(policy)),
    ...(isOfData(gate) ? [] : await modelFiles(policy)),
    ...registered.files,
    ...(policy.contract === undefined ? [] : [resolve(policy.root, policy.contract)]),
  ]
  const files = await Promise.all(paths.map(async (file) => [relative(policy.root, file), await digest(file)] as const))
  const curve = isOfData(gate) ? [] : await curveFiles(policy, digest)
  const all = {
    gate,
    tool,
    // All of it: names and places stand in a verdict, and the digest of its file is one of its subjects.
    policy,
    files: [...files, ...curve],
    registered: registered.told,
    history: (await history?.(policy.model)) ?? [],
    // Which of the runs that are kept stand before this one.
    commit: run.commit ?? null,
    keepsHistory: keepsHistory === true,
  }
  return {
    digest: digestBytes(JSON.stringify(all)),
    files: new Set([...files, ...curve].map(([, of]) => of)),
  }
}

/** A server's answers have no digest. */
const isServed = ({ candidate, baseline }: Policy): boolean =>
  [candidate, baseline].some((source) => source?.url !== undefined)

/** Absolute; of a glob those that it matches today. */
const dataFiles = ({ data, ...policy }: Policy): Promise<readonly string[]> =>
  matching(
    Object.values(data).map(({ path }) => path),
    policy,
  )

async function modelFiles(policy: Policy): Promise<readonly string[]> {
  const { root, candidate, baseline, trainPredictions } = policy
  const sides = [candidate, baseline]
  const told = sides.flatMap((side) => [side?.predictions, side?.trainPredictions])
  const run = sides.flatMap((side) => (side?.onnx === undefined ? [] : [resolve(root, side.onnx)]))
  return [...(await matching([trainPredictions, ...told], policy)), ...run]
}

async function matching(
  patterns: readonly (string | undefined)[],
  { root, workspace }: Pick<Policy, 'root' | 'workspace'>,
): Promise<readonly string[]> {
  const { expandFiles } = await import('@sea-trials/tables/files')
  const files: string[] = []
  for (const pattern of patterns)
    if (pattern !== undefined) files.push(...(await expandFiles(pattern, root, workspace)))
  return files
}

/** Of a learning curve, which may be the folder of a run: names and digests. */
async function curveFiles(
  policy: Policy,
  digest: GateContext['digest'],
): Promise<readonly (readonly [string, string])[]> {
  const { learningCurve, root } = policy
  if (learningCurve === undefined) return []
  const whole = resolve(root, learningCurve)
  const found: Stats | undefined = await stat(whole).catch(() => undefined)
  if (found?.isDirectory() !== true)
    return Promise.all(
      (await matching([learningCurve], policy)).map(async (file) => [file, await digest(file)] as const),
    )
  const folder = await digestFolder(whole)
  // A folder's own digest does not cover the names in it.
  return [[learningCurve, folder.digest], ...folder.resources.map((one) => [one.path, one.digest] as const)]
}

/** Which versions the registry gives today for what the policy points at, and their files. */
async function fromRegistry(gate: GateName, context: GateContext) {
  const { policy } = context
  const files: string[] = []
  const told: unknown[] = []
  for (const source of Object.values(policy.data)) {
    if (source.registered === undefined) continue
    const { registeredProfile } = await import('@sea-trials/gates/data/registered')
    const found = await registeredProfile(source.registered, source, context)
    files.push(...found.files)
    told.push([source.name, found.note])
  }
  const { stage, version } = policy.baseline ?? {}
  if (!isOfData(gate) && (stage ?? version) !== undefined) {
    const { resolveBaseline } = await import('@sea-trials/gates/baseline')
    const { file, ...version } = await resolveBaseline(policy, context)
    if (file !== undefined) files.push(file)
    told.push(version)
  }
  return { files, told }
}
