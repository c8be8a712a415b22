/**
 * Which calls of a pull request still judge it. What runs on other events, or is called by nobody, does not; what was changed
 * counts only where it leaves nothing to a condition or an expression.
 */
import { isWorkflowPath, type LocalUse, localUses, type PolicyCall, policyCalls } from './called-policies.ts'
import type { Workflow } from './workflow.ts'

/** By their paths in the repository; actions, too. */
export type Workflows = ReadonlyMap<string, Workflow>

const ON_PULLS: readonly string[] = ['pull_request', 'pull_request_target', 'merge_group']

/** The calls here that are made on pull requests, as on the base or on each of them; `names` holds what they mean for sure. */
export function countedCalls(there: Workflows, here: Workflows): readonly PolicyCall[] {
  const before = new Set(
    [...there]
      .flatMap(([path, one]) => [...policyCalls(path, one), ...localUses(path, one)])
      .map((one) => one.identity),
  )
  const isSame = ({ identity }: PolicyCall | LocalUse): boolean => before.has(identity)
  const reached = reachedHere(here, isSame)
  return [...reached].flatMap(([path, isAsBefore]) =>
    policyCalls(path, here.get(path) as Workflow)
      .filter((call) => call.always || isSame(call))
      .map((call) => (isAsBefore && isSame(call) ? call : { ...call, names: call.surelyNames })),
  )
}

/** Workflows that run on pull requests, and what they call in the repository: whether as on the base. */
function reachedHere(here: Workflows, isSame: (use: LocalUse) => boolean): ReadonlyMap<string, boolean> {
  const roots = [...here].filter(([path, { on }]) => isWorkflowPath(path) && ON_PULLS.some((event) => event in on))
  const reached = new Map(roots.map(([path]) => [path, true]))
  // First by what is as it was: that tells more of what is called.
  for (const isAsBefore of [true, false])
    for (const path of reached.keys())
      for (const use of localUses(path, here.get(path) as Workflow)) {
        if (!isSame(use) && (isAsBefore || !use.always)) continue
        for (const target of use.targets) if (here.has(target) && !reached.has(target)) reached.set(target, isAsBefore)
      }
  return reached
}
