/**
 * The policies of a base, and which of them nothing here judges by any more. Read once for each run, whatever number of policies
 * asks for it.
 */
import { posix } from 'node:path'
import { firstLineOf, SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { readSheet } from '@sea-trials/schema/yaml'
import { isOfGate, isWorkflowPath, type PolicyCall } from '@sea-trials/trial/called-policies'
import {
  callsIn,
  callsOnPulls,
  countedCalls,
  stoppingCalls,
  unreadCalls,
  type Workflows,
} from '@sea-trials/trial/counted-calls'
import { DEFAULT_FILE } from '@sea-trials/trial/policy'
import { type FileTree, fileTree } from '@sea-trials/trial/repository'
import { readWorkflow, type Workflow } from '@sea-trials/trial/workflow'
import { type Asked, isAsked } from './asked.ts'
import { baseTree, type Sources } from './base-policy.ts'
import { type Displaced, displacing, type OnBase } from './displaced.ts'
import { type Base, branchOf } from './facts.ts'

export interface Sides {
  readonly policies: readonly OnBase[]
  /**
   * Gone, or called on the base by what could stop this; and of its model no policy is called on pull requests here, for one of
   * these gates and under the same name of a check.
   */
  readonly isDropped: (one: OnBase, asked: Asked['gates']) => boolean
  /** The same, and no call on pull requests here, however it is made, could be of its model: not a doubt of ours. */
  readonly isRemoved: (one: OnBase, asked: Asked['gates']) => boolean
  readonly unread: readonly string[]
  readonly displacedBy: (path: string | undefined) => Displaced | undefined
}

/** Of each run's sources: a glob names many policies, and each asks for the same. */
const known = new WeakMap<Sources, Map<string, Promise<Sides>>>()

export function sidesOf(folder: string, base: Base, sources: Sources): Promise<Sides> {
  const ofRun = known.get(sources) ?? new Map<string, Promise<Sides>>()
  known.set(sources, ofRun)
  const key = JSON.stringify([folder, base])
  const reading = ofRun.get(key) ?? readSides(folder, base, sources)
  ofRun.set(key, reading)
  return reading
}

async function readSides(folder: string, base: Base, sources: Sources): Promise<Sides> {
  const before = await baseTree(base, folder, sources)
  const workflows = await workflowsIn(before)
  const policies = await policiesIn(before, callsIn(workflows), (path, error) => {
    throw unreadable(path, error, base)
  })
  if (policies.length === 0)
    return { policies, isDropped: () => false, isRemoved: () => false, unread: [], displacedBy: () => undefined }
  const calls = stoppingCalls(workflows)
  const mayCallAny = await isSomeUnread(before, workflows)
  const here = await fileTree('HEAD', folder, sources.git)
  const now = await workflowsIn(here)
  const [counted, maybe] = [countedCalls(workflows, now), callsOnPulls(now)]
  // One here that cannot be read judges nothing: it stands for none.
  const models = await policiesIn(here, callsIn(now), () => undefined)
  const isOfModel = ({ model }: OnBase, gate: string, call: PolicyCall): boolean =>
    models.some((one) => one.model === model && one.gates.includes(gate) && call.names(one.path))
  const among = (gates: readonly string[], asked: Asked['gates']) => gates.filter((gate) => isAsked(asked, gate))
  return {
    policies,
    unread: unreadCalls(workflows, now),
    isDropped: (one, asked) =>
      among(one.gates, asked).some((gate) => {
        const { path } = one
        const isAbout = isOfGate(gate)
        const isJudgedIn = (check: string | undefined): boolean =>
          counted.some(
            (call) => isAbout(call) && isOfModel(one, gate, call) && (check === undefined || call.check === check),
          )
        const stood = calls.filter((call) => isAbout(call) && call.names(path))
        const wasCalled = mayCallAny || stood.length > 0
        // Which check a rule requires is not known here: each that judged it goes on to do so.
        const checks = stood.length === 0 ? [undefined] : stood.map(({ check }) => check)
        return (wasCalled || !here.paths.includes(path)) && !checks.every(isJudgedIn)
      }),
    isRemoved: ({ path, model, gates }, asked) => {
      const paths = [path, ...models.filter((one) => one.model === model).map((one) => one.path)]
      return among(gates, asked).some((gate) => {
        const isAbout = isOfGate(gate)
        return (
          calls.some((call) => isAbout(call) && call.surelyNames(path)) &&
          !maybe.some((call) => isAbout(call) && paths.some(call.names))
        )
      })
    },
    displacedBy: displacing({
      policies,
      calls,
      counted,
      maybe,
      isOfModel,
      isChanged: (path) => workflows.get(path)?.text !== now.get(path)?.text,
    }),
  }
}

const mayCall = (path: string): boolean => isWorkflowPath(path) || /(^|\/)action\.ya?ml$/.test(path)

async function workflowsIn({ paths, read }: FileTree): Promise<Workflows> {
  const found = new Map<string, Workflow>()
  for (const path of paths.filter(mayCall)) {
    const workflow = readWorkflow(await read(path))
    if (workflow !== undefined) found.set(path, workflow)
  }
  return found
}

/** A workflow that GitHub may read, and we cannot, may call any policy. */
async function isSomeUnread({ paths, read }: FileTree, workflows: Workflows): Promise<boolean> {
  for (const path of paths.filter((one) => isWorkflowPath(one) && !workflows.has(one)))
    if (/sea-trials/i.test(new TextDecoder().decode(await read(path)))) return true
  return false
}

/** Those that are called, and those by the name that is found without being told. What does not look like a policy is none. */
async function policiesIn(
  { paths, read }: FileTree,
  calls: readonly PolicyCall[],
  otherwise: (path: string, error: unknown) => undefined,
): Promise<readonly OnBase[]> {
  const maybe = paths.filter(
    (path) =>
      posix.basename(path) === DEFAULT_FILE || (/\.(ya?ml|json)$/.test(path) && calls.some(({ names }) => names(path))),
  )
  if (maybe.length === 0) return []
  const { readPolicy } = await import('@sea-trials/schema/policy/load')
  const found: OnBase[] = []
  for (const path of maybe) {
    const bytes = await read(path)
    if (!looksLikePolicy(bytes, path)) continue
    // Only what it is about is wanted: its paths are held against no folder.
    const policy = await readPolicy(bytes, path, { root: '/', workspace: '/' }).catch((error) => otherwise(path, error))
    if (policy !== undefined) found.push({ path, bytes, model: policy.model, gates: Object.keys(policy.gates) })
  }
  return found
}

function looksLikePolicy(bytes: Uint8Array, path: string): boolean {
  try {
    const { value } = readSheet(bytes, path, 'bad-policy')
    return isObject(value) && 'model' in value && 'gates' in value
  } catch {
    return false
  }
}

function unreadable(path: string, error: unknown, base: Base): SeaTrialsError {
  const why = printable(firstLineOf(error))
  return new SeaTrialsError(
    'bad-policy',
    `${printable(path)} of ${printable(branchOf(base))} cannot be read, and may be what judges this: ${why}`,
    'Mend or remove it there first, or use the version of the action that reads it.',
    { file: path },
    { cause: error },
  )
}
