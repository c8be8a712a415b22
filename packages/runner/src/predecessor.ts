/**
 * A policy under a new path is not thereby a first one: where the base has a policy of this model and gate, or one that
 * nothing here calls any more, that one judges. Only a policy of a new model, which takes the place of none, judges itself.
 */
import { posix } from 'node:path'
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import { firstLineOf, SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { readSheet } from '@sea-trials/schema/yaml'
import { isWorkflowPath, type PolicyCall, policyCalls } from '@sea-trials/trial/called-policies'
import { countedCalls, type Workflows } from '@sea-trials/trial/counted-calls'
import { DEFAULT_FILE } from '@sea-trials/trial/policy'
import { type FileTree, fileTree, type Place, placeOf } from '@sea-trials/trial/repository'
import { readWorkflow, type Workflow } from '@sea-trials/trial/workflow'
import type { Asked } from './asked.ts'
import { baseTree, type Sources } from './base-policy.ts'
import { type ActionFacts, type Base, branchOf } from './facts.ts'

export interface OnBase {
  /** In the repository, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly model: string
  readonly gates: readonly string[]
}

export interface Predecessor {
  readonly found?: OnBase
  /** Policies that the base has, and that judge others. */
  readonly others: readonly OnBase[]
}

/**
 * Whose place a policy takes that the base has not under its path. Throws `github-failed` where the base cannot be seen,
 * `bad-policy` where it may be that of several, or of one that cannot be read.
 */
export async function predecessorOf(
  place: Place,
  here: Policy,
  { gates }: Pick<Asked, 'gates'>,
  base: Base,
  sources: Sources,
): Promise<Predecessor> {
  const asked = gates === 'all' ? Object.keys(here.gates) : gates
  const sides = await sidesOf(place.folder, base, sources)
  const ofModel = ofOneModel(sides, [here.model], asked)
  const dropped = sides.policies.filter((one) => sides.isDropped(one, gates))
  const found = ofModel.length === 0 ? dropped : narrowed(ofModel, dropped)
  const [first, ...more] = found
  if (more.length > 0) throw several(place.path, found, base)
  return { ...(first && { found: first }), others: sides.policies.filter((one) => one !== first) }
}

const ofOneModel = ({ policies }: Sides, models: readonly string[], gates: readonly string[]): readonly OnBase[] =>
  policies.filter((one) => models.includes(one.model) && one.gates.some((gate) => gates.includes(gate)))

export interface NewGate {
  readonly gate: GateName
  /** A policy of the base that judges this already: then the gate is none of its first. */
  readonly claimed?: OnBase
}

/**
 * Gates that are asked for, and that the base's policy has not: nothing is escaped by judging them under their own lines, as
 * a first policy is, where no other policy of the base judges them. Throws `github-failed` where the base cannot be seen.
 */
export async function newGates(
  file: string,
  { there, here }: { readonly there: Policy; readonly here: Policy },
  { gates: asked }: Pick<Asked, 'gates'>,
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
): Promise<readonly NewGate[]> {
  const isAsked = (gate: GateName): boolean => asked === 'all' || asked.includes(gate)
  const more = GATE_NAMES.filter((gate) => isAsked(gate) && here.gates[gate] && there.gates[gate] === undefined)
  if (more.length === 0) return []
  const { folder } = await placeOf(file, workspace, sources.git)
  const sides = await sidesOf(folder, base, sources)
  return more.map((gate) => {
    const [ofModel] = ofOneModel(sides, [there.model, here.model], [gate])
    const claimed = ofModel ?? sides.policies.find((one) => sides.isDropped(one, [gate]))
    return { gate, ...(claimed && { claimed }) }
  })
}

/** Of several for one model those that are called here no more, where there are such. */
function narrowed(all: readonly OnBase[], dropped: readonly OnBase[]): readonly OnBase[] {
  const gone = all.filter((one) => dropped.includes(one))
  return gone.length === 0 ? all : gone
}

/** Policies by which the base judges a gate, and by which nothing here does: what plain inputs would get away from. */
export async function droppedPolicies(
  folder: string,
  { gates }: Pick<Asked, 'gates'>,
  base: Base,
  sources: Sources,
): Promise<readonly OnBase[]> {
  const { policies, isDropped } = await sidesOf(folder, base, sources)
  return policies.filter((one) => isDropped(one, gates))
}

interface Sides {
  readonly policies: readonly OnBase[]
  /** Gone, or called on the base on any event; and of its model no policy is called on pull requests here for one of these gates. */
  readonly isDropped: (one: OnBase, asked: Asked['gates']) => boolean
}

async function sidesOf(folder: string, base: Base, sources: Sources): Promise<Sides> {
  const before = await baseTree(base, folder, sources)
  const workflows = await workflowsIn(before)
  const calls = [...workflows].flatMap(([path, workflow]) => policyCalls(path, workflow))
  const policies = await policiesIn(before, calls, (path, error) => {
    throw unread(path, error, base)
  })
  if (policies.length === 0) return { policies, isDropped: () => false }
  const here = await fileTree('HEAD', folder, sources.git)
  const counted = countedCalls(workflows, await workflowsIn(here))
  // One here that cannot be read judges nothing: it stands for none.
  const models = await policiesIn(here, counted, () => undefined)
  return {
    policies,
    isDropped: ({ path, model, gates }, asked) =>
      gates
        .filter((gate) => asked === 'all' || (asked as readonly string[]).includes(gate))
        .some((gate) => {
          const isOfGate = (call: PolicyCall): boolean => call.gate === 'all' || call.gate === gate
          const wasCalled = calls.some((call) => isOfGate(call) && call.names(path))
          const isJudged = models.some(
            (one) =>
              one.model === model &&
              one.gates.includes(gate) &&
              counted.some((call) => isOfGate(call) && call.names(one.path)),
          )
          return (wasCalled || !here.paths.includes(path)) && !isJudged
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

/** Those that are called, and those by the name that is found without being told. What does not look like a policy is none. */
async function policiesIn(
  { paths, read }: FileTree,
  calls: readonly PolicyCall[],
  unreadable: (path: string, error: unknown) => undefined,
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
    const policy = await readPolicy(bytes, path, { root: '/', workspace: '/' }).catch((error) =>
      unreadable(path, error),
    )
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

function unread(path: string, error: unknown, base: Base): SeaTrialsError {
  const why = printable(firstLineOf(error))
  return new SeaTrialsError(
    'bad-policy',
    `${printable(path)} of ${printable(branchOf(base))} cannot be read, and may be what judges this: ${why}`,
    'Mend or remove it there first, or use the version of the action that reads it.',
    { file: path },
    { cause: error },
  )
}

function several(path: string, found: readonly OnBase[], base: Base): SeaTrialsError {
  const paths = found.slice(0, 3).map((one) => printable(one.path))
  return new SeaTrialsError(
    'bad-policy',
    `${printable(path)} is new, and may take the place of several policies of ${printable(branchOf(base))}: ${paths.join(', ')}`,
    'Keep their paths, or change one of them in a pull request of its own; a new model has a `model` of its own.',
    { file: path },
  )
}
