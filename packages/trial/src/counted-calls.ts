/**
 * Which calls of a pull request still judge it. What runs on other events, or is called by nobody, does not; what was changed
 * counts only where it leaves nothing to a condition or an expression.
 */
import {
  gateCalls,
  isWorkflowPath,
  type LocalUse,
  localUses,
  type Made,
  type PolicyCall,
  policyCalls,
} from './called-policies.ts'
import type { Workflow } from './workflow.ts'

/** By their paths in the repository; actions, too. */
export type Workflows = ReadonlyMap<string, Workflow>

export interface CheckedCall extends PolicyCall {
  /** The name under which it reports, `quality / trials`; undefined where nobody is seen to call it. */
  readonly check?: string
  /** The job on top that it is part of. */
  readonly start?: Start
}

export interface Start {
  readonly path: string
  readonly key: string
}

export const isSameStart = ({ start: one }: CheckedCall, { start: other }: CheckedCall): boolean =>
  one?.path === other?.path && one?.key === other?.key

const ON_PULLS: readonly string[] = ['pull_request', 'pull_request_target', 'merge_group']
/** On these nothing runs that has yet to be merged, unless somebody starts it there by hand, and then nobody waits for it. */
const ON_NO_PULL: readonly string[] = ['schedule', 'workflow_dispatch', 'repository_dispatch']

/** All that a workflow or an action makes, on whatever event. */
export const callsIn = (workflows: Workflows): readonly PolicyCall[] =>
  [...workflows].flatMap(([path, one]) => policyCalls(path, one))

/**
 * The calls of a base that a pull request could get away from: all but those that only a clock or a person starts, and those
 * that stop nothing. What nobody is seen to call may be called from elsewhere.
 */
export function stoppingCalls(there: Workflows): readonly CheckedCall[] {
  const runsOn = (are: (event: string) => boolean) => rootsOf(there, ({ on }) => Object.keys(on).some(are))
  const isOwn = (event: string): boolean => event !== 'workflow_call'
  const stops = (event: string): boolean => isOwn(event) && !ON_NO_PULL.includes(event)
  const anyhow = new Set(reach(there, runsOn(isOwn), () => true).map(({ path }) => path))
  const stopping = reach(there, runsOn(stops), ({ idle }) => !idle)
  const unseen = callsIn(there).filter(({ path }) => !anyhow.has(path))
  return [...stopping.flatMap((at) => callsAt(at, there)), ...unseen].filter(({ idle }) => !idle)
}

/** The calls here that are made on pull requests, as on the base or on each of them; `names` holds what they mean for sure. */
export function countedCalls(there: Workflows, here: Workflows): readonly CheckedCall[] {
  const isSame = sameAs(there)
  // First by what is as it was: that tells more of what is called.
  const before = reach(here, rootsOnPulls(here), isSame)
  // Pull requests into the branches that are named as before are those that were judged before.
  const isFilteredAlike = ({ path }: Made): boolean =>
    JSON.stringify(here.get(path)?.on) === JSON.stringify(there.get(path)?.on)
  const isAlways = (use: Made): boolean => use.always || (use.onBranches && isFilteredAlike(use))
  const all = reach(here, before, (use) => isAlways(use) || isSame(use))
  const isBefore = new Set(before.map(keyOf))
  const suites = new Set(callsIn(there).map(({ suite }) => suite))
  return all.flatMap((at) =>
    callsAt(at, here)
      // What another suite does under the same name is not known.
      .filter((call) => isSame(call) || (isAlways(call) && (suites.size === 0 || suites.has(call.suite))))
      .map((call) => (isBefore.has(keyOf(at)) && isSame(call) ? call : { ...call, names: call.surelyNames })),
  )
}

/** Calls that pull requests are judged by, as the files stand: what they name by an expression they may name. */
export const callsOnPulls = (workflows: Workflows): readonly CheckedCall[] =>
  reach(workflows, rootsOnPulls(workflows), ({ idle }) => !idle)
    .flatMap((at) => callsAt(at, workflows))
    .filter(({ idle }) => !idle)

/** Calls here whose policy the files do not say, where what it hangs on is not as on the base: they count for none. */
export function unreadCalls(there: Workflows, here: Workflows): readonly string[] {
  const isSame = sameAs(there)
  return callsIn(here).flatMap((call) =>
    call.unread === undefined || isSame(call) ? [] : [`${call.path}: ${call.unread}`],
  )
}

function sameAs(there: Workflows): (use: PolicyCall | LocalUse) => boolean {
  const known = new Set(
    [...there]
      .flatMap(([path, one]) => [...policyCalls(path, one), ...localUses(path, one)])
      .map((use) => use.identity),
  )
  return ({ identity }) => known.has(identity)
}

interface Reached {
  readonly path: string
  /** Of a workflow what stands before the names of its jobs; of an action the check that it is part of. */
  readonly within: string
  /** Undefined of a workflow that is on top itself: each of its jobs is one. */
  readonly start?: Start
}

const keyOf = ({ path, within, start }: Reached): string => JSON.stringify([path, within, start])

const startOf = ({ path, start }: Reached, key: string): Start => start ?? { path, key }

/** Of one that calls itself GitHub runs none, and of so many neither. */
const MOST_REACHED = 1000

/** These, and what they call in the repository by a use that `follows`. */
function reach(
  workflows: Workflows,
  from: readonly Reached[],
  follows: (use: LocalUse) => boolean,
): readonly Reached[] {
  const reached = new Map(from.map((at) => [keyOf(at), at]))
  let last = from
  while (last.length > 0 && reached.size < MOST_REACHED) {
    last = last.flatMap((at) => calledFrom(at, workflows, follows)).filter((at) => !reached.has(keyOf(at)))
    for (const at of last) reached.set(keyOf(at), at)
  }
  return [...reached.values()]
}

const calledFrom = (at: Reached, workflows: Workflows, follows: (use: LocalUse) => boolean): readonly Reached[] =>
  localUses(at.path, workflows.get(at.path) as Workflow)
    .filter(follows)
    .flatMap(({ targets, job, key }) => {
      const [check, start] = [checkOf(at, job), startOf(at, key)]
      // GitHub takes the first that is there.
      return targets
        .filter((target) => workflows.has(target))
        .slice(0, 1)
        .map((target) => ({ path: target, within: isWorkflowPath(target) ? `${check} / ` : check, start }))
    })

const checkOf = ({ path, within }: Reached, job: string): string => (isWorkflowPath(path) ? `${within}${job}` : within)

const callsAt = (at: Reached, workflows: Workflows): readonly CheckedCall[] =>
  gateCalls(at.path, workflows.get(at.path) as Workflow).map((call) => ({
    ...call,
    check: checkOf(at, call.job),
    start: startOf(at, call.key),
  }))

const rootsOf = (workflows: Workflows, are: (one: Workflow) => boolean): readonly Reached[] =>
  [...workflows].flatMap(([path, one]) => (isWorkflowPath(path) && are(one) ? [{ path, within: '' }] : []))

const rootsOnPulls = (workflows: Workflows): readonly Reached[] =>
  rootsOf(workflows, ({ on }) => ON_PULLS.some((event) => event in on))
